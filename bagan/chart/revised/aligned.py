"""Pairs of places, due and seen, in; the way from one page to the other out: a chart that was
moved or resized as a whole is not told box by box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from bagan.chart.audit.plane import Rect
from bagan.chart.revised.values import Drawn, Point

SAME = 2.0
"""Points within which a place is the same: LibreOffice rounds to some tenths."""
MOST = 0.5
"""The part of all shapes that has to stand where the way leads."""
SIZE = 0.01
"""By how much of its size a chart may be larger without being told."""


@dataclass(frozen=True, slots=True)
class Way:
    """From where shapes are seen to where they would be due: ``across`` and ``down`` times as
    large they are seen, (``x``, ``y``) points farther."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    @property
    def moved(self) -> bool:
        return max(abs(self.x), abs(self.y)) > SAME and not self.resized

    @property
    def resized(self) -> bool:
        return max(abs(self.across - 1), abs(self.down - 1)) > SIZE

    def back(self, shape: Drawn) -> Drawn:
        """*shape* as it would stand without the way."""
        if self == Way():
            return shape
        paths = tuple(tuple(map(self._point, path)) for path in shape.paths)
        near, far = self._point(shape.rect[:2]), self._point(shape.rect[2:])
        return replace(shape, rect=Rect(*near, *far), paths=paths)

    def _point(self, point: Point) -> Point:
        return (point[0] - self.x) / self.across, (point[1] - self.y) / self.down


def way_of(pairs: Sequence[tuple[Rect, Rect]]) -> Way:
    """The way that most of *pairs* (due, seen) share; none where they share none."""
    if not pairs:
        return Way()
    across = median(_ratio(due[2] - due[0], seen[2] - seen[0]) for due, seen in pairs)
    down = median(_ratio(due[3] - due[1], seen[3] - seen[1]) for due, seen in pairs)
    if min(across, down) <= 0:
        return Way()
    if max(abs(across - 1), abs(down - 1)) <= SIZE:
        across = down = 1.0
    x = median(seen[0] - across * due[0] for due, seen in pairs)
    y = median(seen[1] - down * due[1] for due, seen in pairs)
    way = Way(x, y, across, down)
    fit = [
        abs(seen[0] - across * due[0] - x) <= SAME and abs(seen[1] - down * due[1] - y) <= SAME
        for due, seen in pairs
    ]
    if sum(fit) <= MOST * len(fit) or not (way.moved or way.resized):
        return Way()
    return way


def _ratio(due: float, seen: float) -> float:
    return seen / due if due else 1.0
