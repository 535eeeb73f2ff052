"""A table that carries the spec that it was made of in; that spec, with the edits of the table,
out.

What is given is read again and held against the table: either it says the same, or nothing is
given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bagan.chart.edit import EditError, SpecEditor
from bagan.chart.layout import missing_characters
from bagan.chart.spec import Spec, parse_spec
from bagan.intake.outline import Basis, Line, Outline, Unit, reason_of
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
        made = SpecEditor(text)
        for step in (_settings, _items, _lines, _gone):
            step(made, before, outline)
        if _said(read(_parsed(made.text, file))) == _said(outline):
            return Returned(made.text, _doubts(before, outline))
    except (EditError, SpecError, UnicodeDecodeError):
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


def _settings(made: SpecEditor, before: Outline, after: Outline) -> None:
    old = {name: setting.text for name, setting in before.settings.items()}
    new = {name: setting.text for name, setting in after.settings.items()}
    for name in dict.fromkeys((*old, *new)):
        if new.get(name) != old.get(name):
            made.put(_PLACES.get(name, tuple(name.split("."))), new.get(name) or None)


def _items(made: SpecEditor, before: Outline, after: Outline) -> None:
    old = {unit.id: unit for unit in before.units}
    reason = reason_of(after.source)
    for unit in after.units:
        values = _values(unit, reason)
        if unit.id not in old:
            body = {key: value for key, value in values.items() if value}
            made.do(made.top("kelompok" if unit.group else "unit", unit.id, body))
            continue
        was = _values(old[unit.id], reason)
        if old[unit.id].group != unit.group:
            raise EditError(("unit", unit.id))
        for key, value in values.items():
            if value != was[key]:
                made.set(unit.id, key, value or None)


def _values(unit: Unit, reason: str) -> dict[str, Any]:
    """The values of a unit or group by their keys, empty where it has none."""
    found: dict[str, Any] = {key: getattr(unit, key) for key in _TEXTS}
    found["jenis"] = unit.jenis.value if unit.jenis else ""
    found["pejabat"] = dict(unit.pejabat)
    if unit.group:
        found["anggota"] = list(unit.members)
    return found | {"dasar": "", "rekonstruksi": "", **_basis(unit.basis, reason)}


def _basis(basis: Basis, reason: str) -> dict[str, Any]:
    """What something rests on; *reason* where it is nothing."""
    if basis.dasar:
        return {"dasar": basis.dasar[0] if len(basis.dasar) == 1 else list(basis.dasar)}
    return {"rekonstruksi": basis.rekonstruksi or reason}


def _lines(made: SpecEditor, before: Outline, after: Outline) -> None:
    old, new = _lines_of(before), _lines_of(after)
    for key, line in old.items():
        if new.get(key) != line:
            made.part(line.source, line.target, line.kind.value)
    for key, line in new.items():
        if old.get(key) != line:
            basis = _basis(line.basis, reason_of(after.source))
            kind = line.kind.value
            made.join(line.source, line.target, kind, both=line.both, basis=basis)


def _gone(made: SpecEditor, before: Outline, after: Outline) -> None:
    kept = {unit.id for unit in after.units}
    for unit in before.units:
        if unit.id not in kept:
            made.remove(unit.id)
