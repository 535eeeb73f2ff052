"""A Naskah in, the Draft of a spec out: the story in order.

The region and the regulation; the offices that the text defines; its lists and who heads
them; the lines that its articles state; the charts that its annexes announce.
"""

from __future__ import annotations

from dataclasses import replace

from bagan.draft.classes import Classes, classes_of, names_of
from bagan.draft.definitions import definitions, duties
from bagan.draft.facts import read_region, read_rule
from bagan.draft.heads import Heads, about
from bagan.draft.lines import Lines, Stated, ends_of, stated
from bagan.draft.listing import Listings, commanded_by
from bagan.draft.lists import Found, Overlooked, find_lists
from bagan.draft.names import Mender
from bagan.draft.offices import Offices
from bagan.draft.sheets import Sheet, sheets
from bagan.draft.shown import complete
from bagan.draft.trees import Trees
from bagan.draft.values import Annex, Basis, Draft, Link, Remark
from bagan.draft.views import Cast, Views, roles
from bagan.model.kinds import Jenis, Kind
from bagan.naskah.naskah import Naskah
from bagan.naskah.relations import relations
from bagan.naskah.wording import key

_OFFICIALS = (
    "Sekretaris Daerah",
    "DPRD",
    "Gubernur",
    "Menteri Dalam Negeri",
    "Sekretariat DPRD",
    "Inspektorat",
)
"""Offices that articles name without defining them."""


def draft(naskah: Naskah) -> Draft:
    """What can be drafted of *naskah*; for any text something that loads and draws."""
    region = read_region(naskah)
    mender = Mender.of(naskah, region=region.short)
    rule = read_rule(naskah, region, mender)
    defined = definitions(naskah, mender)
    terms = frozenset(key(word) for one in defined if not one.many for word in one.wordings)
    mender = replace(mender, terms=terms)
    offices = Offices(naskah, mender, region, defined)
    heads = Heads(offices, about(offices, rule.tentang))
    listings = Listings(offices, heads)
    overlooked: list[Remark] = []
    lists = list(find_lists(naskah, mender))
    heads.several = sum(isinstance(x, Found) and x.leader is not None for x in lists) > 1
    offices.reserve(found for found in lists if isinstance(found, Found))
    for found in lists:
        if isinstance(found, Overlooked):
            text = "daftar ini tidak digambar: isinya bukan susunan atau koordinasi"
            overlooked.append(offices.remark(text, found.part))
        else:
            listings.write(found)
    pages = sheets(naskah, mender, fallback=f"Bagan {rule.tentang}")
    work = _Charts(naskah, offices, listings, heads)
    annexes = work.of(pages)
    return Draft(
        region,
        rule,
        offices.in_order(work.used),
        tuple(group for item, group in offices.groups.items() if item in work.used),
        tuple(listings.done),
        tuple(work.links),
        tuple(annexes),
        doubts=tuple(work.lines.doubts),
        left_out=(*overlooked, *listings.lost),
        implied=tuple(dict.fromkeys(work.lines.implied)),
        unused=tuple(one.nama for one in defined if not one.many and not work.draws(one.nama)),
    )


