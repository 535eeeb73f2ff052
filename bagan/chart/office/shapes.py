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
from bagan.chart.office.label import Label, label_of
from bagan.chart.svg.bordered import HAIRLINE
from bagan.chart.svg.colours import KIND_COLOURS
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
    for area in drawing.areas:
        yield _area(drawing, area, style)
    for frame in drawing.frames:
        yield _frame(drawing, frame, style)
    for wire in drawing.wires:
        yield from _wire(drawing, wire, style)
    for heading in drawing.headings:
        yield _heading(drawing, heading, style)
    for box in drawing.boxes:
        yield from _box(drawing, box, style, paper)


def _rounded(value: float) -> float:
    return float(number(value))


def _rect(item: Box | Frame | Area) -> tuple[float, float, float, float]:
    x, y = _rounded(item.x), _rounded(item.y)
    return x, y, _rounded(item.x + item.width) - x, _rounded(item.y + item.height) - y


def _lines(lines: Sequence[TextLine], face: Face, drawing: Drawing, style: Style, *,
           room: tuple[float, float, float, float], align: str, middle: bool) -> Label | None:  # fmt: skip
    return label_of(
        lines, face, size=drawing.size, leading=drawing.leading, ink=style.ink, room=room,
        align=align, middle=middle,
    )  # fmt: skip


def _box(drawing: Drawing, box: Box, style: Style, paper: str | None) -> Iterator[Shape]:
    kind = "kelompok" if box.group else "rujukan" if box.reference else "unit"
    weight = style.box_stroke * (CLASS_BOX_WEIGHT if box.group else 1.0)
    room = _rect(box)
    top = box.photo is not None or any(line.role == "anggota" for line in box.lines)
    if drawing.coloured:
        paper = KIND_COLOURS.get(box.jenis, paper or style.paper)
    face = Face.BOLD if box.bold else Face.REGULAR
    yield Shape(
        f"{kind} {box.unit}", box.title, *room, fill=paper, stroke=Stroke(weight, style.ink),
        label=_lines(box.lines, face, drawing, style, room=room, align="center", middle=not top),
        link=box.link,
    )  # fmt: skip
    photo = box.photo
    if photo is not None and photo.jpeg:
        yield Shape(
            f"foto {box.unit}", photo.alternative, photo.x, photo.y, photo.width, photo.height,
            jpeg=photo.jpeg,
        )  # fmt: skip


def _frame(drawing: Drawing, frame: Frame, style: Style) -> Shape:
    room = _rect(frame)
    return Shape(
        f"bingkai {frame.group}", frame.title, *room, stroke=Stroke(HAIRLINE, FRAME_INK),
        label=_lines(frame.lines, FRAME_FACE, drawing, style, room=room, align="center",
                     middle=False),
    )  # fmt: skip


def _area(drawing: Drawing, area: Area, style: Style) -> Shape:
    room = _rect(area)
    dashes = style.area_dash if area.dashed else ()
    return Shape(
        f"lingkup {area.unit}", area.title, *room,
        stroke=Stroke(style.area_stroke, style.area_ink, dashes),
        label=_lines(area.lines, FRAME_FACE, drawing, style, room=room, align="left",
                     middle=False),
    )  # fmt: skip


def _heading(drawing: Drawing, heading: Heading, style: Style) -> Shape:
    half = max(text_width(line.text, HEADING_FACE) for line in heading.lines) * drawing.size / 2
    middle, first, last = heading.lines[0].x, heading.lines[0].y, heading.lines[-1].y
    room = (
        middle - half - SLACK,
        first - drawing.leading,
        2 * (half + SLACK),
        last - first + drawing.leading * 1.3,
    )
    words = " ".join(line.text for line in heading.lines)
    return Shape(
        "judul unsur", words, *room,
        label=_lines(heading.lines, HEADING_FACE, drawing, style, room=room, align="center",
                     middle=True),
    )  # fmt: skip


def _wire(drawing: Drawing, wire: Wire, style: Style) -> Iterator[Shape]:
    kind, others = wire.kind.value, " ".join(wire.targets)
    if wire.both:
        name = f"garis {kind} antara {wire.source} dan {others}"
    elif wire.inward:
        name = f"garis {kind} dari {others} ke {wire.source}"
    else:
        name = f"garis {kind} dari {wire.source} ke {others}"
    paths = tuple(tuple((_rounded(x), _rounded(y)) for x, y in path) for path in wire.paths)
    dashes = style.dash if wire.kind is Kind.KOORDINASI else ()
    yield outlined(name, paths, Stroke(style.wire_stroke, style.ink, dashes, square=not dashes))
    for tip, direction in wire.arrows:
        corners = arrow_corners(tip, direction, length=style.arrow_em * drawing.size)
        yield filled(f"panah {kind}", corners, style.ink)


def outlined(name: str, paths: tuple[tuple[Point, ...], ...], stroke: Stroke) -> Shape:
    """The shape of open *paths*."""
    return Shape(name, name, *_around(paths), paths=paths, stroke=stroke)


def filled(name: str, corners: Sequence[Point], ink: str) -> Shape:
    """The shape of a polygon."""
    paths = (tuple((_rounded(x), _rounded(y)) for x, y in corners),)
    return Shape(name, name, *_around(paths), paths=paths, closed=True, fill=ink)


def _around(paths: tuple[tuple[Point, ...], ...]) -> tuple[float, float, float, float]:
    xs, ys = zip(*(point for path in paths for point in path), strict=True)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
