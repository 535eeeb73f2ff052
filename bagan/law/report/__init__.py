"""A checked spec and its naskah in, what every unit and line rests on out: as a report."""

from __future__ import annotations

from bagan.law.report.compose import report_of
from bagan.law.report.docx import report_docx
from bagan.law.report.evidence import evidence_of
from bagan.law.report.explain import UnknownName, explainer
from bagan.law.report.html import report_html
from bagan.law.report.records import record_of, unit_record
from bagan.law.report.rows import unit_rows
from bagan.law.report.telling import line_of, text_of
from bagan.law.report.values import Quotation, Report, UnitRow

__all__ = [
    "Quotation",
    "Report",
    "UnitRow",
    "UnknownName",
    "evidence_of",
    "explainer",
    "line_of",
    "record_of",
    "report_docx",
    "report_html",
    "report_of",
    "report_pdf",
    "text_of",
    "unit_record",
    "unit_rows",
]


def report_pdf(report: Report) -> bytes:
    """The PDF of *report*, upright: PDF/A-2a and PDF/UA-1; the same report, the same bytes.

    Raises RenderError for a document that cannot be made whole, MissingTool where the
    libraries that make PDF are not installed.
    """
    from bagan.pdf import write_pdf

    return write_pdf(report_html(report, printed=True))
