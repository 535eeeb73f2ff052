"""Profiles of two versions in, the pairs out that may be one unit, by how like their names are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from bagan.change.compare.likeness import likeness, name_likeness
from bagan.change.compare.profiles import Profile, Words

# Bounds on the work, so that two large specs are compared in seconds.
ALL_PAIRS_LIMIT = 40_000
"""So many pairs of names are all looked at; of more, only those that share a word."""
PAIRS_PER_UNIT = 24
"""Of these the most that are looked at for one unit."""
LOOKS_LIMIT = 800_000
"""So many pairs that share a word are looked at; the most frequent words are left out."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units and how like their names are; ``i`` and ``j`` are their positions."""

    old: Profile
    new: Profile
    names: float
    i: int
    j: int


def candidates(
    old: Sequence[Profile], new: Sequence[Profile], words: Words, *, least: float
) -> list[Pair]:
    """All pairs of which the names allow a likeness of *least*; of very many units only those
    that share a word."""
    near: Iterable[tuple[int, int]]
    if len(old) * len(new) <= ALL_PAIRS_LIMIT:
        near = product(range(len(old)), range(len(new)))
    else:
        near = sharing(old, new, words)
    found = []
    for i, j in near:
        before, after = old[i], new[j]
        if before.group == after.group:
            names = name_likeness(before, after, words)
            if likeness(names, 1.0) >= least:
                found.append(Pair(before, after, names, i, j))
    return found


def sharing(
    old: Sequence[Profile],
    new: Sequence[Profile],
    words: Words,
    *,
    each: int = PAIRS_PER_UNIT,
    limit: int = LOOKS_LIMIT,
) -> list[tuple[int, int]]:
    """Positions of units that share a name or a word, for each of them the *each* that share
    most of it and stand nearest, seen from either side.

    Rare words are looked at first, as long as there are no more than *limit* pairs in all.
    """
    before, after = _rows(old), _rows(new)
    sizes = sorted((len(row) * len(after[key]), key) for key, row in before.items() if key in after)
    shared: Counter[tuple[int, int]] = Counter()
    for size, key in sizes:
        limit -= size
        if limit < 0:
            break
        weight = round(1000 * words.weight(key))
        shared.update(dict.fromkeys(product(before[key], after[key]), weight))
    by_old: dict[int, list[tuple[int, int, int]]] = {}
    by_new: dict[int, list[tuple[int, int, int]]] = {}
    for (i, j), weight in shared.items():
        by_old.setdefault(i, []).append((-weight, abs(i - j), j))
        by_new.setdefault(j, []).append((-weight, abs(i - j), i))
    near = {(i, j) for i, row in by_old.items() for _w, _d, j in sorted(row)[:each]}
    near |= {(i, j) for j, row in by_new.items() for _w, _d, i in sorted(row)[:each]}
    return sorted(near)


def _rows(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """By word, and by whole name, the positions of the units that have it."""
    rows: dict[str, list[int]] = {}
    for i, profile in enumerate(profiles):
        for key in {*profile.words, f"={profile.name}"}:
            rows.setdefault(key, []).append(i)
    return rows
