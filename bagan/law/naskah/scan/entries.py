"""Rows with their markers in, the words behind them out, with the signs at their ends mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.law.naskah.scan.lines import Row
from bagan.law.naskah.scan.markers import Marker

_OPENS = re.compile(
    r"\b(?:dari|atas|oleh|berikut|meliputi|membawahi|membawahkan|yaitu)\W*$", re.IGNORECASE
)
_QUOTES = "'\"‘’“”"
_JUNK = " .,;-_" + _QUOTES
_ENDS = re.compile(r"\s?:(?=(?:\s?dan|\s?atau|\s?dan/atau)?$)")


def rests(rows: list[Row], found: list[Marker | None]) -> Iterator[str]:
    """The words of each row behind its marker.  An entry's ":" that no list follows is the ";" that
    it was printed as; a list after "terdiri atas" follows a ":"."""
    for place, (row, marker) in enumerate(zip(rows, found, strict=True)):
        text = " ".join(word.text for word in row.words[marker.words if marker else 0 :])
        if not any(sign in text[1:] for sign in _QUOTES):
            text = text.lstrip(_QUOTES)  # a speck before the first letter
        after = found[place + 1] if place + 1 < len(rows) else None
        if after is not None and after.opens:
            if _OPENS.search(text) and not text.endswith(":"):
                text = f"{text.rstrip(_JUNK)}:"
        elif after is not None and _in_entry(place, found):
            text = _ENDS.sub(";", text)
        yield text


def _in_entry(place: int, found: list[Marker | None]) -> bool:
    """Whether the row at *place* is, or goes on with, an entry of a list."""
    return any(found[place - back] is not None for back in range(min(3, place + 1)))
