"""A Comparison, its pictures and its table in, one print-ready PDF out.

For each chart an overlay, the old version and the new one, the chart in the same place of
all three pages; then the comparison table and the draft sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bagan.change.choices import View
from bagan.change.compare import Comparison
from bagan.change.diff.chart_page import ChartPage, lay_out, numbered, room
from bagan.change.diff.drawn_rows import samples_of
from bagan.change.diff.matrix import Matrix
from bagan.change.diff.page import FOOTER
from bagan.change.diff.picture import Picture
from bagan.change.diff.samples import sample
from bagan.change.diff.tree import shapes_of
from bagan.chart.annex import data_address, document_date
from bagan.chart.layout import Drawing
from bagan.chart.layout import width as text_width
from bagan.chart.model import Kertas
from bagan.chart.options import Options, adjusted, style_of
from bagan.chart.svg import WORDS
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face, Style
from bagan.templating import css_text, render
from bagan.version import __version__

__all__ = ["document_html", "document_pdf", "paper_of", "room"]

TEMPLATE = "perubahan-dokumen.html.j2"
PAGES = (
    (View.GABUNGAN, "Perubahan", "gabungan"),
    (View.SEBELUM, "Semula:", "sebelum perubahan"),
    (View.SESUDAH, "Menjadi:", "sesudah perubahan"),
)
"""The pages of a chart: view, what its title begins with, and the view in words."""
TOLERANCE = 0.05
"""Points by which rounded numbers may pass the room."""
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
        [
            _page(comparison, picture, picture.paper, place)
            for place in PAGES
            if _is_there(picture, place[0])
        ]
        for picture in pictures
    ]
    wide = paper_of(comparison, options or Options()).model_copy(update={"arah": "mendatar"})
    values = {
        "title": f"Perubahan Bagan {regency.daerah.nama}",
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


def paper_of(comparison: Comparison, options: Options) -> Kertas:
    """The paper of the pages without a chart: the new spec's first annex's."""
    regency = adjusted(comparison.new, options).regency
    return regency.lampiran[0].kertas or regency.kertas


def _is_there(picture: Picture, view: View) -> bool:
    """Whether a view has anything to show: a version may not have the chart."""
    return any(shapes_of(picture.drawings[view]))


def _page(
    comparison: Comparison, picture: Picture, paper: Kertas, place: tuple[View, str, str]
) -> dict[str, Any]:
    """What the template sees of one page of a chart."""
    view, heading, words = place
    style = style_of(comparison.new.regency)
    drawing, whole = picture.drawings[view], _page_of(comparison, picture, paper, style)
    x, y = _place(drawing, whole)
    page = lay_out(
        comparison,
        heading=heading,
        chart_title=_title(picture, view, whole),
        samples=samples_of(drawing),
        references=_references(picture) if view is View.GABUNGAN else drawing.notes,
        summary=picture.summary if view is View.GABUNGAN else "",
        paper=paper,
        style=style,
    )
    return {
        "plan": page,
        "view": view.value,
        "chart": {"x": x, "y": y, "width": drawing.width, "height": drawing.height},
        "source": data_address(picture.bare[view]),
        "alternative": f"{drawing.title}, {words}. {drawing.description} {picture.summary}.",
        "legend": [
            {
                "source": sample(
                    row.sample, width=row.width, height=row.words.leading, style=style
                ),
                "alternative": f"Contoh: {WORDS.get(row.sample, f'garis {row.sample}')}",
                "row": row,
            }
            for row in page.legend
        ],
    }


def _page_of(comparison: Comparison, picture: Picture, paper: Kertas, style: Style) -> ChartPage:
    """The overlay's page, whose room is that of all views."""
    return lay_out(
        comparison,
        chart_title=picture.title,
        samples=samples_of(picture.drawings[View.GABUNGAN]),
        references=_references(picture),
        summary=picture.summary,
        paper=paper,
        style=style,
    )


def _title(picture: Picture, view: View, page: ChartPage) -> str:
    """The chart's title in a version, where it was changed and takes no more lines."""
    old, new = (picture.drawings[side].title for side in (View.SEBELUM, View.SESUDAH))
    if view is not View.SEBELUM or old == new:
        return picture.title
    fits = text_width(f"Semula: {old}".upper(), Face.BOLD) * page.title.size <= page.width
    return old if fits else picture.title


def _references(picture: Picture) -> list[str]:
    words = [numbered(number, text) for number, text in picture.references]
    return [*words, *picture.drawings[View.GABUNGAN].notes]


def _place(drawing: Drawing, page: ChartPage) -> tuple[float, float]:
    """Where the chart stands in the type area: in the middle of the overlay's room."""
    x, y = (page.room.width - drawing.width) / 2, (page.room.height - drawing.height) / 2
    if min(x, y) < -TOLERANCE:
        raise RenderError(
            _(
                'The chart "{title}" does not fit the room left for it on its page',
                title=drawing.title,
            )
        )
    return x, page.room_y + y
