"""The text of a spec and what is to be otherwise in it in, the text with that alone changed out.

Values are put where they stand; comments, order and all else stay as they were written.  Whoever
edits reads the text again: an edit that YAML takes for something else is the reader's to find.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

import yaml

from bagan.chart.carried import cut_out
from bagan.chart.model import ExpressionError, parse_expression
from bagan.chart.spec import scalar
from bagan.intake.outline import Basis, Line
from bagan.law.draft import flow, one_or_many

Path = Sequence[str | int]
Pair = tuple[yaml.Node, yaml.Node]


class NotEdited(Exception):
    """What is to be changed does not stand in the text by itself."""


class Text:
    """A spec's text that is changed step by step.  Every method raises NotEdited."""

    def __init__(self, text: str) -> None:
        self.text = text

    def put(self, path: Path, value: str) -> None:
        """Write *value*, YAML of one line, at *path*, where the mapping round it is there."""
        with suppress(NotEdited):
            self._replace(self._node(path), value)
            return
        holder = self._node(path[:-1])
        if isinstance(holder, yaml.ScalarNode) and path[0] in ("unit", "kelompok", "daftar"):
            # "- dinsos: Dinas Sosial" has no mapping yet
            self._replace(holder, f"{{nama: {flow(holder.value)}, {path[-1]}: {value}}}")
            return
        self._add_pair(holder, f"{path[-1]}: {value}")

    def drop(self, path: Path) -> None:
        """Take out the pair at *path*, if it is there."""
        holder = self._node(path[:-1])
        if path[0] == "daftar" and isinstance(path[-2], int) and len(_pairs(holder)) == 1:
            self._drop_entry(holder)
            return
        for key, value in _pairs(holder):
            if key.value == path[-1]:
                start, end = key.start_mark.index, value.end_mark.index
                end = start + len(self.text[start:end].rstrip())
                self.text = cut_out(self.text, start, end)

    def is_scalar(self, path: Path) -> bool:
        """Whether there is a single value at *path*."""
        return isinstance(self._node(path), yaml.ScalarNode)

    def place_of(self, item: str) -> Path:
        """The path of a unit or group: among the units, the groups, or in a list."""
        for top in ("unit", "kelompok"):
            with suppress(NotEdited):
                self._node((top, item))
                return (top, item)
        with suppress(NotEdited):
            for path in _entries(self._node(("daftar",)), ("daftar",), item):
                return path
        raise NotEdited(item)

    def add_item(self, top: str, item: str, values: str) -> None:
        """A unit or group *item* after the last one; *values* is a flow mapping."""
        pairs = _pairs(self._node((top,)))
        self._add_pair(self._node((top,)), f"{item}: {values}", last=pairs[-1] if pairs else None)

    def add_line(self, line: Line, reason: str) -> None:
        """A line after the last one; *reason* is why it is drawn where it has no basis."""
        arrow = "<->" if line.both else "->"
        key, basis = basis_pair(line.basis, reason)
        words = f"{{{line.kind.value}: {flow(f'{line.source} {arrow} {line.target}')}"
        words += f", {key}: {basis}}}"
        try:
            node = self._node(("garis",))
        except NotEdited:
            self._add_pair(self._node(()), f"garis:\n  - {words}")
            return
        if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
            raise NotEdited("garis")
        column = node.value[0].start_mark.column - 2
        self._insert_line(node.value[-1], f"{' ' * max(column, 0)}- {words}")

    def drop_line(self, line: Line) -> None:
        """Take a line out of the expression that names it, and an expression that names no
        other with what it rests on; an entry of a list is told to have none."""
        for item in self._lines():
            for key, value in _pairs(item):
                if key.value != line.kind.value or not isinstance(value, yaml.ScalarNode):
                    continue
                rest = _without(value.value, line)
                if rest is None:
                    continue
                if rest:
                    self._replace(value, flow(rest))
                else:
                    self._drop_entry(item)
                return
        place = self.place_of(line.target)
        if place[0] != "daftar":
            raise NotEdited(str(line))
        self.put((*place, line.kind.value), "tidak")

    # --- the text -----------------------------------------------------------------------

    def _lines(self) -> list[yaml.Node]:
        try:
            node = self._node(("garis",))
        except NotEdited:
            return []
        return node.value if isinstance(node, yaml.SequenceNode) else []

    def _node(self, path: Path) -> yaml.Node:
        node: yaml.Node | None = yaml.compose(self.text, yaml.SafeLoader)
        for part in path:
            if isinstance(part, int):
                found = node.value[part:] if isinstance(node, yaml.SequenceNode) else []
            else:
                found = [value for key, value in _pairs(node) if key.value == part]
            if not found:
                raise NotEdited(part)
            node = found[0]
        if node is None:
            raise NotEdited("")
        return node

    def _replace(self, node: yaml.Node, value: str) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        end = start + len(self.text[start:end].rstrip())
        self.text = self.text[:start] + value + self.text[end:]

    def _add_pair(self, node: yaml.Node, words: str, last: Pair | None = None) -> None:
        pairs = _pairs(node)
        if not isinstance(node, yaml.MappingNode) or not pairs:
            raise NotEdited(words)
        key, value = last or pairs[-1]
        if node.flow_style:
            end = value.end_mark.index
            self.text = f"{self.text[:end]}, {words}{self.text[end:]}"
            return
        self._insert_line(value, " " * key.start_mark.column + words)

    def _insert_line(self, after: yaml.Node, words: str) -> None:
        """A line of its own after the one in which a node ends."""
        end = after.start_mark.index
        end += len(self.text[end : after.end_mark.index].rstrip())
        stop = self.text.find("\n", end)
        stop = len(self.text) if stop < 0 else stop
        self.text = f"{self.text[:stop]}\n{words}{self.text[stop:]}"

    def _drop_entry(self, node: yaml.Node) -> None:
        """Take a list's entry out with its lines."""
        start = self.text.rfind("\n", 0, node.start_mark.index) + 1
        end = node.start_mark.index
        end += len(self.text[end : node.end_mark.index].rstrip())
        stop = self.text.find("\n", end)
        if self.text[start : node.start_mark.index].strip() != "-":
            raise NotEdited("garis")
        self.text = self.text[:start] + ("" if stop < 0 else self.text[stop + 1 :])


