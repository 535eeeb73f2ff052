"""A name that was no longer in use when the regulation was enacted.

Each of NAMES says what it is called now, since when, and by which rule; a regulation of
an earlier day is right to use the old name, and is not asked.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-06-22}
    unit:
      depag: {nama: Kantor Departemen Agama, jenis: instansi vertikal, dasar: Pasal 11}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2008-06-22}
    unit:
      depag: {nama: Kantor Departemen Agama, jenis: instansi vertikal, dasar: Pasal 11}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-06-22}
    unit:
      kemenag: {nama: Kantor Kementerian Agama, dasar: Pasal 11}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bagan.language import _, day
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "nama-usang"
SEVERITY = Severity.WARNING
SUMMARY = N_("A name that was out of use when the regulation was enacted.")
SOURCE = ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """An old name, the new one, the day it came into force, and the rule that says so."""

    old: str
    new: str
    since: date
    source: str


_KEMENTERIAN = date(2009, 11, 3)
_BPJS = date(2014, 1, 1)
_OTONOMI = date(1999, 5, 7)
_INSPEKTORAT = date(2007, 7, 23)

NAMES = (
    Renamed("Departemen Agama", "Kementerian Agama", _KEMENTERIAN, "Perpres 47/2009"),
    Renamed("Depag", "Kementerian Agama", _KEMENTERIAN, "Perpres 47/2009"),
    Renamed("Kandepag", "Kantor Kementerian Agama", _KEMENTERIAN, "Perpres 47/2009"),
    Renamed("Departemen", "Kementerian", _KEMENTERIAN, "UU 39/2008; Perpres 47/2009"),
    Renamed("ASKES", "BPJS Kesehatan", _BPJS, "UU 24/2011"),
    Renamed("Jamsostek", "BPJS Ketenagakerjaan", _BPJS, "UU 24/2011"),
    Renamed("Daerah Tingkat II", "Kabupaten, Kota", _OTONOMI, "UU 22/1999"),
    Renamed("Daerah Tingkat I", "Provinsi", _OTONOMI, "UU 22/1999"),
    Renamed("Kotamadya", "Kota", _OTONOMI, "UU 22/1999"),
    Renamed("Kodya", "Kota", _OTONOMI, "UU 22/1999"),
    Renamed("Sekwilda", "Sekretaris Daerah", _OTONOMI, "UU 22/1999"),
    Renamed("Badan Pengawas Daerah", "Inspektorat", _INSPEKTORAT, "PP 41/2007"),
    Renamed("Badan Pengawasan Daerah", "Inspektorat", _INSPEKTORAT, "PP 41/2007"),
    Renamed("Bawasda", "Inspektorat", _INSPEKTORAT, "PP 41/2007"),
)
"""Names out of use; where several fit one place, the longest is told."""

_BY_NAME = {name.old.casefold(): name for name in NAMES}
_OLD = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, _BY_NAME), key=len, reverse=True))})\b", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        for match in _OLD.finditer(" ".join(unit.nama.split())):
            name = _BY_NAME[match[0].casefold()]
            if name.since > case.enacted:
                continue
            words, place = case.quoted(case.cited(item))
            yield Finding(
                case.name_place(item),
                _(
                    '"{old}" is called {new} since {date} ({source})',
                    old=match[0],
                    new=name.new,
                    date=day(name.since),
                    source=name.source,
                ),
                _("Mend the regulation; the chart keeps its words until then."),
                holders=case.items[item],
                cited=case.cited(item),
                thing=match[0],
                quote=words,
                quoted_at=place,
            )
