"""A row of the legend in, its sample of a line out, as the chart draws that kind."""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.annex.plan import LegendRow
from bagan.chart.layout.drawing import Point
from bagan.chart.model.kinds import Kind
from bagan.style import Style

HEAD_AFTER = 0.8
"""Where the line of a sample with an arrowhead ends, in lengths of the head from its tip."""
HEAD_HALF = 0.36
"""Half the base of that arrowhead, in its lengths."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A level line from (0, ``y``) to (``end``, ``y``), points from the upper left of its row,
    with the corners of its arrowhead, the tip first, where it has one.  ``stroke`` and
    ``dashes`` in points; no dashes are a solid line."""

    y: float
    end: float
    ink: str
    stroke: float
    dashes: tuple[float, ...]
    head: tuple[Point, ...] = ()


def sample_of(row: LegendRow, style: Style) -> Sample:
    """The sample of *row*."""
    y, tip = row.meaning.leading / 2, row.sample - 1
    ink, stroke = style.ink, style.wire_stroke
    dashes: tuple[float, ...] = style.dash if row.kind is Kind.KOORDINASI else ()
    if row.kind == "lingkup":
        ink, stroke, dashes = style.area_ink, style.area_stroke, style.area_dash
    if not row.arrow:
        return Sample(y, tip, ink, stroke, dashes)
    length = style.arrow_em * row.meaning.size
    back, half = tip - length, length * HEAD_HALF
    head = ((tip, y), (back, y - half), (back, y + half))
    return Sample(y, tip - length * HEAD_AFTER, ink, stroke, dashes, head)