class _Charts:
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
        self.is_structure = bool(heads.leaders)
        """Whether the charts are of offices from the inside, which begin with their heads."""

    def of(self, pages: tuple[Sheet, ...]) -> list[Annex]:
        """The charts for *pages*; ``links``, ``lines`` and ``used`` tell what they draw."""
        offices, listings = self.offices, self.listings
        offices.settle()
        if not self.is_structure:
            for name in (offices.region.head, f"Wakil {offices.region.head}", *_OFFICIALS):
                if offices.roster.find(name) is None and (part := offices.mentioned(name)):
                    offices.add(name, part)
            for part, name in duties(self.naskah, offices.mender):
                if offices.roster.find(name) is None:
                    offices.add(name, part)
        kinds = offices.roster.kinds
        verticals = any(kinds[item] is Jenis.INSTANSI_VERTIKAL for item in self.entries)
        plan = roles(pages, verticals=verticals)
        boxes = not self.is_structure and any("alur" in row for row in plan)
        classes = classes_of(offices, heads=listings.heads_used, listed=self.entries, boxes=boxes)
        self.read_lines(classes, boxes=boxes)
        self.links = [*listings.alone(), *self.lines.links]
        sources = (source for x in listings.done for source in (x.komando, x.koordinasi))
        ends = [*ends_of(self.lines.links), *(source.dari for source in sources if source)]
        linked = tuple(dict.fromkeys(ends))
        everybody = {*self.entries, *listings.heads_used, *self.framed, *linked}
        if not everybody:
            linked = (self.heads.office(offices.region.head),)
            everybody = set(linked)
        self.used = everybody
        if self.is_structure:
            found = self.trees(pages)
        else:
            cast = Cast(
                self.entries,
                tuple(listings.heads_used),
                linked,
                self.framed,
                tuple(self.pairs()),
            )
            found = Views(offices, classes, cast).annexes(pages, plan)
        return self.completed(found)

    def read_lines(self, classes: Classes, *, boxes: bool) -> None:
        """Read what the articles state, and draw what is certain."""
        offices, listings = self.offices, self.listings
        lines = self.lines = Lines(self.naskah, offices, classes, listings.drawn)
        # What an entry of a list states is its list's line already.
        found = [
            one
            for one in relations(self.naskah, names_of(offices, classes))
            if str(one.citation) not in listings.places
        ]
        certain = [
            line for line in stated(r for r in found if r.certain) if self.fits(line, classes)
        ]
        within = {*self.entries, *listings.heads_used, *self.framed}
        if self.is_structure:
            for line in certain:
                if line.kind is Kind.KOMANDO and not within.issuperset(line.ends):
                    lines.doubt(line, "di luar bagan ini, yang dimulai dari kepalanya")
            certain = [line for line in certain if within.issuperset(line.ends)]
        lines.commands(certain)
        self.command_asisten(classes)
        self.command_all(classes, lines.by_way_of(certain), boxes=boxes)
        lines.coordinates(certain)
        self.cite_coordination(classes)
        shown = {*within, *ends_of(lines.links)}
        lines.unsure((line for line in stated(found) if self.fits(line, classes)), shown)

    def fits(self, line: Stated, classes: Classes) -> bool:
        """Whether the ends of a line are what a chart draws: no class but the usual ones."""
        offices = self.offices
        usual = {classes.perangkat_daerah, classes.instansi_vertikal, *self.framed}
        for end in line.ends:
            group = end in offices.groups and end not in usual
            if group and not offices.groups[end].nama.startswith("Staf Ahli"):
                return False
        return True

    def command_asisten(self, classes: Classes) -> None:
        """Where one head commands each asisten, he commands the box of all of them."""
        roster, lines = self.offices.roster, self.lines
        above = {roster.parent.get(item) for item in classes.members}
        head = above.pop() if len(above) == 1 else None
        if not classes.group or head is None or not roster.command(head, classes.group):
            return
        if (Kind.KOMANDO, head, classes.group) not in lines.drawn:
            own = [
                link
                for link in lines.links
                if link.kind is Kind.KOMANDO
                and link.ends[0] == head
                and not set(link.ends[1:]).isdisjoint(classes.members)
            ]
            cited = [text for link in own for text in link.basis.dasar]
            cited += [self.listings.first[item] for item in classes.members if item in self.entries]
            dasar = tuple(dict.fromkeys(text for text in cited if text))
            if not dasar:
                return
            lines.links.append(Link(Kind.KOMANDO, (head, classes.group), Basis(dasar)))
            lines.drawn.add((Kind.KOMANDO, head, classes.group))

    def command_all(self, classes: Classes, remark: Remark | None, *, boxes: bool) -> None:
        """Lead the komando of the perangkat daerah to the lists, and to the box of the class."""
        lines, listings = self.lines, self.listings
        source = lines.command
        if source is None:
            return
        done = []
        for listing in listings.done:
            if listing.koordinasi is not None:
                listing = commanded_by(listing, source, self.offices, listings.drawn)
                if listing.komando is not None and remark is not None:
                    listing = replace(listing, remarks=(*listing.remarks, remark))
                    remark = None
            done.append(listing)
        commanded = done != listings.done
        listings.done = done
        if boxes or not commanded:
            ends = (source.dari, classes.perangkat_daerah)
            if self.offices.roster.command(*ends):
                lines.links.append(Link(Kind.KOMANDO, ends, Basis(source.dasar)))
                lines.drawn.add((Kind.KOMANDO, *ends))

    def cite_coordination(self, classes: Classes) -> None:
        """Where all asisten coordinate the perangkat daerah, their lists rest on that too."""
        more = tuple(dict.fromkeys(self.lines.coordination))
        for place, listing in enumerate(self.listings.done):
            source = listing.koordinasi
            if more and source is not None and source.dari in classes.members:
                source = replace(source, dasar=("butir", *more))
                self.listings.done[place] = replace(listing, koordinasi=source)

    def trees(self, pages: tuple[Sheet, ...]) -> list[Annex]:
        parent = self.offices.roster.parent
        roots = tuple(item for item in self.listings.heads_used if item not in parent)
        lines = self.pairs()
        return Trees(self.offices.roster, self.heads, roots=roots, lines=lines).annexes(pages)

    def draws(self, name: str) -> bool:
        """Whether a chart shows the office *name*."""
        return self.offices.roster.find(name) in self.used

    def pairs(self) -> list[tuple[str, str]]:
        """Every line that is drawn, as its two ends."""
        found = {(source, target): None for _kind, source, target in sorted(self.lines.drawn)}
        return list(found)

    def completed(self, found: list[Annex]) -> list[Annex]:
        """The annexes with every unit and every line in one of their charts."""
        offices = self.offices
        views = [view for annex in found for view in annex.bagan]
        groups = {item: group for item, group in offices.groups.items() if item in self.used}
        kinds = {item: kind for item, kind in offices.roster.kinds.items() if item in self.used}
        done = iter(complete(views, lines=self.pairs(), kinds=kinds, groups=groups))
        return [replace(annex, bagan=tuple(next(done) for _view in annex.bagan)) for annex in found]
