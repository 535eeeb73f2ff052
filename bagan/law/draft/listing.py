"""Lists found in the text in, entries of ``daftar`` out: ids, references, lines, citations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bagan.chart.model import Jenis, Kind, level_below
from bagan.law.draft.found import Found, Item, Title
from bagan.law.draft.heads import Heads
from bagan.law.draft.kinds import COMMANDED, INNER, to_write
from bagan.law.draft.offices import NOT_CITABLE, Offices
from bagan.law.draft.places import citable, counts, is_citable, number_of
from bagan.law.draft.values import (
    Basis,
    Drawn,
    Entry,
    Heading,
    Link,
    Listing,
    Office,
    Remark,
    Source,
)
from bagan.law.naskah.naskah import Provision

NOTHING = "tidak ada daftar perangkat yang terbaca dalam naskah; isi bagan harus ditulis sendiri"
MAX_UNITS = 1500
"""More entries than this are not drafted: no region has as many offices."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, or entries under a heading, with the part that they stand in."""

    part: Provision
    entry: Entry | None = None
    title: Heading | None = None
    inside: tuple[Row, ...] = ()


class Listings:
    """Writes the lists of one draft, in the order of the text."""

    def __init__(self, offices: Offices, heads: Heads) -> None:
        self.offices = offices
        self.heads = heads
        self.done: list[Listing] = []
        self.links: list[Link] = []
        self.first: dict[str, str] = {}
        """Ids of units that stand in lists, and the citation of the first place."""
        self.unwritten: list[Remark] = []
        """What is to be said of lists and entries of which nothing is left."""
        self.places: set[str] = set()
        """The citations of all entries."""
        self.heads_used: dict[str, None] = {}
        self.framed: dict[str, None] = {}
        """Classes whose members the lists name."""
        self.drawn: Drawn = {}
        """The lines that the lists draw."""
        self.counted: set[tuple[object, ...]] = set()
        """Those of them that need no ``garis`` of their own."""

    @property
    def lost(self) -> tuple[Remark, ...]:
        """What the author has to add: all of it where the text has no list that can be read."""
        nothing = () if self.first or self.heads_used else (Remark(NOTHING),)
        return (*nothing, *self.unwritten)

    @property
    def full(self) -> bool:
        return len(self.first) >= MAX_UNITS

    def write(self, found: Found) -> None:
        """Take up one list and the lists that its entries head."""
        headed = self.heads.of(found)
        if found.leader is not None:
            self.places.add(str(found.leader.part.citation))
        remarks = (*headed.remarks, *(self.more(found.leader) if found.leader else ()))
        rows = self.list_of(found, headed.head, remarks=remarks)
        if headed.group is not None:
            members = (row.entry.id for row in rows if row.entry is not None)
            self.offices.members(headed.group, tuple(members))
            self.framed[headed.group] = None

    def list_of(
        self, found: Found, head: str | None, *, remarks: tuple[Remark, ...] = ()
    ) -> list[Row]:
        """Write a list under *head*; then those below it.  Gives its rows."""
        if head is not None:
            self.heads_used[head] = None
        below: list[tuple[Found, str]] = []
        rows: list[Row] = []
        for place in found.items:
            inside = place.items if isinstance(place, Title) else (place,)
            title = place.name if isinstance(place, Title) else ""
            made = []
            for item in inside:
                row = self.row(item, found, head, title=title)
                if row is None:
                    continue
                made.append(row)
                if item.below is not None and row.entry is not None:
                    below.append((item.below, row.entry.id))
            if isinstance(place, Title) and made:
                heading = Heading(place.name, (), remarks=self.doubt(place.part))
                rows.append(Row(place.part, title=heading, inside=tuple(made)))
            else:
                rows += made
        strange = tuple(
            self.offices.remark("tidak terbaca sebagai nama perangkat; tidak digambar", part)
            for part in found.strange
        )
        if not rows:
            self.unwritten += strange
        self.chunks(found, rows, head, remarks=(*remarks, *strange))
        for inner, item_id in below:
            self.list_of(inner, item_id)
        return rows

    def alone(self) -> list[Link]:
        """The lines to entries that could not be counted, but for those that a list draws."""
        return [link for link in self.links if (link.kind, *link.ends) not in self.counted]

    # --- one entry --------------------------------------------------------------------

    def row(self, item: Item, found: Found, head: str | None, *, title: str) -> Row | None:
        """The entry of *item*: a new unit, or a reference to one that is known."""
        offices, roster = self.offices, self.offices.roster
        kind = offices.kind(item.name, title=title)
        self.places.add(str(item.part.citation))
        remarks = [*self.doubt(item.part), *self.more(item)]
        known = self.known(item.name, found, head)
        if (known is not None and known == head) or (known is None and self.full):
            return None
        if known is not None:
            entry = Entry(known)
            place = self.first.get(known)
            if place:
                known_head = roster.parent.get(known)
                same = found.kind is Kind.KOMANDO and known_head is not None and known_head == head
                remarks.append(Remark(f"sudah disebut dalam {place}", doubt=not same))
        else:
            again = offices.roster.find(item.name) is not None
            near = self.heads.near(head) if kind in INNER or again else ""
            item_id = roster.add(item.name, kind, near=near)
            defined = offices.defined(item.name)
            offices.call(item_id, item.name, *(defined.wordings if defined else ()))
            entry = Entry(item_id, item.name, to_write(item.name, kind))
        self.first.setdefault(entry.id, citable(item.part.citation))
        if head is not None and found.kind is Kind.KOMANDO and not roster.command(head, entry.id):
            entry = replace(entry, commanded=False)
            above = roster.parent.get(entry.id)
            if above != head:
                remarks.append(offices.remark("naskah memberinya kepala komando kedua", item.part))
        return Row(item.part, replace(entry, remarks=tuple(remarks)))

    def known(self, name: str, found: Found, head: str | None) -> str | None:
        """The unit that an entry repeats; inside an office only one of the same head."""
        roster = self.offices.roster
        kind, item = self.offices.kind(name), roster.find(name)
        inner = kind in INNER
        if kind in (Jenis.BAGIAN, Jenis.BIRO) and item is not None:
            inner = roster.parent.get(item) not in (None, head)  # of another sekretariat
        if found.kind is not Kind.KOMANDO:
            inner = False
        if inner:
            item = roster.under(name, head)
        if inner and item is None:
            # Named before as the head of a list of its own, without a head yet.
            other = roster.find(name)
            if (
                other in self.offices.units
                and other not in roster.parent
                and other in self.heads_used
            ):
                item = other
        return None if item in self.offices.groups else item

    def more(self, item: Item) -> tuple[Remark, ...]:
        """What is to be said of an entry whose sentence goes on to those below it."""
        if item.more:
            text = "perangkat di bawahnya, dalam kalimat itu juga, tidak terbaca dan tidak digambar"
        elif item.below is not None and any(x.part is item.part for x in item.below.items):
            text = "perangkat di bawahnya dibaca dari kalimatnya; benarkah namanya?"
        else:
            return ()
        return (self.offices.remark(text, item.part),)

    def doubt(self, part: Provision) -> tuple[Remark, ...]:
        if not part.inferred:
            return ()
        return (self.offices.remark("nomornya tidak terbaca; disimpulkan dari urutan", part),)

    # --- lists that a spec can count --------------------------------------------------

    def chunks(
        self, found: Found, rows: list[Row], head: str | None, *, remarks: tuple[Remark, ...]
    ) -> None:
        """Write rows as lists: a new one where the numbers do not go on."""
        owner = citable(found.part.citation) if is_citable(found.part) else ""
        chunk: list[Row] = []
        for row in rows:
            level = row.part.level.value
            if not owner or not counts(owner, level, row.part) or not self.can_hold(row):
                self.flush(owner, chunk, found, head, remarks)
                remarks = () if chunk else remarks
                chunk = []
                self.apart(row, found, head)
                continue
            if chunk and (
                level != chunk[-1].part.level.value
                or number_of(row.part) <= number_of(chunk[-1].part)
            ):
                self.flush(owner, chunk, found, head, remarks)
                remarks, chunk = (), []
            chunk.append(row)
        self.flush(owner, chunk, found, head, remarks)

    def can_hold(self, row: Row) -> bool:
        """Whether the entries under a heading count up from it."""
        if row.title is None:
            return True
        place = str(row.part.citation)
        numbers = [number_of(inner.part) for inner in row.inside]
        return numbers == sorted(set(numbers)) and all(
            counts(place, level_below(place), inner.part) for inner in row.inside
        )

    def apart(self, row: Row, found: Found, head: str | None) -> None:
        """Write what cannot be counted in its list."""
        if row.title is None:
            self.by_itself(row, found, head)
            return
        inner = replace(found, part=row.part)
        remark = Remark(f"di bawah judul: {row.title.unsur}")
        self.chunks(inner, list(row.inside), head, remarks=(remark,))

    def by_itself(self, row: Row, found: Found, head: str | None) -> None:
        """Write an entry as a unit and a line of its own."""
        entry = row.entry
        if entry is None:
            return
        place = citable(row.part.citation)
        basis = Basis((place,)) if place else Basis(rekonstruksi=NOT_CITABLE)
        remarks = entry.remarks
        if row.part is not found.part:
            text = "nomor ini tidak dapat dihitung dalam daftar"
            remarks = (*remarks, self.offices.remark(text, row.part))
        if entry.nama:
            self.offices.units[entry.id] = Office(
                entry.id, entry.nama, basis, entry.jenis, remarks=remarks
            )
            remarks = ()
        line = (found.kind, head or "", entry.id)
        if not head or line in self.drawn:
            return
        if found.kind is not Kind.KOMANDO or entry.commanded:
            self.drawn[line] = None
            self.links.append(Link(found.kind, (head, entry.id), basis, remarks=remarks))
        else:
            self.unwritten += remarks

    def flush(
        self,
        owner: str,
        chunk: list[Row],
        found: Found,
        head: str | None,
        remarks: tuple[Remark, ...],
    ) -> None:
        """Write one list whose numbers go up."""
        if not chunk:
            return
        level = chunk[0].part.level.value
        source = Source(head) if head else None
        self.done.append(
            Listing(
                owner,
                tuple(_counted(chunk)),
                "" if level == level_below(owner) else level,
                komando=source if found.kind is Kind.KOMANDO else None,
                koordinasi=source if found.kind is Kind.KOORDINASI else None,
                remarks=remarks,
            )
        )
        for entry in entries(self.done[-1]):
            if head and (found.kind is not Kind.KOMANDO or entry.commanded):
                self.drawn[found.kind, head, entry.id] = None
                self.counted.add((found.kind, head, entry.id))


def _counted(rows: list[Row] | tuple[Row, ...]) -> Iterator[Entry | Heading]:
    """Rows as entries, with a number wherever counting would not give it."""
    due = 1
    for row in rows:
        number = number_of(row.part)
        nomor = None if number == due else number
        due = number + 1
        if row.title is not None:
            inside = tuple(e for e in _counted(row.inside) if isinstance(e, Entry))
            yield replace(row.title, nomor=nomor, isi=inside)
        elif row.entry is not None:
            yield replace(row.entry, nomor=nomor)


def entries(listing: Listing) -> Iterator[Entry]:
    """Every entry of a list, those under headings too."""
    for item in listing.isi:
        if isinstance(item, Entry):
            yield item
        else:
            yield from item.isi


def commanded_by(listing: Listing, source: Source, offices: Offices, drawn: Drawn) -> Listing:
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
    if not any(entry.commanded for entry in entries(settled)):
        return listing
    return replace(settled, komando=source)
