"""The changes that can be made in a spec's text, and what each makes of its values.

A change names its place by keys and positions.  ``applied`` says what the values are afterwards,
without looking at the text: the text that is written has to say the same.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from bagan.chart.edit.tree import Path, Step
from bagan.chart.edit.writing import Value


class EditError(Exception):
    """A change that cannot be made in this text: its place is not there, or an alias of YAML
    stands for it."""


@dataclass(frozen=True, slots=True)
class Put:
    """The mapping at *path* says *value* under *key*: instead of what it said, or newly, then
    after the key *after* or at its end.  A row at *path* has it instead of its item *key*."""

    path: Path
    key: Step
    value: Value
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """The row at *path* has *value* at position *index*."""

    path: Path
    index: int
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """What stands at *path* is gone, its key or place in the row too."""

    path: Path


@dataclass(frozen=True, slots=True)
class Rename:
    """The key that *path* ends with is *key*."""

    path: Path
    key: str


@dataclass(frozen=True, slots=True)
class Move:
    """The item of a row at *path* stands at *index* of the row *to*; both as they are named
    before the move, so that *index* counts the item itself where it stays in its row.  The
    comments right above it go along."""

    path: Path
    to: Path
    index: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that says *words* stands over the key or the item at *path*; over the brackets
    round it, where it stands in any."""

    path: Path
    words: str


Change = Put | Insert | Remove | Rename | Move | Remark


def applied(data: Any, change: Change) -> Any:
    """*data*, mappings, rows and texts, after *change*.  Raises EditError."""
    data = deepcopy(data)
    if isinstance(change, Put):
        _put(_at(data, change.path), change)
    elif isinstance(change, Insert):
        row = _row(data, change.path)
        if not 0 <= change.index <= len(row):
            raise EditError(change.path)
        row.insert(change.index, deepcopy(change.value))
    elif isinstance(change, Remove):
        _last(data, change.path)
        del _at(data, change.path[:-1])[change.path[-1]]
    elif isinstance(change, Rename):
        _last(data, change.path)
        holder = _at(data, change.path[:-1])
        if not isinstance(holder, dict) or (change.key in holder and change.key != change.path[-1]):
            raise EditError(change.path)
        items = [(change.key if k == change.path[-1] else k, v) for k, v in holder.items()]
        holder.clear()
        holder.update(items)
    elif isinstance(change, Remark):
        _last(data, change.path)
    else:
        source, target = _row(data, change.path[:-1]), _row(data, change.to)
        place = change.path[-1]
        if not isinstance(place, int) or not 0 <= change.index <= len(target):
            raise EditError(change.path)
        item = _last(data, change.path)
        target.insert(change.index, item)
        del source[place + (source is target and change.index <= place)]
    return data


def _put(holder: Any, change: Put) -> None:
    if isinstance(holder, list):
        _step(holder, change.key, change.path)
    elif not isinstance(holder, dict) or not isinstance(change.key, str):
        raise EditError(change.path)
    if isinstance(holder, list) or change.key in holder or change.after is None:
        holder[change.key] = deepcopy(change.value)
        return
    items = list(holder.items())
    names = [key for key, _value in items]
    if change.after not in names:
        raise EditError((*change.path, change.after))
    items.insert(names.index(change.after) + 1, (change.key, deepcopy(change.value)))
    holder.clear()
    holder.update(items)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = _step(data, step, path)
    return data


def _last(data: Any, path: Path) -> Any:
    if not path:
        raise EditError(path)
    return _at(data, path)


def _step(data: Any, step: Step, path: Path) -> Any:
    found = (isinstance(data, dict) and step in data) or (
        isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data)
    )
    if not found:
        raise EditError(path)
    return data[step]


def _row(data: Any, path: Path) -> list[Any]:
    row = _at(data, path)
    if not isinstance(row, list):
        raise EditError(path)
    return row
