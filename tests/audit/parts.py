"""Parts of a page, and of the picture that it makes, by hand; lengths in points."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from bagan.chart.audit.pdf.leaf import Colour, Letter, Path, Point
from bagan.chart.audit.picture import Picture, Shape, Text, Wire
from bagan.chart.audit.plane import Rect, joined, span
from bagan.chart.audit.report import Finding
from bagan.chart.layout.text import width
from bagan.style import Face

BLACK, WHITE = Colour(0, 0, 0, 255), Colour(255, 255, 255, 255)
RED, PALE = Colour(200, 0, 0, 255), Colour(200, 200, 200, 255)
LEADING = 9.6
PAGE = Rect(0.0, 0.0, 400.0, 300.0)


def told(findings: Iterable[Finding]) -> list[str]:
    """Findings as a user reads them, and their rules."""
    return [f"{finding.rule}: {finding.message}" for finding in findings]


def letters(
    words: str,
    x: float,
    y: float,
    *,
    size: float = 8.0,
    face: Face = Face.REGULAR,
    colour: Colour = BLACK,
    angle: float = 0.0,
) -> list[Letter]:
    """*words* as the font sets them, from (x, y) on; a space is not set."""
    found = []
    for character in words:
        if character != " ":
            found.append(Letter(character, x, y, size, face, colour, angle))
        x += width(character, face) * size
    return found


def around(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Round a rectangle once."""
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


def line(
    *points: Point,
    stroke: Colour | None = BLACK,
    width: float = 0.8,
    dashes: tuple[float, ...] = (),
    fill: Colour | None = None,
) -> Path:
    """A painted path of one line."""
    return Path((points,), fill, stroke, width, dashes)


def head(*corners: Point, fill: Colour | None = BLACK) -> Path:
    """A filled path of one line."""
    return line(*corners, stroke=None, width=0.0, fill=fill)


def shape(
    unit: str,
    left: float,
    top: float,
    *words: str,
    width: float = 80.0,
    height: float = 26.0,
    size: float = 8.0,
    frame: bool = False,
    stroke: float = 0.7,
    reference: bool = False,
) -> Shape:
    """A box with its label, or a frame with its title, in the middle; without words, its unit."""
    place = Rect(left, top, left + width, top + height)
    words = words or (unit,)
    first = top + height / 2 - LEADING * (len(words) - 1) / 2 + 0.36 * size
    if frame:
        first = top + 10.6
    face = Face.BOLD if frame else Face.REGULAR
    texts = [
        Text(each, left + width / 2, first + LEADING * n, size, face, "middle")
        for n, each in enumerate(words)
    ]
    return Shape(unit, place, stroke, tuple(texts), frame, reference)


def wire(
    source: str,
    targets: str,
    *paths: tuple[Point, ...],
    place: int = 0,
    both: bool = False,
    stroke: float = 0.8,
    dashes: tuple[float, ...] = (),
) -> Wire:
    """A line from *source* to *targets*, one word each; koordinasi where it is dashed."""
    raw = tuple(span(pair) for path in paths for pair in pairwise(path))
    return Wire(
        place, "koordinasi" if dashes else "komando", source, tuple(targets.split()), both,
        stroke, dashes, raw, tuple(joined(raw)), paths,
    )  # fmt: skip


def picture(*shapes: Shape, page: Rect = PAGE, **parts: tuple[object, ...]) -> Picture:
    """A picture of boxes and frames, and of the other parts by their names."""
    rest = {"texts": (), "wires": (), "arrows": (), "samples": ()} | parts
    return Picture(
        page, 1.0,
        tuple(each for each in shapes if not each.frame),
        tuple(each for each in shapes if each.frame),
        **rest,
    )  # type: ignore[arg-type]  # fmt: skip
