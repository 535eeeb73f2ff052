"""A Union and its Comparison in, the same Chart out with a Mark on all that changed.

The words of a mark are printed: they are Indonesian.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bagan.change.compare import Change, Comparison, Hal, Perubahan
from bagan.change.diff.sides import GHOST_SUFFIX
from bagan.change.diff.telling import headline
from bagan.change.diff.union import Union
from bagan.change.diff.words import joined
from bagan.chart.audit import Changes
from bagan.chart.model import (
    Branch,
    Chart,
    Link,
    Mark,
    Node,
)
from bagan.chart.svg import ADDED, REMOVED, SAME

ORDER = (
    Perubahan.DIBENTUK,
    Perubahan.DIHAPUS,
    Perubahan.GABUNG,
    Perubahan.PECAH,
    Perubahan.PINDAH,
    Perubahan.GANTI_NAMA,
    Perubahan.GANTI_JENIS,
    Perubahan.GANTI_URUTAN,
    Perubahan.GANTI_DASAR,
    Perubahan.DATA,
)
"""Kinds of change of a box, the one that says most first: its symbol is the one drawn."""
NUMBERED = (Perubahan.PINDAH, Perubahan.GABUNG, Perubahan.PECAH)
"""Kinds whose boxes stand at two places, which a number joins."""
GONE_WORDS = {Perubahan.GABUNG: "digabung", Perubahan.PECAH: "dipecah"}
FRAME_WORDS = {
    "dibentuk": "dibentuk",
    "dihapus": "dihapus",
    "pindah-dari": "tempat lama",
    "ganti-dasar": "dasar hukum berubah",
    "ganti-urutan": "berganti urutan",
    "data": "data berubah",
}
"""What the name of a frame says of a change that no other words tell."""
OLD_PLACE = "pindah-dari"
ROOM_FOR_SOURCES = 100
"""The most letters by which a box names the units that it was made of."""


@dataclass(frozen=True)
class Marked:
    """A union's chart with its marks; the numbers printed in its boxes, with their words;
    the lines that changed by themselves; and the changes that the chart shows."""

    chart: Chart
    references: tuple[tuple[int, str], ...]
    lines: tuple[tuple[Link, str], ...]
    changes: tuple[Change, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The values of data-perubahan that its boxes and lines have, "tetap" left out."""
        boxes = {
            kind for node in self.chart.nodes.values() if node.mark for kind in node.mark.changes
        }
        return frozenset(boxes | {change for _link, change in self.lines})

    @property
    def same(self) -> bool:
        """Whether both versions of the chart are one."""
        return not (self.kinds or self.changes)


def mark(union: Union, comparison: Comparison) -> Marked:
    """Mark what changed in *union*."""
    shown = [change for change in comparison.changes if _shows(union, change, comparison)]
    marker = _Marker(union, comparison, shown)
    nodes = {item: marker.marked(item, node) for item, node in union.chart.nodes.items()}
    return Marked(
        replace(union.chart, nodes=MappingProxyType(nodes), roots=_reheaded(union)),
        tuple((number, headline(change, comparison)) for number, change in marker.numbered),
        tuple(_changed_lines(union)),
        tuple(shown),
    )


def changes_due(union: Union, marked: Marked) -> Changes:
    """What the overlay has to say of each unit and each line."""
    units: dict[str, set[str]] = {}
    for node in marked.chart.nodes.values():
        for change in node.mark.changes if node.mark else (SAME,):
            units.setdefault(change, set()).add(node.unit)
    old, new = union.lines(union.old), union.lines(union.new)
    lines: dict[str, set[tuple[str, str, str]]] = {}
    for link in union.chart.links:
        key = union.line_of(link)
        change = SAME if key in old and key in new else ADDED if key in new else REMOVED
        source, target = (union.chart.nodes[end].unit for end in (link.source, link.target))
        lines.setdefault(change, set()).add((source, target, link.kind.value))
    return Changes(
        {change: frozenset(found) for change, found in units.items()},
        {change: frozenset(found) for change, found in lines.items()},
    )


