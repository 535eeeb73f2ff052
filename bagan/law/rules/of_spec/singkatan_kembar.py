"""An abbreviation that stands for two units: nobody can tell which of them is meant.

Bad::

    unit:
      dinsos: {nama: Dinas Sosial, singkatan: DS, dasar: Pasal 2}
      disdik: {nama: Dinas Pendidikan, singkatan: DS, dasar: Pasal 2}

Good::

    unit:
      dinsos: {nama: Dinas Sosial, singkatan: Dinsos, dasar: Pasal 2}
      disdik: {nama: Dinas Pendidikan, singkatan: Disdik, dasar: Pasal 2}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "singkatan-kembar"
SEVERITY = Severity.WARNING
SUMMARY = N_("An abbreviation that stands for two units.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for key, unit in case.organisation.units.items():
        if unit.singkatan is None:
            continue
        earlier = first.setdefault(unit.singkatan.casefold(), key)
        if earlier != key:
            yield Finding(
                unit.marks.of("singkatan"),
                _(
                    '"{short}" stands for {unit} already',
                    short=unit.singkatan,
                    unit=case.organisation.name(earlier),
                ),
                _("Give each unit an abbreviation of its own."),
                holders=case.items.get(key, ()),
                cited=unit.singkatan,
                thing=earlier,
            )
