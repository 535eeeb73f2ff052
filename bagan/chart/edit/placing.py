"""A spec's text in; which line of it speaks of which unit out."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from bagan.chart.edit.reading import paths
from bagan.chart.edit.tree import Node, Path, read_tree


def units_by_line(text: str, data: dict[str, Any]) -> dict[int, str]:
    """By the number of each line (from 1) that writes a unit or a line, the unit; an inner place
    counts before the one round it.  *data* is what *text* says."""
    root = read_tree(text)
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    found: dict[int, str] = {}
    for path, unit in sorted(paths(data), key=lambda item: len(item[0])):
        span = _span(root, path)
        if span is not None:
            first, last = (bisect_left(ends, place) + 1 for place in span)
            found.update(dict.fromkeys(range(first, last + 1), unit))
    return found


def _span(node: Node, path: Path) -> tuple[int, int] | None:
    start = node.start
    for step in path:
        at = node.position(step)
        if at is None:
            return None
        start = node.keys[at].start if node.keys is not None else node.items[at].start
        node = node.items[at]
    return start, node.end
