"""A chart titled after an office that the regulation does not name.

"Bagan Susunan Organisasi Dinas Sosial" in the annex of a regulation on Dinas Kesehatan: the title
was left from another annex.

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi Dinas Kesehatan,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    lampiran:
      - judul: Bagan Susunan Organisasi Dinas Sosial
        bagan: [{id: dinas, jenjang: [kepala]}]
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas Kesehatan.

Good::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Organisasi Dinas Kesehatan,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    lampiran:
      - judul: Bagan Susunan Organisasi Dinas Kesehatan Kabupaten Contoh
        bagan: [{id: dinas, jenjang: [kepala]}]
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas Kesehatan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import is_short_form
from bagan.problem import Severity

ID = "judul-bagan-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A chart titled after an office that the regulation does not name.")
SOURCE = ""

_OFFICE = re.compile(
    r"\b(?P<kind>Dinas|Badan|Satuan|(?:UPTD?\s+)?Puskesmas|Rumah\s+Sakit(?:\s+Umum)?(?:\s+Daerah)?|RSUD|UPTD?)\s+"
    r"(?!Daerah\b|Tipe\b|Kelas\b|dan\b|pada\b)(?P<name>[^\W\d].*?)"
    r"(?=[,(]|\s+(?:pada|di|Dinas|Badan|Kabupaten|Kab|Kota|Provinsi|Prov|Tipe|Kelas)\b|\s*\Z)",
    re.IGNORECASE,
)
_WHOLE = ("dinas", "badan", "satuan")
"""Kinds that belong to the name; others are written in several ways, "Puskesmas"."""


def check(case: Case) -> Iterator[Finding]:
    said = name_key(case.text.text)
    ours = case.regency.peraturan.tentang
    names = [ours, *(one[0] for one in _OFFICE.finditer(ours))]
    names += map(case.organisation.name, case.ids)
    keys = "|".join((said, *map(name_key, names)))
    for view in case.views:
        title = view.bagan.judul or view.lampiran.judul
        match = _OFFICE.search(title)
        if match is None:
            continue
        office = match[0] if match["kind"].casefold() in _WHOLE else match["name"]
        region = case.regency.daerah.nama
        if name_key(office) in keys or any(is_short_form(office, one, region) for one in names):
            continue
        holder = view.bagan if view.bagan.judul else view.lampiran
        yield Finding(
            holder.marks.of("judul"),
            _('The chart is titled "{title}", the regulation names no "{office}"',
              title=title, office=office),
            _("Correct the title, or accept this with the reason."),
            holders=(holder,),
            cited="judul",
            thing=office,
        )  # fmt: skip
