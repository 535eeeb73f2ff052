"""Two charts of one regulation that show the same units and lines under one title.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, jenjang: [bupati]}
          - {id: dua, jenjang: [bupati]}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, jenjang: [bupati]}
          - {id: dua, judul: Pejabat, orang: ya, jenjang: [bupati]}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import drawn_lines, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "bagan-kembar"
SEVERITY = Severity.ERROR
SUMMARY = N_("Two charts that show the same units and lines under one title.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    first: dict[object, str] = {}
    for view in case.views:
        earlier = first.setdefault(_shows(case, view), view.bagan.id)
        if earlier != view.bagan.id:
            yield Finding(
                view.bagan.marks.of("id"),
                _('Chart "{id}" shows the same as chart "{other}"',
                  id=view.bagan.id, other=earlier),
                _("Remove one of them, or give each its own title."),
                holders=(view.bagan, view.lampiran),
            )  # fmt: skip


def _shows(case: Case, view: View) -> object:
    """What makes a chart another one: its title, units, lines, and whether it shows people."""
    title = name_key(view.bagan.judul or view.lampiran.judul)
    lines = frozenset(line.key for line in drawn_lines(case.organisation, view.bagan))
    return title, view.shown, lines, view.bagan.orang
