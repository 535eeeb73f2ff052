"""The lists, annexes and charts of two versions in, which is which out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bagan.change.compare.containers import Container
from bagan.change.compare.state import annex_key
from bagan.chart.model import Lampiran, name_key

SAME_WORDS = 0.25
"""What equal articles add to the share of members that two lists have in common."""
HALF = 0.5
"""Lists of unlike articles, and unsur of unlike headings, are the same from this share on."""


def pair_containers(
    old: Sequence[Container], new: Sequence[Container], lives: Mapping[str, str]
) -> dict[str, str]:
    """Old key to new key: lists by the members they share and by their article; then, in
    paired lists, unsur by their heading, or by their members where the heading changed."""
    lists = _matched(
        _weights(
            [box for box in old if box.heading is None],
            [box for box in new if box.heading is None],
            _members(old, lives),
            _members(new, {}),
        )
    )
    pairs = dict(lists)
    for old_key, new_key in lists.items():
        before = [box for box in old if box.within == old_key]
        after = [box for box in new if box.within == new_key]
        named = _by_heading(before, after)
        pairs |= named
        taken = set(named.values())
        pairs |= _matched(
            _weights(
                [box for box in before if box.key not in named],
                [box for box in after if box.key not in taken],
                {box.key: _units(box, lives) for box in before},
                {box.key: _units(box, {}) for box in after},
            )
        )
    return pairs


def pair_annexes(old: Sequence[Lampiran], new: Sequence[Lampiran]) -> dict[str, str]:
    """Old key to new key (:func:`.annex_key`): annexes by their charts, then by their number."""
    names = pair_charts(old, new)
    rated: Weights = []
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            a = {names.get(chart.id, chart.id) for chart in before.bagan}
            b = {chart.id for chart in after.bagan}
            weight = 2 * len(a & b) / (len(a) + len(b)) + SAME_WORDS * (before.nomor == after.nomor)
            if weight:
                rated.append((-weight, i + j, abs(i - j), annex_key(before), annex_key(after)))
    return _matched(rated)


def pair_charts(old: Sequence[Lampiran], new: Sequence[Lampiran]) -> dict[str, str]:
    """Old id to new id of the charts whose ids differ: those of one title that no others bear."""
    both = _ids(old) & _ids(new)
    gone, come = _by_title(old, both), _by_title(new, both)
    return {
        items[0]: come[title][0]
        for title, items in gone.items()
        if len(items) == len(come.get(title, ())) == 1
    }


def _ids(annexes: Iterable[Lampiran]) -> set[str]:
    return {view.id for annex in annexes for view in annex.bagan}


def _by_title(annexes: Iterable[Lampiran], known: set[str]) -> dict[str, list[str]]:
    """The ids of the charts that are not *known*, by the key of their titles."""
    found: dict[str, list[str]] = {}
    for annex in annexes:
        for view in annex.bagan:
            if view.id not in known:
                found.setdefault(name_key(view.judul or annex.judul), []).append(view.id)
    return found


def _units(box: Container, lives: Mapping[str, str]) -> set[str]:
    return {lives.get(place.unit, place.unit) for place in box.places}


def _members(boxes: Iterable[Container], lives: Mapping[str, str]) -> dict[str, set[str]]:
    """By list key the units that stand in it, in its unsur too."""
    held: dict[str, set[str]] = {}
    for box in boxes:
        held.setdefault(box.within or box.key, set()).update(_units(box, lives))
    return held


def _by_heading(old: Iterable[Container], new: Iterable[Container]) -> dict[str, str]:
    """Unsur of the same heading, the first with the first."""
    waiting: dict[str, list[str]] = {}
    for box in new:
        waiting.setdefault(box.heading_key, []).append(box.key)
    return {box.key: waiting[box.heading_key].pop(0) for box in old if waiting.get(box.heading_key)}


Weights = list[tuple[float, int, int, str, str]]


def _weights(
    old: Sequence[Container],
    new: Sequence[Container],
    old_units: Mapping[str, set[str]],
    new_units: Mapping[str, set[str]],
) -> Weights:
    found: Weights = []
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            a, b = old_units[before.key], new_units[after.key]
            share = 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
            same = before.dasar == after.dasar and before.heading_key == after.heading_key
            if same or share >= HALF:
                weight = share + SAME_WORDS * same
                found.append((-weight, i + j, abs(i - j), before.key, after.key))
    return found


def _matched(weights: Weights) -> dict[str, str]:
    """The best pairs, each key once.  Ties go to the earlier and nearer, seen from either
    version alike."""
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _weight, _sum, _distance, old, new in sorted(weights):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return pairs
