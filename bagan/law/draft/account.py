"""What became of every entry of the lists in a text: drawn, or not and why.

Nothing that a text lists is lost in silence: an entry stands in a chart, or the account names
it with its words, its place and the reason.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from bagan.language import _

NO_NAME = "tidak terbaca sebagai nama perangkat"
BY_ROLES = "naskah tidak menyebut garis; garis ini mengikuti urutan peran dalam susunan tim"
NO_ENTRY = "tampak seperti butir, tetapi tidak terbaca sebagai butir daftar"
NO_STRUCTURE = "daftarnya bukan susunan atau koordinasi"
QUOTA = "daftarnya memuat jumlah, bukan nama perangkat"
QUOTA_ENTRY = "memuat jumlah, bukan nama perangkat"
BELOW = "perangkat di bawahnya, dalam kalimat itu juga, tidak terbaca"
TOO_MANY = "terlalu banyak butir"
NOT_TOGETHER = "tidak dapat digambar bersama yang lain"
REPEATED = "sudah disebut sebagai kepala daftarnya"
WITH_DEPUTY = "kepala daerah dan wakilnya dalam satu butir, di atas susunan organisasi ini"
NO_NUMBER = "nomornya tidak terbaca; disimpulkan dari urutan"
NO_HEAD = "naskah tidak menyebut atasannya; di bawah pimpinan perangkat ini?"
LOST = "tidak ada dalam daftarnya; dibaca dari pasal yang menyebut tempatnya"
HEADED = "tidak ada dalam daftarnya; dibaca dari judul bagian naskah yang membahasnya"
GAP = "nomor sebelum butir ini tidak ada dalam naskah: adakah butir yang hilang?"
TWICE = "butir sebelumnya bernomor sama: salah ketik?"
TITLE = "satu sel di atas beberapa kolom: dibaca sebagai judul, bukan unit"
NO_HEADS = "lembarnya tidak dibaca: tidak ada kolom atasan"
TWO = "tampaknya dua butir yang menyatu"
HOLDER = "nama orang ikut terbaca sebagai nama jabatan?"
UNLISTED = "hanya disebut dalam kalimat ini, tidak dalam daftar mana pun; tidak digambar"
MISREAD = "ada angka atau huruf asing di dalam katanya: salah baca?"
HEADING = "unsur"
"""In place of a unit's id: the heading above the entries of a list."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One entry of a list in the text.

    ``words`` are its own as they stand there, without marker and on one line; ``path`` and
    ``line`` where they stand: the line is counted from 1, 0 where the file has no lines (a
    sheet's cell: then *path* names it).  ``unit`` is the id of the unit that draws it, or HEADING,
    empty where none does; then ``reason`` says why, in Indonesian.  A drawn entry has a reason,
    too, where its reading is doubtful.  ``start`` and ``end`` are its place in the text
    (``text[start:end]``, counted in characters from 0); -1 where that is unknown.
    """

    words: str
    path: str
    line: int
    unit: str = ""
    reason: str = ""
    start: int = -1
    end: int = -1

    @property
    def drawn(self) -> bool:
        """Whether a unit of the draft stands for it."""
        return bool(self.unit)

    @property
    def told(self) -> str:
        """The reason in the language of messages."""
        return _in_words(self.reason)

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it: it is not drawn, or its reading is doubtful."""
        return not self.unit or bool(self.reason)


@dataclass(frozen=True)
class Account:
    """Every entry of every list of a text, in the order of the text; or every row of a table, or
    every box of a drawing.

    ``len(account.entries) == len(account.drawn) + len(account.missing)``.
    """

    entries: tuple[Counted, ...] = ()
    of: Literal["text", "table", "drawing"] = "text"

    @cached_property
    def drawn(self) -> tuple[Counted, ...]:
        """The entries that a unit stands for."""
        return tuple(entry for entry in self.entries if entry.drawn)

    @cached_property
    def missing(self) -> tuple[Counted, ...]:
        """The entries that no unit stands for, each with its reason."""
        return tuple(entry for entry in self.entries if not entry.drawn)

    @cached_property
    def open(self) -> tuple[Counted, ...]:
        """The entries that somebody has to look at."""
        return tuple(entry for entry in self.entries if entry.open)

    @property
    def settled(self) -> bool:
        """Whether the text lists something and all of it is drawn without doubt."""
        return bool(self.entries) and not self.open

    def with_units(self, units: Container[str]) -> Account:
        """The account of a draft that has *units* alone."""
        return Account(
            tuple(
                replace(entry, unit="", reason=NOT_TOGETHER)
                if entry.unit not in (HEADING, "") and entry.unit not in units
                else entry
                for entry in self.entries
            ),
            self.of,
        )


def _in_words(reason: str) -> str:
    return {
        NO_NAME: _("it does not read as the name of an office"),
        NO_ENTRY: _("it looks like an entry, but does not read as one of a list"),
        NO_STRUCTURE: _("its list is not one of an organisation or a coordination"),
        QUOTA: _("its list tells numbers, not names of offices"),
        QUOTA_ENTRY: _("it tells a number, not the name of an office"),
        BELOW: _("the offices below it, in the same sentence, cannot be read"),
        TOO_MANY: _("there are too many entries"),
        NOT_TOGETHER: _("it cannot be drawn together with the others"),
        REPEATED: _("it is the head of its list already"),
        WITH_DEPUTY: _(
            "the head of the region and the deputy in one entry, above this organisation"
        ),
        NO_NUMBER: _("its number cannot be read; it is told by its neighbours"),
        NO_HEAD: _("the text names nobody above it; below who leads this office?"),
        LOST: _("its list lacks it; it is read from an article that names its place"),
        HEADED: _("its list lacks it; it is read from the heading of a later section"),
        GAP: _("the number before it is not in the text: is an entry missing?"),
        TWICE: _("an entry before it has the same number: a slip?"),
        TITLE: _("one cell across several columns: it reads as a heading, not as a unit"),
        NO_HEADS: _("its sheet is not read: it has no column for the superior"),
        MISREAD: _("a digit or a strange letter stands within a word: misread?"),
        TWO: _("it seems to be two entries in one"),
        HOLDER: _("the name of a person was read as a part of the post's name?"),
        UNLISTED: _("this sentence alone names it, no list does; it is not drawn"),
    }.get(reason, reason)


NOTHING = Account()
"""That of a text which lists nothing."""
