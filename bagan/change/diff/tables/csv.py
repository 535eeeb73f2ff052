"""A Matrix in, a CSV file out that a double click opens in Excel."""

from __future__ import annotations

from bagan.change.diff.matrix import COLUMNS, Matrix
from bagan.change.diff.telling import NONE
from bagan.change.diff.words import percent
from bagan.spreadsheet import csv_file, defused

HEADER = (COLUMNS[0], "Perubahan", *COLUMNS[1:], "Kemiripan (%)")


def write(matrix: Matrix) -> bytes:
    """The rows of *matrix* below one header row; cells may hold line feeds."""
    rows: list[tuple[object, ...]] = [HEADER]
    for row in matrix.rows:
        number, *cells = row.cells
        score = NONE if row.guess is None else str(percent(row.guess))
        rows.append((number, row.kind.value, *map(cell_text, cells), score))
    return csv_file(rows)


def cell_text(cell: str) -> str:
    """*cell* as words; a lone "-" says that there is nothing, and stays."""
    return cell if cell == NONE else defused(cell)
