"""The engine's answer is used: another answer gives another chart, an unusable one none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import bagan.chart.layout
from bagan.chart.audit import audit_svg
from bagan.chart.layout import Drawing, Room, draw
from bagan.chart.layout.engine import Engine, Places, run
from bagan.chart.model.chart import Branch
from bagan.chart.model.kinds import Kind
from bagan.chart.proof import expected_lines
from bagan.chart.svg import to_svg
from bagan.problem import LayoutError
from bagan.style import Style
from tests.layout.charts import chart, leaves, line

STYLE = Style()
ROOM = Room(800, 400)
CHART = chart(
    Branch(
        "bupati",
        beside_left=leaves("dprd gubernur"),
        beside_right=leaves("wakil"),
        children=(Branch("sekda", children=leaves("satu dua tiga")),),
    ),
    lines=[
        line("bupati gubernur", Kind.KOORDINASI), line("bupati wakil"), line("bupati sekda"),
        line("sekda satu"), line("sekda dua"), line("sekda tiga"),
    ],
    official="bupati dprd gubernur wakil sekda satu dua tiga",
)  # fmt: skip
GIVEN = ("the ranks and orders", "the places")


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """``answering("the places", change)``: that answer is changed before it is read."""

    def install(which: str, change: Callable[[dict[str, tuple[float, float]]], None]) -> None:
        asked = []

        def changed(engine: Engine, dot: str) -> Places:
            asked.append(dot)
            places = dict(run(engine, dot))
            if GIVEN[len(asked) - 1] == which:
                change(places)
            return places

        monkeypatch.setattr(bagan.chart.layout, "run", changed)

    return install


def drawn() -> Drawing:
    """The chart's drawing, proven."""
    drawing = draw(CHART, ROOM, style=STYLE)
    report = audit_svg(to_svg(drawing, style=STYLE, fonts="none"), expected=expected_lines(CHART))
    assert [finding.message for finding in report.findings] == []
    return drawing


def row_of(drawing: Drawing, y: float) -> list[str]:
    return [box.id for box in sorted(drawing.boxes, key=lambda box: box.x) if box.y == y]


def swap(one: str, two: str) -> Callable[[dict[str, tuple[float, float]]], None]:
    def change(places: dict[str, tuple[float, float]]) -> None:
        places[one], places[two] = places[two], places[one]

    return change


def move(name: str, distance: float) -> Callable[[dict[str, tuple[float, float]]], None]:
    """Move a node sideways, inches."""

    def change(places: dict[str, tuple[float, float]]) -> None:
        x, y = places[name]
        places[name] = (x + distance, y)

    return change


def leave_out(name: str) -> Callable[[dict[str, tuple[float, float]]], None]:
    return lambda places: places.pop(name)


def test_what_the_engine_answers(answering) -> None:
    drawing = drawn()
    top = min(box.y for box in drawing.boxes)
    assert row_of(drawing, top) == ["dprd", "gubernur", "bupati", "wakil"]


def test_two_offices_that_the_engine_swaps_are_drawn_so(answering) -> None:
    before = drawn()
    answering("the ranks and orders", swap("n1", "n2"))
    after = drawn()
    assert row_of(after, min(box.y for box in after.boxes)) == [
        "gubernur", "dprd", "bupati", "wakil",
    ]  # fmt: skip
    assert {box.id for box in after.boxes} == {box.id for box in before.boxes}


def test_a_box_that_the_engine_moves_is_drawn_there(answering) -> None:
    before = {box.id: box for box in drawn().boxes}
    answering("the places", move("c0_3", 10))
    after = {box.id: box for box in drawn().boxes}

    def distance(boxes) -> float:
        return boxes["wakil"].x - boxes["bupati"].x

    assert distance(after) > distance(before) + 12
    for one, two in (("bupati", "sekda"), ("dprd", "gubernur"), ("satu", "tiga")):
        assert after[two].x - after[one].x == pytest.approx(before[two].x - before[one].x, abs=0.02)


@pytest.mark.parametrize(
    ("which", "change", "message"),
    [
        ("the ranks and orders", leave_out("n0"), "lacks a box"),
        ("the ranks and orders", swap("n0", "n4"), "over the one that leads it|changed the order"),
        ("the ranks and orders", swap("n3", "n0"), "changed the order"),
        ("the places", leave_out("c1_0"), "lacks a box"),
        ("the places", leave_out("w2"), "lacks a box"),
        ("the places", swap("c2_0", "c2_1"), "too close"),
        ("the places", move("c2_0", 5.0), "too close"),
    ],
)
def test_an_unusable_answer_is_an_error(answering, which, change, message) -> None:
    answering(which, change)
    with pytest.raises(LayoutError, match=message):
        draw(CHART, ROOM, style=STYLE)
