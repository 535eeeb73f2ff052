"""A budget of another region, or of a year before the regulation, that is to pay for it.

Bad::

    daerah: {nama: Kota Melati, kode: 00.00, provinsi: Contoh}
    peraturan: {jenis: Keputusan Wali Kota, nomor: 12, tahun: 2024, tentang: Satuan Tugas,
                penanda_tangan: {jabatan: Wali Kota Melati}}
    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin.
    Pasal 2
    Biaya dibebankan pada Anggaran Pendapatan dan Belanja Daerah Kota Mawar.

Bad::

    daerah: {nama: Kota Melati, kode: 00.00, provinsi: Contoh}
    peraturan: {jenis: Keputusan Wali Kota, nomor: 12, tahun: 2024, tentang: Satuan Tugas,
                penanda_tangan: {jabatan: Wali Kota Melati}}
    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin.
    Pasal 2
    Biaya dibebankan pada APBD Kota Melati Tahun Anggaran 2023.

Bad::

    daerah: {nama: Kabupaten Melati, kode: "00.00", provinsi: Contoh}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Biaya Kepala Dinas dibebankan pada APBD Kota Melati.

Good::

    daerah: {nama: Kota Melati, kode: 00.00, provinsi: Contoh}
    peraturan: {jenis: Keputusan Wali Kota, nomor: 12, tahun: 2024, tentang: Satuan Tugas,
                penanda_tangan: {jabatan: Wali Kota Melati}}
    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
    ---
    Pasal 1
    Ketua memimpin.
    Pasal 2
    Biaya dibebankan pada APBD Kota Melati Tahun Anggaran 2024 dan APBD Provinsi Contoh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "anggaran-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A budget of another region, or of an earlier year, that pays for the regulation.")
SOURCE = ""

_BUDGET = re.compile(
    r"\bdi(?:bebankan|biayai)\b[^;]*?\b(?:APBD|Belanja\s+Daerah)\s+"
    r"(?P<region>(?P<kind>Kabupaten|Kab\.|Kota|Provinsi|Propinsi)\s+[A-Z][\w-]*(?:\s+(?!Tahun\b)[A-Z][\w-]*)*)"
)
_OF_STATE = re.compile(
    r"\bBelanja\s+Negara\s+(?:Pemerintah\s+)?(?:Kabupaten|Kota|Provinsi)\s+[A-Z]\w+"
)
_YEAR = re.compile(r"\bdi(?:bebankan|biayai)\b[^;]*?\bTahun\s+(?:Anggaran\s+)?(?P<year>20\d{2})\b")

_TITLED = re.compile(
    r"(?<!\d[-–])(?<!\d\s[-–]\s)\b(?:Tahun|Anggaran)\s+(?P<year>20\d{2})\Z", re.IGNORECASE
)
"""The year that a decision is for, at the end of its title."""


def check(case: Case) -> Iterator[Finding]:
    rule, daerah = case.regency.peraturan, case.regency.daerah
    regions = {printed_key(daerah.nama), printed_key(f"Provinsi {daerah.provinsi}")}
    kinds = {printed_key(daerah.nama.split()[0])}
    year = rule.ditetapkan.tanggal.year if rule.ditetapkan else rule.tahun
    titled = _TITLED.search(rule.tentang)
    for part in articles(case.text):
        text = own(part)
        paid, dated = _BUDGET.search(text), _YEAR.search(text)
        own_kind = paid is not None and printed_key(paid["kind"]) in kinds
        name = printed_key(paid["region"].partition(" ")[2]) if paid else ""
        namesake = name == printed_key(daerah.nama.partition(" ")[2])
        if paid and (own_kind or namesake) and printed_key(paid["region"]) not in regions:
            yield in_words(
                case,
                part,
                _('The budget is of "{region}", the regulation of {ours}',
                  region=paid["region"], ours=daerah.nama),
                _("Correct the article, or accept this with the reason."),
                around=paid["region"],
            )  # fmt: skip
        if match := _OF_STATE.search(text):
            yield in_words(
                case,
                part,
                _('"{words}": the budget of the state is of no region', words=match[0]),
                _("Correct the article, or accept this with the reason."),
                around="Negara",
            )
        if dated and titled and dated["year"] != titled["year"]:
            yield in_words(
                case,
                part,
                _("The budget is of {year}, the regulation of {ours} by its title",
                  year=dated["year"], ours=titled["year"]),
                _("Correct the article, or accept this with the reason."),
                around=dated["year"],
                thing=dated["year"],
            )  # fmt: skip
        elif dated and year is not None and int(dated["year"]) < year:
            yield in_words(
                case,
                part,
                _("The budget is of {year}, before the regulation of {ours}",
                  year=dated["year"], ours=year),
                _("Correct the article, or accept this with the reason."),
                around=dated["year"],
                thing=dated["year"],
            )  # fmt: skip
