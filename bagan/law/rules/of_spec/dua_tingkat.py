"""A third level in a dinas or badan, which simplified structures do not have; only told.

Since the structures were simplified to two levels, what stood below a bidang are groups of
functional offices.  Which offices are exempt could not be verified (docs/ketentuan.md), so
this is a note, and a draft without a year is not asked.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-06-22}
    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 3}
      bidang: {nama: Bidang Bina Marga, dasar: Pasal 3}
      seksi: {nama: Seksi Jalan, dasar: Pasal 4}
    garis:
      - {komando: kadis -> bidang -> seksi, dasar: Pasal 4}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2020-06-22}
    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 3}
      bidang: {nama: Bidang Bina Marga, dasar: Pasal 3}
      seksi: {nama: Seksi Jalan, dasar: Pasal 4}
    garis:
      - {komando: kadis -> bidang -> seksi, dasar: Pasal 4}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-06-22}
    unit:
      camat: {nama: Camat, dasar: Pasal 3}
      seksi: {nama: Seksi Pelayanan Umum, dasar: Pasal 4}
    garis:
      - {komando: camat -> seksi, dasar: Pasal 4}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bagan.language import _
from bagan.law.national import Ketentuan, Tingkat, pack
from bagan.law.rules.case import Case
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import Offices, at_most
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "dua-tingkat"
SEVERITY = Severity.NOTE
SUMMARY = N_("A third level in an office, after structures were simplified to two.")
SOURCE = "docs/ketentuan.md, Struktur dua tingkat"


def check(case: Case) -> Iterator[Finding]:
    offices = Offices(case)
    for rule in pack().on(case.enacted):
        if rule.tingkat is None or case.enacted == date.max:
            continue
        told: dict[str, str] = {}
        for unit in case.organisation.units:
            if (office := _below(offices, rule.tingkat, unit)) is not None:
                told.setdefault(office, unit)
        for office, unit in told.items():
            yield _finding(case, rule, office, unit)


def _below(offices: Offices, levels: Tingkat, unit: str) -> str | None:
    """The office in which a unit stands one level too deep."""
    jenis = offices.case.organisation.jenis
    parent = offices.above.get(unit)
    if parent is None or jenis(unit) not in levels.tanpa or jenis(parent) is not levels.di_bawah:
        return None
    office = offices.of(unit)
    return office if office is not None and offices.kind(office) in levels.kantor else None


def _finding(case: Case, rule: Ketentuan, office: str, unit: str) -> Finding:
    """Told once an office, at its first unit of a third level."""
    organisation = case.organisation
    return Finding(
        case.place(unit),
        _(
            "{office} has a third level, {unit}; {source} has two levels since {date}",
            office=organisation.name(office),
            unit=organisation.name(unit),
            source=rule.source,
            date=since(rule),
        ),
        words_of(rule),
        holders=(*case.items[unit], *case.items[office]),
        cited=case.cited(unit),
        at_most=at_most(rule),
    )
