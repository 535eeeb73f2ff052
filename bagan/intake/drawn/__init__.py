"""A chart that another program has drawn in, the Outline of its boxes and lines out."""

from __future__ import annotations

from bagan.intake.drawn.read import READERS, holds_chart, read_drawing

__all__ = ["READERS", "holds_chart", "read_drawing"]
