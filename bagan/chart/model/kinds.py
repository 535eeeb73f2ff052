"""The closed vocabularies of a spec: kinds of unit, of line, of paper."""

from __future__ import annotations

import re
from enum import StrEnum

from bagan.chart.model.villages import VILLAGES


class Jenis(StrEnum):
    """The kinds of unit, in the words of PP 18/2016 and of the offices' own charts."""

    MENTERI = "menteri"
    GUBERNUR = "gubernur"
    DPRD = "dprd"
    KEPALA_DAERAH = "kepala daerah"
    WAKIL_KEPALA_DAERAH = "wakil kepala daerah"
    SEKRETARIS_DAERAH = "sekretaris daerah"
    ASISTEN = "asisten"
    STAF_AHLI = "staf ahli"
    SEKRETARIAT_DAERAH = "sekretariat daerah"
    SEKRETARIAT_DPRD = "sekretariat dprd"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    BADAN = "badan"
    SATUAN = "satuan"
    KANTOR = "kantor"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    BIRO = "biro"
    BAGIAN = "bagian"
    SUBBAGIAN = "subbagian"
    KEPALA = "kepala"
    SEKRETARIAT = "sekretariat"
    BIDANG = "bidang"
    SUBBIDANG = "subbidang"
    SEKSI = "seksi"
    UPT = "upt"
    KELOMPOK_JABATAN_FUNGSIONAL = "kelompok jabatan fungsional"
    RUMAH_SAKIT = "rumah sakit"
    INSTANSI_VERTIKAL = "instansi vertikal"
    BUMD = "bumd"
    LEMBAGA = "lembaga"
    LAINNYA = "lainnya"

    @property
    def slug(self) -> str:
        """The kind as one word, for class names."""
        return self.value.replace(" ", "-")


PERANGKAT_DAERAH = frozenset(
    {
        Jenis.SEKRETARIAT_DAERAH,
        Jenis.SEKRETARIAT_DPRD,
        Jenis.INSPEKTORAT,
        Jenis.DINAS,
        Jenis.BADAN,
        Jenis.SATUAN,
        Jenis.KECAMATAN,
    }
)
"""The kinds that make up the perangkat daerah of a region [PP 18/2016, Pasal 5]."""

KINDS_BY_CATEGORY: dict[str, frozenset[Jenis]] = {
    "perangkat daerah": PERANGKAT_DAERAH,
    "semua": frozenset(Jenis),
}
"""Words that a view may use for several kinds at once."""

