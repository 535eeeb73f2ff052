"""A list found in the text in, the id of the office that heads it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import PERANGKAT_DAERAH, VILLAGE, Jenis, Kind, name_key
from bagan.law.draft.found import Found, Item
from bagan.law.draft.ids import usual_id
from bagan.law.draft.leaders import is_leader, led_by
from bagan.law.draft.office_words import STRUCTURE, are_of_class, is_class
from bagan.law.draft.offices import Offices
from bagan.law.draft.values import Remark
from bagan.law.naskah.ranks import INNER_RANK, LEADER_RANK, rank
from bagan.law.naskah.team_roles import is_role
from bagan.law.rules.classes import heads, title_of

_STAFF = re.compile(rf"perangkat\s+(?:{VILLAGE}|kecamatan|kelurahan)", re.IGNORECASE)
"""All who work for one head, who commands them."""
_UNITS = re.compile(
    r"upt[db]?|puskesmas|instalasi|komite|unit\s+pelaksana\s+teknis(?:\s+\w+)?", re.IGNORECASE
)
"""Words for units that a list may have several of: "UPTD yang terdiri atas: a. UPTD Air Minum"."""
_NUMBERED = re.compile(r"\s(?:[IVX]{1,4}|\d{1,2})\Z")
_OWN_LEADERS = frozenset({Jenis.SEKRETARIS_DAERAH, Jenis.KEPALA_DAERAH, Jenis.GUBERNUR})


@dataclass(frozen=True, slots=True)
class Headed:
    """Who heads a list; ``group`` is the class that its entries are members of, if they are."""

    head: str | None
    remarks: tuple[Remark, ...] = ()
    group: str | None = None


class Heads:
    """Finds the heads of one draft's lists, in the order of the text."""

    def __init__(self, offices: Offices, about: str) -> None:
        self.offices = offices
        self.about = about
        """The office that the regulation's title names; empty for none."""
        self.several = False
        """Whether the text has several offices from the inside, each with its own names."""
        self.office_of: dict[str, str] = {}
        """What those who lead an office lead."""
        self.called: dict[str, str | None] = {}
        """Who heads a class that a list calls by its plural ("Bidang-bidang"), by its key."""
        self.leaders: dict[str, str] = {}
        """Ids of those who lead an office, by the key of its name."""
        self.boxes: dict[str, str] = {}
        """The box of a part of an office, an entry of its list, above who leads that part."""

    def of(self, found: Found) -> Headed:
        """The head of an outer list; that of an inner one is the entry above it."""
        remarks: list[Remark] = []
        head, item = found.head, None
        if not found.certain:
            remarks.append(
                self.offices.remark("jenis garis daftar ini tidak disebut; komando?", found.part)
            )
        if found.leader is not None:
            office = self.about if head.many and self.about else head.name
            item = self.leader_of(found.leader, office or self.about)
        elif _UNITS.fullmatch(head.name) and self.are_members(found):
            item = self.listed(head.name)
            if item is None:
                return Headed(None, tuple(remarks), self.offices.group(head.name, head.part))
        elif head.name and (not head.many or name_key(head.name) in self.leaders):
            item = self.named(found)
            if not head.certain:
                remarks.append(self.offices.remark("kepala daftar ini disimpulkan", head.part))
        elif (above := self.above_class(found)) is not None:
            item = above
            text = "anggota golongan yang juga berdiri sendiri sebagai butir; di bawah kepalanya?"
            remarks.append(self.offices.remark(text, found.part))
        elif head.many and self.are_members(found):
            group = self.offices.group(head.name, head.part)
            return Headed(None, tuple(remarks), group)
        else:
            item = self.guessed(found)
            remarks.append(self.offices.remark("kepala daftar ini tidak disebut", found.part))
        return Headed(item, tuple(remarks))

    def listed(self, name: str) -> str | None:
        """The unit *name*, where an entry of a list before is called so: "d. UPTD"."""
        known = self.offices.roster.find(name)
        known = None if known in self.offices.groups else known
        return known if known is not None and self.offices.roster.parent.get(known) else None

    def above_class(self, found: Found) -> str | None:
        """Who commands the class that a list is of, where an entry was called by its name:
        "c. Bidang;" and then "Bidang terdiri dari: a. Bidang Retribusi"."""
        roster = self.offices.roster
        called = self.called.get(name_key(found.head.name)) if found.head.many else None
        if called is not None and self.are_members(found):
            return called
        known = roster.find(found.head.name) if found.head.many else None
        if known is None or known in self.offices.groups:
            return None
        if not self.are_members(found) and not _STAFF.match(found.head.name):
            return None
        return roster.parent.get(known)

    def named(self, found: Found) -> str:
        """The office that the words above a list name."""
        head, offices = found.head, self.offices
        known = self.leaders.get(name_key(head.name)) or offices.roster.find(head.name)
        known = known or self.longer(head.name)
        if known is None and (leader := self.leading(head.name)) is not None:
            return leader
        if known is None and (told := self.told_inside(found, head.name)) is not None:
            return self.leader_of(told, head.name)
        if known is None or known in offices.groups:
            known = offices.add(head.name, head.part)
            if self.about and found.kind is Kind.KOMANDO and heads(head.name, self.about):
                self.office_of[known] = self.about  # "Direktur membawahkan: ..."
                self.leaders.setdefault(name_key(self.about), known)
            return known
        offices.cite(known, head.part)
        return known

    def longer(self, name: str) -> str | None:
        """The one unit whose name goes on behind *name*, which ends with its number: "Asisten I" is
        "Asisten I Bidang Pemerintahan"; or which is the word for it: "Sekretariat"."""
        if _NUMBERED.search(name) is None and name != "Sekretariat":
            return None
        start = f"{name.casefold()} "
        found = [
            item
            for item, one in self.offices.roster.names.items()
            if one.casefold().startswith(start)
        ]
        return found[0] if len(found) == 1 else None

    def told_inside(self, found: Found, office: str) -> Item | None:
        """Who leads the perangkat daerah of whose inner parts a list is, by the words of the text:
        the chart of an office begins with who leads it, not with its name."""
        offices = self.offices
        inner = any((rank(item.name) or 0) > LEADER_RANK for item in found.items)
        if found.kind is not Kind.KOMANDO or not inner:
            return None
        if offices.kind(office) not in PERANGKAT_DAERAH:
            return None
        if (told := leader_told(offices, office)) is not None:
            return told
        said = (name for name in _titles(office) if offices.said(name))
        return next((Item(found.part, name) for name in said), None)

    def leading(self, office: str) -> str | None:
        """The one who leads an office by what he is called: the Camat, "Kecamatan Sukaraja"."""
        known = (
            item for item in dict.fromkeys(self.leaders.values()) if self.may_lead(item, office)
        )
        found = [item for item in known if heads(self.offices.roster.names[item], office)]
        return found[0] if len(found) == 1 else None

    def may_lead(self, item: str, office: str) -> bool:
        """Whether *item* leads no other office that has a name of its own, as *office* has: the
        Kepala Dinas of "Dinas Sosial" is not that of "Dinas Perhubungan"."""
        other = name_key(self.office_of.get(item, ""))
        own = name_key(office)
        return " " not in office or other.startswith(own) or own.startswith(other)

    def leader_of(self, leader: Item, office: str) -> str:
        """The one who leads *office*: the first entry of its list."""
        offices = self.offices
        if office and name_key(office) in self.leaders:
            known = self.leaders[name_key(office)]
            if self.is_called(known, leader.name):
                offices.cite(known, leader.part)
                return known
            office = ""  # of another than the words above its list seem to say
        name = leader.name
        longer = f"Kepala {office.split()[0]}" if office else name
        if name_key(name) == "kepala" and offices.said(longer):
            name = longer
        kind = offices.kind(name)
        box = self.box(office)
        known_item = offices.roster.find(name) if kind in _OWN_LEADERS else None
        if known_item is None:
            adviser = is_role(name) and not is_leader(name)  # "Pengarah", "Pembina"
            kind = kind if kind in _OWN_LEADERS or adviser else Jenis.KEPALA
            several = self.several and office and name.startswith("Kepala")
            short = f"Kepala {usual_id(office)}" if several else ""
            known_item = offices.add(name, leader.part, kind=kind, short=short)
        offices.cite(known_item, leader.part)
        offices.call(known_item, leader.name)
        if box is not None:
            self.boxes[known_item] = box
        if office:
            self.office_of[known_item] = office
            self.leaders[name_key(office)] = known_item
            defined = offices.defined(office)
            offices.call(known_item, office, *(defined.wordings if defined else ()))
            for wording in defined.wordings if defined else ():
                self.leaders.setdefault(name_key(wording), known_item)
        return known_item

    def box(self, office: str) -> str | None:
        """The unit *office*, where it is a part of one whose list came before: "UPT Farmasi"."""
        roster = self.offices.roster
        own = " " in office and not (is_class(office) or _UNITS.fullmatch(office))
        known = roster.find(office) if own else None
        if (
            known is None
            or known in self.offices.groups
            or self.offices.kind(office) in PERANGKAT_DAERAH
        ):
            return None
        return known if set(self.leaders.values()).intersection(roster.commands(known)) else None

    def is_called(self, known: str, name: str) -> bool:
        """Whether the unit *known* may be called *name*, too: "Kepala Dinas", "Kepala"."""
        own, other = name_key(self.offices.roster.names[known]), name_key(name)
        return own.startswith(other) or other.startswith(own)

    def guessed(self, found: Found) -> str | None:
        """The office that the title names, else the head of the region; None for the parts of one
        office, which stand below none but this."""
        if self.about:
            known = self.leaders.get(name_key(self.about))
            if known is not None:
                return known
            if (told := self.told_inside(found, self.about)) is not None:
                return self.leader_of(told, self.about)
        elif _are_parts(found):
            return None
        return self.office(self.about or self.offices.region.head)

    def id_suffix(self, item: str | None) -> str:
        """What tells the units inside an office from those of another: its id, or nothing."""
        if not self.several or item is None:
            return ""
        for above in (item, *self.offices.roster.commands(item)):
            if above in self.office_of:
                return usual_id(self.office_of[above])
        return item

    def office(self, name: str) -> str:
        """The office *name*, which the articles or the title alone name."""
        known = self.offices.roster.find(name)
        if known is not None and known not in self.offices.groups:
            return known
        return self.offices.add(name, self.offices.mentioned(name))

    def are_members(self, found: Found) -> bool:
        """Whether each entry is one of the class that the list is of: "Staf Ahli Bidang ..."."""
        items = [item for item in found.items if isinstance(item, Item)]
        every = len(items) == len(found.items)
        return every and are_of_class(found.head.name, [item.name for item in items])


