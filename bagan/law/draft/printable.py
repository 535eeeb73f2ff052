"""Words of a scanned text in, words that a spec may hold and the font can print out."""

from __future__ import annotations

from bagan.chart.layout import missing_characters
from bagan.chart.model import NAME_LIMIT, plain_name
from bagan.chart.spec import bad_character

_ALIKE = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u00ad": "", "\u2018": "'", "\u2019": "'",
     "\u201c": '"', "\u201d": '"'}
)  # fmt: skip
TITLE_LIMIT = 300
"""Longest title in characters: the longest met has 160."""
QUOTE_LIMIT = 90
"""Longest quotation in a comment, in characters: it fits on one line of the spec."""


def printable(text: str, *, limit: int = NAME_LIMIT) -> str:
    """*text* on one line of at most *limit* characters, without those that a spec or the
    shipped font does not have; what the scanner put in place of a usual one is mended."""
    plain = plain_name(text).translate(_ALIKE)
    if not plain.isascii() or not plain.isprintable():
        lacking = set(missing_characters(plain))
        plain = "".join(
            " " if char in lacking or bad_character(f"x{char}x") else char for char in plain
        )
    plain = " ".join(plain.split())
    if len(plain) <= limit:
        return plain
    return plain[:limit].rsplit(maxsplit=1)[0] if " " in plain[:limit] else plain[:limit]


def quoted(text: str) -> str:
    """The beginning of *text* for a comment."""
    plain = printable(text, limit=10 * QUOTE_LIMIT)
    if len(plain) <= QUOTE_LIMIT:
        return plain
    return plain[: QUOTE_LIMIT - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
