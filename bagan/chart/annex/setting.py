"""Words in, blocks of measured lines out: where each stands in a type area, in points."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import fsum
from typing import Literal

from bagan.chart.annex.plan import AnnexStyle, Block, Initials, LegendRow, Sheet, Watermark
from bagan.chart.annex.words import Signature
from bagan.chart.layout.room import Corner, Room
from bagan.chart.layout.text import least_width, words_in, wrap
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.annexes import Lampiran
from bagan.chart.model.kinds import Kind
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face

DRAFT_MARK = "RANCANGAN"
COPY_MARK = "SALINAN"
INITIALS_TITLE = "PARAF KOORDINASI"
INITIALS_CELL = 7.0
"""Width of the cell for initials, in em."""
CELL_PADDING = 3.0
"""Points left and right of a cell's words; the style sheet has the same."""


class Setter:
    """Sets blocks in a type area of *width* points whose lower edge is *floor*."""

    def __init__(self, width: float, floor: float, style: AnnexStyle) -> None:
        self.width = width
        self.floor = floor
        self.style = style

    @property
    def narrow(self) -> float:
        """The most that the heading and a signature may take of the width."""
        share = self.width * self.style.heading_share
        return min(self.width / 2, max(share, self.style.heading_least))

    def block(self, lines: Iterable[str], size: float, face: Face = Face.REGULAR) -> Block:
        """A block at the origin, as wide as its widest line."""
        lines = tuple(lines)
        leading = size * self.style.leading
        widest = max((text_width(line, face) for line in lines), default=0.0) * size
        return Block(0, 0, widest, leading * len(lines), lines, size, leading, face)

    def heading(self, lines: Iterable[str]) -> Block:
        """Top right, its lines left-aligned [UU 12/2011, Lampiran II]."""
        size = self.style.heading
        limit = self.narrow / size
        folded = [part for line in lines for part in fold(line, limit)]
        block = self.block(folded, size)
        return replace(block, x=self.width - block.width)

    def mark(self) -> Block:
        return self.block((COPY_MARK,), self.style.heading)

    def title(self, sheet: Sheet, heading: Block | None, mark: Block | None) -> Block:
        """Capitals, centred on the page: under the heading, or beside it where that
        brings the chart higher."""
        text = sheet.title.upper()
        size, face, gap = self.style.title, Face.BOLD, self.style.gap
        top = max((b.bottom + gap for b in (heading, mark) if b is not None), default=0.0)
        under = self.centred(self.block(fold(text, self.width / size, face), size, face), top)
        middle = self.width / 2
        half = min(
            heading.x - 2 * gap - middle if heading else middle,
            middle - mark.right - 2 * gap if mark else middle,
        )
        if heading is None or half <= 0:
            return under
        room = 2 * half / size
        if least_width(text, face) > room:
            return under
        beside = self.centred(self.block(fold(text, room, face), size, face), 0.0)
        # An upright page has height enough for a title that would be narrow beside the heading.
        upright = self.floor > self.width
        most = min(len(under.lines) + 1, 5) if upright else 5
        return beside if beside.bottom < under.bottom and len(beside.lines) <= most else under

    def centred(self, block: Block, y: float) -> Block:
        return replace(block, x=(self.width - block.width) / 2, y=y, align="center")

    def signature(self, words: Signature, left_of: tuple[Block, ...] = ()) -> tuple[Block, ...]:
        """Bottom right, or left of another such block; its lines centred among themselves."""
        size = self.style.signature
        limit = self.narrow / size
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
        tops = [y, self.floor - below.height]
        if words.mark is not None:
            tops.insert(1, y + above.height + size / 2)
        return tuple(
            replace(block, x=x, y=top, width=width, align="center")
            for block, top in zip(blocks, tops, strict=True)
        )

    def initials(self, offices: Sequence[str], *, left_of: tuple[Block, ...]) -> Initials:
        """A table with a cell for each office's initials, left of the signature."""
        size, leading = self.style.note, self.style.note * self.style.leading
        cell = INITIALS_CELL * size
        names = [fold(office, (self.narrow - cell) / size) for office in offices]
        lines = [self.block(name, size) for name in names]
        row = max(leading * 2, *(block.height + leading * 0.6 for block in lines))
        title = text_width(INITIALS_TITLE, Face.BOLD) * size
        name = max(title - cell, *(block.width for block in lines)) + 2 * CELL_PADDING
        right = min((b.x for b in left_of), default=self.width) - 2 * size
        height = row * (len(names) + 1)
        return Initials(
            right - name - cell,
            self.floor - height,
            name + cell,
            height,
            INITIALS_TITLE,
            tuple(names),
            row,
            cell,
            size,
            leading,
        )

    def notes(self, notes: tuple[str, ...], limit: float) -> Block | None:
        """Footnotes at the lower left; nothing where there are none."""
        if not notes:
            return None
        size = self.style.note
        block = self.block((p for note in notes for p in fill(note, limit / size)), size)
        return replace(block, y=self.floor - block.height)

    def legend(
        self, annex: Lampiran, sheet: Sheet, notes: Block | None
    ) -> tuple[Block | None, tuple[LegendRow, ...]]:
        """Lower left, above the notes; only the kinds that the chart uses."""
        kinds: list[Kind | Literal["lingkup"]] = [kind for kind in Kind if kind in sheet.kinds]
        kinds += ["lingkup"] if sheet.dashed else []
        words, size, style = annex.keterangan, self.style.legend, self.style
        if not kinds:
            return None, ()
        limit = self.width / 3
        indent = style.sample + size / 2
        blocks = [
            self.block(
                fold(f"{words.pemisah} {getattr(words, kind)}", (limit - indent) / size), size
            )
            for kind in kinds
        ]
        y = (notes.y - style.gap / 2 if notes else self.floor) - fsum(b.height for b in blocks)
        title = None
        if words.judul:
            title = self.block(fold(words.judul, limit / size), size)
            title = replace(title, y=y - title.height)
        rows = []
        for kind, block in zip(kinds, blocks, strict=True):
            arrow = getattr(sheet.arrows, kind, False)
            rows.append(LegendRow(kind, arrow, 0.0, style.sample, replace(block, x=indent, y=y)))
            y += block.height
        return title, tuple(rows)

    def watermark(self, height: float) -> Watermark:
        """Across the type area, from its lower left to its upper right."""
        diagonal = math.hypot(self.width, height)
        size = 0.62 * diagonal / text_width(DRAFT_MARK, Face.BOLD)
        block = self.block((DRAFT_MARK,), size, Face.BOLD)
        middle = replace(block, x=(self.width - block.width) / 2, y=(height - block.height) / 2)
        return Watermark(middle, math.degrees(math.atan2(height, self.width)))

    def upper_corner(self, block: Block | None, room_y: float) -> Corner:
        """What *block* still takes of a room that begins at *room_y*."""
        if block is None or block.bottom + self.style.gap <= room_y:
            return Corner()
        taken = block.right if block.x <= 0 else self.width - block.x
        return Corner(taken + self.style.gap, block.bottom + self.style.gap - room_y)

    def lower_corner(
        self, blocks: Iterable[Block | Initials], *, from_right: bool = False
    ) -> Corner:
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
        crowded = max(room.top_left.width + room.top_right.width, room.bottom_right.width)
        if room.height - taken < self.style.least_room or crowded > self.width:
            raise RenderError(
                _(
                    "Heading, title, legend and signature leave no room for the chart on this "
                    "paper: choose larger paper, smaller margins or a shorter title"
                )
            )


def fold(text: str, room: float, face: Face = Face.REGULAR) -> tuple[str, ...]:
    """*text* in balanced lines of at most *room* em; a word wider than that is cut."""
    words = [piece for word in words_in(text) for piece in _pieces(word, room, face)]
    return wrap(" ".join(words), room, face)


def fill(text: str, room: float, face: Face = Face.REGULAR) -> tuple[str, ...]:
    """*text* in lines as full as *room* (em) allows: for running text."""
    lines = [""]
    pieces = [piece for word in words_in(text) for piece in _pieces(word, room, face)]
    for word in pieces:
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and text_width(longer, face) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def _pieces(word: str, room: float, face: Face) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, face) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