def _shows(union: Union, change: Change, comparison: Comparison) -> bool:
    """Whether the chart shows what *change* is about."""
    units = {node.unit for side in (union.old, union.new) for node in side.nodes.values()}
    if change.kind in (Perubahan.GANTI_PENGENAL, Perubahan.PENULISAN):
        return False  # an id is never printed, typography is no change
    if change.about in (Hal.UNIT, Hal.KELOMPOK):
        return not units.isdisjoint(_ids(change, comparison))
    if change.about is Hal.UNSUR:
        return change.old_text in union.old.headings.values()
    if change.about is Hal.GARIS:
        old, new = change.old_line, change.new_line
        return (
            old is not None and {comparison.now(old.source), comparison.now(old.target)} <= units
        ) or (new is not None and {new.source, new.target} <= units)
    return False


def _reheaded(union: Union) -> tuple[Branch, ...]:
    """The branches of *union*, with the old words of each renamed heading after the new ones."""

    def reheaded(branch: Branch, words: Mapping[str, str]) -> Branch:
        under = {
            child.heading: f"{child.heading} (semula {before})"
            for child in branch.children
            if child.node in union.steady
            and child.heading
            and (before := union.old.headings[child.node])
            and before != child.heading
        }
        children = tuple(reheaded(child, under) for child in branch.children)
        return replace(branch, heading=words.get(branch.heading or "", branch.heading),
                       children=children)  # fmt: skip

    return tuple(reheaded(root, {}) for root in union.chart.roots)


def _rank(kind: str) -> int:
    return ORDER.index(Perubahan(kind))


def _ids(change: Change, comparison: Comparison) -> tuple[str, ...]:
    """The units of a change by their ids in a union."""
    return tuple(dict.fromkeys((*map(comparison.now, change.old), *change.new)))


def _changed_lines(union: Union) -> Iterator[tuple[Link, str]]:
    """The lines that changed although both their ends stand where they stood."""
    old, new = union.lines(union.old), union.lines(union.new)
    for link in union.chart.links:
        key = union.line_of(link)
        if (key in old and key in new) or not {link.source, link.target} <= union.steady:
            continue
        yield link, Perubahan.GARIS_BARU if key in new else Perubahan.GARIS_DIHAPUS


def _frame_label(label: str, mark: Mark) -> str:
    """The name of a frame, which has no room for symbols, with its change in words."""
    words = [FRAME_WORDS[mark.changes[0]]] if mark.changes[0] in FRAME_WORDS else []
    words += [f"semula {mark.before}"] if mark.before else []
    words += [mark.note] if mark.note else []
    return f"{label} ({'; '.join(words)})" if words else label


