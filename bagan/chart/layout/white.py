"""A Grid in, the boxes out that would rather be wider: those where a short word stands alone, and
those where people take more than a line each; of stacks only those at a foot."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.layout.breaking import width_for
from bagan.chart.layout.grid import Grid, Item
from bagan.chart.layout.measure import Measure, face_of
from bagan.chart.layout.text import width, wrap

Wish = tuple[str, float]
"""A node, and the room that its label had better have, em."""
WIDEST = 24.0
"""No box is made wider (em) for the name of one who holds an office."""
SHARES = (1.0, 0.6, 0.35, 0.2, 0.1)
"""The parts of what people want that they are given."""


def wishes(grid: Grid, measure: Measure, spare: float) -> list[list[Wish]]:
    """For each band of boxes: the room that frees all their labels, or some, of words alone and
    of broken names, the widest first; for people also their parts of what is *spare* (em) at the
    sides of the chart."""
    found = []
    for items in (*_bands(grid), *_feet(grid, measure)):
        wanted = [wish for item in items if (wish := _wish(item, measure)) is not None]
        if not wanted:
            continue
        wanted.sort(key=lambda wish: -wish[1])
        node, most = wanted[0]
        tried = [wanted[0], wanted[-1]]
        if any(item.node and item.node.under for item in items):
            room = items[0].width - measure.outer(0.0)
            more = [share * (most - room) for share in SHARES]
            if 0 < spare / len(items) < more[0]:
                more.append(spare / len(items))
            tried = [(node, room + each) for each in sorted(more, reverse=True)]
        found.append(list(dict.fromkeys(tried)))
    return found


def _bands(grid: Grid) -> Iterator[list[Item]]:
    """The boxes that are as wide as each other: those of one row and band."""
    for row in grid.rows:
        bands: dict[int, list[Item]] = {}
        for cell in row:
            if cell.shape == "box":
                bands.setdefault(id(cell.band), []).append(cell.items[0])
        yield from bands.values()


def _feet(grid: Grid, measure: Measure) -> Iterator[list[Item]]:
    """The boxes of each list that stands at a foot in stacks, with nothing beside it."""
    for run in grid.runs:
        if measure.bands[run.number].foot and run.cells[0].shape == "stack":
            yield [item for cell in run.cells for item in cell.items if not item.left]


def _wish(item: Item, measure: Measure) -> Wish | None:
    if item.node is None:
        return None
    room = item.width - measure.outer(0.0)
    people = max(
        [
            width(line)
            for text, role in item.node.under
            for line in (wrap(text, WIDEST) if role == "orang" else [text])
        ],
        default=0.0,
    )
    wanted = max(width_for(item.text, room, face_of(item.node)) or 0.0, people)
    return (item.node.id, wanted) if wanted > room + 1e-9 else None
