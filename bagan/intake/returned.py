"""A table that carries the spec that it was made of in; that spec, with the edits of the table,
out.

What is given is read again and held against the table: either it says the same, or nothing is
given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import yaml

from bagan.chart.layout import missing_characters
from bagan.chart.spec import Spec, parse_spec
from bagan.intake.edits import NotEdited, Path, Text, basis_pair, value_of
from bagan.intake.outline import Line, Outline, Unit, reason_of
from bagan.law.draft import sequence
from bagan.problem import NOWHERE, SpecError

Read = Callable[[Spec], Outline]
"""What a table made of a spec says."""

_PLACES: dict[str, tuple[str | int, ...]] = {
    "ditetapkan.di": ("peraturan", "ditetapkan", "di"),
    "ditetapkan.tanggal": ("peraturan", "ditetapkan", "tanggal"),
    "penanda_tangan.jabatan": ("peraturan", "penanda_tangan", "jabatan"),
    "penanda_tangan.nama": ("peraturan", "penanda_tangan", "nama"),
    "judul": ("lampiran", 0, "judul"),
}
"""Where a setting stands in a spec, if not where its name says."""
_TEXTS = ("nama", "singkatan", "label", "tautan")


SORTED = "urutan baris tabel berbeda; urutan unit dalam spesifikasi ini tetap seperti asalnya"


@dataclass(frozen=True, slots=True)
class Returned:
    """The text of the spec, and what its author has to look at."""

    text: str
    doubts: tuple[str, ...]


def returned(outline: Outline, read: Read, file: str) -> Returned | None:
    """The spec that the table of *outline* carries, changed as its cells were; None where the
    spec is damaged, or cannot be changed so that it says what the table says.  *file* is the
    name that it will have."""
    try:
        text = (outline.spec or b"").decode()
        before = read(_parsed(text, file))
        if _said(before) == _said(outline):
            return Returned(text, _doubts(before, outline))
        made = Text(text)
        _settings(made, before, outline)
        _items(made, before, outline)
        _lines(made, before, outline)
        if _said(read(_parsed(made.text, file))) == _said(outline):
            return Returned(made.text, _doubts(before, outline))
    except (NotEdited, SpecError, UnicodeDecodeError, yaml.YAMLError):
        pass
    return None


def _doubts(before: Outline, after: Outline) -> tuple[str, ...]:
    """What cannot be told of the table, and could of the one that was made of the spec; the order
    of its rows, where it is another one."""
    found = tuple(doubt for doubt in after.doubts if doubt not in before.doubts)
    known = {unit.id for unit in after.units}
    order = [unit.id for unit in before.units if unit.id in known]
    kept = [unit.id for unit in after.units if unit.id in set(order)]
    return (*found, SORTED) if order != kept else found


def _parsed(text: str, file: str) -> Spec:
    return parse_spec(text, file, missing=missing_characters)


def _said(outline: Outline) -> object:
    """What a table says, whatever the order of its rows."""
    units = {unit.id: replace(unit, at=NOWHERE, members=()) for unit in outline.units}
    members = {unit.id: set(unit.members) for unit in outline.units if unit.group}
    settings = {name: setting.text for name, setting in outline.settings.items()}
    return units, members, _lines_of(outline), settings


def _lines_of(outline: Outline) -> dict[object, Line]:
    """The lines by their kind and their ends, which have no order where it goes both ways."""
    found: dict[object, Line] = {}
    for line in outline.lines:
        ends = (line.source, line.target)
        one, two = sorted(ends) if line.both else ends
        bare = replace(line, source=one, target=two, at=NOWHERE)
        found[line.kind, one, two, line.both] = bare
    return found


def _settings(made: Text, before: Outline, after: Outline) -> None:
    old = {name: setting.text for name, setting in before.settings.items()}
    new = {name: setting.text for name, setting in after.settings.items()}
    for name in (*old, *new):
        path = _PLACES.get(name, tuple(name.split(".")))
        if not new.get(name):
            made.drop(path)
        elif new[name] != old.get(name):
            made.put(path, value_of(new[name]))


def _items(made: Text, before: Outline, after: Outline) -> None:
    old = {unit.id: unit for unit in before.units}
    new = {unit.id: unit for unit in after.units}
    reason = reason_of(after.source)
    for item, unit in new.items():
        if item not in old:
            made.add_item("kelompok" if unit.group else "unit", item, _flow(unit, reason))
        elif unit != replace(old[item], at=unit.at):
            _change(made, old[item], unit, reason)
    for item in old:
        if item not in new:
            made.drop(made.place_of(item))


def _change(made: Text, old: Unit, new: Unit, reason: str) -> None:
    if old.group != new.group:
        raise NotEdited(new.id)
    place = made.place_of(new.id)
    was = _values(old)
    for key, value in _values(new).items():
        if value == was.get(key, ""):
            continue
        if value:
            made.put(_named(made, place, key), value)
        else:
            made.drop(_named(made, place, key))
    if new.basis != old.basis:
        key, value = basis_pair(new.basis, reason)
        if key != basis_pair(old.basis, reason)[0]:
            made.drop((*place, basis_pair(old.basis, reason)[0]))
        made.put((*place, key), value)


def _named(made: Text, place: Path, key: str) -> Path:
    """The place of a value of a unit; "- dinsos: Dinas Sosial" has its name there alone."""
    return place if key == "nama" and made.is_scalar(place) else (*place, key)


def _values(unit: Unit) -> dict[str, str]:
    """The values of a unit as YAML, but for what it rests on; "" where there is none."""
    found = {key: value_of(text) if (text := getattr(unit, key)) else "" for key in _TEXTS}
    found["jenis"] = unit.jenis.value if unit.jenis else ""
    holder = ", ".join(f"{key}: {value_of(text)}" for key, text in unit.pejabat)
    found["pejabat"] = f"{{{holder}}}" if holder else ""
    if unit.group:
        found["anggota"] = sequence(unit.members) if unit.members else ""
    return found


def _flow(unit: Unit, reason: str) -> str:
    pairs = {key: value for key, value in _values(unit).items() if value}
    key, value = basis_pair(unit.basis, reason)
    return f"{{{', '.join(f'{name}: {text}' for name, text in {**pairs, key: value}.items())}}}"


def _lines(made: Text, before: Outline, after: Outline) -> None:
    old, new = _lines_of(before), _lines_of(after)
    for key, line in old.items():
        if new.get(key) != line:
            made.drop_line(line)
    for key, line in new.items():
        if old.get(key) != line:
            made.add_line(line, reason_of(after.source))
