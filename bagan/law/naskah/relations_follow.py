"""A cue in its sentence in; the offices that follow it, as far as they belong to it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bagan.law.naskah.relations_clauses import MOST_OFFICES, Clause
from bagan.law.naskah.relations_cues import Cue, Trait
from bagan.law.naskah.relations_parties import EACH, Party

_FILLER = re.compile(
    rf"\s*(?:(?:{EACH}|tugas(?:\s*-\s*tugas)?|pelaksanaan|penyelenggaraan|kegiatan|langsung|kepada"
    r"|oleh|pada|dari|dengan|bersama|secara\s+\w+|(?:unit|satuan)\s+kerja)\s+)*:?\s*\Z",
    re.IGNORECASE,
)
_NOUNS = 12
"""So many nouns may stand between "melimpahkan" and its "kepada"."""
_NEAR_LENGTH = 120
_NOUN_LENGTH = 200
_NOUN_WORDS = 12
"""A noun such as "koordinasi" and its "dengan" are no further apart than so many words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Offices that stand together: their ids, preposition, and where the first begins."""

    ids: tuple[str, ...]
    prep: str
    start: int
    places: range
    """Their places in the sentence's parties."""


@dataclass(frozen=True, slots=True)
class Follows:
    """What a cue takes: its groups, and the one "melalui" which."""

    main: tuple[Group, ...] = ()
    through: tuple[Group, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(item for one in self.main for item in one.ids)

    @property
    def through_ids(self) -> tuple[str, ...]:
        return tuple(item for one in self.through for item in one.ids)

    @property
    def places(self) -> Iterator[int]:
        return (at for one in (*self.main, *self.through) for at in one.places)


@dataclass(slots=True)
class Sentence:
    """A sentence, its parties and clauses, and which parties a cue has taken already."""

    text: str
    start: int
    end: int
    parties: Sequence[Party]
    clauses: Sequence[Clause]
    taken: set[int]

    def groups(self, first: int, last: int) -> Iterator[Group]:
        """The groups of free parties among those at the places *first* to *last*."""
        at = first
        while at < last:
            begin = at
            at += 1
            if begin in self.taken:
                continue
            while at < last and self.parties[at].join and at not in self.taken:
                at += 1
            party = self.parties[begin]
            ids = (one.id for one in self.parties[begin:at])
            yield Group(
                tuple(dict.fromkeys(filter(None, ids)))[:MOST_OFFICES],
                party.prep,
                party.start,
                range(begin, at),
            )


def follow(sentence: Sentence, cue: Cue, place: int) -> Follows:
    """What follows *cue*, of the clause at *place*."""
    clause = sentence.clauses[place]
    found = _among(sentence, cue, clause, range(clause.first, clause.last))
    if found.main or found.through or not cue.has(Trait.HUNGRY | Trait.EVERY):
        return found
    # "melimpahkan sebagian kewenangan koordinasi kepada", "mengoordinasikan hubungan kerja dengan"
    for at in range(place + 1, min(place + 1 + _NOUNS, len(sentence.clauses))):
        after = sentence.clauses[at]
        if not after.has(Trait.NOUN) or after.own:
            break
        if cue.has(Trait.EVERY) and after.start - clause.end > _NEAR_LENGTH / 3:
            break
        found = _among(sentence, cue, clause, range(after.first, after.last))
        if found.main or found.through:
            return found
    return Follows()


def _among(sentence: Sentence, cue: Cue, clause: Clause, places: range) -> Follows:
    main: list[Group] = []
    through: list[Group] = []
    for one in sentence.groups(places.start, places.stop):
        if one.prep == "melalui":
            through += [] if through else [one]
        elif one.prep in cue.form.preps and (not main or cue.has(Trait.EVERY)):
            if _belongs(sentence.text, cue, clause, one):
                main.append(one)
            elif cue.has(Trait.NEAR):
                break
    return Follows(tuple(main), tuple(through))


def _belongs(text: str, cue: Cue, clause: Clause, one: Group) -> bool:
    """Whether a group is near enough to the cue for what the cue is."""
    length = one.start - clause.end
    if cue.has(Trait.NEAR):
        return length < _NEAR_LENGTH and bool(_FILLER.match(text, clause.end, one.start))
    if cue.has(Trait.NOUN):
        return length < _NOUN_LENGTH and len(text[clause.end : one.start].split()) <= _NOUN_WORDS
    return True
