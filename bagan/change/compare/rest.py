"""What is left of the edits in, drafts out: headings and lists, articles, annexes, data."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.change.compare.changes import Edit, Hal, Perubahan, Value
from bagan.change.compare.containers import Container
from bagan.change.compare.ledger import EVENTS, PENGENAL, Draft, Ledger, unit_of
from bagan.change.compare.lineage import is_told
from bagan.change.compare.orders import member_draft
from bagan.change.compare.state import LISTS, Path, State
from bagan.chart.model import Kind, Sameness, sameness


def open_boxes(ledger: Ledger) -> None:
    """GANTI_NAMA of a heading for all that stand under it; GANTI_DASAR of a list."""
    sides = ledger.sides
    for key, old in sides.old_boxes.items():
        new = sides.new_boxes.get(key)
        if new is None:
            continue
        if old.heading != new.heading:
            words = old.heading or "", new.heading or ""
            alike = sameness(*words) is Sameness.TYPOGRAPHY
            kind = Perubahan.PENULISAN if alike else Perubahan.GANTI_NAMA
            draft = Draft(kind, Hal.UNSUR, place=("unsur", key))
            draft.old_text, draft.new_text = words
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
    """Lists and unsur of one version only go to the change of a member of theirs; a key that
    only counts on otherwise to that of a list or unsur with the same words."""
    boxes = (*ledger.sides.old_boxes.values(), *ledger.sides.new_boxes.values())
    for edit in (*ledger.edits("daftar"), *ledger.edits("unsur")):
        head, key = edit.path[:2]
        words = {(box.dasar, box.heading) for box in boxes if box.key == key}
        like = [box for box in boxes if (box.dasar, box.heading) in words]
        own = ledger.best(_of_box(ledger, box) for box in boxes if box.key == key)
        draft = own or ledger.best(_of_box(ledger, box) for box in like)
        if draft is None:
            draft = ledger.add(Draft(Perubahan.DATA, _ABOUT[head], place=(head, key)))
        ledger.take(draft, edit.path)


def _of_box(ledger: Ledger, box: Container) -> Draft | None:
    """The change of a member of a list or unsur, or else of its name or its place."""
    head = "unsur" if box.within else "daftar"
    paths: list[Path] = [(head, box.key, PENGENAL), ("sesudah", box.within or LISTS, box.key)]
    return member_draft(ledger, box.key) or ledger.best(map(ledger.taken.get, paths))


_ABOUT = {"daftar": Hal.DAFTAR, "unsur": Hal.UNSUR}


def take_places(ledger: Ledger) -> None:
    """Places in lists that are left: of what was made or removed, or with another head or
    number only."""
    for edit in ledger.edits("tempat"):
        item = unit_of(edit.path[1])
        draft = ledger.actor(item) or _of_line(ledger, edit) or ledger.actor(*_ids(edit))
        if draft is None:
            old, new = _articles(ledger, item)
            # a number that is written so that it stays, after another unit came or went
            draft = ledger.actor(*_neighbours(ledger, edit)) if old == new else None
            if draft is None:
                draft = ledger.about(Perubahan.GANTI_DASAR, item)
                draft.old_text, draft.new_text = old, new
        ledger.take(draft, edit.path)


def _neighbours(ledger: Ledger, edit: Edit) -> list[str]:
    order = ledger.open.get(("sesudah", edit.path[2], edit.path[1]))
    return texts((order.old, order.new)) if order is not None else []


def _ids(edit: Edit) -> list[str]:
    return [text for value in (edit.old, edit.new) for text in texts(value)]


def texts(value: Value) -> list[str]:
    """Every text in a value."""
    if isinstance(value, tuple):
        return [text for inner in value for text in texts(inner)]
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
    """What an annex or chart is called: its own title, of a chart without one that of its annex."""
    for state in (ledger.sides.after, ledger.sides.before):
        title = state.get(("data", name, key, "judul"))
        annex = state.get(("data", name, key, "lampiran"))
        if title is None and annex is not None:
            title = state.get(("data", "lampiran", str(annex), "judul"))
        if title is not None:
            return str(title)
    return key


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
    old, new = (_histories(value) for value in (edit.old, edit.new))
    sides, item = ledger.sides, edit.path[1]
    before, after = sides.old.organisation.units, sides.new.organisation.units
    ways = {asal[0] for asal in new - old if is_told(texts(asal[1]), before)}
    ways |= {asal[0] for asal in old - new if is_told(texts(asal[1]), after)}
    own = [
        draft
        for draft in ledger.drafts
        if item == draft.item or item in draft.new or sides.old_id(item) in draft.old
    ]
    told = [draft for draft in own if not ways.isdisjoint(ORIGINS_BY_KIND.get(draft.kind, ()))]
    return ledger.best(told) or ledger.best(draft for draft in own if ways and draft.kind in EVENTS)


def _histories(value: Value) -> set[tuple[Value, ...]]:
    return (
        {asal for asal in value if isinstance(asal, tuple)} if isinstance(value, tuple) else set()
    )


ORIGINS_BY_KIND: Mapping[Perubahan, tuple[str, ...]] = {
    Perubahan.GANTI_NAMA: ("ganti nama",),
    Perubahan.PENULISAN: ("ganti nama",),
    Perubahan.GANTI_PENGENAL: ("ganti nama", "pindah"),
    Perubahan.PINDAH: ("pindah",),
    Perubahan.GABUNG: ("gabung", "pecah"),
    Perubahan.PECAH: ("gabung", "pecah"),
    Perubahan.DIBENTUK: ("bentuk baru",),
    Perubahan.DIHAPUS: ("bentuk baru",),
}
"""The ways of an asal that tell of a change, whichever version is the older one."""


def _words(ledger: Ledger, edit: Edit) -> tuple[str, str]:
    """Both values in words: the names of units instead of ids; of a line that is not drawn why."""
    sides = ledger.sides
    if edit.path[0] == "lewati":
        reasons = (value[1] if isinstance(value, tuple) else "" for value in (edit.old, edit.new))
        old_reason, new_reason = map(str, reasons)
        return old_reason, new_reason
    ids = edit.path[:2] == ("data", "bagan") and edit.path[-1] != PENGENAL

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
