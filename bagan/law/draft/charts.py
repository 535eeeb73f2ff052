"""The lists of a draft and the annexes of its text in, its lines and charts out."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from bagan.chart.model import Jenis, Kind
from bagan.law.draft.classes import classes_of
from bagan.law.draft.completing import complete
from bagan.law.draft.definitions import duties
from bagan.law.draft.heads import Heads
from bagan.law.draft.lines import Lines, ends_of
from bagan.law.draft.listings import Listings
from bagan.law.draft.offices import Offices
from bagan.law.draft.plan import Role, Slot, annexes, slots
from bagan.law.draft.sheets import Sheet
from bagan.law.draft.stating import Stating
from bagan.law.draft.tops import guessed
from bagan.law.draft.trees import Trees, empty
from bagan.law.draft.values import Annex, Link, View
from bagan.law.draft.views import Cast, Views
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules.classes import heads

_OFFICIALS = (
    "Sekretaris Daerah",
    "DPRD",
    "Gubernur",
    "Menteri Dalam Negeri",
    "Sekretariat DPRD",
    "Inspektorat",
)
"""Offices that articles name without defining them."""


class Charts:
    """Lines and charts of one draft, once its lists are written."""

    def __init__(self, naskah: Naskah, offices: Offices, listings: Listings, heads: Heads) -> None:
        self.naskah = naskah
        self.offices = offices
        self.listings = listings
        self.heads = heads
        self.entries = tuple(listings.first)
        self.framed = tuple(
            group
            for group in listings.framed
            if listings.heads_used.keys().isdisjoint(offices.groups[group].anggota)
        )
        """Classes whose members stand in a frame: those who head lists have no room there."""
        self.roots = self._roots()
        self.inside = self._inside()
        self.together = not self.roots or any(
            listing.koordinasi is not None and listing.koordinasi.dari not in self.inside
            for listing in listings.done
        )
        """Whether the text tells how offices work together, and not only of their insides."""
        self.links: list[Link] = []
        self.used: set[str] = set()
        self.lines: Lines

    def _roots(self) -> tuple[str, ...]:
        """The heads of offices that are told from the inside; where there is one, all heads of
        komando that nobody commands."""
        if not self.heads.leaders:
            return ()
        parent = self.offices.roster.parent
        komando = {x.komando.dari for x in self.listings.done if x.komando is not None}
        komando |= {x.ends[0] for x in self.listings.links if x.kind is Kind.KOMANDO}
        koordinasi = {x.koordinasi.dari for x in self.listings.done if x.koordinasi is not None}
        led = set(self.heads.leaders.values())
        return tuple(
            item
            for item in self.listings.heads_used
            if item not in parent and (item in led or item in komando - koordinasi)
        )

    def _inside(self) -> set[str]:
        """The units of these offices, and those that they coordinate."""
        roster, roots = self.offices.roster, set(self.roots)
        inside = {x for x in roster.names if x in roots or roots.intersection(roster.commands(x))}
        outside: set[str] = set()
        coordinated: set[str] = set()
        for listing in self.listings.done:
            if listing.koordinasi is not None:
                own = listing.koordinasi.dari in inside
                (coordinated if own else outside).update(one.id for one in listing.entries())
        return inside | (coordinated - outside)

    def of(self, pages: tuple[Sheet, ...], *, title: str) -> list[Annex]:
        """The charts for *pages*; one of coordination that no page is for is called *title*.

        ``links``, ``lines`` and ``used`` tell afterwards what they draw.
        """
        offices, listings = self.offices, self.listings
        offices.settle()
        if self.together:
            self.call_officials()
        kinds = offices.roster.kinds
        together = title if self.together else ""
        plan = self.planned(pages, together)
        boxes = any(slot.role is Role.ALUR for slot in plan)
        outer = [item for item in listings.heads_used if item not in self.inside]
        listed = tuple(item for item in self.entries if item not in self.inside)
        classes = classes_of(offices, heads=outer, listed=listed, boxes=boxes)
        stating = Stating(self.naskah, offices, listings, classes)
        self.lines = stating.read(
            inside=self.inside, alone=not self.together, framed=self.framed, boxes=boxes
        )
        if stating.led:
            self.framed = tuple(group for group in self.framed if group not in stating.led)
            self.inside = self._inside()
        titles = sum(len(page.titles) for page in pages)
        if titles < len(self.roots) and any(map(self.above, self.roots)):
            plan = self.planned(pages, together)
        self.links = [*listings.alone(), *self.lines.links, *guessed(offices, listings)]
        sources = (source for x in listings.done for source in (x.komando, x.koordinasi))
        ends = [*ends_of(self.lines.links), *(source.dari for source in sources if source)]
        ends += chain.from_iterable(self.pairs())
        linked = tuple(dict.fromkeys(ends))
        self.used = {*self.entries, *listings.heads_used, *self.framed, *linked}
        if not self.used:
            linked = (self.heads.office(offices.region.head),)
            self.used = set(linked)
        cast = Cast(
            listed,
            tuple(outer),
            tuple(item for item in linked if item not in self.inside),
            self.framed,
            tuple(self.pairs()),
            frozenset(kinds[item] for item in self.inside & self.used),
            alone=not self.roots,
        )
        return self.completed(self.drawn(pages, plan, Views(offices, classes, cast)))

    def planned(self, pages: tuple[Sheet, ...], together: str) -> list[Slot]:
        """Which chart each of *pages* holds: one for each root that none of the others leads; its
        title is that of the office which the text is about."""
        kinds = self.offices.roster.kinds
        trees = {root: self.tree_title(root) for root in self.roots if not self.above(root)}
        for root in self.roots:
            for over in self.above(root):
                trees[over] = self.tree_title(root)
        return slots(
            pages,
            trees=trees,
            called=self.heads.leaders,
            together=together,
            verticals=any(kinds[item] is Jenis.INSTANSI_VERTIKAL for item in self.entries),
        )

    def above(self, root: str) -> tuple[str, ...]:
        """The highest of the other roots that lead *root*, by lines read after them."""
        over = [one for one in self.offices.roster.commands(root) if one in self.roots]
        return tuple(over[-1:])

    def call_officials(self) -> None:
        """Take up the officials whom articles name, as offices that lines may lead to."""
        offices = self.offices
        head = offices.region.head
        led = [offices.roster.names[item] for item in self.listings.heads_used]

        def known(name: str) -> bool:
            """Whether a unit is called *name*, or the office of one who heads a list is: "Inspektur
            membawahi: a. Sekretariat; ..."."""
            return offices.roster.find(name) is not None or any(heads(one, name) for one in led)

        for name in (head, f"Wakil {head}", *_OFFICIALS):
            if not known(name) and (part := offices.mentioned(name)):
                offices.add(name, part)
        for part, name in duties(self.naskah, offices.reader):
            if not known(name):
                offices.add(name, part)

    def tree_title(self, root: str) -> str:
        """What the chart of an office is called that no title of the text fits."""
        name = self.heads.office_of.get(root, self.offices.roster.names[root])
        return f"Bagan Susunan Organisasi {name}"

    def drawn(self, pages: tuple[Sheet, ...], plan: list[Slot], views: Views) -> list[Annex]:
        trees = Trees(self.offices.roster, self.pairs())
        split = any(slot.role is Role.VERTIKAL for slot in plan)

        def draw(slot: Slot, name: str, judul: str) -> View:
            line = pages[slot.sheet].line
            if slot.root is not None:
                return trees.view(slot.root, name, judul, alone=len(plan) == 1)
            if slot.role is Role.KOSONG:
                return empty(name, judul, line)
            if slot.role is Role.ALUR:
                return views.flow(name, judul, line)
            # A chart of classes in an annex of its own spares the others their boxes.
            classes = not any(
                other.role is Role.ALUR and other.sheet != slot.sheet for other in plan
            )
            outside = slot.role is Role.VERTIKAL if split else None
            return views.whole(name, judul, outside=outside, classes=classes)

        return annexes(pages, plan, draw)

    def draws(self, name: str) -> bool:
        """Whether a chart shows the office *name*."""
        return self.offices.roster.find(name) in self.used

    def pairs(self) -> list[tuple[str, str]]:
        """Every line that is drawn, as its two ends."""
        return list(dict.fromkeys((source, target) for _kind, source, target in self.lines.drawn))

    def completed(self, found: list[Annex]) -> list[Annex]:
        """The annexes with every unit and every line in one of their charts."""
        offices = self.offices
        views = [view for annex in found for view in annex.bagan]
        groups = {item: group for item, group in offices.groups.items() if item in self.used}
        kinds = {item: kind for item, kind in offices.roster.kinds.items() if item in self.used}
        done = iter(complete(views, lines=self.pairs(), kinds=kinds, groups=groups))
        return [replace(annex, bagan=tuple(next(done) for _view in annex.bagan)) for annex in found]
