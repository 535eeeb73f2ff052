"""A sentence's clauses in; the lines between offices that they state out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product

from bagan.chart.model import Kind
from bagan.law.naskah.relations_clauses import Clause
from bagan.law.naskah.relations_cues import Cue, Trait
from bagan.law.naskah.relations_follow import Follows, Sentence, follow

_HORIZONTAL = re.compile(
    r"\b(?:horizontal|horisontal|ke\s*samping|timbal\s*balik|sejajar|setingkat|sederajat)\b",
    re.IGNORECASE,
)
_COMMANDS = re.compile(r"\b(?:hierark|hirark|komando|struktural|perintah|atasan)", re.IGNORECASE)
_CONSULTS = re.compile(
    r"\b(?:k?oordinat|koordinasi|konsult|mitra\b|kemitraan|fungsional)", re.IGNORECASE
)
_EACH_OTHER = re.compile(r"\bsaling\s+\Z", re.IGNORECASE)
_AMONG = re.compile(r"\W*antara?[\s-]", re.IGNORECASE)
_PARTNERS = re.compile(
    r"mitra\s+(?:kerja\s+)?(?:yang\s+)?(?:sejajar|setara|sederajat|setingkat)\b", re.IGNORECASE
)
"""Bupati dan DPRD merupakan mitra yang sejajar: those whom the sentence is about."""
_OTHERS = re.compile(r"\s+lain(?:nya)?\b", re.IGNORECASE)
"""Asisten berkoordinasi dengan Asisten lainnya."""
_RESPECTIVELY = re.compile(r"\bmasing\s*-\s*masing\s+\Z", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:rapat|pertemuan|forum)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A line that a sentence states by the words *cue*; ``report``: they are of a report;
    ``leads``: the source coordinates the target."""

    kind: Kind
    source: str
    target: str
    cue: str
    both: bool = False
    certain: bool = True
    report: bool = False
    leads: bool = False


def lines(sentence: Sentence) -> list[Statement]:
    """The lines that a sentence states, clause by clause; each once, as certain as it gets."""
    found: dict[tuple[Kind, str, str], Statement] = {}
    for place, clause in enumerate(sentence.clauses):
        taken: set[int] = set()
        for cue in reversed(clause.chain) if clause.states else ():  # the nearest cue first
            follows = follow(sentence, cue, place)
            taken.update(follows.places)
            for line in _state(sentence, cue, clause, follows=follows):
                key = (line.kind, line.source, line.target)
                if key not in found or (line.certain and not found[key].certain):
                    found[key] = line
        sentence.taken |= taken
    return list(found.values())


def words_of(text: str, clause: Clause, cue: Cue) -> str:
    """The words of *cue* with those before it in the chain that say the same."""
    same = (
        one.start
        for one in clause.chain
        if one.form.kind is cue.form.kind and one.has(Trait.UP) == cue.has(Trait.UP)
    )
    return " ".join(text[next(same) : cue.end].split())


def _state(
    sentence: Sentence, cue: Cue, clause: Clause, *, follows: Follows
) -> Iterator[Statement]:
    """The lines that one cue states."""
    kind = cue.form.kind
    if kind is Kind.KOORDINASI and not follows.main:
        each = _EACH_OTHER.search(sentence.text, max(sentence.start, cue.start - 12), cue.start)
        among = _antar(sentence, clause) or (clause.subject or () if each else ())
        if among:
            yield from _each_other(sentence, cue, among)
            return
    if not follows.main and _PARTNERS.match(sentence.text, cue.start, sentence.end):
        line = Statement(Kind.KOORDINASI, "", "", sentence.text[cue.start : cue.end], both=True)
        yield from _ends(line, combinations(clause.subject or (), 2))
        return
    if kind is None or not (follows.main or follows.through or cue.has(Trait.GIVEN)):
        return
    words = words_of(sentence.text, clause, cue)
    prep = follows.main[0].prep if follows.main else ""
    line = Statement(
        kind,
        "",
        "",
        f"{words} {prep}".strip() + (" … melalui" if follows.through else ""),
        both=cue.has(Trait.BOTH),
        certain=not cue.has(Trait.UNSURE),
        report=cue.has(Trait.REPORT),
        leads=cue.has(Trait.LEADS),
    )
    subject = clause.subject or ()
    if cue.has(Trait.MUTUAL):
        yield from _mutual(sentence, line, clause, follows=follows)
    elif cue.has(Trait.MEETING):
        if _MEETING.search(sentence.text, max(sentence.start, clause.start - 400), clause.start):
            yield from _ends(line, combinations(follows.ids, 2))
    elif cue.has(Trait.GIVEN):
        yield from _given(sentence, line, clause, follows=follows)
    elif prep == "antar" and not cue.has(Trait.EVERY):
        yield from _among(sentence, line, clause, follows=follows)
    elif cue.has(Trait.UP):
        each = _RESPECTIVELY.search(sentence.text, max(sentence.start, cue.start - 20), cue.start)
        yield from _upward(line, subject, follows, respectively=each is not None)
    else:
        start = follows.main[0].start if follows.main else clause.end
        if _HORIZONTAL.search(sentence.text, clause.start, start):
            line = replace(line, both=True)
        # "koordinasi dilakukan oleh A dengan B"
        if kind is Kind.KOORDINASI and _with_their_like(sentence, subject, follows):
            yield replace(line, source=subject[0], target=subject[0], both=True)
            return
        before = sentence.groups(clause.first, follows.main[0].places.start if follows.main else 0)
        agents = tuple(item for one in before if one.prep == "oleh" for item in one.ids)
        yield from _onward(line, agents if cue.has(Trait.NOUN) and agents else subject, follows)


