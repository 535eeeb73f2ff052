"""A spec's text in, the places of its items, lines and comments out."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from bagan.chart.edit.changes import EditError
from bagan.chart.edit.tree import Node, Path, read_tree


class PlacedText:
    """One text, and the places of its values.  Raises EditError where it is no sound YAML."""

    def __init__(self, text: str) -> None:
        self.text = text
        try:
            self.root = read_tree(text)
        except yaml.YAMLError as error:
            raise EditError(()) from error
        self.newline = "\r\n" if "\r\n" in text else "\n"

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

    def above(self, holder: Node, at: int) -> int:
        """Where the comments begin that stand right over an item of a block, at its column; its
        own line where there is none."""
        line = self.line_start(self.item_start(holder, at))
        floor = holder.items[at - 1].end if at else 0
        while line > floor:
            before = self.line_start(line - 1)
            if before < floor or not self.text.startswith(" " * holder.column + "#", before):
                break
            line = before
        return line

    def indent(self, line: int) -> str:
        """The blanks with which the line at *line* begins."""
        words = self.text[line : self.line_end(line)]
        return words[: len(words) - len(words.lstrip(" "))]

    def splice(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]

    def written(self, lines: Sequence[str], column: int) -> str:
        """*lines*, the first where it is put, the others indented to *column*."""
        return self.newline.join(
            " " * column + line if number and line else line for number, line in enumerate(lines)
        )
