"""What a line begins with in, the readings of its marker out: numbers, letters, bullets.

Beside those of articles: decimal numbers, Roman ones, and what a scan left of a marker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.law.draft.office_words import OFFICE
from bagan.law.naskah.ranks import OFFICE_BEGINS
from bagan.law.naskah.rows import Mark, clean, marks

_RING = re.compile(r"o\s+(?=[^\W\d_]{3})")
"""The letter o that a page of the web or a word processor has as a bullet."""
_DECIMAL = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2})*)\.(?P<last>\d{1,2})[.)]?\s+(?=[^\W\d_]{2})")
"""Numbers that tell how deep they stand: "2.1", "2.1.3"."""
_CODE = re.compile(
    r"(?P<above>(?:[IVX]{1,4}|[A-Z]|\d{1,2})(?:\.(?:[A-Za-z]|\d{1,2}))*)\.(?P<last>[A-Za-z]|\d{1,2})[.)]?\s+(?=[^\W\d_]{2})"
)
"""The same where letters and Roman numbers are among them: "I.A", "I.A.1", "A.1"."""
_DAMAGED = re.compile(
    rf"(?:[^\W\d_](?=[\s.])|\d{{1,3}}|[\w]{{0,2}}[^\w\s(]{{1,6}})[\w.)]{{0,2}}\s*(?={OFFICE_BEGINS})"
)
"""What is left of a marker: "?", "~", "l"."""
_ROMAN = re.compile(r"(?P<number>X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])[.)]\s+")
_VALUES = {"I": 1, "V": 5, "X": 10}
_BARE = re.compile(rf"(?<![\w.,/-])(\d{{1,2}})\s+(?={OFFICE_BEGINS}\s+[A-Z])")
"""A number within a line that has lost its sign."""
_MISREAD = 1.5
"""Dearer readings of a marker are words, unless an office follows."""


def bare_marks(body: str, at: int) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """(start, end, readings) of the numbers without a sign in a line, from *at* on, where they
    count offices from one: "membawahi: 1 Seksi Pasar 2 Seksi Tera"."""
    found = list(_BARE.finditer(body, at))
    if len(found) > 1 and all(int(one[1]) == place for place, one in enumerate(found, start=1)):
        for one in found:
            yield one.start(), one.end(), (Mark("angka", ".", int(one[1])),)


def marker(body: str) -> tuple[int, tuple[Mark, ...]]:
    """(end, readings) of what a line begins with; a bullet has none, (0, ()) is for bare words."""
    if ring := _RING.match(body):
        return ring.end(), ()
    if decimal := _DECIMAL.match(body):
        depth = decimal["above"].count(".") + 1
        return decimal.end(), (Mark(f"angka{depth}", ".", int(decimal["last"])),)
    if code := _CODE.match(body):
        last = code["last"]
        value = int(last) if last.isdecimal() else ord(last.lower()) - 96
        return code.end(), (Mark(f"kode{code['above'].count('.')}", ".", value),)
    end, found = marks(body)
    if roman := _ROMAN.match(body):
        value = sum(_VALUES[one] for one in roman["number"])
        value -= 2 * sum(pair in roman["number"] for pair in ("IV", "IX"))
        return roman.end(), (Mark("ROMAWI", ".", value, 0.5), *found)
    doubtful = bool(found) and min(mark.cost for mark in found) > _MISREAD
    if found and not (doubtful and not OFFICE.match(clean(body[end:]))):
        return end, found
    damaged = _DAMAGED.match(body)
    return (damaged.end(), ()) if damaged else (0, ())
