"""The heading of an instrument: its kind, its number with and without codes, its year."""

import pytest

from bagan.law.naskah.parse import parse_naskah


@pytest.mark.parametrize(
    ("line", "nomor", "tahun"),
    [
        ("NOMOR 440/Kep.112-Dinkes/2023", "440/Kep.112-Dinkes/2023", None),
        ("NOMOR : 188.45/12/KEP/412.013/2023", "188.45/12/KEP/412.013/2023", None),
        ("NOMOR 188.45/12-HUK TAHUN 2023", "188.45/12-HUK", 2023),
        ("NOMOR : KPTS. 214/III/2022", "KPTS. 214/III/2022", None),
        ("NOMOR : 188.45 / 12 / KEP / 2023", "188.45 / 12 / KEP / 2023", None),
        ("NOMOR 100.3.3.2-412", "100.3.3.2-412", None),
        ("NOMOR 12 TAHUN 2023", "12", 2023),
        ("NOMOR ...../...../2023", None, None),
        ("NOMOR ..... TAHUN 2023", None, 2023),
    ],
)
def test_the_number_of_a_decision(line: str, nomor: str | None, tahun: int | None) -> None:
    text = f"KEPUTUSAN BUPATI AGAM\n{line}\nTENTANG\nTIM PERCEPATAN\nPasal 1\nTim bekerja.\n"
    judul = parse_naskah(text).judul
    assert (judul.jenis, judul.nomor, judul.tahun) == ("Keputusan Bupati", nomor, tahun)
    assert (judul.daerah, judul.tentang) == ("AGAM", "TIM PERCEPATAN")
