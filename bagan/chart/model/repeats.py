"""A unit that several lists name in, its id and its place where it is shown again out."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.model.chart import Branch
from bagan.chart.model.organisation import Entry

REFERENCE_JOIN = "--"
"""Stands between the two ids of a reference; no id of a spec can hold it."""


def reference_id(unit: str, head: str) -> str:
    """The node id of a unit shown again under *head*."""
    return f"{unit}{REFERENCE_JOIN}{head}"


def repeat_position(children: Sequence[Branch], entry: Entry, entries: Sequence[Entry]) -> int:
    """Where a repeated entry belongs among *children*: the order of its list, of all *entries*."""
    earlier = {
        other.unit
        for other in entries
        if other.list_index == entry.list_index and other.span < entry.span
    }
    places = [
        index
        for index, child in enumerate(children)
        if child.node.partition(REFERENCE_JOIN)[0] in earlier
    ]
    return places[-1] + 1 if places else 0
