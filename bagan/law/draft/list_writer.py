"""Lists found in the text in, the Listings of a draft out: the story of each list in order."""

from __future__ import annotations

from bagan.chart.model import Kind, name_key
from bagan.law.draft.account import BY_ROLES, HEADING, NO_HEAD, NO_NAME, QUOTA_ENTRY, WITH_DEPUTY
from bagan.law.draft.class_words import FROM_LEAD, is_from_lead
from bagan.law.draft.counted_lists import CountedLists
from bagan.law.draft.entry_rows import EntryRows, holders
from bagan.law.draft.found import Found, Item, Title
from bagan.law.draft.heads import Heads
from bagan.law.draft.listings import Listings, Row
from bagan.law.draft.office_words import is_class, with_deputy
from bagan.law.draft.offices import Offices
from bagan.law.draft.recognise import is_quota
from bagan.law.draft.tally import Tally
from bagan.law.draft.values import Heading, Link, Remark
from bagan.law.naskah.naskah import Level


class ListWriter:
    """Writes the lists of one draft, in the order of the text."""

    def __init__(self, offices: Offices, heads: Heads, tally: Tally) -> None:
        self.offices = offices
        self.heads = heads
        self.tally = tally
        self.listings = Listings()
        self.classes: frozenset[str] = frozenset()
        """Keys of the classes whose members a list has, or a heading within one."""
        self.rows = EntryRows(offices, heads, self.listings, tally)
        self.counted = CountedLists(offices, self.listings)

    def write(self, found: Found) -> None:
        """Take up one list and the lists that its entries head."""
        headed = self.heads.of(found)
        if found.leader is not None:
            self.listings.places.add(str(found.leader.part.citation))
            if headed.head is not None and found.leader.part in found.part.children:
                self.tally.draw(found.leader.part, found.leader.name, headed.head)
                self.offices.hold(headed.head, holders(found.leader))
            if headed.head is not None:
                self.join(headed.head, found.leader)
            if found.leader.below is not None:
                self.list_of(found.leader.below, headed.head)
        remarks = (*headed.remarks, *(self.rows.of_sentence(found.leader) if found.leader else ()))
        if found.part.level is Level.AYAT and found.part.inferred:
            remarks = (*remarks, *self.rows.of_number(found.part))
        if found.by_roles:
            remarks = (self.offices.remark(BY_ROLES, found.part), *remarks)
        rows = self.list_of(found, headed.head, remarks=remarks)
        if headed.head is None and headed.group is None and len(rows) > 1:
            for row in rows:
                self.tally.doubt(row.entry.id if row.entry is not None else "", NO_HEAD)
        if headed.group is not None:
            members = (row.entry.id for row in rows if row.entry is not None)
            self.offices.members(headed.group, tuple(members))
            self.listings.framed[headed.group] = None

    def list_of(
        self, found: Found, head: str | None, *, remarks: tuple[Remark, ...] = ()
    ) -> list[Row]:
        """Write a list under *head*; then those below it.  Gives its rows."""
        if head is not None:
            self.listings.heads_used[head] = None
        below: list[tuple[Found, str]] = []
        rows: list[Row] = []
        for place in found.items:
            inside = place.items if isinstance(place, Title) else (place,)
            title = place.name if isinstance(place, Title) else ""
            made = []
            for item in inside:
                row = self.rows.row(item, found, head, title=title)
                if row is None:
                    continue
                made.append(row)
                if item.below is not None and row.entry is not None:
                    below.append((item.below, row.entry.id))
            if isinstance(place, Title):
                plural = is_class(place.name) and not place.items
                if plural:
                    self.heads.called[name_key(place.name.partition("-")[0])] = head
                told = not place.items and self.is_told(place.name)
                self.title(place, drawn=bool(made) or told)
            if isinstance(place, Title) and made:
                heading = Heading(place.name, (), remarks=self.rows.of_number(place.part))
                rows.append(Row(place.part, title=heading, inside=tuple(made)))
            else:
                rows += made
        strange = tuple(
            self.offices.remark("tidak terbaca sebagai nama perangkat; tidak digambar", part)
            for part in found.strange
        )
        for part in found.strange:
            reason = WITH_DEPUTY if with_deputy(part.text) else NO_NAME
            reason = QUOTA_ENTRY if is_quota(part.text) else reason
            self.tally.leave_all((part,), reason)
        if is_from_lead(found.part, self.offices.naskah.text):
            remarks = (*remarks, self.offices.remark(FROM_LEAD, found.part))
        if not rows:
            self.listings.unwritten += strange
        self.counted.write(found, rows, head, remarks=(*remarks, *strange))
        for inner, item_id in below:
            self.list_of(inner, item_id)
        return rows

    def join(self, head: str, leader: Item) -> None:
        """Put who leads a part of an office ("a. Kepala UPT") under the box of that part, which the
        list before has."""
        box = self.heads.boxes.get(head)
        line = (Kind.KOMANDO, box or "", head)
        if (
            box is not None
            and line not in self.listings.drawn
            and self.offices.roster.command(box, head)
        ):
            self.listings.drawn[line] = None
            self.listings.links.append(
                Link(Kind.KOMANDO, (box, head), self.offices.basis(leader.part))
            )

    def is_told(self, plural: str) -> bool:
        """Whether a list of its own has the members of a class: of "Bidang-bidang"."""
        return name_key(plural.partition("-")[0]) in self.classes

    def title(self, title: Title, *, drawn: bool) -> None:
        """Count the heading above entries."""
        if drawn:
            self.tally.draw(title.part, title.name, HEADING)
        else:
            reason = QUOTA_ENTRY if is_quota(title.part.text) else NO_NAME
            self.tally.leave(title.part, reason, words=title.part.text)
