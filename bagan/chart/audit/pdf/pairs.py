"""What a page shows and what it should show in; who is who out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bagan.chart.audit.picture import Shape, Text, Wire
from bagan.chart.audit.plane import Rect

SAME = 0.05
"""Points within which two places are one."""
NEAR_BY = 12.0
"""Points within which another text, or a box, is told as the one that is missing."""

Item = TypeVar("Item")
Cost = Callable[[Item, Item], tuple[float, ...] | None]
"""How unlike two things are, the least first; None where they cannot be the same."""


def paired(
    found: Sequence[Item], wanted: Sequence[Item], costs: Iterable[Cost[Item]]
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """Pairs (found, wanted), what is left of *found*, and what is left of *wanted*.

    Each of *costs* pairs what the one before it left, the most alike first.
    """
    pairs: list[tuple[Item, Item]] = []
    left, right = dict(enumerate(found)), dict(enumerate(wanted))
    for cost in costs:
        ranked = sorted(
            (value, one, two)
            for one, item in left.items()
            for two, other in right.items()
            if (value := cost(item, other)) is not None
        )
        for _value, one, two in ranked:
            if one in left and two in right:
                pairs.append((left.pop(one), right.pop(two)))
    return pairs, list(left.values()), list(right.values())


def apart(one: Sequence[float], two: Sequence[float]) -> float:
    """By how much two rectangles, or other lists of numbers, differ where they differ most."""
    return max(abs(a - b) for a, b in zip(one, two, strict=True))


def same_words(one: Shape, two: Shape) -> tuple[float, ...] | None:
    """Boxes that say the same, the nearest first."""
    same = one.frame is two.frame and one.words == two.words
    return (apart(one.rect, two.rect),) if same else None


def same_place(one: Shape, two: Shape) -> tuple[float, ...] | None:
    """Boxes that stand at one place, or nearly."""
    far = apart(one.rect, two.rect)
    return (far,) if one.frame is two.frame and far < NEAR_BY else None


def same_text(one: Text, two: Text) -> tuple[float, ...] | None:
    """Texts that say the same, the nearest first."""
    return (_far(one, two),) if one.words == two.words else None


def text_there(one: Text, two: Text) -> tuple[float, ...] | None:
    """Texts that stand at one place, or nearly."""
    far = _far(one, two)
    return (far,) if far < NEAR_BY else None


def _far(one: Text, two: Text) -> float:
    """From baseline to baseline, and from the nearer ends."""
    a, b = one.rect, two.rect
    return abs(one.y - two.y) + min(abs(a.left - b.left), abs(a.right - b.right))


def same_line(one: Wire, two: Wire) -> tuple[float, ...] | None:
    """Lines with one course, or of one kind between the same units, or with some in common."""
    course = same_course(one.segments, two.segments)
    strange = len(one.units ^ two.units)
    if not course and not one.units & two.units:
        return None
    return (not course, one.kind != two.kind, strange)


def same_course(one: Iterable[Rect], two: Iterable[Rect]) -> bool:
    """Whether two sets of segments are the same, whatever their order."""
    one, two = list(one), list(two)
    return len(one) == len(two) and all(
        any(apart(a, b) <= SAME for b in there) for here, there in ((one, two), (two, one))
        for a in here
    )  # fmt: skip
