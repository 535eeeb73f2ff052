"""Paths of a page in; the strokes that may be lines out, each with its arrowheads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot

from bagan.intake.drawn.ink import Path, Point, Rect, span

HEAD = 1.8
"""The longest side of an arrowhead, in sizes of letters."""
THIN = 0.25
"""The width of an area that is but a line, in sizes of letters."""
DASH = 1.2
"""The longest dash, where each dash is a piece of its own."""
NOWHERE = Rect(0, 0, 0, 0)


@dataclass(slots=True)
class Stroke:
    """A course of a line; ``ends`` are the places among the boxes of what it joins at its start
    and its end (None: nothing), ``heads`` where it has arrowheads."""

    points: list[Point]
    dashed: bool
    heads: list[bool]
    ends: list[int | None] = field(default_factory=lambda: [None, None])
    rect: Rect = NOWHERE
    group: int = 0


def strokes_of(paths: Sequence[Path], size: float, near: float) -> list[Stroke]:
    """The strokes among *paths*, lengthened to the tips of arrowheads that are *near* their ends;
    *size* is that of letters, in points."""
    heads = [path for path in paths if _is_head(path, size)]
    strokes = list(_strokes([path for path in paths if not _is_head(path, size)], size))
    for stroke in strokes:
        _give_heads(stroke, heads, near)
        stroke.rect = span(stroke.points)
    return strokes


def _is_head(path: Path, size: float) -> bool:
    """Whether a path is an arrowhead: small, and an area or two strokes that meet."""
    rect = path.rect
    if max(rect.width, rect.height) > HEAD * size:
        return False
    return path.closed and len(path.points) <= 12 and min(rect.width, rect.height) > 0.1 * size


def _strokes(paths: Sequence[Path], size: float) -> Iterator[Stroke]:
    """The courses that can be lines.  A thin area is a line, dashes in a row are one dashed."""
    dashes: list[Stroke] = []
    for path in paths:
        rect = path.rect
        points = list(path.points)
        if path.closed and min(rect.width, rect.height) < THIN * size:
            x, y = rect.middle
            level = rect.width > rect.height
            points = (
                [(rect.left, y), (rect.right, y)] if level else [(x, rect.top), (x, rect.bottom)]
            )
        elif path.closed and not path.stroked:
            continue
        stroke = Stroke(points, path.dashed, list(path.heads), group=path.group)
        if len(points) == 2 and _length(points) < DASH * size and not path.dashed:
            dashes.append(stroke)
        else:
            yield stroke
    yield from _rows(dashes, size)


def _length(points: Sequence[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def _rows(dashes: Sequence[Stroke], size: float) -> Iterator[Stroke]:
    """Short pieces that follow each other in one direction as one dashed stroke, others as they
    are."""
    left = dict.fromkeys(range(len(dashes)))
    while left:
        first = next(iter(left))
        run = [first]
        points = list(dashes[first].points)
        del left[first]
        grown = True
        while grown:
            grown = False
            for number in list(left):
                one, two = dashes[number].points
                for piece in ((one, two), (two, one)):
                    if _goes_on(points[-2:], piece, size):
                        points += piece
                    elif _goes_on(points[1::-1], piece, size):
                        points[:0] = piece[::-1]
                    else:
                        continue
                    del left[number]
                    run.append(number)
                    grown = True
                    break
        if len(run) > 2:
            yield Stroke([points[0], points[-1]], True, [False, False])
        else:
            yield from (dashes[number] for number in run)


def _goes_on(last: Sequence[Point], piece: tuple[Point, Point], size: float) -> bool:
    """Whether *piece* follows a dash after a gap, in its direction."""
    gap = hypot(piece[0][0] - last[1][0], piece[0][1] - last[1][1])
    if not 0.02 * size < gap < size:
        return False
    a = (last[1][0] - last[0][0], last[1][1] - last[0][1])
    b = (piece[1][0] - last[0][0], piece[1][1] - last[0][1])
    far, way = hypot(*b), hypot(*a)
    if not far or not way:
        return False
    return far > way and abs(a[0] * b[1] - a[1] * b[0]) / (far * way) < 0.05


def _give_heads(stroke: Stroke, heads: Sequence[Path], near: float) -> None:
    """Lengthen a stroke to the tips of the arrowheads at its ends."""
    for side in (0, -1):
        end = stroke.points[side]
        before = stroke.points[1 if side == 0 else -2]
        for head in heads:
            if head.rect.holds(end, near):
                tip = max(head.points, key=lambda p: hypot(p[0] - before[0], p[1] - before[1]))
                stroke.points[side] = tip
                stroke.heads[side] = True
                break
