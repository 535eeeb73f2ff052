"""A PDF's bytes in, the proof that its pages are right out, or what is wrong with them."""

from bagan.chart.audit.pdf.compare import compared
from bagan.chart.audit.pdf.lines import Turned
from bagan.chart.audit.pdf.prove import Page, PageReport, Wanted, prove_pages, read_pdf
from bagan.chart.audit.pdf.read import is_pdf
from bagan.chart.audit.pdf.see import Print

__all__ = [
    "Page",
    "PageReport",
    "Print",
    "Turned",
    "Wanted",
    "compared",
    "is_pdf",
    "prove_pages",
    "read_pdf",
]
