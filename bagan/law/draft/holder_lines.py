"""The lines of a text in, those out that name who holds the office in the line beside them.

Pages with portraits set them so: "Lurah / SRI HARTINI, S.Sos. / NIP. 19780101 200501 2 001".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bagan.law.draft.loose_words import is_prose
from bagan.law.draft.office_words import OFFICE
from bagan.law.draft.persons import GRADE
from bagan.law.naskah.rows import Row
from bagan.law.naskah.wording import OFFICE_WORDS, SMALL_WORDS

_DATA = re.compile(
    r"\W*(?:nip|nik|nrp|pangkat|gol(?:ongan)?|telp|hp|e-?mail)\b"
    rf"|\W*nama(?:\s+(?:lengkap|pejabat))?\s*:|{GRADE}",
    re.IGNORECASE,
)
"""What else such a page says of a person."""
_DEGREE = re.compile(
    r"(?:\A(?:Drs?|Dra|Ir|Hj?|dr|drg|Prof|KH|Tgk)\.?\s+[A-Z])"
    r"|,\s*(?:[SM]\.?\s?(?:[A-Z]{1,3}|[A-Z][a-z]{1,3})|A\.?\s?M[A-Za-z]|Ph\.?D)\b[.\w, ]*\Z"
)
"""A degree before or behind a name."""
_NAME = re.compile(r"[A-Z][\w'’.]*(?:\s+[A-Z][\w'’.]*){0,5}\Z")
_GAP = re.compile(r"\t\s*|\s{3,}")
_LEAST = 3
"""So many names between offices, one by one: with fewer, such lines may be anything where no other
of the page certainly tells of a person."""


def holder_lines(lines: Sequence[Row]) -> tuple[frozenset[int], frozenset[int]]:
    """Where the lines begin that certainly tell of a person, and those of names without a degree,
    which alternate with offices."""
    full = [row for row in lines if any(map(str.isalpha, row.body))]
    sure = [_is_person(row.body) for row in full]
    offices = [_is_office(row) for row in full]
    certain = {
        row.start
        for at, row in enumerate(full)
        if _DATA.match(row.body)
        or (
            sure[at]
            and any(
                offices[near] or sure[near] for near in (at - 1, at + 1) if 0 <= near < len(full)
            )
        )
    }
    left = [row for row in full if row.start not in certain]
    least = 1 if certain else _LEAST
    names: set[int] = set()
    run: list[int] = []
    for office, after in pairwise(left):
        if _is_office(office) and is_name(after.body):
            run.append(after.start)
        elif not (run and run[-1] == office.start and _is_office(after)):
            names.update(run if len(run) >= least else ())
            run = []
    names.update(run if len(run) >= least else ())
    return frozenset(certain), frozenset(names)


def _is_office(row: Row) -> bool:
    plain = OFFICE.match(row.body) is not None and ":" not in row.body
    return plain and not is_prose(row.body) and row.body[-1] not in ".;,"


def _is_person(body: str) -> bool:
    if _DATA.match(body):
        return True
    plain = body[0].isupper() and ":" not in body and OFFICE.search(body) is None
    return plain and _DEGREE.search(body) is not None


def is_name(body: str, *, least: int = 2) -> bool:
    """Whether words, so many at *least*, may be a person's name: capitals, and no word that names
    of offices have."""
    if OFFICE.search(body):
        return False
    words = {word.strip(".").casefold() for word in body.split()}
    plain = _NAME.match(body) is not None and len(body.split()) >= least
    return plain and words.isdisjoint(OFFICE_WORDS | SMALL_WORDS)


def person_cell(line: str) -> int:
    """Where the cell begins, with the blanks before it, that names who holds the office in the cell
    before; 0 for none.

    >>> person_cell("Kepala Dinas    SITI NURJANAH"), person_cell("Kepala Dinas    Sekretariat")
    (12, 0)
    """
    gap = _GAP.search(line.rstrip())
    if gap is None or OFFICE.match(line) is None:
        return 0
    cell = line[gap.end() :].strip()
    return gap.start() if _is_person(cell) or is_name(cell) else 0
