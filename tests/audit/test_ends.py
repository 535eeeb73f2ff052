"""What lines join: pieces and ends, boxes in between, frames on the way, arrowheads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.ends import (
    arrows_placed,
    as_expected,
    connected,
    contacts,
    on_the_way,
    read_back,
)
from bagan.chart.audit.picture import Arrow, Picture
from bagan.chart.audit.plane import Rect
from tests.audit.parts import picture, shape, told, wire

A, B, C = shape("a", 100, 20), shape("b", 20, 100), shape("c", 180, 100)
PATHS = ((140, 46), (140, 70)), ((60, 100), (60, 70), (220, 70), (220, 100))
LINE = wire("a", "b c", *PATHS)


def joined(*wires: object, shapes=(A, B, C)) -> tuple[list[str], frozenset[object]]:
    found = picture(*shapes, wires=wires)
    met = contacts(found)
    return told(connected(found, met)), read_back(found, met)


def lines(*given: str) -> frozenset[tuple[str, str, str, bool]]:
    return frozenset((*each.split(), "komando", False) for each in given)  # type: ignore[misc]


SHORT = 'garis-terputus: The line komando a -> b (+1) does not reach "{}"'
LOOSE = ('garis-terputus: A piece of the line komando a -> b (+1) does not hang together '
         'with "a"')  # fmt: skip
DEAD = "garis-buntu: The line komando a -> b (+1) ends at nothing, {} to the right and {} down"


@pytest.mark.parametrize(
    ("paths", "findings", "read"),
    [
        (PATHS, [], ("a b", "a c")),
        # ends that are a hair short
        ((PATHS[0], ((60, 99.99), (60, 70), (220, 70), (220, 99.99))), [], ("a b", "a c")),
        ((PATHS[0], ((60, 99.95), (60, 70), (220, 70), (220, 100))),
         [SHORT.format("b"), DEAD.format("60", "99.95")], ("a c",)),
        ((((140, 46.05), (140, 70)), PATHS[1]),
         [SHORT.format("b"), SHORT.format("c"), LOOSE, DEAD.format("140", "46.05")], ()),
        ((((140, 46), (140, 69)), PATHS[1]),
         [SHORT.format("b"), SHORT.format("c"), LOOSE, DEAD.format("140", "69")], ("",)),
        ((*PATHS, ((140, 70), (140, 80.5))), [DEAD.format("140", "80.5")], ("a b", "a c")),
        ((*PATHS, ((300, 5), (310, 5))),
         [LOOSE, DEAD.format("300", "5"), DEAD.format("310", "5")], ("a b", "a c")),
    ],
)  # fmt: skip
def test_a_line_joins_its_source_to_its_targets(paths, findings, read) -> None:
    found, back = joined(wire("a", "b c", *paths))
    assert found == findings
    assert back == lines(*filter(None, read))


def test_relations_are_those_that_are_drawn() -> None:
    """Whatever a line names, it is read back to what it meets."""
    found, back = joined(replace(LINE, targets=("b",)))
    assert back == lines("a b", "a c")
    assert found == [
        "garis-buntu: The line komando a -> b ends at nothing, 220 to the right and 100 down",
        'garis-salah-ujung: The line komando a -> b touches "c", which is not one of its ends',
    ]
    both = replace(LINE, both=True, kind="koordinasi")
    assert joined(both)[1] == {("a", "b", "koordinasi", True), ("a", "c", "koordinasi", True)}


def test_lines_both_ways_may_be_one_bundle() -> None:
    assert joined(replace(LINE, both=True))[0] == []
    one = wire("a", "b", ((60, 100), (60, 70), (140, 70), (140, 46)), both=True)
    assert joined(one)[0] == []


def test_each_line_is_looked_at() -> None:
    second = wire("b", "c", ((100, 113), (170, 113)), place=1)
    assert joined(LINE, second)[0] == [
        'garis-terputus: The line komando b -> c does not reach "c"',
        "garis-buntu: The line komando b -> c ends at nothing, 170 to the right and 113 down",
    ]
    assert joined(LINE, second)[1] == lines("a b", "a c")
    whole = wire("b", "c", ((100, 113), (180, 113)), place=1)
    assert joined(LINE, whole) == ([], lines("a b", "a c", "b c"))


STRANGE = (
    'garis-salah-ujung: The line komando a -> b (+1) touches "d", which is not one of its ends'
)


@pytest.mark.parametrize(
    ("left", "top", "touched"),
    [
        (100, 70, True), (100, 70.7, True), (100, 70.8, False), (100, 43.3, False),
        (60.7, 75, True), (60.8, 75, False), (300, 0, False), (220.7, 80, True),
    ],
)  # fmt: skip
def test_a_line_touches_nothing_else(left: float, top: float, touched: bool) -> None:
    """Half a line and half a border: 0.75 points."""
    other = shape("d", left, top, width=30, height=5)
    found = joined(LINE, shapes=(A, B, C, other))[0]
    assert found == [STRANGE] * touched


def test_a_line_may_pass_through_a_frame_and_not_end_at_it() -> None:
    around = shape("d", 10, 60, width=280, height=80, frame=True)
    assert joined(LINE, shapes=(A, B, C, around))[0] == []
    along = replace(around, rect=Rect(10, 70.5, 290, 140))
    assert STRANGE in joined(LINE, shapes=(A, B, C, along))[0]
    beside = replace(around, rect=Rect(220.5, 60, 290, 90))
    assert joined(LINE, shapes=(A, B, C, beside))[0] == [STRANGE]


def test_a_frame_may_be_an_end_and_a_line_into_it_goes_to_a_member() -> None:
    frame = shape("f", 10, 90, width=100, height=60, frame=True)
    to_frame = wire("a", "f", ((140, 46), (140, 70), (60, 70), (60, 90)))
    assert joined(to_frame, shapes=(A, B, frame)) == ([], lines("a f"))
    to_member = wire("a", "b", ((140, 46), (140, 70), (60, 70), (60, 100)))
    assert joined(to_member, shapes=(A, B, frame)) == ([], lines("a b"))


FRAME = shape("f", 10, 90, width=260, height=60, frame=True)
CROSSES = ('bingkai-ditembus: The line komando a -> b crosses the frame "f" and ends at none '
           "of its members")  # fmt: skip


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ((((60, 70), (60, 100)),), []),
        ((((60, 70), (60, 90)),), []),
        ((((140, 70), (140, 200)),), [CROSSES]),
        ((((140, 70), (140, 95)),), [CROSSES]),
        # to a box of the frame that is not one of its ends
        ((((220, 70), (220, 100)),), [CROSSES]),
        # one piece to a member, and another one across
        ((((60, 70), (60, 100)), ((140, 70), (140, 200))), [CROSSES]),
        ((((60, 80), (60, 100)), ((60, 80), (140, 80)), ((140, 80), (140, 95))), [CROSSES]),
        ((((60, 100), (60, 95)), ((60, 95), (140, 95))), []),
    ],
)
def test_a_line_in_a_frame_is_on_its_way_to_a_member(paths, found: list[str]) -> None:
    line = wire("a", "b", *paths)
    assert told(on_the_way(picture(A, B, C, FRAME, wires=(line,)))) == found


def test_each_line_in_each_frame_is_looked_at() -> None:
    second = shape("g", 120, 160, width=40, height=30, frame=True)
    first_line, line = (
        wire("c", "b", ((60, 70), (60, 100))),
        wire("a", "b", ((140, 70), (140, 200))),
    )
    found = picture(A, B, C, FRAME, second, wires=(first_line, replace(line, place=1)))
    assert told(on_the_way(found)) == [CROSSES, CROSSES.replace('"f"', '"g"')]


def arrow(x: float, y: float, kind: str = "komando") -> Arrow:
    return Arrow(kind, (x, y), Rect(x - 1.6, y - 4.4, x + 1.6, y))


def heads(*arrows: Arrow, line=LINE, shapes=(A, B, C)) -> list[str]:
    found: Picture = picture(*shapes, wires=(line,), arrows=arrows)
    return told(arrows_placed(found))


LACKS = 'panah-hilang: The line komando a -> b (+1) has no arrowhead at "{}"'
ASTRAY = "panah-lepas: An arrowhead points at no end of a line, {} to the right and {} down"


@pytest.mark.parametrize(
    ("arrows", "found"),
    [
        ((), []),
        ((arrow(60, 100), arrow(220, 100)), []),
        ((arrow(60, 100),), [LACKS.format("c")]),
        ((arrow(60, 99.99), arrow(220.03, 100)), []),
        ((arrow(60, 99.95), arrow(220, 100)),
         [ASTRAY.format("60", "99.95"), LACKS.format("b")]),
        ((arrow(60, 100), arrow(220.05, 100)),
         [ASTRAY.format("220.05", "100"), LACKS.format("c")]),
        ((arrow(60, 100), arrow(220, 100), arrow(140, 46)), [ASTRAY.format("140", "46")]),
        ((arrow(60, 100), arrow(220, 100), arrow(70, 100)), [ASTRAY.format("70", "100")]),
        ((arrow(60, 100, "koordinasi"),), [ASTRAY.format("60", "100")]),
        # from within the box
        ((Arrow("komando", (60, 100), Rect(58, 100, 62, 104)), arrow(220, 100)),
         [ASTRAY.format("60", "100"), LACKS.format("b")]),
    ],
)  # fmt: skip
def test_arrowheads_point_at_the_ends_of_lines(arrows, found: list[str]) -> None:
    assert heads(*arrows) == found


def test_a_line_both_ways_has_both_its_arrowheads() -> None:
    both = wire("a", "b", ((140, 46), (140, 70), (60, 70), (60, 100)), both=True)
    up = Arrow("komando", (140, 46), Rect(138, 46, 142, 50))
    lacks = 'panah-hilang: The line komando a <-> b has no arrowhead at "{}"'
    assert heads(arrow(60, 100), up, line=both) == []
    assert heads(arrow(60, 100), line=both) == [lacks.format("a")]
    assert heads(up, line=both) == [lacks.format("b")]


def test_an_arrowhead_may_stand_in_a_frame_that_it_points_at() -> None:
    frame = shape("b", 20, 100, frame=True)
    inside = Arrow("komando", (60, 100), Rect(58, 100, 62, 104))
    assert heads(inside, arrow(220, 100), shapes=(A, C, frame)) == []


def test_lines_are_held_against_those_expected() -> None:
    shown = frozenset({("a", "b", "komando", False), ("a", "c", "koordinasi", True)})
    due = [("a", "c", "koordinasi", False), ("a", "d", "komando", True),
           ("a", "b", "komando", False)]  # fmt: skip
    assert told(as_expected(shown, due)) == [
        "garis-hilang: The drawing lacks the line koordinasi a -> c",
        "garis-hilang: The drawing lacks the line komando a <-> d",
        "garis-lebih: The drawing shows a line that is not in the spec: koordinasi a <-> c",
    ]
    assert told(as_expected(shown, shown)) == []
