"""A Naskah in; NaskahError for a text that is no regulation and lists no offices out."""

from __future__ import annotations

import re

from bagan.language import _
from bagan.law.draft.loose import loose_lists
from bagan.law.draft.team import find_team
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.refusal import NaskahError

_SEPARATORS = ";\t,|"
_MARKUP = ("<", "{", "[")
"""How drawings and data begin; no text of a regulation does."""
_ROWS = 20
_ENTRY = re.compile(r"\s*(?:\(?\w{1,2}[.)]|[-–•*])\s")
"""How an entry of a list begins, whatever commas its words have."""


def refuse_no_regulation(naskah: Naskah) -> None:
    """NaskahError where *naskah* has neither articles nor a list of offices."""
    if naskah.pasal or find_team(naskah) is not None:
        return
    if _is_table(naskah.text):
        raise NaskahError(
            _(
                "{path} is a table, not the text of a regulation, and has no columns for the name"
                " of an office and its superior: bagan new --tabel FILE.xlsx writes one to fill in;"
                " or give the regulation as .docx, .pdf or .txt, with its articles",
                path=naskah.path,
            )
        )
    if naskah.text.lstrip("\ufeff \t\r\n").startswith(_MARKUP) or not loose_lists(naskah):
        raise NaskahError(
            _(
                "{path} has no article (Pasal) and no list of offices: give the text of the"
                " regulation that sets up the organisation, not its annex, a drawing or notes",
                path=naskah.path,
            )
        )


def _is_table(text: str) -> bool:
    """Whether each line has the same number of separators, as the rows of a table have."""
    lines = [line for line in text.splitlines() if line.strip()][:_ROWS]
    if 2 * sum(_ENTRY.match(line) is not None for line in lines) > len(lines):
        return False
    counts = ({line.count(sign) for line in lines} for sign in _SEPARATORS)
    return len(lines) > 1 and any(len(count) == 1 and min(count) > 0 for count in counts)
