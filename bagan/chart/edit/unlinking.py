"""A unit that goes, or a line, in; the changes that take it out of all that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from bagan.chart.edit.changes import Change, Insert, Put, Remove
from bagan.chart.edit.finding import KINDS, Drawn, drawn, entries, value_at
from bagan.chart.edit.tree import Path
from bagan.chart.model.expression import parse_expression

_WORDS = frozenset(
    {"id", "judul", "pola", "keterangan", "alasan", "tanda_tangan", "kertas", "terima", "nomor"}
)
"""Keys of annexes and charts whose values are no ids."""


def cleared(data: Callable[[], Any], unit: str) -> Iterator[Change]:
    """The changes after which nothing names *unit*, one at a time: *data* is asked anew for each,
    since each moves the places of others."""
    while (change := _next(data(), unit)) is not None:
        yield change


def _next(data: Any, unit: str) -> Change | None:
    for entry in entries(data):
        if entry.unit == unit:
            return removed_with_holders(data, entry.path)
    for kind in KINDS:
        for holder in _linkers(data):
            found = value_at(data, (*holder, kind))
            if unit in (found, found.get("dari") if isinstance(found, dict) else None):
                return Remove((*holder, kind))
    for line in drawn(data):
        if unit in (line.source, line.target):
            return without_line(data, line)[0]
    for key, group in (data.get("kelompok") or {}).items():
        members = group.get("anggota") if isinstance(group, dict) else None
        if isinstance(members, list) and unit in members:
            return removed_with_holders(data, ("kelompok", key, "anggota", members.index(unit)))
        if members == unit:
            return Remove(("kelompok", key, "anggota"))
    for number, annex in enumerate(data.get("lampiran") or ()):
        place = _named(annex, unit, ("lampiran", number))
        if place is not None:
            return removed_with_holders(data, place)
    for section in ("unit", "kelompok"):
        if unit in (data.get(section) or {}):
            return removed_with_holders(data, (section, unit))
    return None


def _linkers(data: Any) -> Iterator[Path]:
    """Places that may say a head: lists, their headings and their entries."""
    for entry in entries(data):
        yield entry.daftar
        if entry.unsur is not None:
            yield entry.unsur
        yield entry.path
        yield (*entry.path, entry.unit)


def _named(value: Any, unit: str, path: Path) -> Path | None:
    """Where an annex names *unit*: the place of the key or of the item."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _WORDS:
                continue
            if key == unit:
                return (*path, key)
            found = _named(inner, unit, (*path, key))
            if found is not None:
                return found
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            found = _named(inner, unit, (*path, at))
            if found is not None:
                return found
    elif isinstance(value, str) and len(path) > 4 and _names(value, unit):
        return path
    return None


def _names(text: str, unit: str) -> bool:
    if text == unit:
        return True
    if "->" not in text:
        return False
    return any(unit in (pair.source.id, pair.target.id) for pair in parse_expression(text))


def removed_with_holders(data: Any, path: Path) -> Remove:
    """The item at *path* goes, and what it alone fills: a list without entries is none."""
    if path[-1] == "isi":
        path = path[:-1]
    while len(path) > 1 and len(value_at(data, path[:-1])) == 1 and not _may_be_empty(path[:-1]):
        path = path[:-1]
        if path[-1] == "isi":
            path = path[:-1]  # a list, or a heading in one, is there for its entries
    if isinstance(value_at(data, path), str) and path[-1] in KINDS:
        path = path[:-1]  # a line that is left out by lewati
    return Remove(path)


def _may_be_empty(path: Path) -> bool:
    """What says something though nothing stands in it, or has to be there."""
    return path[0] == "lampiran" and (len(path) <= 3 or path[-1] == "tampilkan" or "kaki" in path)


def without_line(data: Any, line: Drawn) -> list[Change]:
    """The changes that take one line out of the item that writes it, with others perhaps."""
    item = value_at(data, line.path)
    rest = [
        (pair.source.id, pair.target.id, pair.both)
        for pair in parse_expression(item[line.kind])
        if (pair.source.id, pair.target.id, pair.both) != (line.source, line.target, line.both)
    ]
    expressions: dict[tuple[str, bool], list[str]] = {}
    for source, target, both in rest:
        expressions.setdefault((source, both), []).append(target)
    texts = [
        f"{source} {'<->' if both else '->'} {', '.join(targets)}"
        for (source, both), targets in expressions.items()
    ]
    if not texts:
        return [removed_with_holders(data, line.path)]
    row, at = line.path[:-1], line.path[-1]
    assert isinstance(at, int)
    changes: list[Change] = [Put(line.path, line.kind, texts[0])]
    for number, text in enumerate(texts[1:], start=1):
        changes.append(Insert(row, at + number, {**item, line.kind: text}))
    return changes
