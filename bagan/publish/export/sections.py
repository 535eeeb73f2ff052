"""A Chart in, what programs that lay it out anew are told: its clusters, and the way down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import Branch, Chart

WIDEST = 8
"""Boxes under one head that still can be read side by side on a page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Boxes that stand together: under the heading of an unsur, or in a group's frame.

    ``id`` is that of the node whose members the ``frame`` holds; of an unsur it is
    ``unsur_NUMBER``, which no node has: ids of a spec have no underscore.
    """

    id: str
    title: str
    nodes: tuple[str, ...]
    frame: bool = False


def sections_of(chart: Chart) -> tuple[Section, ...]:
    """The unsur and frames of *chart*, in its order; no node is in two of them."""
    found = [section for root in chart.roots for section in _below(chart, root)]
    return tuple(
        Section(frame or f"unsur_{number}", title, nodes, bool(frame))
        for number, (frame, title, nodes) in enumerate(found, start=1)
    )


def headings_of(chart: Chart) -> dict[str, str]:
    """The unsur that each box stands under, by node id; boxes under none are left out."""
    branches = [branch for root in chart.roots for branch in root.walk()]
    return {branch.node: branch.heading for branch in branches if branch.heading}


def framed(chart: Chart) -> frozenset[str]:
    """The ids of the nodes that are frames round others."""
    return frozenset(
        branch.node for root in chart.roots for branch in root.walk() if branch.members
    )


def direction_of(chart: Chart) -> str:
    """The way from a head to those below: "TB" (down), or "LR" (to the right) where more stand
    under one head than can be read side by side."""
    broods = [branch.children for root in chart.roots for branch in root.walk()]
    return "LR" if any(len(brood) > WIDEST for brood in broods) else "TB"


def _below(chart: Chart, root: Branch) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The id of a frame (or nothing), the title and the boxes of each section."""
    for branch in root.walk():
        if branch.members:
            members = tuple(member.node for member in branch.members)
            yield branch.node, chart.nodes[branch.node].label, members
        headings: dict[str, list[str]] = {}
        for child in branch.children:
            if child.heading and not child.members:
                headings.setdefault(child.heading, []).append(child.node)
        for heading, nodes in headings.items():
            yield "", heading, tuple(nodes)
