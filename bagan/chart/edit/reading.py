"""What a spec says, faulty or not, in; its units and lines, as a hand would change them, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bagan.chart.edit.finding import (
    KINDS,
    Entry,
    body_path,
    definition,
    drawn,
    entries,
    ids,
    link,
    value_at,
)
from bagan.chart.edit.tree import Path

BASES = ("dasar", "rekonstruksi")


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """A unit or group as the spec writes it: ``keys`` are those that it has of its own, "nama"
    always among them; ``below`` are the units that it commands, in their order."""

    id: str
    keys: dict[str, Any]
    heads: tuple[str, ...]
    below: tuple[str, ...]
    is_group: bool
    in_list: bool


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line as the spec writes it; ``basis`` is ``{dasar: ...}`` or ``{rekonstruksi: ...}`` where
    the line has its own; ``in_list`` tells that a list of an article draws it."""

    source: str
    target: str
    kind: str
    both: bool
    basis: dict[str, Any]
    in_list: bool


def written_units(data: Any) -> Iterator[WrittenUnit]:
    """Every unit and group, each once, in the spec's order."""
    places: dict[str, Path] = {}
    bodies: dict[str, Any] = {}
    for key in ("unit", "kelompok"):
        for unit, body in (data.get(key) or {}).items():
            places.setdefault(unit, (key, unit))
            bodies.setdefault(unit, body)
    for entry in entries(data):
        if entry.defines:
            places.setdefault(entry.unit, entry.path)
            bodies.setdefault(entry.unit, entry.body)
    heads: dict[str, dict[str, None]] = {}
    below: dict[str, dict[str, None]] = {}
    for source, target in _commands(data):
        heads.setdefault(target, {})[source] = None
        below.setdefault(source, {})[target] = None
    for unit, path in places.items():
        yield WrittenUnit(
            unit,
            _keys(bodies[unit]),
            tuple(heads.get(unit, ())),
            tuple(below.get(unit, ())),
            is_group=path[0] == "kelompok",
            in_list=path[0] == "daftar",
        )


def _commands(data: Any) -> Iterator[tuple[str, str]]:
    """The ends of every line of command, those of lists first."""
    for entry in entries(data):
        head = link(data, entry, "komando")[0]
        if head is not None:
            yield head, entry.unit
    for line in drawn(data):
        if line.kind == "komando":
            yield line.source, line.target


def _keys(body: Any) -> dict[str, Any]:
    return {"nama": "", **body} if isinstance(body, dict) else {"nama": str(body or "")}


def unit_keys(data: Any, unit: str) -> dict[str, Any]:
    """The keys of a unit or group, those of its entry too; empty for one that is not there."""
    path = definition(data, unit)
    body = value_at(data, path) if path is not None else None
    if path is not None and path[0] == "daftar":
        body = next(entry.body for entry in entries(data) if entry.path == path)
    return {} if path is None else _keys(body)


def written_lines(data: Any) -> Iterator[WrittenLine]:
    """Every line, those of lists first; one that is written twice comes once."""
    seen: set[tuple[str, str, str]] = set()
    for entry in entries(data):
        for kind in KINDS:
            head, place = link(data, entry, kind)
            if head is None or place is None or (head, entry.unit, kind) in seen:
                continue
            seen.add((head, entry.unit, kind))
            own = place[:-1] == body_path(entry)
            basis = _basis(value_at(data, place)) if own else {}
            yield WrittenLine(head, entry.unit, kind, False, basis, in_list=True)
    for line in drawn(data):
        if (line.source, line.target, line.kind) not in seen:
            seen.add((line.source, line.target, line.kind))
            basis = _basis(value_at(data, line.path))
            yield WrittenLine(line.source, line.target, line.kind, line.both, basis, in_list=False)


def _basis(item: Any) -> dict[str, Any]:
    return {key: item[key] for key in BASES if key in item} if isinstance(item, dict) else {}


def entry_of_line(data: Any, source: str, target: str, kind: str) -> Entry | None:
    """The entry of a list that draws this line."""
    return next(
        (
            entry
            for entry in entries(data)
            if entry.unit == target and link(data, entry, kind)[0] == source
        ),
        None,
    )


def paths(data: Any) -> Iterator[tuple[Path, str]]:
    """The places of units and of lines, and the unit to look at for each."""
    for unit in ids(data):
        path = definition(data, unit)
        if path is not None:
            yield path, unit
    for entry in entries(data):
        yield entry.path, entry.unit
    for line in drawn(data):
        yield line.path, line.target
