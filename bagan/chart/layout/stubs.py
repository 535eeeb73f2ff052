"""The rails of every gap in, the y of their stubs out: no two nets' stubs run together."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.chart.layout.legs import Leg
from bagan.chart.layout.place import Gap
from bagan.chart.layout.ports import Rail

STEPS = (0.0, 0.5, -0.5, 0.4, -0.4, 0.8, -0.8, 0.2, -0.2, 0.6, -0.6, 1.2, -1.2, 1.6, -1.6)
"""How far (em) a stub is moved along the side of its box to keep clear of others; the first
steps are 1.5 mm on paper at labels of 8.5 pt."""
CLEAR = 0.19
"""Stubs nearer than this run together, em."""

_Stub = tuple[float, float, float, int]
"""y, the left and right end, and the number of the net."""


def part_stubs(rails: Iterable[Rail]) -> None:
    """Move the stubs of unlike nets in one gap apart where they would run together."""
    by_gap: dict[Gap, list[Rail]] = {}
    for rail in rails:
        by_gap.setdefault(rail.gap, []).append(rail)
    for here in by_gap.values():
        if len(here) > 1:
            placed: list[_Stub] = []
            for rail in here:
                for leg in rail.legs:
                    placed.append(_place(rail, leg, placed))


def _place(rail: Rail, leg: Leg, placed: list[_Stub]) -> _Stub:
    edge, number = edge_of(leg), rail.net.index
    low, high = min(edge, rail.x), max(edge, rail.x)
    near = [y for y, left, right, net in placed if net != number and low < right and left < high]
    most, middle = leg.site.height / 2 - 0.15, leg.y
    further = (side * 0.2 * place for place in range(9, int(most / 0.2) + 1) for side in (1, -1))
    for step in (*STEPS, *further):
        y = middle + step
        if abs(step) <= most and not any(abs(y - other) < CLEAR for other in near):
            leg.y = y
            break
    return (leg.y, low, high, number)


def edge_of(leg: Leg) -> float:
    """The x of the box side that a stub meets, em."""
    site = leg.site
    assert leg.gap is not None
    return site.left if leg.gap[1] == site.cell.index else site.left + site.width
