"""A Picture of a comparison in, findings on its marks out, and the changes that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from bagan.chart.audit.marked import Ink, symbols
from bagan.chart.audit.marks import Unreadable
from bagan.chart.audit.picture import Picture, Shape, Text
from bagan.chart.audit.plane import NEAR, Rect, meeting, span
from bagan.chart.audit.report import Changes, Finding
from bagan.chart.audit.signs import lines_marked
from bagan.chart.svg.change import ADDED, GHOST, MIXED, REMOVED, SAME
from bagan.chart.svg.shapes import SYMBOLS
from bagan.language import _

Item = TypeVar("Item", str, tuple[str, str, str])

WIDEST_BAND_EM = 2.0
"""The widest that the band of symbols may be, in label sizes."""
FULL = 0.7
"""The least part of a box's height that its band must take."""
STRIKE_LOW_EM, STRIKE_HIGH_EM = 0.1, 0.45
"""Where, over the baseline, an old name is struck through."""
STRIKE_WEIGHT_EM = 0.12
"""The heaviest stroke through an old name: one that leaves it to be read."""
OVERHANG_EM = 0.4
OF_LINES = frozenset({ADDED, REMOVED})
OF_UNITS = frozenset(SYMBOLS) - OF_LINES | {SAME}
OF_BUNDLES = OF_LINES | {SAME, MIXED}


def changes_of(picture: Picture) -> Changes | None:
    """What the drawing says of every unit and line; None where it is no comparison."""
    if not _compared(picture):
        return None
    units: dict[str, set[str]] = {}
    for shape in picture.shapes():
        for change in shape.changes or ():
            units.setdefault(change, set()).add(shape.unit)
    lines: dict[str, set[tuple[str, str, str]]] = {}
    for wire in picture.wires:
        found = dict(wire.changed)
        for target in wire.targets:
            ends = (target, wire.source) if wire.inward else (wire.source, target)
            line = (*ends, wire.kind)
            lines.setdefault(found.get(target, SAME), set()).add(line)
    return Changes(_frozen(units), _frozen(lines))


def _frozen(found: Mapping[str, set[Item]]) -> dict[str, frozenset[Item]]:
    return {name: frozenset(found[name]) for name in sorted(found)}


def _compared(picture: Picture) -> bool:
    return bool(
        any(shape.changes is not None for shape in picture.shapes())
        or any(wire.change is not None for wire in picture.wires)
        or picture.courses
        or picture.signs
        or picture.change_samples
    )


def as_marked(found: Changes, expected: Changes) -> Iterator[Finding]:
    """What the drawing says is exactly what is expected."""
    of_units = _apart(found.units, expected.units)
    of_lines = _apart(found.lines, expected.lines)
    for change, item, missing in (*of_units, *of_lines):
        name = item if isinstance(item, str) else " ".join(item)
        if missing:
            message = _('The drawing does not show "{name}" as {change}', name=name, change=change)
            yield Finding("perubahan-hilang", message)
        else:
            message = _('The drawing shows "{name}" as {change}, which it is not',
                        name=name, change=change)  # fmt: skip
            yield Finding("perubahan-lebih", message)


def _apart(
    found: Mapping[str, frozenset[Item]], expected: Mapping[str, frozenset[Item]]
) -> Iterator[tuple[str, Item, bool]]:
    """What only one of the two has: its change, and whether the first lacks it."""
    nothing: frozenset[Item] = frozenset()
    for change in sorted({*found, *expected}):
        here, due = found.get(change, nothing), expected.get(change, nothing)
        yield from ((change, item, True) for item in sorted(due - here))
        yield from ((change, item, False) for item in sorted(here - due))


def marks_right(picture: Picture) -> Iterator[Finding]:
    """Each unit and line of a comparison says what happened to it, and shows that and
    nothing else; no mark hides anything."""
    if not _compared(picture):
        return
    for shape in picture.shapes():
        if shape.changes is None or not _known(shape.changes):
            yield _fault(_('The box "{unit}" does not say what happened to it', unit=shape.unit))
        elif not shape.frame:  # a frame tells it in the words of its name
            yield from _box(shape)
    for wire in picture.wires:
        if wire.change not in OF_BUNDLES:
            message = _("The line {line} does not say what happened to it", line=wire.name)
            yield _fault(message)
    yield from lines_marked(picture)
    yield from _legend(picture)


def _fault(message: str) -> Finding:
    return Finding("tanda-perubahan", message)


def _known(changes: Sequence[str]) -> bool:
    once = len(set(changes)) == len(changes)
    return once and OF_UNITS.issuperset(changes) and (SAME not in changes or len(changes) == 1)


