"""A Chart in, the same with lists hung under some of its heads, and staff in two rows, out.

In a hanging list a unit stands in its head's stack, and what it leads hangs indented under
it: a list of units that have units takes one column then, where a row would take many.  Several
staff at one side of a head may stand in two rows, and so may several partners beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from typing import Any

from bagan.chart.layout.bands import is_leaf, spine_of
from bagan.chart.layout.worth import (
    FOOT_PENALTY,
    HANGING_PENALTY,
    ROW_PENALTY,
    STAFF_PENALTY,
    UNLIKE_PENALTY,
)
from bagan.chart.model.chart import BRANCH_PARTS, Branch, Chart, drawn_areas

DEEPEST = 3
"""A list hangs so many levels deep at most."""
SEVERAL, PARTNERS = 2, 3
"""Where so many at one side of a head lead nobody, its staff or its partners may stand in two rows:
if no line joins them to others, which would have to pass the lower row."""


def choices(chart: Chart) -> dict[frozenset[str], float]:
    """The sets of lists that may hang, each named by its head (a foot: `foot_of` it), and of staff
    or partners that may stand in two rows (`staff_of`, `partners_of` it); the usual one first, and
    what each costs in points of label size: those that the drafter wants to hang, then also those
    low in the chart, feet, higher ones, and at last those of the office that leads all."""
    joins = Counter(end for link in chart.links for end in (link.source, link.target))
    led = {(link.source, link.target) for link in chart.links if not link.both}
    heights: dict[str, int] = {}
    feet: set[str] = set()
    staff: set[str] = set()
    framed = {area.node for area in drawn_areas(chart)}
    officials = {node.id for node in chart.nodes.values() if node.official}

    def hangs(branch: Branch, head: Branch | None) -> bool:
        """Whether a branch may stand in a hanging list, under *head* if it is indented."""
        if branch.children and branch.form == "baris":
            return False
        if any(getattr(branch, name) for name in BRANCH_PARTS if name != "children"):
            return False
        if branch.node in framed:
            return False
        if head is not None:
            alone = joins[branch.node] == 1 + len(branch.children)
            if branch.heading or not alone or (head.node, branch.node) not in led:
                return False
        return all(hangs(child, branch) for child in branch.children)

    def may_stand_below(head: Branch) -> bool:
        """Whether so many partners stand beside a head, joined to nobody else, and not because
        the drafter wants it."""
        sides = (head.beside_left, head.beside_right)
        beside = [other for side in sides for other in side]
        free = all(is_leaf(other) and joins[other.node] == 1 for other in beside)
        usual = officials.isdisjoint(other.node for other in beside)
        return free and usual and max(map(len, sides)) >= PARTNERS

    def visit(branch: Branch) -> None:
        for part in branch.parts():
            for other in part:
                visit(other)
        sides = (branch.staff_left, branch.staff_right)
        alone = all(joins[other.node] == 1 for side in sides for other in side if is_leaf(other))
        if alone and any(len(side) >= SEVERAL and all(map(is_leaf, side)) for side in sides):
            staff.add(staff_of(branch.node))
        if not any(sides) and may_stand_below(branch):
            staff.add(partners_of(branch.node))
        foot = 1 + max(map(_height, branch.foot), default=0)
        if 1 < foot <= DEEPEST and all(hangs(child, None) for child in branch.foot):
            heights[foot_of(branch.node)] = foot
            feet.add(foot_of(branch.node))
        height = _height(branch)
        if branch.form == "baris" or not 1 < height <= DEEPEST:
            return
        if all(hangs(child, None) for child in branch.children):
            heights[branch.node] = 0 if branch.form else height

    for root in chart.roots:
        visit(root)
    tops = {branch.node for root in chart.roots for branch in spine_of(root, chart)}
    low = heights.keys() - tops - feet
    groups = (
        (low, HANGING_PENALTY),
        (feet, FOOT_PENALTY),
        (low | feet, FOOT_PENALTY),
        (heights.keys(), ROW_PENALTY),
    )
    wanted = frozenset(node for node, height in heights.items() if not height)
    found = {wanted: 0.0}
    for others, cost in groups:
        for most in range(2, DEEPEST + 1):
            heads = wanted | {node for node in others if heights[node] <= most}
            found.setdefault(heads, cost)
    if staff:
        found |= {heads | staff: cost + STAFF_PENALTY for heads, cost in found.items()}
    for heads in found:
        if heads_unlike(hung(chart, heads)):
            found[heads] += UNLIKE_PENALTY
    return dict(sorted(found.items(), key=lambda choice: choice[1]))


def heads_unlike(chart: Chart) -> bool:
    """Whether of heads beside each other some lead a row of units that have units, which leaves a
    hole in the row of the heads, and others a stack, or nobody; one alone under its head stands
    there either way."""

    def is_row(head: Branch) -> bool:
        return len(head.children) > 1 and _height(head) > 1

    lists = [
        [head for head in branch.children if len(head.children) != 1]
        for root in chart.roots
        for branch in root.walk()
    ]
    return any(len(set(map(is_row, heads))) > 1 for heads in lists)


def _height(branch: Branch) -> int:
    return 1 + max(map(_height, branch.children)) if branch.children else 0


def foot_of(head: str) -> str:
    """The name of the list at the foot of a head."""
    return f"{head} foot"


def staff_of(head: str) -> str:
    """The name of the staff of a head."""
    return f"{head} staff"


def partners_of(head: str) -> str:
    """The name of the partners beside a head."""
    return f"{head} partners"


def hung(chart: Chart, lists: Set[str]) -> Chart:
    """*chart* with these lists hanging, and these staff in two rows."""
    if not lists:
        return chart

    def visit(branch: Branch) -> Branch:
        changed: dict[str, Any] = {
            name: tuple(visit(other) for other in getattr(branch, name)) for name in BRANCH_PARTS
        }
        if branch.node in lists:
            changed["children"] = tuple(indented(branch.children))
        if foot_of(branch.node) in lists:
            changed["foot"] = tuple(indented(branch.foot))
        if staff_of(branch.node) in lists:
            left, right = branch.staff_left, branch.staff_right
            changed["staff_left"] = in_two_rows(left[::-1])[::-1]
            changed["staff_right"] = in_two_rows(right)
        if partners_of(branch.node) in lists:
            changed |= below_their_head(branch)
        return replace(branch, **changed)

    return replace(chart, roots=tuple(visit(root) for root in chart.roots))


def in_two_rows(side: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """The staff at one side of a head, from left to right, the second half in a lower row; as it
    was where one of them leads others."""
    if not all(map(is_leaf, side)):
        return side
    half = (len(side) + 1) // 2
    return (*side[:half], *(replace(other, lower=True) for other in side[half:]))


def below_their_head(branch: Branch) -> dict[str, tuple[Branch, ...]]:
    """The partners beside a head as staff under it, in two rows, in their order."""
    partners = (*branch.beside_left[::-1], *branch.beside_right)
    half = (len(partners) + 1) // 2
    lower = tuple(replace(other, lower=True) for other in partners[half:])
    left: tuple[Branch, ...] = ()
    right: tuple[Branch, ...] = ()
    for row in (partners[:half], lower):
        middle = (len(row) + 1) // 2
        left, right = left + row[:middle][::-1], right + row[middle:]
    return {"beside_left": (), "beside_right": (), "staff_left": left, "staff_right": right}


def indented(branches: Iterable[Branch]) -> Iterator[Branch]:
    """Branches of one list with what each leads hanging under it."""
    for branch in branches:
        yield replace(branch, hanging=tuple(indented(branch.children)), children=())
