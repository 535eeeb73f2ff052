"""More units of a kind than national rules allow; only told, never a fault of the chart.

The ceilings, their articles, words and days are in docs/ketentuan.md; a regulation is
measured by the rules of its own time.  What an office's ``tipe`` allows is `batas-tipe`.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-06-22}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      ahli-1: {nama: Staf Ahli Bidang Hukum, dasar: Pasal 3}
      ahli-2: {nama: Staf Ahli Bidang Ekonomi, dasar: Pasal 3}
      ahli-3: {nama: Staf Ahli Bidang Politik, dasar: Pasal 3}
      ahli-4: {nama: Staf Ahli Bidang Keuangan, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> ahli-1, ahli-2, ahli-3, ahli-4", dasar: Pasal 3}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2012-06-22}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      ahli-1: {nama: Staf Ahli Bidang Hukum, dasar: Pasal 3}
      ahli-2: {nama: Staf Ahli Bidang Ekonomi, dasar: Pasal 3}
      ahli-3: {nama: Staf Ahli Bidang Politik, dasar: Pasal 3}
      ahli-4: {nama: Staf Ahli Bidang Keuangan, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> ahli-1, ahli-2, ahli-3, ahli-4", dasar: Pasal 3}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.law.national import pack
from bagan.law.rules.case import Case
from bagan.law.rules.limits import over
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "batas-nasional"
SEVERITY = Severity.NOTE
SUMMARY = N_("More units of a kind than national rules allowed at the time.")
SOURCE = "docs/ketentuan.md, Jumlah unit"


def check(case: Case) -> Iterator[Finding]:
    for rule in pack().on(case.enacted):
        for limit in rule.batas:
            if limit.tipe is None:
                yield from over(case, rule, limit)
