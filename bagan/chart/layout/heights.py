"""A Measure in, the heights of one band's stacks out, for any width and number of them."""

from __future__ import annotations

from bisect import bisect_left
from math import fsum

from bagan.chart.layout.measure import Measure, face_of, portrait_height
from bagan.chart.layout.partition import partition
from bagan.chart.layout.text import joint_counts, line_counts
from bagan.chart.model.chart import Branch, Node

_Label = tuple[list[float], list[tuple[float, int]]]
"""Least widths of a label by its number of lines, negative so that they increase, and its
height and line breaks then, em."""


class BandHeights:
    """Heights of one band's stacks for any width and number of them."""

    def __init__(self, measure: Measure, number: int) -> None:
        style = measure.style
        self.measure = measure
        self.pad_x, self.pad_y = 2 * style.padding_x_em, 2 * style.padding_y_em
        self.leading, self.gap = style.leading_em, style.item_gap_em
        self.groups: list[list[_Label]] = []
        heading: str | None = None
        for branch in measure.bands[number].run:
            group: list[_Label] = []
            if branch.heading is not None and branch.heading != heading:
                group.append(self.label(branch.heading, None))
            heading = branch.heading
            self.groups.append(group + self.hanging(branch, 0.0))
        self.at_width: dict[float, tuple[list[float], int]] = {}
        self.stacked: dict[tuple[float, int], tuple[int, float]] = {}

    def hanging(self, branch: Branch, indent: float) -> list[_Label]:
        """The label of a leaf that is *indent* em narrower than its stack, and of what hangs
        from it."""
        node = self.measure.chart.nodes[branch.node]
        found = [self.label(node.printed, node, indent)]
        for other in branch.hanging:
            found += self.hanging(other, indent + self.measure.indent)
        if branch.hanging and not indent:
            widths, sizes = found[-1]
            found[-1] = (widths, [(height + self.gap, breaks) for height, breaks in sizes])
        return found

    def label(self, text: str, node: Node | None, indent: float = 0.0) -> _Label:
        """What a unit's box, or a heading (without a node), needs for each number of lines."""
        pad_x, pad_y = indent, 0.0
        if node is not None:
            pad_x, pad_y = indent + self.pad_x + self.measure.style.mark_em, self.pad_y
        pad_y += portrait_height(node)
        if node is not None and (node.mark is not None or node.under):
            counts = joint_counts([part[:2] for part in self.measure.parts(node)])
        else:
            counts = line_counts(text, face_of(node))
        return (
            [-needed - pad_x + 1e-9 for needed, _lines in counts],
            [(lines * self.leading + pad_y + self.gap, lines - 1) for _needed, lines in counts],
        )

    def heights(self, width: float) -> tuple[list[float], int]:
        """The heights of the groups that stay together, and how many lines are broken."""
        known = self.at_width.get(width)
        if known is None:
            heights, broken = [], 0
            for group in self.groups:
                height = 0.0
                for widths, sizes in group:
                    place = bisect_left(widths, -width)
                    size, breaks = sizes[place] if place < len(sizes) else sizes[-1]
                    broken += breaks
                    height += size
                heights.append(height)
            known = self.at_width[width] = (heights, broken)
        return known

    def stack(self, width: float, count: int) -> tuple[int, float]:
        """How many stacks there are when *count* are allowed, and how tall, em."""
        key = (width, count)
        known = self.stacked.get(key)
        if known is None:
            heights, _broken = self.heights(width)
            starts = partition(heights, count)
            ends = [*starts[1:], len(heights)]
            tall = max([fsum(heights[a:b]) for a, b in zip(starts, ends, strict=True)])
            known = self.stacked[key] = (len(starts), tall - self.gap)
        return known
