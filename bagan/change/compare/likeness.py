"""Two Profiles in, how alike they are out, from 0 to 1: by their names, by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import fsum

from rapidfuzz.fuzz import ratio

from bagan.change.compare.profiles import CLASSES, Profile, Words
from bagan.chart.model import name_key

PLACE_WEIGHT = 0.55
"""Of what the names leave open, the share that the same place settles."""
PLACE_NEUTRAL = 0.35
"""Two units with so much of their places in common are as like as their names."""

# What each part of a place weighs; `make guesses` measures what they find.
LINES_WEIGHT = 2.0
"""The lines, where the other ends of all are known; less where only some are."""
NEIGHBOUR_WEIGHT = 0.75
"""The unit before, and again the unit after."""
LISTS_WEIGHT = 1.0
HEADING_WEIGHT = 0.5
MEMBERS_WEIGHT = 2.0
JENIS_WEIGHT = 1.0
FULL_WEIGHT = 6.0
"""What is missing up to this weight counts as neutral."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who so far: units (*lives*, old id to new) and lists (*lists*, old key to new);
    *taken* are the new ids of *lives*."""

    lives: Mapping[str, str]
    taken: Set[str]
    lists: Mapping[str, str]


def likeness(names: float, places: float) -> float:
    """The likeness of names, raised or lowered by that of places."""
    if names == 1.0:
        return 1.0 - 0.1 * max(0.0, PLACE_NEUTRAL - places)
    surplus = (places - PLACE_NEUTRAL) / (1 - PLACE_NEUTRAL)
    raised = (1 - names) * PLACE_WEIGHT * max(0.0, surplus)
    return names + raised + 0.3 * names * min(0.0, surplus)


def place_likeness(old: Profile, new: Profile, known: Known) -> float:
    """How much two units have in common besides their names; what cannot be known yet counts
    as the neutral share."""
    total, same = 0.0, 0.0
    for weight, share in _shares(old, new, known):
        total += weight
        same += weight * share
    missing = max(0.0, FULL_WEIGHT - total)
    return (same + PLACE_NEUTRAL * missing) / (total + missing)


def _shares(old: Profile, new: Profile, known: Known) -> Iterator[tuple[float, float]]:
    """Of each part of the places that is known: what it weighs, and how much of it is common."""
    lives, taken = known.lives, known.taken
    mine = {(way, lives[other], kind) for way, other, kind in old.lines if other in lives}
    theirs = {line for line in new.lines if line[1] in taken}
    if mine or theirs:
        part = (len(mine) + len(theirs)) / (len(old.lines) + len(new.lines))
        yield LINES_WEIGHT * part, len(mine & theirs) / len(mine | theirs)
    for before, after in zip(old.beside, new.beside, strict=True):
        if before in lives or after in taken:
            yield NEIGHBOUR_WEIGHT, lives.get(before) == after
    if old.lists or new.lists:
        there = {known.lists.get(key) for key in old.lists}
        yield LISTS_WEIGHT, not there.isdisjoint(new.lists)
    if old.heading or new.heading:
        yield HEADING_WEIGHT, name_key(old.heading) == name_key(new.heading)
    members = {lives[item] for item in old.members if item in lives}
    held = taken & {*new.members}
    if members or held:
        yield MEMBERS_WEIGHT, len(members & held) / len(members | held)
    yield JENIS_WEIGHT, old.jenis == new.jenis


def name_likeness(old: Profile, new: Profile, words: Words) -> float:
    """How like two names are: by the words that they share, rare ones counting more, and by
    their letters; 0 where they share no word that tells what an office is for."""
    if old.name == new.name:
        return 1.0
    pairs = shared_words(old.words, new.words)
    telling = any(word not in CLASSES for word, _other, _like in pairs)
    if not telling and not (CLASSES.issuperset(old.words) or CLASSES.issuperset(new.words)):
        return 0.0
    common = fsum(like * (words.weight(a) + words.weight(b)) for a, b, like in pairs)
    total = words.sum(old.words) + words.sum(new.words)
    shared = common / total if total else 0.0
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
        like, other = max(
            ((_word_likeness(word, other), other) for other in left), default=(0.0, "")
        )
        if like:
            left.remove(other)
            found.append((word, other, like))
    return found


def _word_likeness(word: str, other: str) -> float:
    whole = min(len(word), len(other))
    start = min(whole, 7)
    if start >= 5 and word[:start] == other[:start]:
        return 0.85
    return 0.9 if whole >= 6 and ratio(word, other) >= 85 else 0.0
