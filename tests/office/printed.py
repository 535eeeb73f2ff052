"""What LibreOffice prints of Office files, held against what a drawing says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bagan.chart.audit.pdf.leaf import Leaf, Letter
from bagan.chart.audit.picture import Text
from bagan.chart.audit.plane import Rect, span
from bagan.chart.layout.text import width

CLOSE = 1.0
"""Points within which what is printed stands where the SVG has it."""


def rects(leaf: Leaf) -> list[Rect]:
    """The room of every path on a page, and of every straight piece of one."""
    whole = [span([point for line in path.lines for point in line]) for path in leaf.paths]
    pieces = [span(pair) for path in leaf.paths for line in path.lines for pair in pairwise(line)]
    return whole + pieces


def distance(wanted: Rect, found: Iterable[Rect]) -> float:
    """How far, in points, the nearest of *found* is from *wanted*: its farthest side."""
    return min(
        max(
            abs(wanted.left - other.left), abs(wanted.top - other.top),
            abs(wanted.right - other.right), abs(wanted.bottom - other.bottom),
        )
        for other in found
    )  # fmt: skip


def letters_at(text: Text, leaf: Leaf) -> list[Letter]:
    """The letters printed where *text* belongs, from its left end on."""
    room = text.rect
    near = (
        letter
        for letter in leaf.letters
        if not letter.angle
        and not letter.character.isspace()
        and abs(letter.y - text.y) < CLOSE
        and room.left - CLOSE < letter.x < room.right + CLOSE
    )
    return sorted(near, key=lambda letter: letter.x)


def misplaced(text: Text, leaf: Leaf) -> Iterator[str]:
    """What is wrong with *text* as it is printed: its letters, or where it begins or ends."""
    found = letters_at(text, leaf)
    printed = "".join(letter.character for letter in found)
    if printed != "".join(text.words.split()):
        yield f"{text.words!r} is printed as {printed!r}"
        return
    first, last = found[0], found[-1]
    end = last.x + width(last.character, text.face) * last.size
    for far in (first.x - text.rect.left, end - text.rect.right):
        if abs(far) > CLOSE:
            yield f"{text.words!r} is {far:.2f} pt off"
