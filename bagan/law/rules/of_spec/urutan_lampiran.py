"""An annex that stands after one with a higher number.

Annexes are printed in the order of the spec, so Lampiran II would come before Lampiran I.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - {nomor: II, judul: Alur, bagan: [{id: dua, jenjang: [bupati]}]}
      - {nomor: I, judul: Susunan, bagan: [{id: satu, jenjang: [bupati]}]}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - {nomor: I, judul: Susunan, bagan: [{id: satu, jenjang: [bupati]}]}
      - {nomor: II, judul: Alur, bagan: [{id: dua, jenjang: [bupati]}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bagan.chart.model import roman_number
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "urutan-lampiran"
SEVERITY = Severity.ERROR
SUMMARY = N_("An annex that stands after one with a higher number.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for before, annex in pairwise(case.regency.lampiran):
        first, number = before.nomor or "", annex.nomor or ""
        if roman_number(number) < roman_number(first):
            yield Finding(
                annex.marks.of("nomor"),
                _("Annex {number} stands after annex {before}", number=number, before=first),
                _("Write the annexes in the order of their numbers."),
                holders=(annex,),
                cited="nomor",
                thing=number,
            )
