"""A spec's text in; where in it units, their entries, rows and lines are changed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bagan.chart.edit.changes import Change, EditError, Insert, Move, Put, Remark
from bagan.chart.edit.edited import changed, values
from bagan.chart.edit.finding import (
    Entry,
    below,
    body_path,
    definition,
    entries,
    link,
    value_at,
)
from bagan.chart.edit.numbering import is_counted, numbers, says_number
from bagan.chart.edit.tree import Path, path_at, read_tree
from bagan.chart.edit.writing import Value

MARK = "PERIKSA"
"""How begins what the author has to look at."""
OPEN_BASIS = f"{MARK}: dasar hukumnya belum ditulis."
"""The ``rekonstruksi`` of what was drawn before its article was named."""


class SpecText:
    """One spec's ``text`` and what it says as ``data``, as they are now."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data: Any = values(text)
        if not isinstance(self.data, dict):
            raise EditError(())

    def do(self, *changes: Change) -> None:
        """Make *changes*, all of them or none."""
        self.text, self.data = changed(self.text, self.data, changes)

    def defined(self, unit: str) -> Path:
        found = definition(self.data, unit)
        if found is None:
            raise EditError(("unit", unit))
        return found

    def entry_of(self, path: Path) -> Entry:
        return next(entry for entry in entries(self.data) if entry.path == path)

    def entry_at(self, unit: str, head: str | None) -> Entry:
        return next(e for e in entries(self.data) if e.unit == unit and self.led(e) == head)

    def led(self, entry: Entry) -> str | None:
        return link(self.data, entry, "komando")[0]

    def under(self, unit: str) -> list[str]:
        """All that the unit commands, over any number of heads."""
        found: list[str] = []
        waiting = [unit]
        while waiting:
            for each in below(self.data, waiting.pop()):
                if each not in found:
                    found.append(each)
                    waiting.append(each)
        return found

    def row_for(self, head: str, sibling: str | None) -> Path | None:
        """The row of a list that leads from *head*: that of *sibling*, or the last one."""
        rows: list[Path] = []
        for entry in entries(self.data):
            where = link(self.data, entry, "komando")
            shared = where[1] is not None and where[1][:-1] != body_path(entry)
            if where[0] == head and shared:
                if entry.unit == sibling:
                    return entry.row
                rows.append(entry.row)
        return rows[-1] if rows else None

    def index_in(self, row: Path, after: str | None, before: str | None) -> int:
        names = [entry.unit for entry in entries(self.data) if entry.row == row]
        if after in names:
            return names.index(after) + 1
        return names.index(before) if before in names else len(value_at(self.data, row))

    def say(self, entry: Entry, key: str, value: Value) -> None:
        """A key of an entry alone says *value*, whatever form the entry has."""
        own = body_path(entry)
        if own is not None:
            self.do(Put(own, key, value))
        elif isinstance(value_at(self.data, entry.path), dict):
            self.do(Put(entry.path, entry.unit, {"nama": entry.body, key: value}))
        else:
            self.do(Put(entry.row, entry.path[-1], {entry.unit: {key: value}}))

    def remark(self, path: Path, words: str) -> None:
        """A comment over what stands at *path* asks the author to look."""
        self.do(Remark(path, f"{MARK}: {words}"))

    def path_at(self, line: int, column: int) -> Path:
        """The innermost value at a place; both count from 1.  () outside of all."""
        lines = self.text.splitlines(keepends=True)
        return path_at(read_tree(self.text), len("".join(lines[: line - 1])) + column - 1)

    def keep_numbers(self, row: Path, wanted: list[int]) -> None:
        """The entries of *row* have the numbers *wanted* in their article: an entry says its own
        where counting on would give it another."""
        last = 0
        for at, number in enumerate(wanted if is_counted(self.data, row) else ()):
            item = value_at(self.data, (*row, at))
            if number != last + 1 and not says_number(item):
                if isinstance(item, dict) and "unsur" in item:
                    self.do(Put((*row, at), "nomor", str(number), "unsur"))
                else:
                    self.say(self.entry_of((*row, at)), "nomor", str(number))
            last = number

    def arrange(self, row: Path, units: Sequence[str]) -> None:
        """The entries of *units* in their order, in the places that they have in *row* now; the
        comments above an entry go along, and it keeps its number."""
        named = {int(e.path[-1]): e.unit for e in entries(self.data) if e.row == row}
        places = [at for at, unit in named.items() if unit in units]
        order = list(range(len(value_at(self.data, row))))
        of = {unit: at for at, unit in named.items()}
        for place, unit in zip(places, units, strict=True):
            order[place] = of[unit]
        known = numbers(self.data, row)
        now = list(range(len(order)))
        for at, item in enumerate(order):
            where = now.index(item)
            if where != at:
                self.do(Move((*row, where), row, at))
                now.insert(at, now.pop(where))
        self.keep_numbers(row, [known[item] for item in order])

    def top(self, section: str, key: str, value: Value) -> Change:
        """An item under one of the spec's own keys, which may not be there yet."""
        if isinstance(self.data.get(section), dict):
            return Put((section,), key, value)
        return Put((), section, {key: value}, "peraturan" if "peraturan" in self.data else None)

    def new_line(self, expression: str, kind: str, basis: dict[str, Value] | None = None) -> Change:
        item: Value = {kind: expression, **(basis or {"rekonstruksi": OPEN_BASIS})}
        row = self.data.get("garis")
        if isinstance(row, list):
            return Insert(("garis",), len(row), item)
        known = ("daftar", "kelompok", "unit", "peraturan")
        after = next((key for key in known if key in self.data), None)
        return Put((), "garis", [item], after)
