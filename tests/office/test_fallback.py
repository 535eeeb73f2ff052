"""The picture for programs without shapes shows what the SVG shows."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageChops

from bagan.chart.office.fallback import small_png
from bagan.chart.office.shapes import shapes_of
from bagan.chart.png import to_png
from tests.office.conftest import Document

SPOT = 8
"""Dots along a spot whose mean grey is compared: half a letter, or the end of a box."""


def grey(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("L")


def test_words_and_lines_stand_where_the_svg_has_them(documents: dict[str, Document]) -> None:
    for figure in documents["ditetapkan"].figures:
        shapes = tuple(shapes_of(figure.drawing, figure.style, paper=figure.style.paper))
        painted, drawn = grey(small_png(figure.drawing, shapes)), grey(to_png(figure.bare, dpi=72))
        size = tuple(map(min, zip(painted.size, drawn.size, strict=True)))
        spots = [image.crop((0, 0, *size)).reduce(SPOT) for image in (painted, drawn)]
        assert ImageChops.difference(*spots).getextrema()[1] < 64
        for wire in figure.drawing.wires:
            for path in wire.paths:
                ends = [(round(x), round(y)) for x, y in path]
                around = (min(x for x, _y in ends) - 1, min(y for _x, y in ends) - 1,
                          max(x for x, _y in ends) + 2, max(y for _x, y in ends) + 2)  # fmt: skip
                assert painted.crop(around).getextrema()[0] < 128


def test_the_same_chart_gives_the_same_bytes(documents: dict[str, Document]) -> None:
    figure = documents["rancangan"].figures[0]
    shapes = tuple(shapes_of(figure.drawing, figure.style, paper=None))
    assert small_png(figure.drawing, shapes) == small_png(figure.drawing, shapes)
