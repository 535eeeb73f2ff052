"""Edits of what stands after what in, each put to the change that it follows from.

Only what really moved is a change of order (GANTI_URUTAN): what merely has another
neighbour, because something came, went or moved, belongs to that change.
"""

from __future__ import annotations

from collections.abc import Mapping

from bagan.change.compare.changes import Hal, Perubahan, Value
from bagan.change.compare.common_order import longest_common_order
from bagan.change.compare.containers import Container
from bagan.change.compare.ledger import Draft, Ledger, unit_of
from bagan.change.compare.state import GROUPS, UNITS, Path, State
from bagan.chart.spec import Spec

Orders = Mapping[tuple[str, str], list[str]]


def open_orders(ledger: Ledger) -> None:
    """Every edit of an order to its change, and a change for what moved."""
    before, after = _orders(ledger.sides.before), _orders(ledger.sides.after)
    changed = {(path[0], path[1]) for path in ledger.open if path[0] in ("sesudah", "anggota")}
    for head, container in sorted(changed):
        old = before.get((head, container), [])
        new = after.get((head, container), [])
        _Order(ledger, head, container, old, new).settle()


def _orders(state: State) -> Orders:
    """By head and container the members in order."""
    nexts: dict[tuple[str, str], dict[Value, str]] = {}
    for path, value in state.items():
        if path[0] in ("sesudah", "anggota"):
            nexts.setdefault((path[0], path[1]), {})[value] = path[2]
    orders = {}
    for key, after in nexts.items():
        order: list[str] = []
        at = after.get("")
        while at is not None:
            order.append(at)
            at = after.get(at)
        orders[key] = order
    return orders


class _Order:
    """The members of one container in both versions."""

    def __init__(
        self, ledger: Ledger, head: str, container: str, old: list[str], new: list[str]
    ) -> None:
        self.ledger = ledger
        self.head, self.container = head, container
        self.old, self.new = old, new
        names = {member: self.name(member) for member in old}
        self.kept = longest_common_order(old, new, names)
        self.drafts: dict[str, Draft] = {}

    def name(self, member: str) -> tuple[str, ...]:
        """What a member is called in both versions, whichever is the older; for lists that
        swapped their articles the units in them tell which is which."""
        sides, unit = self.ledger.sides, unit_of(member)
        boxes = (sides.old_boxes.get(member), sides.new_boxes.get(member))
        held = {place.unit for box in boxes if box for place in box.places}
        units = sorted(name for item in held for name in (item, sides.old_id(item)))
        return (*sorted((sides.old_id(unit), unit)), *units, member)

    def settle(self) -> None:
        edits = [edit for edit in self.ledger.edits(self.head) if edit.path[1] == self.container]
        for edit in edits:
            if edit.path[2] not in self.kept:
                self.ledger.take(self.draft(edit.path[2]), edit.path)
        for edit in edits:
            if edit.path in self.ledger.open:
                near = [m for m in (edit.old, edit.new) if isinstance(m, str) and m]
                causes = [self.draft(m) for m in near if m not in self.kept]
                draft = self.ledger.best(causes)
                if draft is not None:
                    self.ledger.take(draft, edit.path)

    def draft(self, member: str) -> Draft:
        """The change that brought, took or moved a member."""
        if member not in self.drafts:
            self.drafts[member] = self.found(member) or self.opened(member)
        return self.drafts[member]

    def found(self, member: str) -> Draft | None:
        ledger = self.ledger
        path: Path = (self.head, self.container, member)
        if ":" in member:
            return _box_draft(ledger, member) or ledger.taken.get(path)
        owner = ledger.owner(member)
        if owner is not None:
            return owner
        if path in ledger.taken:
            return ledger.taken[path]
        place = ledger.taken.get(("tempat", member, self.container))
        if member in self.old and member in self.new:
            return None
        if place is None and self.container in (UNITS, GROUPS):
            # from the units of no list into a list, or the other way round
            places = [(at, draft) for at, draft in ledger.taken.items() if _stands(at, member)]
            return min(places, key=lambda place: place[0])[1] if places else None
        return place

    def opened(self, member: str) -> Draft:
        ledger, item = self.ledger, unit_of(member)
        if self.head == "anggota":
            return _membership(ledger, self.container)
        if ":" in member:
            return _box_moved(ledger, member, self.container)
        for draft in ledger.of_unit(item):
            if draft.kind is Perubahan.GANTI_URUTAN:
                return draft
        draft = ledger.about(Perubahan.GANTI_URUTAN, item)
        sides = ledger.sides
        if self.container not in (UNITS, GROUPS):
            draft.old_text = _citation(sides.old_boxes.get(self.container), member)
            draft.new_text = _citation(sides.new_boxes.get(self.container), member)
        return draft


def _stands(path: Path, item: str) -> bool:
    return path[0] == "tempat" and unit_of(path[1]) == item


def _citation(box: Container | None, member: str) -> str:
    places = box.places if box else ()
    return next((place.dasar for place in places if place.member == member), "")


def _membership(ledger: Ledger, group: str) -> Draft:
    """DATA about a group whose members are others, or in another order."""
    for draft in ledger.of_unit(group):
        if draft.place == ("anggota", group):
            return draft
    owner = ledger.owner(group)
    if owner is not None:
        return owner
    draft = ledger.about(Perubahan.DATA, group)
    draft.place = ("anggota", group)
    sides = ledger.sides
    draft.old_text = _members(sides.old, sides.old_id(group))
    draft.new_text = _members(sides.new, group)
    return draft


def _members(spec: Spec, group: str) -> str:
    return "; ".join(map(spec.organisation.name, spec.organisation.groups[group].anggota))


def _box_draft(ledger: Ledger, key: str) -> Draft | None:
    """The change that made or removed a list or an unsur: that of a member that came or
    went with it."""
    sides = ledger.sides
    if (key in sides.old_boxes) == (key in sides.new_boxes):
        return None
    return member_draft(ledger, key)


def member_draft(ledger: Ledger, key: str) -> Draft | None:
    """The change of an entry of a list or unsur, in a list also of those in its unsur."""
    boxes = (*ledger.sides.old_boxes.values(), *ledger.sides.new_boxes.values())
    return ledger.best(
        ledger.taken.get(("tempat", place.member, box.key)) or ledger.owner(place.unit)
        for box in boxes
        if key in (box.key, box.within)
        for place in box.places
    )


def _box_moved(ledger: Ledger, key: str, container: str) -> Draft:
    """GANTI_URUTAN of a list, an unsur, an annex or a chart that is there in both versions."""
    sides = ledger.sides
    for draft in ledger.drafts:
        # a list with another article may stand elsewhere
        if draft.place == ("daftar", key):
            return draft
    head, _colon, name = key.partition(":")
    about = {"daftar": Hal.DAFTAR, "unsur": Hal.UNSUR}.get(head, Hal.DATA)
    texts = [
        (boxes[key].heading or boxes[key].dasar) if key in boxes else name
        for boxes in (sides.old_boxes, sides.new_boxes)
    ]
    draft = Draft(Perubahan.GANTI_URUTAN, about, place=(container, key))
    draft.old_text, draft.new_text = texts
    return ledger.add(draft)
