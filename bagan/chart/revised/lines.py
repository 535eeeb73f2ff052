"""Boxes and lines as they are seen, against those that are due, in; lines gone and come out.

A bundle of lines is one shape: it is asked where its ends are, and which boxes are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.chart.audit.plane import Rect, span
from bagan.chart.model import Kind
from bagan.chart.revised.aligned import SAME
from bagan.chart.revised.due import DueBundle, Line
from bagan.chart.revised.matching import Matched, same_form
from bagan.chart.revised.values import Drawn, Point

REACH = 3.0
"""Points within which an end of a bundle is at a box."""
BY_HAND = 12.0
"""The same of a line that was drawn by hand."""

Rooms = Mapping[str, Sequence[Rect]]
"""Where each unit stands: as often as it is shown."""


@dataclass(slots=True)
class Found:
    """What happened to lines: ``gone`` with a bundle or with a leg of one; ``loose`` that do
    not reach their box; ``turned`` that have another kind now; ``shifted`` bundles; ``come``
    that were drawn by hand, and ``strange`` ones (by a name) that do not lead from box to box."""

    gone: list[Line] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    turned: list[tuple[DueBundle, tuple[Line, ...]]] = field(default_factory=list)
    shifted: list[DueBundle] = field(default_factory=list)
    come: list[Line] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


def found_in(
    bundles: Matched[DueBundle], due: Rooms, seen: Rooms, keys: Mapping[str, str]
) -> Found:
    """What happened to lines, by the rooms of boxes that were *due* and are *seen*; *keys* are
    the units by the ids of the shapes that connectors are glued to."""
    found = Found()
    for bundle in bundles.missing:
        found.gone += bundle.lines
    for bundle, shape in bundles.pairs:
        if shape.dashed != bundle.dashed:
            kind = Kind.KOORDINASI if shape.dashed else Kind.KOMANDO
            found.turned.append(
                (bundle, tuple((start, end, kind, both) for start, end, _k, both in bundle.lines))
            )
        _judge(bundle, shape, due, seen, found)
    for shape in bundles.extra:
        line = _by_hand(shape, seen, keys)
        if line is None:
            found.strange.append(shape.name)
        else:
            found.come.append(line)
    return found


def _judge(bundle: DueBundle, shape: Drawn, due: Rooms, seen: Rooms, found: Found) -> None:
    """Which boxes of *bundle* its shape still reaches, and which others it does."""
    ends = tuple(point for path in bundle.paths for point in (path[0], path[-1]))
    known = {unit for unit in bundle.units if _reached(ends, due.get(unit, ()))}
    lost = [unit for unit in known if unit in seen and not _reached(shape.ends, seen[unit])]
    strangers = [unit for unit in due if unit not in bundle.units]
    others = [
        unit
        for unit in [*strangers, *(unit for unit in seen if unit not in due)]
        if _reached(shape.ends, seen.get(unit, ()), SAME)
        and not _reached(ends, due.get(unit, ()), REACH)
    ]
    whole = same_form(bundle, shape)
    fewer = len(shape.ends) < len(ends)
    pairs = zip(ends, shape.ends, strict=True) if whole else ()
    same = whole and all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) < REACH for a, b in pairs)
    for line in bundle.lines:
        if bundle.wire.source in lost or line[0] in lost or line[1] in lost:
            (found.gone if fewer and bundle.wire.source not in lost else found.loose).append(line)
    if not same:
        found.shifted.append(bundle)
        source = bundle.wire.source
        for unit in others:
            ways = (unit, source) if bundle.wire.inward else (source, unit)
            found.come.append((*ways, bundle.wire.kind, bundle.wire.both))


def _by_hand(shape: Drawn, seen: Rooms, keys: Mapping[str, str]) -> Line | None:
    """The line from box to box that a connector or a stroke is."""
    start, end = shape.paths[0][0], shape.paths[-1][-1]
    units = []
    for glued, point in zip(shape.glued, (start, end), strict=True):
        units.append(keys.get(glued) or _nearest(point, seen))
    one, two = units
    if one is None or two is None or one == two:
        return None
    kind = Kind.KOORDINASI if shape.dashed else Kind.KOMANDO
    at_start, at_end = shape.heads
    level = _level(seen[one], seen[two])
    if at_start != at_end:
        return (one, two, kind, False) if at_end else (two, one, kind, False)
    if at_start or (kind is Kind.KOORDINASI and level):
        return one, two, kind, True
    upper = one if min(r.top for r in seen[one]) <= min(r.top for r in seen[two]) else two
    return upper, (two if upper == one else one), kind, False


def _level(one: Sequence[Rect], two: Sequence[Rect]) -> bool:
    """Whether two boxes stand side by side."""
    return any(a.top < b.bottom and b.top < a.bottom for a in one for b in two)


def _reached(ends: Iterable[Point], rooms: Sequence[Rect], reach: float = REACH) -> bool:
    return any(_distance(point, room) <= reach for point in ends for room in rooms)


def _nearest(point: Point, rooms: Rooms) -> str | None:
    """The unit nearest to *point*, of those within reach of a hand; a box before one round it."""
    found: list[tuple[float, float, str]] = list(_near(point, rooms))
    return min(found)[2] if found else None


def _near(point: Point, rooms: Rooms) -> Iterator[tuple[float, float, str]]:
    for unit, rects in rooms.items():
        for rect in rects:
            far = _distance(point, rect)
            if far <= BY_HAND:
                yield far, (rect.right - rect.left) * (rect.bottom - rect.top), unit


def _distance(point: Point, room: Rect) -> float:
    """How far a point is from a room, in points; 0 inside."""
    across = max(room.left - point[0], point[0] - room.right, 0.0)
    down = max(room.top - point[1], point[1] - room.bottom, 0.0)
    return max(across, down)


def crossings(shapes: Sequence[Drawn]) -> int:
    """How often an upright piece of one line crosses a level one of another."""
    pieces = [(n, span(pair)) for n, shape in enumerate(shapes) for path in shape.paths
              for pair in pairwise(path)]  # fmt: skip
    upright = [(n, r) for n, r in pieces if r.right - r.left < SAME < r.bottom - r.top]
    level = [(n, r) for n, r in pieces if r.bottom - r.top < SAME < r.right - r.left]
    return sum(
        one != two
        and across.left + SAME < up.left < across.right - SAME
        and up.top + SAME < across.top < up.bottom - SAME
        for one, up in upright
        for two, across in level
    )
