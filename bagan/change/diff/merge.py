"""Two sequences in, one out that holds both: what is gone keeps its slot among the rest."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def merged(
    old: Sequence[Item],
    new: Sequence[Item],
    *,
    group: Callable[[Item], object] = lambda _item: None,
) -> list[Item]:
    """All of *new* in its order, and after each item what stood there in *old* and is gone.

    What is gone never parts items of another *group* (a heading) from each other.

    >>> merged("abcde", "abxe")
    ['a', 'b', 'c', 'd', 'x', 'e']
    """
    known = set(new)
    result = list(new)
    previous: Item | None = None
    for item in old:
        if item not in known:
            result.insert(_slot(result, previous, item, group), item)
        previous = item
    return result


def _slot(
    result: Sequence[Item],
    previous: Item | None,
    item: Item,
    group: Callable[[Item], object],
) -> int:
    """Where *item* belongs, which stood after *previous*: beside its own group, if any."""
    place = result.index(previous) + 1 if previous is not None else 0
    own = group(item)
    if place and group(result[place - 1]) == own:
        return place
    mates = [index for index, other in enumerate(result) if group(other) == own]
    if mates:
        return next((index for index in mates if index >= place), mates[-1] + 1)
    while place < len(result) and place and group(result[place]) == group(result[place - 1]):
        place += 1
    return place
