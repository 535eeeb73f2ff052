"""A Picture in, what its measures ask of it out: rooms, families of boxes, names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from bagan.chart.audit.looks.family import Family, families_of
from bagan.chart.audit.picture import ROUND, Picture, Shape, Text, Wire
from bagan.chart.audit.plane import Rect, span, touches
from bagan.chart.svg.read import MM_PER_POINT
from bagan.style import Face

CONTINUED = "(lanjutan)"
"""How a heading ends that only says that a list goes on."""
LINE_EM = 1.5
"""The most between the baselines of one heading's lines."""
SHORT = 60
"""The most letters of a label that a message quotes."""


class Scene:
    """A picture with what several measures need of it, each found once.

    Distances are in units of the picture (:meth:`mm` gives them on paper).
    """

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.boxes = picture.boxes
        self.scale = picture.scale

    def mm(self, distance: float) -> float:
        """Millimetres on paper."""
        return distance * self.scale * MM_PER_POINT

    def units(self, millimetres: float) -> float:
        """Units of the picture."""
        return millimetres / MM_PER_POINT / self.scale

    @cached_property
    def em(self) -> float:
        """The size of the smallest label in a box, in units of the picture; 0 without any."""
        return min((text.size for box in self.boxes for text in box.texts), default=0.0)

    @cached_property
    def headings(self) -> tuple[Text, ...]:
        """The lines of the headings between boxes: the only slanted words outside of them."""
        slanted = (Face.ITALIC, Face.BOLD_ITALIC)
        loose = (text for text in self.picture.texts if text.face in slanted)
        return tuple(text for text in loose if text.role != ROUND)

    @cached_property
    def titles(self) -> tuple[tuple[tuple[Text, ...], Shape], ...]:
        """The headings, their lines together, each with the nearest box under it."""
        groups: list[list[Text]] = []
        for text in sorted(self.headings, key=lambda text: (round(text.x, 1), text.y)):
            last = groups[-1][-1] if groups else None
            near = last is not None and abs(last.x - text.x) < text.size / 4
            if last is not None and near and text.y - last.y < LINE_EM * text.size:
                groups[-1].append(text)
            else:
                groups.append([text])
        found = []
        for group in groups:
            rect = group[-1].rect
            under = [
                box
                for box in self.boxes
                if box.rect.top > group[-1].y and common_width(rect, box.rect) > 0
            ]
            if under:
                found.append((tuple(group), min(under, key=lambda box: box.rect.top)))
        return tuple(found)

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Boxes that lines of one kind join to one head."""
        return families_of(self.picture)

    @cached_property
    def joined(self) -> frozenset[int]:
        """The boxes (by id()) to which a line comes from a head."""
        return frozenset(id(child.box) for family in self.families for child in family.children)

    @cached_property
    def extent(self) -> Rect:
        """The smallest rectangle round boxes, frames, lines and headings."""
        rects = [shape.ink for shape in self.picture.shapes()]
        rects += [stroke.rect for stroke in self.picture.strokes()]
        rects += [text.rect for text in self.headings]
        return around(rects) if rects else Rect(0.0, 0.0, 0.0, 0.0)

    @cached_property
    def printed(self) -> bool:
        """Whether this is a page with words round the chart; else a chart that stands alone."""
        return any(text.role == ROUND for text in self.picture.texts)

    @cached_property
    def room(self) -> Rect:
        """What the chart could take: of a page, all within its margin; of a chart that stands
        alone, its own extent.

        The margin is the narrowest that anything keeps at the left or at the right: an annex
        has its legend at the left margin and its heading at the right one.
        """
        if not self.printed:
            return self.extent
        page, seen = self.picture.page, around([self.extent, *map(_rect, self.picture.texts)])
        return page.grown(-max(0.0, min(seen.left - page.left, page.right - seen.right)))

    @cached_property
    def words_round(self) -> tuple[Rect, ...]:
        """The blocks of words round the chart on a page, as far as they lie in its room."""
        left = [text.rect for text in self.picture.texts if text.role == ROUND]
        blocks: list[Rect] = []
        for rect in sorted(left, key=lambda rect: rect.top):
            near = [b for b in blocks if touches(rect.grown(rect.bottom - rect.top), b)]
            blocks = [b for b in blocks if b not in near] + [around([rect, *near])]
        return tuple(part for b in blocks if (part := common(b, self.room)) is not None)

    def head(self, wire: Wire) -> str:
        """The label of the box or frame from which a wire comes."""
        found = (s for s in self.picture.shapes() if s.unit == wire.source)
        return next((label(shape) for shape in found), wire.source)

    def named(self, units: Iterable[str]) -> str:
        """The labels of boxes, the first three of them, quoted."""
        return quoted([label(box) for box in self.boxes if box.unit in set(units)])


def _rect(text: Text) -> Rect:
    return text.rect


def around(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle round some."""
    return span([end for rect in rects for end in rect.ends])


def common(one: Rect, two: Rect) -> Rect | None:
    """What two rectangles share, or None."""
    left, top = max(one.left, two.left), max(one.top, two.top)
    right, bottom = min(one.right, two.right), min(one.bottom, two.bottom)
    return Rect(left, top, right, bottom) if left < right and top < bottom else None


def common_width(one: Rect, two: Rect) -> float:
    """How far two rectangles stand over each other; negative where they do not."""
    return min(one.right, two.right) - max(one.left, two.left)


def area(rect: Rect) -> float:
    return (rect.right - rect.left) * (rect.bottom - rect.top)


def joined_words(lines: Iterable[str]) -> str:
    """A label's lines as one text; a line that was broken inside a word goes on at once."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith(("/", "-")) else f" {line}"
    return text


def label(shape: Shape) -> str:
    """The name in a box, shortened."""
    text = joined_words(text.words for text in shape.texts if not text.role) or shape.unit
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def quoted(names: Iterable[str]) -> str:
    """Names for a message, in quotes: three of them, and how many more there are."""
    return listed(f'"{name}"' for name in names)


def listed(items: Iterable[str]) -> str:
    """Three items, and how many more there are."""
    items = list(items)
    more = f" (+{len(items) - 3})" if len(items) > 3 else ""
    return ", ".join(items[:3]) + more
