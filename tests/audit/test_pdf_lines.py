"""Letters that make out lines of text, and those that stand out of their line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.leaf import Letter
from bagan.chart.audit.pdf.lines import Turned, lines_of, turned_of
from bagan.chart.audit.picture import Text
from bagan.chart.layout.text import width
from bagan.style import Face
from tests.audit.parts import BLACK, letters, told

DINAS = Text("Dinas Sosial", 20, 30, 8, Face.REGULAR, "start")
ASTRAY = 'huruf-bergeser: The letters of "{}" do not stand as the font sets them'


def set_as(text: Text) -> list[Letter]:
    return letters(text.words, text.x, text.y, size=text.size, face=text.face)


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [DINAS],
        [replace(DINAS, words="D")],
        [replace(DINAS, face=Face.BOLD, size=11.5)],
        # in the order of reading
        [DINAS, replace(DINAS, y=39.6), replace(DINAS, x=90, y=39.6), replace(DINAS, x=9, y=50)],
        # of other sizes and faces on one line
        [DINAS, replace(DINAS, x=24, size=9), replace(DINAS, x=28, face=Face.BOLD)],
    ],
)
def test_letters_make_out_the_texts_that_they_are_of(texts: list[Text]) -> None:
    mixed = [letter for text in reversed(texts) for letter in reversed(set_as(text))]
    assert lines_of(mixed) == (texts, [])


def test_blanks_that_are_set_are_blanks() -> None:
    found = letters("Dinas", 20, 30)
    x = found[-1].x + width("s", Face.REGULAR) * 8
    blank = replace(found[-1], character=" ", x=x)
    rest = letters("Sosial", x + width(" ", Face.REGULAR) * 8, 30)
    assert lines_of([*found, blank, *rest]) == ([DINAS], [])
    assert lines_of([blank]) == ([], [])


def test_letters_far_from_each_other_are_of_two_texts() -> None:
    end = 20 + width("Dinas", Face.REGULAR) * 10
    for gap, words in ((7.9, ["Dinas Sosial"]), (8.1, ["Dinas", "Sosial"])):
        found = letters("Dinas", 20, 30, size=10) + letters("Sosial", end + gap, 30, size=10)
        assert [text.words for text in lines_of(found)[0]] == words


@pytest.mark.parametrize("place", [1, 3, 5, 10])
@pytest.mark.parametrize(
    ("x", "y", "astray"),
    [
        (0.04, 0, False), (0.06, 0, True), (-0.06, 0, True), (1, 0, True),
        (0, 0.04, False), (0, 0.06, True), (0, -0.06, True),
    ],
)  # fmt: skip
def test_a_letter_out_of_its_place_is_told(place: int, x: float, y: float, astray: bool) -> None:
    found = set_as(DINAS)
    there = found[place]
    found[place] = replace(there, x=there.x + x, y=there.y + y)
    texts, findings = lines_of(found)
    assert [text.words for text in texts] == ["Dinas Sosial"]
    assert told(findings) == [ASTRAY.format("Dinas Sosial")] * astray


def test_a_row_is_one_wherever_rounding_parts_it() -> None:
    """Baselines of 30.049 and 30.051 are the same on paper."""
    found = set_as(replace(DINAS, y=30.051))
    found[3] = replace(found[3], y=30.049)
    texts, findings = lines_of(found)
    assert ([text.words for text in texts], findings) == (["Dinas Sosial"], [])
    # a third of a point is not
    found[3] = replace(found[3], y=30.4)
    assert "Dinas Sosial" not in [text.words for text in lines_of(found)[0]]


def test_a_text_begins_where_its_first_letter_does() -> None:
    low = replace(set_as(DINAS)[0], y=30.04)
    (text,), _none = lines_of([low, *set_as(DINAS)[1:]])
    assert (text.x, text.y) == (20, 30.04)


def test_turned_letters_are_words_as_long_as_they_look_alike() -> None:
    def turned(words: str, size: float, angle: float) -> list[Letter]:
        return [Letter(each, 1, 2, size, Face.BOLD, BLACK, angle) for each in words]

    found = [*turned("RAN CANGAN", 90, 45), *turned("DRAF", 90, 30), *turned("DRAF", 60, 30)]
    assert turned_of(found) == (
        Turned("RAN CANGAN", 90, 45),
        Turned("DRAF", 90, 30),
        Turned("DRAF", 60, 30),
    )
    assert turned_of([]) == ()
