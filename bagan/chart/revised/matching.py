"""Shapes that are due and shapes that are seen in; which is which out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bagan.chart.audit.plane import Rect
from bagan.chart.revised.due import DueBundle, DueItem
from bagan.chart.revised.values import Drawn

CLOSE = 3.0
"""Points within which a shape without a name is the one that is due there."""


class Due(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def rect(self) -> Rect: ...


Wanted = TypeVar("Wanted", bound=Due)


@dataclass(frozen=True, slots=True)
class Matched(Generic[Wanted]):
    """Pairs of due and seen, what is not there any more, and what was not there before."""

    pairs: tuple[tuple[Wanted, Drawn], ...]
    missing: tuple[Wanted, ...]
    extra: tuple[Drawn, ...]

    def seen(self, wanted: Wanted) -> Drawn | None:
        return next((shape for due, shape in self.pairs if due is wanted), None)


def match_items(due: Sequence[DueItem], seen: Sequence[Drawn]) -> Matched[DueItem]:
    """Boxes and other rooms: by name, then by words, then (without any name) by place."""
    names = frozenset(item.name for item in due)
    return _matched(
        due,
        seen,
        (
            lambda item, shape: item.name == shape.name,
            lambda item, shape: bool(item.words) and item.words == shape.words
            and shape.name not in names,
            lambda item, shape: not shape.name and apart(item.rect, shape.rect) < CLOSE,
        ),
        lambda item, shape: (item.words != shape.words, apart(item.rect, shape.rect)),
    )  # fmt: skip


def match_bundles(due: Sequence[DueBundle], seen: Sequence[Drawn]) -> Matched[DueBundle]:
    """Bundles of lines: by name, then by their course, then (without any name) by its form."""
    return _matched(
        due,
        seen,
        (
            lambda bundle, shape: bundle.name == shape.name,
            lambda bundle, shape: apart(bundle.rect, shape.rect) < CLOSE
            and same_form(bundle, shape),
            lambda bundle, shape: not shape.name and same_form(bundle, shape)
            and _alike(bundle.rect, shape.rect),
        ),
        lambda bundle, shape: (False, apart(bundle.rect, shape.rect)),
    )  # fmt: skip


def same_form(bundle: DueBundle, shape: Drawn) -> bool:
    """Whether a line has as many pieces with as many points as a bundle."""
    return [len(path) for path in bundle.paths] == [len(path) for path in shape.paths]


Test = Callable[[Wanted, Drawn], bool]


def _matched(
    due: Sequence[Wanted],
    seen: Sequence[Drawn],
    tests: Iterable[Test[Wanted]],
    likeness: Callable[[Wanted, Drawn], tuple[bool, float]],
) -> Matched[Wanted]:
    """The pairs that the first of *tests* allows, the likest first; then those of the next."""
    left, rest = dict.fromkeys(range(len(due))), dict.fromkeys(range(len(seen)))
    pairs: dict[int, int] = {}
    for test in tests:
        found = [(likeness(due[d], seen[s]), d, s) for d in left for s in rest
                 if test(due[d], seen[s])]  # fmt: skip
        for _rank, d, s in sorted(found):
            if d in left and s in rest:
                pairs[d] = s
                del left[d]
                del rest[s]
    return Matched(
        tuple((due[d], seen[pairs[d]]) for d in sorted(pairs)),
        tuple(due[d] for d in left),
        tuple(seen[s] for s in rest),
    )


def apart(one: Rect, two: Rect) -> float:
    """How far, in points, the farthest side of one room is from that of the other."""
    return max(abs(a - b) for a, b in zip(one, two, strict=True))


def _alike(one: Rect, two: Rect) -> bool:
    """Whether two are as large."""
    wide = (one.right - one.left) - (two.right - two.left)
    high = (one.bottom - one.top) - (two.bottom - two.top)
    return max(abs(wide), abs(high)) < CLOSE
