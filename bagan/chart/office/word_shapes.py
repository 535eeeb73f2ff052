"""Shapes in, the group that Word draws of them out, with a picture for programs without shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from bagan.chart.office.drawingml import (
    DRAWING,
    PICTURE,
    RELATIONS,
    emu,
    looks,
)
from bagan.chart.office.label import Label, Paragraph, Rectangle
from bagan.chart.office.package import Relations
from bagan.chart.office.shapes import Shape, bounds
from bagan.chart.svg.mark import attribute, content
from bagan.style import Face
from bagan.templating import twips

LABEL_STYLE = "BaganLabel"
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": DRAWING,
    "pic": PICTURE,
    "r": RELATIONS,
    "wps": _SHAPE,
    "wpg": _GROUP,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A group of shapes whose coordinates count from (``x``, ``y``) of the sheet, in points.

    ``text`` is its alternative text; ``png`` what programs show that do not know shapes (none:
    nothing), ``width`` and ``height`` points large.
    """

    name: str
    text: str
    x: float
    y: float
    shapes: tuple[Shape, ...]
    png: bytes = b""
    width: float = 0.0
    height: float = 0.0


@dataclass(slots=True)
class WordShapes:
    """Writes groups of shapes for one document: their ids are its own."""

    relations: Relations
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self, picture: Picture) -> str:
        """A run that holds *picture*, before its text, at its place on the sheet."""
        left, top, width, height = bounds(picture.shapes)
        spot, size = f'x="{emu(left)}" y="{emu(top)}"', f'cx="{emu(width)}" cy="{emu(height)}"'
        group = (
            '<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
            f"<a:ext {size}/><a:chOff {spot}/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>"
            f"{''.join(map(self._shape, picture.shapes))}</wpg:wgp>"
        )
        room = (picture.x + left, picture.y + top, width, height)
        graphic = f'<a:graphicData uri="{_GROUP}">{group}</a:graphicData>'
        choice = self._anchor(picture.name, picture.text, room, graphic)
        fallback = ""
        if picture.png:
            room = (picture.x, picture.y, picture.width, picture.height)
            fallback = self._image(picture.name, picture.text, room, picture.png)
        return _alternatives("wpg", choice, fallback)

    def image(self, name: str, text: str, room: Rectangle, png: bytes) -> str:
        """A run that holds a picture in *room*; *text* is its alternative text."""
        return f"<w:r>{self._image(name, text, room, png)}</w:r>"

    def _image(self, name: str, text: str, room: Rectangle, png: bytes) -> str:
        look = (
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu(room[2])}" cy="{emu(room[3])}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        )
        image = self._picture(name, png, "png", look)
        graphic = f'<a:graphicData uri="{PICTURE}">{image}</a:graphicData>'
        return self._anchor(name, text, room, graphic)

    def text_box(self, name: str, text: str, room: Rectangle, blocks: str) -> str:
        """A run that holds a text box without a border, filled with *blocks*, in *room*."""
        _x, _y, width, height = map(emu, room)
        graphic = (
            f'<a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
            f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
            f"</wps:spPr><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx>"
            '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
            ' anchor="t" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        )
        return _alternatives("wps", self._anchor(name, text, room, graphic))

    def _anchor(self, name: str, text: str, room: Rectangle, graphic: str) -> str:
        x, y, width, height = map(emu, room)
        return (
            '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
            f' relativeHeight="{next(self._ids)}" behindDoc="0" locked="0" layoutInCell="1"'
            ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{width}" cy="{height}"/>'
            '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{next(self._ids)}" name="{attribute(name)}"'
            f' descr="{attribute(text)}"/><wp:cNvGraphicFramePr/>'
            f"<a:graphic>{graphic}</a:graphic></wp:anchor></w:drawing>"
        )

    def _shape(self, shape: Shape) -> str:
        if shape.jpeg:
            return self._picture(shape.name, shape.jpeg, "jpeg", looks(shape), shape.title)
        link = ""
        if shape.link and shape.link.startswith(("http://", "https://")):
            link = f'<a:hlinkClick r:id="{self.relations.link(shape.link)}"/>'
        return (
            f'<wps:wsp><wps:cNvPr id="{next(self._ids)}" name="{attribute(shape.name)}"'
            f' descr="{attribute(shape.title)}">{link}</wps:cNvPr><wps:cNvSpPr/>'
            f"<wps:spPr>{looks(shape)}</wps:spPr>"
            + (_text(shape.label) if shape.label else "<wps:bodyPr/>")
            + "</wps:wsp>"
        )

    def _picture(self, name: str, data: bytes, ending: str, look: str, text: str = "") -> str:
        return (
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{next(self._ids)}" name="{attribute(name)}"'
            f' descr="{attribute(text)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{self.relations.picture(data, ending)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f"<pic:spPr>{look}</pic:spPr></pic:pic>"
        )


def _alternatives(needed: str, choice: str, fallback: str = "") -> str:
    """A run that holds *choice* for programs that know *needed*, *fallback* for others."""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{needed}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _text(label: Label) -> str:
    left, top, right, bottom = (emu(max(inset, 0.0)) for inset in label.insets)
    paragraphs = "".join(_paragraph(paragraph, label) for paragraph in label.paragraphs)
    return (
        f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{left}" tIns="{top}"'
        f' rIns="{right}" bIns="{bottom}" anchor="{"ctr" if label.middle else "t"}"'
        ' anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
    )


def _paragraph(paragraph: Paragraph, label: Label) -> str:
    looks_of_run = run_looks(paragraph.face, label.size, label.ink)
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{content(line)}</w:t>' for line in paragraph.lines
    )
    indent = f'<w:ind w:left="{twips(paragraph.indent)}"/>' if paragraph.indent else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{LABEL_STYLE}"/>'
        f'<w:spacing w:before="{twips(paragraph.before)}" w:line="{twips(label.leading)}"'
        f' w:lineRule="exact"/>{indent}<w:jc w:val="{paragraph.align}"/></w:pPr>'
        f"<w:r>{looks_of_run}{lines}</w:r></w:p>"
    )


def run_looks(face: Face, size: float, ink: str) -> str:
    """The properties of a run, *size* in points.

    Word knows half points alone: letters are set narrower or wider by what a line's width would
    otherwise change.
    """
    halves = round(size * 2)
    percent = round(200 * size / halves)
    bold = "<w:b/>" if face in (Face.BOLD, Face.BOLD_ITALIC) else ""
    slant = "<w:i/>" if face in (Face.ITALIC, Face.BOLD_ITALIC) else ""
    scale = f'<w:w w:val="{percent}"/>' if percent != 100 else ""
    colour = ink.removeprefix("#").upper()
    return (
        f'<w:rPr>{bold}{slant}<w:color w:val="{colour}"/>{scale}'
        f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr>'
    )
