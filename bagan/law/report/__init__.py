"""A checked spec and its naskah in, what every unit and line rests on out: as a report."""

from __future__ import annotations

from bagan.law.report.compose import report_of
from bagan.law.report.html import report_html
from bagan.law.report.indonesian import indonesian
from bagan.law.report.values import Report

__all__ = ["Report", "indonesian", "report_html", "report_of", "report_pdf"]


def report_pdf(report: Report) -> bytes:
    """The PDF of *report*, upright: PDF/A-2a and PDF/UA-1; the same report, the same bytes.

    Raises RenderError for a document that cannot be made whole, MissingTool where the
    libraries that make PDF are not installed.
    """
    from bagan.chart.annex.pdf import write_pdf

    return write_pdf(report_html(report, printed=True))
