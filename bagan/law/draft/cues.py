"""The words above a list in, the kind of line that they state out."""

from __future__ import annotations

import re

from bagan.chart.model import Kind

_COMMANDS = re.compile(r"mem\s?bawah(?:i|kan)|memimpin|dipimpin", re.IGNORECASE)
_COORDINATES = re.compile(
    r"k?oordin|sinkronisasi|kemitraan|mitra\s+kerja|pembi?dangan|konsultasi", re.IGNORECASE
)
_MADE_OF = re.compile(
    r"diri\s?(?:dari|atas)|susunan|struktur|dibantu\s+oleh|membentuk|dibentuk|organisasi",
    re.IGNORECASE,
)


def stated_kind(words: str) -> Kind | None:
    """The kind of line that the words above a list state, or None."""
    if _COMMANDS.search(words):
        return Kind.KOMANDO
    if _COORDINATES.search(words):
        return Kind.KOORDINASI
    return Kind.KOMANDO if _MADE_OF.search(words) else None
