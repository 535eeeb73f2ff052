"""A chart's SVG in, a small PNG of it out: what programs show that do not know shapes."""

from __future__ import annotations

import io

from bagan.chart.png import to_png

DPI = 120
"""Dots per inch: legible, and a third of a document's bytes at most."""
SHADES = 8


def small_png(svg: bytes) -> bytes:
    """The chart in SHADES of grey."""
    from PIL import Image

    with Image.open(io.BytesIO(to_png(svg, dpi=DPI))) as image:
        grey = image.convert("L").quantize(SHADES)
    target = io.BytesIO()
    grey.save(target, "PNG", optimize=True)
    return target.getvalue()
