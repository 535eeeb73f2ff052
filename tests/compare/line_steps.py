"""A Work in, one thing done to its lines: added, dropped, turned, re-pointed."""

from __future__ import annotations

from bagan.change.compare import Hal, Perubahan
from tests.compare.work import NotHere, Work
from tests.compare.workshop import Data, ends, line_key, write_line


def add_line(work: Work) -> None:
    spots = [s for s in work.plain() if s.entry["nama"].startswith(("Dinas", "Badan"))]
    ids = sorted({work.pick(spots).entry["id"], work.pick(spots).entry["id"]})
    if len(ids) < 2:
        raise NotHere
    work.touched.update(ids)
    both = work.rng.random() < 0.5
    line = {"koordinasi": write_line(*ids, both=both), "dasar": "Pasal 2"}
    work.shop.data["garis"].append(line)
    work.note(Perubahan.GARIS_BARU, Hal.GARIS, (), (*ids, "koordinasi"))


def free_lines(work: Work) -> list[Data]:
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


def drop_line(work: Work) -> None:
    line = work.pick(free_lines(work))
    work.touched.update(ends(line)[:2])
    work.shop.data["garis"].remove(line)
    work.note(Perubahan.GARIS_DIHAPUS, Hal.GARIS, line_key(line), ())


def flip_kind(work: Work) -> None:
    line = work.pick([line for line in free_lines(work) if "komando" in line])
    old = line_key(line)
    work.touched.update(old[:2])
    line["koordinasi"] = line.pop("komando")
    work.note(Perubahan.GARIS_GANTI_JENIS, Hal.GARIS, old, line_key(line))


def turn(work: Work) -> None:
    """The other way round, both ways, or one way only."""
    line = work.pick([line for line in free_lines(work) if "koordinasi" in line])
    old = line_key(line)
    source, target, _kind, both = ends(line)
    work.touched.update((source, target))
    ways = [(target, source, False), (source, target, not both)]
    a, b, both = work.pick(ways[1:] if both else ways)
    line["koordinasi"] = write_line(a, b, both=both)
    work.note(Perubahan.GARIS_BERALIH, Hal.GARIS, old, line_key(line))


def repoint(work: Work) -> None:
    """To another target, which stands in the same chart."""
    line = work.pick([line for line in free_lines(work) if not ends(line)[3]])
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


def other_head(work: Work) -> None:
    """A line of ``garis`` from another source: its target has another head."""
    lines = [line for line in free_lines(work) if not ends(line)[3]]
    line = work.pick(lines)
    source, target, kind, _both = ends(line)
    sources = {ends(other)[0] for other in lines} - {source, target}
    taken = {ends(o)[0] for o in work.shop.data["garis"] if ends(o)[1] == target}
    goal = work.pick(sorted(sources - taken - {ends(o)[1] for o in lines if ends(o)[0] == target}))
    work.touched.update((source, target, goal))
    line[kind] = write_line(goal, target, both=False)
    about = Hal.KELOMPOK if target in work.shop.data["kelompok"] else Hal.UNIT
    work.note(Perubahan.PINDAH, about, (target,), (target,))
