"""What an audit hands back: its findings, and the figures of the drawing."""

from __future__ import annotations

from dataclasses import dataclass

Line = tuple[str, str, str, bool]
"""From, to, kind, and whether it goes both ways."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a drawing: which rule it breaks, and where."""

    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The findings on one SVG file, none of them when it is right, and its figures.

    ``boxes`` counts units and classes, ``frames`` the frames round groups, ``wires`` the
    bundles of lines; ``crossings`` the places where two bundles cross at a right angle.
    ``smallest`` is the smallest text in points at the printed size (0 without any text).
    ``lines`` are the relations read back from the geometry.
    """

    findings: tuple[Finding, ...]
    boxes: int
    frames: int
    wires: int
    crossings: int
    smallest: float
    lines: frozenset[Line]
