"""Sheets and the names that offices had in, the same sheets out with ids for names that an office
has no more: who gives an office another name changes one cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bagan.chart.model import name_key
from bagan.intake.table.cells import Cell, Row, Sheet, parts
from bagan.intake.table.headings import Head

_NAMING = frozenset({"anggota", "atasan", "dari", "ke", "kelompok", "koordinasi", "koordinator"})
"""The columns that name other rows."""


def with_ids(
    read: Sequence[tuple[Sheet, Head]], names: Mapping[str, str]
) -> list[tuple[Sheet, Head]]:
    """*read*, in which cells name an office by its id where they have the name that it had in
    *names*, by id, and that no row has now."""
    now: dict[str, str] = {}
    for sheet, head in read:
        if {"pengenal", "nama"} <= head.columns.keys():
            columns = [head.columns[role] for role in ("pengenal", "nama")]
            for row in _rows(sheet, head, columns):
                item, name = (row[column].text for column in columns)
                now[item] = name_key(name)
    taken = set(now.values())
    before = {
        key: item
        for item, name in names.items()
        if item in now and (key := name_key(name)) not in taken
    }
    if not before:
        return list(read)
    return [(_replaced(sheet, head, before), head) for sheet, head in read]


def _rows(sheet: Sheet, head: Head, columns: Iterable[int]) -> list[Row]:
    least = max(columns)
    return [row for row in sheet.rows[head.row + 1 :] if len(row) > least]


def _replaced(sheet: Sheet, head: Head, before: Mapping[str, str]) -> Sheet:
    naming = {column for role, column in head.columns.items() if role in _NAMING}

    def cell(number: int, column: int, found: Cell) -> Cell:
        if number <= head.row or column not in naming:
            return found
        words = [before.get(name_key(word), word) for word in parts(found.text)]
        changed = words != parts(found.text)
        return replace(found, text="; ".join(words)) if changed else found

    rows = (
        tuple(cell(number, column, found) for column, found in enumerate(row))
        for number, row in enumerate(sheet.rows)
    )
    return replace(sheet, rows=tuple(rows))
