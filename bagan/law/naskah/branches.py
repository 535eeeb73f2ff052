"""A text in, the same with bullets for the lines of a tree that is drawn with characters out.

Pages and notes set a structure so: "├── Sekretariat", "│   └── Subbagian Umum", "|-- Bidang Satu".
"""

from __future__ import annotations

import re

_FORK = re.compile("[├┣╠└┗╚╰](?=[─━═ ])")
_LINES = str.maketrans(dict.fromkeys("│┃║├┣╠└┗╚╰┌┐┘┬┴┼─━═", " "))
_PLAIN = re.compile(r"^[ \t|]*[|`+\\]-{1,3}(?=[ \t]+[^\W\d_])", re.MULTILINE)


def without_branches(text: str) -> str:
    """*text* with bullets and blanks for such lines, so that each place in it stays the same: each
    line of a tree is an entry, whatever its words."""
    if "─" in text or "│" in text or "━" in text:
        text = _FORK.sub("•", text).translate(_LINES)
    return (
        _PLAIN.sub(lambda found: f"{' ' * (len(found[0]) - 1)}•", text) if "-- " in text else text
    )
