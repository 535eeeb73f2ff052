"""A code that is not that of the region, or a province in which the region does not lie.

The code and the province stand on websites and in exports, the province over the
regulation too.  Of a name that the table does not have (villages, districts, invented regions
of examples) only the province is asked; with a text, peraturan-berbeda holds it against that.

Bad::

    daerah: {nama: Kabupaten Pasaman Barat, kode: 13.11, provinsi: Sumatera Barat}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Bad::

    daerah: {nama: Kabupaten Pasaman Barat, kode: 13.12, provinsi: Sumatera Utara}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Bad::

    daerah: {nama: Kabupaten Contoh, kode: 13.97, provinsi: Jawa Barat}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Bad::

    daerah: {nama: Desa Contoh, kode: 13.12.01, provinsi: Sumatera Barat}
    peraturan: {jenis: Peraturan Desa, penanda_tangan: {jabatan: Kepala Desa Contoh}}
    unit:
      kades: {nama: Kepala Desa, dasar: Pasal 1}

Bad::

    daerah: {nama: Desa Contoh, kode: 13.12.01.1001, provinsi: Sumatera Barat}
    peraturan: {jenis: Peraturan Desa, penanda_tangan: {jabatan: Kepala Desa Contoh}}
    unit:
      kades: {nama: Kepala Desa, dasar: Pasal 1}

Good::

    daerah: {nama: Kabupaten Pasaman Barat, kode: 13.12, provinsi: Sumatera Barat}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import VILLAGES
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.regions import codes, names, region_key
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "kode-wilayah"
SEVERITY = Severity.ERROR
SUMMARY = N_("A code that is not the region's, or a province in which the region does not lie.")
SOURCE = (
    "Kepmendagri 300.2.2-2430 Tahun 2025 dan Permendagri 137 Tahun 2017, menurut "
    "github.com/cahyadsn/wilayah; awalan kode desa dan kelurahan menurut Wikipedia (Kode wilayah "
    "administrasi di Indonesia); naskahnya sendiri belum diverifikasi"
)


_PARTS = {
    "provinsi": 1, "kabupaten": 2, "kota": 2, "kecamatan": 3, "kelurahan": 4,
    **{word.casefold(): 4 for word in VILLAGES},
}  # fmt: skip
"""Of how many parts, with points between them, the code of each kind of region is made."""
_VILLAGE, _WARD = "2", "1"
"""How the last part begins in the code of a desa, and of a kelurahan."""


def check(case: Case) -> Iterator[Finding]:
    region = case.regency.daerah
    code, own = region.kode, codes().get(region_key(region.nama), ())
    wanted = _PARTS.get(region.nama.split()[0].casefold())
    if wanted and len(region.kode.split(".")) != wanted:
        yield _finding(
            case,
            "kode",
            _('The code of "{region}" has {wanted} parts, {code} has {count}', region=region.nama,
              wanted=wanted, code=region.kode, count=len(region.kode.split("."))),
        )  # fmt: skip
        return
    if wanted == _PARTS["kelurahan"]:
        yield from _of_village(case)
    if not own:  # a village, a district, or a region that exists in no table
        yield from _of_province(case)
        return
    if code not in own:
        yield _finding(
            case,
            "kode",
            _('The code of "{region}" is {own}, not {code}',
              region=region.nama, own=own[0], code=code),
        )  # fmt: skip
    there = code if code in own else own[0]
    provinces = names().get(there[:2], ())
    if provinces and region_key(region.provinsi) not in map(region_key, provinces):
        yield _finding(
            case,
            "provinsi",
            _('"{region}" lies in "{province}", not in "{given}"',
              region=region.nama, province=provinces[0], given=region.provinsi),
        )  # fmt: skip


def _of_village(case: Case) -> Iterator[Finding]:
    """A desa with the code of a kelurahan, or the other way round."""
    region = case.regency.daerah
    ward = region.nama.split()[0].casefold() == "kelurahan"
    own, other = (_WARD, _VILLAGE) if ward else (_VILLAGE, _WARD)
    if region.kode.split(".")[-1].startswith(other):
        message = _(
            'The last part of the code of "{region}" begins with {own}, not with {code}',
            region=region.nama,
            own=own,
            code=other,
        )
        yield replace(_finding(case, "kode", message), weight=Severity.WARNING)


def _of_province(case: Case) -> Iterator[Finding]:
    """A code that does not begin with that of the province."""
    region = case.regency.daerah
    own, known = codes().get(region_key(region.provinsi), ()), names().get(region.kode[:2], ())
    if own and known and region.kode[:2] not in own:
        yield _finding(
            case,
            "kode",
            _('A code in "{province}" begins with {own}, not with {code}',
              province=region.provinsi, own=own[0], code=region.kode[:2]),
        )  # fmt: skip


def _finding(case: Case, key: str, message: str) -> Finding:
    return Finding(
        case.document.at("daerah", key),
        message,
        _("Correct the name, the code or the province."),
        holders=(case.regency.peraturan,),
        cited=key,
    )
