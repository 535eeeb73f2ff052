"""A text whose lines are the rows of a table, cells parted by tabs or blanks, in; its sheet out.

So does a table stand in Word, or in a text that was copied from a spreadsheet.
"""

from __future__ import annotations

import re
from pathlib import Path

from bagan.intake.table.cells import Cell, Row, Sheet, column_name, plain
from bagan.intake.table.headings import head_of
from bagan.law.draft import read_source
from bagan.problem import BaganError, Span

_LARGEST = 2_000_000
"""Bytes: no table of offices is as large."""
_REGULATION = re.compile(r"^[\s*#]*(?:Pasal\s+\d|MEMUTUSKAN|LAMPIRAN\b)", re.MULTILINE)
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
"""Between two cells of a line without tabs."""
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
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        cells = map(plain, line.split("\t") if "\t" in line else _GAP.split(line.strip()))
        rows.append(
            tuple(
                Cell(cell, Span(path, number, column, f"{column_name(column)}{number}"))
                for column, cell in enumerate(cells, 1)
            )
        )
    return Sheet(path, "", tuple(rows))
