"""Groups of labels cut into stacks: the tallest stack is as low as it can be."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from bagan.chart.layout.partition import partition


def tallest(heights: list[float], starts: list[int]) -> float:
    ends = [*starts[1:], len(heights)]
    return max(sum(heights[start:end]) for start, end in zip(starts, ends, strict=True))


@pytest.mark.parametrize("seed", range(40))
def test_no_other_cut_has_a_lower_tallest_stack(seed: int) -> None:
    chance = Random(seed)
    heights = [chance.uniform(1, 9) for _group in range(chance.randint(1, 9))]
    for count in range(1, len(heights) + 1):
        starts = partition(heights, count)
        assert starts[0] == 0
        assert starts == sorted(set(starts))
        assert len(starts) <= count
        cuts = combinations(range(1, len(heights)), min(count, len(heights)) - 1)
        best = min(tallest(heights, [0, *cut]) for cut in cuts)
        assert tallest(heights, starts) == pytest.approx(best)


def test_earlier_stacks_are_filled_first() -> None:
    assert partition([2, 1, 1, 1], 2) == [0, 2]
    assert partition([1, 1, 1], 2) == [0, 2]


def test_more_stacks_than_groups_leave_one_each() -> None:
    assert partition([3.0, 3.0], 5) == [0, 1]
