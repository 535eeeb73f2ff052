"""Units, groups and lines in, one Excel workbook out: a sheet for each, ready for F4."""

from __future__ import annotations

import io
from collections.abc import Iterator

from bagan.publish.export.source import Source
from bagan.publish.export.tables import LINE_HEADER, UNIT_HEADER, Table, line_rows, unit_rows
from bagan.spreadsheet import cell_format, printed_across, workbook, write_cell

_WIDEST = 40
"""Characters; longer words take several lines."""


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    yield f"{source.name}.xlsx", to_xlsx(source)


def to_xlsx(source: Source) -> bytes:
    """The workbook with the sheets Unit and Garis, each with a filter over its columns."""
    target = io.BytesIO()
    book = workbook(target, source.regency.daerah.nama)
    head, cell = cell_format(book, bold=True), cell_format(book)
    tables: tuple[tuple[str, tuple[str, ...], Table], ...] = (
        ("Unit", UNIT_HEADER, unit_rows(source.organisation)),
        ("Garis", LINE_HEADER, line_rows(source.organisation)),
    )
    for name, header, rows in tables:
        sheet = book.add_worksheet(name)
        for column, words in enumerate(zip(header, *rows, strict=True)):
            sheet.set_column(column, column, min(max(map(len, words)) + 2, _WIDEST))
            for row, text in enumerate(words):
                write_cell(sheet, row, column, text, cell if row else head)
        sheet.autofilter(0, 0, len(rows), len(header) - 1)
        printed_across(sheet, 0)
    book.close()
    return target.getvalue()
