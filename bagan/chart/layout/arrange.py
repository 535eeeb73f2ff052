"""A Chart and a Choice in, an Arrangement out: placed cells and routed lines, in em."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from bagan.chart.layout.builder import WIDEST, GridBuilder
from bagan.chart.layout.grid import Choice, Grid
from bagan.chart.layout.heads import lone_feet
from bagan.chart.layout.legs import Leg, Net, Plan, led_straight
from bagan.chart.layout.levels import EMPTY
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.needs import Needs, needs_of, pattern_of
from bagan.chart.layout.place import Gap, Placer
from bagan.chart.layout.plan import Planner
from bagan.chart.layout.reach import let_reach
from bagan.chart.layout.room import Piece
from bagan.chart.layout.route import Routed, route
from bagan.language import _
from bagan.problem import LayoutError
from bagan.style import Style

EDGE, LINE, STUB = 0.5, 0.5, 0.4
"""Lines at one side of a box keep this far from its corners and from each other, em:
above and below a box, and at its left and right."""
REACH = 1.0
"""A box at a foot is so wide (em) beyond the line that comes to it."""
ASIDE = 1.5
"""It reaches so many times as far from its middle as the line lies: nearer to its corner, the line
would look misplaced."""
STRETCH = 1.3
"""It is made so many times as wide at most as its label needs in few lines."""
ROUNDS = 60
"""How often a grid is placed again for passages before a chart is given up."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A chart arranged for one choice.

    ``pieces`` are the strips that cells and lines lie in, for fitting the chart beside
    taken corners, measured from the middle of the page, which lies ``shift`` em to the right
    of the spine; ``left`` and ``right`` how far it reaches from there, em.
    """

    choice: Choice
    grid: Grid
    plan: Plan
    placer: Placer
    routed: Routed
    pieces: list[Piece]
    shift: float = 0.0

    @property
    def left(self) -> float:
        return max(left for _top, _bottom, left, _right in self.pieces)

    @property
    def right(self) -> float:
        return max(right for _top, _bottom, _left, right in self.pieces)

    @property
    def width(self) -> float:
        """The width of the chart, em."""
        return self.left + self.right


def pieces_of(grid: Grid, routed: Routed) -> list[Piece]:
    pieces: list[Piece] = [(0.0, routed.height, 0.0, 0.0)]
    for row in grid.rows:
        for cell in row:
            pieces.append((cell.y, cell.y + cell.height, -cell.x, cell.right))
    for fence in grid.fences:
        pieces.append((fence.top, fence.bottom, -fence.low, fence.high))
    for lines in routed.lines:
        for x1, y1, x2, y2 in lines.segments:
            pieces.append((y1, y2, -x1, x2))
    return pieces


def arrange(measure: Measure, choice: Choice, rows: Mapping[str, int]) -> Arrangement:
    """Build, place and route a chart, again where lines lack a passage.

    Raises LayoutError when the lines find no passage.
    """
    arrangement = arrange_if(measure, choice, rows, lambda _grid, _half: True)
    assert arrangement is not None
    return arrangement


def arrange_if(
    measure: Measure,
    choice: Choice,
    rows: Mapping[str, int],
    promising: Callable[[Grid, float], bool],
) -> Arrangement | None:
    """As :func:`arrange`, or None where the placed grid is not *promising*; that is asked
    with how far (em) its cells and rails reach from the spine, at the wider side."""
    chart, style = measure.chart, measure.style
    arrows = chart.arrows.komando or chart.arrows.koordinasi
    grid = GridBuilder(measure, choice, rows).build()
    if choice.reaching:
        let_reach(grid, style)
    if not promising(grid, least_half(grid, style)):
        return None

    def planned() -> Plan:
        across, parted = choice.across, choice.parted
        return Planner(grid, chart, across=across, parted=parted, nets=measure.nets).plan()

    pattern = choice.across, choice.parted, pattern_of(grid)
    needs, plan = measure.needs.get(pattern), None
    if needs is None:
        plan = planned()
        needs = measure.needs[pattern] = needs_of(plan)
    for number in widen(grid, needs):
        measure.even_height(grid.rows[number])
    if not promising(grid, least_half_with(grid, needs, style, arrows=arrows)):
        return None
    plan = plan or planned()
    heighten(grid, plan)
    if choice.reaching:
        let_reach(grid, style)
    nets = {way.net.index: way.net for way in plan.routes}
    fed = {gap: tuple(rails) for gap, rails in plan.rails.items()}
    led = led_straight(plan.routes)
    for _round in range(ROUNDS):
        tracks = {gap: len(rails) for gap, rails in plan.rails.items()}
        placer = Placer(
            grid,
            tracks,
            style,
            arrows=arrows,
            crossed=needs.crossed,
            led=led.keys(),
            straight=choice.straight,
            through=choice.through,
        )
        placer.place()
        if not promising(grid, fsum(placer.extent()) / 2):
            return None
        routed = route(grid, plan, style, arrows=arrows)
        if isinstance(routed, Routed):
            crowded = [fence for fence in routed.crowded if not fence.aside]
            for fence in crowded:
                fence.aside = True
            feet = set() if crowded else widen_feet(grid, routed, measure)
            for number in feet:
                measure.even_height(grid.rows[number])
            if crowded or feet:
                continue
            return Arrangement(choice, grid, plan, placer, routed, pieces_of(grid, routed))
        for gap, index in sorted(routed):
            let_pass(plan, gap, fed.get(gap, ()), nets[index])
    raise LayoutError(_("The lines of this chart find no passage between its boxes"))


def let_pass(plan: Plan, gap: Gap, fed: Sequence[Net], net: Net) -> None:
    """Give a net a passage in a gap, away from the boxes that the nets *fed* there lead to.

    Passing lines keep one order from row to row, or they would have to swap.
    """
    passing = [other for other in plan.rails.get(gap, ()) if other not in fed]
    passing = sorted([*passing, net], key=lambda other: other.index)
    sides = {
        leg.site.cell.index < gap[1]
        for route in plan.routes
        for leg in route.legs
        if leg.gap == gap
    }
    plan.rails[gap] = [*passing, *fed] if sides == {False} else [*fed, *passing]


def least_half(grid: Grid, style: Style) -> float:
    """Half the width (em) that the widest row takes, whatever lines run between its cells."""
    gap = min(style.band_gap_em, style.block_gap_em, style.beside_gap_em)
    return max([fsum([cell.width + gap for cell in row]) - gap for row in grid.rows]) / 2


def least_half_with(grid: Grid, needs: Needs, style: Style, *, arrows: bool) -> float:
    """As :func:`least_half`, with the lines that run in the gaps at least."""
    placer = Placer(grid, needs.tracks, style, arrows=arrows, crossed=needs.crossed)
    widths = [
        placer.outside((number, 0))
        + fsum([cell.width for cell in row])
        + fsum([placer.gap_between(left, right) for left, right in pairwise(row)])
        + placer.outside((number, len(row)))
        for number, row in enumerate(grid.rows)
    ]
    return max(widths) / 2 - 1e-9


def least_height(grid: Grid, style: Style) -> float:
    """The height (em) that the rows take, and between them the channels without lines."""
    rows = fsum([grid.height_of(row) for row in range(len(grid.rows))])
    return rows + (len(grid.rows) - 1) * EMPTY * style.row_gap_em


def widen(grid: Grid, needs: Needs) -> set[int]:
    """Make boxes wide enough for the lines that meet their upper or lower side, and all
    boxes of a band with them; tell the rows in which there are any."""
    widened: set[int] = set()
    for (row, index, _side), count in needs.ends.items():
        cell = grid.rows[row][index]
        needed = 2 * EDGE + (count - 1) * LINE
        if cell.shape == "box" and cell.width < needed:
            for other in grid.rows[row]:
                if other.shape == "box" and (other is cell or other.band is cell.band):
                    other.width = max(other.width, needed)
                    other.items[0].width = other.width
            widened.add(row)
    return widened


def widen_feet(grid: Grid, routed: Routed, measure: Measure) -> set[int]:
    """Make a box that stands alone at a foot so wide that its line, which passes a row beside
    the middle, comes straight from above; tell the rows in which there are any."""
    widened: set[int] = set()
    for foot in (foot for top in grid.tops for foot in lone_feet(top)):
        for trunk in routed.trunks.get(foot.row, ()):
            ends = [end.site.cell for _x, end in trunk.downs if isinstance(end, Leg)]
            aside = max(trunk.high - foot.middle, foot.middle - trunk.low)
            needed = 2 * max(aside + REACH, ASIDE * aside)
            node = foot.items[0].node
            assert node is not None
            most = min(WIDEST, STRETCH * measure.fitting(node, WIDEST))
            if ends == [foot] and not trunk.straight and foot.width < needed <= most:
                foot.width = foot.items[0].width = needed
                widened.add(foot.row)
    return widened


def heighten(grid: Grid, plan: Plan) -> None:
    """Make the boxes of stacks tall enough for the lines that meet one of their sides."""
    ends: Counter[tuple[int, Gap]] = Counter()
    for way in plan.routes:
        for leg in way.legs:
            if leg.gap is not None and leg.site.item is not None:
                ends[id(leg.site.item), leg.gap] += 1
    crowded = {item: count for (item, _gap), count in ends.items() if count > 2}
    if not crowded:
        return
    for row in grid.rows:
        for cell in row:
            grown = 0.0
            for item in cell.items if cell.shape == "stack" else ():
                needed = 2 * EDGE + (crowded.get(id(item), 0) - 1) * STUB
                item.top += grown
                if needed > item.height:
                    grown += needed - item.height
                    item.height = needed
            cell.height += grown
