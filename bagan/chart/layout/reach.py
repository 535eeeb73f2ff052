"""A Grid in, which of its stacks reach past the rows under their neighbours out.

A row is as tall as its tallest cell.  Where a long stack of units that lead nobody stands
beside heads, what these lead would hang far below them.  Such a stack may end lower than its row:
it then takes its place in the rows under it as well, and only the heads make their row tall.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from bagan.chart.layout.channel import Trunk
from bagan.chart.layout.grid import Block, Grid, Run
from bagan.chart.layout.levels import EMPTY
from bagan.chart.layout.lines import TOUCH, Lines
from bagan.chart.layout.ports import Rail
from bagan.style import Style

LONG = 2.0
"""A stack reaches past the next row where it is so much taller (em) than the heads beside it."""
BESIDE = 0.3
"""A line that leads to none of its boxes keeps this far from a stack that reaches, em."""


def beside_heads(grid: Grid) -> Iterator[tuple[Run, float]]:
    """The runs of stacks beside heads, each with the height (em) of these; none where frames stand
    round branches, which would end above such a stack."""
    if grid.fences:
        return
    runs = [run for top in grid.tops for run in _line_runs(top)]
    for row, under in zip(grid.rows, grid.rows[1:], strict=False):
        heads = {id(cell.band) for cell in under}
        if not any(id(cell) in heads for cell in row):
            continue
        here = [run for run in runs if run.row == row[0].row and run.cells[0].shape == "stack"]
        stacks = {id(cell) for run in here for cell in run.cells}
        tall = max([cell.height for cell in row if id(cell) not in stacks])
        yield from ((run, tall) for run in here)


def reachable(grid: Grid) -> list[Run]:
    """Those of them that are much taller than the heads."""
    return [run for run, tall in beside_heads(grid) if run.height > tall + LONG]


def let_reach(grid: Grid, style: Style) -> None:
    """Note in a *grid* which of its runs reach past the rows under theirs, and how far."""
    feet = {cell.row for top in grid.tops for block in top.blocks() for cell in block.foot_cells()}
    grid.reaching = reachable(grid)
    for run in reversed(grid.reaching):  # so that the rows below are known as low as they are
        for cell in run.cells:
            cell.reaches = True
        run.last = run.row
        left = run.height - grid.height_of(run.row)
        for row in range(run.row + 1, len(grid.rows)):
            left -= EMPTY * style.row_gap_em
            if left <= 0 or row in feet:
                break
            run.last = row
            left -= grid.height_of(row)


def met(runs: Iterable[Run], lines: Sequence[Lines], trunks: Mapping[int, Sequence[Trunk]]) -> int:
    """How many pieces of lines run over a stack that reaches, or come too near to one in which
    they have no end; and how many leave one downwards, into a channel that it hides."""
    found = 0
    for run in runs:
        cells = {id(cell) for cell in run.cells}
        found += sum(
            isinstance(end, Rail) and any(id(leg.site.cell) in cells for leg in end.legs)
            for trunk in trunks.get(run.row + 1, ())
            for _x, end in trunk.ups
        )
        for cell, line in product(run.cells, lines):
            nodes = {item.node.id for item in cell.items if item.node is not None}
            own = not nodes.isdisjoint((line.net.source, *line.net.targets))
            near = -TOUCH if own else BESIDE
            found += sum(
                x1 < cell.x + item.left + item.width + near
                and x2 > cell.x + item.left - near
                and y1 < cell.y + item.top + item.height + near
                and y2 > cell.y + item.top - near
                for item in cell.items
                for x1, y1, x2, y2 in line.segments
            )
    return found


def _line_runs(block: Block) -> Iterator[Run]:
    """The runs of leaves under a head and under the heads that it leads, but for staff."""
    for part in (*block.parts, *block.foot):
        if isinstance(part, Run):
            yield part
        else:
            yield from _line_runs(part)
