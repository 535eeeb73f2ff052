"""A chart, a drawing or an SVG in, what other programs read out: one format a module."""

from bagan.publish.export.formats import DRAWN, Source, export, narrowed

__all__ = [
    "DRAWN",
    "Source",
    "export",
    "narrowed",
]
