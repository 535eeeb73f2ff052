"""A Chart too large for its paper in, an overview and its continuations out.

The overview keeps the tiers and the heads; each head continues on a chart of its own,
under the line that leads to it.  A line whose ends fall on different charts is written
out as a note, so that nothing disappears in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Part:
    """What one sheet shows of a chart: ``heads`` are the nodes that continue here from another
    sheet, ``cut`` those that are led on another sheet."""

    chart: Chart
    heads: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()


def split(chart: Chart, fits: Callable[[Chart], bool]) -> tuple[Part, ...]:
    """The sheets of a *chart* that does not fit one, as few as can be: an overview that keeps
    what fits it, then its heads in order, as many to a sheet as fit.

    Nothing where it cannot be parted.
    """
    trunk, members = _fork(chart.roots)
    heads = [branch for branch in members if branch.children or branch.foot]
    if len(members) < 2:
        return ()
    overview = _cut_down(chart, [head.node for head in heads])
    if not heads or not fits(overview):
        return _in_groups(chart, trunk, members, fits, first=True)
    left = {head.node for head in heads}
    for head in sorted(heads, key=lambda branch: sum(1 for _each in branch.walk())):
        if not fits(_cut_down(chart, left - {head.node})):
            break
        left.discard(head.node)
    cut = tuple(head.node for head in heads if head.node in left)
    rest = [head for head in heads if head.node in left]
    first = Part(_cut_down(chart, cut), (), cut)
    more = _in_groups(chart, trunk, rest, fits, first=False)
    return (first, *more) if more else ()


def _in_groups(
    chart: Chart,
    trunk: Sequence[Branch],
    members: Sequence[Branch],
    fits: Callable[[Chart], bool],
    *,
    first: bool,
) -> tuple[Part, ...]:
    """*members* in their order, as many to a sheet as fit; the *first* sheet shows what stands
    round the trunk too.  Nothing where one of them fits none."""
    found: list[Part] = []
    start = 0
    while start < len(members):
        whole = first and not found

        def fit(end: int, start: int = start, whole: bool = whole) -> bool:
            return fits(_sheet(chart, trunk, members[start:end], whole))

        stop = _furthest(start, len(members), fit)
        here = members[start : max(stop, start + 1)]
        piece = _sheet(chart, trunk, here, whole)
        heads = tuple(branch.node for branch in here if not whole)
        if stop > start:
            found.append(Part(piece, heads))
        else:
            parted = split(piece, fits)
            if not parted:
                return ()
            found += [replace(parted[0], heads=heads), *parted[1:]]
        start += len(here)
    return tuple(found)


def _furthest(start: int, end: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to *end* that fits, if all below it do; *start* where none does."""
    good, step = start, 1
    while good < end and fits(min(good + step, end)):
        good = min(good + step, end)
        step *= 2
    bad = min(good + step, end + 1)
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(middle):
            good = middle
        else:
            bad = middle
    return good


def _fork(roots: Sequence[Branch]) -> tuple[tuple[Branch, ...], tuple[Branch, ...]]:
    """The spine down to where a chart forks, and all that stands side by side there."""
    spine: list[Branch] = []
    level = tuple(roots)
    while True:
        heads = [branch for branch in level if branch.children]
        if len(heads) != 1:
            return tuple(spine), level
        spine.append(heads[0])
        level = heads[0].children


def _cut_down(chart: Chart, cut: Collection[str]) -> Chart:
    """*chart* without what stands under the heads *cut*."""

    def cut_down(branch: Branch) -> Branch:
        if branch.node in cut:
            return replace(branch, children=(), foot=())
        return replace(
            branch,
            children=tuple(cut_down(child) for child in branch.children),
            foot=tuple(cut_down(child) for child in branch.foot),
        )

    return _reduced(chart, tuple(cut_down(root) for root in chart.roots))


def _sheet(chart: Chart, trunk: Sequence[Branch], members: Sequence[Branch], whole: bool) -> Chart:
    """*members* under whoever leads them, with all that stands round these if *whole*."""
    below = tuple(members)
    if whole:
        for branch in reversed(trunk):
            kept = [child for child in branch.children if not child.children]
            below = (replace(branch, children=below if branch is trunk[-1] else (*kept, *below)),)
        return _reduced(chart, below)
    inside = {branch.node for member in members for branch in member.walk()}
    for branch in reversed(trunk):
        if any(link.source == branch.node and link.target in inside for link in chart.links):
            below = (Branch(branch.node, children=below),)
    return _reduced(chart, below)


def _reduced(chart: Chart, roots: tuple[Branch, ...]) -> Chart:
    """*chart* with the branches under *roots* alone."""
    shown = {branch.node for root in roots for branch in root.walk()}
    nodes: dict[str, Node] = {key: node for key, node in chart.nodes.items() if key in shown}
    links = tuple(link for link in chart.links if link.source in shown and link.target in shown)
    return replace(chart, nodes=MappingProxyType(nodes), links=links, roots=roots)


def numbered(chart: Chart, found: Sequence[Part], first: int) -> tuple[Chart, ...]:
    """The sheets of *chart* with their ids, titles and notes; the first of them is the page
    *first* of its annex."""
    sheet = {head: first + place for place, part in enumerate(found) for head in part.heads}
    drawn = {_key(link) for part in found for link in part.chart.links}
    lost = tuple(_lost_note(chart.nodes, link) for link in chart.links if _key(link) not in drawn)
    made = []
    for place, part in enumerate(found):
        page = first + place
        notes = _continued(chart, part.cut, sheet)
        title = chart.title
        if place:
            names = ", ".join(chart.nodes[head].label for head in part.heads[:HEADS_NAMED])
            more = len(part.heads) > HEADS_NAMED
            told = "" if more or not names else f", lanjutan {names}"
            title = f"{chart.title} (lembar {page}{told})"
        made.append(
            replace(
                part.chart,
                id=f"{chart.id}-{place + 1}",
                prefix=f"{chart.prefix}-{place + 1}",
                title=title,
                description=_description(chart, part.chart.nodes.values(), part.chart.links),
                notes=(*(() if place else chart.notes), *notes, *(() if place else lost)),
            )
        )
    return tuple(made)


HEADS_NAMED = 2
"""So many heads are named in a sheet's title, at most."""


def _continued(chart: Chart, cut: Sequence[str], sheet: Mapping[str, int]) -> list[str]:
    """Where the heads of an overview continue, a note for each sheet."""
    by_sheet: dict[int, list[str]] = {}
    for head in cut:
        by_sheet.setdefault(sheet[head], []).append(chart.nodes[head].label)
    return [
        f"{', '.join(labels)}: lanjutan pada lembar {number}" for number, labels in by_sheet.items()
    ]


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
