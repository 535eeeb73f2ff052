"""A Chart and the Room for it in, a Drawing out."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product

from bagan.chart.layout.arrange import Arrangement, arrange
from bagan.chart.layout.assemble import ASCENT, assemble
from bagan.chart.layout.breaking import break_label
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
    "break_label",
    "draw",
    "find_engine",
    "font_file",
    "label_size",
    "least_width",
    "missing_characters",
    "trace",
    "width",
    "wrap",
]


AIR = (3.6, 3.0, 2.4, 2.0, 1.7, 1.4, 1.2)
"""How many times as wide as usual the gaps may be, where the room allows it."""
AIR_ACROSS = 2.4
"""How many times as wide the gaps between neighbours may be."""
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


def fitted(chart: Chart, room: Room, style: Style, engine: Engine) -> tuple[Arrangement, float]:
    """The best arrangement of *chart* in *room* and its label size in points."""
    if not chart.roots:
        raise LayoutError(_("The chart shows nothing"))

    def ask(dot: str) -> Places:
        return run(engine, dot)

    margin = 2 * style.wire_stroke
    inner = replace(room, width=room.width - margin, height=room.height - margin)
    question = Question(chart)
    structure = question.read(ask(question.dot))
    measure = Measure(structure.chart, style)
    fit = Fit(measure, inner, structure.rows)
    best = fit.best()
    arrangement = best.arrangement
    arrangement = airy(best, structure, inner, style)
    placed = fit.placed(arrangement, ask)
    measure.typeset(placed.arrangement.grid)
    return placed.arrangement, placed.size


def airy(best: Entry, structure: Structure, room: Room, style: Style) -> Arrangement:
    """The same choice with wider gaps, where the room allows them at the same label size;
    gaps sideways only at the largest."""
    largest = best.size >= style.max_size
    for factor, across in product(AIR, (AIR_ACROSS, 1.0) if largest else (1.0,)):
        wide = replace(
            style,
            row_gap_em=style.row_gap_em * factor,
            item_gap_em=style.item_gap_em * factor,
            band_gap_em=style.band_gap_em * min(factor, across),
            block_gap_em=style.block_gap_em * min(factor, across),
        )
        trial = arrange(Measure(structure.chart, wide), best.arrangement.choice, structure.rows)
        trial, size = fitting(trial, room, style.max_size)
        if (
            size >= best.size - SAME_SIZE
            and trial.routed.clashes <= best.arrangement.routed.clashes
        ):
            return trial
    return best.arrangement
