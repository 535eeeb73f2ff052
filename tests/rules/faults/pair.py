"""The specs of this repository with their texts, and edited copies of both."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from bagan.chart.spec import Spec, parse_spec
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah

SPECS = Path(__file__).parents[3] / "specs"
OFFICES = Path(__file__).parents[2] / "correct" / "offices"

KeyPath = tuple[Any, ...]


class Edit:
    """What was done, and the spec and the text that come of it.

    The spec is written when it is asked for: of many edits, a sample is tried.
    """

    def __init__(self, what: str, spec: str | Callable[[], Any], naskah: str | None) -> None:
        self.what = what
        self.naskah = naskah
        self._spec = spec

    @cached_property
    def spec(self) -> str:
        if isinstance(self._spec, str):
            return self._spec
        # JSON is YAML, and written twenty times as fast.
        return json.dumps(self._spec(), ensure_ascii=False, indent=1)


class Pair:
    """A spec and the text that it names, to be edited.

    ``data`` is the spec as plain dicts, lists and strings.  It is not to be changed: edits are
    made on copies, by :meth:`changed` and :meth:`put`.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.written = path.read_text("utf-8")
        self.data: Any = yaml.load(self.written, yaml.CBaseLoader)
        self.data.setdefault("garis", [])
        named = self.data["peraturan"].get("naskah")
        self.text = (path.parent / named).read_bytes().decode() if named else None

    def chance(self, kind: str) -> random.Random:
        """Chance that is the same in every run."""
        return random.Random(f"{self.name} {kind}")

    @cached_property
    def same(self) -> Edit:
        """No edit at all."""
        return self.of(self.data, "nothing")

    @cached_property
    def spec(self) -> Spec:
        """The spec, checked."""
        return parse_spec(self.written, f"{self.name}.yaml")

    @cached_property
    def naskah(self) -> Naskah:
        """The text, read; of a spec without a text, of no words."""
        return parse_naskah(self.text or "", "naskah.txt")

    def of(self, data: Any, what: str) -> Edit:
        """An edit that changes the spec to *data*."""
        return Edit(what, lambda: data, self.text)

    def changed(self, what: str, change: Callable[[Any], None]) -> Edit:
        """An edit that *change* makes on a copy of the data."""

        def make() -> Any:
            data = copy.deepcopy(self.data)
            change(data)
            return data

        return Edit(what, make, self.text)

    def put(self, path: KeyPath, value: Any) -> Edit:
        """An edit that sets what stands at *path*; None removes it."""
        what = f"{label(path)} is {value}" if value is not None else f"no {label(path)}"
        return self.changed(what, lambda data: put(data, path, value))

    def reworded(self, what: str, start: int, end: int, words: str) -> Edit:
        """An edit that puts *words* in the place of text[start:end]."""
        assert self.text is not None
        return Edit(what, self.same.spec, self.text[:start] + words + self.text[end:])

    def replaced(self, what: str, pattern: str, by: str | Callable[[re.Match[str]], str]) -> Edit:
        """An edit that replaces the first match of *pattern* in the text."""
        text = re.sub(pattern, by, self.text or "", count=1)
        return Edit(what, self.same.spec, text if self.text is not None else None)


def load(name: str) -> tuple[str, str]:
    """The spec and the text of a pair, as they are written."""
    pair = Pair(SPECS / f"{name}.yaml")
    assert pair.text is not None
    return pair.written, pair.text


def pairs() -> tuple[Pair, ...]:
    """Every spec of the repository that names a text, with that text."""
    found = (Pair(path) for path in sorted(SPECS.rglob("*.yaml")))
    return tuple(pair for pair in found if pair.text is not None)


def offices() -> tuple[Pair, ...]:
    """The correct specs of other offices, with their texts."""
    return tuple(Pair(path) for path in sorted(OFFICES.glob("*.yaml")))


# --- places in the data ----------------------------------------------------------------


def label(path: KeyPath) -> str:
    return ".".join(map(str, path))


def at(data: Any, path: KeyPath) -> Any:
    for part in path:
        data = data[part]
    return data


def put(data: Any, path: KeyPath, value: Any) -> None:
    """Set what stands at *path*, with the dicts that lead there; None removes it."""
    for part in path[:-1]:
        data = data[part] if isinstance(data, list) else data.setdefault(part, {})
    if value is None:
        del data[path[-1]]
    else:
        data[path[-1]] = value


def below(value: Any, key: str, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Everything below *key* in the data, with its path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield (*path, name), inner
            yield from below(inner, key, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from below(inner, key, (*path, number))


# --- entries of lists ------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """The entries of a list, or those under one of its headings, by their path."""

    path: KeyPath
    name: str
    entries: list[Any]


def rows(data: Any) -> list[Row]:
    found: list[Row] = []
    for number, daftar in enumerate(data.get("daftar", ())):
        path = ("daftar", number, "isi")
        if not any(_is_heading(item) for item in daftar["isi"]):
            found.append(Row(path, daftar["dasar"], daftar["isi"]))
        for place, item in enumerate(daftar["isi"]):
            if _is_heading(item):
                name = f"{daftar['dasar']} {item['unsur']}"
                found.append(Row((*path, place, "isi"), name, item["isi"]))
    return found


def _is_heading(item: Any) -> bool:
    return isinstance(item, dict) and "unsur" in item


def headings(data: Any) -> Iterator[tuple[KeyPath, Any]]:
    """The headings of lists, with their paths."""
    for number, daftar in enumerate(data.get("daftar", ())):
        for place, item in enumerate(daftar["isi"]):
            if _is_heading(item):
                yield ("daftar", number, "isi", place), item


def is_unit(entry: Any) -> bool:
    """Whether an entry writes a unit, and does not name one that is written elsewhere."""
    return isinstance(entry, dict) and "id" not in entry


def entry_id(entry: Any) -> str:
    if isinstance(entry, str):
        return entry
    return str(entry["id"]) if "id" in entry else str(next(iter(entry)))


def entry_name(entry: Any) -> str:
    (body,) = entry.values()
    return str(body["nama"] if isinstance(body, dict) else body)


def with_keys(entry: Any, **keys: Any) -> Any:
    """A copy of an entry that writes a unit, with more keys; None removes one."""
    ((name, body),) = entry.items()
    whole = dict(body) if isinstance(body, dict) else {"nama": body}
    for key, value in keys.items():
        if value is None:
            whole.pop(key, None)
        else:
            whole[key] = value
    return {name: whole}


def every_unit(data: Any) -> Iterator[tuple[KeyPath, str, Any]]:
    """Every unit with its path, its id, and its keys as a dict."""
    for name, unit in data.get("unit", {}).items():
        yield ("unit", name), name, unit
    for row in rows(data):
        for place, entry in enumerate(row.entries):
            if is_unit(entry):
                name = entry_id(entry)
                body = entry[name]
                keys = body if isinstance(body, dict) else {"nama": body}
                yield (*row.path, place, name), name, keys
