"""The loose segments of one net in, polylines out: long strokes, corners joined.

Dashes restart at the start of every polyline, so a trunk is one stroke from end to end
and a stub begins at its rail.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.layout.drawing import Point

_ROUND = 4


def _merge(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def trace(segments: Sequence[tuple[float, float, float, float]]) -> tuple[tuple[Point, ...], ...]:
    """Join axis-parallel segments (x1, y1, x2, y2) into polylines.

    Collinear segments that touch become one; two strokes that meet end to end, and
    nothing else there, become one polyline with a corner.
    """
    rows: dict[float, list[tuple[float, float]]] = {}
    columns: dict[float, list[tuple[float, float]]] = {}
    for segment in segments:
        x1, y1, x2, y2 = [round(value, _ROUND) + 0.0 for value in segment]
        if y1 == y2 and x1 != x2:
            rows.setdefault(y1, []).append((x1, x2) if x1 < x2 else (x2, x1))
        elif x1 == x2 and y1 != y2:
            columns.setdefault(x1, []).append((y1, y2) if y1 < y2 else (y2, y1))
    strokes: list[list[Point]] = []
    for y, spans in sorted(rows.items()):
        strokes += [[(low, y), (high, y)] for low, high in _merge(spans)]
    for x, spans in sorted(columns.items()):
        strokes += [[(x, low), (x, high)] for low, high in _merge(spans)]
    return _join(strokes)


def _join(strokes: list[list[Point]]) -> tuple[tuple[Point, ...], ...]:
    """Join polylines at points where exactly two of them end and none passes."""
    ends: dict[Point, list[int]] = {}
    for index, stroke in enumerate(strokes):
        for point in (stroke[0], stroke[-1]):
            ends.setdefault(point, []).append(index)
    lines = list(strokes)
    alive = dict.fromkeys(range(len(lines)))
    for point, meeting in ends.items():
        if len(meeting) != 2 or meeting[0] == meeting[1] or _passes(strokes, point):
            continue
        one, two = (_alive(lines, alive, index, point) for index in meeting)
        if one is None or two is None or one == two:
            continue
        first, second = lines[one], lines[two]
        if first[0] == point:
            first = first[::-1]
        if second[-1] == point:
            second = second[::-1]
        lines[one] = first + second[1:]
        del alive[two]
    return tuple(tuple(lines[index]) for index in alive)


def _alive(
    lines: list[list[Point]], alive: dict[int, None], index: int, point: Point
) -> int | None:
    """The polyline that now ends at *point* and held stroke *index*."""
    if index in alive and point in (lines[index][0], lines[index][-1]):
        return index
    return next((i for i in alive if point in (lines[i][0], lines[i][-1]) and i != index), None)


def _passes(strokes: Sequence[Sequence[Point]], point: Point) -> bool:
    x, y = point
    for stroke in strokes:
        (x1, y1), (x2, y2) = stroke[0], stroke[-1]
        if (y1 == y2 == y and x1 < x < x2) or (x1 == x2 == x and y1 < y < y2):
            return True
    return False
