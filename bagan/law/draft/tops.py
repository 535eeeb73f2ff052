"""The office that a text is about in, who leads it out, where no list says it; and above whom.

"Dinas Pangan dipimpin oleh Kepala Dinas", and its lists begin with "Sekretariat membawahi": what is
the part of an office by its name does not stand alone.
"""

from __future__ import annotations

import re

from bagan.chart.model import VILLAGE, VILLAGES, Kind, name_key
from bagan.law.draft.account import NO_HEAD, UNLISTED
from bagan.law.draft.cues import stated_kind
from bagan.law.draft.found import Item
from bagan.law.draft.heads import Heads, leader_told
from bagan.law.draft.leaders import is_leader, led_by
from bagan.law.draft.listings import Listings
from bagan.law.draft.names import Subject
from bagan.law.draft.office_words import is_plural, says_office
from bagan.law.draft.offices import Offices
from bagan.law.draft.tally import Tally
from bagan.law.draft.values import Basis, Link, Remark
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.ranks import INNER_RANK, LOWEST_INNER, rank
from bagan.law.rules.classes import heads as is_head_of

_BELOW = re.compile(
    r"(?P<names>[^.;:]{3,200}?)\s+(?:masing-masing\s+)?(?:merupakan\s+unsur\s+pembantu"
    r"|(?:berada|berkedudukan)\s+(?:langsung\s+)?di\s?bawah\b(?:[^.;:]{0,60}?\bkepada)?)"
    r"\s+(?P<head>[^.;:,]+?)(?=\s+(?:melalui|dan|serta|yang|sebagai)\b|[.;:,]|\Z)",
    re.IGNORECASE,
)
_LED = re.compile(r",?\s+(?:yang\s+)?(?:dipimpin|dikepalai)\s+oleh\b.*", re.IGNORECASE | re.DOTALL)
"""What a sentence says of who leads an office, before it says under whom that stands."""
_OF_VILLAGE = re.compile(rf"sekretari(?:at|s)\s+({VILLAGE})", re.IGNORECASE)
_REGION = re.compile(r"bupati|wali\s?kota|gubernur|kepala\s+daerah", re.IGNORECASE)


def under_leader(offices: Offices, heads: Heads, listings: Listings, tally: Tally) -> None:
    """Put the parts of the office that a text is about under who leads it, where no list does;
    each of them is to be looked at."""
    roster = offices.roster
    joined = {target for kind, _head, target in listings.drawn if kind is Kind.KOORDINASI}
    free = [
        item
        for item in dict.fromkeys((*listings.first, *listings.heads_used))
        if item in roster.names and item not in roster.parent and item not in joined
    ]
    inner = range(INNER_RANK, LOWEST_INNER + 1)
    alone = [item for item in free if rank(roster.names[item]) in inner]
    leader = _village_head(offices, heads, alone)
    if leader is not None:
        alone = [item for item in free if item != leader]  # "Pelaksana Teknis", too
    elif alone and not heads.several:
        leader = heads.leaders.get(name_key(heads.about))
        told = leader_told(offices, heads.about) if heads.about and leader is None else None
        leader = offices.roster.find(told.name) if told is not None else leader
        if told is not None and leader not in roster.names:
            leader = heads.leader_of(told, heads.about)
        if leader is None and not heads.about and len(set(heads.leaders.values())) == 1:
            leader = next(iter(heads.leaders.values()))  # the only one of a text without a title
            alone = [item for item in alone if item != leader]
    if leader is not None:
        listings.guessed += [(leader, item) for item in alone if roster.command(leader, item)]
        listings.heads_used = {leader: None, **listings.heads_used}
    for item in alone if leader is not None or len(alone) > 1 else ():
        name = roster.names[item]
        listed, part = tally.doubt(item, NO_HEAD), offices.mentioned(name)
        if leader is None and part is not None and not listed:
            tally.draw(part, name, item, doubt=NO_HEAD)


def _village_head(offices: Offices, heads: Heads, parts: list[str]) -> str | None:
    """Who leads the village of whose *parts* one is the sekretariat, where the text names him."""
    names = (_OF_VILLAGE.fullmatch(offices.roster.names[part]) for part in parts)
    village = next((name[1].capitalize() for name in names if name), "")
    head = VILLAGES.get(village, "")
    if not head or not offices.said(head):
        return None
    said = (one for one in offices.naskah.walk() if head.casefold() in one.text.casefold())
    known, part = offices.roster.find(head), next(said, None)
    if known is None and part is not None:
        return heads.leader_of(Item(part, head), f"Pemerintah {village}")
    return known or offices.add(head, None)


