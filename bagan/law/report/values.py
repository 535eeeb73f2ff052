"""The values of a report: items with what they rest on, and what was found about them.

Every text is as it is printed; places are lines of the spec or of the naskah, counted
from 1.  Nothing here reads, judges or prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bagan.chart.model import Kind
from bagan.problem import Severity, Span


class Result(StrEnum):
    """What checking an item came to, from the best to the worst."""

    SESUAI = "sesuai"
    TERSIRAT = "tersirat"
    """No article states the line outright: one hints at it, or several say it together."""
    REKONSTRUKSI = "rekonstruksi"
    DITERIMA = "diterima"
    TIDAK_DIPERIKSA = "tidak diperiksa"
    """No text of the regulation is at hand."""
    TIDAK_DITEMUKAN = "tidak ditemukan"
    """A place that it cites is not in the text."""
    PERINGATAN = "peringatan"
    GALAT = "galat"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A citation in its official form and the words of that place; without a place where
    the text has none such, or where there is no text.

    ``same_as`` is the number of an earlier row that quotes the same words.
    """

    citation: str
    words: str = ""
    at: Span | None = None
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding about an item; ``reason`` is why it was accepted, None where it is open.

    ``at`` is its place in the spec, or in the naskah where that is at fault.
    """

    rule: str
    severity: Severity
    message: str
    suggestion: str
    at: Span
    reason: str | None = None
    quote: str = ""
    quoted_at: Span | None = None

    @property
    def pending(self) -> bool:
        """Whether something is left to do: a note is only information."""
        return self.reason is None and self.severity is not Severity.NOTE


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit or group: ``kind`` is its jenis, or "kelompok"."""

    number: int
    id: str
    name: str
    kind: str
    quotations: tuple[Quotation, ...]
    reconstruction: str | None
    remarks: tuple[Remark, ...]
    result: Result


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line: ids and names of its ends; ``both`` where it goes both ways."""

    number: int
    source: str
    target: str
    source_name: str
    target_name: str
    kind: Kind
    both: bool
    quotations: tuple[Quotation, ...]
    reconstruction: str | None
    remarks: tuple[Remark, ...]
    result: Result


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A field of the matrix of tasks: the article that gives it to the coordinator ``head``,
    the offices named for it with who coordinates each and where that stands, and how they
    agree, in Indonesian.  ``open`` where the articles contradict each other."""

    number: int
    field: str
    citation: str
    head: str
    offices: tuple[tuple[str, str, str], ...]
    fit: str
    open: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that a chart leaves out on purpose, and why."""

    chart: str
    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the items that it is about, by name and row; none: the whole spec."""

    subjects: tuple[str, ...]
    remark: Remark


@dataclass(frozen=True, slots=True)
class Totals:
    """What a report counts; citations are counted once each."""

    units: int
    groups: int
    lines: int
    citations: int
    resolved: int
    errors: int
    warnings: int
    accepted: int
    notes: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its name, without folders, and the SHA-256 of its bytes where
    known, by which a reader can tell that it is the same file."""

    name: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the report of one spec prints.

    ``date`` is written out in words, or None; ``paper`` is (width, height) in millimetres.
    ``open`` is everything found that is not ``accepted``, the worst first.  ``tasks`` is the
    matrix of tasks, where the articles have one, ``unnamed`` the offices that no field names.
    """

    title: str
    region: str
    about: str
    spec: Source
    naskah: Source | None
    date: str | None
    paper: tuple[float, float]
    totals: Totals
    units: tuple[UnitRow, ...]
    lines: tuple[LineRow, ...]
    open: tuple[Found, ...]
    accepted: tuple[Found, ...]
    left_out: tuple[LeftOut, ...]
    tasks: tuple[TaskRow, ...] = ()
    unnamed: tuple[str, ...] = ()
