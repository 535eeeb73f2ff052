"""Regulations that amend another: Pasal I and II of their own, and the pasal that they quote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bagan.law.naskah.naskah import Fault, Level, Naskah
from bagan.law.naskah.parse import parse_naskah

DRAFTS = [
    text
    for text in re.findall(
        r"```text\n(.*?)```", Path("docs/rancangan.md").read_text("utf-8"), re.DOTALL
    )
    if "\nPasal I\n" in text
]
TITLE = "PERATURAN BUPATI CONTOH\nNOMOR 1 TAHUN 2024\nTENTANG\n{} PERATURAN BUPATI NOMOR 2\n\n"
BODY = """\
Pasal {}
Beberapa ketentuan diubah sebagai berikut:
1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:

Pasal 5
Dinas terdiri atas Sekretariat.

Pasal {}
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""


def pasal(naskah: Naskah) -> list[str]:
    return [part.number for part in naskah.walk() if part.level is Level.PASAL]


def gaps(naskah: Naskah) -> list[str]:
    return [odd.what for odd in naskah.oddities if odd.fault in (Fault.GAP, Fault.MISREAD)]


@pytest.mark.parametrize("number", range(len(DRAFTS)))
def test_the_draft_of_an_amendment_is_read_as_one(number: int) -> None:
    naskah = parse_naskah(DRAFTS[number])
    first, *quoted, last = pasal(naskah)
    assert (first, last) == ("I", "II")
    assert all(name[0].isdigit() for name in quoted)
    assert not [what for what in gaps(naskah) if what.startswith("Pasal")]


def test_a_scan_s_one_is_a_one_where_nothing_is_amended() -> None:
    """The same words with another title: the I of "Pasal I" is a 1 that was misread."""
    for title, numbers in (("PERUBAHAN ATAS", ["I", "5", "II"]), ("PELAKSANAAN", ["1", "5", "6"])):
        naskah = parse_naskah(TITLE.format(title) + BODY.format("I", "II"))
        assert pasal(naskah)[0] == numbers[0]
    assert str(naskah.isi[0].citation) == "Pasal 1"


def test_a_list_of_earlier_amendments_ends_where_the_changes_begin() -> None:
    """Pasal I goes on behind it, and the Bagian of a Sekretariat Daerah are no change."""
    naskah = parse_naskah(
        TITLE.format("PERUBAHAN ATAS")
        + """Pasal I
Beberapa ketentuan dalam Peraturan Bupati Nomor 4 Tahun 2017 yang telah diubah dengan Peraturan
Bupati:
a. Nomor 12 Tahun 2019;
b. Nomor 3 Tahun 2022;
diubah sebagai berikut:
1. Ketentuan Pasal 4 diubah, sehingga Pasal 4 berbunyi sebagai berikut:
Pasal 4
Sekretariat Daerah terdiri atas:
a. Asisten Pemerintahan, terdiri atas:
1. Bagian Pemerintahan; dan
2. Bagian Hukum; dan
b. Asisten Umum.
2. Ketentuan Pasal 9 dihapus.
Pasal II
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""
    )
    assert [str(part.citation) for part in naskah.pasal["I"].children] == [
        "Pasal I huruf a", "Pasal I huruf b", "Pasal I angka 1", "Pasal I angka 2",
    ]  # fmt: skip
    assert [child.number for child in naskah.pasal["4"].children] == ["a", "b"]
    assert [child.number for child in naskah.pasal["4"].children[0].children] == ["1", "2"]
    assert naskah.oddities == ()


def test_pasal_in_roman_numbers_have_their_own_and_a_closing() -> None:
    naskah = parse_naskah(
        TITLE.format("PELAKSANAAN")
        + """Pasal I
Bupati memimpin.

Pasal II
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Contoh
pada tanggal 3 Maret 2017
BUPATI CONTOH,
ttd
BUDI
"""
    )
    assert pasal(naskah) == ["I", "II"]
    assert naskah.penutup.ditetapkan is not None
    assert naskah.penutup.ditetapkan.nama == "BUDI"
