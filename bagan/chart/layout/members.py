"""Members of a list in, their lines and where these begin out, in em: numbers end at one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bagan.chart.layout.breaking import filled
from bagan.chart.layout.grid import Cell
from bagan.chart.layout.text import width

_NUMBER = re.compile(r"\d+\. ")
"""The beginning of a member's first line."""


def is_first(line: str) -> bool:
    """Whether it is the first line of a member."""
    return bool(_NUMBER.match(line))


def number_width(lines: Iterable[str]) -> float:
    """How wide the widest number of members is, with the blank after it."""
    numbers = [found.group() for line in lines if (found := _NUMBER.match(line))]
    return max(map(width, numbers), default=0.0)


def lines_of_member(text: str, room: float, hanging: float) -> tuple[str, ...]:
    """The lines of a member in *room*, so that all can begin at *hanging* but for the number."""
    before = max(hanging - number_width([text]), 0.0)
    return filled(text, room - before, hanging=hanging - before)


def starts_of_members(lines: Sequence[str], room: float) -> list[float]:
    """Where the lines of members begin: the numbers right-aligned and the further lines under what
    follows the number, where all have that room; else the numbers at the left and the further lines
    indented as far as they have room."""
    column = number_width(lines)
    starts = [column - number_width([line]) if is_first(line) else column for line in lines]
    excess = [start + width(line) - room for start, line in zip(starts, lines, strict=True)]
    if max(excess, default=0.0) <= 1e-6:
        return starts
    further = [over for over, line in zip(excess, lines, strict=True) if not is_first(line)]
    indent = min(max(column - max(further, default=0.0), 0.0), column)
    return [0.0 if is_first(line) else indent for line in lines]


def holds_people(cell: Cell) -> bool:
    """Whether it is a box with a list of members or a portrait."""
    node = cell.items[0].node if cell.shape == "box" else None
    return cell.holds_list or bool(node and node.portrait)
