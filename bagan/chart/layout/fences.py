"""A frame round a branch in, the walls that keep its room out; then its place in em.

A fence is a frame round a head and all that stands under and around it.  In every row that
it crosses a wall stands at its left and one at its right: cells without width, which no box
and no line of others passes.  Over its first row it has a strip for its title.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from bagan.chart.layout.grid import Block, Cell, Fence
from bagan.chart.layout.text import least_width, wrap
from bagan.chart.model.chart import Area, Branch, framed
from bagan.style import Face, Style

Segment = tuple[float, float, float, float]
"""x1, y1, x2, y2 of an axis-parallel line, em; it leads right or down."""

PAD = 0.7
"""Distance (em) of a frame from the boxes over and under which it runs."""
INSET = 0.5
"""Distance of a title from the frame's left side, and from its upper side to its capitals, em."""
TITLE_WIDTH = 14.0
"""A title wider than this (em) is broken."""
PORTS = 1.5
"""A title ends so far (em) left of the middle of the first box: lines enter there."""
RAIL = 1.5
"""The least distance of a title from the box beside it: a line to a box under that runs there."""
CLEAR = 0.35
"""The least distance of a title from a line, em."""


def fence_round(
    block: Block,
    branch: Branch,
    areas: Mapping[str, Area],
    others: Iterable[Fence],
    style: Style,
) -> Fence:
    """Put a fence with its walls round the *block* of a *branch*; *others* are there already,
    those inside it among them.  Partners with fences of their own stand outside it."""
    area, nodes = areas[branch.node], frozenset(held.node for held in framed(branch, areas))
    outer = [[other for other in side if other.fence] for side in block.partners]
    for side, apart in zip(block.partners, outer, strict=True):
        side[:] = [other for other in side if other not in apart]
    rows = [cell.row for cell in block.all_cells()]
    block.outer_left, block.outer_right = outer
    first, last = min(rows), max(rows)
    within = [other for other in others if other.nodes <= nodes]
    most = max(TITLE_WIDTH, least_width(area.title, Face.BOLD)) if area.title else 0.0
    lines = wrap(area.title, most, Face.BOLD) if area.title else ()
    own = INSET + len(lines) * style.leading_em + INSET / 2 if lines else PAD
    over = own + max((other.over for other in within if other.first == first), default=0.0)
    under = PAD + max((other.under for other in within if other.last == last), default=0.0)
    fence = block.fence = Fence(area, nodes, first, last, lines, over, under)
    for walls in (fence.left, fence.right):
        walls += [Cell("wall", [], 0.0, 0.0, row, fence) for row in range(first, last + 1)]
    return fence


def take_row(fence: Fence, number: int, row: Sequence[Cell], y: float) -> None:
    """Set a fence's top and bottom, from over its first row to under its own boxes; *y* is the
    top of a *row*, em."""
    if number == fence.first:
        fence.top, fence.bottom = y - fence.over, y
    if fence.first <= number <= fence.last:
        place = number - fence.first
        own = row[fence.left[place].index + 1 : fence.right[place].index]
        ends = [cell.y + cell.height for cell in own if cell.shape != "wall"]
        fence.bottom = max([fence.bottom, *(end + fence.under for end in ends)])


def inside(left: Cell, right: Cell) -> bool:
    """Whether one of two neighbours is a wall and the other stands in its fence."""
    return (isinstance(left.band, Fence) and any(wall is left for wall in left.band.left)) or (
        isinstance(right.band, Fence) and any(wall is right for wall in right.band.right)
    )


def title_room(fence: Fence, wall: Cell, cell: Cell) -> float:
    """The least distance of the first box of the first row from its wall, for the title."""
    if wall is not fence.left[0] or not fence.lines:
        return 0.0
    needed = INSET + fence.title_width
    return needed + RAIL if fence.aside else needed + PORTS - cell.width / 2


def may_pass(
    fences: Iterable[Fence], row: int, x: float, channel: int, source: str, targets: Iterable[str]
) -> bool:
    """Whether a line that comes from *channel* may run through *row* at *x*: through a fence
    only on the way to or from a box inside."""
    for fence in fences:
        if not (fence.first <= row <= fence.last and fence.low < x < fence.high):
            continue
        arriving = fence.first < channel <= fence.last and fence.meets(targets)
        if source not in fence.nodes and not arriving:
            return False
    return True


def pierced(fences: Iterable[Fence], ends: Collection[str], segments: Iterable[Segment]) -> int:
    """How many *segments* of a line between *ends* run inside a fence in which it has no end."""
    return sum(
        x1 < fence.high and x2 > fence.low and y1 < fence.bottom and y2 > fence.top
        for fence in fences
        if not fence.meets(ends)
        for x1, y1, x2, y2 in segments
    )


def set_titles(fences: Iterable[Fence], segments: Sequence[Segment]) -> list[Fence]:
    """Set every title into the strip under its frame's upper side, as far left as lines leave
    room; the fences whose title finds none, which then lies on a line."""
    crowded = []
    for fence in fences:
        fence.title_x = start = fence.low + INSET
        wide = fence.title_width
        if not wide:
            continue
        bottom = fence.top + INSET + len(fence.lines) * 1.2
        xs = sorted(x1 for x1, y1, x2, y2 in segments
                    if x1 == x2 and y1 < bottom and y2 > fence.top)  # fmt: skip
        for begin in (start, *(x + CLEAR for x in xs)):
            free = all(not begin - CLEAR < x < begin + wide + CLEAR for x in xs)
            if free and start <= begin <= fence.high - INSET - wide:
                fence.title_x = begin
                break
        else:
            crowded.append(fence)
    return crowded
