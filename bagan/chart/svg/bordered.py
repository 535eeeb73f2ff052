"""Boxes, frames and their words in, pieces of SVG out: what every bordered thing shares."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.layout.drawing import Area, Box, Drawing, Frame, TextLine
from bagan.chart.svg.compared import change_list
from bagan.chart.svg.mark import area_look, attribute, content, length, number
from bagan.chart.svg.sheet import FRAME_FACE, FRAME_INK, ROLE_FACES
from bagan.style import Face, Style

HAIRLINE = 0.5


def text(lines: Sequence[TextLine], *, name: str, face: Face, ink: str) -> str:
    cut = ' font-weight="bold"' if face in (Face.BOLD, Face.BOLD_ITALIC) else ""
    cut += ' font-style="italic"' if face in (Face.ITALIC, Face.BOLD_ITALIC) else ""
    spans = "".join(
        f'<tspan{role_of(line, face)} x="{number(line.x)}" y="{number(line.y)}">'
        f"{content(line.text)}</tspan>"
        for line in lines
    )
    return f'<text class="{name}" text-anchor="middle"{cut} fill="{attribute(ink)}">{spans}</text>'


def role_of(line: TextLine, face: Face) -> str:
    """The class and the face of a line that is not the name itself."""
    if not line.role:
        return ""
    upright = ' font-weight="normal"' if face in (Face.BOLD, Face.BOLD_ITALIC) else ""
    slanted = ' font-style="italic"' if ROLE_FACES[line.role] is Face.ITALIC else ""
    return f' class="{line.role}"{upright}{slanted}'


def rect(item: Box | Frame | Area, *, name: str, looks: str) -> str:
    return (
        f'<rect class="{name}" x="{number(item.x)}" y="{number(item.y)}"'
        f' width="{length(item.x, item.width)}" height="{length(item.y, item.height)}" {looks}/>'
    )


def frame_group(drawing: Drawing, frame: Frame, *, style: Style) -> str:
    """The frame round the members of a group, with the group's name."""
    border = rect(
        frame,
        name="bingkai",
        looks=f'fill="none" stroke="{FRAME_INK}" stroke-width="{number(HAIRLINE)}"',
    )
    label = text(frame.lines, name="nama-kelompok", face=FRAME_FACE, ink=style.ink)
    classes, change = ["kelompok"], ""
    if drawing.compared:
        changes = change_list(frame)
        classes += [f"perubahan--{value}" for value in changes]
        change = f' data-perubahan="{" ".join(changes)}"'
    return (
        f'<g class="{attribute(" ".join(classes))}"'
        f' id="{attribute(f"{drawing.prefix}-{frame.id}")}"'
        f' data-kelompok="{attribute(frame.group)}"{change}>'
        f"<title>{content(frame.title)}</title>{border}{label if frame.lines else ''}</g>"
    )


def area_group(drawing: Drawing, area: Area, *, style: Style) -> str:
    """The frame round a unit and all that stands under and around it, with its name."""
    border = rect(area, name="bingkai", looks=f'fill="none" {area_look(style, dashed=area.dashed)}')
    label = text(area.lines, name="nama-lingkup", face=FRAME_FACE, ink=style.ink)
    return (
        f'<g class="lingkup" id="{attribute(area_id(drawing, area))}"'
        f' data-lingkup="{attribute(area.unit)}" data-anggota="{" ".join(area.members)}">'
        f"<title>{content(area.title)}</title>{border}{label if area.lines else ''}</g>"
    )


def area_id(drawing: Drawing, area: Area) -> str:
    """The id of a frame: no unit's, for two hyphens stand in it."""
    return f"{drawing.prefix}-lingkup--{area.unit}"
