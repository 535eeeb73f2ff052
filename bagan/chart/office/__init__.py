"""Planned pages and their drawings in, files that an office edits out: charts in native shapes."""

from bagan.chart.office.slides import Slide, slides_pptx
from bagan.chart.office.word import annex_docx

__all__ = ["Slide", "annex_docx", "slides_pptx"]
