"""A chart and its page's plan in, a picture of the sheet out: the chart at its place on paper.

The picture is for a screen, not an annex: it shows the edge of the paper, the type area, and
in grey what else is printed on the page.  It stands for paper, so it is white in the dark, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bagan.chart.annex import (
    POINTS_PER_MM,
    Block,
    PagePlan,
    Watermark,
    alternative_text,
    place,
    relations_of,
)
from bagan.chart.svg import (
    SVG,
    attribute,
    content,
    font_list,
    font_rules,
    number,
    sample_look,
)
from bagan.publish.preview.values import Fit, Picture
from bagan.style import Face, Style

if TYPE_CHECKING:
    from bagan import Figure
    from bagan.chart.layout import (
        Box,
        Drawing,
        Frame,
        Heading,
    )
    from bagan.chart.spec import Spec

GREY = "#595959"
GUIDE = "#0b6bcb"
PX_PER_POINT = 96 / 72
"""A chart's own millimetres count 96 CSS pixels an inch, the sheet's units are points."""


def sheet_picture(spec: Spec, figure: Figure) -> Picture:
    """The sheet that *figure* is printed on.  Raises RenderError where it does not fit."""
    plan, drawing, style = figure.plan, figure.drawing, figure.style
    width, height = (side * POINTS_PER_MM for side in plan.paper.size)
    return Picture(
        key=figure.name,
        name=figure.chart.id,
        title=drawing.title,
        alternative=alternative_text(
            drawing.description, relations_of(figure.chart, spec.organisation)
        ),
        svg="\n".join(_sheet(figure, width=width, height=height)).encode("utf-8"),
        width=width,
        height=height,
        fit=Fit(
            paper=f"{plan.paper.ukuran} {plan.paper.arah}",
            sheet=plan.paper.size,
            area=(plan.width / POINTS_PER_MM, plan.height / POINTS_PER_MM),
            label=drawing.size,
            floor=style.min_size,
        ),
    )


def _sheet(figure: Figure, *, width: float, height: float) -> Iterator[str]:
    plan, drawing, style = figure.plan, figure.drawing, figure.style
    left, top = (side * POINTS_PER_MM for side in (plan.paper.margin.kiri, plan.paper.margin.atas))
    x, y = place(drawing, plan.room)
    fonts = font_rules(_faces(plan, drawing))
    yield (
        f'<svg xmlns="{SVG}" viewBox="0 0 {number(width)} {number(height)}"'
        f' width="{number(width)}pt" height="{number(height)}pt"'
        f' font-family="{attribute(font_list(style))}" kerning="0">'
    )
    yield f"<style>text{{font-kerning:none;font-variant-ligatures:none}}\n{fonts}</style>"
    yield f'<rect width="{number(width)}" height="{number(height)}" fill="{style.paper}"/>'
    yield f'<g transform="translate({number(left)} {number(top)})">'
    yield (
        f'<rect class="bidang-cetak" width="{number(plan.width)}" height="{number(plan.height)}"'
        f' fill="none" stroke="{GUIDE}" stroke-width="0.75" stroke-dasharray="6 3"/>'
    )
    yield from _words(plan, style)
    yield (
        f'<g transform="translate({number(plan.room_x + x)} {number(plan.room_y + y)})'
        f' scale({1 / PX_PER_POINT})">{figure.bare.decode("utf-8")}</g>'
    )
    # Over the chart, whose boxes would cover it: as the annex has it.
    if plan.watermark is not None:
        yield _watermark(plan.watermark)
    yield "</g></svg>\n"


def _words(plan: PagePlan, style: Style) -> Iterator[str]:
    """What is printed round the chart, in grey."""
    for block in plan.blocks:
        yield _text(block)
    for row in plan.legend:
        y = row.meaning.y + row.meaning.leading / 2
        look = sample_look(row.kind, style, GREY)
        yield (
            f'<path d="M{number(row.x)} {number(y)}H{number(row.x + row.sample)}" fill="none"'
            f" {look}/>"
        )
    if plan.initials is not None:
        box = plan.initials
        yield (
            f'<rect x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}"'
            f' height="{number(box.height)}" fill="none" stroke="{GREY}" stroke-width="0.5"/>'
        )


def _watermark(mark: Watermark) -> str:
    block = mark.block
    middle = f"{number(block.x + block.width / 2)} {number(block.y + block.height / 2)}"
    return (
        f'<g opacity="0.12" transform="rotate(-{number(mark.angle)} {middle})">{_text(block)}</g>'
    )


def _text(block: Block) -> str:
    middle = block.align == "center"
    x = block.x + (block.width / 2 if middle else 0.0)
    # A line's letters stand in the middle of its leading; a third of their size is below.
    first = block.y + block.leading / 2 + block.size / 3
    lines = [
        (number(first + index * block.leading), line) for index, line in enumerate(block.lines)
    ]
    spans = "".join(f'<tspan x="{number(x)}" y="{y}">{content(line)}</tspan>' for y, line in lines)
    weight = ' font-weight="bold"' if block.face is Face.BOLD else ""
    anchor = ' text-anchor="middle"' if middle else ""
    return f'<text font-size="{number(block.size)}" fill="{GREY}"{weight}{anchor}>{spans}</text>'


def _faces(plan: PagePlan, drawing: Drawing) -> dict[Face, Sequence[str]]:
    """Every text of the sheet in each face that it may be set in: three fonts, whose subsets
    most charts share."""
    labels: tuple[Box | Frame | Heading, ...]
    labels = (*drawing.boxes, *drawing.frames, *drawing.headings)
    texts = [line.text for label in labels for line in label.lines]
    blocks = (*plan.blocks, *((plan.watermark.block,) if plan.watermark else ()))
    texts += [line for block in blocks for line in block.lines]
    return dict.fromkeys((Face.REGULAR, Face.BOLD, Face.ITALIC), texts)
