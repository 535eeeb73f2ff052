"""A citation and the parties that matter in, the words of that place out, shortened to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from bagan.chart.model import PERANGKAT_DAERAH, Citation, Jenis, Kind, parse_citation
from bagan.law.naskah.mentions import Names, aliases
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.report.values import Quotation
from bagan.law.rules.case import Case

GAP = " … "
Range = tuple[int, int]
"""Of the characters of a text: from, up to."""


_CUES = {
    Kind.KOMANDO: re.compile(
        r"bertanggung\s*jawab|di\s*bawah|membantu|dibantu|memimpin|dipimpin|membawah\w+"
        r"|melimpahkan|melapor\w*",
        re.IGNORECASE,
    ),
    Kind.KOORDINASI: re.compile(
        r"\w*koordinas\w*|\w*koordinir|konsultas\w*|laporan|mitra", re.IGNORECASE
    ),
}
"""Words by which articles usually state a line: they choose what is quoted, and judge nothing."""


class Quoter:
    """Quotes the articles of one regulation, and knows what its offices are called."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.read: dict[str, dict[str, list[Range]]] = {}

    def quote(
        self, citation: str, parties: Sequence[str], *, limit: int, kind: Kind | None = None
    ) -> Quotation:
        """The Quotation of *citation* for the units or groups *parties* (ids), or for the
        line of that *kind* between them, of about *limit* characters at most.

        Where the place itself does not name both ends of a line, or does not tell its kind,
        the words above it that do are quoted too: an entry of a list belongs to whom the
        list's first words name.
        """
        naskah, place = self.case.naskah, parse_citation(citation)
        part = naskah.find(place) if naskah is not None else None
        if naskah is None or part is None:
            return Quotation(str(place))
        pieces = [self.words(part, parties)]
        wanted = {*parties, kind} if kind else {*parties}
        missing = wanted - self.parties_told(pieces[0], parties, kind)
        for above in reversed(_above(naskah, place) if kind else []):
            told = missing & self.parties_told(above.text, parties, kind)
            if told:
                pieces.insert(0, above.text)
                missing -= told
        words = ""
        for piece, room in zip(pieces, _rooms(pieces, limit), strict=True):
            words = _joined(words, excerpt(piece, self.anchors(piece, parties, kind), limit=room))
        return Quotation(str(place), words, naskah.place(part.start))

    def words(self, part: Provision, parties: Sequence[str]) -> str:
        """A part's own words; those of its parts too where only they name a party."""
        whole = part.words
        if not part.text or self.parties_told(whole, parties, None) - self.parties_told(
            part.text, parties, None
        ):
            return whole
        return part.text

    def parties_told(self, words: str, parties: Sequence[str], kind: Kind | None) -> set[str]:
        """Which of *parties* the *words* name, and *kind* where they tell it."""
        named = {party for party in parties if self.mentions(words, party)}
        return named | ({kind} if kind and _CUES[kind].search(words) else set())

    def anchors(self, words: str, parties: Sequence[str], kind: Kind | None) -> list[Range]:
        """Where *words* name each of *parties*: first, or nearest to where they tell *kind*."""
        named = [found for party in parties if (found := self.mentions(words, party))]
        cues = [match.span() for match in _CUES[kind].finditer(words)] if kind else []
        if not cues or not named:
            return [found[0] for found in named] or cues[:1]
        choices = [[cue, *(_nearest(found, cue) for found in named)] for cue in cues]
        return min(choices, key=lambda anchors: max(anchors)[1] - min(anchors)[0])

    def mentions(self, words: str, party: str) -> list[Range]:
        """Where *words* name a unit or group, or else its group or its kind."""
        if words not in self.read:
            found: dict[str, list[Range]] = {}
            for mention in self.names.find(words):
                found.setdefault(mention.id, []).append((mention.start, mention.end))
            self.read[words] = found
        return next((m for name in self.search_ids(party) if (m := self.read[words].get(name))), [])

    def search_ids(self, party: str) -> tuple[str, ...]:
        """What a party is looked for as, the likeliest first."""
        organisation = self.case.organisation
        if party in organisation.groups:
            return (party, *organisation.groups[party].anggota)
        kind = organisation.jenis(party)
        wide = Jenis.SEKRETARIAT_DAERAH if kind is Jenis.BAGIAN else kind
        classes = [kind.value, "perangkat daerah" if wide in PERANGKAT_DAERAH else ""]
        return (party, *self.case.groups_of.get(party, ()), *map(_class, filter(None, classes)))

    @cached_property
    def names(self) -> Names:
        """The names of all units and groups, and the words for their kinds."""
        organisation = self.case.organisation
        named = [(i, organisation.name(i)) for i in (*organisation.units, *organisation.groups)]
        known = aliases(named)
        labels = [(u.caption, i) for i, u in organisation.units.items() if u.caption]
        labels += [(u.singkatan, i) for i, u in organisation.units.items() if u.singkatan]
        for wording, item in labels:
            known.setdefault(wording, item)
        kinds = {kind.value for kind in map(organisation.jenis, organisation.units)}
        for word in sorted({*kinds, "perangkat daerah"}):
            known.setdefault(word, _class(word))
        return Names(known)


