"""Two Specs in, their Comparison out: every difference, once, under its name.

The stages take their edits in turn: first who was merged, split, made and removed, with
their lines; then lines that were turned, moves, names; then order, articles and data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bagan.change.compare import lines, moves, orders, rest, units, views
from bagan.change.compare.changes import Comparison, Hal, Perubahan
from bagan.change.compare.containers import GONE_SUFFIX, Container, containers
from bagan.change.compare.identity import Identity, identify
from bagan.change.compare.ledger import EVENTS, Draft, Ledger, Sides
from bagan.change.compare.pairing import pair_annexes, pair_charts, pair_containers
from bagan.change.compare.renaming import name, renamed
from bagan.change.compare.state import annex_key, part_key, state_of
from bagan.chart.spec import Spec


def compare(old: Spec, new: Spec) -> Comparison:
    """Every change from *old* to *new*, in the order of the regulation.

    Each difference between the two States (:func:`.state_of`) is in exactly one Change: all
    of them together make the new State of the old one.
    """
    identity = identify(old, new)
    ledger = Ledger(_sides(old, new, identity))
    for stage in STAGES:
        stage(ledger)
    # a declared merger or split happened, though another change may have taken all its edits
    drafts = [draft for draft in ledger.drafts if draft.edits or draft.kind in EVENTS]
    order = _order(ledger.sides)
    drafts.sort(key=lambda draft: _sort_key(draft, order))
    changes = tuple(draft.change() for draft in drafts)
    return Comparison(old, new, changes, identity.lives, identity.guesses)


STAGES = (
    units.open_events,
    units.open_made_and_removed,
    units.take_event_lines,
    units.open_class_changes,
    lines.open_turned,
    moves.open_moves,
    units.take_own_values,
    units.open_renames,
    lines.take_owned,
    rest.open_boxes,
    lines.open_lines,
    rest.take_places,
    rest.open_annexes,
    orders.open_orders,
    rest.take_boxes,
    rest.open_articles,
    views.take_skipped,
    views.take_views,
    rest.open_data,
)


def _sides(old: Spec, new: Spec, identity: Identity) -> Sides:
    """Both states in common names."""
    old_boxes, new_boxes = containers(old), containers(new)
    keys = pair_containers(old_boxes, new_boxes, identity.lives)
    annexes = old.regency.lampiran, new.regency.lampiran
    keys |= pair_annexes(*annexes)
    charts = pair_charts(*annexes)
    keys |= {part_key("bagan", was): part_key("bagan", now) for was, now in charts.items()}
    names = {**identity.lives, **keys}
    there = {*(box.key for box in new_boxes), *map(annex_key, annexes[1])}
    for key in (*(box.key for box in old_boxes), *map(annex_key, annexes[0])):
        if key not in keys and key in there:
            names[key] = key + GONE_SUFFIX
    names = {was: now for was, now in names.items() if was != now}
    return Sides(
        old,
        new,
        identity,
        renamed(state_of(old), names),
        state_of(new),
        {now: was for was, now in names.items()},
        {names.get(box.key, box.key): _renamed(box, names) for box in old_boxes},
        {box.key: box for box in new_boxes},
    )


def _renamed(box: Container, names: Mapping[str, str]) -> Container:
    return replace(
        box,
        key=name(box.key, names),
        within=name(box.within, names),
        members=tuple(name(member, names) for member in box.members),
        places=tuple(
            replace(place, unit=name(place.unit, names), member=name(place.member, names))
            for place in box.places
        ),
    )


_ABOUT = (Hal.UNIT, Hal.KELOMPOK, Hal.GARIS, Hal.UNSUR, Hal.DAFTAR, Hal.DATA)


def _order(sides: Sides) -> dict[str, int]:
    """Every unit and group of both versions: those of the new one in its order, what is gone
    right after what it stood after in the old one.  Then the lists and their unsur.  First what
    is about none of them ("")."""
    lives = sides.identity.lives
    merged: list[str] = [*sides.new.organisation.units, *sides.new.organisation.groups]
    after: dict[str, list[str]] = {}
    last = ""
    for old in (*sides.old.organisation.units, *sides.old.organisation.groups):
        if old in lives:
            last = lives[old]
        else:
            after.setdefault(last, []).append(old)
    order: Iterable[str] = (
        item for known in ("", *merged) for item in (known, *after.get(known, ()))
    )
    return {item: index for index, item in enumerate((*order, *sides.new_boxes, *sides.old_boxes))}


def _sort_key(draft: Draft, order: Mapping[str, int]) -> tuple[object, ...]:
    items: tuple[str, ...] = (draft.item,)
    if draft.about is Hal.GARIS:
        items = draft.place[1:3]
    elif draft.about in (Hal.UNSUR, Hal.DAFTAR):
        items = (draft.place[1],)
    where = [order[item] for item in items]
    return (_ABOUT.index(draft.about), where, list(Perubahan).index(draft.kind), draft.place)
