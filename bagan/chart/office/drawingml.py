"""A Shape in, the DrawingML that Word and PowerPoint share out [ECMA-376, part 1, 20.1]."""

from __future__ import annotations

from bagan.chart.layout.drawing import Point
from bagan.chart.office.shapes import Shape, Stroke

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

EMU = 12_700
"""English Metric Units in a point."""


def emu(points: float) -> int:
    """*points* in English Metric Units."""
    return round(points * EMU)


def looks(shape: Shape) -> str:
    """Place, outline, filling and border of *shape*: what stands in its ``spPr``."""
    if shape.jpeg:
        return place(shape) + _preset("rect")
    fill = f"<a:solidFill>{colour(shape.fill)}</a:solidFill>" if shape.fill else "<a:noFill/>"
    return place(shape) + _outline(shape) + fill + _border(shape.stroke)


def place(shape: Shape) -> str:
    """Where *shape* stands, in its group's coordinates; one line that rises is mirrored."""
    return (
        f'<a:xfrm><a:off x="{emu(shape.x)}" y="{emu(shape.y)}"/>'
        f'<a:ext cx="{emu(shape.width)}" cy="{emu(shape.height)}"/></a:xfrm>'
    )


def colour(value: str) -> str:
    """A colour written as SVG writes it, "#rrggbb"."""
    return f'<a:srgbClr val="{value.removeprefix("#").upper()}"/>'


def _outline(shape: Shape) -> str:
    if not shape.paths:
        return _preset("rect")
    if len(shape.paths) == 1 and len(shape.paths[0]) == 2:
        return _preset("line")
    origin = (shape.x, shape.y)
    paths = "".join(_path(path, origin, closed=shape.closed) for path in shape.paths)
    fill = "" if shape.closed else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{emu(shape.width)}" h="{emu(shape.height)}"{fill}>{paths}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def _path(points: tuple[Point, ...], origin: Point, *, closed: bool) -> str:
    steps = []
    for place_in, (x, y) in enumerate(points):
        step = "lnTo" if place_in else "moveTo"
        spot = f'<a:pt x="{emu(x - origin[0])}" y="{emu(y - origin[1])}"/>'
        steps.append(f"<a:{step}>{spot}</a:{step}>")
    return "".join(steps) + ("<a:close/>" if closed else "")


def _border(stroke: Stroke | None) -> str:
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = "".join(
        f'<a:ds d="{_thousandths(on, stroke)}" sp="{_thousandths(off, stroke)}"/>'
        for on, off in zip(stroke.dashes[::2], stroke.dashes[1::2], strict=True)
    )
    pattern = f"<a:custDash>{dashes}</a:custDash>" if dashes else '<a:prstDash val="solid"/>'
    return (
        f'<a:ln w="{emu(stroke.width)}" cap="{"sq" if stroke.square else "flat"}">'
        f"<a:solidFill>{colour(stroke.ink)}</a:solidFill>{pattern}"
        '<a:miter lim="800000"/></a:ln>'
    )


def _thousandths(length: float, stroke: Stroke) -> int:
    """*length* in thousandths of a percent of the line's width."""
    return round(length / stroke.width * 100_000)
