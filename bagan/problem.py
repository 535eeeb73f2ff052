"""Places in a spec file, and the faults found there.

A fault is a value (:class:`Problem`), gathered with its neighbours and shown
together; exceptions cross stages only as the few classes at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: *line* and *column* count from 1; 0 means "the whole file".

    *cell* is what another program calls the place, where lines and columns do not: a cell of a
    workbook ("Data!B7"), a value in JSON ("/3/atasan").
    """

    path: str
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.path}:{self.cell}"
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"

    def shifted(self, characters: int) -> Span:
        """The place *characters* further along the same line."""
        return Span(self.path, self.line, self.column + characters)


NOWHERE = Span("")


class Scalar(str):
    """A YAML scalar as the author wrote it, with its place.

    ``plain`` tells an unquoted scalar, the only kind that may mean "nothing".
    """

    __slots__ = ("plain", "span")
    span: Span
    plain: bool

    @classmethod
    def at(cls, text: str, span: Span, *, plain: bool = False) -> Scalar:
        scalar = cls(text)
        scalar.span = span
        scalar.plain = plain
        return scalar


class Located(dict[str, Any]):
    """A YAML mapping with its place and the places of its keys."""

    __slots__ = ("keys_at", "span")

    def __init__(
        self,
        items: Mapping[str, Any] | Iterable[tuple[str, Any]] = (),
        *,
        span: Span = NOWHERE,
        keys_at: Mapping[str, Span] | None = None,
    ) -> None:
        super().__init__(items)
        self.span = span
        self.keys_at: dict[str, Span] = dict(keys_at or {})


class Row(list[Any]):
    """A YAML sequence with its place."""

    __slots__ = ("span",)

    def __init__(self, items: Iterable[Any] = (), *, span: Span = NOWHERE) -> None:
        super().__init__(items)
        self.span = span


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The places of an item and of its values; all marks are equal, so that two
    items that say the same are equal wherever they were written."""

    span: Span = NOWHERE
    values: Mapping[str, Span] = field(default_factory=dict)
    keys: Mapping[str, Span] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Marks)

    def __hash__(self) -> int:
        return 0

    def of(self, key: str) -> Span:
        """The place of a key's value, or of the whole item."""
        return self.values.get(key, self.span)


class Severity(StrEnum):
    """How bad a fault is: an error stops the work, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where, how bad, which rule, what, and what to do about it.

    ``quote`` are the words of the regulation that it is about, ``quoted_at`` their place.
    """

    span: Span
    rule: str
    message: str
    suggestion: str = ""
    severity: Severity = Severity.ERROR
    quote: str = ""
    quoted_at: Span | None = None

    def sort_key(self) -> tuple[Span, str, str]:
        return (self.span, self.rule, self.message)


class BaganError(Exception):
    """Root of the errors that a user can do something about."""


class SpecError(BaganError):
    """A spec that cannot be used; carries every fault found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=Problem.sort_key))
        super().__init__("\n".join(f"{p.span}: {p.message} ({p.rule})" for p in self.problems))


class LayoutError(BaganError):
    """A chart that could not be arranged; carries the engine's own words, if any."""

    def __init__(self, message: str, stderr: str = "") -> None:
        self.stderr = stderr
        super().__init__(message)

    @property
    def in_full(self) -> str:
        """The message and, set in below it, the first twenty lines of the engine's words."""
        return "\n  ".join([str(self), *self.stderr.strip().splitlines()[:20]])


class RenderError(BaganError):
    """An output that could not be made or written."""


class MissingTool(BaganError):
    """A program that has to be installed first (exit code 3)."""


class MissingPdf(MissingTool):
    """The libraries that make PDF are not installed; all else can be made."""
