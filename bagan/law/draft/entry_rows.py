"""An entry of a list in the text in, its row out: a new unit, or one that is known already."""

from __future__ import annotations

import re
from dataclasses import replace

from bagan.chart.model import VILLAGE_HEAD, Jenis, Kind, name_key
from bagan.law.draft import account
from bagan.law.draft.found import Found, Item
from bagan.law.draft.heads import Heads
from bagan.law.draft.kinds import INNER, to_write
from bagan.law.draft.listings import Listings, Row
from bagan.law.draft.offices import Offices
from bagan.law.draft.places import citable
from bagan.law.draft.printable import printable
from bagan.law.draft.tally import Tally
from bagan.law.draft.values import Entry, Person, Remark
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.team_roles import held, is_role
from bagan.law.naskah.wording import entry_name

_COUNCIL = re.compile(r"badan\s+(?:per)?musyawara\w+|bpd\b|bamus\b|tuha\s+peu", re.IGNORECASE)
_VILLAGE_HEAD = re.compile(rf"(?:{VILLAGE_HEAD})\b", re.IGNORECASE)
MAX_UNITS = 1500
"""More entries than this are not drafted: no region has as many offices."""


class EntryRows:
    """Makes the rows of one draft, and notes in its listings which units they name."""

    def __init__(self, offices: Offices, heads: Heads, listings: Listings, tally: Tally) -> None:
        self.offices = offices
        self.heads = heads
        self.listings = listings
        self.tally = tally

    @property
    def full(self) -> bool:
        return len(self.listings.first) >= MAX_UNITS

    def row(self, item: Item, found: Found, head: str | None, *, title: str) -> Row | None:
        """The entry of *item*: a new unit, or a reference to one that is known."""
        offices, roster = self.offices, self.offices.roster
        kind = offices.kind(item.name, title=title)
        self.listings.places.add(str(item.part.citation))
        remarks = [*self.of_number(item.part), *self.of_sentence(item)]
        doubt = item.doubt or self.of_council(item.name, found, head)
        if doubt:
            remarks.append(offices.remark(doubt, item.part))
        known = self.known(item.name, found, head)
        if known is not None and known == head:
            self.tally.draw(item.part, item.name, known, doubt=account.REPEATED)
            return None
        if known is None and self.full:
            self.tally.leave(item.part, account.TOO_MANY)
            return None
        if known is not None:
            entry = Entry(known)
            place = self.listings.first.get(known)
            if place:
                known_head = roster.parent.get(known)
                same = found.kind is Kind.KOMANDO and known_head is not None and known_head == head
                remarks.append(Remark(f"sudah disebut dalam {place}", doubt=not same))
        else:
            again = offices.roster.find(item.name) is not None
            near = self.heads.id_suffix(head) if kind in INNER or again else ""
            near = near or (_telling(head) if again and head else "")
            item_id = roster.add(item.name, kind, near=near)
            defined = offices.defined(item.name)
            offices.call(item_id, item.name, *(defined.wordings if defined else ()))
            entry = Entry(item_id, item.name, to_write(item.name, kind), anggota=holders(item))
        self.tally.draw(item.part, item.name, entry.id, doubt=doubt)
        if item.more:
            self.tally.leave(item.part, account.BELOW)
        self.listings.first.setdefault(entry.id, citable(item.part.citation))
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
        inner = kind in INNER or is_role(name)
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
                and other in self.listings.heads_used
            ):
                item = other
        if inner and item is None and found.head.many and head is None:
            item = roster.only(name)  # the members of a class, which a list before has
        if item is not None and self.is_beside(name, item, found):
            return None
        return None if item in self.offices.groups else item

    def is_beside(self, name: str, item: str, found: Found) -> bool:
        """Whether a unit like the one of *name* ("Sekretaris", "Sekretariat") is another entry of
        the same list: two entries are two units."""
        known = name_key(self.offices.roster.names[item])
        names = {name_key(each.name) for each in found.items if isinstance(each, Item)}
        return known != name_key(name) and {known, name_key(name)} <= names

    def of_council(self, name: str, found: Found, head: str | None) -> str:
        """What is doubtful of a list that puts the council of a village under its head."""
        over = self.offices.roster.names.get(head or "", "")
        told = found.kind is Kind.KOMANDO and _COUNCIL.match(name) and _VILLAGE_HEAD.match(over)
        return account.NO_HEAD if told else ""

    def of_sentence(self, item: Item) -> tuple[Remark, ...]:
        """What is to be said of an entry whose sentence goes on to those below it."""
        if item.more:
            text = "perangkat di bawahnya, dalam kalimat itu juga, tidak terbaca dan tidak digambar"
        elif item.below is not None and any(x.part is item.part for x in item.below.items):
            text = "perangkat di bawahnya dibaca dari kalimatnya; benarkah namanya?"
        else:
            return ()
        return (self.offices.remark(text, item.part),)

    def of_number(self, part: Provision) -> tuple[Remark, ...]:
        doubts = dict.fromkeys(one.why for one in self.offices.naskah.doubts_of(part))
        if part.inferred:
            doubts["nomornya tidak terbaca; disimpulkan dari urutan"] = None
        return tuple(self.offices.remark(why, part) for why in doubts)


def _telling(head: str) -> str:
    """The word of a head's id that tells it from others: "penataan" of "bidang-penataan-ruang"."""
    words = head.split("-")
    return words[1] if len(words) > 1 and not words[1].isdecimal() else words[0]


def holders(item: Item) -> tuple[Person, ...]:
    """Who holds the role that an entry names: "Sekretaris: Kepala Bagian Umum"."""
    told = held(item.part.text)
    return (Person("", printable(entry_name(told[1]))),) if told else ()
