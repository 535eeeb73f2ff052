"""A planned page and its chart in, what a PDF of it has to show out, in points of the page.

The chart is read from the SVG that stands in the PDF; the words round it, from the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.placement import place
from bagan.chart.annex.plan import POINTS_PER_MM, Block, Initials, LegendRow, PagePlan
from bagan.chart.annex.setting import CELL_PADDING
from bagan.chart.annex.words import PAGE_NUMBER
from bagan.chart.audit.moved import moved, shifted, text_at
from bagan.chart.audit.pdf import Print, Turned
from bagan.chart.audit.picture import AREA, ROUND, Sample, Text
from bagan.chart.audit.plane import Rect, joined
from bagan.chart.audit.see import see
from bagan.chart.layout.drawing import Drawing
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.read import parse
from bagan.style import Face, Style

NUMBER_SIZE = 10.0
"""Of a page's number, in points, as the annex's template has it."""
RULE = 0.5
"""Width of the rules of the table of initials, in points, as the style sheet has it."""
HEAD_AFTER, HEAD_HALF = 0.8, 0.36
"""An arrowhead of the legend: where its line ends, and half its width, in head lengths."""


def print_of(plan: PagePlan, drawing: Drawing, svg: bytes, style: Style) -> Print:
    """What the page of *plan* shows with *drawing* on it, as *svg* has it."""
    margin = plan.paper.margin
    left, top = margin.kiri * POINTS_PER_MM, margin.atas * POINTS_PER_MM
    x, y = place(drawing, plan.room)
    chart, _findings = see(parse(svg))
    chart = moved(chart, left + plan.room_x + x, top + plan.room_y + y)
    texts = [text for block in plan.blocks for text in _set(block, left, top)]
    rules: Sequence[Rect] = ()
    if plan.initials is not None:
        rules = [shifted(rule, left, top) for rule in _grid(plan.initials)]
        texts += [text_at(text, left, top) for text in _cells(plan.initials)]
    if plan.number > 1:
        texts.append(_number(plan, left + plan.width / 2, top / 2))
    width, height = plan.paper.size
    picture = replace(
        chart,
        page=Rect(0.0, 0.0, width * POINTS_PER_MM, height * POINTS_PER_MM),
        texts=(*chart.texts, *texts),
        samples=tuple(
            sample for row in plan.legend for sample in _samples(row, left, top, style=style)
        ),
    )
    turned: tuple[Turned, ...] = ()
    if plan.watermark is not None:
        block = plan.watermark.block
        turned = (Turned(block.lines[0], block.size, plan.watermark.angle),)
    return Print(picture, tuple(rules), turned)


def list_of_relations(html: str) -> str:
    """The words of the list at the end of an annex's HTML, without the heads of its tables;
    empty where there is none."""
    found = re.search(r'<section class="hubungan".*?</section>', html, re.DOTALL)
    if found is None:
        return ""
    return unescape(re.sub(r"<thead>.*?</thead>|<[^>]*>", " ", found[0], flags=re.DOTALL))


def _set(block: Block, left: float, top: float) -> Iterator[Text]:
    """The lines of a block, where the page's setting puts them."""
    centre = block.align == "center"
    x = left + block.x + (block.width / 2 if centre else 0.0)
    for line, words in enumerate(block.lines):
        y = top + block.y + (line + 0.5) * block.leading + drop(block.face) * block.size
        anchor = "middle" if centre else "start"
        yield Text(words, x, y, block.size, block.face, anchor, ROUND)


def _number(plan: PagePlan, x: float, y: float) -> Text:
    """The number over a page, in the middle of the upper margin."""
    y += drop(Face.REGULAR) * NUMBER_SIZE
    return Text(PAGE_NUMBER % plan.number, x, y, NUMBER_SIZE, Face.REGULAR, "middle", ROUND)


def _samples(row: LegendRow, left: float, top: float, *, style: Style) -> Iterator[Sample]:
    """A row's line, and its arrowhead where it has one."""
    x, y = left + row.x, top + row.meaning.y + row.meaning.leading / 2
    head, tip = style.arrow_em * row.meaning.size, x + row.sample - 1
    end = tip - head * HEAD_AFTER if row.arrow else tip
    kind, stroke = AREA, style.area_stroke
    dashes: tuple[float, ...] = style.area_dash
    if isinstance(row.kind, Kind):
        kind, stroke = row.kind.value, style.wire_stroke
        dashes = style.dash if row.kind is Kind.KOORDINASI else ()
    yield Sample(kind, dashes, Rect(x, y, end, y).grown(stroke / 2))
    if row.arrow:
        half = head * HEAD_HALF
        yield Sample(kind, None, Rect(tip - head, y - half, tip, y + half))


def _grid(table: Initials) -> list[Rect]:
    """The rules of the table of initials, their middles; its title has no cell beside it."""
    half = RULE / 2
    levels = [table.y + half + row * table.row for row in range(len(table.rows) + 2)]
    left, right = table.x + half, table.right - half
    inner = right - table.cell
    rules = [Rect(left, y, right, y) for y in levels]
    rules += [Rect(x, levels[0], x, levels[-1]) for x in (left, right)]
    return joined([*rules, Rect(inner, levels[1], inner, levels[-1])])


def _cells(table: Initials) -> Iterator[Text]:
    """The words in the table of initials, each row's in the middle of its height."""
    x, size = table.x + RULE + CELL_PADDING, table.size
    for row, lines in enumerate(((table.title,), *table.rows)):
        middle = table.y + RULE / 2 + (row + 0.5) * table.row
        face = Face.REGULAR if row else Face.BOLD
        for line, words in enumerate(lines):
            y = middle + (line + 0.5 - len(lines) / 2) * table.leading + drop(face) * size
            yield Text(words, x, y, size, face, "start", ROUND)
