"""Any text at all: it is read without an exception, and none of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bagan.law.naskah.parse import parse_naskah
from tests.naskah.writer import random_regulation
from tests.naskah.writer_check import promises_broken
from tests.naskah.writer_tokens import GLUE, TOKENS

CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"
SETTINGS = settings(derandomize=True, database=None)

regulation_like = st.lists(
    st.tuples(st.sampled_from(TOKENS), st.sampled_from(GLUE)), max_size=60
).map(lambda pieces: "".join(token + glue for token, glue in pieces))


@SETTINGS
@given(st.text(max_size=400))
def test_arbitrary_text(text: str) -> None:
    assert promises_broken(parse_naskah(text, "acak.txt"), text) == []


@SETTINGS
@given(regulation_like)
def test_text_of_the_words_of_regulations(text: str) -> None:
    assert promises_broken(parse_naskah(text, "acak.txt"), text) == []


@SETTINGS
@given(
    st.integers(0, 50),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from((*TOKENS, *GLUE))), max_size=12),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_regulation_with_tokens_put_in_and_a_piece_cut_out(
    seed: int, inserted: list[tuple[float, str]], cut: tuple[float, float]
) -> None:
    text = random_regulation(seed, noise=seed % 3, pasal=5).text
    start, end = sorted(int(place * len(text)) for place in cut)
    text = text[: start + (end - start) // 4] + text[end:]
    for place, token in inserted:
        at = int(place * len(text))
        text = text[:at] + token + text[at:]
    assert promises_broken(parse_naskah(text, "acak.txt"), text) == []


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.txt")), ids=lambda file: file.name)
def test_texts_that_a_fuzzer_found(file: Path) -> None:
    text = file.read_bytes().decode("utf-8", "replace")
    assert promises_broken(parse_naskah(text, "acak.txt"), text) == []


def test_there_is_a_corpus() -> None:
    assert list(CORPUS.glob("*.txt"))