def told_below(offices: Offices, heads: Heads, listings: Listings, tally: Tally) -> None:
    """Take up the offices that no list names, of which a sentence says under whom they stand:
    "Komite Medik dan Satuan Pengawas Internal berada di bawah dan bertanggung jawab kepada
    Direktur"."""
    roster, reader = offices.roster, offices.reader
    led = _led(offices)
    for part in offices.naskah.walk():
        match = None if part.children else _BELOW.match(part.text)
        if match is None:
            continue
        names = reader.joined(_LED.sub("", match["names"]))
        if by := reader.coordinator(part.text):
            _coordinated(offices, listings, part, by, names)
            continue
        told = reader.name(match["head"])
        head = roster.find(told)
        if head is None and heads.about and is_head_of(told, heads.about):
            head = roster.find(heads.about)
        if any(is_plural(name) or _is_known(offices, name) for name in names):
            continue
        if head is None and names and not listings.done:
            head = _told_head(offices, heads, tally, told, led.get(name_key(told)))
        if head not in roster.names:
            continue
        for name in names:
            item = offices.add(name, part)
            tally.draw(part, name, item)
            if not roster.command(head, item):
                continue
            if listings.done:
                listings.guessed.append((head, item))
                continue
            listings.heads_used.setdefault(head)  # the sentences are the only list
            listings.drawn[Kind.KOMANDO, head, item] = None
            listings.links.append(Link(Kind.KOMANDO, (head, item), offices.basis(part)))
    for one in () if listings.done else led.values():
        if (rank(one.name) or 0) >= INNER_RANK and roster.find(one.name) is None:
            tally.leave(one.part, UNLISTED)


def _led(offices: Offices) -> dict[str, Item]:
    """By the key of what those who lead are called, the office that the text says they lead, with
    the part that says so: "Sekretariat dipimpin oleh Sekretaris"."""
    led: dict[str, Item] = {}
    for part in offices.naskah.walk():
        leader = "" if part.children else offices.reader.name(led_by(part.text))
        subject = offices.reader.subject(part.text) if leader else Subject()
        if subject.first and says_office(subject.name):
            led.setdefault(name_key(leader), Item(part, subject.name))
    return led


def _told_head(
    offices: Offices, heads: Heads, tally: Tally, told: str, led: Item | None
) -> str | None:
    """Who is called *told*, in a text without a list: the part of an office that he leads, or the
    one who leads the office itself."""
    village = next((word for word, head in VILLAGES.items() if head == told), "")
    if village and (part := offices.mentioned(told)) is not None:
        led = Item(part, f"Pemerintah {village}")
    if led is None:
        return None
    if (rank(led.name) or 0) >= INNER_RANK:
        return offices.roster.find(led.name)
    if not is_leader(told):
        return None
    head = heads.leader_of(Item(led.part, told), led.name)
    tally.draw(led.part, told, head)
    return head


def _coordinated(
    offices: Offices, listings: Listings, part: Provision, by: str, names: tuple[str, ...]
) -> None:
    """Take up one whom no list names and a sentence has coordinate those that lists have: "Biro
    Hukum dan Biro Umum berada di bawah koordinasi Asisten Administrasi"."""
    roster = offices.roster
    items = [item for item in map(roster.find, names) if item in roster.names]
    if not items or len(items) < len(names) or roster.find(by) is not None:
        return
    source = offices.add(by, part)
    listings.links.append(Link(Kind.KOORDINASI, (source, *items), offices.basis(part)))
    listings.drawn |= dict.fromkeys((Kind.KOORDINASI, source, item) for item in items)
    listings.heads_used = {source: None, **listings.heads_used}


def class_below(offices: Offices, heads: Heads, listings: Listings, tally: Tally) -> None:
    """Put the members of a class that a list names without a head under whom a sentence has the
    class answer to: "Kecamatan terdiri atas: ..." and "Kecamatan dipimpin oleh Camat yang
    berkedudukan di bawah dan bertanggung jawab kepada Wali Kota"."""
    roster, reader = offices.roster, offices.reader
    free = {
        group: [item for item in one.anggota if item not in roster.parent]
        for group, one in offices.groups.items()
    }
    for part in offices.naskah.walk():
        match = None if part.children else _BELOW.match(part.text)
        if match is None:
            continue
        group = roster.find(reader.name(_LED.sub("", match["names"]))) or ""
        items = free.get(group, [])
        head = _answered(offices, heads, tally, part, match["head"]) if items else None
        if not listings.heads_used.keys() & set(items):
            continue  # they stand in a frame, to which the line leads
        items = [item for item in items if head is not None and roster.command(head, item)]
        if head is None or not items:
            continue
        free[group] = []
        listings.links.append(Link(Kind.KOMANDO, (head, *items), offices.basis(part)))
        listings.drawn |= dict.fromkeys((Kind.KOMANDO, head, item) for item in items)
        listings.heads_used = {head: None, **listings.heads_used}


