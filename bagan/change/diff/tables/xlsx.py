"""A Matrix in, an Excel workbook out: the table on one sheet, drafted sentences on another."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from bagan.change.diff.matrix import COLUMNS, Matrix
from bagan.change.diff.telling import guess_note

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FOLIO = 14
"""Excel's number of the paper 215.9 x 330.2 mm: the F4 of Indonesian offices."""
CREATED = datetime(2000, 1, 1)
"""The same date in every file, so that the same matrix gives the same bytes."""
CELL_LIMIT = 32767
"""Excel's longest cell, in characters."""

_WIDTHS = (5.0, 45.0, 45.0, 30.0, 30.0)
_SENTENCE_WIDTHS = (5.0, 15.0, 100.0, 35.0)
_LINE = 15.0
"""The height of a line of text in points."""


def write(matrix: Matrix) -> bytes:
    """The workbook of *matrix*; every text is text, never a formula."""
    from xlsxwriter import Workbook

    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"title": matrix.title[:255], "created": CREATED})
    _matrix_sheet(book, matrix)
    _draft_sheet(book, matrix)
    book.close()
    return target.getvalue()


def _matrix_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Matriks")
    top = _top(book, sheet, matrix, _WIDTHS)
    cell = _format(book)
    _heads(book, sheet, top, COLUMNS)
    for index, row in enumerate(matrix.rows, start=top + 1):
        sheet.write_number(index, 0, row.number, cell)
        for column, text in enumerate(row.cells[1:], start=1):
            _write(sheet, index, column, text, cell)


def _draft_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Rancangan kalimat")
    draft = matrix.draft
    top = _top(book, sheet, matrix, _SENTENCE_WIDTHS, draft.mark, draft.opening)
    cell = _format(book)
    _heads(book, sheet, top, ("No.", "Tempat", "Kalimat", "Catatan"))
    index = top
    for sentence in draft.sentences:
        index += 1
        sheet.write_number(index, 0, sentence.number, cell)
        _write(sheet, index, 1, sentence.pasal, cell)
        _write(sheet, index, 2, "\n".join((sentence.text, *sentence.quote)), cell)
        notes = (guess_note(sentence.guess).strip(), sentence.remark)
        _write(sheet, index, 3, "\n".join(note for note in notes if note), cell)
    for left in draft.left:
        index += 1
        for column, text in enumerate(("", "tanpa kalimat", left.text, left.reason)):
            _write(sheet, index, column, text, cell)
    for note in draft.notes:
        index += 1
        for column, text in enumerate(("", "catatan", note, "")):
            _write(sheet, index, column, text, cell)


def _top(
    book: Workbook, sheet: Worksheet, matrix: Matrix, widths: tuple[float, ...], *more: str
) -> int:
    """Write what stands above a table and set the sheet up for print; the header's row."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    words = (
        matrix.title,
        f"Semula: {matrix.semula}",
        f"Menjadi: {matrix.menjadi}",
        matrix.summary,
        *(text for text in more if text),
    )
    for row, text in enumerate(words):
        style = book.add_format({"text_wrap": True, "valign": "top", "bold": row == 0})
        sheet.merge_range(row, 0, row, len(widths) - 1, "", style)
        _write(sheet, row, 0, text, style)
        # merged cells do not grow with their text
        sheet.set_row(row, _LINE * (1 + len(text) // int(sum(widths))))
    header = len(words)
    sheet.freeze_panes(header + 1, 0)
    sheet.repeat_rows(header)
    sheet.set_landscape()
    sheet.set_paper(FOLIO)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.75)
    sheet.set_footer("&CHalaman &P dari &N")
    return header


def _heads(book: Workbook, sheet: Worksheet, row: int, heads: tuple[str, ...]) -> None:
    style = _format(book, bold=True)
    for column, head in enumerate(heads):
        _write(sheet, row, column, head, style)


def _format(book: Workbook, *, bold: bool = False) -> Format:
    return book.add_format({"text_wrap": True, "valign": "top", "border": 1, "bold": bold})


def _write(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    short = text if len(text) <= CELL_LIMIT else f"{text[: CELL_LIMIT - 1]}…"
    sheet.write_string(row, column, short, style)
