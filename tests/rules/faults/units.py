"""Faults in the units of a spec: their names, kinds, labels, and what they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bagan.chart.model import kind_of_name
from tests.rules.faults.lines import REASON
from tests.rules.faults.names import other_name
from tests.rules.faults.pair import Edit, Pair, every_unit, put
from tests.rules.faults.registry import fault


def _set(pair: Pair, what: str, path: Any, keys: dict[str, Any]) -> Edit:
    return pair.changed(what, lambda data: put(data, path, keys))


@fault
def unit_renamed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("unit renamed")
    for name, unit in pair.data["unit"].items():
        if "dasar" in unit:
            for _again in range(3):
                yield pair.put(("unit", name, "nama"), other_name(chance, unit["nama"]))


@fault
def unit_named_as_another(pair: Pair) -> Iterator[Edit]:
    """The names of two units of the articles exchanged."""
    units = [name for name, unit in pair.data["unit"].items() if "dasar" in unit]
    for one in units:
        for two in units:
            if one < two:

                def exchange(data: Any, one: str = one, two: str = two) -> None:
                    first, second = data["unit"][one], data["unit"][two]
                    first["nama"], second["nama"] = second["nama"], first["nama"]

                yield pair.changed(f"exchange the names of {one} and {two}", exchange)


@fault
def unit_dropped_throughout(pair: Pair) -> Iterator[Edit]:
    """An office of the articles left out with all its lines and places."""
    for name, unit in pair.data["unit"].items():
        if "dasar" in unit and name not in ("bupati",):
            yield pair.of(without(pair.data, name), f"no {name} anywhere")


@fault
def entry_dropped_throughout(pair: Pair) -> Iterator[Edit]:
    """An office of a list left out with its lines and places."""
    listed = [(path, name) for path, name, _keys in every_unit(pair.data) if path[0] == "daftar"]
    used = [
        name
        for _path, name in listed
        if re.search(rf'"[^"]*\b{name}\b[^"]*"', str(pair.data.get("garis")).replace("'", '"'))
    ]
    for name in used:
        yield pair.of(without(pair.data, name), f"no {name} anywhere")


def without(data: Any, name: str) -> Any:
    """A copy of the data without an id: its unit, entries, lines and places."""
    if isinstance(data, dict):
        found = {key: without(value, name) for key, value in data.items() if key != name}
        return {key: value for key, value in found.items() if value is not _GONE}
    if isinstance(data, list):
        kept = [without(value, name) for value in data]
        return [value for value in kept if value is not _GONE and value not in ([], {})]
    return _without_word(data, name)


_GONE = object()


def _without_word(text: str, name: str) -> Any:
    if text == name:
        return _GONE
    if not re.search(rf"(?<![\w-]){name}(?![\w-])", text) or "->" not in text:
        return text
    arrow = " <-> " if "<->" in text else " -> "
    sides = [", ".join(e for e in side.split(", ") if e != name) for side in text.split(arrow)]
    left = [side for side in sides if side]
    return arrow.join(left) if len(left) > 1 else _GONE


@fault
def unit_of_another_kind(pair: Pair) -> Iterator[Edit]:
    """The level of an office: a dinas as a badan, a court as a dinas, a bagian as a seksi.

    Its jenis left out is a fault where the name tells another; where it tells none, the chart
    says what it said before.
    """
    chance = pair.chance("kind")
    kinds = ("dinas", "badan", "bagian", "seksi", "kecamatan", "instansi vertikal", "lembaga",
             "asisten", "bumd", "kepala", "rumah sakit", "kantor")  # fmt: skip
    for path, name, keys in every_unit(pair.data):
        if "dasar" not in keys and path[0] == "unit":
            continue
        old = pair.spec.organisation.jenis(name).value
        others = [kind for kind in kinds if kind != old]
        for new in chance.sample(others, 2):
            yield _set(pair, f"{name} ({old}) is a {new}", path, {**keys, "jenis": new})
        own = kind_of_name(keys["nama"])
        if "jenis" in keys and own is not None and own.value != old:
            rest = {key: value for key, value in keys.items() if key != "jenis"}
            yield _set(pair, f"{name} without jenis", path, rest)


@fault
def label_of_another(pair: Pair) -> Iterator[Edit]:
    """A box that bears the name of another office, or a wrong one; not one that leaves out no
    more than "dan", "Daerah" or the word for its kind, which a label may."""
    chance = pair.chance("label")
    units = [(path, name, keys) for path, name, keys in every_unit(pair.data)
             if "rekonstruksi" not in keys]  # fmt: skip
    for path, name, keys in units:
        other = chance.choice([k["nama"] for _p, n, k in units if n != name])
        wrong = other_name(chance, keys.get("label", keys["nama"]))
        for label in (other, wrong):
            given = keys.get("label", keys["nama"])
            shorter = _large(wrong) in (_large(given), _large(given)[1:])
            same = label == keys["nama"]  # a group of every bidang has one name
            if not same and (label != wrong or not shorter):
                yield _set(pair, f"{name} labelled {label}", path, {**keys, "label": label})


def _large(name: str) -> list[str]:
    return [word for word in name.split() if word not in ("dan", "Daerah")]


@fault
def unit_as_rekonstruksi(pair: Pair) -> Iterator[Edit]:
    """An office that an article names, written as a guess."""
    for path, name, keys in every_unit(pair.data):
        if path[0] == "unit" and "dasar" in keys:
            rest = {key: value for key, value in keys.items() if key not in ("dasar", "terima")}
            yield _set(pair, f"{name} as rekonstruksi", path, {**rest, "rekonstruksi": REASON})


@fault
def unit_invented(pair: Pair) -> Iterator[Edit]:
    """An office that no article names, with a line, by an article or as a guess."""
    units = [unit for unit in pair.data["unit"].values() if "dasar" in unit]
    for number, new in enumerate(
        ("Dinas Kelautan", "Asisten Keuangan", "Badan Pengawas", "Staf Khusus Bupati")
    ):
        basis = units[number % len(units)]["dasar"]
        cited = basis if isinstance(basis, str) else basis[-1]
        for grounds in ({"dasar": cited}, {"rekonstruksi": REASON}):

            def add(data: Any, new: str = new, grounds: Any = grounds) -> None:
                data["unit"]["unit-baru"] = {"nama": new, **grounds}
                if new.startswith("Staf"):
                    data["unit"]["unit-baru"]["jenis"] = "staf ahli"
                data["garis"].append({"komando": "sekda -> unit-baru", **grounds})
                view = data["lampiran"][0]["bagan"][0]
                view.setdefault("samping", {}).setdefault("sekda", {}).setdefault(
                    "kanan", []
                ).append("unit-baru")

            yield pair.changed(f"{new} by {grounds}", add)


@fault
def command_of_the_whole_turned(pair: Pair) -> Iterator[Edit]:
    """Two heads change places everywhere: whoever commanded is commanded."""
    units = [name for name, unit in pair.data["unit"].items() if "dasar" in unit]
    for one in units:
        for two in units:
            if one < two:
                body = {k: v for k, v in pair.data.items() if k not in ("unit", "kelompok")}
                swapped = _exchanged(body, one, two)
                yield pair.of({**pair.data, **swapped}, f"{one} and {two} change places everywhere")


def _exchanged(data: Any, one: str, two: str) -> Any:
    if isinstance(data, dict):
        return {_exchanged(key, one, two): _exchanged(value, one, two)
                for key, value in data.items()}  # fmt: skip
    if isinstance(data, list):
        return [_exchanged(value, one, two) for value in data]
    pattern = rf"(?<![\w-])(?:{re.escape(one)}|{re.escape(two)})(?![\w-])"
    return re.sub(pattern, lambda found: two if found[0] == one else one, data)
