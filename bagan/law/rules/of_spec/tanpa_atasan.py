"""A unit that a chart shows without the office that commands it.

It would stand at the top of the chart, as if nobody led it.

Bad::

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
          - {id: b, jenjang: [bupati], tampilkan: dinsos}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
      - {komando: sekda -> asisten, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: a, jenjang: [bupati, sekda, asisten]}
          - {id: b, jenjang: [bupati, asisten], tampilkan: []}

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
from bagan.law.rules.standing import Standing, standing
from bagan.problem import Severity

ID = "tanpa-atasan"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit that a chart shows without the office that commands it.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    name = case.organisation.name
    for chart in standing(case):
        for item in (*chart.strangers, *_beside_the_top(chart), *_over_a_gap(case, chart)):
            head = chart.hidden_head(item)
            if head is not None:
                yield Finding(
                    chart.place(item),
                    _(
                        'Chart "{chart}" shows {unit} without {head}, which leads it',
                        chart=chart.view.id,
                        unit=name(item),
                        head=name(head),
                    ),
                    _('Show "{head}" too, or name "{unit}" under kecuali.', head=head, unit=item),
                    holders=chart.holders(item),
                    cited=chart.view.id,
                    thing=item,
                )


def _beside_the_top(chart: Standing) -> list[str]:
    """Those of the first tier whose head is not shown, beside others that have none."""
    led = [item for item in chart.meant if chart.hidden_head(item) is not None]
    return led if len(led) < len(chart.meant) else []


def _over_a_gap(case: Case, chart: Standing) -> Iterator[str]:
    """Those of a lower tier whom nothing joins to a tier above: the one between is not shown."""
    above: set[str] = set()
    for tier in chart.view.jenjang:
        for item in tier if above else ():
            between = chart.hidden_head(item)
            led = {line.source for line in case.commands.get(between or "", ())}
            if led & above and not chart.joined(item) & above:
                yield item
        above |= {*tier}
