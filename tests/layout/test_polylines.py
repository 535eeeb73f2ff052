"""Loose segments become long strokes with corners, and cover just what they covered."""

from __future__ import annotations

import random
from itertools import pairwise

from bagan.chart.layout.polylines import trace


def test_pieces_of_one_stroke_become_one() -> None:
    assert trace([(0, 5, 4, 5), (4, 5, 9, 5), (12, 5, 9, 5)]) == (((0, 5), (12, 5)),)
    assert trace([(0, 5, 6, 5), (2, 5, 9, 5), (3, 5, 4, 5)]) == (((0, 5), (9, 5)),)


def test_strokes_apart_stay_apart() -> None:
    assert len(trace([(0, 0, 1, 0), (2, 0, 3, 0), (0, 1, 3, 1)])) == 3


def test_a_corner_joins_two_strokes() -> None:
    (line,) = trace([(0, 0, 5, 0), (5, 0, 5, 7)])
    assert line in (((0, 0), (5, 0), (5, 7)), ((5, 7), (5, 0), (0, 0)))


def test_three_strokes_that_meet_are_not_joined() -> None:
    lines = trace([(0, 0, 5, 0), (5, 0, 5, 7), (5, 0, 5, -7)])
    assert sorted(map(sorted, lines)) == [[(0, 0), (5, 0)], [(5, -7), (5, 7)]]


def test_a_stub_does_not_break_its_rail() -> None:
    lines = trace([(0, 0, 0, 10), (0, 4, 3, 4), (0, 8, 3, 8)])
    assert ((0, 0), (0, 10)) in lines
    assert len(lines) == 3


def test_points_without_length_vanish() -> None:
    assert trace([(1, 1, 1, 1)]) == ()
    assert trace([]) == ()


def test_rounding_makes_one_of_two_nearly_equal_strokes() -> None:
    assert trace([(0, 1.00001, 4, 1.00001), (4, 1.00002, 8, 1.00002)]) == (((0, 1), (8, 1)),)


def unit_steps(lines) -> set[tuple[tuple[float, float], tuple[float, float]]]:
    """The steps of length 1 that polylines on whole numbers cover."""
    steps = set()
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            assert (x1 == x2) != (y1 == y2)
            for n in range(int(abs(x2 - x1) + abs(y2 - y1))):
                if y1 == y2:
                    steps.add(((min(x1, x2) + n, y1), (min(x1, x2) + n + 1, y1)))
                else:
                    steps.add(((x1, min(y1, y2) + n), (x1, min(y1, y2) + n + 1)))
    return steps


def test_what_is_drawn_is_what_was_given_and_each_part_once() -> None:
    chance = random.Random(17)
    for _trial in range(60):
        segments = []
        for _segment in range(chance.randrange(1, 9)):
            x, y, length = (chance.randrange(6) for _ in range(3))
            segments.append(
                (x, y, x + length, y) if chance.random() < 0.5 else (x, y, x, y + length)
            )
        lines = trace(segments)
        given = [((a, b), (c, d)) for a, b, c, d in segments if (a, b) != (c, d)]
        assert unit_steps(lines) == unit_steps(given)
        drawn = sum(
            abs(x2 - x1) + abs(y2 - y1) for line in lines for (x1, y1), (x2, y2) in pairwise(line)
        )
        assert drawn == len(unit_steps(given))
