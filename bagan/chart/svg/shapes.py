"""A kind of change in, the lines and areas of its symbol and of its hatching out.

Everything is a straight line or a polygon with absolute coordinates: WeasyPrint and resvg
draw these alike, which patterns, clips and transforms are not.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bagan.chart.layout.drawing import Point

Polyline = tuple[Point, ...]
Place = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """Lines and filled polygons in a square of side 1; ``weight`` of the lines alike."""

    lines: tuple[Polyline, ...] = ()
    areas: tuple[Polyline, ...] = ()
    weight: float = 0.16


@dataclass(frozen=True, slots=True)
class Hatching:
    """Lines in one direction ("-", "|", "/", "\\\\") over a part of the band's width.

    ``start`` and ``end`` are parts of the width (0 to 1); ``step`` and ``weight`` are the
    distance between the lines and their width, in multiples of the band's width.
    """

    way: str
    step: float = 0.3
    weight: float = 0.1
    start: float = 0.0
    end: float = 1.0


_PLUS = (((0.08, 0.5), (0.92, 0.5)), ((0.5, 0.08), (0.5, 0.92)))
_CROSS = (((0.1, 0.1), (0.9, 0.9)), ((0.9, 0.1), (0.1, 0.9)))
_ARROW = ((0.0, 0.34), (0.46, 0.34), (0.46, 0.06), (1.0, 0.5), (0.46, 0.94), (0.46, 0.66),
          (0.0, 0.66))  # fmt: skip
_HOLLOW = ((0.06, 0.34), (0.5, 0.34), (0.5, 0.08), (0.95, 0.5), (0.5, 0.92), (0.5, 0.66),
           (0.06, 0.66), (0.06, 0.34))  # fmt: skip
_BOWL = ((0.56, 0.02), (0.3, 0.02), (0.12, 0.14), (0.12, 0.42), (0.3, 0.54), (0.56, 0.54))
_JOIN = (((0.04, 0.08), (0.5, 0.5)), ((0.04, 0.92), (0.5, 0.5)), ((0.42, 0.5), (0.96, 0.5)))


def _mirrored(lines: tuple[Polyline, ...]) -> tuple[Polyline, ...]:
    return tuple(tuple((1 - x, y) for x, y in line) for line in lines)


SYMBOLS: Mapping[str, Symbol] = {
    "dibentuk": Symbol(_PLUS, weight=0.26),
    "dihapus": Symbol(_CROSS, weight=0.18),
    "ganti-nama": Symbol((((0.04, 0.3), (0.96, 0.3)), ((0.04, 0.7), (0.96, 0.7))), weight=0.2),
    "pindah": Symbol(areas=(_ARROW,)),
    "pindah-dari": Symbol((_HOLLOW,), weight=0.1),
    "gabung": Symbol(_JOIN, weight=0.18),
    "digabung": Symbol((*_JOIN, ((0.92, 0.12), (0.92, 0.88))), weight=0.14),
    "pecah": Symbol(_mirrored(_JOIN), weight=0.18),
    "dipecah": Symbol((*_mirrored(_JOIN), ((0.08, 0.12), (0.08, 0.88))), weight=0.14),
    "ganti-jenis": Symbol(
        (((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92), (0.08, 0.08)),),
        (((0.08, 0.08), (0.92, 0.92), (0.08, 0.92)),),
        weight=0.1,
    ),
    "ganti-urutan": Symbol(
        (((0.5, 0.2), (0.5, 0.8)),),
        (((0.5, 0.0), (0.84, 0.36), (0.16, 0.36)), ((0.5, 1.0), (0.16, 0.64), (0.84, 0.64))),
        weight=0.2,
    ),
    "ganti-dasar": Symbol(
        (((0.5, 0.02), (0.5, 1.0)), ((0.82, 0.02), (0.82, 1.0)), ((0.5, 0.08), (0.94, 0.08))),
        (_BOWL,),
        weight=0.13,
    ),
    "data": Symbol(
        (((0.3, 0.42), (0.56, 0.42)), ((0.5, 0.42), (0.5, 0.94)), ((0.26, 0.94), (0.74, 0.94))),
        (((0.38, 0.02), (0.62, 0.02), (0.62, 0.24), (0.38, 0.24)),),
        weight=0.13,
    ),
    "garis-baru": Symbol(_PLUS, weight=0.26),
    "garis-dihapus": Symbol(_CROSS, weight=0.2),
}  # fmt: skip
"""The symbol of each value of data-perubahan that has one."""

SOLID = "solid"
HATCHINGS: Mapping[str, tuple[Hatching, ...]] = {
    "dibentuk": (Hatching(SOLID),),
    "dihapus": (Hatching("/"),),
    "ganti-nama": (Hatching("-"),),
    "pindah": (Hatching("|", step=0.28, weight=0.12),),
    "pindah-dari": (),
    "gabung": (Hatching("\\", end=0.5), Hatching("/", start=0.5)),
    "digabung": (Hatching("/"), Hatching("\\")),
    "pecah": (Hatching("/", end=0.5), Hatching("\\", start=0.5)),
    "dipecah": (Hatching("\\"),),
    "ganti-jenis": (Hatching("-", weight=0.07), Hatching("|", step=0.25, weight=0.07)),
    "ganti-urutan": (Hatching("-", step=0.3, weight=0.14, start=0.3, end=0.7),),
    "ganti-dasar": (Hatching("-", end=0.42),),
    "data": (Hatching(SOLID, start=0.38, end=0.62),),
}
"""What fills the band above and below the symbol."""


def scaled(line: Polyline, left: float, top: float, side: float) -> Polyline:
    """A polyline of a symbol in a square of *side* points."""
    return tuple((left + x * side, top + y * side) for x, y in line)


def hatched(hatching: Hatching, place: Place, unit: float) -> Iterator[Polyline]:
    """The lines that fill *place*, points; *unit* is the band's width.

    Lines keep half their weight from the edges that they run along, and diagonal ones
    half of it from the others, so that no ink leaves the place.
    """
    left, top, width, height = place
    left, width = left + hatching.start * width, (hatching.end - hatching.start) * width
    step, inset = hatching.step * unit, hatching.weight * unit / 2
    if hatching.way == "-":
        for y in _spread(top + inset, top + height - inset, step):
            yield (left, y), (left + width, y)
    elif hatching.way == "|":
        for x in _spread(left + inset, left + width - inset, step):
            yield (x, top), (x, top + height)
    else:
        area = (left + inset, top + inset, width - 2 * inset, height - 2 * inset)
        yield from _diagonals(area, step * math.sqrt(2), rising=hatching.way == "/")


def _spread(first: float, last: float, step: float) -> Iterator[float]:
    """Evenly spaced values from *first* to *last*, about *step* apart; one in the middle
    where there is room for no more."""
    if last < first - 1e-6:
        return
    count = int((last - first) / step + 0.5)
    if count < 1:
        yield (first + last) / 2
        return
    for number in range(count + 1):
        yield first + (last - first) * number / count


def _diagonals(place: Place, step: float, *, rising: bool) -> Iterator[Polyline]:
    """Lines at 45 degrees, clipped to *place*."""
    left, top, width, height = place
    if min(width, height) <= 0:
        return
    reach = step / 2
    while reach < width + height:
        near = (min(reach, width), max(reach - width, 0.0))
        far = (max(reach - height, 0.0), min(reach, height))
        ends = [near, far]
        if not rising:
            ends = [(width - x, y) for x, y in ends]
        yield tuple((left + x, top + y) for x, y in ends)
        reach += step
