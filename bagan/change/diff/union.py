"""The same chart of two versions in, one Chart that holds both out.

A node that stands under the same head, on the same side and under the same heading in both
is one node.  One that is gone stays where it was; one that stands elsewhere has a ghost at
its old place, and so has whatever stood under it there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType
from typing import Any, Literal

from bagan.change.compare import Comparison, Perubahan
from bagan.change.diff.merge import merged
from bagan.chart.model import (
    BRANCH_PARTS,
    Branch,
    Chart,
    Line,
    Link,
    Node,
    Panah,
    Part,
    numbered,
)
from bagan.chart.spec import Spec

REFERENCE_JOIN = "--"
GHOST_SUFFIX = "---lama"
"""Ends the id of a ghost; no id of a spec holds two hyphens, none of a reference three."""

NO_ARROWS = Panah()

Slot = tuple[str | None, str]
"""The id of the node that something stands at (None: the top), and on which side."""

LineKey = tuple[str, str, str, bool]
"""The ends of a line, in order where it goes both ways, its kind and whether it does."""


@dataclass(frozen=True)
class Side:
    """One version's part of a union: its nodes by their ids in the union, its lines
    between those ids, the heading over each node, its title and notes, and which of its
    lines have arrowheads."""

    nodes: Mapping[str, Node] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    headings: Mapping[str, str | None] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    title: str = ""
    slots: Mapping[Slot, tuple[str, ...]] = field(default_factory=dict)
    arrows: Panah = NO_ARROWS


@dataclass(frozen=True)
class Union:
    """A chart of two versions: ``chart`` holds both, ``old`` and ``new`` tell what is whose.

    A unit's id is the one it has now; what is gone has its old one.  Of a chart that one
    version does not have (``absent``), that version's side is what of it there was.
    """

    chart: Chart
    old: Side
    new: Side
    absent: Literal["", "old", "new"] = ""

    @property
    def steady(self) -> frozenset[str]:
        """The nodes that stand in one place in both versions."""
        return frozenset(self.old.nodes.keys() & self.new.nodes.keys())

    @property
    def visible_sides(self) -> tuple[Side, Side]:
        """What views of the old and of the new version show: nothing where it has no such
        chart."""
        nothing = Side(title=self.chart.title)
        return (
            nothing if self.absent == "old" else self.old,
            nothing if self.absent == "new" else self.new,
        )

    def line_of(self, link: Link) -> LineKey:
        """The line between units that *link* is, which may run to other boxes of theirs."""
        nodes = self.chart.nodes
        return _line_of(nodes[link.source].unit, nodes[link.target].unit, link)

    def lines(self, side: Side) -> frozenset[LineKey]:
        """The lines between units that one version has."""
        return frozenset(map(self.line_of, side.links))


def unite(old: Chart | None, new: Chart | None, comparison: Comparison) -> Union:
    """The union of a chart's two versions; one of them may be missing."""
    only = new or old
    assert only is not None
    after = _side_as_is(new) if new is not None else Side()
    before = _Before(old, new, after, comparison).side() if old is not None else Side()
    if old is None:
        before = _counterpart(after, comparison, comparison.old, comparison.now)
    if new is None:
        after = _counterpart(before, comparison, comparison.new, str)
    headings = _headings(before, after)
    nodes = {**before.nodes, **after.nodes}
    order = merged(tuple(before.nodes), tuple(after.nodes))
    slots = {
        slot: merged(before.slots.get(slot, ()), after.slots.get(slot, ()), group=headings.get)
        for slot in dict.fromkeys(chain(before.slots, after.slots))
    }
    united = replace(
        only,
        nodes=MappingProxyType({item: nodes[item] for item in order}),
        links=_links(before.links, after.links),
        roots=tuple(_branch(item, slots, headings) for item in slots.get((None, "children"), ())),
        arrows=Panah(
            komando=before.arrows.komando or after.arrows.komando,
            koordinasi=before.arrows.koordinasi or after.arrows.koordinasi,
        ),
        notes=tuple(dict.fromkeys((*after.notes, *before.notes))),
    )
    return Union(united, before, after, "old" if old is None else "new" if new is None else "")


def _counterpart(
    side: Side, comparison: Comparison, other: Spec, now: Callable[[str], str]
) -> Side:
    """What of *side*, the only version of a chart, the *other* spec has, too; *now* gives the
    ids of that spec's units in a union."""
    units = frozenset(comparison.lives.values())
    lines = {
        _line_of(now(line.source), now(line.target), line) for line in other.organisation.lines
    }
    nodes = {item: node for item, node in side.nodes.items() if node.unit in units}
    links = tuple(
        link
        for link in side.links
        if {link.source, link.target} <= nodes.keys()
        and _line_of(nodes[link.source].unit, nodes[link.target].unit, link) in lines
    )
    return replace(side, nodes=nodes, links=links)


def _headings(before: Side, after: Side) -> dict[str, str | None]:
    """The heading over each node today; what is gone stands under the new words of its own."""
    found = {**before.headings, **after.headings}
    for items in before.slots.values():
        renamed = {before.headings[item]: found[item] for item in items if item in after.headings}
        for item in items:
            if item not in after.headings:
                found[item] = renamed.get(found[item], found[item])
    return found


