"""A Drawing in, the bytes of its SVG out.

The grammar is an interface (docs call it the SVG contract): classes, ids and data-*
attributes name what is drawn, coordinates are absolute points, presentation attributes
carry the looks because WeasyPrint passes no outer CSS into inline SVG.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import Literal

from bagan.chart.layout.drawing import Box, Drawing, Heading, Wire
from bagan.chart.model.annexes import Keterangan
from bagan.chart.svg.bordered import area_group, frame_group, rect, text
from bagan.chart.svg.change import look
from bagan.chart.svg.colours import colour_of
from bagan.chart.svg.compared import (
    LINE_WEIGHTS,
    border,
    box_marks,
    bundle_change,
    bundle_data,
    change_list,
    line_changes,
    line_marks,
    strikes,
)
from bagan.chart.svg.legend import Legend, plan_legend
from bagan.chart.svg.mark import (
    arrow_head,
    attribute,
    content,
    dash,
    font_list,
    number,
    path_data,
)
from bagan.chart.svg.read import MM_PER_POINT, PORTRAIT_ADDRESS, SVG
from bagan.chart.svg.sheet import HEADING_FACE, style_sheet
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face, Style

PLAIN = Style()
PAGE_MARGIN = 12.0
"""White round a standalone chart, in points."""
CLASS_BOX_WEIGHT = 2.2
"""A box that stands for a class has a border this many times as thick: seen on a photocopy."""

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK = re.compile(r"(?:https?://|#)\S+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn on: the viewBox in points, and the legend where there is one."""

    x: float
    y: float
    width: float
    height: float
    legend: Legend | None = None


def to_svg(
    drawing: Drawing,
    *,
    style: Style = PLAIN,
    fonts: Literal["embed", "none"] = "embed",
    legend: Keterangan | None = None,
    standalone: bool = True,
) -> bytes:
    """The chart as SVG: UTF-8, no declaration, the same bytes for the same drawing.

    A *standalone* file has a margin, a style sheet with hooks for websites, the font
    (unless *fonts* is "none") and a legend in the words of *legend* (None: the usual
    ones) with the chart's notes.  Otherwise it is the bare chart, to stand in an annex.

    Raises RenderError for text that no XML file can hold, a coordinate that is no
    number, or a link that is neither http(s) nor a fragment.
    """
    sheet = (
        _sheet(drawing, style=style, wording=legend or Keterangan())
        if standalone
        else Sheet(0.0, 0.0, drawing.width, drawing.height)
    )
    parts = _opening(drawing, sheet=sheet, style=style)
    if standalone:
        parts.append(style_sheet(drawing, legend=sheet.legend, style=style, embed=fonts == "embed"))
    parts += [area_group(drawing, area, style=style) for area in drawing.areas]
    parts += [frame_group(drawing, frame, style=style) for frame in drawing.frames]
    for wire in drawing.wires:
        parts += _wire(drawing, wire, style=style)
    if drawing.compared:
        parts += line_marks(drawing, style=style)
    parts += _labels(drawing, style=style)
    if sheet.legend is not None:
        parts += sheet.legend.elements(style=style)
    parts.append("</svg>\n")
    whole = "\n".join(parts)
    illegal = _ILLEGAL.search(whole)
    if illegal:
        raise RenderError(
            _(
                "The character U+{code} cannot stand in an SVG file: {context}",
                code=f"{ord(illegal[0]):04X}",
                context=ascii(whole[max(0, illegal.start() - 30) : illegal.end() + 10]),
            )
        )
    return whole.encode("utf-8")


def _sheet(drawing: Drawing, *, style: Style, wording: Keterangan) -> Sheet:
    """The chart's page: a margin all round, the legend below at the left."""
    legend = plan_legend(drawing, style=style, wording=wording)
    width = max(drawing.width, legend.width if legend else 0.0)
    left = (drawing.width - width) / 2 - PAGE_MARGIN
    height = drawing.height + 2 * PAGE_MARGIN
    if legend:
        legend = legend.moved(left + PAGE_MARGIN, drawing.height)
        height += legend.height
    return Sheet(left, -PAGE_MARGIN, width + 2 * PAGE_MARGIN, height, legend)


def _opening(drawing: Drawing, *, sheet: Sheet, style: Style) -> list[str]:
    parts = [box.id for box in drawing.boxes] + [frame.id for frame in drawing.frames]
    taken = {f"{drawing.prefix}-{part}" for part in parts}
    ids = []
    for name in ("judul", "uraian"):
        item = f"{drawing.prefix}-{name}"
        while item in taken:
            item += "_"
        ids.append(attribute(item))
    view = " ".join(map(number, (sheet.x, sheet.y, sheet.width, sheet.height)))
    return [
        f'<svg xmlns="{SVG}" class="bagan" viewBox="{view}"'
        f' width="{number(sheet.width * MM_PER_POINT)}mm"'
        f' height="{number(sheet.height * MM_PER_POINT)}mm" role="img" lang="id"'
        f' aria-labelledby="{ids[0]} {ids[1]}" font-family="{attribute(font_list(style))}"'
        f' font-size="{number(drawing.size)}" kerning="0">',
        f'<title id="{ids[0]}">{content(drawing.title)}</title>',
        f'<desc id="{ids[1]}">{content(drawing.description)}</desc>',
    ]


