"""A figure in, what a Word page of it has to show out: shapes in points of the sheet, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.annex.placement import place
from bagan.chart.audit.plane import Rect
from bagan.chart.figures import Figure
from bagan.chart.layout.drawing import Box, Wire
from bagan.chart.model import Kind
from bagan.chart.office.shapes import Shape, shapes_of
from bagan.chart.office.word_blocks import NAMES, framed, margins
from bagan.chart.office.word_page import legend_picture
from bagan.chart.revised.values import Path, one_line

Line = tuple[str, str, Kind, bool]
"""From, to, kind, and whether it goes both ways."""
TITLE, INITIALS, LEGEND = NAMES["LampiranJudul"][0], "paraf koordinasi", "keterangan"
"""The style of a chart's title, the names of the text box of initials and of the legend."""
FRAMES = ("bingkai", "lingkup", "judul-unsur")
"""Rooms and words that are no boxes."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A shape that is due: ``kind`` is the first word of its name, ``key`` the rest: the unit's
    id for a box.  ``label`` are the words of a box without those on people."""

    name: str
    words: str
    rect: Rect
    kind: str
    key: str
    label: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class DueBundle:
    """A bundle of lines that is due."""

    name: str
    rect: Rect
    paths: tuple[Path, ...]
    wire: Wire

    @property
    def lines(self) -> tuple[Line, ...]:
        wire = self.wire
        return tuple((start, end, wire.kind, wire.both) for start, end in wire.ends())

    @property
    def dashed(self) -> bool:
        return self.wire.kind is Kind.KOORDINASI

    @property
    def units(self) -> tuple[str, ...]:
        return (self.wire.source, *self.wire.targets)


@dataclass(frozen=True, slots=True)
class DueSample:
    """A line of the legend that is due."""

    name: str
    rect: Rect
    dashed: bool


@dataclass(frozen=True, slots=True)
class DuePage:
    """All that a page has to show: ``words`` by the names of the styles."""

    figure: Figure
    items: tuple[DueItem, ...]
    bundles: tuple[DueBundle, ...]
    words: dict[str, str]
    samples: tuple[DueSample, ...] = ()

    @property
    def boxes(self) -> tuple[DueItem, ...]:
        return tuple(item for item in self.items if item.box is not None)


def due_page(figure: Figure) -> DuePage:
    """What the page of *figure* has to show."""
    plan, drawing = figure.plan, figure.drawing
    left, top = margins(plan)
    x, y = place(drawing, plan.room)
    off = (left + plan.room_x + x, top + plan.room_y + y)
    boxes, wires = iter(drawing.boxes), iter(drawing.wires)
    items: list[DueItem] = []
    bundles: list[DueBundle] = []
    for shape in shapes_of(drawing, figure.style, paper=None):
        kind, _blank, key = shape.name.partition(" ")
        rect = _rect(shape, off)
        if kind == "garis":
            paths = tuple(tuple((px + off[0], py + off[1]) for px, py in p) for p in shape.paths)
            bundles.append(DueBundle(shape.name, rect, paths, next(wires)))
        elif kind in ("unit", "kelompok", "rujukan"):
            box = next(boxes)
            label = one_line(line.text for line in box.lines if not line.role)
            items.append(DueItem(shape.name, _words(shape), rect, kind, box.unit, label, box))
        else:
            items.append(DueItem(shape.name, _words(shape), rect, kind, key))
    samples = tuple(_samples(figure, left, top))
    return DuePage(figure, tuple(items), tuple(bundles), dict(_texts(figure)), samples)


def _samples(figure: Figure, left: float, top: float) -> Iterator[DueSample]:
    if figure.plan.legend:
        legend = legend_picture(figure.plan.legend, figure.style, left, top)
        for shape in legend.shapes:
            if shape.stroke is not None:
                rect = _rect(shape, (legend.x, legend.y))
                yield DueSample(shape.name, rect, bool(shape.stroke.dashes))


def _rect(shape: Shape, off: tuple[float, float]) -> Rect:
    x, y = shape.x + off[0], shape.y + off[1]
    return Rect(x, y, x + shape.width, y + shape.height)


def _words(shape: Shape) -> str:
    if shape.label is None:
        return ""
    return one_line(line for p in shape.label.paragraphs for line in p.lines)


def _texts(figure: Figure) -> Iterator[tuple[str, str]]:
    plan, found = figure.plan, dict[str, list[str]]()
    for part in framed(plan):
        for frame in part:
            for paragraph in frame.paragraphs:
                found.setdefault(NAMES[paragraph.style][0], []).extend(paragraph.lines)
    if plan.initials is not None:
        rows = [line for row in plan.initials.rows for line in row]
        found[INITIALS] = [plan.initials.title, *rows]
    for style, lines in found.items():
        yield style, one_line(lines)
