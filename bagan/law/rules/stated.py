"""Lines of the spec and lines that the articles state in; which of them are the same out.

Articles often speak of a class ("Perangkat Daerah") where the spec has a unit, or of a
unit where it has a group; and they say "membantu Bupati" where the chart leads the
Bupati's command through the one who helps him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bagan.chart.model import (
    Citation,
    Jenis,
    Kind,
    Line,
    Organisation,
    name_key,
    parse_citation,
)
from bagan.law.naskah.relations import Relation
from bagan.law.rules.classes import between_two_classes, class_of, is_class, members, namesakes

_HELPS = re.compile(r"bantu|melalui", re.IGNORECASE)
_HEAD_OF = re.compile(r"Kepala\s+(?P<office>.+)", re.IGNORECASE)
_HANDS_ON = re.compile(r"melimpahkan|mendelegasikan|menyerahkan|menguasakan|memberi", re.IGNORECASE)


class Stated:
    """What the articles state of an organisation's lines."""

    def __init__(self, organisation: Organisation, relations: Iterable[Relation]) -> None:
        self.organisation = organisation
        self.namesakes = namesakes(organisation)
        self.meant = lru_cache(maxsize=None)(self._meant)
        self.alike = lru_cache(maxsize=None)(self._alike)
        self.entries = {parse_citation(entry.dasar) for entry in organisation.entries}
        self.own: dict[Citation, list[Relation]] = {}
        self.below: dict[Citation, list[Relation]] = {}
        self.touching: dict[str, list[Relation]] = {}
        self.between_classes: dict[Citation, list[Relation]] = {}
        for relation in relations:
            if between_two_classes(relation.source, relation.target):
                self.between_classes.setdefault(relation.citation, []).append(relation)
                continue
            self.own.setdefault(relation.citation, []).append(relation)
            for place in _with_places_above(relation.citation):
                self.below.setdefault(place, []).append(relation)
            for item in self.alike(relation.source) | self.alike(relation.target):
                self.touching.setdefault(item, []).append(relation)

    def _alike(self, item: str) -> frozenset[str]:
        """The units and groups that an article may mean by *item*, or mean *item* by."""
        found = {*self.meant(item), *self._led_by(item)}
        if item in self.organisation.groups:
            return frozenset(found)
        for name in self.organisation.groups:
            if item in self.meant(name):
                found.add(name)
        return frozenset(found)

    def _meant(self, item: str) -> frozenset[str]:
        """The units and groups that an article means by *item*, itself among them."""
        organisation = self.organisation
        if is_class(item):
            return members(organisation, item)
        found = {item, *self.namesakes.get(item, ())}
        if item in organisation.groups:
            found.update(organisation.groups[item].anggota)
            kinds = class_of(organisation.name(item))
            if not organisation.groups[item].anggota:
                found |= {u for u in organisation.units if organisation.jenis(u) in kinds}
            found |= {u for u in organisation.units if self._heads(u, item)}
        return frozenset(found)

    def _led_by(self, item: str) -> list[str]:
        """The one office that a head leads whose box stands in another chart: "UPTB Penilaian
        Kompetensi" for "Kepala UPTB"."""
        units = self.organisation.units
        office = _HEAD_OF.match(units[item].nama) if item in units else None
        if office is None:
            return []
        led = [one for one in units if f"{units[one].nama} ".startswith(f"{office['office']} ")]
        return led if len(led) == 1 else []

    def _heads(self, unit: str, group: str) -> bool:
        """Whether a unit is the head of a class: "Kepala Perangkat Daerah"."""
        name = self.organisation.name
        return name_key(name(unit)) == "kepala" + name_key(name(group))

    def at(self, citation: Citation, *, above: bool = False) -> list[Relation]:
        """The relations stated at a place and below it; with *above*, those that its list
        states for all of its entries, too."""
        found = list(self.below.get(citation, ()))
        if above:
            for place in _with_places_above(citation)[1:]:
                found += self.own.get(place, ())
        return found

    def for_their_classes(self, citation: Citation, line: Line) -> bool:
        """Whether a place states *line* for the classes of its ends, as "Kepala Seksi bertanggung
        jawab kepada Kepala Bidang" does: of which Bidang each is, another place tells."""
        return any(
            relation.certain and not relation.report and self.means(relation, line)
            for relation in self.between_classes.get(citation, ())
        )

    def about(self, line: Line) -> list[Relation]:
        """The relations of all articles that have to do with both ends of *line*."""
        ends = (self.touching.get(item, []) for item in (line.source, line.target))
        return min(ends, key=len)

    def joins(self, relation: Relation, source: str, target: str) -> bool:
        """Whether a relation is between these two, from the one to the other."""
        if {source, target} & relation.without:
            return False
        return source in self.alike(relation.source) and target in self.alike(relation.target)

    def means(self, relation: Relation, line: Line, kind: Kind | None = None) -> bool:
        """Whether a relation is the line, read as *kind* where that is given.

        Coordination has no above and below; a report upwards may stand for a command.
        """
        kind = kind or line.kind
        down, up = (line.source, line.target), (line.target, line.source)
        if kind is Kind.KOMANDO and self._passes_by(relation):
            return False
        if relation.report and kind is Kind.KOMANDO:
            return self.joins(relation, *up)
        if relation.kind is not kind:
            return False
        either = kind is Kind.KOORDINASI or relation.both
        return self.joins(relation, *down) or (either and self.joins(relation, *up))

    def _passes_by(self, relation: Relation) -> bool:
        """Whether a relation is from those above to the one below, of whom the article says
        that another, "melalui" whom, stands between.  A secretariat is at the side of its head,
        who leads the bidang or seksi all the same."""
        if relation.certain or "melalui" not in relation.cue:
            return False
        here = self.own.get(relation.citation, ())
        between = {r.target for r in here if r.source == relation.source and r.cue == relation.cue}
        if any(self._is_secretariat(item) for item in between - {relation.target}):
            return False
        return not any(
            r.certain and r.kind is relation.kind and r.source == relation.target for r in here
        )

    def _is_secretariat(self, item: str) -> bool:
        units = self.organisation.units
        return item in units and self.organisation.jenis(item) is Jenis.SEKRETARIAT

    def of_other_kind(
        self, line: Line, citation: Citation, *, above: bool = False
    ) -> Relation | None:
        """A relation of the other kind between the ends of *line* that :meth:`at` finds."""
        other = Kind.KOORDINASI if line.kind is Kind.KOMANDO else Kind.KOMANDO
        for relation in self.at(citation, above=above):
            if self.means(relation, line, other) and relation.certain and not relation.report:
                return relation
        return None

    def of_some_members(self, line: Line, relations: Iterable[Relation]) -> bool:
        """Whether *relations* state the line of a group for some of its members alone."""
        groups, units = self.organisation.groups, self.organisation.units
        named = {end for r in relations for end in (r.source, r.target)}
        for end in {line.source, line.target} & set(groups):
            kinds = class_of(groups[end].nama)
            of_kind = (unit for unit in units if self.organisation.jenis(unit) in kinds)
            members = set(groups[end].anggota or of_kind)
            whole = any(end in self.alike(one) for one in named - members)
            if not whole and named & members and not members <= named:
                return True
        return False

    def through(self, line: Line, found: Iterable[Relation]) -> tuple[Relation, ...]:
        """Two relations that together are a line of command: X leads the target and is
        helped by the source; or the source leads X, and X the target."""
        ends = {line.source, line.target}
        commands = [r for r in found if r.kind is Kind.KOMANDO and not ends & r.without]
        # one of those who are led leads none of the others by that
        led = ((r, self.alike(r.target)) for r in commands)
        ending = [r for r, all_ in led if line.target in all_ and line.source not in all_]
        for last in ending:
            for other in commands:
                helped = (
                    other.source == last.source
                    and line.source in self.alike(other.target)
                    and _HELPS.search(other.cue)
                )
                if other is not last and helped:
                    return (last, other)
        return ()


def citations(line: Line) -> tuple[Citation, ...]:
    """The citations of a line, in its order."""
    return tuple(parse_citation(text) for text in line.basis.dasar)


def hands_on(relation: Relation) -> bool:
    """Whether it tells of a duty handed on: of komando only by implication, and what is handed
    on may be coordination."""
    return _HANDS_ON.match(relation.cue) is not None


def thing_of(lines: Iterable[Line]) -> str:
    """Lines as an acceptance names them in its ``hal``: "sekda -> dinsos, dinkes"."""
    targets: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        targets.setdefault((line.source, " <-> " if line.both else " -> "), []).append(line.target)
    return "; ".join(f"{a}{arrow}{', '.join(b)}" for (a, arrow), b in targets.items())


def _with_places_above(citation: Citation) -> list[Citation]:
    """A place, then those that hold it, up to its pasal."""
    sizes = range(len(citation.parts), -1, -1)
    return [Citation(citation.pasal, citation.parts[:size]) for size in sizes]
