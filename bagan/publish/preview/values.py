"""What the preview knows of a spec at one moment, as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bagan.problem import Problem


@dataclass(frozen=True, slots=True)
class Fit:
    """How a chart fits its page: ``paper`` by name, ``sheet`` and ``area`` (width, height) of
    the sheet and of its type area in millimetres, ``label`` the size of the smallest label
    and ``floor`` the least that the spec allows, in points."""

    paper: str
    sheet: tuple[float, float]
    area: tuple[float, float]
    label: float
    floor: float


@dataclass(frozen=True, slots=True)
class Picture:
    """One SVG file of *width* x *height* points; ``key`` stays the same over redraws.

    ``name`` is the chart's id, ``alternative`` tells in words what the picture shows.  A
    picture of a comparison has no fit.
    """

    key: str
    name: str
    title: str
    alternative: str
    svg: bytes
    width: float
    height: float
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the version that git keeps, Indonesian; or why that cannot be told."""

    summary: str = ""
    sentences: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known of a spec at one moment.

    ``pictures`` and ``changes`` are those of the last text that could be drawn; ``current``
    tells whether that is the text as it stands.  ``problems`` are those of the text as it
    stands.  ``files`` are all that a redraw depends on, whether they are there or not.
    """

    path: str
    region: str = ""
    pictures: tuple[Picture, ...] = ()
    changes: Changes | None = None
    problems: tuple[Problem, ...] = ()
    current: bool = False
    files: tuple[Path, ...] = ()
