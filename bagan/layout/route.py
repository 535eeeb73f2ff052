"""A placed Grid and its Plan in, Lines out: every trunk, rail and stub, in em.

Nets climb from their targets towards their source, channel by channel: a rail goes
straight up where the row above leaves room, and is led to the nearest passage where it
does not.  A net that finds no passage asks for one, and the grid is placed again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.layout.channel import Trunk, assign_levels
from bagan.layout.grid import Grid
from bagan.layout.place import Gap, stub_length
from bagan.layout.plan import Direct, Leg, Net, Plan, Route
from bagan.style import Style

CLEAR = 0.45
"""A passing line keeps this far from boxes and from other lines, em."""
SIDESTEPS = (0.0, 0.3, -0.3, 0.6, -0.6, 0.45, -0.45, 0.9, -0.9, 1.2, -1.2, 1.5, -1.5)
"""How far (em) a line's end is moved along a box to keep clear of other lines."""
ALIGN = 0.8
"""A line that misses its own rail by less than this (em) is set straight over it."""
LEAST = 0.3
"""The least distance of two lines at one side of a box, em."""
TOUCH = 0.08
"""Lines nearer than this run over each other in print, em."""
PORT = 1.0
"""Distance between two lines at one side of a box, em."""

End = tuple[float, object, bool]
"""The end of a net at a channel: its x (em), what is there, and whether that lies above."""

Segment = tuple[float, float, float, float]
"""x1, y1, x2, y2 of an axis-parallel line, em."""


@dataclass(slots=True, eq=False)
class Rail:
    """A net's vertical line in a gap: its legs, and whether it goes on up or down."""

    gap: Gap
    net: Net
    x: float = 0.0
    legs: list[Leg] = field(default_factory=list)


@dataclass(slots=True)
class Lines:
    """The segments and arrowheads of one net, em."""

    net: Net
    segments: list[Segment]
    arrows: list[tuple[float, float, str]]


@dataclass(slots=True)
class Routed:
    """What routing found: the lines per net, the y of every row, and the total height."""

    lines: list[Lines]
    tops: list[float]
    height: float
    missing: set[tuple[Gap, int]]
    clashes: int


