"""An article that speaks of an office of another region than the regulation's.

"Seksi Data membina Perangkat Daerah Kabupaten Tetangga" was copied.  It is a warning: an article
may mean it so ("kerja sama dengan Dinas Kesehatan Kabupaten Tetangga").

Bad::

    daerah: {nama: Kabupaten Melati, kode: 00.00, provinsi: Contoh}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas Sosial Kabupaten Mawar.

Good::

    daerah: {nama: Kabupaten Melati, kode: 00.00, provinsi: Contoh}
    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas Sosial Kabupaten Melati.
    Pasal 2
    Peraturan Bupati Mawar tentang Dinas Sosial Kabupaten Mawar menjadi acuan; Kepala Dinas bekerja
    sama dengan Dinas Sosial Kabupaten Mawar dan Perangkat Daerah Kabupaten/Kota.

Good::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati berkoordinasi dengan Kab. Lain, dan menerima pegawai Dinas Sosial Kabupaten Asal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.printed import printed_key
from bagan.law.rules.regions import codes, region_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "kantor-daerah-lain"
SEVERITY = Severity.WARNING
SUMMARY = N_("An article that speaks of an office of another region than the regulation's.")
SOURCE = ""

_ANY = "dan|atau|lain|induk|tetangga|terkait|yang|setempat|asal|tujuan|lama|selaku|sebagai|se"
"""What follows "Kabupaten" and is no name: "Kabupaten lain"."""
_OFFICE = re.compile(
    r"\b(?P<office>[Pp]emerintah(?:an)?(?:\s+Daerah)?|Perangkat\s+Daerah|Sekretari(?:s|at)\s+Daerah|Inspektorat(?:\s+Daerah)?"
    r"|(?:Dinas|Badan)(?:\s+(?!Kab|Kota\b)(?:[A-Z][\w-]*|dan))*?)\s+"
    rf"(?P<region>(?P<kind>Kabupaten|Kota)\s+(?!(?i:{_ANY})\b)[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)(?!\s*/)"
)
_GOVERNOR = re.compile(r"\bGubernur\s+(?P<region>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)")
_OTHERS = re.compile(
    r"\b(?:Peraturan|Undang|Keputusan|Lembaran|Berita|kerja\s*sama|dengan|antar\w*|semula|bersama)\b"
    r"(?:[^.;]|\bKab\.)*\Z",
    re.IGNORECASE,
)
"""Words before it that may mean another region's on purpose, or a title."""


def check(case: Case) -> Iterator[Finding]:
    yield from _of_governor(case)
    daerah = case.regency.daerah
    ours, kind = printed_key(daerah.nama), daerah.nama.partition(" ")[0]
    for part in articles(case.text) if kind in ("Kabupaten", "Kota") else ():
        text = own(part)
        for match in _OFFICE.finditer(text):
            region = printed_key(match["region"])
            if match["kind"] == kind and not region.startswith(ours):
                if _OTHERS.search(text[: match.start()]):
                    continue
                said = matched(match)
                yield in_words(
                    case,
                    part,
                    _('"{words}" is not of {region}', words=said, region=daerah.nama),
                    _("Correct the article, or accept this with the reason."),
                    around=match["region"],
                    thing=said,
                )


def _of_governor(case: Case) -> Iterator[Finding]:
    """A Gubernur of another province."""
    own_key = region_key(case.regency.daerah.provinsi)
    for part in articles(case.text):
        for match in _GOVERNOR.finditer(own(part)):
            province = region_key(match["region"])
            known = any(len(code) == 2 for code in codes().get(province, ()))
            if known and province != own_key and not _OTHERS.search(own(part)[: match.start()]):
                said = matched(match)
                yield in_words(
                    case,
                    part,
                    _('"{words}" is not of {region}', words=said, region=case.regency.daerah.nama),
                    _("Correct the article, or accept this with the reason."),
                    around=match["region"],
                    thing=said,
                )
