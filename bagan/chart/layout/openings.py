"""Rows of placed cells in, where a line may run between two of their cells out (em)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from bagan.chart.layout.grid import Cell

Span = tuple[float, float]
"""From where to where two cells leave room."""


def openings(rows: Sequence[Sequence[Cell]], x: float | None = None) -> list[float]:
    """The middle of what every two neighbours in each of the *rows* leave between them, and of
    what they leave in all of these; only those beside the cell at *x* where that is given."""
    gaps = [
        [
            (one.right, two.x)
            for one, two in pairwise(row)
            if x is None or one.x < x < one.right or two.x < x < two.right
        ]
        for row in rows
    ]
    return [(low + high) / 2 for spans in (*gaps, reduce(common, gaps)) for low, high in spans]


def common(one: list[Span], two: list[Span]) -> list[Span]:
    """What both leave."""
    both = [(max(low, start), min(high, end)) for low, high in one for start, end in two]
    return [(low, high) for low, high in both if low < high]
