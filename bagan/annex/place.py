"""A Drawing and a page's room in, the drawing's place on the page out, in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bagan.language import _
from bagan.layout.drawing import Drawing, TextLine
from bagan.layout.room import Room
from bagan.layout.text import width as text_width
from bagan.problem import RenderError
from bagan.style import Face

TOLERANCE = 0.05
"""Points by which rounded numbers may overlap."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle in points, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Extent) -> bool:
        return (
            self.left < other.right - TOLERANCE
            and other.left < self.right - TOLERANCE
            and self.top < other.bottom - TOLERANCE
            and other.top < self.bottom - TOLERANCE
        )


def place(drawing: Drawing, room: Room) -> tuple[float, float]:
    """The offset (x, y) of *drawing* in *room*: centred, as far as taken corners allow.

    Raises RenderError where the drawing does not fit the room.
    """
    spare_x, spare_y = room.width - drawing.width, room.height - drawing.height
    if spare_x < -TOLERANCE or spare_y < -TOLERANCE:
        raise _too_large(drawing)
    spare_x, spare_y = max(spare_x, 0.0), max(spare_y, 0.0)
    free = spare_y - max(room.bottom_left.height, room.bottom_right.height)
    middle = free / 2 if free > 0 else spare_y / 2
    taken = tuple(_taken(room))
    inked = tuple(_inked(drawing))
    for y in (middle, spare_y / 2, 0.0, spare_y):
        for x in (spare_x / 2, 0.0, spare_x):
            if not any(_shifted(ink, x, y).meets(corner) for ink in inked for corner in taken):
                return (x, y)
    raise _too_large(drawing)


def _too_large(drawing: Drawing) -> RenderError:
    return RenderError(
        _('The chart "{title}" does not fit the room left for it on its page', title=drawing.title)
    )


def _shifted(extent: Extent, x: float, y: float) -> Extent:
    return Extent(extent.left + x, extent.top + y, extent.right + x, extent.bottom + y)


def _taken(room: Room) -> Iterator[Extent]:
    """The rectangles of the taken corners."""
    for corner, left, top in (
        (room.top_left, True, True),
        (room.top_right, False, True),
        (room.bottom_left, True, False),
        (room.bottom_right, False, False),
    ):
        if corner.width > 0 and corner.height > 0:
            x = 0.0 if left else room.width - corner.width
            y = 0.0 if top else room.height - corner.height
            yield Extent(x, y, x + corner.width, y + corner.height)


def _inked(drawing: Drawing) -> Iterator[Extent]:
    """The rectangles that the drawing's parts lie in."""
    for box in drawing.boxes:
        yield Extent(box.x, box.y, box.right, box.bottom)
    for frame in drawing.frames:
        yield Extent(frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
    for heading in drawing.headings:
        for line in heading.lines:
            yield _line_extent(line, drawing.size)
    for wire in drawing.wires:
        for path in wire.paths:
            for (x1, y1), (x2, y2) in pairwise(path):
                # a hair of width, so that a line without height still meets a corner
                yield Extent(min(x1, x2) - 0.1, min(y1, y2) - 0.1,
                             max(x1, x2) + 0.1, max(y1, y2) + 0.1)


def _line_extent(line: TextLine, size: float) -> Extent:
    half = text_width(line.text, Face.ITALIC) * size / 2
    return Extent(line.x - half, line.y - 0.75 * size, line.x + half, line.y + 0.25 * size)
