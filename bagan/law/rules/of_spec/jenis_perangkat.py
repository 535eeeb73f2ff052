"""A kind of unit that the region's perangkat daerah do not know.

Since PP 18/2016 (in force on 19 June 2016) perangkat daerah are sekretariat daerah,
sekretariat DPRD, inspektorat, dinas, badan and, in a kabupaten or kota, kecamatan (Pasal
5; UU 23/2014, Pasal 209): the "kantor" of PP 41/2007 is no more.  A biro is a part of the
sekretariat daerah of a province, and kecamatan and kelurahan are parts of a kabupaten or
kota, or of Jakarta.

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
from datetime import date

from bagan.chart.model import Jenis
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenis-perangkat"
SEVERITY = Severity.WARNING
SUMMARY = N_("A kind of unit that perangkat daerah do not, or no longer, have.")
SOURCE = "UU 23/2014, Pasal 209; PP 18/2016, Pasal 5"

SINCE = date(2016, 6, 19)
"""The day on which PP 18/2016 came into force."""
_JAKARTA = "31"


def check(case: Case) -> Iterator[Finding]:
    province = case.regency.daerah.nama.casefold().startswith("provinsi")
    jakarta = case.regency.daerah.kode.startswith(_JAKARTA)
    for item in case.organisation.units:
        jenis = case.organisation.jenis(item)
        name = case.organisation.name(item)
        message = ""
        if jenis is Jenis.KANTOR and case.enacted >= SINCE:
            message = _(
                "{unit} is a kantor, which is no kind of perangkat daerah since PP 18/2016",
                unit=name,
            )
        elif jenis is Jenis.BIRO and not province:
            message = _("{unit} is a biro, which only provinces have", unit=name)
        elif jenis in (Jenis.KECAMATAN, Jenis.KELURAHAN) and province and not jakarta:
            message = _("{unit} is a {jenis}, which provinces do not have", unit=name,
                        jenis=jenis.value)  # fmt: skip
        if message:
            yield Finding(
                case.name_place(item),
                message,
                _("Write another jenis if it is one; else accept this with the reason."),
                holders=case.items[item],
                cited=case.cited(item),
            )
