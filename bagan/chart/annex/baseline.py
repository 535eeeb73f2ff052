"""A block's leading in, where its baselines stand out."""

from __future__ import annotations

from functools import lru_cache

from bagan.chart.layout.text import font_file
from bagan.style import Face


@lru_cache(maxsize=len(Face))
def drop(face: Face) -> float:
    """How far the baseline lies under the middle of its line, in em [CSS 2.2, 10.8.1]."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(face), lazy=True) as font:
        line = font["hhea"]
        return float((line.ascent + line.descent) / 2 / font["head"].unitsPerEm)
