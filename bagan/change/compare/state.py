"""A Spec in, its State out: everything that the regulation says or draws, value by value.

Two specs with equal States have the same charts, whatever their formatting.  Left out is
what is neither printed nor drawn: ``terima``, ``aturan``, ``peraturan.naskah`` and
``diubah_dengan``, the version of the spec language, and the order of ``garis``.

The paths, with ids as I, J and keys of lists and unsur (:mod:`.containers`) as C:

- ``("unit", I, field)``, ``("kelompok", I, field)``: pengenal, nama, dasar, and so on;
- ``("anggota", I, J)``: J is in the group I; the value is the member before it, or "";
- ``("garis", I, J, kind)``: (both ways?, dasar, rekonstruksi), the ends sorted if both ways;
- ``("daftar", C, field)``, ``("unsur", C, field)``: pengenal, dasar, butir; nama, nomor;
- ``("tempat", I, C)``: (nomor where it is not the next one, or 0; heads) of an entry;
- ``("sesudah", C, I)``: what I stands after in C, or ""; units, groups, lists, annexes and
  charts have such an order too, in ``:unit``, ``:kelompok``, ``:daftar``, ``:lampiran`` and
  ``:bagan``;
- ``("data", …)``: the rest, by the keys of the spec, annexes by their number and charts by
  their id; ``("lewati", chart, I, J, kind)``.

A citation that only follows from a place in a list ("Pasal 12 huruf a angka 4") is held as
(I, C), so that one more unit in a list does not change the dasar of all that follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from bagan.change.compare.changes import Value
from bagan.change.compare.containers import Container, containers
from bagan.chart.model import (
    JENIS_WORDS,
    KINDS_BY_CATEGORY,
    Asal,
    Bagan,
    Based,
    Basis,
    Lampiran,
    parse_expression,
)
from bagan.chart.spec import Spec

Path: TypeAlias = tuple[str, ...]
State: TypeAlias = Mapping[Path, Value]

UNITS, GROUPS, LISTS, ANNEXES, CHARTS = ":unit", ":kelompok", ":daftar", ":lampiran", ":bagan"
"""What has an order without being a list; no id and no key of a list looks like these."""

_UNPRINTED = {"terima", "naskah", "diubah_dengan"}
"""Keys of daerah, peraturan and so on that are neither printed nor drawn."""

Cited = dict[tuple[str, str], Value]
"""The entry that a citation stands for, by the entry's unit and the citation's text."""


def state_of(spec: Spec) -> dict[Path, Value]:
    """The State of *spec*, in its own ids."""
    return dict(_values(spec, containers(spec)))


def _values(spec: Spec, held: tuple[Container, ...]) -> Iterator[tuple[Path, Value]]:
    cited: Cited = {
        (place.unit, place.dasar): (place.unit, box.key) for box in held for place in box.places
    }
    yield from _items(spec, cited)
    yield from _lists(held)
    for line in spec.organisation.lines:
        basis = _basis(line.basis, cited, (line.target, line.source))
        yield ("garis", *line.key[:2], line.kind.value), (line.both, *basis)
    yield from _orders(spec, held)
    yield from _data(spec)


def part_key(kind: str, part: str) -> str:
    """What an annex (*kind* "lampiran") of this number, or a chart ("bagan") of this id, goes by
    in orders; in the paths of its data the number or id stands alone."""
    return f"{kind}:{part}"


def annex_key(annex: Lampiran) -> str:
    """The key of an annex; where there is but one it has no number."""
    return part_key("lampiran", annex.nomor or "")


def asal_value(asal: Asal) -> Value:
    """One entry of a unit's history as a Value; its ids belong to an older spec."""
    since = asal.sejak.isoformat() if asal.sejak else None
    return (asal.cara, asal.dari, since, asal.nama_lama)


def _basis(basis: Basis | Based, cited: Cited, units: Iterable[str]) -> tuple[Value, Value]:
    texts: list[Value] = []
    for text in basis.dasar:
        entry = next((cited[unit, text] for unit in units if (unit, text) in cited), None)
        texts.append(text if entry is None else entry)
    return tuple(texts), basis.rekonstruksi


def _items(spec: Spec, cited: Cited) -> Iterator[tuple[Path, Value]]:
    organisation = spec.organisation
    for item, unit in organisation.units.items():
        yield ("unit", item, "pengenal"), item
        yield ("unit", item, "jenis"), organisation.jenis(item).value
        for field in ("nama", "tipe", "singkatan", "label", "kapital", "tautan"):
            value = getattr(unit, field)
            if value is not None:
                yield ("unit", item, field), value
        if unit.anggota_tim:
            yield ("unit", item, "anggota_tim"), "; ".join(each.line for each in unit.anggota_tim)
        yield from _basis_values(("unit", item), _basis(unit, cited, (item,)))
        if unit.asal:
            yield ("unit", item, "asal"), tuple(asal_value(asal) for asal in unit.asal)
    for item, group in organisation.groups.items():
        yield ("kelompok", item, "pengenal"), item
        yield ("kelompok", item, "nama"), group.nama
        if group.keterangan is not None:
            yield ("kelompok", item, "keterangan"), group.keterangan
        yield from _basis_values(("kelompok", item), _basis(group, cited, (item,)))
        yield from _order("anggota", item, dict.fromkeys(group.anggota))


