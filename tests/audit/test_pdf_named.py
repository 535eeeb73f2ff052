"""What a page shows in the terms of its spec: boxes by their units, lines by their ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.named import offset, with_ends, with_units
from bagan.chart.audit.picture import Picture, Shape
from bagan.chart.audit.plane import Rect
from tests.audit.parts import picture, shape, told, wire

DINAS = shape("dinas", 20, 50, "Dinas", "Sosial")
BADAN = shape("badan", 120, 50, "Badan Keuangan")
AHLI = shape("ahli", 10, 150, "STAF AHLI", width=190, height=52, frame=True)
DUE = picture(DINAS, BADAN, AHLI)
ROUTE = ((100, 63), (120, 63))


def at(item: Shape, x: float, y: float) -> Shape:
    """Moved, and named as a page names it: by its words."""
    rect = item.rect
    place = Rect(rect.left + x, rect.top + y, rect.right + x, rect.bottom + y)
    return replace(item, unit=" ".join(text.words for text in item.texts), rect=place)


def all_at(x: float, y: float) -> Picture:
    return picture(*(at(item, x, y) for item in DUE.shapes()))


@pytest.mark.parametrize(
    ("x", "y", "gap"),
    [
        (0, 0, (0, 0)), (3, -2, (3, -2)), (-3, 0, (-3, 0)), (0, 7, (0, 7)),
        (0.04, 0.04, (0, 0)), (0.0625, 0, (0.0625, 0)), (0, -0.0625, (0, -0.0625)),
    ],
)  # fmt: skip
def test_a_chart_that_stands_elsewhere_is_as_far_off_as_its_boxes(x, y, gap) -> None:
    assert offset(all_at(x, y), DUE) == gap


def test_boxes_that_are_off_by_themselves_are_no_offset_of_the_chart() -> None:
    for x, y in ((3, 0), (0, 3), (0.1, 0), (0, -0.1)):
        one_off = picture(at(DINAS, x, y), at(BADAN, 0, 0), at(AHLI, 0, 0))
        assert offset(one_off, DUE) == (0, 0)
        two_off = picture(at(DINAS, x, y), at(BADAN, x, y), at(AHLI, 0, 0))
        assert offset(two_off, DUE) == (0, 0)
    assert offset(picture(), DUE) == offset(picture(shape("lain", 0, 0)), DUE) == (0, 0)
    # within what a page can tell they are alike
    close = picture(at(DINAS, 3.04, 2), at(BADAN, 3, 2), at(AHLI, 3, 1.96))
    assert offset(close, DUE) == (3, 2)


def test_boxes_bear_the_units_of_the_spec() -> None:
    due = picture(replace(DINAS, reference=True), BADAN, AHLI)
    found, findings = with_units(all_at(0, 0), due)
    assert (found, findings) == (due, [])


def test_lines_bear_the_units_of_their_ends() -> None:
    shown = picture(
        at(DINAS, 0, 0), at(BADAN, 0, 0), shape("Lain", 300, 50),
        wires=(
            wire("Dinas Sosial", "Badan Keuangan Lain", ROUTE),
            replace(wire("", "", ROUTE), source="Badan Keuangan", targets=("Dinas Sosial", "?")),
            replace(wire("", "", ROUTE), source="?", targets=("Badan Keuangan", "STAF AHLI")),
        ),
    )  # fmt: skip
    shown = replace(shown, wires=(replace(shown.wires[0], targets=("Badan Keuangan", "Lain")),
                                  *shown.wires[1:]))  # fmt: skip
    found, _findings = with_units(shown, DUE)
    assert [(each.source, each.targets) for each in found.wires] == [
        ("dinas", ("badan", "Lain")),
        ("badan", ("dinas", "?")),
        ("?", ("badan", "STAF AHLI")),
    ]


def test_a_line_between_two_boxes_of_one_unit_names_it_once() -> None:
    due = picture(DINAS, replace(DINAS, rect=BADAN.rect, reference=True), AHLI)
    two = replace(at(DINAS, 0, 0), unit="Dinas Sosial (2)", rect=BADAN.rect)
    shown = picture(
        at(DINAS, 0, 0), two, at(AHLI, 0, 0),
        wires=(
            replace(wire("", "", ROUTE), source="?", targets=("Dinas Sosial", "Dinas Sosial (2)")),
            replace(wire("", "", ROUTE), source="Dinas Sosial", targets=("Dinas Sosial (2)",)),
            replace(
                wire("", "", ROUTE),
                source="Dinas Sosial", targets=("Dinas Sosial (2)", "STAF AHLI"),
            ),
        ),
    )  # fmt: skip
    found, _findings = with_units(shown, due)
    assert [(each.source, each.targets) for each in found.wires] == [
        ("?", ("dinas",)),
        ("dinas", ("Dinas Sosial (2)",)),
        ("dinas", ("ahli",)),
    ]


MOVED = (
    'kotak-bergeser: The box "badan" is {found}; '
    "the spec's is 80.00 x 26.00 pt, 120.00 to the right and 50.00 down, its border 0.70 pt"
)


@pytest.mark.parametrize(
    ("rect", "stroke", "found"),
    [
        (Rect(120.04, 50, 200.04, 76), 0.7, ""),
        (Rect(120, 50, 200, 76), 0.74, ""),
        (Rect(120.0625, 50, 200, 76), 0.7,
         "79.94 x 26.00 pt, 120.06 to the right and 50.00 down, its border 0.70 pt"),
        (Rect(118, 51.5, 200, 80), 0.7,
         "82.00 x 28.50 pt, 118.00 to the right and 51.50 down, its border 0.70 pt"),
        (Rect(120, 50, 200, 76), 0.76,
         "80.00 x 26.00 pt, 120.00 to the right and 50.00 down, its border 0.76 pt"),
        (Rect(120, 50, 200, 76), 0.5,
         "80.00 x 26.00 pt, 120.00 to the right and 50.00 down, its border 0.50 pt"),
    ],
)  # fmt: skip
def test_a_box_elsewhere_or_with_another_border_is_told(rect, stroke, found) -> None:
    other = replace(at(BADAN, 0, 0), rect=rect, stroke=stroke)
    named, findings = with_units(picture(at(DINAS, 0, 0), other, at(AHLI, 0, 0)), DUE)
    assert [box.unit for box in named.boxes] == ["dinas", "badan"]
    assert told(findings) == [MOVED.format(found=found)] * bool(found)


def test_boxes_too_many_and_too_few_are_told() -> None:
    shown = picture(at(DINAS, 0, 0), shape("Lain", 300, 50), shape("Asing", 300, 90))
    named, findings = with_units(shown, DUE)
    assert [box.unit for box in named.boxes] == ["dinas", "Lain", "Asing"]
    assert told(findings) == [
        'kotak-lebih: The page shows a box that the spec does not: "Lain"',
        'kotak-lebih: The page shows a box that the spec does not: "Asing"',
        'kotak-hilang: The page lacks the box "badan"',
        'kotak-hilang: The page lacks the box "ahli"',
    ]


def test_a_box_of_another_name_is_known_by_its_place() -> None:
    other = replace(shape("Badan Uang", 120, 50), rect=BADAN.rect)
    named, findings = with_units(picture(at(DINAS, 0, 0), other, at(AHLI, 0, 0)), DUE)
    assert [box.unit for box in named.boxes] == ["dinas", "badan"]
    assert findings == []


def test_lines_take_their_ends_from_the_spec() -> None:
    due = picture(wires=(wire("a", "b c", ROUTE, both=True), wire("d", "e", ((60, 0), (60, 9)))))
    shown = picture(
        wires=(wire("x", "d", ((60, 0), (60, 9)), place=0), wire("b", "a", ROUTE, place=1))
    )
    found, findings = with_ends(shown, due)
    assert findings == []
    assert [(each.place, each.source, each.targets, each.both) for each in found.wires] == [
        (0, "d", ("e",), False),
        (1, "a", ("b", "c"), True),
    ]


LINE = "The line komando a -> b"


@pytest.mark.parametrize(
    ("shown", "findings"),
    [
        (wire("a", "b", ROUTE, stroke=0.84), []),
        (wire("a", "b", ((100, 63), (120.04, 63))), []),
        (wire("a", "b", ((100, 63), (121, 63))),
         [f"garis-bergeser: {LINE} does not run as in the spec's drawing"]),
        (wire("a", "b", ROUTE, stroke=0.86),
         [f"pola-garis: {LINE} is not dashed, or not as wide, as the spec has it"]),
        (wire("a", "b", ROUTE, stroke=0.5),
         [f"pola-garis: {LINE} is not dashed, or not as wide, as the spec has it"]),
        (replace(wire("a", "b", ROUTE), dashes=(3.2, 2)),
         [f"pola-garis: {LINE} is not dashed, or not as wide, as the spec has it"]),
    ],
)  # fmt: skip
def test_a_line_that_runs_or_looks_otherwise_is_told(shown, findings) -> None:
    due = picture(wires=(wire("a", "b", ROUTE),))
    assert told(with_ends(picture(wires=(shown,)), due)[1]) == findings


def test_a_line_too_many_is_told_and_stays() -> None:
    more = wire("c", "d", ((5, 5), (9, 5)), place=1)
    due = picture(wires=(wire("a", "b", ROUTE),))
    found, findings = with_ends(picture(wires=(wire("a", "b", ROUTE), more)), due)
    assert found.wires == (wire("a", "b", ROUTE), more)
    assert told(findings) == [
        "garis-lebih: The page shows a line that the spec does not: komando c -> d"
    ]
