"""A Scene in, the largest label that arithmetic allows in its room out, in points.

This is an upper bound: no drawing of these boxes, in this style, can have larger labels in
this room.  At a label size of one em, each box needs the area of the best way to break its
label, with its padding, and round it the least distances of the style:

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

What it leaves out (rails, the white beside a spine, frames, the width of columns) only makes
the bound too high, never too low.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bagan.chart.audit.looks.family import Child
from bagan.chart.audit.looks.scene import Scene, joined_words
from bagan.chart.audit.picture import Shape
from bagan.chart.audit.plane import Rect
from bagan.chart.layout.text import line_counts
from bagan.style import Face, Style

CONTINUED = "(lanjutan)"
STEPS = 40
"""Halvings of the interval in which the bound is searched."""


@dataclass(frozen=True, slots=True)
class Need:
    """What one box needs, in em: the sizes that its label can have (width and height, each
    narrower than the one before), and the side lengths that its line adds."""

    sizes: tuple[tuple[float, float], ...]
    across: float
    down: float

    def area(self, gap: float) -> float:
        """The least area with its share of the gaps, its line at a side or from above."""
        return min(self.at(w, h, gap) for w, h in self.sizes)

    def at(self, width: float, height: float, gap: float) -> float:
        """The area of one size."""
        beside = (width + gap + self.across) * (height + gap)
        return min(beside, (width + gap) * (height + gap + self.down))


def best_size(scene: Scene, style: Style) -> float:
    """The bound in points on paper; the style's largest size where the room allows more."""
    if not scene.boxes:
        return style.max_size
    low, high = 0.0, style.max_size / scene.scale
    depths, areas = _depths(scene, style), _areas(scene, style)
    for heading, box in scene.titles:
        if not heading[-1].words.endswith(CONTINUED):
            words = joined_words(text.words for text in heading)
            depths[id(heading)] = depths[id(box)]
            areas[id(heading)] = min(
                width * count * style.leading_em
                for width, count in line_counts(words, heading[0].face)
            )
    if _fits(scene, style, high, depths, areas):
        return style.max_size
    for _step in range(STEPS):
        middle = (low + high) / 2
        if _fits(scene, style, middle, depths, areas):
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
    for need in (_need(box, style, scene) for box in scene.boxes):
        if min(width for width, _height in need.sizes) > wide:
            return False
    for depth in sorted(set(depths.values())):
        deeper = sum(areas[item] for item, own in depths.items() if own >= depth)
        left = (wide + gap) * (high - depth + gap)
        left -= sum(
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
    needs = {id(box): _need(box, style, scene) for box in scene.boxes}
    areas = {box: need.area(gap) for box, need in needs.items()}
    for row in _alike(scene):
        own = [needs[id(child.box)] for child in row]
        widths = sorted({width for need in own for width, _height in need.sizes})
        least = max(need.sizes[-1][0] for need in own)
        together = min(
            own[0].at(width, max(_height_within(need, width) for need in own), gap)
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


def _height_within(need: Need, width: float) -> float:
    return next(height for own, height in need.sizes if own <= width + 1e-9)


def _need(box: Shape, style: Style, scene: Scene) -> Need:
    """The sizes of a box: wide and low first."""
    lines = [text for text in box.texts if not text.role]
    if not lines:
        return Need(((0.0, 0.0),), 0.0, 0.0)
    face: Face = lines[0].face
    sizes = tuple(
        (width + 2 * style.padding_x_em, count * style.leading_em + 2 * style.padding_y_em)
        for width, count in line_counts(joined_words(text.words for text in lines), face)
    )
    stub = style.stub_em - style.item_gap_em / 2 if id(box) in scene.joined else 0.0
    return Need(sizes, stub, stub)


def _depths(scene: Scene, style: Style) -> dict[int, float]:
    """By box: the height in em that the heads over it take, at least."""
    step = style.stub_em + style.item_gap_em / 2
    needs = {id(box): min(h for _w, h in _need(box, style, scene).sizes) for box in scene.boxes}
    heads: dict[int, list[int]] = {}
    for family in scene.families:
        head = family.head
        for child in family.children:
            if head is not None and child.box.rect.top > head.rect.bottom:
                heads.setdefault(id(child.box), []).append(id(head))
    order = sorted(scene.boxes, key=lambda box: box.rect.top)
    depths: dict[int, float] = {}
    for box in order:  # a head stands higher, so that its depth is known
        over = heads.get(id(box), [])
        depths[id(box)] = max((depths[head] + needs[head] + step for head in over), default=0.0)
    return depths
