"""Units of one kind that a tier or a group has in another order than the articles.

Asisten I stands before Asisten II, and the members of a group stand as the article lists them:
a reader counts them off.  What decides are the places that they rest on, where these are
entries of one list.  The order falsifies no line, so this is a warning; where a chart has
another order on purpose, it is accepted with the reason.

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
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bagan.chart.model import Citation, Jenis, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "urutan-berbeda"
SEVERITY = Severity.WARNING
SUMMARY = N_("Units of one kind that stand in another order than the articles have them.")
SOURCE = ""

_Place = tuple[Jenis, Citation, int]


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
    known = [(item, place) for item in items if (place := _place(case, item)) is not None]
    for (before, first), (item, second) in pairwise(known):
        if first[:2] == second[:2] and first[2] > second[2]:
            yield before, item


def _place(case: Case, item: str) -> _Place | None:
    """The kind of a unit, the list that it is an entry of, and its number there."""
    if item not in case.organisation.units or not case.organisation.basis(item).dasar:
        return None
    citation = parse_citation(case.cited(item))
    if not citation.parts or citation.parts[-1][0] not in ("huruf", "angka"):
        return None
    number = citation.parts[-1][1]
    value = (
        int(number)
        if number.isdigit()
        else sum((ord(letter) - 96) * 26**power for power, letter in enumerate(reversed(number)))
    )
    return case.organisation.jenis(item), Citation(citation.pasal, citation.parts[:-1]), value
