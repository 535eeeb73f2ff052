"""A Chart and a Room in, the best Arrangements out: arithmetic, before any engine runs.

The search goes over the width of stacks, the width of heads, how frames lie, and the
number of stacks per band.  Everything is measured in em, so a choice has one shape, and
the label size is what makes that shape fill the room.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bagan.chart.layout.arrange import Arrangement, arrange, arrange_if
from bagan.chart.layout.engine import Places
from bagan.chart.layout.grid import Choice, Grid
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.outline import BandHeights, Outline
from bagan.chart.layout.position import positioned
from bagan.chart.layout.room import Piece, Room, size_in_room

WIDTHS = (18.0, 16.0, 14.0, 12.5, 11.5, 10.5, 9.75, 9.0, 8.25)
"""Widths of stacks to try, em; most office names need one to four lines there."""
HEADS = (12.0, 9.0, 16.0, 24.0)
"""Widths that heads may have, em: the usual one, then the others from the least on."""
FRAMES = (9.5, 0.0, 12.0, 15.0)
"""Widths of the boxes side by side in a frame, em (0 for one above the other): the usual
one, then the others from the least on."""
ROUNDING = 0.03
"""So much less, in points of label size, a chart that the engine places may be worth: it
works in whole points."""
import os
TRACE=os.environ.get("TRACE")
NEAR = (-0.45, -0.3, -0.15, 0.15, 0.3)
"""Changes of the stack width that are tried on a good choice, em."""
FINALISTS = 24
"""How many of the best choices are looked at: those that might beat the best one so far."""
HOPE = 0.75
"""The part of an outline's usual overestimate that is taken off before routing others."""
ALIKE = 2
"""How many of them that differ only in the width of stacks are routed in full."""
LOPSIDED = 1.0
"""A chart whose sides differ by more than this (em) is also tried without moving heads."""
BROKEN = 0.12
"""What a mean line break per label costs, in points of label size."""
BENT = 0.15
"""What a spine that is not straight costs, in points of label size."""
CLASH = 100.0
"""What two lines that run over each other cost: any other choice is better."""
DETOUR = 0.08
"""What a rail that has to go round a head costs, in points of label size."""


Entry = tuple[float, Arrangement, float]
"""Worth, arrangement and label size (points) of a choice whose lines are routed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A choice, its worth (about points of label size), and the tallest band per row."""

    worth: float
    choice: Choice
    tallest: tuple[int, ...]
    wide: bool


