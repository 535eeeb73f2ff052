"""A sentence's cues and parties in; its clauses, each with its subject, out.

A sentence of an article has its subject first and then clauses that each begin with a cue.
Cues joined by "dan" make one chain.  A clause that names no subject has that of the clause
before it; an opening such as "Selain mengoordinasikan ..." that of the clause after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bagan.chart.model import Kind
from bagan.law.naskah.relations_cues import Cue, Trait
from bagan.law.naskah.relations_parties import EACH, Party

MOST_OFFICES = 60
"""More offices than any sentence names at once: keeps the time linear for what is no sentence."""

_AUXILIARY = (
    r"(?:dapat|wajib|harus|akan|juga|saling|telah|selalu|bertugas|berkewajiban|berwenang|langsung|bersama"
    r"|dalam\s+(?:melaksanakan|menjalankan|pelaksanaan)\s+tugas(?:nya)?(?:\s+dan\s+fungsi(?:nya)?)?"
    r"|masing\s*-\s*masing|lain(?:nya)?|terkait|tersebut|mempunyai\s+tugas"
    r"|secara\s+\w+(?:\s+operasional)?|di\s+daerah|(?:kabupaten|kota|provinsi)"
    r"(?:\s+(?-i:[A-Z]\w+)){0,3}|(?:selaku|sebagai)\s+[^,;]*?(?<!\sdan)(?<!\sserta)(?<!\satau))"
)
_ADJOINING = re.compile(rf"\s*(?:{_AUXILIARY}\s+)*\Z", re.IGNORECASE)
_RELATIVE = re.compile(rf"\s*,?\s*yang\s+(?:{_AUXILIARY}\s+)*\Z", re.IGNORECASE)
_ORDERED = re.compile(rf"\s*(?:untuk|agar)\s+(?:{_AUXILIARY}\s+)*\Z", re.IGNORECASE)
_CHAINED = re.compile(
    r"(?:\s+(?:ke\s*(?:atas|samping|bawah)|langsung|kerja|teknis|administratif|horizontal|vertikal"
    r"|secara\s+\w+)\b)*\s*(?:[,/]|\b(?:dan|serta|atau|maupun)\b)\s*(?:(?:dan|serta|atau)\b)?"
    r"\s*(?:secara\s+\w+\s+)?\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s*(?:,|,?\s*\b(?:dan|serta|sedangkan))\s+pada\s+\Z", re.IGNORECASE)
_FIRST = re.compile(rf"\W*(?:{EACH}\s+)*\Z", re.IGNORECASE)
_NO_SUBJECT = frozenset(
    {"kepada", "melalui", "oleh", "dengan", "terhadap", "antar", "atas nama", "dari", "yang"}
)
_CONJUNCTIONS = frozenset({"dan", "serta", "atau", "/", "dan/atau", "maupun", "beserta", "&"})


@dataclass(slots=True)
class Clause:
    """A chain of cues, the sentence's parties between it and the next, and its subject.

    ``subject`` is None where the sentence does not tell it, and then that of the lead;
    ``own`` are the parties of a subject named just before the chain, as places in the
    sentence's parties.
    """

    chain: list[Cue]
    first: int
    """The place in the sentence's parties of the first one after the chain."""
    last: int
    """The place after that of the last one before the next chain."""
    subject: tuple[str, ...] | None = None
    own: range = range(0)

    @property
    def start(self) -> int:
        return self.chain[0].start

    @property
    def end(self) -> int:
        return self.chain[-1].end

    @property
    def states(self) -> bool:
        """Whether its cues state a line."""
        return self.chain[0].form.kind is not None

    @property
    def orders(self) -> bool:
        """Whether they tell an office what to do: what it is to do follows."""
        return any(cue.form.kind is Kind.KOMANDO and not cue.has(Trait.UP) for cue in self.chain)

    def has(self, trait: Trait) -> bool:
        return any(cue.has(trait) for cue in self.chain)


