"""A line of a decision or an instruction in, the dictum that it begins out: KESATU, KEDUA, ...

A decision has no pasal but dictums with ordinals in capitals; some offices count the first
one PERTAMA.  After the ordinal stands a colon, or the words on a line of their own.
"""

from __future__ import annotations

import re

from bagan.chart.model import ORDINALS
from bagan.law.naskah.headings import Heading
from bagan.law.naskah.naskah import Level

_RANKS = {ordinal.replace(" ", ""): rank for rank, ordinal in enumerate(ORDINALS)}
_RANKS["PERTAMA"] = 0
_DICTUM = re.compile(
    r"(?:(?:Untuk|Menetapkan)\s*:\s*)?(?:D[Ii][Kk][Tt][Uu][Mm]\s+)?"
    r"(?P<ordinal>(?-i:PERTAMA|KE[A-Z]{3,}(?:\s+(?:BELAS|PULUH(?:\s+[A-Z]+)?))?))"
    r"(?P<sign>\s*[:;]\s*|\s{2,}|\s*$)",
    re.IGNORECASE,
)
_AHEAD = 5
"""A dictum further ahead than this is a reference at the beginning of a line."""


def dictum(body: str, due: int, before: str) -> Heading | None:
    """The dictum that *body* begins with; *due* is the rank of the next one, counted from 1,
    and *before* how the words before it end."""
    match = _DICTUM.match(body)
    if match is None:
        return None
    rank = _RANKS.get("".join(match["ordinal"].split()))
    if rank is None or not 0 <= rank + 1 - due < _AHEAD:
        return None
    if ":" not in match["sign"] and before and before[-1] not in ".;:":
        return None
    return Heading(Level.PASAL, ORDINALS[rank], match.end())


def is_first(body: str) -> bool:
    """Whether *body* begins the first dictum: a decision may go on with it behind its grounds, the
    word MEMUTUSKAN left out."""
    match = _DICTUM.match(body)
    return match is not None and ":" in match["sign"] and dictum(body, 1, "") is not None


def is_decision(heading: str) -> bool:
    """Whether the lines above Menimbang are those of a Keputusan or an Instruksi."""
    return re.search(r"\b(?:KEPUTUSAN|INSTRUKSI)\b(?!.*\bPERATURAN\b)", heading) is not None


def rank_of(number: str) -> int:
    """The rank of a pasal or dictum by its number, counted from 1; 0 where it has none."""
    if number in ORDINALS:
        return ORDINALS.index(number) + 1
    return int("".join(filter(str.isdigit, number)) or 0)
