"""A chart's SVG in, a small PNG of it out: what programs show that do not know shapes."""

from __future__ import annotations

import io

from bagan.chart.png import to_png

DPI = 72
"""Dots per inch: legible on a screen, and drawn in a third of the time that the PDF takes."""
BITS = 3
"""Of a dot: eight shades of grey."""


def small_png(svg: bytes) -> bytes:
    """The chart in a few shades of grey, DPI dots to the inch."""
    from PIL import Image

    top = 2**BITS - 1
    with Image.open(io.BytesIO(to_png(svg, dpi=DPI))) as image:
        grey = image.convert("L").point([value * top // 255 for value in range(256)])
    shades = Image.frombytes("P", grey.size, grey.tobytes())
    shades.putpalette([shade * 255 // top for shade in range(top + 1) for _rgb in range(3)])
    target = io.BytesIO()
    shades.save(target, "PNG", bits=4)
    return target.getvalue()
