"""A placed grid as DOT, and what the engine says to it."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from bagan.layout.dot import UNIT, confirm, to_dot
from bagan.layout.engine import find_engine, run
from bagan.layout.grid import Cell
from bagan.problem import LayoutError

HEIGHTS = [2.0, 3.0]

DOT = """\
digraph {
	graph [newrank=true nodesep=0.02 ranksep=0.02]
	node [fixedsize=true label="" shape=box]
	edge [style=invis weight=100]
	{
		graph [rank=same]
		r0 [height=0.5556 width=0.0100]
		g0_0 [height=0.0100 width=1.9044]
		c0_0 [height=0.5556 width=1.6667]
		r0 -> g0_0
		g0_0 -> c0_0
	}
	{
		graph [rank=same]
		r1 [height=0.8333 width=0.0100]
		g1_0 [height=0.0100 width=0.2378]
		c1_0 [height=0.8333 width=2.2222]
		r1 -> g1_0
		g1_0 -> c1_0
		g1_1 [height=0.0100 width=0.5156]
		c1_1 [height=0.8333 width=2.2222]
		c1_0 -> g1_1
		g1_1 -> c1_1
	}
	r0 -> r1 [weight=1000]
}
"""


def cell(row: int, index: int, x: float, width: float) -> Cell:
    return Cell("box", [], width, HEIGHTS[row], row, None, index=index, x=x)


@pytest.fixture
def grid() -> SimpleNamespace:
    """A head over two boxes; of a Grid, the DOT needs the rows only."""
    return SimpleNamespace(
        rows=[[cell(0, 0, -3.0, 6.0)], [cell(1, 0, -9.0, 8.0), cell(1, 1, 1.0, 8.0)]]
    )


def answer(grid: SimpleNamespace, *, shift: float = 0.0, **moved: float) -> dict[str, object]:
    """A right answer to *grid*, all of it shifted, and cells *moved* to the right (em)."""
    objects = [
        {"name": name, "pos": f"{(c.middle + shift + moved.get(name, 0.0)) * UNIT},1"}
        for row in grid.rows
        for c in row
        for name in (f"c{c.row}_{c.index}",)
    ]
    rows = [{"name": f"r{n}", "pos": f"0,{100 - 50 * n}"} for n in range(len(grid.rows))]
    return {"objects": [*objects, *rows]}


def test_dot_text(grid) -> None:
    assert to_dot(grid, HEIGHTS).splitlines() == DOT.splitlines()


@pytest.mark.parametrize("name", ["graphviz-pure", "dot"])
def test_both_engines_place_it(grid, name) -> None:
    confirm(grid, run(find_engine(name), to_dot(grid, HEIGHTS)))


def test_a_right_answer_is_confirmed_wherever_it_begins(grid) -> None:
    for shift in (0.0, 500.0, -3.25):
        confirm(grid, answer(grid, shift=shift))
    confirm(grid, answer(grid, c1_1=0.2))


@pytest.mark.parametrize("moved", [{"c1_1": 3.0}, {"c1_0": -2.0}, {"c0_0": 40.0}])
def test_a_box_out_of_place_is_refused(grid, moved) -> None:
    with pytest.raises(LayoutError, match="em away"):
        confirm(grid, answer(grid, **moved))


def test_boxes_that_changed_places_are_refused(grid) -> None:
    right = json.dumps(answer(grid))
    wrong = right.replace("c1_0", "X").replace("c1_1", "c1_0").replace("X", "c1_1")
    with pytest.raises(LayoutError):
        confirm(grid, json.loads(wrong))


def test_rows_upside_down_are_refused(grid) -> None:
    wrong = json.dumps(answer(grid)).replace("0,100", "0,X").replace("0,50", "0,100")
    with pytest.raises(LayoutError):
        confirm(grid, json.loads(wrong.replace("0,X", "0,50")))


@pytest.mark.parametrize("name", ["c0_0", "c1_1", "r0", "r1"])
def test_a_lacking_box_is_refused(grid, name) -> None:
    wrong = answer(grid)
    wrong["objects"] = [item for item in wrong["objects"] if item["name"] != name]
    with pytest.raises(LayoutError, match="lacks a box"):
        confirm(grid, wrong)


@pytest.mark.parametrize("place", ["", "1", "1,2,3", "a,b", None, 7])
def test_a_place_that_is_none_is_refused(grid, place) -> None:
    wrong = answer(grid)
    wrong["objects"][0]["pos"] = place
    with pytest.raises(LayoutError, match="lacks a box"):
        confirm(grid, wrong)
