"""A Drawing of a comparison in, what its boxes and lines have beyond those of other charts out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum

from bagan.chart.layout.drawing import Box, Drawing, Frame, LineMark, Point, TextLine, Wire
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.change import (
    ADDED,
    INKS,
    MIXED,
    REMOVED,
    SAME,
    band,
    check,
    inner_border,
    look,
    sign,
)
from bagan.chart.svg.mark import attribute, number, path_data
from bagan.style import Face, Style

NEAR = 0.02
"""Points by which what lies on a line may miss it: coordinates have two decimals."""
STRIKE_EM, STRIKE_WEIGHT_EM, OVERHANG_EM = 0.25, 0.07, 0.12
"""Height over the baseline, weight and overhang of the stroke through an old name."""
LINE_WEIGHTS = {"garis-baru": 2.0, "garis-dihapus": 0.55}
"""Weights of changed lines in multiples of the usual one."""

Segment = tuple[Point, Point]


def change_list(shape: Box | Frame) -> tuple[str, ...]:
    """The values of data-perubahan of a box or frame.  Raises RenderError for an unknown one."""
    return tuple(check(change) for change in shape.changes) or (SAME,)


def border(box: Box, usual: float) -> float:
    """The border of a box, and *usual* is that without comparison, in multiples of the
    thin one: what is new is as thick as a class, what is gone thinner than it was."""
    weight = look(box.changes).weight
    return max(usual, weight) if weight > 1 else usual * weight


def box_marks(box: Box, *, stroke: float) -> list[str]:
    """What stands between a changed box's rectangle and its name; *stroke* is the width of
    its border in points."""
    if not box.changes:
        return []
    edge = stroke / 2
    parts = []
    if look(box.changes).double:
        parts.append(inner_border(box.x, box.y, box.width, box.height, stroke, box.band))
    return parts + band(
        box.changes, box.x + edge, box.y + edge, box.band - edge, box.height - 2 * edge
    )


def strikes(lines: Sequence[TextLine], *, size: float, ink: str) -> Iterator[str]:
    """A stroke through each line of an old name."""
    for line in lines:
        if line.role == "lama":
            half = (text_width(line.text, Face.REGULAR) / 2 + OVERHANG_EM) * size
            y = line.y - STRIKE_EM * size
            yield (
                f'<path class="coret" d="{path_data([((line.x - half, y), (line.x + half, y))])}"'
                f' fill="none" stroke="{attribute(ink)}"'
                f' stroke-width="{number(STRIKE_WEIGHT_EM * size)}"/>'
            )


def line_changes(drawing: Drawing, wire: Wire) -> Mapping[str, str]:
    """What happened to the lines of a bundle, by target; one that is not there is as it was."""
    found = dict.fromkeys(wire.added, ADDED) | dict.fromkeys(wire.removed, REMOVED)
    marks = (mark for mark in drawing.line_marks if belongs(mark, wire))
    return found | {mark.target: mark.change for mark in marks}


def belongs(mark: LineMark, wire: Wire) -> bool:
    """Whether a mark stands on *wire* and is about one of its lines."""
    if (mark.kind, mark.source) != (wire.kind, wire.source) or mark.target not in wire.targets:
        return False
    spot = ((mark.x, mark.y), (mark.x, mark.y))
    return any(
        shared(spot, segment) is not None for path in wire.paths for segment in pairwise(path)
    )


def bundle_change(found: Mapping[str, str], wire: Wire) -> str:
    """The value of data-perubahan of a whole bundle."""
    kinds = {found.get(target, SAME) for target in wire.targets}
    return kinds.pop() if len(kinds) == 1 else MIXED


def bundle_data(found: Mapping[str, str], wire: Wire) -> str:
    """The attributes that tell what happened to a bundle and to each of its lines."""
    told = f' data-perubahan="{bundle_change(found, wire)}"'
    for name, change in (("baru", ADDED), ("dihapus", REMOVED)):
        if targets := [target for target in wire.targets if found.get(target) == change]:
            told += f' data-{name}="{attribute(" ".join(targets))}"'
    return told


def line_marks(drawing: Drawing, *, style: Style) -> Iterator[str]:
    """Each changed line over its bundle: its own piece, then its sign on white."""
    for mark in drawing.line_marks:
        wire = next(wire for wire in drawing.wires if belongs(mark, wire))
        ink = INKS[check(mark.change)]
        weight = style.wire_stroke * LINE_WEIGHTS[mark.change]
        data = path_data(list(_inked(mark.course, wire, style)))
        ends = (
            f' data-dari="{attribute(mark.source)}" data-ke="{attribute(mark.target)}"'
            f' data-garis="{mark.kind.value}"'
        )
        yield (
            f'<path class="perubahan perubahan--{mark.change}" data-perubahan="{mark.change}"{ends}'
            f' d="{data}" fill="none" stroke="{ink}" stroke-width="{number(weight)}"/>'
        )
        yield from sign(mark.change, mark.x, mark.y, mark.radius)


def _inked(course: Sequence[Point], wire: Wire, style: Style) -> Iterator[Segment]:
    """The pieces of a course that have ink: all of a solid line, the dashes of a dashed one.

    A second dashed line over a first one would fill its gaps, so the first one's own dashes
    are drawn again.
    """
    own = list(pairwise(course))
    if wire.kind is not Kind.KOORDINASI:
        yield from own
        return
    for path in wire.paths:
        for piece in dashes_of(path, style.dash):
            parts = (shared(piece, segment) for segment in own)
            yield from (part for part in parts if part is not None and part[0] != part[1])


def dashes_of(path: Sequence[Point], pattern: tuple[float, float]) -> Iterator[Segment]:
    """The dashes of a polyline, each cut at its corners."""
    ink, period = pattern[0], fsum(pattern)
    done = 0.0
    for (x1, y1), (x2, y2) in pairwise(path):
        long = abs(x2 - x1) + abs(y2 - y1)
        if not long:
            continue
        dx, dy = (x2 - x1) / long, (y2 - y1) / long
        start = done // period * period
        while start < done + long:
            low, high = max(start, done) - done, min(start + ink, done + long) - done
            if high > low:
                yield (x1 + low * dx, y1 + low * dy), (x1 + high * dx, y1 + high * dy)
            start += period
        done += long


def shared(one: Segment, two: Segment) -> Segment | None:
    """What two axis-parallel pieces have in common, or None."""
    left = max(min(one[0][0], one[1][0]), min(two[0][0], two[1][0]))
    right = min(max(one[0][0], one[1][0]), max(two[0][0], two[1][0]))
    top = max(min(one[0][1], one[1][1]), min(two[0][1], two[1][1]))
    bottom = min(max(one[0][1], one[1][1]), max(two[0][1], two[1][1]))
    if left > right + NEAR or top > bottom + NEAR:
        return None
    return (left, top), (max(left, right), max(top, bottom))
