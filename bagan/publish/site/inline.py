"""A Drawing in, its SVG for the inside of a page out: boxes that lead to what stands below.

The page's own style sheet gives fonts and colours (a policy without inline styles lets no
other in), so this SVG carries neither, and no legend.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from bagan.chart.layout import Drawing
from bagan.chart.model import Chart
from bagan.chart.svg import to_svg
from bagan.style import Style

BOX_PREFIX = "unit"
"""What the id of a box begins with in a page: "#unit-sekda" is its permanent address."""
ENTRY_PREFIX = "rincian"
"""What the id of a unit's entry in the outline begins with."""

SMALLEST, LARGEST = 11.5, 17.0
"""The labels of a chart in a page are set no smaller and no larger, in CSS pixels."""
BREAK = "</tspan><tspan "
"""Between two lines of a label, as the writer writes it."""
REM = 16.0
STEP = 5
STEPS = 60
"""Widths are given in steps of so many rem: a policy without inline styles needs classes."""


def inline_svg(drawing: Drawing, chart: Chart, *, style: Style) -> str:
    """The SVG of *drawing* for a page that shows it alone.

    Each box is a link to its unit's entry in the outline.  The root is a group, not an
    image: an image could hold no links for a screen reader.
    """
    boxes = tuple(
        replace(box, link=f"#{ENTRY_PREFIX}-{chart.nodes[box.id].unit}") for box in drawing.boxes
    )
    named = replace(drawing, prefix=BOX_PREFIX, boxes=boxes)
    svg = to_svg(named, style=style, fonts="none", standalone=False).decode("utf-8")
    narrow, wide = widths(drawing)
    # A space that takes no room: what is copied or searched for has words, not "SEKRETARISDAERAH".
    svg = svg.replace(BREAK, BREAK.replace("><", '><tspan font-size="0"> </tspan><'))
    colours = " warna" if drawing.coloured else ""
    classes = f'class="bagan{colours} sempit-{narrow} lebar-{wide}"'
    return svg.replace('class="bagan"', classes, 1).replace('role="img"', 'role="group"', 1)


def widths(drawing: Drawing) -> tuple[int, int]:
    """The least and the greatest width of a chart in a page, in steps."""

    def steps(label: float) -> int:
        return min(max(ceil(drawing.width * label / drawing.size / REM / STEP), 1), STEPS)

    return steps(SMALLEST), steps(LARGEST)


def width_rules() -> str:
    """The style rules of all steps."""
    return "\n".join(
        f".sempit-{step}{{min-width:{step * STEP}rem}}.lebar-{step}{{max-width:{step * STEP}rem}}"
        for step in range(1, STEPS + 1)
    )
