"""A Word document in, the ink of the shapes drawn in it out (DrawingML, ISO 29500-1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin
from xml.etree import ElementTree as ET

from bagan.intake.drawn.ink import Ink, Path, Point, Rect, Words, span
from bagan.intake.drawn.pdf import bezier
from bagan.language import _
from bagan.problem import RenderError

EMU = 12700
"""English metric units of a point."""
MAX_BYTES = 100_000_000
_AREAS = ("rect", "ellipse", "flowChart", "hexagon", "diamond", "plaque", "snip", "octagon")
_ROUND = "round"
_BENT = "bentConnector"


@dataclass(frozen=True, slots=True)
class _Map:
    """From a group's own coordinates to points of the page."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1 / EMU
    down: float = 1 / EMU

    def point(self, x: float, y: float) -> Point:
        return (self.x + x * self.across, self.y + y * self.down)


def read_docx(data: bytes, path: str) -> list[Ink]:
    """The shapes of the document: each group of shapes as a page, and all single ones as one.

    Raises RenderError.
    """
    root = _root(data, path)
    single = _Reader()
    readers: list[_Reader] = []
    single.walk(root, _Map(), readers)
    return [reader.ink() for reader in (single, *readers) if reader.paths]


def words_of(data: bytes) -> list[str]:
    """The text of the document's paragraphs, a line each; none of what is no document."""
    try:
        root = _root(data, "")
    except RenderError:
        return []
    paragraphs = (item for item in root.iter() if _name(item) == "p")
    return ["\n".join("".join(word.itertext()) for word in paragraphs)]


def _root(data: bytes, path: str) -> ET.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if packed.getinfo("word/document.xml").file_size > MAX_BYTES:
                raise RenderError(_("{path} is too large", path=path))
            return ET.fromstring(packed.read("word/document.xml"))
    except (zipfile.BadZipFile, KeyError, ET.ParseError) as error:
        raise RenderError(_("{path} cannot be read as a Word document", path=path)) from error


def _name(item: ET.Element) -> str:
    return str(item.tag).rpartition("}")[2]


def _child(item: ET.Element, *names: str) -> ET.Element | None:
    """The first child along a way of names, whatever their namespaces."""
    found: ET.Element | None = item
    for name in names:
        found = next((child for child in found if _name(child) == name), None)  # type: ignore[union-attr]
        if found is None:
            return None
    return found


def _pair(item: ET.Element | None, one: str, two: str) -> tuple[float, float]:
    if item is None:
        return (0.0, 0.0)
    return (float(item.get(one, "0")), float(item.get(two, "0")))


