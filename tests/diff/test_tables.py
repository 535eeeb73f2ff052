"""The table in each format: what is written can be read back, and harms nothing."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown_it import MarkdownIt

from bagan.change.choices import TABLES
from bagan.change.compare.changes import Change, Edit, Hal, Perubahan
from bagan.change.diff import review
from bagan.change.diff.matrix import Matrix, matrix_of
from bagan.change.diff.schema import schema_text
from bagan.change.diff.tables import table
from bagan.change.diff.tables.csv import cell_text as defused
from bagan.change.diff.tables.md import escaped
from bagan.templating import render
from tests.diff.hand import FIRST, comparison, line, spec

ROOT = Path(__file__).parents[2]
NASTY = (
    "<script>alert('x')</script>",
    '=HYPERLINK("http://contoh")',
    "Badan | *tebal* `kode` [a](b) & \\ __c__ ~~d~~ @orang :smile:",
    "+1 Dinas",
    "@SUM(1)",
    'Dinas "Kutip"; ‘miring’',
    "N" * 200,
)


def matrix() -> Matrix:
    """A matrix whose units have names that each format must take as words."""
    made = {f"x-{number}": name for number, name in enumerate(NASTY)}
    new = spec({**FIRST, **made, "dinsos": "Dinas <b>Sosial</b>"}, nomor=8)
    changes = [Change(Perubahan.DIBENTUK, Hal.UNIT, (), (item,)) for item in made]
    changes += [
        Change(
            Perubahan.GANTI_NAMA,
            Hal.UNIT,
            ("dinsos",),
            ("dinsos",),
            old_text="Dinas Sosial",
            new_text="Dinas <b>Sosial</b>",
            score=0.9,
        ),
        Change(Perubahan.GARIS_BARU, Hal.GARIS, new_line=line(new, "sekda", "x-0")),
        Change(
            Perubahan.DATA,
            Hal.DATA,
            edits=(
                Edit(("data", "peraturan", "nomor"), "7", "8"),
                Edit(("data",), None, (1, "=2")),
            ),
        ),
    ]
    return matrix_of(comparison(spec(), new, *changes, guesses={"dinsos": 0.9}))


@pytest.mark.parametrize("form", TABLES)
def test_the_same_matrix_gives_the_same_bytes(form: str):
    assert table(form, matrix()) == table(form, matrix())


def test_csv_opens_in_excel_and_reads_back():
    data = table("csv", matrix())
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert header == [
        "No.",
        "Perubahan",
        "Semula",
        "Menjadi",
        "Keterangan",
        "Dasar hukum",
        "Kemiripan (%)",
    ]
    assert [row[0] for row in rows] == [str(row.number) for row in matrix().rows]
    assert [row[3] for row in rows] == [defused(row.menjadi) for row in matrix().rows]
    assert rows[len(NASTY)][6] == "90"


def test_csv_has_no_cell_that_a_spreadsheet_could_run():
    cells = csv.reader(
        io.StringIO(table("csv", matrix()).decode("utf-8-sig"), newline=""), delimiter=";"
    )
    started = {cell[0] for row in cells for cell in row if cell not in ("", "-")}
    assert started.isdisjoint("=+-@\t\r\n")
    assert "'" in started


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "--"])
def test_formulas_are_defused(cell: str):
    assert defused(cell) == f"'{cell}"


def test_words_are_left_alone():
    assert [defused(cell) for cell in ("-", "", "Dinas = A")] == ["-", "", "Dinas = A"]


def test_markdown_shows_each_cell_as_it_is():
    html = MarkdownIt("gfm-like", {"linkify": False}).render(table("md", matrix()).decode())
    cells = _Cells()
    cells.feed(html)
    expected = [[*row.cells] for row in matrix().rows]
    assert [[cell.replace("\u2060", "") for cell in row] for row in cells.rows] == expected
    assert cells.tags.isdisjoint({"script", "b", "a", "code", "em strong", "s", "img"})


def test_markdown_mentions_nobody():
    words = escaped("@octo a@b.id #12 !34 GH-7 gh-8")
    shown = MarkdownIt("gfm-like", {"linkify": False}).renderInline(words)
    assert not re.search(r"@\w|[#!]\d|gh-\d", shown, re.IGNORECASE)
    assert shown.replace("\u2060", "") == "@octo a@b.id #12 !34 GH-7 gh-8"


def test_a_review_mentions_nobody_and_draws_no_emoji():
    words = review.escaped("@octo #12 GH-7 :smile: https://a.id pukul 10:30:00 87\u00a0%")
    shown = html.unescape(words)
    assert not re.search(r"@\w|#\d|gh-\d|:smile|://", shown, re.IGNORECASE)
    assert shown.replace("\u2060", "") == (
        "@octo #12 GH-7 :smile: https://a.id pukul 10:30:00 87\u00a0%"
    )


class _Cells(HTMLParser):
    """The text of a table's cells, a line feed for each break, and the tags of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.inside = True
            self.rows[-1].append("")
        if tag == "br" and self.inside:
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self.inside = False
        if tag == "table":
            self.rows = [row for row in self.rows if row]

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(data: bytes, number: int) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))


