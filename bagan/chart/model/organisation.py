"""Units, groups, lines and list entries of one regency: what its spec says, in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bagan.chart.model.customary import advises
from bagan.chart.model.items import Based
from bagan.chart.model.kinds import Jenis, Kind, kind_of_name
from bagan.chart.model.naming import name_key
from bagan.chart.model.units import Kelompok, Unit
from bagan.problem import Span

_certain_kind = lru_cache(maxsize=8192)(kind_of_name)
"""Asked for each unit by each view."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What an item rests on: article citations, or the reason of a reconstruction."""

    dasar: tuple[str, ...] = ()
    rekonstruksi: str | None = None

    def __bool__(self) -> bool:
        return bool(self.dasar or self.rekonstruksi)

    def joined(self, other: Basis) -> Basis:
        """Both bases, each citation once, in order."""
        return Basis(
            tuple(dict.fromkeys((*self.dasar, *other.dasar))),
            self.rekonstruksi or other.rekonstruksi,
        )

    def __str__(self) -> str:
        parts = ["; ".join(self.dasar)] if self.dasar else []
        if self.rekonstruksi:
            parts.append(f"rekonstruksi: {self.rekonstruksi}")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Line:
    """One line between two units or groups; ``both`` for a line that goes both ways."""

    source: str
    target: str
    kind: Kind
    both: bool
    basis: Basis
    span: Span

    @property
    def key(self) -> tuple[str, str, Kind]:
        """Identity of the line: its ends (sorted where it goes both ways) and its kind."""
        ends = (self.source, self.target)
        source, target = sorted(ends) if self.both else ends
        return (source, target, self.kind)

    def __str__(self) -> str:
        return f"{self.source} {'<->' if self.both else '->'} {self.target}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a numbered list: which unit, under which heads and heading."""

    unit: str
    heads: tuple[str, ...]
    heading: str | None
    dasar: str
    list_index: int
    span: Span


@dataclass(frozen=True)
class Organisation:
    """The units, groups, lines and list entries of a Regency, in the spec's order."""

    units: Mapping[str, Unit]
    groups: Mapping[str, Kelompok]
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """By the id of a unit or group: its place in the spec's order, units first."""
        return {item: place for place, item in enumerate((*self.units, *self.groups))}

    @cached_property
    def lines_from(self) -> Mapping[str, tuple[int, ...]]:
        """By the id of a unit or group: the places in ``lines`` of those that begin there."""
        found: dict[str, list[int]] = {}
        for place, line in enumerate(self.lines):
            found.setdefault(line.source, []).append(place)
        return {item: tuple(places) for item, places in found.items()}

    @cached_property
    def followers(self) -> Mapping[str, tuple[str, ...]]:
        """By the id of a unit or group: what stands under it by a line of komando, by a list, or
        by a line of koordinasi where nobody commands it; an adviser also by one that he begins."""
        under: dict[str, list[str]] = {}
        commanded = set()
        for line in self.lines:
            if line.kind is Kind.KOMANDO and not line.both:
                under.setdefault(line.source, []).append(line.target)
                commanded.add(line.target)
        for entry in self.entries:
            for head in entry.heads:
                under.setdefault(head, []).append(entry.unit)
        for line in self.lines:
            if line.kind is Kind.KOORDINASI:
                for source, target in ((line.source, line.target), (line.target, line.source)):
                    begins = target == line.source and not line.both
                    adviser = target in self.units and advises(self.units[target].nama)
                    if target not in commanded and (adviser or not begins):
                        under.setdefault(source, []).append(target)
        return {item: tuple(found) for item, found in under.items()}

    @cached_property
    def above(self) -> Mapping[str, str]:
        """By the id of a unit or group: the first that it follows."""
        pairs = [(item, head) for head, found in self.followers.items() for item in found]
        return dict(reversed(pairs))

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The names that several units or groups bear."""
        counts = Counter(map(self.name, (*self.units, *self.groups)))
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def name_keys(self) -> Mapping[str, str]:
        """By the id of a unit: its name as names are compared (:func:`name_key`)."""
        return {unit: name_key(item.nama) for unit, item in self.units.items()}

    def name(self, item: str) -> str:
        """The full name of a unit or group."""
        return self.units[item].nama if item in self.units else self.groups[item].nama

    def within(self, item: str) -> tuple[str, ...]:
        """Under whom a unit or group stands whose name others bear too, as far up as it takes to
        know which: "Sekretariat", "Dinas Sosial"; nothing for a name of its own."""
        passed, names = [item], list[str]()
        while self.name(passed[-1]) in self.shared_names:
            head = self.above.get(passed[-1])
            if head is None or head in passed:
                break
            passed.append(head)
            names.append(self.name(head))
        return tuple(names)

    def jenis(self, unit: str) -> Jenis:
        """The kind of a unit, as written or as its name makes certain; a group has none."""
        item = self.units.get(unit)
        if item is None:
            return Jenis.LAINNYA
        return item.jenis or _certain_kind(item.nama) or Jenis.LAINNYA

    def basis(self, item: str) -> Basis:
        """What a unit or group rests on."""
        based: Based = self.units[item] if item in self.units else self.groups[item]
        return Basis(based.dasar, based.rekonstruksi)
