"""A row of a legend in, its picture out: what all documents of a comparison share."""

from __future__ import annotations

from bagan.chart.annex import data_address
from bagan.chart.model import Kind
from bagan.chart.svg import SVG, WORDS, attribute, dash, number, sample_svg
from bagan.style import Style


def sample(name: str, *, width: float, height: float, style: Style) -> str:
    """The picture of a legend's row as a data address: of a kind of line, *width* x
    *height* points, or of a value of data-perubahan, a square."""
    if name in WORDS:
        return data_address(sample_svg(name, height))
    wide, high = number(width), number(height)
    return data_address(
        (
            f'<svg xmlns="{SVG}" viewBox="0 0 {wide} {high}" width="{wide}pt" height="{high}pt">'
            f'<path d="M1 {number(height / 2)}H{number(width - 1)}" fill="none"'
            f' stroke="{attribute(style.ink)}" stroke-width="{number(style.wire_stroke)}"'
            f"{dash(Kind(name), style)}/></svg>"
        ).encode()
    )


def sample_words(name: str) -> str:
    """What is read of a sample to those who do not see it."""
    return f"Contoh: {WORDS.get(name, f'garis {name}')}"
