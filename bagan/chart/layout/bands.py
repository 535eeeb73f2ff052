"""A Chart in, its bands out: the runs of leaves under each head, and how each is usually drawn.

Under the office that leads a chart, units stand in a row; under a unit beside others, in one
stack; a staff unit has its own in either.  What is longer, or stands under headings, is drawn
as it prints largest, but under the office that leads a chart not in one stack alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from bagan.chart.model.chart import Branch, Chart, Form

ROW = 8
"""So many leaves stand in one row, or in one stack, at most; more as they print largest."""

HALVES = 3
"""A hanging list of so many units stands in one stack; more as they print largest, but under the
office that leads a chart not in one."""


@dataclass(frozen=True, slots=True)
class Band:
    """Neighbouring leaves under one head; ``forms`` are the numbers of stacks in which it is
    usually drawn, none where it does not matter, and ``fixed`` the one that the drafter wants,
    0 where nothing is said.  Bands of one ``group`` stand under heads beside each other; one at
    the ``foot`` of its head stands under all others of it, one of the ``staff`` under what stands
    at a head's side.  Two columns of one that is ``halved`` stand at both sides of its line."""

    run: tuple[Branch, ...]
    forms: frozenset[int] = frozenset()
    fixed: int = 0
    group: str = ""
    foot: bool = False
    staff: bool = False
    halved: bool = False

    @property
    def hangs(self) -> bool:
        """Whether units that have units stand in it, these indented under them."""
        return any(branch.hanging for branch in self.run)


def is_leaf(branch: Branch) -> bool:
    """Whether nothing stands under or beside a branch."""
    return not (
        branch.children
        or branch.foot
        or branch.members
        or branch.beside_left
        or branch.beside_right
        or branch.staff_left
        or branch.staff_right
    )


def is_plain(run: Sequence[Branch]) -> bool:
    """Whether a run of leaves may stand in a row of boxes: nothing hangs from them, and no
    heading stands over them."""
    return not any(branch.heading or branch.hanging for branch in run)


def leaf_runs(branches: Sequence[Branch]) -> Iterator[tuple[Branch, ...]]:
    """The children of a head cut into runs of leaves of one list and single heads, in order.
    A leaf alone before a list too long for a row, in none itself, begins that list's run."""
    alone: tuple[Branch, ...] = ()
    for leaves, group in groupby(branches, key=lambda branch: is_leaf(branch) and (branch.list,)):
        run = tuple(group)
        if leaves and len(run) == 1 and run[0].list < 0 and not alone and is_plain(run):
            alone = run
            continue
        if leaves and len(run) > ROW and is_plain(run):
            yield alone + run
        elif leaves:
            yield from filter(None, (alone, run))
        else:
            yield from filter(None, (alone, *((branch,) for branch in run)))
        alone = ()
    if alone:
        yield alone


def bands_of(chart: Chart) -> Iterator[Band]:
    """Every run of leaves, in the order in which the grid asks for them."""
    spine = {branch.node for root in chart.roots for branch in spine_of(root, chart)}
    for root in chart.roots:
        yield from _bands(root, "", spine)


def spine_of(root: Branch, chart: Chart) -> Iterator[Branch]:
    """The offices from the top of a chart down to where it forks: each alone under the one before,
    or alone of its tier but for partners that it does not lead, or the only one of it that leads
    the next."""
    led = {link.target for link in chart.links if link.source == root.node}

    def official(branches: Sequence[Branch]) -> int:
        return sum(chart.nodes[branch.node].official for branch in branches)

    yield root
    leading = [branch for branch in root.children if branch.children]
    alone = len(leading) == 1 and official(leading) == 1
    beside = [branch for branch in root.children if branch not in leading and branch.node in led]
    goes_on = alone and (official(beside) == 0 or official(leading[0].children) > 0)
    if len(root.children) == 1 or goes_on:
        yield from spine_of((leading or root.children)[0], chart)


def _bands(branch: Branch, group: str, spine: Set[str], side: str = "") -> Iterator[Band]:
    for other in (*branch.beside_left, *branch.beside_right):
        yield from _bands(other, "", spine, side="beside")
    for other in (*branch.staff_left, *branch.staff_right):
        yield from _bands(other, "", spine, side="staff")
    leads = branch.node in spine
    runs = list(leaf_runs(branch.children))
    # Beside a list that is too long for a row the others need no row either.
    long = max(map(len, runs), default=0) > ROW
    for run in runs:
        if is_leaf(run[0]):
            beside_long = long and len(run) <= ROW
            forms = frozenset[int]() if beside_long else _forms(run, spine=leads, aside=bool(side))
            fixed, staff = _fixed(run, branch.form), side == "staff"
            yield Band(run, forms, fixed, group, staff=staff, halved=leads)
        else:
            yield from _bands(run[0], branch.node, spine)
    for run in leaf_runs(branch.foot):
        if is_leaf(run[0]):
            forms = _forms(run, spine=True, aside=False)
            fixed = _fixed(run, branch.form)
            yield Band(run, forms, fixed, foot=True, halved=len(branch.children) % 2 == 0)
        else:
            yield from _bands(run[0], f"{branch.node} foot", spine)


def _fixed(run: Sequence[Branch], form: Form) -> int:
    """In how many stacks a run is drawn where the drafter says in which form."""
    return {"": 0, "baris": len(run), "tumpuk": 1, "gantung": 1}[form]


def _forms(run: Sequence[Branch], *, spine: bool, aside: bool) -> frozenset[int]:
    count = len(run)
    hangs = any(branch.hanging for branch in run)
    headed = any(branch.heading for branch in run)
    if spine and not headed and count > (HALVES if hangs else ROW):
        return frozenset(range(2, count + 1))
    if not 1 < count <= ROW or headed:
        return frozenset()
    if hangs:
        return frozenset({1}) if count <= HALVES else frozenset()
    if spine:
        return frozenset({count})
    return frozenset({1, count} if aside else {1})


def alike(bands: Sequence[Band]) -> list[list[int]]:
    """The numbers of the bands that a reader expects to be drawn alike, two at least."""
    found: dict[tuple[str, bool], list[int]] = {}
    for number, band in enumerate(bands):
        few = 1 < len(band.run) <= ROW and (band.forms or band.hangs)
        if band.group and few and not band.fixed:
            found.setdefault((band.group, band.hangs), []).append(number)
    return [numbers for numbers in found.values() if len(numbers) > 1]
