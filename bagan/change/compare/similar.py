"""Units that neither id nor lineage joins in, the likeliest pairs of them out, with scores.

Two units are alike by their names and by where they stand: the lines to others, list,
unsur and neighbours.  Where they stand can only be held against each other as far as those
others are known, so the surest pairs are settled first, and what is known grows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz.fuzz import ratio

from bagan.change.compare.containers import containers
from bagan.change.compare.pairing import pair_containers
from bagan.change.compare.profiles import CLASSES, Profile, Words, profiles
from bagan.chart.model import name_key
from bagan.chart.spec import Spec

STEPS = (0.97, 0.9, 0.8, 0.7)
"""Pairs as like as this are settled, and all that follows from them, before less like ones."""
LEAST = 0.62
"""Below this likeness two units are two units."""
PLACE_WEIGHT = 0.55
"""Of what the names leave open, the share that the same place settles."""
PLACE_NEUTRAL = 0.35
"""Two units with so much of their places in common are as like as their names."""
MANY = 40_000
"""So many pairs of names are all looked at; of more, only those that share a word."""
SHARED = 24
"""Of these the most that are looked at for one unit."""
LOOKS = 800_000
"""So many pairs that share a word are looked at; the most frequent words are left out."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two units and how like their names are; ``i`` and ``j`` are their positions."""

    old: Profile
    new: Profile
    names: float
    i: int
    j: int


def guess(
    old: Spec, new: Spec, lives: Mapping[str, str], *, lost: Sequence[str], found: Sequence[str]
) -> dict[str, tuple[str, float]]:
    """For units and groups of *lost* (old spec) the likeliest of *found* (new spec), each at
    most once, with a score from LEAST to 1.

    Seen from the new spec to the old one the pairs are the same.
    """
    work = _Guesser(old, new, lives, lost, found)
    for least in (*STEPS, LEAST):
        while work.settle(least):
            pass
    return work.pairs


class _Guesser:
    """The pairs that may be, and who is who so far."""

    def __init__(
        self,
        old: Spec,
        new: Spec,
        lives: Mapping[str, str],
        lost: Sequence[str],
        found: Sequence[str],
    ) -> None:
        self.lives = dict(lives)
        self.taken = set(lives.values())
        self.boxes = (containers(old), containers(new))
        self.lists: dict[str, str] = {}
        before, after = profiles(old, self.boxes[0]), profiles(new, self.boxes[1])
        words = Words(profile.words for profile in (*before.values(), *after.values()))
        self.candidates = _candidates(
            [before[item] for item in lost], [after[item] for item in found], words
        )
        self.pairs: dict[str, tuple[str, float]] = {}

    def settle(self, least: float) -> bool:
        """Take the likest pairs first; whether any was as like as *least*."""
        self.lists = pair_containers(*self.boxes, self.lives)
        rated = []
        for pair in self.candidates:
            if pair.names + (1 - pair.names) * PLACE_WEIGHT >= least:
                places = self.places(pair.old, pair.new)
                score = _score(pair.names, places)
                if score >= least:
                    rank = (
                        -round(score, 6),
                        -round(places, 6),
                        pair.i + pair.j,
                        abs(pair.i - pair.j),
                    )
                    rated.append((rank, pair, score))
        rated.sort(key=lambda entry: entry[0])
        settled = False
        for _rank, pair, score in rated:
            if pair.old.item not in self.lives and pair.new.item not in self.taken:
                self.lives[pair.old.item] = pair.new.item
                self.taken.add(pair.new.item)
                self.pairs[pair.old.item] = (pair.new.item, round(score, 2))
                settled = True
        if settled:
            self.candidates = [
                pair
                for pair in self.candidates
                if pair.old.item not in self.lives and pair.new.item not in self.taken
            ]
        return settled

    def places(self, old: Profile, new: Profile) -> float:
        """How much two units have in common besides their names, from 0 to 1; what cannot be
        known yet counts as the neutral share."""
        lives, taken = self.lives, self.taken
        mine = {(way, lives[other], kind) for way, other, kind in old.lines if other in lives}
        theirs = {line for line in new.lines if line[1] in taken}
        same, total = 0.0, 0.0
        if mine or theirs:
            known = (len(mine) + len(theirs)) / (len(old.lines) + len(new.lines))
            total += 2 * known
            same += 2 * known * len(mine & theirs) / len(mine | theirs)
        for before, after in zip(old.beside, new.beside, strict=True):
            if before in lives or after in taken:
                total += 0.75
                same += 0.75 * (lives.get(before) == after)
        if old.lists or new.lists:
            total += 1
            same += bool({self.lists.get(key) for key in old.lists} & {*new.lists})
        if old.heading or new.heading:
            total += 0.5
            same += 0.5 * (name_key(old.heading) == name_key(new.heading))
        if old.members or new.members:
            known_members = {lives[item] for item in old.members if item in lives}
            held = {item for item in new.members if item in taken}
            if known_members or held:
                total += 2
                same += 2 * len(known_members & held) / len(known_members | held)
        total += 1
        same += old.jenis == new.jenis
        most = 6.0
        missing = max(0.0, most - total)
        return (same + PLACE_NEUTRAL * missing) / (total + missing)


