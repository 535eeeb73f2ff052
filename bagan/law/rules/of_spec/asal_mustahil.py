"""An origin that cannot be: a unit that came from itself, or from one that is still drawn.

``asal`` says from which earlier unit a unit has come; `bagan diff` and the amendment's text
rest on it.  A unit that was renamed or merged into another is no longer there; only what was
split or moved may leave its origin behind.

Bad::

    unit:
      dinsos:
        nama: Dinas Sosial
        dasar: Pasal 2
        asal: [{cara: ganti nama, dari: dinsos}]

Bad::

    unit:
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
      dinkes:
        nama: Dinas Kesehatan
        dasar: Pasal 2
        asal: [{cara: gabung, dari: [dinsos, disdal]}]

Good::

    unit:
      dinsos:
        nama: Dinas Sosial
        dasar: Pasal 2
        asal: [{cara: pindah, dari: dinsos}]
      dinkes:
        nama: Dinas Kesehatan
        dasar: Pasal 2
        asal: [{cara: ganti nama, dari: dkk, nama_lama: Dinas Kesehatan Kota}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bagan.chart.model import Asal, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "asal-mustahil"
SEVERITY = Severity.ERROR
SUMMARY = N_("An origin that cannot be: of a unit from itself, or from one that is still drawn.")
SOURCE = ""

_GONE = ("ganti nama", "gabung")
"""After what the earlier unit is no longer there."""
_YEARS = 2
"""So many years after its enactment at most a regulation takes effect."""


def check(case: Case) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        for asal in unit.asal:
            for thing, message in _faults(case, item, asal):
                yield Finding(
                    asal.marks.of("cara"),
                    message,
                    _("Correct asal; docs/perubahan.md says how it is written."),
                    holders=case.items.get(item, ()),
                    cited=case.cited(item),
                    thing=thing,
                )


def _faults(case: Case, item: str, asal: Asal) -> Iterator[tuple[str, str]]:
    units = case.organisation.units
    name = units[item].nama
    for earlier in asal.dari if asal.cara in _GONE else ():
        if earlier == item and len(asal.dari) == 1:
            yield earlier, _('"{name}" cannot have come from itself', name=name)
        elif earlier != item and earlier in units:
            yield (
                earlier,
                _('"{name}" is said to have taken the place of "{other}", which is still there',
                  name=name, other=units[earlier].nama),
            )  # fmt: skip
    for former in asal.nama_lama if asal.cara == "ganti nama" else ():
        if name_key(former) == name_key(name):
            yield former, _('The former name of "{name}" is the name of today', name=name)
    if asal.sejak is not None and case.enacted != date.max:
        last = case.enacted.year + _YEARS
        if asal.sejak.year > last:
            yield (
                str(asal.sejak),
                _('"{name}" is said to be there since {date}, long after the regulation',
                  name=name, date=asal.sejak),
            )  # fmt: skip
