"""A Drawing in, the shapes that Word and PowerPoint draw out: values, in points.

The looks are the SVG's, and so are all coordinates, rounded as it rounds them: one drawing,
whichever file it stands in.  A bundle of lines is one shape, as in the SVG.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bagan.chart.layout.drawing import Area, Box, Drawing, Frame, Heading, Point, TextLine, Wire
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.kinds import Kind
from bagan.chart.office.label import Label, Rectangle, label_of
from bagan.chart.svg.bordered import HAIRLINE
from bagan.chart.svg.colours import colour_of
from bagan.chart.svg.mark import arrow_corners, number
from bagan.chart.svg.sheet import FRAME_FACE, FRAME_INK, HEADING_FACE
from bagan.chart.svg.write import CLASS_BOX_WEIGHT
from bagan.style import Face, Style

SLACK = 4.0
"""Points that a text without a border has beside its widest line, so that a program with other
roundings does not break it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's look: ``width`` and ``dashes`` (stroke, gap; none: solid) in points."""

    width: float
    ink: str
    dashes: tuple[float, ...] = ()
    square: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: a rectangle, or ``paths`` (a ``closed`` one is filled), or a picture.

    ``name`` says what it is ("unit sekretariat"); ``title`` is what is read to those who do not
    see it.  All lengths in points, y downwards.
    """

    name: str
    title: str
    x: float
    y: float
    width: float
    height: float
    paths: tuple[tuple[Point, ...], ...] = ()
    closed: bool = False
    fill: str | None = None
    stroke: Stroke | None = None
    label: Label | None = None
    jpeg: bytes = b""
    link: str | None = None


def shapes_of(drawing: Drawing, style: Style, *, paper: str | None) -> Iterator[Shape]:
    """The shapes of *drawing*, those behind first; *paper* fills its boxes (None: nothing)."""
    return _Chart(drawing, style, paper).shapes()


@dataclass(frozen=True, slots=True)
class _Chart:
    drawing: Drawing
    style: Style
    paper: str | None

    def shapes(self) -> Iterator[Shape]:
        for area in self.drawing.areas:
            yield self.area(area)
        for frame in self.drawing.frames:
            yield self.frame(frame)
        for wire in self.drawing.wires:
            yield from self.wire(wire)
        for heading in self.drawing.headings:
            yield self.heading(heading)
        for box in self.drawing.boxes:
            yield from self.box(box)

    def label(
        self, lines: Sequence[TextLine], face: Face, room: Rectangle, *, align: str = "center",
        middle: bool = False,
    ) -> Label | None:  # fmt: skip
        return label_of(
            lines, face, size=self.drawing.size, leading=self.drawing.leading,
            ink=self.style.ink, room=room, align=align, middle=middle,
        )  # fmt: skip

    def box(self, box: Box) -> Iterator[Shape]:
        kind = "kelompok" if box.group else "rujukan" if box.reference else "unit"
        weight = self.style.box_stroke * (CLASS_BOX_WEIGHT if box.group else 1.0)
        fill = self.paper
        if self.drawing.coloured:
            fill = colour_of(box.jenis, box.title) or fill
        face = Face.BOLD if box.bold else Face.REGULAR
        from_top = box.photo is not None or any(line.role == "anggota" for line in box.lines)
        room = _rect(box)
        yield Shape(
            f"{kind} {box.unit}", box.title, *room, fill=fill,
            stroke=Stroke(weight, self.style.ink),
            label=self.label(box.lines, face, room, middle=not from_top), link=box.link,
        )  # fmt: skip
        photo = box.photo
        if photo is not None and photo.jpeg:
            place = (photo.x, photo.y, photo.width, photo.height)
            yield Shape(f"foto {box.unit}", photo.alternative, *place, jpeg=photo.jpeg)

    def frame(self, frame: Frame) -> Shape:
        room = _rect(frame)
        return Shape(
            f"bingkai {frame.group}", frame.title, *room, stroke=Stroke(HAIRLINE, FRAME_INK),
            label=self.label(frame.lines, FRAME_FACE, room),
        )  # fmt: skip

    def area(self, area: Area) -> Shape:
        style, room = self.style, _rect(area)
        dashes = style.area_dash if area.dashed else ()
        return Shape(
            f"lingkup {area.unit}", area.title, *room,
            stroke=Stroke(style.area_stroke, style.area_ink, dashes),
            label=self.label(area.lines, FRAME_FACE, room, align="left"),
        )  # fmt: skip

    def heading(self, heading: Heading) -> Shape:
        lines, size, leading = heading.lines, self.drawing.size, self.drawing.leading
        half = max(text_width(line.text, HEADING_FACE) for line in lines) * size / 2 + SLACK
        top = lines[0].y - leading
        room = (lines[0].x - half, top, 2 * half, lines[-1].y + 0.3 * leading - top)
        words = " ".join(line.text for line in lines)
        label = self.label(lines, HEADING_FACE, room, middle=True)
        return Shape(f"judul-unsur {words}", words, *room, label=label)

    def wire(self, wire: Wire) -> Iterator[Shape]:
        kind, others, style = wire.kind.value, " ".join(wire.targets), self.style
        if wire.both:
            name = f"garis {kind} antara {wire.source} dan {others}"
        elif wire.inward:
            name = f"garis {kind} dari {others} ke {wire.source}"
        else:
            name = f"garis {kind} dari {wire.source} ke {others}"
        dashes = style.dash if wire.kind is Kind.KOORDINASI else ()
        yield outlined(
            name, wire.paths, Stroke(style.wire_stroke, style.ink, dashes, square=not dashes)
        )
        for tip, direction in wire.arrows:
            corners = arrow_corners(tip, direction, length=style.arrow_em * self.drawing.size)
            yield filled(f"panah {kind}", corners, style.ink)


def outlined(name: str, paths: Sequence[Sequence[Point]], stroke: Stroke) -> Shape:
    """The shape of open *paths*."""
    rounded = tuple(map(_points, paths))
    return Shape(name, name, *_around(rounded), paths=rounded, stroke=stroke)


def filled(name: str, corners: Sequence[Point], ink: str) -> Shape:
    """The shape of a polygon."""
    paths = (_points(corners),)
    return Shape(name, name, *_around(paths), paths=paths, closed=True, fill=ink)


def bounds(shapes: Sequence[Shape]) -> Rectangle:
    """The room that *shapes* take together: LibreOffice stretches them to fill their group's."""
    left, top = min(shape.x for shape in shapes), min(shape.y for shape in shapes)
    right = max(shape.x + shape.width for shape in shapes)
    bottom = max(shape.y + shape.height for shape in shapes)
    return left, top, right - left, bottom - top


def _points(path: Sequence[Point]) -> tuple[Point, ...]:
    return tuple((_rounded(x), _rounded(y)) for x, y in path)


def _rounded(value: float) -> float:
    return float(number(value))


def _rect(item: Box | Frame | Area) -> Rectangle:
    x, y = _rounded(item.x), _rounded(item.y)
    return x, y, _rounded(item.x + item.width) - x, _rounded(item.y + item.height) - y


def _around(paths: Sequence[Sequence[Point]]) -> Rectangle:
    xs, ys = zip(*(point for path in paths for point in path), strict=True)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
