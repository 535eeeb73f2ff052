"""The words of a scan in; which of them are in doubt, and what they may be instead, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bagan.law.naskah.scan.lines import Row
from bagan.law.naskah.scan.tesseract import Word
from bagan.law.naskah.wording import ABBREVIATIONS, OFFICE_WORDS, SMALL_WORDS

_SURE = 55.0
"""A known word below this confidence is in doubt.  Measured, as the next ones, on 2,000 words of
bad scans at 150 dpi: there, no wrong word that is a known one is above."""
_NUMBER = 85.0
"""The same for a number, which no other words vouch for."""
_STRANGE = 93.0
"""The same for a word that neither names of offices nor the text itself have anywhere else."""
_CLEAR = 90.0
"""So sure is a reading that vouches for the same word elsewhere."""
_ALIKE = 75.0
"""Two words at least so alike (rapidfuzz, per cent of letters) may be one."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")


class Words:
    """The words that one scan and the names of offices vouch for."""

    def __init__(self, rows: Iterable[Row]) -> None:
        read = Counter(
            word
            for row in rows
            for one in row.words
            if one.confidence >= _CLEAR
            for word in _LETTERS.findall(one.text.lower())
        )
        usual = OFFICE_WORDS | SMALL_WORDS | {word.lower() for word in ABBREVIATIONS}
        self.known = usual | {word for word, times in read.items() if times > 1}

    def doubt(self, word: Word) -> str:
        """Why *word* is in doubt, in Indonesian, with the known word that it may be; empty for
        none."""
        letters = _LETTERS.findall(word.text.lower())
        strange = any(one not in self.known for one in letters)
        number = any(map(str.isdigit, word.text))
        if word.confidence >= (_STRANGE if strange else _NUMBER if number else _SURE):
            return ""
        if not any(map(str.isalnum, word.text)):
            return f"tanda “{word.text}” tidak jelas"
        proposed = self.proposed(letters[0]) if strange and len(letters) == 1 else ""
        perhaps = f"; barangkali “{proposed}”" if proposed else ""
        return f"“{word.text}” tidak jelas{perhaps}"

    def proposed(self, word: str) -> str:
        """The known word that is most like *word*; empty where none is, or it is known itself."""
        if word in self.known:
            return ""
        found = process.extractOne(word, sorted(self.known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return found[0] if found else ""