def _are_parts(found: Found) -> bool:
    """Whether a list has a sekretariat, bagian, seksi or the like among its entries."""
    items = (item for item in found.items if isinstance(item, Item))
    return any((rank(item.name) or 0) >= INNER_RANK for item in items)


def leader_told(offices: Offices, office: str) -> Item | None:
    """Who leads *office* by the words of the articles; None where they name nobody."""
    reader = offices.reader
    for part in offices.naskah.walk():
        name = reader.name(led_by(part.text))
        if is_leader(name):
            subject = name_key(reader.subject(part.text).name)
            if subject and name_key(office).startswith(subject):
                return Item(part, name)
    for name in _titles(office):
        if (named := offices.mentioned(name)) is not None:
            return Item(named, name)
    return None


def _titles(office: str) -> Iterator[str]:
    """What who leads *office* may be called."""
    kepala = f"Kepala {office.split()[0]}"
    return filter(None, (kepala if heads(kepala, office) else "", title_of(office)))


def about(offices: Offices, tentang: str) -> str:
    """The office that a regulation's title is about ("Tata Kerja Dinas Sosial"), or nothing."""
    subject = offices.reader.subject(tentang)
    name = subject.name
    if subject.many or not name or is_class(name) or not STRUCTURE.match(name):
        return ""
    return name
