"""A Chart too large for its paper in, the Parts out that fit a sheet each.

An overview keeps the tiers and the heads, and as much under them as fits; the other heads
continue on sheets of their own, in order and as many to a sheet as fit, under the line that
leads to them.  Where even the heads do not fit one sheet, they go on several.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bagan.chart.model.chart import BRANCH_PARTS, Branch, Chart
from bagan.chart.model.sheet_parts import LARGEST_PAGE, Part, between_sheets, continued, title_of

Roots = tuple[Branch, ...]


def split(chart: Chart, fits: Callable[[Chart], bool]) -> tuple[Part, ...]:
    """The sheets of a *chart* that does not fit one, as few as can be.

    *fits* is asked of parts with the notes that they will have at most.  Nothing where a box
    with the one that leads it does not fit a sheet.
    """
    return _Splitter(chart, fits).sheets(chart.roots, frozenset(), ())


class _Splitter:
    def __init__(self, chart: Chart, fits: Callable[[Chart], bool]) -> None:
        self.chart = chart
        self.asked = fits
        self.leads = {(link.source, link.target) for link in chart.links}
        self.inside = {
            branch.node: frozenset(_nodes(branch)) for root in chart.roots for branch in root.walk()
        }

    def sheets(
        self, roots: Roots, held: frozenset[str], heads: tuple[str, ...]
    ) -> tuple[Part, ...]:
        """The sheets of what *roots* hold, the first of which goes on with *heads*; those
        *held* are shown on sheets before."""
        for cut in self.cuts(roots, held):
            if self.fits(_cut_down(roots, cut), held, heads, cut) and self.goes_on(
                roots, held, heads, cut
            ):
                return self.overview(roots, held, heads, cut)
        return self.in_runs(roots, held, heads)

    def cuts(self, roots: Roots, held: frozenset[str]) -> Iterator[tuple[str, ...]]:
        """Heads that may continue elsewhere, so that the overview shrinks from one to the
        next: those where the chart forks, those beside its spine as well, then those higher on
        the spine."""
        spine, members = _fork(roots)
        forks = [branch.node for branch in members if _leads(branch)]
        level = {branch.node for branch in (*spine, *members)}
        sides = [
            (depth, side.node)
            for depth, branch in enumerate(spine)
            for side in _slots(branch)
            if side.node not in level and _leads(side)
        ]
        if forks and not held.intersection(forks):
            yield tuple(forks)
            if sides:
                yield (*forks, *(side for _depth, side in sides))
        elif sides:
            yield tuple(side for _depth, side in sides)
        for depth in range(len(spine) - 1, 0, -1):
            if spine[depth].node in held:
                return
            if any(branch.node not in held for branch in spine[:depth]):
                yield (spine[depth].node, *(side for own, side in sides if own < depth))

    def overview(
        self, roots: Roots, held: frozenset[str], heads: tuple[str, ...], cut: tuple[str, ...]
    ) -> tuple[Part, ...]:
        """What fits with those of *cut* that have to continue elsewhere, then these."""
        parted = [branch for root in roots for branch in root.walk() if branch.node in cut]
        smallest = [
            head.node for head in sorted(parted, key=lambda head: len(self.inside[head.node]))
        ]

        def left(kept: int) -> tuple[str, ...]:
            return tuple(node for node in cut if node not in smallest[:kept])

        def fit(kept: int) -> bool:
            return self.fits(_cut_down(roots, left(kept)), held, heads, left(kept))

        kept = _furthest(0, len(smallest), fit)
        while kept and not self.goes_on(roots, held, heads, left(kept)):
            kept -= 1
        names = left(kept)
        rest = [head for head in parted if head.node in names]
        first = Part(self.reduced(_cut_down(roots, names)), heads, names)
        more = self.in_groups(roots, rest, held.union(first.chart.nodes))
        return (first, *more) if more or not rest else ()

    def in_runs(
        self, roots: Roots, held: frozenset[str], heads: tuple[str, ...]
    ) -> tuple[Part, ...]:
        """Those whom one head leads, or who stand at the top, on as few sheets as hold them in
        their order; the first shows them where they stand."""
        slots = list(roots)
        while len(slots) == 1:
            slots = list(_slots(slots[0]))
        if not slots:
            return ()

        def run(end: int) -> Roots:
            return _without(roots, {slot.node for slot in slots[end:]})

        over = {node for root in run(0) for node in _nodes(root)}
        stop = _furthest(0, len(slots), lambda end: self.fits(run(end), held, heads))
        found: list[Part] = []
        if stop or over - held:
            if not stop and not self.fits(run(0), held, heads):
                return ()
            found.append(Part(self.reduced(run(stop)), heads))
        more = self.in_groups(roots, slots[stop:], held | over)
        return (*found, *more) if more or stop == len(slots) else ()

    def in_groups(
        self, roots: Roots, heads: Sequence[Branch], held: frozenset[str]
    ) -> tuple[Part, ...]:
        """*heads* in their order, as many to a sheet as fit, under those who lead them.
        Nothing where one of them fits none."""
        found: list[Part] = []
        start = 0
        while start < len(heads):

            def fit(end: int, start: int = start) -> bool:
                here = heads[start:end]
                return self.fits(self.led(roots, here), held, [head.node for head in here])

            stop = max(_furthest(start, len(heads), fit), start)
            here = heads[start : max(stop, start + 1)]
            below, names = self.led(roots, here), [head.node for head in here]
            if stop > start:
                found.append(Part(self.reduced(below), tuple(names)))
            else:
                over = {node for root in below for node in _nodes(root)}
                parted = self.sheets(
                    below, held | (over - self.inside[names[0]]) | {*names}, tuple(names)
                )
                if not parted:
                    return ()
                found += parted
            start += len(here)
        return tuple(found)

    def led(self, roots: Roots, heads: Sequence[Branch]) -> Roots:
        """*heads* in their frames, under those of *roots* over them from whom a line leads to
        them or below."""
        names = {head.node for head in heads}
        inside = {node for name in names for node in self.inside[name]}
        over = {source for source, target in self.leads if target in inside}

        def kept(branch: Branch) -> Roots:
            if branch.node in names:
                return (branch,)
            framed = tuple(item for member in branch.members for item in kept(member))
            around = replace(branch, members=())
            below = tuple(item for slot in _slots(around) for item in kept(slot))
            if framed or (below and branch.node in over):
                return (Branch(branch.node, members=framed, children=below),)
            return below

        return tuple(item for root in roots for item in kept(root))

    def goes_on(
        self, roots: Roots, held: Collection[str], heads: Sequence[str], cut: Collection[str]
    ) -> bool:
        """Whether an overview also :meth:`fits` where all of *cut* go on on one sheet: its note is
        wider than the notes of each."""
        together = dict.fromkeys(cut, LARGEST_PAGE)
        return len(cut) < 2 or self.fits(_cut_down(roots, cut), held, heads, together)

    def fits(
        self,
        roots: Roots,
        held: Collection[str],
        heads: Sequence[str],
        cut: Collection[str] | Mapping[str, int] = (),
    ) -> bool:
        """Whether *roots* fit a sheet that goes on with *heads*, with the notes on what is *cut*,
        to pages if that tells them, and on lines that may end on other sheets; of those *held*,
        earlier sheets tell."""
        piece = self.reduced(roots)
        away = [
            link
            for link in self.chart.links
            if link.source in piece.nodes
            and link.source not in held
            and link.target not in piece.nodes
            and link.target not in self.inside[link.source]
        ]
        notes = () if held else self.chart.notes
        notes += continued(self.chart, cut, cut if isinstance(cut, Mapping) else {})
        notes += between_sheets(self.chart.nodes, away)
        title = title_of(self.chart, heads) if held or heads else self.chart.title
        return self.asked(replace(piece, title=title, notes=notes))

    def reduced(self, roots: Roots) -> Chart:
        """The chart with the branches under *roots* alone."""
        shown = {node for root in roots for node in _nodes(root)}
        nodes = {key: node for key, node in self.chart.nodes.items() if key in shown}
        links = tuple(
            link for link in self.chart.links if link.source in shown and link.target in shown
        )
        return replace(self.chart, nodes=MappingProxyType(nodes), links=links, roots=roots)


def _nodes(branch: Branch) -> Iterator[str]:
    return (each.node for each in branch.walk())


def _slots(branch: Branch) -> Iterator[Branch]:
    """Those round and under a branch, in its order."""
    return (item for name in BRANCH_PARTS for item in getattr(branch, name))


def _leads(branch: Branch) -> bool:
    return any(True for _each in _slots(branch))


def _fork(roots: Roots) -> tuple[Roots, Roots]:
    """The spine down to where a chart forks, and all that stands side by side there."""
    spine: list[Branch] = []
    level = roots
    while True:
        heads = [branch for branch in level if branch.children]
        if len(heads) != 1:
            return tuple(spine), level
        spine.append(heads[0])
        level = heads[0].children


def _cut_down(roots: Roots, cut: Collection[str]) -> Roots:
    """*roots* without what stands round and under the heads *cut*."""

    def cut_down(branch: Branch) -> Branch:
        if branch.node in cut:
            return Branch(branch.node, branch.heading)
        return _each(branch, lambda below: tuple(map(cut_down, below)))

    return tuple(map(cut_down, roots))


def _without(roots: Roots, gone: Collection[str]) -> Roots:
    """*roots* without the branches *gone*."""

    def kept(branches: Roots) -> Roots:
        return tuple(_each(branch, kept) for branch in branches if branch.node not in gone)

    return kept(roots)


def _each(branch: Branch, change: Callable[[Roots], Roots]) -> Branch:
    """*branch* with what stands round and under it changed, place by place."""
    parts: dict[str, Any] = {
        name: change(below) for name in BRANCH_PARTS if (below := getattr(branch, name))
    }
    return replace(branch, **parts)


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
