"""A text whose list stands in columns in, the same with each column's entries on lines of their own
out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.chart.model import VILLAGE_HEAD
from bagan.law.naskah.ranks import OFFICE_BEGINS, rank
from bagan.law.naskah.rows import Mark, marks
from bagan.law.naskah.team_roles import is_role

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_MARKED = r"(?:[(]?(?:\d{1,3}|[a-z]{1,2})[.)]\s?)?"
_CELLS = re.compile(rf"(?<=[^\s\d.)])(?:\t\s*|\s{{3,}})(?={_MARKED}{OFFICE_BEGINS})")
"""Between two cells of one line, where the second one begins with an office."""
_PERSON_ROW = re.compile(
    r"^(?P<number>[ \t]*\d{1,3}[.)]?[ \t]+)(?P<name>[A-Z][\w.,'’]*(?: [A-Z][\w.,'’]*){0,6})"
    r"(?P<gap>(?:\t| {2,})(?:[\d ]{8,}(?:\t| {2,}))?)[ \t]*"
    rf"(?P<office>(?={OFFICE_BEGINS}|{VILLAGE_HEAD}).*)",
    re.MULTILINE,
)
"""Number, person, perhaps the NIP, and office."""
_STEP = re.compile(
    r"^(?P<before>[ \t]*(?P<value>\d{1,3})[.)]?(?:\t[\t ]*| {3,}))"
    rf"(?P<office>(?={OFFICE_BEGINS})[^\t\n]*?)[ \t]*$",
    re.MULTILINE,
)
"""A row of a table whose columns are tiers: its number, and one office in one of them."""
_ROMAN = re.compile(
    rf"^([ \t]*(?:X?(?:IX|IV|V?I{{1,3}}|V)|X))(?:\t[\t ]*| {{2,}})(?={OFFICE_BEGINS})", re.MULTILINE
)
"""A Roman number in a cell of its own before an office."""
_TIERS = 2
"""Columns with offices in a table of tiers, at least."""
_MORE = re.compile(r"(?:\t| {2,})\s*[^\W\d_]{4}")
"""Words in one more cell."""
_GUTTER = 2
"""So many blanks stand between the columns on every line, three on one that has both."""
_BEGINS = re.compile(OFFICE_BEGINS)
_NUMBER = re.compile(r"\s*(?:[(]?(?:\d{1,3}|[a-z]{1,2})[.)]?(?=\s)\s*)?")
_TEAM = re.compile(
    r"^[^\w\n]*(?:\w{1,3}[.)]?\s+)?(?:(?:wakil\s+)?ketua|anggota|pengarah|pembina|penanggung\s?jawab)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""A role at the beginning of a line: its next cell tells who holds it."""
_TAB = 8
"""Characters that a tab sets in where nothing stands before it."""
_ROWS = 2
"""So many lines have an office and its part beside it: a table, not a gap in a line."""
_BOTH = 3
"""So many lines have words in both."""


def without_columns(text: str) -> str:
    """*text*, where a list goes on from one column to the next, with the columns in their order;
    where the second column has the parts of the office in the first, with these below it.

    No line break is added: the lines of the second column follow the last one of the first behind
    vertical tabs, so that the places of all that follows stay right.
    """
    text = _ROMAN.sub(r"\1. ", _as_steps(text))
    if _CELLS.search(text) is not None:
        text = _with_parts_below(_without_people(text))
    if _GAP.search(text) is None:
        return text
    lines = text.split("\n")
    done: list[str] = []
    while len(done) < len(lines):
        block = _block(lines, len(done))
        done += block.lines() if block is not None and block.is_list else [lines[len(done)]]
    return "\n".join(done)


def _as_steps(text: str) -> str:
    """*text*, where the rows of a table are counted and each has one office, in the column of its
    tier, with bullets in place of these numbers: only the columns tell who is whose."""
    rows = list(_STEP.finditer(text))
    counted = all(int(row["value"]) == at for at, row in enumerate(rows, start=1))
    columns = {_column(row["before"]) for row in rows}
    if len(rows) < _BOTH or not counted or len(columns) < _TIERS:
        return text
    return _STEP.sub(lambda row: _set_in(row["office"], _column(row["before"])), text)


def _without_people(text: str) -> str:
    """*text*, where the rows of a table have a person before the office, with blanks for these."""
    rows = list(_PERSON_ROW.finditer(text))
    # What somebody is in a team has the last word in its tables.
    roles = any(is_role(row["office"].strip()) or _MORE.search(row["office"]) for row in rows)
    if len(rows) < _BOTH or roles or any(_BEGINS.match(row["name"]) for row in rows):
        return text
    return _PERSON_ROW.sub(
        lambda row: f"{row['number']}{' ' * (row.end('gap') - row.start('name'))}{row['office']}",
        text,
    )