class Fit:
    """Searches the choices for one chart and one room."""

    def __init__(self, measure: Measure, room: Room, rows: Mapping[str, int]) -> None:
        self.measure = measure
        self.room = room
        self.rows = rows
        self.style = measure.style
        chart = measure.chart
        self.framed = any(branch.members for root in chart.roots for branch in root.walk())
        self.heights = [BandHeights(measure, number) for number in range(len(measure.bands))]
        self.outlines: dict[tuple[float, float], Outline] = {}
        self.trials: dict[Choice, Trial] = {}

    def best(self) -> tuple[Arrangement, float]:
        """The arrangement of most worth, and its label size in points."""
        self.search()
        ranked = sorted(self.trials.values(), key=lambda trial: -trial.worth)
        best = self.routed(ranked[0].choice)
        hopes = (ranked[0].worth - best[0]) * HOPE
        tried = Counter([_pattern(ranked[0].choice)])
        for trial in ranked[1:]:
            if trial.worth - hopes <= best[0] or tried.total() >= FINALISTS:
                break
            tried[_pattern(trial.choice)] += 1
            if tried[_pattern(trial.choice)] <= ALIKE:
                best = self.better(best, trial.choice)
        if abs(best[1].left - best[1].right) > LOPSIDED:
            best = self.better(best, replace(best[1].choice, straight=False))
        return best[1], best[2]

    def routed(self, choice: Choice) -> Entry:
        """A choice with its lines routed."""
        return self.entry(arrange(self.measure, choice, self.rows))

    def better(self, best: Entry, choice: Choice) -> Entry:
        """The best so far, or a choice that is worth more with its lines routed."""

        def promising(grid: Grid, half: float) -> bool:
            return self.most(grid, half) - (0.0 if choice.straight else BENT) > best[0]

        arrangement = arrange_if(self.measure, choice, self.rows, promising)
        return best if arrangement is None else max(best, self.entry(arrangement), key=_first)

    def better_placed(
        self, arrangement: Arrangement, ask: Callable[[str], Places]
    ) -> tuple[Arrangement, float]:
        """The arrangement as the engine places it, and its label size in points; as it was
        where that is worth less."""
        before = self.entry(arrangement)
        cells = [cell for row in arrangement.grid.rows for cell in row]
        places = [(cell.x, cell.y) for cell in cells]
        found = positioned(arrangement, ask)
        if found is not None:
            after = self.entry(found)
            if TRACE: print(f"ours {before[0]:.3f} size {before[2]:.3f} width {before[1].width:.2f} | engine {after[0]:.3f} {after[2]:.3f} {after[1].width:.2f}")
            if after[0] >= before[0] - ROUNDING:
                return after[1], after[2]
        elif TRACE: print("engine: no passage")
        for cell, (x, y) in zip(cells, places, strict=True):
            cell.x, cell.y = x, y
        return before[1], before[2]

    def entry(self, arrangement: Arrangement) -> Entry:
        """Worth, arrangement and label size."""
        size = size_in_room(arrangement.pieces, self.room, self.style.max_size)
        worth = self.worth(arrangement.pieces, _broken(arrangement.grid), size)
        worth -= 0.0 if arrangement.choice.straight else BENT
        worth -= DETOUR * arrangement.routed.detours + CLASH * arrangement.routed.clashes
        return worth, arrangement, size

    def most(self, grid: Grid, half: float) -> float:
        """The most that a placed grid may be worth: its cells and rails take this room."""
        high = sum([max([cell.height for cell in row]) for row in grid.rows])
        size = min(self.style.max_size, self.room.width / 2 / half, self.room.height / high)
        return size - BROKEN * _broken(grid)

    def search(self) -> None:
        """Grow stacks at every width, then vary the heads, the frames and the width."""
        start = Choice(WIDTHS[0], HEADS[0], (1,) * len(self.heights), FRAMES[0])
        best = self.trial(start)
        if self.heights:
            grown: list[Trial] = []
            stacks = start.stacks
            for width in self.widths():
                grown.append(self.grow(replace(start, stack_width=width, stacks=stacks)))
                # Narrower stacks are taller, so there will be no fewer of them.
                stacks = grown[-1].choice.stacks
            best = max(grown, key=_worth)
        best = self.vary(best, [replace(best.choice, head_width=head) for head in HEADS[1:]])
        if self.framed:
            frames = [replace(best.choice, frame_width=frame) for frame in FRAMES[1:]]
            best = self.vary(best, frames)
        if self.heights:
            ranked = sorted(self.trials.values(), key=lambda trial: -trial.worth)[:2]
            for trial in (best, *ranked):
                for step in NEAR:
                    width = max(trial.choice.stack_width + step, self.measure.least_stack)
                    self.trial(replace(trial.choice, stack_width=width))

    def vary(self, best: Trial, choices: Sequence[Choice]) -> Trial:
        """The best of *choices*, which rise in width: past one that is wider than the usual
        one and too wide for the room, there is no better one."""
        usual = (best.choice.head_width, best.choice.frame_width)
        for choice in choices:
            trial = self.trial(choice)
            wider = (choice.head_width, choice.frame_width) > usual
            if wider and trial.wide and trial.worth < best.worth:
                break
            best = max(best, trial, key=_worth)
        return best

    def widths(self) -> list[float]:
        """The widths of stacks to try, em, the widest first."""
        least = self.measure.least_stack
        return list(dict.fromkeys(max(width, least) for width in WIDTHS))

    def grow(self, choice: Choice) -> Trial:
        """Add stacks where the chart is tallest, until it is too wide to gain by it."""
        here = best = self.trial(choice)
        while here.tallest and (not here.wide or here.worth >= best.worth):
            here = max(
                (self.trial(_with_one_more(here.choice, number)) for number in here.tallest),
                key=_worth,
            )
            best = max(best, here, key=_worth)
        return best

    def trial(self, choice: Choice) -> Trial:
        known = self.trials.get(choice)
        if known is None:
            known = self.trials[choice] = self.judge(choice)
        return known

    def judge(self, choice: Choice) -> Trial:
        """What a choice is worth by its outline."""
        key = (choice.head_width, choice.frame_width)
        outline = self.outlines.get(key)
        if outline is None:
            outline = self.outlines[key] = Outline(self.measure, choice, self.rows, self.heights)
        width = max(choice.stack_width, self.measure.least_stack)
        pieces, broken, tallest = outline.shape(width, choice.stacks)
        size = size_in_room(pieces, self.room, self.style.max_size)
        widest = max([max(left, right) for _top, _bottom, left, right in pieces])
        return Trial(
            self.worth(pieces, broken, size),
            choice,
            tuple(
                number
                for _height, number in tallest
                if choice.stacks[number] < len(self.heights[number].groups)
            ),
            wide=size * widest > self.room.width / 2 * 0.999,
        )

    def worth(self, pieces: Sequence[Piece], broken: float, size: float) -> float:
        """The label size in points, less a little for broken labels and an odd shape."""
        width = 2 * max([max(left, right) for _t, _b, left, right in pieces])
        height = max([bottom for _t, bottom, _l, _r in pieces])
        shape = math.log((width / height) / (self.room.width / self.room.height))
        return size - BROKEN * broken - 0.1 * abs(shape)


def _broken(grid: Grid) -> float:
    """The mean number of lines beyond the first; those of offices count threefold."""
    items = [item for row in grid.rows for cell in row for item in cell.items]
    extra = [
        (len(item.lines) - 1) * (3 if item.node and item.node.official else 1) for item in items
    ]
    return sum(extra) / len(items)


def _pattern(choice: Choice) -> Choice:
    """A choice but for the width of its stacks."""
    return replace(choice, stack_width=0.0)


def _first(entry: Entry) -> float:
    return entry[0]


def _worth(trial: Trial) -> float:
    return trial.worth


def _with_one_more(choice: Choice, number: int) -> Choice:
    """The choice with one more stack in a band."""
    stacks = choice.stacks
    return replace(choice, stacks=(*stacks[:number], stacks[number] + 1, *stacks[number + 1 :]))
