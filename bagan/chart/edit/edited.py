"""A spec's text and changes in, the text with the changes made by place out.

What no change names keeps its bytes: comments, order, blank lines, quotes.  Each step is proven:
the new text is read again and has to say what the change says, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from bagan.chart.edit.changes import (
    Change,
    EditError,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    applied,
)
from bagan.chart.edit.tree import Node, Path, read_tree
from bagan.chart.edit.writing import Value, entry, flow, pair, scalar
from bagan.chart.spec.nodes import read_nodes


def edited(text: str, changes: Iterable[Change]) -> str:
    """*text* after *changes*, one after the other.

    Raises EditError where a change has no place in the text, where an alias of YAML would have
    it change more than it says, or where *text* is no sound YAML.
    """
    says = values(text)
    for change in changes:
        wanted = applied(says, change)
        text = _Editor(text).made(change)
        says = values(text)
        if says != wanted or _order(says) != _order(wanted):
            raise EditError(getattr(change, "path", ()))
    return text


def values(text: str) -> Any:
    """What *text* says: mappings, rows and texts.  Raises EditError."""
    document = read_nodes(text, "")
    if document.root is None or any(p.rule.startswith("yaml") for p in document.problems):
        raise EditError(())
    return _plain(document.root)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return None if value is None else str(value)


def _order(value: Any) -> Any:
    """Keys in their order, which equal mappings need not share."""
    if isinstance(value, dict):
        return [(key, _order(item)) for key, item in value.items()]
    return [_order(item) for item in value] if isinstance(value, list) else None


class _Editor:
    """One text, and the places of its values."""

    def __init__(self, text: str) -> None:
        self.text = text
        try:
            self.root = read_tree(text)
        except yaml.YAMLError as error:
            raise EditError(()) from error
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def made(self, change: Change) -> str:
        """The text after *change*, not proven yet."""
        if isinstance(change, Put):
            holder = self.node(change.path)
            at = holder.position(change.key)
            if at is None:
                return self.put(holder, change)
            return self.replace(holder, at, change)
        if isinstance(change, Insert):
            row = self.node(change.path)
            lines = entry(change.value, row.column)
            return self.insert(row, change.index, lines, flow(change.value), change.path)
        if isinstance(change, Remove):
            return self.remove(change.path)
        if isinstance(change, Rename):
            holder, at = self.place(change.path)
            assert holder.keys is not None
            key = holder.keys[at]
            return self.splice(key.start, key.end, scalar(change.key, flow=holder.flow))
        return self.move(change)

    # --- places -----------------------------------------------------------------------

    def node(self, path: Path) -> Node:
        node = self.root
        for step in path:
            at = node.position(step)
            if at is None:
                raise EditError(path)
            node = node.items[at]
        return node

    def place(self, path: Path) -> tuple[Node, int]:
        """The collection that holds *path*, and the position in it."""
        holder = self.node(path[:-1])
        at = holder.position(path[-1])
        if at is None:
            raise EditError(path)
        return holder, at

    def line_start(self, place: int) -> int:
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """After the break of the line of *place*; the end of a text that lacks it."""
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found + 1

    def item_start(self, holder: Node, at: int) -> int:
        """Where the item's key, or its dash, stands."""
        if holder.keys is not None:
            return holder.keys[at].start
        if holder.flow:
            return holder.items[at].start
        return self.text.rindex("-", 0, holder.items[at].start + (holder.items[at].text == ""))

    def splice(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]

    def written(self, lines: Sequence[str], column: int) -> str:
        """*lines*, the first where it is put, the others indented to *column*."""
        return (self.newline + " " * column).join(lines)

    # --- changes ----------------------------------------------------------------------

    def replace(self, holder: Node, at: int, change: Put) -> str:
        old = holder.items[at]
        assert holder.keys is not None
        key = holder.keys[at]
        if isinstance(change.value, str) or holder.flow:
            new = (
                scalar(change.value, flow=holder.flow)
                if isinstance(change.value, str)
                else (flow(change.value))
            )
            if old.text is None and not old.flow:
                return self.splice(self.after_colon(key), old.end, f" {new}")
            return self.splice(old.start, old.end, new if old.end > old.start else f" {new}")
        lines = pair(change.key, change.value, holder.column)
        return self.splice(key.start, old.end, self.written(lines, holder.column))

    def after_colon(self, key: Node) -> int:
        return self.text.index(":", key.end) + 1

    def put(self, holder: Node, change: Put) -> str:
        if not holder.is_mapping:
            raise EditError(change.path)
        assert holder.keys is not None
        at = len(holder.keys)
        if change.after is not None:
            before = holder.position(change.after)
            if before is None:
                raise EditError((*change.path, change.after))
            at = before + 1
        lines = pair(change.key, change.value, holder.column)
        short = f"{scalar(change.key, flow=True)}: {flow(change.value)}"
        return self.insert(holder, at, lines, short, change.path)

    def insert(self, holder: Node, at: int, lines: list[str], short: str, path: Path) -> str:
        """An item at position *at*: *lines* of a block, or *short* between brackets."""
        if holder.text is not None:
            raise EditError(path)
        if holder.flow:
            if holder.is_mapping and self.text[holder.start] != "{":
                # The only pair of a mapping may stand in a row without its braces.
                pair_text = self.text[holder.start : holder.end]
                both = (pair_text, short) if at else (short, pair_text)
                return self.splice(holder.start, holder.end, f"{{{', '.join(both)}}}")
            if not holder.items:
                return self.splice(holder.start + 1, holder.end - 1, short)
            if at == 0:
                place = self.item_start(holder, 0)
                return self.splice(place, place, f"{short}, ")
            place = holder.items[at - 1].end
            return self.splice(place, place, f", {short}")
        if not 0 <= at <= len(holder.items):
            raise EditError(path)
        if at == 0:
            place = self.item_start(holder, 0)
            new = self.written([*lines, ""], holder.column)
            return self.splice(place, place, new)
        return self.insert_line(holder.items[at - 1].end, lines, holder.column)

    def insert_line(self, place: int, lines: list[str], column: int) -> str:
        """*lines* after the line of *place*, at *column*."""
        place = self.line_end(place)
        missing = "" if self.text[:place].endswith("\n") else self.newline
        new = " " * column + self.written(lines, column) + (self.newline if not missing else "")
        return self.splice(place, place, missing + new)

    def remove(self, path: Path) -> str:
        holder, at = self.place(path)
        start, end = self.item_start(holder, at), holder.items[at].end
        if len(holder.items) == 1:
            return self.emptied(holder, path)
        if holder.flow:
            if at + 1 < len(holder.items):
                return self.splice(start, self.item_start(holder, at + 1), "")
            return self.splice(holder.items[at - 1].end, end, "")
        line = self.line_start(start)
        if not self.text[line:start].strip():
            return self.splice(line, self.line_end(end), "")
        # The first of a mapping in a row: the dash stays, and takes up the next.
        following = self.item_start(holder, at + 1)
        if not self.text[end:following].strip():
            return self.splice(start, following, "")
        return self.splice(start, end, "")

    def emptied(self, holder: Node, path: Path) -> str:
        """The text with *holder*, whose only item goes, as ``[]`` or ``{}``."""
        new = "{}" if holder.is_mapping else "[]"
        if not holder.flow and len(path) > 1:
            outer, at = self.place(path[:-1])
            if outer.keys is not None:
                return self.splice(self.after_colon(outer.keys[at]), holder.end, f" {new}")
        return self.splice(holder.start, holder.end, new)

    def move(self, change: Move) -> str:
        source, at = self.place(change.path)
        target = self.node(change.to)
        if not source.is_row or not target.is_row:
            raise EditError(change.path)
        value = self.value_at(change.path)
        lines = self.item_lines(source, at) or entry(value, target.column)
        if target.flow:
            lines = entry(value, target.column)
        inserted = self.insert(target, change.index, lines, flow(value), change.to)
        grown = change.index <= at and source is target
        return _Editor(inserted).remove((*self.grown_path(change), at + grown))

    def grown_path(self, change: Move) -> Path:
        """The row that the item leaves, as it is called once it stands in the other as well."""
        row, to = change.path[:-1], change.to
        if len(row) > len(to) and row[: len(to)] == to:
            step = row[len(to)]
            if isinstance(step, int) and change.index <= step:
                return (*to, step + 1, *row[len(to) + 1 :])
        return row

    def value_at(self, path: Path) -> Value:
        value = values(self.text)
        for step in path:
            value = value[step]
        found: Value = value
        return found

    def item_lines(self, holder: Node, at: int) -> list[str]:
        """The lines of an item of a block as they are written, without their indentation; none
        where they do not stand alone."""
        if holder.flow:
            return []
        start, column = self.item_start(holder, at), holder.column
        line = self.line_start(start)
        if self.text[line:start].strip():
            return []
        lines = self.text[start : self.line_end(holder.items[at].end)].splitlines()
        if any(each[:column].strip() for each in lines[1:]):
            return []
        return [lines[0], *(each[column:] for each in lines[1:])]
