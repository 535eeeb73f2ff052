"""A regulation's charts in, its annexes out: a page's plan first, then HTML and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bagan.chart.annex.html import (
    AnnexPages,
    Page,
    annex_html,
    data_address,
    document_date,
    given_date,
)
from bagan.chart.annex.page import page_plan, sheet_of
from bagan.chart.annex.placement import place
from bagan.chart.annex.plan import POINTS_PER_MM, AnnexStyle, Block, PagePlan, Sheet, Watermark
from bagan.chart.annex.relations import alternative_text, relations_of, with_footnotes
from bagan.chart.annex.setting import fill, fold
from bagan.chart.annex.words import (
    BLANK,
    annex_name,
    heading_lines,
    indonesian_date,
    number_line,
    regulation_name,
    signature,
)
from bagan.chart.model.regency import Regency
from bagan.pdf import Attached, write_pdf
from bagan.style import Style

__all__ = [
    "AnnexPages",
    "AnnexStyle",
    "BLANK",
    "Block",
    "POINTS_PER_MM",
    "Page",
    "PagePlan",
    "Sheet",
    "Watermark",
    "alternative_text",
    "annex_html",
    "annex_name",
    "annex_pdf",
    "data_address",
    "document_date",
    "fill",
    "fold",
    "given_date",
    "heading_lines",
    "indonesian_date",
    "number_line",
    "page_plan",
    "place",
    "regulation_name",
    "relations_of",
    "sheet_of",
    "signature",
    "with_footnotes",
]


def annex_pdf(
    regency: Regency,
    annexes: Sequence[AnnexPages],
    *,
    relations: bool = False,
    templates: Path | None = None,
    style: Style | None = None,
    attached: Sequence[Attached] = (),
) -> bytes:
    """The PDF of *annexes*: of one, or of the whole regulation; see :func:`annex_html`.  The
    files *attached* go into it.

    Raises RenderError for a document that cannot be made whole, MissingPdf where the
    libraries that make PDF are not installed.
    """
    html = annex_html(regency, annexes, relations=relations, templates=templates, style=style)
    return write_pdf(html, templates=templates, attached=attached)
