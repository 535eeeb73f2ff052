"""What a spec says, as plain mappings and rows, in; where its units and their lines stand out.

A spec that is being changed may have faults: nothing here needs more of it than sound YAML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bagan.chart.edit.tree import Path
from bagan.chart.model.expression import ExpressionError, parse_expression

NONE = "tidak"
"""A link of a list or entry that says: no line."""
KINDS = ("komando", "koordinasi")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a numbered list: the unit it names and the places of the row that holds it,
    of the list, and of the heading (``unsur``) round it; ``defines`` tells that the unit has its
    name here, and not elsewhere."""

    unit: str
    path: Path
    row: Path
    daftar: Path
    unsur: Path | None
    defines: bool
    body: Any


def entries(data: Any) -> Iterator[Entry]:
    """Every entry of every list, in order."""
    for number, daftar in _numbered(data.get("daftar")):
        if not isinstance(daftar, dict):
            continue
        base: Path = ("daftar", number)
        row: Path = (*base, "isi")
        for at, item in _numbered(daftar.get("isi")):
            if isinstance(item, dict) and "unsur" in item:
                for inner, entry in _numbered(item.get("isi")):
                    place = (*row, at, "isi")
                    yield _entry(entry, (*place, inner), place, base, (*row, at))
            else:
                yield _entry(item, (*row, at), row, base, None)


def _numbered(row: Any) -> Iterator[tuple[int, Any]]:
    yield from enumerate(row if isinstance(row, list) else ())


def _entry(item: Any, path: Path, row: Path, daftar: Path, unsur: Path | None) -> Entry:
    if isinstance(item, dict) and len(item) == 1 and "id" not in item:
        ((unit, body),) = item.items()
        defines = not isinstance(body, dict) or "nama" in body
        return Entry(unit, path, row, daftar, unsur, defines, body)
    if isinstance(item, dict):
        return Entry(str(item.get("id", "")), path, row, daftar, unsur, "nama" in item, item)
    return Entry(str(item), path, row, daftar, unsur, False, None)


def body_path(entry: Entry) -> Path | None:
    """Where the keys of an entry stand; None where its short form has none."""
    if not isinstance(entry.body, dict):
        return None
    return entry.path if "id" in entry.body else (*entry.path, entry.unit)


def value_at(data: Any, path: Path) -> Any:
    """What stands at *path*, or None."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def link(data: Any, entry: Entry, kind: str) -> tuple[str | None, Path | None]:
    """The head of an entry's line of *kind*, and the place that names it: the entry, its heading
    or its list.  (None, its place) where one of them says that there is none."""
    places: list[Path | None] = [body_path(entry), entry.unsur, entry.daftar]
    for place in places:
        holder = value_at(data, place) if place is not None else None
        if isinstance(holder, dict) and holder.get(kind) is not None:
            found = holder[kind]
            head = found.get("dari") if isinstance(found, dict) else found
            where = (*(place or ()), kind)
            return (None, where) if head == NONE else (str(head), where)
    return None, None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line that ``garis`` writes out: its ends, and the place of the item that says so."""

    source: str
    target: str
    kind: str
    both: bool
    path: Path

    def joins(self, source: str, target: str, kind: str) -> bool:
        ends = {(self.source, self.target)} | (
            {(self.target, self.source)} if self.both or kind == "koordinasi" else set()
        )
        return self.kind == kind and (source, target) in ends


def drawn(data: Any) -> Iterator[Drawn]:
    """Every line of ``garis``; one that is not understood is none."""
    for at, item in _numbered(data.get("garis")):
        for kind in KINDS:
            text = item.get(kind) if isinstance(item, dict) else None
            if not isinstance(text, str):
                continue
            try:
                pairs = parse_expression(text)
            except ExpressionError:
                continue
            for pair in pairs:
                yield Drawn(pair.source.id, pair.target.id, kind, pair.both, ("garis", at))


def heads(data: Any, unit: str, kind: str = "komando") -> list[str]:
    """The units from which lines of *kind* lead to *unit*, each once."""
    listed = (link(data, entry, kind)[0] for entry in entries(data) if entry.unit == unit)
    written = (line.source for line in drawn(data) if line.target == unit and line.kind == kind)
    return [head for head in dict.fromkeys((*listed, *written)) if head is not None]


def below(data: Any, head: str) -> list[str]:
    """The units that *head* commands, in the spec's order, each once."""
    listed = [entry.unit for entry in entries(data) if link(data, entry, "komando")[0] == head]
    written = [
        line.target for line in drawn(data) if line.source == head and line.kind == "komando"
    ]
    return list(dict.fromkeys((*listed, *written)))


def ids(data: Any) -> list[str]:
    """Every unit and group that the spec names, where it is defined."""
    found = [*(data.get("unit") or ()), *(data.get("kelompok") or ())]
    return [*found, *(entry.unit for entry in entries(data) if entry.defines)]


def definition(data: Any, unit: str) -> Path | None:
    """Where *unit*, or a group, is defined: its key, or its entry in a list."""
    for key in ("unit", "kelompok"):
        if unit in (data.get(key) or {}):
            return (key, unit)
    return next((e.path for e in entries(data) if e.unit == unit and e.defines), None)
