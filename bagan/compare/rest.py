"""What is left of the edits in, drafts out: headings and lists, articles, views, data."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.compare.changes import Edit, Hal, Perubahan, Value
from bagan.compare.ledger import PENGENAL, Draft, Ledger, unit_of
from bagan.compare.orders import held
from bagan.compare.state import Path, State
from bagan.model.kinds import Kind

_SIDES = frozenset({"samping", "staf"})


def open_boxes(ledger: Ledger) -> None:
    """GANTI_NAMA of a heading for all that stand under it; GANTI_DASAR of a list."""
    sides = ledger.sides
    for key, old in sides.old_boxes.items():
        new = sides.new_boxes.get(key)
        if new is None:
            continue
        if old.heading != new.heading:
            draft = Draft(Perubahan.GANTI_NAMA, Hal.UNSUR, place=("unsur", key))
            draft.old_text, draft.new_text = old.heading or "", new.heading or ""
            ledger.take(ledger.add(draft), ("unsur", key, "nama"), ("unsur", key, PENGENAL))
        if old.heading is not None and old.nomor != new.nomor:
            draft = Draft(Perubahan.GANTI_DASAR, Hal.UNSUR, place=("unsur", key))
            draft.old_text, draft.new_text = str(old.nomor or ""), str(new.nomor or "")
            ledger.take(ledger.add(draft), ("unsur", key, "nomor"))
        if old.heading is None and (old.dasar, old.butir) != (new.dasar, new.butir):
            draft = Draft(Perubahan.GANTI_DASAR, Hal.DAFTAR, place=("daftar", key))
            draft.old_text = ", ".join(filter(None, (old.dasar, old.butir)))
            draft.new_text = ", ".join(filter(None, (new.dasar, new.butir)))
            ledger.add(draft)
            ledger.take(draft, *(("daftar", key, name) for name in ("dasar", "butir", PENGENAL)))
            blocks = [b.key for b in (*sides.old_boxes.values(), *sides.new_boxes.values())]
            ledger.take(
                draft, *(("unsur", block, PENGENAL) for block in blocks if _in(ledger, block, key))
            )


def _in(ledger: Ledger, block: str, key: str) -> bool:
    boxes = ledger.sides.old_boxes, ledger.sides.new_boxes
    return all(block in held_ and held_[block].within == key for held_ in boxes)


def take_boxes(ledger: Ledger) -> None:
    """Lists and unsur of one version only go to the change of a member of theirs."""
    sides = ledger.sides
    for edit in (*ledger.edits("daftar"), *ledger.edits("unsur")):
        key = edit.path[1]
        box = sides.old_boxes.get(key) or sides.new_boxes[key]
        drafts = [
            ledger.taken.get(("tempat", place.member, box.key)) or ledger.owner(place.unit)
            for place in held(ledger, box)
        ]
        draft = ledger.best(drafts)
        if draft is None:
            draft = next((d for d in ledger.drafts if d.place == (edit.path[0], key)), None)
        if draft is None:
            draft = Draft(Perubahan.DATA, _ABOUT[edit.path[0]], place=(edit.path[0], key))
            ledger.add(draft)
        ledger.take(draft, edit.path)


_ABOUT = {"daftar": Hal.DAFTAR, "unsur": Hal.UNSUR}


def take_places(ledger: Ledger) -> None:
    """Places in lists that are left: of what was made or removed, or with another head or
    number only."""
    for edit in ledger.edits("tempat"):
        item = unit_of(edit.path[1])
        draft = ledger.actor(item) or _of_line(ledger, edit) or ledger.actor(*_ids(edit))
        if draft is None:
            draft = ledger.about(Perubahan.GANTI_DASAR, item)
            draft.old_text, draft.new_text = _articles(ledger, item)
        ledger.take(draft, edit.path)


def _ids(edit: Edit) -> list[str]:
    return [text for value in (edit.old, edit.new) for text in _texts(value)]


def _texts(value: Value) -> list[str]:
    if isinstance(value, tuple):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def _of_line(ledger: Ledger, edit: Edit) -> Draft | None:
    """The change of a line from a head of this place to it."""
    item = unit_of(edit.path[1])
    return ledger.best(
        ledger.taken.get(("garis", head, item, kind.value)) for head in _ids(edit) for kind in Kind
    )


def _articles(ledger: Ledger, item: str) -> tuple[str, str]:
    sides = ledger.sides
    return (
        str(sides.old.organisation.basis(sides.old_id(item))),
        str(sides.new.organisation.basis(item)),
    )


def open_articles(ledger: Ledger) -> None:
    """GANTI_DASAR of units and groups."""
    for head in ("unit", "kelompok"):
        for edit in ledger.edits(head):
            _head, item, field = edit.path
            if field in ("dasar", "rekonstruksi") and edit.path in ledger.open:
                draft = next(
                    (d for d in ledger.of_unit(item) if d.kind is Perubahan.GANTI_DASAR), None
                )
                if draft is None:
                    draft = ledger.about(Perubahan.GANTI_DASAR, item)
                    draft.old_text, draft.new_text = _articles(ledger, item)
                ledger.take(draft, (head, item, "dasar"), (head, item, "rekonstruksi"))


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
        named = {*_texts(edit.old), *_texts(edit.new), *edit.path[4:]}
        acting = {item for item in named if ledger.actor(item) is not None}
        events = _event_items(ledger)
        old, new = (_without(v, acting | events, edit.path) for v in (edit.old, edit.new))
        host_gone = len(edit.path) > 4 and ledger.owner(edit.path[4]) is not None
        if old == new or host_gone:
            differing = {*_texts(edit.old)} ^ {*_texts(edit.new)} | {*edit.path[4:]}
            draft = ledger.actor(*sorted(acting & differing)) or ledger.actor(*sorted(acting))
            if draft is not None:
                ledger.take(draft, edit.path)


def _event_items(ledger: Ledger) -> set[str]:
    lives = ledger.sides.identity.lives
    events = (Perubahan.GABUNG, Perubahan.PECAH)
    found = [draft for draft in ledger.drafts if draft.kind in events]
    return {item for d in found for item in (*(lives.get(o, o) for o in d.old), *d.new)}


def _without(value: Value, items: set[str], path: Path) -> Value:
    """*value* of a view without *items*, empty rows, and sides on which nothing stands."""
    if not isinstance(value, tuple):
        return value
    if path[3] in _SIDES:
        sides = tuple(_kept(side, items) for side in value)
        return sides if any(sides) else None
    return _kept(value, items) or None


def _kept(value: Value, items: set[str]) -> tuple[Value, ...]:
    found: list[Value] = []
    for inner in value if isinstance(value, tuple) else ():
        if isinstance(inner, tuple):
            row = _kept(inner, items)
            if row:
                found.append(row)
        elif inner not in items:
            found.append(inner)
    return tuple(found)


def open_annexes(ledger: Ledger) -> None:
    """One DATA change for each annex and chart that came or went as a whole."""
    sides = ledger.sides
    for name in ("lampiran", "bagan"):
        before, after = _names(sides.before, name), _names(sides.after, name)
        for key in (*after, *(key for key in before if key not in after)):
            if key in before and key in after:
                continue
            draft = ledger.add(Draft(Perubahan.DATA, Hal.DATA, place=("data", name, key)))
            title = _title(ledger, name, key)
            draft.old_text, draft.new_text = (title, "") if key in before else ("", title)
            order: Path = ("sesudah", f":{name}", f"{name}:{key}")
            own = [p for p in ledger.open if p[:3] == ("data", name, key)]
            skipped = [p for p in ledger.open if name == "bagan" and p[:2] == ("lewati", key)]
            ledger.take(draft, order, *own, *skipped)


def _names(state: State, name: str) -> dict[str, None]:
    return {path[2]: None for path in state if path[:2] == ("data", name)}


def _title(ledger: Ledger, name: str, key: str) -> str:
    state = ledger.sides.after if ("data", name, key, "judul") in ledger.sides.after else {}
    title = (state or ledger.sides.before).get(("data", name, key, "judul"))
    return str(title or key)


def open_data(ledger: Ledger) -> None:
    """Everything else, one change each: DATA."""
    own = [edit for head in ("unit", "kelompok") for edit in ledger.edits(head)]
    # ids before histories, which may tell of a change of id
    for edit in sorted(own, key=lambda edit: edit.path[2] == "asal"):
        _open_own(ledger, edit)
    for path in sorted(ledger.open):
        edit = ledger.open[path]
        draft = Draft(Perubahan.DATA, Hal.DATA, place=path)
        draft.old_text, draft.new_text = _words(ledger, edit)
        ledger.take(ledger.add(draft), path)


def _open_own(ledger: Ledger, edit: Edit) -> None:
    """An id goes with whatever else happened to its unit; what is left is DATA."""
    _head, item, field = edit.path
    if field == "asal" and (explained := _explained(ledger, edit)):
        ledger.take(explained, edit.path)
        return
    others = [draft for draft in ledger.of_unit(item) if draft.kind is not Perubahan.DATA]
    if field == PENGENAL and others:
        ledger.take(others[0], edit.path)
        return
    kind = Perubahan.GANTI_PENGENAL if field == PENGENAL else Perubahan.DATA
    draft = ledger.about(kind, item)
    draft.place = edit.path
    draft.old_text, draft.new_text = _words(ledger, edit)
    ledger.take(draft, edit.path)


def _explained(ledger: Ledger, edit: Edit) -> Draft | None:
    """The change that a unit's new, or dropped, history tells of."""
    old, new = (set(v) if isinstance(v, tuple) else set() for v in (edit.old, edit.new))
    item = edit.path[1]
    for draft in ledger.drafts:
        if item == draft.item or item in draft.new or ledger.sides.old_id(item) in draft.old:
            ways = TOLD_BY.get(draft.kind, ())
            if any(isinstance(asal, tuple) and asal[0] in ways for asal in old ^ new):
                return draft
    return None


