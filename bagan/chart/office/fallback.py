"""A Drawing and its shapes in, a small PNG out: what programs show that do not know shapes.

It is painted with Pillow, several dots for each of the picture's: a reader of SVG takes three
times as long (docs/decisions.md, "Word").
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, cycle, pairwise
from math import dist
from typing import TYPE_CHECKING

from bagan.chart.layout.drawing import Drawing, Point, TextLine
from bagan.chart.layout.text import font_file
from bagan.chart.office.shapes import Shape
from bagan.chart.svg.sheet import FRAME_FACE, HEADING_FACE, ROLE_FACES
from bagan.style import Face

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FINE = 3
"""So many dots are painted along a point, of which one is kept: 72 to the inch."""
BITS = 3
"""Of a dot: eight shades of grey."""
WHITE = 255


def small_png(drawing: Drawing, shapes: Sequence[Shape]) -> bytes:
    """The chart in a few shades of grey, a dot to the point."""
    from PIL import Image, ImageDraw

    size = round(drawing.width) * FINE, round(drawing.height) * FINE
    image = Image.new("L", size, WHITE)
    pen = ImageDraw.Draw(image)
    for shape in shapes:
        if shape.jpeg:
            with Image.open(io.BytesIO(shape.jpeg)) as photo:
                width, height = round(shape.width * FINE), round(shape.height * FINE)
                grey = photo.convert("L").resize((width, height))
            image.paste(grey, (round(shape.x * FINE), round(shape.y * FINE)))
        outlines = shape.paths or (_corners(shape),)
        if shape.fill and (shape.closed or not shape.paths):
            pen.polygon([(x * FINE, y * FINE) for x, y in outlines[0]], shape.fill)
        if shape.stroke is not None:
            width = max(round(shape.stroke.width * FINE), 1)
            for path in outlines:
                for start, end in _strokes(path, shape.stroke.dashes):
                    pen.line([tuple(FINE * at for at in start), tuple(FINE * at for at in end)],
                             shape.stroke.ink, width)  # fmt: skip
    for line, face in _lines(drawing):
        font = _font(face, round(drawing.size * FINE))
        pen.text((line.x * FINE, line.y * FINE), line.text, 0, font, anchor="ms")
    top = 2**BITS - 1
    grey = image.reduce(FINE).point([value * top // WHITE for value in range(WHITE + 1)])
    shades = Image.frombytes("P", grey.size, grey.tobytes())
    shades.putpalette([shade * WHITE // top for shade in range(top + 1) for _rgb in range(3)])
    target = io.BytesIO()
    shades.save(target, "PNG", bits=4)
    return target.getvalue()


@lru_cache(maxsize=16)
def _font(face: Face, size: int) -> FreeTypeFont:
    """A shipped font, without kerning, as everything else sets it."""
    from PIL import ImageFont

    return ImageFont.truetype(str(font_file(face)), size, layout_engine=ImageFont.Layout.BASIC)


def _lines(drawing: Drawing) -> Iterator[tuple[TextLine, Face]]:
    """Every line of text with its face."""
    faced = chain(
        ((box.lines, Face.BOLD if box.bold else Face.REGULAR) for box in drawing.boxes),
        ((frame.lines, FRAME_FACE) for frame in drawing.frames),
        ((area.lines, FRAME_FACE) for area in drawing.areas),
        ((heading.lines, HEADING_FACE) for heading in drawing.headings),
    )
    for lines, face in faced:
        for line in lines:
            yield line, ROLE_FACES[line.role] if line.role else face


def _corners(shape: Shape) -> tuple[Point, ...]:
    right, bottom = shape.x + shape.width, shape.y + shape.height
    return ((shape.x, shape.y), (right, shape.y), (right, bottom), (shape.x, bottom),
            (shape.x, shape.y))  # fmt: skip


def _strokes(path: Sequence[Point], dashes: Sequence[float]) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of a path, in points; its dashes run on round its corners."""
    if not dashes:
        yield from pairwise(path)
        return
    turns = cycle(enumerate(dashes))
    place, left = next(turns)
    for start, end in pairwise(path):
        length, done = dist(start, end), 0.0
        while length - done > 1e-9:
            step = min(left, length - done)
            if place % 2 == 0:
                yield _along(start, end, done / length), _along(start, end, (done + step) / length)
            done, left = done + step, left - step
            if left <= 1e-9:
                place, left = next(turns)


def _along(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
