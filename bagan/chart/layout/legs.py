"""A Chart's links and a Grid in, what its lines are made of out: nets, and sites to join.

Lines of one kind from one source are one net, drawn as one bundle.  A net meets cells by
its legs; a plan is the legs of all nets and the gaps in which they run.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from bagan.chart.layout.grid import Cell, Grid, Item
from bagan.chart.layout.place import Gap
from bagan.chart.model.chart import Chart
from bagan.chart.model.kinds import Kind


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """The lines of one kind from one source; a line that goes both ways is its own net."""

    index: int
    kind: Kind
    source: str
    targets: tuple[str, ...]
    both: bool


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


@dataclass(slots=True)
class Direct:
    """A straight line between two neighbours of one row."""

    net: Net
    left: Cell
    right: Cell
    arrow_left: bool
    arrow_right: bool
    offset: float = 0.0


@dataclass(slots=True)
class Route:
    """All legs of one net: where it starts, where it ends, and its direct lines."""

    net: Net
    sources: dict[str, Leg] = field(default_factory=dict)
    targets: list[Leg] = field(default_factory=list)
    directs: list[Direct] = field(default_factory=list)

    @property
    def legs(self) -> list[Leg]:
        return [*self.sources.values(), *self.targets]


@dataclass(slots=True)
class Plan:
    """The routes of a chart and the nets that each gap carries, from left to right."""

    routes: list[Route]
    rails: dict[Gap, list[Net]]


MANY = 3
"""So many lines that go both ways are drawn as one bundle, where they meet at one end."""
BOTH = -2
"""Marks such a bundle among those of lines that go one way (-1)."""


def nets_of(chart: Chart) -> list[Net]:
    """The nets of a chart in the order of its links.

    Lines that go both ways are a net where many of them meet at one end, else each its own.
    """
    ends = Counter(
        (end, link.kind) for link in chart.links if link.both for end in (link.source, link.target)
    )
    bundles: dict[tuple[str, Kind, int], list[str]] = {}
    for number, link in enumerate(chart.links):
        source, target, own = link.source, link.target, -1
        if link.both:
            if ends[target, link.kind] > max(ends[source, link.kind], MANY - 1):
                source, target = target, source
            own = BOTH if ends[source, link.kind] >= MANY else number
        bundles.setdefault((source, link.kind, own), []).append(target)
    return [
        Net(index, kind, source, tuple(targets), own != -1)
        for index, ((source, kind, own), targets) in enumerate(bundles.items())
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
