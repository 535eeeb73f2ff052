"""The loose segments of one net in, polylines out: long strokes, corners joined.

Dashes restart at the start of every polyline, so a trunk is one stroke from end to end
and a stub begins at its rail.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.layout.drawing import Point

DIGITS = 4
"""Decimals to which ends are rounded, so that what should meet does."""

Span = tuple[float, float]
Spans = dict[float, list[Span]]
"""The merged spans on every line: from y to spans of x, or from x to spans of y."""


def merged(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    if len(spans) == 1:
        return spans
    found: list[Span] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


def trace(segments: Sequence[tuple[float, float, float, float]]) -> tuple[tuple[Point, ...], ...]:
    """Join axis-parallel segments (x1, y1, x2, y2) into polylines.

    Collinear segments that touch become one; two strokes that meet end to end, and
    nothing else there, become one polyline with a corner.
    """
    rows: Spans = {}
    columns: Spans = {}
    for segment in segments:
        x1, y1, x2, y2 = [round(value, DIGITS) + 0.0 for value in segment]
        if y1 == y2 and x1 != x2:
            rows.setdefault(y1, []).append((x1, x2) if x1 < x2 else (x2, x1))
        elif x1 == x2 and y1 != y2:
            columns.setdefault(x1, []).append((y1, y2) if y1 < y2 else (y2, y1))
    rows = {y: merged(spans) for y, spans in sorted(rows.items())}
    columns = {x: merged(spans) for x, spans in sorted(columns.items())}
    strokes = [((low, y), (high, y)) for y, spans in rows.items() for low, high in spans]
    strokes += [((x, low), (x, high)) for x, spans in columns.items() for low, high in spans]

    def passed(point: Point) -> bool:
        """Whether a stroke goes on through a point at which one of a row and of a column end."""
        x, y = point
        return any(low < x < high for low, high in rows[y]) or any(
            low < y < high for low, high in columns[x]
        )

    ends: dict[Point, list[int]] = {}
    for number, stroke in enumerate(strokes):
        for point in stroke:
            ends.setdefault(point, []).append(number)
    corners = {
        point: (meeting[0], meeting[1])
        for point, meeting in ends.items()
        if len(meeting) == 2 and not passed(point)
    }
    return joined(strokes, corners)


def joined(
    strokes: Sequence[tuple[Point, Point]], corners: dict[Point, tuple[int, int]]
) -> tuple[tuple[Point, ...], ...]:
    """The polylines that strokes form which meet at *corners*: by point, two numbers."""
    lines: dict[int, tuple[Point, ...]] = dict(enumerate(strokes))
    line_of = list(range(len(strokes)))
    for point, (one, two) in corners.items():
        first, second = line_of[one], line_of[two]
        if first == second:
            continue
        head, tail = lines[first], lines.pop(second)
        if head[0] == point:
            head = head[::-1]
        if tail[-1] == point:
            tail = tail[::-1]
        lines[first] = head + tail[1:]
        line_of = [first if line == second else line for line in line_of]
    return tuple(lines.values())
