"""The contour of a placed block: how far it reaches in each of its rows."""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.layout.grid import Cell


@dataclass(slots=True)
class Stretch:
    """What a block takes of one row: from ``left`` to ``right``, first and last cell."""

    left: float
    right: float
    first: Cell
    last: Cell

    def moved(self, distance: float) -> Stretch:
        return Stretch(self.left + distance, self.right + distance, self.first, self.last)

    def joined(self, other: Stretch) -> Stretch:
        """Both stretches, *other* to the right."""
        return Stretch(
            min(self.left, other.left), max(self.right, other.right), self.first, other.last
        )


Contour = dict[int, Stretch]
"""How far a block reaches in each of its rows, relative to its spine."""
