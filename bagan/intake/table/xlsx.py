"""An Excel workbook in, its visible sheets out; what formulas give is what Excel last saw."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bagan.intake.table.carried import is_carrier
from bagan.intake.table.cells import Cell, Row, Sheet, blanks, column_name, plain
from bagan.language import _
from bagan.problem import RenderError, Span

MAX_UNPACKED = 200_000_000
"""Bytes; a workbook of 20,000 rows unpacks to a tenth of it."""
MAX_CELLS = 2_000_000


def read_xlsx(data: bytes, path: str) -> list[Sheet]:
    """The sheets of the workbook *data*, which messages call *path*.

    Raises RenderError for what is no workbook, and for one too large to be an organisation.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
        if unpacked > MAX_UNPACKED:
            raise RenderError(_("{path} is too large for a table of offices", path=path))
        stored = _load(data, values=False)
        formulas = any(
            cell.data_type == "f" for sheet in stored for row in sheet.iter_rows() for cell in row
        )
        values = _load(data, values=True) if formulas else stored
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError) as error:
        raise RenderError(
            _(
                "{path} cannot be read as a workbook; open it in Excel or LibreOffice and save it "
                "as .xlsx, without a password",
                path=path,
            )
        ) from error
    return [_sheet(*pair, path) for pair in zip(stored, values, strict=True)]


def _load(data: bytes, *, values: bool) -> list[Any]:
    with warnings.catch_warnings():
        # of parts that do not hold words: validations, styles, slicers
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), data_only=values)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if any(sheet.max_row * sheet.max_column > MAX_CELLS for sheet in sheets):
        raise ValueError("too many cells")
    return sheets


def _sheet(stored: Any, values: Any, path: str) -> Sheet:
    name = str(stored.title)
    if is_carrier(stored["A1"].value):
        return _carrier(stored, path)

    def place(row: int, column: int) -> Span:
        return Span(path, row, column, f"{name}!{column_name(column)}{row}")

    merged = {
        (row, column): (area.min_row, area.min_col)
        for area in stored.merged_cells.ranges
        for row, column in _inside(area)
    }
    rows: list[Row] = []
    for number, (row, seen) in enumerate(
        zip(stored.iter_rows(), values.iter_rows(), strict=True), 1
    ):
        cells = []
        for column, (cell, value) in enumerate(zip(row, seen, strict=True), 1):
            at = merged.get((number, column))
            if at is None:
                cells.append(_cell(cell, value, place(number, column)))
            else:
                first = rows[at[0] - 1][at[1] - 1] if at[0] < number else cells[at[1] - 1]
                way = "down" if at[0] < number else "across"
                cells.append(Cell(first.text, place(number, column), first.fault, way))
        rows.append(tuple(cells))
    return Sheet(path, name, tuple(rows))


def _carrier(stored: Any, path: str) -> Sheet:
    """A sheet that carries a spec: what its first column has, blanks and all."""
    rows = enumerate(stored.iter_rows(max_col=1), 1)
    cells = (Cell(str(row[0].value or ""), Span(path, number, 1)) for number, row in rows)
    return Sheet(path, str(stored.title), tuple((cell,) for cell in cells))


def _inside(area: Any) -> Iterable[tuple[int, int]]:
    """The cells of a merged area, but for the first, which holds its words."""
    cells = [
        (row, column)
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    ]
    return cells[1:]


def _cell(stored: Any, seen: Any, at: Span) -> Cell:
    value = seen.value
    if stored.data_type == "f" and value is None:
        fault = _("This formula has no result; open the file in Excel, save it, and try again")
        return Cell("", at, fault)
    if seen.data_type == "e":
        return Cell("", at, _("This cell shows an error: {value}", value=str(value)))
    steps = int(stored.alignment.indent or 0)
    return Cell(_words(value, str(seen.number_format)), at, indent=2 * steps + blanks(str(value)))


def _words(value: Any, form: str) -> str:
    """What a cell shows.  A number keeps the decimals that its form asks for: 1.10 is a code."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, int | float):
        whole, _dot, decimals = form.partition(".")
        if set(form) <= set("0.") and decimals:
            return f"{value:0{len(form)}.{len(decimals)}f}"
        if float(value).is_integer():
            return f"{int(value):0{len(whole)}d}" if set(form) == {"0"} else str(int(value))
        return str(value)
    return "\n".join(filter(None, map(plain, str(value).splitlines())))
