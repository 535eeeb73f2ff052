"""Words of articles and what they name; ids."""

from __future__ import annotations

import pytest

from bagan.law.draft.facts import person
from bagan.law.draft.ids import Ids, usual_id
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import cased, is_class, says_office
from bagan.law.naskah.parse import parse_naskah

MENDER = NameReader.of(parse_naskah("Dinas Sosial dan dinas kesehatan"), region="Lembah Sungai")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("dinassosial;", "Dinas Sosial"),
        ("dinas koperasi, usaha kecil dan menengah.;", "Dinas Koperasi, Usaha Kecil dan Menengah"),
        ("Sekretariat, membawahi:", "Sekretariat"),
        ("Bidang Rehabilitasi Sosial yang terdiri atas :", "Bidang Rehabilitasi Sosial"),
        ("Dinas Kesehatan Tipe A, menyelenggarakan urusan kesehatan;", "Dinas Kesehatan"),
        ("Unsur pimpinan yaitu Kepala Dinas;", "Kepala Dinas"),
        ("Menteri Dalam Negeri", "Menteri Dalam Negeri"),
        ("bagian perundang-undangan; dan", "Bagian Perundang-undangan"),
        ("Seksi Penyusunan Program dan Pelaporan.", "Seksi Penyusunan Program dan Pelaporan"),
    ],
)
def test_the_name_in_an_entry(words: str, name: str) -> None:
    assert MENDER.name(words) == name
    assert says_office(name)


@pytest.mark.parametrize(
    ("words", "subject", "first"),
    [
        ("Asisten Pemerintahan, melaksanakan koordinasi dengan:", "Asisten Pemerintahan", True),
        ("Tugas dan wewenang Asisten I adalah sebagai berikut:", "Asisten I", True),
        ("Susunan Organisasi Dinas Sosial Kab. Lembah Sungai terdiri dari:", "Dinas Sosial", True),
        ("Unit kerja di bawah koordinasi Asisten II meliputi:", "Asisten II", False),
        ("Berdasarkan Peraturan Bupati, Camat membawahi:", "Camat", False),
        ("Asisten Hukum, Politik dan Kesra mempunyai", "Asisten Hukum, Politik dan Kesra", True),
    ],
)
def test_who_a_sentence_is_about(words: str, subject: str, first: bool) -> None:
    found = MENDER.subject(words)
    assert (found.name, found.first, found.many) == (subject, first, False)


def test_a_class_counts_only_where_nobody_is_named() -> None:
    found = MENDER.subject("Staf Ahli Bupati terdiri dari:")
    assert (found.name, found.many) == ("Staf Ahli Bupati", True)
    assert (
        is_class("Perangkat Daerah") and is_class("Dinas Daerah") and not is_class("Dinas Sosial")
    )


@pytest.mark.parametrize(
    "sentence", ["Memimpin pelaksanaan urusan pemerintahan", "bahwa dinas", "", "lain-lain"]
)
def test_a_sentence_names_no_office(sentence: str) -> None:
    assert not says_office(MENDER.name(sentence))


def test_ids_are_usual_short_and_unique() -> None:
    ids = Ids()
    assert ids.take("Dinas Perhubungan") == "dishub"
    assert ids.take("Dinas Perhubungan") == "dishub-2"
    assert ids.take("Seksi Umum", near="dinsos") == "seksi-umum-dinsos"
    assert ids.take("Unsur") == "unsur-1"  # a word of the spec language
    assert usual_id("Asisten III") == "asisten-3"
    assert (
        usual_id("Bagian Hukum dan Hak Asasi Manusia pada Sekretariat") == "bagian-hukum-hak-asasi"
    )
    assert usual_id("3 Sekolah") == "unit-3-sekolah"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("SYAHIRAN", "Syahiran"),
        ("Drs. H. ADAM, M.Si", "Drs. H. ADAM, M.Si"),
        ("HJ. SITI AMINAH, S.E.", "Hj. Siti Aminah, S.E."),
        ("FX. YAPAN", "FX. Yapan"),
    ],
)
def test_names_of_people(printed: str, name: str) -> None:
    assert person(printed) == name


def test_one_word_in_capitals_is_cased_as_a_name_is() -> None:
    assert [cased(name) for name in ("SEKRETARIAT", "UPTD", "BPBD", "LURAH")] == [
        "Sekretariat", "UPTD", "BPBD", "Lurah",
    ]  # fmt: skip
