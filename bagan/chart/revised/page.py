"""A page that is due and the shapes on it in; what a hand has changed of its chart out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bagan.chart.audit.plane import Rect
from bagan.chart.revised.aligned import SAME, Way, way_of
from bagan.chart.revised.changes import Change, Rule
from bagan.chart.revised.due import FRAMES, DueItem, DuePage
from bagan.chart.revised.lines import crossings, found_in
from bagan.chart.revised.matching import Matched, match_bundles, match_items
from bagan.chart.revised.relations import relations_of
from bagan.chart.revised.rows import reordered
from bagan.chart.revised.values import Drawn

SMALL = 9.0
"""Points below which a room without words is an arrowhead."""


@dataclass(frozen=True, slots=True)
class PageFound:
    """The changes of one chart; how many boxes, frames, lines and crossings
    were seen of it, and its smallest letters in points."""

    changes: tuple[Change, ...]
    boxes: int
    frames: int
    wires: int
    crossings: int
    smallest: float


def compared_page(page: DuePage, shapes: Sequence[Drawn]) -> PageFound:
    """Every change from *page* to *shapes*, which stand on it."""
    chart = page.figure.chart
    rooms = [shape for shape in shapes if shape.form != "line"]
    lines = [shape for shape in shapes if shape.form == "line" and _is_line(shape)]
    named = match_items(page.boxes, rooms)
    way = way_of([(item.rect, shape.rect) for item, shape in named.pairs])
    rooms, lines = [way.back(shape) for shape in rooms], [way.back(shape) for shape in lines]
    items, bundles = match_items(page.items, rooms), match_bundles(page.bundles, lines)
    added = dict(_added(items, page))
    order = dict(reordered(chart, _once(page.boxes), _seen_once(items)))
    inside = {unit for row in order.values() for unit in row}
    changes = [*_whole(chart.id, way)]
    changes += [change for change in _boxes(chart.id, items) if not (
        change.rule is Rule.MOVED and change.unit in inside)]  # fmt: skip
    changes += [Change(Rule.ORDERED, chart.id, head, order=row) for head, row in order.items()]
    keys = {shape.id: item.key for item, shape in items.pairs if item.box and shape.id}
    keys |= {shape.id: name for name, shape in added.items() if shape.id}
    seen = _rooms((item.key, shape.rect) for item, shape in items.pairs if _is_end(item))
    seen |= {name: [shape.rect] for name, shape in added.items()}
    due = _rooms((item.key, item.rect) for item in page.items if _is_end(item))
    found = found_in(bundles, due, seen, keys)
    deleted = [item for item in items.missing if item.box and item.kind != "rujukan"]
    changes += relations_of(chart.id, found, deleted, added, [b for b, _shape in bundles.pairs])
    changes += _others(chart.id, items, deleted)
    changes += [Change(Rule.ARROW, chart.id, before=bundle.name, after=shape.name or bundle.name)
                for bundle, shape in bundles.pairs if any(shape.heads)]  # fmt: skip
    changes += [Change(Rule.PICTURE_ADDED, chart.id, before=shape.name)
                for shape in items.extra if shape.form == "picture"]  # fmt: skip
    frames = sum(item.kind in ("bingkai", "lingkup") for item, _shape in items.pairs)
    boxes = sum(item.box is not None for item, _shape in items.pairs)
    sizes = [shape.size for shape in rooms if shape.size]
    wires = [shape for _bundle, shape in bundles.pairs]
    return PageFound(tuple(changes), boxes, frames, len(wires), crossings(wires),
                     min(sizes, default=0.0))  # fmt: skip


def _whole(chart: str, way: Way) -> Iterator[Change]:
    if way != Way():
        yield Change(Rule.WHOLE, chart)


def _is_line(shape: Drawn) -> bool:
    return bool(shape.paths) and not shape.name.startswith("contoh ")


def _is_end(item: DueItem) -> bool:
    """Whether lines may end at it."""
    return item.box is not None or item.kind == "bingkai"


def _rooms(places: Iterator[tuple[str, Rect]]) -> dict[str, list[Rect]]:
    found: dict[str, list[Rect]] = {}
    for unit, rect in places:
        found.setdefault(unit, []).append(rect)
    return found


def _once(boxes: Sequence[DueItem]) -> dict[str, Rect]:
    """The rooms of the units that are shown once."""
    rooms = _rooms((item.key, item.rect) for item in boxes)
    return {unit: rects[0] for unit, rects in rooms.items() if len(rects) == 1}


def _seen_once(items: Matched[DueItem]) -> dict[str, Rect]:
    rooms = _rooms((item.key, shape.rect) for item, shape in items.pairs if item.box)
    return {unit: rects[0] for unit, rects in rooms.items() if len(rects) == 1}


def _added(items: Matched[DueItem], page: DuePage) -> Iterator[tuple[str, Drawn]]:
    """The boxes that were drawn anew, each with a name of its own: no id has a plus."""
    high = median(item.rect.bottom - item.rect.top for item in page.boxes) if page.boxes else 0
    number = 0
    for shape in items.extra:
        size = min(shape.rect.right - shape.rect.left, shape.rect.bottom - shape.rect.top)
        if shape.form == "box" and (shape.words or size > max(SMALL, high / 2)):
            number += 1
            yield f"+{number}", shape


def _boxes(chart: str, items: Matched[DueItem]) -> Iterator[Change]:
    """Boxes with another name, place or size, in the order of the drawing."""
    for item, shape in items.pairs:
        if item.box is None:
            continue
        if shape.words != item.words:
            yield Change(Rule.RENAMED, chart, item.key, item.words, shape.words)
        yield from _placed(chart, item.key, item.words, item.rect, shape.rect)


def _placed(chart: str, unit: str, words: str, due: Rect, seen: Rect) -> Iterator[Change]:
    wide = abs((due.right - due.left) - (seen.right - seen.left))
    high = abs((due.bottom - due.top) - (seen.bottom - seen.top))
    across = abs((due.right + due.left) - (seen.right + seen.left)) / 2
    down = abs((due.bottom + due.top) - (seen.bottom + seen.top)) / 2
    if max(wide, high) > SAME:
        yield Change(Rule.RESIZED, chart, unit, words)
    if max(across - wide / 2, down - high / 2) > SAME:
        yield Change(Rule.MOVED, chart, unit, words)


def _others(chart: str, items: Matched[DueItem], deleted: Sequence[DueItem]) -> Iterator[Change]:
    """Frames, headings, arrowheads and references that are not as they were."""
    units: Mapping[str, DueItem] = {item.key: item for item in deleted}
    for item, shape in items.pairs:
        if item.box is None:
            moved = any(_placed(chart, item.key, item.words, item.rect, shape.rect))
            if item.kind in FRAMES and (moved or item.words != shape.words):
                yield Change(Rule.ROOM, chart, item.key, item.words, shape.words)
            elif item.kind == "panah" and moved:
                yield Change(Rule.ARROW, chart, before=item.name)
    for item in items.missing:
        if item.kind == "rujukan" and item.key not in units:
            yield Change(Rule.DELETED, chart, item.key, item.label, stump=True)
        elif item.kind in FRAMES or item.kind == "foto":
            yield Change(Rule.ROOM, chart, item.key, item.words)
        elif item.kind == "panah":
            yield Change(Rule.ARROW, chart, before=item.name)
