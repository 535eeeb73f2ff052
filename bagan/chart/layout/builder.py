"""A Measure and a Choice in, a Grid out: rows of cells with sizes, in em, not yet placed.

The grammar of the charts lives here: what stands in which row, beside or under what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from math import fsum

from bagan.chart.layout.bands import ROW, is_leaf
from bagan.chart.layout.fences import fence_round
from bagan.chart.layout.framed import frame_cell
from bagan.chart.layout.grid import (
    Block,
    Cell,
    Choice,
    Fence,
    Grid,
    Item,
    Run,
    even,
    widen,
)
from bagan.chart.layout.heads import lone_pairs, spine_of
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.partition import at_headings, partition
from bagan.chart.model.chart import Branch, Node, drawn_areas

WIDEST = 24.0
"""A head is made so wide (em) at most because of what stands under it."""
ASIDE = 15.0
"""A staff unit alone at its side may be so wide (em), as it seldom widens the chart."""
LEVEL = 12
"""So many leaves between heads stand level with them; more of them are stacked."""


class GridBuilder:
    """Builds the Grid of a chart for one Choice; *row_of* tells the row of every node."""

    def __init__(self, measure: Measure, choice: Choice, row_of: Mapping[str, int]) -> None:
        self.chart = measure.chart
        self.row_of = row_of
        self.choice = choice
        self.style = measure.style
        self.measure = measure
        self.rows: list[list[Cell]] = []
        self.runs: list[Run] = []
        self.areas = {area.node: area for area in drawn_areas(measure.chart)}
        self.fences: list[Fence] = []
        self.widened = {item: measure.outer(room) for item, room in choice.widened}
        self.bare: list[tuple[Cell, Branch]] = []
        self.stack_width = max(choice.stack_width, measure.least_stack)

    def build(self) -> Grid:
        tops = [self.block(root, None) for root in self.chart.roots]
        self.order(tops)
        lone = [pair for top in tops for pair in lone_pairs(top)]
        for head, below in lone:
            below.head = head
            widen(head, below.width)
        self.widen_heads(tops)
        self.even_widths(tops)
        for head, below in lone:
            widen(below, head.width)
        for top in tops:
            self.even_spine(top)
        for head, stack in (pair for top in tops for pair in lone_pairs(top, "stack")):
            self.measure.widen_stack(stack, head.width - self.measure.indent)
        for row in self.rows:
            self.measure.even_height(row)
        self.repeat_headings()
        return Grid(self.rows, tops, self.runs, self.fences)

    def block(self, branch: Branch, band: object, *, least: float = 0.0) -> Block:
        """A block; its head may be *least* em wide at least."""
        row = self.row_of[branch.node]
        head = self.head_cell(branch, row, band, max(self.choice.head_width, least))
        block = Block(head, row)
        block.beside_left = [self.block(other, head) for other in branch.beside_left]
        block.beside_right = [self.block(other, head) for other in branch.beside_right]
        for staff, side in (
            (branch.staff_left, block.staff_left),
            (branch.staff_right, block.staff_right),
        ):
            least = ASIDE if len(staff) == 1 else 0.0
            side += [self.block(other, head, least=least) for other in staff]
        if branch.children:
            block.parts = self.parts(self.measure.parts_of(branch.children), head)
        if branch.foot:
            block.foot = self.parts(self.measure.parts_of(branch.foot), head)
        if branch.node in self.areas:
            self.fences.append(fence_round(block, branch, self.areas, self.fences, self.style))
        return block

    def parts(self, runs: Sequence[tuple[Branch, ...]], head: Cell) -> list[Block | Run]:
        """The blocks and runs of what one head leads, from left to right."""
        lists = {run[0].list for run in runs if not is_leaf(run[0])}
        long = any(is_leaf(run[0]) and len(run) > ROW for run in runs)
        return [
            self.run(
                run,
                self.row_of[run[0].node],
                head,
                among_heads=bool(lists),
                level=len(run) <= LEVEL and (run[0].list in lists or (bool(lists) and not long)),
            )
            if is_leaf(run[0])
            else self.block(run[0], head)
            for run in runs
        ]

    def head_cell(self, branch: Branch, row: int, band: object, most: float) -> Cell:
        """The cell of a head, as wide as its label needs in few lines within *most* em."""
        node = self.chart.nodes[branch.node]
        if branch.members:
            return frame_cell(branch, row, band, self.measure, self.choice)
        most = max(most, self.measure.least_box(node))
        width = max(self.measure.fitting(node, most), self.widened.get(node.id, 0.0))
        item = self.measure.item(node, node.printed, width)
        return Cell("box", [item], item.width, item.height, row, band)

    def run(
        self, run: tuple[Branch, ...], row: int, band: object, *, among_heads: bool, level: bool
    ) -> Run:
        number = len(self.runs)
        made = Run([], number)
        self.runs.append(made)
        nodes, official = self.measure.nodes[number], self.measure.official[number]
        count = self.choice.stacks[number]
        if self.measure.plain[number] and (count >= len(run) or level or official):
            stacked = not among_heads and self.measure.listed
            aside = official or self.measure.bands[number].staff
            lone = len(nodes) == 1 and stacked and not aside
            made.cells = self.boxes(nodes, row, band, self.stack_width if lone else 0.0)
            return made
        made.cells = self.stacks(run, count, row, band)
        return made

    def stacks(self, run: Sequence[Branch], count: int, row: int, band: object) -> list[Cell]:
        """At most *count* stacks of nearly one height, headings with their first unit."""
        measure = self.measure
        width = max(self.stack_width, *(self.widened.get(branch.node, 0.0) for branch in run))
        groups = measure.band_items(run, width)
        headed = {n for n, group in enumerate(groups) if group[0].node is None}
        key = (len(self.runs) - 1, width, count, self.choice.repeat)
        if key not in measure.starts:
            measure.starts[key] = self.starts(run, groups, headed, count, width)
        starts = measure.starts[key]
        cells: list[Cell] = []
        for start, stop in pairwise([*starts, len(groups)]):
            again = self.again_over(run[start], width) if start not in headed else []
            items = [*again, *(item for group in groups[start:stop] for item in group)]
            cells.append(Cell("stack", items, width, measure.stack_height(items), row, band))
            if start not in headed and not again:
                self.bare.append((cells[-1], run[start]))
        if self.choice.hugging:
            for cell in cells if len(cells) > 1 else ():
                cell.width = max(item.left + measure.widest_line(item) for item in cell.items)
                for item in cell.items:
                    item.width = cell.width - item.left
        return cells

    def starts(
        self,
        run: Sequence[Branch],
        groups: Sequence[list[Item]],
        headed: Set[int],
        count: int,
        width: float,
    ) -> list[int]:
        """At which groups stacks begin that are *width* em wide; *headed* are those under a
        heading of their own."""
        measure = self.measure
        heights = [measure.group_height(group) for group in groups]
        over = [[] if n in headed else self.again_over(b, width) for n, b in enumerate(run)]
        starts = partition(heights, count, [measure.group_height(items) for items in over])
        return at_headings(heights, starts, headed)

    def again_over(self, branch: Branch, width: float) -> list[Item]:
        """What stands over a stack that goes on with a unit, where the choice is to repeat it."""
        return self.heading_again(branch, width) if self.choice.repeat else []

    def heading_again(self, branch: Branch, width: float) -> list[Item]:
        """What stands over a stack that goes on with a unit, if that is under a heading and
        the stack is wide enough for it."""
        again = self.measure.repeated(branch.heading, width) if branch.heading else None
        return [] if again is None or self.measure.widest_line(again) > width else [again]

    def repeat_headings(self) -> None:
        """Set headings again over the stacks that go on, where these get no taller than
        others beside them."""
        for cell, branch in self.bare:
            again = self.heading_again(branch, cell.width)
            most = max(other.height for other in self.rows[cell.row])
            if self.measure.stack_height([*again, *cell.items]) <= most:
                cell.items = [*again, *cell.items]
            cell.height = self.measure.stack_height(cell.items)

    def boxes(self, nodes: Sequence[Node], row: int, band: object, width: float) -> list[Cell]:
        """A row of boxes of one width: *width*, or 0 for what the widest of them asks."""
        measure = self.measure
        if not width:
            most = max(self.choice.head_width, *(measure.least_box(n) for n in nodes))
            width = max(measure.fitting(node, most) for node in nodes)
        width = max(width, *(self.widened.get(node.id, 0.0) for node in nodes))
        items = [measure.item(node, node.printed, width) for node in nodes]
        return [Cell("box", [item], width, item.height, row, band) for item in items]

    def order(self, tops: Sequence[Block]) -> None:
        """Put every cell into its row, from left to right."""

        def put(cell: Cell) -> None:
            while len(self.rows) <= cell.row:
                self.rows.append([])
            cell.index = len(self.rows[cell.row])
            self.rows[cell.row].append(cell)

        def visit(block: Block) -> None:
            for wall in block.fence.left if block.fence else ():
                put(wall)
            for other in reversed(block.beside_left):
                visit(other)
            for other in reversed(block.staff_left):
                visit(other)
            put(block.head)
            for part in (*block.parts, *block.foot):
                if isinstance(part, Run):
                    for cell in part.cells:
                        put(cell)
                else:
                    visit(part)
            for other in block.staff_right:
                visit(other)
            for other in block.beside_right:
                visit(other)
            for wall in block.fence.right if block.fence else ():
                put(wall)

        for block in tops:
            visit(block)

    def widen_heads(self, tops: Sequence[Block]) -> None:
        """Make heads as wide as their labels need in few lines, where what they lead takes
        that width anyway, and as wide as a stack under them."""
        room: dict[tuple[int, int], float] = {}
        over_rows: set[tuple[int, int]] = set()
        for top in tops:
            beside = max(map(self.width_beside, spine_of(top)))
            taken = {id(block): beside for block in spine_of(top)}
            for block in top.blocks():
                key = (block.row, id(block.head.band))
                under = self.width_under(block) - taken.get(id(block), 0.0)
                free = 0.0 if block.around else under
                room[key] = min(room.get(key, WIDEST), free)
                if [cell.shape for cells in block.units() for cell in cells] != ["stack"]:
                    over_rows.add(key)
        for row in self.rows:
            for cell in row:
                key = (cell.row, id(cell.band))
                most = room.get(key, 0.0)
                node = cell.items[0].node if cell.shape == "box" else None
                if node is not None and most > cell.width:
                    widen(cell, self.measure.fitting(node, most) if key in over_rows else most)

    def width_beside(self, block: Block) -> float:
        """The width (em) of what stands beside a head, twice that of the wider side."""
        gap = self.style.beside_gap_em
        sides = (block.beside_left, block.beside_right)
        return 2 * max(fsum([other.head.width + gap for other in side]) for side in sides)

    def width_under(self, block: Block) -> float:
        """The width (em) of what stands under a head at least."""
        style = self.style
        total = style.block_gap_em * (len(block.parts) - 1)
        for part in block.parts:
            if isinstance(part, Block):
                total += max(part.head.width, self.width_under(part))
            else:
                total += fsum([cell.width + style.band_gap_em for cell in part.cells])
                total -= style.band_gap_em
        return max(total, 0.0)

    def even_widths(self, tops: Sequence[Block]) -> None:
        """Boxes of one band get one width, and those of one head's staff, in two rows too."""
        for row in self.rows:
            for band in {id(cell.band) for cell in row}:
                even([cell for cell in row if id(cell.band) == band])
        for block in (block for top in tops for block in top.blocks()):
            even([other.head for other in (*block.staff_left, *block.staff_right)])

    def even_spine(self, top: Block) -> None:
        """The offices of a straight spine get one width."""
        even([block.head for block in spine_of(top)])
