"""References within a text, and annexes that no chart is: what is told of them."""

from __future__ import annotations

import pytest

SPEC = """
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
"""
TEXT = """
Pasal 1
(1) Bupati memimpin.
(2) Bupati membina:
a. Dinas; dan
b. Badan.
(3) {}
Pasal 2
1. Bupati.
2. Wakil Bupati.
Pasal 3
{}
"""


@pytest.fixture
def told(examined):
    """The messages of rujukan-tidak-ada on one sentence in Pasal 1, one in Pasal 3."""

    def run(first: str, second: str = "Cukup.") -> list[str]:
        found = examined(SPEC, TEXT.format(first, second))
        return [p.message for p in found if p.rule == "rujukan-tidak-ada"]

    return run


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("Hal sebagaimana dimaksud pada ayat (1), ayat (2), dan ayat (8) berlaku.", "ayat (8)"),
        ("Hal sebagaimana dimaksud pada ayat (1) dan ayat (7) berlaku.", "ayat (7)"),
        ("Hal sebagaimana dimaksud pada ayat (2) huruf a dan huruf f berlaku.", "huruf f"),
        ("Hal sebagaimana dimaksud dalam Pasal 2 angka 5 berlaku.", "Pasal 2 angka 5"),
        ("Hal sebagaimana dimaksud dalam Pasal 1 ayat (1) dan ayat (9) berlaku.", "ayat (9)"),
        ("Hal sebagaimana dimaksud dalam Pasal 1 ayat (2), Pasal 2, dan Pasal 7.", "Pasal 7"),
    ],
)
def test_each_place_of_a_reference_is_looked_up(told, words: str, lost: str) -> None:
    (message,) = told(words)
    assert message.endswith(lost)


@pytest.mark.parametrize(
    "words",
    [
        "Hal sebagaimana dimaksud pada ayat (1) dan ayat (2) huruf a dan huruf b berlaku.",
        "Hal sebagaimana dimaksud dalam Pasal 2 angka 1 dan angka 2 berlaku.",
        "Hal sebagaimana dimaksud dalam Pasal 5 ayat (1), ayat (2), dan ayat (9) Undang-Undang.",
        "Hal sebagaimana dimaksud dalam Pasal 50 dan Pasal 51 Peraturan Pemerintah Nomor 18.",
    ],
)
def test_what_is_there_or_in_another_regulation_is_not_told(told, words: str) -> None:
    assert told(words) == []


def test_an_annex_with_a_table_of_members_is_told_as_a_note(examined) -> None:
    spec = """
unit:
  ketua: {nama: Ketua, jenis: lembaga, dasar: Diktum KESATU huruf a}
lampiran:
  - nomor: II
    judul: Bagan Tim
    bagan: [{id: tim, jenjang: [ketua]}]
"""
    text = """
KESATU : Tim terdiri atas:
a. Ketua.
KEDUA : Susunan keanggotaan tercantum dalam Lampiran I dan bagan dalam Lampiran II yang merupakan
bagian tidak terpisahkan dari Keputusan ini.

Ditetapkan di Contoh
pada tanggal 2 Mei 2020
BUPATI CONTOH,
ttd
BUDI

LAMPIRAN I
KEPUTUSAN BUPATI CONTOH
NOMOR 1 TAHUN 2020

{}

1. Sekretaris Daerah    Ketua

LAMPIRAN II
KEPUTUSAN BUPATI CONTOH
NOMOR 1 TAHUN 2020

BAGAN TIM

BUPATI CONTOH,
ttd
BUDI
"""
    rules = ("lampiran-hilang", "lampiran-tak-diumumkan")

    def said(title: str) -> list[tuple[str, str]]:
        head = "KEPUTUSAN BUPATI CONTOH\nNOMOR 1 TAHUN 2020\nTENTANG\nTIM\n\nMEMUTUSKAN:\n"
        found = examined(spec, head + text.format(title))
        return [(p.rule, p.severity.name) for p in found if p.rule in rules]

    assert said("SUSUNAN KEANGGOTAAN TIM") == [("lampiran-hilang", "NOTE")]
    assert said("BAGAN ALUR KERJA TIM") == [("lampiran-hilang", "ERROR")]


def test_a_division_by_tasks_that_another_pasal_gives(examined) -> None:
    spec = """
unit:
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
  asisten: {nama: Asisten Umum, dasar: Pasal 2}
garis:
  - {komando: sekda -> asisten, dasar: Pasal 1}
"""
    text = """
Pasal 1
Sekretaris Daerah memimpin Asisten Umum.
Pasal 2
Asisten Umum mempunyai tugas di bidang umum.
Pasal 3
Sekretaris Daerah mempunyai tugas memimpin rapat.
Pasal 4
Berdasarkan kedekatan tugasnya sebagaimana dimaksud dalam Pasal {}, atas nama Sekretaris Daerah,
Asisten Umum memimpin rapat.
"""

    def said(pasal: str) -> list[str]:
        return [p.rule for p in examined(spec, text.format(pasal)) if "rujukan" in p.rule]

    assert said("2") == []
    assert said("3") == ["rujukan-tak-cocok"]