def _with_parts_below(text: str) -> str:
    """*text*, where lines have an office in one cell and one of its parts in the next, with the
    parts in lines of their own, set in as far as their column."""
    lines = text.split("\n")
    found = [_cells(line) for line in lines]
    if sum(len(cells) > 1 for cells in found) < _ROWS or _TEAM.search(text):
        return text
    column = 0
    for place, cells in enumerate(found):
        left = cells[0][0] if cells else 0
        set_in = column and left >= column - _GUTTER
        if len(cells) > 1 and not set_in:
            column = cells[1][0]
        elif not set_in:
            column = 0 if cells else column
        if len(cells) > 1 or set_in:
            first = cells[0][1] if not set_in else _set_in(cells[0][1], left)
            below = [_set_in(words, at) for at, words in cells[1:]]
            lines[place] = "\v".join((first if set_in else " " * left + first, *below))
    return "\n".join(lines)


def _cells(line: str) -> list[tuple[int, str]]:
    """(its column, its words) of each cell of *line*, where every one is an office below the one
    before; else all of it as one."""
    words = line.lstrip()
    if not words:
        return []
    begin = len(line) - len(words)
    found = []
    for gap in _CELLS.finditer(line, begin):
        found.append((begin, line[begin : gap.start()]))
        begin = gap.end()
    found.append((begin, line[begin:]))
    ranks = [rank(_NUMBER.sub("", cell, count=1)) for _at, cell in found]
    falls = all(
        one is not None and other is not None and one < other for one, other in pairwise(ranks)
    )
    if not falls:
        found = [(len(line) - len(words), words)]
    return [(_column(line[:at]), cell) for at, cell in found]


def _column(before: str) -> int:
    """The column of the words behind *before*: in a table with tabs, by their count."""
    tabs = before.count("\t")
    return _TAB * tabs if tabs else len(before)


def _set_in(part: str, column: int) -> str:
    """A line for *part*, with a bullet where it has no number and begins as an office."""
    bullet = "- " if _BEGINS.match(part) else ""
    return f"{' ' * column}{bullet}{part}"


@dataclass
class _Block:
    """Lines whose left words end before ``low`` and whose right ones begin at ``high`` or
    later, in characters from the margin."""

    low: int
    high: int
    rows: list[str] = field(default_factory=list)

    def take(self, line: str) -> bool:
        """Add a line, if the gutter stays wide enough."""
        start, end = len(line) - len(line.lstrip()), len(line.rstrip())
        low, high = self.low, self.high
        for gap in _GAP.finditer(line):
            if gap.start() < high and gap.end() > low:
                low, high = max(low, gap.start()), min(high, gap.end())
                break
        else:
            if start >= self.low and start < end:
                high = min(high, start)
            else:
                low = max(low, end)
        if high - low < _GUTTER:
            return False
        self.low, self.high = low, high
        self.rows.append(line)
        return True

    @property
    def left(self) -> list[str]:
        return [row[: self.high].rstrip() for row in self.rows]

    @property
    def right(self) -> list[str]:
        return [row[self.high :] for row in self.rows if row[self.high :].strip()]

    @property
    def is_list(self) -> bool:
        """Whether the right column goes on with a list of the left one."""
        both = sum(bool(row[: self.high].strip() and row[self.high :].strip()) for row in self.rows)
        if both < _BOTH:
            return False
        latest = {(m.family, m.delimiter): m.value for row in self.left for m in _marks(row)}
        return any(
            mark.value > 1 and latest.get((mark.family, mark.delimiter)) == mark.value - 1
            for mark in _marks(self.right[0])
        )

    def lines(self) -> Iterator[str]:
        *first, last = self.left
        yield from first
        yield "\v".join((last, *self.right))


def _marks(line: str) -> Iterator[Mark]:
    yield from (mark for mark in marks(line.strip())[1] if not mark.cost)


def _block(lines: list[str], first: int) -> _Block | None:
    """The block that begins with the line at *first*, which has words in both columns."""
    line = lines[first].expandtabs()
    gaps = [gap for gap in _GAP.finditer(line) if any(_marks(line[gap.end() :]))]
    if not gaps or "\f" in line:
        return None
    block = _Block(gaps[-1].start(), gaps[-1].end())
    for row in lines[first:]:
        if "\f" in row or not block.take(row.expandtabs()):
            break
    while len(block.rows) > 1 and not block.rows[-1][block.high :].strip():
        block.rows.pop()  # what stands below the columns
    return block
