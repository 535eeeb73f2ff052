"""A placed Grid in, DOT text out; the engine's answer in, confirmed positions out (em).

Every cell is a node of fixed size without a label, and every gap a node as wide as its
lines need; a row is one rank in the order of the regulation, and each row starts at an
anchor that is tied to the anchors of the others.  No name from a spec ever reaches the
DOT: nodes are numbered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from graphviz import Digraph

from bagan.language import _
from bagan.layout.grid import Grid
from bagan.problem import LayoutError

UNIT = 20.0
"""Points of the DOT per em; the engines work in whole points and print five digits."""
NODE_GAP = 0.02
"""The least distance of two nodes that the engines keep, inches."""
TOLERANCE = 0.5
"""How far (em) an engine's whole points may lead a cell from its even place."""


def to_dot(grid: Grid, heights: Sequence[float]) -> str:
    """The DOT of a placed grid; *heights* are those of the rows, em."""
    graph = Digraph(
        graph_attr={"newrank": "true", "nodesep": str(NODE_GAP), "ranksep": str(NODE_GAP)},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"style": "invis", "weight": "100"},
    )
    low = min(row[0].x for row in grid.rows) - 1
    for number, row in enumerate(grid.rows):
        with graph.subgraph(graph_attr={"rank": "same"}) as rank:
            before, edge = f"r{number}", low
            _add(rank, before, 0.0, heights[number])
            for cell in row:
                gap, name = f"g{number}_{cell.index}", f"c{number}_{cell.index}"
                _add(rank, gap, cell.x - edge, 0.0)
                _add(rank, name, cell.width, heights[number])
                rank.edge(before, gap)
                rank.edge(gap, name)
                before, edge = name, cell.right
        if number:
            graph.edge(f"r{number - 1}", f"r{number}", weight="1000")
    return str(graph.source)


def _add(graph: Digraph, name: str, width: float, height: float) -> None:
    """A node of the given size, em; a gap gives up the distance kept on both its sides."""
    kept = 2 * NODE_GAP if name[0] == "g" else 0.0
    graph.node(
        name,
        width=f"{max(width * UNIT / 72 - kept, 0.01):.4f}",
        height=f"{max(height * UNIT / 72, 0.01):.4f}",
    )


def confirm(grid: Grid, answer: Mapping[str, Any]) -> None:
    """Check that the engine placed every cell where the even spacing has it.

    The engine's whole points are snapped to the exact spacing; an answer further away
    than that is not a placement of this grid.  Raises LayoutError.
    """
    places: dict[str, tuple[float, float]] = {}
    for item in answer["objects"]:
        try:
            x, y = map(float, item["pos"].split(","))
            if math.isfinite(x) and math.isfinite(y):
                places[item["name"]] = (x / UNIT, y)
        except (KeyError, ValueError, AttributeError, TypeError):
            continue
    try:
        shifts = {
            (cell.row, cell.index): places[f"c{cell.row}_{cell.index}"][0] - cell.middle
            for row in grid.rows
            for cell in row
        }
        depths = [places[f"r{number}"][1] for number in range(len(grid.rows))]
    except KeyError:
        raise LayoutError(_("The layout engine's answer lacks a box")) from None
    middle = sorted(shifts.values())[len(shifts) // 2]
    worst = max(abs(shift - middle) for shift in shifts.values())
    longest = max(len(row) for row in grid.rows)
    if worst > TOLERANCE + 0.1 * longest or depths != sorted(depths, reverse=True):
        raise LayoutError(
            _(
                "The layout engine placed a box {distance} em away from its row's order",
                distance=f"{worst:.1f}",
            )
        )
