"""A text whose lines are the rows of a table, cells parted by tabs or blanks, in; its sheet out.

So does a table stand in Word, or in a text that was copied from a spreadsheet.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bagan.intake.table.cells import Cell, Row, Sheet, column_name, plain
from bagan.intake.table.headings import head_of
from bagan.law.draft import clean, is_page_number, read_source, says_office
from bagan.problem import BaganError, Span

_LARGEST = 2_000_000
"""Bytes: no table of offices is as large."""
_REGULATION = re.compile(r"^[\s*#]*(?:Pasal\s+\d|MEMUTUSKAN|LAMPIRAN\b)", re.MULTILINE)
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
"""Between two cells of a line without tabs."""
_CELL = re.compile(r"\S+(?: \S+)*")
_COUNTED = re.compile(r"\d{1,3}[.)]?")
_TELLING = frozenset({"atasan", "jalur", "lapis"})
"""Columns that tell who stands under whom."""


def holds_tabbed(path: Path) -> bool:
    """Whether the text at *path* is no regulation but a table that tells who stands under whom,
    with nothing below it.  Raises OSError for a file that cannot be read."""
    if path.stat().st_size > _LARGEST:
        return False
    try:
        text = read_source(path).text
    except BaganError:
        return False
    if not ("\t" in text or _GAP.search(text)) or _REGULATION.search(text):
        return False
    sheet = _sheet(text, str(path))
    head = head_of(sheet)
    if head is None or not head.units or _TELLING.isdisjoint(head.columns):
        return False
    below = sheet.rows[head.row + 1 :]
    return len(below) > 1 and {len(row) for row in below} == {len(sheet.rows[head.row])}


def read_tabbed(_data: bytes, path: str) -> list[Sheet]:
    """The table in the text at *path*.  Raises NaskahError for a file that cannot be read."""
    return [_sheet(read_source(path).text, path)]


def _sheet(text: str, path: str) -> Sheet:
    rows: list[Row] = []
    starts: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or is_page_number(line):
            continue
        found = [(match.start(), match[0]) for match in _CELL.finditer(line)]
        counted = _COUNTED.fullmatch(found[0][1]) is not None
        if starts and not counted and "\t" not in line and found[0][0] > starts[0]:
            rows[-1] = _wrapped(rows[-1], starts, found)
            continue
        cells = line.split("\t") if "\t" in line else [words for _at, words in found]
        starts = [at for at, _words in found] if counted else []
        rows.append(
            tuple(
                Cell(plain(cell), Span(path, number, column, f"{column_name(column)}{number}"))
                for column, cell in enumerate(cells, 1)
            )
        )
    return _alone(Sheet(path, "", tuple(rows)))


def _wrapped(row: Row, starts: list[int], found: list[tuple[int, str]]) -> Row:
    """*row* with the words of the next line, each at the end of the cell above it."""
    cells = list(row)
    for at, words in found:
        column = min(range(len(starts)), key=lambda place: abs(starts[place] - at))
        cells[column] = replace(cells[column], text=clean(f"{cells[column].text}\n{words}"))
    return tuple(cells)


def _alone(sheet: Sheet) -> Sheet:
    """*sheet* without its head where the next page says it again, and without the lines below the
    table that name no office: the signature, a note."""
    head = head_of(sheet)
    if head is None:
        return sheet
    words = [cell.text for cell in sheet.rows[head.row]]
    above, below = sheet.rows[: head.row + 1], list(sheet.rows[head.row + 1 :])
    below = [row for row in below if [cell.text for cell in row] != words]
    while below and len(below[-1]) < len(words) and not any(map(_is_office, below[-1])):
        below.pop()
    return replace(sheet, rows=(*above, *below))


def _is_office(cell: Cell) -> bool:
    """Whether a cell names an office; in capitals, with a comma, it signs."""
    return says_office(cell.text) and not cell.text.isupper()