def _class(word: str) -> str:
    """The id under which a kind is looked for; no unit has one with a star."""
    return f"*{word}"


def _above(naskah: Naskah, place: Citation) -> list[Provision]:
    """The parts that *place* stands in, the pasal first."""
    above = (
        naskah.find(Citation(place.pasal, place.parts[:length]))
        for length in range(len(place.parts))
    )
    return [part for part in above if part is not None]


def _rooms(pieces: Sequence[str], limit: int) -> list[int]:
    """How many characters of *limit* each piece may take: what short ones leave over, the
    long ones share."""
    rooms: dict[int, int] = {}
    left = limit
    for count, place in enumerate(sorted(range(len(pieces)), key=lambda n: len(pieces[n]))):
        rooms[place] = min(len(pieces[place]), left // (len(pieces) - count))
        left -= rooms[place]
    return [rooms[place] for place in range(len(pieces))]


def _nearest(ranges: Iterable[Range], place: Range) -> Range:
    return min(ranges, key=lambda found: max(found[0] - place[1], place[0] - found[1]))


def _joined(words: str, more: str) -> str:
    return f"{words.rstrip(' …')}{GAP}{more.lstrip(' …')}" if words else more


def excerpt(words: str, anchors: Sequence[Range], *, limit: int) -> str:
    """*words*, or where they are longer than *limit* characters, what surrounds the
    *anchors* in them, with dots for what is left out.

    >>> excerpt("Pada hari itu Bupati memimpin rapat dinas", [(14, 20)], limit=20)
    '… Bupati memimpin …'
    """
    if len(words) <= limit:
        return words
    anchors = sorted(anchors) or [(0, 0)]
    first, last = anchors[0][0], max(end for _start, end in anchors)
    if last - first <= limit:
        return _cut(words, [_window(words, (first, last), limit)])
    share = max(limit // len(anchors), 1)
    return _cut(words, [_window(words, anchor, share) for anchor in anchors])


def _window(words: str, wanted: Range, size: int) -> Range:
    """*size* characters of *words* around *wanted*: from the beginning of *words* where
    they reach that far, else mostly what follows."""
    room = max(size - (wanted[1] - wanted[0]), 0)
    start = 0 if wanted[0] <= room * 2 // 3 else wanted[0] - room // 8
    start = max(min(start, len(words) - size), 0)
    return start, max(start + size, wanted[1])


def _cut(words: str, windows: Sequence[Range]) -> str:
    """The *windows* of *words*, each narrowed to whole words, joined by dots."""
    joined: list[Range] = []
    for start, end in windows:
        if joined and start <= joined[-1][1] + len(GAP):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    pieces = [words[slice(*_whole(words, window))].strip() for window in joined]
    text = GAP.join(filter(None, pieces))
    before = GAP.lstrip() if joined[0][0] > 0 else ""
    return before + text + (GAP.rstrip() if joined[-1][1] < len(words) else "")


def _whole(words: str, window: Range) -> Range:
    """*window* without the parts of words at its ends, where it holds a whole word."""
    start, end = window
    if start > 0 and not words[start - 1].isspace():
        start = words.find(" ", start, end) + 1 or start
    if end < len(words) and not words[end].isspace():
        end = max(words.rfind(" ", start, end), start)
    return (start, end) if start < end else window
