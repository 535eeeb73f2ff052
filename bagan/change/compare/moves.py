"""Lines and places of units that live on in, drafts of moves out: PINDAH, and what
followed a merger or a split."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.change.compare.changes import Edit, Perubahan, Value
from bagan.change.compare.ledger import EVENTS, Draft, Ledger, unit_of
from bagan.change.compare.units import comes_or_goes, goes_both_ways
from bagan.chart.model import Kind
from bagan.chart.spec import Spec

Edits = list[Edit]


def open_moves(ledger: Ledger) -> None:
    """PINDAH for each unit or group whose head or coordinator was replaced by another, or
    that stands in another list or unsur; not where it only followed a merged or split head."""
    heads = _replaced(ledger)
    places: dict[str, Edits] = {}
    for edit in ledger.edits("tempat"):
        places.setdefault(unit_of(edit.path[1]), []).append(edit)
    events = [draft for draft in ledger.drafts if draft.kind in EVENTS]
    for item in sorted({*heads, *places}):
        if not ledger.sides.lives(item):
            continue
        lines, spots = heads.get(item, []), places.get(item, [])
        followed = _followed(ledger, events, spots)
        if followed is not None:
            _take_place(ledger, followed, item, spots)
            spots = []
        if lines or _moves(ledger, item, spots):
            lines = [*lines, *_placed(ledger, item, spots, lines)]
            draft = ledger.about(Perubahan.PINDAH, item)
            ledger.movers[item] = draft
            ledger.take(draft, *(edit.path for edit in lines))
            _take_place(ledger, draft, item, spots)
            _describe(ledger, draft, item, lines, spots)


def _replaced(ledger: Ledger) -> dict[str, Edits]:
    """By target the directed lines of one kind that went and came, in equal number."""
    ends: dict[tuple[str, str], tuple[Edits, Edits]] = {}
    for edit in ledger.edits("garis"):
        if goes_both_ways(edit) or not comes_or_goes(edit):
            continue
        gone, came = ends.setdefault((edit.path[2], edit.path[3]), ([], []))
        (gone if edit.new is None else came).append(edit)
    found: dict[str, Edits] = {}
    for (target, _kind), (gone, came) in ends.items():
        count = min(len(gone), len(came))
        if count:
            found.setdefault(target, []).extend((*gone[:count], *came[:count]))
    return found


def _heads(values: Iterable[Value]) -> set[str]:
    return {
        head
        for value in values
        if isinstance(value, tuple) and isinstance(value[1], tuple)
        for head in value[1]
        if isinstance(head, str)
    }


def _followed(ledger: Ledger, events: list[Draft], spots: Edits) -> Draft | None:
    """The merger or split that explains why a place has other heads, if one alone does."""
    gone = _heads(edit.old for edit in spots) - _heads(edit.new for edit in spots)
    came = _heads(edit.new for edit in spots) - _heads(edit.old for edit in spots)
    lives = ledger.sides.identity.lives
    for draft in events if gone or came else ():
        if gone <= {lives.get(old, old) for old in draft.old} and came <= set(draft.new):
            return draft
    return None


def _moves(ledger: Ledger, item: str, spots: Edits) -> bool:
    """Whether places tell of a move: not one that only has other heads or another number,
    nor one that came or went together with a line of its own."""
    gone = [edit for edit in spots if edit.new is None]
    came = [edit for edit in spots if edit.old is None]
    if not gone and not came:
        return False
    if gone and came:
        return True
    heads = _heads(edit.new if came else edit.old for edit in came or gone)
    lines = [ledger.open.get(("garis", head, item, kind.value)) for head in heads for kind in Kind]
    return not any(line is not None and comes_or_goes(line) for line in lines)


def _placed(ledger: Ledger, item: str, spots: Edits, lines: Edits) -> Edits:
    """The other lines that came or went because their head is that of another list or unsur."""
    left = [spot for spot in spots if comes_or_goes(spot)]
    found = []
    for head in sorted(_heads(value for spot in left for value in (spot.old, spot.new))):
        for kind in Kind:
            edit = ledger.open.get(("garis", head, item, kind.value))
            if edit is None or not comes_or_goes(edit) or goes_both_ways(edit) or edit in lines:
                continue
            if head in _heads(spot.old if edit.new is None else spot.new for spot in left):
                found.append(edit)
    return found


def _take_place(ledger: Ledger, draft: Draft, item: str, spots: Edits) -> None:
    """The places of a unit, and the citations that follow from them."""
    ledger.take(draft, *(edit.path for edit in spots))
    if not any(map(comes_or_goes, spots)):
        return
    for head in sorted(_heads(value for edit in spots for value in (edit.old, edit.new))):
        for kind in Kind:
            line = ledger.open.get(("garis", head, item, kind.value))
            if line is not None and not comes_or_goes(line):
                # a line that stays: its articles follow from the place
                ledger.take(draft, line.path)
    ledger.take(draft, ("unit", item, "dasar"))


def _describe(ledger: Ledger, draft: Draft, item: str, lines: Edits, spots: Edits) -> None:
    """Where the unit stood and stands: the heads that differ, or else list and heading."""
    sides = ledger.sides
    old = [(sides.old_id(e.path[1]), e.path[3]) for e in lines if e.new is None]
    new = [(e.path[1], e.path[3]) for e in lines if e.old is None]
    draft.old_text, draft.new_text = _under(sides.old, old), _under(sides.new, new)
    before = _where(sides.old, sides.old_id(item))
    after = _where(sides.new, item)
    gone = {e.path[2] for e in spots if e.new is None}
    headings = before[1] != after[1] and bool(gone)
    if headings or not lines:
        index = 1 if before[1] != after[1] else 0
        draft.old_text = "; ".join(filter(None, (draft.old_text, before[index])))
        draft.new_text = "; ".join(filter(None, (draft.new_text, after[index])))
    draft.old_text, draft.new_text = draft.old_text or before[0], draft.new_text or after[0]


def _under(spec: Spec, lines: list[tuple[str, str]]) -> str:
    names: dict[str, list[str]] = {}
    for source, kind in lines:
        names.setdefault(spec.organisation.name(source), []).append(kind)
    return "; ".join(f"{name} ({', '.join(kinds)})" for name, kinds in names.items())


def _where(spec: Spec, item: str) -> tuple[str, str]:
    """The citation of a unit's first entry, and its heading."""
    for entry in spec.organisation.entries:
        if entry.unit == item:
            return entry.dasar, entry.heading or ""
    return "", ""
