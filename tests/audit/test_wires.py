"""The course of lines: through no box, along no border, over no other line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.picture import Wire
from bagan.chart.audit.plane import Rect
from bagan.chart.audit.wires import along, clear_of_boxes, drawn_once, enters, lines_apart
from tests.audit.parts import picture, shape, told, wire

BOX = shape("b", 100, 50)
"""From 100 to 180 and 50 to 76."""
PLACE = Rect(100, 50, 180, 76)
LINE = "The line komando a -> c"


@pytest.mark.parametrize(
    ("segment", "inside"),
    [
        (Rect(90, 60, 200, 60), True), (Rect(90, 60, 100, 60), False),
        (Rect(90, 60, 100.03, 60), True), (Rect(90, 60, 100.01, 60), False),
        (Rect(180, 60, 190, 60), False), (Rect(179.97, 60, 190, 60), True),
        (Rect(179.99, 60, 190, 60), False),
        (Rect(120, 50, 150, 50), False), (Rect(120, 50.03, 150, 50.03), True),
        (Rect(120, 76, 150, 76), False), (Rect(120, 75.97, 150, 75.97), True),
        (Rect(120, 40, 120, 50), False), (Rect(120, 40, 120, 50.03), True),
        (Rect(120, 76, 120, 90), False), (Rect(120, 75.97, 120, 90), True),
        (Rect(120, 60, 150, 60), True), (Rect(0, 0, 9, 0), False),
    ],
)  # fmt: skip
def test_a_line_enters_a_shape_past_its_border(segment: Rect, inside: bool) -> None:
    assert enters(segment, PLACE) is inside


@pytest.mark.parametrize(
    ("segment", "beside"),
    [
        (Rect(120, 49.5, 150, 49.5), True), (Rect(120, 49, 150, 49), False),
        (Rect(120, 50.5, 150, 50.5), True), (Rect(120, 76.5, 150, 76.5), True),
        (Rect(120, 77, 150, 77), False), (Rect(120, 60, 150, 60), False),
        (Rect(99.5, 55, 99.5, 70), True), (Rect(99, 55, 99, 70), False),
        (Rect(180.5, 55, 180.5, 70), True), (Rect(181, 55, 181, 70), False),
        # only as far as the border goes
        (Rect(50, 50, 100, 50), False), (Rect(50, 50, 100.03, 50), True),
        (Rect(50, 50, 100.01, 50), False), (Rect(180, 50, 200, 50), False),
        (Rect(179.9, 50, 200, 50), True), (Rect(100, 20, 100, 50), False),
        (Rect(100, 20, 100, 50.1), True), (Rect(100, 76, 100, 90), False),
        (Rect(100, 75.9, 100, 90), True), (Rect(90, 50, 200, 50), True),
        (Rect(100, 40, 100, 90), True), (Rect(180, 40, 180, 90), True),
    ],
)  # fmt: skip
def test_a_line_runs_along_a_border_within_reach(segment: Rect, beside: bool) -> None:
    assert along(segment, PLACE, reach=1.0) is beside


def course(*points: tuple[float, float]) -> Wire:
    return wire("a", "c", points)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (course((50, 60), (100, 60)), []),
        (course((50, 60), (110, 60)), [f'garis-menembus: {LINE} runs through the box "b"']),
        # half the line and half the border: 0.75 points
        (course((50, 49.3), (150, 49.3)),
         [f'garis-menyusur: {LINE} runs along the border of "b"']),
        (course((50, 49.2), (150, 49.2)), []),
        (course((100, 20), (100, 90)), [f'garis-menyusur: {LINE} runs along the border of "b"']),
    ],
)  # fmt: skip
def test_a_line_keeps_clear_of_boxes(line: Wire, found: list[str]) -> None:
    assert told(clear_of_boxes(picture(BOX, wires=(line,)))) == found


def test_a_line_may_enter_a_frame_and_not_run_along_it() -> None:
    frame = shape("f", 100, 50, frame=True, stroke=0.3)
    found = [f'garis-menyusur: {LINE} runs along the border of "f"']
    for line, due in (
        (course((50, 60), (110, 60)), []),
        (course((50, 49.5), (150, 49.5)), found),
        (course((50, 49.4), (150, 49.4)), []),
    ):
        assert told(clear_of_boxes(picture(frame, wires=(line,)))) == due


def test_wide_lines_are_near_from_farther() -> None:
    line = replace(course((50, 47.3), (150, 47.3)), stroke=3.0)
    box = replace(BOX, stroke=3.0)
    assert told(clear_of_boxes(picture(box, wires=(line,)))) == [
        f'garis-menyusur: {LINE} runs along the border of "b"'
    ]


LEVEL = wire("a", "b", ((0, 50), (100, 50)))
TOUCH = ["garis-bersentuhan: The lines komando a -> b and komando c -> d "
         "touch as if they were joined"]  # fmt: skip
OVER = ["garis-berimpit: The lines komando a -> b and komando c -> d run over each other"]


@pytest.mark.parametrize(
    ("points", "found", "crossings"),
    [
        # across, both going on: each line is 0.8 wide
        (((50, 0), (50, 100)), [], 1),
        (((50, 0), (50, 50)), TOUCH, 0),
        (((50, 0), (50, 50.8)), TOUCH, 0),
        (((50, 0), (50, 50.81)), [], 1),
        (((50, 49.2), (50, 90)), TOUCH, 0),
        (((50, 49.19), (50, 90)), [], 1),
        (((0.8, 0), (0.8, 90)), TOUCH, 0),
        (((0.81, 0), (0.81, 90)), [], 1),
        (((99.2, 0), (99.2, 90)), TOUCH, 0),
        (((99.19, 0), (99.19, 90)), [], 1),
        # ink by ink
        (((50, 0), (50, 49.25)), TOUCH, 0),
        (((50, 0), (50, 49.2)), [], 0),
        (((50, 50.75), (50, 90)), TOUCH, 0),
        (((50, 50.8), (50, 90)), [], 0),
        (((100.75, 0), (100.75, 90)), TOUCH, 0),
        (((100.8, 0), (100.8, 90)), [], 0),
        (((-0.75, 0), (-0.75, 90)), TOUCH, 0),
        (((-0.8, 0), (-0.8, 90)), [], 0),
        # side by side
        (((0, 50), (100, 50)), OVER, 0),
        (((50, 50.75), (150, 50.75)), OVER, 0),
        (((50, 50.8), (150, 50.8)), [], 0),
        (((50, 49.25), (150, 49.25)), OVER, 0),
        (((100, 50), (150, 50)), OVER, 0),
        (((100.8, 50), (150, 50)), [], 0),
    ],
)  # fmt: skip
def test_lines_of_two_bundles_cross_or_keep_apart(points, found, crossings: int) -> None:
    other = wire("c", "d", points, place=1)
    for wires in ((LEVEL, other), (other, LEVEL)):
        findings, count = lines_apart(picture(wires=wires))
        assert (told(findings), count) == (found, crossings)


def test_each_crossing_counts() -> None:
    down = wire("c", "d", ((20, 0), (20, 90)), ((40, 0), (40, 90)), place=1)
    third = wire("e", "f", ((60, 0), (60, 90)), place=2)
    assert lines_apart(picture(wires=(LEVEL, down, third))) == ([], 3)


def test_a_bundle_may_touch_itself() -> None:
    assert lines_apart(picture(wires=(wire("a", "b", ((0, 0), (9, 0)), ((5, 0), (5, 9))),))) == (
        [], 0,
    )  # fmt: skip


TWICE = ["garis-ganda: The line koordinasi a -> b is drawn over itself, and its dashes with it"]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (((50, 50), (80, 50)), TWICE),
        (((50, 50.7), (80, 50.7)), TWICE),
        (((50, 50.8), (80, 50.8)), []),
        (((100, 50), (150, 50)), []),
        (((50, 50), (50, 90)), []),
    ],
)
def test_a_dashed_line_is_drawn_once(more, found: list[str]) -> None:
    dashed = wire("a", "b", ((0, 50), (100, 50)), more, dashes=(3.2, 2))
    solid = replace(dashed, dashes=())
    after = replace(dashed, source="c")
    assert told(drawn_once(picture(wires=(dashed,)))) == found
    assert told(drawn_once(picture(wires=(solid,)))) == []
    # a solid one before it, and another after it, are looked at as well
    assert told(drawn_once(picture(wires=(solid, dashed, after)))) == found + [
        each.replace("a ->", "c ->") for each in found
    ]


def test_a_line_drawn_often_over_itself_is_told_once() -> None:
    thrice = wire("a", "b", *[((0, 50), (100, 50))] * 3, dashes=(3.2, 2))
    assert told(drawn_once(picture(wires=(thrice,)))) == TWICE
