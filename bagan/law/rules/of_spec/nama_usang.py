"""A name that was no longer in use when the regulation was enacted.

docs/ketentuan.md says what each is called now, since when, and by which rule; a regulation
of an earlier day is right to use the old name, and is not asked.

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
from collections.abc import Iterator, Mapping
from functools import cache

from bagan.language import _
from bagan.law.national import Ketentuan, Nama, pack
from bagan.law.rules.case import Case
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import at_most
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "nama-usang"
SEVERITY = Severity.WARNING
SUMMARY = N_("A name that was out of use when the regulation was enacted.")
SOURCE = "docs/ketentuan.md, Nama yang tidak dipakai lagi"


@cache
def _names() -> tuple[re.Pattern[str], Mapping[str, tuple[Ketentuan, Nama]]]:
    """What finds old names, the longest where several fit one place, and what replaced them."""
    by_name = {
        name.lama.casefold(): (rule, name) for rule in pack().ketentuan for name in rule.nama
    }
    longest_first = sorted(map(re.escape, by_name), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE), by_name


def check(case: Case) -> Iterator[Finding]:
    old, by_name = _names()
    for item, unit in case.organisation.units.items():
        for match in old.finditer(" ".join(unit.nama.split())):
            rule, name = by_name[match[0].casefold()]
            if not rule.holds(case.enacted):
                continue
            words, place = case.quoted(case.cited(item))
            yield Finding(
                case.name_place(item),
                _(
                    '"{old}" is called {new} since {date} ({source})',
                    old=match[0],
                    new=name.baru,
                    date=since(rule),
                    source=rule.source,
                ),
                _(
                    "Mend the regulation; the chart keeps its words until then. {words}",
                    words=words_of(rule),
                ),
                holders=case.items[item],
                cited=case.cited(item),
                thing=match[0],
                quote=words,
                quoted_at=place,
                at_most=at_most(rule),
            )
