"""A view of an Organisation in, branches out: what stands under, beside and around what."""

from __future__ import annotations

from bagan.chart.model.annexes import Bagan
from bagan.chart.model.chart import Branch
from bagan.chart.model.customary import EITHER, PARTNER_SIDE
from bagan.chart.model.kinds import Kind
from bagan.chart.model.leading import Leading
from bagan.chart.model.organisation import Entry, Organisation
from bagan.chart.model.repeats import reference_id, repeat_position
from bagan.chart.model.visible import drawn_lines, shown_ids

SEVERAL, MOST = 3, 8
"""So many units stand round the line of an office to the one under it, half at each side."""


class Arranger:
    """Decides, once per chart, what stands under and beside what."""

    def __init__(self, organisation: Organisation, view: Bagan) -> None:
        self.organisation = organisation
        self.view = view
        self.shown = shown_ids(organisation, view)
        self.lines = drawn_lines(organisation, view)
        self.leading = Leading(organisation, view, self.lines)
        self.parent: dict[str, str] = {}
        self.heading: dict[str, str] = {}
        self.list_of: dict[str, int] = {}
        self.sides: dict[str, dict[str, list[str]]] = {}
        self.beside: set[str] = set()
        self.members: dict[str, tuple[str, ...]] = {}
        self.repeats: dict[str, list[tuple[str, Entry]]] = {}
        self.official: set[str] = set()
        self.tiered = {item for tier in view.jenjang for item in tier}
        self.host: dict[str, str] = {}
        self.foot: dict[str, list[str]] = {}
        self.tops: tuple[str, ...] = ()
        """What stands under and beside nothing, once arranged."""

    def is_below(self, item: str, ancestor: str) -> bool:
        seen = set()
        while (item in self.parent or item in self.host) and item not in seen:
            seen.add(item)
            item = self.parent.get(item) or self.host[item]
            if item == ancestor:
                return True
        return False

    def put(self, item: str, parent: str) -> bool:
        """Place *item* under *parent* unless that would close a circle."""
        parent = self.anchor(parent)
        if item == parent or item in self.parent or item in self.beside:
            return False
        if self.is_below(parent, item):
            return False
        self.parent[item] = parent
        return True

    def settle(self) -> None:
        """Decide who stands under whom, and what stands at the top."""
        shown = set(self.shown)
        self.place_frames(shown)
        self.place_sides(shown)
        self.place_tiers(shown)
        for parent, children in self.view.di_bawah.items():
            for child in children:
                if parent in shown and child in shown:
                    self.put(child, parent)
        self.place_entries(shown)
        self.place_by_lines()
        placed = self.parent.keys() | self.beside
        self.tops = tuple(item for item in self.shown if item not in placed)
        position = {item: index for index, item in enumerate(self.shown)}
        self.children: dict[str, list[str]] = {}
        for child, parent in sorted(self.parent.items(), key=lambda pair: position[pair[0]]):
            self.children.setdefault(parent, []).append(child)
        self.order_tiers()
        self.place_foot()
        self.place_round_tiers()
        self.official.update(self.tops)
        # Who stand beside an official are as he is; several with whom he coordinates are a list.
        for head in self.official & self.sides.keys():
            sides = [self.sides[head].get(side, ()) for side in ("beside_left", "beside_right")]
            beside = {item for side in sides for item in side}
            partners = {item for item in beside if self.leading.komando_head(item) is None}
            self.official |= beside - partners if len(partners) >= SEVERAL else beside

    def arrange(self) -> tuple[Branch, ...]:
        """The branches at the top, with all that stands under and around them."""
        self.settle()
        branches = [self.branch(item) for item in self.tops]
        reached = {branch.node for top in branches for branch in top.walk()}
        for item in self.shown:
            if item not in reached:
                lost = self.branch(item)
                branches.append(lost)
                reached.update(branch.node for branch in lost.walk())
        return tuple(branches)

    def place_frames(self, shown: set[str]) -> None:
        framed = [g for g in self.view.bingkai if g in self.organisation.groups and g in shown]
        inside = {member for g in framed for member in self.organisation.groups[g].anggota}
        for group in framed:
            if group in inside or group in self.members:
                continue  # a frame does not hold another one: that one is a plain box
            anggota = dict.fromkeys(self.organisation.groups[group].anggota)
            members = [m for m in anggota if m in shown and m not in self.beside]
            self.members[group] = tuple(members)
            self.beside.update(members)
            self.host.update(dict.fromkeys(members, group))

    def anchor(self, item: str) -> str:
        """Where something under or beside *item* stands: a member's place is its frame."""
        host = self.host.get(item)
        return host if host is not None and item in self.members.get(host, ()) else item

    def may_stand_by(self, item: str, host: str) -> bool:
        """Whether *item* is free to stand beside *host*, and not its host in turn."""
        above: str | None = host
        while above is not None:
            if above == item:
                return False
            above = self.host.get(above)
        return item not in self.beside

    def place_sides(self, shown: set[str]) -> None:
        for name, holder in (("beside", self.view.samping), ("staff", self.view.staf)):
            for name_of_host, sides in holder.items():
                item = self.anchor(name_of_host)
                for side, ids in (("left", sides.kiri), ("right", sides.kanan)):
                    kept = [i for i in ids if i in shown and self.may_stand_by(i, item)]
                    self.host.update(dict.fromkeys(kept, item))
                    self.sides.setdefault(item, {}).setdefault(f"{name}_{side}", []).extend(kept)
                    self.beside.update(kept)
                    self.official.update((item, *kept))
        usual = [(item, *place) for item in self.shown if (place := self.usual_side(item))]
        # What stands at either side is placed once the others are.
        either: dict[str, list[str]] = {}
        for item, key, host in usual:
            if key != EITHER:
                self.stand(item, key, host)
            else:
                either.setdefault(host, []).append(item)
        for host, items in either.items():
            around = self.sides.get(self.anchor(host), {})
            for item, side in self.leading.shared_out(items, around):
                self.stand(item, side, host)
        partners: dict[str, list[str]] = {}
        for item, key, _host in usual:
            if key == PARTNER_SIDE and item in self.beside:
                partners.setdefault(self.host[item], []).append(item)
        for head, several in partners.items():
            if not self.sides[head].get("beside_right"):
                half = (len(several) + 1) // 2
                self.sides[head][PARTNER_SIDE] = several[:half][::-1]
                self.sides[head]["beside_right"] = several[half:]

    def stand(self, item: str, side: str, host: str) -> None:
        """Let a unit stand at a side of its head where it may."""
        head = self.anchor(host)
        if head == item or not self.may_stand_by(item, head):
            return
        row = self.sides.setdefault(head, {}).setdefault(side, [])
        # The sides run from the inside out, and the regulation's order from the left.
        row.insert(0 if side.endswith("left") else len(row), item)
        self.beside.add(item)
        self.host[item] = head

    def usual_side(self, item: str) -> tuple[str, str] | None:
        """The side at which a unit or a frame usually stands, and of which head, where the view
        gives it no place."""
        said = (self.beside, self.tiered, *self.view.di_bawah.values())
        if any(item in items for items in said):
            return None
        alone = [item] if item in self.organisation.units else []
        key, head = self.leading.shared_side(self.members.get(item, alone))
        if key is None or head is None or not self.leading.on_spine(head):
            return None
        at_foot = self.leading.is_functional(item) and self.leading.is_shared(item, head)
        return None if at_foot else (key, head)

    def place_tiers(self, shown: set[str]) -> None:
        """Each tier under the one above: under its komando head there, else the middle."""
        above: list[str] = []
        for tier in self.view.jenjang:
            present = [item for item in tier if item in shown]
            self.official.update(present)
            for item in present:
                heads = [
                    line.source
                    for line in self.lines
                    if line.target == item
                    and line.source in above
                    and line.kind is Kind.KOMANDO
                    and not line.both
                ]
                if above:
                    self.put(item, [*heads, above[len(above) // 2]][0])
            above = present or above

    def order_tiers(self) -> None:
        """Children named in a tier keep the tier's order, whatever the spec's."""
        place = {item: index for tier in self.view.jenjang for index, item in enumerate(tier)}
        for parent, children in self.children.items():
            named = sorted((c for c in children if c in place), key=place.__getitem__)
            rest = iter(named)
            self.children[parent] = [next(rest) if c in place else c for c in children]

    def place_round_tiers(self) -> None:
        """Several units beside what goes on a chart's tiers: round its line, or many under it."""
        for head, children in self.children.items():
            going_on = [child for child in children if child in self.tiered]
            others = [child for child in children if child not in self.tiered]
            several = len(going_on) > 1
            below = several or len(others) > MOST
            goes_on = several or any(map(self.children.get, going_on))
            free = len(others) >= SEVERAL and not any(map(self.children.get, others))
            said = below and head in self.view.kaki
            if said or not (head in self.tiered and goes_on and free):
                continue
            self.children[head] = going_on
            if below:
                foot = {*self.foot.get(head, ()), *others}
                self.foot[head] = [item for item in self.shown if item in foot]
                continue
            self.host.update(dict.fromkeys(others, head))
            half = (len(others) + 1) // 2
            for side, part in (("left", others[half - 1 :: -1]), ("right", others[half:])):
                self.sides.setdefault(head, {}).setdefault(f"staff_{side}", []).extend(part)

    def place_foot(self) -> None:
        """Set apart what stands at the foot of its head: what the view says, and on the spine
        what usually does; functional groups come last in a list."""
        for head, children in self.children.items():
            said = self.view.kaki.get(head)
            free = [child for child in children if child not in self.tiered]
            at_foot = self.leading.usual_foot(head, free) if said is None else said
            foot = [child for child in children if child in at_foot]
            others = [child for child in children if child not in foot]
            last = [c for c in free if c in others and self.leading.is_functional(c)]
            if others:
                self.foot[head] = foot
                self.children[head] = [child for child in others if child not in last] + last

    def place_entries(self, shown: set[str]) -> None:
        for entry in self.organisation.entries:
            head = next((h for h in entry.heads if h in shown), None)
            if head is None or entry.unit not in shown:
                continue
            head = self.leading.coordinator(entry.unit, head)
            if self.parent.get(entry.unit) is None and entry.unit not in self.beside:
                if self.put(entry.unit, head):
                    self.list_of[entry.unit] = entry.list_index
                    if entry.heading:
                        self.heading[entry.unit] = entry.heading
            elif (
                self.parent.get(entry.unit) != head
                and entry.unit not in self.beside
                and entry.unit not in self.tiered
                and all(unit != entry.unit for unit, _entry in self.repeats.get(head, ()))
            ):
                self.repeats.setdefault(head, []).append((entry.unit, entry))

    def place_by_lines(self) -> None:
        for item in self.shown:
            if (head := self.leading.common_head(item)) is not None:
                self.put(item, head)
        for kind in (Kind.KOMANDO, Kind.KOORDINASI):
            for line in self.lines:
                target = self.anchor(line.target)
                leads = kind is Kind.KOORDINASI and self.leading.leads(target)
                if line.kind is kind and not (line.both or leads or target in self.parent):
                    self.put(target, self.leading.coordinator(target, line.source))

    def branch(self, item: str) -> Branch:
        children = [self.branch(child) for child in self.children.get(item, ())]
        # What stands under a member of a frame stands under the frame.
        framed = self.anchor(item) != item
        for head in () if framed else (item, *self.members.get(item, ())):
            for unit, entry in self.repeats.get(head, ()):
                repeat = Branch(reference_id(unit, head), entry.heading, list=entry.list_index)
                place = repeat_position(children, entry, self.organisation.entries)
                children.insert(place, repeat)
        return Branch(
            item,
            self.heading.get(item),
            beside_left=self.branches_at(item, "beside_left"),
            beside_right=self.branches_at(item, "beside_right"),
            staff_left=self.branches_at(item, "staff_left"),
            staff_right=self.branches_at(item, "staff_right"),
            children=tuple(children),
            foot=tuple(self.branch(child) for child in self.foot.get(item, ())),
            members=tuple(self.branch(member) for member in self.members.get(item, ())),
            form=self.view.susun.get(item, ""),
            list=self.list_of.get(item, -1),
        )

    def branches_at(self, item: str, side: str) -> tuple[Branch, ...]:
        return tuple(self.branch(other) for other in self.sides.get(item, {}).get(side, ()))
