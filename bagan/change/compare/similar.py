"""Units that neither id nor lineage joins in, the likeliest pairs of them out, with scores.

Two units are alike by their names and by where they stand: the lines to others, list,
unsur and neighbours.  Where they stand can only be held against each other as far as those
others are known, so the surest pairs are settled first, and what is known grows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bagan.change.compare.candidates import Pair, candidates
from bagan.change.compare.containers import containers
from bagan.change.compare.likeness import Known, likeness, place_likeness
from bagan.change.compare.pairing import pair_containers
from bagan.change.compare.profiles import Words, profiles
from bagan.chart.spec import Spec

# Likenesses from 0 to 1. `make guesses` measures what they find of random reorganisations.
LIKENESS_STEPS = (0.97, 0.9, 0.8, 0.7)
"""Pairs as like as this are settled, and all that follows from them, before less like ones."""
LEAST_LIKENESS = 0.62
"""Below this likeness two units are two units."""


def guess(
    old: Spec, new: Spec, lives: Mapping[str, str], *, lost: Sequence[str], found: Sequence[str]
) -> dict[str, tuple[str, float]]:
    """For units and groups of *lost* (old spec) the likeliest of *found* (new spec), each at
    most once, with a score from LEAST_LIKENESS to 1.

    Seen from the new spec to the old one the pairs are the same.
    """
    work = _Guesser(old, new, lives, lost, found)
    for least in (*LIKENESS_STEPS, LEAST_LIKENESS):
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
        before, after = profiles(old, self.boxes[0]), profiles(new, self.boxes[1])
        words = Words(profile.words for profile in (*before.values(), *after.values()))
        self.candidates = candidates(
            [before[item] for item in lost],
            [after[item] for item in found],
            words,
            least=LEAST_LIKENESS,
        )
        self.pairs: dict[str, tuple[str, float]] = {}

    def free(self, pair: Pair) -> bool:
        return pair.old.item not in self.lives and pair.new.item not in self.taken

    def settle(self, least: float) -> bool:
        """Take the likest pairs first; whether any was as like as *least*."""
        known = Known(self.lives, self.taken, pair_containers(*self.boxes, self.lives))
        rated = []
        for pair in filter(self.free, self.candidates):
            if likeness(pair.names, 1.0) >= least:
                places = place_likeness(pair.old, pair.new, known)
                score = likeness(pair.names, places)
                if score >= least:
                    near = pair.i + pair.j, abs(pair.i - pair.j)
                    rated.append(((-round(score, 6), -round(places, 6), *near), pair, score))
        rated.sort(key=lambda entry: entry[0])
        for _rank, pair, score in rated:
            if self.free(pair):
                self.lives[pair.old.item] = pair.new.item
                self.taken.add(pair.new.item)
                self.pairs[pair.old.item] = (pair.new.item, round(score, 2))
        return bool(rated)
