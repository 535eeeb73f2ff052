"""Hatchings of the bands of changes: where each line begins and ends."""

from __future__ import annotations

from math import sqrt

import pytest

from bagan.chart.svg.shapes import Hatching, hatched

UNIT = 10.0
"""Width of the band: a hatching of step 0.3 and weight 0.1 has lines 3 apart and 1 wide."""


def levels(height: float) -> list[float]:
    lines = list(hatched(Hatching("-"), (2, 1, 10, height), UNIT))
    assert all(line == ((2, line[0][1]), (12, line[0][1])) for line in lines)
    return [line[0][1] for line in lines]


def test_level_lines_are_spread_from_edge_to_edge() -> None:
    """Half a line's width inside the place, as near to a step apart as comes out even."""
    assert levels(10) == [1.5, 4.5, 7.5, 10.5]
    assert levels(11) == pytest.approx([1.5, 1.5 + 10 / 3, 1.5 + 20 / 3, 11.5])


def test_where_there_is_room_for_one_line_it_is_in_the_middle() -> None:
    assert levels(2) == [2]
    assert levels(1) == [1.5]
    assert levels(0.9) == []


def test_upright_lines_keep_to_their_part_of_the_width() -> None:
    lines = list(hatched(Hatching("|", start=0.25, end=0.75), (2, 1, 16, 9), UNIT))
    assert lines == [((x, 1), (x, 10)) for x in (6.5, 10, 13.5)]
    (level, *_more) = hatched(Hatching("-", start=0.25, end=0.75), (2, 1, 16, 9), UNIT)
    assert level == ((6, 1.5), (14, 1.5))


@pytest.mark.parametrize("way", ["/", "\\"])
def test_slanted_lines_fill_a_place_from_corner_to_corner(way: str) -> None:
    place = (2.0, 1.0, 11.0, 21.0)
    left, top, right, bottom = 2.5, 1.5, 12.5, 21.5
    step = 3 * sqrt(2)
    lines = list(hatched(Hatching(way), place, UNIT))
    assert len(lines) == 7
    for index, ((x1, y1), (x2, y2)) in enumerate(lines):
        # how far right and down of the corner where the first line is, all along one line
        far = [(x - left if way == "/" else right - x) + y - top for x, y in ((x1, y1), (x2, y2))]
        assert far == pytest.approx([(index + 0.5) * step] * 2)
        assert y1 == pytest.approx(top) or x1 == pytest.approx(right if way == "/" else left)
        assert y2 == pytest.approx(bottom) or x2 == pytest.approx(left if way == "/" else right)
        assert left <= min(x1, x2) <= max(x1, x2) <= right
        assert top <= y1 < y2 <= bottom


def test_a_place_too_narrow_for_a_slanted_line_has_none() -> None:
    assert list(hatched(Hatching("/"), (0, 0, 1, 20), UNIT)) == []
    assert list(hatched(Hatching("/"), (0, 0, 20, 1), UNIT)) == []
