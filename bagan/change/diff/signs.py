"""A drawing and its changed lines in, the same drawing with a mark on each of them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bagan.change.diff.tree import Tree, ends_at, shapes_of
from bagan.chart.layout import (
    Drawing,
    LineMark,
    Point,
    TextLine,
    Wire,
)
from bagan.chart.layout import width as text_width
from bagan.chart.model import Chart, Link
from bagan.style import Face, Style

MARK_RADIUS_EM = 0.42
"""The radius of a mark, em, where its line has room for it."""
MARK_CLEARANCE = 0.3
"""Points between a mark and whatever else is drawn."""
SEARCH_STEP_EM = 0.1
"""How closely places are tried along a line, em."""

Rect = tuple[float, float, float, float]
"""Left, top, right and bottom, in points."""


def with_line_marks(
    drawing: Drawing, lines: Iterable[tuple[Link, str]], chart: Chart, *, style: Style
) -> Drawing:
    """*drawing* with a mark on each of *lines*, the changed ones with what happened."""
    wires = {
        (wire.kind, wire.source, target, wire.both): wire
        for wire in drawing.wires
        for target in wire.targets
    }
    shapes = {shape.id: shape for shape in shapes_of(drawing)}
    fixed = [*_things(drawing, style)]
    marks = []
    for link, change in lines:
        source, target = (chart.nodes[end].unit for end in (link.source, link.target))
        wire = wires[link.kind, source, target, link.both]
        tree = Tree(wire.paths)
        course = tree.course(next(iter(ends_at(tree, [shapes[link.target]]))))
        others = [*fixed, *_strokes(drawing, wire, style)]
        x, y, radius = _spot(
            course, list(_ink_of(wire, style.wire_stroke)), others, size=drawing.size
        )
        marks.append(LineMark(link.kind, source, target, change, x, y, radius, course))
        fixed.append((x - radius, y - radius, x + radius, y + radius))
    return replace(drawing, line_marks=tuple(marks))


def _spot(
    course: Sequence[Point], own: Sequence[Rect], others: Sequence[Rect], *, size: float
) -> tuple[float, float, float]:
    """The place on *course* with most room for a mark, the nearest to its target where
    several have enough, and the mark's radius there."""
    most = MARK_RADIUS_EM * size
    best = (0.0, course[0])
    for point, bends in _places(course, own, SEARCH_STEP_EM * size):
        room = min((_distance(point, rect) for rect in (*others, *bends)), default=most)
        room = min(most, room - MARK_CLEARANCE)
        if room > best[0] + 1e-6:
            best = (room, point)
    radius, (x, y) = best
    return round(x, 2), round(y, 2), round(radius, 2)


def _places(
    course: Sequence[Point], own: Sequence[Rect], step: float
) -> Iterator[tuple[Point, list[Rect]]]:
    """Points along *course*, from its target on, each with those pieces of its *own* wire
    that do not run through it."""
    for (x1, y1), (x2, y2) in pairwise(course):
        count = int((abs(x2 - x1) + abs(y2 - y1)) / step)
        middle = ((x1 + x2) / 2, (y1 + y2) / 2)
        along = [middle] + [
            (x1 + (x2 - x1) * number / count, y1 + (y2 - y1) * number / count)
            for number in range(1, count)
        ]
        level = y1 == y2
        bends = [piece for piece in own if not _carries(piece, middle, level=level)]
        for point in along:
            yield point, bends


def _carries(piece: Rect, point: Point, *, level: bool) -> bool:
    """Whether a piece of a wire runs through *point* the same way."""
    left, top, right, bottom = piece
    x, y = point
    along = right - left > bottom - top
    return along is level and left <= x <= right and top <= y <= bottom


def _distance(point: Point, rect: Rect) -> float:
    """How far a square round *point* may reach, points, before it meets *rect*."""
    x, y = point
    left, top, right, bottom = rect
    return max(left - x, x - right, top - y, y - bottom, 0.0)


def _span(one: Point, two: Point, half: float = 0.0) -> Rect:
    (x1, y1), (x2, y2) = one, two
    return (min(x1, x2) - half, min(y1, y2) - half, max(x1, x2) + half, max(y1, y2) + half)


def _ink_of(wire: Wire, half: float) -> Iterator[Rect]:
    """The ink of the pieces of *wire*, which reaches *half* points to each side."""
    for path in wire.paths:
        for one, two in pairwise(path):
            yield _span(one, two, half)


def _strokes(drawing: Drawing, own: Wire, style: Style) -> Iterator[Rect]:
    """The ink of every wire but *own*, as heavy as a wire that is all new."""
    for wire in drawing.wires:
        if wire is not own:
            yield from _ink_of(wire, style.wire_stroke)


def _things(drawing: Drawing, style: Style) -> Iterator[Rect]:
    """The room that boxes, borders, words and arrowheads take, and what lies outside."""
    right, bottom = drawing.width, drawing.height
    yield (-right, -bottom, 0.0, 2 * bottom)
    yield (right, -bottom, 2 * right, 2 * bottom)
    yield (-right, -bottom, 2 * right, 0.0)
    yield (-right, bottom, 2 * right, 2 * bottom)
    for box in drawing.boxes:
        yield _span((box.x, box.y), (box.right, box.bottom), style.box_stroke)
    for frame in drawing.frames:
        left, top = frame.x, frame.y
        right, bottom = left + frame.width, top + frame.height
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        for one, two in pairwise(corners):
            yield _span(one, two, style.box_stroke)
        yield from (_words(line, Face.BOLD, drawing.size) for line in frame.lines)
    for heading in drawing.headings:
        yield from (_words(line, Face.ITALIC, drawing.size) for line in heading.lines)
    head = style.arrow_em * drawing.size
    for wire in drawing.wires:
        for (x, y), _way in wire.arrows:
            yield _span((x - head, y - head), (x + head, y + head))


def _words(line: TextLine, face: Face, size: float) -> Rect:
    half = text_width(line.text, face) * size / 2
    return (line.x - half, line.y - 0.8 * size, line.x + half, line.y + 0.3 * size)
