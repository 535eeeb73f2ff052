"""The trunks of one horizontal channel in, their levels out: few crossings, no overlaps.

A channel is the strip between two rows.  Each net that turns there has a trunk with ends
that go up or down; trunks that overlap sideways lie on different levels, and their order
is the one with the fewest crossings that a pairwise exchange finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

NEAR = 0.2
"""Two lines this close (em) cannot be told apart."""
APART = 0.5
"""Ends of two trunks on one level keep this far apart, em."""
_OVERLAP = 1000
"""The cost of two lines running over each other: never worth any number of crossings."""


@dataclass(slots=True, eq=False)
class Trunk:
    """The part of a net in one channel: ``ups`` and ``downs`` are x of its ends, em, each
    with the thing at the other end (a leg, a rail, or a trunk in another channel; None
    where that trunk knows this one).  It lies between ``low`` and ``high``, and at ``y``
    once its level and the heights of the rows are known."""

    net: int
    channel: int
    ups: list[tuple[float, Any]]
    downs: list[tuple[float, Any]]
    low: float = field(init=False)
    high: float = field(init=False)
    level: int = 0
    y: float = 0.0

    def __post_init__(self) -> None:
        xs = [x for x, _end in (*self.ups, *self.downs)]
        self.low, self.high = min(xs), max(xs)

    @property
    def straight(self) -> bool:
        """Whether the net only passes through, without turning."""
        return self.high - self.low < 1e-6


def cost(upper: Trunk, lower: Trunk) -> int:
    """Crossings and overlaps between two trunks of which one lies above the other."""
    total = 0
    if upper.low >= lower.high + NEAR or lower.low >= upper.high + NEAR:
        return total
    for x, _end in upper.downs:
        if lower.low < x < lower.high:
            total += 1
        if any(abs(x - other) < NEAR for other, _e in lower.ups):
            total += _OVERLAP
    for x, _end in lower.ups:
        if upper.low < x < upper.high:
            total += 1
    return total


def overlap(one: Trunk, two: Trunk) -> bool:
    """Whether two trunks cannot share a level."""
    return one.low < two.high + APART and two.low < one.high + APART


def assign_levels(trunks: Sequence[Trunk]) -> int:
    """Give every turning trunk its level (0 is the uppermost); return how many there are."""
    turning = [trunk for trunk in trunks if not trunk.straight]
    turning.sort(key=lambda trunk: (len(trunk.downs) > len(trunk.ups), trunk.net))
    costs = {(one, two): cost(one, two) for one in turning for two in turning if one is not two}
    order: list[Trunk] = []
    for trunk in turning:
        order.insert(_best_place(order, trunk, costs), trunk)
    for _round in range(3):
        changed = False
        for trunk in list(order):
            before = order.index(trunk)
            order.remove(trunk)
            after = _best_place(order, trunk, costs, preferred=before)
            order.insert(after, trunk)
            changed |= after != before
        if not changed:
            break
    for index, trunk in enumerate(order):
        trunk.level = max(
            (other.level + 1 for other in order[:index] if overlap(trunk, other)), default=0
        )
    return max((trunk.level + 1 for trunk in order), default=0)


def _best_place(
    order: Sequence[Trunk],
    trunk: Trunk,
    costs: Mapping[tuple[Trunk, Trunk], int],
    *,
    preferred: int | None = None,
) -> int:
    """Where among *order* the trunk costs least; ties keep *preferred*, else go below."""
    total = sum([costs[trunk, other] for other in order])
    totals = [total]
    for other in order:
        total += costs[other, trunk] - costs[trunk, other]
        totals.append(total)
    least = min(totals)
    if preferred is not None and totals[preferred] == least:
        return preferred
    return max(place for place, total in enumerate(totals) if total == least)