class _Reader:
    """Walks a document and gathers what its shapes draw."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.words: list[Words] = []

    def ink(self) -> Ink:
        page = span([point for path in self.paths for point in path.points])
        return Ink(page, tuple(self.paths), tuple(self.words))

    def walk(self, item: ET.Element, place: _Map, groups: list[_Reader]) -> None:
        """Everything in *item*; groups of shapes that stand in the text go to *groups*."""
        for child in item:
            name = _name(child)
            if name == "Fallback":
                continue
            if name in ("anchor", "inline"):
                self.walk(child, _moved(child), groups)
            elif name in ("wgp", "wpc"):
                groups.append(_Reader())
                groups[-1].walk(child, _inner(child, place), groups)
            elif name == "grpSp":
                self.walk(child, _inner(child, place), groups)
            elif name in ("wsp", "cxnSp"):
                self._shape(child, place)
            else:
                self.walk(child, place, groups)

    def _shape(self, shape: ET.Element, place: _Map) -> None:
        look = _child(shape, "spPr")
        frame = _child(look, "xfrm") if look is not None else None
        if look is None or frame is None:
            return
        off, ext = _child(frame, "off"), _child(frame, "ext")
        x, y = _pair(off, "x", "y")
        across, down = _pair(ext, "cx", "cy")
        line = _child(look, "ln")
        dash = _child(line, "prstDash") if line is not None else None
        dashed = dash is not None and dash.get("val", "solid") not in ("solid", "lgSolid")
        dashed = dashed or (line is not None and _child(line, "custDash") is not None)
        stroked = line is None or _child(line, "noFill") is None
        filled = _child(look, "noFill") is None
        heads = (_headed(line, "headEnd"), _headed(line, "tailEnd"))
        turned = _Turn(x, y, across, down, frame)
        number = len(self.paths) + 1
        text = _text(shape)
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
            body = _child(shape, "bodyPr")
            if body is not None and body.get("anchor", "t") == "t":
                my = room.top + 1  # a frame's title stands over what is in it
            self.words.append(Words(text, Rect(mx - 1, my - 1, mx + 1, my + 1), _size(shape)))


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


def _moved(anchor: ET.Element) -> _Map:
    """Where a drawing stands: from its column and paragraph, the same for all of a page."""
    offsets = []
    for name in ("positionH", "positionV"):
        found = _child(anchor, name, "posOffset")
        offsets.append(float(found.text or 0) / EMU if found is not None else 0.0)
    return _Map(offsets[0], offsets[1])


def _inner(group: ET.Element, place: _Map) -> _Map:
    """The coordinates inside a group."""
    frame = _child(group, "grpSpPr", "xfrm")
    if frame is None:
        return place
    x, y = _pair(_child(frame, "off"), "x", "y")
    across, down = _pair(_child(frame, "ext"), "cx", "cy")
    in_x, in_y = _pair(_child(frame, "chOff"), "x", "y")
    in_across, in_down = _pair(_child(frame, "chExt"), "cx", "cy")
    wide = place.across * (across / in_across if in_across else 1.0)
    high = place.down * (down / in_down if in_down else 1.0)
    left, top = place.point(x, y)
    return _Map(left - in_x * wide, top - in_y * high, wide, high)


def _headed(line: ET.Element | None, name: str) -> bool:
    end = _child(line, name) if line is not None else None
    return end is not None and end.get("type", "none") != "none"


def _courses(look: ET.Element, across: float, down: float) -> Iterator[tuple[list[Point], bool]]:
    """The courses of a shape in its own coordinates, and whether each is closed."""
    preset = _child(look, "prstGeom")
    own = _child(look, "custGeom", "pathLst")
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
                if _name(item) == "gd" and item.get("name") == "adj1":
                    middle = across * float(item.get("fmla", "val 50000").split()[-1]) / 100000
            yield [(0.0, 0.0), (middle, 0.0), (middle, down), (across, down)], False
    elif "onnector" in name or name == "line":
        yield [(0.0, 0.0), (across, down)], False
    elif name.startswith(_AREAS) or name.startswith(_ROUND):
        yield whole, True


def _drawn(path: ET.Element, across: float, down: float) -> Iterator[tuple[list[Point], bool]]:
    wide, high = float(path.get("w", "0")) or across, float(path.get("h", "0")) or down

    def place(item: ET.Element) -> Point:
        x, y = _pair(item, "x", "y")
        return (x * across / wide if wide else x, y * down / high if high else y)

    course: list[Point] = []
    for step in path:
        points = [place(item) for item in step if _name(item) == "pt"]
        if _name(step) == "moveTo":
            if course:
                yield course, course[0] == course[-1]
            course = list(points)
        elif _name(step) == "lnTo":
            course += points
        elif _name(step) == "cubicBezTo" and len(points) == 3 and course:
            course += bezier(course[-1], *points)
        elif _name(step) == "close" and course:
            course.append(course[0])
    if course:
        yield course, len(course) > 3 and course[0] == course[-1]


def _text(shape: ET.Element) -> str:
    """The words in a shape, each paragraph and each line of it by a blank."""
    box = next((item for item in shape.iter() if _name(item) == "txbxContent"), None)
    parts = []
    for item in box.iter() if box is not None else ():
        if _name(item) == "t":
            parts.append(item.text or "")
        elif _name(item) in ("p", "br", "tab"):
            parts.append(" ")
    return " ".join("".join(parts).split())


def _size(shape: ET.Element) -> float:
    """The size of its letters, in points; Word writes it in halves."""
    for item in shape.iter():
        if _name(item) == "sz":
            value = next((text for key, text in item.attrib.items() if key.endswith("val")), "20")
            return float(value) / 2
    return 10.0
