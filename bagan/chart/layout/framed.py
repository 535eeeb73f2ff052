"""A group with members in, the cell of its frame out, in em."""

from __future__ import annotations

from bagan.chart.layout.breaking import break_label
from bagan.chart.layout.grid import Cell, Choice
from bagan.chart.layout.measure import Measure
from bagan.chart.model.chart import Branch
from bagan.style import Face


def frame_cell(branch: Branch, row: int, band: object, measure: Measure, choice: Choice) -> Cell:
    """A group's frame: its members across or one above the other, its name on top."""
    style, node = measure.style, measure.chart.nodes[branch.node]
    gap = style.item_gap_em
    nodes = [measure.chart.nodes[member.node] for member in branch.members]
    most = choice.frame_width or choice.head_width
    most = max(most, *(measure.least_box(n) for n in nodes))
    width = max(measure.fitting(n, most) for n in nodes)
    items = [measure.item(n, n.printed, width) for n in nodes]
    tallest = max(item.height for item in items)
    inside = len(items) * width + (len(items) - 1) * gap if choice.across else width
    inside = max(inside, measure.least(node, node.printed))
    title = break_label(node.printed, inside, Face.BOLD)
    top = gap + len(title) * style.leading_em
    for index, item in enumerate(items):
        item.height = tallest
        if choice.across:
            item.left = gap + index * (width + gap)
            item.top = top + gap / 2
        else:
            item.left = gap + (inside - width) / 2
            item.top = top + gap / 2 + index * (tallest + gap)
    height = max(item.top + item.height for item in items) + gap
    return Cell("frame", items, inside + 2 * gap, height, row, band, node, title)
