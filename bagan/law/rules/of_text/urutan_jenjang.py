"""Offices of one level that a chart has in another order than the articles.

Asisten I stands to the left of Asisten II, as the articles have them; and beside a head
stands first whoever the head's line goes to, then whoever it goes on to.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1", dasar: Pasal 2}
      - {komando: "sekda -> asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-2, asisten-1]]}]
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Asisten Pemerintahan bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1", dasar: Pasal 2}
      - {komando: "sekda -> asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-1, asisten-2]]}]
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Asisten Pemerintahan bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bagan.chart.model import Jenis, Line, drawn_lines
from bagan.language import _
from bagan.law.rules.case import Case, View
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity, Span

ID = "urutan-jenjang"
SEVERITY = Severity.ERROR
SUMMARY = N_("Offices of one level that a chart has in another order than the articles.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for view in case.views:
        span = view.bagan.marks.of("jenjang")
        for tier in view.bagan.jenjang:
            for one, two in pairwise(tier):
                first, second = case.stands(one), case.stands(two)
                if (
                    first is not None
                    and second is not None
                    and first > second
                    and _kind(case, one) == _kind(case, two)
                ):
                    yield _finding(case, view, span, one, two)
        yield from _sides(case, view)


def _kind(case: Case, item: str) -> Jenis | None:
    """The kind of a unit; None of a group."""
    return case.organisation.jenis(item) if item in case.organisation.units else None


def _sides(case: Case, view: View) -> Iterator[Finding]:
    """Units beside a head that are joined to it through another one only, and stand nearer."""
    lines = drawn_lines(case.organisation, view.bagan)
    for key in ("samping", "staf"):
        for head, sides in getattr(view.bagan, key).items():
            for side in (sides.kiri, sides.kanan):
                for near, far in pairwise(side):
                    through = _joined(lines, near, far) and _joined(lines, far, head)
                    if through and not _joined(lines, near, head):
                        yield _finding(case, view, view.bagan.marks.of(key), near, far)


def _joined(lines: tuple[Line, ...], one: str, two: str) -> bool:
    return any({line.source, line.target} == {one, two} for line in lines)


def _finding(case: Case, view: View, span: Span, one: str, two: str) -> Finding:
    name = case.organisation.name
    words, place = case.quoted(case.cited(two))
    return Finding(
        span,
        _(
            'Chart "{chart}" has {first} before {second}; the articles have them the other way',
            chart=view.bagan.id,
            first=name(one),
            second=name(two),
        ),
        _("Write them in the order of the articles, or accept this with the reason."),
        holders=(view.bagan,),
        cited=case.cited(two),
        quote=words,
        quoted_at=place,
    )
