"""A Grid in, the boxes out that would rather be wider: those where a short word stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.layout.breaking import width_for
from bagan.chart.layout.grid import Cell, Grid
from bagan.chart.layout.measure import Measure, face_of

Wish = tuple[str, float]
"""A node, and how wide its box had better be, em."""


def wishes(grid: Grid, measure: Measure) -> list[list[Wish]]:
    """For each band of boxes: the widths that free all their labels, or some, of words alone,
    the widest first."""
    found = []
    for boxes in _bands(grid):
        wanted = [wish for cell in boxes if (wish := _wish(cell, measure)) is not None]
        if wanted:
            found.append(sorted(wanted, key=lambda wish: -wish[1]))
    return found


def _bands(grid: Grid) -> Iterator[list[Cell]]:
    """The boxes that are as wide as each other: those of one row and band."""
    for row in grid.rows:
        bands: dict[int, list[Cell]] = {}
        for cell in row:
            if cell.shape == "box":
                bands.setdefault(id(cell.band), []).append(cell)
        yield from bands.values()


def _wish(cell: Cell, measure: Measure) -> Wish | None:
    item = cell.items[0]
    if item.node is None:
        return None
    padding = 2 * measure.style.padding_x_em + measure.style.mark_em
    room = width_for(item.text, item.width - padding, face_of(item.node))
    return None if room is None else (item.node.id, room + padding + HAIR_EM)


HAIR_EM = 1e-6
