"""Elements of DrawingML (ISO 29500-1) in, as Word and PowerPoint have them; their ink out."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from xml.etree import ElementTree as ET

from bagan.intake.drawn.ink import Ink, Path, Point, Rect, Words, span
from bagan.intake.drawn.pdf import bezier
from bagan.intake.drawn.shapes import EMU, Map, child_of, name_of, pair_of, size_of, text_of
from bagan.intake.drawn.vml import Picture

_AREAS = ("rect", "ellipse", "flowChart", "hexagon", "diamond", "plaque", "snip", "octagon")
_ROUND = "round"
_BENT = "bentConnector"


class Reader:
    """Walks a document and gathers what its shapes draw."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.words: list[Words] = []

    def ink(self) -> Ink:
        page = span([point for path in self.paths for point in path.points])
        return Ink(page, tuple(self.paths), tuple(self.words))

    def walk(self, item: ET.Element, place: Map, groups: list[Reader]) -> None:
        """Everything in *item*; groups of shapes that stand in the text go to *groups*."""
        for child in item:
            name = name_of(child)
            if name == "Fallback":
                continue
            if name in ("anchor", "inline"):
                self.walk(child, _moved(child), groups)
            elif name == "pict":
                picture = Picture(len(self.paths))
                picture.walk(child, Map(across=1.0, down=1.0))
                if picture.grouped:
                    groups.append(Reader())
                reader = groups[-1] if picture.grouped else self
                reader.paths += picture.paths
                reader.words += picture.words
            elif name in ("wgp", "wpc"):
                groups.append(Reader())
                groups[-1].walk(child, _inner(child, place), groups)
            elif name == "grpSp":
                self.walk(child, _inner(child, place), groups)
            elif name in ("wsp", "sp", "cxnSp"):
                self._shape(child, place)
            else:
                self.walk(child, place, groups)

    def _shape(self, shape: ET.Element, place: Map) -> None:
        look = child_of(shape, "spPr")
        frame = child_of(look, "xfrm") if look is not None else None
        if look is None or frame is None:
            return
        off, ext = child_of(frame, "off"), child_of(frame, "ext")
        x, y = pair_of(off, "x", "y")
        across, down = pair_of(ext, "cx", "cy")
        line = child_of(look, "ln")
        dash = child_of(line, "prstDash") if line is not None else None
        dashed = dash is not None and dash.get("val", "solid") not in ("solid", "lgSolid")
        dashed = dashed or (line is not None and child_of(line, "custDash") is not None)
        plain = _is_plain(shape)
        stroked = not plain if line is None else child_of(line, "noFill") is None
        filled = child_of(look, "noFill") is None and not (plain and line is None)
        heads = (_headed(line, "headEnd"), _headed(line, "tailEnd"))
        turned = _Turn(x, y, across, down, frame)
        number = len(self.paths) + 1
        text = text_of(shape)
        for points, closed in _courses(look, across, down):
            ways = tuple(place.point(*turned.point(*point)) for point in points)
            if len(ways) > 1 and (stroked or filled):
                self.paths.append(
                    Path(ways, closed, filled and closed, stroked, dashed, heads, number)
                )
        if text:
            corners = [turned.point(0, 0), turned.point(across, down)]
            room = span([place.point(*corner) for corner in corners])
            mx, my = room.middle
            body = next((one for one in shape.iter() if name_of(one) == "bodyPr"), None)
            if body is not None and body.get("anchor", "t") == "t":
                my = room.top + 1  # a frame's title stands over what is in it
            self.words.append(Words(text, Rect(mx - 1, my - 1, mx + 1, my + 1), size_of(shape)))


def _is_plain(shape: ET.Element) -> bool:
    """Whether a shape on a slide has no style: only words, unless it says more itself."""
    line = child_of(shape, "style", "lnRef")
    return name_of(shape) == "sp" and (line is None or line.get("idx") == "0")


