"""A Chart and a Room in, the best Arrangements out: arithmetic, before any engine runs.

The search goes over the width of stacks, the width of heads, how frames lie, and the
number of stacks per band.  Everything is measured in em, so a choice has one shape, and
the label size is what makes that shape fill the room.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace

from bagan.layout.arrange import Arrangement, arrange
from bagan.layout.grid import Choice, Grid, GridBuilder, Measure
from bagan.layout.place import Gap, Placer
from bagan.layout.room import Piece, Room, size_in_room

WIDEST = 18.0
"""The widest a stack is made, em: most office names then stand in one or two lines."""
STEPS = 5
"""Halvings in the search for the width at which a chart is as tall as it is wide."""
HEADS = (12.0, 9.0, 16.0, 24.0)
"""Widths that heads may have, em."""
FRAMES = (9.5, 12.0, 15.0, 0.0)
"""Widths of the boxes side by side in a frame, em; 0 for one above the other."""
FINALISTS = 3
"""How many of the best choices are routed in full."""
NEAR = (-0.4, -0.2, 0.2)
"""Changes of the stack width that are tried on the best of them, em."""
CLASH = 100.0
"""What two lines that run over each other cost: any other choice is better."""
DETOUR = 0.08
"""What a rail that has to go round a head costs, in points of label size."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A choice and its worth, about points of label size.

    ``tallest`` are the bands that keep the chart from growing, and ``wide`` tells whether
    its width is what limits it.
    """

    worth: float
    choice: Choice
    tallest: tuple[int, ...]
    wide: bool


class Fit:
    """Searches the choices for one chart and one room."""

    def __init__(self, measure: Measure, room: Room) -> None:
        self.measure = measure
        self.room = room
        self.style = measure.style
        chart = measure.chart
        self.arrows = chart.arrows.komando or chart.arrows.koordinasi
        self.framed = any(branch.members for root in chart.roots for branch in root.walk())
        self.known: dict[Choice, Trial] = {}

    def best(self) -> tuple[Arrangement, float]:
        """The arrangement of most worth, and its label size in points."""
        self.search()
        ranked = sorted(self.known.values(), key=lambda trial: -trial.worth)
        best = max((self.routed(trial.choice) for trial in ranked[:FINALISTS]), key=_first)
        if self.measure.bands:
            choice = best[1].choice
            near = [replace(choice, stack_width=choice.stack_width + step) for step in NEAR]
            best = max(best, *(self.routed(other) for other in near), key=_first)
        return best[1], best[2]

    def routed(self, choice: Choice) -> tuple[float, Arrangement, float]:
        """Worth, arrangement and label size of a choice, with its lines routed."""
        arrangement = arrange(self.measure, choice)
        size = size_in_room(arrangement.pieces, self.room, self.style.max_size)
        worth = self.worth(arrangement.grid, arrangement.pieces, size)
        worth -= DETOUR * arrangement.detours + CLASH * arrangement.routed.clashes
        return worth, arrangement, size

    def search(self) -> None:
        """Add stacks one by one where the chart is tallest, each time with the width that
        suits them; then vary the frames and the heads."""
        best = self.trial(Choice(WIDEST, HEADS[0], (1,) * len(self.measure.bands), FRAMES[0]))
        if self.measure.bands:
            here, worse = best, 0
            while worse < 3:
                if here.wide:
                    here = self.suited(here)
                    worse = 0 if here.worth > best.worth else worse + 1
                best = max(best, here, key=_worth)
                if not here.tallest:
                    break
                here = max(
                    (self.trial(self.grown(here.choice, number)) for number in here.tallest),
                    key=_worth,
                )
        for frame in FRAMES[1:] if self.framed else ():
            best = max(best, self.trial(replace(best.choice, frame_width=frame)), key=_worth)
        for head in HEADS[1:]:
            best = max(best, self.trial(replace(best.choice, head_width=head)), key=_worth)

    def grown(self, choice: Choice, number: int) -> Choice:
        """The choice with one more stack in a band, at the widest."""
        stacks = choice.stacks
        more = (*stacks[:number], stacks[number] + 1, *stacks[number + 1 :])
        return replace(choice, stacks=more, stack_width=WIDEST)

    def suited(self, trial: Trial) -> Trial:
        """The best width of stacks for a choice: where width and height limit it alike."""
        low, high = self.measure.least_stack, trial.choice.stack_width
        best = trial
        for _step in range(STEPS):
            middle = round((low + high) / 2, 2)
            tried = self.trial(replace(trial.choice, stack_width=middle))
            best = max(best, tried, key=_worth)
            low, high = (low, middle) if tried.wide else (middle, high)
        return best

    def trial(self, choice: Choice) -> Trial:
        known = self.known.get(choice)
        if known is None:
            known = self.known[choice] = self.judge(choice)
        return known

    def judge(self, choice: Choice) -> Trial:
        """What a choice is worth, before its lines are routed."""
        grid = GridBuilder(self.measure, choice).build()
        tracks: dict[Gap, int] = defaultdict(int)
        for row in grid.rows:
            for cell in row:
                if cell.shape == "stack":
                    tracks[cell.row, cell.index] = tracks[cell.row, cell.index + 1] = 1
        left, right = Placer(grid, tracks, self.style, arrows=self.arrows).place()
        channel = 2 * self.style.row_gap_em + (self.style.arrow_em if self.arrows else 0.0)
        pieces: list[Piece] = []
        y = 0.0
        for number, row in enumerate(grid.rows):
            top = y - channel if number else y
            pieces += [(top, y + cell.height, -cell.x, cell.right) for cell in row]
            y += max([cell.height for cell in row]) + channel
        pieces.append((0.0, y - channel, 0.0, 0.0))
        pieces.append((y - channel, y - channel, left, right))
        size = size_in_room(pieces, self.room, self.style.max_size)
        tallest: dict[int, tuple[float, int]] = {}
        for run in grid.runs:
            if choice.stacks[run.number] < run.most and run.cells[0].shape == "stack":
                number = run.cells[0].row
                tall = (max(cell.height for cell in run.cells), run.number)
                tallest[number] = max(tallest.get(number, tall), tall)
        return Trial(
            self.worth(grid, pieces, size),
            choice,
            tuple(number for _tall, number in tallest.values()),
            wide=size * max(left, right) > self.room.width / 2 * 0.999,
        )

    def worth(self, grid: Grid, pieces: list[Piece], size: float) -> float:
        """The label size in points, less a little for broken labels and an odd shape."""
        items = [item for row in grid.rows for cell in row for item in cell.items]
        broken = sum(
            [
                (len(item.lines) - 1) * (3 if item.node and item.node.official else 1)
                for item in items
            ]
        ) / len(items)
        width = 2 * max(max(left, right) for _t, _b, left, right in pieces)
        height = max(bottom for _t, bottom, _l, _r in pieces)
        shape = math.log((width / height) / (self.room.width / self.room.height))
        return size - 0.12 * broken - 0.1 * abs(shape)


def _first(entry: tuple[float, Arrangement, float]) -> float:
    return entry[0]


def _worth(trial: Trial) -> float:
    return trial.worth
