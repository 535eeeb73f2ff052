"""A team made by a Keputusan whose table names its members, and draws no lines."""

from __future__ import annotations

SPEC = """
peraturan:
  jenis: Keputusan Sekretaris Dewan Perwakilan Rakyat Daerah
  tentang: Pembentukan Tim Efektif
  penanda_tangan: {jabatan: Sekretaris DPRD Kabupaten Contoh}
unit:
  ketua: {nama: Ketua, jenis: lembaga, dasar: Diktum KEDUA huruf a, anggota_tim: [Kepala Bagian]}
  teknis: {nama: Tim Teknis, jenis: lembaga, dasar: Diktum KEDUA huruf b, anggota_tim: [Staf]}
garis:
  - {komando: ketua -> teknis, rekonstruksi: Tabel tidak memuat garis; Ketua lazim memimpin tim.}
"""
TEXT = """
KEPUTUSAN SEKRETARIS DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN CONTOH
NOMOR 1 TAHUN 2020
TENTANG
PEMBENTUKAN TIM EFEKTIF

MEMUTUSKAN:

KESATU : Membentuk Tim sebagaimana tercantum dalam Lampiran yang tidak terpisahkan dari
Keputusan ini.
KEDUA : Tim terdiri dari:
a. Ketua; dan
b. Tim Teknis.
KETIGA : {}

LAMPIRAN
KEPUTUSAN SEKRETARIS DPRD KABUPATEN CONTOH

SUSUNAN TIM

1. | Ketua | Kepala Bagian
2. | Tim Teknis | Staf
"""
RULES = {"garis-rekonstruksi", "lampiran-tak-diumumkan", "rekonstruksi-padahal-diatur",
         "tanda-tangan-berbeda"}  # fmt: skip


def test_a_table_draws_no_lines(examined) -> None:
    def said(dictum: str) -> set[str]:
        return {problem.rule for problem in examined(SPEC, TEXT.format(dictum))} & RULES

    assert said("Tim bertugas menyusun rencana.") == set()
    stated = said("Tim Teknis bertanggung jawab kepada Ketua.")
    assert stated == {"garis-rekonstruksi", "rekonstruksi-padahal-diatur"}
