"""A Chart and what its units rest on in, the same chart in words out: a tree and a table.

The tree follows the lines of komando, and everything that the picture shows is in it:
each unit once in full, each line at both its ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bagan.chart.model import Chart, Kind, Organisation
from bagan.law.report import Quotation, UnitRow
from bagan.publish.site.everyday import words_of


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: ids and full names of its ends, its kind, what it rests on."""

    source: str
    source_name: str
    target: str
    target_name: str
    kind: Kind
    both: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A line as the unit at one end of it sees it: the other end, and what it rests on."""

    id: str
    name: str
    basis: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit or group in the tree.

    ``box`` is the id of its first box in the picture; ``ties`` are its lines by the key of
    the words that introduce them; ``link`` is the address that the spec gives it, ``called``
    what else it is searched for by.
    """

    id: str
    box: str
    name: str
    kind: str
    quotations: tuple[Quotation, ...]
    reconstruction: str | None
    link: str | None
    members: tuple[Tie, ...]
    ties: tuple[tuple[str, tuple[Tie, ...]], ...] = ()
    children: tuple[Entry, ...] = ()
    called: str = ""


def rows_of(chart: Chart, organisation: Organisation) -> tuple[Row, ...]:
    """The lines that *chart* draws, in its order, each once."""
    rows: dict[tuple[str, str, Kind, bool], Row] = {}
    for link in chart.links:
        source, target = chart.nodes[link.source].unit, chart.nodes[link.target].unit
        row = Row(
            source,
            organisation.name(source),
            target,
            organisation.name(target),
            link.kind,
            link.both,
            str(link.basis),
        )
        rows.setdefault((source, target, link.kind, link.both), row)
    return tuple(rows.values())


def outline_of(
    chart: Chart, organisation: Organisation, known: Mapping[str, UnitRow]
) -> tuple[Entry, ...]:
    """The tree of all units and groups that *chart* shows."""
    rows = rows_of(chart, organisation)
    boxes = boxes_of(chart)
    below = _below(rows, organisation, tuple(boxes))
    entries = {
        item: replace(
            _entry(item, chart, boxes=boxes, organisation=organisation, known=known[item]),
            ties=_ties(item, rows, told=below.get(item, ())),
        )
        for item in boxes
    }
    led = {child for children in below.values() for child in children}
    # What is only led in a circle has no way down from a root: it begins one itself.
    seen: set[str] = set()
    starts = [item for item in entries if item not in led] + list(entries)
    return tuple(_with_children(item, entries, below, seen) for item in starts if item not in seen)


def boxes_of(chart: Chart) -> dict[str, str]:
    """The first box of each unit and group in *chart*, by its id."""
    own = {node.unit: node.id for node in chart.nodes.values() if not node.reference}
    first: dict[str, str] = {}
    for node in chart.nodes.values():
        first.setdefault(node.unit, own.get(node.unit, node.id))
    return first


def _below(
    rows: tuple[Row, ...], organisation: Organisation, shown: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """Who stands under whom: under the first that leads it, else under its group."""
    leader: dict[str, str] = {}
    for row in rows:
        if row.kind is Kind.KOMANDO and not row.both and row.source != row.target:
            leader.setdefault(row.target, row.source)
    for group, item in organisation.groups.items():
        if group in shown:
            for member in item.anggota:
                leader.setdefault(member, group)
    below: dict[str, tuple[str, ...]] = {}
    for unit in shown:
        if leader.get(unit) in shown:
            below[leader[unit]] = (*below.get(leader[unit], ()), unit)
    return below


def _with_children(
    item: str,
    entries: Mapping[str, Entry],
    below: Mapping[str, tuple[str, ...]],
    seen: set[str],
) -> Entry:
    """The entry of *item* with all that stands under it and was not *seen* yet."""
    seen.add(item)
    children = tuple(
        _with_children(child, entries, below, seen)
        for child in below.get(item, ())
        if child not in seen
    )
    return replace(entries[item], children=children)


def _entry(
    item: str,
    chart: Chart,
    *,
    boxes: Mapping[str, str],
    organisation: Organisation,
    known: UnitRow,
) -> Entry:
    group = organisation.groups.get(item)
    members = group.anggota if group else ()
    return Entry(
        item,
        boxes[item],
        known.name,
        known.kind,
        known.quotations,
        known.reconstruction,
        chart.nodes[boxes[item]].link,
        tuple(Tie(m if m in boxes else "", organisation.name(m), "") for m in members),
        called=" ".join(words_of(item, organisation)),
    )


def _ties(
    item: str, rows: tuple[Row, ...], *, told: tuple[str, ...]
) -> tuple[tuple[str, tuple[Tie, ...]], ...]:
    """The lines that end at *item*, gathered by the key of the words for them.

    A line of komando to one of *told* is left out: that unit stands below, and says it.
    """
    found: dict[str, list[Tie]] = {}
    for row in rows:
        for end, other, name, way in (
            (row.target, row.source, row.source_name, "dari"),
            (row.source, row.target, row.target_name, "ke"),
        ):
            if end == item:
                if row.kind is Kind.KOMANDO and way == "ke" and not row.both and other in told:
                    continue
                key = f"{row.kind.value}_{'timbal' if row.both else way}"
                found.setdefault(key, []).append(Tie(other, name, row.basis))
    return tuple((key, tuple(found[key])) for key in sorted(found))
