"""What has its place on a page in, the paragraphs and drawings that stand there in Word out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.plan import Block
from bagan.chart.layout.drawing import Drawing, Point
from bagan.chart.layout.text import width as text_width
from bagan.chart.office.label import ASCENT_SHARE
from bagan.chart.office.shapes import Stroke, outlined, shapes_of
from bagan.chart.office.word_shapes import Picture, WordShapes
from bagan.chart.svg.mark import content
from bagan.style import Face, Style
from bagan.templating import twips

SPARE = 1.06
"""How many times as wide as its words a frame is: other programs and fonts set them wider."""
SLACK = 4.0
"""Points that a frame is wider still."""
ANCHOR = "LampiranJangkar"
"""The style of the paragraph that drawings hang on."""


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A picture at a place of the page, in points from its margins."""

    name: str
    text: str
    x: float
    y: float
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A level line, as a legend shows one: from (``x``, ``y``), ``length`` points long."""

    name: str
    x: float
    y: float
    length: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page: ``title`` is its heading; a ``drawing`` in native shapes at ``at``, with its
    alternative ``text``; all places in points from the page's margins."""

    title: Block
    blocks: tuple[Block, ...]
    drawing: Drawing | None = None
    at: Point = (0.0, 0.0)
    text: str = ""
    images: tuple[PlacedImage, ...] = ()
    lines: tuple[PlacedLine, ...] = ()


def placed_page(page: PlacedPage, style: Style, shapes: WordShapes, corner: Point) -> str:
    """The blocks of *page*, whose margins begin at *corner*, in points from the sheet's."""
    left, top = corner
    words = _framed(page.title, "LaporanJudulBagan", corner)
    words += "".join(_framed(block, "LaporanTeksBagan", corner) for block in page.blocks)
    runs = []
    if page.drawing is not None:
        drawn = tuple(shapes_of(page.drawing, style, paper=style.paper))
        x, y = page.at
        runs.append(shapes.run(Picture(page.drawing.title, page.text, left + x, top + y, drawn)))
    for image in page.images:
        room = (left + image.x, top + image.y, image.width, image.height)
        runs.append(shapes.image(image.name, image.text, room, image.png))
    for line in page.lines:
        stroke = Stroke(style.wire_stroke, style.ink, line.dashes)
        drawn = (outlined(line.name, (((0.0, 0.0), (line.length, 0.0)),), stroke),)
        runs.append(shapes.run(Picture(line.name, line.name, left + line.x, top + line.y, drawn)))
    return f'{words}<w:p><w:pPr><w:pStyle w:val="{ANCHOR}"/></w:pPr>{"".join(runs)}</w:p>'


def _framed(block: Block, style: str, corner: Point) -> str:
    """A frame with the lines of *block*, whose baselines stand where a browser has them."""
    shift = 0.5 * block.leading + drop(block.face) * block.size - ASCENT_SHARE * block.leading
    wide = SPARE * _extent(block.lines, block.face) * block.size + SLACK
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{content(line)}</w:t>' for line in block.lines
    )
    halves, bold = round(2 * block.size), "<w:b/><w:bCs/>" if block.face is Face.BOLD else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:framePr w:w="{twips(wide)}" w:wrap="around"'
        f' w:hAnchor="page" w:vAnchor="page" w:x="{twips(corner[0] + block.x)}"'
        f' w:y="{twips(corner[1] + block.y + shift)}"/>'
        f'<w:spacing w:line="{twips(block.leading)}" w:lineRule="exact"/></w:pPr>'
        f'<w:r><w:rPr>{bold}<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr>'
        f"{lines}</w:r></w:p>"
    )


def _extent(lines: Sequence[str], face: Face) -> float:
    return max(text_width(line, face) for line in lines)
