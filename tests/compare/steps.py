"""The data of a spec in, one step of a reorganisation after another done to them, and noted.

Each step touches units, lists and lines that no other step touches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

from bagan.compare import Hal, Perubahan
from tests.compare.names import NEW_OFFICES, PREFIXES, merged, of_other_kind, parts, renamed
from tests.compare.workshop import Data, Spot, Workshop, ends, line_key, write_line

Ids = Literal["kept", "lineage", "changed"]


@dataclass(frozen=True)
class Done:
    """One thing that a reorganisation did: units by id, or a line, or the words of a list,
    a heading or a datum, before and after."""

    kind: Perubahan
    about: Hal
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


class NotHere(Exception):
    """The step finds nothing to do in this spec."""


@dataclass
class Work:
    """A reorganisation in the making.  ``touched`` are ids, and names of rows, that later
    steps leave alone; ``names`` are new ids by old ones."""

    shop: Workshop
    rng: Random
    ids: Ids
    touched: set[str] = field(default_factory=set)
    done: list[Done] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def note(self, kind: Perubahan, about: Hal, old: Sequence[str], new: Sequence[str]) -> None:
        self.done.append(Done(kind, about, tuple(old), tuple(new)))

    def pick(self, choices: Sequence[Any]) -> Any:
        if not choices:
            raise NotHere
        return self.rng.choice(choices)

    def plain(self) -> list[Spot]:
        """Entries of offices that stand in one list only and are named nowhere else."""
        said = self.shop.mentioned() | self.touched
        return [
            spot
            for spot in self.shop.spots()
            if spot.entry["id"] not in said and spot.entry.get("nama", "").startswith(PREFIXES)
        ]

    def loose(self) -> list[Spot]:
        """As plain, and the row is neither emptied nor in a new order without them."""
        return [s for s in self.plain() if len(s.row) > 2 and row_name(s) not in self.touched]

    def free_name(self, names: Sequence[str]) -> str:
        used = set(self.shop.names().values())
        name: str = self.pick([name for name in names if name not in used])
        return name

    def new_id(self, stem: str) -> str:
        self.touched.add(f"{stem}-baru")
        return f"{stem}-baru"

    def lives_on(self, spot: Spot, cara: str) -> str:
        """The id under which a renamed or moved unit goes on; with asal where it is new."""
        item: str = spot.entry["id"]
        self.touched.add(item)
        if self.ids != "lineage":
            return item
        self.names[item] = f"{item}-kini"
        asal = {"cara": cara, "dari": [item], "sejak": "2018-01-01"}
        spot.entry["asal"] = [*spot.entry.get("asal", ()), asal]
        return self.names[item]


def row_name(spot: Spot) -> str:
    heading = spot.unsur["unsur"] if spot.unsur else ""
    return f"{spot.daftar['dasar']}:{heading}"


def _make(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if "komando" not in s.entry])
    name = work.free_name(NEW_OFFICES)
    item = work.new_id(name.casefold().replace(" ", "-"))
    entry = {"id": item, "nama": name}
    if work.ids == "lineage":
        entry["asal"] = [{"cara": "bentuk baru"}]
    spot.row.insert(work.rng.randrange(len(spot.row) + 1), entry)
    work.note(Perubahan.DIBENTUK, Hal.UNIT, (), (item,))


def _remove(work: Work) -> None:
    spot = work.pick(work.loose())
    work.touched.add(spot.entry["id"])
    work.note(Perubahan.DIHAPUS, Hal.UNIT, (spot.entry["id"],), ())
    del spot.row[spot.index]


def _rename(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if "jenis" not in s.entry])
    old = spot.entry["id"]
    spot.entry["nama"] = work.free_name([renamed(spot.entry["nama"], work.rng) for _ in range(5)])
    work.note(Perubahan.GANTI_NAMA, Hal.UNIT, (old,), (work.lives_on(spot, "ganti nama"),))


def _rename_and_kind(work: Work) -> None:
    offices = ("Dinas", "Badan", "Kantor")
    spots = [s for s in work.plain() if s.entry["nama"].startswith(offices)]
    spot = work.pick([s for s in spots if "jenis" not in s.entry])
    old = spot.entry["id"]
    spot.entry["nama"] = work.free_name([of_other_kind(spot.entry["nama"])])
    new = work.lives_on(spot, "ganti nama")
    work.note(Perubahan.GANTI_NAMA, Hal.UNIT, (old,), (new,))
    work.note(Perubahan.GANTI_JENIS, Hal.UNIT, (old,), (new,))


def _kind(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if s.entry["nama"].startswith(("Dinas", "Badan"))])
    item = spot.entry["id"]
    work.touched.add(item)
    kinds = {"dinas", "badan", "lembaga"} - {spot.entry["nama"].partition(" ")[0].casefold()}
    spot.entry["jenis"] = work.pick(sorted(kinds - {spot.entry.get("jenis")}))
    work.note(Perubahan.GANTI_JENIS, Hal.UNIT, (item,), (item,))


def _move(work: Work) -> None:
    """To another list, or to another unsur of the same one, with lines of the same kinds."""
    spot = work.pick(work.loose())
    here = spot.links()
    there = [
        other
        for other in work.shop.spots()
        if other.row is not spot.row
        and row_name(other) not in work.touched
        and other.links(spot.entry).keys() == here.keys()
    ]
    goal = work.pick(there)
    old = spot.entry["id"]
    new = work.lives_on(spot, "pindah")
    entry = spot.row.pop(spot.index)
    goal.row.insert(work.rng.randrange(len(goal.row) + 1), entry)
    work.note(Perubahan.PINDAH, Hal.UNIT, (old,), (new,))


def _merge(work: Work) -> None:
    """Two offices into a new one, or one into another that lives on."""
    first, second = work.pick(work.loose()), work.pick(work.loose())
    ids = (first.entry["id"], second.entry["id"])
    if first.row is second.row or "jenis" in first.entry or "jenis" in second.entry:
        raise NotHere
    work.touched.update(ids)
    asal = {"cara": "gabung", "dari": list(ids), "sejak": "2018-01-01"}
    if work.rng.random() < 0.5:
        new = work.new_id(ids[0])
        name = merged(first.entry["nama"], second.entry["nama"])
        first.row[first.index] = {"id": new, "nama": name, "asal": [asal]}
    else:
        new = ids[0]
        first.entry["asal"] = [{**asal, "dari": [ids[1]]}]
    del second.row[second.index]
    order = [spot.entry["id"] for spot in Workshop.of(work.shop.name).spots()]
    work.note(Perubahan.GABUNG, Hal.UNIT, sorted(ids, key=order.index), (new,))


def _split(work: Work) -> None:
    """An office into two new ones, or one more beside it."""
    spots = [s for s in work.loose() if len(parts(s.entry["nama"])[1]) > 1]
    spot = work.pick([s for s in spots if "jenis" not in s.entry])
    old = spot.entry["id"]
    work.touched.add(old)
    prefix, fields = parts(spot.entry["nama"])
    asal = {"cara": "pecah", "dari": [old], "sejak": "2018-01-01"}
    new = [work.new_id(f"{old}-{n}") for n in (1, 2)]
    made = [
        {"id": item, "nama": f"{prefix} {part}", "asal": [asal], **_own_links(spot.entry)}
        for item, part in zip(new, fields, strict=False)
    ]
    if {entry["nama"] for entry in made} & set(work.shop.names().values()):
        raise NotHere
    if work.rng.random() < 0.5:
        spot.row[spot.index : spot.index + 1] = made
    else:
        spot.row.insert(spot.index + 1, made[0])
        new = [old, new[0]]
    work.note(Perubahan.PECAH, Hal.UNIT, (old,), new)


def _own_links(entry: Data) -> Data:
    return {kind: entry[kind] for kind in ("komando", "koordinasi") if kind in entry}


def _reorder(work: Work) -> None:
    """One entry at least two places further on; its row is left alone from then on."""
    spots = [s for s in work.loose() if len(s.row) > 3]
    spot = work.pick([s for s in spots if not {e["id"] for e in s.row} & work.touched])
    goals = [i for i in range(len(spot.row)) if abs(i - spot.index) > 1]
    work.touched.update((spot.entry["id"], row_name(spot)))
    item = spot.entry["id"]
    spot.row.insert(work.pick(goals), spot.row.pop(spot.index))
    work.note(Perubahan.GANTI_URUTAN, Hal.UNIT, (item,), (item,))


def _add_line(work: Work) -> None:
    spots = [s for s in work.plain() if s.entry["nama"].startswith(("Dinas", "Badan"))]
    ids = sorted({work.pick(spots).entry["id"], work.pick(spots).entry["id"]})
    if len(ids) < 2:
        raise NotHere
    work.touched.update(ids)
    both = work.rng.random() < 0.5
    line = {"koordinasi": write_line(*ids, both=both), "dasar": "Pasal 2"}
    work.shop.data["garis"].append(line)
    work.note(Perubahan.GARIS_BARU, Hal.GARIS, (), (*ids, "koordinasi"))


def _lines(work: Work) -> list[Data]:
    """Lines of ``garis`` whose ends no step touched and that no view skips."""
    skipped = {
        frozenset(ends(skip)[:2])
        for annex in work.shop.data["lampiran"]
        for view in annex["bagan"]
        for skip in view.get("lewati", ())
    }
    return [
        line
        for line in work.shop.data["garis"]
        if not {*ends(line)[:2]} & work.touched and frozenset(ends(line)[:2]) not in skipped
    ]


def _drop_line(work: Work) -> None:
    line = work.pick(_lines(work))
    work.touched.update(ends(line)[:2])
    work.shop.data["garis"].remove(line)
    work.note(Perubahan.GARIS_DIHAPUS, Hal.GARIS, line_key(line), ())


def _flip_kind(work: Work) -> None:
    line = work.pick([line for line in _lines(work) if "komando" in line])
    old = line_key(line)
    work.touched.update(old[:2])
    line["koordinasi"] = line.pop("komando")
    work.note(Perubahan.GARIS_GANTI_JENIS, Hal.GARIS, old, line_key(line))


def _turn(work: Work) -> None:
    """The other way round, both ways, or one way only."""
    line = work.pick([line for line in _lines(work) if "koordinasi" in line])
    old = line_key(line)
    source, target, _kind, both = ends(line)
    work.touched.update((source, target))
    ways = [(target, source, False), (source, target, not both)]
    a, b, both = work.pick(ways[1:] if both else ways)
    line["koordinasi"] = write_line(a, b, both=both)
    work.note(Perubahan.GARIS_BERALIH, Hal.GARIS, old, line_key(line))


def _repoint(work: Work) -> None:
    """To another target, which stands in the same chart."""
    line = work.pick([line for line in _lines(work) if not ends(line)[3]])
    source, target, kind, _both = ends(line)
    joined = {frozenset(ends(other)[:2]) for other in work.shop.data["garis"]}
    goals = [
        spot.entry["id"]
        for spot in work.plain()
        if frozenset((source, spot.entry["id"])) not in joined
        and source not in spot.links().values()
    ]
    goal = work.pick(goals)
    old = line_key(line)
    work.touched.update((source, target, goal))
    line[kind] = write_line(source, goal, both=False)
    work.note(Perubahan.GARIS_BERALIH, Hal.GARIS, old, line_key(line))


def _other_head(work: Work) -> None:
    """A line of ``garis`` from another source: its target has another head."""
    lines = [line for line in _lines(work) if not ends(line)[3]]
    line = work.pick(lines)
    source, target, kind, _both = ends(line)
    sources = {ends(other)[0] for other in lines} - {source, target}
    taken = {ends(o)[0] for o in work.shop.data["garis"] if ends(o)[1] == target}
    goal = work.pick(sorted(sources - taken - {ends(o)[1] for o in lines if ends(o)[0] == target}))
    work.touched.update((source, target, goal))
    line[kind] = write_line(goal, target, both=False)
    about = Hal.KELOMPOK if target in work.shop.data["kelompok"] else Hal.UNIT
    work.note(Perubahan.PINDAH, about, (target,), (target,))


def _articles(work: Work) -> None:
    """Other articles for a unit, a line or a whole list."""
    data = work.shop.data
    what = work.pick(["unit", "line", "list"])
    if what == "unit":
        units = [i for i, body in data["unit"].items() if i not in work.touched and "dasar" in body]
        item = work.pick(units)
        work.touched.add(item)
        data["unit"][item]["dasar"] = ["Pasal 3", "Pasal 4 ayat (7)"]
        work.note(Perubahan.GANTI_DASAR, Hal.UNIT, (item,), (item,))
    elif what == "line":
        line = work.pick([line for line in _lines(work) if "dasar" in line])
        work.touched.update(ends(line)[:2])
        line["dasar"] = ["Pasal 6 huruf c"]
        work.note(Perubahan.GANTI_DASAR, Hal.GARIS, line_key(line), line_key(line))
    else:
        lists = [d for d in data["daftar"] if f"daftar:{d['dasar']}" not in work.touched]
        daftar = work.pick(lists)
        old, new = daftar["dasar"], f"Pasal {work.rng.randrange(60, 90)} huruf b"
        work.touched.update((f"daftar:{old}", f"daftar:{new}"))
        daftar["dasar"] = new
        work.note(Perubahan.GANTI_DASAR, Hal.DAFTAR, (old,), (new,))


def _heading(work: Work) -> None:
    rows = [(d, u) for d, u, row in work.shop.rows() if u and len(row) > 2]
    rows = [(d, u) for d, u in rows if not {e["id"] for e in u["isi"]} & work.touched]
    daftar, unsur = work.pick(rows)
    work.touched.update(entry["id"] for entry in unsur["isi"])
    old, new = unsur["unsur"], f"{unsur['unsur']} Daerah"
    unsur["unsur"] = new
    work.touched.update(f"{daftar['dasar']}:{name}" for name in (old, new))
    work.note(Perubahan.GANTI_NAMA, Hal.UNSUR, (old,), (new,))


def _datum(work: Work) -> None:
    paths = [("peraturan", "nomor"), ("peraturan", "tentang"), ("penanda_tangan", "nama")]
    part, key = work.pick([path for path in paths if path[1] not in work.touched])
    work.touched.add(key)
    held = work.shop.data["peraturan"]
    held = held if part == "peraturan" else held[part]
    old, new = held[key], str(int(held[key]) + 1) if key == "nomor" else f"{held[key]} Baru"
    held[key] = new
    work.note(Perubahan.DATA, Hal.DATA, (old,), (new,))


STEPS: dict[str, Callable[[Work], None]] = {
    "dibentuk": _make,
    "dihapus": _remove,
    "ganti nama": _rename,
    "ganti nama dan jenis": _rename_and_kind,
    "ganti jenis": _kind,
    "pindah": _move,
    "gabung": _merge,
    "pecah": _split,
    "urutan": _reorder,
    "garis baru": _add_line,
    "garis dihapus": _drop_line,
    "garis ganti jenis": _flip_kind,
    "garis berbalik": _turn,
    "garis beralih": _repoint,
    "kepala lain": _other_head,
    "dasar": _articles,
    "judul unsur": _heading,
    "data": _datum,
}
UNTOLD = frozenset({"gabung", "pecah"})
"""Steps that only a lineage can tell."""
