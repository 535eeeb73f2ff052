"""What a look at a drawing hands back: figures, and what a reader would object to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its ``name`` for programs, what it is in ``words``, and its value.

    ``unit`` is "%", "pt", "mm", or "" for a count.  ``value`` is None where the drawing has
    nothing that could be measured.
    """

    name: str
    words: str
    value: float | None
    unit: str = ""

    @property
    def shown(self) -> str:
        """The value as it is printed."""
        if self.value is None:
            return "-"
        digits = {"%": 0, "mm": 2, "pt": 2}.get(
            self.unit, 0 if self.value == int(self.value) else 1
        )
        return f"{self.value:.{digits}f} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing to object to: by which rule, what, and what to do about it."""

    rule: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What one measure found."""

    figures: tuple[Figure, ...] = ()
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """The figures of one chart and its flaws, in the order of the measures."""

    figures: tuple[Figure, ...]
    findings: tuple[Flaw, ...]
