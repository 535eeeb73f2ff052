"""A Matrix in, an Excel workbook out: the table on one sheet, drafted sentences on another."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from bagan.change.diff.matrix import COLUMNS, Matrix
from bagan.change.diff.sentences import Draft
from bagan.change.diff.telling import guess_note
from bagan.spreadsheet import cell_format, printed_across, workbook, write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (5.0, 45.0, 45.0, 30.0, 30.0)
_SENTENCE_WIDTHS = (5.0, 15.0, 100.0, 35.0)
_LINE = 15.0
"""The height of a line of text in points."""


def write(matrix: Matrix) -> bytes:
    """The workbook of *matrix*; every text is text, never a formula."""
    target = io.BytesIO()
    book = workbook(target, matrix.title)
    _matrix_sheet(book, matrix)
    _draft_sheet(book, matrix)
    book.close()
    return target.getvalue()


def _matrix_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Matriks")
    top = _top(book, sheet, matrix, _WIDTHS)
    cell = cell_format(book)
    _heads(book, sheet, top, COLUMNS)
    for index, row in enumerate(matrix.rows, start=top + 1):
        sheet.write_number(index, 0, row.number, cell)
        for column, text in enumerate(row.cells[1:], start=1):
            write_cell(sheet, index, column, text, cell)


def _draft_sheet(book: Workbook, matrix: Matrix) -> None:
    sheet = book.add_worksheet("Rancangan kalimat")
    draft = matrix.draft
    top = _top(book, sheet, matrix, _SENTENCE_WIDTHS, *_above(draft))
    cell = cell_format(book)
    _heads(book, sheet, top, ("No.", "Tempat", "Kalimat", "Catatan"))
    index = top
    for sentence in draft.sentences:
        index += 1
        sheet.write_number(index, 0, sentence.number, cell)
        write_cell(sheet, index, 1, sentence.pasal, cell)
        write_cell(sheet, index, 2, "\n".join((sentence.text, *sentence.quote)), cell)
        notes = (guess_note(sentence.guess).strip(), sentence.remark)
        write_cell(sheet, index, 3, "\n".join(note for note in notes if note), cell)
    for line in draft.closing:
        index += 1
        for column, text in enumerate(("", draft.heads[1], line, "")):
            write_cell(sheet, index, column, text, cell)
    for left in draft.left:
        index += 1
        for column, text in enumerate(("", "tanpa kalimat", left.text, left.reason)):
            write_cell(sheet, index, column, text, cell)
    for note in draft.notes:
        index += 1
        for column, text in enumerate(("", "catatan", note, "")):
            write_cell(sheet, index, column, text, cell)


def _above(draft: Draft) -> tuple[str, ...]:
    """What stands above the sentences."""
    if not draft.sentences:
        return (draft.mark,)
    return (draft.mark, draft.advice, draft.title, draft.heads[0], draft.opening)


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
        write_cell(sheet, row, 0, text, style)
        # merged cells do not grow with their text
        sheet.set_row(row, _LINE * (1 + len(text) // int(sum(widths))))
    header = len(words)
    printed_across(sheet, header)
    return header


def _heads(book: Workbook, sheet: Worksheet, row: int, heads: tuple[str, ...]) -> None:
    style = cell_format(book, bold=True)
    for column, head in enumerate(heads):
        write_cell(sheet, row, column, head, style)
