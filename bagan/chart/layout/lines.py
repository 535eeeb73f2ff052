"""Trunks, rails and legs with their places in, the segments of every net out, in em."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bagan.chart.layout.channel import Trunk
from bagan.chart.layout.legs import Direct, Net, Route
from bagan.chart.layout.measure import RAIL_EM
from bagan.chart.layout.place import Gap
from bagan.chart.layout.ports import Rail
from bagan.chart.layout.stubs import edge_of

TOUCH = 0.08
"""Lines nearer than this run over each other in print, em."""

Segment = tuple[float, float, float, float]
"""x1, y1, x2, y2 of an axis-parallel line, em; it leads right or down."""


@dataclass(slots=True)
class Lines:
    """The segments of one net, and its arrowheads: the x and y of the tip, em, and the way
    it points ("N", "E", "S" or "W")."""

    net: Net
    segments: list[Segment] = field(default_factory=list)
    arrows: list[tuple[float, float, str]] = field(default_factory=list)


def lines_of(route: Route, trunks: Iterable[Trunk], rails: Mapping[tuple[Gap, int], Rail]) -> Lines:
    """All that is drawn of one route, of whose net *trunks* are."""
    lines = Lines(route.net)
    segments = lines.segments
    number = route.net.index
    spans: dict[Gap, list[float]] = {}
    for trunk in trunks:
        y = trunk.y
        if not trunk.straight:
            segments.append((trunk.low, y, trunk.high, y))
        for x, end in (*trunk.ups, *trunk.downs):
            if isinstance(end, Rail):
                spans.setdefault(end.gap, []).append(y)
            elif end is not None:
                other = end.y
                segments.append((x, y, x, other) if y < other else (x, other, x, y))
    for leg in route.legs:
        x, y = leg.x, leg.y
        if leg.gap is not None:
            spans.setdefault(leg.gap, []).append(y)
            edge = edge_of(leg)
            segments.append((x, y, edge, y) if x < edge else (edge, y, x, y))
            if leg.arrow:
                lines.arrows.append((edge, y, "E" if edge > x else "W"))
        elif leg.arrow:
            lines.arrows.append((x, y, "S" if leg.side == "top" else "N"))
    for gap, ys in spans.items():
        x = rails[gap, number].x
        segments.append((x, min(ys), x, max(ys)))
    for direct in route.directs:
        _add_direct(direct, lines)
    for head, below, arrow in route.hanging:
        x, y = head.left + RAIL_EM, below.top + below.height / 2
        segments += [(x, head.top + head.height, x, y), (x, y, below.left, y)]
        if arrow:
            lines.arrows.append((below.left, y, "E"))
    return lines


def _add_direct(direct: Direct, lines: Lines) -> None:
    one, two = direct.left, direct.right
    low = max(one.y, two.y)
    high = min(one.y + one.height, two.y + two.height)
    y = (low + high) / 2 + direct.offset
    lines.segments.append((one.right, y, two.x, y))
    if direct.arrow_left:
        lines.arrows.append((one.right, y, "W"))
    if direct.arrow_right:
        lines.arrows.append((two.x, y, "E"))


def clashes(lines: Sequence[Lines]) -> int:
    """How often two lines run over each other, or too close to be told apart."""
    upright: list[tuple[float, float, float, int]] = []
    level: list[tuple[float, float, float, int]] = []
    for line in lines:
        number = line.net.index
        for x1, y1, x2, y2 in line.segments:
            if x2 - x1 < y2 - y1:
                upright.append((x1, y1, y2, number))
            elif x1 != x2:
                level.append((y1, x1, x2, number))
    count = 0
    for group in (upright, level):
        group.sort()
        for place, (at, low, high, net) in enumerate(group, 1):
            for other_at, other_low, other_high, other in islice(group, place, None):
                if other_at - at > TOUCH:
                    break
                if net == other and other_at - at < 1e-4:
                    continue
                slack = TOUCH if net != other else -TOUCH
                if low < other_high + slack and other_low < high + slack:
                    count += 1
    return count


def crossings(lines: Sequence[Lines]) -> tuple[int, int]:
    """How often lines of different nets cross: those of one kind, then those of unlike kinds."""
    upright = sorted(
        (x1, y1, y2, number)
        for number, line in enumerate(lines)
        for x1, y1, x2, y2 in line.segments
        if x1 == x2
    )
    xs = [x for x, _top, _bottom, _number in upright]
    like = unlike = 0
    for number, line in enumerate(lines):
        for x1, y1, x2, y2 in line.segments:
            if y1 != y2:
                continue
            inside = slice(bisect_right(xs, x1 + TOUCH), bisect_left(xs, x2 - TOUCH))
            for _x, top, bottom, other in upright[inside]:
                if other != number and top + TOUCH < y1 < bottom - TOUCH:
                    same = lines[other].net.kind is line.net.kind
                    like, unlike = like + same, unlike + (not same)
    return like, unlike