def _basis_values(path: Path, basis: tuple[Value, Value]) -> Iterator[tuple[Path, Value]]:
    dasar, reason = basis
    if dasar:
        yield (*path, "dasar"), dasar
    if reason is not None:
        yield (*path, "rekonstruksi"), reason


def _lists(held: Iterable[Container]) -> Iterator[tuple[Path, Value]]:
    for box in held:
        if box.heading is None:
            yield ("daftar", box.key, "pengenal"), box.key
            yield ("daftar", box.key, "dasar"), box.dasar
            if box.butir is not None:
                yield ("daftar", box.key, "butir"), box.butir
        else:
            yield ("unsur", box.key, "pengenal"), box.key
            yield ("unsur", box.key, "nama"), box.heading
            yield ("unsur", box.key, "daftar"), box.within
            if box.nomor:
                yield ("unsur", box.key, "nomor"), box.nomor
        for place in box.places:
            yield ("tempat", place.member, box.key), (place.nomor, place.heads)


def _orders(spec: Spec, held: Iterable[Container]) -> Iterator[tuple[Path, Value]]:
    regency = spec.regency
    held = tuple(held)
    yield from _order("sesudah", UNITS, regency.unit)
    yield from _order("sesudah", GROUPS, regency.kelompok)
    yield from _order("sesudah", LISTS, [box.key for box in held if box.heading is None])
    for box in held:
        yield from _order("sesudah", box.key, box.members)
    yield from _order("sesudah", ANNEXES, map(annex_key, regency.lampiran))
    charts = [part_key("bagan", view.id) for annex in regency.lampiran for view in annex.bagan]
    yield from _order("sesudah", CHARTS, charts)


def _order(head: str, container: str, members: Iterable[str]) -> Iterator[tuple[Path, Value]]:
    before = ""
    for member in members:
        yield (head, container, member), before
        before = member


def _data(spec: Spec) -> Iterator[tuple[Path, Value]]:
    regency = spec.regency
    for name in ("daerah", "peraturan", "kertas", "gaya"):
        part = getattr(regency, name).model_dump(mode="json", exclude=_UNPRINTED)
        yield from _flat(("data", name), part)
    for annex in regency.lampiran:
        number = annex.nomor or ""
        path: Path = ("data", "lampiran", number)
        yield (*path, "nomor"), number
        yield from _flat(path, annex.model_dump(mode="json", exclude={"nomor", "terima", "bagan"}))
        for view in annex.bagan:
            yield ("data", "bagan", view.id, "lampiran"), number
            yield from _view(view)


def _flat(path: Path, value: Any) -> Iterator[tuple[Path, Value]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat((*path, str(key)), inner)
    elif isinstance(value, list):
        yield path, tuple(value)
    elif value is not None:
        yield path, value


def _view(view: Bagan) -> Iterator[tuple[Path, Value]]:
    path: Path = ("data", "bagan", view.id)
    yield (*path, "pengenal"), view.id
    if view.judul is not None:
        yield (*path, "judul"), view.judul
    yield (*path, "jenjang"), view.jenjang
    yield (*path, "bingkai"), view.bingkai
    yield (*path, "kecuali"), view.kecuali
    known = JENIS_WORDS | KINDS_BY_CATEGORY.keys()
    # An id in a tuple of its own: a kind may have the same name.
    yield (*path, "tampilkan"), tuple(w if w in known else (w,) for w in view.tampilkan)
    yield from _flat((*path, "panah"), view.panah.model_dump())
    yield (*path, "kapital"), view.kapital
    yield (*path, "orang"), view.orang
    for name, holder in (("samping", view.samping), ("staf", view.staf)):
        for item, sides in holder.items():
            yield (*path, name, item), (sides.kiri, sides.kanan)
    for name, lists in (("di_bawah", view.di_bawah), ("kaki", view.kaki)):
        for item, below in lists.items():
            yield (*path, name, item), below
    for item, form in view.susun.items():
        yield (*path, "susun", item), form
    for item, frame in view.lingkup.items():
        yield (*path, "lingkup", item), (frame.judul or "", frame.garis)
    for skipped in view.lewati:
        for pair in parse_expression(skipped.expression):
            ends = (pair.source.id, pair.target.id)
            source, target = sorted(ends) if pair.both else ends
            value = (pair.both, skipped.alasan)
            yield ("lewati", view.id, source, target, skipped.kind.value), value
