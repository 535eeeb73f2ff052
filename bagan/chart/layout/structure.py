"""A Chart in; the row of every box, and the order at its sides, out: the engine's answer.

Graphviz ranks the boxes and orders each rank with the fewest crossings.  What a regulation
lists keeps its order, so that is given as a constraint; the engine decides where no
article does: among the offices at one side of another, and among class boxes in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bagan.chart.layout.bands import is_leaf, is_plain, leaf_runs
from bagan.chart.layout.dot import digraph, edge, same_rank
from bagan.chart.layout.engine import Places
from bagan.chart.layout.siblings import Siblings
from bagan.chart.model.chart import Branch, Chart
from bagan.language import _
from bagan.problem import LayoutError

ROW = 2
"""Ranks from one row to the next: between two rows lies one for the bends of lines."""


@dataclass(frozen=True, slots=True)
class Structure:
    """A chart whose sides are in the order of fewest crossings, and the row of every node
    but for the members of frames, 0 at the top."""

    chart: Chart
    rows: Mapping[str, int]


def is_free(run: Sequence[Branch], chart: Chart) -> bool:
    """Whether no article orders a run of leaves: a class box stands in a row of offices."""
    nodes = [chart.nodes[branch.node] for branch in run]
    return (
        len(run) > 1
        and any(node.group for node in nodes)
        and any(node.official for node in nodes)
        and is_plain(run)
    )


class Question:
    """What the engine is asked about one chart: ``dot`` is its text."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.names: dict[str, str] = {}
        self.siblings: list[Siblings] = []
        self.under: list[tuple[str, str]] = []
        self.below_all: list[tuple[str, str]] = []
        self.count = 0
        self.rows: dict[str, Siblings] = {}
        tops = [self.visit(root) for root in chart.roots]
        if len(tops) > 1:
            # With what stands beside each: without that the engine changes their order.
            groups = [group for top in tops for group in self.rows[top].groups]
            self.siblings.append(Siblings(tuple(groups)))
        self.lines = self.joined()
        self.dot = digraph(self.statements())

    def name(self, branches: Iterable[Branch]) -> str:
        """A new name for what stands in one place: a box, a frame with its members, or a
        run of leaves."""
        name = f"n{self.count}"
        self.count += 1
        for branch in branches:
            self.names[branch.node] = name
            for part in (branch.members, branch.hanging):
                self.names.update((inner.node, name) for other in part for inner in other.walk())
        return name

    def visit(self, branch: Branch) -> str:
        """The name of a head; what stands around and under it is visited with it."""
        head = self.name([branch])
        first = self.count
        left = tuple([self.visit(other) for other in reversed(branch.beside_left)])
        right = tuple([self.visit(other) for other in branch.beside_right])
        self.rows[head] = Siblings((left, (head,), right))
        self.siblings.append(self.rows[head])
        rows: tuple[list[str], list[str]] = [], []
        for other in (*reversed(branch.staff_left), *branch.staff_right):
            rows[other.lower].append(self.visit(other))
        self.siblings += [Siblings.fixed(row) for row in rows]
        self.under += [(head, other) for row in rows for other in row]
        self.below_all += [(upper, lower) for upper in rows[0] for lower in rows[1]]
        # What hangs from the sides ends above the row of the children.
        leading = {above for above, _below in self.under}
        around = [f"n{number}" for number in range(first, self.count)]
        ends = [name for name in around if name not in {*left, *right, *leading}]
        parts = Siblings(tuple([self.part(run) for run in leaf_runs(branch.children)]))
        self.siblings.append(parts)
        self.under += [(head, part) for part in parts.names]
        self.below_all += [(above, part) for above in ends for part in parts.names]
        if branch.foot:
            leading = {above for above, _below in (*self.under, *self.below_all)}
            within = [f"n{number}" for number in range(first, self.count)]
            ends = [name for name in within if name not in {*left, *right, *leading}]
            foot = Siblings.fixed([self.part(run)[0] for run in leaf_runs(branch.foot)])
            self.siblings.append(foot)
            self.below_all += [(above, part) for above in ends for part in foot.names]
        return head

    def part(self, run: Sequence[Branch]) -> tuple[str, ...]:
        """The names of one part under a head: of a block, of a run, or of class boxes."""
        if is_free(run, self.chart):
            return tuple([self.name([leaf]) for leaf in run])
        return (self.name(run) if is_leaf(run[0]) else self.visit(run[0]),)

    def joined(self) -> list[tuple[str, str]]:
        """The pairs of names that lines join, each once."""
        pairs: dict[frozenset[str], tuple[str, str]] = {}
        for link in self.chart.links:
            ends = self.names[link.source], self.names[link.target]
            if ends[0] != ends[1]:
                pairs.setdefault(frozenset(ends), ends)
        return list(pairs.values())

    def statements(self) -> Iterator[str]:
        """The DOT's statements: rows, fixed orders, what stands under what, and lines."""
        beside: set[frozenset[str]] = set()
        for row in self.siblings:
            if len(row.names) > 1:
                beside.update(row.pairs())
                yield same_rank(row.names)
                for one, two in pairwise([group for group in row.groups if group]):
                    yield from (edge(left, right) for left in one for right in two)
                # A line that has to pass a box crosses this one, which leads nowhere.
                yield from (edge(name, f"e{name}") for name in row.names if row.is_free(name))
        if len(self.chart.roots) > 1:  # the engine keeps orders only of what hangs together
            yield from (edge("top", self.names[root.node]) for root in self.chart.roots)
        for above, below in self.under:
            yield edge(above, below, minlen=ROW)
        for above, below in self.below_all:  # that asks for no nearness
            yield edge(above, below, minlen=ROW, weight=0)
        under = {frozenset(pair) for pair in (*self.under, *self.below_all)}
        for number, ends in enumerate(self.lines):
            pair = frozenset(ends)
            if pair in beside:  # such a line bends between the rows
                yield from (edge(name, f"b{number}") for name in ends)
            elif pair not in under:
                yield edge(*ends, constraint="false")
        # Last, so that no order comes of it: a box that nothing joins is named nowhere else.
        yield from dict.fromkeys(self.names.values())

    def read(self, places: Places) -> Structure:
        """The engine's answer, but for orders that are worse than the written ones.

        Raises LayoutError where it lacks a box, parts a row or changes a fixed order.
        """
        names = dict.fromkeys(self.names.values())
        if not names.keys() <= places.keys():
            raise LayoutError(_("The layout engine's answer lacks a box"))
        under = (*self.under, *self.below_all)
        if any(places[below][1] >= places[above][1] for above, below in under):
            raise LayoutError(_("The layout engine set a box over the one that leads it"))
        order: dict[str, int] = {}
        for row in self.siblings:
            best = row.best(places, self.lines)
            if best != row.names:
                order.update({name: place for place, name in enumerate(best) if row.is_free(name)})
        depths = sorted({places[name][1] for name in names}, reverse=True)
        row_at = {depth: number for number, depth in enumerate(depths)}
        rows = {node: row_at[places[name][1]] for node, name in self.names.items()}
        chart = self.chart
        if order:
            chart = replace(chart, roots=tuple([self.ordered(root, order) for root in chart.roots]))
        return Structure(chart, rows)

    def ordered(self, branch: Branch, order: Mapping[str, int]) -> Branch:
        """A branch whose sides and class boxes stand in the order found."""

        def place(other: Branch) -> int:
            return order.get(self.names[other.node], 0)

        children: list[Branch] = []
        for run in leaf_runs(branch.children):
            if is_free(run, self.chart):
                children += sorted(run, key=place)
            else:
                children += run if is_leaf(run[0]) else [self.ordered(run[0], order)]
        left, right, staff_left, staff_right, foot = (
            tuple([self.ordered(other, order) for other in side])
            for side in (
                sorted(branch.beside_left, key=place, reverse=True),
                sorted(branch.beside_right, key=place),
                branch.staff_left,
                branch.staff_right,
                branch.foot,
            )
        )
        return replace(
            branch,
            beside_left=left,
            beside_right=right,
            staff_left=staff_left,
            staff_right=staff_right,
            children=tuple(children),
            foot=foot,
        )
