"""Names of offices in, kinds of unit out: only where the name alone is not enough.

The spec language knows the kinds of perangkat daerah by their names; here are those of
the neighbours (instansi vertikal, BUMD, lembaga), which have many names.
"""

from __future__ import annotations

import re

from bagan.chart.model import PERANGKAT_DAERAH, Jenis, kind_of_name

_MORE: tuple[tuple[str, Jenis], ...] = (
    (r"inspektur\s+pembantu|irban", Jenis.BIDANG),
    (r"kepala\s+sub\s?bagian", Jenis.SUBBAGIAN),
    (r"kepala\s+sub\s?bidang", Jenis.SUBBIDANG),
    (r"kepala\s+bidang", Jenis.BIDANG),
    (r"kepala\s+bagian", Jenis.BAGIAN),
    (r"kepala\s+seksi", Jenis.SEKSI),
    (r"(?:kepala|pimpinan|direktur|komandan)\b", Jenis.KEPALA),
    (r"sekretaris(?!\s+(?:daerah|dpr[adkp]|dewan))", Jenis.SEKRETARIAT),
    (r"sekretariat\s+(?:kpu|korpri|baznas|panwas)", Jenis.LEMBAGA),
    (r"(?:kelompok\s+)?(?:tenaga\s+|pejabat\s+)?(?:jabatan\s+)?fungsional|kelompok\s+jabatan"
     r"|jabatan\s+(?:fungsional|pelaksana)|kelompok\s+substansi",
     Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    (r"upt|unit\s+pelaksana|cabang\s+dinas|balai|puskesmas|pusat\s+kesehatan|instalasi"
     r"|laboratorium|satuan\s+pendidikan", Jenis.UPT),
    (r"rsud|rumah\s+sakit", Jenis.RUMAH_SAKIT),
    (r"satuan\b(?!\s+(?:pe(?:ngawas|meriksa)|tugas\b))", Jenis.SATUAN),
    (r"(?:kantor\s+)?(?:badan\s+pertanahan|pertanahan|bpn|imigrasi|kpp|ksop|syahbandar|bea|bps|bnnk?)\b"
     r"|kantor\s+(?:wilayah\s+)?(?:kementerian|departemen|perwakilan|pelayanan\s+(?:pajak|perbendaharaan"
     r"|kekayaan)|urusan\s+agama)|kementerian|badan\s+(?:pusat\s+statistik|narkotika|pertanahan"
     r"|meteorologi)|perwakilan|pol(?:res|resta|da|sek|ri)\b|kepolisian|ko(?:dim|rem|ramil)\b|komando"
     r"|tni\b|lanal|lanud|pangkalan|kejaksaan|pengadilan|lembaga\s+pemasyarakatan|rutan|stasiun"
     r"|(?:sekretariat\s+)?k(?:omisi\s+pemilihan|pud?\b)", Jenis.INSTANSI_VERTIKAL),
    (r"badan\s+usaha\s+milik\s+daerah|bumd|pdam|perusda|perumda|perusahaan\s+(?:umum\s+)?daerah"
     r"|pd\.?\s|bank\s+(?:pembangunan|perkreditan)", Jenis.BUMD),
    (r"koni|knpi|korpri|perguruan|universitas|bank|perbankan|pln|pt\b|bumn|kantor\s+bumn|baznas"
     r"|pmi|pkk|mui|fkub|badan\s+amil|lembaga|komisi|telkom|pos\b|dewan\s+(?!perwakilan)|palang",
     Jenis.LEMBAGA),
    (r"kantor\b", Jenis.KANTOR),
)  # fmt: skip
_MATCHES = tuple((re.compile(rf"(?:{words})", re.IGNORECASE), kind) for words, kind in _MORE)
_SEKRETARIAT_LAIN = re.compile(r"sekretariat\s+(?:kpu|korpri|baznas|panwas|komisi)", re.IGNORECASE)
_OUTSIDE_TITLES = (
    (re.compile(r"instansi\s+vertikal", re.IGNORECASE), Jenis.INSTANSI_VERTIKAL),
    (re.compile(r"lembaga\s+lain|penunjang\s+lain|mitra", re.IGNORECASE), Jenis.LEMBAGA),
)
COMMANDED = PERANGKAT_DAERAH | {Jenis.BAGIAN, Jenis.BIRO, Jenis.KANTOR}
"""Kinds that a komando line to the perangkat daerah means: bagian and biro belong to the
Sekretariat Daerah, which is one [PP 18/2016, Pasal 5]."""
INNER = frozenset(
    {Jenis.SUBBAGIAN, Jenis.SUBBIDANG, Jenis.SEKSI, Jenis.BIDANG, Jenis.SEKRETARIAT, Jenis.UPT,
     Jenis.KELOMPOK_JABATAN_FUNGSIONAL, Jenis.KEPALA, Jenis.LAINNYA}
)  # fmt: skip
"""Kinds inside an office: two of one name under two heads are two units."""


def kind_of(name: str, *, title: str = "") -> Jenis:
    """The kind of an office called *name* that stands under the heading *title*."""
    certain = kind_of_name(name)
    if certain is not None and not _SEKRETARIAT_LAIN.match(name):
        found = certain
    else:
        found = next((kind for match, kind in _MATCHES if match.match(name)), Jenis.LAINNYA)
    for heading, kind in _OUTSIDE_TITLES:
        if heading.search(title) and found is not Jenis.BUMD:
            return kind
    return found


def to_write(name: str, kind: Jenis) -> Jenis | None:
    """*kind*, where a spec has to say it because the name does not."""
    certain = kind_of_name(name)
    return None if kind is (certain or Jenis.LAINNYA) else kind


_HEADS_OF_REGIONS = frozenset({"bupati", "wali kota", "gubernur"})


def head_kind(name: str, head_of_region: str) -> Jenis | None:
    """The kind of the head of the region and of a Gubernur above it; None for others."""
    plain = name.casefold().replace("walikota", "wali kota")
    if plain == head_of_region.casefold() and plain in _HEADS_OF_REGIONS:  # no Kepala Desa
        return Jenis.KEPALA_DAERAH
    if plain == f"wakil {head_of_region}".casefold():
        return Jenis.WAKIL_KEPALA_DAERAH
    return Jenis.GUBERNUR if plain == "gubernur" else None
