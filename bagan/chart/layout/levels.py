"""The trunks of every channel in, the y of rows, cells, trunks and line ends out, in em."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bagan.chart.layout.channel import Trunk, assign_levels
from bagan.chart.layout.fences import take_row
from bagan.chart.layout.grid import Grid, Run
from bagan.chart.layout.legs import Leg, Route
from bagan.style import Style

OUTER = 0.1
"""The room (em) over the first and under the last trunk, where no row follows."""
EMPTY = 1.6
"""The height of a channel without trunks, in row gaps."""


def set_levels(
    grid: Grid, trunks: Mapping[int, Sequence[Trunk]], style: Style, *, arrow: float
) -> float:
    """Set the ``y`` of every trunk and cell; *arrow* is the length of an arrowhead, or 0
    where there are none.  Returns the height of the chart, em.

    Stacks hang from the top of their row, and so do boxes beside a list; other rows of boxes
    are centred.  A row in which a stack that reaches down takes no room lies under it.
    """
    gap, count = style.row_gap_em, len(grid.rows)
    y = 0.0
    for channel in range(count + 1):
        here = trunks.get(channel, ())
        y = max([y, *(_bottom(run) for run in grid.reaching if run.rows[-1] == channel - 1)])
        levels = assign_levels(here)
        top = y
        if levels:
            top += (gap if channel else OUTER) + arrow * _arrow_at(here, above=True)
            y = top + (levels - 1) * style.track_em
            y += (gap if channel < count else OUTER) + arrow * _arrow_at(here, above=False)
        elif 0 < channel < count:
            y += EMPTY * gap + arrow
        for trunk in here:
            trunk.y = top + trunk.level * style.track_em
        if channel < count:
            row = grid.rows[channel]
            y += max((f.over for f in grid.fences if f.first == channel), default=0.0)
            height = grid.height_of(channel)
            hang = any(cell.shape == "stack" or cell.holds_list for cell in row)
            for cell in row:
                cell.y = y if hang else y + (height - cell.height) / 2
            for fence in grid.fences:
                take_row(fence, channel, row, y)
            y += height + max((f.under for f in grid.fences if f.last == channel), default=0.0)
    return y


def _bottom(run: Run) -> float:
    """The y of the lower end of a run's tallest cell."""
    return max([cell.y + cell.height for cell in run.cells])


def _arrow_at(trunks: Sequence[Trunk], *, above: bool) -> bool:
    """Whether a line ends in an arrowhead at the boxes over (or under) a channel."""
    for trunk in trunks:
        for _x, end in trunk.ups if above else trunk.downs:
            if isinstance(end, Leg) and end.arrow:
                return True
    return False


def set_ends(routes: Iterable[Route]) -> None:
    """Set the ``y`` at which every leg meets its box: an edge, or the middle of a side."""
    for route in routes:
        for leg in route.legs:
            site = leg.site
            item = site.item
            if leg.gap is not None:
                leg.y = site.top + site.height / 2
            elif leg.side == "top":
                leg.y = site.cell.y
            else:
                leg.y = site.top + (item.height if item is not None else site.cell.height)
