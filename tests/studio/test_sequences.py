"""Random edits, one after the other, on the real specs: each does to the model what it says and
nothing else, every line that it is not about stays, and undo of all gives the first bytes.

`make samples` runs 250 sequences on each spec.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import bagan
from bagan.chart.edit import values, written_lines, written_units
from bagan.chart.model import Kind
from bagan.problem import BaganError
from bagan.publish.studio.actions import read_action
from bagan.publish.studio.desk import Desk
from tests.sampled import sampled
from tests.studio.untouched import comments, lost_lines

ROOT = Path(__file__).parents[2]
REAL = ("specs/kutai-barat.yaml", "specs/pasaman-barat.yaml")
MOST_STEPS = 9

Key = tuple[str, str, Kind]


@dataclass(frozen=True)
class Model:
    """What a spec says: names, abbreviations and bases by id, lines, and all but its units."""

    names: dict[str, str]
    short: dict[str, str | None]
    bases: dict[str, str]
    lines: dict[Key, str]
    groups: dict[str, frozenset[str]]
    rest: dict[str, Any]

    @classmethod
    def of(cls, path: Path) -> Model:
        found = bagan.load(path).organisation
        data = values(path.read_text("utf-8"))
        return cls(
            {unit.id: unit.nama for unit in found.units.values()},
            {unit.id: unit.singkatan for unit in found.units.values()},
            {unit: _unnumbered(found.basis(unit)) for unit in found.units},
            {line.key: _unnumbered(line.basis) for line in found.lines},
            {key: frozenset(group.anggota) for key, group in found.groups.items()},
            {k: v for k, v in data.items() if k not in ("unit", "daftar", "garis", "kelompok")},
        )

    def heads(self, unit: str) -> list[str]:
        return [s for s, target, kind in self.lines if kind is Kind.KOMANDO and target == unit]

    def below(self, unit: str) -> list[str]:
        return [t for source, t, kind in self.lines if kind is Kind.KOMANDO and source == unit]


def _unnumbered(basis: Any) -> str:
    """A basis without the letter or number of an entry, which moves on with those before it."""
    return re.sub(r" (huruf|angka) \w+", "", str(basis))


# --- what is asked for -------------------------------------------------------------------

Maker = Callable[[random.Random, Any], dict[str, Any]]


def _rename(chance: random.Random, data: Any) -> dict[str, Any]:
    unit = chance.choice(list(written_units(data)))
    ending = chance.choice(("", ", dan Lain-lain", ": A", " #1", " 'B'", ' "C"'))
    name = f"{unit.keys['nama']} {chance.randrange(100)}{ending}"
    return {"aksi": "ubah", "unit": unit.id, "kunci": "nama", "nilai": name,
            "lihat": unit.keys["nama"]}  # fmt: skip


def _short(chance: random.Random, data: Any) -> dict[str, Any]:
    unit = chance.choice([each for each in written_units(data) if not each.is_group])
    return {"aksi": "ubah", "unit": unit.id, "kunci": "singkatan",
            "nilai": chance.choice((None, f"S{chance.randrange(999)}")),
            "lihat": unit.keys.get("singkatan")}  # fmt: skip


def _add(chance: random.Random, data: Any) -> dict[str, Any]:
    head = chance.choice([unit for unit in written_units(data) if not unit.is_group])
    beside = {}
    if head.below and chance.random() < 0.5:
        beside = {chance.choice(("setelah", "sebelum")): chance.choice(head.below)}
    return {"aksi": "tambah", "nama": f"Bagian Baru {chance.randrange(999)}", "kepala": head.id,
            **beside}  # fmt: skip


def _remove(chance: random.Random, data: Any) -> dict[str, Any]:
    unit = chance.choice(list(written_units(data)))
    return {"aksi": "hapus", "unit": unit.id, "bawahan": chance.random() < 0.5,
            "lihat": unit.keys["nama"]}  # fmt: skip


def _move(chance: random.Random, data: Any) -> dict[str, Any]:
    units = [unit for unit in written_units(data) if not unit.is_group]
    unit, head = chance.sample(units, 2)
    mates = [each for each in head.below if each != unit.id]
    beside = {}
    if mates and chance.random() < 0.5:
        beside = {chance.choice(("setelah", "sebelum")): chance.choice(mates)}
    return {"aksi": "pindah", "unit": unit.id, "kepala": head.id, "lihat": list(unit.heads),
            **beside}  # fmt: skip


def _order(chance: random.Random, data: Any) -> dict[str, Any]:
    head = chance.choice([unit for unit in written_units(data) if len(unit.below) > 1])
    unit, mate = chance.sample(head.below, 2)
    heads = next(each.heads for each in written_units(data) if each.id == unit)
    return {"aksi": "pindah", "unit": unit, "kepala": head.id, "lihat": list(heads),
            chance.choice(("setelah", "sebelum")): mate}  # fmt: skip


def _line(chance: random.Random, data: Any) -> dict[str, Any]:
    source, target = chance.sample([unit.id for unit in written_units(data)], 2)
    return {"aksi": "garis", "dari": source, "ke": target,
            "jenis": chance.choice(("koordinasi", "koordinasi", "komando")),
            "dasar": ["Pasal 5"]}  # fmt: skip


def _unline(chance: random.Random, data: Any) -> dict[str, Any]:
    line = chance.choice(list(written_lines(data)))
    return {"aksi": chance.choice(("hapus-garis", "jenis-garis")), "dari": line.source,
            "ke": line.target, "jenis": line.kind}  # fmt: skip


def _cite(chance: random.Random, data: Any) -> dict[str, Any]:
    unit = chance.choice([each for each in written_units(data) if not each.is_group])
    return {"aksi": "dasar-unit", "unit": unit.id, "dasar": ["Pasal 5 ayat (2)"]}


MAKERS: tuple[Maker, ...] = (_rename, _short, _add, _remove, _move, _order, _line, _unline, _cite)


# --- what it has to do -------------------------------------------------------------------


def key(source: str, target: str, kind: str) -> Key:
    return (source, target, Kind(kind))


def check(action: dict[str, Any], unit: str | None, old: Model, new: Model) -> set[str]:
    """Assert that *new* is *old* after *action*; the units that it was about."""
    what = action["aksi"]
    one = str(action.get("unit") or unit)
    about, wanted = {one}, old
    if what == "ubah":
        column = "names" if action["kunci"] == "nama" else "short"
        if one in old.groups:
            return _same(old, new, about)
        wanted = replace(old, **{column: {**getattr(old, column), one: action["nilai"]}})
    elif what == "tambah":
        wanted = replace(
            old,
            names={**old.names, one: action["nama"]},
            short={**old.short, one: None},
            lines={**old.lines, key(action["kepala"], one, "komando"): ""},
        )
    elif what == "hapus":
        about, wanted = _removed(action, old, new)
    elif what == "pindah":
        left = next(iter(action["lihat"]), None)
        if action["kepala"] in action["lihat"] and ("setelah" in action or "sebelum" in action):
            left = None
        wanted = replace(old, lines=_led(old.lines, one, action["kepala"], left))
        about |= {action["kepala"], *old.heads(one)}
    elif what in ("garis", "hapus-garis", "jenis-garis"):
        about = {action["dari"], action["ke"]}
        lines = dict(old.lines)
        this = key(action["dari"], action["ke"], action["jenis"])
        if what == "garis":
            lines[this] = ""
        else:
            back = key(action["ke"], action["dari"], action["jenis"])
            del lines[this if this in lines else back]
        if what == "jenis-garis":
            other = "komando" if action["jenis"] == "koordinasi" else "koordinasi"
            lines[key(action["dari"], action["ke"], other)] = ""
        wanted = replace(old, lines=lines)
    return _same(wanted, new, about)


def _led(lines: dict[Key, str], unit: str, head: str, left: str | None) -> dict[Key, str]:
    """The unit has *head* instead of *left*; what other heads it has, it keeps."""
    kept = {each: basis for each, basis in lines.items() if each != (left, unit, Kind.KOMANDO)}
    return {**kept, key(head, unit, "komando"): ""}


def _removed(action: dict[str, Any], old: Model, new: Model) -> tuple[set[str], Model]:
    gone, lines = [action["unit"]], dict(old.lines)
    moved: set[str] = set()
    if action["bawahan"]:
        for each in gone:
            gone += [
                unit
                for unit in old.below(each)
                if unit not in gone and set(old.heads(unit)) <= set(gone)
            ]
    elif heads := old.heads(gone[0]):
        moved = {*old.below(gone[0]), *heads}
        for each in old.below(gone[0]):
            lines = _led(lines, each, heads[0], gone[0])
    left = {each: members - set(gone) for each, members in old.groups.items()}
    gone += [each for each, members in left.items() if old.groups[each] and not members]
    away = set(gone)
    wanted = replace(
        old,
        names={unit: name for unit, name in old.names.items() if unit not in away},
        short={unit: name for unit, name in old.short.items() if unit not in away},
        lines={each: basis for each, basis in lines.items() if not away & set(each[:2])},
        groups={each: members for each, members in left.items() if each not in away},
        rest={**old.rest, "lampiran": new.rest["lampiran"]},
    )
    assert not away & set(re.findall(r"[\w-]+", json.dumps(_ids(new.rest["lampiran"]))))
    return away | moved, wanted


WORDS = ("id", "judul", "alasan", "terima")


def _ids(annexes: Any) -> Any:
    """What is drawn, without titles, other words, and findings that the author bears."""
    if isinstance(annexes, dict):
        return {
            k: _ids(v) for k, v in annexes.items() if k not in ("id", "judul", "alasan", "terima")
        }
    return [_ids(each) for each in annexes] if isinstance(annexes, list) else annexes


def _same(wanted: Model, new: Model, about: set[str]) -> set[str]:
    assert new.names == wanted.names
    assert new.short == wanted.short
    assert new.groups == wanted.groups
    assert new.rest == wanted.rest
    # A list may draw a second line to all of its entries.
    extra = {each for each in new.lines.keys() ^ wanted.lines.keys() if not about & set(each[:2])}
    assert not extra
    for unit in new.names.keys() - about:
        assert new.bases[unit] == wanted.bases.get(unit), unit
    for line, basis in new.lines.items():
        if not about & set(line[:2]):
            assert basis == wanted.lines[line], line
    commands = {each for each in wanted.lines if each[2] is Kind.KOMANDO}
    assert {each for each in new.lines if each[2] is Kind.KOMANDO} == commands
    return about


@pytest.mark.parametrize("seed", range(sampled(3, 250)))
@pytest.mark.parametrize("spec", REAL)
def test_a_sequence_of_edits(spec: str, seed: int, tmp_path: Path) -> None:
    first = (ROOT / spec).read_bytes()
    path = tmp_path / "spec.yaml"
    path.write_bytes(first)
    desk, chance = Desk(path), random.Random(f"{spec} {seed}")
    model, made = Model.of(path), 0
    for _ in range(chance.randint(3, MOST_STEPS)):
        before = desk.read()
        try:
            asked = chance.choice(MAKERS)(chance, values(before))
        except (IndexError, ValueError):
            continue  # nothing of that kind is left
        action = read_action(json.loads(json.dumps(asked)))
        assert action is not None, asked
        try:
            done = desk.act(action)
        except BaganError:
            assert path.read_bytes() == before.encode()
            continue
        if done.text == before:
            continue
        made += 1
        now = Model.of(path)
        about = check(asked, done.unit, model, now)
        assert not lost_lines(before, done.text, about), asked
        gone = comments(before) - comments(done.text)
        if "hapus" not in asked["aksi"] and asked["aksi"] != "jenis-garis":
            assert not gone, asked
        model = now
    last = path.read_bytes()
    for _ in range(made):
        assert desk.undo()
    assert desk.undo() is None
    assert path.read_bytes() == first
    while desk.redo():
        pass
    assert path.read_bytes() == last
