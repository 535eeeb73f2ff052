"""Trunks of one channel: levels without overlaps, and with as few crossings as may be."""

from __future__ import annotations

from itertools import permutations

from bagan.chart.layout.channel import Trunk, assign_levels, cost, overlap


def trunk(net: int, ups: list[float], downs: list[float]) -> Trunk:
    return Trunk(net, 0, [(x, None) for x in ups], [(x, None) for x in downs])


def crossings(trunks: list[Trunk]) -> int:
    """What the levels given cost, over all pairs of trunks on different levels."""
    return sum(
        cost(upper, lower) for upper in trunks for lower in trunks if upper.level < lower.level
    )


def test_trunks_side_by_side_share_a_level() -> None:
    trunks = [trunk(0, [0], [4]), trunk(1, [10], [14])]
    assert assign_levels(trunks) == 1
    assert [t.level for t in trunks] == [0, 0]


def test_trunks_that_overlap_lie_on_different_levels() -> None:
    trunks = [trunk(0, [0], [6]), trunk(1, [4], [10])]
    assert overlap(*trunks)
    assert assign_levels(trunks) == 2
    assert trunks[0].level != trunks[1].level


def test_trunks_closer_than_half_an_em_overlap() -> None:
    assert overlap(trunk(0, [0], [4]), trunk(1, [4.4], [8]))
    assert not overlap(trunk(0, [0], [4]), trunk(1, [4.6], [8]))


def test_trunks_just_half_an_em_apart_do_not_overlap() -> None:
    one, two = trunk(0, [0], [4]), trunk(1, [4.5], [8])
    assert not overlap(one, two)
    assert not overlap(two, one)


def test_an_end_over_the_end_of_another_trunk_crosses_nothing() -> None:
    assert cost(trunk(0, [0], [2]), trunk(1, [5], [2])) == 0


def test_a_straight_passage_needs_no_level() -> None:
    through = trunk(0, [5], [5])
    assert through.straight
    assert assign_levels([through]) == 0


def test_the_end_that_would_run_over_the_other_lies_above() -> None:
    """One trunk comes down at x = 5, the other goes up there: only one order is possible."""
    falling, rising = trunk(0, [0], [5]), trunk(1, [5], [9])
    assert cost(falling, rising) >= 1000
    assert cost(rising, falling) < 1000
    assert assign_levels([falling, rising]) == 2
    assert rising.level < falling.level


def test_no_order_has_fewer_crossings() -> None:
    def four() -> list[Trunk]:
        return [
            trunk(0, [0, 8], [4]), trunk(1, [2], [6, 10]),
            trunk(2, [5], [1, 3, 12]), trunk(3, [7, 11], [9]),
        ]  # fmt: skip

    trunks = four()
    assign_levels(trunks)
    best = min(
        sum(cost(a, b) for place, a in enumerate(order) for b in order[place + 1 :])
        for order in permutations(four())
    )
    assert crossings(trunks) <= best


def test_levels_do_not_depend_on_the_order_of_the_trunks() -> None:
    def three() -> list[Trunk]:
        return [trunk(0, [0], [6]), trunk(1, [4], [10]), trunk(2, [8], [14, 2])]

    levels = set()
    for order in permutations(three()):
        assign_levels(order)
        levels.add(tuple(t.level for t in sorted(order, key=lambda t: t.net)))
    assert len(levels) == 1
