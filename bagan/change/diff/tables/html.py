"""A Matrix in, a piece of HTML out: the table and the drafted sentences, without a page round it.

The page and the PDF include the same template, `perubahan-matriks.html.j2`, with ``matrix``;
its styles are in `perubahan-matriks.css`.
"""

from __future__ import annotations

from bagan.change.diff.matrix import Matrix
from bagan.templating import render

TEMPLATE = "perubahan-matriks.html.j2"
STYLE = "perubahan-matriks.css"


def to_html(matrix: Matrix) -> bytes:
    """The section of *matrix*; every text in it is escaped."""
    return render(TEMPLATE, {"matrix": matrix}).encode()
