"""A Chart's links and a Grid in, what its lines are made of out: nets, and sites to join.

Lines of one kind from one source are one net, drawn as one bundle.  A net meets cells by
its legs; a plan is the legs of all nets and the gaps in which they run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from bagan.chart.layout.grid import Cell, Grid, Item
from bagan.chart.layout.place import Gap
from bagan.chart.model.chart import Chart
from bagan.chart.model.kinds import Kind


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """The lines of one kind from one source, or to it (``inward``), or both ways."""

    index: int
    kind: Kind
    source: str
    targets: tuple[str, ...]
    both: bool
    inward: bool = False


class Site(NamedTuple):
    """Where a node stands: a cell, and which item of it (None: the cell as a whole)."""

    cell: Cell
    item: Item | None

    @property
    def left(self) -> float:
        return self.cell.x if self.item is None else self.cell.x + self.item.left

    @property
    def top(self) -> float:
        return self.cell.y if self.item is None else self.cell.y + self.item.top

    @property
    def width(self) -> float:
        return self.cell.width if self.item is None else self.item.width

    @property
    def height(self) -> float:
        return self.cell.height if self.item is None else self.item.height

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


@dataclass(slots=True)
class Leg:
    """One end of a net at a cell.

    ``side`` is "top", "bottom" or "gap"; ``gap`` names the gap for the last.  ``arrow``
    tells whether an arrowhead belongs here.  ``x`` is where the leg meets its channel or
    its rail, ``y`` where it meets the cell, em; both are set when lines are routed.
    """

    net: Net
    site: Site
    side: str
    arrow: bool
    gap: Gap | None = None
    x: float = 0.0
    y: float = 0.0

    @property
    def channel(self) -> int:
        """The horizontal channel that the leg reaches: above its row, or below it."""
        return self.site.cell.row + (self.side == "bottom")

    @property
    def framed(self) -> bool:
        """Whether it ends at a frame or in one, where the lines of others are near."""
        return self.site.cell.shape == "frame"


@dataclass(slots=True)
class Direct:
    """A straight line between two neighbours of one row."""

    net: Net
    left: Cell
    right: Cell
    arrow_left: bool
    arrow_right: bool
    offset: float = 0.0


def led_straight(routes: Iterable[Route]) -> dict[Gap, int]:
    """The gaps whose rail may come straight from the box over it, each with the net's number:
    all that the net leads to from there stands in one stack of the next row."""
    found: dict[Gap, int] = {}
    for route in routes:
        down = route.sources.get("down")
        if down is None or down.site.item is not None:
            continue
        row = down.site.cell.row + 1
        below = {(leg.gap, leg.site.cell.index) for leg in route.targets if leg.channel >= row}
        gap, index = below.pop() if len(below) == 1 else (None, 0)
        if gap == (row, index):
            found[gap] = route.net.index
    return found


class Hanging(NamedTuple):
    """A line from a box of a stack to one that hangs from it."""

    head: Site
    below: Site
    arrow: bool


@dataclass(slots=True)
class Route:
    """All legs of one net: where it starts, where it ends, its direct lines, and those to
    what hangs from its source."""

    net: Net
    sources: dict[str, Leg] = field(default_factory=dict)
    targets: list[Leg] = field(default_factory=list)
    directs: list[Direct] = field(default_factory=list)
    hanging: list[Hanging] = field(default_factory=list)

    @property
    def legs(self) -> list[Leg]:
        return [*self.sources.values(), *self.targets]


@dataclass(slots=True)
class Plan:
    """The routes of a chart and the nets that each gap carries, from left to right."""

    routes: list[Route]
    rails: dict[Gap, list[Net]]


MANY = 3
"""So many lines that meet at one end are drawn as one bundle, though they go both ways, or
towards that end; so are two of coordination towards it. Of two of command each tells its head."""
OUT, IN, BOTH = -1, -2, -3
"""What a bundle's lines do at the end where they meet."""


def nets_of(chart: Chart, *, compared: bool = False) -> list[Net]:
    """The nets of a chart in the order of its links.

    Lines that go both ways, or to one end, are a net where many of them meet there; in what is
    *compared* each has to be told apart, so there they are not.
    """
    leaving = Counter((link.source, link.kind) for link in chart.links if not link.both)
    arriving = Counter(
        (link.target, link.kind)
        for link in chart.links
        if not link.both and leaving[link.source, link.kind] == 1
    )
    ends = Counter(
        (end, link.kind) for link in chart.links if link.both for end in (link.source, link.target)
    )
    bundles: dict[tuple[str, Kind, int], list[str]] = {}
    for number, link in enumerate(chart.links):
        source, target, way = link.source, link.target, OUT
        at_source, at_target = (source, link.kind), (target, link.kind)
        if link.both:
            if not compared and ends[at_target] > max(ends[at_source], MANY - 1):
                source, target, at_source = target, source, at_target
            way = BOTH if not compared and ends[at_source] >= MANY else number
        elif not compared and leaving[source, link.kind] == 1:
            least = MANY if link.kind is Kind.KOMANDO else MANY - 1
            if arriving[at_target] >= least:
                source, target, way = target, source, IN
        bundles.setdefault((source, link.kind, way), []).append(target)
    return [
        Net(index, kind, source, tuple(targets), way >= 0 or way == BOTH, way == IN)
        for index, ((source, kind, way), targets) in enumerate(bundles.items())
    ]


def sites_of(grid: Grid) -> dict[str, Site]:
    """Where each node of a grid stands."""
    sites: dict[str, Site] = {}
    for row in grid.rows:
        for cell in row:
            if cell.frame is not None:
                sites[cell.frame.id] = Site(cell, None)
            for item in cell.items:
                if item.node is not None:
                    sites[item.node.id] = Site(cell, None if cell.shape == "box" else item)
    return sites
