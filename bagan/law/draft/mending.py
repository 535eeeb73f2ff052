"""A regulation's text in, the same with usual letters, without invisible signs and markup out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import accumulate, pairwise

from bagan.law.draft.columns import without_columns
from bagan.law.draft.markup import without_markup
from bagan.law.draft.misread import put_right
from bagan.law.draft.office_words import OFFICE
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah

_COMPATIBLE = re.compile("[\ufb00-\ufb06\uff01-\uff5e\u2460-\u249b]")
"""Ligatures, letters of full width, numbers in circles and brackets."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
"""Soft hyphens and joiners."""
_SPACED = re.compile(r"(?<!\w)[A-Z](?: [A-Z]){3,}(?!\w)")
"""A word set with blanks between its letters."""


def mended(text: str) -> str:
    """*text* with ligatures taken apart and without soft hyphens, line by line; words for offices
    without blanks between their letters.

    >>> mended("Veri\ufb01kasi, Pertang\u00adgungjawaban"), mended("I N S P E K T U R")
    ('Verifikasi, Pertanggungjawaban', 'INSPEKTUR')
    """
    plain = without_columns(without_markup(text))
    plain = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), plain)
    return _SPACED.sub(_unspaced, _INVISIBLE.sub("", plain))


def _unspaced(spaced: re.Match[str]) -> str:
    word = spaced[0].replace(" ", "")
    return word if OFFICE.match(word) else spaced[0]


def read_mended(
    text: str, path: str = "", pages: tuple[int, ...] = (), *, scan: bool = False
) -> Naskah:
    """The Naskah of a text, mended first and its misread words put right, with a doubt for each of
    these; *pages* are offsets in *text*.  Of a *scan* the words stay as they were read: its review
    page shows them beside the picture."""
    parts = [mended(text[start:end]) for start, end in pairwise((0, *pages, len(text)))]
    parts, doubts = (parts, ()) if scan else put_right(parts)
    starts = tuple(accumulate(map(len, parts)))[:-1]
    return replace(parse_naskah("".join(parts), path, pages=starts), doubts=doubts)
