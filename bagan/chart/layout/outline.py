"""A Measure in, an Outline out: how wide and tall a chart would be, in em, by arithmetic.

The fit asks for hundreds of shapes.  An outline builds the grid once for its heads and
frames, and then knows what any width and number of stacks make of it, near enough to
tell good choices from bad ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import fsum
from typing import NamedTuple

from bagan.chart.layout.builder import GridBuilder
from bagan.chart.layout.grid import Block, Cell, Choice, Grid, Run
from bagan.chart.layout.heads import spine_of
from bagan.chart.layout.heights import BandHeights
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.place import Placer, stub_length
from bagan.chart.layout.room import Piece
from bagan.chart.layout.worth import breaks
from bagan.chart.model.chart import Branch


class _HeadsOnly(GridBuilder):
    """Builds a grid whose stacks are empty: their heights an outline knows by itself.

    ``in_rows`` are the boxes of each band, by its number, that may stand in a row.
    """

    def build(self) -> Grid:
        self.in_rows: dict[int, _Band] = {}
        return super().build()

    def stacks(self, run: Sequence[Branch], count: int, row: int, band: object) -> list[Cell]:
        number = len(self.runs) - 1
        if self.measure.plain[number]:
            boxes = self.boxes(self.measure.nodes[number], row, band, 0.0)
            tallest = max([cell.height for cell in boxes])
            broken = breaks([item for cell in boxes for item in cell.items])
            self.in_rows[number] = _Band(len(boxes), tallest, boxes[0].width, broken)
        return [Cell("stack", [], self.stack_width, 0.0, row, band)]


class _Band(NamedTuple):
    """How many cells a band has, their height and width in em, and its broken lines."""

    stacks: int
    height: float
    width: float
    broken: int


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
        builder = _HeadsOnly(measure, narrow, rows)
        self.grid = builder.build()
        self.in_rows = builder.in_rows
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
        alone = len(self.grid.tops) == 1
        cells = _spine(self.grid.tops[0]) if alone else []
        # Where there are several tops, what stands beside them is known by its rows alone.
        self.widest = 0.0 if alone else max(map(self._row_width, self.grid.rows))
        self.below = max((cell.row + 1 for cell in cells), default=0)
        self.left = max((-cell.x for cell in cells), default=0.0)
        self.right = max((cell.right for cell in cells), default=0.0)
        self.spine = _strips(cells)
        number_of = {id(run.cells[0]): run.number for run in self.grid.runs}
        self.aside = [
            (number_of[id(cell)], cell.row, inner, side)
            for block in (_aside(self.grid.tops[0]) if cells else ())
            for inner, side in [_inner(list(block.all_cells()))]
            for cell in block.all_cells()
            if cell.shape == "stack"
        ]
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
        runs: list[_Band] = []
        tallest: dict[int, tuple[float, int]] = {}
        tops = list(self.fixed)
        broken = self.broken
        for number, heights in enumerate(self.heights):
            if not self.stacked[number]:
                runs.append(_Band(0, 0.0, 0.0, 0))
                continue
            found = self.in_rows.get(number)
            if found is None or found.stacks > stacks[number]:
                count, height = heights.stack(width, stacks[number])
                found = _Band(count, height, width, heights.heights(width)[1])
            broken += found.broken
            runs.append(found)
            row = self.row_of[number]
            tops[row] = max(tops[row], found.height)
            tallest[row] = max(tallest.get(row, (0.0, number)), (found.height, number))
        half = max(self._across(self.grid.tops, runs), self.widest) / 2 + self.edge
        pieces: list[Piece] = []
        starts = []
        y = 0.0
        for height in tops:
            starts.append(y)
            y += height + self.channel
        total = y - self.channel
        for row, height, left, right in self.spine:
            pieces.append((starts[row], starts[row] + height, left, right))
        for number, row, inner, side in self.aside:
            reach, bottom = inner + self._width(runs[number]), starts[row] + runs[number].height
            pieces.append((starts[row], bottom, *((reach, 0.0) if side < 0 else (0.0, reach))))
        if self.below < len(starts):
            top = starts[self.below]
            pieces.append((top - self.channel / 2, top, half, half))
        ends: dict[int, list[int]] = {}
        for number, stacked in enumerate(self.stacked):
            if stacked:
                ends.setdefault(self.row_of[number], []).append(number)
        for row, numbers in ends.items():
            pieces.append((starts[row], starts[row] + runs[numbers[0]].height, half, 0.0))
            pieces.append((starts[row], starts[row] + runs[numbers[-1]].height, 0.0, half))
        pieces.append((0.0, total, 0.0, 0.0))
        pieces.append((starts[-1], starts[-1], half, half))
        return pieces, broken / self.count, list(tallest.values())

    def _row_width(self, row: Sequence[Cell]) -> float:
        """The least width of a row, em."""
        return fsum([cell.width for cell in row]) + (len(row) - 1) * self.band_gap

    def _width(self, band: _Band) -> float:
        """The width of a band, em."""
        return band.stacks * band.width + (band.stacks - 1) * self.band_gap

    def _across(self, parts: Sequence[Block | Run], runs: Sequence[_Band]) -> float:
        """The width of neighbouring parts, em."""
        total = self.block_gap * (len(parts) - 1)
        for part in parts:
            if isinstance(part, Run):
                if self.stacked[part.number]:
                    total += self._width(runs[part.number])
                else:
                    total += fsum([cell.width + self.band_gap for cell in part.cells])
                    total -= self.band_gap
            else:
                inner = max(
                    self._across(under, runs) if under else 0.0 for under in (part.parts, part.foot)
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
    heads = [block.head for block in spine_of(top)]
    return heads + [cell for block in _aside(top) for cell in block.all_cells()]


def _aside(top: Block) -> Iterator[Block]:
    """What stands beside the spine."""
    for head in spine_of(top):
        yield from head.around


def _inner(cells: Sequence[Cell]) -> tuple[float, int]:
    """How near (em) cells at one side of the spine come to it, and at which side they are:
    -1 left, 1 right."""
    right = cells[0].middle > 0
    nearest = min([cell.x if right else -cell.right for cell in cells])
    return nearest, 1 if right else -1


def _strips(cells: Sequence[Cell]) -> list[tuple[int, float, float, float]]:
    """Row, height, left and right reach of what cells of one row and height take."""
    reach: dict[tuple[int, float], tuple[float, float]] = {}
    for cell in cells:
        left, right = reach.get((cell.row, cell.height), (-cell.x, cell.right))
        reach[cell.row, cell.height] = (max(left, -cell.x), max(right, cell.right))
    return [(row, height, *sides) for (row, height), sides in reach.items()]
