"""Each rule of the drawing itself: one change to a right chart, and exactly that is found."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout.text import width
from bagan.style import Face

Change = Callable[..., bytes]

ASISTEN_I = "M60 73H50V183H60M50 143H60"
ASISTEN_II = "M260 73H250V183H260"
KELAS = "M340 73H400"
BUPATI = "M200 26V43M100 60V43H360V143H340M300 43V60"
DINKES = "M140 190H145V220H50V252"
AHLI_2 = '<rect class="kotak" x="100" y="252"'


def rules(data: bytes, **options: float) -> set[str]:
    return {
        finding.rule for finding in audit_svg(data, min_size=options.get("min_size", 0)).findings
    }


def test_a_right_chart_has_no_finding_and_its_figures_are_told(svg: str) -> None:
    report = audit_svg(svg.encode(), min_size=8)
    assert report.findings == ()
    assert (report.boxes, report.frames, report.wires, report.crossings) == (10, 1, 6, 2)
    assert round(report.smallest, 2) == 8.0
    assert ("ast-1", "dinkes", "koordinasi", False) in report.lines
    assert ("ahli", "bupati", "koordinasi", True) in report.lines
    assert len(report.lines) == 9


@pytest.mark.parametrize(
    ("change", "found"),
    [
        # Point 1: boxes apart, labels inside, texts free.
        pytest.param(
            (AHLI_2, AHLI_2.replace("100", "80"), 'x="140" y="267.8"', 'x="120" y="267.8"'),
            {"kotak-bertumpuk"}, id="box-on-box",
        ),
        pytest.param(
            ('y="234" width="190"', 'y="234" width="150"'),
            {"bingkai-terpotong"}, id="frame-cuts-box"
        ),
        pytest.param(
            (">Badan Keuangan</tspan>", ">Badan Pengelolaan Keuangan</tspan>"),
            {"label-keluar"}, id="label-too-wide",
        ),
        pytest.param(
            ('<tspan x="300" y="145.8">', '<tspan x="300" y="155">'),
            {"label-keluar"}, id="label-low"
        ),
        pytest.param(
            ('x="95" y="244.6"', 'x="20" y="244.6"'), {"label-keluar"}, id="title-out-of-frame"
        ),
        pytest.param(
            ('x="100" y="123.6"', 'x="100" y="129"'), {"teks-tertimpa"}, id="heading-on-box"
        ),
        pytest.param(
            ('x="100" y="123.6"', 'x="65" y="123.6"'),
            {"teks-tertimpa"}, id="line-through-heading"
        ),
        pytest.param(
            ('x="95" y="244.6"', 'x="55" y="244.6"'),
            {"teks-tertimpa"}, id="line-through-frame-title"
        ),
        pytest.param(
            ('x="33.6" y="318.4"', 'x="33.6" y="326"'), {"teks-tertimpa"}, id="text-on-text"
        ),
        # Point 2: axis-parallel.
        pytest.param((BUPATI, BUPATI + "M200 30L203 33"), {"garis-miring"}, id="slanting"),
        # Point 3: through no box, along no border, into no frame but on the way to a member.
        pytest.param((KELAS, "M300 73H400"), {"garis-menembus"}, id="through-own-box"),
        pytest.param(
            (ASISTEN_II, ASISTEN_II + "M250 150H300V170"),
            {"garis-menembus", "garis-salah-ujung"}, id="through-other-box",
        ),
        pytest.param((ASISTEN_I, "M60 73V183"), {"garis-menyusur"}, id="on-border"),
        pytest.param(
            (ASISTEN_I, "M60 73H59.5V183H60M59.5 143H60"),
            {"garis-menyusur"}, id="close-to-a-border"
        ),
        pytest.param(
            (DINKES, DINKES + "M145 220V248H170V220H145"),
            {"bingkai-ditembus"}, id="through-a-frame"
        ),
        # Point 4: bundles share nothing; a right angle is no fault.
        pytest.param(
            (DINKES, "M140 190H150V220H50V252"),
            {"garis-berimpit", "garis-bersentuhan"}, id="solid-over-dashed",
        ),
        pytest.param(
            (DINKES, "M140 190H149.4V220H50V252"),
            {"garis-berimpit", "garis-bersentuhan"}, id="ink-over-ink",
        ),
        pytest.param(
            (DINKES, DINKES + "M145 200H150"), {"garis-bersentuhan", "garis-buntu"}, id="junction"
        ),
        pytest.param(
            (ASISTEN_I, ASISTEN_I + "M50 100V120"), {"garis-ganda"}, id="dashes-over-own-dashes"
        ),
        # Point 5: connected, and to nothing else.
        pytest.param((ASISTEN_I, "M60 73H50V183H60"), {"garis-terputus"}, id="stub-missing"),
        pytest.param(
            (ASISTEN_I, "M60 73H50V100M50 104V183H60M50 143H60"),
            {"garis-terputus", "garis-buntu"}, id="broken-rail",
        ),
        pytest.param(
            ('data-ke="dinsos dinkes"', 'data-ke="dinsos"'),
            {"garis-salah-ujung", "garis-buntu"}, id="touches-another",
        ),
        pytest.param((KELAS, KELAS + "M370 73V90"), {"garis-buntu"}, id="ends-at-nothing"),
        pytest.param(
            ('d="M300 60L301.58 55.6L298.42 55.6Z"', 'd="M300 50L301.58 45.6L298.42 45.6Z"'),
            {"panah-lepas", "panah-hilang"}, id="arrow-off-its-box",
        ),
        pytest.param(
            ('d="M300 60L301.58 55.6L298.42 55.6Z"', 'd="M200 26L201.58 30.4L198.42 30.4Z"'),
            {"panah-lepas", "panah-hilang"}, id="arrow-at-the-source",
        ),
        # Point 7: inside the page.
        pytest.param(('x="0" y="341.6"', 'x="0" y="355"'), {"di-luar-bidang"}, id="off-the-page"),
    ],
)  # fmt: skip
def test_one_fault_is_found(change: tuple[str, ...], found: set[str], changed: Change) -> None:
    assert rules(changed(*change)) == found


def test_solid_lines_may_lie_on_themselves(changed: Change) -> None:
    assert rules(changed(BUPATI, BUPATI + "M200 30V43")) == set()


def test_an_arrowhead_must_be_there_if_its_kind_has_any(changed: Change) -> None:
    arrow = (
        '<path class="panah panah--komando" d="M300 60L301.58 55.6L298.42 55.6Z" fill="#000000"/>'
    )
    assert rules(changed(arrow, "")) == {"panah-hilang"}


@pytest.mark.parametrize("face", [Face.REGULAR, Face.BOLD, Face.ITALIC])
def test_labels_are_measured_in_their_own_face(face: Face, changed: Change) -> None:
    looks = {
        Face.REGULAR: "",
        Face.BOLD: ' font-weight="bold"',
        Face.ITALIC: ' font-style="italic"',
    }[face]
    # Filled up with thin letters, so that one face is just within the box, one just without.
    room = (80 - 0.7) / 8
    fits = "m"
    while width(fits + "i", face) <= room:
        fits += "i"
    old = 'text-anchor="middle" fill="#000000"><tspan x="300" y="145.8">Badan Keuangan<'
    new = f'text-anchor="middle"{looks} fill="#000000"><tspan x="300" y="145.8">'
    assert rules(changed(old, f"{new}{fits}<")) == set()
    assert rules(changed(old, f"{new}{fits}i<")) == {"label-keluar"}


def test_the_smallest_text_counts_at_the_printed_size(changed: Change, svg: str) -> None:
    assert rules(svg.encode(), min_size=8.0) == set()
    assert rules(svg.encode(), min_size=8.1) == {"huruf-kecil"}
    half = changed('width="177.8mm" height="129.82mm"', 'width="88.9mm" height="64.91mm"')
    assert round(audit_svg(half).smallest, 2) == 4.0
    assert rules(half, min_size=7.0) == {"huruf-kecil", "pola-garis"}
    one = changed('<tspan x="100" y="123.6">', '<tspan font-size="5" x="100" y="123.6">')
    assert rules(one, min_size=7.0) == {"huruf-kecil"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'(data-ke="opd".*) stroke-dasharray="2 1.4"', r"\1"),
        (r'(data-ke="opd".*) stroke-dasharray="2 1.4"', r'\1 stroke-dasharray="2 0.2"'),
        (r'(data-ke="ahli-1".*)/>', r'\1 stroke-dasharray="2 1.4"/>'),
        (r'(contoh--koordinasi.*) stroke-dasharray="2 1.4"', r"\1"),
    ],
    ids=["solid-koordinasi", "gaps-too-small", "dashed-komando", "legend-solid"],
)
def test_kinds_are_told_by_dashes_not_by_colour(old: str, new: str, svg: str) -> None:
    text, count = re.subn(old, new, svg)
    assert count == 1
    assert rules(text.encode()) == {"pola-garis"}


def test_the_same_findings_come_in_the_same_order(changed: Change) -> None:
    data = changed(ASISTEN_I, "M60 73H50V183", KELAS, KELAS + "M370 73V90M200 30L203 33")
    first = audit_svg(data)
    assert len(first.findings) > 2
    assert audit_svg(data) == first
