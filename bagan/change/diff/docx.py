"""A Comparison, its pictures and its table in, one Word document out, to be annotated.

Its pages are those of the PDF, from the same plans: both versions of a chart in Word's own
shapes, the overlay as a picture, for its hatchings and symbols are none; the words of the table
and of the draft are those of the PDF's HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bagan.change.choices import View
from bagan.change.compare import Comparison
from bagan.change.diff.document import paper_of, title_of
from bagan.change.diff.matrix import Matrix
from bagan.change.diff.page import FOOTER
from bagan.change.diff.picture import Picture
from bagan.change.diff.placed import Placed, placed_pages
from bagan.change.diff.samples import sample_words
from bagan.chart.annex import document_date
from bagan.chart.model import Kertas, Kind
from bagan.chart.office import Paper, PlacedImage, PlacedLine, PlacedPage, WordReport
from bagan.chart.options import Options, style_of
from bagan.chart.png import to_png
from bagan.chart.svg import WORDS, sample_svg
from bagan.style import Style
from bagan.templating import part, render

TABLE, STYLES = "perubahan-matriks.html.j2", "perubahan-matriks.css"
DPI, SAMPLE_DPI = 200, 400
"""Dots to the inch of an overlay, and of the symbols in its legend."""


def document_docx(
    comparison: Comparison,
    pictures: Sequence[Picture],
    matrix: Matrix,
    *,
    options: Options | None = None,
    templates: Path | None = None,
) -> bytes:
    """The Word document of a comparison, Indonesian; the parameters and the errors are those of
    :func:`bagan.change.diff.document.document_pdf`."""
    regency = comparison.new.regency
    style = style_of(regency)
    css = part(STYLES, templates=templates)
    made = WordReport(style, css=css, footer=FOOTER, templates=templates)
    for pages in placed_pages(comparison, pictures):
        for placed in pages:
            made.page(_page(placed, style), _paper(placed.plan.paper))
    wide = paper_of(comparison, options or Options()).model_copy(update={"arah": "mendatar"})
    made.flow(render(TABLE, {"matrix": matrix}, templates=templates), _paper(wide))
    date = document_date(regency, status=regency.peraturan.status)
    return made.packed(title_of(comparison), date)


def _paper(paper: Kertas) -> Paper:
    margin = paper.margin
    return Paper(*paper.size, (margin.atas, margin.kanan, margin.bawah, margin.kiri))


def _page(placed: Placed, style: Style) -> PlacedPage:
    plan, drawing = placed.plan, placed.drawing
    drawn = placed.view is not View.GABUNGAN
    samples = [row for row in plan.legend if row.sample in WORDS]
    lines = [row for row in plan.legend if row.sample not in WORDS]
    images = [
        PlacedImage(
            row.sample, sample_words(row.sample), row.x, row.words.y, row.width, row.width,
            to_png(sample_svg(row.sample, row.width), dpi=SAMPLE_DPI),
        )
        for row in samples
    ]  # fmt: skip
    if not drawn:
        png = to_png(placed.picture.bare[placed.view], dpi=DPI)
        place = (placed.x, placed.y, drawing.width, drawing.height)
        images.insert(0, PlacedImage(drawing.title, placed.alternative, *place, png))
    return PlacedPage(
        plan.title,
        tuple(
            block
            for block in (
                *plan.names, plan.summary, *(row.words for row in plan.legend), *plan.references
            )
            if any(block.lines)
        ),
        drawing if drawn else None,
        (placed.x, placed.y),
        placed.alternative,
        tuple(images),
        tuple(
            PlacedLine(
                sample_words(row.sample), row.x, row.words.y + row.words.leading / 2, row.width,
                style.dash if row.sample == Kind.KOORDINASI else (),
            )
            for row in lines
        ),
    )  # fmt: skip
