"""Long stacks beside heads end lower than their row, and what the heads lead stands under these."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.layout import Room
from bagan.chart.layout.builder import GridBuilder
from bagan.chart.layout.drawing import Box
from bagan.chart.layout.grid import Choice, Grid
from bagan.chart.layout.legs import Net
from bagan.chart.layout.lines import Lines
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.reach import let_reach, met, reachable
from bagan.chart.model.chart import Branch, Chart
from bagan.chart.model.kinds import Kind
from bagan.style import Style
from tests.layout.charts import chart, leaves, line
from tests.layout.test_hanging import drawn

NEAR = 3.0
"""What a head leads begins no further under it than so many times the height of its box."""


def listed(branches: tuple[Branch, ...], number: int) -> tuple[Branch, ...]:
    """Branches as entries of a list."""
    return tuple(replace(branch, list=number) for branch in branches)


def government(offices: int, *, foot: str = "", further: str = "") -> Chart:
    """A head, three heads of three units each, a long list of offices, and another list."""
    heads = [Branch(f"asisten-{n}", children=leaves(f"b{n}a b{n}b b{n}c")) for n in range(3)]
    long = leaves(" ".join(f"dinas-{n}" for n in range(offices)))
    others = leaves(further)
    children = (*listed(tuple(heads), 0), *listed(long, 1), *listed(others, 2))
    top = Branch("sekda", children=children, foot=leaves(foot))
    lines = [line(f"sekda {branch.node}") for branch in (*children, *top.foot)]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    return chart(top, lines=lines, official="sekda")


def hole(boxes: dict[str, Box], head: str, first: str) -> float:
    """How far the first unit under a head stands from it, in heights of the head's box."""
    return (boxes[first].y - boxes[head].bottom) / boxes[head].height


@pytest.mark.parametrize("room", [Room(850, 480), Room(1100, 700), Room(480, 800)])
def test_what_a_head_leads_stands_under_it_beside_a_long_stack(room: Room) -> None:
    boxes = drawn(government(20), room)
    for number in range(3):
        assert hole(boxes, f"asisten-{number}", f"b{number}a") < NEAR
    assert max(box.bottom for name, box in boxes.items() if name.startswith("dinas")) > max(
        box.bottom for name, box in boxes.items() if name.startswith("b")
    )


def test_a_foot_stays_under_the_long_stack() -> None:
    boxes = drawn(government(20, foot="upt-a upt-b"), Room(850, 480))
    assert hole(boxes, "asisten-0", "b0a") < NEAR
    lowest = max(box.bottom for name, box in boxes.items() if not name.startswith("upt"))
    assert boxes["upt-a"].y > lowest


def test_a_list_of_its_own_stands_in_stacks_beside_a_long_one() -> None:
    camats = [f"camat-{n}" for n in range(12)]
    boxes = drawn(government(20, further=" ".join(camats)), Room(1100, 700))
    assert len({boxes[name].x for name in camats}) < 4


def test_units_of_the_list_of_heads_stand_level_with_them() -> None:
    whole = government(20)
    level = Branch("asisten-3", list=0)
    top = whole.roots[0]
    children = (*top.children[:3], level, *top.children[3:])
    lines = [*whole.links, line("sekda asisten-3")]
    more = chart(replace(top, children=children), lines=lines, official="sekda")
    boxes = drawn(more, Room(1100, 700))
    assert boxes["asisten-3"].y == boxes["asisten-0"].y
    assert hole(boxes, "asisten-0", "b0a") < NEAR


@pytest.mark.parametrize("unit", ["dinas-0", "dinas-9", "dinas-19"])
@pytest.mark.parametrize("room", [Room(850, 480), Room(480, 800)])
@pytest.mark.parametrize("lower", ["upt", "b1b"])
def test_a_line_from_below_to_a_long_stack_ends_at_its_unit(
    unit: str, room: Room, lower: str
) -> None:
    whole = government(20, foot="upt")
    links = (*whole.links, line(f"{lower} {unit}", Kind.KOORDINASI))
    drawn(replace(whole, links=links), room)  # which proves where every line ends


def grid(whole: Chart, *stacks: int) -> Grid:
    """The grid of a chart with these numbers of stacks."""
    rows = {branch.node: 2 for branch in whole.roots[0].walk()}
    rows |= {branch.node: 1 for branch in whole.roots[0].children} | {"sekda": 0}
    return GridBuilder(Measure(whole, Style()), Choice(9.0, 12.0, stacks), rows).build()


def test_only_a_stack_much_taller_than_the_heads_reaches_past_its_row() -> None:
    one = grid(government(20), 1, 1, 1, 1)
    assert [run.number for run in reachable(one)] == [3]
    assert reachable(grid(government(20), 1, 1, 1, 20)) == []
    let_reach(one, Style())
    assert list(one.reaching[0].rows) == [1, 2]
    assert one.height_of(1) == one.rows[1][0].height
    assert one.cells_in(2)[-1] is one.reaching[0].cells[0]
    short = grid(government(20), 1, 1, 1, 7)
    let_reach(short, Style())
    assert list(short.reaching[0].rows) == [1, 2]


@pytest.mark.parametrize(
    ("segment", "source", "found"),
    [
        ((-5.0, 1.0, 5.0, 1.0), "other", 1),
        ((-5.0, 2.1, 5.0, 2.1), "other", 1),
        ((-5.0, 2.5, 5.0, 2.5), "other", 0),
        ((-5.0, 2.1, 5.0, 2.1), "dinas-0", 0),
        ((-5.0, 1.0, 0.0, 1.0), "dinas-0", 0),
        ((-5.0, 1.0, 5.0, 1.0), "dinas-0", 1),
    ],
)
def test_a_line_over_a_stack_that_reaches_is_found(
    segment: tuple[float, float, float, float], source: str, found: int
) -> None:
    (run,) = reachable(grid(government(20), 1, 1, 1, 1))
    cell = run.cells[0]
    item = cell.items[0]
    item.width = cell.width = 3.0
    item.height = cell.height = 2.0
    cell.items = [item]
    line = Lines(Net(0, Kind.KOMANDO, source, ("far",), both=False), [segment])
    assert met([run], [line], {}) == found
