"""A Naskah in, its lists of offices out: who heads each, by which kind of line, its entries.

A list is a part of an article whose children are names of offices: flat, under headings
("Unsur Instansi Vertikal:"), or nested, an entry being the head of those below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bagan.chart.model import VILLAGE, VILLAGE_HEAD, Kind, name_key
from bagan.law.draft.account import QUOTA
from bagan.law.draft.cues import stated_kind
from bagan.law.draft.definitions import definitions, is_definitions
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title, are_of_one_office, under
from bagan.law.draft.leaders import (
    counted_beside,
    counted_leader,
    is_leader,
    is_owner,
    leading,
    led_by,
    superior_of,
)
from bagan.law.draft.loose_words import in_capitals
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import (
    begin_alike,
    is_class,
    is_many_told,
    is_unsur,
    says_name,
    says_office,
    with_deputy,
)
from bagan.law.draft.recognise import Recogniser, is_quota
from bagan.law.draft.roles import led_by_roles
from bagan.law.draft.sentences import of_sentence, parts_told, with_between
from bagan.law.draft.subjects import Subjects
from bagan.law.draft.titles_apart import titles_apart
from bagan.law.naskah.naskah import Level, Naskah, Provision

_BODY = re.compile(
    r"dinas|badan|kantor|kecamatan|kelurahan|distrik|kapanewon|kemantren|satuan|inspektorat|sekretariat",
    re.IGNORECASE,
)
"""Words that stand for the one office that a regulation is about."""
_HELPED = re.compile(
    rf"((?:{VILLAGE_HEAD}|kepala\s+pekon)\b)[^.;]{{0,40}}?\bdi\s?bantu\s+(?:oleh\s+)?"
    rf"(perangkat\s+(?:{VILLAGE}))\b",
    re.IGNORECASE,
)
"""Who leads a village: the others of its list are called Perangkat Desa."""
_DIRECTING = re.compile(r"unsur\s+pengarah", re.IGNORECASE)
"""Beside it the unsur pelaksana of a BPBD is a box of its own, not a heading."""
_TWO_WORDS = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
"""A class by two words: "Kaur (Kepala Urusan)"."""
_INSIDE = re.compile(r"(bagian|biro|bidang|unit\s+kerja)\s+(?:pada|di)\b", re.IGNORECASE)
"""A class by where it belongs: "Bagian pada Sekretariat Daerah"."""


def find_lists(naskah: Naskah, reader: NameReader) -> Iterator[Found | Overlooked]:
    """The lists of *naskah* in the order of the text; nested ones within the outer one."""
    defined = definitions(naskah, reader)
    classes = frozenset(name_key(word) for one in defined if one.many for word in one.wordings)
    finder = _ListFinder(replace(reader, classes=classes), naskah.pasal)
    for part in naskah.walk():
        if match := _HELPED.search(part.text):
            finder.helped.setdefault(name_key(match[2]), Item(part, reader.name(match[1])))
    for part in naskah.isi:
        yield from finder.visit(part, ())


class _ListFinder:
    """Walks through a text once, and says of each list what it holds."""

    def __init__(self, reader: NameReader, pasal: Mapping[str, Provision]) -> None:
        self.reader = reader
        self.pasal = pasal
        self.recogniser = Recogniser(reader)
        self.subjects = Subjects(self.recogniser, pasal)
        self.helped: dict[str, Item] = {}
        """Whom the text says that they help: the key of "Perangkat Desa", and the Kepala Desa."""

    def visit(self, part: Provision, above: tuple[Provision, ...]) -> Iterator[Found | Overlooked]:
        if part.level in (Level.PASAL, Level.AYAT) and is_definitions(part):
            return
        if part.citation and part.citation.amending:
            return
        if self.recogniser.lists_no_offices(part):
            return
        listed = part.level not in (Level.BAB, Level.BAGIAN, Level.PARAGRAF)
        if listed and self.recogniser.holds_numbers(part):
            yield Overlooked(part, QUOTA)
            return
        if listed and self.recogniser.holds_offices(part):
            if self.recogniser.is_elsewhere(part):
                yield Overlooked(part)
                return
            yield from titles_apart(led_by_roles(self.found(part, above)), self.reader)
            for child in self.unread(part):
                yield from self.visit(child, (*above, part))
            return
        if listed and not part.children:
            for one in of_sentence(part, above, self.subjects):
                yield self.led(one, above) if isinstance(one, Found) else one
        if listed and self.recogniser.may_hold_offices(part):
            yield Overlooked(part)
        for child in part.children:
            yield from self.visit(child, (*above, part))

    def unread(self, part: Provision) -> Iterator[Provision]:
        """The parts below a list that are no entries of it and may hold lists of their own."""
        for child in part.children:
            if not child.children:
                continue
            if not self.recogniser.is_entry(child, part):
                yield child
            else:
                yield from self.unread(child) if self.lists(child) else child.children

    def found(self, part: Provision, above: tuple[Provision, ...]) -> Found:
        kind = next((k for k in map(stated_kind, _words_above(part, above)) if k is not None), None)
        head = self.subjects.head(part, above)
        items, strange = self.items(part, kind or Kind.KOMANDO)
        leader = None
        if head.many and is_leader(head.name) and are_of_one_office(items):
            # "Dinas X dipimpin oleh Kepala Dinas, membawahkan: a. Sekretariat ..."
            head = replace(head, many=False)
        one = not head.many or _BODY.fullmatch(head.name) is not None or are_of_one_office(items)
        if name_key(head.name) in self.recogniser.unsur:
            one = False  # what an unsur is made of stands below its own box
        if one and kind is not Kind.KOORDINASI:
            leader = leading(items, head, part.text)
        elif kind is not Kind.KOORDINASI:
            items = self.under_leader(part, items, head)
        own = items[1:] if leader else items
        if leader is not None:
            own = under(part, superior_of(leader, own), own)
        if one and leader is None and kind is Kind.KOMANDO:
            leader = self.told(part, above, head)
        leader = leader or self.helped.get(name_key(head.name))
        owned = leader is not None and is_owner(leader.name)
        if not owned and any(is_owner(item.name) for item in own):
            head = replace(head, certain=False)  # the company above those who own it?
        beside = self.reader.name(counted_beside(part.text))
        if says_office(beside) and all(name_key(item.name) != name_key(beside) for item in items):
            own = (Item(part, beside), *own)
        sure = kind is not None
        return Found(part, kind or Kind.KOMANDO, sure, head, own, leader, strange, by_roles=owned)

    def led(self, found: Found, above: tuple[Provision, ...]) -> Found:
        """A list that a sentence is, under the first that it names, where that one leads, or under
        whom the words say to lead: "Balai dipimpin oleh Kepala Balai yang membawahi ..."."""
        names = (item.name for item in found.items if isinstance(item, Item))
        self.recogniser.unsur.update(name_key(name) for name in names if is_unsur(name))
        leader = leading(found.items, found.head, found.part.text)
        if name_key(found.head.name) in self.recogniser.unsur:
            return replace(found, items=under(found.part, leader, found.items))
        if leader is not None:
            return replace(found, items=found.items[1:], leader=leader)
        if found.head.many or found.kind is Kind.KOORDINASI:
            return found
        return replace(found, leader=self.told(found.part, above, found.head))

    def under_leader(
        self, part: Provision, items: tuple[Item | Title, ...], head: Head
    ) -> tuple[Item | Title, ...]:
        """The entries of an unsur, the others under the one who leads it: "Unsur Pelaksana terdiri
        atas: a. Kepala Pelaksana; b. Sekretariat"."""
        return under(part, leading(items, head), items)

    def told(self, part: Provision, above: tuple[Provision, ...], head: Head) -> Item | None:
        """Who leads the office of a list, where that is said before it and no entry is: "(1) Dinas
        Sosial dipimpin oleh Kepala Dinas. (2) Susunan organisasi Dinas Sosial terdiri atas:"."""
        counted = self.reader.name(counted_leader(part.text))
        if is_leader(counted):
            return Item(part, counted)
        if not head.name or is_leader(head.name):
            return None
        earlier = above[-1].children if above else ()
        for before in (*(one for one in earlier if one.start < part.start), part):
            name = self.reader.name(led_by(before.text))
            if is_leader(name) and self.reader.subject(before.text).name == head.name:
                return Item(before, name)
        return None

    def items(
        self, part: Provision, kind: Kind
    ) -> tuple[tuple[Item | Title, ...], tuple[Provision, ...]]:
        items: list[Item | Title] = []
        strange: list[Provision] = []
        names = [self.reader.name(child.text) for child in part.entries]
        unsur = any(map(_DIRECTING.fullmatch, names))
        for child, name in zip(part.entries, names, strict=True):
            counted = is_quota(child.text) and not is_class(name)
            if (with_deputy(name) or counted) and not child.children:
                strange.append(child)
                continue
            if child.children and self.recogniser.is_entry(child, part):
                if unsur and name.startswith("Unsur"):
                    items.append(Item(child, name, self.below(child, name, kind)))
                elif not self.are_kinds(child, name) and (
                    child.start in self.recogniser.named or self.is_single(name)
                ):
                    listed = self.lists(child)
                    below = self.below(child, name, kind) if listed else None
                    strange += () if listed else self.recogniser.unnamed(child)
                    more = self.reader.tells_more(child.text)
                    if more and below is not None and child.text.rstrip().endswith(":"):
                        more, below = False, with_between(self.reader, below)
                    items.append(Item(child, name, below, more))
                else:
                    inner, odd = self.items(child, kind)
                    plain = tuple(item for item in inner if isinstance(item, Item))
                    items.append(Title(child, name or "…", plain))
                    strange += odd
                    # A heading below a heading has no place in a list: its own words are named.
                    strange += [_alone(one.part) for one in inner if isinstance(one, Title)]
            elif is_many_told(name, child.text) and not child.children:
                items.append(Title(child, name, self.members(child, name)))
            elif says_name(name) and not child.children and not self.reader.is_several(name):
                unsur_told = self.recogniser.is_part(child, part) and name.startswith("Unsur")
                if unsur_told or name == "Direksi":
                    self.recogniser.unsur.add(name_key(name))
                items.append(self.item(child, name, kind))
            else:
                strange.append(child)
        return tuple(items), tuple(strange)

    @staticmethod
    def is_single(name: str) -> bool:
        """Whether an entry with others below it is one office, not the heading above several; who
        leads an office is one: "a. Kepala Dinas, membawahkan:"."""
        return says_office(name) and (is_leader(name) or not is_class(name))

    def lists(self, part: Provision) -> bool:
        """Whether those below *part*, an entry, are a list of its own."""
        recogniser = self.recogniser
        told = part.start in recogniser.named or recogniser.holds_names(part)
        return told or self.holds_posts(part)

    def holds_posts(self, part: Provision) -> bool:
        """Whether those below *part*, whom its words put there, are called by names in capitals:
        "Kelompok Jabatan Fungsional, terdiri dari: 1. Auditor; ...", "Kelompok Kerja: 1. ..."."""
        kind = stated_kind(part.text)
        if kind is Kind.KOORDINASI or (kind is None and not part.text.rstrip().endswith(":")):
            return False
        inside = [self.reader.name(child.text) for child in part.entries]
        named = all(
            child.text[:1].isupper() and (kind or in_capitals(child.text)) for child in part.entries
        )
        return named and all(says_name(name) and not is_class(name) for name in inside)

    def item(self, part: Provision, name: str, kind: Kind) -> Item:
        """An entry whose own sentence may name those below it."""
        names, classes = parts_told(self.reader, part.text)
        if not names:
            return Item(part, name, more=self.reader.tells_more(part.text))
        items: tuple[Item | Title, ...] = tuple(Item(part, one) for one in names)
        items += tuple(Title(part, one, ()) for one in classes)
        head = Head(name, part, certain=True)
        return Item(part, name, Found(part, stated_kind(part.text) or kind, True, head, items))

    def members(self, part: Provision, name: str) -> tuple[Item, ...]:
        """The members of a class that the sentence of its entry names: "c. Bidang, terdiri atas
        dua bidang, yaitu Bidang Pasar dan Bidang Logam"."""
        names = self.reader.subordinates(part.text)
        alike = begin_alike(name, names)
        return tuple(Item(part, one) for one in names) if alike else ()

    def are_kinds(self, part: Provision, name: str) -> bool:
        """Whether those below *part* are all of its kind: "Kecamatan: 1. Kecamatan Sari"."""
        match = _INSIDE.match(name) or _TWO_WORDS.fullmatch(name)
        starts = map(name_key, match.groups() if match else (name,))
        inside = [name_key(self.reader.name(child.text)) for child in part.children]
        return any(all(one.startswith(s) and one != s for one in inside) for s in starts)

    def below(self, part: Provision, name: str, kind: Kind) -> Found:
        """The list that an entry heads."""
        cue = stated_kind(part.text)
        items, strange = self.items(part, cue or kind)
        head = Head(name, part, certain=True)
        return Found(part, cue or kind, True, head, items, strange=strange)


def _alone(part: Provision) -> Provision:
    end = part.children[0].start if part.children else part.end
    return replace(part, end=end, children=())


def _words_above(part: Provision, above: tuple[Provision, ...]) -> Iterator[str]:
    yield part.text
    for place in reversed(above):
        yield place.text or place.heading
