"""A placed Grid and its Plan in, the x of every rail and of every line's end out, in em.

A rail stands close to the cells that it feeds; the lines at the upper or lower side of a
box are spread along it, and kept clear of the lines of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum

from bagan.chart.layout.channel import NEAR
from bagan.chart.layout.grid import Grid
from bagan.chart.layout.legs import Direct, Leg, Net, Plan, led_straight
from bagan.chart.layout.place import Gap
from bagan.chart.model.kinds import Kind
from bagan.style import Style

SIDESTEPS = (0.0, 0.3, -0.3, 0.6, -0.6, 0.45, -0.45, 0.9, -0.9, 1.2, -1.2, 1.5, -1.5)
"""How far (em) a line's end is moved along a box to keep clear of other lines."""
ASIDE = (0.0, 0.22, -0.22)
"""How far (em) a rail is moved aside of those in the rows above and below."""
ALIGN = 0.8
"""A line that misses its own rail by less than this (em) is set straight over it."""
LEAST = 0.3
"""The least distance of two lines at one side of a box, em."""
PORT = 1.0
"""Distance between two lines at one side of a box, em."""
EVEN = 0.02
"""Middles no further apart than this (em) are one over the other: the engine works in whole
points."""
BESIDE_CELL = 0.5
"""A passing line keeps this far from the box at its left, em."""
DIRECT = 0.7
"""Distance between two straight lines from one box to its neighbour, em."""
CLEAR = 0.45
"""A passing line keeps this far from boxes and from other lines, em."""
OUTWARD = 0.7
"""So far (em) the rail at a side of a chart is set outwards, not to meet the row above."""


@dataclass(slots=True, eq=False)
class Rail:
    """A net's vertical line in a gap, at ``x`` em, and the legs that branch off it."""

    gap: Gap
    net: Net
    x: float = 0.0
    legs: list[Leg] = field(default_factory=list)


