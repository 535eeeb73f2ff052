"""The same chart of two versions in, one Chart that holds both out.

A node that stands under the same head, on the same side and under the same heading in both
is one node.  One that is gone stays where it was; one that stands elsewhere has a ghost at
its old place, and so has whatever stood under it there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import Any, Literal

from bagan.change.compare import Comparison, Perubahan
from bagan.change.diff.merge import merged
from bagan.change.diff.sides import (
    Before,
    LineKey,
    Side,
    Slot,
    ends_of,
    line_key,
    side_as_is,
)
from bagan.chart.model import BRANCH_PARTS, Area, Branch, Chart, Link, Node, Panah, Part, numbered
from bagan.chart.spec import Spec


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
        return ends_of(nodes[link.source].unit, nodes[link.target].unit, link)

    def lines(self, side: Side) -> frozenset[LineKey]:
        """The lines between units that one version has."""
        return frozenset(map(self.line_of, side.links))


def unite(old: Chart | None, new: Chart | None, comparison: Comparison) -> Union:
    """The union of a chart's two versions; one of them may be missing."""
    only = new or old
    assert only is not None
    after = side_as_is(new) if new is not None else Side()
    before = Before(old, new, after, comparison).side() if old is not None else Side()
    if old is None:
        before = _counterpart(after, comparison, comparison.old, comparison.now)
    if new is None:
        # who moved has the old place alone in a chart that there is no more
        moved = {item for c in comparison.changes if c.kind is Perubahan.PINDAH for item in c.new}
        after = _counterpart(before, comparison, comparison.new, str, without=moved)
    headings = _headings(before, after)
    nodes = {**before.nodes, **after.nodes}
    for item in before.nodes.keys() & after.nodes.keys():
        nodes[item] = _wider(before.nodes[item], after.nodes[item])
    own = {**before.branches, **after.branches}
    order = merged(tuple(before.nodes), tuple(after.nodes))
    slots = {
        slot: merged(before.slots.get(slot, ()), after.slots.get(slot, ()), group=headings.get)
        for slot in dict.fromkeys(chain(before.slots, after.slots))
    }
    united = replace(
        only,
        nodes=MappingProxyType({item: nodes[item] for item in order}),
        links=_links(before.links, after.links),
        roots=tuple(
            _branch(item, slots, headings, own) for item in slots.get((None, "children"), ())
        ),
        arrows=Panah(
            komando=before.arrows.komando or after.arrows.komando,
            koordinasi=before.arrows.koordinasi or after.arrows.koordinasi,
        ),
        notes=tuple(dict.fromkeys((*after.notes, *before.notes))),
        areas=tuple(_areas(before, after)),
    )
    return Union(united, before, after, "old" if old is None else "new" if new is None else "")


def _wider(old: Node, new: Node) -> Node:
    """The new node; in the old one's capitals, if it had them: its box has room for both."""
    if new.official or not old.official or not old.label.isupper():
        return new
    return replace(new, official=True, label=new.label.upper(), own_lines=new.own_lines.upper())


def _counterpart(
    side: Side,
    comparison: Comparison,
    other: Spec,
    now: Callable[[str], str],
    *,
    without: Collection[str] = (),
) -> Side:
    """What of *side*, the only version of a chart, the *other* spec has, too; *now* gives the
    ids of that spec's units in a union.  *without* these units."""
    units = frozenset(comparison.lives.values()) - frozenset(without)
    lines = {ends_of(now(line.source), now(line.target), line) for line in other.organisation.lines}
    nodes = {item: node for item, node in side.nodes.items() if node.unit in units}
    links = tuple(
        link
        for link in side.links
        if {link.source, link.target} <= nodes.keys()
        and ends_of(nodes[link.source].unit, nodes[link.target].unit, link) in lines
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


def _areas(before: Side, after: Side) -> Iterator[Area]:
    """The frames of both versions; one whose name is new has the old one after it."""
    old = {area.node: area for area in before.areas}
    for area in after.areas:
        was = old.pop(area.node, area).title
        words = f"{area.title} (semula {was})" if area.title and was else area.title or was
        yield area if was == area.title else replace(area, title=words)
    yield from old.values()


def _branch(
    item: str,
    slots: Mapping[Slot, list[str]],
    headings: Mapping[str, str | None],
    own: Mapping[str, Branch],
) -> Branch:
    parts: dict[str, Any] = {
        name: tuple(_branch(child, slots, headings, own) for child in slots.get((item, name), ()))
        for name in BRANCH_PARTS
    }
    return Branch(item, headings[item], form=own[item].form, **parts)


def _links(old: Iterable[Link], new: Iterable[Link]) -> tuple[Link, ...]:
    """All lines, each once, what is gone in its old slot."""
    before, after = ({line_key(link): link for link in links} for links in (old, new))
    found = {**before, **after}
    return tuple(found[key] for key in merged(tuple(before), tuple(after)))


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
