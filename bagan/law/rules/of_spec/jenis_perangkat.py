"""A kind of unit that the region's perangkat daerah do not know.

UU 23/2014, Pasal 209, lists the perangkat daerah of a province and of a kabupaten or kota:
the "kantor" of PP 41/2007 is no more, and kecamatan are parts of a kabupaten or kota, or of
Jakarta.  docs/ketentuan.md has the words, and what could not be verified.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-05-23}
    unit:
      kantor-arsip: {nama: Kantor Arsip Daerah, jenis: kantor, dasar: Pasal 2}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2015-05-23}
    unit:
      kantor-arsip: {nama: Kantor Arsip Daerah, jenis: kantor, dasar: Pasal 2}

Bad::

    daerah: {nama: Kabupaten Contoh}
    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2015-05-23}
    unit:
      hukum: {nama: Biro Hukum, dasar: Pasal 2}

Good::

    daerah: {nama: Provinsi Contoh}
    peraturan: {jenis: Peraturan Gubernur}
    unit:
      hukum: {nama: Biro Hukum, dasar: Pasal 2}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.national import Ketentuan, Region, pack
from bagan.law.rules.case import Case
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import at_most, is_province
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenis-perangkat"
SEVERITY = Severity.WARNING
SUMMARY = N_("A kind of unit that perangkat daerah do not, or no longer, have.")
SOURCE = "docs/ketentuan.md, Jenis unit yang bukan perangkat daerah"


def check(case: Case) -> Iterator[Finding]:
    foreign = {
        kind.jenis: (rule, kind.wilayah)
        for rule in pack().on(case.enacted)
        for kind in rule.jenis
        if kind.wilayah.includes(province=is_province(case))
        and not case.regency.daerah.kode.startswith(kind.kecuali or ("-",))
    }
    for item in case.organisation.units:
        found = foreign.get(case.organisation.jenis(item))
        if found is not None:
            yield _finding(case, item, *found)


def _finding(case: Case, item: str, rule: Ketentuan, region: Region) -> Finding:
    values = {
        "unit": case.organisation.name(item),
        "jenis": case.organisation.jenis(item).value,
        "region": region.value,
        "source": rule.source,
        "date": since(rule),
    }
    return Finding(
        case.name_place(item),
        _("{unit} is a {jenis}, which is no perangkat daerah ({source}, since {date})", **values)
        if region is Region.ALL
        else _(
            "{unit} is a {jenis}, which a {region} does not have ({source}, since {date})", **values
        ),
        _(
            "Write another jenis if it is one; else accept this with the reason. {words}",
            words=words_of(rule),
        ),
        holders=case.items[item],
        cited=case.cited(item),
        at_most=at_most(rule),
    )
