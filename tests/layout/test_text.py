"""Widths are the shipped font's own advances, and lines are broken evenly."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from fontTools.ttLib import TTFont

from bagan.chart.layout.text import font_file, least_width, width, wrap
from bagan.style import Face

NAMES = (
    "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu",
    "Badan Kesatuan Bangsa dan Politik",
    "SEKRETARIS DAERAH",
    "Kepala Subbagian Tata Usaha & Kepegawaian",
    "A",
)


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("text", [*NAMES, "0123456789 ().,-–—/“”é", ""])
def test_width_is_the_sum_of_advances(face: Face, text: str) -> None:
    with TTFont(font_file(face)) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        units = sum(glyphs[names[ord(character)]].width for character in text)
        assert width(text, face) == pytest.approx(units / font["head"].unitsPerEm)


def test_faces_have_widths_of_their_own() -> None:
    assert width("Bupati", Face.BOLD) > width("Bupati", Face.REGULAR)


def test_a_character_that_the_font_lacks_is_as_wide_as_its_stand_in() -> None:
    with TTFont(font_file(Face.REGULAR)) as font:
        stand_in = font["hmtx"][".notdef"][0] / font["head"].unitsPerEm
    assert width("\U0001f642") == pytest.approx(stand_in)


def widest(lines: tuple[str, ...] | list[str]) -> float:
    return max(width(line) for line in lines)


def every_break(text: str, count: int) -> list[list[str]]:
    """All ways to break *text* into *count* lines."""
    words = text.split()
    found = []
    for cuts in combinations(range(1, len(words)), count - 1):
        ends = (0, *cuts, len(words))
        found.append([" ".join(words[a:b]) for a, b in pairwise(ends)])
    return found


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("room", [4.0, 7.5, 10.0, 16.0, 40.0])
def test_as_few_lines_as_fit_and_as_even_as_can_be(text: str, room: float) -> None:
    room = max(room, least_width(text))
    lines = wrap(text, room)
    assert " ".join(lines) == text
    assert widest(lines) <= room + 1e-6
    for fewer in range(1, len(lines)):
        assert all(widest(other) > room for other in every_break(text, fewer))
    best = min(widest(other) for other in every_break(text, len(lines)))
    assert widest(lines) == pytest.approx(best)


def test_least_width_is_the_longest_word() -> None:
    assert least_width("Dinas Kependudukan") == pytest.approx(width("Kependudukan"))


def test_a_word_wider_than_the_room_stands_alone() -> None:
    lines = wrap("Dinas Kependudukan dan Sipil", 2.0)
    assert lines == ("Dinas", "Kependudukan", "dan Sipil")


def test_spaces_are_single_and_an_empty_text_is_one_line() -> None:
    assert wrap("  Dinas    Sosial ", 40) == ("Dinas Sosial",)
    assert wrap("", 4) == ("",)
