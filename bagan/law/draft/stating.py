"""The lists of a draft and the articles' words in, its lines out: what both of them state."""

from __future__ import annotations

import re
from dataclasses import replace

from bagan.chart.model import Jenis, Kind
from bagan.law.draft.classes import Classes, names_of
from bagan.law.draft.kinds import COMMANDED
from bagan.law.draft.lines import Lines, Stated, ends_of, stated
from bagan.law.draft.listings import Listings
from bagan.law.draft.offices import Offices
from bagan.law.draft.values import Basis, Drawn, Entry, Link, Listing, Remark, Source
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.relations import relations
from bagan.law.rules.classes import heads

_ANSWERS = re.compile(r"\A(?!.*melalui).*(?:bertanggung|di\s?bawah)", re.IGNORECASE | re.DOTALL)
"""The words by which somebody answers to another, not through a third."""


class Stating:
    """Reads the articles of one draft and joins what they say with its lists.

    ``inside`` are the units of offices drawn from the inside, whose charts begin with their
    heads; where ``alone``, nothing else is drawn.
    """

    def __init__(
        self, naskah: Naskah, offices: Offices, listings: Listings, classes: Classes
    ) -> None:
        self.naskah = naskah
        self.offices = offices
        self.listings = listings
        self.classes = classes
        self.lines = Lines(naskah, offices, classes, listings.drawn)
        self.led: set[str] = set()
        """Classes whose list has its head from an article, so that no frame is needed."""

    def read(self, *, inside: set[str], alone: bool, framed: tuple[str, ...], boxes: bool) -> Lines:
        """Draw what is certain; keep the rest as comments.  *boxes*: a chart shows classes."""
        lines, listings = self.lines, self.listings
        # What an entry of a list states is its list's line already.
        found = [
            one
            for one in relations(self.naskah, names_of(self.offices, self.classes))
            if str(one.citation) not in listings.places
        ]
        certain = [
            line for line in stated(r for r in found if r.certain) if self.fits(line, framed)
        ]
        certain = [line for line in certain if not self.leads_class(line, inside, framed)]
        certain = [line for line in certain if self.stays(line, inside, alone=alone)]
        for line in certain:
            self.settle(line)
        lines.commands(certain)
        self.command_asisten()
        self.command_all(lines.by_way_of(certain), boxes=boxes)
        lines.coordinates(certain)
        self.cite_coordination()
        shown = {*listings.first, *listings.heads_used, *framed, *ends_of(lines.links)}
        doubtful = (line for line in stated(found) if self.fits(line, framed))
        lines.unsure(
            (line for line in doubtful if not inside or inside.issuperset(line.ends)), shown
        )
        return lines

    def settle(self, line: Stated) -> None:
        """Where a list says only by its order who leads, words that put one of its entries under
        another ("Sekretariat bertanggung jawab kepada Sekretaris") say more."""
        roster, head = self.offices.roster, self.offices.roster.parent.get(line.target)
        if (
            line.kind is Kind.KOMANDO
            and head is not None
            and (head, line.target) in self.listings.by_first
            and _ANSWERS.search(line.first.cue)
            and roster.kinds[line.target] is not Jenis.KELOMPOK_JABATAN_FUNGSIONAL
            and head in roster.commands(line.source)
            and line.target not in roster.commands(line.source)
        ):
            roster.parent[line.target] = line.source
            self.listings.release(head, line.target)

    def leads_class(self, line: Stated, inside: set[str], framed: tuple[str, ...]) -> bool:
        """Whether a line is that of a list in an office told from the *inside*, whose head its own
        words do not name: "Kepala Dusun terdiri atas: ..." and "Kepala Dusun bertanggung jawab
        kepada Kepala Desa"."""
        source, group = line.ends
        groups = self.offices.groups
        if (
            line.kind is not Kind.KOMANDO
            or line.both
            or group not in framed
            or source not in inside
        ):
            return False
        if heads(self.offices.roster.names[source], groups[group].nama):
            return False  # each has its own: "Kepala Cabang Dinas"
        members, roster = set(groups[group].anggota), self.offices.roster
        for place, listing in enumerate(self.listings.done):
            own = [entry.id for entry in listing.entries()]
            headless = listing.komando is None and listing.koordinasi is None
            free = headless and members.issuperset(own) and roster.parent.keys().isdisjoint(own)
            if free and source not in own:
                for item in own:
                    roster.command(source, item)
                self.led.add(group)
                head = Source(source, tuple(line.dasar))
                self.listings.done[place] = replace(listing, komando=head)
        return group in self.led

    def stays(self, line: Stated, inside: set[str], *, alone: bool) -> bool:
        """Whether a line joins two of the inside or, unless they are *alone*, two others; a line
        of komando that leads out is kept as a comment."""
        within = inside & set(line.ends)
        stays = len(within) == len(set(line.ends)) or not (within or alone)
        if not stays and line.kind is Kind.KOMANDO:
            self.lines.doubt(line, "di luar bagan ini, yang dimulai dari kepalanya")
        return stays

    def fits(self, line: Stated, framed: tuple[str, ...]) -> bool:
        """Whether the ends of a line are what a chart draws: no class but the usual ones."""
        groups = self.offices.groups
        usual = {self.classes.perangkat_daerah, self.classes.instansi_vertikal, *framed}
        return all(
            end not in groups or end in usual or groups[end].nama.startswith("Staf Ahli")
            for end in line.ends
        )

    def command_asisten(self) -> None:
        """Where one head commands each asisten, he commands the box of all of them."""
        roster, lines, classes = self.offices.roster, self.lines, self.classes
        above = {roster.parent.get(item) for item in classes.members}
        head = above.pop() if len(above) == 1 else None
        if not classes.group or head is None or not roster.command(head, classes.group):
            return
        if (Kind.KOMANDO, head, classes.group) in lines.drawn:
            return
        cited = [
            text
            for link in lines.links
            if link.kind is Kind.KOMANDO and link.ends[0] == head
            if not set(link.ends[1:]).isdisjoint(classes.members)
            for text in link.basis.dasar
        ]
        cited += [self.listings.first.get(item, "") for item in classes.members]
        dasar = tuple(dict.fromkeys(filter(None, cited)))
        if dasar:
            lines.links.append(Link(Kind.KOMANDO, (head, classes.group), Basis(dasar)))
            lines.drawn[Kind.KOMANDO, head, classes.group] = None

    def command_all(self, remark: Remark | None, *, boxes: bool) -> None:
        """Lead the komando of the perangkat daerah to the lists, and to the box of the class."""
        lines, listings = self.lines, self.listings
        source = lines.command
        if source is None:
            return
        done = []
        for listing in listings.done:
            if listing.koordinasi is not None:
                listing = _commanded_by(listing, source, self.offices, listings.drawn)
                if listing.komando is not None and remark is not None:
                    listing = replace(listing, remarks=(*listing.remarks, remark))
                    remark = None
            done.append(listing)
        commanded = done != listings.done
        listings.done = done
        ends = (source.dari, self.classes.perangkat_daerah)
        if (boxes or not commanded) and self.offices.roster.command(*ends):
            lines.links.append(Link(Kind.KOMANDO, ends, Basis(source.dasar)))
            lines.drawn[Kind.KOMANDO, ends[0], ends[1]] = None

    def cite_coordination(self) -> None:
        """Where all asisten coordinate the perangkat daerah, their lists rest on that too."""
        more = tuple(dict.fromkeys(self.lines.coordination))
        for place, listing in enumerate(self.listings.done):
            source = listing.koordinasi
            if more and source is not None and source.dari in self.classes.members:
                source = replace(source, dasar=("butir", *more))
                self.listings.done[place] = replace(listing, koordinasi=source)


def _commanded_by(listing: Listing, source: Source, offices: Offices, drawn: Drawn) -> Listing:
    """A list of coordination whose perangkat daerah take their komando from *source*."""
    roster = offices.roster

    def settle(entry: Entry) -> Entry:
        line = (Kind.KOMANDO, source.dari, entry.id)
        fits = roster.kinds[entry.id] in COMMANDED and line not in drawn
        fits = fits and roster.command(source.dari, entry.id)
        if fits:
            drawn[line] = None
        return replace(entry, commanded=fits)

    isi = tuple(
        settle(item)
        if isinstance(item, Entry)
        else replace(item, isi=tuple(settle(entry) for entry in item.isi))
        for item in listing.isi
    )
    settled = replace(listing, isi=isi)
    if not any(entry.commanded for entry in settled.entries()):
        return listing
    return replace(settled, komando=source)
