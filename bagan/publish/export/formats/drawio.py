"""Charts and their drawings in, one draw.io file out: a page per chart, to be edited there.

The file is uncompressed mxGraph XML.  Labels are plain text (``html=0``), so nothing in a
name is ever markup; whatever else an item says stands in its data (Edit Data), which
draw.io shows when the pointer rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from bagan.chart.layout import (
    Box,
    Drawing,
    Frame,
    Heading,
    TextLine,
    width,
)
from bagan.chart.model import Chart, Kind, Link, Organisation
from bagan.publish.export.courses import Course, courses_of
from bagan.publish.export.source import Source
from bagan.style import Face

Page = tuple[Chart, Drawing]

LAYER = "1"
"""The cell that all others stand in; "0" is the root [mxGraphModel]."""
EDGE = "html=0;rounded=0;edgeStyle=orthogonalEdgeStyle;jettySize=auto;strokeColor=#000000"
PLAIN = "fillColor=none;strokeColor=none;fontColor=#000000"
HEADING = "align=center;verticalAlign=middle"
NOTES = "align=left;verticalAlign=top"


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    pages = [(figure.chart, figure.drawing) for figure in source.figures]
    yield f"{source.name}.drawio", to_drawio(pages, source.organisation)


def to_drawio(pages: Sequence[Page], organisation: Organisation) -> bytes:
    """A page for each chart: boxes and frames where its drawing has them, in points, frames
    as containers of their members; lines as edges from box to box, on the drawing's course.

    Ids are those of the chart's nodes, and ``KIND:SOURCE:TARGET`` of a line.
    """
    file = ET.Element("mxfile", {"host": "bagan", "type": "device"})
    for chart, drawing in pages:
        page = ET.SubElement(file, "diagram", {"id": chart.prefix, "name": chart.id})
        page.append(_model(chart, drawing, organisation))
    ET.indent(file)
    return bytes(ET.tostring(file, encoding="utf-8")) + b"\n"


def _model(chart: Chart, drawing: Drawing, organisation: Organisation) -> ET.Element:
    model = ET.Element(
        "mxGraphModel",
        {
            "grid": "1",
            "gridSize": "5",
            "page": "1",
            "pageWidth": _number(drawing.width),
            "pageHeight": _number(drawing.height),
        },
    )
    root = ET.SubElement(model, "root")
    ET.SubElement(root, "mxCell", {"id": "0"})
    ET.SubElement(root, "mxCell", {"id": LAYER, "parent": "0"})
    frame_of = {
        member.node: next(frame for frame in drawing.frames if frame.id == branch.node)
        for top in chart.roots
        for branch in top.walk()
        for member in branch.members
    }
    for frame in drawing.frames:
        _vertex(root, chart, frame, within=None, style=_frame_style(drawing), of=organisation)
    for number, heading in enumerate(drawing.headings, start=1):
        _heading(root, heading, number, drawing)
    for box in drawing.boxes:
        style = _box_style(box, drawing)
        _vertex(root, chart, box, within=frame_of.get(box.id), style=style, of=organisation)
    courses = courses_of(chart, drawing)
    for link in chart.links:
        _edge(root, chart, link, courses.get((link.source, link.target, link.kind)))
    _notes(root, chart, drawing)
    return model


def _vertex(
    root: ET.Element,
    chart: Chart,
    item: Box | Frame,
    *,
    within: Frame | None,
    style: str,
    of: Organisation,
) -> None:
    """A box or frame; the place of one inside a frame is told from that frame's corner."""
    node = chart.nodes[item.id]
    unit = of.units.get(node.unit)
    link = node.link if node.link and node.link.startswith(("https://", "http://")) else None
    values = {
        "unit": node.unit,
        "nama": of.name(node.unit),
        "jenis": node.jenis,
        "singkatan": unit.singkatan if unit else None,
        "dasar": "; ".join(node.basis.dasar),
        "rekonstruksi": node.basis.rekonstruksi,
        "link": link,
    }
    cell = _object(root, item.id, _text(item.lines), values)
    parent = within.id if within else LAYER
    inner = ET.SubElement(cell, "mxCell", {"style": style, "vertex": "1", "parent": parent})
    left, top = (within.x, within.y) if within else (0.0, 0.0)
    _geometry(inner, item.x - left, item.y - top, item.width, item.height)


