"""Boxes that stand side by side, due and seen, in; rows with another order out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bagan.chart.audit.plane import Rect
from bagan.chart.model import Branch, Chart


def reordered(
    chart: Chart, due: Mapping[str, Rect], seen: Mapping[str, Rect]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The head and the units of each row or stack of *chart* that now stand in another order;
    rooms by the units that are shown once."""
    for root in chart.roots:
        for branch in root.walk():
            for part in (branch.children, branch.foot, branch.members):
                found = _order(chart, part, due, seen)
                if found:
                    yield chart.nodes[branch.node].unit, found


def _order(
    chart: Chart, part: Sequence[Branch], due: Mapping[str, Rect], seen: Mapping[str, Rect]
) -> tuple[str, ...]:
    units = [chart.nodes[branch.node].unit for branch in part]
    units = [unit for unit in units if unit in due and unit in seen]
    if len(units) < 2:
        return ()
    for axis in (0, 1):
        if all(_level(due[one], due[two], 1 - axis) for one, two in pairwise(units)):
            break
    else:
        return ()  # several rows: what follows what cannot be told by places alone
    before = sorted(units, key=lambda unit: due[unit][axis])
    after = sorted(units, key=lambda unit: seen[unit][axis])
    apart = all(
        seen[one][axis + 2] <= seen[two][axis] and _level(seen[one], seen[two], 1 - axis)
        for one, two in pairwise(after)
    )
    return tuple(after) if after != before and apart else ()


def _level(one: Rect, two: Rect, axis: int) -> bool:
    """Whether two rooms share half of the smaller one's extent along *axis*."""
    shared = min(one[axis + 2], two[axis + 2]) - max(one[axis], two[axis])
    return shared > 0.5 * min(one[axis + 2] - one[axis], two[axis + 2] - two[axis])