def _ends(line: Statement, pairs: Iterator[tuple[str, str]]) -> Iterator[Statement]:
    """*line* for each (source, target), but for an office and itself."""
    return (
        replace(line, source=source, target=target) for source, target in pairs if source != target
    )


def _upward(
    line: Statement, subject: tuple[str, ...], follows: Follows, *, respectively: bool
) -> Iterator[Statement]:
    """Those above follow: the nearest of them, "melalui" whom, is the one at the line; or
    *respectively* one for each ("Sekretariat dan Bidang masing-masing dipimpin oleh Sekretaris
    dan Kepala Bidang")."""
    above, between = follows.ids, follows.through_ids
    unsure = replace(line, certain=False)
    if follows.through:
        yield from _ends(line if above else unsure, product(between, subject))
        yield from _ends(unsure, product(above, between))
        yield from _ends(unsure, product(above, subject))
    elif respectively and len(above) == len(subject):
        yield from _ends(line, zip(above, subject, strict=True))
    else:
        yield from _ends(line, product(above, subject))


def _onward(line: Statement, subject: tuple[str, ...], follows: Follows) -> Iterator[Statement]:
    """Those follow to whom the line goes, by way of those "melalui" whom."""
    between = follows.through_ids
    unsure = replace(line, certain=False)
    if line.kind is Kind.KOMANDO:
        yield from _ends(line, product(subject, follows.ids))
        return
    if between:
        yield from _ends(line, product(subject, between))
        # A report goes all the way; what two arrange through a third need not.
        yield from _ends(line if line.report else unsure, product(between, follows.ids))
    doubt = bool(follows.through)
    for one in follows.main:
        doubt = doubt or one.prep == "bidang"  # a field of duties that has an office's name
        yield from _ends(unsure if doubt else line, product(subject, one.ids))


def _with_their_like(sentence: Sentence, subject: tuple[str, ...], follows: Follows) -> bool:
    """Whether the offices of a class coordinate "dengan Asisten lainnya", or with "sesama"."""
    if len(subject) != 1 or follows.ids != subject:
        return False
    other = sentence.parties[follows.main[0].places.stop - 1]
    words = sentence.text[other.start : other.end]
    return bool(_OTHERS.match(sentence.text, other.end)) or words.casefold().startswith("sesama")


def _antar(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """Antar Asisten dilakukan koordinasi: those among whom, with whom the sentence begins."""
    if not _AMONG.match(sentence.text, sentence.start):
        return ()
    return next((one.ids for one in sentence.groups(0, clause.first) if one.prep == "antar"), ())


def _each_other(sentence: Sentence, cue: Cue, among: tuple[str, ...]) -> Iterator[Statement]:
    """Asisten saling berkoordinasi: all whom the sentence is about, with each other."""
    words = " ".join(sentence.text[cue.start : cue.end].split())
    line = Statement(Kind.KOORDINASI, "", "", f"saling {words}", both=True)
    if len(among) == 1:
        yield replace(line, source=among[0], target=among[0])
    yield from _ends(line, combinations(among, 2))


def _given(
    sentence: Sentence, line: Statement, clause: Clause, *, follows: Follows
) -> Iterator[Statement]:
    """dilimpahkan oleh A (to the subject), or oleh A kepada B, or (by the subject) kepada B."""
    word = "kepada" if line.kind is Kind.KOMANDO else "dengan"
    after = sentence.groups(clause.first, clause.last)
    receivers = [item for one in after if one.prep == word for item in one.ids]
    givers = follows.ids or clause.subject or ()
    given = replace(line, cue=f"{line.cue} {word}", certain=bool(follows.ids))
    yield from _ends(given, product(givers, receivers))
    if line.kind is Kind.KOORDINASI or not receivers:
        yield from _ends(line, product(follows.ids, clause.subject or ()))


def _among(
    sentence: Sentence, line: Statement, clause: Clause, *, follows: Follows
) -> Iterator[Statement]:
    """antar A dan B, antar A dengan B, or among all that are A: then A is both ends."""
    line = replace(line, both=True)
    ids = follows.ids
    after = sentence.groups(follows.main[0].places.stop, clause.last)
    partners = [item for one in after if one.prep == "dengan" for item in one.ids]
    if partners:
        yield from _ends(line, product(ids, partners))
    elif len(ids) == 1:
        yield replace(line, source=ids[0], target=ids[0])
    else:
        yield from _ends(line, combinations(ids, 2))
    outside = tuple(item for item in clause.subject or () if item not in ids)
    yield from _ends(replace(line, both=False, certain=False), product(outside, ids))


def _mutual(
    sentence: Sentence, line: Statement, clause: Clause, *, follows: Follows
) -> Iterator[Statement]:
    """hubungan kerja A dengan B bersifat ...: of which kind, its nature tells."""
    line = replace(line, both=True)
    first, *others = tuple(sentence.groups(clause.first, clause.last)) or follows.main
    second = next((one for one in others if one.prep in {"dengan", "kepada"}), None)
    pairs: Iterator[tuple[str, str]]
    if first.prep in {"", "antar"} and second is not None:
        pairs, behind = product(first.ids, second.ids), second
    elif first.prep == "antar":
        pairs, behind = combinations(first.ids, 2), first
    else:
        pairs, behind = product(clause.subject or (), follows.ids), first
    stop = min(sentence.end, behind.start + 300)
    if _COMMANDS.search(sentence.text, behind.start, stop):
        line = replace(line, kind=Kind.KOMANDO, both=False)
    elif _CONSULTS.search(sentence.text, behind.start, stop):
        line = replace(line, certain=True)
    yield from _ends(line, pairs)
