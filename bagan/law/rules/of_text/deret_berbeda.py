"""An article that names one more of a numbered series than the chart has.

Where the chart has Irban I to Irban IV, an "Irban V" in an article is none of them.  Nor is, in a
row of units under one head, a name that no unit has, where the row lacks one that begins alike.

Bad::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1}
      irban-1: {nama: Irban I, dasar: Pasal 1}
      irban-2: {nama: Irban II, dasar: Pasal 1}
    garis:
      - {komando: "inspektur -> irban-1, irban-2", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Irban I dan Irban II.
    Pasal 2
    Irban I, Irban II, dan Irban III mempunyai tugas melaksanakan pengawasan.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
      medis: {nama: Komite Medis, jenis: lembaga, dasar: Pasal 1}
      etik: {nama: Komite Etik, jenis: lembaga, dasar: Pasal 1}
      spi: {nama: Satuan Pemeriksaan Internal, jenis: lembaga, dasar: Pasal 1}
    garis:
      - {komando: "direktur -> medis, etik, spi", dasar: Pasal 1}
    ---
    Pasal 1
    Direktur membawahi Komite Medis, Komite Etik, dan Satuan Pemeriksaan Internal.
    Pasal 2
    Komite Medis, Komite Etik, dan Satuan Pengawas Internal bertanggung jawab kepada Direktur.

Good::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1}
      irban-1: {nama: Irban I, dasar: Pasal 1}
      irban-2: {nama: Irban II, dasar: Pasal 1}
    garis:
      - {komando: "inspektur -> irban-1, irban-2", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Irban I dan Irban II.
    Pasal 2
    Irban I dan Irban II mempunyai tugas melaksanakan pengawasan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import in_series
from bagan.law.rules.defined import definitions
from bagan.law.rules.in_words import in_words
from bagan.law.rules.passing import heads_of
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own, same
from bagan.problem import Severity

ID = "deret-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that names one more of a numbered series than the chart has.")
SOURCE = ""

_ROW = re.compile(r"[A-Z][^.;:()]{,300}")
_SAYS = re.compile(
    r"\s(?:masing-masing\s+)?(?:ber(?:ada|kedudukan|tanggung)|(?:mempunyai|memiliki)\s+tugas"
    r"|dipimpin)\b"
)
"""What is said of all in a row."""
_NAME = re.compile(r"[A-Z]\w+(?:\s+(?:dan\s+)?[A-Z]\w+)+")
_LONGEST = 90
"""So many characters hold the first name of a row."""
_LEAST = 2
"""So many units make what stands beside them one of a row."""


def check(case: Case) -> Iterator[Finding]:
    yield from _in_rows(case)
    for words, numbers in _all(case).items():
        for known in (words, *_other_words(case, words)):
            pattern = re.compile(
                rf"\b{re.escape(known)}\s+(?P<number>[IVX]+|\d{{1,2}})(?![\w(/.-]|\s*\()"
            )
            for part in articles(case.text):
                for match in pattern.finditer(own(part)):
                    if match["number"] not in numbers:
                        units = (f"{words} {number}" for number in numbers)
                        yield _finding(case, part, match[0], units)


def _finding(case: Case, part: Provision, words: str, units: Iterable[str]) -> Finding:
    return in_words(
        case,
        part,
        _('"{words}" is none of {units}', words=words, units=", ".join(units)),
        _("Add the unit, or correct the article."),
        around=words,
        thing=words,
    )


def _in_rows(case: Case) -> Iterator[Finding]:
    """The one of a row of units under one head that is no unit, where the row lacks one of its
    kind: "Komite Medis, Komite Etik, dan Satuan Pengawas Internal bertanggung jawab kepada"."""
    name = case.organisation.name
    for part in articles(case.text):
        row = _row(own(part))
        found = case.names.find(row) if row else []
        ids = {one.id for one in found}
        if len(ids) < _LEAST or not ids <= case.commands.keys():
            continue
        heads = set.intersection(*(heads_of(case, one) for one in ids))
        rest = _rest(row, [(one.start, one.end) for one in found])
        if not heads or not rest:
            continue
        meant = [
            unit for unit in case.commands
            if unit not in ids and heads & heads_of(case, unit)
            and name(unit).split()[0] == rest.split()[0] and len(name(unit).split()) > 1
        ]  # fmt: skip
        if meant and not case.names_and_classes.find(rest):
            yield _finding(case, part, rest, map(name, meant))


def _row(text: str) -> str:
    """The words before what is said of several, where these are names alone."""
    says = _SAYS.search(text) if "," in text[:_LONGEST] else None
    row = text[: says.start()] if says else ""
    return row if ", " in row and _ROW.fullmatch(row) else ""


def _rest(row: str, found: list[tuple[int, int]]) -> str:
    """The one name in a row beside those that were found in it; "" where there is another."""
    for start, end in reversed(found):
        row = f"{row[:start]},{row[end:]}"
    pieces = [piece for piece in re.split(r"(?:\s*,\s*(?:(?:dan|serta)\s+)?)+", row) if piece]
    whole = len(pieces) == 1 and _NAME.fullmatch(pieces[0])
    return pieces[0] if whole else ""


def _all(case: Case) -> dict[str, list[str]]:
    """The numbers of each series that the chart has two or more of."""
    found: dict[str, list[str]] = {}
    for unit in case.organisation.units:
        place = in_series(case.organisation.name(unit))
        if place is not None:
            found.setdefault(place[0], []).append(place[1])
    return {words: numbers for words, numbers in found.items() if len(numbers) > 1}


def _other_words(case: Case, words: str) -> Iterator[str]:
    """What the regulation defines as the same: Irban, and Inspektur Pembantu."""
    for pair in definitions(case.text):
        if any(same(one, words) for one in pair):
            yield from (one for one in pair if not same(one, words))
