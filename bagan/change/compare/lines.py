"""Edits of lines in, drafts of what became of the lines out: new, gone, turned, re-pointed."""

from __future__ import annotations

from collections.abc import Callable

from bagan.change.compare.changes import Edit, Hal, Perubahan
from bagan.change.compare.ledger import Draft, Ledger
from bagan.change.compare.state import Path
from bagan.change.compare.units import comes_or_goes, goes_both_ways


def open_turned(ledger: Ledger) -> None:
    """Lines with the ends that they had: of another kind (GARIS_GANTI_JENIS), or in another
    direction (GARIS_BERALIH)."""
    by_ends: dict[frozenset[str], list[Edit]] = {}
    for edit in ledger.edits("garis"):
        _head, source, target, _kind = edit.path
        if ledger.owner(source, target) is None:
            by_ends.setdefault(frozenset((source, target)), []).append(edit)
    for edits in by_ends.values():
        gone = [edit for edit in edits if edit.new is None]
        came = [edit for edit in edits if edit.old is None]
        for old, new in _pairs(ledger, gone, came, _similarity):
            same_kind = old.path[3] == new.path[3]
            kind = Perubahan.GARIS_BERALIH if same_kind else Perubahan.GARIS_GANTI_JENIS
            draft = _draft(ledger, kind, old, new)
            if not same_kind:
                draft.old_text, draft.new_text = old.path[3], new.path[3]
    for edit in ledger.edits("garis"):
        if edit.old is not None and edit.new is not None and _turned(edit):
            _draft(ledger, Perubahan.GARIS_BERALIH, edit, edit)


def _pairs(
    ledger: Ledger, gone: list[Edit], came: list[Edit], likeness: Callable[[Edit, Edit], int]
) -> list[tuple[Edit, Edit]]:
    """Lines that went with lines that came, each once, the likest first; none of likeness 0."""
    rated = []
    for old in gone:
        for new in came:
            if like := likeness(old, new):
                names = sorted(map(ledger.sides.both_names, (old.path, new.path)))
                rated.append((-like, names, old, new))
    rated.sort(key=lambda entry: entry[:2])
    found: list[tuple[Edit, Edit]] = []
    used: set[Path] = set()
    for _like, _names, old, new in rated:
        if not {old.path, new.path} & used:
            used |= {old.path, new.path}
            found.append((old, new))
    return found


def _similarity(old: Edit, new: Edit) -> int:
    """Of two lines with the same ends: 3 if only the direction differs, 2 if only the kind."""
    if old.path[3] == new.path[3]:
        return 3
    return 2 if old.path[1:3] == new.path[1:3] else 1


def _turned(edit: Edit) -> bool:
    old, new = edit.old, edit.new
    return isinstance(old, tuple) and isinstance(new, tuple) and old[0] != new[0]


def take_owned(ledger: Ledger) -> None:
    """Lines of what was made, removed, merged or split go with it."""
    for edit in ledger.edits("garis"):
        owner = ledger.owner(edit.path[1], edit.path[2])
        if owner is not None:
            ledger.take(owner, edit.path)


def open_lines(ledger: Ledger) -> None:
    """The lines that are left: re-pointed, of another basis, new, gone."""
    _repoint(ledger)
    for edit in ledger.edits("garis"):
        if edit.old is None:
            draft = _draft(ledger, Perubahan.GARIS_BARU, None, edit)
        elif edit.new is None:
            draft = _draft(ledger, Perubahan.GARIS_DIHAPUS, edit, None)
        else:
            draft = _draft(ledger, Perubahan.GANTI_DASAR, edit, edit)
            draft.old_text = str(ledger.sides.old_line(edit.path).basis)
            draft.new_text = str(ledger.sides.new_lines[edit.path[1:]].basis)
        if comes_or_goes(edit):
            _take_places(ledger, draft, edit)


def _repoint(ledger: Ledger) -> None:
    """GARIS_BERALIH: one end of a line stays, the other is another unit."""
    edits = ledger.edits("garis")
    gone = [edit for edit in edits if edit.new is None]
    came = [edit for edit in edits if edit.old is None]
    for old, new in _pairs(ledger, gone, came, _one_end):
        draft = _draft(ledger, Perubahan.GARIS_BERALIH, old, new)
        _take_places(ledger, draft, old)
        _take_places(ledger, draft, new)


def _one_end(old: Edit, new: Edit) -> int:
    """Of two lines with one end in common: 2 if they also rest on the same, 1 if not."""
    if old.path[3] != new.path[3] or goes_both_ways(old) != goes_both_ways(new):
        return 0
    if goes_both_ways(old):
        shared = len({*old.path[1:3]} & {*new.path[1:3]}) == 1
    else:
        shared = old.path[1] == new.path[1] or old.path[2] == new.path[2]
    return shared + (shared and old.old == new.new)


def _take_places(ledger: Ledger, draft: Draft, edit: Edit) -> None:
    """A place in a list that came or went with its line, and its citation."""
    _head, source, target, _kind = edit.path
    boxes = sorted({*ledger.sides.old_boxes, *ledger.sides.new_boxes})
    for box in boxes:
        place = ledger.open.get(("tempat", target, box))
        if place is None:
            continue
        values = [v for v in (place.old, place.new) if isinstance(v, tuple)]
        heads = [head for v in values if isinstance(v[1], tuple) for head in v[1]]
        if source in heads:
            ledger.take(draft, place.path)
            if comes_or_goes(place):
                ledger.take(draft, ("unit", target, "dasar"))


def _draft(ledger: Ledger, kind: Perubahan, old: Edit | None, new: Edit | None) -> Draft:
    """A draft about a line as it was and as it is, which takes both edits."""
    sides = ledger.sides
    paths: list[Path] = [edit.path for edit in (old, new) if edit is not None]
    draft = Draft(
        kind,
        Hal.GARIS,
        place=paths[-1],
        old_line=sides.old_line(old.path) if old else None,
        new_line=sides.new_lines[new.path[1:]] if new else None,
        score=sides.score(*(end for path in paths for end in path[1:3])),
    )
    ledger.take(draft, *paths)
    return ledger.add(draft)
