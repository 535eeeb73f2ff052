"""The table of a draft's initials in, the same in a Word text box out, at its place on the sheet.

Not a floating table: LibreOffice sets those where the text stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.annex.plan import Initials
from bagan.chart.annex.setting import CELL_PADDING
from bagan.chart.svg.mark import content
from bagan.templating import twips

INITIALS_STYLE, INITIALS_TITLE_STYLE = "LampiranParaf", "LampiranParafJudul"

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def initials_table(table: Initials) -> str:
    """The table, and the paragraph that has to follow one."""
    cell = twips(table.cell)
    name = twips(table.width) - cell
    left = f'<w:left w:w="{twips(CELL_PADDING)}" w:type="dxa"/>'
    # No room is kept at the right, so that other roundings do not break a line.
    cells = f'<w:tblCellMar>{left}<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    rows = [_row(table, _cell(name + cell, (table.title,), INITIALS_TITLE_STYLE, span=2))]
    for lines in table.rows:
        rows.append(_row(table, _cell(name, lines), _cell(cell, ())))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{name + cell}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/>{cells}</w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{name}"/><w:gridCol w:w="{cell}"/></w:tblGrid>'
        f'{"".join(rows)}</w:tbl><w:p><w:pPr><w:pStyle w:val="LampiranJangkar"/></w:pPr></w:p>'
    )


def _row(table: Initials, *cells: str) -> str:
    height = f'<w:trPr><w:trHeight w:val="{twips(table.row)}" w:hRule="exact"/></w:trPr>'
    return f"<w:tr>{height}{''.join(cells)}</w:tr>"


def _cell(width: int, lines: Sequence[str], style: str = INITIALS_STYLE, *, span: int = 1) -> str:
    words = "<w:br/>".join(f'<w:t xml:space="preserve">{content(line)}</w:t>' for line in lines)
    joined = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{joined}<w:vAlign w:val="center"/>'
        f'</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f"{f'<w:r>{words}</w:r>' if words else ''}</w:p></w:tc>"
    )
