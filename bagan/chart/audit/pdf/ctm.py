"""PDFium's matrices and path segments in, points of the page out."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

from bagan.chart.audit.pdf.leaf import Colour, Point
from bagan.chart.audit.plane import Rect, span

DIGITS = 3
"""PDFium gives single precision: at 1000 points, a ten-thousandth may be off."""
STRAIGHT = 1e-4
"""A matrix that turns or slants less than this, as a part of its scale, does neither."""


class Crooked(ValueError):
    """A path with a curve, or on a matrix that turns or slants it."""


@dataclass(frozen=True)
class Matrix:
    """x' = a x + c y + e and y' = b x + d y + f [ISO 32000-2, 8.3.3]."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def after(self, inner: Matrix) -> Matrix:
        """First *inner*, then this one."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def point(self, x: float, y: float) -> Point:
        """Where (x, y) lies, rounded to what can be known."""
        # a sum with zero would not keep equal coordinates equal: leave it out
        right = self.a * x + (self.c * y if self.turned else 0.0) + self.e
        down = (self.b * x if self.turned else 0.0) + self.d * y + self.f
        return round(right, DIGITS), round(down, DIGITS)

    @cached_property
    def scale(self) -> float:
        """How much larger a length becomes."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @cached_property
    def turned(self) -> bool:
        """Whether it turns, slants or mirrors upright letters.  y counts downwards here."""
        return max(abs(self.b), abs(self.c)) > STRAIGHT * self.scale

    @property
    def angle(self) -> float:
        """By how many degrees it turns, counter-clockwise as seen."""
        return math.degrees(math.atan2(-self.b, self.a))


def matrix_of(item: Any) -> Matrix:
    """The matrix of a PDFium page object, within the page or form that holds it."""
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, found)
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def polylines(item: Any, matrix: Matrix) -> tuple[tuple[Point, ...], ...]:
    """The lines of a path object.  Raises Crooked."""
    if matrix.turned:
        raise Crooked
    count = raw.FPDFPath_CountSegments(item)
    return _lines(lambda n: raw.FPDFPath_GetPathSegment(item, n), count, matrix)


def clip_of(item: Any, matrix: Matrix) -> Rect | None:
    """The rectangle that a page object is clipped to, None where it is not.

    Raises Crooked for a clip that is no rectangle.
    """
    path = raw.FPDFPageObj_GetClipPath(item)
    rects = []
    for place in range(max(0, raw.FPDFClipPath_CountPaths(path))):
        count = raw.FPDFClipPath_CountPathSegments(path, place)
        found = _lines(lambda n, p=place: raw.FPDFClipPath_GetPathSegment(path, p, n),  # type: ignore[misc]
                       count, matrix)  # fmt: skip
        if len(found) != 1 or (rect := rectangle(found[0])) is None:
            raise Crooked
        rects.append(rect)
    return meet(rects)


def meet(rects: list[Rect]) -> Rect | None:
    """What all of *rects* share; None for none of them."""
    if not rects:
        return None
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return Rect(max(lefts), max(tops), min(rights), min(bottoms))


def rectangle(line: tuple[Point, ...]) -> Rect | None:
    """The rectangle that a closed line goes round once, or None."""
    corners = line[:-1]
    around = span(line)
    expected = {(x, y) for x in around[::2] for y in around[1::2]}
    square = all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(line))
    whole = line[0] == line[-1] and len(corners) == 4 and set(corners) == expected
    return around if whole and square else None


def colour_of(item: Any, *, stroke: bool) -> Colour:
    """The colour that a page object is filled or stroked with."""
    parts = [ctypes.c_uint() for _part in range(4)]
    ask = raw.FPDFPageObj_GetStrokeColor if stroke else raw.FPDFPageObj_GetFillColor
    ask(item, *parts)
    return Colour(*(part.value for part in parts))


def dashes_of(item: Any, scale: float) -> tuple[float, ...]:
    """The dash pattern of a path object in points; empty for a solid line."""
    count = max(0, raw.FPDFPageObj_GetDashCount(item))
    steps = (ctypes.c_float * count)()
    if count:
        raw.FPDFPageObj_GetDashArray(item, steps, count)
    return tuple(round(step * scale, DIGITS) for step in steps)


def _lines(
    segment: Callable[[int], Any], count: int, matrix: Matrix
) -> tuple[tuple[Point, ...], ...]:
    lines: list[list[Point]] = []
    for kind, point in _segments(segment, count, matrix):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            lines.append([point])
        elif kind == raw.FPDF_SEGMENT_LINETO and lines:
            lines[-1].append(point)
        else:
            raise Crooked
    # a move that draws nothing is no line
    return tuple(tuple(line) for line in lines if len(line) > 1)


def _segments(
    segment: Callable[[int], Any], count: int, matrix: Matrix
) -> Iterator[tuple[int, Point]]:
    """Kinds and points; PDFium has closed what is to be closed with a line of its own."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(count):
        item = segment(place)
        raw.FPDFPathSegment_GetPoint(item, x, y)
        yield raw.FPDFPathSegment_GetType(item), matrix.point(x.value, y.value)
