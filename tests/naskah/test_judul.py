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


def test_who_decides_is_no_part_of_the_title_without_a_comma_either() -> None:
    text = (
        "KEPUTUSAN KEPALA DESA SUKAMAJU\nNOMOR 3 TAHUN 2024\nTENTANG\nPENGURUS POSYANDU\n"
        "KEPALA DESA SUKAMAJU\nMenimbang : bahwa perlu;\nKESATU : Menetapkan pengurus.\n"
    )
    naskah = parse_naskah(text)
    assert naskah.judul.tentang == "PENGURUS POSYANDU"
    assert list(naskah.pasal) == ["KESATU"]


def test_a_word_of_the_title_that_a_line_parts() -> None:
    text = "PERATURAN BUPATI RAYA\nNOMOR 3 TAHUN 2024\nTENTANG\nPENGEM\u2010\nBANGAN PASAR\n"
    assert parse_naskah(text).judul.tentang == "PENGEMBANGAN PASAR"


@pytest.mark.parametrize(
    ("heading", "daerah"),
    [
        (
            "QANUN KABUPATEN ACEH TENGAH\nNOMOR 11 TAHUN 2016\nTENTANG\nSEKRETARIAT",
            "KABUPATEN ACEH TENGAH",
        ),
        ("QANUN ACEH NOMOR 11 TAHUN 2016 TENTANG SEKRETARIAT", "ACEH"),
    ],
)
def test_a_qanun_and_the_words_above_its_preamble(heading: str, daerah: str) -> None:
    text = f"{heading}\nBISMILLAHIRRAHMANIRRAHIM\nATAS RAHMAT ALLAH YANG MAHA KUASA\nGUBERNUR,\n"
    judul = parse_naskah(text).judul
    assert (judul.jenis, judul.nomor, judul.tahun) == ("Qanun", "11", 2016)
    assert (judul.daerah, judul.tentang) == (daerah, "SEKRETARIAT")


@pytest.mark.parametrize(
    ("kind", "words", "daerah"),
    [
        ("Daerah Istimewa", "DAERAH ISTIMEWA\n", "DAERAH ISTIMEWA YOGYAKARTA"),
        ("Daerah Istimewa", "DAERAH ISTIMEWA ", "DAERAH ISTIMEWA YOGYAKARTA"),
        ("Daerah", "DAERAH ", "DAERAH ISTIMEWA YOGYAKARTA"),
        ("Daerah Khusus", "DAERAH KHUSUS ", "KABUPATEN JAYAPURA"),
    ],
)
def test_what_a_special_region_calls_its_laws(kind: str, words: str, daerah: str) -> None:
    heading = f"PERATURAN {words}{daerah}\nNOMOR 1 TAHUN 2018\nTENTANG\nKELEMBAGAAN\n"
    judul = parse_naskah(heading).judul
    assert (judul.jenis, judul.daerah, judul.tahun) == (f"Peraturan {kind}", daerah, 2018)
