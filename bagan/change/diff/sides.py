"""One version's part of a union of two: its nodes and lines, by their ids in the union."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from bagan.change.compare import Comparison, Perubahan
from bagan.chart.model import BRANCH_PARTS, Area, Branch, Chart, Line, Link, Node, Panah

REFERENCE_JOIN = "--"
GHOST_SUFFIX = "---lama"
"""Ends the id of a ghost; no id of a spec holds two hyphens, none of a reference three."""

RIGHT_SUFFIX = "---baru"
"""Ends the ids of what stands at the right of a drawing that shows two versions."""

NO_ARROWS = Panah()

Slot = tuple[str | None, str]
"""The id of the node that something stands at (None: the top), and on which side."""

LineKey = tuple[str, str, str, bool]
"""The ends of a line, in order where it goes both ways, its kind and whether it does."""


@dataclass(frozen=True)
class Side:
    """One version's part of a union: its nodes by their ids in the union, its lines
    between those ids, the branch of each node as that version has it, its title and notes,
    which of its lines have arrowheads, and its frames round branches."""

    nodes: Mapping[str, Node] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    branches: Mapping[str, Branch] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    title: str = ""
    slots: Mapping[Slot, tuple[str, ...]] = field(default_factory=dict)
    arrows: Panah = NO_ARROWS
    areas: tuple[Area, ...] = ()

    @cached_property
    def headings(self) -> dict[str, str | None]:
        """The heading over each node."""
        return {item: branch.heading for item, branch in self.branches.items()}


def line_key(link: Link) -> LineKey:
    """What makes a line the same in both versions: its ends, its kind and its direction."""
    return ends_of(link.source, link.target, link)


def ends_of(source: str, target: str, line: Link | Line) -> LineKey:
    """The key of a *line* that runs from *source* to *target*."""
    first, last = sorted((source, target)) if line.both else (source, target)
    return (first, last, line.kind.value, line.both)


def side_as_is(chart: Chart) -> Side:
    slots: dict[Slot, tuple[str, ...]] = {}
    branches: dict[str, Branch] = {}
    for slot, branch in placed(chart):
        slots[slot] = (*slots.get(slot, ()), branch.node)
        branches[branch.node] = branch
    return Side(
        chart.nodes,
        chart.links,
        branches,
        chart.notes,
        chart.title,
        slots,
        chart.arrows,
        chart.areas,
    )


def placed(chart: Chart) -> Iterator[tuple[Slot, Branch]]:
    """Every branch with the slot it stands in, heads before what stands under them."""

    def visit(slot: Slot, branch: Branch) -> Iterator[tuple[Slot, Branch]]:
        yield slot, branch
        for name in BRANCH_PARTS:
            for child in getattr(branch, name):
                yield from visit((branch.node, name), child)

    for root in chart.roots:
        yield from visit((None, "children"), root)


class Before:
    """Finds, for each node of the old chart, its node in the union."""

    def __init__(self, old: Chart, new: Chart | None, after: Side, comparison: Comparison) -> None:
        self.old = old
        self.comparison = comparison
        self.after = after
        self.place: dict[str, Slot] = {}
        if new is not None:
            self.place = {branch.node: slot for slot, branch in placed(new)}
        self.follows = followers(comparison)
        self.moved = {
            item
            for change in comparison.changes
            if change.kind is Perubahan.PINDAH
            for item in change.new
        }
        self.known: dict[str, str] = {}

    def side(self) -> Side:
        slots: dict[Slot, tuple[str, ...]] = {}
        branches: dict[str, Branch] = {}
        nodes: dict[str, Node] = {}
        for (parent, name), branch in placed(self.old):
            now = self.now(branch.node)
            slot = self.shared_slot(now, parent, name, branch)
            item = now if slot is not None or now not in self.place else now + GHOST_SUFFIX
            self.known[branch.node] = item
            node = self.old.nodes[branch.node]
            unit = item if REFERENCE_JOIN not in now else self.comparison.now(node.unit)
            nodes[item] = replace(node, id=item, unit=unit)
            branches[item] = branch
            if slot is None:
                slot = (self.known[parent] if parent is not None else None, name)
            slots[slot] = (*slots.get(slot, ()), item)
        links = tuple(
            replace(link, source=self.known[link.source], target=self.known[link.target])
            for link in self.old.links
        )
        order = {self.known[item]: nodes[self.known[item]] for item in self.old.nodes}
        areas = tuple(replace(area, node=self.known[area.node]) for area in self.old.areas)
        return Side(
            order,
            links,
            branches,
            self.old.notes,
            self.old.title,
            slots,
            self.old.arrows,
            areas,
        )

    def now(self, node: str) -> str:
        """The id of an old node today; a reference is two ids joined."""
        return REFERENCE_JOIN.join(self.comparison.now(part) for part in node.split(REFERENCE_JOIN))

    def shared_slot(self, now: str, parent: str | None, name: str, branch: Branch) -> Slot | None:
        """The slot in which a node stands in both versions, or None."""
        place = self.place.get(now)
        if place is None or place[1] != name:
            return None
        if now in self.moved and branch.heading != self.after.branches[now].heading:
            return None  # else the heading itself was renamed
        head = self.known[parent] if parent is not None else None
        follows = parent is not None and place[0] in self.follows.get(parent, ())
        return place if place[0] == head or follows else None


def followers(comparison: Comparison) -> dict[str, frozenset[str]]:
    """By each old unit that went into a merger or a split, the units that follow it."""
    return {
        old: frozenset(change.new)
        for change in comparison.changes
        if change.kind in (Perubahan.GABUNG, Perubahan.PECAH)
        for old in change.old
    }