def _wire(drawing: Drawing, wire: Wire, *, style: Style) -> list[str]:
    kind = wire.kind.value
    change, weight = "", style.wire_stroke
    if drawing.compared:
        found = line_changes(drawing, wire)
        change = bundle_data(found, wire)
        weight *= LINE_WEIGHTS.get(bundle_change(found, wire), 1.0)
    both = ' data-arah="dua"' if wire.both else ""
    hub: tuple[str, ...] = (wire.source,)
    starts, goals = (wire.targets, hub) if wire.inward else (hub, wire.targets)
    ink = attribute(style.ink)
    path = (
        f'<path class="garis garis--{kind}" data-dari="{attribute(" ".join(starts))}"'
        f' data-ke="{attribute(" ".join(goals))}"{both}{change}'
        f' d="{path_data(wire.paths)}" fill="none" stroke="{ink}" stroke-width="{number(weight)}"'
        f"{dash(wire.kind, style)}/>"
    )
    heads = [
        f'<path class="panah panah--{kind}"'
        f' d="{arrow_head(tip, direction, length=style.arrow_em * drawing.size)}" fill="{ink}"/>'
        for tip, direction in wire.arrows
    ]
    return [path, *heads]


def _box(drawing: Drawing, box: Box, *, style: Style) -> str:
    classes = ["kelompok", "kelompok--kotak"] if box.group else ["unit", f"unit--{box.jenis}"]
    if box.reference:
        classes.append("unit--rujukan")
    if box.reconstructed:
        classes.append("unit--rekonstruksi")
    face = Face.BOLD if box.bold else Face.REGULAR
    data = "data-kelompok" if box.group else "data-unit"
    usual = CLASS_BOX_WEIGHT if box.group else 1.0
    paper = (colour_of(box.jenis, box.title) if drawing.coloured else None) or style.paper
    fill, ink, change, marks, strokes = paper, style.ink, "", "", ""
    weight = style.box_stroke * (border(box, usual) if drawing.compared else usual)
    if drawing.compared:
        changes, seen = change_list(box), look(box.changes)
        classes += [f"perubahan--{value}" for value in changes]
        change = f' data-perubahan="{" ".join(changes)}"'
        fill, ink = seen.fill or fill, seen.text or ink
        marks = "".join(box_marks(box, stroke=weight))
        strokes = "".join(strikes(box.lines, size=drawing.size, ink=ink))
    looks = (
        f'fill="{attribute(fill)}" stroke="{attribute(style.ink)}" stroke-width="{number(weight)}"'
    )
    group = (
        f'<g class="{attribute(" ".join(classes))}"'
        f' id="{attribute(f"{drawing.prefix}-{box.id}")}" {data}="{attribute(box.unit)}"'
        f"{change}><title>{content(box.title)}</title>"
        f"{rect(box, name='bingkai' if box.group else 'kotak', looks=looks)}{marks}{_photo(box)}"
        f"{text(box.lines, name='nama', face=face, ink=ink)}{strokes}</g>"
    )
    if box.link is None:
        return group
    if not _LINK.fullmatch(box.link):
        raise RenderError(
            _('The link of "{unit}" is neither http(s) nor a #fragment', unit=box.unit)
        )
    return f'<a href="{attribute(box.link)}">{group}</a>'


def _photo(box: Box) -> str:
    """The portrait of a box, its bytes within the file: nothing is loaded from elsewhere."""
    photo = box.photo
    if photo is None or not photo.jpeg:
        return ""
    return (
        f'<image class="foto" x="{number(photo.x)}" y="{number(photo.y)}"'
        f' width="{number(photo.width)}" height="{number(photo.height)}" role="img"'
        f' aria-label="{attribute(photo.alternative)}"'
        f' href="{PORTRAIT_ADDRESS}{b64encode(photo.jpeg).decode("ascii")}"/>'
    )


def _labels(drawing: Drawing, *, style: Style) -> list[str]:
    """Boxes, each heading before the box that it stands over: the order of reading."""
    over: dict[str, list[Heading]] = {}
    first = []
    for heading in drawing.headings:
        box = _box_under(drawing, heading)
        if box is None:
            first.append(heading)
        else:
            over.setdefault(box.id, []).append(heading)
    parts = []
    for headings, box in ((first, None), *((over.get(b.id, []), b) for b in drawing.boxes)):
        parts += [
            text(item.lines, name="judul-unsur", face=HEADING_FACE, ink=style.ink)
            for item in headings
        ]
        if box is not None:
            parts.append(_box(drawing, box, style=style))
    return parts


def _box_under(drawing: Drawing, heading: Heading) -> Box | None:
    """The nearest box below a heading's last line."""
    if not heading.lines:
        return None
    last = heading.lines[-1]
    below = [b for b in drawing.boxes if b.y >= last.y and b.x <= last.x <= b.right]
    return min(below, key=lambda b: b.y, default=None)