def _heading(root: ET.Element, heading: Heading, number: int, drawing: Drawing) -> None:
    first = heading.lines[0]
    lines = [line.text for line in heading.lines]
    across = max(width(line, Face.ITALIC) for line in lines) * drawing.size
    cell = _words(root, f"judul:{number}", lines, style=f"{HEADING};fontStyle=2", of=drawing)
    top = first.y - drawing.size
    _geometry(cell, first.x - across / 2, top, across, len(lines) * drawing.leading)


def _notes(root: ET.Element, chart: Chart, drawing: Drawing) -> None:
    """What the sheet says below its chart: units shown twice, lines to other sheets."""
    if chart.notes:
        cell = _words(root, "catatan", chart.notes, style=NOTES, of=drawing)
        top, down = drawing.height + drawing.leading, len(chart.notes) * drawing.leading
        _geometry(cell, 0.0, top, drawing.width, down)


def _words(
    root: ET.Element, name: str, lines: Sequence[str], *, style: str, of: Drawing
) -> ET.Element:
    """Text without a box."""
    values = {
        "id": name,
        "value": "\n".join(lines),
        "style": f"text;html=0;{PLAIN};fontSize={_number(of.size)};{style}",
        "vertex": "1",
        "parent": LAYER,
    }
    return ET.SubElement(root, "mxCell", values)


def _edge(root: ET.Element, chart: Chart, link: Link, course: Course | None) -> None:
    command = link.kind is Kind.KOMANDO
    heads = chart.arrows.komando if command else chart.arrows.koordinasi
    style = [
        EDGE,
        f"dashed={0 if command else 1}",
        f"endArrow={'block' if heads else 'none'}",
        f"startArrow={'block' if heads and link.both else 'none'}",
    ]
    values = {
        "jenis": link.kind.value,
        "arah": "dua" if link.both else "satu",
        "dasar": "; ".join(link.basis.dasar),
        "rekonstruksi": link.basis.rekonstruksi,
    }
    cell = _object(root, f"{link.kind.value}:{link.source}:{link.target}", "", values)
    if course is not None:
        style += [f"exitX={course.start[0]:.5f}", f"exitY={course.start[1]:.5f}"]
        style += [f"entryX={course.end[0]:.5f}", f"entryY={course.end[1]:.5f}"]
        style += ["exitPerimeter=0", "entryPerimeter=0"]
    edge = ET.SubElement(
        cell,
        "mxCell",
        {
            "style": ";".join(style) + ";",
            "edge": "1",
            "parent": LAYER,
            "source": link.source,
            "target": link.target,
        },
    )
    geometry = ET.SubElement(edge, "mxGeometry", {"relative": "1", "as": "geometry"})
    if course is not None and course.corners:
        points = ET.SubElement(geometry, "Array", {"as": "points"})
        for x, y in course.corners:
            ET.SubElement(points, "mxPoint", {"x": _number(x), "y": _number(y)})


def _object(
    root: ET.Element, name: str, label: str, values: Mapping[str, str | None]
) -> ET.Element:
    """A cell's data; values that are not there are left out."""
    given = {key: value for key, value in values.items() if value}
    return ET.SubElement(root, "object", {"label": label, **given, "id": name})


def _box_style(box: Box, drawing: Drawing) -> str:
    return (
        f"rounded=0;html=0;whiteSpace=wrap;fillColor=#ffffff;strokeColor=#000000;"
        f"fontColor=#000000;fontSize={_number(drawing.size)};fontStyle={1 if box.bold else 0};"
        f"strokeWidth={2 if box.group else 1};"
    )


def _frame_style(drawing: Drawing) -> str:
    return (
        f"rounded=0;html=0;container=1;collapsible=0;fillColor=none;strokeColor=#000000;"
        f"fontColor=#000000;fontSize={_number(drawing.size)};verticalAlign=top;"
    )


def _geometry(cell: ET.Element, x: float, y: float, across: float, down: float) -> None:
    sides = {"x": x, "y": y, "width": across, "height": down}
    values = {name: _number(value) for name, value in sides.items()}
    ET.SubElement(cell, "mxGeometry", {**values, "as": "geometry"})


def _text(lines: Iterable[TextLine]) -> str:
    return "\n".join(line.text for line in lines)


def _number(value: float) -> str:
    """*value*, in points, to two decimals."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
