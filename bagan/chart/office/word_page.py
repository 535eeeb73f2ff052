"""A planned page and its drawing in, what the Word templates see of it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.html import Page
from bagan.chart.annex.placement import place
from bagan.chart.annex.plan import POINTS_PER_MM, LegendRow, PagePlan
from bagan.chart.annex.relations import alternative_text
from bagan.chart.annex.samples import sample_of
from bagan.chart.annex.words import PAGE_NUMBER
from bagan.chart.office.fallback import small_png
from bagan.chart.office.label import ASCENT_SHARE
from bagan.chart.office.shapes import Shape, Stroke, filled, outlined, shapes_of
from bagan.chart.office.word_blocks import framed, margins
from bagan.chart.office.word_initials import initials_table
from bagan.chart.office.word_shapes import Picture, WordShapes
from bagan.style import Face, Style
from bagan.templating import twips

NUMBER_SIZE, NUMBER_LEADING = 10.0, 12.0
"""Of a page's number, in points."""
WATERMARK_HEIGHT = 0.7
"""Of the word across a draft, in its font sizes: capitals are as high."""


def sheet_values(plan: PagePlan) -> dict[str, Any]:
    """What a section says of its paper, in twips."""
    margin = plan.paper.margin
    sides = {side: twips(getattr(margin, side) * POINTS_PER_MM) for side in
             ("atas", "kanan", "bawah", "kiri")}  # fmt: skip
    width, height = (twips(side * POINTS_PER_MM) for side in plan.paper.size)
    middle = margin.atas * POINTS_PER_MM / 2 + drop(Face.REGULAR) * NUMBER_SIZE
    head = max(middle - ASCENT_SHARE * NUMBER_LEADING, 0.0)
    return {"width": width, "height": height, "margin": sides, "head": twips(head)}


def header_values(plan: PagePlan, number: int, *, numbered: bool) -> dict[str, Any]:
    """What stands at the head of an annex's pages: their number, and what is across a draft, the
    *number*-th such word of the document."""
    mark = None
    if plan.watermark is not None:
        block = plan.watermark.block
        mark = {
            "words": block.lines[0],
            "width": block.width,
            "height": WATERMARK_HEIGHT * block.size,
            "angle": 360 - plan.watermark.angle,
            "id": number,
        }
    return {"number": PAGE_NUMBER.split("%d") if numbered else (), "watermark": mark}


def page_values(page: Page, style: Style, shapes: WordShapes) -> dict[str, Any]:
    """What the template sees of one page, lengths in points."""
    plan, drawing = page.plan, page.drawing
    left, top = margins(plan)
    x, y = place(drawing, plan.room)
    paper = None if plan.watermark else style.paper  # what is across a draft shows through
    drawn = tuple(shapes_of(drawing, style, paper=paper))
    chart = Picture(
        drawing.title, alternative_text(drawing.description, page.relations),
        left + plan.room_x + x, top + plan.room_y + y,
        drawn, small_png(drawing, drawn), drawing.width, drawing.height,
    )  # fmt: skip
    runs = [shapes.run(chart)]
    if plan.legend:
        runs.append(shapes.run(legend_picture(plan.legend, style, left, top)))
    if plan.initials is not None:
        table = plan.initials
        room = (left + table.x, top + table.y, table.width, table.height)
        runs.append(shapes.text_box("paraf koordinasi", table.title, room, initials_table(table)))
    above, below = framed(plan)
    return {"above": above, "drawings": runs, "below": below}


def legend_picture(rows: Sequence[LegendRow], style: Style, left: float, top: float) -> Picture:
    """The samples of lines beside the legend's words."""
    y = rows[0].meaning.y
    text = "; ".join(" ".join(row.meaning.lines) for row in rows)
    samples = [shape for row in rows for shape in _sample(row, style, row.meaning.y - y)]
    return Picture("keterangan", text, left + rows[0].x, top + y, tuple(samples))


def _sample(row: LegendRow, style: Style, y: float) -> Iterator[Shape]:
    sample = sample_of(row, style)
    stroke = Stroke(sample.stroke, sample.ink, sample.dashes)
    level = y + sample.y
    yield outlined(f"contoh {row.kind}", (((0.0, level), (sample.end, level)),), stroke)
    if sample.head:
        yield filled(f"panah {row.kind}", [(px, y + py) for px, py in sample.head], sample.ink)
