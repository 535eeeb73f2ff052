"""A unit that the articles list under two coordinators.

Who coordinates it is then a question that the chart can only show, not answer; often one
of the two entries was left over from an earlier division of work.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Perekonomian, dasar: Pasal 3}
    daftar:
      - dasar: Pasal 2
        koordinasi: asisten-1
        isi:
          - dinsos: Dinas Sosial
      - dasar: Pasal 3
        koordinasi: asisten-2
        isi:
          - dinsos
          - dishub: Dinas Perhubungan

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Perekonomian, dasar: Pasal 3}
    daftar:
      - dasar: Pasal 2
        koordinasi: asisten-1
        isi:
          - dinsos: Dinas Sosial
      - dasar: Pasal 3
        koordinasi: asisten-2
        isi:
          - dishub: Dinas Perhubungan
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Kind, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import Written
from bagan.problem import Severity

ID = "dua-koordinator"
SEVERITY = Severity.WARNING
SUMMARY = N_("A unit that the articles list under two coordinators.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    first: dict[str, Written] = {}
    for written in case.entries:
        link = written.link(Kind.KOORDINASI)
        if link is None:
            continue
        earlier = first.setdefault(written.entry.unit, written)
        before = earlier.link(Kind.KOORDINASI)
        if before is not None and before.dari != link.dari:
            yield _finding(case, earlier, written, (before.dari, link.dari))


def _finding(case: Case, earlier: Written, later: Written, heads: tuple[str, str]) -> Finding:
    name = case.organisation.name
    quote, quoted_at = case.quotation(parse_citation(later.entry.dasar))
    return Finding(
        later.butir.marks.of("id"),
        _(
            "{unit} stands under two coordinators: {first} ({first_basis}) and {second} "
            "({second_basis})",
            unit=name(later.entry.unit),
            first=name(heads[0]),
            first_basis=earlier.entry.dasar,
            second=name(heads[1]),
            second_basis=later.entry.dasar,
        ),
        _("Ask whether both entries are meant; if so, accept it with the reason."),
        holders=(later.butir, *case.items.get(later.entry.unit, ())),
        cited=later.entry.dasar,
        thing=f"{heads[0]}; {heads[1]}",
        quote=quote,
        quoted_at=quoted_at,
    )
