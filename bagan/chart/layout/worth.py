"""What an arrangement is worth, about points of label size: the size less penalties.

The penalties were set by looking at the charts of the two regulations and of random ones:
each is the loss of label size that a reader would take to be rid of what it counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from bagan.chart.layout.grid import Item
from bagan.chart.layout.room import Piece, Room

BREAK_PENALTY = 0.12
"""A mean line break per label costs this much, in points of label size."""
OFFICIAL = 3
"""A break in the name of an office counts so often."""
SHAPE_PENALTY = 0.1
"""A chart e times as wide for its height as the room costs this much."""
BEND_PENALTY = 0.15
"""A spine that is not straight costs this much."""
DETOUR_PENALTY = 0.08
"""A rail that has to go round a head costs this much."""
CLASH_PENALTY = 100.0
"""Two lines that run over each other cost this much: any other choice is better."""


def breaks(items: Iterable[Item]) -> int:
    """How many lines the labels have beyond their first, those of offices counted more."""
    return sum(
        [
            (len(item.lines) - 1) * (OFFICIAL if item.node and item.node.official else 1)
            for item in items
        ]
    )


def shape_worth(pieces: Sequence[Piece], mean_breaks: float, size: float, room: Room) -> float:
    """What a chart of these strips (em) is worth at a label *size* in points."""
    width = 2 * max([max(left, right) for _top, _bottom, left, right in pieces])
    height = max([bottom for _top, bottom, _left, _right in pieces])
    shape = math.log((width / height) / (room.width / room.height))
    return size - BREAK_PENALTY * mean_breaks - SHAPE_PENALTY * abs(shape)
