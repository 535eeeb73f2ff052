"""An Arrangement in, the same with its cells where Graphviz' network simplex has them, out.

Where the answer leaves slack, heads are moved over the middle of what they lead.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bagan.chart.layout.arrange import Arrangement, pieces_of
from bagan.chart.layout.engine import Places
from bagan.chart.layout.grid import Block, Cell, Grid
from bagan.chart.layout.network import Network
from bagan.chart.layout.place import WAY, Placer
from bagan.chart.layout.route import Routed, route


def positioned(arrangement: Arrangement, ask: Callable[[str], Places]) -> Arrangement | None:
    """The arrangement as the engine that is asked places it, or None where its lines find
    no passage then.  The cells of the grid are moved.  None as well where frames stand round
    branches: the engine would set these so tight that no head inside could be centred any more;
    and where stacks reach past their row, of which the engine knows nothing.

    Raises LayoutError for an answer that is no placement of these rows.
    """
    if arrangement.grid.fences or arrangement.grid.reaching:
        return None
    network = Network(arrangement)
    rows = network.read(ask(network.dot))
    grid, placer = arrangement.grid, arrangement.placer
    for row, xs in zip(grid.rows, rows, strict=True):
        for cell, x in zip(row, xs, strict=True):
            cell.x = x - cell.width / 2
    for top in grid.tops:
        centre(top, grid, placer)
    placer.set_spine()
    routed = route(grid, arrangement.plan, placer.style, arrows=placer.arrows)
    if not isinstance(routed, Routed):
        return None
    return replace(arrangement, routed=routed, pieces=pieces_of(grid, routed), shift=0.0)


def centre(block: Block, grid: Grid, placer: Placer, above: Sequence[Block] = ()) -> None:
    """Move a head, with those straight above it, over the middle of what it leads, or that
    under the head, as far as their rows leave room; and likewise all heads under it."""
    spine = [*above, block]
    for other in block.around:
        centre(other, grid, placer)
    alone = len(block.parts) == 1 and isinstance(block.parts[0], Block)
    for part in (*block.parts, *block.foot):
        if isinstance(part, Block):
            centre(part, grid, placer, spine if alone and part is block.parts[0] else ())
    if block.parts and not alone:
        heads = [cell for head in spine for cell in head.upper_cells()]
        move(heads, placer.middle(block) - block.head.middle, grid, placer)
        led = [cell for part in block.parts for cell in part.all_cells()]
        move(led, block.head.middle - placer.middle(block), grid, placer)
    if block.foot:
        foot = [cell for part in block.foot for cell in part.all_cells()]
        move(foot, block.head.middle - placer.foot_middle(block), grid, placer)


def move(cells: Sequence[Cell], distance: float, grid: Grid, placer: Placer) -> None:
    """Move cells by *distance* (em, to the right), or less where there is no more room."""
    left, right = rooms(cells, grid, placer)
    distance = max(-left, min(distance, right))
    for cell in cells:
        cell.x += distance


def rooms(moving: Sequence[Cell], grid: Grid, placer: Placer) -> tuple[float, float]:
    """How far (em) cells may be moved to the left and to the right without coming closer to
    the others in their rows than they may."""
    together = {id(cell) for cell in moving}
    to_left = to_right = math.inf
    for row in grid.rows:
        for left, right in pairwise(row):
            moves = id(left) in together, id(right) in together
            if moves in ((True, False), (False, True)):
                free = max(right.x - left.right - placer.gap_between(left, right), 0.0)
                if moves[0]:
                    to_right = min(to_right, free)
                else:
                    to_left = min(to_left, free)
    for before, after in ways(grid):
        ends = [(cell.right, id(cell) in together) for cell in before]
        starts = [(cell.x - placer.before(cell), id(cell) in together) for cell in after]
        to_right = min(to_right, way_left(ends, starts, moving=True))
        to_left = min(to_left, way_left(ends, starts, moving=False))
    return to_left, to_right


def ways(grid: Grid) -> Iterator[tuple[list[Cell], list[Cell]]]:
    """The cells before and behind each way that the line to a foot takes."""
    for block in (block for top in grid.tops for block in top.blocks()):
        middle = len(block.parts) // 2
        if block.foot and middle:
            before, after = (
                [cell for part in parts for cell in part.all_cells()]
                for parts in (block.parts[:middle], block.parts[middle:])
            )
            yield before, after


def way_left(
    ends: Sequence[tuple[float, bool]], starts: Sequence[tuple[float, bool]], *, moving: bool
) -> float:
    """How much wider (em) than it has to be a way is between the cells of which those that end
    before it move, if *moving*, and those that start behind it do not; else the other way round."""
    nearest = max((x for x, moves in ends if moves is moving), default=-math.inf)
    next_to = min((x for x, moves in starts if moves is not moving), default=math.inf)
    return max(next_to - nearest - WAY, 0.0)
