"""A spec's YAML in, the same as plain data to be rebuilt, and text again, out.

The data are brought to one form first: entries are mappings, each line stands alone.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bagan.chart.model.expression import parse_expression
from bagan.chart.model.kinds import KINDS_BY_CATEGORY, Jenis

SPECS = Path(__file__).parents[2] / "specs"
WORDS = {kind.value for kind in Jenis} | set(KINDS_BY_CATEGORY)

Data = dict[str, Any]


@dataclass(frozen=True)
class Spot:
    """Where an entry stands: its list, its unsur (None for none), its row, its place."""

    daftar: Data
    unsur: Data | None
    row: list[Data]
    index: int

    @property
    def entry(self) -> Data:
        found: Data = self.row[self.index]
        return found

    def links(self, entry: Data | None = None) -> dict[str, str]:
        """Source by kind of the lines to an entry at this place."""
        found: dict[str, str] = {}
        for kind in ("komando", "koordinasi"):
            for holder in (entry or self.entry, self.unsur or {}, self.daftar):
                if kind in holder:
                    link = holder[kind]
                    if link != "tidak":
                        found[kind] = link["dari"] if isinstance(link, dict) else link
                    break
        return found


class _Loader(yaml.CBaseLoader):
    """Every scalar as text, nulls as None."""


_LOADER: Any = _Loader
_LOADER.add_implicit_resolver(
    "tag:yaml.org,2002:null", __import__("re").compile(r"^(?:~|null|)$"), ["~", "n", ""]
)
_LOADER.add_constructor("tag:yaml.org,2002:null", lambda _loader, _node: None)


@cache
def _read(name: str) -> Data:
    data: Data = yaml.load((SPECS / f"{name}.yaml").read_text("utf-8"), Loader=_LOADER)
    for daftar in data.get("daftar", ()):
        daftar["isi"] = [
            {**item, "isi": [_entry(inner) for inner in item["isi"]]}
            if isinstance(item, dict) and "unsur" in item
            else _entry(item)
            for item in daftar["isi"]
        ]
    data["garis"] = [single for garis in data["garis"] for single in _single(garis)]
    return data


def _entry(item: Any) -> Data:
    if isinstance(item, str):
        return {"id": item}
    if "id" in item:
        return dict(item)
    ((key, body),) = item.items()
    return {"id": key, **(body if isinstance(body, dict) else {"nama": body})}


def _single(garis: Data) -> Iterator[Data]:
    kind = "komando" if "komando" in garis else "koordinasi"
    for pair in parse_expression(garis[kind]):
        arrow = "<->" if pair.both else "->"
        yield {**garis, kind: f"{pair.source.id} {arrow} {pair.target.id}"}


@dataclass
class Workshop:
    """The data of one spec, to be changed in place."""

    data: Data
    name: str

    @classmethod
    def of(cls, name: str) -> Workshop:
        return cls(copy.deepcopy(_read(name)), name)

    def text(self) -> str:
        return yaml.dump(
            self.data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000
        )

    def rows(self) -> Iterator[tuple[Data, Data | None, list[Data]]]:
        """Each list's own row and each unsur's, as far as entries stand in it."""
        for daftar in self.data["daftar"]:
            if any("unsur" not in item for item in daftar["isi"]):
                yield daftar, None, daftar["isi"]
            for item in daftar["isi"]:
                if "unsur" in item:
                    yield daftar, item, item["isi"]

    def spots(self) -> Iterator[Spot]:
        for daftar, unsur, row in self.rows():
            for index, item in enumerate(row):
                if "unsur" not in item:
                    yield Spot(daftar, unsur, row, index)

    def spots_of(self, item: str) -> list[Spot]:
        return [spot for spot in self.spots() if spot.entry["id"] == item]

    def names(self) -> dict[str, str]:
        """Every unit's name by id."""
        found = {key: body["nama"] for key, body in self.data["unit"].items()}
        for spot in self.spots():
            if "nama" in spot.entry:
                found[spot.entry["id"]] = spot.entry["nama"]
        return found

    def mentioned(self) -> set[str]:
        """The ids that stand anywhere but in their one place in a list."""
        said: set[str] = set()
        seen: set[str] = set()

        def note(item: str) -> str:
            said.add(item)
            return item

        self.each_id(note, places=False)
        for spot in self.spots():
            item = spot.entry["id"]
            (said if item in seen else seen).add(item)
        return said | set(self.data["unit"])

    def rename(self, names: dict[str, str]) -> None:
        """Give units and groups other ids, wherever they are named."""
        self.each_id(lambda item: names.get(item, item), places=True)

    def each_id(self, change: Callable[[str], str], *, places: bool) -> None:
        """Put ``change(id)`` for each id; those of entries and units only with *places*."""
        data = self.data
        if places:
            for spot in self.spots():
                spot.entry["id"] = change(spot.entry["id"])
            for section in ("unit", "kelompok"):
                data[section] = {change(key): body for key, body in data[section].items()}
        for group in data["kelompok"].values():
            if "anggota" in group:
                group["anggota"] = [change(item) for item in group["anggota"]]
        for daftar in data["daftar"]:
            holders = [daftar, *daftar["isi"]]
            holders += [inner for item in daftar["isi"] for inner in item.get("isi", ())]
            for holder in holders:
                _links(holder, change)
        for garis in data["garis"]:
            _expression(garis, change)
        for annex in data["lampiran"]:
            for view in annex["bagan"]:
                _view(view, change)


def _links(holder: Data, change: Callable[[str], str]) -> None:
    for kind in ("komando", "koordinasi"):
        link = holder.get(kind)
        if isinstance(link, dict):
            holder[kind] = {**link, "dari": change(link["dari"])}
        elif link is not None and link != "tidak":
            holder[kind] = change(link)


def ends(garis: Data) -> tuple[str, str, str, bool]:
    """Source, target, kind of a line, and whether it goes both ways."""
    kind = "komando" if "komando" in garis else "koordinasi"
    (pair,) = parse_expression(garis[kind])
    return pair.source.id, pair.target.id, kind, pair.both


def line_key(line: Data) -> tuple[str, str, str]:
    """A line's ends, sorted where it goes both ways, and its kind."""
    source, target, kind, both = ends(line)
    first, second = sorted((source, target)) if both else (source, target)
    return (first, second, kind)


def write_line(source: str, target: str, *, both: bool) -> str:
    return f"{source} {'<->' if both else '->'} {target}"


def _expression(garis: Data, change: Callable[[str], str]) -> None:
    source, target, kind, both = ends(garis)
    garis[kind] = write_line(change(source), change(target), both=both)


def _view(view: Data, change: Callable[[str], str]) -> None:
    def all_of(ids: Any) -> Any:
        return [all_of(item) if isinstance(item, list) else change(item) for item in ids]

    for key in ("jenjang", "bingkai", "kecuali"):
        if key in view:
            view[key] = all_of(view[key])
    for key in ("samping", "staf"):
        if key in view:
            view[key] = {
                change(host): {side: all_of(ids) for side, ids in sides.items()}
                for host, sides in view[key].items()
            }
    if "tampilkan" in view:
        view["tampilkan"] = [w if w in WORDS else change(w) for w in view["tampilkan"]]
    for skipped in view.get("lewati", ()):
        _expression(skipped, change)
