"""Names of offices: their normal form, spelling, nearest match and lost spaces."""

from __future__ import annotations

import pytest

from bagan.law.naskah.wording import entry_name, nearest, split_run_on, title_case, vocabulary


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("usaha kecil dan menengah.;", "usaha kecil dan menengah"),
        ("rumah sakit; dan", "rumah sakit"),
        ("bagian hukum ;", "bagian hukum"),
        ("Saling memberikan manfaat, dan", "Saling memberikan manfaat"),
        ("bagian umum; dan/atau", "bagian umum"),
        ("bagian umum ;\n serta :", "bagian umum"),
        ("bagian keuangan;dan", "bagian keuangan"),
        ("dinas  tenaga kerja", "dinas tenaga kerja"),
        ("dinas penanaman modal, pelayanan terpadu", "dinas penanaman modal, pelayanan terpadu"),
        ("Kodim 0912/Kutai Barat.", "Kodim 0912/Kutai Barat"),
        ("dinas kelautandan", "dinas kelautandan"),
        ("; dan", ""),
    ],
)
def test_the_name_in_an_entry(entry: str, name: str) -> None:
    assert entry_name(entry) == name


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("dinas pemuda dan olahraga", "Dinas Pemuda dan Olahraga"),
        ("DINAS PEMUDA DAN OLAHRAGA", "Dinas Pemuda dan Olahraga"),
        ("Dinas Pemuda Dan Olahraga", "Dinas Pemuda dan Olahraga"),
        ("sekretariat dprd", "Sekretariat DPRD"),
        ("SEKRETARIAT DPRD", "Sekretariat DPRD"),
        ("perguruan tinggi negeri/swasta", "Perguruan Tinggi Negeri/Swasta"),
        ("bagian perundang-undangan", "Bagian Perundang-Undangan"),
        ("perwakilan tni au di sendawar", "Perwakilan TNI AU di Sendawar"),
        ("asisten iii", "Asisten III"),
        ("Dinas PUPR", "Dinas PUPR"),
        ("bagian adm pembangunan", "Bagian Adm Pembangunan"),
        ("BAPPEda", "BAPPEda"),
        ("antar lembaga", "Antar Lembaga"),
    ],
)
def test_capitals_of_a_name(typed: str, written: str) -> None:
    assert title_case(typed) == written


def test_the_nearest_name() -> None:
    names = ["Dinas Sosial", "Dinas Komunikasi dan Informasi", "Asisten Administrasi Umum"]
    assert nearest("dinas komunikasi, informatika", names) == "Dinas Komunikasi dan Informasi"
    assert nearest("Asisten Administrasi", names) == "Asisten Administrasi Umum"
    assert nearest("dinassosial;", names) == "Dinas Sosial"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Dinas Kesehatan", "Dinas Sosial"),
        ("Dinas Pendidikan", "Dinas Perikanan"),
        ("Asisten I", "Asisten II"),
        ("Bupati", "Wakil Bupati"),
    ],
)
def test_names_that_share_only_what_all_offices_have_are_not_near(name: str, other: str) -> None:
    assert nearest(name, [other]) is None


def test_an_equal_name_is_nearer_than_one_that_holds_it() -> None:
    names = ["Bagian Umum dan Protokol", "Badan Umum", "bagian  umum;"]
    assert nearest("Bagian Umum", names) == "bagian  umum;"


def test_the_nearest_of_none() -> None:
    assert nearest("Dinas Sosial", []) is None


@pytest.mark.parametrize(
    ("scanned", "mended"),
    [
        ("dinassosial", "dinas sosial"),
        ("dinaskomunikasi dan informasi.", "dinas komunikasi dan informasi."),
        ("Bupati/WakilBupati", "Bupati/Wakil Bupati"),
        ("dibidang urusan", "di bidang urusan"),
        ("DILINGKUNGAN", "DI LINGKUNGAN"),
        ("dinaspekerjaanumumdanpenataanruang", "dinas pekerjaan umum dan penataan ruang"),
        ("kerjasama kesatu kepada dimaksud", "kerjasama kesatu kepada dimaksud"),
    ],
)
def test_words_run_together_are_mended_where_the_words_are_known(scanned: str, mended: str) -> None:
    assert split_run_on(scanned, ()) == mended


def test_the_vocabulary_is_that_of_the_regulation() -> None:
    assert split_run_on("dinaspertamanan", {"pertamanan"}) == "dinas pertamanan"


def test_a_known_word_is_never_changed() -> None:
    assert split_run_on("dinassosial", {"dinassosial"}) == "dinassosial"


def test_a_word_with_two_readings_is_left() -> None:
    words = {"bina", "marga", "binam", "arga"}
    assert split_run_on("binamarga", words - {"arga"}) == "bina marga"
    assert split_run_on("binamarga", words) == "binamarga"


def test_the_vocabulary_of_a_text_leaves_out_words_run_together() -> None:
    text = "1. dinas sosial; 2. dinaspangan; 3. dinas kesehatan dan kewenangannya"
    words = vocabulary(text)
    assert "dinaspangan" not in words
    assert {"sosial", "kewenangannya"} <= words


def test_a_giant_word_takes_no_time() -> None:
    assert split_run_on("dinas" * 20_000, ()) == "dinas" * 20_000
    assert entry_name("dinas" + "; dan" * 20_000) == "dinas"
