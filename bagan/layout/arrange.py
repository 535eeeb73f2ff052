"""A Chart and a Choice in, an Arrangement out: placed cells and routed lines, in em."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bagan.language import _
from bagan.layout.grid import Choice, Grid, GridBuilder, Measure
from bagan.layout.place import Placer
from bagan.layout.plan import Plan, Planner
from bagan.layout.room import Piece
from bagan.layout.route import Routed, Router
from bagan.problem import LayoutError

EDGE, LINE = 0.5, 0.5
"""Lines at one side of a box keep this far from its corners and from each other, em."""
ROUNDS = 60
"""How often a grid is placed again for passages before a chart is given up."""


@dataclass(slots=True)
class Arrangement:
    """A chart arranged for one choice.

    ``pieces`` are the strips that cells and lines lie in, for fitting the chart beside
    taken corners; ``left`` and ``right`` how far it reaches from its spine, em.
    """

    choice: Choice
    grid: Grid
    plan: Plan
    router: Router
    routed: Routed
    pieces: list[Piece]

    @property
    def left(self) -> float:
        return max(left for _top, _bottom, left, _right in self.pieces)

    @property
    def right(self) -> float:
        return max(right for _top, _bottom, _left, right in self.pieces)

    @property
    def detours(self) -> int:
        """How many trunks lead a rail sideways to a passage, outside their own channel."""
        return sum(
            any(end is None for _x, end in (*trunk.ups, *trunk.downs)) and not trunk.straight
            for trunks in self.router.trunks.values()
            for trunk in trunks
        )


def _pieces(grid: Grid, routed: Routed) -> list[Piece]:
    pieces: list[Piece] = [(0.0, routed.height, 0.0, 0.0)]
    for row in grid.rows:
        for cell in row:
            top = cell.y
            pieces.append((top, top + cell.height, -cell.x, cell.right))
    for lines in routed.lines:
        for x1, y1, x2, y2 in lines.segments:
            pieces.append((min(y1, y2), max(y1, y2), -min(x1, x2), max(x1, x2)))
    return pieces


def arrange(measure: Measure, choice: Choice) -> Arrangement:
    """Build, place and route a chart, again where lines lack a passage.

    Raises LayoutError when the lines find no passage.
    """
    chart, style = measure.chart, measure.style
    arrows = chart.arrows.komando or chart.arrows.koordinasi
    grid = GridBuilder(measure, choice).build()
    plan = Planner(grid, chart, across=choice.across).plan()
    widen(grid, plan)
    nets = {route.net.index: route.net for route in plan.routes}
    fed = {gap: len(rails) for gap, rails in plan.rails.items()}
    crossed = {
        (direct.right.row, direct.right.index) for route in plan.routes for direct in route.directs
    }
    for _round in range(ROUNDS):
        tracks = {gap: len(rails) for gap, rails in plan.rails.items()}
        Placer(
            grid, tracks, style, arrows=arrows, crossed=crossed, straight=choice.straight
        ).place()
        for route in plan.routes:
            for leg in (*route.sources.values(), *route.targets):
                leg.offset = 0.0
        router = Router(grid, plan, style, arrows=arrows)
        routed = router.route()
        if not routed.missing:
            return Arrangement(choice, grid, plan, router, routed, _pieces(grid, routed))
        for gap, index in sorted(routed.missing):
            rails = plan.rails.setdefault(gap, [])
            rails.append(nets[index])
            # Passing lines keep one order from row to row, or they would have to swap.
            first = fed.get(gap, 0)
            rails[first:] = sorted(rails[first:], key=lambda net: net.index)
    raise LayoutError(_("The lines of this chart find no passage between its boxes"))


def widen(grid: Grid, plan: Plan) -> None:
    """Make boxes wide enough for the lines that meet their upper or lower side, and all
    boxes of a band with them."""
    ends: Counter[tuple[int, int, str]] = Counter()
    for route in plan.routes:
        for leg in (*route.sources.values(), *route.targets):
            if leg.side != "gap" and leg.site.item is None:
                ends[leg.site.cell.row, leg.site.cell.index, leg.side] += 1
    for (row, index, _side), count in ends.items():
        cell = grid.rows[row][index]
        needed = 2 * EDGE + (count - 1) * LINE
        if count > 1 and cell.shape == "box" and cell.width < needed:
            for other in grid.rows[row]:
                if other.shape == "box" and (other is cell or other.band is cell.band):
                    other.width = max(other.width, needed)
                    other.items[0].width = other.width
