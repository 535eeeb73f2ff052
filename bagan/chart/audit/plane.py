"""Rectangles and axis-parallel segments in, which of them meet out; all in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

NEAR = 0.02
"""Coordinates nearer than this are the same: files hold two decimals."""

WIDEST = 3.0
"""The widest stroke a chart may have, in points; sweeps look this far beside a line."""


class Rect(NamedTuple):
    """A rectangle; a segment is one without width or without height."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Rect:
        """The rectangle with *by* more on every side (less, if negative)."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Rect) -> bool:
        """Whether the two share more than a hair's breadth."""
        return (
            self.left < other.right - NEAR
            and other.left < self.right - NEAR
            and self.top < other.bottom - NEAR
            and other.top < self.bottom - NEAR
        )

    def holds(self, other: Rect) -> bool:
        """Whether *other* lies inside."""
        return (
            other.left >= self.left - NEAR
            and other.top >= self.top - NEAR
            and other.right <= self.right + NEAR
            and other.bottom <= self.bottom + NEAR
        )

    @property
    def upright(self) -> bool:
        """Whether a segment is vertical."""
        return self.right - self.left <= self.bottom - self.top

    @property
    def flat(self) -> bool:
        """Whether it is a segment: no width, or no height."""
        return self.left == self.right or self.top == self.bottom

    @property
    def ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The two ends of a segment."""
        return ((self.left, self.top), (self.right, self.bottom))


class Placed(Protocol):
    """Whatever has a place."""

    @property
    def rect(self) -> Rect: ...


First = TypeVar("First", bound=Placed)
Second = TypeVar("Second", bound=Placed)


def span(points: Iterable[tuple[float, float]]) -> Rect:
    """The smallest rectangle round *points*."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def touches(segment: Rect, other: Rect) -> bool:
    """Whether the two have a point in common, edges included."""
    return (
        segment.left <= other.right + NEAR
        and other.left <= segment.right + NEAR
        and segment.top <= other.bottom + NEAR
        and other.top <= segment.bottom + NEAR
    )


def meeting(
    first: Sequence[First], second: Sequence[Second], *, reach: float = 0.0
) -> Iterator[tuple[First, Second]]:
    """Pairs, one from each sequence, whose rectangles come within *reach* points.

    Sweeps from left to right, so that a chart of 300 units takes well under a second.
    """
    events = sorted(
        [(item.rect.left - reach, 0, i) for i, item in enumerate(first)]
        + [(item.rect.left, 1, i) for i, item in enumerate(second)]
    )
    open_first: list[First] = []
    open_second: list[Second] = []
    for left, side, index in events:
        if side == 0:
            one = first[index]
            rect = one.rect.grown(reach + NEAR)
            open_second = [item for item in open_second if item.rect.right >= left - NEAR]
            for two in open_second:
                if two.rect.top <= rect.bottom and two.rect.bottom >= rect.top:
                    yield one, two
            open_first.append(one)
        else:
            two = second[index]
            rect = two.rect.grown(reach + NEAR)
            open_first = [item for item in open_first if item.rect.right >= rect.left]
            for one in open_first:
                if one.rect.top <= rect.bottom and one.rect.bottom >= rect.top:
                    yield one, two
            open_second.append(two)


def joined(segments: Iterable[Rect]) -> list[Rect]:
    """Segments with those that continue each other, or lie on each other, made one."""
    rows: dict[bool, list[tuple[float, float, float]]] = {True: [], False: []}
    for s in segments:
        upright = s.upright
        rows[upright].append((s.left, s.top, s.bottom) if upright else (s.top, s.left, s.right))
    return [Rect(at, start, at, end) for at, start, end in _merged(rows[True])] + [
        Rect(start, at, end, at) for at, start, end in _merged(rows[False])
    ]


def _merged(row: list[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Intervals (where, start, end) with those that touch on one line made one."""
    row.sort()
    begin = 0
    while begin < len(row):
        at = row[begin][0]
        stop = begin
        while stop < len(row) and row[stop][0] <= at + NEAR:
            stop += 1
        intervals = sorted(interval[1:] for interval in row[begin:stop])
        start, end = intervals[0]
        for low, high in intervals[1:]:
            if low > end + NEAR:
                yield at, start, end
                start = low
                end = high
            end = max(end, high)
        yield at, start, end
        begin = stop


def pieces(segments: Sequence[Rect]) -> list[list[Rect]]:
    """The segments, sorted into connected pieces."""
    left = list(segments)
    result = []
    while left:
        piece = [left.pop(0)]
        for one in piece:
            apart: list[Rect] = []
            for other in left:
                (piece if touches(one, other) else apart).append(other)
            left = apart
        result.append(piece)
    return result
