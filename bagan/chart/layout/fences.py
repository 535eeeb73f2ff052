"""A frame round a branch in, the walls that keep its room out; then its place in em.

A fence is a frame round a head and all that stands under and around it.  In every row that
it crosses a wall stands at its left and one at its right: cells without width, which no box
and no line of others passes.  Over its first row it has a strip for its title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bagan.chart.layout.text import least_width, width, wrap
from bagan.chart.model.chart import Area
from bagan.style import Face, Style

if TYPE_CHECKING:
    from bagan.chart.layout.grid import Block, Cell
    from bagan.chart.layout.lines import Lines
    from bagan.chart.layout.place import Contour

PAD = 0.7
"""Distance (em) of a frame from the boxes over and under which it runs."""
INSET = 0.5
"""Distance of a title from the frame's left side, and from its upper side to its capitals, em."""
TITLE_WIDTH = 14.0
"""A title wider than this (em) is broken."""
PORTS = 1.5
"""A title ends so far (em) left of the middle of the first box: lines enter there."""
CLEAR = 0.35
"""The least distance of a title from a line, em."""


@dataclass(slots=True, eq=False)
class Fence:
    """The frame of ``area``, from ``first`` to ``last`` row; ``nodes`` stand inside.

    ``over`` and ``under`` are the room (em) that it takes above its first and below its last
    row, with the frames inside it.  If ``aside``, its title stands left of all boxes of the
    first row.  ``top``, ``bottom`` and ``title_x`` are known once lines are routed.
    """

    area: Area
    nodes: frozenset[str]
    first: int
    last: int
    lines: tuple[str, ...]
    over: float
    under: float
    left: list[Cell] = field(default_factory=list)
    right: list[Cell] = field(default_factory=list)
    aside: bool = False
    top: float = 0.0
    bottom: float = 0.0
    title_x: float = 0.0

    @property
    def title_width(self) -> float:
        return max((width(line, Face.BOLD) for line in self.lines), default=0.0)

    @property
    def low(self) -> float:
        """The x of its left side, em."""
        return self.left[0].x

    @property
    def high(self) -> float:
        return self.right[0].x

    def inner(self, wall: Cell, cell: Cell) -> float:
        """The least distance of the first box of the first row from its wall, for the title."""
        if wall is not self.left[0] or not self.lines:
            return 0.0
        needed = INSET + self.title_width
        return needed + CLEAR if self.aside else needed + PORTS - cell.width / 2

    def meets(self, ends: Iterable[str]) -> bool:
        """Whether a line with these *ends* leads into it or out of it."""
        return not self.nodes.isdisjoint(ends)


def fence_of(
    area: Area, nodes: frozenset[str], rows: Sequence[int], inside: Iterable[Fence], style: Style
) -> Fence:
    """The frame of *area* round boxes in *rows* and round the frames *inside*."""
    inside, first, last = tuple(inside), min(rows), max(rows)
    most = max(TITLE_WIDTH, least_width(area.title, Face.BOLD)) if area.title else 0.0
    lines = wrap(area.title, most, Face.BOLD) if area.title else ()
    own = INSET + len(lines) * style.leading_em + INSET / 2 if lines else PAD
    over = own + max((other.over for other in inside if other.first == first), default=0.0)
    under = PAD + max((other.under for other in inside if other.last == last), default=0.0)
    return Fence(area, nodes, first, last, lines, over, under)


def enclosed(
    fence: Fence, contour: Contour, gap: Callable[[Cell, Cell], float]
) -> dict[int, tuple[float, float]]:
    """Set the walls of a fence round a placed block; how far it reaches then in each row."""
    low = min(
        contour[wall.row].left - gap(wall, contour[wall.row].first)
        for wall in fence.left
        if wall.row in contour
    )
    high = max(
        contour[wall.row].right + gap(contour[wall.row].last, wall)
        for wall in fence.right
        if wall.row in contour
    )
    for walls, x in ((fence.left, low), (fence.right, high)):
        for wall in walls:
            wall.x = x
    return {wall.row: (low, high) for wall in fence.left}


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


def pierced(fences: Sequence[Fence], lines: Iterable[Lines]) -> int:
    """How many pieces of lines run inside a fence in which they have no end."""
    count = 0
    for line in lines if fences else ():
        ends = (line.net.source, *line.net.targets)
        for fence in fences:
            if not fence.meets(ends):
                count += sum(
                    x1 < fence.high and x2 > fence.low and y1 < fence.bottom and y2 > fence.top
                    for x1, y1, x2, y2 in line.segments
                )
    return count


def set_titles(fences: Iterable[Fence], lines: Iterable[Lines]) -> list[Fence]:
    """Set every title into the strip under its frame's upper side, as far left as lines leave
    room; the fences whose title finds none, which then lies on a line."""
    segments = [segment for line in lines for segment in line.segments]
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


def fence_cells(fence: Fence, make: Callable[[int], Cell]) -> None:
    """Make the walls of a fence, one at each side of every row."""
    rows = range(fence.first, fence.last + 1)
    fence.left = [make(row) for row in rows]
    fence.right = [make(row) for row in rows]


def walls(block: Block) -> list[Cell]:
    """The walls round a block."""
    fence = block.fence
    return [*fence.left, *fence.right] if fence is not None else []
