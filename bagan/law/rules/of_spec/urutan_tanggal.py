"""Dates and amendments in an order that cannot be: promulgated before it was enacted.

A regulation is promulgated on the day of its enactment or later, and is amended after that.
A typing error in one of the dates is the usual reason; both stand on the last page.

Bad::

    peraturan:
      jenis: Peraturan Bupati
      tahun: 2020
      tentang: Susunan Organisasi
      ditetapkan: {di: Contoh, tanggal: 2020-05-04}
      diundangkan: {di: Contoh, tanggal: 2020-04-05}
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Bad::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 12
      tahun: 2020
      tentang: Susunan Organisasi
      diubah_dengan: [{nomor: 3, tahun: 2019}]
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Good::

    peraturan:
      jenis: Peraturan Bupati
      nomor: 12
      tahun: 2020
      tentang: Susunan Organisasi
      ditetapkan: {di: Contoh, tanggal: 2020-05-04}
      diundangkan: {di: Contoh, tanggal: 2020-05-06}
      diubah_dengan: [{nomor: 3, tahun: 2021}, {nomor: 14, tahun: 2022}]
      penanda_tangan: {jabatan: Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "urutan-tanggal"
SEVERITY = Severity.ERROR
SUMMARY = N_("Dates and amendments in an order that cannot be.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    rule = case.regency.peraturan
    enacted, promulgated = rule.ditetapkan, rule.diundangkan
    if enacted and promulgated and promulgated.tanggal < enacted.tanggal:
        yield Finding(
            case.document.at("peraturan", "diundangkan", "tanggal"),
            _("Promulgated on {promulgated}, before it was enacted on {enacted}",
              promulgated=promulgated.tanggal, enacted=enacted.tanggal),
            _("Look up both dates in the regulation."),
            holders=(rule,),
            cited="diundangkan.tanggal",
        )  # fmt: skip
    yield from _amended(case)


def _amended(case: Case) -> Iterator[Finding]:
    """Amendments that are no later than what they amend, or than the one before them."""
    rule = case.regency.peraturan
    year = rule.tahun or (rule.ditetapkan.tanggal.year if rule.ditetapkan else 0)
    acts = [(rule.nomor or "", year), *((a.nomor, a.tahun) for a in rule.diubah_dengan)]
    for place, ((number, before), (after, later)) in enumerate(pairwise(acts)):
        same_year = later == before and number.isdigit() and after.isdigit()
        if later < before or (same_year and int(after) <= int(number)):
            yield Finding(
                case.document.at("peraturan", "diubah_dengan", place),
                _("Number {after} of {later} cannot amend number {number} of {year}",
                  after=after, later=later, number=number, year=before),
                _("List the amendments in the order in which they were made."),
                holders=(rule,),
                cited=f"diubah_dengan {after}/{later}",
            )  # fmt: skip
