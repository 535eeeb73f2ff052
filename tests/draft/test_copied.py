"""Text copied from sites, PDFs and tables: numbers apart from their words, headings around."""

from __future__ import annotations

import pytest

from tests.draft.test_lists import DINAS, heads, made

STACKED = """Pasal 3
{numbers}Susunan organisasi Dinas Sosial terdiri atas:
a. Kepala Dinas;
b. Sekretariat;
c. Bidang Anak; dan
d. UPTD.
Sekretariat terdiri atas:
a. Subbagian Umum; dan
b. Subbagian Keuangan.
Bidang Anak terdiri atas:
a. Seksi Panti; dan
b. Seksi Asuh.
"""
STEPS = [
    ("Kepala Dinas", 1), ("Sekretariat", 2), ("Subbagian Umum", 3), ("Subbagian Keuangan", 3),
    ("Bidang Anak", 2), ("Seksi Panti", 3), ("Seksi Asuh", 3), ("UPTD", 2),
]  # fmt: skip


@pytest.mark.parametrize("numbers", ["(1)\n\n(2)\n\n(3)\n", "(1) (2) (3) "])
def test_numbers_above_each_other_go_to_their_words(numbers: str) -> None:
    result = made(STACKED.format(numbers=numbers))
    assert heads(result) == DINAS
    assert result.text.count("nomornya tidak terbaca; disimpulkan dari urutan") == 3
    assert "dasar: Pasal 3 ayat (2)" in result.text


@pytest.mark.parametrize("numbers", ["a.\nb.\nc.\n", "a. b. c. "])
def test_letters_above_each_other_go_to_their_offices(numbers: str) -> None:
    result = made(
        f"Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\n{numbers}Kepala Dinas;\n"
        "Bidang Anak dan\nLanjut Usia; dan\nUPTD.\nPasal 4\nKepala Dinas memimpin.\n"
    )
    names = {"Kepala Dinas": None}
    names |= dict.fromkeys(("Bidang Anak dan Lanjut Usia", "UPTD"), "Kepala Dinas")
    assert heads(result) == names


def test_the_headings_of_a_page_are_no_offices() -> None:
    result = made(
        "B. Struktur Organisasi\n1. Kepala Dinas\n2. Sekretariat\n3. Bidang Anak\n"
        "C. Tugas Pokok dan Fungsi\n1. Kepala Dinas\nKepala Dinas mempunyai tugas memimpin.\n"
        "2. Sekretariat\nSekretariat mempunyai tugas pelayanan. Fungsi :\na. keuangan;\n"
        "b. urusan umum.\n3. Bidang Anak\nBidang Anak mempunyai tugas perlindungan.\n"
        "D. Visi dan Misi\n1. Meningkatkan mutu\n"
    )
    assert heads(result) == {
        "Kepala Dinas": None, "Sekretariat": "Kepala Dinas", "Bidang Anak": "Kepala Dinas"
    }  # fmt: skip
    assert result.account.settled


def test_a_heading_above_tasks_of_an_office_that_no_list_has_is_named() -> None:
    result = made(
        "Struktur Organisasi\n1. Kepala Dinas\n2. Sekretariat\n\nTugas\n"
        "1. Bidang Anak\nBidang Anak mempunyai tugas perlindungan.\n"
    )
    assert not result.account.settled


@pytest.mark.parametrize("table", ["tabs", "blanks"])
def test_the_columns_of_a_counted_table_are_tiers(table: str) -> None:
    gap = {"tabs": "\t", "blanks": " " * 6}[table]
    rows = [f"{at}{gap * tier}{name}" for at, (name, tier) in enumerate(STEPS, start=1)]
    lead = "Pasal 3\nSusunan organisasi Dinas Sosial sebagai berikut:\n"
    assert heads(made(f"{lead}{chr(10).join(rows)}\n")) == DINAS


@pytest.mark.parametrize(
    ("torn", "name"),
    [
        ("Bidang Kerawanan Pa-\nngan", "Bidang Kerawanan Pangan"),
        ("Bagian Perundang-\nundangan", "Bagian Perundang-undangan"),
        ("BAGIAN PENGEM-\nBANGAN DESA", "Bagian Pengembangan Desa"),
    ],
)
def test_a_word_that_a_line_end_parts_is_whole(torn: str, name: str) -> None:
    result = made(
        f"Pasal 3\nSusunan organisasi terdiri atas:\na. Kepala;\nb. {torn}; dan\nc. UPTD.\n"
    )
    assert name in heads(result)


def test_a_footer_below_a_list_is_no_part_of_its_last_name() -> None:
    result = made(
        "Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas; dan\n"
        "b. Bidang Anak.\nBagian Hukum Setda Alor\n"
    )
    assert heads(result) == {"Kepala Dinas": None, "Bidang Anak": "Kepala Dinas"}
    assert [one.words for one in result.account.entries if not one.unit] == [
        "Bagian Hukum Setda Alor"
    ]


def test_a_name_that_goes_on_behind_a_full_stop_is_in_doubt() -> None:
    result = made(
        "Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas; dan\n"
        "b. Bidang Anak. Sekretariat Umum;\nc. UPTD.\n"
    )
    assert not result.account.settled


