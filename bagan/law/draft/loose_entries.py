"""The entries of lists as they come out, the sections that hold them, and what these announce."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bagan.law.draft.loose_words import holds_amount, is_task
from bagan.law.draft.name_ends import CUT
from bagan.law.draft.names import UNSUR
from bagan.law.draft.office_words import OFFICE, bracketed, is_class
from bagan.law.draft.persons import is_another_post
from bagan.law.naskah.headings import ORDINAL
from bagan.law.naskah.ranks import LEADER_RANK, OFFICE_BEGINS, rank
from bagan.law.naskah.rows import Mark

PARTS = re.compile(
    rf"(?<=[;:])\s*(?:dan\s+)?(?={OFFICE_BEGINS})|(?<!ub\.)(?<=\.)\s+(?={OFFICE_BEGINS})"
)
"""Where an entry without a marker may begin within a line."""
LEAD = re.compile(
    r"\b(?:susunan|struktur|bagan)\s+(?:organisasi|kelembagaan|pemerintah\w*)\b"
    r"|\bterdiri\s+(?:atas|dari)\b|\bsebagai\s+berikut\b|\bdi\s?bantu\s+oleh\s*:?\s*\Z",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"(?::|\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|meliputi|yaitu|sebagai\s+berikut))\s*:?$",
    re.IGNORECASE,
)
SIGNS = re.compile(rf"(?<=[;:.,]\s)(?:[-–•·?~]+|\.{{3,}})\s*(?={OFFICE_BEGINS})")
"""A bullet, or what is left of a marker, within a line."""
_NUMBERED_LEAD = re.compile(
    r"\A(?:susunan|struktur)\s+organisasi\b|\bsebagaimana\s+(?:dimaksud|tersebut)\b", re.IGNORECASE
)
_REFERS = re.compile(r"\bsebagaimana\s+(?:dimaksud|tersebut)\b", re.IGNORECASE)
_OF_TASKS = re.compile(
    r"\b(?:uraian|rincian)\s+tugas\b(?!.*\b(?:susunan|struktur)\b)[^.;:]*:?\s*\Z", re.IGNORECASE
)
"""Words above what each office does: "Uraian tugas sebagai berikut:"."""
_OF_PLACES = re.compile(
    r"\bwilayah\b[^.;]*\bterdiri\b|\bterdiri\s+(?:atas|dari)\s+\d+\s*(?:\(\s*\w+\s*\)\s*)?"
    r"(?:kecamatan|kelurahan|desa|dusun|rw|rt)\b",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{4}\.)\s+(?=[A-Z\d])")
_LAST = re.compile(rf"unsur\b|(?:struktur|susunan)\s+organisasi\s|{OFFICE.pattern}", re.IGNORECASE)
"""How the last sentence above a list begins that tells whose list it is."""
_DESCRIBED = re.compile(r"[^:;.\n]{4,90}:\s*\w+(?:\W+\w+){3}")
_UNSUR = re.compile(r"unsur\s+(?:pengarah|pelaksana|pimpinan|pembantu|staf)\b(?!.*:)", re.I | re.S)
"""A part of an office, not the heading above its parts."""
_HEADING = re.compile(rf"bagian\s+{ORDINAL}(?!\w)", re.IGNORECASE)
"""The heading of a part of a regulation, no office."""
_ENDED = re.compile(r"[^\W\d_]{4,}\.\Z")
"""A shorter word may be an abbreviation: "Hendra, S.Psi."."""
_KEPT = 4096
"""Answers that are kept: an entry is asked about again and again."""
_LEAST_ORDERED = 4
"""Offices: the order of fewer tells nothing."""
_LONGEST_NAME = 10
"""Words."""
_TELLS = re.compile(r"\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|meliputi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LooseEntry:
    """An entry of a list: the readings of its marker (none for a bare line), where its line
    begins in characters from the margin (-1 within a line), ``text[start:end]`` with its marker
    and ``text[words:end]`` without it."""

    found: tuple[Mark, ...]
    bullet: bool
    column: int
    start: int
    words: int
    end: int
    text: str
    sign: str = ""
    """Its bullet; empty where that is not known."""
    shown: int | None = None
    """The rank that its place shows, where its name does not tell one."""

    @property
    def rank(self) -> int | None:
        """How high the office stands that it begins with."""
        return rank(self.text) or self.shown

    @property
    def leads(self) -> bool:
        """Whether it is a numbered sentence above a list: "(2) Unsur Pelaksana sebagaimana dimaksud
        pada ayat (1) huruf b terdiri atas:"."""
        first = _NEXT_SENTENCE.split(self.text, maxsplit=1)[0]
        return _NUMBERED_LEAD.search(first) is not None and LEAD.search(first) is not None

    @property
    def describes(self) -> bool:
        """Whether a colon parts the office's name from what is told of it."""
        told = self.text.partition(":")[2].strip()
        return _DESCRIBED.match(self.text) is not None or is_task(told)

    def goes_into(self, words: str) -> bool:
        """Whether its last word begins the name of an office that *words* go on with, in the next
        line: "Bidang Pasar membawahkan Kelompok / Jabatan Fungsional"; or its sentence goes on:
        "Sekretariat terdiri atas Subbagian Umum, / Subbagian Keuangan, dan Subbagian Program"."""
        last = self.text.rpartition(" ")[2]
        if self.text.endswith(",") and _TELLS.search(self.text):
            return True
        return OFFICE.match(last) is None and OFFICE.match(f"{last} {words}") is not None

    def only_opens(self, name: str) -> bool:
        """Whether it announces the parts of the entry *name* in the line above, and adds nothing
        to that: "Kepala Seksi (Kasi) / Fungsi Kasi mencakup tiga bidang utama:"."""
        cut = CUT.search(self.text) if self.opens and self.text[:1].isupper() else None
        own = set(self.text[: cut.start()].split()) if cut else set()
        return cut is not None and (not own or not own.isdisjoint(re.findall(r"\w{4,}", name)))

    def is_torn_from(self, words: str) -> bool:
        """Whether *words*, in the next line, go on with it: "Bidang / Pasar, terdiri atas ...";
        "Sekretariat, / terdiri atas:"."""
        torn = is_class(self.text) or (self.text.endswith(",") and words[:1].islower())
        return torn and OFFICE.match(words) is None

    @property
    def opens(self) -> bool:
        """Whether its words announce others below it."""
        return OPENS.search(self.text) is not None

    @property
    def tells(self) -> bool:
        """Whether they tell what its office is made of, below it."""
        return self.opens and _TELLS.search(self.text) is not None


