"""An Arrangement and a Room in, its label size and what its labels are like out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.grid import Grid
from bagan.chart.layout.room import Room, moved, size_and_shift
from bagan.chart.layout.worth import breaks


@dataclass(frozen=True, slots=True)
class Entry:
    """An arrangement, what it is worth, and its label size in points."""

    worth: float
    arrangement: Arrangement
    size: float


def fitting(arrangement: Arrangement, room: Room, most: float) -> tuple[Arrangement, float]:
    """The arrangement with its spine where it prints largest, and its label size in points."""
    pieces = moved(arrangement.pieces, -arrangement.shift)
    size, shift = size_and_shift(pieces, room, most)
    return replace(arrangement, pieces=moved(pieces, shift), shift=shift), size


def mean_breaks(grid: Grid) -> float:
    """The mean number of lines beyond the first of a grid's labels."""
    items = [item for row in grid.rows for cell in row for item in cell.items]
    return breaks(items) / len(items)
