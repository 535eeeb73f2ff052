"""A Grid in, heads and what stands under them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bagan.chart.layout.grid import Block, Cell, Grid, Run
from bagan.chart.layout.legs import Net
from bagan.chart.model.kinds import Kind


def lone_pairs(block: Block, shape: str = "box") -> Iterator[tuple[Cell, Cell]]:
    """Every head with the only box, or the only stack, under it."""
    only = block.parts[0] if len(block.parts) == 1 else None
    if isinstance(only, Run) and len(only.cells) == 1 and only.cells[0].shape == shape:
        yield block.head, only.cells[0]
    for part in (*block.parts, *block.foot, *block.around):
        if isinstance(part, Block):
            yield from lone_pairs(part, shape)


def spine_of(top: Block) -> Iterator[Block]:
    """The top block, and each that stands alone under the one before."""
    yield top
    if len(top.parts) == 1 and isinstance(top.parts[0], Block):
        yield from spine_of(top.parts[0])


def lone_feet(top: Block) -> Iterator[Cell]:
    """Every box that stands alone at the foot of a head."""
    for block in top.blocks():
        feet = block.foot_cells()
        if len(feet) == 1 and feet[0].shape == "box":
            yield feet[0]


def blocked_feet(grid: Grid, nets: Sequence[Net]) -> bool:
    """Whether there are feet under heads of an odd number of units, one of which stands in the way,
    and all of them are led by one line of command."""
    blocks = [block for top in grid.tops for block in top.blocks() if block.foot]
    odd = [block for block in blocks if len(block.units()) > 1 and len(block.units()) % 2]
    return bool(odd) and all(_lines_to_foot(block, nets) == [Kind.KOMANDO] for block in odd)


def _lines_to_foot(block: Block, nets: Sequence[Net]) -> list[Kind]:
    """The kinds of the nets from a head to what stands at its foot."""
    foot = {item.node.id for cell in block.foot_cells() for item in cell.items if item.node}
    head = block.head.items[0].node if block.head.frame is None else block.head.frame
    own = [net for net in nets if head is not None and net.source == head.id]
    return [net.kind for net in own if not foot.isdisjoint(net.targets)]


def heads_of(cell: Cell) -> Iterator[int]:
    """The ids of the cells of the heads over a cell, the nearest first."""
    while isinstance(cell.band, Cell):
        cell = cell.band
        yield id(cell)
