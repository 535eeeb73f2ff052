"""The best arrangement in, the same with more space in it where its room allows that, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import fsum
from typing import NamedTuple

from bagan.chart.layout.arrange import Arrangement, arrange_if, least_height
from bagan.chart.layout.entry import Entry, fitting
from bagan.chart.layout.grid import Cell, Choice, Grid
from bagan.chart.layout.levels import EMPTY
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.place import BARE
from bagan.chart.layout.room import Room
from bagan.chart.layout.structure import Structure
from bagan.chart.model.kinds import Kind
from bagan.style import MOST_PADDING, Style

AIR = (1.0, 1.2, 1.4, 1.7, 2.0, 2.4, 3.0, 3.6)
"""How many times as wide as usual the gaps may be."""
AIR_ACROSS = 2.4
"""How many times as wide the gaps between neighbours may be."""
AIR_BETWEEN = 1.7
"""How many times as far apart lines beside each other are where boxes have more space, in a chart
with dashed lines: two of these side by side look like one."""
TRACK = 4.3
"""So far apart (points, 1.5 mm) lines of unlike kinds run beside each other, if possible."""
TRACK_LOSS = 0.1
"""What that may cost in points of label size."""
PERIODS = 2.05
"""So many dashes with their gaps are shown by the shortest dashed lines, if possible."""
SAME_SIZE = 0.005
"""Label sizes that differ by less than this (points) print alike."""


def airy(best: Entry, structure: Structure, room: Room, style: Style) -> Arrangement:
    """The same choice with wider gaps at the same label size, gaps sideways and the space in
    boxes only at the largest one; short dashed lines and boxes come before gaps."""
    largest = best.size >= style.max_size
    same = best.size - SAME_SIZE

    def tried(spacious: Style, least: float) -> _Tried | None:
        measure = Measure(structure.chart, spacious)
        if spacious == style:
            return _Tried(measure, best.arrangement, best.size)

        def promising(grid: Grid, half: float) -> bool:
            bound = min(room.width / 2 / half, room.height / least_height(grid, spacious))
            return bound >= least or bool(best.arrangement.shift)

        choice = with_room(best.arrangement.choice, spacious.padding_x_em - style.padding_x_em)
        trial = arrange_if(measure, choice, structure.rows, promising)
        if trial is None:
            return None
        trial, size = fitting(trial, room, style.max_size)
        if size < least or trial.routed.clashes > best.arrangement.routed.clashes:
            return None
        return _Tried(measure, trial, size)

    for spacious in bases(structure, style, best.size, largest=largest):
        clearer = not largest and spacious.track_em > style.track_em
        found = tried(spacious, max(same - TRACK_LOSS, style.min_size) if clearer else same)
        if found is None:
            continue
        least = min(found.size - SAME_SIZE, same)
        across = largest
        low, high = 0, _most_air(found.arrangement, spacious, room.height / least)
        middle = high - 1
        while high - low > 1:
            trial = tried(opened(spacious, AIR[middle], across=across), least)
            if trial is None and across:
                trial = tried(opened(spacious, AIR[middle], across=False), least)
                across = trial is None  # what is wider still finds no room sideways either
            if trial is None:
                high = middle
            else:
                low, found = middle, trial
            middle = (low + high) // 2
        found.measure.typeset(found.arrangement.grid)
        return found.arrangement
    return best.arrangement


class _Tried(NamedTuple):
    """An arrangement, what its labels were measured with, and its label size in points."""

    measure: Measure
    arrangement: Arrangement
    size: float


def _most_air(arrangement: Arrangement, style: Style, height: float) -> int:
    """How many of the factors leave an arrangement at most *height* em tall where its lines
    turn in the same channels, one at least."""
    rows = arrangement.grid.rows
    turning = [
        channel
        for channel, trunks in arrangement.routed.trunks.items()
        if 0 < channel < len(rows) and not all(trunk.straight for trunk in trunks)
    ]
    gaps = EMPTY * (len(rows) - 1) + (2 - EMPTY) * len(turning)

    def tall(factor: float) -> float:
        more = factor - 1.0
        grown = fsum(
            [
                max([cell.height + more * style.item_gap_em * _gaps(cell) for cell in row])
                - max([cell.height for cell in row])
                for row in rows
            ]
        )
        return arrangement.routed.height + more * style.row_gap_em * gaps + grown

    return max(sum(tall(factor) <= height for factor in AIR), 1)


def _gaps(cell: Cell) -> float:
    """How many gaps there are between the boxes of a stack, at least."""
    return fsum([0.5 if item.node is None else 1.0 for item in cell.items[:-1]])


def with_room(choice: Choice, more: float) -> Choice:
    """The choice with boxes that hold their labels as before, with *more* em at each side."""
    return replace(
        choice,
        stack_width=choice.stack_width + 2 * more,
        head_width=choice.head_width + 2 * more,
        frame_width=choice.frame_width + 2 * more if choice.across else 0.0,
    )


def bases(structure: Structure, style: Style, size: float, *, largest: bool) -> Iterator[Style]:
    """The styles to open, the most spacious first."""
    dashed = any(link.kind is Kind.KOORDINASI for link in structure.chart.links)
    covered = (1 - BARE) * style.arrow_em if structure.chart.arrows.koordinasi else 0.0
    stub = PERIODS * fsum(style.dash) / size + covered
    stubs = (stub, style.stub_em) if dashed and stub > style.stub_em else (style.stub_em,)
    clear = TRACK / size
    tracks = (clear, style.track_em) if dashed and clear > style.track_em else (style.track_em,)
    factors = (MOST_PADDING, 1.0) if largest else (1.0,)
    for factor, track, length in product(factors, tracks, stubs):
        yield replace(
            style,
            stub_em=length,
            padding_x_em=style.padding_x_em * factor,
            padding_y_em=style.padding_y_em * factor,
            track_em=track * (AIR_BETWEEN if dashed and factor > 1 else 1.0),
        )


def opened(style: Style, factor: float, *, across: bool) -> Style:
    """A style with gaps so many times as wide, those sideways only if *across*."""
    beside = min(factor, AIR_ACROSS) if across else 1.0
    return replace(
        style,
        row_gap_em=style.row_gap_em * factor,
        item_gap_em=style.item_gap_em * factor,
        band_gap_em=style.band_gap_em * beside,
        block_gap_em=style.block_gap_em * beside,
    )
