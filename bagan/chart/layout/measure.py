"""A Chart and a Style in, sizes of its labels and of their groups out, in em."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from math import fsum
from typing import TypeAlias

from bagan.chart.layout.bands import alike, bands_of, is_plain, leaf_runs
from bagan.chart.layout.breaking import break_label
from bagan.chart.layout.grid import Cell, Grid, Item, Role
from bagan.chart.layout.legs import Net, nets_of
from bagan.chart.layout.members import holds_people, lines_of_member, number_width
from bagan.chart.layout.needs import Needs, Pattern
from bagan.chart.layout.place import stub_length
from bagan.chart.layout.text import least_width, width, wrap
from bagan.chart.model.chart import Branch, Chart, Node
from bagan.chart.model.people import NO_BREAK
from bagan.style import Face, Style

Breaker: TypeAlias = Callable[[str, float, Face], tuple[str, ...]]
"""A text, a width in em and a face in, lines out."""
_Set: TypeAlias = tuple[tuple[str, ...], tuple[Role, ...], float]
CONTINUED = "(lanjutan)"
"""How a heading ends that is repeated over a stack that goes on."""
PORTRAIT_EM = (4.5, 6.0)
"""Width and height of a portrait, 3 : 4 as the passport photographs of offices are."""
PORTRAIT_GAP_EM = 0.35
"""Between a portrait and the label under it."""
RAIL_EM = 0.6
"""The rail of what hangs from a box lies so far from its left side."""


def face_of(node: Node | None) -> Face:
    """Headings are italic, offices of the tiers and those over people bold, units regular."""
    if node is None:
        return Face.ITALIC
    return Face.BOLD if node.bold else Face.REGULAR


def portrait_height(node: Node | None) -> float:
    """How much taller a box is for its portrait, em."""
    return 0.0 if node is None or node.portrait is None else PORTRAIT_EM[1] + PORTRAIT_GAP_EM


def set_from_top(node: Node) -> bool:
    """Whether the lines of a box begin at its top, not in its middle: those under a portrait,
    and those over a list."""
    return node.portrait is not None or any(role == "anggota" for _text, role in node.under)


class Measure:
    """Sizes of labels in em, for one chart and style."""

    def __init__(self, chart: Chart, style: Style) -> None:
        self.chart = chart
        self.style = style
        self._fitting: dict[tuple[str, float], float] = {}
        self._least: dict[str, float] = {}
        self._widest: dict[tuple[str, float], float] = {}
        self._set: dict[tuple[str | None, str, float, Breaker], _Set] = {}
        arrows = chart.arrows.komando or chart.arrows.koordinasi
        self.indent = RAIL_EM + stub_length(style, arrows=arrows)
        self.bands = list(bands_of(chart))
        runs = [band.run for band in self.bands]
        self.fixed = [band.fixed for band in self.bands]
        self.plain = [is_plain(run) for run in runs]
        self.nodes = [[chart.nodes[branch.node] for branch in run] for run in runs]
        self.official = [any(node.official for node in nodes) for nodes in self.nodes]
        self.listed = any(len(run) > 1 for run in runs)
        self._parts: dict[int, tuple[tuple[Branch, ...], ...]] = {}
        self.alike = alike(self.bands)
        self.starts: dict[tuple[int, float, int, bool], list[int]] = {}
        self.needs: dict[tuple[bool, bool, Pattern], Needs] = {}
        least = [self.least_of(branch) for run in runs for branch in run]
        self.least_stack = max(least, default=0.0)

    @cached_property
    def nets(self) -> list[Net]:
        """The lines of the chart in their bundles."""
        return nets_of(self.chart, compared=self.style.mark_em > 0)

    def parts_of(self, branches: tuple[Branch, ...]) -> tuple[tuple[Branch, ...], ...]:
        """The runs of leaves and the single heads that *branches* of the chart are."""
        known = self._parts.get(id(branches))
        if known is None:
            known = self._parts[id(branches)] = tuple(leaf_runs(branches))
        return known

    def least_of(self, branch: Branch) -> float:
        """The least outer width of a leaf, of what hangs from it and of the heading over it."""
        node = self.chart.nodes[branch.node]
        hanging = [self.least_of(other) + self.indent for other in branch.hanging]
        least = max([self.least_box(node), *hanging])
        return max(least, self.least(None, branch.heading)) if branch.heading else least

    def item(self, node: Node | None, text: str, width: float, broken: Breaker = wrap) -> Item:
        """A label wrapped into a box *width* em wide (its outer side); a heading has no
        box and so no padding."""
        key = (None if node is None else node.id, text, width, broken)
        known = self._set.get(key)
        if known is None:
            known = self._set[key] = self.lines_of(node, text, width, broken)
        lines, roles, height = known
        return Item(node, lines, width, height, roles=roles, text=text)

    def lines_of(
        self,
        node: Node | None,
        text: str,
        width: float,
        broken: Breaker,
        hanging: float = 0.0,
    ) -> _Set:
        """The lines of a label, their roles, and the height (em) of its box; the further lines
        of a member are indented by *hanging* em."""
        style = self.style
        if node is None:
            lines = broken(text, width, face_of(node))
            return lines, (), len(lines) * style.leading_em
        room = width - self.outer(0.0)
        roles: tuple[Role, ...] = ()
        if node.mark is not None or node.under:
            found = [
                (line.replace(NO_BREAK, " ") if role == "orang" else line, role)
                for words, face, role in self.parts(node)
                for line in (
                    lines_of_member(words, room, hanging)
                    if role == "anggota"
                    else broken(words, room, face)
                )
            ]
            lines, roles = tuple(line for line, _role in found), tuple(role for _, role in found)
        else:
            lines = broken(text, room, face_of(node))
        height = len(lines) * style.leading_em + 2 * style.padding_y_em + portrait_height(node)
        return lines, roles, height

    def widen_stack(self, stack: Cell, width: float) -> None:
        """Make a stack at least *width* em wide and break its labels again."""
        if not stack.items or stack.width >= width:
            return
        stack.width = width
        for item in stack.items:
            again = self.item(item.node, item.text, width - item.left)
            item.width, item.height = again.width, again.height
            item.lines, item.roles = again.lines, again.roles
        stack.height = self.stack_height(stack.items)

    def stack_height(self, items: Sequence[Item]) -> float:
        """The height of a stack, once its items have their tops."""
        top, gap = 0.0, self.style.item_gap_em
        for before, item in pairwise([None, *items]):
            assert item is not None
            if before is not None and before.under is not None and item.under is None:
                top += gap
            item.top = top
            top += item.height + gap * (0.5 if item.node is None else 1)
        return items[-1].top + items[-1].height

    def outer(self, room: float) -> float:
        """The width of a box whose label has *room* em."""
        return room + 2 * self.style.padding_x_em + self.style.mark_em

    def even_height(self, row: Sequence[Cell]) -> None:
        """Give the boxes of a row the one height that their labels need, broken again in
        boxes that are wider than they were; boxes without people are not made as tall as one
        with a list or a portrait, unless they are of its kind."""
        boxes = [cell for cell in row if cell.shape == "box"]
        for cell in boxes:
            item = cell.items[0]
            again = self.item(item.node, item.text, item.width)
            item.lines, item.roles, item.height = again.lines, again.roles, again.height
        kinds = {cell.kind for cell in boxes if holds_people(cell)}
        for tall in (True, False):
            alike = [cell for cell in boxes if (cell.kind in kinds) is tall]
            height = max((cell.items[0].height for cell in alike), default=0.0)
            for cell in alike:
                cell.height = cell.items[0].height = height

    def typeset(self, grid: Grid) -> None:
        """Break the labels of a finished grid as they are printed."""
        for cell in (cell for row in grid.rows for cell in row):
            for item in cell.items:
                again = self.item(item.node, item.text, item.width, break_label)
                item.lines, item.roles = again.lines, again.roles
                if cell.holds_list:
                    self.indent_members(item)

    def indent_members(self, item: Item) -> None:
        """Break the further lines of members so that they can be indented, where the box, which
        is as tall as others of its row, holds that."""
        node = item.node
        assert node is not None
        members = [text for text, role in node.under if role == "anggota"]
        hanging = number_width(members)
        lines, roles, height = self.lines_of(node, item.text, item.width, break_label, hanging)
        room = item.width - self.outer(hanging) + 1e-9
        fits = all(least_width(text) <= room for text in members)
        if fits and height <= item.height + 1e-9:
            item.lines, item.roles = lines, roles

    def parts(self, node: Node) -> tuple[tuple[str, Face, Role], ...]:
        """The texts one above the other in a box, each wrapped by itself: the label, what
        a comparison sets over and under it, and the people."""
        own: tuple[str, Face, Role] = (node.printed, face_of(node), "")
        mark = node.mark
        people = tuple([(text, Face.REGULAR, role) for text, role in node.under])
        if mark is None or not self.style.mark_em:
            return (own, *people)
        over: tuple[str, Face, Role] = (mark.before or "", Face.REGULAR, "lama")
        under: tuple[str, Face, Role] = (mark.note or "", Face.ITALIC, "catatan")
        return (*(part for part in (over, own, under) if part is own or part[0]), *people)

    def least(self, node: Node | None, text: str) -> float:
        """The least outer width of a label: its longest word and the padding."""
        return least_width(text, face_of(node)) + 2 * self.style.padding_x_em

    def least_box(self, node: Node) -> float:
        """The least outer width of a node's box, with the room for the symbol of a change."""
        known = self._least.get(node.id)
        if known is None:
            longest = max([least_width(text, face) for text, face, _role in self.parts(node)])
            if node.portrait is not None:
                longest = max(longest, PORTRAIT_EM[0])
            known = self.outer(longest)
            self._least[node.id] = known
        return known

    def fitting(self, node: Node, most: float) -> float:
        """The outer width that holds *node* in the fewest lines within *most* em."""
        known = self._fitting.get((node.id, most))
        if known is None:
            widths = [
                width(line, face)
                for text, face, _role in self.parts(node)
                for line in wrap(text, most - self.outer(0.0), face)
            ]
            if node.portrait is not None:
                widths.append(PORTRAIT_EM[0])
            known = self.outer(max(widths))
            self._fitting[node.id, most] = known
        return known

    def band_items(self, run: Sequence[Branch], width: float) -> list[list[Item]]:
        """The items of a band in groups that may not be parted: a heading stays with
        its first unit, and what hangs from a unit with it."""
        groups: list[list[Item]] = []
        heading: str | None = None
        for branch in run:
            group: list[Item] = []
            if branch.heading is not None and branch.heading != heading:
                group.append(self.item(None, branch.heading, width))
            heading = branch.heading
            group += self.hanging_items(branch, width)
            groups.append(group)
        return groups

    def hanging_items(self, branch: Branch, width: float) -> list[Item]:
        """The item of a leaf in a stack, and those of what hangs from it, indented."""
        node = self.chart.nodes[branch.node]
        first = self.item(node, node.printed, width)
        found = [first]
        for other in branch.hanging:
            inner = self.hanging_items(other, width - self.indent)
            for item in inner:
                item.left += self.indent
            inner[0].under = first
            found += inner
        return found

    def repeated(self, heading: str, width: float) -> Item:
        """A heading over a stack that goes on."""
        return self.item(None, f"{heading} {CONTINUED}", width)

    def widest_line(self, item: Item) -> float:
        """The outer width that an item's label takes in its box."""
        node = item.node
        if node is None:
            return max([width(line, Face.ITALIC) for line in item.lines])
        key = (node.id, item.width)
        known = self._widest.get(key)
        if known is None:
            lines = [
                width(line, face)
                for text, face, _role in self.parts(node)
                for line in break_label(text, item.width - self.outer(0.0), face)
            ]
            known = self.outer(max(*lines, PORTRAIT_EM[0] if node.portrait else 0.0))
            self._widest[key] = known
        return known

    def group_height(self, group: Sequence[Item]) -> float:
        return fsum(item.height for item in group) + self.style.item_gap_em * (
            len(group) + bool(group and group[-1].under)
        )
