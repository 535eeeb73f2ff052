"""A Chart and its Drawing in, the way of each single line out: which corners it takes.

A drawing bundles the lines of one kind from one source; other programs draw each alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bagan.chart.layout import (
    Box,
    Drawing,
    Frame,
    Point,
    Wire,
)
from bagan.chart.model import Chart, Kind

NEAR = 0.05
"""How far from a border, in points, a line still ends at it."""

Place = Box | Frame
Roads = dict[Point, list[Point]]


@dataclass(frozen=True, slots=True)
class Course:
    """Where a line leaves and enters its boxes, as parts (0 to 1) of their width and height,
    and its corners between, in points."""

    start: Point
    end: Point
    corners: tuple[Point, ...]


def courses_of(chart: Chart, drawing: Drawing) -> dict[tuple[str, str, Kind], Course]:
    """The course of each line of *chart*, by the ids of its nodes and its kind; a line that
    *drawing* does not show is left out."""
    places: dict[str, Place] = {frame.id: frame for frame in drawing.frames}
    places.update((box.id, box) for box in drawing.boxes)
    ways: dict[tuple[str, str, Kind], Roads] = {}
    for wire in drawing.wires:
        roads = _roads(wire)
        ways.update(((*ends, wire.kind), roads) for ends in wire.ends())
    found = {}
    for link in chart.links:
        ends = (chart.nodes[link.source].unit, chart.nodes[link.target].unit)
        roads = ways.get((*ends, link.kind), {})
        course = _course(roads, places[link.source], places[link.target])
        if course is not None:
            found[link.source, link.target, link.kind] = course
    return found


def _course(roads: Roads, source: Place, target: Place) -> Course | None:
    """The shortest way along *roads* from one place's border to the other's."""
    starts = [point for point in roads if _at(point, source)]
    came: dict[Point, Point | None] = dict.fromkeys(starts)
    waiting = deque(starts)
    while waiting:
        point = waiting.popleft()
        if _at(point, target):
            way: list[Point] = []
            step: Point | None = point
            while step is not None:
                way.append(step)
                step = came[step]
            way.reverse()
            corners = tuple(_corners(way))
            return Course(_part(way[0], source), _part(way[-1], target), corners)
        for following in roads[point]:
            if following not in came:
                came[following] = point
                waiting.append(following)
    return None


def _roads(wire: Wire) -> Roads:
    """Which points of *wire* are joined by a straight piece: corners, ends, and where its own
    pieces meet or cross, which joins them."""
    segments = [segment for path in wire.paths for segment in pairwise(path)]
    level = [segment for segment in segments if _level(*segment)]
    upright = [segment for segment in segments if not _level(*segment)]
    roads: Roads = {point: [] for segment in segments for point in segment}
    crossings = [(two[0][0], one[0][1]) for one in level for two in upright]
    points = dict.fromkeys((*roads, *crossings))
    for one, two in segments:
        on = sorted(point for point in points if _within(point, one, two))
        for here, there in pairwise(on):
            roads.setdefault(here, []).append(there)
            roads.setdefault(there, []).append(here)
    return roads


def _level(one: Point, two: Point) -> bool:
    return abs(one[1] - two[1]) <= NEAR


def _within(point: Point, one: Point, two: Point) -> bool:
    return all(
        min(a, b) - NEAR <= value <= max(a, b) + NEAR
        for value, a, b in zip(point, one, two, strict=True)
    )


def _at(point: Point, place: Place) -> bool:
    """Whether *point* is on the border of *place*."""
    x, y = point
    if not (place.x - NEAR <= x <= place.x + place.width + NEAR):
        return False
    if not (place.y - NEAR <= y <= place.y + place.height + NEAR):
        return False
    sides = (x - place.x, place.x + place.width - x, y - place.y, place.y + place.height - y)
    return min(map(abs, sides)) <= NEAR


def _part(point: Point, place: Place) -> Point:
    return ((point[0] - place.x) / place.width, (point[1] - place.y) / place.height)


def _corners(way: list[Point]) -> Iterator[Point]:
    """The points of *way* where it turns."""
    for before, here, after in zip(way, way[1:], way[2:], strict=False):
        if _level(before, here) != _level(here, after):
            yield here
