"""A Chart and the Room for it in, a Drawing out."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from bagan.chart.layout.airy import airy
from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.assemble import ASCENT, assemble
from bagan.chart.layout.breaking import break_label
from bagan.chart.layout.drawing import Box, Drawing, Frame, Heading, LineMark, Point, TextLine, Wire
from bagan.chart.layout.engine import Engine, Places, find_engine, run
from bagan.chart.layout.fit import Entry, Fit
from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.layout.hanging import choices, hung
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.polylines import trace
from bagan.chart.layout.room import Corner, Room
from bagan.chart.layout.structure import Question, Structure
from bagan.chart.layout.text import advances, font_file, least_width, width, wrap
from bagan.chart.layout.worth import at_size
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
    best: Solution | None = None
    for heads, cost in choices(chart).items():
        if best is None or best.worth < style.max_size - cost:
            found = solution(hung(chart, heads), inner, style, ask)
            found = replace(found, worth=found.worth - at_size(cost, found.entry.size))
            best = found if best is None else max(best, found, key=lambda each: each.worth)
    assert best is not None
    placed = best.fit.placed(airy(best.entry, best.structure, inner, style), ask)
    best.fit.measure.typeset(placed.arrangement.grid)
    return placed.arrangement, placed.size


@dataclass(frozen=True, slots=True)
class Solution:
    """The best arrangement of one structure of a chart, and what it is worth."""

    structure: Structure
    fit: Fit
    entry: Entry
    worth: float


def solution(chart: Chart, room: Room, style: Style, ask: Callable[[str], Places]) -> Solution:
    """The best arrangement of *chart* in *room*; *ask* puts a DOT text to the engine."""
    question = Question(chart)
    structure = question.read(ask(question.dot))
    fit = Fit(Measure(structure.chart, style), room, structure.rows)
    entry = fit.best()
    return Solution(structure, fit, entry, entry.worth)
