"""A number in Indonesian words in, its value out."""

from __future__ import annotations

import re

from bagan.chart.model import cardinal

_ONES = {**{cardinal(number): number for number in range(1, 10)}, "se": 1}
_TIMES = {"puluh": 10, "ratus": 100}
_GROUPS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_WORD = re.compile("|".join(sorted((*_ONES, "belas", *_TIMES, *_GROUPS), key=len, reverse=True)))


def number_in_words(text: str) -> int | None:
    """The value of "seratus lima puluh juta", however its words are spaced; None of other words."""
    joined = "".join(text.split())
    words = _WORD.findall(joined)
    total = group = last = 0
    for word in words:
        if word in _ONES:
            last = _ONES[word]
            group += last
        elif word == "belas":
            group += 10
        elif word in _TIMES:
            group += last * (_TIMES[word] - 1)
        else:
            total += group * _GROUPS[word]
            group = 0
    return (total + group) if "".join(words) == joined else None
