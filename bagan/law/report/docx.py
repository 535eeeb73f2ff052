"""A Report in, a Word document of it out: the words of its HTML, to be annotated."""

from __future__ import annotations

from bagan.chart.office import Paper, WordReport
from bagan.law.report.html import STYLES, TITLE, report_html
from bagan.law.report.values import Report
from bagan.style import Style
from bagan.templating import part

MARGINS = (20.0, 18.0, 20.0, 22.0)
"""Of a page, in millimetres: those of the PDF (report-print.css)."""


def report_docx(report: Report) -> bytes:
    """The Word document of *report*, upright; the same report, the same bytes."""
    made = WordReport(Style(), css=part(STYLES[0]), header=report.title)
    made.flow(report_html(report), Paper(*report.paper, MARGINS))
    return made.packed(TITLE.format(title=report.title), report.date and report.date[:10])
