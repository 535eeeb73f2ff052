"""Rows of words in, a CSV file out in which no spreadsheet takes them for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

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
