"""A Chart and a Choice in, a Grid out: rows of cells with sizes, in em, not yet placed.

The grammar of the charts lives here.  Rows are the tiers; a cell is a box, a frame round
the members of a group, or a stack (a column of boxes with headings between them).  A
block is a head with all that stands beside and under it; the leaves under one head form
a band of stacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bagan.layout.text import least_width, width, wrap
from bagan.model.chart import Branch, Chart, Node
from bagan.style import Face, Style

LEVEL = 4
"""So many leaves between heads stand level with them; more of them are stacked."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the fit decides: the width of stacks, the widest head, stacks per band (by the
    band's place in the walk of the chart), and the width of the boxes in a frame, which
    then lie side by side (0: they stand one above the other).  Widths in em.  A head that
    is nearly over the head under it is moved there if ``straight``."""

    stack_width: float
    head_width: float
    stacks: tuple[int, ...]
    frame_width: float = 0.0
    straight: bool = True

    @property
    def across(self) -> bool:
        """Whether the members of a frame lie side by side."""
        return self.frame_width > 0


@dataclass(slots=True)
class Item:
    """A label in a cell: a unit's box, or a heading (``node`` is None).

    ``top`` is the distance from the top of the cell, ``left`` from its left side, ems.
    """

    node: Node | None
    lines: tuple[str, ...]
    width: float
    height: float
    top: float = 0.0
    left: float = 0.0


@dataclass(slots=True)
class Cell:
    """One piece of a row.  ``shape`` is "box", "stack" or "frame"; sizes in em.

    ``row`` and ``index`` give its place among the pieces, ``x`` its left side once
    placed and ``y`` its top once routed; ``band`` tells cells of one band apart from
    their neighbours.
    """

    shape: str
    items: list[Item]
    width: float
    height: float
    row: int
    band: object
    frame: Node | None = None
    frame_lines: tuple[str, ...] = ()
    index: int = 0
    x: float = 0.0
    y: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(slots=True)
class Block:
    """A head, the blocks beside it, its staff and the parts under it."""

    head: Cell
    row: int
    beside_left: list[Block] = field(default_factory=list)
    beside_right: list[Block] = field(default_factory=list)
    staff_left: list[Block] = field(default_factory=list)
    staff_right: list[Block] = field(default_factory=list)
    parts: list[Block | Run] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """Neighbouring stacks (or boxes) of leaves under one head; ``number`` is the band's
    place among all bands of the chart, and ``most`` the number of its leaves."""

    cells: list[Cell]
    number: int
    most: int


@dataclass(slots=True)
class Grid:
    """All rows of a chart, each the cells from left to right, the blocks at the top, and
    the runs of leaves in the order of the chart's bands."""

    rows: list[list[Cell]]
    tops: list[Block]
    runs: list[Run]


def face_of(node: Node | None) -> Face:
    """Headings are italic, offices of the tiers bold, units regular."""
    if node is None:
        return Face.ITALIC
    return Face.BOLD if node.official else Face.REGULAR


def is_leaf(branch: Branch) -> bool:
    """Whether nothing stands under or beside a branch."""
    return not (
        branch.children
        or branch.members
        or branch.beside_left
        or branch.beside_right
        or branch.staff_left
        or branch.staff_right
    )


def leaf_runs(branches: Sequence[Branch]) -> Iterator[tuple[Branch, ...]]:
    """The children of a head cut into runs of leaves and single heads, in order."""
    run: list[Branch] = []
    for branch in branches:
        if is_leaf(branch):
            run.append(branch)
            continue
        if run:
            yield tuple(run)
            run = []
        yield (branch,)
    if run:
        yield tuple(run)


def bands(chart: Chart) -> list[tuple[Branch, ...]]:
    """Every run of two or more leaves, in the order in which the grid asks for them."""
    found: list[tuple[Branch, ...]] = []

    def visit(branch: Branch) -> None:
        for side in (
            branch.beside_left,
            branch.beside_right,
            branch.staff_left,
            branch.staff_right,
        ):
            for other in side:
                visit(other)
        for run in leaf_runs(branch.children):
            if is_leaf(run[0]):
                found.append(run)
            else:
                visit(run[0])

    for root in chart.roots:
        visit(root)
    return found


