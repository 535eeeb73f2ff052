"""Specs and texts that are right, though they look like what a rule finds fault with."""

from __future__ import annotations

import pytest

PLACES = """
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
  wabup: {nama: Wakil Bupati, dasar: Pasal 1}
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
  ahli: {nama: Staf Ahli Bupati, dasar: Pasal 3}
  dinas: {nama: Kepala Dinas Sosial, dasar: Pasal 3}
daftar:
  - dasar: Pasal 4
    komando: dinas
    isi:
      - sek: Sekretariat
      - b1: Bidang Rehabilitasi
      - b2: Bidang Jaminan
      - kjf: Kelompok Jabatan Fungsional
      - upt: UPT Panti
garis:
  - {komando: "bupati -> wabup, sekda, ahli", dasar: Pasal 1}
  - {komando: sekda -> dinas, dasar: Pasal 3}
  - {koordinasi: sekda -> ahli, dasar: Pasal 3}
lampiran:
  - judul: Susunan
    bagan:
      - id: satu
        jenjang: [bupati, sekda, dinas]
"""


@pytest.mark.parametrize(
    "keys",
    [
        "samping: {bupati: {kanan: [wabup]}, sekda: {kiri: [ahli]}}",
        "staf: {dinas: {kanan: [sek]}}\n        kaki: {dinas: [kjf, upt]}",
        "kaki: {dinas: []}\n        di_bawah: {sekda: [ahli]}",
        "samping: {b1: {kanan: [b2]}}",
    ],
)
def test_places_that_charts_have(examined, keys: str) -> None:
    spec = f"{PLACES}        {keys}\n"
    assert [p.message for p in examined(spec) if p.rule == "letak-berbeda"] == []


def test_a_deputy_does_not_stand_beside_the_secretary(examined) -> None:
    spec = f"{PLACES}        samping: {{sekda: {{kanan: [wabup]}}}}\n"
    assert [p.rule for p in examined(spec) if p.rule == "letak-berbeda"] == ["letak-berbeda"]


@pytest.mark.parametrize(
    "title", ["Dinas Sosial", "Kepala Dinas Sosial", "Lingkup Kepala Dinas Sosial"]
)
def test_a_frame_with_the_name_of_what_it_holds(examined, title: str) -> None:
    spec = f"{PLACES}        lingkup: {{dinas: {title}}}\n"
    assert [p.message for p in examined(spec) if p.rule == "lingkup-lain"] == []


UNIT = """
unit:
  dinas: {nama: Dinas Sosial, tipe: A, singkatan: Dinsos, dasar: Pasal 2}
  bidang: {nama: Bidang Rehabilitasi, dasar: Pasal 3}
garis:
  - {komando: dinas -> bidang, dasar: Pasal 3}
"""


@pytest.mark.parametrize(
    ("rule", "article"),
    [
        ("tipe-berbeda", "Dinas Sosial dibentuk sebagai Dinas Daerah Tipe A."),
        ("tipe-berbeda", "Bidang Rehabilitasi pada Dinas Sosial melayani rumah Tipe B."),
        ("tipe-berbeda", "Dinas Sosial semula Tipe B, kini Tipe A."),
        ("singkatan-berbeda", "Dinas Sosial melaporkan kepada BPS dan BNN."),
        ("rujukan-tak-cocok", "Dinas Sosial sebagaimana dimaksud dalam Pasal 2 dipimpin kepala."),
        ("rujukan-tak-cocok", "Pelaporan sebagaimana dimaksud dalam Pasal 5 Peraturan Pemerintah "
         "Nomor 18 Tahun 2016 dilakukan oleh Dinas Sosial."),
        ("rujukan-tak-cocok", "Biaya sebagaimana dimaksud pada ayat (1) dibebankan pada APBD."),
        ("kalimat-ingkar", "Dinas Sosial melayani warga yang tidak mampu dan tidak bekerja."),
        ("kalimat-ingkar", "Apabila Bidang Rehabilitasi tidak melaporkan, Dinas Sosial menegur."),
        ("kalimat-ingkar", "Bagan merupakan bagian tidak terpisahkan dari Peraturan Bupati ini."),
        ("tugas-tertukar", "Bidang Rehabilitasi mempunyai tugas membantu Dinas Sosial."),
        ("dasar-hukum-lain", "Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak "
         "sebagaimana diubah dengan Undang-Undang Nomor 35 Tahun 2014 tentang Perubahan atas "
         "Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak."),
        ("dasar-hukum-lain", "Undang Undang Republik Indonesia Nomor 23 Tahun 2014 tentang "
         "Pernerintahan Daerah (Lembaran Negara Nomor 244)."),
        ("dasar-hukum-lain", "Undang-Undang Nomor 5 Tahun 1974 tentang Pokok-Pokok Pemerintahan di "
         "Daerah, dan Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara."),
    ],
)  # fmt: skip
def test_articles_that_are_right(examined, rule: str, article: str) -> None:
    text = f"Pasal 1\nUmum.\nPasal 2\nDinas Sosial.\nPasal 3\n{article}\n"
    assert [p.message for p in examined(UNIT, text) if p.rule == rule] == []


def test_a_number_ends_the_name_of_a_post(examined) -> None:
    spec = "unit:\n  satu: {nama: Ketua I, jenis: lembaga, dasar: Pasal 1}\n"
    text = "Pasal 1\nSusunan Tim:\nKetua I\nKepala Dinas Sosial\n"
    assert [p.message for p in examined(spec, text) if p.rule == "nama-tak-disebut"] == []
