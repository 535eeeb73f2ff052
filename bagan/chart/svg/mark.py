"""Values in, pieces of SVG text out: numbers, escaped text, path data, dashes, arrowheads."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from bagan.chart.layout.drawing import Point
from bagan.chart.model.kinds import Kind
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Style

ARROW_HALF_WIDTH = 0.36
"""Half the base of an arrowhead, in multiples of its length."""

_BACK = {"N": (0, 1), "E": (-1, 0), "S": (0, -1), "W": (1, 0)}
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_CONTENT = str.maketrans(_MARKUP)
_ATTRIBUTE = str.maketrans({**_MARKUP, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def number(value: float) -> str:
    """A length in points with at most two decimals.

    >>> number(12.504), number(-0.001), number(3)
    ('12.5', '0', '3')
    """
    if not math.isfinite(value):
        raise RenderError(_("A coordinate of the drawing is not a number"))
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def length(start: float, extent: float) -> str:
    """The extent that makes both *start* and the end stand where :func:`number` rounds them,
    so that a line that ends on a box's far side still meets it."""
    return number(float(number(start + extent)) - float(number(start)))


def content(text: str) -> str:
    """Text for between tags."""
    return text.translate(_CONTENT)


def attribute(text: str) -> str:
    """Text for between double quotes."""
    return text.translate(_ATTRIBUTE)


def font_list(style: Style) -> str:
    """The value of font-family."""
    return f"'{style.family}', {style.fallback}" if style.fallback else f"'{style.family}'"


def path_data(paths: Sequence[Sequence[Point]]) -> str:
    """Polylines as subpaths: absolute M, H and V, and L where a piece is not axis-parallel.

    >>> path_data([[(0, 0), (10, 0), (10, 5.25)]])
    'M0 0H10V5.25'
    """
    parts = []
    for points in paths:
        spots = [(number(x), number(y)) for x, y in points]
        for before, (x, y) in zip([None, *spots], spots, strict=False):
            if before is None:
                parts.append(f"M{x} {y}")
            elif before == (x, y):
                continue
            elif before[1] == y:
                parts.append(f"H{x}")
            elif before[0] == x:
                parts.append(f"V{y}")
            else:
                parts.append(f"L{x} {y}")
    return "".join(parts)


def dash(kind: Kind, style: Style) -> str:
    """The attributes that tell a coordination line from a command line without colour.

    A solid line's ends are square, so that the corner where two of its pieces meet is
    filled; a dashed line's are not, for they would eat the gaps.
    """
    if kind is Kind.KOORDINASI:
        return f' stroke-dasharray="{" ".join(map(number, style.dash))}"'
    return ' stroke-linecap="square"'


def area_look(style: Style, *, dashed: bool = True) -> str:
    """The attributes of a frame round a branch, and of its sample in the legend."""
    look = f'stroke="{style.area_ink}" stroke-width="{number(style.area_stroke)}"'
    pattern = " ".join(map(number, style.area_dash))
    return f'{look} stroke-dasharray="{pattern}"' if dashed else look


def sample_look(kind: Kind | Literal["lingkup"], style: Style, ink: str) -> str:
    """The attributes of a legend's sample of a line, or of a dashed frame round a branch."""
    if kind == "lingkup":
        return area_look(style)
    look = f'stroke="{attribute(ink)}" stroke-width="{number(style.wire_stroke)}"'
    return look + dash(Kind(kind), style)


def arrow_head(tip: Point, direction: str, *, length: float) -> str:
    """Path data of a triangle with its tip at *tip*, pointing N, E, S or W."""
    points = arrow_corners(tip, direction, length=length)
    return "M" + "L".join(f"{number(px)} {number(py)}" for px, py in points) + "Z"


def arrow_corners(tip: Point, direction: str, *, length: float) -> tuple[Point, Point, Point]:
    """The corners of an arrowhead, *tip* first, pointing N, E, S or W."""
    back_x, back_y = _BACK[direction]
    x, y = tip[0] + back_x * length, tip[1] + back_y * length
    half = ARROW_HALF_WIDTH * length
    return tip, (x - back_y * half, y + back_x * half), (x + back_y * half, y - back_x * half)
