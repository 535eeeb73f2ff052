"""The lists of a text in, what looks like an entry of them and stands in none out.

The last look before an account is closed: whatever the reading of lists has missed is named.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from bagan.law.draft.duty_headings import heads_duties
from bagan.law.draft.loose import lists_begin
from bagan.law.draft.loose_entries import LooseEntry, announces, is_office
from bagan.law.draft.loose_lines import settings
from bagan.law.draft.loose_rows import sections
from bagan.law.draft.loose_words import in_capitals, is_sentence
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import says_name, says_office
from bagan.law.draft.recognise import AREA
from bagan.law.draft.tally import Tally
from bagan.law.naskah.naskah import Fault, Level, Naskah, Provision
from bagan.law.naskah.ranks import INNER_RANK, rank
from bagan.law.naskah.wording import entry_name

_DEFINES = re.compile(r"\b(?:adalah|ialah)\b", re.IGNORECASE)
"""A definition that an amendment quotes names an office, and is no entry of a list."""
_PARTS = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|di\s?bantu(?:\s+oleh)?|(?:ter|di)bagi\s+(?:atas|menjadi|dalam)"
    r"|(?<!dapat\s)dibentuk|terdapat|(?P<names>ya(?:itu|kni)))\s+"
    r"(?:seorang\s+)?(?P<first>[A-Z][^,;.:\n]+?)(?=,|\s+(?:dan|serta|yang)\s|[.;\n])"
)
"""What a sentence puts below an office, first of all."""
_TO_SIGN = re.compile(r"[^;:\n]+")
_FUNCTIONS = re.compile(r"\b(?:tugas|fungsi)(?:nya)?\s*:?\Z", re.IGNORECASE)
"""The words above a list of what an office does."""


def sweep(
    tally: Tally, reader: NameReader, lists: Iterable[Provision], *, whole: bool
) -> tuple[LooseEntry, ...]:
    """Note in *tally* what looks like an entry in the *lists* and is not counted yet; with
    *whole*, in all that follows the first of them, too."""
    text = tally.naskah.text
    parts = list(lists)
    heads = {part.start for part in parts}
    zones = [(part.start, part.end) for part in parts]
    if whole and zones:
        zones = [(min(tally.naskah.isi[0].start, lists_begin(text)), len(text))]
    found = []
    skip = settings(tally.naskah)
    for start, end in _joined(zones):
        for entry in _offices(text, start, end, skip, tally):
            own = entry.text.partition(";")[0]  # "Kepala; b. Unsur Pengarah" are two
            words = reader.name(own) or entry_name(own)
            if entry.start in heads:
                continue  # the words above a list
            if heads_duties(text, entry) and tally.draws(words):
                continue  # a heading above the tasks of an office that is drawn
            if not tally.covers(entry.start, words) and not tally.covers(entry.words, words):
                tally.unread(entry.start, entry.end, entry.text)
                found.append(entry)
    found += _unplaced(tally, reader)
    found += _untold(tally, reader, inner=not whole)
    return tuple(found)


def _untold(tally: Tally, reader: NameReader, *, inner: bool) -> Iterator[LooseEntry]:
    """The sentences that tell the parts of an office, of which none is drawn; with *inner*, only
    those that stand within offices: articles name others for many reasons."""
    text = tally.naskah.text
    for match in _PARTS.finditer(text):
        name = reader.name(match["first"])
        if (
            not says_office(name)
            or tally.draws(name, alike=True)
            or tally.holds(*match.span("first"))
            or ((inner or match["names"]) and (rank(name) or 0) < INNER_RANK)
        ):
            continue
        words = " ".join(match[0].split())
        tally.unread(match.start(), match.end(), words)
        yield LooseEntry((), False, -1, match.start(), match.start(), match.end(), words)


def _unplaced(tally: Tally, reader: NameReader) -> Iterator[LooseEntry]:
    """The names of offices behind a number that fits into no list."""
    text = tally.naskah.text
    for odd in tally.naskah.oddities:
        words = _TO_SIGN.match(text, odd.end)
        if odd.fault is not Fault.UNPLACED or words is None or _DEFINES.search(words[0]):
            continue
        name = reader.name(words[0])
        if says_office(name) and not tally.covers(odd.start, name):
            tally.unread(odd.start, words.end(), words[0].strip())
            yield LooseEntry((), False, -1, odd.start, odd.end, words.end(), words[0].strip())


def _joined(zones: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """*zones* in the order of the text, none of them twice."""
    last = 0
    for start, end in sorted(zones):
        if end > last:
            yield max(start, last), end
            last = end


def _offices(
    text: str, start: int, end: int, skip: Container[int], tally: Tally | None = None
) -> Iterator[LooseEntry]:
    """The entries that are offices; a sentence about one is a statement where articles hold it,
    and the labels of a chart that the *tally* draws, all of them, say nothing new."""
    for section in sections(text, start, end, skip):
        done = _FUNCTIONS.search(section.lead) is not None
        labels = tally is not None and len(section.entries) > 2 and section.is_bare
        labels = labels and all(tally.draws(entry.text) for entry in section.entries if tally)
        listed = tally is not None and not tally.naskah.pasal and section.announced
        heads = {one for one, after in pairwise(section.entries) if after.column > one.column}
        for entry in section.entries if not (labels or section.is_of_places) else ():
            stated = is_sentence(entry.text, opens=entry.opens) and not entry.describes
            named = listed and section.is_list and entry.found and entry not in heads
            named = named and in_capitals(entry.text) and says_name(entry.text)
            office = is_office(entry) or named
            if office and not stated and not (done and entry.text[0].islower()):
                yield entry
        yield from section.strays


def announcing(naskah: Naskah, sentences: Container[int]) -> Iterator[Provision]:
    """The pasal that announce the parts of an office and go on to name several, but for those that
    are read as *sentences* (where these start)."""
    skip = settings(naskah)
    for part in naskah.walk():
        told = part.level is Level.PASAL and announces(part.text[:300])
        if not told or part.start in sentences or AREA.match(part.text):
            continue
        if len(list(_offices(naskah.text, part.start, part.end, skip))) > 1:
            yield part
