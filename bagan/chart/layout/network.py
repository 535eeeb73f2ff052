"""An Arrangement in, the question where its boxes stand sideways out, and the answer read.

Every box, every stack and every line that runs through a row is a node; an invisible node
between two of them keeps their least distance.  Edges follow the lines: Graphviz' network
simplex finds the places at which their weighted length is least.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.dot import digraph, edge, same_rank
from bagan.chart.layout.engine import Places
from bagan.chart.layout.grid import Block, Cell, Run
from bagan.chart.layout.legs import Leg
from bagan.chart.layout.ports import CLEAR
from bagan.language import _
from bagan.problem import LayoutError

FINEST = 400
"""Points of the DOT per em, at most: the engine works in whole points."""
WIDEST = 70_000
"""Points that a row may be wide: the engine prints five digits, here of an inch."""
NODE = 2
"""The width of a line's node, points, and of the least node that keeps a distance."""
SEPARATION = 1
"""The least distance that the engine itself keeps, points."""

LINES_APART = 1.6
"""Two lines through a row stay so far apart, em, where they were."""
SLACK = 8
"""Points that rounding may take from the distance of two nodes."""

SPINE, WIDTH, RAIL, HEAD, STACK, STUB, BESIDE, LINE = 4000, 1000, 4000, 200, 100, 50, 5, 2
"""Weights: what has to be straight before what has to be short.  The spine; the width of
the chart; a rail that goes on through a row; a head over the middle of its stacks; stacks
beside each other; a rail beside its boxes; neighbours joined by a line; any other line."""


@dataclass(slots=True, eq=False)
class Item:
    """What a row holds from left to right: a cell, or a line through the row (then of a
    net, and a rail if it stands beside boxes).  ``x`` is its middle, ``width`` in em."""

    name: str
    row: int
    x: float
    width: float = 0.0
    cell: Cell | None = None
    rail: bool = False


