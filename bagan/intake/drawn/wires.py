"""Boxes and the other paths of a page in; which boxes are joined, and how, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from bagan.chart.model import Jenis, Kind, kind_of_name
from bagan.intake.drawn.boxes import Box, Page
from bagan.intake.drawn.ink import Point, Rect, span
from bagan.intake.drawn.strokes import Stroke, strokes_of

NEAR = (0.08, 0.4)
"""How far the end of a line may be from what it joins, in sizes of letters: what is right at it
goes before what is only near."""


@dataclass(frozen=True, slots=True)
class Join:
    """A line between two boxes, by their places; ``sure`` where arrows or height tell its way."""

    kind: Kind
    source: int
    target: int
    both: bool = False
    sure: bool = True


def joins_of(page: Page) -> tuple[list[Join], list[int]]:
    """The lines between the boxes of a page, each once, and the boxes from which a line leads
    nowhere."""
    near = NEAR[1] * page.size
    bundles = list(_bundles(strokes_of(page.paths, page.size, near), page.boxes, page.size))
    across = _flows_across(bundles, page.boxes)
    told = [list(_told(bundle, page.boxes, across=across)) for bundle in bundles]
    joins: dict[tuple[Kind, frozenset[int]], Join] = {}
    loose: dict[int, None] = {}
    for bundle, found in zip(bundles, told, strict=True):
        ends = {end for stroke in bundle for end in stroke.ends if end is not None}
        if not found and len(ends) == 1:
            found = list(_onto_another(bundle, next(iter(ends)), bundles, told, near))
        for join in found:
            joins.setdefault((join.kind, frozenset((join.source, join.target))), join)
        if not found:
            loose.update(dict.fromkeys(ends))
    return list(joins.values()), list(loose)


def _onto_another(
    bundle: Sequence[Stroke],
    box: int,
    bundles: Sequence[Sequence[Stroke]],
    told: Sequence[Sequence[Join]],
    near: float,
) -> Iterator[Join]:
    """A dashed line that ends on the solid lines of a head, as a functional group is often drawn
    beside the trunk: it is to that head."""
    ends = [
        stroke.points[side] for stroke in bundle for side in (0, -1) if stroke.ends[side] is None
    ]
    for other, joins in zip(bundles, told, strict=True):
        heads = {join.source for join in joins}
        if len(heads) != 1 or box in heads or other[0].dashed == bundle[0].dashed:
            continue
        if any(_on(end, stroke.points, near) for end in ends for stroke in other):
            kind = Kind.KOORDINASI if bundle[0].dashed else Kind.KOMANDO
            yield Join(kind, heads.pop(), box, sure=False)
            return


def _flows_across(bundles: Sequence[Sequence[Stroke]], boxes: Sequence[Box]) -> bool:
    """Whether a chart goes from the left to the right: solid lines lead to by far the most of its
    boxes from beside, not from above."""
    level = upright = 0
    for bundle in bundles:
        ends = {place for stroke in bundle for place in stroke.ends if place is not None}
        rects = [boxes[place].rect for place in ends]
        if len(rects) < 2:
            continue
        top = min(rects, key=lambda rect: rect.top)
        left = min(rects, key=lambda rect: rect.left)
        if bundle[0].dashed:
            continue
        upright += len(rects) * all(top.bottom <= r.top for r in rects if r is not top)
        level += len(rects) * all(left.right <= r.left for r in rects if r is not left)
    return level > 2 * upright


def _box_at(point: Point, boxes: Sequence[Box], near: float) -> int | None:
    """The smallest box that a line ends at; at a frame it ends only on its border."""
    found = [
        (box.rect.area, place)
        for place, box in enumerate(boxes)
        if box.rect.holds(point, near) and not (box.frame and _deep(box.rect, point, near))
    ]
    return min(found)[1] if found else None


def _deep(rect: Rect, point: Point, near: float) -> bool:
    x, y = point
    return rect.left + near < x < rect.right - near and rect.top + near < y < rect.bottom - near


def _bundles(
    strokes: Sequence[Stroke], boxes: Sequence[Box], size: float
) -> Iterator[list[Stroke]]:
    """Strokes that hang together: where one ends at no box, it goes on in what it ends at."""
    heads = list(range(len(strokes)))

    def root(place: int) -> int:
        while heads[place] != place:
            heads[place] = heads[heads[place]]
            place = heads[place]
        return place

    free = [(place, side) for place in range(len(strokes)) for side in (0, -1)]
    for near in (part * size for part in NEAR):
        left = []
        for place, side in free:
            end = strokes[place].points[side]
            strokes[place].ends[side] = _box_at(end, boxes, near)
            if strokes[place].ends[side] is not None:
                continue
            met = list(_met(place, end, strokes, near))
            for other in met:
                heads[root(place)] = root(other)
            if not met:
                left.append((place, side))
        free = left
    for one, two in _crossing(strokes):
        heads[root(one)] = root(two)
    for one, two in _trunks(strokes, boxes, [root(place) for place in range(len(strokes))]):
        heads[root(one)] = root(two)
    groups: dict[int, list[Stroke]] = {}
    for place, stroke in enumerate(strokes):
        groups.setdefault(root(place), []).append(stroke)
    yield from groups.values()


def _trunks(
    strokes: Sequence[Stroke], boxes: Sequence[Box], roots: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """A beam over boxes that nobody leads, and the one stroke of its kind that crosses it: the
    trunk that goes on through it to the box in the middle."""
    groups: dict[int, list[int]] = {}
    for place, root in enumerate(roots):
        groups.setdefault(root, []).append(place)
    for root, places in groups.items():
        rects = [
            boxes[end].rect for place in places for end in strokes[place].ends if end is not None
        ]
        beam = min((strokes[place].rect.top for place in places), default=0.0)
        headed = any(any(strokes[place].heads) for place in places)
        if len(rects) < 2 or headed or any(rect.top < beam for rect in rects):
            continue
        crossed = {
            roots[other]: other
            for place in places
            for other, another in enumerate(strokes)
            if roots[other] != root
            and another.dashed == strokes[place].dashed
            and _cross(strokes[place], another)
        }
        if len(crossed) == 1:
            yield places[0], next(iter(crossed.values()))


def _crossing(strokes: Sequence[Stroke]) -> Iterator[tuple[int, int]]:
    """Strokes that were painted at one go and cross: a trunk and its branches."""
    groups: dict[int, list[int]] = {}
    for place, stroke in enumerate(strokes):
        groups.setdefault(stroke.group, []).append(place)
    for group, places in groups.items():
        for number, one in enumerate(places if group else ()):
            for two in places[number + 1 :]:
                if _cross(strokes[one], strokes[two]):
                    yield one, two


def _cross(one: Stroke, two: Stroke) -> bool:
    return any(
        _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0
        for a, b in pairwise(one.points)
        for c, d in pairwise(two.points)
        if span((a, b)).touches(span((c, d)))
    )


def _turn(a: Point, b: Point, c: Point) -> float:
    """Whether the way from *a* over *b* to *c* turns left, right, or goes straight on."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _met(place: int, end: Point, strokes: Sequence[Stroke], near: float) -> Iterator[int]:
    """The other strokes of its kind that the end of a stroke lies on."""
    for other, another in enumerate(strokes):
        if other == place or another.dashed != strokes[place].dashed:
            continue
        if another.rect.holds(end, near) and _on(end, another.points, near):
            yield other


