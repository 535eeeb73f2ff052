"""Units that a chart places beside, under, at the foot of or round another than the articles do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bagan.chart.model import Arranger, Bagan, Jenis, Kind
from tests.rules.faults.pair import Edit, KeyPath, Pair, at, put
from tests.rules.faults.registry import fault

_RANKED = frozenset(
    {Jenis.SEKRETARIAT, Jenis.BIDANG, Jenis.BAGIAN, Jenis.ASISTEN, Jenis.SEKSI, Jenis.SUBBAGIAN}
)


def _charts(pair: Pair) -> Iterator[tuple[KeyPath, Arranger]]:
    for number, annex in enumerate(pair.spec.regency.lampiran):
        for place, view in enumerate(annex.bagan):
            arranger = Arranger(pair.spec.organisation, view)
            arranger.settle()
            yield ("lampiran", number, "bagan", place), arranger


def _named(view: Bagan) -> set[str]:
    """What the chart places by name."""
    sides = [s for holder in (view.samping, view.staf) for s in holder.values()]
    found = {item for side in sides for item in (*side.kiri, *side.kanan)}
    return found.union(*view.jenjang, *view.di_bawah.values(), view.lingkup, view.bingkai)


def _heads(arranger: Arranger, item: str) -> set[str]:
    lines = [line for line in arranger.lines if line.target == item]
    return {line.source for line in lines if line.kind is Kind.KOMANDO and not line.both}


def _joined(arranger: Arranger, item: str) -> set[str]:
    ends = ((line.source, line.target) for line in arranger.lines)
    return {end for pair in ends if item in pair for end in pair}


def _led(arranger: Arranger) -> Iterator[tuple[str, str]]:
    """What stands, by no word of the chart, under the one head that it has there."""
    named = _named(arranger.view)
    for item, parent in arranger.parent.items():
        if item not in named and _heads(arranger, item) == {parent}:
            yield item, parent


def _put(pair: Pair, path: KeyPath, key: str, name: str, value: Any) -> Edit:
    def change(data: Any) -> None:
        view = at(data, path)
        put(view, (key, name), value)

    return pair.changed(f"{key} {name}: {value} in {path[1]}.{path[3]}", change)


@fault
def placed_under_another_head(pair: Pair) -> Iterator[Edit]:
    """``di_bawah`` puts a unit under one who does not lead it."""
    units = pair.spec.organisation.units
    for path, arranger in _charts(pair):
        for item, _parent in _led(arranger):
            for other in arranger.parent:
                free = not arranger.is_below(other, item) and other != item
                if free and other in units and other not in _joined(arranger, item):
                    yield _put(pair, path, "di_bawah", other, [item])


@fault
def placed_beside_one_of_another_tier(pair: Pair) -> Iterator[Edit]:
    """``samping`` puts a unit beside one who stands above or below all that its head leads."""
    units = pair.spec.organisation.units
    for path, arranger in _charts(pair):
        for item, parent in _led(arranger):
            for other in arranger.shown:
                above = other != parent and arranger.is_below(parent, other)
                beneath = other in arranger.parent and any(
                    arranger.is_below(other, peer)
                    for peer, head in arranger.parent.items()
                    if head == parent and peer != item
                )
                free = other in units and other not in arranger.view.samping
                if (above or beneath) and free and other not in _joined(arranger, item):
                    yield _put(pair, path, "samping", other, {"kanan": [item]})


@fault
def one_of_a_row_placed_apart(pair: Pair) -> Iterator[Edit]:
    """One bidang beside its head, or at the foot of the chart, the others in a row."""
    jenis = pair.spec.organisation.jenis
    units = pair.spec.organisation.units
    for path, arranger in _charts(pair):
        led = [(item, parent) for item, parent in _led(arranger) if item in units]
        for item, parent in led:
            alike = [o for o, p in led if p == parent and jenis(o) is jenis(item) and o != item]
            if alike and jenis(item) in _RANKED and parent in units:
                yield _put(pair, path, "kaki", parent, [item])
                if parent not in arranger.view.samping:
                    yield _put(pair, path, "samping", parent, {"kiri": [item]})
                if parent not in arranger.view.staf:
                    yield _put(pair, path, "staf", parent, {"kanan": [item]})


@fault
def aide_of_one_who_does_not_lead_it(pair: Pair) -> Iterator[Edit]:
    """A unit among the ``staf`` of another than its head, to which no line joins it."""
    for path, arranger in _charts(pair):
        for item, parent in _led(arranger):
            for peer, head in arranger.parent.items():
                free = peer not in arranger.view.staf and arranger.children.get(peer)
                if head == parent and peer != item and free and peer not in _joined(arranger, item):
                    yield _put(pair, path, "staf", peer, {"kanan": [item]})


@fault
def foot_of_one_who_does_not_lead_it(pair: Pair) -> Iterator[Edit]:
    for path, arranger in _charts(pair):
        for item, parent in _led(arranger):
            for other in arranger.parent:
                if other not in (item, parent) and other not in arranger.view.kaki:
                    yield _put(pair, path, "kaki", other, [item])


@fault
def frame_named_after_another(pair: Pair) -> Iterator[Edit]:
    """``lingkup`` round one office under the name of another, or of a part that it is none of."""
    headings = [entry.heading for entry in pair.spec.organisation.entries if entry.heading]
    name = pair.spec.organisation.name
    for path, arranger in _charts(pair):
        heads = [item for item in arranger.parent if arranger.children.get(item)]
        for item in heads:
            for other in heads:
                if other != item and name(other) != name(item):
                    yield _put(pair, path, "lingkup", item, name(other))
            own = {arranger.heading.get(i) for i in (item, *arranger.children[item])}
            for heading in dict.fromkeys(headings):
                if heading not in own:
                    yield _put(pair, path, "lingkup", item, heading)