class Network:
    """The question about one arrangement; ``dot`` is its text."""

    def __init__(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self.items: dict[object, Item] = {}
        self.rows = [self.row(number) for number in range(len(arrangement.grid.rows))]
        self.distances = [self.distances_in(row) for row in self.rows]
        self.unit = min(FINEST, WIDEST // math.ceil(2 * arrangement.width))
        self.edges: dict[tuple[str, str], int] = {}
        self.join()
        self.dot = digraph(self.statements())

    def row(self, number: int) -> list[Item]:
        """The items of a row from left to right."""
        routed = self.arrangement.routed
        items = [
            self.item(cell, Item(f"c{number}_{cell.index}", number, cell.middle, cell.width, cell))
            for cell in self.arrangement.grid.rows[number]
        ]
        rails = {(rail.x, net) for (gap, net), rail in routed.rails.items() if gap[0] == number}
        for place, (x, net) in enumerate(dict.fromkeys(routed.passing.get(number, ()))):
            line = Item(f"v{number}_{place}", number, x, rail=(x, net) in rails)
            items.append(self.item((number, x, net), line))
        return sorted(items, key=lambda item: item.x)

    def item(self, key: object, item: Item) -> Item:
        """Remember an item by its cell, or by its row, x and net."""
        self.items[id(key) if isinstance(key, Cell) else key] = item
        return item

    def distances_in(self, row: list[Item]) -> list[float]:
        """The least distance of every item from the one before it, em."""
        found = []
        for place, item in enumerate(row):
            before = row[place - 1] if place else None
            found.append(self.distance(before, item) if before else 0.0)
        cells = [place for place, item in enumerate(row) if item.cell]
        for left, right in pairwise(cells):
            self.part(row, found, left, right)
        return found

    def distance(self, one: Item, two: Item) -> float:
        """The least distance of two neighbours of which one is a line, or of two cells."""
        placer = self.arrangement.placer
        if one.cell and two.cell:
            return placer.gap_between(one.cell, two.cell)
        if not (one.cell or two.cell):
            return min(LINES_APART, two.x - one.x)
        line = two if one.cell else one
        here = two.x - one.x - (one.width + two.width) / 2
        return placer.stub if line.rail else min(placer.clear, max(here, CLEAR))

    def part(self, row: list[Item], found: list[float], left: int, right: int) -> None:
        """Widen the distances between two cells to what cells of two bands have to keep;
        what is added lies away from the boxes that the rails feed."""
        one, two = row[left].cell, row[right].cell
        assert one is not None and two is not None
        lack = self.arrangement.placer.gap_between(one, two) - math.fsum(
            found[left + 1 : right + 1]
        )
        if lack <= 0:
            return
        feeds = {
            leg.site.cell.index < two.index
            for (gap, _net), rail in self.arrangement.routed.rails.items()
            if gap == (two.row, two.index)
            for leg in rail.legs
        }
        share = 0.5 if len(feeds) != 1 else 0.0 if True in feeds else 1.0
        found[left + 1] += share * lack
        found[right] += (1 - share) * lack

    def join(self) -> None:
        """The edges: of trunks and rails, of blocks, and of neighbours."""
        routed, plan = self.arrangement.routed, self.arrangement.plan
        for trunks in routed.trunks.values():
            for trunk in trunks:
                ups = [self.end(trunk.channel - 1, *end, trunk.net) for end in trunk.ups]
                downs = [self.end(trunk.channel, *end, trunk.net) for end in trunk.downs]
                for up in ups:
                    for down in downs:
                        straight = abs(up.x - down.x) < 1e-6 and not (up.cell and down.cell)
                        self.pull(up, down, RAIL if straight else LINE)
        for rail in routed.rails.values():
            for leg in rail.legs:
                line = self.items[rail.gap[0], rail.x, rail.net.index]
                self.pull(line, self.items[id(leg.site.cell)], STUB)
        for route in plan.routes:
            for direct in route.directs:
                self.pull(self.items[id(direct.left)], self.items[id(direct.right)], BESIDE)
        for top in self.arrangement.grid.tops:
            self.join_block(top)

    def end(self, row: int, x: float, end: object, net: int) -> Item:
        """The item at the end of a trunk."""
        return self.items[id(end.site.cell) if isinstance(end, Leg) else (row, x, net)]

    def join_block(self, block: Block) -> None:
        """The edges of a head and of all that stands around and under it."""
        head = self.items[id(block.head)]
        for part in (*block.parts, *block.foot):
            if isinstance(part, Run):
                cells = [self.items[id(cell)] for cell in part.cells]
                for one, two in pairwise(cells):
                    self.pull(one, two, STACK)
                if len(block.parts) == 1 and len(cells) % 2:
                    self.pull(head, cells[len(cells) // 2], HEAD)
            else:
                if len(block.parts) == 1:
                    self.pull(head, self.items[id(part.head)], SPINE)
                self.join_block(part)
        for other in block.around:
            self.join_block(other)

    def pull(self, one: Item, two: Item, weight: int) -> None:
        """An edge between two items of one row or of neighbouring rows."""
        if one is two or abs(one.row - two.row) > 1:
            return
        if (one.row, one.x) > (two.row, two.x):
            one, two = two, one
        key = (one.name, two.name)
        self.edges[key] = max(self.edges.get(key, 0), weight)

    def points(self, length: float) -> int:
        """A length in em as an even number of the DOT's points."""
        return max(2 * int(length * self.unit / 2), NODE)

    def middle_row(self) -> list[tuple[str, int]]:
        """The nodes that hold the spine in the middle of the widest row, with their widths."""
        widest = max(
            math.fsum(distances) + math.fsum([item.width for item in row])
            for row, distances in zip(self.rows, self.distances, strict=True)
        )
        half = self.points(widest / 2)
        return [("left", half), ("middle", NODE), ("right", half)]

    def statements(self) -> Iterator[str]:
        """The DOT's statements: a row with the middle of the page, then the chart's rows,
        each between two walls, then the edges."""
        rows = [self.middle_row()]
        for row, distances in zip(self.rows, self.distances, strict=True):
            rows.append([])
            for item, distance in zip(row, distances, strict=True):
                gap = self.points(distance) - 2 * SEPARATION - (0 if item.cell else NODE)
                rows[-1] += [(f"g{item.name}", gap), (item.name, self.points(item.width))]
        for number, nodes in enumerate(rows):
            walled = [(f"w{number}", NODE), *nodes, (f"z{number}", NODE)]
            for name, width in walled:
                yield f"{name} [width={max(width, NODE) / 72:.5f}]"
            yield same_rank(name for name, _width in walled)
            yield " -> ".join(name for name, _width in walled)
            if number:
                yield edge(f"w{number - 1}", f"w{number}", weight=10 * SPINE)
                yield edge(f"z{number - 1}", f"z{number}", weight=10 * SPINE)
        yield edge("w0", "z0", weight=WIDTH)
        tops = self.arrangement.grid.tops
        if len(tops) == 1:
            yield edge("middle", self.items[id(tops[0].head)].name, weight=SPINE)
        for (one, two), weight in self.edges.items():
            yield edge(one, two, weight=weight)

    def read(self, places: Places) -> list[list[float]]:
        """The x of every cell's middle per row, em, as the engine has them.

        Raises LayoutError where the engine's answer lacks a box or lets two of them stand
        too close or in another order.
        """
        found = []
        for number, (row, distances) in enumerate(zip(self.rows, self.distances, strict=True)):
            try:
                wall = places[f"w{number + 1}"][0]
                xs = [round((places[item.name][0] - wall) * 72) / self.unit for item in row]
            except KeyError:
                raise LayoutError(_("The layout engine's answer lacks a box")) from None
            for place in range(1, len(row)):
                reach = (row[place - 1].width + row[place].width) / 2
                if xs[place] - xs[place - 1] < reach + distances[place] - SLACK / self.unit:
                    raise LayoutError(_("The layout engine set two boxes too close together"))
            found.append([x for x, item in zip(xs, row, strict=True) if item.cell])
        return found
