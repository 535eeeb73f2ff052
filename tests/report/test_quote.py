"""Excerpts: never longer than asked, only whole words of the text, and what matters in them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bagan.law.report.quote import excerpt

WORDS = st.lists(st.text("abcdef", min_size=1, max_size=12), min_size=1, max_size=60)


@settings(max_examples=150)
@given(words=WORDS, picks=st.lists(st.integers(0, 59), max_size=3), limit=st.integers(30, 200))
def test_excerpts_are_short_and_made_of_whole_words(words, picks, limit):
    text = " ".join(words)
    starts = [len(" ".join(words[:n])) + bool(n) for n in range(len(words))]
    anchors = [(starts[n], starts[n] + len(words[n])) for n in picks if n < len(words)]
    short = excerpt(text, anchors, limit=limit)
    pieces = [piece.strip() for piece in short.split("…")]
    # Each of three windows may be as wide as the word that it is about.
    assert len(short.replace("…", "").replace("  ", " ")) <= limit + 3 * 14
    for piece in filter(None, pieces):
        assert f" {piece} " in f" {text} "
    for start, end in anchors:
        assert any(text[start:end] in piece.split() for piece in pieces)
    if len(text) <= limit:
        assert short == text


def test_what_is_left_out_is_marked_on_its_side():
    text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
    assert excerpt(text, [(0, 4)], limit=20) == "satu dua tiga empat …"
    assert excerpt(text, [(53, 60)], limit=20) == "… sembilan sepuluh"
    assert excerpt(text, [(0, 4), (53, 60)], limit=30).startswith("satu dua")
    assert excerpt(text, [(0, 4), (53, 60)], limit=30).endswith("sepuluh")
    assert " … " in excerpt(text, [(0, 4), (53, 60)], limit=30)


def test_a_word_longer_than_the_room_is_cut():
    assert excerpt("a" * 50, [], limit=10) == "a" * 10 + " …"
