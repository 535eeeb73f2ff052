"""The broken lines of a label in, the paragraphs that a text box holds out, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bagan.chart.layout.drawing import TextLine
from bagan.chart.layout.text import width as text_width
from bagan.chart.svg.sheet import ROLE_FACES
from bagan.style import Face

ASCENT_SHARE = 0.8
"""The part of an exactly spaced line that lies over its baseline."""
_SAME = 0.05

Rectangle = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one face: ``before`` is the space over the first, ``indent`` that left of all."""

    lines: tuple[str, ...]
    face: Face
    align: str
    before: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """The text of a shape: its paragraphs, and what it keeps free at the shape's sides (left,
    top, right, bottom).  It is set from the top, or (``middle``) in the middle of what is left.
    """

    paragraphs: tuple[Paragraph, ...]
    size: float
    leading: float
    ink: str
    insets: tuple[float, float, float, float]
    middle: bool

    def scaled(self, factor: float) -> Label:
        """The same label, all its lengths *factor* times as large."""
        left, top, right, bottom = (factor * inset for inset in self.insets)
        paragraphs = tuple(
            replace(each, before=factor * each.before, indent=factor * each.indent)
            for each in self.paragraphs
        )
        return replace(
            self,
            paragraphs=paragraphs,
            size=factor * self.size,
            leading=factor * self.leading,
            insets=(left, top, right, bottom),
        )


def label_of(
    lines: Sequence[TextLine],
    face: Face,
    *,
    size: float,
    leading: float,
    ink: str,
    room: Rectangle,
    align: str,
    middle: bool,
) -> Label | None:
    """The label whose baselines stand where *lines* have them, in the rectangle *room*; None
    for no lines.  Lists of members begin at the left, whatever *align* says.
    """
    if not lines:
        return None
    x, y, width, height = room
    lefts = [line.x - text_width(line.text, _face(line, face)) * size / 2 for line in lines]
    ways = ["left" if line.role == "anggota" else align for line in lines]
    starts = [left for left, way in zip(lefts, ways, strict=True) if way == "left"]
    middles = [line.x for line, way in zip(lines, ways, strict=True) if way == "center"]
    begin = min(starts) - x if starts else 0.0
    shift = 2 * (middles[0] - x - width / 2) if middles else 0.0
    paragraphs: list[Paragraph] = []
    for place, (line, way, left) in enumerate(zip(lines, ways, lefts, strict=True)):
        before = line.y - lines[place - 1].y - leading if place else 0.0
        indent = left - x if way == "left" else 0.0
        begun = paragraphs[-1] if paragraphs else None
        cut = _face(line, face)
        if (
            begun is not None
            and (begun.face, begun.align) == (cut, way)
            and abs(before) < _SAME
            and abs(begun.indent - indent) < _SAME
        ):
            paragraphs[-1] = Paragraph(
                (*begun.lines, line.text), cut, way, begun.before, begun.indent
            )
        else:
            paragraphs.append(Paragraph((line.text,), cut, way, max(before, 0.0), indent))
    top = lines[0].y - ASCENT_SHARE * leading - y
    rest = height - top - (lines[-1].y - lines[0].y + leading)
    over, under = (max(top - rest, 0.0), max(rest - top, 0.0)) if middle else (top, 0.0)
    if not middles and len(paragraphs) == 1:
        paragraphs = [Paragraph(p.lines, p.face, p.align) for p in paragraphs]
        insets = (begin, over, 0.0, under)
    else:
        insets = (max(shift, 0.0), over, max(-shift, 0.0), under)
    return Label(tuple(paragraphs), size, leading, ink, insets, middle)


def _face(line: TextLine, face: Face) -> Face:
    return ROLE_FACES[line.role] if line.role else face
