"""What a chart is arranged from: a Choice in, rows of cells and the blocks they form, in em.

Rows are the tiers; a cell is a box, a frame round the members of a group, or a stack (a
column of boxes with headings between them).  A block is a head with all that stands
beside and under it; the leaves under one head form a band of stacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bagan.chart.layout.text import width
from bagan.chart.model.chart import Area, Node
from bagan.style import Face

Role: TypeAlias = Literal["", "lama", "catatan", "orang", "anggota"]
"""What a line of a box is: see :class:`~bagan.chart.layout.drawing.TextLine`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the fit decides, widths in em: that of stacks, the widest head, stacks per band (in
    the order of the chart's walk), and that of the boxes in a frame, which then lie side by
    side (0: one above the other).  A head nearly over the head under it is moved there if
    ``straight``.  Over a stack that goes on its heading is set again if ``repeat``; each of several
    stacks is as narrow as its labels if ``hugging``.  Rails of one kind stand in different gaps
    if ``parted``; long stacks end lower than their row if ``reaching``; lines to a foot pass
    straight between units if ``through``.  ``widened`` are boxes and the room of their labels."""

    stack_width: float
    head_width: float
    stacks: tuple[int, ...]
    frame_width: float = 0.0
    straight: bool = True
    repeat: bool = False
    hugging: bool = False
    parted: bool = False
    reaching: bool = False
    through: bool = False
    widened: tuple[tuple[str, float], ...] = ()

    @property
    def across(self) -> bool:
        """Whether the members of a frame lie side by side."""
        return self.frame_width > 0


@dataclass(slots=True)
class Item:
    """A label in a cell: a unit's box, or a heading (``node`` is None).

    ``top`` is the distance from the top of the cell, ``left`` from its left side, ems.  What
    hangs from another unit's box in the same stack is ``under`` that item.
    ``text`` is broken into ``lines``; ``roles`` are those of the lines, if any has one.
    """

    node: Node | None
    lines: tuple[str, ...]
    width: float
    height: float
    top: float = 0.0
    left: float = 0.0
    roles: tuple[Role, ...] = ()
    under: Item | None = None
    text: str = ""


@dataclass(slots=True)
class Cell:
    """One piece of a row.  ``shape`` is "box", "stack", "frame" or "wall"; sizes in em.

    ``row`` and ``index`` give its place among the pieces, ``x`` its left side once
    placed and ``y`` its top once routed; ``band`` tells cells of one band apart from
    their neighbours; ``head`` is that of a box alone under it.  It may be taller than its row
    if it ``reaches`` into the rows below.
    """

    shape: str
    items: list[Item]
    width: float
    height: float
    row: int
    band: object
    frame: Node | None = None
    frame_lines: tuple[str, ...] = ()
    head: Cell | None = None
    reaches: bool = False
    index: int = 0
    x: float = 0.0
    y: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def family(self) -> object:
        """The band of a cell or, of a box alone under its head, that of the head: boxes alone
        under neighbours stand as near as these."""
        return self.band if self.head is None else self.head.band

    @property
    def kind(self) -> str:
        """The first word of a box's label."""
        return "".join(self.items[0].text.casefold().split(maxsplit=1)[:1])

    @property
    def holds_list(self) -> bool:
        """Whether it is a box with a list of members."""
        node = self.items[0].node if self.shape == "box" else None
        return node is not None and any(role == "anggota" for _text, role in node.under)


@dataclass(slots=True, eq=False)
class Fence:
    """The frame of ``area``, from ``first`` to ``last`` row; ``nodes`` stand inside.

    ``over`` and ``under`` are the room (em) that it takes above its first and below its last
    row, with the frames inside it.  If ``aside``, its title stands left of all boxes of the
    first row.  ``top``, ``bottom`` and ``title_x`` are known once lines are routed.
    """

    area: Area
    nodes: frozenset[str]
    first: int
    last: int
    lines: tuple[str, ...]
    over: float
    under: float
    left: list[Cell] = field(default_factory=list)
    right: list[Cell] = field(default_factory=list)
    aside: bool = False
    top: float = 0.0
    bottom: float = 0.0
    title_x: float = 0.0

    @property
    def title_width(self) -> float:
        return max((width(line, Face.BOLD) for line in self.lines), default=0.0)

    @property
    def low(self) -> float:
        """The x of its left side, em."""
        return self.left[0].x

    @property
    def high(self) -> float:
        return self.right[0].x

    def meets(self, ends: Iterable[str]) -> bool:
        """Whether a line with these *ends* leads into it or out of it."""
        return not self.nodes.isdisjoint(ends)

    @property
    def walls(self) -> list[Cell]:
        return [*self.left, *self.right]


@dataclass(slots=True)
class Block:
    """A head, the blocks beside it, its staff, the parts under it, under these its foot, the
    frame round all of it, and the blocks beside it outside that frame."""

    head: Cell
    row: int
    beside_left: list[Block] = field(default_factory=list)
    beside_right: list[Block] = field(default_factory=list)
    staff_left: list[Block] = field(default_factory=list)
    staff_right: list[Block] = field(default_factory=list)
    parts: list[Block | Run] = field(default_factory=list)
    foot: list[Block | Run] = field(default_factory=list)
    fence: Fence | None = None
    outer_left: list[Block] = field(default_factory=list)
    outer_right: list[Block] = field(default_factory=list)

    @property
    def partners(self) -> tuple[list[Block], list[Block]]:
        """The blocks beside the head, within its frame: left and right."""
        return self.beside_left, self.beside_right

    @property
    def around(self) -> list[Block]:
        """The blocks at the sides of the head, in its row and under it."""
        partners = (*self.beside_left, *self.beside_right, *self.outer_left, *self.outer_right)
        return [*partners, *self.staff_left, *self.staff_right]

    def blocks(self) -> Iterator[Block]:
        """This block and all in it."""
        yield self
        for part in (*self.around, *self.parts, *self.foot):
            if isinstance(part, Block):
                yield from part.blocks()

    def upper_cells(self) -> Iterator[Cell]:
        """The head and all that stands at its sides."""
        yield self.head
        for other in self.around:
            yield from other.all_cells()

    def foot_cells(self) -> list[Cell]:
        """The cells at the foot, of a block there its head."""
        parts = [part.cells if isinstance(part, Run) else [part.head] for part in self.foot]
        return [cell for cells in parts for cell in cells]

    def units(self) -> list[list[Cell]]:
        """The cells of each unit under the head, with those under it."""
        return [
            [cell] if isinstance(part, Run) else list(part.all_cells())
            for part in self.parts
            for cell in (part.cells if isinstance(part, Run) else [part.head])
        ]

    def all_cells(self) -> Iterator[Cell]:
        """All cells of the block."""
        yield from self.upper_cells()
        for part in (*self.parts, *self.foot):
            yield from part.all_cells()
        yield from self.fence.walls if self.fence is not None else ()


@dataclass(slots=True)
class Run:
    """Neighbouring stacks (or boxes) of leaves under one head; ``number`` is the band's
    place among all bands of the chart, ``last`` the lowest row in which stacks that reach
    past their own still take room."""

    cells: list[Cell]
    number: int
    last: int = 0

    @property
    def row(self) -> int:
        return self.cells[0].row

    @property
    def rows(self) -> range:
        """The rows in which it takes room."""
        return range(self.row, max(self.row, self.last) + 1)

    @property
    def height(self) -> float:
        return max([cell.height for cell in self.cells])

    def all_cells(self) -> Iterator[Cell]:
        """The cells of the run."""
        return iter(self.cells)


@dataclass(slots=True)
class Grid:
    """All rows of a chart, each the cells from left to right, the blocks at the top, the runs
    of leaves in the order of the chart's bands, the frames round blocks, and the runs that reach
    past their row."""

    rows: list[list[Cell]]
    tops: list[Block]
    runs: list[Run]
    fences: list[Fence] = field(default_factory=list)
    reaching: list[Run] = field(default_factory=list)

    def height_of(self, row: int) -> float:
        """The height (em) of a row: of its tallest cell that does not reach past it."""
        return max([cell.height for cell in self.rows[row] if not cell.reaches])

    def cells_in(self, row: int) -> list[Cell]:
        """The cells of a row, and those that reach into it."""
        above = [cell for run in self.reaching if row in run.rows[1:] for cell in run.cells]
        return [*self.rows[row], *above]


def shift(part: Block | Run, distance: float) -> None:
    """Move every cell of a block or run."""
    if isinstance(part, Run):
        for cell in part.cells:
            cell.x += distance
        return
    for cell in (part.head, *(part.fence.walls if part.fence else ())):
        cell.x += distance
    for other in (*part.around, *part.parts, *part.foot):
        shift(other, distance)


def even(cells: Sequence[Cell]) -> None:
    """The boxes among *cells* get one width."""
    boxes = [cell for cell in cells if cell.shape == "box"]
    width = max((cell.width for cell in boxes), default=0.0)
    for cell in boxes:
        cell.width = cell.items[0].width = width


def widen(cell: Cell, width: float) -> None:
    """Make a box at least so wide (em)."""
    if cell.shape == "box" and cell.width < width:
        cell.width = cell.items[0].width = width
