"""Elements of a comparison's SVG in, the marks that they make out: symbols, strokes, signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import (
    Look,
    Point,
    Unreadable,
    inherit,
    number,
    numbers,
    pale,
    subpaths,
)
from bagan.chart.audit.plane import WIDEST, Rect, span
from bagan.chart.svg.change import ADDED, REMOVED
from bagan.chart.svg.read import SVG
from bagan.chart.svg.shapes import SYMBOLS

SLACK = 0.02
"""How far a symbol's points may be off, in multiples of its size, beside the rounding of
coordinates (as many points)."""


@dataclass(frozen=True, slots=True)
class Ink:
    """One drawn piece of a mark: ``role`` is the class after "tanda", "tepi" or "coret"."""

    role: str
    rect: Rect
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """The piece of a bundle that belongs to a changed line alone."""

    change: str
    kind: str
    source: str
    target: str
    segments: tuple[Rect, ...]
    stroke: float

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"{self.kind} {self.source} -> {self.target}"

    @property
    def rect(self) -> Rect:
        """The room that its ink takes."""
        ends = [end for segment in self.segments for end in segment.ends]
        return span(ends).grown(self.stroke / 2)


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of a changed line; ``change`` is empty for the white plate under it."""

    change: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class ChangeSample:
    """A kind of change as the legend shows it."""

    change: str
    rect: Rect


def values(element: Element) -> tuple[str, ...] | None:
    """The values of data-perubahan, or None without it.  Raises Unreadable for none."""
    text = element.get("data-perubahan")
    if text is None:
        return None
    found = tuple(text.split())
    if not found:
        raise Unreadable("data-perubahan")
    return found


def line_values(path: Element) -> tuple[tuple[str, str], ...]:
    """What a bundle says of its lines: targets and what happened to them."""
    told = (("data-baru", ADDED), ("data-dihapus", REMOVED))
    return tuple((target, change) for name, change in told for target in path.get(name, "").split())


def ink(item: Element, look: Look) -> list[Ink]:
    """The pieces of one element of a mark.  Raises Unreadable for what is not one: too
    pale, too heavy, dashed, or both filled and stroked."""
    names = item.get("class", "")
    first, _blank, role = names.partition(" ")
    tag = str(item.tag).rpartition("}")[2]
    if first not in ("tanda", "tepi", "coret") or len(item):
        raise Unreadable(names)
    fill, stroke = look.get("fill", "black"), look.get("stroke", "none")
    if tag == "rect" and names == "tanda arsir":
        left, top = number(item, "x"), number(item, "y")
        width, height = number(item, "width"), number(item, "height")
        if pale(fill) or stroke != "none" or min(width, height) <= 0:
            raise Unreadable(f"{fill} {stroke} {width} x {height}")
        return [Ink(role, Rect(left, top, left + width, top + height))]
    paths = subpaths(item.get("d", ""))
    if tag != "path" or not paths or look.get("stroke-dasharray", "none") != "none":
        raise Unreadable(item.get("d", ""))
    if stroke == "none":
        weight = 0.0
        if pale(fill):
            raise Unreadable(fill)
    else:
        weight = _weight(look)
        if fill != "none" or pale(stroke):
            raise Unreadable(f"{fill} {stroke}")
    if item.get("stroke-linecap", "butt") != "butt":
        raise Unreadable("stroke-linecap")
    return [Ink(role or first, _inked(path, weight / 2), tuple(path)) for path in paths]


def _inked(path: list[Point], half: float) -> Rect:
    """The room of a stroked path: a single line ends where it says."""
    rect = span(path)
    if len(path) > 2 or not rect.flat:
        return rect.grown(half)
    across, down = (half, 0.0) if rect.upright else (0.0, half)
    return Rect(rect.left - across, rect.top - down, rect.right + across, rect.bottom + down)


def _weight(look: Look) -> float:
    found = numbers(look.get("stroke-width", "1"))
    if len(found) != 1 or not 0 < found[0] <= WIDEST:
        raise Unreadable(look.get("stroke-width", ""))
    return found[0]


