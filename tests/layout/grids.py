"""Cells, blocks and grids of given sizes, for tests of what places and routes them."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.layout.grid import Block, Cell, Grid, Item, Run
from bagan.chart.model.chart import Node
from bagan.chart.model.organisation import Basis


def node(item: str, *, official: bool = False) -> Node:
    return Node(item, item, item, item, "dinas", Basis(), official=official)


def box(item: str, width: float, row: int, *, height: float = 2.0, band: object = None) -> Cell:
    """A box that holds one node."""
    return Cell("box", [Item(node(item), (item,), width, height)], width, height, row, band)


def stack(items: str, width: float, row: int, *, height: float = 2.0, band: object = None) -> Cell:
    """A stack of boxes of one *height*, half an em apart."""
    found = [
        Item(node(item), (item,), width, height, top=number * (height + 0.5))
        for number, item in enumerate(items.split())
    ]
    tall = found[-1].top + height
    return Cell("stack", found, width, tall, row, band)


def block(head: Cell, *parts: Block | Run, **sides: list[Block]) -> Block:
    return Block(head, head.row, parts=list(parts), **sides)


def run(*cells: Cell, number: int = 0) -> Run:
    return Run(list(cells), number)


def grid(rows: Sequence[Sequence[Cell]], *tops: Block) -> Grid:
    """A grid whose cells know their places in their rows."""
    for row in rows:
        for index, cell in enumerate(row):
            cell.index = index
    return Grid([list(row) for row in rows], list(tops), [])


def at(cell: Cell, x: float, y: float = 0.0) -> Cell:
    """The cell, placed."""
    cell.x, cell.y = x, y
    return cell
