"""A Chart and the Room for it in, a Drawing out."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

from bagan.chart.layout.airy import airy
from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.assemble import ASCENT, assemble
from bagan.chart.layout.breaking import break_label
from bagan.chart.layout.drawing import (
    Area,
    Box,
    Drawing,
    Frame,
    Heading,
    LineMark,
    Point,
    TextLine,
    Wire,
)
from bagan.chart.layout.engine import Engine, Places, find_engine, run
from bagan.chart.layout.entry import Entry
from bagan.chart.layout.fit import Fit
from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.layout.hanging import choices, hung
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.polylines import trace
from bagan.chart.layout.room import Corner, Room
from bagan.chart.layout.structure import Question, Structure
from bagan.chart.layout.text import advances, font_file, least_width, width, wrap
from bagan.chart.model.chart import Chart
from bagan.language import _
from bagan.problem import LayoutError
from bagan.style import Style

__all__ = [
    "ASCENT",
    "Area",
    "Box",
    "Corner",
    "Drawing",
    "Engine",
    "Frame",
    "Heading",
    "LineMark",
    "Point",
    "Room",
    "TextLine",
    "TooSmall",
    "Wire",
    "advances",
    "break_label",
    "draw",
    "find_engine",
    "fits",
    "font_file",
    "least_width",
    "missing_characters",
    "outlined_size",
    "trace",
    "width",
    "wrap",
]


HOPELESS = 0.75
"""A part whose outlines have less of the least label size than this does not fit: they are seldom
more than a fifth too small."""
FAR = 0.5
"""A chart whose outlines have less of it than this is not arranged to be drawn."""
LOSS = 0.3
"""What the steps after the search may take from a label size, points: more than they do."""


class TooSmall(LayoutError):
    """A chart whose labels would fall under the floor; ``size`` (points) is the best found, that
    of an outline where these come nowhere near."""

    def __init__(self, message: str, size: float) -> None:
        self.size = size
        super().__init__(message)


def draw(chart: Chart, room: Room, *, style: Style, engine: Engine | None = None) -> Drawing:
    """Arrange *chart* as large as the room allows, between the style's sizes.

    Raises TooSmall when the labels would be smaller than ``style.min_size`` points, and
    LayoutError or MissingTool when the engine fails.
    """
    fitter = _Fitter(chart, room, style, engine or find_engine())
    if not fitter.near(FAR):
        raise _too_small(fitter.outlined(), style)
    arrangement, size = fitter.fitted()
    if size < style.min_size:
        raise _too_small(size, style)
    # In whole hundredths; a float may be one but for its last digits.
    return assemble(arrangement, chart, math.floor(size * 100 + 1e-6) / 100, style)


def _too_small(size: float, style: Style) -> TooSmall:
    return TooSmall(
        _(
            "The labels would print at {size} pt, below the floor of {floor} pt",
            size=f"{size:.1f}",
            floor=f"{style.min_size:g}",
        ),
        size,
    )


def fits(chart: Chart, room: Room, *, style: Style, engine: Engine) -> bool:
    """Whether the label size of *chart* in *room* is at least ``style.min_size``; told without
    arranging it where no outline comes near.

    Raises LayoutError or MissingTool when the engine fails.
    """
    return _Fitter(chart, room, style, engine).fits()


def outlined_size(
    chart: Chart, room: Room, *, style: Style, engine: Engine, alike: bool = False
) -> float:
    """The largest label size in points of any outline that the search tries for *chart* in
    *room*: what arithmetic allows before lines are led.  With *alike*, of those whose forms
    (rows, stacks, lists that hang) are as usual as the drawing's.

    Raises LayoutError or MissingTool when the engine fails.
    """
    fitter = _Fitter(chart, room, style, engine)
    return fitter.outlined_alike() if alike else fitter.outlined()


class _Best(NamedTuple):
    """An arrangement, what it is worth with its hanging lists, and what it comes from."""

    worth: float
    structure: Structure
    fit: Fit
    entry: Entry


class _Fitter:
    """Fits one chart into one room, with lists that hang or do not."""

    def __init__(self, chart: Chart, room: Room, style: Style, engine: Engine) -> None:
        if not chart.roots:
            raise LayoutError(_("The chart shows nothing"))
        self.chart = chart
        self.style = style
        self.engine = engine
        margin = 2 * style.wire_stroke
        self.room = replace(room, width=room.width - margin, height=room.height - margin)
        self.asked: dict[frozenset[str], tuple[Structure, Fit]] = {}

    def ask(self, dot: str) -> Places:
        """The engine's answer, for which it is run once."""
        known = self.engine.answers
        if dot not in known:
            known[dot] = run(self.engine, dot)
        return known[dot]

    def fit(self, heads: frozenset[str]) -> tuple[Structure, Fit]:
        """The structure of the chart with the lists under *heads* hanging, and how it is fitted."""
        if heads not in self.asked:
            question = Question(hung(self.chart, heads))
            structure = question.read(self.ask(question.dot))
            fit = Fit(Measure(structure.chart, self.style), self.room, structure.rows)
            self.asked[heads] = structure, fit
        return self.asked[heads]

    def outlined(self) -> float:
        """The largest label size in points of any outline."""
        return max([self.fit(heads)[1].outlined for heads in choices(self.chart)])

    def outlined_alike(self) -> float:
        """The largest label size in points of any outline as usual as the best arrangement."""
        best = self.best()
        found = [(cost, self.fit(heads)[1]) for heads, cost in choices(self.chart).items()]
        most = best.fit.forms(best.entry.arrangement.choice)
        most += next(cost for cost, fit in found if fit is best.fit)
        return max([fit.outlined_within(most - cost) for cost, fit in found])

    def near(self, share: float) -> bool:
        """Whether an outline has that share of the least label size."""
        least = share * self.style.min_size
        return any(self.fit(heads)[1].outlined >= least for heads in choices(self.chart))

    def fits(self) -> bool:
        """Whether the labels are not too small; the first arrangement that tells it is enough."""
        if not self.near(HOPELESS):
            return False
        enough = self.style.min_size + LOSS
        best = self.best(enough)
        return best.worth >= enough or self.finished(best)[1] >= self.style.min_size

    def fitted(self) -> tuple[Arrangement, float]:
        """The best arrangement and its label size in points."""
        return self.finished(self.best())

    def best(self, enough: float = math.inf) -> _Best:
        """The arrangement of most worth, or the first that is worth *enough*."""
        best: _Best | None = None
        for heads, cost in choices(self.chart).items():
            if best is not None and best.worth >= min(enough, self.style.max_size - cost):
                break
            structure, fit = self.fit(heads)
            entry = fit.best(enough + cost)
            worth = entry.worth - fit.hanging_cost(entry, cost)
            if best is None or worth > best.worth:
                best = _Best(worth, structure, fit, entry)
        assert best is not None
        return best

    def finished(self, best: _Best) -> tuple[Arrangement, float]:
        """An arrangement with its air and in its place, and its label size in points."""
        fit, entry = best.fit, best.entry
        fit.measure.typeset(entry.arrangement.grid)
        placed = fit.placed(airy(entry, best.structure, self.room, self.style), self.ask)
        return placed.arrangement, placed.size
