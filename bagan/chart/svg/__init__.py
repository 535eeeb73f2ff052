"""A Drawing in, an SVG file's bytes out, by the contract that websites and `audit` rely on."""

from bagan.chart.svg.change import ADDED, REMOVED, SAME, WORDS, sample_svg
from bagan.chart.svg.compared import LINE_WEIGHTS
from bagan.chart.svg.fonts import SHIPPED_FAMILY, font_rules, subset
from bagan.chart.svg.legend import plan_legend
from bagan.chart.svg.mark import attribute, content, dash, font_list, number, sample_look
from bagan.chart.svg.read import SVG, page_size, parse
from bagan.chart.svg.write import PAGE_MARGIN, to_svg

__all__ = [
    "ADDED",
    "LINE_WEIGHTS",
    "PAGE_MARGIN",
    "REMOVED",
    "SAME",
    "SHIPPED_FAMILY",
    "SVG",
    "WORDS",
    "attribute",
    "content",
    "dash",
    "font_list",
    "font_rules",
    "number",
    "page_size",
    "parse",
    "plan_legend",
    "sample_look",
    "sample_svg",
    "subset",
    "to_svg",
]
