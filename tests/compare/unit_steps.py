"""A Work in, one thing done to its units: made, renamed, moved, merged, in another order."""

from __future__ import annotations

from bagan.change.compare import Hal, Perubahan
from tests.compare.names import NEW_OFFICES, merged, of_other_kind, parts, renamed
from tests.compare.work import NotHere, Work, row_name
from tests.compare.workshop import Data, Workshop


def make(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if "komando" not in s.entry])
    name = work.free_name(NEW_OFFICES)
    item = work.new_id(name.casefold().replace(" ", "-"))
    entry = {"id": item, "nama": name}
    if work.ids == "lineage":
        entry["asal"] = [{"cara": "bentuk baru"}]
    spot.row.insert(work.rng.randrange(len(spot.row) + 1), entry)
    work.note(Perubahan.DIBENTUK, Hal.UNIT, (), (item,))


def remove(work: Work) -> None:
    spot = work.pick(work.loose())
    work.touched.add(spot.entry["id"])
    work.note(Perubahan.DIHAPUS, Hal.UNIT, (spot.entry["id"],), ())
    del spot.row[spot.index]


def rename(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if "jenis" not in s.entry])
    old = spot.entry["id"]
    spot.entry["nama"] = work.free_name([renamed(spot.entry["nama"], work.rng) for _ in range(5)])
    work.note(Perubahan.GANTI_NAMA, Hal.UNIT, (old,), (work.lives_on(spot, "ganti nama"),))


def rename_and_kind(work: Work) -> None:
    offices = ("Dinas", "Badan", "Kantor")
    spots = [s for s in work.plain() if s.entry["nama"].startswith(offices)]
    spot = work.pick([s for s in spots if "jenis" not in s.entry])
    old = spot.entry["id"]
    spot.entry["nama"] = work.free_name([of_other_kind(spot.entry["nama"])])
    new = work.lives_on(spot, "ganti nama")
    work.note(Perubahan.GANTI_NAMA, Hal.UNIT, (old,), (new,))
    work.note(Perubahan.GANTI_JENIS, Hal.UNIT, (old,), (new,))


def kind(work: Work) -> None:
    spot = work.pick([s for s in work.plain() if s.entry["nama"].startswith(("Dinas", "Badan"))])
    item = spot.entry["id"]
    work.touched.add(item)
    kinds = {"dinas", "badan", "lembaga"} - {spot.entry["nama"].partition(" ")[0].casefold()}
    spot.entry["jenis"] = work.pick(sorted(kinds - {spot.entry.get("jenis")}))
    work.note(Perubahan.GANTI_JENIS, Hal.UNIT, (item,), (item,))


def move(work: Work) -> None:
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


def merge(work: Work) -> None:
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


def split(work: Work) -> None:
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


def reorder(work: Work) -> None:
    """One entry at least two places further on; its row is left alone from then on."""
    spots = [s for s in work.loose() if len(s.row) > 3]
    spot = work.pick([s for s in spots if not {e["id"] for e in s.row} & work.touched])
    goals = [i for i in range(len(spot.row)) if abs(i - spot.index) > 1]
    work.touched.update((spot.entry["id"], row_name(spot)))
    item = spot.entry["id"]
    spot.row.insert(work.pick(goals), spot.row.pop(spot.index))
    work.note(Perubahan.GANTI_URUTAN, Hal.UNIT, (item,), (item,))