def _answered(
    offices: Offices, heads: Heads, tally: Tally, part: Provision, words: str
) -> str | None:
    """The one whom *words* of *part* name: a unit of the draft or who leads the only one that
    he may lead, the head of the region, or who leads the office that the text is of."""
    told = offices.reader.name(words)
    known = offices.roster.find(told)
    if known is not None:
        return None if known in offices.groups else known
    if _REGION.fullmatch(words):
        return offices.add(offices.region.head, part)
    led = [item for item, name in offices.roster.names.items() if is_head_of(told, name)]
    if led or heads.several or not is_leader(told):
        return led[0] if len(led) == 1 else None
    head = heads.leader_of(Item(part, told), heads.about)
    tally.draw(part, told, head)
    return head


def under_region(offices: Offices, heads: Heads, listings: Listings) -> None:
    """Put under the head of the region those whom an article has answer to him, where only the
    order of a list puts them under who leads the office: "Staf Ahli berada di bawah dan
    bertanggung jawab kepada Bupati dan secara administratif dikoordinasikan oleh Sekretaris
    Daerah"."""
    roster, reader = offices.roster, offices.reader
    for part in offices.naskah.walk():
        match = None if part.children else _BELOW.match(part.text)
        if match is None or not _REGION.fullmatch(match["head"]):
            continue
        own = reader.subject(match["names"]).name.casefold()
        first = {leader for leader, _item in listings.by_first}
        told = [
            (leader, item)
            for kind, leader, item in listings.counted
            if own and f"{roster.names[item]} ".casefold().startswith(f"{own} ")
            if kind is Kind.KOMANDO and leader in first
        ]
        leaders = {leader for leader, _item in told}
        if len(leaders) != 1 or not leaders.isdisjoint(roster.parent):
            continue
        (leader,), basis = leaders, offices.basis(part)
        head = roster.find(offices.region.head) or offices.add(offices.region.head, part)
        items = [item for item in listings.first if (leader, item) in told]
        for item in items:
            listings.release(leader, item)
            roster.parent[item] = head
        joined = [(Kind.KOMANDO, head)]
        if (by := roster.find(reader.coordinator(part.text))) in roster.names:
            joined.append((Kind.KOORDINASI, by))
        for kind, source in joined:
            listings.links.append(Link(kind, (source, *items), basis))
            listings.drawn |= dict.fromkeys((kind, source, item) for item in items)
        if roster.command(head, leader):
            listings.guessed.append((head, leader))
        heads.office_of.setdefault(head, heads.office_of.get(leader, roster.names[leader]))
        listings.heads_used = {head: None, **listings.heads_used}


def only_told(offices: Offices, tally: Tally) -> None:
    """Name the sentences that put offices under the coordination of somebody, of which no list and
    no other sentence has any: "Kepala Badan mengoordinasikan Dinas Satu dan Dinas Dua"."""
    reader = offices.reader
    for part in offices.naskah.walk():
        if part.children or stated_kind(part.text) is not Kind.KOORDINASI:
            continue
        names = reader.subordinates(part.text) if reader.subject(part.text).first else ()
        outer = [name for name in names if (rank(name) or 0) < INNER_RANK]
        if any(offices.roster.find(name) is None for name in outer):
            tally.leave(part, UNLISTED)


def _is_known(offices: Offices, name: str) -> bool:
    """Whether an office is called *name*, or several by that and more: "Wakil Direktur"; or each of
    those that it joins: "Kepala Tata Usaha dan Penanggung Jawab"."""
    known = [name_key(one) for one in offices.roster.names.values()]
    pieces = [name_key(piece) for piece in re.split(r",\s+|\s+dan\s+", name)]
    several = all(any(key.startswith(piece) for key in known) for piece in pieces)
    return several or offices.roster.find(name) is not None


def guessed(offices: Offices, listings: Listings) -> list[Link]:
    """The lines to these parts that no article states either."""
    left: dict[str, list[str]] = {}
    for head, item in listings.guessed:
        if (Kind.KOMANDO, head, item) not in listings.drawn:
            listings.drawn[Kind.KOMANDO, head, item] = None
            left.setdefault(head, []).append(item)
    remarks = (Remark(NO_HEAD),)
    return [
        Link(Kind.KOMANDO, (head, *items), _basis(offices, head, items[0]), remarks=remarks)
        for head, items in left.items()
    ]


def _basis(offices: Offices, *units: str) -> Basis:
    """That of the first of *units* which stands in no list."""
    return next(offices.units[unit].basis for unit in units if unit in offices.units)