_KIND_OF_NAME: tuple[tuple[str, Jenis], ...] = (
    ("menteri ", Jenis.MENTERI),
    ("wakil bupati", Jenis.WAKIL_KEPALA_DAERAH),
    ("wakil wali kota", Jenis.WAKIL_KEPALA_DAERAH),
    ("wakil walikota", Jenis.WAKIL_KEPALA_DAERAH),
    ("wakil gubernur", Jenis.WAKIL_KEPALA_DAERAH),
    ("bupati", Jenis.KEPALA_DAERAH),
    ("wali kota", Jenis.KEPALA_DAERAH),
    ("walikota", Jenis.KEPALA_DAERAH),
    ("sekretaris daerah", Jenis.SEKRETARIS_DAERAH),
    ("sekretaris dprd", Jenis.SEKRETARIAT_DPRD),
    ("sekretaris dewan perwakilan rakyat daerah", Jenis.SEKRETARIAT_DPRD),
    ("asisten ", Jenis.ASISTEN),
    ("staf ahli", Jenis.STAF_AHLI),
    ("sekretariat dprd", Jenis.SEKRETARIAT_DPRD),
    ("sekretariat dewan perwakilan rakyat daerah", Jenis.SEKRETARIAT_DPRD),
    ("sekretariat daerah", Jenis.SEKRETARIAT_DAERAH),
    ("dprd", Jenis.DPRD),
    ("dewan perwakilan rakyat daerah", Jenis.DPRD),
    ("inspektorat pembantu", Jenis.LAINNYA),
    ("inspektorat", Jenis.INSPEKTORAT),
    ("dinas ", Jenis.DINAS),
    ("badan pusat statistik", Jenis.INSTANSI_VERTIKAL),
    ("badan narkotika nasional", Jenis.INSTANSI_VERTIKAL),
    ("badan usaha milik daerah", Jenis.BUMD),
    *((f"badan permusyawaratan {word.lower()}", Jenis.LEMBAGA) for word in VILLAGES),
    ("badan musyawarah", Jenis.LEMBAGA),
    ("badan usaha milik desa", Jenis.LEMBAGA),
    ("badan ", Jenis.BADAN),
    ("satuan polisi pamong praja", Jenis.SATUAN),
    ("kecamatan", Jenis.KECAMATAN),
    ("camat", Jenis.KECAMATAN),
    ("kelurahan", Jenis.KELURAHAN),
    ("lurah", Jenis.KELURAHAN),
    ("biro ", Jenis.BIRO),
    ("subbagian", Jenis.SUBBAGIAN),
    ("sub bagian", Jenis.SUBBAGIAN),
    ("bagian ", Jenis.BAGIAN),
    ("kepala dinas", Jenis.KEPALA),
    ("kepala badan", Jenis.KEPALA),
    ("kepala kantor", Jenis.KEPALA),
    ("kepala perangkat daerah", Jenis.KEPALA),
    ("inspektur", Jenis.KEPALA),
    ("kepala satuan", Jenis.KEPALA),
    *((head.lower(), Jenis.KEPALA) for head in VILLAGES.values()),
    ("kepala uptd", Jenis.KEPALA),
    ("kepala upt", Jenis.KEPALA),
    ("kepala pelaksana", Jenis.KEPALA),
    ("kepala cabang", Jenis.KEPALA),
    ("kepala puskesmas", Jenis.KEPALA),
    ("sekretariat", Jenis.SEKRETARIAT),
    ("sekretaris kecamatan", Jenis.SEKRETARIAT),
    ("sekretaris kelurahan", Jenis.SEKRETARIAT),
    *((f"sekretaris {word.lower()}", Jenis.SEKRETARIAT) for word in VILLAGES),
    ("sekretaris perusahaan", Jenis.SEKRETARIAT),
    ("subbidang", Jenis.SUBBIDANG),
    ("sub bidang", Jenis.SUBBIDANG),
    ("bidang ", Jenis.BIDANG),
    ("seksi ", Jenis.SEKSI),
    ("upt", Jenis.UPT),
    ("unit pelaksana teknis", Jenis.UPT),
    ("kelompok jabatan fungsional", Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    ("jabatan fungsional", Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    ("kelompok jf ", Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    ("kjf ", Jenis.KELOMPOK_JABATAN_FUNGSIONAL),
    ("rumah sakit", Jenis.RUMAH_SAKIT),
    ("kejaksaan", Jenis.INSTANSI_VERTIKAL),
    ("pengadilan", Jenis.INSTANSI_VERTIKAL),
    ("kepolisian", Jenis.INSTANSI_VERTIKAL),
    ("polres", Jenis.INSTANSI_VERTIKAL),
    ("kodim", Jenis.INSTANSI_VERTIKAL),
    ("komando distrik militer", Jenis.INSTANSI_VERTIKAL),
    ("kantor kementerian", Jenis.INSTANSI_VERTIKAL),
)


def kind_of_name(name: str) -> Jenis | None:
    """The kind that a name makes certain ("Dinas Sosial" is a dinas), or None.

    >>> kind_of_name("Dinas Sosial")
    <Jenis.DINAS: 'dinas'>
    >>> kind_of_name("Perbankan") is None
    True
    """
    plain = re.sub(r"\s+", " ", name).strip().casefold() + " "
    for start, kind in _KIND_OF_NAME:
        if plain.startswith(start):
            return kind
    return None


class Kind(StrEnum):
    """The two kinds of line: solid command lines and dashed coordination lines."""

    KOMANDO = "komando"
    KOORDINASI = "koordinasi"


class Status(StrEnum):
    """Where a regulation stands: a draft, the signed original, or a certified copy."""

    RANCANGAN = "rancangan"
    DITETAPKAN = "ditetapkan"
    SALINAN = "salinan"


MEASURED_FONTS = ("TeX Gyre Bonum", "Bookman Old Style", "URW Bookman")
"""The fonts whose letters are as wide as those that labels are measured with."""
