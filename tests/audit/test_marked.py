"""The marks of a comparison: what they say is read back, and what they hide or fake is found."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from bagan.chart.audit import Changes, audit_svg
from bagan.chart.audit.signs import GONE
from bagan.chart.layout import Room, draw
from bagan.chart.model import Chart, expand, select
from bagan.chart.model.chart import Mark
from bagan.chart.model.regency import Regency
from bagan.chart.svg import to_svg
from bagan.chart.svg.change import WORDS
from bagan.style import Style
from tests.layout.specs import random_spec
from tests.svg.charts import small_chart
from tests.svg.compared import compared_chart, settled

UNITS = {
    "dibentuk": frozenset({"badan"}),
    "dihapus": frozenset({"ahli-1"}),
    "ganti-dasar": frozenset({"dinsos"}),
    "ganti-jenis": frozenset({"opd"}),
    "ganti-nama": frozenset({"dinkes"}),
    "ganti-urutan": frozenset({"ast-1"}),
    "pindah": frozenset({"dinsos"}),
    "pindah-dari": frozenset({"dinsos"}),
    "tetap": frozenset({"ahli", "ahli-2", "ast-2", "bupati"}),
}
LINES = {
    "garis-baru": frozenset(
        {
            ("ast-2", "opd", "koordinasi"), ("bupati", "ast-2", "komando"),
            ("bupati", "badan", "komando"),
        }
    ),
    "garis-dihapus": frozenset(
        {("ast-1", "dinkes", "koordinasi"), ("dinkes", "ahli-1", "komando")}
    ),
    "tetap": frozenset(
        {
            ("ahli", "bupati", "koordinasi"), ("ast-1", "dinsos", "koordinasi"),
            ("ast-2", "dinsos", "koordinasi"), ("bupati", "ast-1", "komando"),
        }
    ),
}  # fmt: skip

GREEN = ' fill="none" stroke="#00602b"'
MARK = 'data-perubahan="{}"'
TETAP = MARK.format("tetap")
BARU = '<path class="perubahan perubahan--garis-baru" data-perubahan="garis-baru"'
KOMANDO = BARU + ' data-dari="bupati" data-ke="ast-2" data-garis="komando" d="M300 43V60"'
PLATE = '<rect class="alas" x="297" y="48.5" width="6" height="6" fill="#ffffff"/>'
SIGN = '<path class="tanda tanda--garis-baru" d="M297.48 51.5H302.52M300 48.98V54.02"'
PLUS = '<path class="tanda tanda--dibentuk" d="M261.88 143H267.69M264.78 140.1V145.9"'
SOLID = (
    '<rect class="tanda arsir" x="260.77" y="130.77" width="8.03" height="7.81" fill="#00602b"/>'
)
BAND = '<path class="tanda sekat" d="M268.8 130.77V155.23" fill="none" stroke="#00602b"'
STRIKE = '<path class="coret" d="M92 179H116.8" fill="none" stroke="#000000" stroke-width="0.56"/>'
GHOST = 'd="M270.03 171.23H338.77V194.77H270.03V171.23" fill="none"'
DASHES = 'd="M340 73H342M343.4 73H345.4'
BOX = '<g class="unit unit--dinas unit--rujukan'
LEGEND = '<g class="contoh-perubahan" data-perubahan="dibentuk">'
TOLD = f'id="uji-bagan-bupati" data-unit="bupati" {TETAP}'

CASES = {
    "a unit that says nothing": ("tanda-perubahan", TOLD, TOLD.replace(TETAP, "")),
    "an unknown change": ("tanda-perubahan", TOLD, TOLD.replace("tetap", "hebat")),
    "unchanged, and changed": (
        "tata-bahasa",
        TETAP + "><title>BUPATI",
        MARK.format("tetap dibentuk") + "><title>BUPATI",
    ),
    "a class that says otherwise": ("tata-bahasa", "perubahan--dibentuk", "perubahan--dihapus"),
    "a symbol of another kind": (
        "tanda-perubahan",
        "M261.88 143H267.69M264.78 140.1V145.9",
        "M261.88 140.1L267.69 145.9",
    ),
    "a cross for a plus": (
        "tanda-perubahan",
        "M261.88 143H267.69M264.78 140.1V145.9",
        "M262 140L267.8 145.8M267.8 140L262 145.8",
    ),
    "a symbol without its box's word": ("tanda-perubahan", "tanda--dibentuk", "tanda--dihapus"),
    "no symbol": ("tanda-perubahan", PLUS, PLUS.replace("tanda--dibentuk", "arsir")),
    "a pale symbol": (
        "tata-bahasa",
        PLUS + GREEN,
        PLUS + ' fill="none" stroke="#eeeeee"',
    ),
    "hatching over the symbol": (
        "tanda-keluar",
        SOLID,
        SOLID.replace('height="7.81"', 'height="14"'),
    ),
    "hatching over the name": ("tanda-keluar", SOLID, SOLID.replace('width="8.03"', 'width="60"')),
    "hatching far away": ("tanda-keluar", SOLID, SOLID.replace('y="130.77"', 'y="20"')),
    "white hatching": ("tata-bahasa", SOLID, SOLID.replace("#00602b", "#ffffff")),
    "a band over the name": ("tanda-keluar", BAND, BAND.replace("268.8", "300")),
    "a band as heavy as a wall": (
        "tanda-keluar",
        BAND + ' stroke-width="0.48"',
        BAND + ' stroke-width="2.9"',
    ),
    "a mark with round ends": ("isi-asing", PLUS, PLUS + ' stroke-linejoin="round"'),
    "a mark with square ends": ("tata-bahasa", PLUS, PLUS + ' stroke-linecap="square"'),
    "a mark in no box": ("tanda-perubahan", BOX, SIGN + ' fill="none" stroke="#00602b"/>' + BOX),
    "a mark of no kind": (
        "tata-bahasa",
        BAND,
        BAND.replace("sekat", "palsu").replace("tanda ", "noda "),
    ),
    "an old name that stands": ("tanda-perubahan", STRIKE, ""),
    "a stroke under the name": ("tanda-perubahan", STRIKE, STRIKE.replace("179", "182")),
    "a stroke that is a bar": ("tanda-perubahan", STRIKE, STRIKE.replace("0.56", "2.9")),
    "a stroke through half the name": ("tanda-perubahan", STRIKE, STRIKE.replace("116.8", "105")),
    "a ghost's border through its name": ("tanda-keluar", GHOST, GHOST.replace("171.23", "185")),
    "a ghost's border filled": ("tata-bahasa", GHOST, GHOST.replace("none", "#000000")),
    "a changed line elsewhere": (
        "tanda-lepas",
        KOMANDO,
        KOMANDO.replace("M300 43V60", "M302 43V60"),
    ),
    "a changed line that is another one": (
        "tanda-lepas",
        KOMANDO,
        KOMANDO.replace("M300 43V60", "M300 43H100V60"),
    ),
    "a changed line that is none's own": (
        "tanda-lepas",
        KOMANDO,
        KOMANDO.replace("M300 43V60", "M290 43H310"),
    ),
    "a changed line of nobody": ("tanda-lepas", KOMANDO, KOMANDO.replace("bupati", "camat")),
    "a changed line of another kind": (
        "tanda-lepas",
        KOMANDO,
        KOMANDO.replace('"komando"', '"koordinasi"'),
    ),
    "a changed line as a wall": (
        "tanda-lepas",
        KOMANDO + ' fill="none" stroke="#00602b" stroke-width="1.6"',
        KOMANDO + ' fill="none" stroke="#00602b" stroke-width="2.9"',
    ),
    "a changed line in white": (
        "tata-bahasa",
        KOMANDO + GREEN,
        KOMANDO + ' fill="none" stroke="#ffffff"',
    ),
    "gaps filled": ("tanda-lepas", DASHES, DASHES.replace("M340 73H342M343.4 73", "M340 73")),
    "a bundle that says otherwise": ("tanda-perubahan", MARK.format("campur"), TETAP),
    "a bundle that says nothing": ("tanda-perubahan", MARK.format("campur"), ""),
    "no sign": ("tanda-perubahan", SIGN, SIGN.replace("tanda--garis-baru", "arsir")),
    "a sign elsewhere": (
        "tanda-lepas",
        SIGN,
        SIGN.replace("51.5", "45.5").replace("48.98V54.02", "42.98V48.02"),
    ),
    "a plate without a sign": ("tanda-perubahan", PLATE, PLATE + PLATE),
    "a plate over the chart": ("tanda-menutupi", PLATE, PLATE.replace('width="6"', 'width="90"')),
    "a plate over a box": ("tanda-menutupi", PLATE, PLATE.replace('height="6"', 'height="20"')),
    "a black plate": ("tata-bahasa", PLATE, PLATE.replace("#ffffff", "#000000")),
    "a plate off the page": ("di-luar-bidang", PLATE, PLATE.replace('x="297"', 'x="-900"')),
    "a legend that lacks a kind": (
        "keterangan-salah",
        LEGEND,
        LEGEND.replace("contoh-perubahan", "lain"),
    ),
    "a legend that misleads": ("tata-bahasa", LEGEND, LEGEND.replace("dibentuk", "dihapus")),
    "marks filled by a style sheet": ("isi-asing", "</style>", ".tepi{fill:#000000}</style>"),
    "lines filled by a style sheet": ("isi-asing", "</style>", ".garis{fill:#000000}</style>"),
    "plates blackened by a style sheet": ("isi-asing", "</style>", "rect{fill:#000000}</style>"),
}  # fmt: skip


@pytest.fixture(scope="module")
def drawn() -> str:
    return to_svg(compared_chart(), fonts="none").decode()


def rules(svg: str) -> set[str]:
    return {finding.rule for finding in audit_svg(svg.encode()).findings}


@pytest.mark.parametrize("standalone", [True, False])
def test_a_right_comparison_has_no_findings_and_is_read_back(standalone: bool) -> None:
    svg = to_svg(compared_chart(), fonts="none", standalone=standalone)
    report = audit_svg(svg, expected_changes=Changes(UNITS, LINES))
    # The bare chart's outermost borders lie on the edge of its page.
    rules = {finding.rule for finding in report.findings}
    assert rules == (set() if standalone else {"di-luar-bidang"})
    assert report.changes == Changes(UNITS, LINES)


def test_another_drawing_tells_no_changes() -> None:
    svg = to_svg(small_chart(), fonts="none")
    assert audit_svg(svg).changes is None
    found = audit_svg(svg, expected_changes=Changes({"dibentuk": frozenset({"badan"})})).findings
    assert [finding.rule for finding in found] == ["perubahan-hilang"]


@pytest.mark.parametrize("name", CASES)
def test_a_false_mark_is_found(name: str, drawn: str) -> None:
    rule, old, new = CASES[name]
    assert old in drawn
    assert rule in rules(drawn.replace(old, new, 1))


def test_changes_that_are_not_expected_are_named(drawn: str) -> None:
    units = {**UNITS, "dibentuk": frozenset({"bupati"})}
    lines = {**LINES, "garis-baru": LINES["garis-baru"] - {("ast-2", "opd", "koordinasi")}}
    report = audit_svg(drawn.encode(), expected_changes=Changes(units, lines))
    assert [(finding.rule, finding.message) for finding in report.findings] == [
        ("perubahan-hilang", 'The drawing does not show "bupati" as dibentuk'),
        ("perubahan-lebih", 'The drawing shows "badan" as dibentuk, which it is not'),
        ("perubahan-lebih", 'The drawing shows "ast-2 opd koordinasi" as garis-baru, '
         "which it is not"),
    ]  # fmt: skip


def test_a_name_that_lives_on_is_not_struck_through(drawn: str) -> None:
    text = '<tspan class="lama" x="104.4" y="181">Dinas</tspan>'
    assert text in drawn
    assert "tanda-perubahan" in rules(drawn.replace(' class="lama"', ""))


def test_marks_have_no_place_in_other_drawings(drawn: str) -> None:
    stripped = drawn.replace(' data-perubahan="dibentuk"', "").replace(" perubahan--dibentuk", "")
    assert "tata-bahasa" in rules(stripped)


@pytest.mark.parametrize(
    ("told", "else_told"),
    [
        (' data-dihapus="ahli-1"', ""),
        (' data-dihapus="ahli-1"', ' data-baru="ahli-1"'),
        (' data-baru="ast-2 badan"', ' data-baru="ast-2"'),
        (' data-baru="ast-2 badan"', ' data-baru="badan"'),
        (' data-baru="ast-2 badan"', ' data-baru="ast-2 badan dinsos"'),
        (' data-baru="opd"', ' data-dihapus="opd"'),
        (' data-baru="opd"', ' data-baru="opd" data-dihapus="opd"'),
    ],
)
def test_a_bundle_that_misstates_a_line_is_found(drawn: str, told: str, else_told: str) -> None:
    assert told in drawn
    assert "tanda-perubahan" in rules(drawn.replace(told, else_told, 1))


def test_two_changes_of_one_line_are_found(drawn: str) -> None:
    start = drawn.index(KOMANDO)
    piece = drawn[start : drawn.index("/>", drawn.index(SIGN)) + 2]
    again = piece.replace("garis-baru", "garis-dihapus")
    assert "tanda-perubahan" in rules(drawn.replace(piece, piece + again))


def random_comparison(seed: int) -> Chart:
    chance = random.Random(seed)
    regency = Regency.model_validate(random_spec(seed))
    annex = regency.lampiran[0]
    chart = select(regency, expand(regency, []), annex, annex.bagan[0])
    kinds = [change for change in WORDS if not change.startswith("garis")]
    nodes = dict(chart.nodes)
    for item, node in chart.nodes.items():
        if chance.random() < 0.5 and not node.reference:
            before = f"{node.label} Lama" if chance.random() < 0.4 else None
            note = "(12) gabungan Dinas Sosial" if chance.random() < 0.4 else None
            changes = tuple(chance.sample(kinds, chance.randint(1, 3)))
            nodes[item] = replace(node, mark=Mark(changes, before, note))
    return replace(chart, nodes=nodes)


@pytest.mark.parametrize("seed", range(12))
def test_random_comparisons_are_drawn_right(seed: int, expected: Callable[..., Changes]) -> None:
    chart = random_comparison(seed)
    style = Style(min_size=0.1, mark_em=1.1, stub_em=0.8)
    drawing = draw(chart, Room(1700, 960), style=style)
    told = {node.unit: node.mark.changes for node in chart.nodes.values() if node.mark}
    drawing = replace(drawing, wires=tuple(settled(wire, told) for wire in drawing.wires))
    report = audit_svg(to_svg(drawing, style=style, fonts="none"), expected_changes=expected(chart))
    assert [f"{finding.rule}: {finding.message}" for finding in report.findings] == []


@pytest.fixture
def expected() -> Callable[..., Changes]:
    def changes(chart: Chart) -> Changes:
        units: dict[str, set[str]] = {}
        for node in chart.nodes.values():
            for change in node.mark.changes if node.mark else ("tetap",):
                units.setdefault(change, set()).add(node.unit)
        lines: dict[str, set[tuple[str, str, str]]] = {}
        marks = {node.unit: node.mark.changes for node in chart.nodes.values() if node.mark}
        for link in chart.links:
            ends = chart.nodes[link.source], chart.nodes[link.target]
            told = {change for node in ends for change in marks.get(node.unit, ())}
            change = "garis-baru" if "dibentuk" in told else "tetap"
            change = "garis-dihapus" if told & GONE else change
            line = (ends[0].unit, ends[1].unit, link.kind.value)
            lines.setdefault(change, set()).add(line)
        return Changes(
            {name: frozenset(found) for name, found in units.items()},
            {name: frozenset(found) for name, found in lines.items()},
        )

    return changes
