"""Rows of nodes and the edges between them in, DOT text out.

Nodes have a fixed size and no label; no name from a spec ever reaches the DOT, for nodes
are numbered.  A row of nodes is one rank, and an edge within it keeps its order.
"""

from __future__ import annotations

from collections.abc import Iterable

HEAD = """\
digraph {
\tgraph [splines=none ranksep=0.1 nodesep=0.02]
\tnode [shape=box fixedsize=true label="" width=0.1 height=0.1]
\tedge [style=invis]
"""
"""Lines are drawn by ourselves, so the engine is asked for none."""


def digraph(statements: Iterable[str]) -> str:
    """The DOT of a graph."""
    return "".join([HEAD, *(f"\t{statement}\n" for statement in statements), "}\n"])


def same_rank(names: Iterable[str]) -> str:
    """The statement that sets nodes in one row."""
    return f"{{ rank=same {' '.join(names)} }}"


def edge(tail: str, head: str, **attributes: object) -> str:
    """The statement of an edge."""
    words = " ".join([f"{name}={value}" for name, value in attributes.items()])
    return f"{tail} -> {head} [{words}]" if words else f"{tail} -> {head}"
