"""The boxes of one row whose order is fixed in part; the engine's order of them, judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bagan.chart.layout.engine import Places
from bagan.language import _
from bagan.problem import LayoutError

CROSSING = 2
"""What a line crossed costs, where a box that a line has to pass costs 1."""

Line = tuple[str, str]
"""The names of the two boxes that a line joins."""


@dataclass(frozen=True, slots=True)
class Siblings:
    """Names of boxes in one row from left to right, in groups: the order of the groups is
    fixed, that inside a group is free."""

    groups: tuple[tuple[str, ...], ...]

    @classmethod
    def fixed(cls, names: Sequence[str]) -> Siblings:
        """Boxes whose order is fixed."""
        return cls(tuple([(name,) for name in names]))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple([name for group in self.groups for name in group])

    def is_free(self, name: str) -> bool:
        """Whether the engine decides where in its group a box stands."""
        return any(name in group for group in self.groups if len(group) > 1)

    def pairs(self) -> Iterator[frozenset[str]]:
        """Every two boxes of the row."""
        return (frozenset(pair) for pair in combinations(self.names, 2))

    def order(self, places: Places) -> tuple[str, ...]:
        """The names from left to right as the engine placed them.

        Raises LayoutError where it parted the row or changed a fixed order.
        """
        names = self.names
        if len({places[name][1] for name in names}) > 1:
            raise LayoutError(_("The layout engine parted a row of boxes"))
        order = tuple(sorted(names, key=lambda name: places[name][0]))
        group_of = {name: number for number, group in enumerate(self.groups) for name in group}
        numbers = [group_of[name] for name in order]
        if numbers != sorted(numbers) or len({places[name][0] for name in names}) < len(names):
            raise LayoutError(_("The layout engine changed the order of a row of boxes"))
        return order

    def best(self, places: Places, lines: Sequence[Line]) -> tuple[str, ...]:
        """The engine's order where its lines cost less, else the written one."""
        order = self.order(places)
        if order == self.names:
            return order
        return min(self.names, order, key=lambda names: cost(names, lines))


def cost(order: Sequence[str], lines: Sequence[Line]) -> int:
    """What the lines between boxes of one row cost: each passes the boxes between its ends,
    and crosses the lines that these have to other rows."""
    place = {name: number for number, name in enumerate(order)}
    leaving = Counter(
        one if one in place else two for one, two in lines if (one in place) != (two in place)
    )
    total = 0
    for one, two in lines:
        if one in place and two in place:
            low, high = sorted((place[one], place[two]))
            total += sum(1 + CROSSING * leaving[name] for name in order[low + 1 : high])
    return total
