"""The Ports of a Plan in, the trunks of every channel out, and the passages that lack.

Nets climb from their targets towards their source, channel by channel: a rail goes
straight up where the row above leaves room, and is led to the nearest passage where it
does not.  A net that finds no passage asks for one, and the grid is placed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from bagan.chart.layout.channel import Trunk
from bagan.chart.layout.fences import may_pass
from bagan.chart.layout.heads import heads_of
from bagan.chart.layout.legs import Leg, Net, Route
from bagan.chart.layout.openings import openings
from bagan.chart.layout.place import Gap
from bagan.chart.layout.ports import CLEAR, Ports

APART = 0.6
"""A line's end that is moved along its box keeps this far from the corners, and from other lines
that end there, em."""
AROUND = 40.0
"""So far (em) a passing line goes round the units of another head, not to cross their bus."""
SLIP = 0.7
"""A line so near (em) to one of the ends of its bus is led there: it would look like a slip."""
EVEN = 0.2
"""Two ways at both sides of the source are as near where they differ by less than this, em."""
BESIDE = 0.16
"""A passing line keeps this far from the lines in the rows above and below, em."""

End = tuple[float, object, bool]
"""The end of a net at a channel: its x (em), what is there, and whether that lies above."""


class Climb:
    """The way of every net of a plan: ``trunks`` by channel, ``by_net`` by the number of
    the net, and in ``missing`` the gaps in which nets still need a rail to pass."""

    def __init__(self, ports: Ports) -> None:
        self.ports = ports
        self.rows = ports.grid.rows
        self.trunks: dict[int, list[Trunk]] = {}
        self.by_net: dict[int, list[Trunk]] = {}
        self.missing: set[tuple[Gap, int]] = set()
        for route in ports.plan.routes:
            if route.targets:
                self.climb(route)

    def climb(self, route: Route) -> None:
        """Lead one net from its targets to its source, above and below the source's row."""
        first = next(iter(route.sources.values()))
        source = first.site.cell.row
        self.source = id(first.site.cell)
        inside = route.sources.get("gap")
        home = self.ports.rails[inside.gap, route.net.index] if inside and inside.gap else None
        # A box in a frame is left only downwards, under the frame's name.
        framed = inside is None and first.site.item is not None
        last_over = source + 1 if framed else source
        below: dict[int, list[End]] = {}
        over: dict[int, list[End]] = {}
        for channel, end in self.ends_of(route, last_over, home):
            group = below if channel > last_over else over
            group.setdefault(channel, []).append(end)
        for ends, down in ((below, True), (over, False)):
            if ends:
                under = down or framed
                leg = inside or route.sources["down" if under else "up"]
                start = (leg.x, home or leg, under)
                self.climb_way(route.net, ends, source + under, 1 if down else -1, start)

    def ends_of(self, route: Route, last_over: int, home: object) -> list[tuple[int, End]]:
        """The channel and the end there of every target, a rail that feeds many only once;
        *last_over* is the lowest channel that the net reaches without passing its source."""
        found: list[tuple[int, End]] = []
        seen: set[Gap] = set()
        for leg in route.targets:
            if leg.gap is None:
                found.append((leg.channel, (leg.x, leg, leg.side == "bottom")))
            elif leg.gap not in seen:
                seen.add(leg.gap)
                rail = self.ports.rails[leg.gap, route.net.index]
                above = leg.site.cell.row < last_over
                if rail is not home:
                    found.append((leg.site.cell.row + above, (leg.x, rail, above)))
        return found

    def climb_way(
        self, net: Net, ends: dict[int, list[End]], home: int, way: int, start: End
    ) -> None:
        """Join the ends channel by channel until the source's channel, *home*."""
        far = max(ends) if way == 1 else min(ends)
        passing: list[End] = []
        for channel in range(far, home, -way):
            here = [*ends.get(channel, ()), *passing]
            before = range(channel - way, home, -way)
            turn = next((each for each in before if each in ends), home)
            passing = self.cross_row(net, channel, way, here, start[0], turn)
        last = [*ends.get(home, ()), *passing]
        framed = any(isinstance(end, Leg) and end.framed for _x, end, _above in (*last, start))
        if len(last) == 1 and not framed:
            start = self.straightened(net, start, last[0][0])
            last = [self.straightened(net, last[0], start[0])]
        self.add(net, home, [*last, start])

    def cross_row(
        self, net: Net, channel: int, way: int, here: list[End], towards: float, turn: int
    ) -> list[End]:
        """Lead all ends of one channel through the row beside it, above it if *way* is 1
        and below it if -1; returns the ends on its other side.

        A bus over boxes goes on towards the source where it can, best where it then passes all
        rows until *turn*, the channel in which the net turns next.  Rails go straight on where
        all can, or none straight to the source; other ends join the nearest that does.
        """
        row = channel - 1 if way == 1 else channel
        lone = len(here) == 1
        bus = not lone and any(isinstance(end, Leg) for _x, end, _above in here)
        straight = [
            x
            for x, end, _above in here
            if (lone or not isinstance(end, Leg)) and self.passes(row, x, net, channel)
        ]
        around = lone and bool(straight) and self.parts(row, straight[0])
        if around:
            straight = []
        through = None
        if bus or around:
            through = self.way_through(net, channel, way, towards, turn, around=around)
        if through is not None:
            xs = [through]
        elif not lone and len(straight) < len(here) and self.passes(row, towards, net, channel):
            xs = [towards]
        else:
            xs = straight or [self.passage(net, row, here, towards, channel)]
        if bus:
            rows = self.rows_until(turn if through is not None else channel - way, channel, way)
            xs = [x if x == towards else self.at_an_end(x, here, net, rows) for x in xs]
            here = [self.straightened(net, end, self.near(end[0], xs)) for end in here]
        if lone:
            here = [self.straightened(net, here[0], xs[0])]
        joined: list[list[End]] = [[] for _x in xs]
        for end in here:
            nearest = min(range(len(xs)), key=lambda place: abs(xs[place] - end[0]))
            joined[nearest].append(end)
        result: list[End] = []
        for x, ends in zip(xs, joined, strict=True):
            self.ports.taken.setdefault(row, []).append((x, net.index))
            trunk = self.add(net, channel, [*ends, (x, None, way == 1)])
            result.append((x, trunk, way == -1))
        return result

    def way_through(
        self, net: Net, channel: int, way: int, towards: float, turn: int, *, around: bool
    ) -> float | None:
        """The x nearest to the source at which a net passes all rows until the channel *turn*,
        of those beside the boxes that keep it from going straight there, in one row or in all,
        or of all if it may go *around* them; None for one row."""
        ways = self.rows_until(turn, channel, way)
        rows = [row for row, _each in ways]
        xs = openings([self.rows[row] for row in rows], None if around else towards)
        if around:
            stub = self.ports.stub
            xs += [self.rows[row][0].x - stub for row in rows]
            xs += [self.rows[row][-1].right + stub for row in rows]
        own = {
            (gap[0], rail.x)
            for (gap, index), rail in self.ports.rails.items()
            if gap[0] in rows and index == net.index
        }
        xs = [towards, *(x for _row, x in sorted(own)), *xs]

        def clear_at(row: int, x: float, each: int) -> bool:
            free = (row, x) in own or self.passes(row, x, net, each)
            return free and not self.parts(row, x)

        nearest = sorted(xs, key=lambda x: abs(x - towards)) if len(rows) > 1 else []
        clear = (x for x in nearest if all(clear_at(row, x, each) for row, each in ways))
        first = next(clear, None)
        if first is None or first <= towards:
            return first
        left = next((x for x in clear if x < towards), first)  # of two as near: so the foot stands
        return left if towards - left < first - towards + EVEN else first

    def rows_until(self, turn: int, channel: int, way: int) -> list[tuple[int, int]]:
        """The rows that a net passes until the channel *turn*, and the channel before each."""
        return [(each - 1 if way == 1 else each, each) for each in range(channel, turn, -way)]

    @staticmethod
    def near(x: float, xs: Sequence[float]) -> float:
        """*x*, or that of *xs* which is so near that both would look like a slip."""
        return next((other for other in xs if abs(other - x) < SLIP), x)

    def at_an_end(self, x: float, here: list[End], net: Net, rows: list[tuple[int, int]]) -> float:
        """*x*, where a bus is left, or a near end of it at which its net passes these rows."""
        for end, _what, _above in here:
            if 0 < abs(end - x) < SLIP and all(self.passes(row, end, net, c) for row, c in rows):
                return end
        return x

    def straightened(self, net: Net, end: End, x: float) -> End:
        """The only end of a net in a channel, moved along its box to where the net passes at
        *x*, so that no line turns there; as it was where the box does not reach so far."""
        _x, leg, above = end
        if not isinstance(leg, Leg) or leg.site.item is not None:
            return end
        cell, met = leg.site.cell, self.ports.met[leg.channel]
        clear = all(abs(at - x) >= APART for at, other in met if other != net.index)
        if not (clear and cell.x + APART <= x <= cell.right - APART):
            return end
        met.remove((leg.x, net.index))
        met.append((x, net.index))
        leg.x = x
        return x, leg, above

    def passes(self, row: int, x: float, net: Net, channel: int) -> bool:
        """Whether a line of *net* that comes from *channel* may pass a row at *x*."""
        return self.open(row, x, net, channel) and self.free(row, x, net)

    def open(self, row: int, x: float, net: Net, channel: int) -> bool:
        """Whether no frame round others keeps such a line from there."""
        return may_pass(self.ports.grid.fences, row, x, channel, net.source, net.targets)

    def free(self, row: int, x: float, net: Net) -> bool:
        """Whether a line of *net* may pass a row at *x*."""
        for cell in self.ports.grid.cells_in(row):
            if cell.x - CLEAR < x < cell.x + cell.width + CLEAR:
                return False
        taken, met = self.ports.taken, self.ports.met
        for lines, clear in (
            (taken.get(row), CLEAR),
            (taken.get(row - 1), BESIDE),
            (taken.get(row + 1), BESIDE),
            (met.get(row), CLEAR / 2),
            (met.get(row + 1), CLEAR / 2),
        ):
            for other, index in lines or ():
                if index != net.index and abs(other - x) < clear:
                    return False
        return True

    def passage(self, net: Net, row: int, here: list[End], towards: float, channel: int) -> float:
        """The x of a passage through *row*: the net's own rail, a free place, or a new
        rail, which is noted as missing so that the grid is placed again."""
        middle = fsum(x for x, _end, _above in here) / len(here)
        own = [
            rail.x
            for (gap, index), rail in self.ports.rails.items()
            if gap[0] == row and index == net.index
        ]
        if own:
            straight = self.passes(row, towards, net, channel)
            return towards if straight else min(own, key=lambda x: abs(x - middle))
        low, high = min(middle, towards), max(middle, towards)
        cells = self.rows[row]
        openings = [((one.right + two.x) / 2, two.index) for one, two in pairwise(cells)]
        free = [
            x
            for x in [*(x for x, _end, _above in here), towards, *(x for x, _index in openings)]
            if low - 0.01 <= x <= high + 0.01 and self.passes(row, x, net, channel)
        ]
        stub = self.ports.stub
        places = [(cells[0].x - stub, 0), *openings, (cells[-1].right + stub, len(cells))]
        places = [place for place in places if self.open(row, place[0], net, channel)]

        def length(place: tuple[float, int]) -> float:
            x, _index = place
            crossing = AROUND if self.parts(row, x) else 0.0
            return abs(x - middle) + abs(x - towards) + crossing

        x, index = min(places, key=length)
        clear = [x for x in free if not self.parts(row, x)]
        if clear or (free and self.parts(row, x)):
            return (clear or free)[0]
        self.missing.add(((row, index), net.index))
        return x

    def parts(self, row: int, x: float) -> bool:
        """Whether a line at *x* parts what a unit under its source leads, and so crosses the
        bus of that unit."""
        for one, two in pairwise(self.rows[row]):
            if one.right <= x <= two.x:
                heads = list(heads_of(one))
                under = heads[: heads.index(self.source)] if self.source in heads else []
                return any(head in under for head in heads_of(two))
        return False

    def add(self, net: Net, channel: int, ends: list[End]) -> Trunk:
        """A trunk that joins *ends* in one channel."""
        trunk = Trunk(
            net.index,
            channel,
            [(x, end) for x, end, above in ends if above],
            [(x, end) for x, end, above in ends if not above],
        )
        self.trunks.setdefault(channel, []).append(trunk)
        self.by_net.setdefault(net.index, []).append(trunk)
        return trunk
