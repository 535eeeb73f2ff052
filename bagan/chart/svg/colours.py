"""The pale colour of each kind of unit, for charts on screens: never the only sign of anything."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bagan.chart.model.kinds import Jenis, kind_of_name

_HEADS = "#fdeccb"
_STAFF = "#e9e2f5"
_SECRETARIATS = "#dbeaf8"
_OFFICES = "#dff1e0"
_BRANCHES = "#fbe2de"
_OTHERS = "#ececec"

_COLOURS: Mapping[str, tuple[Jenis, ...]] = {
    _HEADS: (
        Jenis.MENTERI,
        Jenis.GUBERNUR,
        Jenis.KEPALA_DAERAH,
        Jenis.WAKIL_KEPALA_DAERAH,
        Jenis.SEKRETARIS_DAERAH,
        Jenis.KEPALA,
    ),
    _STAFF: (Jenis.ASISTEN, Jenis.STAF_AHLI, Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    _SECRETARIATS: (
        Jenis.SEKRETARIAT_DAERAH,
        Jenis.SEKRETARIAT_DPRD,
        Jenis.SEKRETARIAT,
        Jenis.BIRO,
        Jenis.BAGIAN,
        Jenis.SUBBAGIAN,
    ),
    _OFFICES: (
        Jenis.INSPEKTORAT,
        Jenis.DINAS,
        Jenis.BADAN,
        Jenis.SATUAN,
        Jenis.KANTOR,
        Jenis.BIDANG,
        Jenis.SUBBIDANG,
        Jenis.SEKSI,
    ),
    _BRANCHES: (Jenis.KECAMATAN, Jenis.KELURAHAN, Jenis.UPT, Jenis.RUMAH_SAKIT),
    _OTHERS: (Jenis.DPRD, Jenis.INSTANSI_VERTIKAL, Jenis.BUMD, Jenis.LEMBAGA),
}

KIND_COLOURS: Mapping[str, str] = {
    kind.slug: colour for colour, kinds in _COLOURS.items() for kind in kinds
}
"""By the slug of the kind; black letters stand out from each at 15 : 1 or more [WCAG 2.2]."""


def colour_of(jenis: str, name: str) -> str | None:
    """The colour of a unit by the slug of its kind; of an office holder who is of none (Kepala
    Bidang Mutu, Sekretaris) that of the office in his *name*."""
    if jenis != Jenis.LAINNYA.slug:
        return KIND_COLOURS.get(jenis)
    office = re.sub(r"^kepala\s+", "", re.sub(r"^sekretaris\b", "sekretariat", name.lower()))
    kind = kind_of_name(office)
    return KIND_COLOURS.get(kind.slug) if kind else None
