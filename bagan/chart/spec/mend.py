"""A spec with faulty parts in, the sound rest out, so that it is checked in the same run.

A faulty unit, entry or line is put aside whole; a key that is not known, alone, or it is read
as the key that it was probably meant to be.  What only follows from that (a line to a unit that
was put aside) is not told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from bagan.chart.model.items import slug
from bagan.chart.model.regency import Regency
from bagan.chart.spec.document import Part
from bagan.chart.spec.model_paths import plain_path
from bagan.chart.spec.unknown_keys import meant_key
from bagan.problem import Located, Problem, Row

ROUNDS = 6
"""How often parts are put aside before a spec is given up: an entry, its list, its annex."""

_PLACEHOLDERS: dict[str, dict[str, Any]] = {
    "daerah": {"nama": "-", "kode": "00", "provinsi": "-"},
    "peraturan": {
        "jenis": "Peraturan Daerah",
        "tentang": "-",
        "penanda_tangan": {"jabatan": "-"},
    },
}
"""Stand-ins for what every spec must have; nothing is ever printed from them."""

_ITEMS = {"unit": 2, "kelompok": 2, "garis": 2, "lampiran": 2, "daftar": 2}
"""How many parts of a path name one item of a top-level key."""

_FOLLOWING = frozenset(
    {"unit-tidak-tampil", "garis-tidak-tampil", "lewati-tanpa-garis", "tampilkan-kosong"}
)
"""Rules about the spec as a whole: not asked once a part of it is missing."""


@dataclass(slots=True)
class Mended:
    """What is left of a spec, the ids that were put aside, whether parts are missing, and the
    keys for which something else stands in."""

    regency: Regency
    aside: set[str] = field(default_factory=set)
    incomplete: bool = False
    stood_in: set[str] = field(default_factory=set)

    def worth_telling(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems that do not merely follow from what was put aside."""
        return [
            problem
            for problem in problems
            if not (self.incomplete and problem.rule in _FOLLOWING)
            and not ("daerah" in self.stood_in and problem.rule == "jenis-daerah")
            and not any(f'"{item}"' in problem.message for item in self.aside)
        ]


def mend(root: Located, error: ValidationError) -> Mended | None:
    """The sound rest of a spec that did not validate, or None where too little is left."""
    rest: Any = _copy(root)
    _respell(rest, error)
    aside: set[str] = set()
    incomplete = False
    for _round in range(ROUNDS + 1):
        stood_in = {key for key, value in _PLACEHOLDERS.items() if rest.get(key, value) is value}
        rest.update({key: _PLACEHOLDERS[key] for key in stood_in})
        try:
            return Mended(Regency.model_validate(rest), aside, incomplete, stood_in)
        except ValidationError as again:
            for path, lone in _faulty(again, rest):
                incomplete |= not lone
                gone = _remove(rest, path)
                # One that is no id ("Bidang 1") is named elsewhere as it should have been.
                aside |= gone | set(filter(None, map(slug, gone)))
    return None


def _respell(rest: Any, error: ValidationError) -> None:
    """Read every key that is not known as the one that it was probably meant to be."""
    for detail in error.errors(include_url=False):
        if detail["type"] != "extra_forbidden":
            continue
        *path, key = plain_path(detail["loc"])
        meant = meant_key(detail["loc"])
        value = rest
        for part in path:
            value = _step(value, part)
        if isinstance(value, Located) and key in value and meant and meant not in value:
            value[meant] = value.pop(str(key))
            value.keys_at[meant] = value.keys_at.pop(str(key))


def _copy(value: Any) -> Any:
    if isinstance(value, Located):
        items = {key: _copy(item) for key, item in value.items()}
        return Located(items, span=value.span, keys_at=value.keys_at)
    if isinstance(value, Row):
        return Row([_copy(item) for item in value], span=value.span)
    return value


def _faulty(error: ValidationError, rest: Any) -> list[tuple[tuple[Part, ...], bool]]:
    """The paths to put aside, the last ones first, and whether each is a lone key."""
    paths: dict[tuple[Part, ...], bool] = {}
    for detail in error.errors(include_url=False):
        path = plain_path(detail["loc"])
        if detail["type"] == "extra_forbidden":
            paths[path] = True
        else:
            paths[_item(path) if detail["type"] == "missing" else _part(path)] = False
    return sorted(
        paths.items(), key=lambda entry: [str(p).rjust(8) for p in entry[0]], reverse=True
    )


def _part(path: tuple[Part, ...]) -> tuple[Part, ...]:
    """What is put aside for a fault at *path*: of a unit, its own key alone, since the rest of it
    may have faults, too; else the item."""
    item = _item(path)
    unit = len(path) > len(item) and path[0] in ("unit", "kelompok")
    entry = len(path) > len(item) + 1 and path[0] == "daftar" and "isi" in item
    return path[: len(item) + 1 + entry] if unit or entry else item


def _item(path: tuple[Part, ...]) -> tuple[Part, ...]:
    """The item that a fault lies in: a unit, an entry of a list, a line, an annex."""
    if path[:1] == ("daftar",) and "isi" in path:
        last = len(path) - 1 - path[::-1].index("isi")
        if last + 1 < len(path):
            return path[: last + 2]
    top = str(path[0]) if path else ""
    if top in _PLACEHOLDERS:
        return path[:1]
    return path[: _ITEMS.get(top, 1)]


def _remove(rest: Any, path: tuple[Part, ...]) -> set[str]:
    """Take the part at *path* out of *rest*; return the ids that go with it."""
    value = rest
    for part in path[:-1]:
        value = _step(value, part)
    part = path[-1] if path else ""
    if isinstance(value, Located) and len(value) == 1 and part not in value:
        value = next(iter(value.values()))
    if isinstance(value, Located) and part in value:
        whole = len(path) == _ITEMS.get(str(path[0])) and path[0] in ("unit", "kelompok")
        return _ids(value.pop(str(part)), str(part) if whole else "")
    if isinstance(value, Row) and isinstance(part, int) and part < len(value):
        return _ids(value.pop(part), "")
    return set()


def _step(value: Any, part: Part) -> Any:
    if isinstance(value, Located) and part in value:
        return value[str(part)]
    if isinstance(value, Row) and isinstance(part, int) and part < len(value):
        return value[part]
    return value


def _ids(value: Any, key: str) -> set[str]:
    """Every id that a part of a spec may define."""
    found = {key} if key else set()
    if isinstance(value, Located):
        if "id" in value:
            found.add(str(value["id"]))
        elif len(value) == 1:
            found.add(next(iter(value)))
        for item in value.values():
            found |= _ids(item, "") if isinstance(item, Located | Row) else set()
    elif isinstance(value, Row):
        for item in value:
            found |= _ids(item, "")
    return found
