"""What a table or a drawn chart says, as values: units, groups and lines, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bagan.chart.model import Jenis, Kind
from bagan.problem import NOWHERE, Problem, Span


@dataclass(frozen=True, slots=True)
class Basis:
    """The citations that something rests on, or why there is none; both may be missing."""

    dasar: tuple[str, ...] = ()
    rekonstruksi: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """An office, or (``group``) a group of offices.

    ``pejabat`` are nama, pangkat and nip of who holds it, ``members`` the ids of a group's
    members, ``doubts`` what its author has to look at; ``at`` is where it was read.
    """

    id: str
    nama: str
    jenis: Jenis | None = None
    singkatan: str = ""
    label: str = ""
    tautan: str = ""
    basis: Basis = Basis()
    pejabat: tuple[tuple[str, str], ...] = ()
    group: bool = False
    members: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two units or groups, by their ids; ``both`` where it leads both ways."""

    kind: Kind
    source: str
    target: str
    both: bool = False
    basis: Basis = Basis()
    doubts: tuple[str, ...] = ()
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class View:
    """A chart: its title, its ``tiers`` from the top, what it shows (None: everything), groups
    that are drawn as frames, lines that it does not draw."""

    id: str
    title: str
    tiers: tuple[tuple[str, ...], ...] = ()
    shown: tuple[str, ...] | None = None
    frames: tuple[str, ...] = ()
    skipped: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A value of the region or the regulation, and where it was read."""

    text: str
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Left:
    """A row that no unit stands for: its words, its place, and why, in Indonesian."""

    words: str
    at: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything that was read.

    ``source`` is the file's name, ``settings`` the region's and the regulation's values by the
    keys of a spec ("daerah.nama"); ``told`` are things for the author to know, ``doubts`` for
    him to check, ``faults`` what keeps it from becoming a spec; ``left`` are rows that are
    no units, ``table`` tells a table from a drawing.
    ``spec`` is the text of the spec that the file was made of, where it carries it; nothing
    where a hand has changed that text.
    """

    source: str
    units: tuple[Unit, ...]
    lines: tuple[Line, ...]
    views: tuple[View, ...] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()
    left: tuple[Left, ...] = ()
    table: bool = False
    spec: bytes | None = None


_REASON = "Menurut {source}; tanpa pasal."


def reason_of(source: str) -> str:
    """Why something is drawn that no article names: the file *source* has it."""
    return _REASON.format(source=" ".join(source.split()))


def is_of_file(reason: str) -> bool:
    """Whether *reason* is one of :func:`reason_of`, which a table need not repeat."""
    start, _source, end = _REASON.partition("{source}")
    return reason.startswith(start) and reason.endswith(end)