def _box(box: Shape) -> Iterator[Finding]:
    """A box that changed has its symbols in a band that nothing else enters."""
    changes = box.changes or ()
    roles = {text.role for text in box.texts} - {""}
    if changes == (SAME,):
        if box.marks or box.strikes or roles:
            yield _fault(
                _('The box "{unit}" is marked, but says that nothing happened', unit=box.unit)
            )
        return
    try:
        shown = symbols(box.marks)
    except Unreadable as error:
        shown = {}
        yield _fault(
            _('The box "{unit}" shows another symbol than that of {change}',
              unit=box.unit, change=str(error))
        )  # fmt: skip
    if not shown or tuple(shown) != changes[: len(shown)]:
        yield _fault(_('The box "{unit}" does not show what happened to it', unit=box.unit))
    elif not _in_band(box, shown):
        yield Finding(
            "tanda-keluar",
            _('The marks of "{unit}" leave the band that is theirs', unit=box.unit),
        )
    yield from _strikes(box)


def _in_band(box: Shape, shown: Mapping[str, Rect]) -> bool:
    """Whether all marks stand between a box's left side and its label, and apart."""
    edges = [mark.rect for mark in box.marks if mark.role == "sekat"]
    size = max(text.size for text in box.texts)
    if len(edges) != 1 or edges[0].right - box.rect.left > WIDEST_BAND_EM * size:
        return False
    edge = edges[0]
    tall = edge.bottom - edge.top >= FULL * (box.rect.bottom - box.rect.top)
    room = box.rect._replace(right=edge.right)
    inside = [mark.rect for mark in box.marks if mark.role not in ("tepi", "sekat")]
    hatching = [mark for mark in box.marks if mark.role == "arsir"]
    lines = [mark for mark in hatching if mark.points]
    rooms = list(shown.values())
    return (
        tall
        and edge.right - edge.left < size / 4
        and box.rect.holds(edge)
        and all(room.holds(rect) for rect in inside)
        and all(len(mark.points) == 2 for mark in lines)
        and not any(mark.rect.meets(symbol) for mark in hatching for symbol in rooms)
        and not any(one.meets(two) for one, two in _pairs(rooms))
        and all(text.rect.left >= edge.right - NEAR for text in box.texts)
        and _inner_border(box, edge)
    )


def _pairs(rooms: Sequence[Rect]) -> Iterator[tuple[Rect, Rect]]:
    return ((one, two) for n, one in enumerate(rooms) for two in rooms[n + 1 :])


def _inner_border(box: Shape, edge: Rect) -> bool:
    """Whether only a ghost has a second border, and that one runs round its label."""
    borders = [mark for mark in box.marks if mark.role == "tepi"]
    ghost = (box.changes or ("",))[0] == GHOST
    if not borders:
        return not ghost
    if not ghost or len(borders) > 1:
        return False
    points = borders[0].points
    sides = [span(pair) for pair in pairwise(points)]
    closed = len(points) == 5 and points[0] == points[-1] and all(side.flat for side in sides)
    weight = borders[0].rect.right - span(points).right
    inner = span(points).grown(-weight)
    room = box.rect._replace(left=edge.right)
    return (
        closed and room.holds(borders[0].rect) and all(inner.holds(text.rect) for text in box.texts)
    )


def _strikes(box: Shape) -> Iterator[Finding]:
    """Every line of an old name is struck through once, and nothing else is."""
    left = list(box.strikes)
    for text in box.texts:
        own = [stroke for stroke in left if _through(stroke, text)] if text.role == "lama" else []
        if text.role == "lama" and len(own) != 1:
            yield _fault(
                _('The old name "{text}" of "{unit}" is not struck through',
                  text=text.words, unit=box.unit)
            )  # fmt: skip
        left = [stroke for stroke in left if stroke not in own]
    if left:
        yield _fault(_('Something of "{unit}" is struck through that lives on', unit=box.unit))


def _through(stroke: Ink, text: Text) -> bool:
    rect, room = stroke.rect, text.rect
    weight = rect.bottom - rect.top
    high, low = text.y - STRIKE_HIGH_EM * text.size, text.y - STRIKE_LOW_EM * text.size
    over = OVERHANG_EM * text.size
    return (
        len(stroke.points) == 2
        and weight <= STRIKE_WEIGHT_EM * text.size
        and high <= rect.top
        and rect.bottom <= low
        and room.left - over <= rect.left <= room.left + NEAR
        and room.right - NEAR <= rect.right <= room.right + over
    )


def _legend(picture: Picture) -> Iterator[Finding]:
    """A legend tells the kinds of change that the drawing has, each once."""
    samples = picture.change_samples
    if not samples and not picture.samples:
        return
    used = {change for box in picture.boxes for change in box.changes or ()} - {SAME}
    used |= {course.change for course in picture.courses}
    shown = [sample.change for sample in samples]
    for change in sorted(used ^ set(shown)):
        yield Finding(
            "keterangan-salah",
            _("The legend does not show the change {change} as the chart has it", change=change),
        )
    order = {id(sample): place for place, sample in enumerate(samples)}
    for one, two in meeting(samples, samples):
        if order[id(one)] < order[id(two)] and one.rect.meets(two.rect):
            yield Finding("teks-tertimpa", _("The legend lies on itself"))
    if len(shown) > len(set(shown)):
        yield Finding("keterangan-salah", _("The legend shows a change twice"))
