"""A placed Grid and its rails in, DOT text out; the engine's answer in, confirmed or not.

Every cell and every rail is a node of fixed size without a label, and so is every gap
between them; a row is one rank in the order of the regulation, and each row starts at an
anchor that is tied to the anchors of the others.  No name from a spec ever reaches the
DOT: nodes are numbered.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphviz import Digraph

from bagan.chart.layout.grid import Grid
from bagan.language import _
from bagan.problem import LayoutError

UNIT = 20.0
"""Points of the DOT per em; the engines work in whole points and print five digits."""
NODE_GAP = 0.02
"""The least distance of two nodes that the engines keep, inches."""
TOLERANCE = 0.5
"""How far (em) an engine's whole points may lead a cell or rail from its even place ..."""
PER_PIECE = 0.05
"""... and how much further for every cell or rail of the longest row: the gaps' rounding
adds up."""
THIN = 0.01
"""The width of a rail's node, inches."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A node of a row: a cell ("c0_1") or a rail ("v1"), and its sides, em."""

    name: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def pieces_of(grid: Grid, rails: Iterable[tuple[int, float]]) -> list[list[Piece]]:
    """The nodes of every row from left to right; *rails* are the row and x (em) of each."""
    rows = [
        [Piece(f"c{cell.row}_{cell.index}", cell.x, cell.right) for cell in row]
        for row in grid.rows
    ]
    half = THIN / 2 * 72 / UNIT
    for number, (row, x) in enumerate(rails):
        rows[row].append(Piece(f"v{number}", x - half, x + half))
    for pieces in rows:
        pieces.sort(key=lambda piece: piece.left)
    return rows


def to_dot(rows: Sequence[Sequence[Piece]], heights: Sequence[float]) -> str:
    """The DOT of placed rows; *heights* are theirs, em."""
    graph = Digraph(
        graph_attr={"newrank": "true", "nodesep": str(NODE_GAP), "ranksep": str(NODE_GAP)},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"style": "invis", "weight": "100"},
    )
    # Nothing here needs the package's quoting, which takes as long as the rest of it.
    lines = graph.body
    low = min(row[0].left for row in rows) - 1
    for number, row in enumerate(rows):
        height = heights[number]
        before, edge = f"r{number}", low
        lines += ["\t{\n\t\tgraph [rank=same]\n", _node(before, 0.0, height)]
        for piece in row:
            gap, name = f"g{piece.name}", piece.name
            lines += [
                _node(gap, piece.left - edge, 0.0, kept=2 * NODE_GAP),
                _node(name, piece.right - piece.left, height),
                f"\t\t{before} -> {gap}\n\t\t{gap} -> {name}\n",
            ]
            before, edge = name, piece.right
        lines.append("\t}\n")
        if number:
            lines.append(f"\tr{number - 1} -> r{number} [weight=1000]\n")
    return str(graph.source)


def _node(name: str, width: float, height: float, *, kept: float = 0.0) -> str:
    """A node of the given size, em; a gap gives up the distance *kept* on its sides, inches."""
    width = max(width * UNIT / 72 - kept, 0.01)
    return f"\t\t{name} [height={max(height * UNIT / 72, 0.01):.4f} width={width:.4f}]\n"


def confirm(rows: Sequence[Sequence[Piece]], answer: Mapping[str, Any]) -> None:
    """Check that the engine placed every cell and rail where the even spacing has it.

    The engine's whole points are snapped to the exact spacing; an answer further away
    than that, or in another order, is not a placement of these rows.  Raises LayoutError.
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
        found = [[places[piece.name][0] for piece in row] for row in rows]
        depths = [places[f"r{number}"][1] for number in range(len(rows))]
    except KeyError:
        raise LayoutError(_("The layout engine's answer lacks a box")) from None
    shifts = [
        x - piece.middle
        for row, xs in zip(rows, found, strict=True)
        for piece, x in zip(row, xs, strict=True)
    ]
    middle = sorted(shifts)[len(shifts) // 2]
    worst = max(abs(shift - middle) for shift in shifts)
    most = TOLERANCE + PER_PIECE * max(len(row) for row in rows)
    ordered = depths == sorted(depths, reverse=True) and all(xs == sorted(xs) for xs in found)
    if worst > most or not ordered:
        raise LayoutError(
            _(
                "The layout engine placed a box {distance} em away from its row's order",
                distance=f"{worst:.1f}",
            )
        )
