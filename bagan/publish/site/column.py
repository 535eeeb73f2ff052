"""The one column of a chart in, the same column to unfold out: what a phone shows of it.

The units, their order and the words under their names are those of the small-screen
version that `bagan embed` draws; here each head has what it commands folded under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bagan.chart.model import Chart, Organisation
from bagan.publish.embed import Entry, column

OPEN_AT_FIRST = 16
"""So many boxes at most are unfolded when the page opens: about two screens of a phone."""
FEW = 4
"""So many boxes that nobody commands stand openly below the others."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One box, and what is folded under it.

    ``below`` is how many boxes that is at all depths; ``open`` whether they show at first.
    """

    entry: Entry
    children: tuple[Branch, ...]
    below: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The boxes at the top, and those below them that neither command nor are commanded,
    where they are many."""

    tops: tuple[Branch, ...]
    others: tuple[Branch, ...]


def folded_column(chart: Chart, organisation: Organisation) -> Column:
    """Every unit and group of *chart* once, each under its head."""
    under: dict[str | None, list[Entry]] = {}
    for entry in column(chart, organisation):
        under.setdefault(entry.parent, []).append(entry)
    tops = _branches(under, None)
    kept = len(tops) - _alone(tops)
    return Column(_opened(tops[:kept]), tops[kept:])


def _branches(
    under: Mapping[str | None, Iterable[Entry]], parent: str | None
) -> tuple[Branch, ...]:
    made = []
    for entry in under.get(parent, ()):
        children = _branches(under, entry.node.id)
        made.append(Branch(entry, children, sum(1 + child.below for child in children)))
    return tuple(made)


def _alone(tops: Sequence[Branch]) -> int:
    """How many of the last of *tops* are folded away: those of whole unsur without a head,
    where they are more than a FEW."""
    last = list(takewhile(_is_alone, reversed(tops)))[::-1]
    while last and last[0].entry.heading is None:
        del last[0]
    return len(last) if len(last) > FEW else 0


def _is_alone(branch: Branch) -> bool:
    told = branch.entry.words
    return not branch.children and not any(words.startswith("Komando") for words in told)


def _opened(tops: Sequence[Branch]) -> tuple[Branch, ...]:
    """*tops*, unfolded level by level as long as few enough boxes show."""
    level, depth = list(tops), 0
    shown = len(level)
    while level:
        level = [child for branch in level for child in branch.children]
        shown += len(level)
        if shown > OPEN_AT_FIRST:
            break
        depth += 1
    return tuple(_open_to(branch, depth) for branch in tops)


def _open_to(branch: Branch, depth: int) -> Branch:
    if depth == 0:
        return branch
    children = tuple(_open_to(child, depth - 1) for child in branch.children)
    return replace(branch, children=children, open=bool(children))
