"""Rows of words in, CSV files and cells of workbooks out that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FOLIO = 14
"""Excel's number of the paper 215.9 x 330.2 mm: the F4 of Indonesian offices."""
CREATED = datetime(2000, 1, 1)
"""The same date in every workbook, so that the same words give the same bytes."""
CELL_LIMIT = 32767
"""Excel's longest cell, in characters."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula [OWASP, CSV Injection]."""
_INNER = re.compile(r"""([,;|]["'\s]*)(?=[=+@＝＋－＠-])""")
"""Where one begins for a spreadsheet that parts cells by another sign, as an English Excel
does: it sees neither our separator nor our quotes, and takes each comma for a cell's end."""


def defused(cell: str) -> str:
    """*cell* as words for any spreadsheet: what could be a formula starts with an apostrophe.

    >>> defused("=1+1"), defused("a,=1+1")
    ("'=1+1", "a,'=1+1")
    """
    inner = _INNER.sub(r"\1'", cell)
    return f"'{inner}" if cell.startswith(_FORMULA) else inner


def csv_file(rows: Iterable[Iterable[object]]) -> bytes:
    """A CSV that a double click opens in Excel; its cells are written as they are.

    UTF-8 with a byte order mark, without which Excel takes the file for a local code page.
    Parted by semicolons: where decimals are written with a comma, as in Indonesia, Excel
    expects them; programs that find out the separator by themselves take either.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def workbook(target: io.BytesIO, title: str) -> Workbook:
    """A workbook that is written to *target* when it is closed; the same words, the same bytes."""
    from xlsxwriter import Workbook

    book = Workbook(target, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"title": title[:255], "created": CREATED})
    return book


def cell_format(book: Workbook, *, bold: bool = False) -> Format:
    """Words of several lines, in a frame."""
    return book.add_format({"text_wrap": True, "valign": "top", "border": 1, "bold": bold})


def write_cell(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Put *text* into a cell as text, never as a formula, cut where Excel would refuse it."""
    short = text if len(text) <= CELL_LIMIT else f"{text[: CELL_LIMIT - 1]}…"
    sheet.write_string(row, column, short, style)


def printed_across(sheet: Worksheet, header: int) -> None:
    """Set a sheet up for F4 across, as wide as the page, with the row *header* on every page."""
    sheet.freeze_panes(header + 1, 0)
    sheet.repeat_rows(header)
    sheet.set_landscape()
    sheet.set_paper(FOLIO)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.75)
    sheet.set_footer("&CHalaman &P dari &N")
