"""The legend under a chart that stands alone in, its samples and words as shapes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from bagan.chart.layout.drawing import Drawing, TextLine
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.annexes import Keterangan
from bagan.chart.model.kinds import Kind
from bagan.chart.office.label import label_of
from bagan.chart.office.shapes import SLACK, Shape, Stroke, filled, outlined
from bagan.chart.svg.legend import (
    GAP_EM,
    MIDDLE_EM,
    ROW_EM,
    SAMPLE_EM,
    SPACE_EM,
    plan_legend,
)
from bagan.chart.svg.mark import arrow_corners
from bagan.style import Face, Style

SPARE = 1.06
"""How many times as wide as its words a row may be: PowerPoint and LibreOffice set long lines
of small letters a little wider than the font has them."""


def legend_shapes(drawing: Drawing, style: Style, wording: Keterangan) -> Iterator[Shape]:
    """The legend's shapes, at the left under *drawing*, where its SVG has them."""
    legend = plan_legend(drawing, style=style, wording=wording)
    if legend is None:
        return
    size = legend.size
    for place, (kind, arrow, words) in enumerate(legend.rows):
        baseline = drawing.height + (GAP_EM + 1 + place * ROW_EM) * size
        left = 0.0
        if kind is not None:
            y = baseline - MIDDLE_EM * size
            yield from _sample(kind, SAMPLE_EM * size, y, style.arrow_em * size * arrow, style)
            left = (SAMPLE_EM + SPACE_EM) * size
        extent = text_width(words) * size
        room = (left, baseline - size, SPARE * extent + SLACK, ROW_EM * size)
        line = TextLine(words, left + extent / 2, baseline)
        label = label_of(
            [line], Face.REGULAR, size=size, leading=drawing.leading, ink=style.ink, room=room,
            align="left", middle=False,
        )  # fmt: skip
        yield Shape(f"keterangan {words}", words, *room, label=label)


def _sample(
    kind: Kind | Literal["lingkup"], end: float, y: float, head: float, style: Style
) -> Iterator[Shape]:
    """A level line that ends at *end*, with an arrowhead *head* points long."""
    dashes = style.dash if kind is Kind.KOORDINASI else ()
    stroke = Stroke(style.wire_stroke, style.ink, dashes)
    if kind == "lingkup":
        stroke = Stroke(style.area_stroke, style.area_ink, style.area_dash)
    yield outlined(f"contoh {kind}", [((0.0, y), (end - head / 2, y))], stroke)
    if head:
        yield filled(f"panah {kind}", arrow_corners((end, y), "E", length=head), style.ink)
