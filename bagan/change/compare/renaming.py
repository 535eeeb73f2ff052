"""A State and new names for its ids and lists in, the same State in those names out."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.change.compare.changes import Value
from bagan.change.compare.containers import REPEAT_SIGN
from bagan.change.compare.state import Path, State, part_key

Names = Mapping[str, str]
"""Old name to new name; what is not in it keeps its own."""

_HOSTS = frozenset({"samping", "staf", "di_bawah", "kaki"})
_HOSTS_OF_WORDS = frozenset({"susun", "lingkup"})
_IDS = frozenset({"jenjang", "bingkai", "kecuali"})


def renamed(state: State, names: Names) -> dict[Path, Value]:
    """*state* with every id and every key of a list that is in *names* replaced."""
    if not names:
        return dict(state)
    return dict(renamed_value(path, value, names) for path, value in state.items())


def renamed_value(path: Path, value: Value, names: Names) -> tuple[Path, Value]:
    """One path and its value in new names.

    The value tells which end of a line comes first: those of a line that goes both ways
    are sorted anew.
    """
    head = path[0]
    if head in ("garis", "lewati"):
        return _line(path, value, names)
    if head == "data":
        return _data(path, value, names)
    if head in ("sesudah", "anggota", "tempat"):
        moved = (head, name(path[1], names), name(path[2], names))
        return moved, _inside(value, names, depth=0)
    if head == "unsur" and path[2] == "daftar":
        value = _inside(value, names, depth=0)
    elif path[-1] == "dasar":
        value = _inside(value, names, depth=2)
    return (head, name(path[1], names), *path[2:]), value


def name(text: str, names: Names) -> str:
    """The new name of an id, of a list's key, or of a unit that stands somewhere again."""
    if text in names:
        return names[text]
    first, again, count = text.partition(REPEAT_SIGN)
    return f"{names[first]}{again}{count}" if again and first in names else text


def _line(path: Path, value: Value, names: Names) -> tuple[Path, Value]:
    *start, source, target, kind = path
    if path[0] == "lewati":
        start[1] = _part("bagan", path[1], names)
    ends = [name(source, names), name(target, names)]
    if isinstance(value, tuple) and value[0] is True:
        ends.sort()
    if path[0] == "garis":
        value = _inside(value, names, depth=3)
    return (*start, *ends, kind), value


def _data(path: Path, value: Value, names: Names) -> tuple[Path, Value]:
    if path[1] in ("lampiran", "bagan"):
        path = (*path[:2], _part(path[1], path[2], names), *path[3:])
    if path[1] != "bagan":
        return path, value
    field = path[3]
    if field == "lampiran":
        return path, _part("lampiran", str(value), names)
    if field in _HOSTS:
        return (*path[:4], name(path[4], names)), _inside(value, names, depth=0)
    if field in _HOSTS_OF_WORDS:
        return (*path[:4], name(path[4], names)), value
    if field in _IDS:
        return path, _inside(value, names, depth=0)
    if field == "tampilkan":
        return path, _inside(value, names, depth=2)
    return path, value


def _part(kind: str, part: str, names: Names) -> str:
    """An annex by its number, or a chart by its id, as :func:`.part_key` calls it in *names*."""
    key = part_key(kind, part)
    return names.get(key, key).removeprefix(part_key(kind, ""))


def _inside(value: Value, names: Names, *, depth: int) -> Value:
    """*value* with the names in it replaced, from *depth* tuples inside it on."""
    if isinstance(value, tuple):
        return tuple(_inside(inner, names, depth=depth - 1) for inner in value)
    if depth <= 0 and isinstance(value, str):
        return name(value, names)
    return value
