"""How a chart looks: fonts, sizes, line patterns. A value, passed down, never a global."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Face(StrEnum):
    """The four cuts of the chart's font, named as in the shipped files."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bolditalic"


MOST_PADDING = 1.7
"""How many times as wide as usual the space in boxes may be, where a page has room."""


@dataclass(frozen=True, slots=True)
class Style:
    """Looks of a chart.

    Sizes and strokes in points; distances named ``*_em`` in multiples of the label
    size, so that a chart is one shape at every size.  ``dash`` is (stroke, gap) in
    points; it differs from a solid line in grey as well as in colour.  ``area_stroke`` and
    ``area_dash`` are those of a frame round a branch: thinner and finer than any line, thicker
    than a frame round a group.  ``mark_em`` is the
    room kept at the left side of every box for the symbol of a change; a chart without
    comparison has none.
    """

    family: str = "TeX Gyre Bonum"
    fallback: str = "'Bookman Old Style', 'URW Bookman', serif"
    min_size: float = 7.0
    max_size: float = 12.0
    leading_em: float = 1.12
    padding_x_em: float = 0.26
    padding_y_em: float = 0.22
    stub_em: float = 0.43
    track_em: float = 0.5
    row_gap_em: float = 0.46
    item_gap_em: float = 0.29
    band_gap_em: float = 0.9
    block_gap_em: float = 1.3
    beside_gap_em: float = 2.6
    arrow_em: float = 0.55
    mark_em: float = 0.0
    box_stroke: float = 0.7
    wire_stroke: float = 0.8
    dash: tuple[float, float] = (2.0, 1.4)
    area_ink: str = "#666666"
    area_stroke: float = 0.6
    area_dash: tuple[float, float] = (6.0, 2.4)
    ink: str = "#000000"
    paper: str = "#ffffff"
