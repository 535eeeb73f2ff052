"""Open lists and a marker in; the places where it may go out, each with what it costs.

The next number of an open list with the same kind of marker costs nothing; a gap, another
delimiter, a list further out, or a list that begins after a full stop cost something.
The figures were found on the two regulations of specs/ and on the damaged texts of
tests/naskah/writer.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bagan.law.naskah.drafts import Draft
from bagan.law.naskah.rows import Mark

MAX_DEPTH = 6
"""Lists nested deeper are read as words."""


@dataclass(slots=True)
class Open:
    """A list that may go on: its kind of marker, its owner and its latest entry; the column of
    its markers and the rank of its latest office, see :class:`Hint`."""

    family: str
    delimiter: str
    bullet: bool
    owner: Draft
    item: Draft
    column: int = -1
    rank: int | None = None


class Hint(NamedTuple):
    """What else an entry shows of its place: ``column``, where its marker stands in the line
    (-1 within one), and ``rank``, how high the office stands that its words begin with
    (:func:`bagan.law.naskah.ranks.rank`)."""

    column: int = -1
    rank: int | None = None


PLAIN = Hint()


class Place(NamedTuple):
    """Where a marker may go: an open list at ``depth``, or NEW for one that begins here.

    WRAPS is for the second entry of a list that lost the number of its first one, below the
    entry at ``under`` (-1: the pasal itself): what stands there is that first entry.
    """

    cost: float
    depth: int
    mark: Mark
    delta: int
    under: int = -1


NEW, WRAPS = -1, -2


_ENDS_ITEM: tuple[dict[str, float], dict[str, float]] = (
    {"": 0.0, ".": 0.9, ":": 3.0, ";": 0.0, ",": 0.1, "dan": 0.0},
    {"": 0.3, ".": 0.0, ":": 3.0, ";": 0.6, ",": 1.0, "dan": 1.5},
)
"""What it costs an open list to go on after an entry that ends so: the innermost list, and
one further out."""

_BEGINS = {"": 0.0, ":": 0.0, ",": 2.0, "dan": 4.0, ";": 4.0, ".": 4.0}
"""What it costs a list to begin after words that end so."""


_ELSEWHERE = 1.6
"""What it costs to go on with a list while another open one fits by column, or by rank: more than
a list further out costs by itself."""


def next_one(
    stack: Sequence[Open], found: tuple[Mark, ...], ending: str, *, bullet: bool, hint: Hint = PLAIN
) -> Place | None:
    """The innermost list, where the marker is its next one in every way: costs nothing."""
    if not stack:
        return None
    opened, mark = stack[-1], found[0]
    expected = (opened.family, opened.delimiter, opened.item.value + 1, 0.0, "")
    if mark != expected or bullet != opened.bullet or _ENDS_ITEM[0].get(ending, 0.4):
        return None
    if _elsewhere(stack, opened, hint):
        return None
    return Place(0.0, len(stack) - 1, mark, 1)


def going_on(
    stack: Sequence[Open],
    found: tuple[Mark, ...],
    ending: str,
    *,
    bullet: bool,
    hint: Hint = PLAIN,
) -> Iterator[Place]:
    """The open lists whose next entry a marker may be; *ending* is how the words before end."""
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        elsewhere = _elsewhere(stack, opened, hint)
        popped = len(stack) - 1 - depth
        for mark in found:
            if mark.family != opened.family:
                continue
            delta = mark.value - opened.item.value
            cost = mark.cost + 0.5 * popped
            if mark.added:
                cost += 0.0 if delta == 0 else 9.0
            elif delta == 1 or (popped == 0 and delta == 1 + len(opened.item.loose)):
                cost += 0.0
            elif delta == 2 and lone_child(stack, depth):
                cost -= 0.5
            elif delta == 0:
                cost += 5.5
            elif 1 < delta <= 4:
                cost += 3.0 + delta
            elif mark.delimiter == opened.delimiter == "()" and ending in (".", ";"):
                cost += 6.5  # an ayat by its brackets, whatever its number
            else:
                continue
            if mark.delimiter != opened.delimiter:
                cost += 3.0
            elif bullet != opened.bullet:
                cost += 0.2
            cost += _ENDS_ITEM[bool(popped)].get(ending, 0.4) + elsewhere
            yield Place(cost, depth, mark, delta)


def _elsewhere(stack: Sequence[Open], opened: Open, hint: Hint) -> float:
    """What speaks for another open list than *opened*: its column, else its offices' rank."""
    if len(stack) == 1:
        return 0.0
    columns = {other.column for other in stack}
    if hint.column in columns and len(columns) > 1 and -1 not in columns:
        return 0.0 if opened.column == hint.column else _ELSEWHERE
    ranks = {other.rank for other in stack}
    if hint.rank is None or hint.rank not in ranks or opened.rank is None:
        return 0.0
    return 0.0 if opened.rank == hint.rank else _ELSEWHERE


def lone_child(stack: Sequence[Open], depth: int) -> bool:
    """Whether the entry at *depth* holds one doubtful child that may be its next sibling: a
    misread number had looked like the beginning of a list."""
    if depth != len(stack) - 2:
        return False
    inner, outer = stack[-1], stack[depth]
    alone = len(inner.owner.children) == 1 and inner.owner is outer.item
    alike = (inner.family, inner.delimiter) == (outer.family, outer.delimiter)
    return alone and alike and inner.item.doubtful


def beginning(
    stack: Sequence[Open],
    current: Draft,
    found: tuple[Mark, ...],
    ending: str,
    hint: Hint = PLAIN,
) -> Iterator[Place]:
    """A list that begins below the current part."""
    if len(stack) >= MAX_DEPTH:
        return
    lower = _lower(stack, hint)
    for mark in found:
        if mark.added:
            continue
        below = lower and mark.value == 1
        cost = mark.cost + (0.8 if below and ending != ":" else _BEGINS.get(ending, 1.5))
        if mark.value == 2 and current.opens_unmarked and ending != ":":
            cost = mark.cost + (1.0 if ending in (";", ",", "dan") else 2.5)
        elif mark.value != 1:
            cost += 5.0 + min(mark.value, 3) + (2.0 if stack else 0.0)
        if mark.delimiter == "()" and (stack or mark.family != "angka"):
            cost += 1.0
        if mark.family == "HURUF":
            cost += 1.5
        if any((o.family, o.delimiter) == (mark.family, mark.delimiter) for o in stack):
            cost += 0.2 if below else 3.0
        yield Place(cost, NEW, mark, mark.value)


def _lower(stack: Sequence[Open], hint: Hint) -> bool:
    """Whether an entry shows that it stands below the latest one: it is a lower office, set in
    no less than that."""
    if not stack or hint.rank is None or stack[-1].rank is None:
        return False
    return hint.rank > stack[-1].rank and not 0 <= hint.column < stack[-1].column


def wrapping(
    stack: Sequence[Open], root: Draft, found: tuple[Mark, ...], ending: str
) -> Iterator[Place]:
    """A second entry whose first one is all that stands below a part since its ":"."""
    for under in range(-1, len(stack) - 1):
        part = stack[under].item if under >= 0 else root
        inner = stack[under + 1]
        if not part.opens_unmarked or inner.owner is not part:
            continue
        for mark in found:
            if mark.value == 2 and mark.family != inner.family:
                cost = mark.cost + 1.0 + 0.5 * (len(stack) - 1 - under)
                yield Place(cost + _ENDS_ITEM[1].get(ending, 0.4), WRAPS, mark, 2, under)