TOLD_BY: Mapping[Perubahan, tuple[str, ...]] = {
    Perubahan.GANTI_NAMA: ("ganti nama",),
    Perubahan.GANTI_PENGENAL: ("ganti nama", "pindah"),
    Perubahan.PINDAH: ("pindah",),
    Perubahan.GABUNG: ("gabung", "pecah"),
    Perubahan.PECAH: ("gabung", "pecah"),
    Perubahan.DIBENTUK: ("bentuk baru",),
    Perubahan.DIHAPUS: ("bentuk baru",),
}
"""The ways of an asal that tell of a change, whichever version is the older one."""


def _words(ledger: Ledger, edit: Edit) -> tuple[str, str]:
    """Both values in words: the names of units instead of ids."""
    sides = ledger.sides
    ids = edit.path[0] in ("lewati",) or (edit.path[:2] == ("data", "bagan"))

    def word(text: str, *, old: bool) -> str:
        there = sides.old.organisation if old else sides.new.organisation
        item = sides.old_id(text) if old else text
        known = ids and (item in there.units or item in there.groups)
        return there.name(item) if known else text

    def words(value: Value, *, old: bool) -> str:
        if isinstance(value, tuple):
            return "; ".join(filter(None, (words(inner, old=old) for inner in value)))
        if isinstance(value, bool):
            return "ya" if value else "tidak"
        if value is None:
            return ""
        return word(value, old=old) if isinstance(value, str) else f"{value:g}"

    return words(edit.old, old=True), words(edit.new, old=False)
