"""Units of one version only in, likely mergers and splits out, each with a score.

An office into which two others went has both their names: "Dinas Pertanian dan Pangan".
Without this, one of the two would be taken for renamed and the other for removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bagan.change.compare.changes import Perubahan
from bagan.change.compare.lineage import Event
from bagan.change.compare.profiles import CLASSES, name_words
from bagan.chart.model import name_key
from bagan.chart.spec import Spec

FULL_COVER_SCORE = 0.9
"""The score where the names of the parts hold all words of the whole's."""
LEAST_COVER = 0.6
"""The least share of the whole's words that the parts must hold together."""

Telling = Mapping[str, frozenset[str]]
"""The words by unit that tell what it is for."""


def guess_events(
    old: Spec, new: Spec, *, lost: Sequence[str], found: Sequence[str]
) -> tuple[Event, ...]:
    """Mergers of *lost* units (old spec) into a *found* one (new spec), and splits of a lost
    unit into found ones; each unit is in one of them at most."""
    before, after = _telling(old, lost), _telling(new, found)
    old_names, new_names = _names(old, before), _names(new, after)
    same = {*old_names.values()} & {*new_names.values()}
    before = {item: words for item, words in before.items() if old_names[item] not in same}
    after = {item: words for item, words in after.items() if new_names[item] not in same}
    events = [
        *((-score, parts, (whole,)) for whole, parts, score in _wholes(after, before)),
        *((-score, (whole,), parts) for whole, parts, score in _wholes(before, after)),
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


def _telling(spec: Spec, items: Sequence[str]) -> dict[str, frozenset[str]]:
    units = spec.organisation.units
    return {
        item: frozenset(name_words(units[item].nama)) - CLASSES for item in items if item in units
    }


def _names(spec: Spec, items: Iterable[str]) -> dict[str, str]:
    return {item: name_key(spec.organisation.name(item)) for item in items}


def _wholes(wholes: Telling, parts: Telling) -> list[tuple[str, tuple[str, ...], float]]:
    """Units whose words are those of two or more others, which share none, and whose words
    no other unit has: that would as well be their new name."""
    rows: dict[str, list[str]] = {}
    for item, words in parts.items():
        for word in words:
            rows.setdefault(word, []).append(item)
    fitting = {item: _holding(words, wholes) for item, words in parts.items()}
    found = []
    for whole, words in wholes.items():
        near = dict.fromkeys(item for word in sorted(words) for item in rows.get(word, ()))
        inside = [item for item in near if parts[item] < words and fitting[item] == [whole]]
        inside.sort(key=lambda item: (-len(parts[item]), sorted(parts[item])))
        held: set[str] = set()
        chosen = []
        for item in inside:
            if not held & parts[item]:
                held |= parts[item]
                chosen.append(item)
        if len(chosen) >= 2 and len(held) >= LEAST_COVER * len(words):
            order = tuple(item for item in parts if item in chosen)
            found.append((whole, order, round(FULL_COVER_SCORE * len(held) / len(words), 2)))
    return found


def _holding(words: frozenset[str], wholes: Telling) -> list[str]:
    return [item for item, others in wholes.items() if words and words <= others]
