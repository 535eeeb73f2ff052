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

from bagan.chart.model import name_key
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
    r"(?P<region>[^;.,]+?)[\s;.]*",
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


def check(case: Case) -> Iterator[Finding]:
    daerah = case.regency.daerah
    if not _KIND.match(daerah.nama):
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
                kind = name_key(match["kind"])
                if kind not in ("provinsi", name_key(daerah.nama.split()[0])):
                    continue  # a Kota within a province
                right = {province} if kind == "provinsi" else {region}
            if match is not None and (
                name_key(match["region"]) not in right or _is_other(case, match)
            ):
                yield _finding(
                    case, part, (match.groupdict().get("of") or "") + match["region"].strip()
                )


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
