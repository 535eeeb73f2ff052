"""A Chart and the Room for it in, a Drawing out."""

from __future__ import annotations

import math
from dataclasses import replace

from bagan.chart.layout.arrange import Arrangement, arrange
from bagan.chart.layout.assemble import ASCENT, assemble
from bagan.chart.layout.drawing import Box, Drawing, Frame, Heading, LineMark, Point, TextLine, Wire
from bagan.chart.layout.engine import Engine, Places, find_engine, run
from bagan.chart.layout.fit import Entry, Fit, fitting
from bagan.chart.layout.glyphs import missing_characters
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
    "draw",
    "find_engine",
    "fits",
    "font_file",
    "label_size",
    "least_width",
    "missing_characters",
    "outlined_size",
    "trace",
    "width",
    "wrap",
]


AIR = (3.6, 3.0, 2.4, 2.0, 1.7, 1.4, 1.2)
"""How many times as wide as usual the gaps may be, where the room allows it."""
AIR_ACROSS = 2.4
"""How many times as wide the gaps between neighbours may be."""
HOPELESS = 0.75
"""A chart whose outlines have less of the least label size than this does not fit: they are seldom
more than a fifth too small."""
SAME_SIZE = 0.005
"""Label sizes that differ by less than this (points) print alike."""


class TooSmall(LayoutError):
    """A chart whose labels would fall under the floor; ``size`` (points) is the best found."""

    def __init__(self, message: str, size: float) -> None:
        self.size = size
        super().__init__(message)


def draw(chart: Chart, room: Room, *, style: Style, engine: Engine | None = None) -> Drawing:
    """Arrange *chart* as large as the room allows, between the style's sizes.

    Raises TooSmall when the labels would be smaller than ``style.min_size`` points, and
    LayoutError or MissingTool when the engine fails.
    """
    arrangement, size = fitted(chart, room, style, engine or find_engine())
    if size < style.min_size:
        raise TooSmall(
            _(
                "The labels would print at {size} pt, below the floor of {floor} pt",
                size=f"{size:.1f}",
                floor=f"{style.min_size:g}",
            ),
            size,
        )
    return assemble(arrangement, chart, math.floor(size * 100) / 100, style)


def label_size(chart: Chart, room: Room, *, style: Style, engine: Engine | None = None) -> float:
    """The label size in points at which *chart* fits *room*, at most ``style.max_size``.

    Raises LayoutError or MissingTool when the engine fails.
    """
    return fitted(chart, room, style, engine or find_engine())[1]


def fits(chart: Chart, room: Room, *, style: Style, engine: Engine) -> bool:
    """Whether the label size of *chart* in *room* is at least ``style.min_size``; told without
    arranging it where no outline comes near.

    Raises LayoutError or MissingTool when the engine fails.
    """
    fitter = _Fitter(chart, room, style, engine)
    near = fitter.fit.outlined >= HOPELESS * style.min_size
    return near and fitter.fitted()[1] >= style.min_size


def outlined_size(chart: Chart, room: Room, *, style: Style, engine: Engine) -> float:
    """The largest label size in points of any outline that the search tries for *chart* in
    *room*: what arithmetic allows before lines are led.

    Raises LayoutError or MissingTool when the engine fails.
    """
    return _Fitter(chart, room, style, engine).fit.outlined


def fitted(chart: Chart, room: Room, style: Style, engine: Engine) -> tuple[Arrangement, float]:
    """The best arrangement of *chart* in *room* and its label size in points."""
    return _Fitter(chart, room, style, engine).fitted()


class _Fitter:
    """Fits one chart into one room."""

    def __init__(self, chart: Chart, room: Room, style: Style, engine: Engine) -> None:
        if not chart.roots:
            raise LayoutError(_("The chart shows nothing"))
        self.style = style
        self.engine = engine
        margin = 2 * style.wire_stroke
        self.room = replace(room, width=room.width - margin, height=room.height - margin)
        question = Question(chart)
        self.structure = question.read(self.ask(question.dot))
        self.fit = Fit(Measure(self.structure.chart, style), self.room, self.structure.rows)

    def ask(self, dot: str) -> Places:
        return run(self.engine, dot)

    def fitted(self) -> tuple[Arrangement, float]:
        """The best arrangement and its label size in points."""
        best = self.fit.best()
        placed = self.fit.placed(airy(best, self.structure, self.room, self.style), self.ask)
        return placed.arrangement, placed.size


def airy(best: Entry, structure: Structure, room: Room, style: Style) -> Arrangement:
    """The same choice with wider gaps, where the room allows them at the same label size;
    gaps sideways only at the largest."""
    for factor in AIR:
        across = min(factor, AIR_ACROSS) if best.size >= style.max_size else 1.0
        wide = replace(
            style,
            row_gap_em=style.row_gap_em * factor,
            item_gap_em=style.item_gap_em * factor,
            band_gap_em=style.band_gap_em * across,
            block_gap_em=style.block_gap_em * across,
        )
        trial = arrange(Measure(structure.chart, wide), best.arrangement.choice, structure.rows)
        trial, size = fitting(trial, room, style.max_size)
        if (
            size >= best.size - SAME_SIZE
            and trial.routed.clashes <= best.arrangement.routed.clashes
        ):
            return trial
    return best.arrangement