def clauses(
    text: str,
    found: Sequence[Cue],
    all_parties: Sequence[Party],
    *,
    start: int,
    lead: tuple[str, ...],
) -> list[Clause]:
    """The clauses of the sentence of *text* that begins at *start*, with their subjects.

    *lead* is the subject of the sentence that it goes on, for a clause without another.
    """
    result = _chains(text, found, all_parties)
    for place, clause in enumerate(result):
        before = result[place - 1] if place else None
        if before is None:
            _name_first(text, clause, all_parties, start=start)
        else:
            _name_later(text, clause, before, all_parties)
        if clause.own:
            ids = (all_parties[at].id for at in clause.own)
            clause.subject = tuple(dict.fromkeys(filter(None, ids)))[:MOST_OFFICES]
    if result and lead and _FIRST.match(text, start, result[0].start):
        result[0].subject = lead
    _share(result, lead)
    return result


def _chains(text: str, found: Sequence[Cue], all_parties: Sequence[Party]) -> list[Clause]:
    result: list[Clause] = []
    at = 0
    for cue in found:
        passed = at
        while at < len(all_parties) and all_parties[at].start < cue.start:
            at += 1
        if result:
            result[-1].last = at
            before = result[-1].chain[-1]
            short = cue.start - before.end < 60 and len(result[-1].chain) < 8
            joined = short and at == passed and _CHAINED.match(text, before.end, cue.start)
            if joined and before.form.kind and cue.form.kind:
                result[-1].chain.append(cue)
                result[-1].last = len(all_parties)
                continue
        result.append(Clause([cue], at, len(all_parties)))
    return result


def _name_first(text: str, clause: Clause, all_parties: Sequence[Party], *, start: int) -> None:
    """The subject of the first clause: what the sentence begins with, or what is nearest."""
    count = clause.first
    if not count:
        return
    if _FIRST.match(text, start, all_parties[0].start):
        last = 1
        while last < count and all_parties[last].join:
            last += 1
        clause.own = range(last)
        return
    nearest = all_parties[count - 1]
    gap = text[nearest.end : clause.start]
    if "," not in gap and (nearest.prep not in _NO_SUBJECT or nearest.fresh):
        clause.own = _together(all_parties, 0, count)


def _name_later(text: str, clause: Clause, before: Clause, all_parties: Sequence[Party]) -> None:
    """The subject of a later clause, where the party just before it is one."""
    if clause.first == before.first:
        return
    nearest = all_parties[clause.first - 1]
    if _RELATIVE.match(text, nearest.end, clause.start):
        # "unsur pembantu Bupati yang": the unsur, not the Bupati
        if not before.has(Trait.NOUN) and (nearest.id or not before.has(Trait.HEAD)):
            clause.subject = (nearest.id,) if nearest.id else ()
    elif _ORDERED.match(text, nearest.end, clause.start) and before.orders:
        clause.subject = (nearest.id,) if nearest.id else ()
    elif _ADJOINING.match(text, nearest.end, clause.start):
        own = _together(all_parties, before.first, clause.first)
        opening = text.startswith(",", before.end)  # "Dalam melaksanakan koordinasi, Asisten I"
        follows = own.start == before.first and before.states and not opening
        if follows and len(own) == 1 and "," not in text[before.end : nearest.start]:
            return  # "membantu Bupati mengoordinasikan": what the clause before is about
        if nearest.prep in _NO_SUBJECT and not nearest.join and not nearest.fresh:
            return
        if _ELSEWHERE.match(text, all_parties[clause.first - 2].end, nearest.start):
            return  # "dan pada Bidang bertanggung jawab": he of whom the clause before is, there
        clause.own = range(own.stop - 1, own.stop) if follows else own


def _together(all_parties: Sequence[Party], first: int, last: int) -> range:
    """The parties before *last* that are one subject: joined by "dan", not by a comma alone."""
    start = last - 1
    listed = all_parties[start].join.startswith(",") and all_parties[start].join != ","
    while start > first and (
        all_parties[start].join in _CONJUNCTIONS or (listed and all_parties[start].join)
    ):
        listed = listed or all_parties[start].join in {"dan", "serta", "atau", "dan/atau"}
        start -= 1
    return range(start, last)


def _share(result: list[Clause], lead: tuple[str, ...]) -> None:
    """Give clauses without a subject the one before them, or else the first one after."""
    for before, clause in pairwise(result):
        if clause.subject is None:
            clause.subject = before.subject
    known = (clause.subject for clause in result if clause.subject is not None)
    first = next(known, lead or None)
    for clause in result:
        if clause.subject is None:
            clause.subject = first
