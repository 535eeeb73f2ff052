"""Branches and lines in, a Chart out: the least that the layout needs to know."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.model.annexes import Panah
from bagan.chart.model.chart import Branch, Chart, Link, Node
from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Basis


def leaves(words: str, heading: str | None = None) -> tuple[Branch, ...]:
    """A branch for each word."""
    return tuple(Branch(word, heading) for word in words.split())


def line(words: str, kind: Kind = Kind.KOMANDO, *, both: bool = False) -> Link:
    """A line between two nodes: "above below"."""
    source, target = words.split()
    return Link(source, target, kind, both, Basis())


def chart(
    *roots: Branch,
    lines: Sequence[Link] = (),
    groups: str = "",
    official: str = "",
    arrows: bool = False,
) -> Chart:
    """A chart of these branches: a node's label is its id, and its kind "dinas"."""
    classes, offices = groups.split(), official.split()
    nodes = {
        branch.node: Node(
            branch.node,
            branch.node,
            branch.node,
            branch.node,
            "dinas",
            Basis(),
            group=branch.node in classes or bool(branch.members),
            official=branch.node in offices,
        )
        for root in roots
        for branch in root.walk()
    }
    panah = Panah(komando=arrows, koordinasi=arrows)
    return Chart("bagan", "bagan", "Bagan", "Bagan.", nodes, tuple(lines), roots, panah)
