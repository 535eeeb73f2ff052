"""A regulation and the wordings of its offices in; the lines that its articles state out.

What is read is the grammar of such articles, sentence by sentence: who "bertanggung jawab
kepada" whom, "membantu", "memimpin", "mengoordinasikan" (bagan.law.naskah.relations_cues),
in clauses (relations_clauses) with what follows each cue (relations_follow, relations_lines),
and in lists whose head stands in the sentence above them (relations_lists).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import Citation, Kind
from bagan.law.naskah.mentions import Mention, Names
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.naskah.relations_clauses import clauses
from bagan.law.naskah.relations_cues import cues, may_state
from bagan.law.naskah.relations_follow import Sentence
from bagan.law.naskah.relations_lines import Statement, lines
from bagan.law.naskah.relations_lists import Lead, entry_lines, lead_of
from bagan.law.naskah.relations_parties import parties

__all__ = ["Lead", "Relation", "own_words", "read_part", "relations"]

_TITLE = re.compile(
    r"\b(?:Undang\s*[-–]\s*Undang|Peraturan|Keputusan|Instruksi)\b[^;.,]{0,80}?\bNomor\b"
    r"[^;,(]{0,400}"
    r"|\b(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b[^;,)]{0,200}",
    re.IGNORECASE,
)
_TITLES = ("undang", "peraturan", "keputusan", "instruksi", "lembaran", "berita")
"""What a title of a law has: quicker to look for."""
_REFERENCE = re.compile(
    r"\bsebagaimana\s+(?:telah\s+)?(?:di|ter)\w+\s+(?:dalam|pada|di)\s+{0}"
    r"(?:\s*(?:,|dan|atau|sampai\s+dengan|serta)?\s*{0})*".replace(
        "{0}", r"(?:(?:pasal|ayat|huruf|angka|lampiran)\s*\(?\w{1,4}\)?|diktum\s+\w+)"
    ),
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:terkecuali|kecuali|tidak\s+termasuk)\b(?P<who>[^.;:]*?)"
    r"(?=\s(?:di|ber|mem|men)[a-z]{4,}|[.;:]|\Z)"
)
"""Offices of which a sentence does not hold: "Setiap Bidang, kecuali Bidang Umum, dipimpin"."""
_STOP = re.compile(r";|(?<!\bKab)(?<!\bNo)(?<!\bAdm)(?<!\bDr)\.(?=\s+[A-Z])")


@dataclass(frozen=True, slots=True)
class Relation:
    """A line that the article at *citation* states, between the offices *source* and *target*.

    For komando *source* is the one above; ``both`` is for a line without direction, and
    where its ends are one id, it runs among all that this id stands for.  ``cue`` are the
    words that say it (for an entry of a list, in the sentence above the list), ``start`` and
    ``end`` the sentence's place in the provision's own words (:func:`own_words`).
    ``certain`` is False where the words only hint at the line; ``report`` is True where they
    speak of reporting, which drafters draw in either kind; ``leads`` where of two that
    coordinate the source is above, "mengoordinasikan", as "berkoordinasi dengan" says of neither.
    ``without`` are those whom the sentence takes out: "kecuali Bidang Umum".
    """

    citation: Citation
    kind: Kind
    source: str
    target: str
    both: bool
    cue: str
    start: int
    end: int
    certain: bool
    report: bool = False
    leads: bool = False
    without: frozenset[str] = frozenset()


def relations(naskah: Naskah, names: Names) -> tuple[Relation, ...]:
    """Every line that the body of *naskah* states, in the order of the text."""
    found: list[Relation] = []
    todo = [(part, Lead()) for part in reversed(naskah.isi)]
    while todo:
        part, lead = todo.pop()
        if not part.children and not lead.opens:
            words = own_words(part)
            if not may_state(words) or not names.may_find(words):
                continue  # nobody is named, or nothing said of them
        own, below = read_part(part, names, lead)
        found += own
        todo += [(child, below) for child in reversed(part.children)]
    return tuple(found)


def own_words(provision: Provision) -> str:
    """The words in which a part's relations have their places: its text, then its tail."""
    return f"{provision.text} {provision.tail}".strip()


def read_part(provision: Provision, names: Names, lead: Lead) -> tuple[tuple[Relation, ...], Lead]:
    """The lines that one part's own words state, and what the parts below it take from these.

    *lead* is what it takes itself from the words above it: its subject, and the line of the
    list it is an entry of.  A part without a citation states none.
    """
    text = own_words(provision)
    if not text or provision.citation is None:
        return (), lead
    plain = _without_titles(text)
    without = _excepted(plain, names)
    if without:
        plain = _EXCEPT.sub(lambda match: " " * len(match[0]), plain)
    below = lead
    found: list[tuple[int, int, Statement]] = []
    mentioned = names.find(plain)
    if not mentioned and not provision.children and lead == Lead():
        return (), lead  # nobody is named, here or above
    mentions = iter(mentioned)
    pending = next(mentions, None)
    for start, end in _sentences(plain):
        named: list[Mention] = []
        while pending is not None and pending.start < end:
            named.append(pending)
            pending = next(mentions, None)
        sentence = _sentence(plain, named, lead, start=start, end=end)
        stated = lines(sentence) or entry_lines(sentence, lead)
        found += [(start, end, line) for line in stated]
        if start < len(provision.text):
            below = lead_of(sentence, lead)
    citation = provision.citation
    held = (one for one in found if not {one[2].source, one[2].target} & without)
    return tuple(_relation(citation, *line, without=without) for line in held), below


def _excepted(text: str, names: Names) -> frozenset[str]:
    return frozenset(one.id for match in _EXCEPT.finditer(text) for one in names.find(match["who"]))


def _sentence(text: str, mentions: list[Mention], lead: Lead, *, start: int, end: int) -> Sentence:
    inside = _Inside(mentions)
    found = [cue for cue in cues(text, start, end) if not inside.holds(cue.start)]
    who = parties(text, mentions, found, start=start, end=end)
    read = clauses(text, found, who, start=start, lead=lead.subject)
    taken = {at for clause in read for at in clause.own}
    return Sentence(text, start, end, who, read, taken)


class _Inside:
    """Tells, for places in rising order, whether a mention holds them."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.at = 0

    def holds(self, place: int) -> bool:
        while self.at < len(self.mentions) and self.mentions[self.at].end <= place:
            self.at += 1
        return self.at < len(self.mentions) and self.mentions[self.at].start <= place


def _relation(
    citation: Citation, start: int, end: int, line: Statement, *, without: frozenset[str]
) -> Relation:
    return Relation(
        citation,
        line.kind,
        line.source,
        line.target,
        line.both,
        line.cue,
        start,
        end,
        line.certain,
        line.report,
        line.leads,
        without,
    )


def _without_titles(text: str) -> str:
    """*text* with spaces in place of titles of laws and of "sebagaimana dimaksud ..."."""
    plain = text.casefold()
    for pattern, words in ((_REFERENCE, ("sebagaimana",)), (_TITLE, _TITLES)):
        if any(map(plain.__contains__, words)):
            text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _STOP.finditer(text):
        yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
