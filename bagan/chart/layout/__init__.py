"""A Chart and the Room for it in, a Drawing out."""

from __future__ import annotations

import math
from dataclasses import replace

from bagan.chart.layout.arrange import Arrangement, arrange
from bagan.chart.layout.assemble import ASCENT, assemble
from bagan.chart.layout.dot import confirm, pieces_of, to_dot
from bagan.chart.layout.drawing import Box, Drawing, Frame, Heading, LineMark, Point, TextLine, Wire
from bagan.chart.layout.engine import Engine, find_engine, run
from bagan.chart.layout.fit import Fit
from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.room import Corner, Room, size_in_room
from bagan.chart.layout.text import advances, font_file, least_width, width, wrap
from bagan.chart.layout.trace import trace
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
    arrangement, size = fitted(chart, room, style)
    if size < style.min_size:
        raise TooSmall(
            _(
                "The labels would print at {size} pt, below the floor of {floor} pt",
                size=f"{size:.1f}",
                floor=f"{style.min_size:g}",
            ),
            size,
        )
    heights = [max(cell.height for cell in row) for row in arrangement.grid.rows]
    rows = pieces_of(arrangement.grid, arrangement.routed.rails)
    confirm(rows, run(engine or find_engine(), to_dot(rows, heights)))
    return assemble(arrangement, chart, math.floor(size * 100) / 100, style)


def label_size(chart: Chart, room: Room, *, style: Style) -> float:
    """The label size in points at which *chart* fits *room*, at most ``style.max_size``."""
    return fitted(chart, room, style)[1]


def fitted(chart: Chart, room: Room, style: Style) -> tuple[Arrangement, float]:
    """The best arrangement of *chart* in *room* and its label size in points."""
    if not chart.roots:
        raise LayoutError(_("The chart shows nothing"))
    margin = 2 * style.wire_stroke
    inner = replace(room, width=room.width - margin, height=room.height - margin)
    arrangement, size = Fit(Measure(chart, style), inner).best()
    if size >= style.max_size:
        arrangement = airy(arrangement, chart, inner, style)
    return arrangement, size


def airy(arrangement: Arrangement, chart: Chart, room: Room, style: Style) -> Arrangement:
    """The same choice with wider gaps, where the room allows them at the largest size."""
    for factor in (2.4, 2.0, 1.7, 1.4):
        wide = replace(
            style,
            row_gap_em=style.row_gap_em * factor,
            item_gap_em=style.item_gap_em * factor,
            band_gap_em=style.band_gap_em * factor,
            block_gap_em=style.block_gap_em * factor,
        )
        trial = arrange(Measure(chart, wide), arrangement.choice)
        if size_in_room(trial.pieces, room, style.max_size) >= style.max_size:
            return trial
    return arrangement
