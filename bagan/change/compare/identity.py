"""Two Specs in, who is who out: by id, then by declared lineage, then by likeness."""

from __future__ import annotations

from collections.abc import Mapping, Set
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
    settled_old = {item for event in told.events for item in event.old} | told.unmade
    settled_new = {item for event in told.events for item in event.new} | told.made
    lost = [item for item in before if item not in lives and item not in settled_old]
    found = [item for item in after if item not in here and item not in settled_new]
    guessed: tuple[Event, ...] = ()
    scores: dict[str, float] = {}
    if lost or found:
        guessed, scores = _guessed(old, new, lives, lost, found, settled_old | settled_new)
    order = {item: lives[item] for item in before if item in lives}
    return Identity(order, scores, (*told.events, *guessed), told.since)


def _guessed(
    old: Spec,
    new: Spec,
    lives: dict[str, str],
    lost: list[str],
    found: list[str],
    settled: Set[str],
) -> tuple[tuple[Event, ...], dict[str, float]]:
    """Likely mergers and splits, of none that is *settled*; and, added to *lives*, who else is
    likely who, with scores."""
    from bagan.change.compare.merged import guess_events
    from bagan.change.compare.similar import guess

    going_on = {item: other for item, other in lives.items() if not {item, other} & settled}
    events = guess_events(old, new, going_on, lost=lost, found=found)
    lost = [item for item in lost if not any(item in event.old for event in events)]
    found = [item for item in found if not any(item in event.new for event in events)]
    if not (lost and found):
        return events, {}
    pairs = guess(old, new, lives, lost=lost, found=found)
    lives.update({item: other for item, (other, _score) in pairs.items()})
    return events, {item: score for item, (_other, score) in pairs.items()}
