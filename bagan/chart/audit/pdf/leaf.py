"""What stands on one page of a PDF: letters and vector paths, in points from its upper left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bagan.chart.audit.plane import Rect
from bagan.style import Face

Point = tuple[float, float]


class Colour(NamedTuple):
    """Red, green, blue and opacity, each 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int

    @property
    def pale(self) -> bool:
        """Whether ink of this colour is lost on a photocopy."""
        return self.alpha < OPAQUE or brightness(self) > PALEST

    @property
    def grey(self) -> bool:
        """Whether it is a grey, black and white among them: an annex has no other colours."""
        return max(self[:3]) - min(self[:3]) <= TINGE

    @property
    def white(self) -> bool:
        return self[:3] == (255, 255, 255) and self.alpha == OPAQUE


OPAQUE = 255
TINGE = 8
"""By how much the parts of a grey may differ, as readers round them."""
PALEST = 178
"""As for an SVG: three tenths grey."""


def brightness(colour: Colour) -> float:
    """How light a colour is, 0 to 255."""
    return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its origin on the baseline and its size in points; ``angle`` in
    degrees, counter-clockwise, 0 for upright."""

    character: str
    x: float
    y: float
    size: float
    face: Face
    colour: Colour
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """One painted path of straight lines; a closed line ends where it begins.

    ``fill`` and ``stroke`` are None where it is not filled or not stroked; ``width`` and
    ``dashes`` are those of the stroke.
    """

    lines: tuple[tuple[Point, ...], ...]
    fill: Colour | None
    stroke: Colour | None
    width: float
    dashes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page.  ``strange`` tells what is there that no chart and no annex has."""

    page: Rect
    letters: tuple[Letter, ...]
    paths: tuple[Path, ...]
    strange: tuple[str, ...]
