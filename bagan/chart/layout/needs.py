"""A Plan in, what its lines need of every grid of that pattern out, known before one is planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias

from bagan.chart.layout.grid import Grid
from bagan.chart.layout.legs import Plan
from bagan.chart.layout.place import Gap

Pattern: TypeAlias = tuple[tuple[tuple[str, int], ...], ...]
"""The cells of every band: the shape of each, and how many units stand in it."""


@dataclass(frozen=True, slots=True)
class Needs:
    """How many lines run in each gap at least, which gaps a straight line between neighbours
    crosses, and how many lines meet a side ("top" or "bottom") of a cell (row, index), where
    several do."""

    tracks: Mapping[Gap, int]
    crossed: Set[Gap]
    ends: Mapping[tuple[int, int, str], int]


def pattern_of(grid: Grid) -> Pattern:
    """The pattern of a grid: in two of one chart that have the same, units stand in the same
    places, so that the same lines run between them."""
    return tuple(
        [
            tuple([(cell.shape, sum([item.node is not None for item in cell.items]))
                   for cell in run.cells])
            for run in grid.runs
        ]
    )  # fmt: skip


def needs_of(plan: Plan) -> Needs:
    """What the lines of a plan need, before any of them lacks a passage."""
    ends = Counter(
        (leg.site.cell.row, leg.site.cell.index, leg.side)
        for way in plan.routes
        for leg in way.legs
        if leg.side != "gap" and leg.site.item is None
    )
    return Needs(
        {gap: len(nets) for gap, nets in plan.rails.items()},
        {(line.right.row, line.right.index) for way in plan.routes for line in way.directs},
        {side: count for side, count in ends.items() if count > 1},
    )
