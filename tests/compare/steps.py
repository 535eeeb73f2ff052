"""The data of a spec in, one step of a reorganisation after another done to them, and noted.

Each step touches units, lists and lines that no other step touches.
"""

from __future__ import annotations

from collections.abc import Callable

from bagan.change.compare import Hal, Perubahan
from tests.compare.line_steps import (
    add_line,
    drop_line,
    flip_kind,
    free_lines,
    other_head,
    repoint,
    turn,
)
from tests.compare.unit_steps import (
    kind,
    make,
    merge,
    move,
    remove,
    rename,
    rename_and_kind,
    reorder,
    split,
)
from tests.compare.work import Work
from tests.compare.workshop import ends, line_key


def articles(work: Work) -> None:
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
        line = work.pick([line for line in free_lines(work) if "dasar" in line])
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


def heading(work: Work) -> None:
    rows = [(d, u) for d, u, row in work.shop.rows() if u and len(row) > 2]
    rows = [(d, u) for d, u in rows if not {e["id"] for e in u["isi"]} & work.touched]
    daftar, unsur = work.pick(rows)
    work.touched.update(entry["id"] for entry in unsur["isi"])
    old, new = unsur["unsur"], f"{unsur['unsur']} Daerah"
    unsur["unsur"] = new
    work.touched.update(f"{daftar['dasar']}:{name}" for name in (old, new))
    work.note(Perubahan.GANTI_NAMA, Hal.UNSUR, (old,), (new,))


def datum(work: Work) -> None:
    paths = [("peraturan", "nomor"), ("peraturan", "tentang"), ("penanda_tangan", "nama")]
    part, key = work.pick([path for path in paths if path[1] not in work.touched])
    work.touched.add(key)
    held = work.shop.data["peraturan"]
    held = held if part == "peraturan" else held[part]
    old, new = held[key], str(int(held[key]) + 1) if key == "nomor" else f"{held[key]} Baru"
    held[key] = new
    work.note(Perubahan.DATA, Hal.DATA, (old,), (new,))


STEPS: dict[str, Callable[[Work], None]] = {
    "dibentuk": make,
    "dihapus": remove,
    "ganti nama": rename,
    "ganti nama dan jenis": rename_and_kind,
    "ganti jenis": kind,
    "pindah": move,
    "gabung": merge,
    "pecah": split,
    "urutan": reorder,
    "garis baru": add_line,
    "garis dihapus": drop_line,
    "garis ganti jenis": flip_kind,
    "garis berbalik": turn,
    "garis beralih": repoint,
    "kepala lain": other_head,
    "dasar": articles,
    "judul unsur": heading,
    "data": datum,
}
UNTOLD = frozenset({"gabung", "pecah"})
"""Steps that only a lineage can tell."""
