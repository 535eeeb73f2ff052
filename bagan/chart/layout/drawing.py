"""The arranged chart, in points (1/72 inch), y downwards: the one value every output reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bagan.chart.model.kinds import Kind

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a label: ``x`` is its middle, ``y`` its baseline, in points.

    ``role`` tells the lines of a box apart: "lama" is the old name, struck through,
    "catatan" a note under the name, in italics, "orang" a line on people under it, "anggota"
    one of a list of members, which begins at the left side of its box.
    """

    text: str
    x: float
    y: float
    role: Literal["", "lama", "catatan", "orang", "anggota"] = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A portrait in a box: its place, the file that the spec names, what is read to those
    who do not see it, and its JPEG once that file has been read."""

    x: float
    y: float
    width: float
    height: float
    file: str
    alternative: str
    jpeg: bytes = b""


@dataclass(frozen=True, slots=True)
class Box:
    """A unit's or a group's box; ``bold`` for the offices of the tiers.

    ``changes`` are values of data-perubahan; the symbol of the first is drawn in the
    ``band`` (width in points) at the box's left side, which no label enters.
    """

    id: str
    unit: str
    jenis: str
    title: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[TextLine, ...]
    bold: bool = False
    reference: bool = False
    group: bool = False
    reconstructed: bool = False
    link: str | None = None
    changes: tuple[str, ...] = ()
    band: float = 0.0
    photo: Photo | None = None

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of an unsur between boxes: text without a box, in italics."""

    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame round the members of a group, with the group's name inside its top edge.

    ``changes`` are values of data-perubahan, as a box has them; its name tells them in words.
    """

    id: str
    group: str
    title: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[TextLine, ...]
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A frame, plain or ``dashed``, round a unit and all that stands under and around it: the
    ``members``, by unit, as often as they are drawn.  Its name, if it has one, stands inside
    its upper left corner."""

    unit: str
    title: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[TextLine, ...]
    dashed: bool
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """All lines of one kind from one source: a bundle of axis-parallel polylines.

    ``source`` and ``targets`` are units (or groups); a wire that goes both ways has
    one target.  ``arrows`` are (tip, direction) with direction one of "N E S W",
    the way the head points.  In a comparison, ``added`` and ``removed`` are the targets
    whose lines only the new version has, or only the old one.
    """

    kind: Kind
    source: str
    targets: tuple[str, ...]
    both: bool
    paths: tuple[tuple[Point, ...], ...]
    arrows: tuple[tuple[Point, str], ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    inward: bool = False

    def ends(self) -> Iterator[tuple[str, str]]:
        """From and to of each of its lines."""
        for target in self.targets:
            yield (target, self.source) if self.inward else (self.source, target)


@dataclass(frozen=True, slots=True)
class LineMark:
    """A line between two units that a comparison marks, because it alone has changed.

    ``change`` is a value of data-perubahan, "garis-baru" or "garis-dihapus".  The symbol
    has its middle at (``x``, ``y``), on the line, and reaches ``radius`` points from there.
    ``course`` is the piece of the wire that belongs to this line alone.
    """

    kind: Kind
    source: str
    target: str
    change: str
    x: float
    y: float
    radius: float
    course: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with coordinates.

    ``width`` and ``height`` in points; ``size`` is the font size of every label and
    ``leading`` the distance between baselines, both in points.  ``compared`` tells that
    it shows a comparison: every unit and line then says what happened to it.  In a
    ``coloured`` one the boxes of each kind of unit have their colour.
    """

    prefix: str
    title: str
    description: str
    width: float
    height: float
    size: float
    leading: float
    boxes: tuple[Box, ...]
    headings: tuple[Heading, ...]
    frames: tuple[Frame, ...]
    wires: tuple[Wire, ...]
    notes: tuple[str, ...] = ()
    line_marks: tuple[LineMark, ...] = ()
    compared: bool = False
    coloured: bool = False
    areas: tuple[Area, ...] = ()

    def ends(self) -> Iterator[tuple[str, str, Kind, bool]]:
        """Every line drawn, as (from, to, kind, both ways)."""
        for wire in self.wires:
            for start, end in wire.ends():
                yield (start, end, wire.kind, wire.both)
