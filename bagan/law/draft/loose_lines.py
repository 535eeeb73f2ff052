"""Entries as their lines came out in, the same where lines were joined or parted by mistake out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from bagan.chart.model import name_key
from bagan.law.draft.holder_lines import is_name
from bagan.law.draft.loose_entries import LooseEntry, Section, is_office
from bagan.law.draft.loose_words import in_capitals, is_cut, is_prose
from bagan.law.draft.office_words import OFFICE, is_class
from bagan.law.naskah.naskah import Naskah, Role
from bagan.law.naskah.ranks import LEADER_RANK, OFFICE_BEGINS

_LINE = re.compile(r"[^\n]+")
_IN_BRACKETS = re.compile(r"\s*\([^()]{2,60}\)\W*\Z")
_PERSON = re.compile(
    r"\b(?:Drs?|Dra|Ir|Hj?|[SM]\.\s?[A-Z][a-z]{0,3})\.|,\s?S[EHT]\b|\(kosong\)", re.I
)
"""A degree, or a post that nobody holds: it tells what such brackets are for."""
_LEAST = 3
"""So many names in brackets: with fewer, they may be anything."""
_NEAR = 4
"""Less than so many sections back stands an entry of which sentences tell."""
_FAR = 40
"""So many sections back a list may have begun that goes on."""
_OPENING = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|di\s?bantu\s+oleh)\s*:?\Z", re.IGNORECASE
)
_KIND = re.compile(rf"(?=[A-Z]){OFFICE_BEGINS}")
_BLANK = re.compile(r"\n[ \t\r]*\n")


def settings(naskah: Naskah) -> frozenset[int]:
    """Where the lines begin that are a page's: its number, its running head."""
    return frozenset(one.start for one in naskah.segments if one.role is Role.HALAMAN)


def rejoined(found: list[Section], text: str) -> list[Section]:
    """*found*; a list that a running head, a note or what is told of its entries parts is one: a
    later part goes on with the number that is due.  The lists of offices between are parts of the
    entry before them."""
    done: list[Section] = []
    for section in found:
        section.entries = set_in_apart(section.entries, text)
        without_holders(section)
        stray = goes_on_bare(done[-1], section, text) if done else None
        if stray is not None:
            done[-1].entries += section.entries
            done[-1].strays.append(stray)
            done[-1].end = section.end
            continue
        latest = next((one for one in done[:-_NEAR:-1] if one.entries), None)
        if latest is not None and (opened := _with_parts(latest, section)):
            latest.entries[-1:] = opened
            latest.end = section.end
            continue
        later = section.entries and any(mark.value > 1 for mark in section.entries[0].found)
        on = later and not section.announced
        near = range(max(0, len(done) - _FAR), len(done)) if on else ()
        place = None
        for goes in (_goes_surely, goes_on_with, _goes_on_mixed):
            before = (at for at in near if goes(done[at], section))
            place = max(before, default=None) if place is None else place
        if place is None:
            done.append(section)
            continue
        whole, *between = done[place:]
        parts = [one for one in between if one.holds_offices]
        for one in (*parts, section):
            whole.entries += one.entries
        whole.end = section.end
        done[place + 1 :] = [one for one in between if one not in parts]
    for section in filter(lambda one: one.entries, done):
        set_title_apart(section)
    return done


def _with_parts(before: Section, section: Section) -> list[LooseEntry]:
    """The last entry of the list *before*, and the entries of *section*, where what is told of it
    ends by announcing these: "2. Sekretariat / Sekretariat mempunyai tugas ... Membawahi: / a."."""
    last, (lead, entries) = before.entries[-1], (section.lead, section.entries)
    if entries and entries[0].opens and entries[0].column < 0:
        lead, entries = entries[0].text, entries[1:]  # the sentence wraps behind its first word
    opens = _OPENING.search(lead) if entries else None
    numbered = is_office(last) and (last.found or last.bullet) and before.holds_offices
    if opens is None or not numbered or section.told or section.refers:
        return []
    name = last.text.rstrip(" .;,:")
    own = rf"{re.escape(name)}\b|{re.escape(name.split()[0])}\s+(?:ini|tersebut)\b"
    if lead[: opens.start()].strip() and re.match(own, lead, re.IGNORECASE) is None:
        return []
    return [replace(last, text=f"{name}, {opens[0].lower()}"), *entries]


def goes_on_with(before: Section, section: Section, *, dearest: float = 9.0) -> bool:
    """Whether the first number of *section* is the next in a list of the one before, in a reading
    that costs no more than *dearest*."""
    latest = {(m.family, m.delimiter): m.value for e in before.entries for m in e.found}
    return any(
        mark.value > 1 and latest.get((mark.family, mark.delimiter)) == mark.value - 1
        for mark in section.entries[0].found
        if mark.cost <= dearest
    )


def _goes_surely(before: Section, section: Section) -> bool:
    """The same as the number stands, not as it may be misread."""
    return goes_on_with(before, section, dearest=0.0)


def _goes_on_mixed(before: Section, section: Section) -> bool:
    """Whether it is the next in an announced list whose numbers are of several kinds: "A. Kepala
    Desa; b. Sekretaris Desa; 3. Kaur"."""
    last, first = (before.entries or section.entries)[-1], section.entries[0]
    values = {mark.value + 1 for mark in last.found if not mark.cost}
    follows = any(not mark.cost and mark.value in values for mark in first.found)
    return follows and before.announced and is_office(last) and is_office(first)


def is_due(found: Sequence[Section], entry: LooseEntry) -> bool:
    """Whether the number of *entry* is the next in one of the lists *found* before."""
    alone = Section(entry.start, entry.end, entries=[entry])
    return any(goes_on_with(one, alone) for one in found[-_FAR:])


