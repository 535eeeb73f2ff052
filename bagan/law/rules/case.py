"""A checked spec and the text of its regulation in, the tables that rules share out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bagan.chart.model import (
    Arranger,
    Butir,
    Citation,
    CitationError,
    Daftar,
    Item,
    Jenis,
    Kind,
    Line,
    Organisation,
    Regency,
    Unsur,
    parse_citation,
    parse_expression,
    shown_ids,
)
from bagan.chart.spec import Document, Spec
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.rules.quoting import quote
from bagan.law.rules.written import View, Written
from bagan.problem import Span

if TYPE_CHECKING:
    from bagan.law.naskah.mentions import Names
    from bagan.law.naskah.relations import Relation
    from bagan.law.rules.stated import Stated

Key = tuple[str, str, Kind]


@dataclass(frozen=True)
class Case:
    """What the rules look at; ``naskah`` is None where the spec names no text."""

    spec: Spec
    naskah: Naskah | None = None

    @property
    def regency(self) -> Regency:
        return self.spec.regency

    @property
    def organisation(self) -> Organisation:
        return self.spec.organisation

    @property
    def document(self) -> Document:
        return self.spec.document

    @property
    def text(self) -> Naskah:
        """The naskah, for rules that are asked only where there is one."""
        assert self.naskah is not None
        return self.naskah

    @cached_property
    def entries(self) -> tuple[Written, ...]:
        """Every entry of every list, in the spec's order."""
        return tuple(
            Written(entry, *items)
            for entry, items in zip(self.organisation.entries, self._written(), strict=True)
        )

    def _written(self) -> Iterator[tuple[Butir, Unsur | None, Daftar]]:
        for daftar in self.regency.daftar:
            for item in daftar.isi:
                if isinstance(item, Butir):
                    yield item, None, daftar
                else:
                    for butir in item.isi:
                        yield butir, item, daftar

    @cached_property
    def items(self) -> Mapping[str, tuple[Item, ...]]:
        """By the id of a unit or group: the items that write it, or refer to it in a list."""
        found: dict[str, list[Item]] = {}
        for written in (self.regency.unit, self.regency.kelompok):
            for name, item in written.items():
                found.setdefault(name, []).append(item)
        for entry in self.entries:
            found.setdefault(entry.butir.id, []).append(entry.butir)
        return {name: tuple(items) for name, items in found.items()}

    @cached_property
    def line_items(self) -> Mapping[Key, tuple[Item, ...]]:
        """By the key of a line: the items that write it: a garis, or links and entries."""
        found: dict[Key, dict[int, Item]] = {}
        for entry in self.entries:
            for kind in Kind:
                link = entry.link(kind)
                if link is not None:
                    items = found.setdefault((link.dari, entry.butir.id, kind), {})
                    items.update({id(link): link, id(entry.butir): entry.butir})
        for garis in self.regency.garis:
            for pair in parse_expression(garis.expression):
                ends = (pair.source.id, pair.target.id)
                source, target = sorted(ends) if pair.both else ends
                found.setdefault((source, target, garis.kind), {})[id(garis)] = garis
        return {key: tuple(items.values()) for key, items in found.items()}

    @cached_property
    def views(self) -> tuple[View, ...]:
        """Every chart, in the spec's order."""
        return tuple(
            View(annex, view, frozenset(shown_ids(self.organisation, view)))
            for annex in self.regency.lampiran
            for view in annex.bagan
        )

    @cached_property
    def arranged(self) -> tuple[Arranger, ...]:
        """Every chart, arranged, in the spec's order."""
        found = tuple(Arranger(self.organisation, view.bagan) for view in self.views)
        for arranger in found:
            arranger.settle()
        return found

    @cached_property
    def subordinates(self) -> Mapping[str, tuple[str, ...]]:
        """By the id of a unit or group: whom its lines of komando lead to, in the spec's order."""
        found: dict[str, list[str]] = {}
        for line in self.organisation.lines:
            if line.kind is Kind.KOMANDO:
                found.setdefault(line.source, []).append(line.target)
        return {source: tuple(targets) for source, targets in found.items()}

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The heads of the region: Bupati, Wali Kota, or the Gubernur of a province."""
        kinds = self.organisation.jenis
        return tuple(u for u in self.organisation.units if kinds(u) is Jenis.KEPALA_DAERAH)

    @property
    def enacted(self) -> date:
        """The day that a rule of law must be in force on, to be asked of this regulation.

        A year without a day counts from its first day; a draft without either is of today,
        so everything that is in force now is asked of it.
        """
        peraturan = self.regency.peraturan
        if peraturan.ditetapkan is not None:
            return peraturan.ditetapkan.tanggal
        return date(peraturan.tahun, 1, 1) if peraturan.tahun else date.max

    @cached_property
    def groups_of(self) -> Mapping[str, tuple[str, ...]]:
        """By the id of a unit: the groups that it is a member of."""
        found: dict[str, list[str]] = {}
        for name, group in self.organisation.groups.items():
            for member in dict.fromkeys(group.anggota):
                found.setdefault(member, []).append(name)
        return {member: tuple(names) for member, names in found.items()}

    @cached_property
    def commands(self) -> Mapping[str, tuple[Line, ...]]:
        """By the id of a unit or group: the komando lines that end at it.

        A line to a group ends at its members too; a group's box is a unit of its own.
        """
        found: dict[str, list[Line]] = {}
        groups = self.organisation.groups
        for line in self.organisation.lines:
            if line.kind is Kind.KOMANDO:
                found.setdefault(line.target, []).append(line)
                if line.target in groups:
                    for member in dict.fromkeys(groups[line.target].anggota):
                        found.setdefault(member, []).append(line)
        return {name: tuple(lines) for name, lines in found.items()}

    @cached_property
    def names(self) -> Names:
        """The :attr:`aliases`, ready to be found in texts."""
        from bagan.law.rules.known import known_names

        return known_names(self.aliases)

    @cached_property
    def names_and_classes(self) -> Names:
        """The :attr:`aliases` and the :attr:`class_words`, ready to be found in texts."""
        from bagan.law.rules.known import known_names

        return known_names({**self.aliases, **self.class_words})

    @cached_property
    def class_words(self) -> Mapping[str, str]:
        """The wordings by which the text may know whole classes of units, with the ids of these."""
        from bagan.law.rules.classes import class_wordings
        from bagan.law.rules.defined import definitions

        return class_wordings(self.organisation, definitions(self.text))

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The wordings by which the text may know the units and groups, with their ids."""
        from bagan.law.rules.known import wordings

        return wordings(self.organisation, self.naskah)

    @cached_property
    def key(self) -> Callable[[str], str]:
        """Gives what a name is compared by, in this regulation's own words."""
        from bagan.law.rules.defined import comparable

        return comparable(self.naskah)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The lines that the articles state between the spec's units and groups."""
        from bagan.law.naskah.relations import relations

        return relations(self.text, self.names)

    @cached_property
    def answering(self) -> tuple[Relation, ...]:
        """The lines of komando that the articles state, with classes, and with those whom the spec
        does not have, among their ends."""
        from bagan.law.rules.answering import answering

        team = self.regency.peraturan.jenis.startswith("Keputusan")
        return answering(self.organisation, self.text, self.aliases, self.class_words, team=team)

    @cached_property
    def stated(self) -> Stated:
        """The same, ready to be compared with the spec's lines."""
        from bagan.law.rules.known import class_relations
        from bagan.law.rules.stated import Stated

        classes = class_relations(self.organisation, self.text, self.aliases, self.class_words)
        return Stated(self.organisation, (*self.relations, *classes))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the units, then those of the groups."""
        return (*self.organisation.units, *self.organisation.groups)

    def place(self, item: str) -> Span:
        """Where the id of a unit or group is defined."""
        unit = self.organisation.units.get(item)
        if unit is None:
            return self.document.key_at("kelompok", item)
        return unit.marks.values.get("id") or self.document.key_at("unit", item)

    def name_place(self, unit: str) -> Span:
        """Where the name of a unit is written."""
        return self.organisation.units[unit].marks.values.get("nama") or self.place(unit)

    def cited(self, item: str) -> str:
        """The citation of a unit or group that stands first in the regulation; its id where
        it has none."""
        places = map(parse_citation, self.organisation.basis(item).dasar)
        return str(min(places, key=lambda place: place.order, default=item))

    def stands(self, item: str) -> int | None:
        """Where the text speaks of a unit or group as its basis says; None where it does not."""
        for text in self.organisation.basis(item).dasar:
            part = self.text.find(parse_citation(text))
            if part is not None:
                return part.start
        return None

    def quoted(self, citation: str) -> tuple[str, Span | None]:
        """The :meth:`quotation` of a citation as written in the spec."""
        try:
            return self.quotation(parse_citation(citation))
        except CitationError:
            return "", None

    def quotation(self, part: Provision | Citation, *, around: str = "") -> tuple[str, Span | None]:
        """The words of a part of the text as printed, up to its first child, with their
        place; of a citation that the text does not have: an empty text and None.

        Long words are cut; the word *around* stays in what is left.
        """
        if self.naskah is None:
            return "", None
        found = self.naskah.find(part) if isinstance(part, Citation) else part
        if found is None:
            return "", None
        end = found.children[0].start if found.children else found.end
        words = " ".join(self.naskah.text[found.start : end].split())
        return quote(words, around), self.naskah.place(found.start)
