"""Edits of what views say of units and lines in, each put to the change that it follows from."""

from __future__ import annotations

from bagan.change.compare.changes import Value
from bagan.change.compare.ledger import EVENTS, Ledger
from bagan.change.compare.rest import texts
from bagan.change.compare.state import Path

_SIDES = frozenset({"samping", "staf"})


def take_skipped(ledger: Ledger) -> None:
    """Lines that a view skips go with the change of the line, or of its ends."""
    for edit in ledger.edits("lewati"):
        _head, _view, source, target, kind = edit.path
        draft = ledger.taken.get(("garis", source, target, kind)) or ledger.owner(source, target)
        if draft is not None:
            ledger.take(draft, edit.path)


def take_views(ledger: Ledger) -> None:
    """What a view says of units that were made, removed, merged, split or moved goes with
    them, if it says nothing else that is new."""
    for edit in ledger.edits("data"):
        if edit.path[1] != "bagan" or len(edit.path) < 4:
            continue
        named = {*texts(edit.old), *texts(edit.new), *edit.path[4:]}
        acting = {item for item in named if ledger.actor(item) is not None}
        events = _event_items(ledger)
        old, new = (_without(v, acting | events, edit.path) for v in (edit.old, edit.new))
        host_gone = len(edit.path) > 4 and ledger.owner(edit.path[4]) is not None
        if old == new or host_gone:
            differing = {*texts(edit.old)} ^ {*texts(edit.new)} | {*edit.path[4:]}
            draft = ledger.actor(*sorted(acting & differing)) or ledger.actor(*sorted(acting))
            if draft is not None:
                ledger.take(draft, edit.path)


def _event_items(ledger: Ledger) -> set[str]:
    lives = ledger.sides.identity.lives
    found = [draft for draft in ledger.drafts if draft.kind in EVENTS]
    return {item for d in found for item in (*(lives.get(o, o) for o in d.old), *d.new)}


def _without(value: Value, items: set[str], path: Path) -> Value:
    """*value* of a view without *items*, empty rows, and sides on which nothing stands."""
    if not isinstance(value, tuple):
        return value
    if path[3] in _SIDES:
        sides = tuple(_without_items(side, items) for side in value)
        return sides if any(sides) else None
    return _without_items(value, items) or None


def _without_items(value: Value, items: set[str]) -> tuple[Value, ...]:
    found: list[Value] = []
    for inner in value if isinstance(value, tuple) else ():
        if isinstance(inner, tuple):
            row = _without_items(inner, items)
            if row:
                found.append(row)
        elif inner not in items:
            found.append(inner)
    return tuple(found)
