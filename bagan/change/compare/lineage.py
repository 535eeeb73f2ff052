"""Two Specs in, what their ``asal`` says happened between them out: who became who, and
which units were merged or split.

Only an ``asal`` that is new relative to the other version counts: one that both carry is
history.  Those of the old version are read backwards, so that either version may be the
older one: what it says was merged is then split.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bagan.change.compare.changes import Perubahan
from bagan.change.compare.state import asal_value
from bagan.chart.model import Asal, Unit
from bagan.chart.spec import Spec

Units = Mapping[str, Unit]


@dataclass(frozen=True, slots=True)
class Event:
    """A merger (GABUNG) or a split (PECAH): ids of the old spec and of the new one; ``score``
    (0 to 1) where it is only guessed."""

    kind: Perubahan
    old: tuple[str, ...]
    new: tuple[str, ...]
    since: date | None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the lineage of two specs tells.

    ``lives`` are pairs of unlike ids, old to new; ``since`` the day of a change, by kind
    and by the id (of either spec) that carries the asal; ``made`` are ids of the new spec
    and ``unmade`` of the old one that were formed anew ("bentuk baru"), or live on and only
    have another name ("ganti nama"): nothing else is to be guessed of them.
    """

    lives: Mapping[str, str]
    events: tuple[Event, ...]
    since: Mapping[tuple[Perubahan, str], date]
    made: frozenset[str]
    unmade: frozenset[str]


KINDS: Mapping[str, Perubahan] = {
    "ganti nama": Perubahan.GANTI_NAMA,
    "pindah": Perubahan.PINDAH,
    "gabung": Perubahan.GABUNG,
    "pecah": Perubahan.PECAH,
    "bentuk baru": Perubahan.DIBENTUK,
}
_BACKWARDS = {Perubahan.GABUNG: Perubahan.PECAH, Perubahan.PECAH: Perubahan.GABUNG}


def lineage(old: Spec, new: Spec) -> Told:
    """What the asal of both specs tells of the way from *old* to *new*."""
    before, after = old.organisation.units, new.organisation.units
    forward = list(_declared(after, before))
    backward = list(_declared(before, after))
    lives = _pairs(forward, backward, before, after)
    both = {item: item for item in before if item in after} | lives
    events = _united(
        *_events(forward, {now: old for old, now in both.items()}, before),
        *(
            Event(_BACKWARDS[event.kind], event.new, event.old, event.since)
            for event in _events(backward, both, after)
        ),
    )
    since = {
        (KINDS[asal.cara], unit): asal.sejak
        for declared, others in ((backward, after), (forward, before))
        for unit, asal in declared
        if asal.sejak is not None and is_told(asal.dari, others)
    }
    return Told(
        lives,
        events,
        since,
        _settled(forward, both.values()),
        _settled(backward, both),
    )


def _settled(declared: list[tuple[str, Asal]], living: Collection[str]) -> frozenset[str]:
    return frozenset(
        item
        for item, asal in declared
        if asal.cara == "bentuk baru" or (asal.cara == "ganti nama" and item in living)
    )


def is_told(sources: Collection[str], others: Units) -> bool:
    """Whether an asal can be about the way from or to the other version: one that names only
    units that are not there tells of an older time."""
    return not sources or any(source in others for source in sources)


def _united(*events: Event) -> tuple[Event, ...]:
    """One event for each unit that was split and for each into which others went, though
    both specs may tell a part of it."""
    found: dict[tuple[Perubahan, tuple[str, ...]], Event] = {}
    for event in events:
        merger = event.kind is Perubahan.GABUNG
        key = (event.kind, event.new if merger else event.old)
        first = found.get(key, event)
        old = tuple(dict.fromkeys((*first.old, *event.old)))
        new = tuple(dict.fromkeys((*first.new, *event.new)))
        days = [day for day in (first.since, event.since) if day is not None]
        found[key] = Event(event.kind, old, new, max(days, default=None))
    return tuple(found.values())


def _declared(units: Units, others: Units) -> Iterator[tuple[str, Asal]]:
    """Every asal of *units* that no forerunner in *others* carries too.

    A unit that was formed anew has no forerunner to name: any unit with the same asal, day
    and all, may be it under another id.
    """
    formed = {
        asal_value(asal)
        for item, unit in others.items()
        for asal in unit.asal
        if asal.cara == "bentuk baru" and asal.sejak is not None and item not in units
    }
    for item, unit in units.items():
        if not unit.asal:
            continue
        forerunners = {item, *(source for asal in unit.asal for source in asal.dari)}
        carried = {
            asal_value(asal)
            for forerunner in forerunners
            if forerunner in others
            for asal in others[forerunner].asal
        }
        if item not in others:
            carried |= formed
        for asal in unit.asal:
            if asal_value(asal) not in carried:
                yield item, asal


def _pairs(
    forward: list[tuple[str, Asal]],
    backward: list[tuple[str, Asal]],
    before: Units,
    after: Units,
) -> dict[str, str]:
    """Units of unlike ids that are one, by "ganti nama" and "pindah"; ids come first, so
    that what is there under one id in both versions is not asked."""
    claims = [
        *((source, item) for item, asal in forward for source in _followed(asal)),
        *((item, source) for item, asal in backward for source in _followed(asal)),
    ]
    lives: dict[str, str] = {}
    taken: set[str] = set()
    for old, new in claims:
        known = old in before and new in after
        if known and old not in after and new not in before and old not in lives:
            if new in taken:
                continue
            lives[old] = new
            taken.add(new)
    return lives


def _followed(asal: Asal) -> tuple[str, ...]:
    return asal.dari if asal.cara in ("ganti nama", "pindah") else ()


def _events(
    declared: list[tuple[str, Asal]], was: Mapping[str, str], others: Units
) -> Iterator[Event]:
    """Mergers, by the unit that they made or made larger; splits, by the unit that was split.

    *was* gives the id among *others* of each unit that is in both versions.  One unit alone
    is another under its new name: who else has the same new name was merged into it, who
    else has the same old one was split off.
    """
    splits: dict[str, list[str]] = {}
    days: dict[str, date | None] = {}
    now = {old: item for item, old in was.items()}
    for item, asal in declared:
        sources = [source for source in asal.dari if source in others and source != item]
        grown = [was[item]] if item in was else []
        if _followed(asal):
            # none that is still there under its id: that is not what has another name
            left = [source for source in sources if now.get(source) != source]
            joined = [source for source in left if source not in now] if grown else []
            parts = [] if grown else left
        else:
            joined = sources if asal.cara == "gabung" else []
            parts = sources if asal.cara == "pecah" else []
        if joined:
            yield Event(Perubahan.GABUNG, tuple(dict.fromkeys(grown + joined)), (item,), asal.sejak)
        for source in parts:
            splits.setdefault(source, [now[source]] if source in now else []).append(item)
            days[source] = days.get(source) or asal.sejak
    for source, made in splits.items():
        yield Event(Perubahan.PECAH, (source,), tuple(dict.fromkeys(made)), days[source])
