"""What an audit sees in an SVG file: boxes, frames, texts, wires and arrowheads, in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.audit.marked import ChangeSample, Course, Ink, Sign
from bagan.chart.audit.plane import Rect
from bagan.chart.layout.text import width as text_width
from bagan.style import Face

ASCENT_EM = 0.77
DESCENT_EM = 0.25
"""How far letters reach over and under the baseline in any face of the shipped font."""


AREA = "lingkup"
"""The kind of a legend's sample that explains a dashed frame round a branch."""
ROUND = "lembar"
"""The role of the words that an annex has round its chart."""


@dataclass(frozen=True)
class Text:
    """One line of text, ``x`` and ``y`` where it is anchored; ``role`` is "lama" for an old
    name and "catatan" for a note in the box of a comparison, ROUND for words of the page."""

    words: str
    x: float
    y: float
    size: float
    face: Face
    anchor: str
    role: str = ""

    @cached_property
    def rect(self) -> Rect:
        """The room its letters take, from the font's advances."""
        extent = text_width(self.words, self.face) * self.size
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * extent
        top = self.y - ASCENT_EM * self.size
        return Rect(left, top, left + extent, self.y + DESCENT_EM * self.size)


@dataclass(frozen=True)
class Shape:
    """A box of a unit or class, or (``frame``) the frame round a group; ``unit`` is its id.

    ``changes`` are the values of data-perubahan (None: not a comparison), ``marks`` what
    stands between the rectangle and the name, ``strikes`` what runs through old names,
    ``photo`` is the room of a portrait.
    """

    unit: str
    rect: Rect
    stroke: float
    texts: tuple[Text, ...]
    frame: bool = False
    reference: bool = False
    changes: tuple[str, ...] | None = None
    marks: tuple[Ink, ...] = ()
    strikes: tuple[Ink, ...] = ()
    photo: Rect | None = None

    @property
    def ink(self) -> Rect:
        """The rectangle with its border's outer half."""
        return self.rect.grown(self.stroke / 2)

    @cached_property
    def words(self) -> str:
        """What it says, whatever its lines."""
        return " ".join(" ".join(text.words for text in self.texts).split())


@dataclass(frozen=True, slots=True)
class Area:
    """A frame round a unit and what stands under and around it; ``dashes`` empty for a plain
    one.  ``members`` are the units of its boxes, sorted (None: nobody tells them)."""

    unit: str
    rect: Rect
    stroke: float
    dashes: tuple[float, ...]
    texts: tuple[Text, ...]
    members: tuple[str, ...] | None = None

    @property
    def ink(self) -> Rect:
        """The rectangle with its border's outer half."""
        return self.rect.grown(self.stroke / 2)


@dataclass(frozen=True, slots=True)
class Wire:
    """A bundle: its polylines, and their straight pieces as drawn (``raw``) and as seen
    (``segments``).  ``inward`` tells that its lines lead from the targets to the source.
    ``change`` is its data-perubahan (None: not a comparison), ``changed`` what happened to its
    lines, by target."""

    place: int
    kind: str
    source: str
    targets: tuple[str, ...]
    both: bool
    stroke: float
    dashes: tuple[float, ...]
    raw: tuple[Rect, ...]
    segments: tuple[Rect, ...]
    paths: tuple[tuple[tuple[float, float], ...], ...] = ()
    change: str | None = None
    changed: tuple[tuple[str, str], ...] = ()
    inward: bool = False

    @property
    def name(self) -> str:
        """How messages call it."""
        more = f" (+{len(self.targets) - 1})" if len(self.targets) > 1 else ""
        if self.inward:
            return f"{self.kind} {self.targets[0]}{more} -> {self.source}"
        return f"{self.kind} {self.source} {'<->' if self.both else '->'} {self.targets[0]}{more}"

    @property
    def headed(self) -> frozenset[str]:
        """The units at which it has arrowheads, where its kind has them."""
        if self.both:
            return self.units
        return frozenset((self.source,) if self.inward else self.targets)

    @property
    def units(self) -> frozenset[str]:
        """What it may touch."""
        return frozenset((self.source, *self.targets))


@dataclass(frozen=True, slots=True)
class Stroke:
    """One straight piece of a wire."""

    wire: Wire
    rect: Rect


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrowhead: ``tip`` first among its corners."""

    kind: str
    tip: tuple[float, float]
    rect: Rect


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of the legend; an arrowhead of the legend has no ``dashes``, it is None."""

    kind: str
    dashes: tuple[float, ...] | None
    rect: Rect


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything drawn.  ``scale`` is printed points per unit of the viewBox.

    ``texts`` are those outside boxes and frames; ``samples`` are the legend's lines
    and arrowheads.  ``courses`` and ``signs`` tell changed lines, and ``change_samples``
    are the legend's kinds of change; ``areas`` are frames round branches.
    """

    page: Rect
    scale: float
    boxes: tuple[Shape, ...]
    frames: tuple[Shape, ...]
    texts: tuple[Text, ...]
    wires: tuple[Wire, ...]
    arrows: tuple[Arrow, ...]
    samples: tuple[Sample, ...]
    courses: tuple[Course, ...] = ()
    signs: tuple[Sign, ...] = ()
    change_samples: tuple[ChangeSample, ...] = ()
    areas: tuple[Area, ...] = ()

    def strokes(self) -> list[Stroke]:
        """Every straight piece of every wire."""
        return [Stroke(wire, segment) for wire in self.wires for segment in wire.segments]

    def shapes(self) -> tuple[Shape, ...]:
        """Boxes and frames: whatever a line may end at."""
        return self.boxes + self.frames

    def mark_rects(self) -> Iterator[Rect]:
        """The room of every mark of change."""
        for box in self.boxes:
            yield from (ink.rect for ink in (*box.marks, *box.strikes))
        yield from (course.rect for course in self.courses)
        yield from (sign.rect for sign in self.signs)

    def sample_rects(self) -> Iterator[Rect]:
        """The room of everything in the legend but its texts."""
        yield from (sample.rect for sample in self.samples)
        yield from (sample.rect for sample in self.change_samples)

    def labels(self) -> Iterator[Text]:
        """Every line of text that belongs to the chart."""
        return (text for text in self.all_texts() if text.role != ROUND)

    def all_texts(self) -> Iterator[Text]:
        """Every line of text."""
        for shape in self.shapes():
            yield from shape.texts
        for area in self.areas:
            yield from area.texts
        yield from self.texts
