"""What is seen in a Word document: shapes with their places in points of the sheet, and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bagan.chart.audit.plane import Rect

Point = tuple[float, float]
Path = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One shape: a "box" encloses a room, a "line" does not, a "picture" is one.

    ``size`` is that of its smallest letters in points (0: none).  ``id`` is what connectors call
    it, ``glued`` the ids of the shapes that a connector's start and end are glued to ("": none),
    ``heads`` whether they have an arrowhead.
    """

    id: str
    name: str
    words: str
    rect: Rect
    form: Literal["box", "line", "picture"]
    paths: tuple[Path, ...] = ()
    dashed: bool = False
    glued: tuple[str, str] = ("", "")
    heads: tuple[bool, bool] = (False, False)
    size: float = 0.0

    @property
    def ends(self) -> tuple[Point, ...]:
        """Where its paths begin and end."""
        return tuple(point for path in self.paths for point in (path[0], path[-1]))


@dataclass(frozen=True, slots=True)
class Canvas:
    """What one drawing object of a page holds: a group of shapes, or a shape by itself."""

    name: str
    page: int
    grouped: bool
    shapes: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the document: the name of its style, its words on one line."""

    style: str
    words: str
    page: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All of a document, in its order; ``papers`` are the sheets of its pages with drawings, by
    their numbers, width and height in millimetres."""

    canvases: tuple[Canvas, ...]
    passages: tuple[Passage, ...]
    papers: Mapping[int, tuple[float, float]] = field(default_factory=dict)


def one_line(lines: Iterable[str]) -> str:
    """Broken lines as one text; a hyphen at the end of a line is one inside a word.

    >>> one_line(["Bidang Perundang-", "undangan"])
    'Bidang Perundang-undangan'
    """
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        hyphened = text.endswith("-") and not text.endswith(" -") and line[:1].islower()
        text += line if not text or hyphened else f" {line}"
    return " ".join(text.split())
