"""A spec and its naskah in, the same with one fault each out: what a check must not miss."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bagan.chart.model.citation import parse_citation
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.parse import parse_naskah

SPECS = Path(__file__).parents[2] / "specs"
_WORDS = ("Khusus", "Wilayah", "Pusat", "Terpadu", "Utama")


@dataclass(frozen=True)
class Mutant:
    """One fault: what was done, and the spec and the text that come of it."""

    what: str
    spec: str
    naskah: str


def load(name: str) -> tuple[str, str]:
    """The spec and the naskah of a regency, as texts."""
    spec = (SPECS / f"{name}.yaml").read_text("utf-8")
    data = yaml.load(spec, yaml.BaseLoader)
    return spec, (SPECS / data["peraturan"]["naskah"]).read_bytes().decode()


class Faults:
    """Every fault that can be put into one regency's spec or text."""

    def __init__(self, name: str, seed: int = 0) -> None:
        self.spec, self.naskah = load(name)
        self.data = yaml.load(self.spec, yaml.BaseLoader)
        self.chance = random.Random(f"{name}{seed}")

    def all(self) -> Iterator[tuple[str, Mutant]]:
        """The faults of every kind, each once, with the kind's name."""
        for kind in (
            self.dropped, self.added, self.renamed, self.moved, self.swapped, self.cited_wrong,
            self.flipped, self.turned, self.lines_dropped, self.pasal_removed, self.text_changed,
            self.regulation_changed,
        ):  # fmt: skip
            yield from ((kind.__name__, mutant) for mutant in kind())

    def with_spec(self, what: str, data: Any) -> Mutant:
        # JSON is YAML, and written twenty times as fast.
        return Mutant(what, json.dumps(data, ensure_ascii=False, indent=1), self.naskah)

    def copies(self) -> Any:
        return copy.deepcopy(self.data)

    # --- entries of lists -------------------------------------------------------------

    def rows(self, data: Any) -> list[tuple[str, list[Any]]]:
        """Every list of entries in *data*, with a name: the lists, and those below headings."""
        found: list[tuple[str, list[Any]]] = []
        for daftar in data["daftar"]:
            flat = daftar["isi"]
            if not any(isinstance(item, dict) and "unsur" in item for item in flat):
                found.append((daftar["dasar"], flat))
            for item in flat:
                if isinstance(item, dict) and "unsur" in item:
                    found.append((f"{daftar['dasar']} {item['unsur']}", item["isi"]))
        return found

    def dropped(self) -> Iterator[Mutant]:
        for number, (name, row) in enumerate(self.rows(self.data)):
            for place in range(len(row)):
                data = self.copies()
                item = self.rows(data)[number][1].pop(place)
                yield self.with_spec(f"drop {_id(item)} of {name}", data)

    def added(self) -> Iterator[Mutant]:
        for number, (name, row) in enumerate(self.rows(self.data)):
            data = self.copies()
            place = self.chance.randint(0, len(row))
            self.rows(data)[number][1].insert(place, {"unit-baru": "Dinas Kelautan Khusus"})
            yield self.with_spec(f"add a unit to {name} at {place}", data)
        data = self.copies()
        data["unit"]["unit-baru"] = {
            "nama": "Dinas Kelautan",
            "dasar": data["daftar"][0]["dasar"],
        }
        data["garis"].append({"komando": "sekda -> unit-baru", "dasar": data["daftar"][0]["dasar"]})
        yield self.with_spec("add a unit with a line", data)

    def renamed(self) -> Iterator[Mutant]:
        for number, (name, row) in enumerate(self.rows(self.data)):
            for place, item in enumerate(row):
                if isinstance(item, str) or "id" in item:
                    continue
                data = self.copies()
                entry = self.rows(data)[number][1][place]
                ((key, body),) = entry.items()
                old = body["nama"] if isinstance(body, dict) else body
                new = self.other_name(old)
                entry[key] = {**body, "nama": new} if isinstance(body, dict) else new
                yield self.with_spec(f"rename {old} to {new} in {name}", data)
        for key, unit in self.data["unit"].items():
            if "dasar" in unit:
                data = self.copies()
                data["unit"][key]["nama"] = self.other_name(unit["nama"])
                yield self.with_spec(f"rename {key} to {data['unit'][key]['nama']}", data)
        for one, daftar in enumerate(self.data["daftar"]):
            for two, item in enumerate(daftar["isi"]):
                if isinstance(item, dict) and "unsur" in item:
                    data = self.copies()
                    new = self.other_name(item["unsur"])
                    data["daftar"][one]["isi"][two]["unsur"] = new
                    yield self.with_spec(f"rename heading {item['unsur']} to {new}", data)

    def other_name(self, name: str) -> str:
        """*name* with a word changed, added or left out."""
        words = name.split()
        how = self.chance.choice(("change", "add", "leave"))
        place = self.chance.randrange(len(words))
        if how == "leave" and len(words) > 2:
            del words[place]
        elif how == "add":
            words.insert(place + 1, self.chance.choice(_WORDS))
        else:
            words[place] = self.chance.choice(_WORDS)
        return " ".join(words).strip(",")

    def moved(self) -> Iterator[Mutant]:
        rows = self.rows(self.data)
        for number, (name, row) in enumerate(rows):
            for place in range(0, len(row), 3):
                other = self.chance.choice([n for n in range(len(rows)) if n != number])
                data = self.copies()
                here, there = self.rows(data)[number][1], self.rows(data)[other][1]
                item = here.pop(place)
                there.insert(self.chance.randint(0, len(there)), item)
                if here:
                    yield self.with_spec(f"move {_id(item)} of {name} to {rows[other][0]}", data)

    def swapped(self) -> Iterator[Mutant]:
        for number, (name, row) in enumerate(self.rows(self.data)):
            for place in range(len(row) - 1):
                data = self.copies()
                entries = self.rows(data)[number][1]
                entries[place], entries[place + 1] = entries[place + 1], entries[place]
                yield self.with_spec(f"swap {_id(entries[place])} in {name}", data)

    # --- citations and lines ----------------------------------------------------------

    def cited_wrong(self) -> Iterator[Mutant]:
        """Every part of every citation one off, up and down."""
        for path, text in list(_texts(self.data, "dasar")):
            if not text.startswith("Pasal"):
                continue
            for wrong in _off_by_one(text):
                data = self.copies()
                _set(data, path, wrong)
                yield self.with_spec(f"cite {wrong} for {text} at {_name(path)}", data)

    def flipped(self) -> Iterator[Mutant]:
        for number, garis in enumerate(self.data["garis"]):
            data = self.copies()
            kind = "komando" if "komando" in garis else "koordinasi"
            other = "koordinasi" if kind == "komando" else "komando"
            data["garis"][number] = {other: garis[kind], **_without(garis, kind)}
            yield self.with_spec(f"flip {kind} {garis[kind]}", data)
        for number, daftar in enumerate(self.data["daftar"]):
            if "komando" in daftar and "koordinasi" in daftar:
                data = self.copies()
                there = data["daftar"][number]
                there["komando"], there["koordinasi"] = daftar["koordinasi"], daftar["komando"]
                yield self.with_spec(f"flip the lines of {daftar['dasar']}", data)

    def turned(self) -> Iterator[Mutant]:
        """Lines of komando the other way round, and the heads of two lists exchanged."""
        for number, garis in enumerate(self.data["garis"]):
            ends = re.split(r"\s*->\s*", garis.get("komando", ""))
            if len(ends) == 2 and "," not in garis["komando"]:
                data = self.copies()
                data["garis"][number]["komando"] = f"{ends[1]} -> {ends[0]}"
                yield self.with_spec(f"turn round {garis['komando']}", data)
        heads = [n for n, daftar in enumerate(self.data["daftar"]) if "koordinasi" in daftar]
        for one in heads:
            for two in heads:
                if one < two:
                    data = self.copies()
                    lists = data["daftar"]
                    lists[one]["koordinasi"], lists[two]["koordinasi"] = (
                        lists[two]["koordinasi"],
                        lists[one]["koordinasi"],
                    )
                    yield self.with_spec(f"exchange the heads of lists {one} and {two}", data)

    def lines_dropped(self) -> Iterator[Mutant]:
        """Lines that an article states; no check can miss what is "rekonstruksi"."""
        for number, garis in enumerate(self.data["garis"]):
            if "dasar" in garis and "terima" not in garis:
                data = self.copies()
                del data["garis"][number]
                yield self.with_spec(f"drop the line {garis}", data)

    # --- the regulation ---------------------------------------------------------------

    def with_text(self, what: str, text: str) -> Mutant:
        return Mutant(what, self.spec, text)

    def pasal_removed(self) -> Iterator[Mutant]:
        for part in parse_naskah(self.naskah).walk():
            if part.level is Level.PASAL:
                text = self.naskah[: part.start] + self.naskah[part.end :]
                yield self.with_text(f"remove Pasal {part.number}", text)

    def text_changed(self) -> Iterator[Mutant]:
        """Entries of the lists dropped, renamed and exchanged in the text."""
        naskah = parse_naskah(self.naskah)
        for daftar in self.data["daftar"]:
            found = naskah.find(parse_citation(daftar["dasar"]))
            assert found is not None
            entries = [part for part in found.walk() if not part.children]
            for part in entries:
                cut = self.naskah[: part.start] + self.naskah[part.end :]
                yield self.with_text(f"drop {part.citation} of the text", cut)
            for part in entries[::2]:
                yield self.with_text(f"rename {part.citation} in the text", self.renamed_text(part))

    def renamed_text(self, part: Provision) -> str:
        words = self.naskah[part.start : part.end]
        place = words.rstrip(" ;.").rfind(" ") + 1
        changed = words[:place] + self.chance.choice(_WORDS).lower() + words[place:]
        return self.naskah[: part.start] + changed + self.naskah[part.end :]

    def regulation_changed(self) -> Iterator[Mutant]:
        for path, value in (
            (("peraturan", "nomor"), "99"),
            (("peraturan", "tahun"), "2018"),
            (("peraturan", "tentang"), "Tata Kerja"),
            (("peraturan", "penanda_tangan", "nama"), "Orang Lain"),
            (("peraturan", "ditetapkan", "tanggal"), "2017-06-21"),
            (("peraturan", "ditetapkan", "di"), "Kota Lain"),
            (("lampiran", 0, "judul"), "Bagan yang Lain"),
        ):
            data = self.copies()
            _set(data, path, value)
            yield self.with_spec(f"{_name(path)} is {value}", data)


def _id(item: Any) -> str:
    if isinstance(item, str):
        return item
    return str(item["id"]) if "id" in item else next(iter(item))


def _without(items: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in items.items() if name != key}


def _name(path: tuple[str | int, ...]) -> str:
    return ".".join(map(str, path))


def _texts(value: Any, key: str, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, str]]:
    """Every text below *key* in the data, with its path."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name == key and isinstance(below, str):
                yield (*path, name), below
            elif name == key:
                yield from (((*path, name, n), text) for n, text in enumerate(below))
            else:
                yield from _texts(below, key, (*path, name))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts(below, key, (*path, number))


def _set(data: Any, path: tuple[Any, ...], value: str) -> None:
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = value


def _off_by_one(citation: str) -> Iterator[str]:
    parts = re.split(r"(\d+|(?<=huruf )[a-z])", citation)
    for place in range(1, len(parts), 2):
        for step in (-1, 1):
            old = parts[place]
            new = str(int(old) + step) if old.isdigit() else chr(ord(old) + step)
            if new not in ("0", "`"):
                yield "".join((*parts[:place], new, *parts[place + 1 :]))
