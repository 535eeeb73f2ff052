"""What an arrangement is worth, about points of label size: the size less penalties.

The penalties were set by looking at the charts of the two regulations and of random ones:
each is the loss of label size that a reader would take to be rid of what it counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from bagan.chart.layout.bands import Band
from bagan.chart.layout.grid import Choice, Grid, Item
from bagan.chart.layout.room import Piece, Room

BREAK_PENALTY = 0.12
"""A mean line break per label costs this much, in points of label size."""
OFFICIAL = 3
"""A break in the name of an office counts so often."""
SHAPE_PENALTY = 0.1
"""A chart e times as wide for its height as the room costs this much."""
BARE_PENALTY = 0.04
"""A stack that goes on without its heading costs this much."""
HUGGING_PENALTY = 0.1
"""Stacks of several widths side by side cost this much."""
BEND_PENALTY = 0.15
"""A spine that is not straight costs this much."""
NARROW, NARROW_PENALTY = 9.0, 0.15
"""Heads that may be less wide than so many em cost this much."""
ROW_PENALTY = 3.0
"""Units that stand in no row under the office that leads them cost this much."""
FOOT_PENALTY = 2.0
"""Units at its foot that stand in no row cost this much, hanging or not."""
COLUMN_PENALTY = 0.5
"""Both cost so much more in one column, where two would stand at both sides of their line."""
STACK_PENALTY = 0.75
"""Units under another office that do not stand in one stack, or in their row, cost this much."""
CHOICE_PENALTY = 0.2
"""A stack of those that may stand in a row as well costs this much."""
HANGING_PENALTY = 0.75
"""Lists that hang, of units that have units, cost this much."""
STAFF_PENALTY = 1.0
"""Staff in two rows under their head cost this much."""
UNLIKE_PENALTY = 1.5
"""Units under heads beside each other of which some are drawn otherwise cost this much."""
FORMS_PENALTY = 4.0
"""All of them together cost this much at most: no more than the next two sizes differ by, or a
small chart would be worth more than a large one."""
SMALL, LARGE = 6.0, 10.0
"""Label sizes, points: under the first only size counts, from the second on these penalties do
in full."""
DETOUR_PENALTY = 0.08
"""A rail that has to go round a head costs this much."""
LIKE_CROSSING, UNLIKE_CROSSING = 0.04, 0.01
"""Where two lines of one kind cross, it looks like a branch and costs the first; where a solid one
crosses a dashed one, it costs the second."""
CROSSINGS_PENALTY = 0.3
"""All crossings together cost this much at most: no more label size is given for fewer."""
PARTED_PENALTY = 2 * LIKE_CROSSING
"""Rails in other gaps, not beside those of their kind, go a longer way and cost this much."""
CLASH_PENALTY = 100.0
"""Two lines that run over each other cost this much: any other choice is better."""


def breaks(items: Iterable[Item]) -> int:
    """How many lines the labels have beyond their first, those of offices counted more."""
    return sum(
        [
            (len(item.lines) - 1) * (OFFICIAL if item.node and item.node.official else 1)
            for item in items
        ]
    )


def bare_stacks(grid: Grid) -> int:
    """How many stacks go on without a heading in bands that have some."""
    bare = 0
    for run in grid.runs:
        headed = [any(item.node is None for item in cell.items) for cell in run.cells]
        after = run.cells[headed.index(True) + 1 :] if True in headed else []
        bare += sum(cell.items[0].node is not None for cell in after)
    return bare


def choice_cost(choice: Choice) -> float:
    """What a choice costs for how it draws, but for the forms of its bands."""
    cost = 0.0 if choice.straight else BEND_PENALTY
    cost += HUGGING_PENALTY if choice.hugging else 0.0
    cost += PARTED_PENALTY if choice.parted else 0.0
    return cost + (NARROW_PENALTY if choice.head_width < NARROW else 0.0)


def crossings_cost(like: int, unlike: int) -> float:
    """What so many crossings of lines of one kind, and of unlike kinds, cost."""
    return min(LIKE_CROSSING * like + UNLIKE_CROSSING * unlike, CROSSINGS_PENALTY)


def forms_cost(
    stacks: Sequence[int], bands: Sequence[Band], alike: Sequence[Sequence[int]], size: float
) -> float:
    """What *bands* of so many stacks cost that are usually drawn otherwise, or *alike*, at a
    label *size* in points."""
    cost = UNLIKE_PENALTY * sum([_unlike(stacks, bands, numbers) for numbers in alike])
    for count, band in zip(stacks, bands, strict=True):
        if band.forms and count not in band.forms:
            row = FOOT_PENALTY if band.foot else ROW_PENALTY
            row += COLUMN_PENALTY if band.halved and count == 1 else 0.0
            cost += STACK_PENALTY if 1 in band.forms else row
        elif count == 1 and len(band.forms) > 1:
            cost += CHOICE_PENALTY
    return at_size(min(cost, FORMS_PENALTY), size)


def _unlike(stacks: Sequence[int], bands: Sequence[Band], numbers: Sequence[int]) -> bool:
    """Whether some bands are stacked and others are not, or hang in other numbers of stacks."""
    counts = [
        min(stacks[number], 2) if bands[number].forms else stacks[number] for number in numbers
    ]
    return len(set(counts)) > 1


def at_size(cost: float, size: float) -> float:
    """What unusual forms cost at a label *size* (points): less at a small one, at which size
    counts alone."""
    return cost * min(max((size - SMALL) / (LARGE - SMALL), 0.0), 1.0)


def shape_worth(pieces: Sequence[Piece], mean_breaks: float, size: float, room: Room) -> float:
    """What a chart of these strips (em) is worth at a label *size* in points."""
    width = 2 * max([max(left, right) for _top, _bottom, left, right in pieces])
    height = max([bottom for _top, bottom, _left, _right in pieces])
    shape = math.log((width / height) / (room.width / room.height))
    return size - BREAK_PENALTY * mean_breaks - SHAPE_PENALTY * abs(shape)
