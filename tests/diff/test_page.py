"""The HTML page of a comparison: whole in itself, closed to everything, and all of it linked."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bagan.change.choices import View
from bagan.change.compare import Change, Comparison, Hal, Perubahan, compare
from bagan.change.diff.drawn_rows import rows_drawn_in
from bagan.change.diff.matrix import matrix_of
from bagan.change.diff.page import page_html
from bagan.change.diff.painter import pictures
from bagan.change.diff.picture import Picture
from bagan.chart.options import Options
from bagan.chart.spec import parse_spec
from bagan.problem import RenderError
from tests.diff.by_hand import line, reorganised
from tests.diff.test_pictures import HEADS, TWO

LOADING = {"src", "srcset", "poster", "data", "action", "background", "xlink:href"}
HARM = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</svg><img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}",
)


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text of scripts and style sheets."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in self.raw:
            self.raw[self.cdata_elem].append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def page(comparison: Comparison, drawn: tuple[Picture, ...]) -> bytes:
    return page_html(comparison, drawn, matrix_of(comparison))


def made_with(name: str) -> bytes:
    comparison = reorganised(name)
    drawn = pictures(comparison, Options(font="none"))
    return page_html(comparison, drawn, matrix_of(comparison))


def test_it_asks_for_nothing_outside_itself(page: bytes) -> None:
    found = Elements(page)
    assert not found.all("link")
    addresses = [v for _tag, a in found.tags for name, v in a.items() if name in LOADING]
    assert addresses
    assert all(address.startswith("data:image/svg+xml;base64,") for address in addresses)
    assert all(a["href"].startswith("#") for a in found.all("a"))
    fonts = set(re.findall(r"url\(([^,;)]*)", page.decode()))
    assert fonts == {"data:font/woff2"}


def test_the_policy_lets_in_its_own_two_texts_only(page: bytes) -> None:
    found = Elements(page)
    (policy,) = (a["content"] for a in found.all("meta") if "http-equiv" in a)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for tag in ("style", "script"):
        assert len(found.all(tag)) == 1
        digest = sha256("".join(found.raw[tag]).encode()).digest()
        assert rules[f"{tag}-src"] == f"'sha256-{b64encode(digest).decode()}'"
    assert not [a for _tag, a in found.tags if "style" in a]
    assert not [name for _tag, a in found.tags for name in a if name.startswith("on")]


def test_each_id_stands_once_and_each_link_leads_somewhere(page: bytes) -> None:
    found = Elements(page)
    ids = [a["id"] for _tag, a in found.tags if "id" in a]
    assert len(ids) == len(set(ids))
    wanted = {a["href"][1:] for a in found.all("a")}
    wanted |= {i for _tag, a in found.tags for i in a.get("aria-labelledby", "").split()}
    assert wanted <= set(ids)


def test_the_font_is_there_once_for_all_charts(page: bytes) -> None:
    text = page.decode()
    assert text.count("@font-face") == 4
    assert text.index("@font-face") < text.index("<body>") < text.index("<svg")
    assert text.rindex("@font-face") < text.index("<body>")


def test_every_change_of_the_chart_leads_to_its_boxes(
    comparison: Comparison, drawn: tuple[Picture, ...], page: bytes
) -> None:
    found = Elements(page)
    entries = [a for a in found.all("a") if "data-kotak" in a]
    prefix = drawn[0].prefixes[View.GABUNGAN]
    assert [(a["href"], a["data-kotak"]) for a in entries] == [
        (f"#{prefix}-dinsos", "dinsos"),
        (f"#{prefix}-badan", "badan"),
        (f"#{prefix}-kantor", "kantor kantor---lama"),
    ]


def test_the_regulations_the_summary_and_the_table_are_told(page: bytes) -> None:
    text = page.decode()
    assert "Peraturan Bupati Contoh Nomor 1 Tahun 2020 tentang Contoh Koordinasi" in text
    assert "Peraturan Bupati Contoh Nomor 2 Tahun 2020 tentang Contoh Koordinasi" in text
    assert "1 dibentuk, 1 berganti nama, 1 pindah, 1 data berubah" in text
    assert "RANCANGAN KALIMAT PERUBAHAN" in text
    for name in ("Geser", "Gabungan", "Berdampingan", "Semula", "Menjadi"):
        assert f">{name}</button>" in text


def test_guesses_are_called_guesses(page: bytes) -> None:
    text = page.decode()
    assert "dugaan, kemiripan 87\u00a0%" in text
    assert "1 pasangan unit hanya diduga sama" in text
    assert '<li value="1" class="dugaan">' in text
    assert "hanya diduga" not in made_with("Badan Riset").decode()


def test_the_same_comparison_gives_the_same_bytes(
    comparison: Comparison, drawn: tuple[Picture, ...], page: bytes
) -> None:
    assert page_html(comparison, drawn, matrix_of(comparison)) == page


@pytest.mark.parametrize("name", HARM)
def test_names_are_words_whatever_they_hold(name: str) -> None:
    plain, found = Elements(made_with("Badan Riset")), Elements(made_with(name))
    assert [tag for tag, _a in found.tags if tag in ("script", "style", "iframe")] == [
        "style",
        "script",
    ]
    assert [set(a) for _tag, a in found.tags if _tag == "img"] == [
        set(a) for _tag, a in plain.tags if _tag == "img"
    ]
    assert not [key for _tag, a in found.tags for key in a if key.startswith("on")]
    assert found.raw["script"] == plain.raw["script"]


def test_a_changed_line_leads_to_both_its_ends(drawn: tuple[Picture, ...]) -> None:
    base = reorganised()
    end = line(base.new.organisation, "sekda", "dinkop")
    changes = (
        Change(Perubahan.GANTI_DASAR, Hal.GARIS, old_line=end, new_line=end, new_text="Pasal 9"),
        Change(Perubahan.DATA, Hal.DATA, old_text="1", new_text="2"),
    )
    comparison = replace(base, changes=changes)
    (entry,) = rows_drawn_in(drawn[0], comparison, matrix_of(comparison))
    assert entry.boxes == ("dinkop", "sekda")
    assert entry.line == ("sekda", "dinkop")


def test_a_comparison_without_a_chart_is_a_table(comparison: Comparison) -> None:
    text = page_html(comparison, (), matrix_of(comparison)).decode()
    assert "<svg" not in text
    assert "Matriks Perbandingan" in text


def test_templates_of_one_s_own(
    comparison: Comparison, drawn: tuple[Picture, ...], tmp_path: Path
) -> None:
    matrix = matrix_of(comparison)
    (tmp_path / "perubahan.js").write_text("'my own';", encoding="utf-8")
    own = Elements(page_html(comparison, drawn, matrix, templates=tmp_path))
    assert own.raw["script"] == ["'my own';"]
    (tmp_path / "perubahan.html.j2").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(RenderError, match=r"perubahan\.html\.j2:1"):
        page_html(comparison, drawn, matrix, templates=tmp_path)
    (tmp_path / "perubahan.js").write_bytes(b"\xff")
    with pytest.raises(RenderError, match=r"perubahan\.js cannot be read"):
        page_html(comparison, drawn, matrix, templates=tmp_path)


def test_a_version_without_the_chart_is_called_so() -> None:
    comparison = compare(parse_spec(HEADS, "lama.yaml"), parse_spec(TWO, "baru.yaml"))
    data = page_html(comparison, pictures(comparison, Options(font="none")), matrix_of(comparison))
    names = re.findall(r"<figcaption>([^<]*)</figcaption>", data.decode())
    assert names == ["Gabungan", "Semula: bagan ini tidak ada", "Menjadi"]


def test_the_chart_comes_before_its_list(page: bytes) -> None:
    """On a phone and for a keyboard: the buttons over the chart change what is under them."""
    text = page.decode()
    assert (
        text.index('class="kendali"') < text.index('class="gambar"') < text.index('class="daftar"')
    )
