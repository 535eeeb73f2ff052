"""A Comparison, its pictures and its table in, one print-ready PDF out.

For each chart an overlay, the old version and the new one, the chart in the same place of
all three pages; then the comparison table and the draft sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bagan.change.compare import Comparison
from bagan.change.diff.chart_page import room
from bagan.change.diff.matrix import Matrix
from bagan.change.diff.page import FOOTER
from bagan.change.diff.picture import Picture
from bagan.change.diff.placed import Placed, placed_pages
from bagan.change.diff.samples import sample, sample_words
from bagan.chart.annex import data_address, document_date
from bagan.chart.model import Kertas
from bagan.chart.options import Options, adjusted, style_of
from bagan.style import Style
from bagan.templating import css_text, render
from bagan.version import __version__

__all__ = ["document_html", "document_pdf", "paper_of", "room"]

TEMPLATE = "perubahan-dokumen.html.j2"
SLACK = 2.0
"""Points that a page is longer than its type area: nothing may move to the next page for a
rounding error."""


def document_pdf(
    comparison: Comparison,
    pictures: Sequence[Picture],
    matrix: Matrix,
    *,
    options: Options | None = None,
    templates: Path | None = None,
) -> bytes:
    """The PDF of a comparison: PDF/A-2a and PDF/UA-1, all fonts embedded, Indonesian.

    Each picture needs the views gabungan, sebelum and sesudah, in one layout.
    *options* are those that the pictures were drawn with: their paper is the pages'.
    *templates* is a folder whose files stand in for the shipped ones of the same name.
    Raises RenderError for a template that cannot be used and for a chart that does not fit
    its page, MissingTool where the libraries that make PDF are not installed.
    """
    html = document_html(comparison, pictures, matrix, options=options, templates=templates)
    from bagan.pdf import write_pdf

    return write_pdf(html, templates=templates)


def document_html(
    comparison: Comparison,
    pictures: Sequence[Picture],
    matrix: Matrix,
    *,
    options: Options | None = None,
    templates: Path | None = None,
) -> str:
    """The PDF's only source; see :func:`document_pdf`."""
    regency = comparison.new.regency
    style = style_of(regency)
    charts = [
        [_page(placed, style) for placed in pages] for pages in placed_pages(comparison, pictures)
    ]
    wide = paper_of(comparison, options or Options()).model_copy(update={"arah": "mendatar"})
    values = {
        "title": title_of(comparison),
        "generator": f"Bagan {__version__}",
        "created": document_date(regency, status=regency.peraturan.status),
        "family": css_text(style.family),
        "footer": css_text(FOOTER),
        "charts": charts,
        "paper": wide,
        "matrix": matrix,
        "slack": SLACK,
    }
    return render(TEMPLATE, values, templates=templates)


def title_of(comparison: Comparison) -> str:
    """What a document of the comparison is called."""
    return f"Perubahan Bagan {comparison.new.regency.daerah.nama}"


def paper_of(comparison: Comparison, options: Options) -> Kertas:
    """The paper of the pages without a chart: the new spec's first annex's."""
    regency = adjusted(comparison.new, options).regency
    return regency.lampiran[0].kertas or regency.kertas


def _page(placed: Placed, style: Style) -> dict[str, Any]:
    """What the template sees of one page of a chart."""
    plan, drawing = placed.plan, placed.drawing
    return {
        "plan": plan,
        "view": placed.view.value,
        "chart": {"x": placed.x, "y": placed.y, "width": drawing.width, "height": drawing.height},
        "source": data_address(placed.picture.bare[placed.view]),
        "alternative": placed.alternative,
        "legend": [
            {
                "source": sample(
                    row.sample, width=row.width, height=row.words.leading, style=style
                ),
                "alternative": sample_words(row.sample),
                "row": row,
            }
            for row in plan.legend
        ],
    }
