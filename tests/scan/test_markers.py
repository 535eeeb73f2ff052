"""Markers that a scan damaged: read by their column and their sequence, each one a doubt."""

from __future__ import annotations

import pytest

from bagan.law.naskah.scan.entries import rests
from bagan.law.naskah.scan.lines import Row
from bagan.law.naskah.scan.markers import Markers
from bagan.law.naskah.scan.tesseract import Word

LETTER = 6.0
TAB = 25.0


def row(text: str, left: float = 0.0, number: int = 0) -> Row:
    """A row of which the first word is a marker, with the others in a column of their own."""
    first, *others = text.split()
    words, lefts, at = [Word(first, 0, 0, 9, 9, 90.0)], [left], left + TAB
    for word in others:
        words.append(Word(word, 0, 0, 9, 9, 90.0))
        lefts.append(at)
        at += LETTER * (len(word) + 1)
    top = 18.0 * number
    return Row(0, tuple(words), tuple(lefts), left, top, at, top + 12)


def read(*lines: str) -> list[tuple[str, bool]]:
    """Each line as read, and whether its marker is in doubt; four blanks are one step inwards."""
    rows = [
        row(line.strip(), TAB * (len(line) - len(line.lstrip())) / 4, number)
        for number, line in enumerate(lines)
    ]
    found = Markers(rows).read()
    texts = list(rests(rows, found))
    return [
        (f"{marker.text} {text}" if marker else text, bool(marker and marker.why))
        for marker, text in zip(found, texts, strict=True)
    ]


@pytest.mark.parametrize("damaged", ["Cc.", "€.", "?", "C.", "e.", "(."])
def test_a_damaged_marker_is_the_next_of_its_list(damaged: str) -> None:
    found = read("a. Sekretariat;", "b. Bidang Satu;", f"{damaged} Bidang Dua;", "d. Bidang Tiga.")
    assert [text[:2] for text, _doubt in found] == ["a.", "b.", "c.", "d."]
    assert [doubt for _text, doubt in found] == [False, False, True, False]


@pytest.mark.parametrize(
    ("place", "damaged"), [(2, "6."), (6, "L"), (6, "£."), (6, "f£"), (7, "&"), (7, "8.")]
)
def test_letters_that_scans_damage_most(place: int, damaged: str) -> None:
    letters = [f"{'abcdefgh'[n]}." for n in range(8)]
    lines = [f"{letter} Bidang Satu;" for letter in letters]
    lines[place - 1] = f"{damaged} Bidang Satu;"
    found = read(*lines)
    assert [text.split()[0] for text, _doubt in found] == letters
    assert [doubt for _text, doubt in found] == [n == place - 1 for n in range(8)]


def test_the_first_number_of_an_inner_list() -> None:
    found = read(
        "a. Sekretariat, terdiri atas :", "    l. Subbagian Umum;", "    2. Subbagian Data;"
    )
    assert [text.split()[0] for text, _doubt in found] == ["a.", "1.", "2."]
    assert found[1][1]


def test_lists_within_lists_go_on_by_their_columns() -> None:
    lines = ("a. Kepala Badan;", "b. Sekretaris:", "    a. Bagian Umum;", "    b. Bagian Data;",
             "    Cc. Bagian Uang;", "Cc. Bidang Perizinan;")  # fmt: skip
    found = read(*lines)
    assert [text.split()[0] for text, _doubt in found] == ["a.", "b.", "a.", "b.", "c.", "c."]


def test_a_number_that_is_left_out_is_told_and_not_filled() -> None:
    found = read("a. Bidang Satu;", "b. Bidang Dua;", "e. Bidang Lima;", "f. Bidang Enam.")
    assert [text.split()[0] for text, _doubt in found] == ["a.", "b.", "e.", "f."]
    assert [doubt for _text, doubt in found] == [False, False, True, False]


def test_words_of_a_line_that_goes_on_are_no_marker() -> None:
    found = read("a. Bidang Pengelolaan Data dan", "    TIK Daerah;", "b. Bidang Umum.")
    assert [text for text, _doubt in found][1] == "TIK Daerah;"


def test_an_entry_without_a_list_ends_as_printed() -> None:
    found = read("a. Kepala Dinas:", "b. Sekretariat, terdiri dari '", "    1. Subbagian Umum: dan",
                 "    2. Subbagian Data.")  # fmt: skip
    assert [text for text, _doubt in found] == [
        "a. Kepala Dinas;", "b. Sekretariat, terdiri dari:", "1. Subbagian Umum; dan",
        "2. Subbagian Data.",
    ]  # fmt: skip