@pytest.mark.parametrize("lead", ["membawahi Sub Bagian", "terdiri dari 2 (dua) Sub Bagian, yaitu"])
def test_the_word_above_a_list_begins_its_names(lead: str) -> None:
    result = made(
        "Pasal 3\n(1) Susunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas; dan\n"
        f"b. Sekretariat.\n(2) Sekretariat {lead}:\na. Umum; dan\nb. Keuangan.\n"
    )
    above = heads(result)
    assert above["Sub Bagian Umum"] == above["Sub Bagian Keuangan"] == "Sekretariat"
    assert result.account.settled
    assert "kata pertama nama-nama dalam daftar ini" in result.text


def test_names_below_an_office_that_have_no_word_for_one_are_told() -> None:
    result = made(
        "Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas;\n"
        "b. Sekretariat;\n   1. Penyusunan Program;\n   2. Keuangan;\nc. Bidang Anak;\n"
        "   1. mendata anak;\nd. UPTD.\n"
    )
    assert [one.words for one in result.account.entries if not one.unit] == [
        "Penyusunan Program;", "Keuangan;"
    ]  # fmt: skip


def test_who_holds_an_office_is_no_part_of_its_name_or_of_those_below() -> None:
    result = made(
        "Struktur Organisasi Puskesmas Maju\n\nKepala Puskesmas : dr. Sri Wahyuni\n"
        "Kepala Tata Usaha : Sugeng, SKM\n   - Kepegawaian : Rudi Hartono\n"
        "   - Keuangan : apt. Lia\nPenanggung Jawab UKM : Endang\n"
    )
    assert heads(result) == {
        "Kepala Puskesmas": None,
        "Kepala Tata Usaha": "Kepala Puskesmas",
        "Kepegawaian": "Kepala Tata Usaha",
        "Keuangan": "Kepala Tata Usaha",
        "Penanggung Jawab UKM": "Kepala Puskesmas",
    }


def test_roman_numbers_in_cells_count_the_offices_of_a_table() -> None:
    rows = "I\tKepala Dinas\tII.b\nII\tSekretariat\tIII.a\n1\tSubbagian Umum\tIV.a\n"
    result = made(
        "Pasal 3\nSusunan organisasi Dinas Sosial sebagai berikut:\nNo\tJabatan\tEselon\n"
        f"{rows}III\tBidang Anak\tIII.b\n1\tSeksi Panti\tIV.a\n"
    )
    assert heads(result) == {
        "Kepala Dinas": None,
        "Sekretariat": "Kepala Dinas",
        "Subbagian Umum": "Sekretariat",
        "Bidang Anak": "Kepala Dinas",
        "Seksi Panti": "Bidang Anak",
    }


def test_people_in_brackets_are_no_part_of_the_names() -> None:
    result = made(
        "Struktur Organisasi Kelurahan Maju\n- Lurah (Rudi)\n- Sekretaris Lurah (Siti)\n"
        "- Kasi Pemerintahan (Ahmad)\n- Kasi Kesra (Joko Susilo)\n"
    )
    assert heads(result) == {
        "Lurah": None,
        "Sekretaris Lurah": "Lurah",
        "Kasi Pemerintahan": "Lurah",
        "Kasi Kesra": "Lurah",
    }


def test_what_brackets_tell_of_offices_stays() -> None:
    result = made(
        "Struktur Organisasi Dinas Maju\n- Kepala Dinas\n- Seksi Jalan (Kota)\n"
        "- Seksi Air (Desa)\n- Seksi Pasar (Umum)\n"
    )
    assert "Seksi Jalan (Kota)" in heads(result)


def test_numbers_that_count_through_do_not_part_the_kaur_from_the_sekretaris() -> None:
    result = made(
        "Struktur Pemerintah Desa Maju\n1. Kepala Desa\n2. Sekretaris Desa\n3. Kaur Keuangan\n"
        "4. Kaur Umum\n5. Kasi Pemerintahan\n6. Kadus I\n"
    )
    assert heads(result) == {
        "Kepala Desa": None,
        "Sekretaris Desa": "Kepala Desa",
        "Kaur Keuangan": "Sekretaris Desa",
        "Kaur Umum": "Sekretaris Desa",
        "Kasi Pemerintahan": "Kepala Desa",
        "Kadus I": "Kepala Desa",
    }


def test_an_ayat_without_brackets_within_a_line_ends_the_list() -> None:
    result = made(
        "Susunan Organisasi Dinas terdiri dari: a. Kepala Dinas; b. Sekretariat; c. Bidang Anak;"
        " d. Kelompok Jabatan Fungsional. 2 Sekretariat dipimpin oleh Sekretaris sebagaimana"
        " dimaksud pada ayat 1, susunan organisasi tercantum dalam Lampiran.\n"
    )
    names = ("Sekretariat", "Bidang Anak", "Kelompok Jabatan Fungsional")
    assert heads(result) == {"Kepala Dinas": None, **dict.fromkeys(names, "Kepala Dinas")}
