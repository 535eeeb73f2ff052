"""Two orders of the same things in, the things that kept their order out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def longest_common_order(
    old: Sequence[Thing], new: Sequence[Thing], names: Mapping[Thing, object]
) -> set[Thing]:
    """Of the things that both orders hold, the most that stand in one and the same order.

    A longest common subsequence.  Of several that are equally long it is the one that keeps
    the thing whose name (*names*, comparable) comes first, and so on: the same one whichever
    order is the older.
    """
    place = {thing: index for index, thing in enumerate(new)}
    common = [thing for thing in old if thing in place]
    straight = sorted(common, key=place.__getitem__)
    if common == straight:
        return set(common)
    start = 0
    while common[start] == straight[start]:
        start += 1
    end = len(common)
    while common[end - 1] == straight[end - 1]:
        end -= 1
    inner = common[start:end]
    return {*common[:start], *common[end:], *_longest(inner, place, names)}


def _longest(
    things: Sequence[Thing], place: Mapping[Thing, int], names: Mapping[Thing, object]
) -> list[Thing]:
    """The heaviest rising subsequence, where every thing weighs one and, far less, its own
    power of two: no two subsequences weigh the same."""
    size = len(things)
    by_name = sorted(things, key=lambda thing: names[thing])  # type: ignore[arg-type,return-value]
    weight = {
        thing: (1 << (2 * size)) + (1 << (size - 1 - index)) for index, thing in enumerate(by_name)
    }
    best = [0] * size
    before = [-1] * size
    for i, thing in enumerate(things):
        for j in range(i):
            if place[things[j]] < place[thing] and best[j] > best[i]:
                best[i], before[i] = best[j], j
        best[i] += weight[thing]
    at = max(range(size), key=best.__getitem__)
    chain: list[Thing] = []
    while at >= 0:
        chain.append(things[at])
        at = before[at]
    return chain
