"""Letters and citations of entries: as offices count on after z, and back."""

from __future__ import annotations

import pytest

from bagan.chart.model import cite, letter, letter_number, level_below


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")]
)
def test_letters_are_doubled_after_z(number: int, letters: str):
    assert letter(number) == letters
    assert letter_number(letters) == number
    assert letter_number(letters.upper()) == number


def test_a_letter_written_otherwise_counts_by_its_last():
    assert [letter_number(letters) for letters in ("aa", "ab", "ac")] == [27, 28, 29]


@pytest.mark.parametrize("letters", ["", "4", "a1", "é"])
def test_what_is_no_letter_has_no_number(letters: str):
    assert letter_number(letters) == 0


@pytest.mark.parametrize(
    ("citation", "entry"),
    [
        ("Pasal 12", "Pasal 12 huruf b"),
        ("Pasal 12 ayat (2)", "Pasal 12 ayat (2) huruf b"),
        ("Pasal 12 huruf a", "Pasal 12 huruf a angka 2"),
        ("PASAL 12 HURUF A", "PASAL 12 HURUF A angka 2"),
        ("Pasal 12 huruf a angka 4", "Pasal 12 huruf a angka 4 huruf b"),
    ],
)
def test_entries_are_cited_below_their_list(citation: str, entry: str):
    assert cite(citation, level_below(citation), 2) == entry
