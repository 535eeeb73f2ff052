"""The words above a list in, the kind of line that they state out."""

from __future__ import annotations

import re

from bagan.chart.model import Kind

_COMMANDS = re.compile(r"mem\s?bawah(?:i|kan)|memimpin|dipimpin", re.IGNORECASE)
_COORDINATES = re.compile(
    r"k?oordin|pembi?dangan|mitra\s+kerja|(?:hubungan\s+(?:kerja\s+)?|(?-i:(?=[a-z])))"
    r"(?:sinkronisasi|kemitraan|konsultasi)",
    re.IGNORECASE,
)
"""The last three are words of names too: "Sub Koordinator Kemitraan"."""
_NAMED = re.compile(
    r"\b(?:forum|badan|tim|bidang|sub\s?bidang|seksi|bagian|sub\s?bagian|pusat)\s+koordinasi\b",
    re.I,
)
"""The word in the name of an office, which tells of no line."""
_MADE_OF = re.compile(
    r"diri\s?(?:dari|atas)|(?:sebanyak|terdapat|memiliki|mempunyai)\s+\d[^:;]*\s(?:yaitu|yakni)|di\s?bawah\s[^,;:.]+\sterdapat|(?:ter|di)bagi\s+(?:atas|menjadi)|susunan|struktur|di\s?bantu\s+oleh|membentuk|dibentuk|organisasi",
    re.IGNORECASE,
)
FUNCTIONAL = re.compile(
    r"(?:fungsional|substansi)\b[^.;:]{0,60}?di\s?k?oordin\w+(?:\s+oleh)?|sub[\s-]*k?oordinator\w*",
    re.IGNORECASE,
)
"""Who coordinates those of a bidang's functional posts stands below the bidang: no coordination
between offices."""
_STEMS = (
    "bawah", "bagi", "impin", "oordin", "sinkron", "mitra", "bidangan", "bdangan", "konsult",
    "diri", "susun", "struktur", "bantu", "bentuk", "organisasi",
    "sebanyak", "terdapat", "memiliki", "mempunyai",
)  # fmt: skip
"""Words without one of these state nothing: quicker to look for."""


def stated_kind(words: str) -> Kind | None:
    """The kind of line that the words above a list state, or None."""
    plain = words.casefold()
    if not any(map(plain.__contains__, _STEMS)):
        return None
    if _COMMANDS.search(words):
        return Kind.KOMANDO
    if "oordin" in plain:
        words = FUNCTIONAL.sub("", words)
    if _COORDINATES.search(_NAMED.sub("", words)):
        return Kind.KOORDINASI
    return Kind.KOMANDO if _MADE_OF.search(words) else None
