"""A unit that has a place in a chart, and no line.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: a, jenjang: [bupati, sekda, dinsos]}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
      - {komando: sekda -> dinsos, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: a, jenjang: [bupati, sekda, dinsos]}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.standing import standing
from bagan.problem import Severity

ID = "tanpa-garis"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit that has a place in a chart, and no line.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    name = case.organisation.name
    for chart in standing(case):
        if len(chart.arranger.shown) == 1:
            continue
        members = chart.arranger.members
        joined = {end for line in chart.arranger.lines for end in (line.source, line.target)}
        joined.update(host for host, inside in members.items() if joined & {*inside})
        joined.update(member for inside in members.values() for member in inside)
        for item in chart.arranger.shown:
            first = [*chart.view.jenjang[:1]] == [(item,)]
            if item not in joined and (first or item not in chart.arranger.tops):
                yield Finding(
                    chart.place(item),
                    _(
                        'Chart "{chart}" shows {unit} without a line',
                        chart=chart.view.id,
                        unit=name(item),
                    ),
                    _("Write its line under garis, or name it under kecuali."),
                    holders=chart.holders(item),
                    cited=chart.view.id,
                    thing=item,
                )