class Measure:
    """Sizes of labels in em, for one chart and style."""

    def __init__(self, chart: Chart, style: Style) -> None:
        self.chart = chart
        self.style = style
        self.bands = bands(chart)
        self.least_stack = max(
            (self.least_of(branch) for run in self.bands for branch in run), default=0.0
        )

    def least_of(self, branch: Branch) -> float:
        """The least outer width of a leaf and of the heading over it."""
        node = self.chart.nodes[branch.node]
        least = self.least(node, node.label)
        return max(least, self.least(None, branch.heading)) if branch.heading else least

    def item(self, node: Node | None, text: str, width: float) -> Item:
        """A label wrapped into a box *width* em wide (its outer side); a heading has no
        box and so no padding."""
        style = self.style
        pad_x, pad_y = (style.padding_x_em, style.padding_y_em) if node is not None else (0.0, 0.0)
        lines = wrap(text, width - 2 * pad_x, face_of(node))
        return Item(node, lines, width, len(lines) * style.leading_em + 2 * pad_y)

    def least(self, node: Node | None, text: str) -> float:
        """The least outer width of a label: its longest word and the padding."""
        return least_width(text, face_of(node)) + 2 * self.style.padding_x_em

    def fitting(self, node: Node, most: float) -> float:
        """The outer width that holds *node* in the fewest lines within *most* em."""
        style = self.style
        face = face_of(node)
        lines = wrap(node.label, most - 2 * style.padding_x_em, face)
        return max([width(line, face) for line in lines]) + 2 * style.padding_x_em

    def band_items(self, run: Sequence[Branch], width: float) -> list[list[Item]]:
        """The items of a band in groups that may not be parted: a heading stays with
        its first unit."""
        groups: list[list[Item]] = []
        heading: str | None = None
        for branch in run:
            group: list[Item] = []
            if branch.heading is not None and branch.heading != heading:
                group.append(self.item(None, branch.heading, width))
            heading = branch.heading
            node = self.chart.nodes[branch.node]
            group.append(self.item(node, node.label, width))
            groups.append(group)
        return groups

    def group_height(self, group: Sequence[Item]) -> float:
        return sum(item.height for item in group) + self.style.item_gap_em * len(group)


def partition(heights: Sequence[float], count: int) -> list[int]:
    """Where to cut *heights* into at most *count* runs so that the tallest is least.

    Returns the starts of the runs.  Earlier runs are filled first.
    """
    low, high = max(heights), sum(heights)
    count = min(count, len(heights))
    while high - low > 0.01:
        middle = (low + high) / 2
        if _runs_needed(heights, middle) <= count:
            high = middle
        else:
            low = middle
    starts, total = [0], 0.0
    for index, height in enumerate(heights):
        if total + height > high + 1e-6 and index:
            starts.append(index)
            total = 0.0
        total += height
    return starts


def _runs_needed(heights: Sequence[float], most: float) -> int:
    runs, total = 1, 0.0
    for height in heights:
        if total + height > most + 1e-6:
            runs += 1
            total = 0.0
        total += height
    return runs


