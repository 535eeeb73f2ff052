"""A Drawing and a page's room in, the drawing's place on the page out, in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bagan.chart.layout.drawing import Area, Box, Drawing, Frame
from bagan.chart.layout.room import Piece, Room, tops_in_room
from bagan.chart.layout.text import width as text_width
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face

TOLERANCE = 0.05
"""Points by which rounded numbers may overlap."""
DROP = 72.0
"""A chart with room to spare stands at most this far (points) under its title."""


def place(drawing: Drawing, room: Room) -> tuple[float, float]:
    """The offset (x, y) of *drawing* in *room*: its spine in the middle of the page, its
    top close under the title.

    Raises RenderError where the drawing does not fit the room.
    """
    wide = replace(room, width=room.width + TOLERANCE, height=room.height + TOLERANCE)
    least, most = tops_in_room(list(_pieces(drawing)), wide) or (wide.height, 0.0)
    most = min(most, wide.height - drawing.height)
    if least > most:
        raise RenderError(
            _(
                'The chart "{title}" does not fit the room left for it on its page',
                title=drawing.title,
            )
        )
    return (room.width - drawing.width) / 2, min(least + (most - least) / 2, least + DROP)


def _pieces(drawing: Drawing) -> Iterator[Piece]:
    """The strips that the drawing's parts lie in, measured from its middle."""
    middle = drawing.width / 2
    shapes: tuple[Box | Frame | Area, ...] = (*drawing.boxes, *drawing.frames, *drawing.areas)
    for box in shapes:
        yield (box.y, box.y + box.height, middle - box.x, box.x + box.width - middle)
    for heading in drawing.headings:
        for line in heading.lines:
            half = text_width(line.text, Face.ITALIC) * drawing.size / 2
            yield (
                line.y - 0.75 * drawing.size,
                line.y + 0.25 * drawing.size,
                middle - line.x + half,
                line.x + half - middle,
            )
    for wire in drawing.wires:
        for path in wire.paths:
            for (x1, y1), (x2, y2) in pairwise(path):
                yield (min(y1, y2), max(y1, y2), middle - min(x1, x2), max(x1, x2) - middle)
