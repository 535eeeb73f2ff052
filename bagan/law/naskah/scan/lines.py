"""The words of a page in, its rows from top to bottom out, upright and with their indentation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from bagan.law.naskah.scan.tesseract import Word

_POINTS = 72
_LONG = 4
"""Words of a line that tells how the page is tilted."""
_LABEL = 4
"""Characters at most of what may stand in a column before the words that it numbers."""
_SPECK = 60.0, 0.35
"""What is below this confidence and lower than this part of a usual word is a speck."""
_GAP = 30.0
"""Points: what stands so near on one row is one line, and no other column."""
_FOLIO = 60.0
"""Points: a page's number is no wider."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one page: its words from left to right.

    ``page`` is counted from 0.  ``left``, ``top``, ``right``, ``bottom`` are points from the upper
    left of the page, as they are when it is not tilted; ``lefts`` are those of the words.  ``box``
    is in pixels of the picture.
    """

    page: int
    words: tuple[Word, ...]
    lefts: tuple[float, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> tuple[int, int, int, int]:
        return (
            min(word.left for word in self.words),
            min(word.top for word in self.words),
            max(word.right for word in self.words),
            max(word.bottom for word in self.words),
        )

    def beside(self, other: Row) -> bool:
        """Whether both stand on one row: their heights overlap by more than half."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return 2 * shared > min(self.bottom - self.top, other.bottom - other.top)


def rows_of(words: list[Word], page: int, dpi: int) -> list[Row]:
    """The rows of a page, each label joined to the line beside it, without specks and without
    the page's number."""
    heights = [word.bottom - word.top for word in words]
    usual = median(heights) if heights else 0
    clean = [word for word in words if not _is_speck(word, usual)]
    slope = _slope(clean)
    scale = _POINTS / dpi
    lines = [
        _row(list(line), page, slope, scale)
        for _line, line in groupby(clean, key=lambda word: word.line)
    ]
    rows = _joined(lines)
    return [row for place, row in enumerate(rows) if not _is_folio(place, row, rows)]


def _is_speck(word: Word, usual: float) -> bool:
    """Whether a word is a mark on the paper: no letter, unsure, and small or thin."""
    if any(map(str.isalnum, word.text)):
        return False
    sure, part = _SPECK
    return word.confidence < sure and (
        word.text in "|.,:;'`\"“”‘’-—_~" or word.bottom - word.top < part * usual
    )


def _slope(words: list[Word]) -> float:
    """How much lower a line gets to the right: the median over the lines that are long enough."""
    found: list[float] = []
    for _line, group in groupby(words, key=lambda word: word.line):
        line = [word for word in group if len(word.text) >= _LABEL]
        if len(line) >= _LONG:
            first, last = line[0], line[-1]
            across = (last.left + last.right - first.left - first.right) / 2
            if across > 0:
                down = (last.bottom - first.bottom + last.top - first.top) / 2
                found.append(down / across)
    return median(found) if found else 0.0


def _row(words: list[Word], page: int, slope: float, scale: float) -> Row:
    words.sort(key=lambda word: word.left)
    lefts = tuple((word.left + slope * word.bottom) * scale for word in words)
    middles = [(word.top + word.bottom) / 2 - slope * (word.left + word.right) / 2
               for word in words]  # fmt: skip
    half = median(word.bottom - word.top for word in words) / 2
    middle = median(middles)
    last = words[-1]
    right = (last.right + slope * last.bottom) * scale
    return Row(
        page, tuple(words), lefts, lefts[0], (middle - half) * scale, right, (middle + half) * scale
    )


def _joined(lines: list[Row]) -> list[Row]:
    """The lines in order, what stands in a column of labels before its words, and the pieces
    that a tilted line was cut into as one."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda line: len(line.text) <= _LABEL):
        for place, row in enumerate(rows):
            first, second = sorted((row, line), key=lambda one: one.left)
            label = len(first.text) <= _LABEL
            if row.beside(line) and (label or -_GAP < second.left - first.right < _GAP):
                rows[place] = _one(first, second)
                break
        else:
            later = (place for place, row in enumerate(rows) if row.top > line.top)
            short = len(line.text) <= _LABEL
            rows.insert(next(later, len(rows)) if short else len(rows), line)
    return rows


def _one(first: Row, second: Row) -> Row:
    words, lefts = first.words + second.words, first.lefts + second.lefts
    return replace(second, words=words, lefts=lefts, left=first.left)


def _is_folio(place: int, row: Row, rows: list[Row]) -> bool:
    """Whether a row is the page's number, which no part of the text is: first or last on the page,
    narrow, and apart from the others."""
    if len(rows) < 3 or place not in (0, len(rows) - 1) or row.right - row.left > _FOLIO:
        return False
    near = rows[1] if place == 0 else rows[-2]
    apart = abs(near.top - row.top) > 3 * (near.bottom - near.top)
    return apart and sum(map(str.isalpha, row.text)) <= _LABEL
