"""Planned pages and their drawings in, files that an office edits out: charts in native shapes."""

from bagan.chart.office.word import annex_docx

__all__ = ["annex_docx"]
