"""A sentence that opens a list in; what its entries take from it out: subject and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bagan.chart.model import Kind, name_key
from bagan.law.naskah.relations_clauses import Clause
from bagan.law.naskah.relations_cues import Cue, Trait
from bagan.law.naskah.relations_follow import Sentence
from bagan.law.naskah.relations_lines import Statement, words_of
from bagan.law.naskah.relations_parties import Party
from bagan.law.naskah.wording import entry_name

_OPENS = re.compile(
    r"(?:(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|terdiri\s+(?:dari|atas)|adalah"
    r"|lingkup|kepada|dengan|oleh)\W*|:\W*)\Z",
    re.IGNORECASE,
)
_LISTS = re.compile(r"(?:adalah|meliputi|terdiri)\Z", re.IGNORECASE)
_CONSISTS = re.compile(r"terdiri\Z", re.IGNORECASE)
_STRUCTURE = re.compile(r"(?:meliputi|terdiri|membawah(?:i|kan)?|dibantu)\Z", re.IGNORECASE)
_HEADS = re.compile(r"[\s,:]*(?:yang\s+)?\Z", re.IGNORECASE)
_TOWARDS = re.compile(r"\b(?:dengan|kepada|terhadap|antar|lingkup)\b", re.IGNORECASE)
_FIRST = re.compile(r"\W*\Z")
_REST = re.compile(
    r"\W*(?:[A-Z]{2,}\)\W*)?(?:(?:kabupaten|kota|provinsi|daerah|pada|di|yang|beserta|selaku)\b.*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_CLASSES = ("perangkatdaerah", "instansivertikal", "stafahli", "asisten", "satuankerja")
"""Keys of what consists of its members, not of offices below it."""
_LONGEST_CUE = 60
"""Characters from a verb of command to the colon ("membawahi bidang-bidang:"); more words name
something else."""


@dataclass(frozen=True, slots=True)
class Open:
    """A line that has the entries of a list at one end; *ends* are the ids at the other.

    *ends* are its sources.  ``like`` is the key of a name whose own kinds are no such
    entries: of "Staf Ahli terdiri dari" a "Staf Ahli Bidang ..." is one itself.
    """

    kind: Kind
    ends: tuple[str, ...]
    cue: str
    certain: bool
    like: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """What the parts below a sentence take from it: its subject, and the lines it opens."""

    subject: tuple[str, ...] = ()
    opens: tuple[Open, ...] = ()


def lead_of(sentence: Sentence, lead: Lead) -> Lead:
    """The lead of the parts below *sentence*, which is itself below *lead*."""
    entry = _entry(sentence)
    if entry:
        return Lead(tuple(filter(None, (party.id for party in entry))), lead.opens)
    if lead.opens and not sentence.parties and all(one.has(Trait.NOUN) for one in sentence.clauses):
        return lead  # a heading inside the list: "Unsur Pelaksana Urusan Pemerintahan:"
    if sentence.clauses:
        opens = _OPENS.search(sentence.text, max(sentence.start, sentence.end - 60), sentence.end)
        subject = sentence.clauses[-1].subject
        return Lead(subject or (), tuple(_opens(sentence)) if opens else ())
    named = tuple(party.id for party in sentence.parties[-1:] if party.id)
    return lead if lead.opens or not named else Lead(named)


def entry_lines(sentence: Sentence, lead: Lead) -> list[Statement]:
    """The lines that an entry has from the sentence above its list."""
    if not lead.opens:
        return []
    entry, head = _entry(sentence), _head(sentence)
    return [
        Statement(line.kind, end, party.id, line.cue, certain=line.certain, leads=line.leads)
        for line in lead.opens
        for party in entry or (head if line.kind is Kind.KOMANDO or line.leads else ())
        for end in line.ends
        if party.id and party.id != end and not _is_kind_of(sentence, party, line)
    ]


def _is_kind_of(sentence: Sentence, party: Party, line: Open) -> bool:
    words = sentence.text[party.start : party.end]
    return bool(line.like) and name_key(words).startswith(line.like)


def _names(sentence: Sentence) -> Sequence[Party]:
    """The offices that a sentence begins with, if it begins with some."""
    if not sentence.parties or not sentence.parties[0].id:
        return ()
    if not _FIRST.match(sentence.text, sentence.start, sentence.parties[0].start):
        return ()
    last = 1
    while last < len(sentence.parties) and sentence.parties[last].join:
        last += 1
    return sentence.parties[:last]


def _entry(sentence: Sentence) -> Sequence[Party]:
    """The offices that a sentence is: their names and nothing else; empty where it is more."""
    names = () if sentence.clauses else _names(sentence)
    if not names:
        return ()
    return names if _REST.match(entry_name(sentence.text[names[-1].end : sentence.end])) else ()


def _head(sentence: Sentence) -> Sequence[Party]:
    """The office of an entry that heads a list of its own: "Sekretariat, membawahi:"."""
    names = _names(sentence)
    if len(sentence.clauses) != 1 or len(names) != len(sentence.parties) or not names:
        return ()
    clause = sentence.clauses[0]
    between = _HEADS.match(sentence.text, names[-1].end, clause.start)
    return names if between and _STRUCTURE.search(sentence.text, clause.start, clause.end) else ()


def _opens(sentence: Sentence) -> Iterator[Open]:
    """The lines of the list below a sentence that ends as one that opens a list."""
    last = sentence.clauses[-1]
    before = sentence.clauses[-2] if len(sentence.clauses) > 1 else None
    if last.states:
        for cue in last.chain:
            yield from _open(sentence, last, cue)
    elif _LISTS.search(sentence.text, last.start, last.end):
        if before is not None and before.states:
            for cue in before.chain:
                yield from _open(sentence, before, cue)
        elif last.own and _CONSISTS.search(sentence.text, last.start, last.end):
            party = sentence.parties[last.own[-1]]
            like = name_key(sentence.text[party.start : party.end])
            if not like.startswith(_CLASSES):
                yield Open(Kind.KOMANDO, last.subject or (), "terdiri", certain=False, like=like)


def _open(sentence: Sentence, clause: Clause, cue: Cue) -> Iterator[Open]:
    """The line of the entries that *cue* states, if it is one that takes more offices."""
    kind, preps = cue.form.kind, cue.form.preps
    named = sentence.parties[clause.first : clause.last]
    after = sentence.text[clause.end : sentence.end]
    certain, leads = not cue.has(Trait.UNSURE), cue.has(Trait.LEADS)
    if kind is None or cue.has(Trait.MEETING):
        return
    words = words_of(sentence.text, clause, cue)
    if cue.has(Trait.UP):
        # "Perangkat Daerah di bawah koordinasi Asisten I meliputi": the entries are below
        above = tuple(party.id for party in named if party.id and party.prep in preps)
        if above and clause is not sentence.clauses[-1]:
            yield Open(kind, above, words, certain, leads=leads)
    elif kind is Kind.KOMANDO:
        if not named and len(after) < _LONGEST_CUE:
            yield Open(kind, clause.subject or (), words, certain, leads=leads)
    elif cue.has(Trait.EVERY) or named or _TOWARDS.search(after):
        certain = certain and not cue.has(Trait.REPORT)
        yield Open(kind, clause.subject or (), words, certain, leads=leads)
