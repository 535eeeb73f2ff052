"""A citation that stands twice in the basis of one item.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: [Pasal 1 ayat (1), Pasal 1 ayat (1)]}

Good::

    unit:
      bupati: {nama: Bupati, dasar: [Pasal 1 ayat (1), Pasal 1 ayat (2)]}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.cited import everything
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "dasar-terulang"
SEVERITY = Severity.WARNING
SUMMARY = N_("A citation that stands twice in the basis of one item.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    seen: set[tuple[int, Citation]] = set()
    for cited in everything(case):
        mark = (id(cited.holder), cited.citation)
        if mark in seen:
            yield Finding(
                cited.span,
                _("{citation} stands twice here", citation=cited.citation),
                _("Was another place meant?"),
                holders=(cited.holder,),
                cited=str(cited.citation),
            )
        seen.add(mark)
