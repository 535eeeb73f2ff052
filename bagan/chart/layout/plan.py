"""A Grid and a Chart's links in, a Plan out: which side of which cell each line uses.

Lines of one kind from one source are one net, drawn as one bundle.  Neighbours in a row
are joined directly; boxes are entered from above or below; what stands in a stack is
entered from the gap at its left or right, in which the net runs as a rail.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bagan.chart.layout.grid import Cell, Grid
from bagan.chart.layout.legs import Direct, Hanging, Leg, Net, Plan, Route, Site, nets_of, sites_of
from bagan.chart.layout.place import Gap
from bagan.chart.model.chart import Chart
from bagan.chart.model.kinds import Kind

SIDES = {"down": "bottom", "up": "top", "gap": "gap"}
"""The side of a source at which a net leaves it, by the way that it goes."""


class Planner:
    """Chooses the legs of every net of one grid."""

    def __init__(
        self,
        grid: Grid,
        chart: Chart,
        *,
        across: bool,
        parted: bool = False,
        nets: Sequence[Net] | None = None,
    ) -> None:
        self.grid = grid
        self.chart = chart
        self.across = across
        self.parted = parted
        self.sites = sites_of(grid)
        self.routes = [Route(net) for net in (nets_of(chart) if nets is None else nets)]
        self.rails: dict[Gap, list[Net]] = {}
        self.lefts: Counter[tuple[Gap, int]] = Counter()

    def plan(self) -> Plan:
        waiting: list[Leg] = []
        for route in self.routes:
            self.start(route, waiting)
        self.choose_gaps(waiting)
        for gap, nets in self.rails.items():
            nets.sort(key=lambda net: (-self.lefts[gap, net.index], net.kind.value, net.index))
        return Plan(self.routes, self.rails)

    def has_arrow(self, net: Net) -> bool:
        return bool(getattr(self.chart.arrows, net.kind.value))

    def start(self, route: Route, waiting: list[Leg]) -> None:
        """The legs of one route; those that need a gap go to *waiting*."""
        net = route.net
        source = self.sites[net.source]
        arrow = self.has_arrow(net)
        back, on = arrow and (net.both or net.inward), arrow and not net.inward
        # A box in a frame is left only downwards, one in a stack only by the gap beside it.
        only = "gap" if self.by_gap(source) else "" if source.item is None else "down"
        for name in net.targets:
            target = self.sites[name]
            if target.item is not None and target.item.under is not None:
                route.hanging.append(Hanging(source, target, arrow))
                continue
            if self.neighbours(source, target):
                forward = source.cell.index < target.cell.index
                left, right = (source, target) if forward else (target, source)
                ends = (back, on) if forward else (on, back)
                route.directs.append(Direct(net, left.cell, right.cell, *ends))
                continue
            leg = Leg(net, target, self.target_side(source, target), on)
            route.targets.append(leg)
            if leg.side == "gap":
                waiting.append(leg)
            way = only or ("down" if leg.channel > source.cell.row else "up")
            if way not in route.sources:
                self.leave(route, source, way, back, waiting)

    def leave(self, route: Route, source: Site, way: str, arrow: bool, waiting: list[Leg]) -> None:
        """Add the leg by which a net leaves its source up, down or by the gap beside it."""
        leg = Leg(route.net, source, SIDES[way], arrow)
        route.sources[way] = leg
        if way == "gap":
            waiting.append(leg)

    def by_gap(self, site: Site) -> bool:
        """Whether a site is reached from the gap beside its cell."""
        if site.item is None:
            return False
        return site.cell.shape == "stack" or not self.across

    def target_side(self, source: Site, target: Site) -> str:
        if self.by_gap(target):
            return "gap"
        if target.item is not None or target.cell.row <= source.cell.row:
            return "bottom"
        return "top"

    def neighbours(self, one: Site, two: Site) -> bool:
        """Whether two sites are whole cells side by side in one row, but for walls."""
        if one.item is not None or two.item is not None or one.cell.row != two.cell.row:
            return False
        first, last = sorted((one.cell.index, two.cell.index))
        between = self.grid.rows[one.cell.row][first + 1 : last]
        return first < last and all(cell.shape == "wall" for cell in between)

    def choose_gaps(self, waiting: list[Leg]) -> None:
        by_cell: dict[tuple[int, int], list[Leg]] = {}
        for leg in waiting:
            by_cell.setdefault((leg.site.cell.row, leg.site.cell.index), []).append(leg)
        for row in self.grid.rows:
            for cells in runs_of_stacks(row):
                self.choose_in_band(cells, by_cell)

    def choose_in_band(
        self, cells: list[Cell], by_cell: Mapping[tuple[int, int], list[Leg]]
    ) -> None:
        """Alternate the rails of the two main nets; put the others where there is room."""
        legs = {c.index: by_cell.get((c.row, c.index), []) for c in cells}
        counts = Counter(leg.net for row in legs.values() for leg in row)
        mains = self.main_nets(cells, counts)
        parity = self.parity(cells, legs, mains)
        row = cells[0].row
        rest: list[Leg] = []
        for place, cell in enumerate(cells):
            for leg in legs[cell.index]:
                if leg.net not in mains:
                    rest.append(leg)
                    continue
                if len(mains) == 1:
                    step = self.lone_step(place, len(cells))
                else:
                    wanted = parity if leg.net == mains[0] else 1 - parity
                    step = 0 if place % 2 == wanted else 1
                self.settle(leg, (row, cell.index + step))
        for leg in rest:
            index = leg.site.cell.index
            gaps = [(row, index), (row, index + 1)]
            self.settle(leg, min(gaps, key=lambda gap: self.crowd(leg.net, gap)))

    def crowd(self, net: Net, gap: Gap) -> tuple[bool, int, int, Gap]:
        """How little a gap suits a net: less where it has no rail there, then by the rails of its
        own kind where these are *parted*, and by all."""
        rails = self.rails.get(gap, ())
        like = sum(other.kind is net.kind for other in rails) if self.parted else 0
        return net not in rails, like, len(rails), gap

    def lone_step(self, place: int, count: int) -> int:
        """A single net runs between pairs of stacks; an odd last stack has it at its left."""
        if place % 2 == 1:
            return 0
        return 1 if place + 1 < count else 0

    def main_nets(self, cells: list[Cell], counts: Counter[Net]) -> list[Net]:
        """At most two nets, the head's own coordination first."""
        band = cells[0].band
        head = (
            band.items[0].node.id
            if isinstance(band, Cell) and band.items and band.items[0].node
            else ""
        )
        ranked = sorted(
            counts,
            key=lambda net: (-counts[net] if counts[net] > 1 else 0, net.source != head, net.index),
        )[:2]
        return sorted(
            ranked, key=lambda net: (net.source != head, net.kind is Kind.KOMANDO, net.index)
        )

    def parity(self, cells: list[Cell], legs: Mapping[int, Iterable[Leg]], mains: list[Net]) -> int:
        """Which gaps the first main net takes, even or odd ones, counted from the band's
        left; with an even number of stacks the middle one, under the head."""
        if len(cells) % 2 == 0:
            return (len(cells) // 2) % 2

        def gaps_used(parity: int) -> int:
            used = set()
            for place, cell in enumerate(cells):
                for leg in legs[cell.index]:
                    wanted = parity if mains and leg.net == mains[0] else 1 - parity
                    used.add((leg.net.index, place + (place % 2 != wanted)))
            return len(used)

        return min((1, 0), key=gaps_used)

    def settle(self, leg: Leg, gap: Gap) -> None:
        leg.gap = gap
        nets = self.rails.setdefault(gap, [])
        if leg.net not in nets:
            nets.append(leg.net)
        self.lefts[gap, leg.net.index] += 1 if leg.site.cell.index < gap[1] else -1


def runs_of_stacks(row: list[Cell]) -> Iterable[list[Cell]]:
    """Neighbouring cells of one band that are entered from the side."""
    run: list[Cell] = []
    for cell in row:
        if cell.shape in ("box", "wall"):
            continue
        if run and (run[-1].band is not cell.band or run[-1].index + 1 != cell.index):
            yield run
            run = []
        run.append(cell)
    if run:
        yield run