class _Marker:
    """Gives each node of one union its mark."""

    def __init__(self, union: Union, comparison: Comparison, shown: Sequence[Change]) -> None:
        self.union = union
        self.comparison = comparison
        self.framed = {
            branch.node for root in union.chart.roots for branch in root.walk() if branch.members
        }
        self.changes_by_unit: dict[str, list[Change]] = {}
        for change in shown:
            if change.about in (Hal.UNIT, Hal.KELOMPOK) and change.kind in ORDER:
                for item in _ids(change, comparison):
                    self.changes_by_unit.setdefault(item, []).append(change)
        for changes in self.changes_by_unit.values():
            changes.sort(key=lambda change: ORDER.index(change.kind))
        numbered = [change for change in shown if change.kind in NUMBERED]
        self.numbered = list(enumerate(numbered, start=1))
        self.number = {id(change): number for number, change in self.numbered}

    def marked(self, item: str, node: Node) -> Node:
        mark = self.mark_of(item, node)
        if mark is None:
            return node
        if item in self.framed:
            return replace(
                node, label=_frame_label(node.label, mark), mark=replace(mark, before=None)
            )
        return replace(node, mark=mark)

    def mark_of(self, item: str, node: Node) -> Mark | None:
        changes = self.changes_by_unit.get(node.unit.removesuffix(GHOST_SUFFIX), [])
        if item.endswith(GHOST_SUFFIX):
            return self.of_ghost(changes)
        if item not in self.union.new.nodes:
            return self.of_gone(node, changes)
        return self.of_present(item, node, changes)

    def of_ghost(self, changes: Sequence[Change]) -> Mark:
        """The old place of a unit that moved, or that moved with its head."""
        moves = [change for change in changes if change.kind is Perubahan.PINDAH]
        return Mark((OLD_PLACE,), note=self.left(moves[0]) if moves else None)

    def left(self, move: Change) -> str:
        """The words at the old place of a unit that moved."""
        return f"pindah ke ({self.number[id(move)]})"

    def of_gone(self, node: Node, changes: Sequence[Change]) -> Mark:
        for change in changes:
            if change.kind is Perubahan.DIHAPUS:
                return Mark((change.kind,))
            if change.kind in GONE_WORDS and node.unit not in change.new:
                words = "digabung ke" if change.kind is Perubahan.GABUNG else "dipecah menjadi"
                return Mark((GONE_WORDS[change.kind],), note=f"{words} ({self.number[id(change)]})")
            if change.kind is Perubahan.PINDAH:
                # to where this chart does not show it
                return Mark((OLD_PLACE,), note=self.left(change))
        return Mark((Perubahan.DATA,), note="tidak lagi digambar")

    def of_present(self, item: str, node: Node, changes: Sequence[Change]) -> Mark | None:
        old = self.union.old.nodes
        before = old.get(item) or old.get(item + GHOST_SUFFIX)
        notes = [note for change in changes if (note := self.note(change, node))]
        # Two data of a unit that are others are one mark.
        kinds = list(dict.fromkeys(change.kind.value for change in changes))
        if before is None and not kinds and old:
            kinds, notes = [Perubahan.DATA.value], ["kini digambar"]
        if item + GHOST_SUFFIX in old and Perubahan.PINDAH.value not in kinds:
            # Its head moved, or it was put elsewhere: what has an old place has a new one.
            kinds = sorted([*kinds, Perubahan.PINDAH.value], key=_rank)
        if not kinds:
            return None
        renamed = before is not None and before.label != node.label
        return Mark(
            tuple(kinds),
            before=before.label if renamed and before is not None else None,
            note="; ".join(notes) or None,
        )

    def note(self, change: Change, node: Node) -> str | None:
        """The words under the name of a unit that *change* is about."""
        others = [item for item in change.old if self.comparison.now(item) != node.unit]
        sources = self.sources(others)
        number = self.number.get(id(change))
        if change.kind is Perubahan.PINDAH:
            return f"({number}) pindahan"
        if change.kind is Perubahan.GABUNG:
            return f"({number}) gabungan {sources}"
        if change.kind is Perubahan.PECAH:
            return f"({number}) pecahan {sources}".rstrip() if others else f"({number}) dipecah"
        if change.kind is Perubahan.GANTI_JENIS:
            return f"semula {change.old_text}"
        return None

    def sources(self, items: Sequence[str]) -> str:
        """Old units by name, or short name; their number where a box has no room for them,
        because the numbered reference has them all."""
        for names in (map(self.label, items), map(self.short, items)):
            words = joined(list(names))
            if len(words) <= ROOM_FOR_SOURCES:
                return words
        return f"{len(items)} unit" if len(items) > 1 else ""

    def short(self, item: str) -> str:
        """The official abbreviation of an old unit, or what its box says."""
        unit = self.comparison.old.organisation.units.get(item)
        return unit.singkatan if unit is not None and unit.singkatan else self.label(item)

    def label(self, item: str) -> str:
        """What an old unit's box says."""
        organisation = self.comparison.old.organisation
        unit = organisation.units.get(item)
        return unit.caption if unit is not None and unit.caption else organisation.name(item)
