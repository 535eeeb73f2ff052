"""A spec's text and changes in, the text with the changes made by place out.

What no change names keeps its bytes: comments, order, blank lines, quotes.  Each step is proven:
the new text is read again and has to say what the change says, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bagan.chart.edit.changes import (
    Change,
    EditError,
    Insert,
    Move,
    Put,
    Remark,
    Remove,
    Rename,
    applied,
)
from bagan.chart.edit.placed import PlacedText
from bagan.chart.edit.tree import Node, Path
from bagan.chart.edit.writing import Value, comment, entry, flow, pair, scalar
from bagan.chart.spec.nodes import read_nodes


def edited(text: str, changes: Iterable[Change]) -> str:
    """*text* after *changes*, one after the other.

    Raises EditError where a change has no place in the text, where an alias of YAML would have
    it change more than it says, or where *text* is no sound YAML.
    """
    return changed(text, values(text), changes)[0]


def changed(text: str, says: Any, changes: Iterable[Change]) -> tuple[str, Any]:
    """*text*, which says *says*, after *changes*, and what it says then.  Raises EditError."""
    for change in changes:
        wanted = applied(says, change)
        text = _Editor(text).made(change)
        says = values(text)
        if says != wanted or _order(says) != _order(wanted):
            raise EditError(getattr(change, "path", ()))
    return text, says


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


class _Editor(PlacedText):
    """One text that is changed."""

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
        if isinstance(change, Remark):
            return self.remark(change)
        return self.move(change)

    def replace(self, holder: Node, at: int, change: Put) -> str:
        old, start = holder.items[at], self.item_start(holder, at)
        if isinstance(change.value, str) or holder.flow:
            if isinstance(change.value, str):
                quote = self.text[old.start : old.start + 1] if old.text is not None else ""
                new = scalar(change.value, flow=holder.flow, quote=quote)
            else:
                new = flow(change.value)
            if old.text is None and not old.flow and holder.keys is not None:
                return self.splice(self.after_colon(holder.keys[at]), old.end, f" {new}")
            return self.splice(old.start, old.end, new if old.end > old.start else f" {new}")
        if isinstance(change.key, str):
            lines = pair(change.key, change.value, holder.column)
        else:
            lines = entry(change.value, holder.column)
        return self.splice(start, old.end, self.written(lines, holder.column))

    def after_colon(self, key: Node) -> int:
        return self.text.index(":", key.end) + 1

    def put(self, holder: Node, change: Put) -> str:
        if holder.keys is None or not isinstance(change.key, str):
            raise EditError(change.path)
        at = len(holder.keys)
        if change.after is not None:
            before = holder.position(change.after)
            if before is None:
                raise EditError((*change.path, change.after))
            at = before + 1
        lines = pair(change.key, change.value, holder.column)
        if not change.path and not isinstance(change.value, str) and self.has_gaps():
            lines = ["", *lines]
        short = f"{scalar(change.key, flow=True)}: {flow(change.value)}"
        return self.insert(holder, at, lines, short, change.path)

    def has_gaps(self) -> bool:
        """Whether blank lines part the spec's own keys."""
        starts = [self.line_start(key.start) for key in self.root.keys or ()]
        return any(self.text[:start].endswith(self.newline * 2) for start in starts)

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
            if self.text[self.line_start(place) : place].strip():
                new = self.written([*lines, ""], holder.column) + " " * holder.column
                return self.splice(place, place, new)
            place = self.above(holder, 0)
            new = " " * holder.column + self.written([*lines, ""], holder.column)
            return self.splice(place, place, new)
        return self.insert_line(holder.items[at - 1].end, lines, holder.column)

    def insert_line(self, place: int, lines: list[str], column: int) -> str:
        """*lines* after the line of *place*, at *column*."""
        place = self.line_end(place)
        missing = "" if self.text[:place].endswith("\n") else self.newline
        new = " " * column + self.written(lines, column) + (self.newline if not missing else "")
        return self.splice(place, place, missing + new)

    def remark(self, change: Remark) -> str:
        around = (n for n in range(len(change.path)) if self.node(change.path[:n]).flow)
        path = change.path[: next(around, len(change.path))]
        start = self.item_start(*self.place(path)) if path else self.root.start
        line = self.line_start(start)
        indent = self.indent(line)
        words = comment(change.words, len(indent))
        return self.splice(line, line, "".join(f"{indent}{each}{self.newline}" for each in words))

    def remove(self, path: Path, *, comments: bool = False) -> str:
        """The text without what stands at *path*; without the *comments* right above it, too."""
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
            first = self.above(holder, at) if comments else line
            return self.splice(first, self.line_end(end), "")
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
        value, item = self.value_at(change.path), source.items[at]
        kept = [] if target.flow else self.item_lines(source, at)
        lines = kept or entry(value, target.column)
        short = self.text[item.start : item.end] if source.flow else flow(value)
        inserted = self.insert(target, change.index, lines, short, change.to)
        grown = change.index <= at and source is target
        left = (*self.grown_path(change), at + grown)
        return _Editor(inserted).remove(left, comments=bool(kept))

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
        """The lines of an item of a block as they are written, with the comments right above
        them, without their indentation; none where they do not stand alone."""
        if holder.flow:
            return []
        start = self.item_start(holder, at)
        if self.text[self.line_start(start) : start].strip():
            return []
        end = self.line_end(holder.items[at].end)
        lines = self.text[self.above(holder, at) : end].splitlines()
        if any(each[: holder.column].strip() for each in lines):
            return []
        return [each[holder.column :] for each in lines]
