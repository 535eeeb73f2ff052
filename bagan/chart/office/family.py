"""The family of a chart's labels in, what Office files call it out."""

from __future__ import annotations

from bagan.chart.svg.fonts import SHIPPED_FAMILY
from bagan.style import Style

OFFICE_FAMILY = "Bookman Old Style"
"""What stands for the shipped font, with the same widths: offices have it."""


def family_values(style: Style) -> dict[str, str]:
    """What templates are told: the family, and another of the same widths ("": none)."""
    shipped = style.family == SHIPPED_FAMILY
    return {
        "family": OFFICE_FAMILY if shipped else style.family,
        "other_family": SHIPPED_FAMILY if shipped else "",
    }
