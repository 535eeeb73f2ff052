"""A Scene in, the largest label that arithmetic allows in its room out, in points.

This is an upper bound: no drawing of these boxes that hangs them as this one does, in this
style, can have larger labels in this room.  At a label size of one em, each box needs the
area of the best way to break its label, with its padding, and round it the least distances of
the style:

- half the least gap between boxes at every side, and at the side where its line comes, the
  stub of that line instead.  These areas never overlap, so together they are at most the room
  (grown by half a gap), less the words of the page in it.
- Boxes of one kind that stand in a row are equally wide and equally high.
- What this drawing puts under a head stands under it: the head, the stub and the gap take
  height first.  So for every depth, all boxes that have to stand deeper must fit the room
  that is left below; and the longest chain of heads must fit the room's height.
- A box is at least as wide as its longest word.
- A heading needs the area of its words, as deep as the box under it; one that only says that
  a list goes on needs nothing.
- A list that hangs in columns stays in columns, in its order (bagan.chart.audit.looks.lists).

What it leaves out (the white beside a spine, rows of staff, frames) only makes the bound too
high, never too low.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import fsum

from bagan.chart.audit.looks.family import Child
from bagan.chart.audit.looks.lists import lists_fit, lists_of
from bagan.chart.audit.looks.needs import depths_of, height_within, need_of
from bagan.chart.audit.looks.scene import CONTINUED, Scene, joined_words
from bagan.chart.audit.plane import Rect
from bagan.chart.layout.text import line_counts
from bagan.style import Style

STEPS = 25
"""Halvings of the interval in which the bound is searched."""


def best_size(scene: Scene, style: Style) -> float:
    """The bound in points on paper; the style's largest size where the room allows more."""
    if not scene.boxes:
        return style.max_size
    low, high = 0.0, style.max_size / scene.scale
    depths, areas = depths_of(scene, style), _areas(scene, style)
    for heading, box in scene.titles:
        if not heading[-1].words.endswith(CONTINUED):
            words = joined_words(text.words for text in heading)
            depths[id(heading)] = depths[id(box)]
            areas[id(heading)] = min(
                width * count * style.leading_em
                for width, count in line_counts(words, heading[0].face)
            )
    lists = lists_of(scene, style)

    def fits(size: float) -> bool:
        return _fits(scene, style, size, depths, areas) and lists_fit(
            lists,
            (scene.room.right - scene.room.left) / size,
            (scene.room.bottom - scene.room.top) / size,
            style,
        )

    if fits(high):
        return style.max_size
    for _step in range(STEPS):
        middle = (low + high) / 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return high * scene.scale


def _fits(
    scene: Scene, style: Style, size: float, depths: Mapping[int, float], areas: Mapping[int, float]
) -> bool:
    """Whether nothing tells against labels of *size* points."""
    gap, room = style.item_gap_em, scene.room
    wide, high = (room.right - room.left) / size, (room.bottom - room.top) / size
    for need in (need_of(box, style, scene) for box in scene.boxes):
        if min(width for width, _height in need.sizes) > wide:
            return False
    for depth in sorted(set(depths.values())):
        deeper = fsum(areas[item] for item, own in depths.items() if own >= depth)
        left = (wide + gap) * (high - depth + gap)
        left -= fsum(
            _below(block, scene, depth * size, gap * size) for block in scene.words_round
        ) / (size * size)
        if high <= depth or deeper > left:
            return False
    return True


def _below(block: Rect, scene: Scene, depth: float, gap: float) -> float:
    """The area of the page's words that lie deeper than *depth* in the room; boxes may have
    half of the gap round them over it."""
    top = max(block.top, scene.room.top + depth)
    width, height = block.right - block.left - gap, block.bottom - top - gap
    return max(0.0, width) * max(0.0, height)


def _areas(scene: Scene, style: Style) -> dict[int, float]:
    """By box: the area that it needs; those of one kind in a row are alike."""
    gap = style.item_gap_em
    needs = {id(box): need_of(box, style, scene) for box in scene.boxes}
    areas = {box: need.area(gap) for box, need in needs.items()}
    for row in _alike(scene):
        own = [needs[id(child.box)] for child in row]
        widths = sorted({width for need in own for width, _height in need.sizes})
        least = max(need.sizes[-1][0] for need in own)
        together = min(
            own[0].at(width, max(height_within(need, width) for need in own), gap)
            for width in widths
            if width >= least
        )
        for child in row:
            areas[id(child.box)] = max(areas[id(child.box)], together)
    return areas


def _alike(scene: Scene) -> Iterator[list[Child]]:
    for family in scene.families:
        for row in family.rows():
            kinds: dict[tuple[str, bool], list[Child]] = {}
            for child in row:
                kinds.setdefault(child.kind, []).append(child)
            yield from (kin for kin in kinds.values() if len(kin) > 1)
