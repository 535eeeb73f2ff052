"""A definition that gives an office to another region: "Bupati adalah Bupati Kabupaten Lain".

Definitions taken over from another regency's regulation keep its name.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Bupati adalah Bupati Teladan.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Inspektur adalah Inspektur Daerah Kabupaten Teladan.

Bad::

    daerah: {nama: Nagari Contoh, kode: 13.06.01.2009, provinsi: Sumatera Barat}
    peraturan: {jenis: Peraturan Nagari, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Wali Nagari Contoh}}
    unit:
      wali: {nama: Wali Nagari, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Nagari ini yang dimaksud dengan:
    1. Wali Nagari adalah Wali Nagari Teladan.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Daerah adalah Kabupaten Contoh Provinsi Teladan.
    2. Bupati adalah Bupati Contoh.

Good::

    daerah: {nama: Desa Contoh, kode: 13.06.01.2009, provinsi: Provinsi Contoh}
    peraturan: {jenis: Peraturan Desa, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Kepala Desa Contoh}}
    unit:
      kades: {nama: Kepala Desa, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Desa ini yang dimaksud dengan:
    1. Desa adalah Desa Contoh Kecamatan Teladan Kabupaten Sumber Rejo.
    2. Kepala Desa adalah Kepala Desa Contoh.

Good::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Bupati adalah Bupati Contoh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import VILLAGE, VILLAGE_HEAD, VILLAGES, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import is_definitions
from bagan.problem import Severity

ID = "definisi-daerah"
SEVERITY = Severity.ERROR
SUMMARY = N_('A definition that gives an office to another region: "Bupati adalah Bupati …".')
SOURCE = ""

_REGION = r"(?:(?:Kabupaten|Kab\.|Kota|Provinsi|Propinsi)\s+)"
_DEFINES = re.compile(
    rf"(?:(?:Daerah|Kabupaten|Kota)\s+adalah\s+(?P<of>{_REGION})"
    r"|(?P<office>(?:Wakil\s+)?(?:Bupati|Wali\s?kota|Gubernur)|Sekretaris\s+Daerah"
    rf"|Sekretariat\s+Daerah|Inspektorat(?:\s+Daerah)?)\s+adalah\s+(?P=office)(?:\s+Daerah)?\s+{_REGION}?)"
    r"(?P<region>[^;.,]+?)(?:,?\s+(?:di\s+)?Pro[vp]insi\s+(?P<within>[^;.]+?))?[\s;.]*",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    rf"(?P<first>\w+)\b[^;]*?\badalah\s+(?P=first)\b[^;.,]*?\s(?P<kind>{_REGION})"
    r"(?P<region>[A-Z][\w-]*(?:\s+(?!Provinsi)[A-Z][\w-]*)*)(?:\s+Provinsi\s[^;.,]+)?[\s;.]*"
)
"""An office that is defined by its region: "Dinas adalah Dinas Kesehatan Kabupaten Contoh"."""
_HEAD = r"(?:(?:Wakil\s+)?(?:Bupati|Wali\s?[Kk]ota|Gubernur)|Sekretaris\s+Daerah)"
_OTHER_HEAD = re.compile(rf"(?P<office>{_HEAD})\s+adalah\s+(?P<other>{_HEAD})\b")
"""A head of the region, and the one that he is said to be."""
_KIND = re.compile(_REGION, re.IGNORECASE)
_VILLAGE = re.compile(
    rf"(?P<office>{VILLAGE}|{VILLAGE_HEAD})\s+adalah\s+(?P=office)\s+(?P<region>[^;.,]+?)"
    r"(?:,?\s+(?:yang\s+berada\s+)?(?:di\s+)?(?:Kecamatan|Distrik|Kabupaten|Kota)\s[^;.]+)?[\s;.]*",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:Kepala\s+)?(?:Dinas|Badan(?!\s+Pusat)|Inspektorat|Sekretariat|Sekretaris|Satuan\s+Polisi"
    r"|Dewan\s+Perwakilan)\b",
    re.IGNORECASE,
)
"""How offices begin that are those of the region itself, not of a Kota near by or within it."""


def check(case: Case) -> Iterator[Finding]:
    daerah = case.regency.daerah
    if not _KIND.match(daerah.nama):
        yield from _of_village(case)
        return
    region, province = (name_key(_KIND.sub("", name)) for name in (daerah.nama, daerah.provinsi))
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            head = _OTHER_HEAD.match(part.text)
            if head is not None and printed_key(head["office"]) != printed_key(head["other"]):
                yield _finding(case, part, head["other"])
                continue
            match = _DEFINES.fullmatch(part.text)
            if match is not None:
                governor = "gubernur" in (match["office"] or "").casefold()
                right = {region, province} if governor else {region}
            elif (match := _OFFICE.fullmatch(part.text)) is not None:
                kind, other = printed_key(match["kind"]), not _OWN.match(match[0])
                if kind not in ("provinsi", printed_key(daerah.nama.split()[0])):
                    if other:
                        continue
                    yield _finding(case, part, match["kind"] + match["region"])
                    continue
                right = {province} if kind == "provinsi" else {region}
            within = match is not None and match.groupdict().get("within")
            if match is not None and (
                name_key(match["region"]) not in right
                or _is_other(case, match)
                or (within and name_key(within) != province)
            ):
                yield _finding(
                    case, part, (match.groupdict().get("of") or "") + match["region"].strip()
                )


def _of_village(case: Case) -> Iterator[Finding]:
    """Definitions of the village, or of its head, that are of another one."""
    word, _space, name = case.regency.daerah.nama.partition(" ")
    if word not in VILLAGES:
        return
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            match = _VILLAGE.fullmatch(part.text)
            own = match is not None and printed_key(match["office"]) in map(
                printed_key, (word, VILLAGES[word])
            )
            if match is not None and own and name_key(match["region"]) != name_key(name):
                yield _finding(case, part, match["region"])


def _is_other(case: Case, match: re.Match[str]) -> bool:
    """Whether it makes a Kabupaten of a Kota, or the other way round."""
    kind = match.groupdict().get("of")
    written = case.regency.daerah.nama.split()[0]
    kinds = {printed_key(kind or written), printed_key(written)}
    return len(kinds) > 1 and "provinsi" not in kinds


def _finding(case: Case, part: Provision, region: str) -> Finding:
    return in_words(
        case,
        part,
        _('This definition is of "{region}", the regulation of {ours}',
          region=region, ours=case.regency.daerah.nama),
        _("Correct the definition, or daerah.nama."),
    )  # fmt: skip
