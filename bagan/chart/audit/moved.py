"""A Picture in, the same one elsewhere on its page out; distances in points."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bagan.chart.audit.picture import ROUND, Area, Arrow, Picture, Shape, Text, Wire
from bagan.chart.audit.plane import Rect

Bordered = TypeVar("Bordered", Shape, Area)


def moved(picture: Picture, x: float, y: float) -> Picture:
    """*picture* with its chart *x* points to the right and *y* down: boxes, frames, lines,
    arrowheads and headings.  The words round it and the legend stay."""

    def shape(item: Bordered) -> Bordered:
        texts = tuple(text_at(text, x, y) for text in item.texts)
        return replace(item, rect=shifted(item.rect, x, y), texts=texts)

    def wire(item: Wire) -> Wire:
        return replace(
            item,
            raw=tuple(shifted(rect, x, y) for rect in item.raw),
            segments=tuple(shifted(rect, x, y) for rect in item.segments),
            paths=tuple(tuple((a + x, b + y) for a, b in path) for path in item.paths),
        )

    def arrow(item: Arrow) -> Arrow:
        tip = (item.tip[0] + x, item.tip[1] + y)
        return replace(item, tip=tip, rect=shifted(item.rect, x, y))

    return replace(
        picture,
        boxes=tuple(map(shape, picture.boxes)),
        frames=tuple(map(shape, picture.frames)),
        areas=tuple(map(shape, picture.areas)),
        texts=tuple(t if t.role == ROUND else text_at(t, x, y) for t in picture.texts),
        wires=tuple(map(wire, picture.wires)),
        arrows=tuple(map(arrow, picture.arrows)),
    )


def text_at(text: Text, x: float, y: float) -> Text:
    """*text* moved by (*x*, *y*)."""
    return replace(text, x=text.x + x, y=text.y + y)


def shifted(rect: Rect, x: float, y: float) -> Rect:
    """*rect* moved by (*x*, *y*)."""
    return Rect(rect.left + x, rect.top + y, rect.right + x, rect.bottom + y)
