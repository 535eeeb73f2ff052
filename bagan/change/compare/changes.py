"""What a comparison of two specs finds, as values: Edits, gathered into named Changes.

An :class:`Edit` is one value that differs; every Edit belongs to exactly one
:class:`Change`, which says what happened: so a list of Changes is complete, and applying
all Edits to the old version gives the new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bagan.chart.model import Line
from bagan.chart.spec import Spec

Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | None"
"""A value that can be held against another and written as JSON; None: not there."""


class Perubahan(StrEnum):
    """What happened; the values stand in files (data-perubahan, JSON)."""

    DIBENTUK = "dibentuk"
    DIHAPUS = "dihapus"
    GANTI_NAMA = "ganti-nama"
    PINDAH = "pindah"
    GABUNG = "gabung"
    PECAH = "pecah"
    GANTI_JENIS = "ganti-jenis"
    GANTI_URUTAN = "ganti-urutan"
    GARIS_BARU = "garis-baru"
    GARIS_DIHAPUS = "garis-dihapus"
    GARIS_GANTI_JENIS = "garis-ganti-jenis"
    GARIS_BERALIH = "garis-beralih"
    GANTI_DASAR = "ganti-dasar"
    GANTI_PENGENAL = "ganti-pengenal"
    PENULISAN = "penulisan"
    DATA = "data"


class Hal(StrEnum):
    """What a change is about."""

    UNIT = "unit"
    KELOMPOK = "kelompok"
    UNSUR = "unsur"
    DAFTAR = "daftar"
    GARIS = "garis"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of the :class:`~bagan.change.compare.state.State` that differs."""

    path: tuple[str, ...]
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened.

    ``old`` are ids of units or groups in the old spec, ``new`` in the new one: none and
    one for what was made, one and none for what was removed, one and one for what lives
    on; several ``old`` ones for a merger, several ``new`` ones for a split, among them the
    one that lives on, if any does.  ``old_line`` and ``new_line`` are set for changes of
    lines, each in the ids of its own spec.  ``old_text`` and ``new_text`` say in words what
    differs where a word can: names, kinds, headings, articles, data.

    ``score`` (0 to 1) is set where who is who is only a guess from similarity.  ``since``
    is the day that the spec's ``asal`` gives.
    """

    kind: Perubahan
    about: Hal
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    old_line: Line | None = None
    new_line: Line | None = None
    old_text: str = ""
    new_text: str = ""
    edits: tuple[Edit, ...] = ()
    score: float | None = None
    since: date | None = None


@dataclass(frozen=True)
class Comparison:
    """Two specs and every change between them, in the order of the regulation.

    ``lives`` maps each unit or group of the old spec that lives on to its id in the new
    one; ``guesses`` those of them that are only guessed, to their score (0 to 1).
    """

    old: Spec
    new: Spec
    changes: tuple[Change, ...]
    lives: Mapping[str, str] = field(default_factory=dict)
    guesses: Mapping[str, float] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changes)

    def now(self, old_id: str) -> str:
        """The id by which a unit of the old spec goes in pictures of both: its new one,
        or its own where it is gone."""
        return self.lives.get(old_id, old_id)
