"""A citation's text in ("Pasal 12 huruf a angka 4", "Diktum KEDUA huruf a"), a Citation out.

The parts of an article are named as in drafting practice [UU 12/2011, Lampiran II]: pasal,
ayat (in brackets), huruf, angka, and below angka again huruf.  Some offices count a list and
the list in it alike ("1." and "1)"), so a part may be repeated.
A decision has no pasal but dictums with ordinals in capitals, which have no ayat.  A regulation
that amends another has two pasal with Roman numbers, I and II.  What it puts between two parts
bears the number before with a letter or digit: ayat (1a), huruf b1, angka 2a.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

from bagan.chart.model.numbering import letter_number, roman_number

_PASAL = re.compile(
    r"\s*pasal\s+(?P<number>\d+[a-z]?|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))(?=\s|$)", re.IGNORECASE
)
_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def cardinal(number: int) -> str:
    """*number* (1 to 99) in words, "sebelas" and "dua puluh satu" among them."""
    tens, ones = divmod(number, 10)
    if number in (10, 11):
        return "sepuluh" if number == 10 else "sebelas"
    if tens == 1:
        return f"{_DIGITS[ones]} belas"
    return f"{_DIGITS[tens]} puluh {_DIGITS[ones]}".strip() if tens else _DIGITS[ones]


ORDINALS = tuple(f"KE{cardinal(number)}".upper() for number in range(1, 100))
"""The dictums of a decision in their order: KESATU, KEDUA, ..., KESEPULUH, KESEBELAS, ..."""
_DIKTUM = re.compile(
    r"\s*diktum\s+(?P<ordinal>{})(?=\s|$)".format(
        "|".join(ordinal.replace(" ", r"\s*") for ordinal in reversed(ORDINALS))
    ),
    re.IGNORECASE,
)
_WRITTEN = {ordinal.replace(" ", ""): ordinal for ordinal in ORDINALS}
_PART = re.compile(
    r"\s+(?:(?P<ayat>ayat\s+(?:\((?P<in_brackets>\d+[a-z]?)\)|(?P<bare>\d+[a-z]?)))"
    r"|huruf\s+(?P<huruf>[a-z]{1,2}|[a-z]\d{1,2}|(?P<again>[a-z])(?P=again)+)\.?"
    r"|angka\s+(?P<angka>\d+[a-z]?)\.?)(?=\s|$)",
    re.IGNORECASE,
)


class CitationError(ValueError):
    """Not a citation; ``offset`` counts the characters before what is not understood."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        super().__init__(f"citation not understood at character {offset + 1}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a regulation: its pasal, then (name, value) of each part below.

    In a decision ``pasal`` is the ordinal of a dictum, "KESATU".
    """

    pasal: str
    parts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        below = (
            f" {name} ({value})" if name == "ayat" else f" {name} {value}"
            for name, value in self.parts
        )
        return f"{self.head}{''.join(below)}"

    @property
    def diktum(self) -> bool:
        """Whether this is a place in a dictum rather than in an article."""
        return self.pasal.startswith("KE")

    @property
    def amending(self) -> bool:
        """Whether this is in Pasal I or II, which tell what a regulation changes in another."""
        return self.pasal.isalpha() and not self.diktum

    @property
    def rank(self) -> int:
        """The dictum's place among the dictums, from 0."""
        return ORDINALS.index(self.pasal)

    @property
    def number(self) -> int:
        """What the pasal or dictum is counted by, from 1."""
        return self.rank + 1 if self.diktum else _number(self.pasal)[0]

    @property
    def order(self) -> tuple[tuple[int, str], ...]:
        """What sorts the places of one regulation as they stand in it."""
        first = (self.rank, "") if self.diktum else _number(self.pasal)
        return (first, *(_number(value) for _name, value in self.parts))

    @property
    def head(self) -> str:
        """The article or dictum without its parts: "Pasal 12", "Diktum KESATU"."""
        return f"{'Diktum' if self.diktum else 'Pasal'} {self.pasal}"

    def get(self, name: str) -> str | None:
        """The value of the first part called *name*, or None."""
        return next((value for part, value in self.parts if part == name), None)

    def covers(self, other: Citation) -> bool:
        """Whether *other* is this place or stands below it."""
        return self.pasal == other.pasal and other.parts[: len(self.parts)] == self.parts


def _number(value: str) -> tuple[int, str]:
    """12A as (12, "A"), the letters c and c1 as (3, "") and (3, "1"), the Roman numeral II as
    (2, "")."""
    if value[-1:].isdigit() and value[0].isalpha():
        return letter_number(value[0]), value[1:]
    digits = value.rstrip(ascii_letters)
    if not digits:
        return roman_number(value) if value.isupper() else letter_number(value), ""
    return int(digits), value[len(digits) :]


@lru_cache(maxsize=4096)
def parse_citation(text: str) -> Citation:
    """The Citation that *text* names; ``str()`` of it is the official form.

    Capitals, spaces and the brackets of an ayat may be off in *text*:

    >>> str(parse_citation("pasal 7A ayat 2  huruf C"))
    'Pasal 7A ayat (2) huruf c'
    >>> str(parse_citation("diktum Kedua huruf a"))
    'Diktum KEDUA huruf a'

    Raises CitationError with the offset of what is not understood.
    """
    diktum = match = _DIKTUM.match(text)
    if match is not None:
        pasal = _WRITTEN["".join(match["ordinal"].upper().split())]
    else:
        match = _PASAL.match(text)
        if match is None:
            raise CitationError(len(text) - len(text.lstrip()))
        pasal = match["number"].upper()
    parts: list[tuple[str, str]] = []
    end = len(text.rstrip())
    position = match.end()
    while position < end:
        match = _PART.match(text, position)
        if match is None or (match["ayat"] and (parts or diktum)):
            raise CitationError(position + len(text[position:]) - len(text[position:].lstrip()))
        if match["ayat"]:
            parts.append(("ayat", (match["in_brackets"] or match["bare"]).lower()))
        elif match["huruf"]:
            parts.append(("huruf", match["huruf"].lower()))
        else:
            parts.append(("angka", match["angka"].lower()))
        position = match.end()
    return Citation(pasal, tuple(parts))
