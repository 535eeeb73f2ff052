"""A Scene in, the white beside its boxes out: by how much each could be wider."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.audit.looks.family import HAIR, Child, Family
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Shape
from bagan.chart.audit.plane import Rect, touches

CLEAR_EM = 1.5
"""What is kept between a wider box and whatever is next to it."""


def alike(family: Family) -> list[list[Child]]:
    """The boxes of a family that have one width: those of a row, and those of a column."""
    return [*family.rows(), *family.columns()]


def spare(scene: Scene, group: Sequence[Child]) -> float:
    """By how much all boxes of *group* could be wider at once, with all else in its place;
    neighbours in the group share what is between them."""
    own = {id(child.box) for child in group}
    return min(_of(scene, child.box, own) for child in group)


def _of(scene: Scene, box: Shape, own: set[int]) -> float:
    rect, clear = box.rect, CLEAR_EM * scene.em
    total = 0.0
    for left in (True, False):
        edge = rect.left if left else rect.right
        limit = scene.room.left if left else scene.room.right
        best = max(0.0, edge - limit if left else limit - edge)
        for other, is_box, mine in _things(scene, box, own):
            if other.bottom <= rect.top - HAIR or other.top >= rect.bottom + HAIR:
                continue
            near = edge - other.right if left else other.left - edge
            if near < -HAIR:
                continue
            gap = near / 2 if is_box and mine else near
            best = min(best, max(0.0, gap - (clear / 2 if mine and is_box else clear)))
        total += best
    return total


def _things(scene: Scene, box: Shape, own: set[int]) -> list[tuple[Rect, bool, bool]]:
    """Whatever a box could come up against: a rectangle, whether it is a box, and whether it
    is of the same group.  A level line that ends at the box would only be shorter."""
    found = [(o.rect, True, id(o) in own) for o in scene.boxes if o is not box]
    lines = [stroke.rect for stroke in scene.picture.strokes()]
    found += [(s, False, False) for s in lines if s.upright or not touches(s, box.rect)]
    for frame in scene.picture.frames:
        r = frame.rect
        found += [(Rect(x, r.top, x, r.bottom), False, False) for x in (r.left, r.right)]
    found += [(block, False, False) for block in scene.words_round]
    return found
