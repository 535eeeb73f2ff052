"""The document for the screen: whole in itself, accessible, and nothing in it can be markup."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from bagan.law.report import report_html

EVIL = """<script>x</script> & "q" 'p' {{ 7*7 }} </style><img src=http://x/>"""


class Page(HTMLParser):
    """What a document holds: its tags with their attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.parts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.parts).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def page(report) -> Page:
    return Page(report_html(report))


def test_it_holds_every_row_and_every_article(page, report):
    rows = [attributes["id"] for attributes in page.all("tr") if "id" in attributes]
    assert rows == [
        *(f"unit-{row.number}" for row in report.units),
        *(f"garis-{row.number}" for row in report.lines),
    ]
    for row in (*report.units, *report.lines):
        for quoted in row.quotations:
            assert quoted.citation in page.words
    for row in report.units:
        assert row.name in page.words
    assert f"{report.totals.resolved} dari {report.totals.citations} ditemukan" in page.words


def test_it_names_no_other_file_and_runs_nothing(report):
    html = report_html(report)
    page = Page(html)
    assert [
        tag for tag, _attributes in page.tags if tag in ("link", "script", "img", "iframe")
    ] == []
    assert "url(" not in html
    assert "@import" not in html
    assert "http" not in re.sub(r"&#?\w+;", "", html)


def test_it_is_accessible(page):
    (html,) = page.all("html")
    assert html["lang"] == "id"
    assert len(page.all("main")) == len(page.all("h1")) == len(page.all("title")) == 1
    ids = Counter(attributes["id"] for _tag, attributes in page.tags if "id" in attributes)
    assert ids.most_common(1)[0][1] == 1
    headings = {attributes["id"] for attributes in page.all("h2")}
    tables = page.all("table")
    assert len(tables) >= 4
    assert {table["aria-labelledby"] for table in tables} <= headings
    assert {header.get("scope") for header in page.all("th")} == {"col", "row"}
    scrolled = [d for d in page.all("div") if d.get("role") == "region"]
    assert len(scrolled) == len(tables)
    assert all(d["tabindex"] == "0" and d["aria-labelledby"] in headings for d in scrolled)


def test_it_is_light_and_dark(report):
    html = report_html(report)
    assert "prefers-color-scheme: dark" in html
    assert "color-scheme: light dark" in html


def test_names_reasons_and_articles_never_become_markup(small_report):
    def change(data):
        data["unit"]["dinsos"]["nama"] = EVIL[:190]
        data["unit"]["upt"]["rekonstruksi"] = f"Naskah hilang {EVIL}"
        data["peraturan"]["tentang"] = EVIL
        data["garis"][2]["terima"]["alasan"] = EVIL

    report = small_report(change, text=f"Pasal 1\nBupati {EVIL}\n\nPasal 4\n{EVIL}:\na. {EVIL};\n")
    for printed in (False, True):
        html = report_html(report, printed=printed)
        assert "<script" not in html.lower()
        assert "<img" not in html.lower()
        assert html.count("</style>") == 1
        assert "&lt;script&gt;" in html
        assert "{{ 7*7 }}" in html


def test_control_characters_and_what_the_font_lacks_do_no_harm(small_report):
    report = small_report(text="Pasal 1\nBupati \x07 memimpin \U0001f600 \u4e2d Dinas.\n")
    screen, printed = report_html(report), report_html(report, printed=True)
    assert "\x07" not in screen + printed
    assert "\U0001f600 \u4e2d" in screen
    assert "memimpin ? ? Dinas" in printed


def test_no_finding_and_no_text_are_said_plainly(small_report):
    words = Page(report_html(small_report(text=None))).words
    assert "Tidak tersedia; bunyi pasal tidak diperiksa." in words
    assert "naskah tidak tersedia" in words
    clean = Page(report_html(small_report(lambda data: data["garis"].pop(2), text=None))).words
    assert "Tidak ada temuan yang diterima." in clean


def test_results_are_written_in_words(small_report):
    words = Page(report_html(small_report())).words
    assert "Rekonstruksi: Lazim di bawah dinas." in words
    assert "Diterima: Demikian menurut Pasal 4." in words
    assert "Tidak ada pasal yang menyebutnya." in words
    assert "Galat:" in words


def test_a_date_is_printed_where_it_is_given(small_report, monkeypatch):
    assert "Tanggal" not in report_html(small_report()).split("<h2")[0]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "2 Januari 1970" in report_html(small_report())


def test_the_matrix_of_tasks_marks_what_contradicts(page, report):
    for row in report.tasks:
        assert row.field in page.words
        assert row.fit.capitalize() in page.words
    html = report_html(report)
    table = html.partition('<table class="matriks"')[2].partition("</table>")[0]
    assert table.count('<tr class="terbuka">') == sum(row.open for row in report.tasks)
    assert len(re.findall("<tr", table)) == 1 + len(report.tasks)
    for name in report.unnamed:
        assert name in page.words
