"""A list of the spec and the same list of the articles in, what differs out.

Both are laid side by side as two rows of names (bagan.naskah.wording.key): what stands in
both in the same order is the same entry, and what is left over on both sides at one
place is one entry under two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from bagan.model.units import Butir, Daftar, Unsur
from bagan.naskah.citation import Citation, parse_citation
from bagan.naskah.naskah import Provision
from bagan.naskah.wording import entry_name, key
from bagan.rules.case import Case, Written


@dataclass(frozen=True, slots=True)
class Ours:
    """An entry or a heading as the spec has it."""

    name: str
    item: Butir | Unsur
    written: Written | None = None
    inside: tuple[Ours, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands at one place: in the spec, in the articles, or in both."""

    ours: Ours | None
    theirs: Provision | None

    @property
    def same(self) -> bool:
        return (
            self.ours is not None
            and self.theirs is not None
            and key(self.ours.name) == key(entry_name(self.theirs.text))
        )


@dataclass(frozen=True)
class Comparison:
    """One list, or the entries under one of its headings, laid beside the articles."""

    daftar: Daftar
    heading: Unsur | None
    place: Citation
    pairs: tuple[Pair, ...]

    @cached_property
    def missing(self) -> tuple[Provision, ...]:
        """Entries of the articles that the spec does not have at their place."""
        return tuple(p.theirs for p in self.pairs if p.ours is None and p.theirs is not None)

    @cached_property
    def added(self) -> tuple[Ours, ...]:
        """Entries of the spec that the articles do not have at their place."""
        return tuple(p.ours for p in self.pairs if p.theirs is None and p.ours is not None)


def compare(case: Case) -> Iterator[Comparison]:
    """Every list of the spec whose place the articles have, and every heading in it."""
    written = {id(entry.butir): entry for entry in case.entries}
    for daftar in case.regency.daftar:
        place = parse_citation(daftar.dasar)
        found = case.text.find(place)
        if found is None:
            continue
        rows = tuple(_ours(case, item, written) for item in daftar.isi)
        pairs = align(rows, _entries(found, daftar))
        yield Comparison(daftar, None, place, pairs)
        for pair in pairs:
            ours, theirs = pair.ours, pair.theirs
            if ours is None or theirs is None or not isinstance(ours.item, Unsur):
                continue
            below = theirs.citation or place
            yield Comparison(daftar, ours.item, below, align(ours.inside, theirs.children))


def _entries(part: Provision, daftar: Daftar) -> tuple[Provision, ...]:
    """The entries below *part*; of two kinds of numbers, those that the list asks for."""
    levels = {child.level.value for child in part.children}
    if daftar.butir in levels and len(levels) > 1:
        return tuple(child for child in part.children if child.level.value == daftar.butir)
    return part.children


def _ours(case: Case, item: Butir | Unsur, written: dict[int, Written]) -> Ours:
    if isinstance(item, Unsur):
        inside = tuple(_ours(case, butir, written) for butir in item.isi)
        return Ours(item.unsur, item, None, inside)
    return Ours(case.organisation.name(item.id), item, written[id(item)])


def align(ours: Sequence[Ours], theirs: Sequence[Provision]) -> tuple[Pair, ...]:
    """The two rows laid side by side, in the order of the articles as far as they agree."""
    names = [key(item.name) for item in ours]
    texts = [key(entry_name(part.text)) for part in theirs]
    pairs: list[Pair] = []
    for code, i, j, k, m in SequenceMatcher(None, names, texts, autojunk=False).get_opcodes():
        if code == "equal":
            pairs += [Pair(a, b) for a, b in zip(ours[i:j], theirs[k:m], strict=True)]
        else:
            pairs += _left_over(ours[i:j], theirs[k:m], names, texts)
    return tuple(pairs)


def _left_over(
    ours: Sequence[Ours], theirs: Sequence[Provision], names: list[str], texts: list[str]
) -> Iterator[Pair]:
    """Pair what is left at one place, unless its name stands elsewhere in the other row."""
    known_names, known_texts = set(names), set(texts)
    strange = [item for item in ours if key(item.name) not in known_texts]
    unmatched = [part for part in theirs if key(entry_name(part.text)) not in known_names]
    for item, part in zip(strange, unmatched, strict=False):
        yield Pair(item, part)
    for item in (*strange[len(unmatched) :], *(i for i in ours if key(i.name) in known_texts)):
        yield Pair(item, None)
    moved = (p for p in theirs if key(entry_name(p.text)) in known_names)
    for part in (*unmatched[len(strange) :], *moved):
        yield Pair(None, part)
