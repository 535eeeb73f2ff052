"""Units in, drafts of what became of them out: made, removed, merged, split, renamed."""

from __future__ import annotations

from bagan.change.compare.changes import Edit, Perubahan
from bagan.change.compare.ledger import EVENTS, PENGENAL, Draft, Ledger
from bagan.change.compare.state import Path
from bagan.chart.model import Sameness, sameness


def open_events(ledger: Ledger) -> None:
    """A draft for each merger and split; it owns the units that the event ends or begins."""
    sides = ledger.sides
    lives = sides.identity.lives
    for event in sides.identity.events:
        draft = ledger.add(
            Draft(
                event.kind,
                sides.about(event.new[0]),
                _ordered(event.old, tuple(sides.old.organisation.units)),
                _ordered(event.new, tuple(sides.new.organisation.units)),
                event.new[0]
                if event.kind is Perubahan.GABUNG
                else lives.get(event.old[0], event.old[0]),
                since=event.since,
                score=event.score,
                old_text="; ".join(map(sides.old.organisation.name, event.old)),
                new_text="; ".join(map(sides.new.organisation.name, event.new)),
            )
        )
        for item in (*(lives.get(old, old) for old in event.old), *event.new):
            if not sides.lives(item):
                ledger.owners[item] = min(
                    ledger.owners.get(item, draft), draft, key=lambda owner: owner.rank
                )


def _ordered(items: tuple[str, ...], order: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(items, key=order.index))


def open_made_and_removed(ledger: Ledger) -> None:
    """A draft for each unit and group of one version only."""
    sides = ledger.sides
    since = sides.identity.since
    for item in (*sides.new.organisation.units, *sides.new.organisation.groups):
        if not sides.in_old(item) and item not in ledger.owners:
            name = sides.new.organisation.name(item)
            kind = Perubahan.DIBENTUK
            draft = Draft(kind, sides.about(item), (), (item,), item, new_text=name)
            draft.since = since.get((kind, item))
            ledger.owners[item] = ledger.add(draft)
    for old in (*sides.old.organisation.units, *sides.old.organisation.groups):
        if old not in sides.identity.lives and old not in ledger.owners:
            name = sides.old.organisation.name(old)
            kind = Perubahan.DIHAPUS
            draft = Draft(kind, sides.about(old), (old,), (), old, old_text=name)
            draft.since = since.get((Perubahan.DIBENTUK, old))
            ledger.owners[old] = ledger.add(draft)


def take_own_values(ledger: Ledger) -> None:
    """What a unit or group itself says goes to the draft that owns it."""
    for head in ("unit", "kelompok"):
        for edit in ledger.edits(head):
            owner = ledger.owners.get(edit.path[1])
            if owner is not None:
                ledger.take(owner, edit.path)


def take_event_lines(ledger: Ledger) -> None:
    """Lines of merged and split units, and those of units that followed them to the other
    end of the event, go to the event."""
    lives = ledger.sides.identity.lives
    for draft in sorted(ledger.drafts, key=lambda draft: draft.rank):
        if draft.kind not in EVENTS:
            continue
        items = tuple(dict.fromkeys((*(lives.get(o, o) for o in draft.old), *draft.new)))
        for edit in ledger.edits("garis"):
            if edit.path not in ledger.open:
                continue
            owner = ledger.owner(edit.path[1], edit.path[2])
            if owner is not draft:
                continue
            ledger.take(draft, edit.path)
            for path in _translated(edit, items):
                other = ledger.open.get(path)
                if other is not None and _complements(edit, other):
                    ledger.take(draft, path)


def _translated(edit: Edit, items: tuple[str, ...]) -> list[Path]:
    """The same line at another unit of the event."""
    _head, source, target, kind = edit.path
    ends = [(item, target) for item in items if source in items]
    ends += [(source, item) for item in items if target in items]
    if goes_both_ways(edit):
        ends = [(min(pair), max(pair)) for pair in ends]
    return [("garis", *pair, kind) for pair in ends]


def goes_both_ways(edit: Edit) -> bool:
    value = edit.old or edit.new
    return isinstance(value, tuple) and value[0] is True


def comes_or_goes(edit: Edit) -> bool:
    return edit.old is None or edit.new is None


def _complements(edit: Edit, other: Edit) -> bool:
    """Whether one of two like lines came as the other went."""
    gone, came = edit.new is None, edit.old is None
    if gone == came or (other.new is None, other.old is None) != (came, gone):
        return False
    return goes_both_ways(edit) == goes_both_ways(other)


def open_renames(ledger: Ledger) -> None:
    """GANTI_NAMA with the id, label and abbreviation, PENULISAN where only the typography of a
    name is another; GANTI_JENIS."""
    organisations = ledger.sides.old.organisation, ledger.sides.new.organisation
    for edit in (*ledger.edits("unit"), *ledger.edits("kelompok")):
        head, item, field = edit.path
        if field == "nama" and ledger.sides.lives(item) and edit.old and edit.new:
            alike = sameness(str(edit.old), str(edit.new)) is Sameness.TYPOGRAPHY
            draft = ledger.about(Perubahan.PENULISAN if alike else Perubahan.GANTI_NAMA, item)
            draft.old_text, draft.new_text = str(edit.old), str(edit.new)
            for name in ("nama",) if alike else ("nama", PENGENAL, "label", "singkatan"):
                ledger.take(draft, (head, item, name))
    for edit in ledger.edits("unit"):
        _head, item, field = edit.path
        if field == "jenis":
            draft = ledger.about(Perubahan.GANTI_JENIS, item)
            old = ledger.sides.old_id(item)
            draft.old_text = organisations[0].jenis(old).value
            draft.new_text = organisations[1].jenis(item).value
            ledger.take(draft, edit.path)


def open_class_changes(ledger: Ledger) -> None:
    """GANTI_JENIS for one id that was a unit and is a group, or the other way round, with its
    members and its places."""
    for edit in ledger.edits("kelompok"):
        item, field = edit.path[1:]
        if field != PENGENAL or not ledger.sides.lives(item):
            continue
        if edit.old is None or edit.new is None:
            draft = ledger.about(Perubahan.GANTI_JENIS, item)
            words = ["kelompok", "unit"]
            draft.old_text, draft.new_text = words if edit.new is None else reversed(words)
            own = [
                path
                for path in ledger.open
                if (path[0] in ("unit", "kelompok", "anggota", "tempat") and path[1] == item)
                or (path[0] == "sesudah" and path[2] == item)
            ]
            ledger.take(draft, *own)
