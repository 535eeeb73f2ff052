"""The room that a page leaves for its chart, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Corner:
    """A rectangle taken out of one corner of a room (by a heading, a legend ...)."""

    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle of *width* x *height* points whose corners may be taken.

    The chart may use the room beside a taken corner, never the corner itself.
    """

    width: float
    height: float
    top_left: Corner = Corner()
    top_right: Corner = Corner()
    bottom_left: Corner = Corner()
    bottom_right: Corner = Corner()


Piece = tuple[float, float, float, float]
"""A strip of a chart: top and bottom, and how far it reaches left and right of the spine."""


def size_in_room(pieces: Sequence[Piece], room: Room, most: float) -> tuple[float, float]:
    """The largest label size (points, at most *most*) at which strips given in em fit the
    room, and the distance (points) of the chart's top from the room's.

    Strips may stand beside a taken corner but not in it.  The chart's spine stands in the
    middle of the room; it is lowered only as far as the corners ask.
    """
    low, high, top = 0.0, most, 0.0
    first = _lowering(pieces, room, most)
    if first is not None:
        return most, first
    for _step in range(18):
        middle = (low + high) / 2
        lowering = _lowering(pieces, room, middle)
        if lowering is None:
            high = middle
        else:
            low, top = middle, lowering
    return low, top


def _lowering(pieces: Sequence[Piece], room: Room, size: float) -> float | None:
    """How far a chart of this label size has to be lowered, or None if it cannot fit."""
    half = room.width / 2
    least, most = 0.0, room.height
    for top, bottom, left, right in pieces:
        left, right = left * size, right * size
        if left > half or right > half:
            return None
        if half - left < room.top_left.width:
            least = max(least, room.top_left.height - top * size)
        if half - right < room.top_right.width:
            least = max(least, room.top_right.height - top * size)
        below = 0.0
        if half - left < room.bottom_left.width:
            below = room.bottom_left.height
        if half - right < room.bottom_right.width:
            below = max(below, room.bottom_right.height)
        most = min(most, room.height - below - bottom * size)
    return least if least <= most else None
