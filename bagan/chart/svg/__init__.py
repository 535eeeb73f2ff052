"""A Drawing in, an SVG file's bytes out, by the contract that websites and `audit` rely on."""

from bagan.chart.svg.write import to_svg

__all__ = ["to_svg"]
