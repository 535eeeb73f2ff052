"""Faults in what the charts show, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bagan.chart.model import drawn_lines
from tests.rules.faults.pair import Edit, KeyPath, Pair
from tests.rules.faults.registry import fault

REASON = "Agar bagan ini tidak terlalu penuh dengan garis."


def _views(pair: Pair) -> Iterator[tuple[KeyPath, Any, Any]]:
    """Every chart: its path, its keys, and the view of the checked spec."""
    for number, annex in enumerate(pair.data["lampiran"]):
        for place, view in enumerate(annex["bagan"]):
            checked = pair.spec.regency.lampiran[number].bagan[place]
            yield ("lampiran", number, "bagan", place), view, checked


@fault
def shown_kind_dropped(pair: Pair) -> Iterator[Edit]:
    for path, view, _checked in _views(pair):
        shown = view.get("tampilkan", [])
        for place in range(len(shown)):
            yield pair.put((*path, "tampilkan"), [*shown[:place], *shown[place + 1 :]])
        if shown:
            yield pair.put((*path, "tampilkan"), [])


@fault
def shown_kind_exchanged(pair: Pair) -> Iterator[Edit]:
    """A chart that shows other kinds of office than it is about."""
    kinds = ("dinas", "badan", "kecamatan", "bagian", "instansi vertikal", "bumd", "lembaga",
             "perangkat daerah")  # fmt: skip
    for path, view, _checked in _views(pair):
        shown = view.get("tampilkan", [])
        for place in range(len(shown)):
            for kind in kinds:
                if kind not in shown:
                    changed = [*shown[:place], kind, *shown[place + 1 :]]
                    yield pair.put((*path, "tampilkan"), changed)


@fault
def shown_kind_added(pair: Pair) -> Iterator[Edit]:
    """A chart of Perangkat Daerah that shows instansi vertikal too, and the like."""
    kinds = ("perangkat daerah", "bagian", "instansi vertikal", "bumd", "lembaga", "rumah sakit",
             "semua")  # fmt: skip
    for path, view, _checked in _views(pair):
        shown = view.get("tampilkan", [])
        for kind in kinds:
            if kind not in shown:
                yield pair.put((*path, "tampilkan"), [*shown, kind])


@fault
def unit_hidden(pair: Pair) -> Iterator[Edit]:
    """kecuali hides an office that the chart shows."""
    units = pair.spec.organisation.units
    for path, view, _checked in _views(pair):
        number, place = path[1], path[3]
        shown = _shown(pair, number, place)
        for name in shown:
            if name in units:
                yield pair.put((*path, "kecuali"), [*view.get("kecuali", []), name])


def _shown(pair: Pair, number: int, place: int) -> list[str]:
    from bagan.chart.model import shown_ids

    view = pair.spec.regency.lampiran[number].bagan[place]
    return sorted(shown_ids(pair.spec.organisation, view))


@fault
def line_skipped(pair: Pair) -> Iterator[Edit]:
    """lewati of a line that an article states."""
    for path, view, checked in _views(pair):
        for line in drawn_lines(pair.spec.organisation, checked):
            if line.basis.dasar:
                arrow = "<->" if line.both else "->"
                words = f"{line.source} {arrow} {line.target}"
                skipped = {line.kind.value: words, "alasan": REASON}
                yield pair.put((*path, "lewati"), [*view.get("lewati", []), skipped])


@fault
def tiers_exchanged(pair: Pair) -> Iterator[Edit]:
    """Whoever is led stands above whoever leads."""
    for path, view, _checked in _views(pair):
        tiers = view.get("jenjang", [])
        for one in range(len(tiers) - 1):
            order = list(tiers)
            order[one], order[one + 1] = order[one + 1], order[one]
            yield pair.put((*path, "jenjang"), order)


@fault
def tier_dropped(pair: Pair) -> Iterator[Edit]:
    for path, view, _checked in _views(pair):
        tiers = view.get("jenjang", [])
        for place, tier in enumerate(tiers):
            if len(tiers) > 1:
                yield pair.put((*path, "jenjang"), [*tiers[:place], *tiers[place + 1 :]])
            if isinstance(tier, list):
                for gone in tier:
                    left = [name for name in tier if name != gone]
                    changed = [*tiers[:place], left, *tiers[place + 1 :]]
                    yield pair.put((*path, "jenjang"), changed)


@fault
def heads_of_a_tier_in_another_order(pair: Pair) -> Iterator[Edit]:
    """Asisten III to the left of Asisten I."""
    for path, view, _checked in _views(pair):
        for place, tier in enumerate(view.get("jenjang", [])):
            for one in range(len(tier) - 1 if isinstance(tier, list) else 0):
                order = list(tier)
                order[one], order[one + 1] = order[one + 1], order[one]
                yield pair.put((*path, "jenjang", place), order)
            if isinstance(tier, list) and len(tier) > 2:
                yield pair.put((*path, "jenjang", place), tier[::-1])


@fault
def sides_in_another_order(pair: Pair) -> Iterator[Edit]:
    """Who stands nearest beside a head: the Gubernur before the Menteri, whom he passes the
    report to."""
    for path, view, _checked in _views(pair):
        for key in ("samping", "staf"):
            for name, sides in view.get(key, {}).items():
                for side, units in sides.items():
                    where = (*path, key, name, side)
                    for one in range(len(units) - 1):
                        order = list(units)
                        order[one], order[one + 1] = order[one + 1], order[one]
                        yield pair.put(where, order)


@fault
def unit_of_a_side_dropped(pair: Pair) -> Iterator[Edit]:
    for path, view, _checked in _views(pair):
        for key in ("samping", "staf"):
            for name, sides in view.get(key, {}).items():
                for side, units in sides.items():
                    for gone in units:
                        left = [unit for unit in units if unit != gone]
                        yield pair.put((*path, key, name, side), left or None)


@fault
def unit_beside_another_head(pair: Pair) -> Iterator[Edit]:
    """A helper of one head beside another one; a unit of the column at the side."""
    for path, view, _checked in _views(pair):
        for key in ("samping", "staf"):
            for name in view.get(key, {}):
                others = [tier for tier in view.get("jenjang", []) if isinstance(tier, str)
                          and tier not in view.get(key, {})]  # fmt: skip
                for other in others:

                    def move(data: Any, p: Any = (*path, key), a: str = name, b: str = other
                             ) -> None:  # fmt: skip
                        there = data
                        for step in p:
                            there = there[step]
                        there[b] = there.pop(a)

                    yield pair.changed(f"{key} of {name} at {other} in {view['id']}", move)


@fault
def chart_of_one_head_alone(pair: Pair) -> Iterator[Edit]:
    """A chart cut down to its first tiers."""
    for path, view, _checked in _views(pair):
        tiers = view.get("jenjang", [])
        for count in range(1, len(tiers)):

            def cut(data: Any, path: Any = path, count: int = count) -> None:
                there = data
                for step in path:
                    there = there[step]
                kept = {"id": there["id"], "jenjang": there["jenjang"][:count], "tampilkan": []}
                there.clear()
                there.update(kept)

            yield pair.changed(f"{view['id']} shows {count} tiers alone", cut)
