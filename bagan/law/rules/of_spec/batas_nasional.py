"""More units of a kind than national rules allow; only told, never a fault of the chart.

LIMITS names each ceiling with the rule and the days between which it is in force, so that
a regulation is measured by the rules of its own time.

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
from dataclasses import dataclass
from datetime import date

from bagan.chart.model import Jenis
from bagan.language import _, day
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "batas-nasional"
SEVERITY = Severity.NOTE
SUMMARY = N_("More units of a kind than national rules allowed at the time.")
SOURCE = "PP 18/2016, Pasal 102 ayat (3); sebelumnya PP 41/2007, Pasal 21 dan Pasal 36"


@dataclass(frozen=True, slots=True)
class Limit:
    """How many units of a kind there may be, by which rule, from and until which day.

    ``province`` is None for a rule for all regions; False for kabupaten and kota alone.
    """

    jenis: Jenis
    most: int
    source: str
    since: date
    until: date = date.max
    province: bool | None = None


_PP_41 = date(2007, 7, 23)
_PP_18 = date(2016, 6, 19)

LIMITS = (
    Limit(Jenis.STAF_AHLI, 5, "PP 41/2007, Pasal 36", _PP_41, _PP_18),
    Limit(Jenis.STAF_AHLI, 3, "PP 18/2016, Pasal 102 ayat (3)", _PP_18),
    Limit(Jenis.ASISTEN, 4, "PP 41/2007, Pasal 21", _PP_41, _PP_18, province=False),
)

_WHOLE = frozenset({"staf ahli", "staf ahli bupati", "staf ahli wali kota", "staf ahli gubernur"})
"""One box for all of a kind is none of them."""


def check(case: Case) -> Iterator[Finding]:
    province = case.regency.daerah.nama.casefold().startswith("provinsi")
    for limit in LIMITS:
        if limit.province not in (None, province):
            continue
        if not limit.since <= case.enacted < limit.until:
            continue
        units = [
            item
            for item, unit in case.organisation.units.items()
            if case.organisation.jenis(item) is limit.jenis
            and " ".join(unit.nama.casefold().split()) not in _WHOLE
        ]
        if len(units) > limit.most:
            yield Finding(
                case.place(units[limit.most]),
                _(
                    "{count} units are {jenis}; {source} allows {most} since {date}",
                    count=len(units),
                    jenis=limit.jenis.value,
                    source=limit.source,
                    most=limit.most,
                    date=day(limit.since),
                ),
                holders=(case.regency.peraturan, *case.items[units[limit.most]]),
                cited=case.cited(units[limit.most]),
            )
