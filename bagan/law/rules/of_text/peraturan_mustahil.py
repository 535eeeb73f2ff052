"""A regulation that cites one of a later year, revokes itself, or revokes that of another region.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2021 tentang Tata Kerja dicabut.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 12 Tahun 2020 dicabut dan dinyatakan tidak berlaku.

Bad::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Tetangga Nomor 3 Tahun 2016 dicabut dan dinyatakan tidak berlaku.

Good::

    peraturan: {jenis: Peraturan Bupati, nomor: 12, tahun: 2020, tentang: Susunan Organisasi,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati Contoh Nomor 3 Tahun 2016 tentang Tata Kerja dicabut.
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
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "peraturan-mustahil"
SEVERITY = Severity.ERROR
SUMMARY = N_("A regulation that cites one of a later year, revokes itself, or another region's.")
SOURCE = ""

_CITED = re.compile(
    r"\b(?P<kind>(?:Undang\s*-\s*Undang|Peraturan|Keputusan|Instruksi)(?:\s+[A-Z][\w/-]*|\s+dan){0,8})"
    r"\s+Nomor\s*:?\s*(?P<nomor>\d+)\s+Tahun\s+(?P<tahun>\d{4})\b"
)
_REVOKED = re.compile(r"\b(?:dicabut|tidak\s+berlaku|diubah)\b", re.IGNORECASE)
_OUTDATED = re.compile(
    r"\b(?:tidak\s+(?:lagi\s+)?sesuai|perlu\s+(?:diganti|dicabut|disesuaikan|ditinjau|disempurnakan))\b",
    re.IGNORECASE,
)
_BY = re.compile(r"peraturan(?:bupati|walikota)(?P<where>\w*)")
_REGION = re.compile(r"\A(?:Kabupaten|Kab\.|Kota|Provinsi)\s+", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    given = case.regency.peraturan
    year = given.ditetapkan.tanggal.year if given.ditetapkan else given.tahun
    yield from _of_recitals(case)
    later = {(str(one.nomor), one.tahun) for one in given.diubah_dengan}
    for part in (*case.text.menimbang, *case.text.mengingat, *case.text.walk()):
        for match in _CITED.finditer(own(part)):
            number, of_year = match["nomor"], int(match["tahun"])
            kind, jenis = printed_key(match["kind"]), printed_key(given.jenis)
            if year is not None and of_year > year and (number, of_year) not in later:
                yield _finding(
                    case, part, match,
                    _('"{words}" is of a later year than this regulation ({year})',
                      words=_said(match), year=year),
                )  # fmt: skip
            elif kind.startswith(jenis) and (number, of_year) == (str(given.nomor), given.tahun):
                yield _finding(
                    case, part, match,
                    _('"{words}" is this regulation itself', words=_said(match)),
                )  # fmt: skip
            elif (by := _BY.match(kind)) and _REVOKED.search(own(part), match.end()):
                region = case.regency.daerah.nama
                where, own_names = (
                    by["where"],
                    (printed_key(region), name_key(_REGION.sub("", region))),
                )
                other_head = not kind.startswith(jenis) and where in own_names
                if other_head or (kind.startswith(jenis) and where and where not in own_names):
                    yield _finding(
                        case, part, match,
                        _('"{words}" is a regulation of another region than {region}',
                          words=_said(match), region=region),
                    )  # fmt: skip


def _of_recitals(case: Case) -> Iterator[Finding]:
    """A regulation that the recitals call outdated, where the articles revoke others alone."""
    jenis = printed_key(case.regency.peraturan.jenis)

    def of_kind(words: str) -> list[re.Match[str]]:
        found = _CITED.finditer(words)
        return [match for match in found if printed_key(match["kind"]).startswith(jenis)]

    revoking = [pasal.words for pasal in case.text.pasal.values() if _REVOKED.search(pasal.words)]
    gone = [match for words in revoking for match in of_kind(words)]
    numbers = {(match["nomor"], match["tahun"]) for match in gone}
    for part in case.text.menimbang if gone else ():
        for match in of_kind(own(part)):
            outdated = _OUTDATED.search(own(part), match.end())
            if outdated and (match["nomor"], match["tahun"]) not in numbers:
                yield _finding(
                    case, part, match,
                    _('"{words}" is not what the articles revoke: "{other}"',
                      words=_said(match), other=_said(gone[0])),
                )  # fmt: skip


def _said(match: re.Match[str]) -> str:
    return " ".join(match[0].split())


def _finding(case: Case, part: Provision, match: re.Match[str], message: str) -> Finding:
    return in_words(
        case,
        part,
        message,
        _("Look up the number, the year and the region, and correct the one that is wrong."),
        around=match["tahun"],
        thing=_said(match),
    )
