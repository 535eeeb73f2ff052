"""A case in, the fields that its articles divide against the offices that they list out.

One article says which coordinator has which field, another which office stands under which
coordinator: the matrix of the two shows what neither says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bagan.chart.model import Kind, parse_citation
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.lists import said
from bagan.law.rules.task_words import fields, is_broad, match, same_field
from bagan.law.rules.wordings import own
from bagan.law.rules.written import Written

_HALF = 0.5
"""An office that has less of a field's words is not the office of that field."""
_MOST = 2 / 3
"""An office that has less of them is no proof that another coordinator has the field."""


class Fit(StrEnum):
    """How a field and the offices agree."""

    AGREES = "sesuai"
    PARTLY = "sebagian"
    """The office's name has a part of the field's words."""
    SHARED = "dua koordinator"
    """Its office stands under this coordinator and under another."""
    ELSEWHERE = "di bawah koordinator lain"
    """Its office stands under another coordinator alone."""
    TWICE = "bidang ganda"
    """Another coordinator has the same field."""
    EMPTY = "tanpa unit"


@dataclass(frozen=True, slots=True)
class Task:
    """A field: who has it, by which part of which article, and the offices named for it, each
    with the entries that list it; ``rival`` is the other place that names the same field."""

    field: str
    head: str
    part: Provision
    entries: tuple[Written, ...]
    fit: Fit
    rival: Provision | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every field, and the entries that no field names."""

    tasks: tuple[Task, ...]
    unnamed: tuple[Written, ...]


def head_of(written: Written) -> str | None:
    """Who coordinates, else who commands, the unit of an entry."""
    link = written.link(Kind.KOORDINASI) or written.link(Kind.KOMANDO)
    return link.dari if link is not None else None


def matrix(case: Case) -> Matrix:
    """The matrix of a case; empty unless the articles give fields to two coordinators."""
    divided = tuple(_divided(case)) if case.naskah is not None else ()
    if len({head for head, _part, _field in divided}) < 2:
        return Matrix((), ())
    heads = {head for head, _part, _field in divided}
    entries = tuple(entry for entry in case.entries if head_of(entry) in heads)
    tasks = tuple(_task(case, divided, entries, number) for number in range(len(divided)))
    named = {entry.entry.unit for task in tasks for entry in task.entries}
    return Matrix(tasks, tuple(entry for entry in entries if entry.entry.unit not in named))


Divided = tuple[str, Provision, str]
"""A coordinator, the part that gives it a field, and the field."""


def _divided(case: Case) -> Iterator[Divided]:
    heads = dict.fromkeys(filter(None, map(head_of, case.entries)))
    offices = {case.key(case.organisation.name(entry.entry.unit)) for entry in case.entries}
    for head in heads:
        unit = case.organisation.units.get(head)
        for text in unit.dasar if unit is not None else ():
            part = case.text.find(parse_citation(text))
            if part is None or part.level == "angka":
                continue
            for leaf in part.walk():
                if not leaf.children and case.key(said(leaf)) not in offices:
                    yield from ((head, leaf, field) for field in fields(own(leaf)))


def _task(
    case: Case, divided: tuple[Divided, ...], entries: tuple[Written, ...], number: int
) -> Task:
    head, part, field = divided[number]
    named = _named(case, field, entries)
    here = [entry for entry in named if head_of(entry) == head]
    rival = next((p for h, p, f in divided if h != head and same_field(f, field)), None)
    if rival is not None:
        return Task(field, head, part, tuple(named), Fit.TWICE, rival)
    if here:
        units = {entry.entry.unit for entry in here}
        kept = tuple(entry for entry in entries if entry.entry.unit in units)
        return Task(field, head, part, kept, _fit(case, field, head, kept))
    stray = tuple(entry for entry in named if _strays(case, divided, field, entry))
    return Task(field, head, part, stray, Fit.ELSEWHERE if stray else Fit.EMPTY)


def _fit(case: Case, field: str, head: str, entries: tuple[Written, ...]) -> Fit:
    """How a field agrees with its offices, all of which its coordinator has."""
    if any(head_of(entry) != head for entry in entries):
        return Fit.SHARED
    whole = any(match(field, case.organisation.name(e.entry.unit)) == 1.0 for e in entries)
    return Fit.AGREES if whole else Fit.PARTLY


def _named(case: Case, field: str, entries: tuple[Written, ...]) -> list[Written]:
    """The entries whose offices have most of a field's words: those of its own coordinator and
    of others alike."""
    scored = [(match(field, case.organisation.name(e.entry.unit)), e) for e in entries]
    best = max((score for score, _entry in scored), default=0.0)
    return [entry for score, entry in scored if score == best and score >= _HALF]


def _strays(case: Case, divided: tuple[Divided, ...], field: str, entry: Written) -> bool:
    """Whether an office is surely of that field, and no field of its own coordinator names it."""
    name = case.organisation.name(entry.entry.unit)
    if is_broad(field) or match(field, name) < _MOST:
        return False
    head = head_of(entry)
    return not any(h == head and match(other, name) >= _HALF for h, _part, other in divided)
