"""The lines of a page in the order of the file in, in the order of reading out.

A file may hold a column of labels before the column of their texts, as OCR programs and
tables leave it: "Menimbang", "Mengingat", then ": a. bahwa …"; or "a.", "b.", then what they
number.  Such labels go before their texts; all else stays in the order of the file, which
keeps signatures side by side and the boxes of a chart apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"\s*(?:Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar|Menetapkan)?\s*:?"
    r"\s*(?:[-•]|\(?(?:\d{1,3}|[a-z]{1,2})[.)])?\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:[-•]|\(?(?:\d{1,3}|[a-z]{1,2})[.)])\s*")
_NEAR = 60.0
"""Points between a number and its text, at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text and the box round its letters, in points from the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    def beside(self, other: Line) -> bool:
        """Whether both stand on one row: their heights overlap by more than half."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return 2 * shared > min(self.top - self.bottom, other.top - other.bottom)

    def below(self, other: Line) -> bool:
        return self.bottom + self.top < other.bottom + other.top and not self.beside(other)


def in_reading_order(lines: list[Line]) -> list[str]:
    """The texts of *lines*, each label joined to the line beside it."""
    ordered: list[Line] = []
    labels: list[Line] = []
    for block in _descents(_head_first(lines)):
        if labels:
            del ordered[-len(labels) :]
            block = _joined(labels, block)
        labels = []
        for line in reversed(block):
            if not _LABEL.fullmatch(line.text):
                break
            labels.append(line)
        labels.reverse()
        ordered += block
    return [line.text for line in _numbered(ordered)]


def _head_first(lines: list[Line]) -> list[Line]:
    """*lines*; the one at the head of the page first, which a file may hold behind all others."""
    top = max(lines, key=lambda line: line.bottom, default=None)
    if top is None or top.beside(lines[0]):
        return lines
    return sorted(lines, key=lambda line: not top.beside(line))


def _numbered(lines: list[Line]) -> list[Line]:
    """*lines* with the numbers that stand by themselves, behind the texts beside which they are
    seen, before these."""
    done = list(lines)
    for label in [line for line in lines if _NUMBER.fullmatch(line.text)]:
        right = [
            (line.left - label.right, place)
            for place, line in enumerate(done)
            if line.beside(label) and 0 <= line.left - label.right <= _NEAR
        ]
        own = done.index(label)
        if right and (at := min(right)[1]) < own and not _NUMBER.match(done[at].text):
            done[at] = _one(label, done[at])
            del done[own]
    return done


def _descents(lines: list[Line]) -> list[list[Line]]:
    """The lines in blocks, within which each stands below the one before it."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.below(blocks[-1][-1]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _joined(labels: list[Line], block: list[Line]) -> list[Line]:
    """Two columns, each from top to bottom, as one; a label without a row keeps its place."""
    rows: list[Line] = []
    waiting = labels[::-1]
    for line in block:
        while waiting and line.below(waiting[-1]):
            rows.append(waiting.pop())
        text = not _NUMBER.fullmatch(line.text)
        if text and waiting and waiting[-1].beside(line) and waiting[-1].left < line.left:
            label = waiting.pop()
            rows.append(_one(label, line))
        else:
            rows.append(line)
    return rows + waiting[::-1]


def _one(label: Line, line: Line) -> Line:
    """The two as one line."""
    return Line(
        f"{label.text.rstrip()} {line.text.lstrip()}",
        label.left,
        min(label.bottom, line.bottom),
        line.right,
        max(label.top, line.top),
    )
