"""A drawing object of a Word document in, its shapes out, in points [ECMA-376, part 1, 20.1]."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import cos, radians, sin
from typing import Literal
from xml.etree.ElementTree import Element

from bagan.chart.audit.plane import Rect, span
from bagan.chart.office.drawingml import EMU
from bagan.chart.revised.opened import W
from bagan.chart.revised.values import Drawn, Path, Point
from bagan.chart.revised.words import words_of

SOLID = ("solid", "lgSolid")
"""The presets of a line without gaps."""
MOST = 1e10
"""The largest number that is believed: a sheet has some millions of units."""
TURN = 60_000
"""Of a degree [20.1.10.3]."""


def name_of(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """The first child along a way of names, whatever their namespaces."""
    for name in names:
        if element is None:
            return None
        element = next((item for item in element if name_of(item) == name), None)
    return element


def number(element: Element | None, key: str, otherwise: float = 0.0) -> float:
    """A number that an element gives; *otherwise* where it does not."""
    try:
        value = float(element.get(key, otherwise)) if element is not None else otherwise
    except ValueError:
        return otherwise
    return value if abs(value) < MOST else otherwise


Plane = Callable[[float, float], Point]
"""From the coordinates of a group to points of the sheet."""


def sheet(left: float, top: float) -> Plane:
    """The plane of a drawing object that begins at (*left*, *top*), in points of the sheet."""
    return lambda x, y: (left + x / EMU, top + y / EMU)


def _inside(plane: Plane, group: Element) -> Plane:
    """The plane of what is in *group*, which may be turned or mirrored."""
    given = child(group, "grpSpPr", "xfrm")
    frame, origin, extent = _Frame(given), child(given, "chOff"), child(given, "chExt")
    left, top = number(origin, "x"), number(origin, "y")
    wide, high = number(extent, "cx"), number(extent, "cy")
    across, down = frame.wide / wide if wide else 1.0, frame.high / high if high else 1.0
    return lambda x, y: plane(*frame.point((x - left) * across, (y - top) * down))


def drawn_in(element: Element, plane: Plane, named: tuple[str, str] = ("", "")) -> Iterator[Drawn]:
    """The shapes in *element*, those behind first; *named* are the id and the name that the
    drawing object gives to a shape without any of its own.  What is hidden is not there."""
    for item in element:
        kind = name_of(item)
        if is_hidden(child(item, "cNvPr")) or is_hidden(child(item, "nvPicPr", "cNvPr")):
            continue
        if kind in ("wgp", "grpSp", "wpc"):
            yield from drawn_in(item, _inside(plane, item))
        elif kind in ("wsp", "cxnSp", "sp"):
            shape = _shape(item, plane, named)
            if shape.form == "box" or child(item, "spPr", "ln", "noFill") is None:
                yield shape
        elif kind == "pic":
            yield _picture(item, plane, named)
        elif kind in ("graphic", "graphicData", "AlternateContent", "Choice"):
            yield from drawn_in(item, plane, named)


def is_hidden(about: Element | None) -> bool:
    """Whether the Selection Pane's eye is shut for what *about* tells of [20.1.2.2.8]."""
    return about is not None and about.get("hidden") in ("1", "true")


def _named(shape: Element, named: tuple[str, str]) -> tuple[str, str]:
    own = next((item for item in shape.iter() if name_of(item) == "cNvPr"), None)
    return (own.get("id", ""), own.get("name", "")) if own is not None else named


def _picture(shape: Element, plane: Plane, named: tuple[str, str]) -> Drawn:
    frame = _Frame(child(shape, "spPr", "xfrm"))
    return Drawn(*_named(shape, named), "", frame.room(plane), "picture")


