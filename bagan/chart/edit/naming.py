"""The name of a unit in, an id that no other unit has out."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import normalize

LONGEST = 40


def new_id(name: str, taken: Collection[str]) -> str:
    """Of the words of *name*, as ids are written: small letters, digits and hyphens."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    text = "-".join(words)[:LONGEST].strip("-") or "unit"
    if not text[0].isalpha():
        text = f"unit-{text}"
    number, found = 1, text
    while found in taken:
        number += 1
        found = f"{text}-{number}"
    return found
