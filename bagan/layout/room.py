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


def size_in_room(
    pieces: Sequence[Piece], room: Room, most: float, *, within: float = 0.002
) -> float:
    """The largest label size (points, at most *most*) at which strips given in em fit the
    room, found to *within* so many points.

    Strips may stand beside a taken corner but not in it.
    """
    widest = max([max(left, right) for _top, _bottom, left, right in pieces])
    tallest = max([bottom for _top, bottom, _left, _right in pieces])
    high = min(most, room.width / 2 / max(widest, 0.01), room.height / max(tallest, 0.01))
    high *= 1 - 1e-9
    if tops_in_room(pieces, room, high) is not None:
        return high if high < most * (1 - 1e-6) else most
    low = 0.0
    for part in (0.95, 0.9, 0.75, 0.5):
        if tops_in_room(pieces, room, high * part) is not None:
            low = high * part
            break
        high *= part
    while high - low > within:
        middle = (low + high) / 2
        if tops_in_room(pieces, room, middle) is None:
            high = middle
        else:
            low = middle
    return low


def tops_in_room(
    pieces: Sequence[Piece], room: Room, size: float = 1.0
) -> tuple[float, float] | None:
    """The least and the most (points) by which a chart may be lowered in the room, or None
    if it cannot stand there.

    *size* is the label size for strips in em, 1 for strips in points.  The chart's spine
    stands in the middle of the room.
    """
    half = room.width / 2
    least, most = 0.0, room.height
    for top, bottom, left, right in pieces:
        left, right = half - left * size, half - right * size
        if left < 0 or right < 0:
            return None
        if left < room.top_left.width:
            least = max(least, room.top_left.height - top * size)
        if right < room.top_right.width:
            least = max(least, room.top_right.height - top * size)
        below = room.bottom_left.height if left < room.bottom_left.width else 0.0
        if right < room.bottom_right.width:
            below = max(below, room.bottom_right.height)
        most = min(most, room.height - below - bottom * size)
    return (least, most) if least <= most else None