class Ports:
    """Where the vertical lines of one plan run: sets the ``x`` of its legs.

    ``rails`` are by gap and number of the net.  ``taken`` tells per row which x are used
    by lines that run through it, ``met`` per channel those of lines that end at boxes
    there; each with the number of the net.  Rails of neighbouring rows are set ``apart`` where
    that is asked for: else they may stand one over the other.
    """

    def __init__(
        self, grid: Grid, plan: Plan, style: Style, *, stub: float, apart: bool = False
    ) -> None:
        self.grid = grid
        self.plan = plan
        self.track = style.track_em
        self.stub = stub
        self.apart = apart
        self.rails: dict[tuple[Gap, int], Rail] = {}
        self.taken: dict[int, list[tuple[float, int]]] = {}
        self.met: dict[int, list[tuple[float, int]]] = {}
        self.led = led_straight(plan.routes)
        self.set_rails()
        self.set_ends()
        self.set_directs()

    def set_rails(self) -> None:
        """Give every rail its x: close to the cells that it feeds, else mid-gap."""
        for gap, nets in self.plan.rails.items():
            for net in nets:
                self.rails[gap, net.index] = Rail(gap, net)
        for route in self.plan.routes:
            for leg in route.legs:
                if leg.gap is not None:
                    self.rails[leg.gap, leg.net.index].legs.append(leg)
        for gap, nets in self.plan.rails.items():
            first = self.first_rail(gap, nets)
            passing = self.first_passing(gap, nets)
            for place, net in enumerate(nets):
                rail = self.rails[gap, net.index]
                x = first + place * self.track
                if passing is not None and not rail.legs:
                    x = min(x, passing + place * self.track)
                rail.x = x = self.beside_rails(gap[0], x, net) if self.apart else x
                for leg in rail.legs:
                    leg.x = x
                self.taken.setdefault(gap[0], []).append((x, net.index))

    def beside_rails(self, row: int, x: float, net: Net) -> float:
        """The x for a rail near *x* that is not that of another net's in the row above or below."""
        near = (*self.taken.get(row - 1, ()), *self.taken.get(row + 1, ()))
        others = [other for other, index in near if index != net.index]
        for step in ASIDE:
            if all(abs(x + step - other) >= NEAR for other in others):
                return x + step
        return x

    def first_passing(self, gap: Gap, nets: Sequence[Net]) -> float | None:
        """The x of the leftmost line that only passes a gap, whose rails feed what is at its
        right: away from these."""
        row, index = gap
        fed = [net for net in nets if self.rails[gap, net.index].legs]
        if not index or not fed or nets[0] in fed or nets[-1] not in fed:
            return None
        return self.grid.rows[row][index - 1].right + BESIDE_CELL

    def first_rail(self, gap: Gap, nets: Sequence[Net]) -> float:
        """The x of the leftmost rail in a gap."""
        row, index = gap
        cells = self.grid.rows[row]
        width = (len(nets) - 1) * self.track
        over = self.grid.rows[row - 1] if row else cells
        if not index:
            x = cells[0].x - self.stub - width
            outside = over[0].x - CLEAR - width
            return outside if 0 < x - outside < OUTWARD else x
        left = cells[index - 1].right
        if index == len(cells):
            outside = over[-1].right + CLEAR
            return outside if 0 < outside - left - self.stub < OUTWARD else left + self.stub
        right = cells[index].x
        feeds = {
            leg.site.cell.index < index for net in nets for leg in self.rails[gap, net.index].legs
        }
        if feeds == {True}:
            return left + self.stub
        if feeds == {False}:
            return right - self.stub - width
        return self.under_spine(nets, left + self.stub, right - self.stub - width)

    def under_spine(self, nets: Sequence[Net], low: float, high: float) -> float:
        """The x of the leftmost rail between *low* and *high*: with the komando line of an office
        straight under its middle where that is possible, else halfway."""
        down = {route.net.index: route.sources.get("down") for route in self.plan.routes}
        for place, net in enumerate(nets):
            source = down.get(net.index)
            if net.kind is Kind.KOMANDO and source is not None and source.gap is None:
                x = source.site.middle - place * self.track
                if low <= x <= high:
                    return x
        return (low + high) / 2

    def set_ends(self) -> None:
        """Spread the lines at the top and bottom of a box: the first one in the middle."""
        sides: dict[tuple[int, int, str, int], list[tuple[Leg, float]]] = {}
        for route in self.plan.routes:
            starts = [leg.site.cell.middle for leg in route.sources.values()]
            goals = [leg.site.cell.middle for leg in route.targets]
            goal = fsum(goals) / len(goals) if goals else 0.0
            for legs, aim in (
                (route.sources.values(), goal),
                (route.targets, starts[0] if starts else 0.0),
            ):
                for leg in legs:
                    if leg.gap is None:
                        cell, item = leg.site.cell, leg.site.item
                        key = (cell.row, cell.index, leg.side, id(item) if item else 0)
                        sides.setdefault(key, []).append((leg, aim))
        for aimed in sides.values():
            spread(aimed)
            legs_here = [leg for leg, _aim in aimed]
            for leg in legs_here:
                self.align(leg, legs_here)
                self.part_from_others(leg)
                self.met.setdefault(leg.channel, []).append((leg.x, leg.net.index))

    def set_directs(self) -> None:
        """Set the straight lines between two neighbours apart."""
        between: dict[tuple[int, int], list[Direct]] = {}
        for route in self.plan.routes:
            for direct in route.directs:
                between.setdefault((direct.left.row, direct.left.index), []).append(direct)
        for many in between.values():
            for place, direct in enumerate(many):
                direct.offset = (place - (len(many) - 1) / 2) * DIRECT

    def align(self, leg: Leg, beside: Sequence[Leg]) -> None:
        """Set a line straight over its own rail where that is all that it leads to, or where
        it would miss it by a little."""
        if leg.side != "bottom":
            return
        own = [x for x, net in self.taken.get(leg.channel, ()) if net == leg.net.index]
        near = min(own, key=lambda x: abs(x - leg.x), default=leg.x)
        straight = any(
            net == leg.net.index and gap[0] == leg.channel for gap, net in self.led.items()
        )
        if not (straight or 1e-6 < abs(near - leg.x) < ALIGN):
            return
        free = all(abs(other.x - near) >= LEAST for other in beside if other is not leg)
        if free and leg.site.cell.x + LEAST < near < leg.site.cell.right - LEAST:
            leg.x = near

    def part_from_others(self, leg: Leg) -> None:
        """Move a line that is not in the middle of its side away from the lines of other
        nets that meet the same channel there: two of them could not pass each other."""
        site, start = leg.site, leg.x
        middle = site.middle
        if start == middle and site.cell.frame is None:
            return
        half = site.width / 2 - 0.15
        facing = leg.channel if leg.side == "bottom" else leg.channel - 1
        met = (*self.met.get(leg.channel, ()), *self.taken.get(facing, ()))
        others = [x for x, net in met if net != leg.net.index]
        for step in SIDESTEPS:
            x = start + step
            if abs(x - middle) <= half and all(abs(x - other) >= 0.2 for other in others):
                leg.x = x
                return


def spread(aimed: list[tuple[Leg, float]]) -> None:
    """Set the lines at one side of a box apart: komando in the middle, of several the one that
    comes straight from there, the others on the side to which they lead.  *aimed* are the legs,
    each with the x that it leads to."""
    site = aimed[0][0].site
    middle = site.middle

    def rank(entry: tuple[Leg, float]) -> tuple[str, bool, int]:
        leg, aim = entry
        return leg.net.kind.value, abs(aim - middle) > EVEN, leg.net.index

    aimed.sort(key=rank)
    places = {-1: 0, 1: 0}
    steps = [0]
    for _leg, aim in aimed[1:]:
        side = -1 if aim < middle - EVEN else 1
        places[side] += 1
        steps.append(side * places[side])
    width = min(PORT, (site.width / 2 - 0.3) / max(*places.values(), 1))
    for (leg, _aim), step in zip(aimed, steps, strict=True):
        leg.x = middle + step * width
