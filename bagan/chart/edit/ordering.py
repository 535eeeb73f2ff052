"""Written-out lines in, the change after which a unit comes before or behind another out."""

from __future__ import annotations

from typing import Any

from bagan.chart.edit.changes import Change, EditError, Move, Put
from bagan.chart.edit.finding import Drawn, drawn


def reordered(data: Any, head: str, unit: str, sibling: str, *, behind: bool) -> Change:
    """*unit* stands just before *sibling*, or just *behind* it, among those whom *head* commands
    by lines of ``garis``.

    Raises EditError where lists or other lines hold their order.
    """
    own, other = (_line(data, head, each) for each in (unit, sibling))
    mates = [each for each in drawn(data) if each.path == own.path]
    targets = [each.target for each in mates]
    if own.path == other.path and all(each.source == head and not each.both for each in mates):
        targets.remove(unit)
        targets.insert(targets.index(sibling) + behind, unit)
        return Put(own.path, "komando", f"{head} -> {', '.join(targets)}")
    at = other.path[-1]
    if len(targets) > 1 or own.path == other.path or not isinstance(at, int):
        raise EditError(own.path)
    return Move(own.path, own.path[:-1], at + behind)


def _line(data: Any, head: str, unit: str) -> Drawn:
    for line in drawn(data):
        if line.kind == "komando" and (line.source, line.target) == (head, unit):
            return line
    raise EditError(("garis", unit))
