"""The rows of a list in, entries of ``daftar`` out whose places a spec counts by itself; what
cannot be counted, as units and lines of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bagan.chart.model import Kind, level_below
from bagan.law.draft.found import Found
from bagan.law.draft.listings import Listings, Row
from bagan.law.draft.offices import Offices
from bagan.law.draft.places import citable, counts, is_citable, number_of
from bagan.law.draft.values import Entry, Heading, Link, Listing, Office, Remark, Source


class CountedLists:
    """Writes the rows of one draft into its listings."""

    def __init__(self, offices: Offices, listings: Listings) -> None:
        self.offices = offices
        self.listings = listings

    def write(
        self, found: Found, rows: list[Row], head: str | None, *, remarks: tuple[Remark, ...]
    ) -> None:
        """Write rows as lists: a new one where the numbers do not go on."""
        owner = citable(found.part.citation) if is_citable(found.part) else ""
        chunk: list[Row] = []
        for row in rows:
            level = row.part.level.value
            if owner and row.title is None and row.part.added:
                self.by_itself(row, found, head)
                continue
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
        if not chunk:
            self.listings.unwritten += remarks
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
        self.write(inner, list(row.inside), head, remarks=(remark,))

    def by_itself(self, row: Row, found: Found, head: str | None) -> None:
        """Write an entry as a unit and a line of its own."""
        entry = row.entry
        if entry is None:
            return
        basis = self.offices.basis(row.part)
        remarks = entry.remarks
        if row.part.citation != found.part.citation and not row.part.added:
            text = "nomor ini tidak dapat dihitung dalam daftar"
            remarks = (*remarks, self.offices.remark(text, row.part))
        if entry.nama:
            self.offices.units[entry.id] = Office(
                entry.id, entry.nama, basis, entry.jenis, remarks=remarks, anggota=entry.anggota
            )
            remarks = ()
        line = (found.kind, head or "", entry.id)
        if not head or line in self.listings.drawn:
            return
        if found.kind is not Kind.KOMANDO or entry.commanded:
            self.listings.drawn[line] = None
            self.listings.links.append(Link(found.kind, (head, entry.id), basis, remarks=remarks))
        else:
            self.listings.unwritten += remarks

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
        self.listings.done.append(
            Listing(
                owner,
                tuple(_counted(chunk)),
                "" if level == level_below(owner) else level,
                komando=source if found.kind is Kind.KOMANDO else None,
                koordinasi=source if found.kind is Kind.KOORDINASI else None,
                remarks=remarks,
            )
        )
        for entry in self.listings.done[-1].entries():
            if head and (found.kind is not Kind.KOMANDO or entry.commanded):
                self.listings.drawn[found.kind, head, entry.id] = None
                self.listings.counted.add((found.kind, head, entry.id))
                if found.leader is not None and found.kind is Kind.KOMANDO:
                    self.listings.by_first.add((head, entry.id))


def _counted(rows: Sequence[Row]) -> Iterator[Entry | Heading]:
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