class GridBuilder:
    """Builds the Grid of a chart for one Choice."""

    def __init__(self, measure: Measure, choice: Choice) -> None:
        self.chart = measure.chart
        self.choice = choice
        self.style = measure.style
        self.measure = measure
        self.rows: list[list[Cell]] = []
        self.runs: list[Run] = []
        self.stack_width = max(choice.stack_width, measure.least_stack)

    def build(self) -> Grid:
        tops = [self.block(root, 0, None) for root in self.chart.roots]
        self.order(tops)
        self.even_rows()
        for top in tops:
            self.even_spine(top)
        return Grid(self.rows, tops, self.runs)

    def block(self, branch: Branch, row: int, band: object) -> Block:
        head = self.head_cell(branch, row, band)
        block = Block(head, row)
        block.beside_left = [self.block(b, row, head) for b in branch.beside_left]
        block.beside_right = [self.block(b, row, head) for b in branch.beside_right]
        block.staff_left = [self.block(b, row + 1, head) for b in branch.staff_left]
        block.staff_right = [self.block(b, row + 1, head) for b in branch.staff_right]
        below = row + 1
        for other in (
            *block.beside_left,
            *block.beside_right,
            *block.staff_left,
            *block.staff_right,
        ):
            below = max(below, self.last_row(other) + 1)
        heads = any(not is_leaf(child) for child in branch.children)
        for run in leaf_runs(branch.children):
            if is_leaf(run[0]):
                block.parts.append(self.run(run, below, head, among_heads=heads))
            else:
                block.parts.append(self.block(run[0], below, head))
        return block

    def last_row(self, block: Block) -> int:
        last = block.row
        for other in (
            *block.staff_left,
            *block.staff_right,
            *block.beside_left,
            *block.beside_right,
        ):
            last = max(last, self.last_row(other))
        for part in block.parts:
            last = max(last, part.cells[0].row if isinstance(part, Run) else self.last_row(part))
        return last

    def head_cell(self, branch: Branch, row: int, band: object) -> Cell:
        node = self.chart.nodes[branch.node]
        if branch.members:
            return self.frame_cell(branch, node, row, band)
        most = max(self.choice.head_width, self.measure.least(node, node.label))
        item = self.measure.item(node, node.label, self.measure.fitting(node, most))
        return Cell("box", [item], item.width, item.height, row, band)

    def frame_cell(self, branch: Branch, node: Node, row: int, band: object) -> Cell:
        """A group's frame: its members across or one above the other, its name on top."""
        style = self.style
        gap = style.item_gap_em
        nodes = [self.chart.nodes[member.node] for member in branch.members]
        most = self.choice.frame_width or self.choice.head_width
        most = max(most, *(self.measure.least(n, n.label) for n in nodes))
        width = max(self.measure.fitting(n, most) for n in nodes)
        items = [self.measure.item(n, n.label, width) for n in nodes]
        tallest = max(item.height for item in items)
        inside = len(items) * width + (len(items) - 1) * gap if self.choice.across else width
        title = wrap(node.label, max(inside, self.measure.least(node, node.label)), Face.BOLD)
        inside = max(inside, self.measure.least(node, node.label))
        top = gap + len(title) * style.leading_em
        for index, item in enumerate(items):
            item.height = tallest
            if self.choice.across:
                item.left = gap + index * (width + gap)
                item.top = top + gap / 2
            else:
                item.left = gap + (inside - width) / 2
                item.top = top + gap / 2 + index * (tallest + gap)
        height = max(item.top + item.height for item in items) + gap
        return Cell("frame", items, inside + 2 * gap, height, row, band, node, title)

    def run(self, run: tuple[Branch, ...], row: int, band: object, *, among_heads: bool) -> Run:
        number = len(self.runs)
        made = Run([], number, len(run))
        self.runs.append(made)
        nodes = [self.chart.nodes[branch.node] for branch in run]
        count = self.choice.stacks[number]
        plain = not any(branch.heading for branch in run)
        level = among_heads and len(run) <= LEVEL
        if plain and (count >= len(run) or level or any(node.official for node in nodes)):
            stacked = not among_heads and any(len(other) > 1 for other in self.measure.bands)
            official = any(node.official for node in nodes)
            lone = len(nodes) == 1 and stacked and not official
            made.cells = self.boxes(nodes, row, band, self.stack_width if lone else 0.0)
            return made
        width = self.stack_width
        groups = self.measure.band_items(run, width)
        starts = partition([self.measure.group_height(group) for group in groups], count)
        for start, stop in zip(starts, [*starts[1:], len(groups)], strict=True):
            items = [item for group in groups[start:stop] for item in group]
            top = 0.0
            for item in items:
                item.top = top
                top += item.height + self.style.item_gap_em * (0.5 if item.node is None else 1)
            height = top - self.style.item_gap_em
            made.cells.append(Cell("stack", items, width, height, row, band))
        return made

    def boxes(self, nodes: Sequence[Node], row: int, band: object, width: float) -> list[Cell]:
        """A row of boxes of one width: *width*, or 0 for what the widest of them asks."""
        measure = self.measure
        if not width:
            most = max(self.choice.head_width, *(measure.least(n, n.label) for n in nodes))
            width = max(measure.fitting(node, most) for node in nodes)
        items = [measure.item(node, node.label, width) for node in nodes]
        return [Cell("box", [item], width, item.height, row, band) for item in items]

    def order(self, tops: Sequence[Block]) -> None:
        """Put every cell into its row, from left to right."""

        def put(cell: Cell) -> None:
            while len(self.rows) <= cell.row:
                self.rows.append([])
            cell.index = len(self.rows[cell.row])
            self.rows[cell.row].append(cell)

        def visit(block: Block) -> None:
            for other in reversed(block.beside_left):
                visit(other)
            for other in reversed(block.staff_left):
                visit(other)
            put(block.head)
            for part in block.parts:
                if isinstance(part, Run):
                    for cell in part.cells:
                        put(cell)
                else:
                    visit(part)
            for other in block.staff_right:
                visit(other)
            for other in block.beside_right:
                visit(other)

        for block in tops:
            visit(block)

    def even_rows(self) -> None:
        """Boxes of one row get one height; heads of one band one width."""
        for row in self.rows:
            boxes = [cell for cell in row if cell.shape == "box"]
            if not boxes:
                continue
            height = max(cell.height for cell in boxes)
            widths: dict[int, float] = {}
            for cell in boxes:
                widths[id(cell.band)] = max(widths.get(id(cell.band), 0.0), cell.width)
            for cell in boxes:
                cell.height = cell.items[0].height = height
                cell.width = cell.items[0].width = widths[id(cell.band)]

    def even_spine(self, top: Block) -> None:
        """The offices of a straight spine get one width."""
        spine = [top.head]
        block = top
        while len(block.parts) == 1 and isinstance(block.parts[0], Block):
            block = block.parts[0]
            spine.append(block.head)
        boxes = [cell for cell in spine if cell.shape == "box" and cell.items[0].node]
        width = max((cell.width for cell in boxes), default=0.0)
        for cell in boxes:
            cell.width = cell.items[0].width = width
