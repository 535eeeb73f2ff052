"""The room that a page leaves for its chart, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial


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

    def holds(self, other: Room) -> bool:
        """Whether whatever fits the *other* room fits this one."""
        return (
            self.width >= other.width
            and self.height >= other.height
            and all(
                own.width <= taken.width and own.height <= taken.height
                for own, taken in zip(self.corners, other.corners, strict=True)
            )
        )

    @property
    def corners(self) -> tuple[Corner, ...]:
        return (self.top_left, self.top_right, self.bottom_left, self.bottom_right)


Piece = tuple[float, float, float, float]
"""A strip of a chart: top and bottom, and how far it reaches left and right of the spine."""

OFF_COST = 0.5
"""A spine is set off the middle of the room where the labels gain more than this, points."""
LEAST_OFF = 1.0
"""How far (em) the middle of a chart lies from its spine before that is tried."""


def moved(pieces: Sequence[Piece], shift: float) -> list[Piece]:
    """The strips measured from a line so far to the right."""
    if not shift:  # most spines stand in the middle
        return list(pieces)
    return [(top, bottom, left + shift, right - shift) for top, bottom, left, right in pieces]


def size_and_shift(pieces: Sequence[Piece], room: Room, most: float) -> tuple[float, float]:
    """The largest label size of strips in em, and how far to the right of the spine the
    middle of the room then lies: 0 where no other place gains more than OFF_COST."""
    size = size_in_room(pieces, room, most)
    reach = [max([piece[side] for piece in pieces]) for side in (_LEFT, _RIGHT)]
    shift = (reach[1] - reach[0]) / 2
    if abs(shift) < LEAST_OFF or size > most - OFF_COST:
        return size, 0.0
    aside = size_in_room(moved(pieces, shift), room, most)
    return (aside, shift) if aside > size + OFF_COST else (size, 0.0)


_TOP, _BOTTOM, _LEFT, _RIGHT = range(4)


def size_in_room(pieces: Sequence[Piece], room: Room, most: float) -> float:
    """The largest label size (points, at most *most*) at which strips given in em fit the
    room.

    Strips may stand beside a taken corner but not in it.
    """
    size = _size_in_room(pieces, room, most, cautious=False)
    wide = any(2 * corner.width > room.width for corner in room.corners)
    if wide and tops_in_room(pieces, room, size) is None:
        return _size_in_room(pieces, room, most, cautious=True)
    return size


def _size_in_room(pieces: Sequence[Piece], room: Room, most: float, *, cautious: bool) -> float:
    """As :func:`size_in_room`.  A strip beyond the spine stands beside a corner that is wider
    than half the room at large sizes only: that it does is known where the largest is the
    answer, so *cautious* lets none stand there."""
    widest = max([max(left, right) for _top, _bottom, left, right in pieces])
    tallest = max([bottom for _top, bottom, _left, _right in pieces])
    high = min(most, room.width / 2 / max(widest, 0.01), room.height / max(tallest, 0.01))
    size = high
    reaching = partial(_reaching, pieces, room, high=high, cautious=cautious)
    above = [(0.0, 0.0, 0.0)]
    above += reaching(room.top_left, side=_LEFT, edge=_TOP)
    above += reaching(room.top_right, side=_RIGHT, edge=_TOP)
    below = [(0.0, 0.0, -tallest)]
    below += reaching(room.bottom_left, side=_LEFT, edge=_BOTTOM)
    below += reaching(room.bottom_right, side=_RIGHT, edge=_BOTTOM)
    for from_above, upper, top in above:
        for from_below, lower, bottom in below:
            height, tall = room.height - upper - lower, -bottom - top
            between = height / tall if tall > 0 else (0.0 if height < 0 else high)
            size = min(size, max(from_above, from_below, between))
    return size if size > most * (1 - 1e-6) else size * (1 - 1e-9)


def _reaching(
    pieces: Sequence[Piece],
    room: Room,
    corner: Corner,
    *,
    high: float,
    cautious: bool,
    side: int,
    edge: int,
) -> list[tuple[float, float, float]]:
    """The strips that reach into a corner at sizes up to *high*: from which size on, the
    corner's height, and the strip's edge there (em; a lower edge is counted negative).

    Strips that ask for no more than another one are left out.
    """
    if not (corner.width and corner.height):
        return []
    clear = room.width / 2 - corner.width
    sign = 1 if edge == _TOP else -1
    found = sorted(
        (clear / piece[side] if clear > 0 else 0.0, sign * piece[edge])
        for piece in pieces
        if piece[side] * high > clear or (cautious and clear <= 0)
    )
    hardest: list[tuple[float, float, float]] = []
    for size, end in found:
        if not hardest or end < hardest[-1][2]:
            hardest.append((size, corner.height, end))
    return hardest


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