def announces(words: str) -> bool:
    """Whether *words* announce what an office is made of."""
    return LEAD.search(words) is not None


def is_office(entry: LooseEntry) -> bool:
    """Whether an entry begins as the name of an office."""
    return _is_office(entry.text)


@lru_cache(maxsize=_KEPT)
def _is_office(words: str) -> bool:
    return _begins(UNSUR.sub("", words, count=1)) and not holds_amount(words)


def _begins(words: str) -> bool:
    if _HEADING.match(words):
        return False
    return OFFICE.match(words) is not None or _UNSUR.match(words) is not None


def count(words: str) -> int:
    """How many offices the words of one entry name: those that its sentence puts below it, too;
    0 where it runs on into another entry."""
    more = len(PARTS.findall(words)) + len(SIGNS.findall(words))
    if not _begins(words) or (more and not (_TELLS.search(words) or bracketed(words))):
        return 0
    return 1 + more


@dataclass
class Section:
    """A heading or the words above a list, and the list's entries in the order of the text."""

    start: int
    end: int
    lead: str = ""
    entries: list[LooseEntry] = field(default_factory=list)
    strays: list[LooseEntry] = field(default_factory=list)
    """Lines amid the entries that are none."""
    peopled: bool = False
    """Whether lines between its entries say who holds each post."""
    told: bool = False
    """Whether one sentence tells it."""
    heading: tuple[Mark, ...] = ()
    """The number of its lead, which headings of a page have: "B. Struktur Organisasi"."""

    def names_post(self, entry: LooseEntry) -> bool:
        """Whether a bare line behind an entry names a post without a word for an office."""
        return bool(self.entries) and is_another_post(entry.text, self.entries[-1].text)

    @property
    def is_bare(self) -> bool:
        """Whether its entries have no markers."""
        return not any(entry.found or entry.bullet for entry in self.entries)

    @property
    def is_cut(self) -> bool:
        """Whether its lead is a sentence that goes on in the next line: "(4) Unsur Pelaksana
        sebagaimana dimaksud pada ayat (1) huruf c, / terdiri atas:"."""
        return self.lead[-1:] not in ".;:" and self.refers

    @property
    def refers(self) -> bool:
        """Whether its lead refers to another place of an article."""
        return _REFERS.search(self.lead) is not None

    @property
    def is_ended(self) -> bool:
        """Whether its entries have numbers, and the latest one a full stop behind a word."""
        counted = bool(self.entries) and all(self.entries[at].found for at in (0, -1))
        return counted and _ENDED.search(self.entries[-1].text) is not None

    def is_next_heading(self, entry: LooseEntry) -> bool:
        """Whether *entry* is the heading after this section's: "C. Tugas Pokok dan Fungsi"."""
        own = {(mark.family, mark.delimiter) for one in self.entries for mark in one.found}
        due = {(m.family, m.delimiter, m.value + 1) for m in self.heading if m[:2] not in own}
        follows = any(mark[:3] in due for mark in entry.found)
        return bool(self.entries) and follows and not is_office(entry)

    @property
    def announces_list(self) -> bool:
        """Whether its lead tells what an office is made of, and ends where that begins."""
        return self.announced and OPENS.search(self.lead) is not None

    @property
    def is_of_duties(self) -> bool:
        """Whether it lists what an office does: none of several entries is one."""
        return len(self.entries) > 1 and not any(map(is_office, self.entries))

    @property
    def is_of_places(self) -> bool:
        """Whether it lists the places that make up another: kecamatan and desa are none of its
        offices there."""
        return _OF_PLACES.search(self.lead) is not None

    @property
    def last_words(self) -> str:
        """The last sentence above the list: it tells whose list it is."""
        last = _NEXT_SENTENCE.split(self.lead)[-1]
        return last if _LAST.match(last) else self.lead

    @property
    def holds_offices(self) -> bool:
        """Whether most of its entries are offices, be it one alone."""
        return 2 * sum(map(is_office, self.entries)) > len(self.entries)

    @property
    def is_list(self) -> bool:
        """Whether it lists offices: two at least, and more of them than of anything else; bare
        lines in capitals are the boxes of a chart, in whatever order they came out, unless people
        stand between them."""
        marked = any(one.found or one.bullet or not one.text.isupper() for one in self.entries)
        if not (marked or self.set_in or self.peopled or self.is_in_order):
            return False
        if self.is_of_places:
            return False
        offices = sum(map(is_office, self.entries))
        most = self.holds_offices or (self.announced and self.leads_names)
        return offices > 1 and most

    @property
    def leads_names(self) -> bool:
        """Whether its outermost entries are offices, and those set in or with bullets below them
        names alone: what a puskesmas or a firm is made of ("Pelayanan Gizi") has no word for an
        office."""
        signs = [(one.column, one.bullet, not one.found) for one in self.entries]
        outer = [one for one, sign in zip(self.entries, signs, strict=True) if sign == min(signs)]
        inner = [one.text for one in self.entries if one not in outer and one.column >= 0]
        names = all(text[:1].isupper() and len(text.split()) <= _LONGEST_NAME for text in inner)
        return bool(inner) and 2 * sum(map(is_office, outer)) > len(outer) and names

    @property
    def is_in_order(self) -> bool:
        """Whether who leads comes first, and either all others stand equally high or no office
        that is higher than another follows one like it: so a list goes, down to its parts and back
        ("SEKRETARIAT / SUBBAGIAN A / BIDANG B / SEKSI C"), not the rows of a chart."""
        ranks = [one.rank for one in self.entries if one.rank is not None]
        if len(ranks) < _LEAST_ORDERED or ranks[0] != LEADER_RANK or LEADER_RANK in ranks[1:]:
            return False
        lowest = max(ranks)
        above = [rank < lowest for rank in ranks[1:]]
        return not any(above) or not any(map(all, pairwise(above)))

    @property
    def set_in(self) -> bool:
        """Whether its lines are set in by the rank of their offices, as no boxes of a chart are."""
        columns: dict[int, set[int]] = {}
        for one in self.entries:
            if one.rank is not None and one.rank > LEADER_RANK:
                columns.setdefault(one.rank, set()).add(one.column)
        places = [columns[rank] for rank in sorted(columns)]
        steps = [min(place) for place in places]
        return (
            len(steps) > 1
            and all(len(place) == 1 for place in places)
            and all(one < other for one, other in pairwise(steps))
        )

    @property
    def announced(self) -> bool:
        """Whether the words above it announce what an office is made of, not the tasks of each."""
        return self.told or (announces(self.lead) and not _OF_TASKS.search(self.lead))
