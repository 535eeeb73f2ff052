"""A placed grid as DOT, and what the engine says to it."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from bagan.chart.layout.dot import UNIT, Piece, confirm, pieces_of, to_dot
from bagan.chart.layout.engine import find_engine, run
from bagan.chart.layout.grid import Cell
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
		gc0_0 [height=0.0100 width=1.9044]
		c0_0 [height=0.5556 width=1.6667]
		r0 -> gc0_0
		gc0_0 -> c0_0
	}
	{
		graph [rank=same]
		r1 [height=0.8333 width=0.0100]
		gc1_0 [height=0.0100 width=0.2378]
		c1_0 [height=0.8333 width=2.2222]
		r1 -> gc1_0
		gc1_0 -> c1_0
		gv0 [height=0.0100 width=0.2328]
		v0 [height=0.8333 width=0.0100]
		c1_0 -> gv0
		gv0 -> v0
		gc1_1 [height=0.0100 width=0.2328]
		c1_1 [height=0.8333 width=2.2222]
		v0 -> gc1_1
		gc1_1 -> c1_1
	}
	r0 -> r1 [weight=1000]
}
"""


def cell(row: int, index: int, x: float, width: float) -> Cell:
    return Cell("box", [], width, HEIGHTS[row], row, None, index=index, x=x)


@pytest.fixture
def rows() -> list[list[Piece]]:
    """A head over two boxes with a rail between them; of a Grid, the DOT needs the rows only."""
    grid = SimpleNamespace(
        rows=[[cell(0, 0, -3.0, 6.0)], [cell(1, 0, -9.0, 8.0), cell(1, 1, 1.0, 8.0)]]
    )
    return pieces_of(grid, [(1, 0.0)])


def answer(
    rows: list[list[Piece]], *, shift: float = 0.0, **moved: float
) -> dict[str, list[dict[str, object]]]:
    """A right answer to *rows*, all of it shifted, and pieces *moved* to the right (em)."""
    objects = [
        {"name": p.name, "pos": f"{(p.middle + shift + moved.get(p.name, 0.0)) * UNIT},1"}
        for row in rows
        for p in row
    ]
    anchors = [{"name": f"r{n}", "pos": f"0,{100 - 50 * n}"} for n in range(len(rows))]
    return {"objects": [*objects, *anchors]}


def test_dot_text(rows) -> None:
    assert to_dot(rows, HEIGHTS).splitlines() == DOT.splitlines()


@pytest.mark.parametrize("name", ["graphviz-pure", "dot"])
def test_both_engines_place_it(rows, name) -> None:
    confirm(rows, run(find_engine(name), to_dot(rows, HEIGHTS)))


def test_a_right_answer_is_confirmed_wherever_it_begins(rows) -> None:
    for shift in (0.0, 500.0, -3.25):
        confirm(rows, answer(rows, shift=shift))
    confirm(rows, answer(rows, c1_1=0.2))
    confirm(rows, answer(rows, v0=-0.2))


@pytest.mark.parametrize("moved", [{"c1_1": 3.0}, {"c1_0": -2.0}, {"c0_0": 40.0}, {"v0": 0.9}])
def test_a_box_out_of_place_is_refused(rows, moved) -> None:
    with pytest.raises(LayoutError, match="em away"):
        confirm(rows, answer(rows, **moved))


def test_boxes_that_changed_places_are_refused(rows) -> None:
    right = json.dumps(answer(rows))
    wrong = right.replace("c1_0", "X").replace("c1_1", "c1_0").replace("X", "c1_1")
    with pytest.raises(LayoutError):
        confirm(rows, json.loads(wrong))


def test_a_rail_on_the_wrong_side_of_a_box_is_refused() -> None:
    """However narrow the box: the order counts, not only the distance."""
    narrow = [[Piece("c0_0", 0.0, 0.2), Piece("v0", 0.3, 0.32)]]
    confirm(narrow, answer(narrow))
    with pytest.raises(LayoutError):
        confirm(narrow, answer(narrow, v0=-0.3))


def test_rows_upside_down_are_refused(rows) -> None:
    wrong = json.dumps(answer(rows)).replace("0,100", "0,X").replace("0,50", "0,100")
    with pytest.raises(LayoutError):
        confirm(rows, json.loads(wrong.replace("0,X", "0,50")))


@pytest.mark.parametrize("name", ["c0_0", "c1_1", "v0", "r0", "r1"])
def test_a_lacking_box_is_refused(rows, name) -> None:
    wrong = answer(rows)
    wrong["objects"] = [item for item in wrong["objects"] if item["name"] != name]
    with pytest.raises(LayoutError, match="lacks a box"):
        confirm(rows, wrong)


@pytest.mark.parametrize("place", ["", "1", "1,2,3", "a,b", None, 7])
def test_a_place_that_is_none_is_refused(rows, place) -> None:
    wrong = answer(rows)
    wrong["objects"][0]["pos"] = place
    with pytest.raises(LayoutError, match="lacks a box"):
        confirm(rows, wrong)
