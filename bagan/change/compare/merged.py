"""Two Specs in, likely mergers and splits out, each with a score.

An office into which two others went has both their names: "Dinas Pertanian dan Pangan".
Without this, one of the two would be taken for renamed and the other for removed.  It may
have an id of its own, or that of one of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bagan.change.compare.changes import Perubahan
from bagan.change.compare.lineage import Event
from bagan.change.compare.profiles import CLASSES, name_words
from bagan.chart.model import PERANGKAT_DAERAH, name_key
from bagan.chart.spec import Spec

FULL_COVER_SCORE = 0.9
"""The score where the names of the parts hold all words of the whole's."""
LEAST_COVER = 0.6
"""The least share of the whole's words that the parts must hold together."""


@dataclass(frozen=True, slots=True)
class _Purpose:
    """The words of a unit's name that tell what it is for, and its kind: all perangkat daerah
    are of one."""

    words: frozenset[str]
    kind: str


Purposes = Mapping[str, _Purpose]
"""By unit."""


def guess_events(
    old: Spec, new: Spec, lives: Mapping[str, str], *, lost: Iterable[str], found: Iterable[str]
) -> tuple[Event, ...]:
    """Mergers of *lost* units (old spec) into a *found* one (new spec) or into one that *lives*
    (old id to new id), and splits the other way; each unit is in one of them at most."""
    old_names, new_names = _names(old, lost), _names(new, found)
    same = {*old_names.values()} & {*new_names.values()}
    lost = [item for item, name in old_names.items() if name not in same]
    found = [item for item, name in new_names.items() if name not in same]
    names = old.organisation.name, new.organisation.name
    renamed = [(was, now) for was, now in lives.items() if names[0](was) != names[1](now)]
    before = _purposes(old, (*(was for was, _now in renamed), *lost))
    after = _purposes(new, (*(now for _was, now in renamed), *found))
    units = [(was, now) for was, now in renamed if was in before and now in after]
    grown = {now: was for was, now in units if before[was].words < after[now].words}
    shrunk = {was: now for was, now in units if after[now].words < before[was].words}
    mergers = _wholes(_of(after, (*grown, *found)), _of(before, (*grown.values(), *lost)), grown)
    splits = _wholes(_of(before, (*shrunk, *lost)), _of(after, (*shrunk.values(), *found)), shrunk)
    events = [
        *((-score, parts, (whole,)) for whole, parts, score in mergers),
        *((-score, (whole,), parts) for whole, parts, score in splits),
    ]
    ended: set[str] = set()
    begun: set[str] = set()
    kept = []
    for less, was, now in sorted(events, key=lambda event: (event[0], sorted(event[1] + event[2]))):
        if ended.isdisjoint(was) and begun.isdisjoint(now):
            ended.update(was)
            begun.update(now)
            kind = Perubahan.GABUNG if len(now) == 1 else Perubahan.PECAH
            kept.append(Event(kind, was, now, None, -less))
    return tuple(kept)


def _purposes(spec: Spec, items: Iterable[str]) -> dict[str, _Purpose]:
    organisation = spec.organisation
    found = {}
    for item in items:
        if item in organisation.units:
            jenis = organisation.jenis(item)
            words = frozenset(name_words(organisation.name(item))) - CLASSES
            found[item] = _Purpose(words, "" if jenis in PERANGKAT_DAERAH else jenis.value)
    return found


def _names(spec: Spec, items: Iterable[str]) -> dict[str, str]:
    """The key of each unit's name."""
    organisation = spec.organisation
    return {item: name_key(organisation.name(item)) for item in items if item in organisation.units}


def _of(purposes: Purposes, items: Iterable[str]) -> Purposes:
    return {item: purposes[item] for item in items}


def _wholes(
    wholes: Purposes, parts: Purposes, lives: Mapping[str, str]
) -> list[tuple[str, tuple[str, ...], float]]:
    """Units whose words are those of two or more others, which share none, and whose words
    no other unit has: that would as well be their new name.

    A whole that *lives* has in the other version the id given, which is one of its parts.
    """
    own = {part: [whole] for whole, part in lives.items()}
    rows: dict[str, list[str]] = {}
    for item, purpose in parts.items():
        for word in purpose.words:
            rows.setdefault(word, []).append(item)
    fitting = {item: own.get(item) or _holding(part.words, wholes) for item, part in parts.items()}
    found = []
    for whole, purpose in wholes.items():
        near = dict.fromkeys(item for word in sorted(purpose.words) for item in rows.get(word, ()))
        inside = [
            item
            for item in near
            if parts[item].words < purpose.words
            and fitting[item] == [whole]
            # a Bidang that takes on the work of a Seksi is no merger
            and (whole not in lives or item in own or parts[item].kind == purpose.kind)
        ]
        inside.sort(
            key=lambda item: (item not in own, -len(parts[item].words), sorted(parts[item].words))
        )
        held: set[str] = set()
        chosen = []
        for item in inside:
            if held.isdisjoint(parts[item].words):
                held |= parts[item].words
                chosen.append(item)
        share = len(held) / len(purpose.words) if purpose.words else 0.0
        if len(chosen) >= 2 and share >= LEAST_COVER:
            order = tuple(item for item in parts if item in chosen)
            found.append((whole, order, round(FULL_COVER_SCORE * share, 2)))
    return found


def _holding(words: frozenset[str], wholes: Purposes) -> list[str]:
    return [item for item, whole in wholes.items() if words and words <= whole.words]
