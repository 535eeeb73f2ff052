"""Planned pages and their drawings in, files that an office edits out: charts in native shapes."""

from bagan.chart.office.slides import Slide, slides_pptx
from bagan.chart.office.word import annex_docx
from bagan.chart.office.word_frames import PlacedImage, PlacedLine, PlacedPage
from bagan.chart.office.word_report import Paper, WordReport

__all__ = [
    "Paper",
    "PlacedImage",
    "PlacedLine",
    "PlacedPage",
    "Slide",
    "WordReport",
    "annex_docx",
    "slides_pptx",
]