def _on(point: Point, points: Sequence[Point], near: float) -> bool:
    return any(_distance(point, *piece) <= near for piece in pairwise(points))


def _distance(point: Point, one: Point, two: Point) -> float:
    """From a point to a straight piece."""
    dx, dy = two[0] - one[0], two[1] - one[1]
    length = dx * dx + dy * dy
    part = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length if length else 0.0
    part = min(max(part, 0.0), 1.0)
    return hypot(point[0] - one[0] - part * dx, point[1] - one[1] - part * dy)


def _told(bundle: Sequence[Stroke], boxes: Sequence[Box], *, across: bool) -> Iterator[Join]:
    """The lines of a bundle: from where no arrow points, or from the highest box."""
    kind = Kind.KOORDINASI if any(stroke.dashed for stroke in bundle) else Kind.KOMANDO
    headed: set[int] = set()
    ends: dict[int, None] = {}
    for stroke in bundle:
        for side in (0, -1):
            place = stroke.ends[side]
            if place is None:
                continue
            ends[place] = None
            if stroke.heads[side]:
                headed.add(place)
    order = _standing(ends, boxes, across=across)
    if len(order) < 2:
        return
    free = [place for place in order if place not in headed]
    if not headed:
        source, sure = _leader(order, boxes, across=across)
        for target in order:
            if target != source:
                yield Join(kind, source, target, sure=sure)
    elif len(free) == 1 or (free and len(headed) > 1):
        for target in order:
            if target in headed:
                yield Join(kind, free[0], target)
        for target in free[1:]:
            yield Join(kind, free[0], target, sure=False)
    elif len(headed) == 1:
        (target,) = headed
        for source in free:
            yield Join(kind, source, target)
    else:
        for target in order[1:]:
            yield Join(kind, order[0], target, both=True)


def _standing(places: Iterable[int], boxes: Sequence[Box], *, across: bool) -> list[int]:
    """Boxes as a chart is read: from the top, or from the left."""

    def place_of(place: int) -> tuple[float, float]:
        rect = boxes[place].rect
        return (rect.left, rect.top) if across else (rect.top, rect.left)

    return sorted(places, key=place_of)


def _leader(order: Sequence[int], boxes: Sequence[Box], *, across: bool) -> tuple[int, bool]:
    """Who leads where no arrow tells, and whether that is sure: whoever stands before all others,
    else whose office is the higher."""
    first, rest = boxes[order[0]].rect, [boxes[place].rect for place in order[1:]]
    if all(first.right <= rect.left if across else first.bottom <= rect.top for rect in rest):
        return order[0], True
    ranks = {place: _rank(boxes[place].text) for place in order}
    return min(order, key=lambda place: ranks[place]), len(set(ranks.values())) == len(ranks)


def _rank(name: str) -> int:
    """How high an office of this name is: kinds are listed from the top."""
    return list(Jenis).index(kind_of_name(name) or Jenis.LAINNYA)