def _branch(
    item: str, slots: Mapping[Slot, list[str]], headings: Mapping[str, str | None]
) -> Branch:
    parts: dict[str, Any] = {
        name: tuple(_branch(child, slots, headings) for child in slots.get((item, name), ()))
        for name in BRANCH_PARTS
    }
    return Branch(item, headings[item], **parts)


def _links(old: Iterable[Link], new: Iterable[Link]) -> tuple[Link, ...]:
    """All lines, each once, what is gone in its old slot."""
    before, after = ({line_key(link): link for link in links} for links in (old, new))
    found = {**before, **after}
    return tuple(found[key] for key in merged(tuple(before), tuple(after)))


def line_key(link: Link) -> LineKey:
    """What makes a line the same in both versions: its ends, its kind and its direction."""
    return _line_of(link.source, link.target, link)


def _line_of(source: str, target: str, line: Link | Line) -> LineKey:
    """The key of a *line* that runs from *source* to *target*."""
    first, last = sorted((source, target)) if line.both else (source, target)
    return (first, last, line.kind.value, line.both)


def _side_as_is(chart: Chart) -> Side:
    slots: dict[Slot, tuple[str, ...]] = {}
    headings: dict[str, str | None] = {}
    for slot, branch in _placed(chart):
        slots[slot] = (*slots.get(slot, ()), branch.node)
        headings[branch.node] = branch.heading
    return Side(chart.nodes, chart.links, headings, chart.notes, chart.title, slots, chart.arrows)


def _placed(chart: Chart) -> Iterator[tuple[Slot, Branch]]:
    """Every branch with the slot it stands in, heads before what stands under them."""

    def visit(slot: Slot, branch: Branch) -> Iterator[tuple[Slot, Branch]]:
        yield slot, branch
        for name in BRANCH_PARTS:
            for child in getattr(branch, name):
                yield from visit((branch.node, name), child)

    for root in chart.roots:
        yield from visit((None, "children"), root)


def part_of(union: Union, found: Sequence[Part], piece: Chart, number: int) -> Union:
    """What of *union* the sheet *piece* of its chart shows, the one so numbered from 0 of the
    parts *found*."""

    def reduced(side: Side) -> Side:
        nodes = {item: node for item, node in side.nodes.items() if item in piece.nodes}
        links = tuple(link for link in side.links if {link.source, link.target} <= nodes.keys())
        own = [replace(part, chart=_chart_of_side(side, part.chart)) for part in found]
        sheet = numbered(_chart_of_side(side, union.chart), own, 1)[number]
        return replace(side, nodes=nodes, links=links, notes=sheet.notes, title=sheet.title)

    return Union(piece, reduced(union.old), reduced(union.new), union.absent)


def _chart_of_side(side: Side, chart: Chart) -> Chart:
    """The *chart* of both versions with the lines and words of one *side*."""
    keys = {line_key(link) for link in side.links}
    return replace(
        chart,
        title=side.title,
        nodes=MappingProxyType({**chart.nodes, **side.nodes}),
        links=tuple(link for link in chart.links if line_key(link) in keys),
        notes=side.notes,
    )


class _Before:
    """Finds, for each node of the old chart, its node in the union."""

    def __init__(self, old: Chart, new: Chart | None, after: Side, comparison: Comparison) -> None:
        self.old = old
        self.comparison = comparison
        self.after = after
        self.place: dict[str, Slot] = {}
        if new is not None:
            self.place = {branch.node: slot for slot, branch in _placed(new)}
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
        headings: dict[str, str | None] = {}
        nodes: dict[str, Node] = {}
        for (parent, name), branch in _placed(self.old):
            now = self.now(branch.node)
            slot = self.shared_slot(now, parent, name, branch)
            item = now if slot is not None or now not in self.place else now + GHOST_SUFFIX
            self.known[branch.node] = item
            node = self.old.nodes[branch.node]
            unit = item if REFERENCE_JOIN not in now else self.comparison.now(node.unit)
            nodes[item] = replace(node, id=item, unit=unit)
            headings[item] = branch.heading
            if slot is None:
                slot = (self.known[parent] if parent is not None else None, name)
            slots[slot] = (*slots.get(slot, ()), item)
        links = tuple(
            replace(link, source=self.known[link.source], target=self.known[link.target])
            for link in self.old.links
        )
        order = {self.known[item]: nodes[self.known[item]] for item in self.old.nodes}
        return Side(order, links, headings, self.old.notes, self.old.title, slots, self.old.arrows)

    def now(self, node: str) -> str:
        """The id of an old node today; a reference is two ids joined."""
        return REFERENCE_JOIN.join(self.comparison.now(part) for part in node.split(REFERENCE_JOIN))

    def shared_slot(self, now: str, parent: str | None, name: str, branch: Branch) -> Slot | None:
        """The slot in which a node stands in both versions, or None."""
        place = self.place.get(now)
        if place is None or place[1] != name:
            return None
        if now in self.moved and branch.heading != self.after.headings[now]:
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
