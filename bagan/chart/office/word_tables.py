"""Cells of a Word table in, the table out: fixed columns, its header on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bagan.templating import twips

SHADE = "EDEDED"
"""Behind what waits for somebody."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LEVEL = ("top", "bottom", "insideH")


def table(
    rows: Iterable[str], widths: Sequence[float], *, indent: float = 0.0, upright: bool = True
) -> str:
    """The table of *rows* with columns of *widths*, *indent* from the left, in points; without
    its ``upright`` lines where these would say nothing."""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in (_SIDES if upright else _LEVEL)
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(indent)}" w:type="dxa"/><w:tblBorders>{borders}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: str, *, header: bool = False, least: float = 0.0) -> str:
    """A row, which no page parts; a ``header`` is repeated, *least* its least height in
    points."""
    height = f'<w:trHeight w:val="{twips(least)}" w:hRule="atLeast"/>' if least else ""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{repeated}</w:trPr>{cells}</w:tr>"


def cell(blocks: str, width: float, *, shaded: bool = False, middle: bool = False) -> str:
    """A cell of *blocks*, of which there is one at least; *width* in points."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>' if shaded else ""
    align = '<w:vAlign w:val="center"/>' if middle else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{shade}{align}</w:tcPr>'
        f"{blocks}</w:tc>"
    )
