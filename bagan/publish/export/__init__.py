"""A chart, a drawing or an SVG in, what other programs read out: one format a module.

draw.io, PowerPoint, JSON, JSON-LD and CSV hold all charts of a spec; Mermaid, DOT and GraphML
know one chart a file.
"""

from __future__ import annotations

from importlib import import_module

from bagan.publish.export.source import Source, narrowed

__all__ = ["DRAWN", "Source", "export", "narrowed"]

DRAWN = frozenset({"drawio", "pptx"})
"""The formats that need the charts drawn; the others are made of what they show."""


def export(source: Source, form: str) -> dict[str, bytes]:
    """The files of the format *form*, a module of ``formats``, by name."""
    return dict(import_module(f"{__name__}.formats.{form}").write(source))
