"""A Chart too large for its paper in, an overview and its continuations out.

The overview keeps the tiers and the heads; each head continues on a chart of its own,
under the line that leads to it.  A line whose ends fall on different charts is written
out as a note, so that nothing disappears in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bagan.chart.model.chart import Branch, Chart, Link, Node
from bagan.chart.model.kinds import Kind


def parts(chart: Chart) -> tuple[Chart, ...]:
    """The overview of *chart* and one chart per head, or nothing where no head can be
    parted from the others."""
    trunk, heads = _forks(chart.roots)
    if not heads:
        return ()
    page = {head.node: number for number, head in enumerate(heads, start=2)}
    overview = _overview(chart, page)
    pieces = [
        _continuation(chart, trunk, head, number)
        for head, number in ((head, page[head.node]) for head in heads)
    ]
    drawn = {_key(link) for piece in (overview, *pieces) for link in piece.links}
    lost = [link for link in chart.links if _key(link) not in drawn]
    notes = tuple(_lost_note(chart.nodes, link) for link in lost)
    return (replace(overview, notes=(*overview.notes, *notes)), *pieces)


def _key(link: Link) -> tuple[str, str, Kind]:
    return (link.source, link.target, link.kind)


def _forks(roots: Sequence[Branch]) -> tuple[tuple[Branch, ...], tuple[Branch, ...]]:
    """The spine down to where the chart forks, and the heads there that lead others."""
    spine: list[Branch] = []
    level = tuple(roots)
    while level:
        heads = tuple(branch for branch in level if branch.children)
        if len(heads) != 1:
            return tuple(spine), heads
        spine.append(heads[0])
        level = heads[0].children
    return tuple(spine), ()


def _overview(chart: Chart, page: Mapping[str, int]) -> Chart:
    """The chart without what stands under its heads, each told where it continues."""

    def cut(branch: Branch) -> Branch:
        if branch.node in page:
            return replace(branch, children=())
        return replace(branch, children=tuple(cut(child) for child in branch.children))

    roots = tuple(cut(root) for root in chart.roots)
    continued = tuple(
        f"{chart.nodes[head].label}: lanjutan pada lembar {number}" for head, number in page.items()
    )
    return replace(_with(chart, roots, 1), notes=(*chart.notes, *continued))


def _continuation(chart: Chart, trunk: Sequence[Branch], head: Branch, number: int) -> Chart:
    """One head with all that stands under it, and over it whoever leads them."""
    inside = {branch.node for branch in head.walk()}
    leading = [
        branch.node
        for branch in trunk
        if any(link.source == branch.node and link.target in inside for link in chart.links)
    ]
    root = head
    for node in reversed(leading):
        root = Branch(node, children=(root,))
    piece = _with(chart, (root,), number)
    label = chart.nodes[head.node].label
    return replace(piece, title=f"{chart.title} (lembar {number}, lanjutan {label})")


def _with(chart: Chart, roots: tuple[Branch, ...], number: int) -> Chart:
    """*chart* reduced to the branches under *roots*, as its part *number*."""
    shown = {branch.node for root in roots for branch in root.walk()}
    nodes: dict[str, Node] = {key: node for key, node in chart.nodes.items() if key in shown}
    links = tuple(link for link in chart.links if link.source in shown and link.target in shown)
    return replace(
        chart,
        id=f"{chart.id}-{number}",
        prefix=f"{chart.prefix}-{number}",
        description=_description(chart, nodes.values(), links),
        nodes=MappingProxyType(nodes),
        links=links,
        roots=roots,
        notes=tuple(note for note in chart.notes if number == 1),
    )


def _description(chart: Chart, nodes: Iterable[Node], links: Sequence[Link]) -> str:
    units = len({node.unit for node in nodes if not node.group})
    return f"Bagian dari bagan {chart.title}: {units} unit, {len(links)} garis."


def _lost_note(nodes: Mapping[str, Node], link: Link) -> str:
    arrow = "dan" if link.both else "ke"
    return (
        f"Garis {link.kind.value} antara dua lembar: {nodes[link.source].label} {arrow} "
        f"{nodes[link.target].label} ({link.basis})"
    )
