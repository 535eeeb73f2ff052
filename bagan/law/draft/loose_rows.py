"""A piece of text in, the lists in it as they come out: headings, and entries with their signs.

Offices publish lists without their article: with letters, bullets or bare lines, set in or not, a
list to a line or all of it in one.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from itertools import pairwise

from bagan.chart.model import name_key
from bagan.law.draft.holder_lines import holder_lines, person_cell
from bagan.law.draft.loose_entries import LEAD, OPENS, LooseEntry, Section, is_office
from bagan.law.draft.loose_lines import is_due, rejoined
from bagan.law.draft.loose_markers import marker
from bagan.law.draft.loose_pieces import pieces
from bagan.law.draft.loose_words import is_cut, is_farewell, is_prose, is_sentence, is_task
from bagan.law.draft.name_ends import clipped
from bagan.law.draft.office_words import OFFICE
from bagan.law.draft.persons import tells_holder
from bagan.law.draft.told import is_count, told_from
from bagan.law.naskah.pages import is_page_number
from bagan.law.naskah.rows import Row, clean, rows

_LONE = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]")
_COUNT = re.compile(r"\d{1,2}\s*\(\s*[a-z]+\s*\)\s")
_HAS = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|di\s?bantu(?:\s+oleh)?|memiliki|mempunyai|dan|serta)\Z",
    re.IGNORECASE,
)
_THIS = re.compile(r"\A\w+\s+(?:ini|tersebut)\s[^:]*?\b(?=terdiri|mem\s?bawah)", re.IGNORECASE)
_BULLETS = frozenset("o-–•·")
_TWO_HEADS = re.compile(r"(\w+)\s+(?:dan|beserta)\s+(?:para\s+)?wakil\s+\1\b", re.IGNORECASE)
"""Words above a list of those who help two: "Ketua dan Wakil Ketua dibantu oleh ..."."""
_STRAY = re.compile(r"\W*\w?\W*")
_DATA = re.compile(
    r"(?:\t\s*|\s{3,})(?:(?:(?:I{1,3}|IV|V)\s?[./]?\s?[a-e]?|\d{1,3}|[Kk]elas\s+[A-Z\d]{1,3}|-)(?=\s|\Z)\s*)+"
)
"""The cells of a table behind a name that hold numbers: its eselon, its class."""


def sections(text: str, start: int, end: int, skip: Container[int] = frozenset()) -> list[Section]:
    """The sections of ``text[start:end]``, with their places in *text*; without the lines that
    begin where *skip* tells."""
    reader = _Reader(text)
    after = start
    lines = list(rows(text[start:end]))
    certain, names = holder_lines(lines)
    for row in lines:
        left, right = max(row.left + start, after), row.right + start
        if row.start + start in skip or (row.body and left >= right):
            continue
        if row.start in certain:
            reader.hold()
            continue
        if row.start in names:
            reader.leave(row.left + start, row.right + start)  # a person, it seems
            continue
        while cuts := () if row.bullet else told_from(text, left, end):
            reader.tell(left, cuts)
            after = left = cuts[-1]
        if left < right or row.blank:
            body = text[left:right]
            reader.take(Row(row.start + start, row.end + start, left, right, body, row.bullet))
    return rejoined(reader.done, text)


class _Reader:
    """Walks over the lines once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.done: list[Section] = []
        self.blank = True
        self.lone: Row | None = None
        """A line that is the marker of the next one, and nothing else."""
        self.telling = False
        """Whether the lines tell what the post above them does."""

    def take(self, row: Row) -> None:
        line = self.text[row.start : row.end].expandtabs()
        lone = row.bullet if row.blank else _LONE.fullmatch(row.body)
        if lone:
            self.lone = row
            return
        if row.blank or is_page_number(line):
            self.blank = True
            if self.lone is not None and self.text[self.lone.start : self.lone.end].strip() == "-":
                self.lone = None  # in place of a name: nobody holds the post
            return
        if _STRAY.fullmatch(row.body):
            return
        if is_farewell(line.lstrip()):
            self.done.append(Section(row.left, row.right, row.body))
            return
        column = len(line) - len(line.lstrip())
        marked, self.lone = self.lone, None
        for at, stop, after, found in pieces(row.body, marked=not self.counts_on(row.body)):
            start, words, right = row.left + at, row.left + after, row.left + stop
            inside = column if at == 0 else -1
            sign = row.body[at:after].strip()
            printed = sign or (self.text[row.start : row.left].strip() if at == 0 else "")
            bullet = not found and (sign in _BULLETS if sign else at == 0 and row.bullet)
            if marked is not None and at == 0 and not printed:
                found = marker(marked.body)[1]
                bullet, start = marked.bullet and not found, marked.start
                printed = self.text[marked.start : marked.end].strip()
            if cells := _DATA.search(self.text, words, right):
                self.leave(cells.end(), right)
                right = cells.start()
            if person := person_cell(self.text[words:right]):
                right = words + person
            body = clean(self.text[words:right])
            entry = LooseEntry(found, bullet, inside, start, words, right, body, printed)
            self.put(entry)
        self.blank = False

    def hold(self) -> None:
        """Note that a line says who holds the post before it."""
        if self.done and self.done[-1].entries:
            self.done[-1].peopled = True

    def leave(self, at: int, stop: int) -> None:
        """Words amid the entries that no chart draws, but for what tells only a class."""
        words = clean(self.text[at:stop])
        if self.done and words:
            self.done[-1].strays.append(LooseEntry((), False, -1, at, at, stop, words))

    def tell(self, start: int, cuts: list[int]) -> None:
        """Take the sentence at *start* that tells a structure, cut where its offices begin."""
        self.done.append(Section(start, cuts[0], clean(self.text[start : cuts[0]]), told=True))
        word, rests = clipped(self.text[start : cuts[-1]])
        short = {start + at for at, _end in rests[1:]}
        for at, stop in pairwise(cuts):
            words = f"{word if at in short else ''} {clean(self.text[at:stop])}".strip()
            if not is_count(words):
                self.add(LooseEntry((), False, -1, at, at, stop, words))
        self.done.append(Section(cuts[-1], cuts[-1]))

    def counts_on(self, body: str) -> bool:
        """Whether a line goes on with how many parts the office before it has: "Sekretariat
        membawahi / 3 (tiga) Subbagian, terdiri dari:"."""
        section = self.done[-1] if self.done else None
        if section is None or self.blank or _COUNT.match(body) is None:
            return False
        before = section.entries[-1].text if section.entries else section.lead
        return _HAS.search(before) is not None

    # --- what a piece is ---------------------------------------------------------------

    def put(self, entry: LooseEntry) -> None:
        """Add a piece: a new entry, words of the latest one, or the heading of a section."""
        section = self.done[-1] if self.done else None
        marked = bool(entry.found) or entry.bullet or entry.words > entry.start
        sentence = is_sentence(entry.text, opens=entry.opens)
        if marked and entry.leads:
            self.done.append(Section(entry.start, entry.end, entry.text, heading=entry.found))
        elif section is not None and section.is_next_heading(entry):
            self.done.append(Section(entry.start, entry.end, entry.text))
        elif marked and sentence and not self.is_told_of(entry):
            # Sentences end a list; they may be the words above the next.
            told = Section(entry.start, entry.end, entry.text)
            told.lead = told.lead if entry.opens or told.is_cut else ""
            self.done.append(told)
        elif marked:
            if section is not None and section.is_of_duties and is_office(entry):
                self.done.append(Section(entry.start, entry.start))  # the list goes on
            self.add(entry)
        elif section is not None and section.entries and self.is_duty(entry, section.entries):
            name = section.entries[-1].text.removesuffix(":")
            section.entries[-1] = replace(section.entries[-1], text=name)
        elif section is not None and section.entries and self.goes_on(entry, section.entries[-1]):
            last = section.entries[-1]
            said = "" if entry.text.startswith(last.text.rstrip(".;")) else last.text
            words = clean(f"{said}\n{_THIS.sub('', entry.text)}")
            if said and entry.only_opens(said):
                words = f"{said}:"
            section.entries[-1], section.end = replace(last, end=entry.end, text=words), entry.end
        elif self.is_torn(entry):
            above = self.done[-1]
            above.lead = above.lead and f"{above.lead} {entry.text}"
            above.end = entry.end
        elif self.is_bare(entry) and not sentence and not self.is_above(entry):
            if section is not None and section.is_ended:
                section.strays.append(entry)
            else:
                self.add(entry)
        elif section is not None and section.names_post(entry):
            section.strays.append(entry)
        elif section is not None and not section.entries and not self.blank:
            section.lead = f"{section.lead} {entry.text}".strip()
            section.end = entry.end
        else:
            self.done.append(Section(entry.start, entry.end, entry.text))

    def is_duty(self, entry: LooseEntry, entries: list[LooseEntry]) -> bool:
        """Whether a line tells what the post in the line above does, as below headings on pages of
        the web: "SEKRETARIS DESA / Membantu Kepala Desa ..."; or goes on with one that does."""
        last = entries[-1]
        small = entry.text[:1].islower()
        goes_on = self.telling and not self.blank and (small or not is_office(entry))
        stands_out = entry.text[:1].isupper() or last.text.partition(" ")[0].isupper()
        bare = not any(one.found or one.bullet for one in entries) and is_office(last)
        begins = bare and stands_out and is_task(entry.text) and not entry.opens
        self.telling = goes_on or begins
        return self.telling

    def is_torn(self, entry: LooseEntry) -> bool:
        """Whether a line goes on with a sentence: in small letters, or where it tells no list."""
        above = self.done[-1] if self.done else None
        if above is None or above.entries or self.blank:
            return False
        cut = above.is_cut or not above.lead or (is_prose(above.lead) and not above.announced)
        ends = cut and entry.text[-1:] in ";."
        return self.text[above.end - 1].isalnum() and (ends or entry.text[:1].islower())

    @staticmethod
    def is_bare(entry: LooseEntry) -> bool:
        """Whether a line without a marker may be an entry."""
        may_be = is_office(entry) and not is_prose(entry.text)
        return may_be and not (entry.text.isupper() and entry.text.endswith(","))

    def is_told_of(self, entry: LooseEntry) -> bool:
        """Whether a sentence is an entry whose office it goes on to tell of: the name stands apart
        from what is told ("Kepala Desa: memimpin ..."), or the list goes on with its number."""
        if not is_office(entry):
            return False
        section = self.done[-1] if self.done else None
        first = section is not None and not section.entries and section.announces_list
        opened = first and any(mark.value == 1 for mark in entry.found)
        return entry.describes or opened or is_due(self.done, entry)

    def is_above(self, entry: LooseEntry) -> bool:
        """Whether a line without a marker is the words above a list, not its first entry; or a
        heading below it that says the name of an entry again."""
        section = self.done[-1] if self.done else None
        if section is not None and section.entries and section.entries[-1].text.endswith("."):
            return any(name_key(one.text) == name_key(entry.text) for one in section.entries)
        begun = section is not None and (section.entries or OPENS.search(section.lead))
        return entry.opens and (not begun or _TWO_HEADS.match(entry.text) is not None)

    def add(self, entry: LooseEntry) -> None:
        if not self.done:
            self.done.append(Section(entry.start, entry.end))
        section = self.done[-1]
        section.entries.append(entry)
        section.end = entry.end

    def goes_on(self, entry: LooseEntry, last: LooseEntry) -> bool:
        """Whether a line without a marker goes on with the entry before."""
        marked = bool(last.found) or last.bullet
        if self.counts_on(entry.text):
            return True
        again = entry.tells and entry.text.startswith(last.text.partition(":")[0])
        if again or last.goes_into(entry.text) or (marked and is_cut(last.text, entry.text)):
            return True  # "Sekretariat: dipimpin oleh Sekretaris. Sekretariat terdiri dari:"
        if self.blank or last.text[-1:] in ";:.":
            return False
        if marked and last.is_torn_from(entry.text):
            return True
        told = marked and not entry.opens and (is_prose(entry.text) or ":" in entry.text)
        if not entry.text[:1].islower() and (told or tells_holder(last.text)):
            return False  # what is told of it; a person's name does not wrap
        inside = marked and entry.column > last.column >= 0
        if LEAD.search(entry.text) and not inside:
            return False
        if OFFICE.match(entry.text) is None:
            return entry.column > last.column >= 0 or entry.text[:1].islower() or marked
        return inside or (marked and entry.text[:1].islower() and last.text[:1].isupper())
