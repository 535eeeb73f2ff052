"""Faults in what the charts show, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from bagan.chart.model import Bagan, Kind, drawn_lines, shown_ids
from tests.rules.faults.pair import Edit, KeyPath, Pair, at
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
            yield from _shows_other(pair, path, "tampilkan", [*shown[:place], *shown[place + 1 :]])
        if shown:
            yield from _shows_other(pair, path, "tampilkan", [])


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
                    yield from _shows_other(pair, path, "tampilkan", changed)


@fault
def shown_kind_added(pair: Pair) -> Iterator[Edit]:
    """A chart of Perangkat Daerah that shows instansi vertikal too, and the like."""
    kinds = ("perangkat daerah", "bagian", "instansi vertikal", "dinas", "kecamatan")
    for path, view, _checked in _views(pair):
        shown = view.get("tampilkan", [])
        for kind in kinds:
            if kind not in shown:
                yield from _shows_other(pair, path, "tampilkan", [*shown, kind])


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
    view = pair.spec.regency.lampiran[number].bagan[place]
    return sorted(shown_ids(pair.spec.organisation, view))


def _shows_other(pair: Pair, path: KeyPath, key: str, value: Any) -> Iterator[Edit]:
    """An edit of a chart's key, where the chart then shows others than before."""
    checked = pair.spec.regency.lampiran[path[1]].bagan[path[3]]
    written = {**at(pair.data, path), key: value}
    try:
        after = shown_ids(pair.spec.organisation, Bagan.model_validate(written))
    except ValidationError:
        after = ()
    gone = {*shown_ids(pair.spec.organisation, checked)} ^ {*after}
    if any(pair.spec.organisation.basis(item).dasar for item in gone):
        yield pair.put((*path, key), value)


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
            if not _leads(pair, tiers[one], tiers[one + 1]):
                continue
            order = list(tiers)
            order[one], order[one + 1] = order[one + 1], order[one]
            yield pair.put((*path, "jenjang"), order)


def _leads(pair: Pair, above: Any, under: Any) -> bool:
    """Whether a tier commands the next one."""
    ends = [{tier} if isinstance(tier, str) else {*tier} for tier in (above, under)]
    return any(
        line.kind is Kind.KOMANDO and line.source in ends[0] and line.target in ends[1]
        for line in pair.spec.organisation.lines
    )


@fault
def tier_dropped(pair: Pair) -> Iterator[Edit]:
    """A tier, or one of it, left out.  The first may go where nothing stands beside it and
    another chart shows its lines: a chart may begin with the office that it is about."""
    for path, view, _checked in _views(pair):
        tiers = view.get("jenjang", [])
        for place, tier in enumerate(tiers):
            if len(tiers) > 1 and (place or not _shown_again(pair, path, tier)):
                yield from _shows_other(
                    pair, path, "jenjang", [*tiers[:place], *tiers[place + 1 :]]
                )
            if isinstance(tier, list):
                for gone in tier:
                    left = [name for name in tier if name != gone]
                    changed = [*tiers[:place], left, *tiers[place + 1 :]]
                    yield from _shows_other(pair, path, "jenjang", changed)


def _shown_again(pair: Pair, path: KeyPath, item: Any) -> bool:
    """Whether nothing stands beside a unit in the chart at *path*, and another one draws its
    lines."""
    organisation = pair.spec.organisation
    view = at(pair.data, path)
    if item in view.get("samping", {}) or item in view.get("staf", {}):
        return False
    lost = {line.key for line in drawn_lines(organisation, _checked(pair, path))
            if item in (line.source, line.target)}  # fmt: skip
    others = [checked for other, _view, checked in _views(pair) if other != path]
    return any(lost <= {line.key for line in drawn_lines(organisation, o)} for o in others)


def _checked(pair: Pair, path: KeyPath) -> Bagan:
    return pair.spec.regency.lampiran[path[1]].bagan[path[3]]


@fault
def heads_of_a_tier_in_another_order(pair: Pair) -> Iterator[Edit]:
    """Asisten III to the left of Asisten I."""
    for path, view, _checked in _views(pair):
        for place, tier in enumerate(view.get("jenjang", [])):
            if not _based(pair, tier):
                continue
            for one in range(len(tier) - 1):
                order = list(tier)
                order[one], order[one + 1] = order[one + 1], order[one]
                yield pair.put((*path, "jenjang", place), order)
            if len(tier) > 2:
                yield pair.put((*path, "jenjang", place), tier[::-1])


def _based(pair: Pair, tier: Any) -> bool:
    """Whether a tier holds several units of one kind, all of which the articles name."""
    organisation = pair.spec.organisation
    if not isinstance(tier, list):
        return False
    kinds = {organisation.jenis(item) if item in organisation.units else None for item in tier}
    return len(kinds) == 1 and all(organisation.basis(item).dasar for item in tier)


@fault
def sides_in_another_order(pair: Pair) -> Iterator[Edit]:
    """Who stands nearest beside a head: the Menteri before the Gubernur, through whom the
    Bupati reports to him."""
    joined = {frozenset((line.source, line.target)) for line in pair.spec.organisation.lines}
    for path, view, _checked in _views(pair):
        for key in ("samping", "staf"):
            for name, sides in view.get(key, {}).items():
                for side, units in sides.items():
                    for one in range(len(units) - 1):
                        near, far = units[one], units[one + 1]
                        chained = {near, far} in joined and {near, name} in joined
                        if chained and {far, name} not in joined:
                            order = [*units[:one], far, near, *units[one + 2 :]]
                            yield pair.put((*path, key, name, side), order)


@fault
def unit_of_a_side_dropped(pair: Pair) -> Iterator[Edit]:
    for path, view, _checked in _views(pair):
        for key in ("samping", "staf"):
            for name, sides in view.get(key, {}).items():
                for side, units in sides.items():
                    for gone in units:
                        left = [unit for unit in units if unit != gone]
                        changed = {**view[key], name: {**sides, side: left}}
                        yield from _shows_other(pair, path, key, changed)


@fault
def helper_above_its_head(pair: Pair) -> Iterator[Edit]:
    """Whoever stands beside a head, or helps it, stands with one that is higher.

    It is a fault where this one is higher than whoever commands one of them: beside its own
    commander, wherever he stands, a unit is in its place.
    """
    for path, view, checked in _views(pair):
        tiers = [tier for tier in view.get("jenjang", []) if isinstance(tier, str)]
        lines = drawn_lines(pair.spec.organisation, checked)
        for key in ("samping", "staf"):
            for name, sides in view.get(key, {}).items():
                helpers = {unit for side in sides.values() for unit in side}
                commanders = [line.source for line in lines
                              if line.kind is Kind.KOMANDO and line.target in helpers]  # fmt: skip
                lowest = max((tiers.index(c) for c in commanders if c in tiers), default=0)
                if name not in tiers:
                    continue
                for other in tiers[: min(lowest, tiers.index(name))]:

                    def move(data: Any, p: Any = (*path, key), a: str = name, b: str = other
                             ) -> None:  # fmt: skip
                        there = at(data, p)
                        moved = there.pop(a)
                        for side, units in moved.items():
                            there.setdefault(b, {}).setdefault(side, []).extend(units)

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
