"""A date in an office's words in, the day out."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_OLD = {"Pebruari": "Februari", "Nopember": "November"}
"""Months as older regulations spell them."""
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:[-/.]| +)(?P<month>\d{1,2}|[A-Za-z]+)(?:[-/.]| +)(?P<year>\d{4})"
)


def written_date(words: str) -> date | None:
    """The day that *words* name as people write it, or None.

    >>> written_date("18 Nopember 2008")
    datetime.date(2008, 11, 18)
    >>> written_date("2 Maret 2026") == written_date("02/03/2026") == date(2026, 3, 2)
    True
    """
    found = _YEAR_FIRST.fullmatch(words.strip()) or _DAY_FIRST.fullmatch(words.strip())
    if found is None:
        return None
    month = found["month"].capitalize()
    month = _OLD.get(month, month)
    if not month.isdigit() and month not in MONTHS:
        return None
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
