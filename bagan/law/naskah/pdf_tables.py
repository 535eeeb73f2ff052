"""The lines of a page in, those of counted tables with all words of a row on one line out.

A cell whose words wrap stands in a file as several lines, and the next cell behind them: what
belongs together only its place on the page tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bagan.law.naskah.pdf_rows import Line
from bagan.law.naskah.rows import clean

_COUNTED = re.compile(r"\s*(\d{1,3})[.)]?(?=\s|\Z)")
_NO = re.compile(r"\s*(?:no|nomor)(?-i:(?![a-z]))", re.IGNORECASE)
_LEAST = 2
"""Rows; gaps between columns."""
_SAME = 3.0
"""Points by which what stands beside a number may be off."""
_NUMBERS = 12.0
"""The same for numbers, which may be set to the right."""
_TALLEST = 60.0
"""Points by which a cell may rise above the number of its row, which may stand in its middle."""
_GUTTER, _GAP = 0.3, 0.5
"""Heights of a line between the words of two columns, at least; below a row, at most."""
_TOUCHING = 1.0
"""Points between two words that are one."""
_HEAD = 6
"""So many lines above the first row may name the columns."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its edges, in points from the left."""

    text: str
    left: float
    right: float


Words = Callable[[int], Sequence[Word]]
"""The words of a line, by its place among the lines of the page."""


def with_rows(lines: list[Line], words: Words) -> list[Line]:
    """*lines*; each row of a counted table is one, its cells parted by tabs."""
    done: list[Line] = []
    begin = 0
    for run in _runs(lines):
        head = _head(lines, run[0]) if run[0] >= begin else None
        if head is None or head < begin:
            continue
        end = _end(lines, run)
        table = _Table(lines, words, [*run, end]).rows(head)
        if table:
            done += [*lines[begin:head], *table]
            begin = end
    return done + lines[begin:]


def _runs(lines: list[Line]) -> Iterator[list[int]]:
    """The places of lines that begin with numbers which count up, each below the one before."""
    run: list[int] = []
    latest = 0
    for place, line in enumerate(lines):
        match = _COUNTED.match(line.text)
        if match is None:
            continue
        value = int(match[1])
        goes_on = run and value == latest + 1 and line.below(lines[run[-1]])
        if not (goes_on and abs(line.left - lines[run[0]].left) < _NUMBERS):
            if len(run) >= _LEAST:
                yield run
            run = []
        run.append(place)
        latest = value
    if len(run) >= _LEAST:
        yield run


def _head(lines: list[Line], first: int) -> int | None:
    """Where the names of the columns begin above the row at *first*, or that row itself, where a
    table goes on at the head of a page; None for neither."""
    for place in range(first - 1, max(first - 1 - _HEAD, -1), -1):
        if _NO.match(lines[place].text):
            return place
    number = _COUNTED.match(lines[first].text)
    goes_on = number is not None and int(number[1]) > 1 and first < _LEAST
    return first if goes_on else None


def _end(lines: list[Line], run: list[int]) -> int:
    """Behind the last line of the last row: those that follow without a gap."""
    last = lines[run[-1]]
    end, low = run[-1] + 1, last.bottom
    while end < len(lines):
        line = lines[end]
        gap = _GAP * (line.top - line.bottom)
        near = low - line.top <= gap and line.top <= last.top + _TALLEST
        if not near or line.left < last.left + _SAME:
            break
        low = min(low, line.bottom)
        end += 1
    return end


class _Table:
    """The rows of one table: ``cuts`` are the places of their first lines, and its end."""

    def __init__(self, lines: list[Line], words: Words, cuts: list[int]) -> None:
        self.lines = lines
        self.words = words
        self.cuts = cuts
        self.gutters: list[float] = []
        """Where one column ends and the next begins, halfway between their words."""

    def rows(self, head: int) -> list[Line]:
        """The head and the rows, a line each; none where the lines are no table."""
        if not all(self.stands_apart(row) for row in range(len(self.cuts) - 1)):
            return []
        self.gutters = list(self.found())
        if len(self.gutters) < _LEAST:
            return []
        cuts = [head, *self.cuts] if head < self.cuts[0] else self.cuts
        return [self.line(one, other) for one, other in pairwise(cuts)]

    def stands_apart(self, row: int) -> bool:
        """Whether all lines of a row stand between the number above its own and the one below."""
        first, *others = self.lines[self.cuts[row] : self.cuts[row + 1]]
        last = row + 2 == len(self.cuts)
        floor = 0.0 if last else self.lines[self.cuts[row + 1]].top - _SAME
        roof = self.lines[self.cuts[row - 1]].bottom + _SAME if row else first.top + _TALLEST
        return all(
            one.top <= roof and one.bottom >= floor and one.left > first.left + _SAME
            for one in others
        )

    def found(self) -> Iterator[float]:
        """The middles of the gaps that no word of any row crosses."""
        words = [word for place in range(self.cuts[0], self.cuts[-1]) for word in self.words(place)]
        height = self.lines[self.cuts[0]].top - self.lines[self.cuts[0]].bottom
        right = 0.0
        for word in sorted(words, key=lambda word: word.left):
            if right and word.left - right > _GUTTER * height:
                yield (right + word.left) / 2
            right = max(right, word.right)

    def line(self, start: int, end: int) -> Line:
        """The words of lines in their columns."""
        cells: list[list[str]] = [[] for _column in range(len(self.gutters) + 1)]
        for place in range(start, end):
            inside: list[list[Word]] = [[] for _column in cells]
            for word in self.words(place):
                middle = (word.left + word.right) / 2
                inside[sum(gutter < middle for gutter in self.gutters)].append(word)
            for cell, words in zip(cells, inside, strict=True):
                cell += [_joined(words)] if words else []
        first = self.lines[start]
        low = min(line.bottom for line in self.lines[start:end])
        right = max(line.right for line in self.lines[start:end])
        text = "\t".join(clean("\n".join(cell)) for cell in cells)
        return Line(text, first.left, low, right, first.top)


def _joined(words: list[Word]) -> str:
    """*words* in one, without a blank between those that touch."""
    text = words[0].text
    for one, other in pairwise(words):
        text += other.text if other.left - one.right < _TOUCHING else f" {other.text}"
    return text
