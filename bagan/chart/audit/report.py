"""What an audit hands back: its findings, and the figures of the drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Line = tuple[str, str, str, bool]
"""From, to, kind, and whether it goes both ways."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a drawing: which rule it breaks, and where."""

    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What the drawing of a comparison says of its units and lines.

    ``units`` (as data-unit or data-kelompok names them) by value of data-perubahan, "tetap"
    among them; ``lines`` (from, to, kind) by "garis-baru", "garis-dihapus" and "tetap".
    A value that nothing has is not there.
    """

    units: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lines: Mapping[str, frozenset[tuple[str, str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The findings on one SVG file, none of them when it is right, and its figures.

    ``boxes`` counts units and classes, ``frames`` the frames round groups, ``wires`` the
    bundles of lines; ``crossings`` the places where two bundles cross at a right angle.
    ``smallest`` is the smallest text in points at the printed size (0 without any text).
    ``lines`` are the relations read back from the geometry, ``changes`` what a comparison
    says of its units and lines (None for any other drawing).
    """

    findings: tuple[Finding, ...]
    boxes: int
    frames: int
    wires: int
    crossings: int
    smallest: float
    lines: frozenset[Line]
    changes: Changes | None = None