def test_a_marker_behind_a_dash() -> None:
    found = read("- a) Bagian Umum;", "- Cc) Bagian Hukum;")
    assert [text.split()[:2] for text, _doubt in found] == [["-", "a)"], ["-", "b)"]]


def test_a_heading_ends_all_lists() -> None:
    found = read(
        "a. Bidang Satu;", "b. Bidang Dua.", "Pasal 4", "a. Bidang Tiga;", "b. Bidang Empat."
    )
    assert not any(doubt for _text, doubt in found)


def test_a_list_without_indentation_begins_where_its_second_number_tells() -> None:
    found = read("a. Asisten Satu sebagai berikut :", "1. Dinas Satu;", "2. Dinas Dua;",
                 "b. Asisten Dua sebagai berikut;", "l. Inspektorat;", "2. Badan Satu;",
                 "3. Badan Dua;", "c. Asisten Tiga.")  # fmt: skip
    markers = ["a.", "1.", "2.", "b.", "1.", "2.", "3.", "c."]
    assert [text.split()[0] for text, _doubt in found] == markers
    assert [doubt for _text, doubt in found] == [n == 4 for n in range(8)]
    assert found[3][0].endswith("berikut:")


def test_a_first_number_read_as_any_other() -> None:
    found = read("1. Unsur Penunjang;", "    c) PLN;", "    b) PDAM.", "2. Unsur Lain.")
    assert [text.split()[0] for text, _doubt in found] == ["1.", "a)", "b)", "2."]
    assert [doubt for _text, doubt in found] == [False, True, False, False]


def test_a_list_of_which_the_first_entries_are_lost_keeps_its_numbers() -> None:
    found = read("a. Bidang Satu;", "3. Seksi Satu;", "4. Seksi Dua.", "b. Bidang Dua.")
    assert [text.split()[0] for text, _doubt in found] == ["a.", "3.", "4.", "b."]
    assert [doubt for _text, doubt in found] == [False, True, False, False]


def test_the_next_number_of_a_list_that_stands_a_little_further_in() -> None:
    found = read("  1. Unsur Staf:", " a) Bagian Hukum;", " b) Bagian Umum.", " 2. Unsur Lain:",
                 " a) Badan Satu.")  # fmt: skip
    assert [text.split()[0] for text, _doubt in found] == ["1.", "a)", "b)", "2.", "a)"]
    assert not any(doubt for _text, doubt in found)


def test_the_first_of_an_inner_list_in_the_column_of_the_outer_one() -> None:
    found = read("a. Tugas;", "b. Fungsi;", "c. Koordinasi:", "1) Unsur Staf:", "a) Bagian Satu.",
                 "2) Unsur Lain:", "a) Badan Satu.", "d. Rapat.")  # fmt: skip
    markers = ["a.", "b.", "c.", "1)", "a)", "2)", "a)", "d."]
    assert [text.split()[0] for text, _doubt in found] == markers
    assert not any(doubt for _text, doubt in found)


def test_a_list_whose_first_marker_stands_within_a_line() -> None:
    found = read("b. bahwa Dinas;", "Cc. bahwa Badan;", "Mengingat : 1. Undang-Undang Satu;",
                 "2. Undang-Undang Dua;")  # fmt: skip
    assert [text.split()[0] for text, _doubt in found] == ["b.", "c.", "Mengingat", "2."]


def test_a_word_in_the_column_of_a_list_is_no_marker() -> None:
    found = read("(1) Asisten melapor", "dan bertanggung jawab;", "(2) Asisten rapat.")
    assert [text.split()[0] for text, _doubt in found] == ["(1)", "dan", "(2)"]
    assert not any(doubt for _text, doubt in found)


def test_a_damaged_letter_goes_on_with_the_list_that_it_counts() -> None:
    """Where all markers stand in one column: with letters, not with the numbers just before."""
    lines = ("a. Kepala", "b. Sekretariat", "1. Umum", "2. Program", "3. Keuangan", "Cc. Bidang")
    assert read(*lines)[-1] == ("c. Bidang", True)


def test_the_rest_of_a_torn_word_is_no_marker() -> None:
    assert read("1. Seksi Jalan dan Jembat-", "an; dan", "2. Seksi Irigasi")[1] == (
        "an; dan",
        False,
    )
