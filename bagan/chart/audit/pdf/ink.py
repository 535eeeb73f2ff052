"""The paths of a page in; boxes, frames, courses of lines, arrowheads and rules out.

What an SVG says by classes is told here by looks: a white rectangle with a border is a
box, one without a filling is a frame, a small dark triangle is an arrowhead.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from bagan.chart.audit.pdf.ctm import rectangle
from bagan.chart.audit.pdf.leaf import Path, Point
from bagan.chart.audit.plane import WIDEST, Rect, span
from bagan.chart.audit.report import Finding
from bagan.language import _

HAIRLINE = 0.6
"""Points: what is ruled thinner than this is no line of a chart, but a table's or a frame's."""
GROUP_FRAME = 0.55
"""Points: a plain frame ruled thicker than this stands round a branch, not round a group."""
LARGEST_HEAD = 20.0
"""Points that the longest side of an arrowhead may have."""


@dataclass(frozen=True, slots=True)
class Border:
    """The border of a box, a frame, or a frame round a branch."""

    rect: Rect
    stroke: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """An arrowhead: the corner that it points with, and the room it takes."""

    tip: Point
    rect: Rect


@dataclass(slots=True)
class Ink:
    """What the paths of a page are, and which of them are nothing that a chart has."""

    boxes: list[Border] = field(default_factory=list)
    frames: list[Border] = field(default_factory=list)
    areas: list[Border] = field(default_factory=list)
    courses: list[Path] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    rules: list[Rect] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def sorted_out(paths: Iterable[Path]) -> Ink:
    """Every path of a page, as what it looks like."""
    ink = Ink()
    for path in paths:
        if not _known(path, ink):
            around = span([point for line in path.lines for point in line])
            ink.findings.append(
                Finding(
                    "tata-bahasa",
                    _(
                        "Something that belongs to no chart is drawn {x} to the right and {y} down",
                        x=f"{around.left:g}",
                        y=f"{around.top:g}",
                    ),
                )
            )
    return ink


def _known(path: Path, ink: Ink) -> bool:
    if any(colour is not None and not colour.grey for colour in (path.fill, path.stroke)):
        return False
    if path.stroke is None:
        tip = _tip(path)
        if tip is None:
            return False
        ink.heads.append(Head(tip, span(path.lines[0])))
        return True
    if path.stroke.pale or not 0 < path.width <= WIDEST:
        return False
    rect = rectangle(path.lines[0]) if len(path.lines) == 1 else None
    if path.fill is not None:
        if rect is None or not path.fill.white or path.dashes:
            return False
        ink.boxes.append(Border(rect, path.width))
    elif rect is not None:
        area = path.dashes or path.width > GROUP_FRAME
        (ink.areas if area else ink.frames).append(Border(rect, path.width, path.dashes))
    elif path.width < HAIRLINE:
        around = span(path.lines[0])
        ink.rules.append(around)
        return len(path.lines) == 1 and len(path.lines[0]) == 2 and around.flat
    else:
        ink.courses.append(path)
    return True


def _tip(path: Path) -> Point | None:
    """The corner between the two long sides of a small dark triangle, or None."""
    if path.fill is None or path.fill.pale or len(path.lines) != 1:
        return None
    corners = path.lines[0]
    if len(corners) != 4 or corners[0] != corners[3]:
        return None
    a, b, c = corners[:3]
    base, left, right = sorted(
        ((math.dist(b, c), a), (math.dist(c, a), b), (math.dist(a, b), c)),
        key=lambda side: side[0],
    )
    if right[0] > LARGEST_HEAD or base[0] <= 0 or abs(left[0] - right[0]) > 0.05 * right[0]:
        return None
    return base[1]