def _score(names: float, places: float) -> float:
    """The likeness of names, raised or lowered by that of places."""
    if names == 1.0:
        return 1.0 - 0.1 * max(0.0, PLACE_NEUTRAL - places)
    surplus = (places - PLACE_NEUTRAL) / (1 - PLACE_NEUTRAL)
    return (
        names + (1 - names) * PLACE_WEIGHT * surplus if surplus > 0 else names * (1 + 0.3 * surplus)
    )


def _candidates(old: Sequence[Profile], new: Sequence[Profile], words: Words) -> list[_Pair]:
    near: Iterable[tuple[int, int]]
    if len(old) * len(new) <= MANY:
        near = ((i, j) for i in range(len(old)) for j in range(len(new)))
    else:
        near = _sharing(old, new, words)
    found = []
    for i, j in near:
        before, after = old[i], new[j]
        if before.group != after.group:
            continue
        likeness = name_likeness(before, after, words)
        if likeness + (1 - likeness) * PLACE_WEIGHT >= LEAST:
            found.append(_Pair(before, after, likeness, i, j))
    return found


def _sharing(old: Sequence[Profile], new: Sequence[Profile], words: Words) -> list[tuple[int, int]]:
    """Positions of units that share a name or a word, for each the SHARED that share most of
    it and stand nearest, seen from either side.  Rare words are looked at first."""
    before, after = _rows(old), _rows(new)
    sizes = sorted((len(row) * len(after[key]), key) for key, row in before.items() if key in after)
    shared: Counter[tuple[int, int]] = Counter()
    looks = 0
    for size, key in sizes:
        looks += size
        if looks > LOOKS:
            break
        weight = round(1000 * words.weight(key))
        shared.update(dict.fromkeys(product(before[key], after[key]), weight))
    by_old: dict[int, list[tuple[int, int, int]]] = {}
    by_new: dict[int, list[tuple[int, int, int]]] = {}
    for (i, j), weight in shared.items():
        by_old.setdefault(i, []).append((-weight, abs(i - j), j))
        by_new.setdefault(j, []).append((-weight, abs(i - j), i))
    near = {(i, j) for i, row in by_old.items() for _w, _d, j in sorted(row)[:SHARED]}
    near |= {(i, j) for j, row in by_new.items() for _w, _d, i in sorted(row)[:SHARED]}
    return sorted(near)


def _rows(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """By word, and by whole name, the positions of the units that have it."""
    rows: dict[str, list[int]] = {}
    for i, profile in enumerate(profiles):
        for key in {*profile.words, f"={profile.name}"}:
            rows.setdefault(key, []).append(i)
    return rows


def name_likeness(old: Profile, new: Profile, words: Words) -> float:
    """How like two names are, from 0 to 1: by the words that they share, rare ones counting
    more, and by their letters; 0 where they share no word that tells what an office is for."""
    if old.name == new.name:
        return 1.0
    pairs = shared_words(old.words, new.words)
    telling = any(word not in CLASSES for word, _other, _like in pairs)
    if not telling and not (CLASSES.issuperset(old.words) or CLASSES.issuperset(new.words)):
        return 0.0
    common = sum(like * (words.weight(a) + words.weight(b)) for a, b, like in pairs)
    shared = common / (words.sum(old.words) + words.sum(new.words) or 1.0)
    letters = ratio(" ".join(old.words), " ".join(new.words)) / 100
    return min(0.99, 0.75 * shared + 0.25 * letters)


def shared_words(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str, float]]:
    """The words that two names share, each once, with how alike they are: 1 for the same
    stem, less where one is the beginning of the other or most letters are the same."""
    left = list(new)
    found = []
    rest = []
    for word in old:
        if word in left:
            left.remove(word)
            found.append((word, word, 1.0))
        else:
            rest.append(word)
    for word in rest:
        like, other = max(((_alike(word, other), other) for other in left), default=(0.0, ""))
        if like:
            left.remove(other)
            found.append((word, other, like))
    return found


def _alike(word: str, other: str) -> float:
    start = 0
    for a, b in zip(word, other, strict=False):
        if a != b:
            break
        start += 1
    whole = min(len(word), len(other))
    if start >= 7 or (start == whole and whole >= 5):
        return 0.85
    return 0.9 if whole >= 6 and ratio(word, other) >= 85 else 0.0
