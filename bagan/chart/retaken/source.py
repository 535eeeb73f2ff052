"""The text of a spec in, the places of its parts out, and the text with some of them changed.

Nothing is written anew but what is changed: comments, order and spelling of all else stay.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from functools import cached_property

import yaml

from bagan.chart.spec import scalar
from bagan.problem import Span

MARK = "PERIKSA"
"""How a comment begins that the author has to look at."""
WIDTH = 100
"""Characters of a line of a comment."""

Edit = tuple[int, int, str]
"""From, to (in characters of the text), and what stands there now."""
Pair = tuple[yaml.ScalarNode, yaml.Node]


class NoPlace(Exception):
    """A part of a spec that is not written in a way that can be changed by its place."""


class Source:
    """A spec's text, without a byte-order mark, and its nodes."""

    def __init__(self, text: str) -> None:
        self.text = text
        root = yaml.compose(text, yaml.SafeLoader)
        if root is None:
            raise NoPlace
        self.root: yaml.Node = root
        self.newline = "\r\n" if "\r\n" in text else "\n"

    @cached_property
    def parents(self) -> dict[int, yaml.Node]:
        """The collection that holds each node, by the node's identity."""
        found: dict[int, yaml.Node] = {}
        for node in walk(self.root):
            for item in children(node):
                found.setdefault(id(item), node)
        return found

    @cached_property
    def _starts(self) -> dict[int, yaml.Node]:
        found: dict[int, yaml.Node] = {}
        for node in walk(self.root):
            if isinstance(node, yaml.ScalarNode):
                found[node.start_mark.index] = node
            else:
                found.setdefault(node.start_mark.index, node)
        return found

    @cached_property
    def _lines(self) -> list[int]:
        places = [0]
        for line in self.text.splitlines(keepends=True):
            places.append(places[-1] + len(line))
        return places

    def index(self, span: Span) -> int:
        """The character at a place that a model remembers."""
        if not 0 < span.line <= len(self._lines):
            raise NoPlace
        return self._lines[span.line - 1] + span.column - 1

    def scalar_at(self, span: Span) -> yaml.ScalarNode:
        """The scalar at a place.  Raises NoPlace where there is none."""
        node = self._starts.get(self.index(span))
        if not isinstance(node, yaml.ScalarNode):
            raise NoPlace
        return node

    def node_at(self, span: Span) -> yaml.Node:
        """The smallest node round a place: a place may be within a line's expression."""
        index = self.index(span)
        found = [
            node
            for node in walk(self.root)
            if node.start_mark.index <= index < max(node.end_mark.index, node.start_mark.index + 1)
        ]
        if not found:
            raise NoPlace
        return min(found, key=lambda node: node.end_mark.index - node.start_mark.index)

    def holder(self, node: yaml.Node) -> yaml.Node:
        """The collection in which *node* stands."""
        if id(node) not in self.parents:
            raise NoPlace
        return self.parents[id(node)]

    def chain(self, node: yaml.Node) -> Iterator[yaml.Node]:
        """*node* and the collections round it, from the inside out."""
        while True:
            yield node
            if id(node) not in self.parents:
                return
            node = self.parents[id(node)]

    def in_flow(self, node: yaml.Node) -> bool:
        """Whether *node* stands within brackets or braces."""
        around = list(self.chain(node))[1:]
        return any(getattr(item, "flow_style", False) for item in around)

    def at(self, *keys: str | int) -> yaml.Node:
        """The node that *keys* lead to from the root.  Raises NoPlace."""
        node = self.root
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                node = pair(node, str(key))[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
                node = node.value[key]
            else:
                raise NoPlace
        return node

    def end(self, node: yaml.Node) -> int:
        """Where *node* ends, without the blanks and comments that the parser counts with it."""
        last = node
        while not getattr(last, "flow_style", True) and last.value:
            item = last.value[-1]
            last = item[1] if isinstance(item, tuple) else item
        start, end = last.start_mark.index, last.end_mark.index
        return int(start) + len(self.text[start:end].rstrip())

    def value(self, node: yaml.ScalarNode, text: str) -> Edit:
        """The edit that has *node* say *text*, quoted as it was where it was."""
        if node.style == '"':
            words = json.dumps(text, ensure_ascii=False)
        elif node.style == "'":
            words = "'" + text.replace("'", "''") + "'"
        else:
            words = scalar(text, flow=self.in_flow(node))
        return (node.start_mark.index, self.end(node), words)

    def set_key(self, node: yaml.Node, key: str, text: str) -> Edit:
        """The edit that has the scalar *key* of a mapping say *text*.  Raises NoPlace."""
        value = pair(node, key)[1]
        if not isinstance(value, yaml.ScalarNode):
            raise NoPlace
        return self.value(value, text)

    def line_of(self, index: int) -> int:
        """Where the line begins on which *index* stands."""
        return self.text.rfind("\n", 0, index) + 1

    def after_line(self, index: int) -> int:
        """Where the line after that of *index* begins."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1

    def remark(self, node: yaml.Node, words: str) -> Edit:
        """A comment that asks the author to look, over the item that *node* stands in."""
        item = node
        for around in self.chain(node):
            if getattr(around, "flow_style", False) is True:
                item = around
        place = self.line_of(item.start_mark.index)
        return (place, place, self.comment(words, self.indent(place)))

    def indent(self, index: int) -> str:
        """The blanks with which a line begins."""
        line = self.text[index : self.after_line(index)]
        return line[: len(line) - len(line.lstrip(" "))]

    def comment(self, words: str, indent: str) -> str:
        lines = textwrap.wrap(
            f"{MARK}: {words}", max(40, WIDTH - len(indent) - 2), subsequent_indent="  ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        return "".join(f"{indent}# {line}{self.newline}" for line in lines)

    def edited(self, edits: Sequence[Edit]) -> str:
        """The text with *edits*, which do not overlap; of two at one place the first stands
        first."""
        text = self.text
        for start, end, words in sorted(edits, key=lambda edit: edit[:2], reverse=True):
            text = text[:start] + words + text[end:]
        return text


def children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield value
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def walk(root: yaml.Node) -> Iterator[yaml.Node]:
    """Every node once: an anchor may be named again."""
    stack, known = [root], set[int]()
    while stack:
        node = stack.pop()
        if node is None or id(node) in known:
            continue
        known.add(id(node))
        yield node
        stack += reversed(list(children(node)))


def pair(node: yaml.Node, key: str) -> Pair:
    """The key and the value of *key* in a mapping.  Raises NoPlace where it is not there."""
    for found, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if found.value == key:
            return found, value
    raise NoPlace


def has(node: yaml.Node, key: str) -> bool:
    """Whether *node* is a mapping with *key*."""
    return isinstance(node, yaml.MappingNode) and any(k.value == key for k, _v in node.value)
