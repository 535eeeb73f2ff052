"""A Scene in, what each of its boxes needs at a label size of one em out: sizes and depth."""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.audit.looks.scene import Scene, joined_words
from bagan.chart.audit.picture import Shape
from bagan.chart.layout.text import line_counts
from bagan.style import Face, Style


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


def height_within(need: Need, width: float) -> float:
    return next(height for own, height in need.sizes if own <= width + 1e-9)


def need_of(box: Shape, style: Style, scene: Scene) -> Need:
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


def depths_of(scene: Scene, style: Style) -> dict[int, float]:
    """By box: the height in em that the heads over it take, at least."""
    step = style.stub_em + style.item_gap_em / 2
    needs = {id(box): min(h for _w, h in need_of(box, style, scene).sizes) for box in scene.boxes}
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
