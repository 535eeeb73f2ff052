"""What any reader of drawings sees on a page: areas, strokes, arrowheads and words, in points."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

DAMAGE = (BadZipFile, EOFError, LookupError, NotImplementedError, ParseError, RuntimeError,
          ValueError, zlib.error)  # fmt: skip
"""What readers of packed files, of their XML and of numbers in it raise where these are not what
they are said to be."""

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle, y counted downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def middle(self) -> Point:
        return ((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def holds(self, point: Point, slack: float = 0.0) -> bool:
        """Whether *point* is inside, or outside by *slack* at most."""
        return (
            self.left - slack <= point[0] <= self.right + slack
            and self.top - slack <= point[1] <= self.bottom + slack
        )

    def covers(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether all of *other* is inside."""
        return self.holds(other[:2], slack) and self.holds(other[2:], slack)

    def touches(self, other: Rect) -> bool:
        """Whether the two share a point."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def likeness(self, other: Rect) -> float:
        """How much of what both take both share, 0 to 1."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        shared = max(across, 0.0) * max(down, 0.0)
        both = self.area + other.area - shared
        return shared / both if both else 0.0


def span(points: Iterable[Point]) -> Rect:
    """The smallest rectangle round *points*."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Path:
    """One painted course of straight pieces (curves are many short ones); ``closed`` where it
    ends where it begins, ``dashed`` where its stroke has gaps."""

    points: tuple[Point, ...]
    closed: bool
    filled: bool
    stroked: bool
    dashed: bool = False
    heads: tuple[bool, bool] = (False, False)
    """Arrowheads at its start and its end, where the file says so without drawing them."""
    group: int = 0
    """The same number for courses that were painted at one go; 0 for one by itself."""

    @property
    def rect(self) -> Rect:
        return span(self.points)


@dataclass(frozen=True, slots=True)
class Words:
    """Text on one line, the room of its letters, and the size of these in points."""

    text: str
    rect: Rect
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Ink:
    """Everything on one page."""

    page: Rect
    paths: tuple[Path, ...]
    words: tuple[Words, ...]


def surface(points: Sequence[Point]) -> float:
    """The area inside a closed course, by the shoelace formula."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
