"""A place of the articles that names offices in its own words, without numbers, in; each out.

"c. Bidang Perkebunan, membawahkan Kelompok Jabatan Fungsional;" is a list of one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.wording import entry_name

_OPENS = re.compile(
    r"\b(?:membawah(?:i|kan)|terdiri\s+(?:dari|atas)|meliputi|dibantu\s+oleh)\b\s*:?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,;.]*(?:\b(?:dan|serta|atau)\b)?[\s,;.]*", re.IGNORECASE)


def named_inline(part: Provision, names: Iterable[str]) -> tuple[Provision, ...]:
    """The offices that a part's words name after "membawahkan", as entries without a number:
    those of *names* that it has, and what it names beside them."""
    match = _OPENS.search(part.text)
    if match is None:
        return ()
    words = part.text[match.end() :]
    found = sorted(_places(words, names))
    pieces: list[str] = []
    at = 0
    for start, end in (*found, (len(words), len(words))):
        if start < at:
            continue  # a name within a longer one
        between = _BETWEEN.sub("", words[at:start], count=1)
        rest = entry_name(re.sub(r"\s+(?:dan|serta|atau)\s*$", "", between.rstrip(" ,;.")))
        pieces += [rest] if rest else []
        pieces += [words[start:end]] if end > start else []
        at = end
    return tuple(
        Provision(Level.HURUF, "", part.start, part.end, piece, citation=part.citation)
        for piece in pieces
    )


def _places(words: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where *words* hold one of *names*, the longest first."""
    for name in sorted(set(names), key=len, reverse=True):
        spelt = r"[\W_]*".join(map(re.escape, re.findall(r"[^\W_]+", name)))
        for match in re.finditer(rf"(?<!\w){spelt}(?!\w)", words, re.IGNORECASE):
            yield match.span()
