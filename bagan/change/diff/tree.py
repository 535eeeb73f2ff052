"""A wire's polylines in, the tree that they make out: what of it leads to which box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from bagan.chart.layout import (
    Box,
    Drawing,
    Frame,
    Point,
    Wire,
    trace,
)

CONTACT_TOLERANCE = 0.03
"""Points by which the end of a line may miss the border that it meets, by rounding."""

Shape = Box | Frame


def shapes_of(drawing: Drawing) -> tuple[Shape, ...]:
    """Every box and frame."""
    return (*drawing.boxes, *drawing.frames)


def on_border(shape: Shape, point: Point) -> bool:
    """Whether a line that ends at *point* meets the border of *shape*."""
    x, y = point
    right, bottom = shape.x + shape.width, shape.y + shape.height
    if not (
        shape.x - CONTACT_TOLERANCE <= x <= right + CONTACT_TOLERANCE
        and shape.y - CONTACT_TOLERANCE <= y <= bottom + CONTACT_TOLERANCE
    ):
        return False
    return (
        min(abs(x - shape.x), abs(x - right), abs(y - shape.y), abs(y - bottom))
        <= CONTACT_TOLERANCE
    )


class Tree:
    """The points at which a wire's pieces meet, and which of them are joined."""

    def __init__(self, paths: Iterable[Sequence[Point]]) -> None:
        strokes = [piece for path in paths for piece in pairwise(path)]
        points = dict.fromkeys(point for stroke in strokes for point in stroke)
        points.update(dict.fromkeys(_crossings(strokes)))
        self.near: dict[Point, dict[Point, None]] = {point: {} for point in points}
        for one, two in strokes:
            inside = sorted((p for p in points if _between(one, p, two)), reverse=one > two)
            for a, b in pairwise([one, *(p for p in inside if p not in (one, two)), two]):
                if a != b:
                    self.near[a][b] = self.near[b][a] = None

    @property
    def ends(self) -> list[Point]:
        """The points that only one piece leads to."""
        return [point for point, others in self.near.items() if len(others) == 1]

    def pruned(self, keep: Callable[[Point], bool]) -> tuple[tuple[Point, ...], ...]:
        """The polylines without the pieces that lead only to ends which are not kept."""
        near = {point: dict(others) for point, others in self.near.items()}
        loose = [point for point in self.ends if not keep(point)]
        while loose:
            point = loose.pop()
            for other in near.pop(point, {}):
                del near[other][point]
                if not near[other]:
                    del near[other]
                elif len(near[other]) == 1 and not keep(other):
                    loose.append(other)
        pieces = [(*a, *b) for a, others in near.items() for b in others if a < b]
        return trace(pieces)

    def course(self, end: Point) -> tuple[Point, ...]:
        """From *end* to where the wire first forks, or to its other end."""
        way = [end]
        while True:
            ahead = [point for point in self.near[way[-1]] if point not in way[-2:-1]]
            if len(ahead) != 1:
                return tuple(way)
            way.append(ahead[0])


def _crossings(strokes: Sequence[tuple[Point, Point]]) -> Iterator[Point]:
    """Where a level stroke and an upright one meet: in one wire that joins them."""
    level = [(a, b) for a, b in strokes if a[1] == b[1]]
    upright = [(a, b) for a, b in strokes if a[0] == b[0]]
    for (x1, y), (x2, _y) in level:
        for (x, y1), (_x, y2) in upright:
            if min(x1, x2) <= x <= max(x1, x2) and min(y1, y2) <= y <= max(y1, y2):
                yield (x, y)


def _between(one: Point, point: Point, two: Point) -> bool:
    (x1, y1), (x, y), (x2, y2) = one, point, two
    return min(x1, x2) <= x <= max(x1, x2) and min(y1, y2) <= y <= max(y1, y2)


def ends_at(tree: Tree, shapes: Iterable[Shape]) -> dict[Point, Shape]:
    """The ends of a wire and the shape that each meets."""
    found: dict[Point, Shape] = {}
    for shape in shapes:
        for point in tree.ends:
            if point not in found and on_border(shape, point):
                found[point] = shape
    return found


def cut(wire: Wire, kept: Iterable[Shape]) -> tuple[tuple[Point, ...], ...]:
    """The polylines of *wire* that lead to *kept* shapes."""
    tree = Tree(wire.paths)
    ends = ends_at(tree, kept)
    return tree.pruned(lambda point: point in ends)
