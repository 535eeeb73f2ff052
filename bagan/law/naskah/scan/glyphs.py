"""What a list's next marker looks like, and what a scanner makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bagan.law.naskah.rows import Mark, marks

SURE = re.compile(r"\(\d{1,3}\)|\d{1,3}[.)]|[a-z]{1,2}[.)]")
"""A marker as it is printed."""
FIRST = {"angka": "1", "huruf": "a", "romawi": "i", "HURUF": "A"}
"""The first marker of each kind of list."""
_ALIKE = {
    "a": "aA@&4820oOuGnq", "b": "bB6hHdD8", "c": "cCeEoOGt€¢(£", "d": "dDaA4b0", "e": "eEcCoO€&¢£2",
    "f": "fFtTlLiI£1E/rP", "g": "gG8&9qQ£sS5ZzE", "h": "hHbBnN", "i": "iIlL1!|jt:;", "j": "jJiI;)3",
    "k": "kKhxX", "l": "lLiI1|!tf", "m": "mMnNrw", "n": "nNmhru", "o": "oO0cCeaQ", "p": "pPqbD",
    "q": "qQgG9a", "r": "rRnTt", "s": "sS5$8", "t": "tTfl1+r", "u": "uUvVn", "v": "vVuUyY",
    "w": "wWv", "x": "xXkK", "y": "yYvVgj", "z": "zZ2s",
    "0": "0oOQDUC", "1": "1lLiI|!tTJj4f", "2": "2zZ?aRsS", "3": "3BS58Jj", "4": "4Aad1",
    "5": "5sS$38B", "6": "6bGo8ceO", "7": "7/TtZz?1", "8": "8B&gS36", "9": "9gqQ&0",
}  # fmt: skip
"""What a letter or digit of a marker may be read as, small and blurred as it is."""


@dataclass(slots=True)
class Numbered:
    """A list that is open: where its markers and their words stand, in points, its kind of marker
    (as that of :class:`Mark`), and the number of its latest entry."""

    left: float
    column: float
    family: str
    delimiter: str
    value: int


def readings(token: str) -> tuple[Mark, ...]:
    end, found = marks(f"{token} x")
    return found if end > len(token) else ()


def is_due(one: Numbered, found: tuple[Mark, ...]) -> bool:
    return any(
        mark.family == one.family and mark.value == one.value + 1 and not mark.cost
        for mark in found
    )


def glyph_of(one: Numbered, ahead: int = 1) -> str:
    """The letters or digits of the next marker of *one*."""
    value = one.value + ahead
    if one.family == "angka":
        return str(value)
    if one.family == "romawi":
        return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[min(value, 10) - 1]
    word = chr(96 + value) if value <= 26 else "a" + chr(96 + min(value, 52) - 26)
    return word.upper() if one.family == "HURUF" else word


def shown(one: Numbered) -> str:
    glyph = glyph_of(one, 0)
    return f"({glyph})" if one.delimiter == "()" else f"{glyph}{one.delimiter}"


def stripped(token: str) -> str:
    return token.strip(" .,:;()[]{}'\"“”‘’")


def alike(token: str, glyph: str) -> bool:
    """Whether *token* may be *glyph*, damaged: each of its letters is like one of the marker's."""
    core = stripped(token)
    like = "".join(_ALIKE.get(one, one) for one in glyph.lower())
    return bool(core) and len(core) <= len(glyph) + 1 and all(one in like for one in core)
