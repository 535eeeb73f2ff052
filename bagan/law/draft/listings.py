"""What the lists of one text give, as it is gathered: entries of ``daftar``, lines, remarks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bagan.chart.model import Kind
from bagan.law.draft.values import Drawn, Entry, Heading, Link, Listing, Remark
from bagan.law.naskah.naskah import Provision

NOTHING = "tidak ada daftar perangkat yang terbaca dalam naskah; isi bagan harus ditulis sendiri"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, or entries under a heading, with the part that they stand in."""

    part: Provision
    entry: Entry | None = None
    title: Heading | None = None
    inside: tuple[Row, ...] = ()


@dataclass
class Listings:
    """The lists of one draft, in the order of the text, and what is to be known of them."""

    done: list[Listing] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    """The lines to entries that cannot be counted in a list."""
    first: dict[str, str] = field(default_factory=dict)
    """Ids of units that stand in lists, and the citation of the first place."""
    unwritten: list[Remark] = field(default_factory=list)
    """What is to be said of lists and entries of which nothing is left."""
    places: set[str] = field(default_factory=set)
    """The citations of all entries."""
    heads_used: dict[str, None] = field(default_factory=dict)
    framed: dict[str, None] = field(default_factory=dict)
    """Classes whose members the lists name."""
    drawn: Drawn = field(default_factory=dict)
    """The lines that the lists draw."""
    counted: set[tuple[Kind, str, str]] = field(default_factory=set)
    """Those of them that need no ``garis`` of their own."""

    guessed: list[tuple[str, str]] = field(default_factory=list)
    """Heads and parts of offices that no list joins; the articles may."""
    by_first: set[tuple[str, str]] = field(default_factory=set)
    """Lines of komando from the first entry of a list to another of it, which no words state."""

    def release(self, head: str, item: str) -> None:
        """The list's line from *head* to its entry *item* is not drawn."""
        line = (Kind.KOMANDO, head, item)
        self.drawn.pop(line, None)
        self.counted.discard(line)
        self.by_first.discard((head, item))
        for place, listing in enumerate(self.done):
            if listing.komando is not None and listing.komando.dari == head:
                isi = tuple(_released(each, item) for each in listing.isi)
                self.done[place] = replace(listing, isi=isi)

    @property
    def lost(self) -> tuple[Remark, ...]:
        """What the author has to add: all of it where the text has no list that can be read."""
        nothing = () if self.first or self.heads_used else (Remark(NOTHING),)
        return (*nothing, *self.unwritten)

    def alone(self) -> list[Link]:
        """The lines to entries that could not be counted, but for those that a list draws."""
        found: list[Link] = []
        for link in self.links:
            if (link.kind, *link.ends) in self.counted:
                continue
            before = found[-1] if found else None
            if before is not None and _alike(before, link):
                found[-1] = replace(before, ends=(*before.ends, *link.ends[1:]))
            else:
                found.append(link)
        return found


def _released(each: Entry | Heading, item: str) -> Entry | Heading:
    if isinstance(each, Entry):
        return replace(each, commanded=False) if each.id == item else each
    isi = (_released(entry, item) for entry in each.isi)
    return replace(each, isi=tuple(entry for entry in isi if isinstance(entry, Entry)))


def _alike(one: Link, other: Link) -> bool:
    """Whether two lines of a list are told as one: from one head, with one basis."""
    plain = not (one.both or other.both or one.remarks or other.remarks)
    return plain and (one.kind, one.ends[0], one.basis) == (other.kind, other.ends[0], other.basis)
