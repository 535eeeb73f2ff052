"""A Naskah in, its lists of offices out: who heads each, by which kind of line, its entries.

A list is a part of an article whose children are names of offices: flat, under headings
("Unsur Instansi Vertikal:"), or nested, an entry being the head of those below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import Kind
from bagan.law.draft.definitions import definitions, is_definitions
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title
from bagan.law.draft.names import Mender, is_class, says_name, says_office
from bagan.law.naskah.naskah import Level, Naskah, Provision
from bagan.law.naskah.wording import entry_name, key

_COMMANDS = re.compile(r"mem\s?bawah(?:i|kan)|memimpin|dipimpin", re.IGNORECASE)
_COORDINATES = re.compile(
    r"k?oordin|sinkronisasi|kemitraan|mitra\s+kerja|pembi?dangan|konsultasi", re.IGNORECASE
)
_MADE_OF = re.compile(
    r"diri\s?(?:dari|atas)|susunan|struktur|dibantu\s+oleh|membentuk|dibentuk|organisasi",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:tembusan|rapat|\w*hadir\w*|peserta|undangan|panitia|tim|kelompok\s+kerja|satgas|eselon\w*"
    r"|jabatan\s+(?:pimpinan|administra\w+|struktural)|dikecualikan|disampaikan|dilantik|diangkat"
    r"|dihapus\w*|dicabut|laporan|melapor\w*|menyampaikan|ditembuskan|tunjangan|papan\s+nama|kop|stempel|cap\s+dinas|penilaian|anggota)\b",
    re.IGNORECASE,
)
"""What a list may be about that no chart draws."""
_STRUCTURAL = re.compile(
    r"susunan\s+organisasi|struktur\s+organisasi|mem\s?bawah(?:i|kan)|meng?k?oordinasikan",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"kepala(?:\s+(?:dinas|badan|kantor|satuan|pelaksana|upt\w*|unit\s+pelaksana|puskesmas|biro|balai"
    r"|cabang|daerah|rumah)\b.*)?|camat(?:\s+\w+)?|lurah(?:\s+\w+)?|pimpinan|komandan.*|direktur"
    r"(?:\s+utama)?|inspektur(?:\s+(?:daerah|kabupaten|kota|provinsi).*)?|sekretaris\s+(?:daerah|dprd"
    r"|dewan)\b.*|bupati|wali\s?kota|gubernur",
    re.IGNORECASE,
)
"""Who leads an office: the first entry of its susunan organisasi."""
_BODY = re.compile(
    r"dinas|badan|kantor|kecamatan|kelurahan|satuan|inspektorat|sekretariat", re.IGNORECASE
)
"""Words that stand for the one office that a regulation is about."""
_PART = re.compile(
    r"unsur\s+(?:pengarah|pelaksana|pimpinan|pembantu|penunjang|pengawas|staf|lini)"
    r"|(?:wakil\s+)?ketua|anggota|pengarah|pelaksana|sekretaris|bendahara",
    re.IGNORECASE,
)
"""Parts of an office that have no name of their own; the first kind has lists of its own."""
_OF_PARTS = re.compile(r"susunan\s+organisasi|struktur\s+organisasi", re.IGNORECASE)
_INSIDE = re.compile(r"(bagian|biro|bidang|unit\s+kerja)\s+(?:pada|di)\b", re.IGNORECASE)
"""A class by where it belongs: "Bagian pada Sekretariat Daerah"."""
_REFERENCE = re.compile(r"pada\s+ayat\s+\((\d+)\)", re.IGNORECASE)
_HEADED = (Level.PARAGRAF, Level.BAGIAN, Level.BAB)


def find_lists(naskah: Naskah, mender: Mender) -> Iterator[Found | Overlooked]:
    """The lists of *naskah* in the order of the text; nested ones within the outer one."""
    defined = definitions(naskah, mender)
    classes = frozenset(key(word) for one in defined if one.many for word in one.wordings)
    reader = _Reader(replace(mender, classes=classes))
    for part in naskah.isi:
        yield from reader.visit(part, ())


class _Reader:
    def __init__(self, mender: Mender) -> None:
        self.mender = mender
        self.unsur: set[str] = set()
        """Keys of the unsur that are entries of lists: they head lists themselves."""

    def visit(self, part: Provision, above: tuple[Provision, ...]) -> Iterator[Found | Overlooked]:
        if part.level in (Level.PASAL, Level.AYAT) and is_definitions(part):
            return
        if part.citation is not None and self.holds_offices(part):
            if _ELSEWHERE.search(part.text) and not _STRUCTURAL.search(part.text):
                yield Overlooked(part)
                return
            yield self.found(part, above)
            for child in self.unread(part):
                yield from self.visit(child, (*above, part))
            return
        if part.citation is not None and self.may_hold_offices(part):
            yield Overlooked(part)
        for child in part.children:
            yield from self.visit(child, (*above, part))

    # --- what is a list ---------------------------------------------------------------

    def holds_offices(self, part: Provision) -> bool:
        """Whether most children are offices, or headings above offices."""
        good = sum(self.is_entry(child, part) for child in part.children)
        if len(part.children) == 1:
            return bool(good) and _cue(part.text) is not None
        return good * 2 > len(part.children)

    def may_hold_offices(self, part: Provision) -> bool:
        """Whether *part* announces offices, and not most of what follows reads like one."""
        if len(part.children) < 2 or _cue(part.text) is None:
            return False
        announced = _OF_PARTS.search(part.text) is not None and part.text.endswith(":")
        return announced or any(
            not child.children and self.is_entry(child, part) for child in part.children
        )

    def is_entry(self, part: Provision, owner: Provision) -> bool:
        """Whether *part* names an office of its owner's list, or heads some of them."""
        name = self.mender.name(part.text)
        if part.level is Level.AYAT:
            return not part.children and says_office(name) and _alone(part, name, words=0)
        made_of = _cue(owner.text) is Kind.KOMANDO
        if not part.children:
            if _PART.fullmatch(name):
                return self.is_part(part, owner)
            short = made_of or _alone(part, name, words=6)
            return says_office(name) and (short or self.mender.tells_more(part.text, at_once=True))
        if not says_office(name) or is_class(name):
            named = name.startswith(("Unsur", "Lembaga"))
            return says_name(name) and (self.holds_names(part) or named)
        plain = [c for c in owner.children[:60] if not c.children]
        listed = made_of or any(says_office(self.mender.name(c.text)) for c in plain)
        return listed or _cue(part.text) is None

    def is_part(self, part: Provision, owner: Provision) -> bool:
        """Whether *part* names a part of an office that a list is certainly of."""
        if _PART.fullmatch(entry_name(part.text)) is None or part.children:
            return False
        of = _OF_PARTS.search(owner.text)
        if of is None:
            return bool(self.unsur_of(owner))
        words = map(key, owner.text[of.end() :].split())
        defined = any(word in self.mender.terms for word in words)
        return defined or self.mender.subject(owner.text).name != ""

    def unsur_of(self, part: Provision) -> str:
        """The unsur, an entry of a list before, that *part* begins with; empty for none."""
        match = _PART.match(part.text)
        return match[0] if match and key(match[0]) in self.unsur else ""

    def unread(self, part: Provision) -> Iterator[Provision]:
        """The parts below a list that are no entries of it and may hold lists of their own."""
        for child in part.children:
            if not child.children:
                continue
            if not self.is_entry(child, part):
                yield child
            else:
                yield from self.unread(child) if self.holds_names(child) else child.children

    def holds_names(self, part: Provision) -> bool:
        """Whether most of those below *part* are names of offices."""
        inside = [self.mender.name(child.text) for child in part.children]
        return 2 * sum(map(says_office, inside)) > len(inside)

    # --- what it says -----------------------------------------------------------------

    def found(self, part: Provision, above: tuple[Provision, ...]) -> Found:
        kind = next((k for k in map(_cue, _words_above(part, above)) if k is not None), None)
        head = self.head(part, above)
        items, strange = self.items(part, kind or Kind.KOMANDO)
        leader = None
        one = not head.many or _BODY.fullmatch(head.name) is not None
        if key(head.name) in self.unsur:
            one = False  # what an unsur is made of stands below its own box
        if one and kind is not Kind.KOORDINASI:
            leader = self.leader(items, head)
        return Found(
            part,
            kind or Kind.KOMANDO,
            kind is not None,
            head,
            items[1:] if leader else items,
            leader,
            strange,
        )

    def items(
        self, part: Provision, kind: Kind
    ) -> tuple[tuple[Item | Title, ...], tuple[Provision, ...]]:
        items: list[Item | Title] = []
        strange: list[Provision] = []
        for child in part.children:
            name = self.mender.name(child.text)
            if child.children and self.is_entry(child, part):
                if says_office(name) and not is_class(name) and not self.are_kinds(child, name):
                    below = self.below(child, name, kind) if self.holds_names(child) else None
                    items.append(Item(child, name, below))
                else:
                    inner, odd = self.items(child, kind)
                    plain = tuple(item for item in inner if isinstance(item, Item))
                    items.append(Title(child, name or "…", plain))
                    strange += odd
            elif says_name(name) and not child.children and not self.mender.is_several(name):
                if self.is_part(child, part) and name.startswith("Unsur"):
                    self.unsur.add(key(name))
                items.append(self.item(child, name, kind))
            else:
                strange.append(child)
        return tuple(items), tuple(strange)

    def item(self, part: Provision, name: str, kind: Kind) -> Item:
        """An entry whose own sentence may name those below it."""
        names = self.mender.led(part.text)
        if not names:
            return Item(part, name, more=self.mender.tells_more(part.text))
        items = tuple(Item(part, one) for one in names)
        head = Head(name, part, certain=True)
        return Item(part, name, Found(part, _cue(part.text) or kind, True, head, items))

    def are_kinds(self, part: Provision, name: str) -> bool:
        """Whether those below *part* are all of its kind: "Kecamatan: 1. Kecamatan Sari"."""
        of = _INSIDE.match(name)
        name = of[1] if of else name
        inside = [key(self.mender.name(child.text)) for child in part.children]
        return all(len(one) > len(key(name)) and one.startswith(key(name)) for one in inside)

    def below(self, part: Provision, name: str, kind: Kind) -> Found:
        """The list that an entry heads."""
        cue = _cue(part.text)
        items, strange = self.items(part, cue or kind)
        head = Head(name, part, certain=True)
        return Found(part, cue or kind, True, head, items, strange=strange)

    def leader(self, items: tuple[Item | Title, ...], head: Head) -> Item | None:
        """The first entry, where it leads the office that the list is of."""
        first = items[0] if items else None
        if not isinstance(first, Item) or first.below or not _LEADER.fullmatch(first.name):
            return None
        if _LEADER.fullmatch(head.name):
            return None
        start = first.name.split()[:2]
        rest = [item.name.split()[:2] for item in items[1:]]
        return first if rest and start not in rest else None

    def head(self, part: Provision, above: tuple[Provision, ...]) -> Head:
        """The office that the words above the list are about, the nearest words first."""
        many = Head()
        parts = [p for p in (part, *reversed(above)) if p.level not in _HEADED]
        for place in parts:
            unsur = self.unsur_of(place)
            if unsur:
                return Head(unsur, place, certain=True)
            coordinator = self.mender.coordinator(place.text)
            if coordinator:
                return Head(coordinator, place, certain=True)
            subject = self.mender.subject(place.text)
            if subject.name and not subject.many:
                return Head(subject.name, place, subject.first)
            if subject.name and not many.name:
                many = Head(subject.name, place, subject.first, many=True)
                if self.are_members(part, subject.name):
                    return many
            referred = self.referred(place, above)
            if referred is not None:
                return referred
        for place in reversed(above):
            if place.level in _HEADED:
                subject = self.mender.subject(place.heading)
                if subject.name and not subject.many:
                    return Head(subject.name, place)
        return many

    def referred(self, part: Provision, above: tuple[Provision, ...]) -> Head | None:
        """The subject of the ayat that *part* refers to: "sebagaimana dimaksud pada ayat (1)"."""
        match = _REFERENCE.search(part.text)
        holder = next((p for p in reversed(above) if p.level is Level.PASAL), None)
        ayat = holder.child(Level.AYAT, match[1]) if match and holder else None
        if ayat is None or ayat is part:
            return None
        subject = self.mender.subject(ayat.text)
        return Head(subject.name, ayat) if subject.name and not subject.many else None

    def are_members(self, part: Provision, name: str) -> bool:
        """Whether all entries begin with the name of the class: "Staf Ahli Bidang ..."."""
        start = key(" ".join(name.split()[:2] if name.startswith("Staf") else name.split()[:1]))
        return all(key(self.mender.name(child.text)).startswith(start) for child in part.children)


def _cue(words: str) -> Kind | None:
    """The kind of line that the words above a list state, or None."""
    if _COMMANDS.search(words):
        return Kind.KOMANDO
    if _COORDINATES.search(words):
        return Kind.KOORDINASI
    return Kind.KOMANDO if _MADE_OF.search(words) else None


def _words_above(part: Provision, above: tuple[Provision, ...]) -> Iterator[str]:
    yield part.text
    for place in reversed(above):
        yield place.text or place.heading


def _alone(part: Provision, name: str, *, words: int) -> bool:
    """Whether *name* is all that a part says, but for so many words."""
    return len(part.text.split()) - len(name.split()) <= words
