"""The text of a cell in, the same words out, so that no spreadsheet takes them for a formula."""

from __future__ import annotations

import re

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
