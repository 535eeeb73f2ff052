"""An older picture of a Word document in (VML, ISO 29500-4), its ink out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import cos, pi, sin
from xml.etree import ElementTree as ET

from bagan.intake.drawn.ink import Path, Point, Rect, Words, span
from bagan.intake.drawn.shapes import Map, child_of, name_of, size_of, text_of

_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "px": 0.75, "pc": 12.0}
"""Points of each unit of length."""
_LENGTH = re.compile(r"\s*([-+]?[\d.]+)\s*([a-z]*)")
_STEP = re.compile(r"([a-z]+)|(-?[\d.]+)")
_BOXES = frozenset({"rect", "roundrect", "oval"})
_STRAIGHT, _BENT_TWICE, _BENT = ("20", "32"), ("33",), ("34", "35", "36")
"""Types of shapes (o:spt) that are lines: straight ones, with one corner, with more."""
_WHOLE = 21600
"""The coordinates that a shape has where it tells none, and the middle of its adjustments."""


class Picture:
    """What the shapes of one picture draw; ``grouped`` where they stand in a group, as pages do."""

    def __init__(self, before: int) -> None:
        self.before = before
        self.paths: list[Path] = []
        self.words: list[Words] = []
        self.grouped = False

    def walk(self, item: ET.Element, place: Map) -> None:
        """Every shape in *item*."""
        for shape in item:
            name = name_of(shape)
            if name == "group":
                self.grouped = True
                self.walk(shape, _inner(shape, place))
            elif name in _BOXES or name in ("shape", "line", "polyline"):
                self._shape(shape, place)
            elif name != "shapetype":
                self.walk(shape, place)

    def _shape(self, shape: ET.Element, place: Map) -> None:
        style = _style(shape)
        stroke = child_of(shape, "stroke")
        stroke = ET.Element("stroke") if stroke is None else stroke
        dashed = stroke.get("dashstyle", "solid") not in ("solid", "longdash")
        heads = tuple(stroke.get(name, "none") != "none" for name in ("startarrow", "endarrow"))
        stroked = shape.get("stroked", "t") not in ("f", "false")
        filled = shape.get("filled", "t") not in ("f", "false")
        room = _room(style)
        number = self.before + len(self.paths) + 1
        for course, closed in _courses(shape, room):
            points = tuple(place.point(*_turned(point, room, style)) for point in course)
            if len(points) > 1 and (stroked or (closed and filled)):
                self.paths.append(
                    Path(points, closed, filled and closed, stroked, dashed,
                         (heads[0], heads[1]), number)
                )  # fmt: skip
        if text := text_of(shape):
            corners = ((room.left, room.top), (room.right, room.bottom))
            x, y = span([place.point(*corner) for corner in corners]).middle
            self.words.append(Words(text, Rect(x - 1, y - 1, x + 1, y + 1), size_of(shape)))


def _style(shape: ET.Element) -> dict[str, str]:
    pairs = (piece.partition(":") for piece in shape.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _sign, value in pairs if value}


def _length(text: str) -> float:
    """A length in points; one without a unit is of the coordinates around it."""
    match = _LENGTH.match(text)
    return float(match[1]) * _UNITS.get(match[2], 1.0) if match else 0.0


def _room(style: dict[str, str]) -> Rect:
    left = _length(style.get("left", "")) + _length(style.get("margin-left", ""))
    top = _length(style.get("top", "")) + _length(style.get("margin-top", ""))
    wide, high = _length(style.get("width", "")), _length(style.get("height", ""))
    return Rect(left, top, left + wide, top + high)


def _two(text: str | None, usual: float) -> tuple[float, float]:
    """Two numbers with a comma between; *usual* for what is left out."""
    one, _comma, other = (text or "").partition(",")
    return (_length(one) if one.strip() else usual, _length(other) if other.strip() else usual)


def _inner(group: ET.Element, place: Map) -> Map:
    """The coordinates inside a group."""
    room = _room(_style(group))
    x, y = _two(group.get("coordorigin"), 0.0)
    across, down = _two(group.get("coordsize"), 1000.0)
    wide = place.across * (room.width / across if across else 1.0)
    high = place.down * (room.height / down if down else 1.0)
    left, top = place.point(room.left, room.top)
    return Map(left - x * wide, top - y * high, wide, high)


def _turned(point: Point, room: Rect, style: dict[str, str]) -> Point:
    """A point of a shape in its group: mirrored and turned round the middle."""
    middle = room.middle
    x, y = point[0] - middle[0], point[1] - middle[1]
    flip = style.get("flip", "")
    x, y = (-x if "x" in flip else x), (-y if "y" in flip else y)
    told = style.get("rotation", "0")
    angle = _length(told) / (65536 if told.endswith("fd") else 1) * pi / 180
    return (
        middle[0] + x * cos(angle) - y * sin(angle),
        middle[1] + x * sin(angle) + y * cos(angle),
    )


def _courses(shape: ET.Element, room: Rect) -> Iterator[tuple[list[Point], bool]]:
    """The courses of a shape in the coordinates of its group, and whether each is closed."""
    left, top, right, bottom = room
    kind = re.sub(r"\D*_?t", "", shape.get("type", "").rpartition("_")[2])
    if name_of(shape) == "line":
        yield [_two(shape.get("from"), 0.0), _two(shape.get("to"), 0.0)], False
    elif name_of(shape) == "polyline":
        numbers = [_length(one) for one in re.split(r"[\s,]+", shape.get("points", "").strip())]
        yield list(zip(numbers[::2], numbers[1::2], strict=False)), False
    elif kind in _STRAIGHT:
        yield [(left, top), (right, bottom)], False
    elif kind in _BENT_TWICE:
        yield [(left, top), (right, top), (right, bottom)], False
    elif kind in _BENT:
        share = _two(shape.get("adj"), _WHOLE / 2)[0] / _WHOLE
        middle = left + share * room.width
        yield [(left, top), (middle, top), (middle, bottom), (right, bottom)], False
    elif path := shape.get("path"):
        wide, high = _two(shape.get("coordsize"), _WHOLE)
        x, y = _two(shape.get("coordorigin"), 0.0)
        for course, closed in _drawn(path):
            yield (
                [
                    (left + (px - x) * room.width / wide, top + (py - y) * room.height / high)
                    for px, py in course
                ],
                closed,
            )
    else:
        yield [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], True


def _drawn(path: str) -> Iterator[tuple[list[Point], bool]]:
    """The straight courses of a shape's own path: m, l, r and x; e ends one."""
    course: list[Point] = []
    step, numbers = "", list[float]()

    def take() -> None:
        pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
        if step in ("m", "l"):
            course.extend(pairs)
        elif step == "r":
            for dx, dy in pairs:
                course.append((course[-1][0] + dx, course[-1][1] + dy) if course else (dx, dy))

    for word, number in _STEP.findall(path.replace(",,", ",0,")):
        if number:
            numbers.append(float(number))
            continue
        take()
        numbers = []
        for sign in word:
            if sign in "mxe" and course:
                if sign == "x":
                    course.append(course[0])
                yield list(course), sign == "x"
                course.clear()
            step = sign
    take()
    if course:
        yield course, False
