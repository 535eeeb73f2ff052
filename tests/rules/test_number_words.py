"""A number in words has its value, however the words are spaced."""

from __future__ import annotations

import pytest

from bagan.chart.model import cardinal
from bagan.law.rules.number_words import number_in_words


def test_every_number_up_to_99() -> None:
    for number in range(1, 100):
        words = cardinal(number)
        assert number_in_words(words) == number_in_words(words.replace(" ", "")) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seratus lima puluh juta", 150_000_000),
        ("dua juta lima ratus ribu", 2_500_000),
        ("seribu dua ratus sebelas", 1_211),
        ("satu miliar dua ratus tiga puluh empat juta lima ratus", 1_234_000_500),
        ("tahun", None),
        ("sebelas orang", None),
    ],
)
def test_larger_numbers_and_other_words(words: str, value: int | None) -> None:
    assert number_in_words(words) == value
