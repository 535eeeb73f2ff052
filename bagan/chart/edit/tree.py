"""Text of a spec in, its values with their places in the text out.

Where :mod:`bagan.chart.spec.nodes` reads what a spec says, this knows from which character to
which each value stands, so that one can be changed and all others keep their bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Step = str | int
"""A key of a mapping, or a position in a row."""
Path = tuple[Step, ...]


@dataclass(slots=True)
class Node:
    """A value from character *start* up to *end*; ``column`` is where its first line begins.

    A mapping has ``keys``, which stand for the ``items`` at the same positions; a row has items
    alone.  ``flow`` tells whether it is written in brackets.
    """

    start: int
    end: int
    column: int
    text: str | None = None
    flow: bool = False
    keys: list[Node] | None = None
    items: list[Node] = field(default_factory=list)

    @property
    def is_mapping(self) -> bool:
        return self.keys is not None

    @property
    def is_row(self) -> bool:
        return self.keys is None and self.text is None

    def position(self, step: Step) -> int | None:
        """Which of the items *step* names."""
        if self.keys is not None:
            return next((n for n, key in enumerate(self.keys) if key.text == step), None)
        if isinstance(step, int) and 0 <= step < len(self.items):
            return step
        return None


def path_at(node: Node, place: int) -> Path:
    """The innermost value in *node* round the character at *place*, or whose key that is."""
    for at, item in enumerate(node.items):
        key = node.keys[at] if node.keys is not None else item
        if key.start <= place < max(item.end, key.start + 1):
            step = at if node.keys is None or key.text is None else key.text
            return (step, *path_at(item, place))
    return ()


def read_tree(text: str) -> Node:
    """The values of *text*, which has to be one sound YAML document.  Raises YAMLError."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[tuple[Node, list[Node]]] = []
        self.root = Node(0, 0, 0, text="")

    def read(self) -> Node:
        event: Any
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                node = self._node(event)
                node.text = event.value
                if event.style in ("|", ">"):
                    node.end = self._without_breaks(node)
                self._add(node)
            elif isinstance(event, yaml.AliasEvent):
                node = self._node(event)
                node.text = f"*{event.anchor}"
                self._add(node)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                node = self._node(event)
                node.flow = bool(event.flow_style)
                self.stack.append((node, []))
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                node, parts = self.stack.pop()
                if isinstance(event, yaml.MappingEndEvent):
                    node.keys, parts = parts[::2], parts[1::2]
                node.items = parts
                # A block has no end of its own: comments that follow it are not part of it.
                if not node.flow:
                    node.end = parts[-1].end
                else:
                    node.end = self._node(event).end
                self._add(node)
        return self.root

    def _node(self, event: Any) -> Node:
        start = event.start_mark
        return Node(start.index, event.end_mark.index, start.column)

    def _without_breaks(self, node: Node) -> int:
        return node.start + len(self.text[node.start : node.end].rstrip())

    def _add(self, node: Node) -> None:
        if self.stack:
            self.stack[-1][1].append(node)
        else:
            self.root = node