def _shape(shape: Element, plane: Plane, named: tuple[str, str]) -> Drawn:
    looks = child(shape, "spPr")
    frame, line = _Frame(child(looks, "xfrm")), child(looks, "ln")
    courses = list(_courses(looks, frame))
    closed = any(closed for _course, closed in courses)
    paths: tuple[Path, ...] = tuple(
        tuple(plane(*frame.point(*point)) for point in course) for course, _closed in courses
    )
    box = child(shape, "txbx", "txbxContent")
    form: Literal["box", "line"] = "box" if closed or not paths else "line"
    glue = child(shape, "cNvCnPr")
    ends = [child(glue, name) for name in ("stCxn", "endCxn")]
    heads = [child(line, name) for name in ("headEnd", "tailEnd")]
    return Drawn(
        *_named(shape, named),
        words_of(box) if box is not None else "",
        span([point for path in paths for point in path]) if paths else frame.room(plane),
        form,
        () if form == "box" else paths,
        _dashed(line),
        (ends[0].get("id", "") if ends[0] is not None else "",
         ends[1].get("id", "") if ends[1] is not None else ""),
        (_headed(heads[0]), _headed(heads[1])),
        min((number(size, f"{W}val") / 2 for size in shape.iter(f"{W}sz")), default=0.0),
    )  # fmt: skip


def _headed(end: Element | None) -> bool:
    return end is not None and end.get("type", "none") != "none"


def _dashed(line: Element | None) -> bool:
    preset = child(line, "prstDash")
    if preset is not None:
        return preset.get("val", "solid") not in SOLID
    return child(line, "custDash") is not None


class _Frame:
    """The place of a shape in its group: from its own coordinates to the group's."""

    def __init__(self, frame: Element | None) -> None:
        off, ext = child(frame, "off"), child(frame, "ext")
        self.x, self.y = number(off, "x"), number(off, "y")
        self.wide, self.high = number(ext, "cx"), number(ext, "cy")
        given = frame.attrib if frame is not None else {}
        self.mirrored = [given.get(key) in ("1", "true") for key in ("flipH", "flipV")]
        self.angle = radians(number(frame, "rot") / TURN)

    def point(self, x: float, y: float) -> Point:
        x = self.wide - x if self.mirrored[0] else x
        y = self.high - y if self.mirrored[1] else y
        dx, dy = x - self.wide / 2, y - self.high / 2
        turned = (dx * cos(self.angle) - dy * sin(self.angle),
                  dx * sin(self.angle) + dy * cos(self.angle))  # fmt: skip
        return (self.x + self.wide / 2 + turned[0], self.y + self.high / 2 + turned[1])

    def room(self, plane: Plane) -> Rect:
        corners = [(x, y) for x in (0.0, self.wide) for y in (0.0, self.high)]
        return span([plane(*self.point(*corner)) for corner in corners])


def _courses(looks: Element | None, frame: _Frame) -> Iterator[tuple[list[Point], bool]]:
    """The courses of a shape in its own coordinates, and whether each is closed."""
    wide, high = frame.wide, frame.high
    own = child(looks, "custGeom", "pathLst")
    if own is not None:
        for path in own:
            yield from _drawn(path, wide, high)
        return
    preset = child(looks, "prstGeom")
    name = preset.get("prst", "rect") if preset is not None else "rect"
    if name.startswith("bentConnector"):
        if name.endswith("2"):
            yield [(0.0, 0.0), (wide, 0.0), (wide, high)], False
        else:
            yield [(0.0, 0.0), (wide / 2, 0.0), (wide / 2, high), (wide, high)], False
    elif name == "line" or "Connector" in name:
        yield [(0.0, 0.0), (wide, high)], False
    else:
        yield [(0.0, 0.0), (wide, 0.0), (wide, high), (0.0, high), (0.0, 0.0)], True


def _drawn(path: Element, wide: float, high: float) -> Iterator[tuple[list[Point], bool]]:
    across = wide / (number(path, "w") or wide or 1.0)
    down = high / (number(path, "h") or high or 1.0)
    course: list[Point] = []
    closed = False
    for step in path:
        points = [
            (number(item, "x") * across, number(item, "y") * down)
            for item in step
            if name_of(item) == "pt"
        ]
        kind = name_of(step)
        if kind == "moveTo":
            if len(course) > 1:
                yield course, closed
            course, closed = points, False
        elif kind == "close":
            closed = True
        else:  # of a curve, only where it ends is asked
            course += points[-1:] if kind != "lnTo" else points
    if len(course) > 1:
        yield course, closed
