"""A Chart and a Room in, the Arrangement that is worth most out, and its label size.

Everything is measured in em, so a choice has one shape, and the label size is what makes
that shape fill the room.  The search bounds what every choice is worth; those with the
highest bounds are arranged in full.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from bagan.chart.layout.arrange import Arrangement, arrange, arrange_if, least_height
from bagan.chart.layout.engine import Places
from bagan.chart.layout.entry import Entry, fitting, mean_breaks
from bagan.chart.layout.grid import Choice, Grid
from bagan.chart.layout.heads import blocked_feet
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.position import positioned
from bagan.chart.layout.reach import beside_heads, reachable
from bagan.chart.layout.room import OFF_COST, Room
from bagan.chart.layout.search import HEADS, Search, Trial
from bagan.chart.layout.white import Wish, wishes
from bagan.chart.layout.worth import (
    BARE_PENALTY,
    BREAK_PENALTY,
    CLASH_PENALTY,
    DETOUR_PENALTY,
    FORMS_PENALTY,
    LARGE,
    NARROW,
    at_size,
    bare_stacks,
    choice_cost,
    crossings_cost,
    forms_cost,
    shape_worth,
)

BEAM = 24
"""How many choices are looked at, at most: those whose bounds are above the best so far."""
TIGHTEN = 0.75
"""The part of a bound's excess over what the first choice turned out to be worth that is
taken off the other bounds: excesses are much alike.  Of 270 random charts, one in eight
gains with 0.5, none more than 0.03 points in the mean."""
PER_PATTERN = 2
"""How many choices that differ only in the width of stacks are arranged in full."""
WISHES = 16
"""How many bands of boxes are tried wider, at most."""
STEPS = (0.3, 0.6)
"""So much wider (em) stacks may begin that are then made as narrow as their labels."""
LOPSIDED = 1.0
"""A chart whose sides differ by more than this (em) is also tried without moving heads."""
REACH_LOSS = 0.3
"""What a chart may lose, in points of label size, for stacks that end lower than their row: without
them what stands beside these hangs far below its heads."""
ROUNDING = 0.03
"""What an arrangement may lose, in points of label size, where the engine places it: the
engine works in whole points."""


class Fit:
    """Finds the best arrangement of one chart in one room; *rows* tell each node's row."""

    def __init__(self, measure: Measure, room: Room, rows: Mapping[str, int]) -> None:
        self.measure = measure
        self.room = room
        self.rows = rows
        self.most_size = measure.style.max_size

    @cached_property
    def ranked(self) -> list[Trial]:
        """The choices to arrange, the one with the highest bound first."""
        return Search(self.measure, self.room, self.rows).ranked()

    @property
    def outlined(self) -> float:
        """The largest label size of an outline, points."""
        return max(trial.size for trial in self.ranked)

    def forms(self, choice: Choice) -> float:
        """What the forms of a choice cost in full."""
        return forms_cost(choice.stacks, self.measure.bands, self.measure.alike, LARGE)

    def outlined_within(self, most: float) -> float:
        """The largest label size of an outline whose forms cost *most* in full, points."""
        usual = [trial.size for trial in self.ranked if self.forms(trial.choice) <= most]
        return max(usual, default=0.0)

    def best(self, enough: float = math.inf) -> Entry:
        """The arrangement of most worth among those arranged in full, or the first that is worth
        *enough*."""
        ranked = self.ranked
        first = ranked[0]
        best = self.entry(arrange(self.measure, first.choice, self.rows))
        excess = (first.bound - best.worth) * TIGHTEN
        tried = Counter([pattern(first.choice)])
        for trial in ranked[1:]:
            if trial.bound - excess <= best.worth or tried.total() >= BEAM:
                break
            if best.worth >= enough:
                break
            tried[pattern(trial.choice)] += 1
            if tried[pattern(trial.choice)] <= PER_PATTERN:
                best = self.better(best, trial.choice)
        if best.worth >= enough:
            return best
        best = self.reaching(best)
        narrower = self.narrower(best.arrangement)
        if narrower < best.arrangement.choice.stack_width:
            best = self.better(best, replace(best.arrangement.choice, stack_width=narrower))
        best = self.with_narrower_heads(best)
        found = best.arrangement
        if abs(found.left - found.right) > LOPSIDED:
            best = self.better(best, replace(found.choice, straight=False))
        if best.arrangement.routed.crossings[0]:
            best = self.better(best, replace(best.arrangement.choice, parted=True))
        return self.widened(self.refined(self.through(best)))

    def through(self, best: Entry) -> Entry:
        """The best, or with the line to a foot straight from its head where an odd number of units
        stands over it: these stand aside, for it to pass between two of them."""
        found = best.arrangement
        if not blocked_feet(found.grid, [route.net for route in found.plan.routes]):
            return best
        widest = found.choice.head_width
        for head in sorted({widest, *(h for h in HEADS if NARROW <= h < widest)}, reverse=True):
            entry = self.as_large(best, replace(found.choice, through=True, head_width=head))
            if entry and sum(entry.arrangement.routed.crossings) <= sum(found.routed.crossings):
                return entry
        return best

    def reaching(self, best: Entry) -> Entry:
        """The best, or with long stacks that end lower than their row, also with fewer of these."""
        choice = replace(best.arrangement.choice, reaching=True)
        runs = [run for run, _tall in beside_heads(best.arrangement.grid)]
        if reachable(best.arrangement.grid):
            best = self.as_large(best, choice, REACH_LOSS) or best
        for run in runs:
            for count in range(choice.stacks[run.number] - 1, 0, -1):
                stacks = list(best.arrangement.choice.stacks)
                stacks[run.number] = count
                best = self.better(best, replace(choice, stacks=tuple(stacks)))
        return best

    def refined(self, best: Entry) -> Entry:
        """The best, or the same choice with headings set again over the stacks that go on, or
        with stacks as narrow as their labels."""
        cells = [cell for run in best.arrangement.grid.runs for cell in run.cells[1:]]
        if not any(cell.shape == "stack" for cell in cells):
            return best
        choice = best.arrangement.choice
        for step in (0.0, *STEPS):
            near = replace(choice, stack_width=choice.stack_width + step)
            best = self.better(best, replace(near, hugging=True))
            if bare_stacks(best.arrangement.grid):
                best = self.better(best, replace(near, repeat=True))
                best = self.better(best, replace(near, repeat=True, hugging=True))
        return best

    def with_narrower_heads(self, best: Entry) -> Entry:
        """The best, or one with narrower heads where the width of the room limits it."""
        found = best.arrangement
        if best.size < min(self.room.height / found.routed.height, self.most_size):
            for head in (head for head in HEADS if head < found.choice.head_width):
                best = self.better(best, replace(best.arrangement.choice, head_width=head))
        return best

    def narrower(self, arrangement: Arrangement) -> float:
        """The width of stacks (em) at which an arrangement that is too wide for its height
        would be as large as its height lets it."""
        size = min(self.room.height / arrangement.routed.height, self.most_size)
        excess = 2 * max(arrangement.left, arrangement.right) - self.room.width / size
        grid = arrangement.grid
        rows = [grid.cells_in(row) for row in range(len(grid.rows))]
        stacks = max([sum(cell.shape == "stack" for cell in row) for row in rows])
        width = max(arrangement.choice.stack_width, self.measure.least_stack)
        return max(width - excess / stacks, self.measure.least_stack) if stacks else width

    def widened(self, best: Entry) -> Entry:
        """The best with boxes made wider where that leaves no short word alone on a line and
        the chart as large: all of them, or one band of them after the other."""
        found = best.arrangement
        spare = self.room.width / best.size - found.left - found.right
        wanted = wishes(found.grid, self.measure, spare)
        most = [band[0] for band in wanted]
        wider = self.wider(best, most) if len(wanted) > 1 else None
        if wider is not None:
            return wider
        trials = 0
        for band in reversed(wanted):  # what stands lowest is most of a chart
            for wish in band:
                trials += 1
                wider = self.wider(best, [wish]) if trials <= WISHES else None
                if wider is not None:
                    best = wider
                    break
        return best

    def wider(self, best: Entry, wishes: Sequence[Wish]) -> Entry | None:
        """The best with some boxes wider, or None where it is worse then."""
        choice = best.arrangement.choice
        return self.as_large(best, replace(choice, widened=(*choice.widened, *wishes)))

    def as_large(self, best: Entry, choice: Choice, loss: float = ROUNDING / 2) -> Entry | None:
        """A choice that is like the best, or None where it is smaller by more than *loss* points,
        its lines are worse or its spine leaves the middle of the page."""
        floor = min(self.measure.style.min_size + ROUNDING, best.size - ROUNDING / 2)
        least = max(best.size - loss, floor)

        def promising(grid: Grid, half: float) -> bool:
            return bool(best.arrangement.shift) or self.size_within(grid, half) >= least

        arrangement = arrange_if(self.measure, choice, self.rows, promising)
        if arrangement is None:
            return None
        entry, before = self.entry(arrangement), best.arrangement.routed
        arrangement = entry.arrangement
        routed = arrangement.routed
        worse = routed.clashes > before.clashes or routed.detours > before.detours
        off = arrangement.shift and not best.arrangement.shift
        return None if worse or off or entry.size < least else entry

    def better(self, best: Entry, choice: Choice) -> Entry:
        """The best so far, or a choice that is worth more when arranged in full."""

        def promising(grid: Grid, half: float) -> bool:
            within = self.size_within(grid, half) > best.worth  # as no penalty is a gain
            return within and self.bound(grid, half, choice) > best.worth

        arrangement = arrange_if(self.measure, choice, self.rows, promising)
        if arrangement is None:
            return best
        return max(best, self.entry(arrangement), key=lambda entry: entry.worth)

    def entry(self, arrangement: Arrangement) -> Entry:
        """An arrangement with its worth and label size."""
        arrangement, size = fitting(arrangement, self.room, self.most_size)
        worth = shape_worth(arrangement.pieces, mean_breaks(arrangement.grid), size, self.room)
        worth -= OFF_COST if arrangement.shift else 0.0
        worth -= forms_cost(arrangement.choice.stacks, self.measure.bands, self.measure.alike, size)
        worth -= choice_cost(arrangement.choice)
        worth -= BARE_PENALTY * bare_stacks(arrangement.grid)
        worth -= DETOUR_PENALTY * arrangement.routed.detours
        worth -= crossings_cost(*arrangement.routed.crossings)
        worth -= CLASH_PENALTY * arrangement.routed.clashes
        return Entry(worth, arrangement, size)

    def hanging_cost(self, entry: Entry, cost: float) -> float:
        """What lists that hang cost an arrangement, *cost* in full: with the forms of its bands no
        more than these may cost."""
        size, stacks = entry.size, entry.arrangement.choice.stacks
        forms = forms_cost(stacks, self.measure.bands, self.measure.alike, size)
        return min(at_size(cost, size), at_size(FORMS_PENALTY, size) - forms)

    def bound(self, grid: Grid, half: float, choice: Choice) -> float:
        """The most that a grid may be worth whose cells reach *half* em from the spine."""
        size = self.size_within(grid, half)
        forms = forms_cost(choice.stacks, self.measure.bands, self.measure.alike, size)
        most = size - BREAK_PENALTY * mean_breaks(grid) - forms - choice_cost(choice)
        return most - BARE_PENALTY * bare_stacks(grid)

    def size_within(self, grid: Grid, half: float) -> float:
        """The largest label size of a grid whose cells reach *half* em from the spine."""
        high = least_height(grid, self.measure.style)
        return min(self.most_size, self.room.width / 2 / half, self.room.height / high)

    def placed(self, arrangement: Arrangement, ask: Callable[[str], Places]) -> Entry:
        """The arrangement as the engine places it, or as it was where that is worth less.

        *ask* puts a DOT text to the engine.  Raises LayoutError for an answer that is no
        placement.
        """
        before = self.entry(arrangement)
        cells = [cell for row in arrangement.grid.rows for cell in row]
        places = [(cell.x, cell.y) for cell in cells]
        found = positioned(arrangement, ask)
        if found is not None:
            after = self.entry(found)
            bent = found.routed.detours > arrangement.routed.detours
            if after.worth >= before.worth - ROUNDING and not bent:
                return after
        for cell, (x, y) in zip(cells, places, strict=True):
            cell.x, cell.y = x, y
        return before


def pattern(choice: Choice) -> Choice:
    """A choice but for the width of its stacks."""
    return replace(choice, stack_width=0.0)
