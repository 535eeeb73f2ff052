"""A Measure in, an Outline out: how wide and tall a chart would be, in em, by arithmetic.

The fit asks for hundreds of shapes.  An outline builds the grid once for its heads and
frames, and then knows what any width and number of stacks make of it, near enough to
tell good choices from bad ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bagan.chart.layout.builder import GridBuilder
from bagan.chart.layout.grid import Block, Cell, Choice, Run
from bagan.chart.layout.heights import BandHeights
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.place import Placer, stub_length
from bagan.chart.layout.room import Piece
from bagan.chart.layout.worth import breaks
from bagan.chart.model.chart import Branch


class _HeadsOnly(GridBuilder):
    """Builds a grid whose stacks are empty: their heights an outline knows by itself."""

    def stacks(self, run: Sequence[Branch], count: int, row: int, band: object) -> list[Cell]:
        return [Cell("stack", [], self.stack_width, 0.0, row, band)]


class Outline:
    """The shapes of one chart for given heads and frames."""

    def __init__(
        self,
        measure: Measure,
        choice: Choice,
        rows: Mapping[str, int],
        heights: Sequence[BandHeights],
    ) -> None:
        self.measure = measure
        self.heights = heights
        style = measure.style
        arrows = measure.chart.arrows.komando or measure.chart.arrows.koordinasi
        narrow = replace(choice, stack_width=0.0, stacks=(1,) * len(heights))
        self.grid = _HeadsOnly(measure, narrow, rows).build()
        spines = [pruned(top) for top in self.grid.tops]
        Placer(replace(self.grid, tops=spines), {}, style, arrows=arrows).place()
        stub = stub_length(style, arrows=arrows)
        self.band_gap = max(style.band_gap_em, 2 * stub)
        self.block_gap = self.band_gap + style.block_gap_em - style.band_gap_em
        self.block_gap += style.track_em / 2
        self.edge = stub + 0.1
        self.channel = 2 * style.row_gap_em + (style.arrow_em if arrows else 0.0)
        self.stacked = [run.cells[0].shape == "stack" for run in self.grid.runs]
        self.row_of = [run.cells[0].row for run in self.grid.runs]
        self.fixed = [max([cell.height for cell in row]) for row in self.grid.rows]
        items = [item for row in self.grid.rows for cell in row for item in cell.items]
        self.broken = breaks(items)
        cells = _spine(self.grid.tops[0]) if len(self.grid.tops) == 1 else []
        self.below = max((cell.row + 1 for cell in cells), default=0)
        self.left = max((-cell.x for cell in cells), default=0.0)
        self.right = max((cell.right for cell in cells), default=0.0)
        self.spine = _strips(cells)
        self.count = len(items) + sum(
            len(group)
            for h, yes in zip(heights, self.stacked, strict=True)
            if yes
            for group in h.groups
        )

    def shape(
        self, width: float, stacks: Sequence[int]
    ) -> tuple[list[Piece], float, list[tuple[float, int]]]:
        """The strips of the chart, its mean number of broken lines, and per row the
        height and the number of the tallest band."""
        runs: list[tuple[int, float]] = []
        tallest: dict[int, tuple[float, int]] = {}
        tops = list(self.fixed)
        broken = self.broken
        for number, heights in enumerate(self.heights):
            if not self.stacked[number]:
                runs.append((0, 0.0))
                continue
            found = heights.stack(width, stacks[number])
            broken += heights.heights(width)[1]
            runs.append(found)
            row = self.row_of[number]
            tops[row] = max(tops[row], found[1])
            tallest[row] = max(tallest.get(row, (0.0, number)), (found[1], number))
        half = self._across(self.grid.tops, width, runs) / 2 + self.edge
        pieces: list[Piece] = []
        starts = []
        y = 0.0
        for height in tops:
            starts.append(y)
            y += height + self.channel
        total = y - self.channel
        for row, height, left, right in self.spine:
            pieces.append((starts[row], starts[row] + height, left, right))
        if self.below < len(starts):
            top = starts[self.below]
            pieces.append((top - self.channel / 2, top, half, half))
        ends: dict[int, list[int]] = {}
        for number, stacked in enumerate(self.stacked):
            if stacked:
                ends.setdefault(self.row_of[number], []).append(number)
        for row, numbers in ends.items():
            pieces.append((starts[row], starts[row] + runs[numbers[0]][1], half, 0.0))
            pieces.append((starts[row], starts[row] + runs[numbers[-1]][1], 0.0, half))
        pieces.append((0.0, total, 0.0, 0.0))
        pieces.append((starts[-1], starts[-1], half, half))
        return pieces, broken / self.count, list(tallest.values())

    def _across(
        self, parts: Sequence[Block | Run], width: float, runs: Sequence[tuple[int, float]]
    ) -> float:
        """The width of neighbouring parts, em."""
        total = self.block_gap * (len(parts) - 1)
        for part in parts:
            if isinstance(part, Run):
                if self.stacked[part.number]:
                    count = runs[part.number][0]
                    total += count * width + (count - 1) * self.band_gap
                else:
                    total += sum([cell.width + self.band_gap for cell in part.cells])
                    total -= self.band_gap
            else:
                inner = max(
                    self._across(under, width, runs) if under else 0.0
                    for under in (part.parts, part.foot)
                )
                total += max(part.head.width, inner)
        return total


def pruned(block: Block) -> Block:
    """A block without what stands under the fork of its chart."""
    only = block.parts[0] if len(block.parts) == 1 else None
    parts: list[Block | Run] = [pruned(only)] if isinstance(only, Block) else []
    return replace(block, parts=parts, foot=[], fence=None)


def _spine(top: Block) -> list[Cell]:
    """The cells above the fork of a chart: the offices of the spine and what stands
    beside them."""
    cells: list[Cell] = []
    block: Block | None = top
    while block is not None:
        cells.append(block.head)
        for side in (block.beside_left, block.beside_right, block.staff_left, block.staff_right):
            for other in side:
                cells.extend(_cells(other))
        only = block.parts[0] if len(block.parts) == 1 else None
        block = only if isinstance(only, Block) else None
    return cells


def _strips(cells: Sequence[Cell]) -> list[tuple[int, float, float, float]]:
    """Row, height, left and right reach of what cells of one row and height take."""
    reach: dict[tuple[int, float], tuple[float, float]] = {}
    for cell in cells:
        left, right = reach.get((cell.row, cell.height), (-cell.x, cell.right))
        reach[cell.row, cell.height] = (max(left, -cell.x), max(right, cell.right))
    return [(row, height, *sides) for (row, height), sides in reach.items()]


def _cells(block: Block) -> list[Cell]:
    cells = [block.head]
    for side in (block.beside_left, block.beside_right, block.staff_left, block.staff_right):
        for other in side:
            cells.extend(_cells(other))
    for part in (*block.parts, *block.foot):
        cells.extend(_cells(part) if isinstance(part, Block) else part.cells)
    return cells
