"""Two Specs in, who is who out: by id, then by declared lineage, then by likeness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bagan.compare.changes import Perubahan
from bagan.compare.lineage import Event, Told, lineage
from bagan.spec import Spec


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is who in two specs.

    ``lives`` maps every unit and group of the old spec that lives on to its id in the new
    one; ``guesses`` those of them that only likeness joins, with a score from 0 to 1.
    ``events`` are the mergers and splits that the specs declare, ``since`` the days by
    kind and by an id of either spec.
    """

    lives: Mapping[str, str]
    guesses: Mapping[str, float]
    events: tuple[Event, ...]
    since: Mapping[tuple[Perubahan, str], date]


def identify(old: Spec, new: Spec) -> Identity:
    """Who is who: equal ids are the same unit, whatever its name; then what ``asal`` tells;
    only units that neither accounts for are guessed."""
    before = [*old.organisation.units, *old.organisation.groups]
    after = [*new.organisation.units, *new.organisation.groups]
    there = set(after)
    told = lineage(old, new)
    lives = {item: item for item in before if item in there} | dict(told.lives)
    here = set(lives.values())
    settled_old = {item for event in told.events for item in event.old}
    settled_new = {item for event in told.events for item in event.new}
    lost = [item for item in before if item not in lives and item not in settled_old]
    found = [item for item in after if item not in here and item not in settled_new]
    guesses: dict[str, float] = {}
    if lost and found:
        guesses = _guessed(old, new, lives, lost, found, told)
    order = {item: lives[item] for item in before if item in lives}
    return Identity(order, guesses, told.events, told.since)


def _guessed(
    old: Spec,
    new: Spec,
    lives: dict[str, str],
    lost: list[str],
    found: list[str],
    told: Told,
) -> dict[str, float]:
    """Add to *lives* what likeness joins; the scores of it."""
    from bagan.compare.similar import guess

    pairs = guess(
        old,
        new,
        lives,
        lost=[item for item in lost if item not in told.unmade],
        found=[item for item in found if item not in told.made],
    )
    lives.update({item: other for item, (other, _score) in pairs.items()})
    return {item: score for item, (_other, score) in pairs.items()}
