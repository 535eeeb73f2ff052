"""A value that does not fit its key in, what to write instead out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bagan.chart.model.items import REASON_PATTERN
from bagan.language import _

_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|cm)")
_SHOWN = 4
"""So many keys show what is meant."""


def keys_hint(keys: Sequence[str]) -> str:
    """For what is not written with keys and values, as it must be: the first of its *keys*."""
    listed = ", ".join(f"{key}: …" for key in keys[:_SHOWN])
    return _("Write its keys below it, indented: {keys}.", keys=listed)


def length_hint(value: str) -> str:
    """For a number with a unit of length, which a spec leaves out; nothing for other words."""
    length = _LENGTH.fullmatch(value)
    if length is None:
        return ""
    millimetres = float(length[1].replace(",", ".")) * (10 if length[2] == "cm" else 1)
    return _("Write it in millimetres: {number}.", number=f"{millimetres:g}")


def pattern_hint(key: str, pattern: str) -> str:
    """For a text that does not have the *pattern* that *key* asks for."""
    if key == "kode":
        return _("Write the code of the ministry, for example 13.12.")
    if key == "tautan":
        return _("Write an address that begins with http://, https:// or #.")
    if pattern == REASON_PATTERN:
        return _("Write the reason, which is printed: Bagan asli hilang.")
    roman = _("Write a Roman numeral: I, II, III.")
    return roman if "IVXLC" in pattern else _("Write a number, for example 49.")
