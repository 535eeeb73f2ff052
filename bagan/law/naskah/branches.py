"""A text in, the same without the lines of a tree that is drawn with characters out.

Pages and notes set a structure so: "├── Sekretariat", "│   └── Subbagian Umum", "|-- Bidang Satu".
"""

from __future__ import annotations

import re

_LINES = str.maketrans(dict.fromkeys("│┃║├┣╠└┗╚╰┌┐┘┬┴┼─━═", " "))
_PLAIN = re.compile(r"^[ \t|]*[|`+\\]-{1,3}(?=[ \t]+[^\W\d_])", re.MULTILINE)


def without_branches(text: str) -> str:
    """*text* with blanks for such lines, so that each place in it stays the same."""
    if "─" in text or "│" in text or "━" in text:
        text = text.translate(_LINES)
    return _PLAIN.sub(lambda found: " " * len(found[0]), text) if "-- " in text else text
