"""Shapes in, the group that PowerPoint draws of them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from bagan.chart.office.drawingml import colour, emu, looks
from bagan.chart.office.label import Label, Paragraph
from bagan.chart.office.package import Relations
from bagan.chart.office.shapes import Shape, bounds
from bagan.chart.svg.mark import attribute, content
from bagan.style import Face

_ALIGN = {"center": "ctr", "left": "l"}
FIRST_ID = 3
"""The slide itself and its title have the two before."""


@dataclass(slots=True)
class SlideShapes:
    """Writes the shapes of one slide: their ids are its own."""

    relations: Relations
    family: str
    _ids: Iterator[int] = field(default_factory=lambda: count(FIRST_ID))

    def group(self, name: str, text: str, shapes: Sequence[Shape]) -> str:
        """The group of *shapes*, in the slide's coordinates; *text* is its alternative text."""
        x, y, width, height = map(emu, bounds(shapes))
        spot, size = f'x="{x}" y="{y}"', f'cx="{width}" cy="{height}"'
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._named(name, text)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {spot}/><a:ext {size}/><a:chOff {spot}/>"
            f"<a:chExt {size}/></a:xfrm></p:grpSpPr>{''.join(map(self._shape, shapes))}</p:grpSp>"
        )

    def _named(self, name: str, text: str, link: str = "") -> str:
        return (
            f'<p:cNvPr id="{next(self._ids)}" name="{attribute(name)}" descr="{attribute(text)}">'
            f"{link}</p:cNvPr>"
        )

    def _shape(self, shape: Shape) -> str:
        if shape.jpeg:
            embedded = self.relations.picture(shape.jpeg, "jpeg", "../media")
            return (
                f"<p:pic><p:nvPicPr>{self._named(shape.name, shape.title)}<p:cNvPicPr/><p:nvPr/>"
                f'</p:nvPicPr><p:blipFill><a:blip r:embed="{embedded}"/><a:stretch><a:fillRect/>'
                f"</a:stretch></p:blipFill><p:spPr>{looks(shape)}</p:spPr></p:pic>"
            )
        link = ""
        if shape.link and shape.link.startswith(("http://", "https://")):
            link = f'<a:hlinkClick r:id="{self.relations.link(shape.link)}"/>'
        text = self._text(shape.label) if shape.label else ""
        return (
            f"<p:sp><p:nvSpPr>{self._named(shape.name, shape.title, link)}<p:cNvSpPr/><p:nvPr/>"
            f"</p:nvSpPr><p:spPr>{looks(shape)}</p:spPr>{text}</p:sp>"
        )

    def _text(self, label: Label) -> str:
        left, top, right, bottom = (emu(max(inset, 0.0)) for inset in label.insets)
        paragraphs = "".join(self._paragraph(paragraph, label) for paragraph in label.paragraphs)
        return (
            f'<p:txBody><a:bodyPr wrap="square" lIns="{left}" tIns="{top}" rIns="{right}"'
            f' bIns="{bottom}" anchor="{"ctr" if label.middle else "t"}"><a:noAutofit/>'
            f"</a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>"
        )

    def _paragraph(self, paragraph: Paragraph, label: Label) -> str:
        bold = ' b="1"' if paragraph.face in (Face.BOLD, Face.BOLD_ITALIC) else ""
        slant = ' i="1"' if paragraph.face in (Face.ITALIC, Face.BOLD_ITALIC) else ""
        look = (
            f'<a:rPr lang="id-ID" sz="{round(100 * label.size)}"{bold}{slant}><a:solidFill>'
            f'{colour(label.ink)}</a:solidFill><a:latin typeface="{attribute(self.family)}"/>'
            "</a:rPr>"
        )
        lines = f"<a:br>{look}</a:br>".join(
            f"<a:r>{look}<a:t>{content(line)}</a:t></a:r>" for line in paragraph.lines
        )
        return (
            f'<a:p><a:pPr marL="{emu(paragraph.indent)}" indent="0"'
            f' algn="{_ALIGN[paragraph.align]}"><a:lnSpc><a:spcPts'
            f' val="{round(100 * label.leading)}"/></a:lnSpc><a:spcBef><a:spcPts'
            f' val="{round(100 * paragraph.before)}"/></a:spcBef><a:buNone/></a:pPr>{lines}</a:p>'
        )
