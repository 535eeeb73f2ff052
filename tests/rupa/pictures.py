"""Small pictures, made by hand: boxes, lines, headings, and what a measure says of them."""

from dataclasses import replace
from itertools import pairwise

from bagan.chart.audit.looks.look import MEASURES
from bagan.chart.audit.looks.report import Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import ROUND, Arrow, Picture, Shape, Text, Wire
from bagan.chart.audit.plane import Rect, joined, span
from bagan.registry import modules
from bagan.style import Face

SIZE = 10.0
DASH = (3.2, 2.0)
MM = 72 / 25.4
"""Points of a millimetre."""

Point = tuple[float, float]


def box(unit: str, x: float, y: float, width: float, height: float, *lines: str) -> Shape:
    """A box whose label's lines stand in its middle; without lines, its unit is its label."""
    texts = tuple(
        Text(words, x + width / 2, y + (n + 1) * 1.16 * SIZE, SIZE, Face.REGULAR, "middle")
        for n, words in enumerate(lines or (unit,))
    )
    return Shape(unit, Rect(x, y, x + width, y + height), 0.7, texts)


def frame(unit: str, x: float, y: float, width: float, height: float) -> Shape:
    return Shape(unit, Rect(x, y, x + width, y + height), 0.5, (), frame=True)


def heading(words: str, x: float, y: float) -> Text:
    return Text(words, x, y, SIZE, Face.ITALIC, "middle")


def words_round(words: str, x: float, y: float, anchor: str = "start") -> Text:
    return Text(words, x, y, SIZE, Face.REGULAR, anchor, ROUND)


def wire(source: str, targets: str, *paths: list[Point], dashed: bool = False) -> Wire:
    """A bundle; its targets in one text, parted by blanks."""
    raw = tuple(span(pair) for path in paths for pair in pairwise(path))
    return Wire(
        place=0,
        kind="koordinasi" if dashed else "komando",
        source=source,
        targets=tuple(targets.split()),
        both=False,
        stroke=0.8,
        dashes=DASH if dashed else (),
        raw=raw,
        segments=tuple(joined(raw)),
        paths=tuple(map(tuple, paths)),
    )


def picture(*things: Shape | Text | Wire | Arrow, page: Rect | None = None) -> Picture:
    """Everything in one picture; wires are numbered in their order."""
    wires = [thing for thing in things if isinstance(thing, Wire)]
    shapes = [thing for thing in things if isinstance(thing, Shape)]
    return Picture(
        page=page or Rect(-12, -12, 800, 500),
        scale=1.0,
        boxes=tuple(shape for shape in shapes if not shape.frame),
        frames=tuple(shape for shape in shapes if shape.frame),
        texts=tuple(thing for thing in things if isinstance(thing, Text)),
        wires=tuple(replace(one, place=n) for n, one in enumerate(wires)),
        arrows=tuple(thing for thing in things if isinstance(thing, Arrow)),
        samples=(),
    )


def row(head: str, units: list[Shape], *, at: float = 100.0, dashed: bool = False) -> Wire:
    """The bundle from the box *head* (at 200, 0, 100 wide, 30 high) to boxes from above."""
    paths: list[list[Point]] = [[(250.0, 30.0), (250.0, at - 10)]]
    for unit in units:
        middle = (unit.rect.left + unit.rect.right) / 2
        paths.append([(250.0, at - 10), (middle, at - 10), (middle, unit.rect.top)])
    return wire(head, " ".join(unit.unit for unit in units), *paths, dashed=dashed)


def column(head: str, units: list[Shape], *, rail: float, dashed: bool = False) -> Wire:
    """The bundle from the same head to boxes from their left side."""
    paths: list[list[Point]] = [[(250.0, 30.0), (250.0, 40.0), (rail, 40.0)]]
    for unit in units:
        middle = (unit.rect.top + unit.rect.bottom) / 2
        paths.append([(rail, 40.0), (rail, middle), (unit.rect.left, middle)])
    return wire(head, " ".join(unit.unit for unit in units), *paths, dashed=dashed)


def head(unit: str = "kepala") -> Shape:
    return box(unit, 200, 0, 100, 30)


def measured(name: str, shown: Picture) -> Measured:
    """What the measure in the file *name* says of a picture."""
    module = next(m for m in modules(MEASURES) if m.__name__ == f"{MEASURES}.{name}")
    found: Measured = module.measure(Scene(shown))
    return found


def value(found: Measured, name: str) -> float | None:
    return next(figure.value for figure in found.figures if figure.name == name)


def messages(found: Measured) -> list[str]:
    return [flaw.message for flaw in found.flaws]
