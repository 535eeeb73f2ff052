"""A signature that is not of the office that makes the regulation.

An annex bears the signature of the official who enacts the regulation, and a Peraturan
Bupati is enacted by the Bupati of that region [UU 12/2011, Lampiran II].  Who acts for the
head ("Plt. Bupati …") signs in his place; "a.n." names both.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        tanda_tangan: {jabatan: Sekretaris Daerah Contoh}
        bagan: [{id: satu, jenjang: [bupati]}]

Bad::

    peraturan:
      penanda_tangan: {jabatan: Bupati Lain}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}

Good::

    peraturan:
      penanda_tangan: {jabatan: Plt. Bupati Contoh}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        tanda_tangan: {jabatan: PLT. BUPATI CONTOH}
        bagan: [{id: satu, jenjang: [bupati]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import (
    VILLAGES,
    Item,
    instrument_name,
    is_of_region,
    office_of,
    region_word,
)
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity, Span

ID = "tanda-tangan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A signature that is not of the office that makes the regulation.")
SOURCE = "UU 12/2011, Lampiran II (lampiran)"

_ACTING = re.compile(
    r"(?:(?:Plt|Plh|Pjs?|Penjabat(?:\s+Sementara)?|Pelaksana\s+(?:Tugas|Harian))\b\.?\s*)+",
    re.IGNORECASE,
)
_FOR = re.compile(r"^a\.?\s?n\.?\s", re.IGNORECASE)
_REGION = re.compile(
    r"\b(?:(?:Kabupaten|Kab\.|Kota|Provinsi|Desa)|(?:Bupati|Wali\s?Kota|Gubernur))\s+"
    r"(?P<name>(?:(?!Kabupaten|Kab\.|Kota\b|Provinsi)[A-Z][\w'-]*\s?)+)\Z"
)
"""The region at the end of an office's name."""
_HEADS = ("Bupati", "Wali Kota", "Gubernur")


def check(case: Case) -> Iterator[Finding]:
    rule = case.regency.peraturan
    signer = rule.penanda_tangan.jabatan
    if not _makes(case, signer):
        yield Finding(
            case.document.at("peraturan", "penanda_tangan", "jabatan"),
            _('"{office}" does not make a {jenis}', office=signer, jenis=_name(case)),
            _("Who enacts the regulation signs its annexes."),
            holders=(rule,),
            cited="penanda_tangan.jabatan",
            # Without a text the kind of regulation may as well be what is wrong.
            at_most=Severity.WARNING if case.naskah is None else None,
        )
    for place, annex in enumerate(case.regency.lampiran):
        office = annex.tanda_tangan.jabatan
        if office is not None and printed_key(office) != printed_key(signer):
            yield Finding(
                case.document.at("lampiran", place, "tanda_tangan", "jabatan"),
                _('The annex is signed by "{office}", the regulation by "{signer}"',
                  office=office, signer=signer),
                _("Who enacts the regulation signs its annexes."),
                holders=(annex, rule),
                cited="tanda tangan",
            )  # fmt: skip
    yield from _of_another_region(case)


def _of_another_region(case: Case) -> Iterator[Finding]:
    """Offices that certify the copy, or initial an annex, of a region that is named otherwise."""
    rule, document = case.regency.peraturan, case.document
    offices: list[tuple[str, Span, Item]] = []
    if rule.pengesah_salinan is not None:
        path = ("peraturan", "pengesah_salinan", "jabatan")
        offices.append((rule.pengesah_salinan.jabatan, document.at(*path), rule))
    for place, annex in enumerate(case.regency.lampiran):
        span = document.at("lampiran", place, "tanda_tangan", "paraf")
        offices += [(line, span, annex) for line in annex.tanda_tangan.paraf]
    regions = (case.regency.daerah.nama, case.regency.daerah.provinsi)
    known = {printed_key(part) for name in regions for part in (name, name.partition(" ")[2])}
    for office, span, holder in offices:
        match = _REGION.search(office)
        if match is None or not match["name"] or printed_key(match["name"]) in known:
            continue
        yield Finding(
            span,
            _('"{office}" is an office of another region than {region}',
              office=office, region=case.regency.daerah.nama),
            _("Write the region of this regulation."),
            holders=(holder, rule),
            cited=office,
        )  # fmt: skip


def _name(case: Case) -> str:
    return instrument_name(case.regency.peraturan.jenis, case.regency.daerah.nama)


def _makes(case: Case, signer: str) -> bool:
    """Whether the office makes such a regulation: its own name stands in the heading."""
    acting = _ACTING.sub("", signer).strip()
    said = printed_key(acting)
    jenis = case.regency.peraturan.jenis
    office = _name(case).partition(" ")[2]
    if _FOR.match(acting):
        return printed_key(office) in said
    bare = printed_key(case.regency.daerah.nama.partition(" ")[2] or case.regency.daerah.nama)
    if is_of_region(jenis):
        return said in {printed_key(head) + bare for head in _HEADS}
    if office_of(jenis) in VILLAGES:  # its head goes by many names
        return said.endswith(bare)
    if region_word(jenis) is not None:
        return said == printed_key(office)
    return said != "" and printed_key(office).startswith(said)
