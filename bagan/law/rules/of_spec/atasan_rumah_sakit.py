"""A rumah sakit daerah under the command of another than the dinas it answers to.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2021-06-22}
    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: sekda -> rsud, dasar: Pasal 4}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2021-06-22}
    unit:
      dinkes: {nama: Dinas Kesehatan, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: dinkes -> rsud, dasar: Pasal 4}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-06-22}
    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: sekda -> rsud, dasar: Pasal 4}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.national import pack
from bagan.law.rules.case import Case
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import Offices, at_most
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "atasan-rumah-sakit"
SEVERITY = Severity.WARNING
SUMMARY = N_("A rumah sakit daerah commanded by another than the dinas it answers to.")
SOURCE = "docs/ketentuan.md, Rumah sakit daerah"


def check(case: Case) -> Iterator[Finding]:
    organisation, offices = case.organisation, Offices(case)
    for rule in pack().on(case.enacted):
        for unit, parent in offices.above.items() if rule.atasan is not None else ():
            if rule.atasan is None or unit not in organisation.units:
                continue
            if organisation.jenis(unit) is not rule.atasan.jenis:
                continue
            if offices.kind(parent) is not rule.atasan.kantor:
                yield Finding(
                    case.place(unit),
                    _(
                        "{unit} is commanded by {parent}; by {source} it answers to a {office} "
                        "since {date}",
                        unit=organisation.name(unit),
                        parent=organisation.name(parent),
                        source=rule.source,
                        office=rule.atasan.kantor.value,
                        date=since(rule),
                    ),
                    words_of(rule),
                    holders=case.items[unit],
                    cited=case.cited(unit),
                    at_most=at_most(rule),
                )
