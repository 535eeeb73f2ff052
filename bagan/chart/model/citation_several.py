"""A text that cites several places at once in, each of them out.

Articles are cited together as a sentence would: "Pasal 3 ayat (1) huruf a dan huruf b",
"Pasal 7 ayat (2), ayat (4), dan Pasal 8", "Pasal 20 sampai dengan Pasal 22".  What follows
repeats the words from the level on at which it differs.
"""

from __future__ import annotations

import re

from bagan.chart.model.citation import ORDINALS, Citation, CitationError, parse_citation
from bagan.chart.model.numbering import letter

_JOIN = re.compile(
    r"\s*(?:,\s*)?(?P<word>dan|serta|sampai\s+dengan|s\.?\s?d\.?)\s+(?=(?:pasal|diktum|ayat|huruf|angka)\b)"
    r"|\s*,\s*(?=(?:pasal|diktum|ayat|huruf|angka)\b)",
    re.IGNORECASE,
)
_LONGEST = 60
"""A range of more places than this is rather a slip of the pen."""


def cited_places(text: str) -> tuple[str, ...]:
    """Every place that *text* cites, in its official form; *text* alone where it is no citation.

    >>> cited_places("pasal 3  ayat 1")
    ('Pasal 3 ayat (1)',)
    >>> cited_places("Pasal 3 ayat (1) huruf a dan huruf b")
    ('Pasal 3 ayat (1) huruf a', 'Pasal 3 ayat (1) huruf b')
    >>> cited_places("Pasal 7 ayat (2) sampai dengan ayat (4) serta Pasal 9")
    ('Pasal 7 ayat (2)', 'Pasal 7 ayat (3)', 'Pasal 7 ayat (4)', 'Pasal 9')
    """
    joins = list(_JOIN.finditer(text))
    ends = [*(join.start() for join in joins), len(text)]
    starts = [0, *(join.end() for join in joins)]
    found: list[Citation] = []
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        try:
            one = _parsed(text[start:end], found[-1] if found else None)
        except CitationError:
            return (text,)
        word = (joins[place - 1]["word"] or "").lower() if place else ""
        if word not in ("", "dan", "serta"):
            between = _between(found[-1], one)
            if between is None:
                return (text,)
            found += between
        found.append(one)
    return tuple(dict.fromkeys(map(str, found)))


def _parsed(text: str, before: Citation | None) -> Citation:
    """The place that *text* names, whose first words are those of *before* where it has none."""
    level = text.split()[0].casefold() if text.split() else ""
    if before is None or level in ("pasal", "diktum"):
        return parse_citation(text)
    names = [name for name, _value in before.parts]
    if level not in names:
        raise CitationError(0)
    kept = Citation(before.pasal, before.parts[: len(names) - 1 - names[::-1].index(level)])
    return parse_citation(f"{kept} {text}")


def _between(first: Citation, last: Citation) -> list[Citation] | None:
    """The places between two that differ in their last number alone; None where they are no
    range."""
    if not first.parts and not last.parts:
        numbers = _numbers(first.pasal, last.pasal, diktum=first.diktum)
        return None if numbers is None else [Citation(number) for number in numbers]
    if (first.pasal, first.parts[:-1], first.parts[-1][:1]) != (
        last.pasal, last.parts[:-1], last.parts[-1][:1] if last.parts else (),
    ):  # fmt: skip
        return None
    level = first.parts[-1][0]
    numbers = _numbers(first.parts[-1][1], last.parts[-1][1], letters=level == "huruf")
    if numbers is None:
        return None
    return [Citation(first.pasal, (*first.parts[:-1], (level, number))) for number in numbers]


def _numbers(
    first: str, last: str, *, letters: bool = False, diktum: bool = False
) -> list[str] | None:
    """The numbers between *first* and *last*, in the form of these."""
    named = ORDINALS if diktum else tuple(letter(n) for n in range(1, 703)) if letters else ()
    if named and first in named and last in named:
        row = named[named.index(first) + 1 : named.index(last)]
        rising = named.index(first) < named.index(last)
    elif first.isdigit() and last.isdigit():
        row = tuple(map(str, range(int(first) + 1, int(last))))
        rising = int(first) < int(last)
    else:
        return None
    return list(row) if rising and len(row) <= _LONGEST else None