def set_in_apart(entries: list[LooseEntry], text: str) -> list[LooseEntry]:
    """*entries*; where several lines below one that are set in are names of one kind ("Pengelola
    Keuangan / Pengelola Kepegawaian"), or stand where others do, each of them by itself: a name
    that wraps has no such."""
    alike = [one for entry in entries for one in _apart(entry, None, text, frozenset())]
    columns = frozenset(one.column for one in alike)
    pairs = zip_longest(alike, alike[1:])
    return [one for entry, after in pairs for one in _apart(entry, after, text, columns)]


def _apart(
    entry: LooseEntry, after: LooseEntry | None, text: str, known: frozenset[int]
) -> Iterator[LooseEntry]:
    first, *others = _LINE.finditer(text, entry.start, entry.end)
    words = [line[0].split() for line in others]
    columns = {len(line[0]) - len(line[0].lstrip(" \t")) for line in others}
    again = Counter(line[0] for line in words if line)
    # "Unit puskesmas pembantu / Unit puskesmas keliling" below a numbered entry
    kinds = len(words) > len(again) == 1 and all(_KIND.match(line[0]) for line in words)
    kinds = kinds and bool(entry.found or entry.bullet)
    names = kinds or all(
        line and line[0][0].isupper() and in_capitals(" ".join(line)) for line in words
    )
    cut = any(is_cut(" ".join(line), "") for line in words)
    bare = not (entry.found or entry.bullet) and (
        len(others) > 1 or all(len(line) > 1 for line in words)
    )
    # One line alone before offices that stand as far in is the end of a name that wraps.
    wraps = len(others) == 1 and after is not None and is_office(after) and after.column in columns
    alike = any(count > 1 for count in again.values()) or (bare and columns <= known and not wraps)
    cut = cut or is_cut(first[0], "")
    set_in = len(columns) == 1 and min(columns) + kinds > entry.column >= 0
    if not (alike and names and not cut and set_in):
        yield entry
        return
    (column,) = columns
    yield LooseEntry(
        entry.found, entry.bullet, entry.column, entry.start, entry.words, first.end(),
        " ".join(text[entry.words : first.end()].split()), entry.sign, entry.shown,
    )  # fmt: skip
    for line, inside in zip(others, words, strict=True):
        at = line.start() + column
        yield LooseEntry((), False, column, at, at, line.end(), " ".join(inside))


def without_labels(lists: Iterable[Section]) -> tuple[Section, ...]:
    """*lists*; without the labels of a chart: bare lines that a list before has, all of them."""
    kept: list[Section] = []
    said: set[str] = set()
    for section in lists:
        names = {name_key(entry.text) for entry in section.entries}
        if not (names <= said and section.is_bare):
            kept.append(section)
        said |= names
    return tuple(kept)


def goes_on_bare(before: Section, section: Section, text: str) -> LooseEntry | None:
    """The one line of prose that parts two lists of bare lines, which are one; None for others: a
    note below a picture, say, amid the names of the offices."""
    lists = before.entries and section.entries and not section.announced
    bare = lists and not any(e.found or e.bullet for e in (*before.entries, *section.entries))
    if not bare or not is_prose(section.lead) or len(section.entries) < 2:
        return None
    end = section.entries[0].start
    if _BLANK.search(text, before.entries[-1].end, end) or not before.is_list:
        return None
    line = LooseEntry((), False, -1, section.start, section.start, end, section.lead)
    return None if is_office(line) else line


def set_title_apart(section: Section) -> None:
    """Count the office whose list it is among the words above: a bare line before entries that are
    counted from one ("STRUKTUR ORGANISASI / DINAS PANGAN / 1. Kepala Dinas"); a heading that calls
    those below it by their class, too ("Bidang / Sekretariat / ...")."""
    first, *others = section.entries
    if not others or first.found or first.bullet:
        return
    if first.rank is not None:
        own = f"kepala {first.text.split()[0]}".casefold()  # "Biro Hukum / Kepala Biro / ..."
        of_leader = others[0].text.casefold() == own or others[0].rank == LEADER_RANK != first.rank
        if of_leader or (is_class(first.text) and others[0].rank == first.rank):
            section.lead = f"{section.lead} {first.text}"
            section.entries = others
        return
    counted = section.announced and any(mark.value == 1 for mark in others[0].found)
    if counted or (first.text[:1].isupper() and others[0].rank == LEADER_RANK):
        section.lead = f"{section.lead} {first.text}"
        section.entries = others


def without_holders(section: Section) -> None:
    """Where most entries have somebody in brackets behind the office ("Camat (Rudi)"), part them;
    where neither a degree nor "(kosong)" tells that these are people, they are left amid the lines
    that are no entries."""
    held = [_IN_BRACKETS.search(entry.text) for entry in section.entries]
    people = [match for match in held if match and OFFICE.search(match[0]) is None]
    named = all(is_name(match[0].strip(" ().,;"), least=1) for match in people)
    said = {match[0] for match in people}
    named = named and len(people) >= _LEAST and 2 * len(said) > len(people)  # not "(Tipe A)"
    sure = any(map(_PERSON.search, (match[0] for match in people)))
    if 2 * len(people) <= len(held) or not (named or sure):
        return
    for place, match in enumerate(held):
        if match is None or match not in people:
            continue
        entry = section.entries[place]
        section.entries[place] = replace(entry, text=entry.text[: match.start()])
        if not sure:
            words, end = match[0].strip(), entry.end
            section.strays.append(LooseEntry((), False, -1, end - 1, end - 1, end, words))
