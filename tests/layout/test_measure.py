"""Groups of labels cut into stacks: the tallest stack is as low as it can be."""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

import pytest

from bagan.chart.layout.partition import at_headings, partition


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


@pytest.mark.parametrize("seed", range(40))
def test_no_other_cut_is_lower_where_headings_are_repeated(seed: int) -> None:
    chance = Random(seed)
    heights, again = [], []
    for _group in range(chance.randint(1, 9)):
        title = chance.choice([0.0, 1.0])
        heights.append(chance.uniform(2, 9) + title)
        again.append(0.0 if title or not again else 1.5)
    ends = len(heights)

    def tall(starts: list[int]) -> float:
        return max(sum(heights[a:b]) + again[a] for a, b in pairwise([*starts, ends]))

    for count in range(1, ends + 1):
        starts = partition(heights, count, again)
        assert len(starts) <= count
        cuts = [c for n in range(count) for c in combinations(range(1, ends), n)]
        assert tall(starts) == pytest.approx(min(tall([0, *cut]) for cut in cuts))


def test_stacks_begin_at_a_heading_where_none_gets_taller() -> None:
    assert at_headings([3, 1, 2, 1, 1], [0, 3], {0, 2}) == [0, 2]
    assert at_headings([1, 1, 2, 2], [0, 3], {0, 1}) == [0, 3]  # else 5 for 4
    assert at_headings([3, 1, 1], [0, 2], {0}) == [0, 2]


def test_moving_to_headings_never_empties_a_stack_or_makes_one_taller() -> None:
    for seed in range(60):
        chance = Random(seed)
        heights = [chance.uniform(1, 5) for _group in range(chance.randint(2, 12))]
        headed = {n for n in range(len(heights)) if chance.random() < 0.4}
        starts = partition(heights, chance.randint(1, 4))
        moved = at_headings(heights, starts, headed)
        assert moved == sorted(set(moved)) and moved[0] == 0 and len(moved) == len(starts)
        assert tallest(heights, moved) <= tallest(heights, starts) + 1e-5
        assert all(new == old or new in headed for new, old in zip(moved, starts, strict=True))
