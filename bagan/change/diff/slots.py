"""The numbered lists of a spec in, their entries out: each with its place, as one can say it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bagan.chart.model import (
    Citation,
    CitationError,
    Entry,
    Organisation,
    letter_number,
    parse_citation,
)
from bagan.chart.spec import Spec

INDENT = "    "

Token = tuple[str, str]
Key = tuple[str, str, int]
"""Who an entry is in both versions: what it is, its id or heading, and which of several."""

PLACE = "tempat"
"""In the key of what is no entry of a list, but the part of a pasal that holds one."""

GONE_KEY = "hilang"
"""In the key of a unit that does not live on: no new entry is it, whatever its id."""

_VALUE = re.compile(r"(?:(\d+)|([A-Za-z]+))(.*)")


@dataclass(frozen=True, slots=True)
class Slot:
    """An entry of a list, or a heading with its entries ``below``."""

    key: Key
    at: Citation
    title: str
    unit: str | None
    below: tuple[Slot, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the units in this entry."""
        own = (self.unit,) if self.unit is not None else ()
        return own + tuple(unit for slot in self.below for unit in slot.units)

    @property
    def token(self) -> Token:
        """The entry's name in its own spec: the unit's id, or the heading."""
        return ("unsur", self.title) if self.unit is None else ("unit", self.unit)

    @property
    def level(self) -> str:
        return self.at.parts[-1][0]

    @property
    def value(self) -> str:
        return self.at.parts[-1][1]

    @property
    def name(self) -> str:
        """The entry without its list: "angka 7"."""
        return f"{self.level} {self.value}"


Slots = tuple[Slot, ...]


def citation_of(text: str) -> Citation | None:
    """The Citation of *text*, or None where it is none."""
    try:
        return parse_citation(text)
    except CitationError:
        return None


def order(place: Citation) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts places as they stand in the text: 7 before 7a before 8, z before aa."""
    first = (place.rank, 0, "") if place.diktum else _rank(place.pasal)
    return (first, *(_rank(value) for _name, value in place.parts))


def _rank(value: str) -> tuple[int, int, str]:
    number, letters, rest = _VALUE.fullmatch(value).groups()  # type: ignore[union-attr]
    return (int(number) if number else letter_number(letters), len(rest), rest)


def lists_of(spec: Spec, lives: Mapping[str, str] | None) -> dict[Citation, Slots]:
    """The lists of a spec by place.  ``lives`` is None for the new spec, whose ids count."""
    found: dict[Citation, list[Slot]] = {}
    for index, entries in groupby(spec.organisation.entries, key=lambda entry: entry.list_index):
        place = citation_of(spec.regency.daftar[index].dasar)
        if place is not None:
            slots = _slots(tuple(entries), spec.organisation, lives)
            found.setdefault(place, []).extend(slots)
    return {place: _numbered(slots) for place, slots in found.items()}


def _slots(
    entries: Sequence[Entry], organisation: Organisation, lives: Mapping[str, str] | None
) -> Iterator[Slot]:
    """The entries of one list, those under a heading gathered below it."""
    for (heading, at), group in groupby(entries, key=_heading):
        slots = []
        for entry in group:
            place = citation_of(entry.dasar)
            if place is None:
                continue
            unit = entry.unit
            known = lives is None or unit in lives
            key = (
                ("unit", unit if lives is None else lives[unit], 0)
                if known
                else (GONE_KEY, unit, 0)
            )
            slots.append(Slot(key, place, organisation.name(unit), unit))
        if heading is None or at is None:
            yield from slots
        else:
            key = ("unsur", heading, 0)
            yield Slot(key, at, heading, None, _numbered(slots))


def _heading(entry: Entry) -> tuple[str | None, Citation | None]:
    """The heading of an entry and its place; both None for an entry without heading."""
    place = citation_of(entry.dasar)
    if entry.heading is None or place is None:
        return (None, None)
    return (entry.heading, Citation(place.pasal, place.parts[:-1]))


def _numbered(slots: Iterable[Slot]) -> Slots:
    """Entries that are alike numbered, so that each has a key of its own."""
    seen: Counter[Key] = Counter()
    found = []
    for slot in slots:
        kind, name, _number = slot.key
        found.append(replace(slot, key=(kind, name, seen[slot.key])))
        seen[slot.key] += 1
    return tuple(found)


def worded(slot: Slot, value: str, *, last: bool) -> Iterator[str]:
    """The lines of an entry as a regulation prints it."""
    if not slot.below:
        yield f"{value}. {slot.title}{'.' if last else ';'}"
        return
    yield f"{value}. {slot.title}:"
    for item in slot.below:
        end = last and item is slot.below[-1]
        yield from (INDENT + line for line in worded(item, item.value, last=end))
