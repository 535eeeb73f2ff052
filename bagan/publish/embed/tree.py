"""A Chart in, its units as one indented column out: each under whoever commands it.

What stands beside, under or framed in the wide chart comes one below the other here, and
every relation is told in words, so that nothing is lost with the lines that are not drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bagan.chart.model import REFERENCE_MARK, Chart, Kind, Link, Node, Organisation


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit or group of the column.

    ``parent`` is the node id of the entry that it is indented under: who commands it, which
    a line shows (``commanded``), or else the group that it is a member of.  ``heading`` is
    the unsur that begins above it; ``words`` are its relations.
    """

    node: Node
    label: str
    depth: int
    parent: str | None
    commanded: bool
    heading: str | None
    words: tuple[str, ...]


@dataclass(slots=True)
class _Places:
    """Where the wide chart has its nodes: ``own`` box of each unit, in reading order, its
    ``heading``, and the ``group`` that frames it."""

    own: dict[str, str] = field(default_factory=dict)
    heading: dict[str, str] = field(default_factory=dict)
    group: dict[str, str] = field(default_factory=dict)


def column(chart: Chart, organisation: Organisation) -> tuple[Entry, ...]:
    """Every unit and group of *chart* once, from top to bottom."""
    places = _places(chart)
    links = [(places.own[chart.nodes[link.source].unit], places.own[chart.nodes[link.target].unit],
              link) for link in chart.links]  # fmt: skip
    parents = _parents(places, links)
    words = _words(chart, organisation, places, links)
    under: dict[str | None, list[str]] = {}
    for item in places.own.values():
        under.setdefault(parents.get(item, (None, False))[0], []).append(item)
    entries: list[Entry] = []
    todo = list(_level(under, None, places.heading, 0))
    while todo:
        item, depth, heading = todo.pop(0)
        parent, commanded = parents.get(item, (None, False))
        node = chart.nodes[item]
        label = node.label.removesuffix(REFERENCE_MARK)
        entries.append(Entry(node, label, depth, parent, commanded, heading, tuple(words[item])))
        todo[:0] = _level(under, item, places.heading, depth + 1)
    return tuple(entries)


def _places(chart: Chart) -> _Places:
    places = _Places()
    branches = [branch for root in chart.roots for branch in root.walk()]
    # A unit's own box counts, wherever a reference to it comes earlier.
    for branch in sorted(branches, key=lambda branch: chart.nodes[branch.node].reference):
        places.own.setdefault(chart.nodes[branch.node].unit, branch.node)
    order = {branch.node: number for number, branch in enumerate(branches)}
    places.own = dict(sorted(places.own.items(), key=lambda pair: order[pair[1]]))
    for branch in branches:
        if branch.heading is not None:
            places.heading[branch.node] = branch.heading
        for member in branch.members:
            places.group.setdefault(
                places.own[chart.nodes[member.node].unit],
                places.own[chart.nodes[branch.node].unit],
            )
    return places


def _parents(
    places: _Places, links: Iterable[tuple[str, str, Link]]
) -> Mapping[str, tuple[str, bool]]:
    """Of each node that stands under another: that one, and whether it commands it."""
    parents: dict[str, tuple[str, bool]] = {}
    wanted = [(target, source, True) for source, target, link in links
              if link.kind is Kind.KOMANDO and not link.both]  # fmt: skip
    wanted += [(member, group, False) for member, group in places.group.items()]
    for item, parent, commanded in wanted:
        above: str | None = parent
        while above is not None and above != item:
            above = parents[above][0] if above in parents else None
        # Who commands in a circle stands under the first of its heads only.
        if item not in parents and above is None:
            parents[item] = (parent, commanded)
    return parents


def _level(
    under: Mapping[str | None, list[str]], parent: str | None, headings: Mapping[str, str],
    depth: int,
) -> Iterator[tuple[str, int, str | None]]:  # fmt: skip
    """What stands right under *parent*: first what has no unsur, then each unsur with its
    heading over its first unit."""
    items = under.get(parent, [])
    kinds = dict.fromkeys(headings.get(item) for item in items)
    for heading in sorted(kinds, key=lambda heading: heading is not None):
        for number, item in enumerate(i for i in items if headings.get(i) == heading):
            yield item, depth, heading if number == 0 else None


def _words(
    chart: Chart,
    organisation: Organisation,
    places: _Places,
    links: Iterable[tuple[str, str, Link]],
) -> Mapping[str, list[str]]:
    """What is said under each name: its full name where the box has a shorter one, its
    group, and every line that comes to it or goes both ways."""
    told: dict[str, dict[str, list[str]]] = {item: {} for item in places.own.values()}

    def name(item: str) -> str:
        return organisation.name(chart.nodes[item].unit)

    for item in places.own.values():
        label = chart.nodes[item].label.removesuffix(REFERENCE_MARK)
        if label.casefold() != name(item).casefold():
            told[item]["Nama lengkap"] = [name(item)]
        if item in places.group:
            told[item]["Anggota"] = [name(places.group[item])]
    for kind in Kind:
        for source, target, link in links:
            if link.kind is not kind:
                continue
            ends = [(target, source)] + ([(source, target)] if link.both else [])
            words = f"{kind.value.capitalize()} {'dengan' if link.both else 'dari'}"
            for item, other in ends:
                told[item].setdefault(words, []).append(name(other))
    return {
        item: [f"{words}: {'; '.join(dict.fromkeys(names))}." for words, names in facts.items()]
        for item, facts in told.items()
    }
