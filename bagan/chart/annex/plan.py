"""The values of a planned annex page: where each block of text stands, in points.

Coordinates count from the top left corner of the type area (the sheet less its margins),
y downwards; sizes and distances in points unless a name says millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bagan.chart.layout.room import Room
from bagan.chart.model.annexes import Kertas, Panah
from bagan.chart.model.kinds import Kind, Status
from bagan.style import Face

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class AnnexStyle:
    """Sizes of an annex's text in points; ``*_share`` in parts of the type area's width.

    Regulations are typed at 12 pt [UU 12/2011, Lampiran II, no. 284]; that the words
    round a chart are smaller is practice, so all of it can be set.
    """

    heading: float = 9.0
    title: float = 10.5
    legend: float = 9.0
    signature: float = 9.5
    note: float = 7.5
    leading: float = 1.18
    gap: float = 8.0
    heading_share: float = 0.34
    heading_least: float = 200.0
    legend_least: float = 0.34
    sample: float = 36.0
    sign_space: float = 42.0
    least_room: float = 72.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page besides the chart: its title, the kinds of line that the
    legend explains, ``dashed`` if there are dashed frames among them, and the footnotes."""

    title: str
    kinds: frozenset[Kind] = frozenset()
    arrows: Panah = field(default_factory=Panah)
    notes: tuple[str, ...] = ()
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size in a rectangle; the lines are already broken and measured."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    size: float
    leading: float
    face: Face = Face.REGULAR
    align: str = "left"

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A sample of a line ("lingkup": a dashed frame's), *sample* points wide, and what it
    means."""

    kind: Kind | Literal["lingkup"]
    arrow: bool
    x: float
    sample: float
    meaning: Block


@dataclass(frozen=True, slots=True)
class Initials:
    """The table of a draft's initials (paraf koordinasi): *title* over *rows* of the lines
    of an office's name, each row with a cell of *cell* points for the initials.

    All rows are *row* points high, the title is one too.
    """

    x: float
    y: float
    width: float
    height: float
    title: str
    rows: tuple[tuple[str, ...], ...]
    row: float
    cell: float
    size: float
    leading: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Watermark:
    """A word across the sheet: its block before it is turned by *angle* degrees,
    counter-clockwise, about its own middle."""

    block: Block
    angle: float


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page of an annex.  The chart's room has its top left corner at
    (``room_x``, ``room_y``); ``number`` counts from 1 within the annex."""

    paper: Kertas
    status: Status
    number: int
    width: float
    height: float
    title: Block
    room: Room
    room_x: float
    room_y: float
    heading: Block | None = None
    mark: Block | None = None
    watermark: Watermark | None = None
    legend_title: Block | None = None
    legend: tuple[LegendRow, ...] = ()
    notes: Block | None = None
    certification: tuple[Block, ...] = ()
    signature: tuple[Block, ...] = ()
    initials: Initials | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block of text but the watermark, in reading order."""
        single = (self.mark, self.heading, self.title, self.legend_title)
        return (
            *(block for block in single if block is not None),
            *(row.meaning for row in self.legend),
            *((self.notes,) if self.notes else ()),
            *self.signature,
            *self.certification,
        )
