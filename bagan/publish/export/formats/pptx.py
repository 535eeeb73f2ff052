"""Drawn charts in, a PowerPoint presentation out: a slide for each, in shapes to be edited."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.office import Slide, slides_pptx
from bagan.chart.options import style_of
from bagan.publish.export.source import Source


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    slides = [Slide(figure.drawing, figure.annex.keterangan) for figure in source.figures]
    title = source.regency.peraturan.tentang
    yield f"{source.name}.pptx", slides_pptx(slides, style_of(source.regency), title=title)
