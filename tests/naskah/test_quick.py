"""Quick looks before slow ones: what they pass over, the slow ones find nothing in either."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bagan.law.draft import cues as kinds
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import may_begin_office, says_office
from bagan.law.naskah import relations_cues as forms
from bagan.law.naskah.mentions import Names, aliases
from bagan.law.naskah.parse import parse_naskah
from bagan.law.naskah.relations_cues import FORMS, Form, may_state

TEXTS = sorted(
    path
    for folder in ("draft/naskah", "draft/published")
    for path in (Path(__file__).parents[1] / folder).glob("*.txt")
)
STATING = [form for form in FORMS if form.kind is not None]


def words_of(form: Form) -> re.Pattern[str]:
    """Its words, with single blanks; what has to follow them is left out."""
    plain = form.pattern.replace("~", " ?")
    return re.compile(re.sub(r"\(\?[=!][^)]*\)", "", plain), re.ASCII)


@pytest.mark.parametrize("form", STATING, ids=lambda form: form.pattern[:30])
def test_no_form_that_states_a_line_is_passed_over(form: Form) -> None:
    @settings(max_examples=100, database=None, derandomize=True)
    @given(st.from_regex(words_of(form), fullmatch=True))
    def look(words: str) -> None:
        assert may_state(words) and may_state(words.upper())
        sentence = f"Bupati {words} oleh Camat"
        every = forms._ANY_FORM.finditer(sentence)
        assert [cue.start for cue in forms.cues(sentence)] == [one.start() for one in every]

    look()


@pytest.mark.parametrize("pattern", [kinds._COMMANDS, kinds._COORDINATES, kinds._MADE_OF])
def test_no_word_above_a_list_is_passed_over(pattern: re.Pattern[str]) -> None:
    @settings(max_examples=100, database=None, derandomize=True)
    @given(st.from_regex(re.compile(pattern.pattern, re.ASCII), fullmatch=True))
    def look(words: str) -> None:
        assert kinds.stated_kind(words) is not None

    look()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_office_of_a_text_is_passed_over(path: Path) -> None:
    naskah = parse_naskah(path.read_text("utf-8"), str(path))
    reader = NameReader.of(naskah, region="")
    for part in naskah.walk():
        if says_office(reader.name(part.text)):
            assert may_begin_office(part.text), part.text


@pytest.mark.parametrize(
    "words",
    [
     "Dinas Sosial", "DINAS  SOSIAL", "D.inas Sosial", "dinas-sosial", "dinassosial",
     "Dinas\nSosial",
     "Seni & Budaya", "seni dan budaya", "Dinas Sos\u00efal, Dinas Sosial"],
)  # fmt: skip
def test_no_name_is_passed_over(words: str) -> None:
    names = Names(aliases([("a", "Dinas Sosial"), ("b", "Seni & Budaya")]))
    text = f"Bupati membawahi {words} dan lainnya"
    assert bool(names.find(text)) <= names.may_find(text)
    assert names.may_find(text)
