"""The lines of a view in, who leads whom out: what a unit's place in a chart follows from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from bagan.chart.model.annexes import Bagan
from bagan.chart.model.customary import (
    HEADS,
    PARTNER_SIDE,
    SECRETARIES,
    advises,
    stands_at_foot,
    usual_side,
)
from bagan.chart.model.kinds import PERANGKAT_DAERAH, Jenis, Kind
from bagan.chart.model.organisation import Line, Organisation

FEW = 3
"""So few units under one head are the heads of a chart, not yet what they lead."""


class Leading:
    """Who leads whom by the *lines* that a view draws."""

    def __init__(self, organisation: Organisation, view: Bagan, lines: Sequence[Line]) -> None:
        self.organisation = organisation
        self.view = view
        self.lines = lines
        commands = [line for line in lines if line.kind is Kind.KOMANDO]
        self.sources = {line.source for line in commands}
        self.heads = {line.target: line.source for line in reversed(commands) if not line.both}
        self.led: dict[str, list[str]] = {}
        for item, head in self.heads.items():
            self.led.setdefault(head, []).append(item)
        self.spine: dict[str, bool] = {}

    def usual_side(self, item: str) -> tuple[str | None, str | None]:
        """The side at which a unit usually stands, and of which head: a partner whom nobody
        commands beside the office that it coordinates with, of several the one on the spine, but
        not whom it coordinates at its foot; an adviser beside the only one of its tier that
        leads."""
        head = self.komando_head(item)
        if head is not None:
            leading = [other for other in self.led[head] if self.leads(other)]
            if self.advises(item) and len(leading) == 1 and self.on_spine(leading[0]):
                return PARTNER_SIDE, leading[0]
            return self.custom(item), head
        if self.leads(item) or any(entry.unit == item for entry in self.organisation.entries):
            return None, None
        lines = [
            line
            for line in self.lines
            if line.kind is Kind.KOORDINASI and item in (line.source, line.target)
        ]
        coordinated = any(line.target == item and not line.both for line in lines)
        if coordinated and self.stands_at_foot(item):
            return None, None
        partners = _joined_with(item, lines)
        if len(partners) > 1:
            partners = {partner for partner in partners if self.on_spine(partner)}
        return (PARTNER_SIDE, partners.pop()) if len(partners) == 1 else (None, None)

    def shared_side(self, units: Sequence[str]) -> tuple[str | None, str | None]:
        """The side at which all of a frame's *units* usually stand, or the only one."""
        sides = {self.usual_side(unit) for unit in units}
        return sides.pop() if len(sides) == 1 else (None, None)

    def on_spine(self, item: str) -> bool:
        """Whether an office leads the whole chart, or alone of its tier leads others, or goes
        on under one that does."""
        chain: set[str] = set()
        known = self.told_on_spine(item)
        while known is None:
            chain.add(item)
            item = self.heads[item]
            known = False if item in chain else self.told_on_spine(item)
        self.spine.update(dict.fromkeys((*chain, item), known))
        return known

    def told_on_spine(self, item: str) -> bool | None:
        """As :meth:`on_spine`, or None where it is as with the unit's head."""
        if item in self.spine:
            return self.spine[item]
        tiers = [*self.view.jenjang, ()]
        mine = [number for number, tier in enumerate(tiers) if item in tier]
        if mine:
            return all(self.leads_alone(item, tiers[n], tiers[n + 1]) for n in mine)
        if self.komando_head(item) is None:
            return True
        return None if self.goes_on(item) else False

    def leads_alone(self, item: str, tier: Sequence[str], below: Sequence[str]) -> bool:
        """Whether an office is all of its *tier*, or alone of it leads others or the tier
        *below*."""
        leading = [other for other in tier if self.leads(other)]
        heads = {self.heads.get(other) for other in below}
        return len(tier) == 1 or leading == [item] or [item] == [o for o in leading if o in heads]

    def goes_on(self, item: str) -> bool:
        """Whether a unit is all that its head leads but for who stand aside and lead nobody, or
        beside few that lead nobody or stand aside leads units that lead others."""
        beside = [
            other
            for other in self.led[self.heads[item]]
            if self.leads(other) or not self.stands_aside(other)
        ]
        if len(beside) > FEW or self.stands_aside(item):
            return False
        leading = [other for other in beside if self.leads(other) and not self.stands_aside(other)]
        return beside == [item] or (
            leading == [item] and any(self.leads(other) for other in self.led.get(item, ()))
        )

    def stands_aside(self, item: str) -> bool:
        """Whether a unit's custom is a place off the line on which a chart goes on."""
        return self.stands_at_foot(item) or (
            item in self.organisation.units and self.custom(item) is not None
        )

    def advises(self, item: str) -> bool:
        """Whether a unit advises or supervises, and leads nobody."""
        return not self.leads(item) and advises(self.organisation.name(item))

    def custom(self, unit: str) -> str | None:
        """The side at which a unit usually stands at the office that leads a chart: none if it
        is all that this leads."""
        name, jenis = self.organisation.name(unit), self.organisation.jenis(unit)
        head = self.heads.get(unit, "")
        beside = self.led.get(head, [unit])
        if self.is_functional(unit) and self.are_line_units(beside):
            return None
        if jenis in SECRETARIES and self.leads(unit) and self.is_office(head, HEADS):
            others = [other for other in beside if self.is_office(other, PERANGKAT_DAERAH)]
            jenis = Jenis.SEKRETARIAT if set(others) - {unit} else jenis
        return usual_side(name, jenis, leads=self.leads(unit)) if beside != [unit] else None

    def are_line_units(self, units: Sequence[str]) -> bool:
        """Whether the functional groups among *units* under one head are its line units: several,
        beside none but who stand aside, as in an office without bidang."""
        groups = [unit for unit in units if self.is_functional(unit)]
        return len(groups) > 1 and all(
            self.stands_aside(unit) for unit in units if unit not in groups
        )

    def shared_out(
        self, items: Sequence[str], sides: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[str, str]]:
        """The side of each of *items*, in their order, so that both sides of a head weigh alike,
        each unit with what it leads; where that is open all at one side, the left."""

        def weight(units: Sequence[str]) -> int:
            return sum(max(len(self.led.get(unit, ())), 1) for unit in units)

        excess = weight(sides.get("staff_left", ())) - weight(sides.get("staff_right", ()))
        left = min(
            range(len(items), -1, -1),
            key=lambda count: (
                abs(excess + weight(items[:count]) - weight(items[count:])),
                0 < count < len(items),
            ),
        )
        yield from ((item, "staff_left") for item in items[:left])
        yield from ((item, "staff_right") for item in items[left:])

    def is_office(self, item: str, kinds: Set[Jenis]) -> bool:
        """Whether an item is a unit of one of *kinds*."""
        return item in self.organisation.units and self.organisation.jenis(item) in kinds

    def stands_at_foot(self, item: str) -> bool:
        name = self.organisation.name(item)
        return item in self.organisation.units and stands_at_foot(
            name, self.organisation.jenis(item)
        )

    def usual_foot(self, head: str, children: Sequence[str]) -> Set[str]:
        """Which *children* usually stand at the foot of a head on the spine: none where the
        line to it would have to go round the only other child and what that leads.  Those with
        whom it coordinates stand there under several whom it commands, by themselves."""
        if not self.on_spine(head):
            return set()
        foot = {
            child
            for child in children
            if self.stands_at_foot(child)
            or (self.is_functional(child) and self.is_shared(child, head))
            or self.common_head(child) == head
        }
        foot |= self.led_by_others(set(children) - foot)
        commanded = [unit for unit in self.led.get(head, ()) if not self.stands_aside(unit)]
        if len(commanded) > 1 and not any(map(self.komando_head, foot)):
            foot |= {child for child in children if self.komando_head(child) is None}
        others = [child for child in children if child not in foot]
        return set() if len(others) == 1 and self.leads(others[0]) else foot

    def led_by_others(self, units: Set[str]) -> Set[str]:
        """Which *units* under one head stand under the others: several, with each of which one of
        these coordinates, and who lead nobody."""
        pairs = [
            (line.source, line.target)
            for line in self.lines
            if line.kind is Kind.KOORDINASI and not line.both
            if {line.source, line.target} <= units
        ]
        sources, targets = {one for one, _two in pairs}, {two for _one, two in pairs}
        alone = len(sources) > 1 and len(targets) == len(pairs) and not sources & targets
        return {unit for unit in targets if alone and not self.leads(unit)}

    def is_shared(self, item: str, head: str) -> bool:
        """Whether lines join a unit to several others under its own *head*: it then stands
        under all of them."""
        others = _joined_with(item, self.lines) - {head}
        return sum(self.komando_head(other) == head for other in others) > 1

    def coordinator(self, item: str, head: str) -> str:
        """The only one of several in a tier under *head* that coordinates a unit which it leads:
        the unit then stands under that one, as in a list of its own; else *head*, at whose foot it
        stays if that is its custom and the other leads units of its own."""
        tiers = {unit: n for n, tier in enumerate(self.view.jenjang) for unit in tier}
        found = [
            line.source
            for line in self.lines
            if line.kind is Kind.KOORDINASI and line.target == item and not line.both
            if line.source in tiers
        ]
        if len(found) != 1 or head not in tiers or item in tiers:
            return head
        tier = tiers[found[0]]
        several = len(self.view.jenjang[tier]) > 1
        if self.stands_at_foot(item) and self.leads(found[0]):
            return head
        return found[0] if several and tiers[head] < tier else head

    def common_head(self, item: str) -> str | None:
        """The office on the spine several of whose units coordinate with one that nobody commands
        and that leads nobody: it then stands under all of them."""
        if self.komando_head(item) is not None or self.leads(item):
            return None
        others = _joined_with(item, self.lines)
        heads = {self.komando_head(other) for other in others}
        head = heads.pop() if len(heads) == 1 and len(others) > 1 else None
        return head if head is not None and self.on_spine(head) else None

    def komando_head(self, item: str) -> str | None:
        return self.heads.get(item)

    def leads(self, item: str) -> bool:
        return item in self.sources

    def is_functional(self, item: str) -> bool:
        return self.is_office(item, {Jenis.KELOMPOK_JABATAN_FUNGSIONAL})


def _joined_with(item: str, lines: Iterable[Line]) -> set[str]:
    """The other ends of those of the *lines* that have one at *item*."""
    return {
        end
        for line in lines
        if item in (line.source, line.target)
        for end in (line.source, line.target)
        if end != item
    }
