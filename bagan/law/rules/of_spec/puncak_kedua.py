"""A unit at the top of a chart beside the one that belongs there: nothing in the chart leads it.

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
          - {id: a, jenjang: [bupati], tampilkan: [sekda, dinsos]}

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
          - {id: a, jenjang: [bupati]}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.standing import standing
from bagan.problem import Severity

ID = "puncak-kedua"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit at the top of a chart that nothing there leads.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    name = case.organisation.name
    for chart in standing(case):
        for item in chart.strangers:
            if chart.hidden_head(item) is None:
                yield Finding(
                    chart.place(item),
                    _(
                        'Chart "{chart}" shows {unit} beside {first}: nothing in it leads {unit}',
                        chart=chart.view.id,
                        unit=name(item),
                        first=name(chart.meant[0]),
                    ),
                    _(
                        'Write the line that leads "{unit}", give it a place under samping or '
                        "di_bawah, or name it under kecuali; "
                        "jenjang: [[{first}, {unit}], ...] sets two tops on purpose.",
                        unit=item,
                        first=chart.meant[0],
                    ),
                    holders=chart.holders(item),
                    cited=chart.view.id,
                    thing=item,
                )
