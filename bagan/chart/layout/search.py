"""A Measure and a Room in, the Choices that may print largest out: arithmetic alone.

The search goes over the width of stacks, the number of stacks per band, the width of heads,
and how frames lie.  A choice is judged by its outline, which bounds what it is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from bagan.chart.layout.grid import Choice
from bagan.chart.layout.heights import BandHeights
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.outline import Outline
from bagan.chart.layout.room import OFF_COST, Room, moved, size_and_shift
from bagan.chart.layout.worth import choice_cost, forms_cost, shape_worth

WIDTHS = (18.0, 16.0, 14.0, 12.5, 11.5, 10.5, 9.75, 9.0, 8.25)
"""Widths of stacks to try, em; most office names need one to four lines there."""
HEADS = (12.0, 9.0, 7.0, 16.0, 24.0)
"""Widths that heads may have, em: the usual one, then the narrower ones, the widest first, then
the wider ones."""
FRAMES = (9.5, 0.0, 12.0, 15.0)
"""Widths of the boxes side by side in a frame, em (0 for one above the other): the usual
one, then the others in the same order."""
PATTERNS = 3
"""So many patterns of stacks are tried with other widths."""
NEAR = (-0.45, -0.3, -0.15, 0.15, 0.3)
"""Changes of the stack width that are tried on the best choice, em."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A choice, the bound of its worth and of its label size (points).

    ``tallest`` are the bands that make a row tall and may have more stacks; ``wide`` tells
    that the width of the room limits the label size.
    """

    bound: float
    choice: Choice
    tallest: tuple[int, ...]
    wide: bool
    size: float


class Search:
    """The choices tried for one chart and one room: ``trials`` by choice."""

    def __init__(self, measure: Measure, room: Room, rows: Mapping[str, int]) -> None:
        self.measure = measure
        self.room = room
        self.rows = rows
        self.framed = any(branch.members for root in measure.chart.roots for branch in root.walk())
        self.heights = [BandHeights(measure, number) for number in range(len(measure.bands))]
        self.outlines: dict[tuple[float, float], Outline] = {}
        self.trials: dict[Choice, Trial] = {}

    def ranked(self) -> list[Trial]:
        """Every choice tried, the one with the highest bound first."""
        self.run()
        return self.ordered()

    def ordered(self) -> list[Trial]:
        """The trials by their bounds; of those that are alike the one with narrower stacks."""
        return sorted(
            self.trials.values(), key=lambda trial: (-trial.bound, trial.choice.stack_width)
        )

    def run(self) -> None:
        """Grow stacks at every width, then vary the heads, the frames and the width."""
        stacks = tuple([fixed or 1 for fixed in self.measure.fixed])
        start = Choice(WIDTHS[0], HEADS[0], stacks, FRAMES[0])
        best = self.trial(start)
        if self.heights:
            grown = [best]
            for width in self.widths():
                # Narrower stacks are taller, so there will be no fewer of them.
                fewest = self.grow(replace(start, stack_width=width, stacks=stacks))
                wider = grown[-1].choice.stacks
                grown.append(fewest)
                if wider != stacks:  # the usual rows, and what they let grow
                    grown.append(self.grow(replace(start, stack_width=width, stacks=wider)))
                stacks = fewest.choice.stacks
                grown += [self.trial(each) for each in self.usual(grown[-1].choice)]
            best = max(grown[1:], key=_bound)
        for trial in self.leading():
            heads = [replace(trial.choice, head_width=head) for head in HEADS[1:]]
            for each in self.usual(self.vary(trial, heads).choice):
                self.trial(each)
            self.narrow(trial.choice)
        best = max(best, *self.trials.values(), key=_bound)
        if self.framed:
            frames = [replace(best.choice, frame_width=frame) for frame in FRAMES[1:]]
            best = self.vary(best, frames)
        if self.heights:
            for trial in self.leading():
                for step in NEAR:
                    width = max(trial.choice.stack_width + step, self.measure.least_stack)
                    self.trial(replace(trial.choice, stack_width=width))

    def narrow(self, choice: Choice) -> None:
        """Try narrower heads with the bands drawn as they usually are, while these are too wide."""
        for head in (head for head in HEADS if head < HEADS[0]):
            usual = self.usual(replace(choice, head_width=head))
            trials = [self.trial(each) for each in usual]
            if not any(trial.wide for trial in trials):
                break

    def leading(self) -> list[Trial]:
        """The best trial of each of the patterns of stacks that have the highest bounds."""
        best: dict[tuple[int, ...], Trial] = {}
        for trial in self.ordered():
            best.setdefault(trial.choice.stacks, trial)
        return list(best.values())[:PATTERNS]

    def usual(self, choice: Choice) -> Iterator[Choice]:
        """The choice with the bands drawn as they usually are, all, all but those at a foot, or all
        but one of these: in stacks, then in rows, where both are usual; and with those drawn alike
        of which a reader expects it."""
        bands = self.measure.bands
        feet = [number for number, band in enumerate(bands) if band.foot]
        seen = {choice.stacks}
        for kept, pick in product(((), feet, *((foot,) for foot in feet)), (min, max)):
            stacks = tuple(
                [
                    pick(band.forms)
                    if band.forms and not band.fixed and number not in kept
                    else choice.stacks[number]
                    for number, band in enumerate(bands)
                ]
            )
            if stacks not in seen:
                seen.add(stacks)
                yield replace(choice, stacks=stacks)
        for pick in (min, max) if self.measure.alike else ():
            counts = list(choice.stacks)
            for numbers in self.measure.alike:
                for number in numbers:
                    counts[number] = pick([choice.stacks[other] for other in numbers])
            if tuple(counts) != choice.stacks:
                yield replace(choice, stacks=tuple(counts))

    def vary(self, best: Trial, choices: Sequence[Choice]) -> Trial:
        """The best of *choices*, of which narrower ones come first: a chart that is not too
        wide for the room gains by wider ones alone, and past one that is too wide there is no
        better one."""
        usual = (best.choice.head_width, best.choice.frame_width)
        for choice in choices:
            wider = (choice.head_width, choice.frame_width) > usual
            if not (wider or best.wide):
                continue
            trial = self.trial(choice)
            if wider and trial.wide and trial.bound < best.bound:
                break
            best = max(best, trial, key=_bound)
        return best

    def widths(self) -> list[float]:
        """The widths of stacks to try, em, the widest first."""
        least = self.measure.least_stack
        return list(dict.fromkeys(max(width, least) for width in WIDTHS))

    def grow(self, choice: Choice) -> Trial:
        """Add stacks where the chart is tallest, until it is too wide to gain by it."""
        here = best = self.trial(choice)
        while here.tallest and (not here.wide or here.bound >= best.bound):
            more = [self.trial(with_one_more(here.choice, number)) for number in here.tallest]
            here = max(more, key=_bound)
            best = max(best, here, key=_bound)
        return best

    def trial(self, choice: Choice) -> Trial:
        """What a choice may be worth, judged once."""
        known = self.trials.get(choice)
        if known is None:
            known = self.trials[choice] = self.judge(choice)
        return known

    def judge(self, choice: Choice) -> Trial:
        """What a choice may be worth by its outline."""
        key = (choice.head_width, choice.frame_width)
        outline = self.outlines.get(key)
        if outline is None:
            outline = Outline(self.measure, choice, self.rows, self.heights)
            self.outlines[key] = outline
        width = max(choice.stack_width, self.measure.least_stack)
        pieces, broken, tallest = outline.shape(width, choice.stacks)
        size, shift = size_and_shift(pieces, self.room, self.measure.style.max_size)
        pieces = moved(pieces, shift)
        widest = max([max(left, right) for _top, _bottom, left, right in pieces])
        growing = [
            number
            for _height, number in tallest
            if choice.stacks[number] < len(self.heights[number].groups)
            and not self.measure.fixed[number]
        ]
        return Trial(
            shape_worth(pieces, broken, size, self.room)
            - forms_cost(choice.stacks, self.measure.bands, self.measure.alike, size)
            - choice_cost(choice)
            - (OFF_COST if shift else 0.0),
            choice,
            tuple(growing),
            wide=size * widest > self.room.width / 2 * 0.999,
            size=size,
        )


def _bound(trial: Trial) -> float:
    return trial.bound


def with_one_more(choice: Choice, number: int) -> Choice:
    """The choice with one more stack in a band."""
    stacks = choice.stacks
    return replace(choice, stacks=(*stacks[:number], stacks[number] + 1, *stacks[number + 1 :]))