class Router:
    """Routes one plan on one placed grid."""

    def __init__(self, grid: Grid, plan: Plan, style: Style, *, arrows: bool) -> None:
        self.grid = grid
        self.plan = plan
        self.style = style
        self.stub = stub_length(style, arrows=arrows)
        self.arrow = style.arrow_em if arrows else 0.0
        self.rails: dict[tuple[Gap, int], Rail] = {}
        self.taken: dict[int, list[tuple[float, int]]] = {}
        self.ports: dict[int, list[tuple[float, int]]] = {}
        self.trunks: dict[int, list[Trunk]] = {}
        self.by_net: dict[int, list[Trunk]] = {}
        self.missing: set[tuple[Gap, int]] = set()

    def route(self) -> Routed:
        self.set_rails()
        self.set_ports()
        for route in self.plan.routes:
            self.climb(route)
        tops, trunk_tops, height = self.rows()
        self.tops, self.trunk_tops = tops, trunk_tops
        self.set_cells()
        self.part_stubs()
        lines = [self.lines_of(route) for route in self.plan.routes]
        return Routed(lines, tops, height, self.missing, clashes(lines))

    # -- where vertical lines run -------------------------------------------------

    def set_rails(self) -> None:
        """Give every rail its x: close to the cells that it feeds, else mid-gap."""
        for gap, nets in self.plan.rails.items():
            for net in nets:
                self.rails[gap, net.index] = Rail(gap, net)
        for route in self.plan.routes:
            for leg in (*route.sources.values(), *route.targets):
                if leg.gap is not None:
                    self.rails[leg.gap, leg.net.index].legs.append(leg)
        for (row, index), nets in self.plan.rails.items():
            cells = self.grid.rows[row]
            left = cells[index - 1].right if index else None
            right = cells[index].x if index < len(cells) else None
            width = (len(nets) - 1) * self.style.track_em
            if left is None or right is None:
                start = right - self.stub - width if right is not None else (left or 0) + self.stub
            else:
                start = self.inner_start((row, index), nets, left, right, width)
            for place, net in enumerate(nets):
                rail = self.rails[(row, index), net.index]
                rail.x = start + place * self.style.track_em
                self.taken.setdefault(row, []).append((rail.x, net.index))

    def inner_start(
        self, gap: Gap, nets: list[Net], left: float, right: float, width: float
    ) -> float:
        legs = [leg for net in nets for leg in self.rails[gap, net.index].legs]
        to_left = any(leg.site.cell.index < gap[1] for leg in legs)
        to_right = any(leg.site.cell.index >= gap[1] for leg in legs)
        if to_left and not to_right:
            return left + self.stub
        if to_right and not to_left:
            return right - self.stub - width
        return (left + right - width) / 2

    def set_ports(self) -> None:
        """Spread the lines at the top and bottom of a box: the first one in the middle."""
        sides: dict[tuple[int, int, str, int], list[Leg]] = {}
        aims: dict[int, float] = {}
        for route in self.plan.routes:
            starts = [leg.site.cell.middle for leg in route.sources.values()]
            goals = [leg.site.cell.middle for leg in route.targets]
            for leg in route.sources.values():
                aims[id(leg)] = sum(goals) / len(goals) if goals else 0.0
            for leg in route.targets:
                aims[id(leg)] = starts[0] if starts else 0.0
            for leg in (*route.sources.values(), *route.targets):
                if leg.side != "gap":
                    item = id(leg.site.item) if leg.site.item else 0
                    key = (leg.site.cell.row, leg.site.cell.index, leg.side, item)
                    sides.setdefault(key, []).append(leg)
        for legs in sides.values():
            self.spread(legs, aims)
            for leg in legs:
                self.align(leg, legs)
                self.part_from_others(leg)
                self.ports.setdefault(leg.channel, []).append((self.x_of(leg), leg.net.index))
        directs: dict[tuple[int, int], list[Direct]] = {}
        for route in self.plan.routes:
            for direct in route.directs:
                directs.setdefault((direct.left.row, direct.left.index), []).append(direct)
        for many in directs.values():
            for place, direct in enumerate(many):
                direct.offset = (place - (len(many) - 1) / 2) * 0.7

    def spread(self, legs: list[Leg], aims: Mapping[int, float]) -> None:
        """Set the lines at one side of a box apart: komando in the middle, the others on
        the side to which they lead."""
        legs.sort(key=lambda leg: (leg.net.kind.value, leg.net.index))
        item, cell = legs[0].site.item, legs[0].site.cell
        middle = self.x_of(legs[0])
        places = {-1: 0, 1: 0}
        for leg in legs[1:]:
            side = -1 if aims[id(leg)] < middle else 1
            places[side] += 1
            leg.offset = side * places[side]
        half = (item.width if item else cell.width) / 2 - 0.3
        step = min(PORT, half / max(*places.values(), 1))
        for leg in legs:
            leg.offset *= step

    def align(self, leg: Leg, beside: Sequence[Leg]) -> None:
        """Set a line straight over its own rail where it would miss it by a little."""
        if leg.side != "bottom":
            return
        x, row = self.x_of(leg), leg.channel
        own = [other for other, net in self.taken.get(row, ()) if net == leg.net.index]
        near = min(own, key=lambda other: abs(other - x), default=x)
        if not 1e-6 < abs(near - x) < ALIGN:
            return
        free = all(abs(self.x_of(other) - near) >= LEAST for other in beside if other is not leg)
        if free and leg.site.cell.x + LEAST < near < leg.site.cell.right - LEAST:
            leg.offset += near - x

    def part_from_others(self, leg: Leg) -> None:
        """Move a line that is not in the middle of its side away from the lines of other
        nets that meet the same channel there: two of them could not pass each other."""
        item, cell = leg.site.item, leg.site.cell
        if not leg.offset and cell.frame is None:
            return
        half = (item.width if item else cell.width) / 2 - 0.15
        facing = leg.channel if leg.side == "bottom" else leg.channel - 1
        met = (*self.ports.get(leg.channel, ()), *self.taken.get(facing, ()))
        others = [x for x, net in met if net != leg.net.index]
        start, x = leg.offset, self.x_of(leg)
        for step in SIDESTEPS:
            clear = all(abs(x + step - other) >= 0.2 for other in others)
            if clear and abs(start + step) <= half:
                leg.offset = start + step
                return

    def x_of(self, leg: Leg) -> float:
        """The x at which a leg meets its channel."""
        if leg.gap is not None:
            return self.rails[leg.gap, leg.net.index].x
        cell, item = leg.site.cell, leg.site.item
        middle = cell.x + item.left + item.width / 2 if item is not None else cell.middle
        return middle + leg.offset

    # -- from the targets to the source -------------------------------------------

    def climb(self, route: Route) -> None:
        """Lead one net from its targets to its source, above and below the source's row."""
        if not route.targets:
            return
        source = next(iter(route.sources.values())).site.cell.row
        inside = route.sources.get("gap")
        home = self.rails[inside.gap, route.net.index] if inside and inside.gap else None
        ends: dict[int, list[End]] = {}
        seen: set[int] = set()
        for leg in route.targets:
            end: object = leg
            row = leg.site.cell.row
            channel, above = leg.channel, leg.side == "bottom"
            if leg.gap is not None:
                rail = self.rails[leg.gap, route.net.index]
                if rail is home or id(rail) in seen:
                    continue
                seen.add(id(rail))
                end, above = rail, row < source
                channel = row + 1 if above else row
            ends.setdefault(channel, []).append((self.x_of(leg), end, above))
        # A box in a frame is left only downwards, under the frame's name.
        framed = inside is None and next(iter(route.sources.values())).site.item is not None
        last_over = source + 1 if framed else source
        below = {c: e for c, e in ends.items() if c > last_over}
        over = {c: e for c, e in ends.items() if c <= last_over}
        for group, way in ((below, 1), (over, -1)):
            if group:
                leg = inside or route.sources["down" if way > 0 or framed else "up"]
                self.climb_way(
                    route.net,
                    group,
                    source + 1 if way > 0 or framed else source,
                    way,
                    (self.x_of(leg), home or leg, way > 0 or framed),
                )

    def climb_way(
        self,
        net: Net,
        ends: dict[int, list[End]],
        home: int,
        way: int,
        start: End,
    ) -> None:
        """Join the ends channel by channel until the source's channel, *home*."""
        far = max(ends) if way > 0 else min(ends)
        passing: list[End] = []
        for channel in range(far, home, -way):
            here = [*ends.get(channel, ()), *passing]
            row = channel - 1 if way > 0 else channel
            passing = self.cross_row(net, channel, row, way, here, start[0])
        trunk = Trunk(net.index, home)
        for x, end, above in (*ends.get(home, ()), *passing, start):
            (trunk.ups if above else trunk.downs).append((x, end))
        self.add(trunk)

    def cross_row(
        self,
        net: Net,
        channel: int,
        row: int,
        way: int,
        here: list[End],
        towards: float,
    ) -> list[End]:
        """Lead all ends of one channel through *row*; returns the ends on its other side.

        Rails go straight on where they can; other ends join the nearest that does.
        """
        lone = len(here) == 1
        through = [
            (x, end, above)
            for x, end, above in here
            if (lone or not isinstance(end, Leg)) and self.free(row, x, net)
        ]
        if through:
            xs = [x for x, _end, _above in through]
        else:
            xs = [self.passage(net, row, here, towards)]
        trunks = [Trunk(net.index, channel) for _x in xs]
        for x, end, above in here:
            nearest = min(range(len(xs)), key=lambda place: abs(xs[place] - x))
            side = trunks[nearest].ups if above else trunks[nearest].downs
            side.append((x, end))
        result: list[End] = []
        for x, trunk in zip(xs, trunks, strict=True):
            self.taken.setdefault(row, []).append((x, net.index))
            (trunk.ups if way > 0 else trunk.downs).append((x, None))
            self.add(trunk)
            result.append((x, trunk, way < 0))
        return result

    def free(self, row: int, x: float, net: Net) -> bool:
        """Whether a line of *net* may pass a row at *x*."""
        for cell in self.grid.rows[row]:
            if cell.x - CLEAR < x < cell.right + CLEAR:
                return False
        for other, index in self.taken.get(row, ()):
            if index != net.index and abs(other - x) < CLEAR:
                return False
        for beside in (row - 1, row + 1):
            for other, index in self.taken.get(beside, ()):
                if index != net.index and abs(other - x) < 0.16:
                    return False
        for channel in (row, row + 1):
            for other, index in self.ports.get(channel, ()):
                if index != net.index and abs(other - x) < CLEAR / 2:
                    return False
        return True

    def passage(self, net: Net, row: int, here: list[End], towards: float) -> float:
        """The x of a passage through *row*: the net's own rail, a free place, or a new
        rail, which is noted as missing so that the grid is placed again."""
        middle = sum(x for x, _end, _above in here) / len(here)
        own = [
            rail.x
            for (gap, index), rail in self.rails.items()
            if gap[0] == row and index == net.index
        ]
        if own:
            return min(own, key=lambda x: abs(x - middle))
        low, high = min(middle, towards), max(middle, towards)
        for x in [*(x for x, _end, _above in here), towards, *self.openings(row)]:
            if low - 0.01 <= x <= high + 0.01 and self.free(row, x, net):
                return x
        cells = self.grid.rows[row]
        places = [(cells[0].x - self.stub, 0)]
        places += [((one.right + two.x) / 2, two.index) for one, two in pairwise(cells)]
        places.append((cells[-1].right + self.stub, len(cells)))
        x, index = min(places, key=lambda p: abs(p[0] - middle) + abs(p[0] - towards))
        self.missing.add(((row, index), net.index))
        return x

    def openings(self, row: int) -> list[float]:
        cells = self.grid.rows[row]
        return [(one.right + two.x) / 2 for one, two in pairwise(cells)]

    def add(self, trunk: Trunk) -> None:
        self.trunks.setdefault(trunk.channel, []).append(trunk)
        self.by_net.setdefault(trunk.net, []).append(trunk)

    # -- heights --------------------------------------------------------------------

    def rows(self) -> tuple[list[float], list[float], float]:
        """The y of every row and of every channel's first trunk, and the total height."""
        gap, track = self.style.row_gap_em, self.style.track_em
        tops: list[float] = []
        trunk_tops: list[float] = []
        y = 0.0
        count = len(self.grid.rows)
        for channel in range(count + 1):
            trunks = self.trunks.get(channel, [])
            levels = assign_levels(trunks)
            outer = channel in (0, count)
            if levels:
                above = gap if channel else 0.1
                if any(isinstance(end, Leg) and end.arrow for t in trunks for _x, end in t.ups):
                    above += self.arrow
                below = gap if channel < count else 0.1
                if any(isinstance(end, Leg) and end.arrow for t in trunks for _x, end in t.downs):
                    below += self.arrow
                trunk_tops.append(y + above)
                y += above + (levels - 1) * track + below
            else:
                trunk_tops.append(y)
                if not outer:
                    y += 1.6 * gap + self.arrow
            if channel < count:
                tops.append(y)
                y += max(cell.height for cell in self.grid.rows[channel])
        return tops, trunk_tops, y

    def set_cells(self) -> None:
        """Stacks hang from the top of their row; rows of boxes are centred."""
        for row, top in zip(self.grid.rows, self.tops, strict=True):
            hang = any(cell.shape == "stack" for cell in row)
            height = max([cell.height for cell in row])
            for cell in row:
                cell.y = top if hang else top + (height - cell.height) / 2

    def y_of_leg(self, leg: Leg) -> float:
        """Where a leg meets its box: an edge, or a place along the side."""
        cell, item = leg.site.cell, leg.site.item
        top = cell.y
        if leg.gap is None:
            if leg.side == "top":
                return top
            return top + (item.top + item.height if item is not None else cell.height)
        if item is None:
            return top + cell.height / 2 + leg.offset
        return top + item.top + item.height / 2 + leg.offset

    def y_of_trunk(self, trunk: Trunk) -> float:
        return self.trunk_tops[trunk.channel] + trunk.level * self.style.track_em

    # -- stubs ------------------------------------------------------------------------

    def part_stubs(self) -> None:
        """Move stubs of unlike nets in one gap apart where they would run together."""
        by_gap: dict[Gap, list[Rail]] = {}
        for rail in self.rails.values():
            by_gap.setdefault(rail.gap, []).append(rail)
        for gap, rails in by_gap.items():
            if len(rails) < 2:
                continue
            placed: list[tuple[float, float, float, int]] = []
            for rail in rails:
                for leg in rail.legs:
                    self.place_stub(rail, leg, gap, placed)

    def place_stub(
        self, rail: Rail, leg: Leg, gap: Gap, placed: list[tuple[float, float, float, int]]
    ) -> None:
        cell, item = leg.site.cell, leg.site.item
        edge = self.edge(leg)
        low, high = min(edge, rail.x), max(edge, rail.x)
        room = (item.height if item is not None else cell.height) / 2 - 0.15
        base = self.y_of_leg(leg) - leg.offset
        for step in (0.0, 0.4, -0.4, 0.8, -0.8, 0.2, -0.2, 0.6, -0.6, 1.2, -1.2, 1.6, -1.6):
            y = base + step
            clash = any(
                net != rail.net.index and abs(y - other) < 0.19 and low < right and left < high
                for other, left, right, net in placed
            )
            if abs(step) <= room and not clash:
                leg.offset = step
                break
        placed.append((base + leg.offset, low, high, rail.net.index))

    def edge(self, leg: Leg) -> float:
        """The x of the box side that a stub meets."""
        cell, item = leg.site.cell, leg.site.item
        assert leg.gap is not None
        from_left = leg.gap[1] == cell.index
        if item is None:
            return cell.x if from_left else cell.right
        left = cell.x + item.left
        return left if from_left else left + item.width

    # -- lines ------------------------------------------------------------------------

    def lines_of(self, route: Route) -> Lines:
        segments: list[Segment] = []
        arrows: list[tuple[float, float, str]] = []
        spans: dict[int, list[float]] = {}
        rails: dict[int, Rail] = {}
        for trunk in self.by_net.get(route.net.index, ()):
            y = self.y_of_trunk(trunk)
            if not trunk.straight:
                segments.append((trunk.low, y, trunk.high, y))
            for x, end in (*trunk.ups, *trunk.downs):
                if isinstance(end, Rail):
                    rails[id(end)] = end
                    spans.setdefault(id(end), []).append(y)
                elif isinstance(end, Leg):
                    segments.append((x, y, x, self.y_of_leg(end)))
                elif isinstance(end, Trunk):
                    segments.append((x, y, x, self.y_of_trunk(end)))
        for leg in (*route.sources.values(), *route.targets):
            y = self.y_of_leg(leg)
            if leg.gap is not None:
                rail = self.rails[leg.gap, route.net.index]
                rails[id(rail)] = rail
                spans.setdefault(id(rail), []).append(y)
                edge = self.edge(leg)
                segments.append((rail.x, y, edge, y))
                if leg.arrow:
                    arrows.append((edge, y, "E" if edge > rail.x else "W"))
            elif leg.arrow:
                arrows.append((self.x_of(leg), y, "S" if leg.side == "top" else "N"))
        for key, ys in spans.items():
            segments.append((rails[key].x, min(ys), rails[key].x, max(ys)))
        for direct in route.directs:
            self.add_direct(direct, segments, arrows)
        return Lines(route.net, segments, arrows)

    def add_direct(
        self, direct: Direct, segments: list[Segment], arrows: list[tuple[float, float, str]]
    ) -> None:
        one, two = direct.left, direct.right
        low = max(one.y, two.y)
        high = min(one.y + one.height, two.y + two.height)
        y = (low + high) / 2 + direct.offset
        segments.append((one.right, y, two.x, y))
        if direct.arrow_left:
            arrows.append((one.right, y, "W"))
        if direct.arrow_right:
            arrows.append((two.x, y, "E"))


def clashes(lines: Sequence[Lines]) -> int:
    """How often two lines run over each other, or too close to be told apart."""
    upright: list[tuple[float, float, float, int]] = []
    level: list[tuple[float, float, float, int]] = []
    for line in lines:
        for x1, y1, x2, y2 in line.segments:
            if abs(x1 - x2) < abs(y1 - y2):
                upright.append((x1, min(y1, y2), max(y1, y2), line.net.index))
            elif x1 != x2:
                level.append((y1, min(x1, x2), max(x1, x2), line.net.index))
    count = 0
    for group in (upright, level):
        group.sort()
        for place, (at, low, high, net) in enumerate(group):
            for other_at, other_low, other_high, other in group[place + 1 :]:
                if other_at - at > TOUCH:
                    break
                if net == other and other_at - at < 1e-4:
                    continue
                slack = TOUCH if net != other else -TOUCH
                if low < other_high + slack and other_low < high + slack:
                    count += 1
    return count
