"""A Scene and a label size in, whether its lists can stand in columns of its room out.

A list is what hangs from one head in columns.  At any size, each column of it is cut from the
list in its order, is as high as the room under the head, and as narrow as its labels allow at
that height.  The least width of all columns, found over all ways to cut the list, and of the
rails between them, must be at most the room's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum

from bagan.chart.audit.looks.family import Child
from bagan.chart.audit.looks.needs import Need, depths_of, height_within, need_of
from bagan.chart.audit.looks.scene import CONTINUED, Scene, joined_words
from bagan.chart.layout.text import line_counts
from bagan.style import Style

NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Listed:
    """The boxes of a list in its order, in em: at each of ``widths`` the heights of the first
    so many of them (NEVER where one does not fit that width), how deep they begin, and what
    the rails beside a column take."""

    widths: tuple[float, ...]
    heights: tuple[tuple[float, ...], ...]
    depth: float
    rails: float

    def least_width(self, high: float) -> float:
        """The least width of all its columns and rails, each column at most *high* em high."""
        count = len(self.heights[0]) - 1
        best = [0.0] + [NEVER] * count
        for start in range(count):
            for end in range(start + 1, count + 1):
                width = self._narrowest(start, end, high)
                if width == NEVER:
                    break
                best[end] = min(best[end], best[start] + width + self.rails)
        return best[count]

    def _narrowest(self, start: int, end: int, high: float) -> float:
        """The least width at which the boxes from *start* to before *end* are *high* em high
        at most; a wider column is never higher."""
        low, top = 0, len(self.widths)
        while low < top:
            middle = (low + top) // 2
            heights = self.heights[middle]
            fits = heights[end] < NEVER and heights[end] - heights[start] <= high
            low, top = (low, middle) if fits else (middle + 1, top)
        return self.widths[low] if low < len(self.widths) else NEVER


def lists_of(scene: Scene, style: Style) -> tuple[Listed, ...]:
    """The lists of a scene; a box that hangs in several belongs to the shortest of them."""
    depths = depths_of(scene, style)
    kinds: dict[int, int] = {}
    for family in scene.families:
        for child in family.children:
            kinds[id(child.box)] = kinds.get(id(child.box), 0) + 1
    found = []
    for children in _hung(scene):
        own = [need_of(child.box, style, scene) for child in children]
        titles = [_title(scene, child, style) for child in children]
        widths = sorted({w for need in [*own, *filter(None, titles)] for w, _h in need.sizes})
        heights = tuple(
            tuple(accumulate((_high(*pair, width, style) for pair in zip(own, titles, strict=True)),
                             initial=0.0))
            for width in widths
        )  # fmt: skip
        lines = min(kinds[id(child.box)] for child in children)
        shared = style.band_gap_em if lines < 2 else 2 * style.stub_em
        rails = (2 * style.stub_em + shared) / 2
        depth = min(depths[id(child.box)] for child in children)
        found.append(Listed(tuple(widths), heights, depth, rails))
    return tuple(found)


def lists_fit(lists: Sequence[Listed], wide: float, high: float, style: Style) -> bool:
    """Whether lists side by side fit a room of *wide* and *high* em."""
    between = style.block_gap_em - style.band_gap_em
    total = fsum(one.least_width(high - one.depth + style.item_gap_em) for one in lists)
    total += between * (len(lists) - 1)
    return not lists or total <= wide + max(one.rails for one in lists)


def _hung(scene: Scene) -> Iterator[list[Child]]:
    """The children of each family that all stand in columns, in the order of reading; but for
    those that hang within a column of others, which takes their width anyway."""
    taken: set[int] = set()
    columned = {
        id(child.box) for family in scene.families for row in family.columns() for child in row
    }
    for family in sorted(scene.families, key=lambda family: len(family.children)):
        if id(family.head) in columned:
            continue
        columns = family.columns()
        children = [child for column in columns for child in column]
        if len(children) < 2 or len(children) < len(family.children) or not family.below:
            continue
        if taken.isdisjoint(id(child.box) for child in children):
            taken.update(id(child.box) for child in children)
            yield children


def _title(scene: Scene, child: Child, style: Style) -> Need | None:
    """The heading over a box, if it is not one that only says that a list goes on."""
    for heading, box in scene.titles:
        if box is child.box and not heading[-1].words.endswith(CONTINUED):
            words = joined_words(text.words for text in heading)
            sizes = line_counts(words, heading[0].face)
            return Need(tuple((w, n * style.leading_em) for w, n in sizes), 0.0, 0.0)
    return None


def _high(need: Need, title: Need | None, width: float, style: Style) -> float:
    """What a box and its heading take of a column *width* em wide, with the gap under them."""
    high = style.item_gap_em
    for part in (need, title) if title is not None else (need,):
        if part.sizes[-1][0] > width:
            return NEVER
        high += height_within(part, width)
    return high