def basis_pair(basis: Basis, reason: str) -> tuple[str, str]:
    """The key and the value of what something rests on; *reason* where it is nothing."""
    if basis.dasar:
        return "dasar", one_or_many(basis.dasar)
    return "rekonstruksi", flow(basis.rekonstruksi or reason)


def value_of(text: str) -> str:
    """A text as YAML that stands in a mapping of either kind."""
    return scalar(text, flow=True)


def _pairs(node: yaml.Node | None) -> list[Pair]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _entries(node: yaml.Node, path: Path, item: str) -> Iterator[Path]:
    """The paths of the entry *item* of lists, of which entries may hold others."""
    if not isinstance(node, yaml.SequenceNode):
        return
    for number, entry in enumerate(node.value):
        for key, value in _pairs(entry):
            if key.value == item and len(_pairs(entry)) == 1:
                yield (*path, number, item)
            elif key.value == "id" and value.value == item:
                yield (*path, number)
            elif key.value == "isi":
                yield from _entries(value, (*path, number, "isi"), item)


def _without(expression: str, line: Line) -> str | None:
    """*expression* without a line; nothing where it names no other, None where it does not name
    this one, or names others of which it cannot be told alone."""
    try:
        pairs = parse_expression(expression)
    except ExpressionError:
        return None
    ends = {(line.source, line.target), *([(line.target, line.source)] if line.both else [])}
    rest = [pair for pair in pairs if (pair.source.id, pair.target.id) not in ends]
    if len(rest) == len(pairs) or any(pair.both != line.both for pair in pairs):
        return None
    if not rest:
        return ""
    if {pair.source.id for pair in pairs} != {rest[0].source.id}:
        return None
    arrow = "<->" if line.both else "->"
    return f"{rest[0].source.id} {arrow} {', '.join(pair.target.id for pair in rest)}"
