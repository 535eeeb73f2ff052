"""Entries of a list in, the numbers that they have in their article out."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from bagan.chart.model import Butir, Daftar, Unsur
from bagan.chart.retaken.proposal import Case

SENTENCE = "tidak"
"""What ``butir`` says of a list whose entries have no numbers."""


def numbers_of(items: Sequence[Butir | Unsur]) -> list[int]:
    """The number of each entry, as the article counts."""
    found, number = [], 0
    for item in items:
        number = item.nomor or number + 1
        found.append(number)
    return found


def row_of(case: Case, index: int, row: yaml.Node) -> tuple[Daftar, Sequence[Butir | Unsur]]:
    """The list and the entries that the sequence *row* writes."""
    daftar = case.spec.regency.daftar[index]
    if case.source.at("daftar", index, "isi") is row:
        return daftar, daftar.isi
    for number, item in enumerate(daftar.isi):
        if isinstance(item, Unsur) and case.source.at("daftar", index, "isi", number, "isi") is row:
            return daftar, item.isi
    raise KeyError(index)


def numbered_after(
    case: Case, index: int, row: yaml.Node, place: int
) -> tuple[yaml.Node, int] | None:
    """The entry after the one at *place* and the number that it has to keep; None where it keeps
    it by itself."""
    daftar, items = row_of(case, index, row)
    if daftar.butir == SENTENCE or place + 1 >= len(items) or items[place + 1].nomor is not None:
        return None
    return row.value[place + 1], numbers_of(items)[place + 1]