def strings(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(item.itertext()) for item in root.iter(f"{SHEET}si")]


def test_xlsx_holds_every_cell_as_text():
    data = table("xlsx", matrix())
    known = strings(data)
    found = sheet(data, 1)
    assert not list(found.iter(f"{SHEET}f"))
    assert not list(found.iter(f"{SHEET}hyperlink"))
    texts = [
        known[int(cell.findtext(f"{SHEET}v", ""))]
        for cell in found.iter(f"{SHEET}c")
        if cell.get("t") == "s"
    ]
    for row in matrix().rows:
        for cell in row.cells[1:]:
            assert cell in texts
    sentences = matrix().draft.sentences
    assert all("\n".join((s.text, *s.quote)) in known for s in sentences)


def test_xlsx_prints_on_folio_landscape_below_a_fixed_header():
    found = sheet(table("xlsx", matrix()), 1)
    setup = found.find(f"{SHEET}pageSetup")
    assert setup is not None
    assert (setup.get("paperSize"), setup.get("orientation")) == ("14", "landscape")
    pane = found.find(f"{SHEET}sheetViews/{SHEET}sheetView/{SHEET}pane")
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "5")


def test_xlsx_carries_no_clock():
    with zipfile.ZipFile(io.BytesIO(table("xlsx", matrix()))) as archive:
        assert b"2000-01-01" in archive.read("docProps/core.xml")
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_json_follows_its_schema():
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    found = json.loads(table("json", matrix()))
    jsonschema.validate(found, schema)
    renamed = found["perubahan"][len(NASTY)]
    assert renamed["jenis"] == "ganti-nama"
    assert (renamed["lama"], renamed["baru"]) == (["dinsos"], ["dinsos"])
    assert (renamed["teks_baru"], renamed["kemiripan"]) == ("Dinas <b>Sosial</b>", 0.9)
    assert found["perubahan"][len(NASTY) + 1]["garis_baru"]["ke"] == "x-0"
    assert found["ringkasan"] == matrix().summary


def test_the_schema_refuses_what_is_not_in_it():
    found = json.loads(table("json", matrix()))
    found["perubahan"][0]["jenis"] = "lain"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, json.loads(schema_text()))


def test_the_published_schema_is_up_to_date():
    path = ROOT / "docs" / "perubahan.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text()


def test_html_escapes_every_text():
    html = render("perubahan-matriks.html.j2", {"matrix": matrix()})
    cells = _Cells()
    cells.feed(html)
    assert cells.rows == [[*row.cells] for row in matrix().rows]
    assert cells.tags.isdisjoint({"script", "a", "img"})
    assert "<b>Sosial" not in html


def test_html_marks_the_draft_and_each_guess():
    html = render("perubahan-matriks.html.j2", {"matrix": matrix()})
    assert matrix().draft.mark in html
    assert html.count('class="dugaan"') == 2
    assert "(dugaan, kemiripan 90&nbsp;%)" in html


@pytest.mark.parametrize("form", TABLES)
def test_a_matrix_without_changes_is_written_too(form: str):
    data = table(form, matrix_of(comparison(spec(), spec())))
    words = {"csv": b"", "xlsx": b"", "txt": b"Spesifikasi tidak menyebut pasal"}
    assert words.get(form, b"tanpa perubahan") in data


def test_html_without_changes_has_no_table():
    empty = matrix_of(comparison(spec(), spec()))
    assert "<table" not in render("perubahan-matriks.html.j2", {"matrix": empty})
