"""A Grid and the tracks it must carry in, x positions out (em, the spine at 0).

Rows are sequences of cells and gaps; a gap is as wide as the lines that run in it need.
Blocks are packed side by side, and every head stands over the middle of what it leads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from bagan.chart.layout.contour import Contour, Stretch
from bagan.chart.layout.fences import inside, title_room
from bagan.chart.layout.grid import Block, Cell, Fence, Grid, Run, shift
from bagan.style import Style

Gap = tuple[int, int]
"""(row, index): the gap left of cell *index*; one past the last cell is the right end."""

STRAIGHTEN = 3.5
"""A head this near (em) to the head under it is set straight over it, where it pays."""
RAIL_CLEAR = 1.0
"""A rail keeps this much more distance from the spine than from another line, em."""
WAY = 1.0
"""The least width (em) of the way to a foot."""
INSET = 0.5
"""A rail that comes straight from a head leaves it so far from its corner, em."""
BARE = 0.6
"""A rail stands farther from boxes with arrowheads, by so much of an arrowhead."""
NUDGE = 0.8
"""A head this near (em) to the head under it is always set straight over it."""


def stub_length(style: Style, *, arrows: bool) -> float:
    """Distance of a rail from the boxes it feeds, in em; longer where arrowheads stand."""
    return style.stub_em + (style.arrow_em * BARE if arrows else 0.0)


class Placer:
    """Places one grid; ``tracks`` tells how many vertical lines each gap carries,
    ``crossed`` which gaps a straight line between neighbours crosses, and ``led`` those
    whose rail comes straight from the head over its stack."""

    def __init__(
        self,
        grid: Grid,
        tracks: Mapping[Gap, int],
        style: Style,
        *,
        arrows: bool,
        crossed: Set[Gap] = frozenset(),
        led: Set[Gap] = frozenset(),
        straight: bool = True,
        through: bool = False,
    ) -> None:
        self.through = through
        self.near = STRAIGHTEN if straight else NUDGE
        self.grid = grid
        self.tracks = tracks
        self.crossed = crossed
        self.led = led
        self.style = style
        self.stub = stub_length(style, arrows=arrows)
        self.clear = self.stub + style.track_em + 0.2
        self.arrows = arrows

    def place(self) -> None:
        """Set every cell's ``x``: the spine at 0, or the middle of several charts."""
        self.pack(self.grid.tops)
        self.set_spine()

    def set_spine(self) -> None:
        """Move all cells so that the spine, or the middle of several charts, is at 0."""
        tops = self.grid.tops
        middle = tops[0].head.middle
        if len(tops) > 1:
            low = min(row[0].x - self.outside((n, 0)) for n, row in enumerate(self.grid.rows))
            high = max(
                row[-1].right + self.outside((n, len(row))) for n, row in enumerate(self.grid.rows)
            )
            middle = (low + high) / 2
        for row in self.grid.rows:
            for cell in row:
                cell.x -= middle

    def extent(self) -> tuple[float, float]:
        """How far the cells, and the tracks outside them, reach left and right of 0."""
        left, right = 0.0, 0.0
        for number, row in enumerate(self.grid.rows):
            left = min(left, row[0].x - self.outside((number, 0)))
            right = max(right, row[-1].right + self.outside((number, len(row))))
        return -left, right

    def outside(self, gap: Gap) -> float:
        count = self.tracks.get(gap, 0)
        return self.stub + (count - 1) * self.style.track_em if count else 0.0

    def gap_between(self, left: Cell, right: Cell) -> float:
        """The least distance of two neighbours in a row."""
        style = self.style
        count = self.tracks.get((right.row, right.index), 0)
        if left.row != right.row:  # of which one reaches into the row of the other
            count += self.tracks.get((left.row, left.index + 1), 0)
        needed = 2 * self.stub + (count - 1) * style.track_em if count else 0.0
        if isinstance(left.band, Fence):
            needed = max(needed, title_room(left.band, left, right))
        if left.band is right or right.band is left or (right.row, right.index) in self.crossed:
            return max(style.beside_gap_em + (style.arrow_em if self.arrows else 0), needed)
        if left.family is right.family or inside(left, right):
            return max(style.band_gap_em, needed)
        return max(style.block_gap_em, needed + style.block_gap_em - style.band_gap_em)

    def pack(self, parts: Sequence[Block | Run], way: int = 0) -> Contour:
        """Set parts side by side, the first one's spine at 0: each as near to those before
        it as the rows that they share leave room, with a way through all rows before the
        part number *way*."""
        total: Contour = {}
        for number, part in enumerate(parts):
            own = self.run(part) if isinstance(part, Run) else self.block(part)
            ends = [
                total[row].right + self.gap_between(total[row].last, stretch.first) - stretch.left
                for row, stretch in own.items()
                if row in total
            ]
            at = max(ends, default=0.0)
            if way and number == way:
                right = max([stretch.right for stretch in total.values()])
                at = max(
                    at,
                    right
                    + WAY
                    - min([stretch.left - self.before(stretch.first) for stretch in own.values()]),
                )
            shift(part, at)
            for row, stretch in own.items():
                moved = stretch.moved(at)
                total[row] = total[row].joined(moved) if row in total else moved
        return total

    def run(self, run: Run) -> Contour:
        x = 0.0
        for index, cell in enumerate(run.cells):
            if index:
                x += self.gap_between(run.cells[index - 1], cell)
            cell.x = x
            x += cell.width
        for cell in run.cells:
            cell.x -= x / 2
        return {row: Stretch(-x / 2, x / 2, run.cells[0], run.cells[-1]) for row in run.rows}

    def block(self, block: Block) -> Contour:
        """Place a block's cells relative to its spine; return its contour."""
        half = block.head.width / 2
        block.head.x = -half
        contour: Contour = {block.row: Stretch(-half, half, block.head, block.head)}
        if block.parts:
            count = len(block.parts)
            below = self.pack(block.parts, (count + self.through) // 2 if block.foot else 0)
            middle = self.middle(block)
            for part in block.parts:
                shift(part, -middle)
            contour.update((row, stretch.moved(-middle)) for row, stretch in below.items())
        if block.foot:
            below = self.pack(block.foot)
            middle = self.foot_middle(block) - block.head.middle
            for part in block.foot:
                shift(part, -middle)
            contour.update((row, stretch.moved(-middle)) for row, stretch in below.items())
        left, right = block.partners
        self.attach_all((*block.staff_left, *left), (*block.staff_right, *right), contour)
        if block.fence is not None:
            self.enclose(block.fence, contour)
        self.attach_all(block.outer_left, block.outer_right, contour)
        return contour

    def attach_all(self, left: Sequence[Block], right: Sequence[Block], contour: Contour) -> None:
        for other in left:
            self.attach(other, contour, -1)
        for other in right:
            self.attach(other, contour, 1)

    def enclose(self, fence: Fence, contour: Contour) -> None:
        """Set a fence's walls round what *contour* holds, which then reaches to them."""
        rows = [(left, right, contour[left.row])
                for left, right in zip(fence.left, fence.right, strict=True)
                if left.row in contour]  # fmt: skip
        low = min(own.left - self.gap_between(left, own.first) for left, _right, own in rows)
        high = max(own.right + self.gap_between(own.last, right) for _left, right, own in rows)
        for left, right in zip(fence.left, fence.right, strict=True):
            left.x, right.x = low, high
            contour[left.row] = Stretch(low, high, left, right)

    def middle(self, block: Block) -> float:
        """Where the head stands over its parts: halfway between their outer sides, or
        straight over a part's head, or over the way to its foot, that is nearly there."""
        heads = [
            part.head if isinstance(part, Block) else part.cells[len(part.cells) // 2]
            for part in block.parts
        ]
        if len(heads) == 1 and isinstance(block.parts[0], Block):
            return heads[0].middle
        middle = self.halfway(block.parts)
        below = heads[0]
        gap = (below.row, below.index)
        if len(heads) == 1 and gap in self.led:
            rail = below.x - self.outside(gap)
            return min(middle, rail - INSET + block.head.width / 2)
        aims = [head.middle for head in heads]
        units = block.units()
        if block.foot:
            if self.through and len(units) > 1:
                return self.way(units)
            ways = [self.corridor(one, two) for one, two in pairwise(units)]
            aims = ways if len(units) % 2 == 0 else [*aims, *ways]
        nearest = min(aims, key=lambda x: abs(x - middle))
        return nearest if abs(nearest - middle) < self.near else middle

    def way(self, units: Sequence[Sequence[Cell]]) -> float:
        """Where the line to a foot passes the units over it: between two of them in the middle."""
        after = (len(units) + self.through) // 2
        return self.corridor(units[after - 1], units[after])

    def corridor(self, one: Sequence[Cell], two: Sequence[Cell]) -> float:
        """The middle of what is free between the cells of two neighbouring parts."""
        left = max([cell.right for cell in one])
        right = min([cell.x - self.before(cell) for cell in two])
        return (left + right) / 2

    def before(self, cell: Cell) -> float:
        """How far the rail that feeds a stack from its head stands before it, em."""
        return self.stub if (cell.row, cell.index) in self.led else 0.0

    def beside_spine(self, row: int, stretch: Stretch) -> float:
        """The room for the rails between the spine and what stands beside it in a row."""
        count = self.tracks.get((row, stretch.first.index), 0)
        return count * self.style.track_em + RAIL_CLEAR if count else 0.0

    def halfway(self, parts: Sequence[Block | Run]) -> float:
        """The middle between the outer sides of neighbouring parts."""
        cells = [cell for part in parts for cell in part.all_cells()]
        return (min([cell.x for cell in cells]) + max([cell.right for cell in cells])) / 2

    def foot_middle(self, block: Block) -> float:
        """What of a foot stands under its head: halfway between its outer sides, or the rail
        between two stacks; or what its line meets under the way between the parts: the rail of
        one stack, the middle of boxes of which the line would meet one end, or pass it."""
        halfway = self.halfway(block.foot)
        feet = block.foot_cells()
        above = block.units()
        shapes = {cell.shape for cell in feet}
        if len(above) < 2 or len(shapes) > 1:
            return halfway
        aside = self.way(above) - block.head.middle
        if shapes == {"stack"} and len(feet) < 3:
            one = len(feet) == 1
            return feet[0].x - self.stub - aside if one else (feet[0].right + feet[1].x) / 2
        if shapes == {"box"} and len(feet) > 1:
            reach = (feet[-1].middle - feet[0].middle) / 2
            return halfway - aside if reach < abs(aside) + NUDGE else halfway
        return halfway

    def attach(self, other: Block, contour: Contour, side: int) -> None:
        """Set a block at one side (-1 left, 1 right) of what *contour* holds in its rows.

        In rows where only the spine passes, it keeps half a gap from the spine.
        """
        own = self.block(other)
        distance = 0.0
        for row, stretch in own.items():
            inner = stretch.left if side > 0 else -stretch.right
            if row in contour and row <= max(contour):
                near, cell = (
                    (contour[row].right, contour[row].last)
                    if side > 0
                    else (-contour[row].left, contour[row].first)
                )
                pair = (cell, stretch.first) if side > 0 else (stretch.last, cell)
                gap = self.gap_between(*pair)
                if near < 0:
                    distance = max(distance, self.clear - inner)
                distance = max(distance, near + gap - inner)
            else:
                distance = max(distance, self.clear + self.beside_spine(row, stretch) - inner)
        shift(other, side * distance)
        for row, stretch in own.items():
            moved = stretch.moved(side * distance)
            before = contour.get(row, moved)
            contour[row] = before.joined(moved) if side > 0 else moved.joined(before)
