"""A Regency, an annex and a sheet in, the page's plan out: arithmetic only.

The page is set with economy, because every point that the words do not take makes the
chart easier to read: the title stands beside the heading where it fits there, and the
chart may use the room beside heading, legend and signature.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from bagan.annex.plan import (
    POINTS_PER_MM,
    AnnexStyle,
    Block,
    LegendRow,
    PagePlan,
    Sheet,
    Watermark,
)
from bagan.annex.words import Signature, certification, heading_lines, signature
from bagan.language import _
from bagan.layout.room import Corner, Room
from bagan.layout.text import width as text_width
from bagan.layout.text import wrap
from bagan.model.chart import Chart
from bagan.model.kinds import Kind, Status
from bagan.model.organisation import Organisation
from bagan.model.regency import Kertas, Lampiran, Regency
from bagan.problem import RenderError
from bagan.style import Face

DRAFT_MARK = "RANCANGAN"
COPY_MARK = "SALINAN"


def sheet_of(
    chart: Chart, organisation: Organisation, *, status: Status, continued: bool = False
) -> Sheet:
    """What a page of *chart* says: its title, its kinds of line, its notes."""
    from bagan.annex.relations import reconstruction_notes

    return Sheet(
        chart.title,
        frozenset(link.kind for link in chart.links),
        chart.arrows,
        (*chart.notes, *reconstruction_notes(chart, organisation, status=status)),
        continued,
    )


def page_plan(
    regency: Regency,
    annex: Lampiran,
    *,
    sheet: Sheet,
    number: int = 1,
    last: bool = True,
    status: Status | None = None,
    paper: Kertas | None = None,
    compact: bool = True,
    foot: float = 0.0,
    style: AnnexStyle | None = None,
) -> PagePlan:
    """Where everything stands on page *number* of *annex*, and the room for the chart.

    Page 1 bears the heading, the *last* one the signature.  *status* and *paper* stand
    in for the spec's own.  *compact* lets the title stand beside the heading.  *foot* is
    a band in millimetres above the lower margin in which nothing is printed, for the
    footer that an electronic signature adds.

    Raises RenderError where the words leave no room, or where the status asks for
    something that the spec does not have.
    """
    status = status or regency.peraturan.status
    paper = paper or annex.kertas or regency.kertas
    style = style or AnnexStyle()
    width, height = _type_area(paper)
    setter = _Setter(width, height - foot * POINTS_PER_MM, style)
    first = number == 1
    heading = setter.heading(heading_lines(regency, annex, status=status)) if first else None
    mark = setter.mark() if first and status is Status.SALINAN else None
    title = setter.title(sheet, heading, mark, compact=compact)
    signed = setter.signature(signature(regency, annex, status=status)) if last else ()
    copy = certification(regency, status=status) if last else None
    certified = setter.signature(copy, left_of=signed) if copy else ()
    bottom_right = setter.lower_corner((*signed, *certified), from_right=True)
    notes = setter.notes(sheet.notes, width - bottom_right.width - style.gap)
    legend_title, legend = setter.legend(annex, sheet, notes)
    lower_left = [row.meaning for row in legend] + [b for b in (legend_title, notes) if b]
    room_y = title.bottom + style.gap
    room = Room(
        width,
        setter.floor - room_y,
        top_left=setter.upper_corner(mark, room_y),
        top_right=setter.upper_corner(heading, room_y),
        bottom_left=setter.lower_corner(lower_left),
        bottom_right=bottom_right,
    )
    setter.check(room)
    return PagePlan(
        paper,
        status,
        number,
        width,
        height,
        title,
        room,
        0.0,
        room_y,
        heading,
        mark,
        setter.watermark(height) if status is Status.RANCANGAN else None,
        legend_title,
        legend,
        notes,
        certified,
        signed,
    )


def _type_area(paper: Kertas) -> tuple[float, float]:
    """The sheet less its margins, (width, height) in points."""
    width, height = paper.size
    margin = paper.margin
    return (
        (width - margin.kiri - margin.kanan) * POINTS_PER_MM,
        (height - margin.atas - margin.bawah) * POINTS_PER_MM,
    )


class _Setter:
    """Sets blocks in a type area of *width* points whose lower edge is *floor*."""

    def __init__(self, width: float, floor: float, style: AnnexStyle) -> None:
        self.width = width
        self.floor = floor
        self.style = style

    def block(self, lines: Iterable[str], size: float, face: Face = Face.REGULAR) -> Block:
        """A block at the origin, as wide as its widest line."""
        lines = tuple(lines)
        leading = size * self.style.leading
        widest = max((text_width(line, face) for line in lines), default=0.0) * size
        return Block(0, 0, widest, leading * len(lines), lines, size, leading, face)

    def heading(self, lines: Iterable[str]) -> Block:
        """Top right, its lines left-aligned [UU 12/2011, Lampiran II]."""
        size = self.style.heading
        limit = self.width * self.style.heading_share / size
        folded = [part for line in lines for part in fold(line, limit)]
        block = self.block(folded, size)
        return moved(block, x=self.width - block.width)

    def mark(self) -> Block:
        return self.block((COPY_MARK,), self.style.heading)

    def title(
        self, sheet: Sheet, heading: Block | None, mark: Block | None, *, compact: bool
    ) -> Block:
        """Capitals, centred on the page: under the heading, or beside it where that
        brings the chart higher."""
        text = sheet.title.upper() + (" (LANJUTAN)" if sheet.continued else "")
        size, face, gap = self.style.title, Face.BOLD, self.style.gap
        top = max((b.bottom + gap for b in (heading, mark) if b is not None), default=0.0)
        under = self.centred(self.block(fold(text, self.width / size, face), size, face), top)
        middle = self.width / 2
        half = min(
            heading.x - gap - middle if heading else middle,
            middle - mark.right - gap if mark else middle,
        )
        if not compact or heading is None or half <= 0:
            return under
        limit = 2 * half
        beside = self.centred(self.block(fold(text, limit / size, face), size, face), 0.0)
        return beside if beside.bottom < under.bottom and len(beside.lines) <= 5 else under

    def centred(self, block: Block, y: float) -> Block:
        return moved(block, x=(self.width - block.width) / 2, y=y, align="center")

    def signature(self, words: Signature, left_of: tuple[Block, ...] = ()) -> tuple[Block, ...]:
        """Bottom right, or left of another such block."""
        size = self.style.signature
        limit = self.width * self.style.heading_share / size
        above = self.block((p for line in words.above for p in fold(line, limit)), size)
        below = self.block((p for line in words.below for p in fold(line, limit)), size)
        blocks = [above, below]
        space = self.style.sign_space
        if words.mark is not None:
            blocks.insert(1, self.block(fold(words.mark, limit), size))
            space = blocks[1].height + size
        width = max(block.width for block in blocks)
        right = min((b.x for b in left_of), default=self.width + 3 * size) - 3 * size
        x = right - width
        y = self.floor - above.height - space - below.height
        set_blocks = [moved(above, x=x, y=y, width=width)]
        if words.mark is not None:
            set_blocks.append(moved(blocks[1], x=x, y=set_blocks[0].bottom + size / 2, width=width))
        set_blocks.append(moved(below, x=x, y=self.floor - below.height, width=width))
        return tuple(set_blocks)

    def notes(self, notes: tuple[str, ...], limit: float) -> Block | None:
        """Footnotes at the lower left; nothing where there are none."""
        if not notes:
            return None
        size = self.style.note
        block = self.block((p for note in notes for p in fold(note, limit / size)), size)
        return moved(block, y=self.floor - block.height)

    def legend(
        self, annex: Lampiran, sheet: Sheet, notes: Block | None
    ) -> tuple[Block | None, tuple[LegendRow, ...]]:
        """Lower left, above the notes; only the kinds that the chart uses."""
        kinds = [kind for kind in Kind if kind in sheet.kinds]
        words, size, style = annex.keterangan, self.style.legend, self.style
        if not kinds:
            return None, ()
        title = self.block(fold(words.judul, self.width / 3 / size), size) if words.judul else None
        leading = size * style.leading
        floor = notes.y - style.gap / 2 if notes else self.floor
        y = floor - leading * len(kinds)
        rows = []
        for kind in kinds:
            meaning = self.block((f"{words.pemisah} {getattr(words, kind.value)}",), size)
            rows.append(
                LegendRow(
                    kind,
                    getattr(sheet.arrows, kind.value),
                    0.0,
                    style.sample,
                    moved(meaning, x=style.sample + size / 2, y=y),
                )
            )
            y += leading
        if title is not None:
            title = moved(title, y=floor - leading * len(kinds) - title.height)
        return title, tuple(rows)

    def watermark(self, height: float) -> Watermark:
        """Across the type area, from its lower left to its upper right."""
        diagonal = math.hypot(self.width, height)
        size = 0.62 * diagonal / text_width(DRAFT_MARK, Face.BOLD)
        block = self.block((DRAFT_MARK,), size, Face.BOLD)
        middle = moved(block, x=(self.width - block.width) / 2, y=(height - block.height) / 2)
        return Watermark(middle, math.degrees(math.atan2(height, self.width)))

    def upper_corner(self, block: Block | None, room_y: float) -> Corner:
        """What *block* still takes of a room that begins at *room_y*."""
        if block is None or block.bottom + self.style.gap <= room_y:
            return Corner()
        taken = block.right if block.x <= 0 else self.width - block.x
        return Corner(taken + self.style.gap, block.bottom + self.style.gap - room_y)

    def lower_corner(self, blocks: Iterable[Block], *, from_right: bool = False) -> Corner:
        blocks = tuple(blocks)
        if not blocks:
            return Corner()
        gap = self.style.gap
        left, right = min(b.x for b in blocks), max(b.right for b in blocks)
        return Corner(
            (self.width - left if from_right else right) + gap,
            self.floor - min(b.y for b in blocks) + gap,
        )

    def check(self, room: Room) -> None:
        """Refuse a page whose words leave no room for a chart."""
        taken = max(room.top_left.height, room.top_right.height) + max(
            room.bottom_left.height, room.bottom_right.height
        )
        crowded = max(
            room.top_left.width + room.top_right.width,
            room.bottom_left.width + room.bottom_right.width,
        )
        if room.height - taken < self.style.least_room or crowded > self.width:
            raise RenderError(
                _(
                    "Heading, title, legend and signature leave no room for the chart on this "
                    "paper: choose larger paper, smaller margins or a shorter title"
                )
            )


def moved(
    block: Block,
    *,
    x: float | None = None,
    y: float | None = None,
    width: float | None = None,
    align: str | None = None,
) -> Block:
    """*block* at another place, or as wide as its neighbours."""
    return Block(
        block.x if x is None else x,
        block.y if y is None else y,
        block.width if width is None else width,
        block.height,
        block.lines,
        block.size,
        block.leading,
        block.face,
        block.align if align is None else align,
    )


def fold(text: str, room: float, face: Face = Face.REGULAR) -> tuple[str, ...]:
    """*text* in balanced lines of at most *room* em; a word wider than that is cut."""
    words = [piece for word in text.split() for piece in _pieces(word, room, face)]
    return wrap(" ".join(words), room, face)


def _pieces(word: str, room: float, face: Face) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, face) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
