"""The words of an article in, as much of them as a finding quotes out."""

from __future__ import annotations

QUOTE_LIMIT = 160
"""So many characters of an article are quoted."""


def quote(words: str, around: str) -> str:
    """At most QUOTE_LIMIT characters of *words*, with the word *around* in them."""
    if len(words) <= QUOTE_LIMIT:
        return words
    place = words.casefold().find(around.casefold()) if around else 0
    start = max(0, min(place - QUOTE_LIMIT // 2, len(words) - QUOTE_LIMIT + 2))
    if start:
        start = words.index(" ", start) + 1 if " " in words[start:] else start
    cut = words[start : start + QUOTE_LIMIT - 2].rstrip()
    before, after = "…" if start else "", "…" if start + len(cut) < len(words) else ""
    return f"{before}{cut}{after}"
