"""Two Specs in, who is who out: by id, then by declared lineage, then by likeness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bagan.change.compare.changes import Perubahan
from bagan.change.compare.lineage import Event, lineage
from bagan.chart.spec import Spec


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is who in two specs.

    ``lives`` maps every unit and group of the old spec that lives on to its id in the new
    one; ``guesses`` those of them that only likeness joins, with a score from 0 to 1.
    ``events`` are the mergers and splits, declared or guessed, ``since`` the days by kind
    and by an id of either spec.
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
    lost = [item for item in lost if item not in told.unmade]
    found = [item for item in found if item not in told.made]
    guesses: dict[str, float] = {}
    events = told.events
    if lost and found:
        guessed, guesses = _guessed(old, new, lives, lost, found)
        events = (*events, *guessed)
    order = {item: lives[item] for item in before if item in lives}
    return Identity(order, guesses, events, told.since)


def _guessed(
    old: Spec, new: Spec, lives: dict[str, str], lost: list[str], found: list[str]
) -> tuple[tuple[Event, ...], dict[str, float]]:
    """Likely mergers and splits; and, added to *lives*, who else is likely who, with scores."""
    from bagan.change.compare.merged import guess_events
    from bagan.change.compare.similar import guess

    events = guess_events(old, new, lost=lost, found=found)
    ended = {item for event in events for item in event.old}
    begun = {item for event in events for item in event.new}
    pairs = guess(
        old,
        new,
        lives,
        lost=[item for item in lost if item not in ended],
        found=[item for item in found if item not in begun],
    )
    lives.update({item: other for item, (other, _score) in pairs.items()})
    return events, {item: score for item, (_other, score) in pairs.items()}
