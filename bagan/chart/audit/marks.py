"""Attribute values of SVG in, numbers, faces and axis-parallel pieces out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from bagan.chart.audit.plane import WIDEST
from bagan.language import _
from bagan.style import Face

Point = tuple[float, float]
Look = Mapping[str, str]
"""Presentation attributes in force, by name."""
INHERITED = (
    "font-size", "font-weight", "font-style", "text-anchor",
    "fill", "stroke", "stroke-width", "stroke-dasharray",
)  # fmt: skip

PALEST = 178
"""Brightness (0 to 255) of the palest ink that survives a photocopy, three tenths grey."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"\s*([MHVLZ])([^A-Za-z]*)")
_SEPARATOR = re.compile(r"[\s,]*")


class Unreadable(ValueError):
    """A value that is not in the chart's grammar."""


def inherit(element: Element, look: Look) -> Look:
    """The presentation attributes in force inside *element*."""
    own = {name: element.attrib[name] for name in INHERITED if name in element.attrib}
    return {**look, **own} if own else look


def numbers(text: str) -> tuple[float, ...]:
    """The numbers in *text*, between blanks or commas.  Raises Unreadable."""
    values = []
    place = _blank(text, 0)
    while place < len(text):
        match = _NUMBER.match(text, place)
        if not match or not math.isfinite(float(match[0])):
            raise Unreadable(text)
        values.append(float(match[0]))
        place = _blank(text, match.end())
    return tuple(values)


def _blank(text: str, place: int) -> int:
    match = _SEPARATOR.match(text, place)
    return match.end() if match else place


def number(element: Element, name: str) -> float:
    """One number from an attribute.  Raises Unreadable."""
    values = numbers(element.get(name, ""))
    if len(values) != 1:
        raise Unreadable(f"{name}={element.get(name)!r}")
    return values[0]


def subpaths(data: str) -> list[list[Point]]:
    """The polylines of a path with absolute M, H, V, L and Z.  Raises Unreadable."""
    paths: list[list[Point]] = []
    for step, values in _steps(data):
        if step == "M":
            paths.append([_pair(values)])
            continue
        if not paths:
            raise Unreadable(data)
        x, y = paths[-1][-1]
        if step == "Z":
            paths[-1].append(paths[-1][0])
        elif step == "H" and len(values) == 1:
            paths[-1].append((values[0], y))
        elif step == "V" and len(values) == 1:
            paths[-1].append((x, values[0]))
        elif step == "L":
            paths[-1].append(_pair(values))
        else:
            raise Unreadable(data)
    return paths


def _steps(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    place = 0
    while place < len(data):
        match = _STEP.match(data, place)
        if not match:
            raise Unreadable(data)
        yield match[1], numbers(match[2])
        place = match.end()


def _pair(values: tuple[float, ...]) -> Point:
    if len(values) != 2:
        raise Unreadable(str(values))
    return values[0], values[1]


def face(look: Mapping[str, str]) -> Face:
    """The cut of the font that font-weight and font-style name.  Raises Unreadable."""
    weight, slant = look.get("font-weight", "normal"), look.get("font-style", "normal")
    if weight not in ("normal", "bold") or slant not in ("normal", "italic"):
        raise Unreadable(f"{weight} {slant}")
    bold, italic = weight == "bold", slant == "italic"
    if bold:
        return Face.BOLD_ITALIC if italic else Face.BOLD
    return Face.ITALIC if italic else Face.REGULAR


def pale(colour: str) -> bool:
    """Whether ink of this colour (``#rrggbb`` or ``black``) is lost on a photocopy."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        return colour != "black"
    red, green, blue = bytes.fromhex(colour[1:])
    return 0.299 * red + 0.587 * green + 0.114 * blue > PALEST


def painted(look: Look) -> float:
    """The width of a stroke in points.  Raises Unreadable for one that nobody can see, or
    that is wider than any a chart has."""
    width = numbers(look.get("stroke-width", "1"))
    if pale(look.get("stroke", "none")) or len(width) != 1 or not 0 < width[0] <= WIDEST:
        raise Unreadable(_("a stroke that cannot be seen"))
    return width[0]


def dashes(look: Look) -> tuple[float, ...]:
    """The dash pattern in points; empty for a solid line."""
    pattern = look.get("stroke-dasharray", "none")
    return () if pattern == "none" else numbers(pattern)
