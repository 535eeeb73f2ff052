"""A Matrix in, a CSV file out that a double click opens in Excel.

UTF-8 with a byte order mark, without which Excel takes the file for a local code page.
Parted by semicolons: where decimals are written with a comma, as in Indonesia, Excel expects
them; programs that find out the separator by themselves take either.
"""

from __future__ import annotations

import csv
import io

from bagan.change.diff.matrix import COLUMNS, Matrix
from bagan.change.diff.telling import NONE
from bagan.change.diff.words import percent
from bagan.spreadsheet import defused

HEADER = (COLUMNS[0], "Perubahan", *COLUMNS[1:], "Kemiripan (%)")


def to_csv(matrix: Matrix) -> bytes:
    """The rows of *matrix* below one header row; cells may hold line feeds."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in matrix.rows:
        number, *cells = row.cells
        score = NONE if row.guess is None else str(percent(row.guess))
        writer.writerow([number, row.kind.value, *map(cell_text, cells), score])
    return text.getvalue().encode("utf-8-sig")


def cell_text(cell: str) -> str:
    """*cell* as words; a lone "-" says that there is nothing, and stays."""
    return cell if cell == NONE else defused(cell)