def course(path: Element, look: Look, kinds: Iterable[str]) -> Course:
    """A changed line's own piece.  Raises Unreadable."""
    found = values(path)
    kind, source, target = (path.get(f"data-{name}", "") for name in ("garis", "dari", "ke"))
    if found is None or path.get("class") != f"perubahan perubahan--{found[0]}" or len(found) > 1:
        raise Unreadable(path.get("class", ""))
    if not source or len(target.split()) != 1 or kind not in kinds:
        raise Unreadable(f"{kind} {source} {target}")
    paths = subpaths(path.get("d", ""))
    pieces = [span(pair) for points in paths for pair in pairwise(points)]
    stroke = look.get("stroke", "none")
    if not pieces or not all(piece.flat for piece in pieces) or look.get("fill") != "none":
        raise Unreadable(path.get("d", ""))
    if pale(stroke) or look.get("stroke-dasharray", "none") != "none":
        raise Unreadable(stroke)
    return Course(found[0], kind, source, target, tuple(pieces), _weight(look))


def plate(rect: Element, look: Look) -> Sign:
    """The white under a line's sign.  Raises Unreadable."""
    left, top = number(rect, "x"), number(rect, "y")
    width, height = number(rect, "width"), number(rect, "height")
    if not pale(look.get("fill", "black")) or look.get("fill") == "none":
        raise Unreadable(look.get("fill", ""))
    if look.get("stroke", "none") != "none" or min(width, height) <= 0:
        raise Unreadable(look.get("stroke", ""))
    return Sign("", Rect(left, top, left + width, top + height))


def symbol_of(pieces: Iterable[Ink]) -> str:
    """The kind of change that pieces of one symbol say and show.  Raises Unreadable where
    they show another one."""
    drawn = list(pieces)
    roles = {piece.role for piece in drawn}
    change = roles.pop().removeprefix("tanda--") if len(roles) == 1 else ""
    if change not in SYMBOLS:
        raise Unreadable(change)
    symbol = SYMBOLS[change]
    due = [point for line in symbol.lines for point in line]
    due += [point for area in symbol.areas for point in (*area, area[0])]
    points = [point for piece in drawn for point in piece.points]
    if len(points) != len(due):
        raise Unreadable(change)
    rect, own = span(points), span(due)
    size = max(rect.right - rect.left, rect.bottom - rect.top)
    if size <= 0:
        raise Unreadable(change)
    scale = size / max(own.right - own.left, own.bottom - own.top)
    slack = SLACK * size + SLACK
    for (x, y), (due_x, due_y) in zip(points, due, strict=True):
        if (
            abs(x - rect.left - (due_x - own.left) * scale) > slack
            or abs(y - rect.top - (due_y - own.top) * scale) > slack
        ):
            raise Unreadable(change)
    return change


def symbols(pieces: Iterable[Ink]) -> dict[str, Rect]:
    """The symbols among pieces of marks, in the file's order, and the room that each takes.
    Raises Unreadable."""
    groups: dict[str, list[Ink]] = {}
    for piece in pieces:
        if piece.role.startswith("tanda--"):
            groups.setdefault(piece.role, []).append(piece)
    return {symbol_of(group): around(group) for group in groups.values()}


def around(pieces: Iterable[Ink]) -> Rect:
    """The smallest rectangle round the ink of some pieces."""
    rects = [piece.rect for piece in pieces]
    return span([(r.left, r.top) for r in rects] + [(r.right, r.bottom) for r in rects])


def extras(group: Element) -> tuple[list[Element], list[Element]]:
    """What a comparison adds to a box: marks between its rectangle and its name, and strokes
    after it.  Raises Unreadable for anything between others."""
    children = list(group)
    at = next((n for n, child in enumerate(children) if child.tag == f"{{{SVG}}}text"), 0)
    marks, strikes = children[2:at], children[at + 1 :]
    if not all(child.get("class", "").startswith(("tanda", "tepi")) for child in marks):
        raise Unreadable(" ".join(child.get("class", "") for child in marks))
    if not all(child.get("class") == "coret" for child in strikes):
        raise Unreadable(" ".join(child.get("class", "") for child in strikes))
    return marks, strikes


def inks(items: Iterable[Element], look: Look) -> list[Ink]:
    """The pieces of several elements of marks.  Raises Unreadable."""
    return [piece for item in items for piece in ink(item, inherit(item, look))]
