"""A label's words and a width in, how few of its lines hold one short word alone out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bagan.chart.layout.breaking import LEADING_WORDS
from bagan.chart.layout.text import width as text_width
from bagan.style import Face

SHORT = 10
"""The most letters of a word that should not stand alone on a line."""
HAIR_EM = 0.01


def lone(line: str) -> bool:
    """Whether a line holds one word of at most SHORT letters."""
    return len(line.split()) == 1 and sum(map(str.isalnum, line)) <= SHORT


@lru_cache(maxsize=4096)
def fewest_lone(words: tuple[str, ...], face: Face, room: float, most: int) -> int | None:
    """The fewest lone words among all ways to break *words* into at most *most* lines that
    are *room* em wide at most; None where there is no way.

    A label on one line has no word alone, whatever it holds; a conjunction at the end of a line
    is as bad.
    """
    if not words or text_width(" ".join(words), face) <= room + HAIR_EM:
        return 0
    table = _table(words, face, room)
    best: list[int | None] = [0] + [None] * len(words)
    found: list[int] = []
    for _line in range(most):
        best = _with_a_line(best, table)
        if best[-1] is not None:
            found.append(best[-1])
    return min(found, default=None)


Table = Sequence[Sequence[int | None]]
"""By first word and the word after the last: 1 for a lone word, 0 for a longer line, None
where the words do not fit one line."""


def _table(words: tuple[str, ...], face: Face, room: float) -> Table:
    def cost(start: int, end: int) -> int | None:
        line = " ".join(words[start:end])
        if start >= end or text_width(line, face) > room + HAIR_EM:
            return None
        leads = end < count and words[end - 1].casefold() in LEADING_WORDS
        return int(lone(line) or leads)

    count = len(words)
    return [[cost(start, end) for end in range(count + 1)] for start in range(count)]


def _with_a_line(before: Sequence[int | None], table: Table) -> list[int | None]:
    """The fewest lone words up to each word, with one more line than *before*."""
    after: list[int | None] = [None] * len(before)
    for start, row in enumerate(table):
        done = before[start]
        for end, cost in enumerate(row):
            old = after[end]
            if done is not None and cost is not None and (old is None or done + cost < old):
                after[end] = done + cost
    return after
