"""A regulation's charts in, its annexes out: a page's plan first, then HTML and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bagan.chart.annex.html import AnnexPages, Page, annex_html
from bagan.chart.annex.page import page_plan, sheet_of
from bagan.chart.annex.plan import AnnexStyle, PagePlan, Sheet
from bagan.chart.annex.relations import relations_of
from bagan.chart.model.regency import Regency
from bagan.style import Style

__all__ = [
    "AnnexPages",
    "AnnexStyle",
    "Page",
    "PagePlan",
    "Sheet",
    "annex_html",
    "annex_pdf",
    "page_plan",
    "relations_of",
    "sheet_of",
]


def annex_pdf(
    regency: Regency,
    annexes: Sequence[AnnexPages],
    *,
    relations: bool = False,
    templates: Path | None = None,
    style: Style | None = None,
) -> bytes:
    """The PDF of *annexes*: of one, or of the whole regulation; see :func:`annex_html`.

    Raises RenderError for a document that cannot be made whole, MissingTool where the
    libraries that make PDF are not installed.
    """
    html = annex_html(regency, annexes, relations=relations, templates=templates, style=style)
    from bagan.chart.annex.pdf import write_pdf

    return write_pdf(html, templates=templates)
