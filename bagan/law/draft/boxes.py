"""The text of a drawn chart in, whose boxes stand side by side; its offices as a list out.

A converter of PDFs keeps the places of words: bidang stand beside each other, their seksi below
them.  Who is whose is told by nothing but that, so every line of such a list is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from bagan.law.draft.loose_entries import LEAD
from bagan.law.draft.loose_staff import OUTSIDE, STAFF
from bagan.law.draft.office_words import OFFICE, is_class
from bagan.law.naskah.ranks import (
    INNER_RANK,
    LEADER_RANK,
    LOWEST_INNER,
    OFFICE_BEGINS,
    REGION_RANK,
    rank,
)

BY_PLACE = "dibaca dari letak kotaknya dalam bagan; benarkah nama dan atasannya?"
_FRAMES = re.compile(r"[│┃┆┊║|─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬+_]|-{2,}")
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_BEGINS = re.compile(rf"(?:{OFFICE_BEGINS}|{OFFICE.pattern})", re.IGNORECASE)
_TORN = re.compile(r"(?:\b(?:dan|kelompok|jabatan|unit|kepala|sub)|[,&/])\Z", re.IGNORECASE)
"""The end of a line of a box that goes on in the next one, whatever that begins with."""
_ABREAST = 2
"""So many boxes of one rank stand beside each other, in so many rows."""
_NEARER = 1.5
"""So many times nearer than the next is the box above another."""


@dataclass
class _Box:
    """A box: its words, the columns that they take, and its lines, counted from 0."""

    words: str
    left: int
    right: int
    first: int
    last: int
    below: list[_Box] = field(default_factory=list)

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def rank(self) -> int:
        """How high the office stands; 0 where its name does not tell."""
        return rank(self.words) or 0


def unboxed(text: str) -> str:
    """*text* with a list in place of its chart, whose other lines are left empty; the same where it
    has none, or one in which the boxes do not tell who is whose."""
    if "   " not in text:
        return text
    lines = _FRAMES.sub(" ", text.expandtabs()).split("\n")
    boxes = _boxes(lines)
    start = next((at for at, box in enumerate(boxes) if box.rank == LEADER_RANK), None)
    if start is None:
        return text
    chart = list(takewhile(_is_office, boxes[start:]))
    rest = boxes[start + len(chart) :]
    if any(box.rank >= INNER_RANK for box in rest) or not _are_abreast(chart):
        return text
    top = chart[0]
    if any(box.rank == LEADER_RANK for box in chart[1:]) or not _placed(top, chart[1:]):
        return text
    heading = [line for line in text.split("\n")[: top.first] if line.strip()]
    lead = [] if any(map(LEAD.search, heading)) else ["Struktur organisasi terdiri atas:"]
    listed = "\v".join((*lead, *_list(top, 0)))
    kept = text.split("\n")
    end = min((box.first for box in rest), default=len(kept))
    kept[top.first : end] = [listed, *("" for _line in kept[top.first + 1 : end])]
    return "\n".join(kept)


def _boxes(lines: Sequence[str]) -> list[_Box]:
    """The boxes, from the top and from the left: words in lines below each other are one, unless
    the next line begins another office."""
    done: list[_Box] = []
    for place, line in enumerate(lines):
        for cell in _CELL.finditer(line):
            words = " ".join(cell[0].split())
            above = next(
                (
                    box
                    for box in reversed(done)
                    if box.last == place - 1 and box.left < cell.end() and cell.start() < box.right
                ),
                None,
            )
            torn = above is not None and (is_class(above.words) or _TORN.search(above.words))
            if above is None or (_BEGINS.match(words) and not torn):
                done.append(_Box(words, cell.start(), cell.end(), place, place))
                continue
            parted = above.words.endswith("-") and words[0].islower()
            above.words = above.words[:-1] + words if parted else f"{above.words} {words}"
            above.last = place
            above.left, above.right = min(above.left, cell.start()), max(above.right, cell.end())
    return done


def _is_office(box: _Box) -> bool:
    """Whether a box is one of the chart's: no note below it, nor who signs it."""
    return _BEGINS.match(box.words) is not None and box.rank != REGION_RANK


def _are_abreast(chart: Sequence[_Box]) -> bool:
    """Whether at least two rows have boxes of one rank beside each other."""
    rows: dict[tuple[int, int], int] = {}
    for box in chart:
        if box.rank >= INNER_RANK:
            rows[box.first, box.rank] = rows.get((box.first, box.rank), 0) + 1
    return sum(count >= _ABREAST for count in rows.values()) >= _ABREAST


def _placed(top: _Box, boxes: Sequence[_Box]) -> bool:
    """Put each box under the one above it; whether all have one that is clearly the nearest."""
    heads = [box for box in boxes if INNER_RANK <= box.rank <= LOWEST_INNER]
    staffed = all(STAFF.match(head.words) for head in heads)  # a kecamatan: no bidang
    for box in boxes:
        outside = OUTSIDE.match(box.words) is not None
        if box in heads or box.rank < INNER_RANK or (staffed and outside):
            top.below.append(box)
            continue
        above = [
            head
            for head in heads
            if head.last < box.first and not (outside and STAFF.match(head.words))
        ]
        if not outside:  # a subbagian stands under its sekretariat, where there is one
            above = [head for head in above if STAFF.match(head.words)] or above
        near = sorted(above, key=lambda head: abs(head.centre - box.centre))
        far = [abs(head.centre - box.centre) for head in near[:2]]
        if not near or (len(far) > 1 and far[0] * _NEARER >= far[1]):
            return False
        near[0].below.append(box)
    return True


def _list(box: _Box, depth: int) -> list[str]:
    """The lines of a list for *box* and those below it."""
    inside = [line for one in box.below for line in _list(one, depth + 1)]
    return [f"{'  ' * depth}- {box.words}", *inside]
