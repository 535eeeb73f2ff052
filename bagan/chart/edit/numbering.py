"""A row of entries in, the numbers that they have in their article out."""

from __future__ import annotations

from typing import Any

from bagan.chart.edit.finding import NONE, value_at
from bagan.chart.edit.tree import Path


def is_counted(data: Any, row: Path) -> bool:
    """Whether the entries of *row* have numbers, and not a sentence that names them; those under
    a heading have."""
    sentence = value_at(data, (*row[:2], "butir")) == NONE
    return len(row) > len(("daftar", 0, "isi")) or not sentence


def numbers(data: Any, row: Path) -> list[int]:
    """The number of each entry and heading, as the article counts."""
    found: list[int] = []
    for item in value_at(data, row) or ():
        found.append(says_number(item) or (found[-1] if found else 0) + 1)
    return found


def says_number(item: Any) -> int | None:
    """The number that an entry itself says."""
    if isinstance(item, dict) and len(item) == 1 and "id" not in item:
        (item,) = item.values()
    said = item.get("nomor") if isinstance(item, dict) else None
    return int(said) if isinstance(said, str) and said.isdecimal() else None
