"""A Picture in, families out: the boxes that lines of one kind join to one head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bagan.chart.audit.picture import Picture, Shape, Wire
from bagan.chart.audit.plane import Rect
from bagan.style import Face

Side = Literal["N", "E", "S", "W", ""]
"""Where a line comes to a box: at its upper side and so on; "" where it does not."""

HAIR = 0.1
"""Points within which a line ends at a border, and borders are in line."""
TWO_WORDS = frozenset({"kepala", "ketua", "kelompok", "sub", "unit", "wakil", "koordinator"})
"""First words of a name that tell its kind only with the second."""


@dataclass(frozen=True, slots=True)
class Child:
    """A box and the side where its line comes to it."""

    box: Shape
    side: Side

    @property
    def kind(self) -> tuple[str, bool]:
        """Of what kind its name says it is: "bidang", "seksi"; and whether it is bold."""
        words = [word for text in self.box.texts for word in text.words.casefold().split()]
        count = 2 if words and words[0] in TWO_WORDS else 1
        bold = any(text.face is Face.BOLD for text in self.box.texts)
        return " ".join(words[:count]), bold


@dataclass(frozen=True, slots=True)
class Family:
    """The boxes of one wire, in the order of its targets; ``head`` is None where it comes
    from a frame."""

    wire: Wire
    head: Shape | None
    children: tuple[Child, ...]

    def rows(self) -> list[list[Child]]:
        """Those with their line from above, in rows from the top: a row's boxes overlap, seen
        from the side, by half the lower one's height."""
        rows: list[list[Child]] = []
        hung = [child for child in self.children if child.side == "N"]
        for child in sorted(hung, key=lambda child: child.box.rect.top):
            for row in rows:
                if any(_beside(child.box.rect, other.box.rect) for other in row):
                    row.append(child)
                    break
            else:
                rows.append([child])
        return [sorted(row, key=lambda child: child.box.rect.left) for row in rows]

    def columns(self) -> list[list[Child]]:
        """Those with their line from a side, in columns from the left, each from the top: a
        column's boxes have one left side, or one right side."""
        columns: list[list[Child]] = []
        hung = [child for child in self.children if child.side in ("E", "W")]
        for child in sorted(hung, key=lambda child: child.box.rect.left):
            for column in columns:
                first = column[0].box.rect
                rect = child.box.rect
                if min(abs(rect.left - first.left), abs(rect.right - first.right)) < HAIR:
                    column.append(child)
                    break
            else:
                columns.append([child])
        return [sorted(column, key=lambda child: child.box.rect.top) for column in columns]

    @property
    def below(self) -> bool:
        """Whether all its boxes stand lower than its head."""
        head = self.head
        return head is not None and all(
            child.box.rect.top > head.rect.bottom for child in self.children
        )


def families_of(picture: Picture) -> tuple[Family, ...]:
    """The families of all wires, in the order of the picture."""
    shapes = {box.unit: box for box in picture.boxes}
    named: dict[str, list[Shape]] = {}
    for box in picture.boxes:
        named.setdefault(box.unit, []).append(box)
    found = []
    for wire in picture.wires:
        children = tuple(
            Child(box, side)
            for unit in wire.targets
            for box in named.get(unit, ())
            if (side := entry(wire.segments, box.rect))
        )
        if children:
            found.append(Family(wire, shapes.get(wire.source), children))
    return tuple(found)


def entry(segments: Sequence[Rect], box: Rect) -> Side:
    """The side of *box* at which the first of *segments* that comes to it ends."""
    for s in segments:
        if s.upright and box.left - HAIR < s.left < box.right + HAIR:
            if abs(s.bottom - box.top) < HAIR:
                return "N"
            if abs(s.top - box.bottom) < HAIR:
                return "S"
        elif not s.upright and box.top - HAIR < s.top < box.bottom + HAIR:
            if abs(s.right - box.left) < HAIR:
                return "W"
            if abs(s.left - box.right) < HAIR:
                return "E"
    return ""


def _beside(one: Rect, two: Rect) -> bool:
    shared = min(one.bottom, two.bottom) - max(one.top, two.top)
    return shared > min(one.bottom - one.top, two.bottom - two.top) / 2
