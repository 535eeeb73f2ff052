"""The text of a regulation, read: its parts in order, each with its place in the text.

The parts are named as in drafting practice [UU 12/2011, Lampiran II]:
judul, Menimbang, Mengingat, BAB, Bagian, Paragraf, Pasal, ayat, huruf, angka, the
closing with its signatures, lampiran.  Places are offsets in :attr:`Naskah.text`,
counted in characters from 0; a range is ``text[start:end]``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from bagan.chart.model import Citation
from bagan.problem import Span


class Level(StrEnum):
    """The levels of a regulation's body, from the widest to the narrowest."""

    BAB = "bab"
    BAGIAN = "bagian"
    PARAGRAF = "paragraf"
    PASAL = "pasal"
    AYAT = "ayat"
    HURUF = "huruf"
    ANGKA = "angka"


_DELETED = re.compile(r"\W*(?:dihapus(?:kan)?|dicabut)\W*(?:dan\W*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Provision:
    """One part of the body, with the parts below it.

    ``number`` is written as in a citation: "IV", "Kesatu", "12", "2", "a", "4".
    ``heading`` is the title of a BAB, Bagian or Paragraf.  ``text`` holds the part's own
    words before its first child, ``tail`` those after its last one, both on one line,
    without marker, line breaks and markdown; what the scanner ran together stays so.
    ``start`` is where the marker or heading begins, ``end`` where the last words end,
    those of the children too.  ``inferred`` tells a number that is not printed as such:
    lost or misread, and taken from its neighbours.
    """

    level: Level
    number: str
    start: int
    end: int
    text: str = ""
    tail: str = ""
    heading: str = ""
    children: tuple[Provision, ...] = ()
    citation: Citation | None = None
    inferred: bool = False

    def walk(self) -> Iterator[Provision]:
        """This part, then every part below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def child(self, level: str, number: str) -> Provision | None:
        """The first child of that level and number."""
        for child in self.children:
            if child.level == level and child.number == number:
                return child
        return None

    @property
    def deleted(self) -> bool:
        """Whether an amendment has left nothing of it but its number: "c. dihapus;"."""
        return _DELETED.fullmatch(self.text) is not None

    @property
    def added(self) -> bool:
        """Whether an amendment has put it between two others: "b1", "2a"."""
        return not self.number.isalpha() and not self.number.isdecimal()

    @property
    def entries(self) -> tuple[Provision, ...]:
        """The parts right below it, without those that are deleted."""
        return tuple(child for child in self.children if not child.deleted)

    @property
    def words(self) -> str:
        """All its words, those of its children too, on one line."""
        parts = (self.heading, self.text, *(child.words for child in self.children), self.tail)
        return " ".join(filter(None, parts))


class Role(StrEnum):
    """What a piece of the text was taken for."""

    JUDUL = "judul"
    MENIMBANG = "menimbang"
    MENGINGAT = "mengingat"
    MEMUTUSKAN = "memutuskan"
    ISI = "isi"
    PENUTUP = "penutup"
    LAMPIRAN = "lampiran"
    PENJELASAN = "penjelasan"
    HALAMAN = "halaman"
    KOSONG = "kosong"
    TERCECER = "tercecer"


class Segment(NamedTuple):
    """A piece of the text and its role; the segments of a Naskah tile its text exactly."""

    role: Role
    start: int
    end: int


class Fault(StrEnum):
    """What makes a text hard to read, or its numbering wrong."""

    STRAY = "stray"
    """Characters that fit nowhere, such as a single letter on a line."""
    MISREAD = "misread"
    """A number that the scanner misread, told by its neighbours."""
    LOST = "lost"
    """An entry without its number."""
    GAP = "gap"
    """A number that is left out: the entry before it is followed by a later one."""
    UNPLACED = "unplaced"
    """A number, or a heading, that fits nowhere: it was read as words of what stands before."""
    REPEATED = "repeated"
    """A number that stands twice in one list."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something about the text that a reader should look at; ``what`` names it, as
    "Pasal 12 huruf a angka 5" or the stray characters themselves."""

    fault: Fault
    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line of a scan that may say something else than ``text[start:end]``, and why: in
    Indonesian, for its author to check."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Judul:
    """What the heading says; empty texts and None where it does not say it.

    ``jenis`` is "Peraturan Bupati", "Peraturan Daerah" and so on, ``daerah`` what follows
    it ("Pasaman Barat", "Kabupaten Agam"); ``tentang`` is one line as printed.
    """

    jenis: str = ""
    daerah: str = ""
    provinsi: str = ""
    nomor: str | None = None
    tahun: int | None = None
    tentang: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """One signature of the closing: place, date, office and name as printed.

    ``pada`` are the words of a date that the calendar does not have, "31 Juni 2017".
    """

    di: str = ""
    tanggal: date | None = None
    jabatan: str = ""
    nama: str = ""
    pada: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Penutup:
    """The closing of a regulation: who enacted it, who published it, and where."""

    ditetapkan: Pengesahan | None = None
    diundangkan: Pengesahan | None = None
    berita: str = ""


@dataclass(frozen=True, slots=True)
class TeksLampiran:
    """What is left of an annex in the text.

    ``kepala`` are the lines of its heading (LAMPIRAN I, PERATURAN BUPATI …), ``judul`` the
    titles of its charts, ``keterangan`` the lines of its legend, ``penetapan`` those over the
    signature ("Ditetapkan di …"), ``jabatan`` the line of the enacting office as printed, with
    or without its comma, ``nama`` the name under it.
    """

    nomor: str | None
    start: int
    end: int
    kepala: tuple[str, ...] = ()
    judul: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
    penetapan: tuple[str, ...] = ()
    jabatan: str = ""
    nama: str = ""


@dataclass(frozen=True)
class Naskah:
    """A regulation's text and everything found in it."""

    path: str
    text: str
    segments: tuple[Segment, ...]
    judul: Judul
    menimbang: tuple[Provision, ...]
    mengingat: tuple[Provision, ...]
    isi: tuple[Provision, ...]
    """The parts of the body at the highest level: BAB, or pasal where there is none."""
    penutup: Penutup
    lampiran: tuple[TeksLampiran, ...]
    oddities: tuple[Oddity, ...]
    pages: tuple[int, ...] = ()
    """Where each page of a PDF begins; empty for other files."""
    doubts: tuple[Doubt, ...] = ()
    """What a scan left in doubt, in the order of the text; empty for other files."""

    @cached_property
    def pasal(self) -> dict[str, Provision]:
        """Every pasal by its number; where a number stands twice, the first."""
        found: dict[str, Provision] = {}
        for part in self.walk():
            if part.level is Level.PASAL:
                found.setdefault(part.number, part)
        return found

    def walk(self) -> Iterator[Provision]:
        """Every part of the body, in the order of the text."""
        return iter(self._parts)

    @cached_property
    def _parts(self) -> tuple[Provision, ...]:
        found: list[Provision] = []
        todo = list(reversed(self.isi))
        while todo:
            part = todo.pop()
            found.append(part)
            todo += reversed(part.children)
        return tuple(found)

    def find(self, citation: Citation) -> Provision | None:
        """The part that *citation* names, or None where the text has no such part.

        Of several parts with one number, the first that has the parts asked for below it.
        """
        pasal = self.pasal.get(citation.pasal)
        return pasal and _below(pasal, citation.parts)

    def doubts_of(self, part: Provision) -> tuple[Doubt, ...]:
        """The doubts about a part's own marker and words, not those of its children."""
        end = part.children[0].start if part.children else part.end
        return tuple(one for one in self.doubts if one.start < end and part.start < one.end)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> Span:
        """The line and column, counted from 1, of a character of the text; in a PDF also its
        page, as in an address that opens it there (file.pdf#page=3)."""
        line = bisect_right(self._lines, offset)
        page = bisect_right(self.pages, offset)
        path = f"{self.path}#page={page}" if page else self.path
        return Span(path, line, offset - self._lines[line - 1] + 1)


def _below(part: Provision, parts: tuple[tuple[str, str], ...]) -> Provision | None:
    """The part that *parts* lead to from *part*."""
    if not parts:
        return part
    (level, number), *rest = parts
    for child in part.children:
        if child.level == level and child.number == number:
            found = _below(child, tuple(rest))
            if found is not None:
                return found
    return None
