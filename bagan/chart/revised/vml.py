"""Shapes in the older form, VML, in; their names or themselves out [ECMA-376, part 4, 19.1].

LibreOffice leaves the names of shapes out of the newer form, and writes them in the older one
that stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bagan.chart.audit.plane import Rect, span
from bagan.chart.revised.shapes import child, name_of
from bagan.chart.revised.values import Drawn, Point
from bagan.chart.revised.words import words_of

BOXES = ("rect", "roundrect", "shape", "oval")
_LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, None: 1.0}


def old_shapes(element: Element) -> Iterator[Drawn]:
    """The rectangles and straight lines in *element*, in points of the sheet as far as they tell
    their place from it."""
    for group in element.iter():
        if name_of(group) == "group":
            yield from _in_group(group)


def loose_shapes(picture: Element) -> Iterator[Drawn]:
    """The boxes in *picture* that stand in no group: text boxes of a document in Word's
    compatibility mode."""
    for shape in picture:
        if name_of(shape) in BOXES and child(shape, "imagedata") is None:
            style = _style(shape)
            x, y = _length(style, "margin-left"), _length(style, "margin-top")
            rect = Rect(x, y, x + _length(style, "width"), y + _length(style, "height"))
            yield _box(shape, rect)


def _box(shape: Element, rect: Rect) -> Drawn:
    text, dash = child(shape, "textbox", "txbxContent"), child(shape, "stroke")
    words = words_of(text) if text is not None else ""
    name = shape.get("ID") or shape.get("id") or ""
    return Drawn("", name, words, rect, "box", dashed=_is_dashed(dash))


def _is_dashed(stroke: Element | None) -> bool:
    return stroke is not None and stroke.get("dashstyle", "solid") != "solid"


def _in_group(group: Element) -> Iterator[Drawn]:
    style = _style(group)
    origin, size = _pair(group.get("coordorigin", "0,0")), _pair(group.get("coordsize", "0,0"))
    wide, high = _length(style, "width"), _length(style, "height")
    left = _length(style, "margin-left") or _length(style, "left")
    top = _length(style, "margin-top") or _length(style, "top")
    across, down = (wide / size[0] if size[0] else 1.0), (high / size[1] if size[1] else 1.0)

    def place(x: float, y: float) -> Point:
        return left + (x - origin[0]) * across, top + (y - origin[1]) * down

    for shape in group:
        kind = name_of(shape)
        if kind == "line":
            name = shape.get("ID") or shape.get("id") or ""
            path = tuple(place(*_pair(shape.get(key, "0,0"))) for key in ("from", "to"))
            yield Drawn("", name, "", span(path), "line", (path,),
                        _is_dashed(child(shape, "stroke")))  # fmt: skip
        elif kind in BOXES:
            own = _style(shape)
            x, y = _length(own, "left"), _length(own, "top")
            near, far = place(x, y), place(x + _length(own, "width"), y + _length(own, "height"))
            yield _box(shape, Rect(*near, *far))


def _style(element: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in element.get("style", "").split(";"))
    return {key.strip(): value.strip() for key, _colon, value in pairs}


def _length(style: dict[str, str], key: str) -> float:
    found = _LENGTH.fullmatch(style.get(key, "0"))
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


def _pair(text: str) -> Point:
    try:
        x, y = (float(_LENGTH.match(part)[1]) for part in text.split(","))  # type: ignore[index]
    except (TypeError, ValueError):
        return 0.0, 0.0
    return x, y