class _Turn:
    """From the coordinates of a shape to those of its group: mirrored, turned, moved."""

    def __init__(self, x: float, y: float, across: float, down: float, frame: ET.Element) -> None:
        self.x, self.y, self.across, self.down = x, y, across, down
        self.mirrored = (frame.get("flipH") in ("1", "true"), frame.get("flipV") in ("1", "true"))
        self.angle = float(frame.get("rot", "0")) / 60000 * pi / 180

    def point(self, x: float, y: float) -> Point:
        x = self.across - x if self.mirrored[0] else x
        y = self.down - y if self.mirrored[1] else y
        dx, dy = x - self.across / 2, y - self.down / 2
        turned = (
            dx * cos(self.angle) - dy * sin(self.angle),
            dx * sin(self.angle) + dy * cos(self.angle),
        )
        return (self.x + self.across / 2 + turned[0], self.y + self.down / 2 + turned[1])


def _moved(anchor: ET.Element) -> Map:
    """Where a drawing stands: from its column and paragraph, the same for all of a page."""
    offsets = []
    for name in ("positionH", "positionV"):
        found = child_of(anchor, name, "posOffset")
        offsets.append(float(found.text or 0) / EMU if found is not None else 0.0)
    return Map(offsets[0], offsets[1])


def _inner(group: ET.Element, place: Map) -> Map:
    """The coordinates inside a group."""
    frame = child_of(group, "grpSpPr", "xfrm")
    if frame is None:
        return place
    x, y = pair_of(child_of(frame, "off"), "x", "y")
    across, down = pair_of(child_of(frame, "ext"), "cx", "cy")
    in_x, in_y = pair_of(child_of(frame, "chOff"), "x", "y")
    in_across, in_down = pair_of(child_of(frame, "chExt"), "cx", "cy")
    wide = place.across * (across / in_across if in_across else 1.0)
    high = place.down * (down / in_down if in_down else 1.0)
    left, top = place.point(x, y)
    return Map(left - in_x * wide, top - in_y * high, wide, high)


def _headed(line: ET.Element | None, name: str) -> bool:
    end = child_of(line, name) if line is not None else None
    return end is not None and end.get("type", "none") != "none"


def _courses(look: ET.Element, across: float, down: float) -> Iterator[tuple[list[Point], bool]]:
    """The courses of a shape in its own coordinates, and whether each is closed."""
    preset = child_of(look, "prstGeom")
    own = child_of(look, "custGeom", "pathLst")
    if own is not None:
        for path in own:
            yield from _drawn(path, across, down)
        return
    name = preset.get("prst", "rect") if preset is not None else "rect"
    whole = [(0.0, 0.0), (across, 0.0), (across, down), (0.0, down), (0.0, 0.0)]
    if name.startswith(_BENT):
        middle = across / 2
        if name.endswith("2"):
            yield [(0.0, 0.0), (across, 0.0), (across, down)], False
        else:
            for item in preset.iter() if preset is not None else ():
                if name_of(item) == "gd" and item.get("name") == "adj1":
                    middle = across * float(item.get("fmla", "val 50000").split()[-1]) / 100000
            yield [(0.0, 0.0), (middle, 0.0), (middle, down), (across, down)], False
    elif "onnector" in name or name == "line":
        yield [(0.0, 0.0), (across, down)], False
    elif name.startswith(_AREAS) or name.startswith(_ROUND):
        yield whole, True


def _drawn(path: ET.Element, across: float, down: float) -> Iterator[tuple[list[Point], bool]]:
    wide, high = float(path.get("w", "0")) or across, float(path.get("h", "0")) or down

    def place(item: ET.Element) -> Point:
        x, y = pair_of(item, "x", "y")
        return (x * across / wide if wide else x, y * down / high if high else y)

    course: list[Point] = []
    for step in path:
        points = [place(item) for item in step if name_of(item) == "pt"]
        if name_of(step) == "moveTo":
            if course:
                yield course, course[0] == course[-1]
            course = list(points)
        elif name_of(step) == "lnTo":
            course += points
        elif name_of(step) == "cubicBezTo" and len(points) == 3 and course:
            course += bezier(course[-1], *points)
        elif name_of(step) == "close" and course:
            course.append(course[0])
    if course:
        yield course, len(course) > 3 and course[0] == course[-1]
