"""A place of the articles that names offices in its own words, without numbers, in; each out.

"c. Bidang Perkebunan, membawahkan Kelompok Jabatan Fungsional;" is a list of one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.wording import entry_name

_OPENS = re.compile(
    r"\b(?:membawah(?:i|kan)|ter(?:diri|bagi)\s+(?:dari|atas)|meliputi|dibantu\s+oleh|dibentuk"
    r"|meng?k?oordin(?:asi|ir)(?:kan)?|(?:ber)?koordinasi\s+(?:kerja\s+)?dengan|bekerja\s*sama\s+dengan)"
    r"\b\s*:?(?:[^.;:,]{0,60}[,\s]+(?:yaitu|yakni)\b\s*:?)?|\b(?:yaitu|yakni)\b\s*:?",
    re.IGNORECASE,
)
"""Words before the names, and how many there are: "terdiri atas 2 (dua) urusan, yaitu"."""
_BETWEEN = re.compile(
    r"(?:\s*\([^)]*\))?[\s,;.]*(?:\b(?:dan|serta|atau)\b|&)?[\s,;.]*", re.IGNORECASE
)
_SAYS = re.compile(
    r",?\s+(?:masing\s*-\s*masing\s+)?(?:ber(?:ada|kedudukan|tanggung)|di\s*(?:bawah|koordin|pimpin))",
    re.IGNORECASE,
)
"""What is said of the offices that a sentence begins with: "A, B, dan C bertanggung jawab"."""

_WORD = re.compile(r"[Ss]ub(?=bagian|bidang|seksi|unit)|[^\W_]+")
"""A word of a name; "Subbagian" is written in two as well."""


def named_inline(part: Provision, names: Iterable[str]) -> tuple[Provision, ...]:
    """The offices that a part's words name after "membawahkan", or before "bertanggung jawab", as
    entries without a number: those of *names* that it has, and what it names beside them."""
    opens, says = _opens(part.text, names), _SAYS.search(part.text)
    if opens is None and says is None:
        return ()
    words = part.text[opens:] if says is None or opens is not None else part.text[: says.start()]
    found = sorted(_places(words, names))
    if opens is None and not found:
        return ()
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


def _opens(text: str, names: Iterable[str]) -> int | None:
    """Where the names begin: behind the last word of its kind before the first of them."""
    ends = [match.end() for match in _OPENS.finditer(text)]
    if not ends:
        return None
    first = min((at for at, _end in _places(text, names) if at >= ends[0]), default=ends[0])
    return max(end for end in ends if end <= first)


def _places(words: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where *words* hold one of *names*, the longest first."""
    for name in sorted(set(names), key=len, reverse=True):
        words_of = (
            "(?:dan|&)" if word == "dan" else re.escape(word) for word in _WORD.findall(name)
        )
        spelt = r"[\W_]*?".join(words_of)
        for match in re.finditer(rf"(?<!\w){spelt}(?!\w)", words, re.IGNORECASE):
            yield match.span()
