"""A name whose letters are not the usual ones, though it reads the same.

Ligatures and letters apart from their accents come from PDF files, doubled blanks from the
keyboard.  They make no other name; written plainly, programs for search find it too.

Bad::

    unit:
      sekda: {nama: Sekretaris  Daerah, dasar: Pasal 1}

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import plain_name
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "penulisan"
SEVERITY = Severity.NOTE
SUMMARY = N_("A name whose letters are not the usual ones, though it reads the same.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for item in case.ids:
        name = case.organisation.name(item)
        plain = plain_name(name)
        if name != plain:
            units = case.organisation.units
            yield Finding(
                case.name_place(item) if item in units else case.place(item),
                _('"{name}" is not written in the usual letters', name=name),
                _('Write "{name}".', name=plain),
                holders=case.items.get(item, ()),
                cited=case.cited(item),
            )
