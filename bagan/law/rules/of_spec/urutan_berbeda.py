"""Units of one kind that a tier or a group has in another order than the articles.

Asisten I stands before Asisten II, and the members of a group stand as the article lists them:
a reader counts them off.  What decides are the places that they rest on, where these are
entries of one list, and the numbers in their own names or labels.  Where a chart has another
order on purpose, it is accepted with the reason.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3 huruf a}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3 huruf b}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-2, asisten-1]]}]

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3 huruf a}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3 huruf b}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-1, asisten-2]]}]

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, label: Asisten I, dasar: Pasal 5}
      asisten-2: {nama: Asisten Umum, label: Asisten II, dasar: Pasal 8}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-2, asisten-1]]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bagan.chart.model import Citation, letter_number, parse_citation, roman_number
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "urutan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("Units of one kind that stand in another order than the articles have them.")
SOURCE = ""

_NUMBERED = re.compile(r"(?P<stem>.+?)\s+(?P<number>[IVXLC]+|\d+)")

_Row = Citation | str
"""What units are counted in: a list of the articles, or the words before their numbers."""


def check(case: Case) -> Iterator[Finding]:
    for view in case.views:
        for items in view.bagan.jenjang:
            for before, item in _turned(case, items):
                yield Finding(
                    view.bagan.marks.of("jenjang"),
                    _message(case, before, item),
                    _("Write them in the order of the articles, or accept this with the reason."),
                    holders=(view.bagan,),
                    cited=view.bagan.id,
                    thing=f"{before}; {item}",
                )
    for name, group in case.regency.kelompok.items():
        for before, item in _turned(case, group.anggota):
            yield Finding(
                group.marks.of("anggota"),
                _message(case, before, item),
                _("Write them in the order of the articles, or accept this with the reason."),
                holders=(group,),
                cited=case.cited(name),
                thing=f"{before}; {item}",
            )


def _message(case: Case, before: str, item: str) -> str:
    name = case.organisation.name
    return _(
        "{before} ({first}) stands before {item} ({second})",
        before=name(before),
        first=case.cited(before),
        item=name(item),
        second=case.cited(item),
    )


def _turned(case: Case, items: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Neighbours of one kind that are entries of one list, the later one first."""
    units, jenis = case.organisation.units, case.organisation.jenis
    known = [(item, places) for item in items if item in units and (places := _places(case, item))]
    for (before, first), (item, second) in pairwise(known):
        shared = [row for row in first if row in second]
        # Several lists that do not agree fix no order.
        if jenis(before) is jenis(item) and shared and all(first[r] > second[r] for r in shared):
            yield before, item


def _places(case: Case, item: str) -> dict[_Row, int]:
    """The rows that a unit is counted in, each with its number there."""
    found: dict[_Row, int] = {}
    for citation in map(parse_citation, case.organisation.basis(item).dasar):
        if citation.parts and citation.parts[-1][0] in ("huruf", "angka"):
            row = Citation(citation.pasal, citation.parts[:-1])
            found.setdefault(row, _count(citation.parts[-1][1]))
    for name in (case.organisation.name(item), case.organisation.units[item].caption):
        if name and (match := _NUMBERED.fullmatch(name)):
            found[match["stem"].casefold()] = _count(match["number"])
    return found


def _count(number: str) -> int:
    """What a number counts: 4, IV, or d."""
    if number.isdigit():
        return int(number)
    return roman_number(number) if number.isupper() else letter_number(number)
