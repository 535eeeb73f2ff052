"""Definitions, heads of lists and mentions in, the offices that stand in no list out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bagan.chart.model import Jenis, name_key
from bagan.law.draft.definitions import Defined
from bagan.law.draft.found import Found, Title, walk
from bagan.law.draft.kinds import head_kind, kind_of, to_write
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import same_office
from bagan.law.draft.places import citable
from bagan.law.draft.printable import quoted
from bagan.law.draft.roster import Roster
from bagan.law.draft.values import Basis, Group, Office, Person, Region, Remark
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.naskah import Naskah, Provision

FROM_TITLE = "Disebut dalam judul peraturan; tidak ada pasal yang menyebutnya."
NOT_CITABLE = "Tempatnya dalam naskah tidak dapat ditulis sebagai kutipan pasal."
NO_ARTICLE = "Dari daftar tanpa pasal; pasalnya belum disebut."
_RANK = (
    Jenis.MENTERI,
    Jenis.GUBERNUR,
    Jenis.DPRD,
    Jenis.KEPALA_DAERAH,
    Jenis.WAKIL_KEPALA_DAERAH,
    Jenis.SEKRETARIS_DAERAH,
    Jenis.ASISTEN,
)


class Offices:
    """The offices and classes of a draft, in the making."""

    def __init__(
        self, naskah: Naskah, reader: NameReader, region: Region, pending: Iterable[Defined]
    ) -> None:
        self.naskah = naskah
        self.reader = reader
        self.region = region
        self.roster = Roster()
        self.pending = list(pending)
        self.units: dict[str, Office] = {}
        self.groups: dict[str, Group] = {}
        self._said: dict[str, bool] = {}
        self.wordings: dict[str, str] = {}
        """What articles call an office or class, and its id."""

    def remark(self, text: str, part: Provision | None = None) -> Remark:
        """Something to check, with the line and the words of *part*."""
        if part is None:
            return Remark(text)
        words = next((one.text for one in (part, *part.children) if one.text), "")
        return Remark(text, self.naskah.place(part.start).line, quoted(words[:1000]))

    def kind(self, name: str, *, title: str = "") -> Jenis:
        return head_kind(name, self.region.head) or kind_of(name, title=title)

    def basis(self, part: Provision | None) -> Basis:
        """What an item said in *part* rests on."""
        if part is None:
            return Basis(rekonstruksi=FROM_TITLE)
        place = citable(part.citation)
        if not place and not self.naskah.pasal:
            return Basis(rekonstruksi=NO_ARTICLE)
        return Basis((place,)) if place else Basis(rekonstruksi=NOT_CITABLE)

    def reserve(self, lists: Iterable[Found]) -> None:
        """Keep the words for kinds that several units are of from being ids."""
        count: Counter[Jenis] = Counter()
        for found in lists:
            for one in walk(found):
                count.update([Jenis.KEPALA] if one.leader else [])
                for item in one.items:
                    inside = item.items if isinstance(item, Title) else (item,)
                    title = item.name if isinstance(item, Title) else ""
                    count.update(self.kind(entry.name, title=title) for entry in inside)
        self.roster.ids.reserved |= {kind.value for kind, number in count.items() if number > 1}

    def defined(self, name: str) -> Defined | None:
        """The definition of the office *name* that no list or head has taken up yet."""
        wanted = {name_key(name), same_office(name)}
        for place, defined in enumerate(self.pending):
            words = (defined.nama, *defined.wordings)
            if not wanted.isdisjoint({f(word) for word in words for f in (name_key, same_office)}):
                return self.pending.pop(place)
        return None

    def settle(self) -> None:
        """Take up the definitions that are left, as offices that lines may lead to."""
        while self.pending:
            defined = self.pending[0]
            if defined.many:
                item = self.group(defined.nama, defined.part)
            else:
                item = self.roster.find(defined.nama) or self.add(defined.nama, defined.part)
            self.call(item, *defined.wordings)
            self.pending = [other for other in self.pending if other is not defined]

    def call(self, item: str, *wordings: str) -> None:
        self.roster.call(item, *wordings)
        for wording in wordings:
            self.wordings.setdefault(wording, item)

    def hold(self, item: str, people: tuple[Person, ...]) -> None:
        """Note who holds the role *item*."""
        if people and item in self.units:
            self.units[item] = replace(self.units[item], anggota=people)

    def add(
        self, name: str, part: Provision | None, *, short: str = "", kind: Jenis | None = None
    ) -> str:
        """A new office that stands in no list, with its definition; gives its id, which is
        made of *short* where that is given."""
        defined = self.defined(name)
        label = ""
        if defined is not None:
            name, label = defined.nama, defined.label
        kind = kind or self.kind(name)
        item = self.roster.add(name, kind, short=short or label)
        self.units[item] = Office(
            item, name, self.basis(defined.part if defined else part), to_write(name, kind), label
        )
        self.call(item, name)
        if defined is not None:
            self.call(item, *defined.wordings)
            self.cite(item, part)
        return item

    def group(self, name: str, part: Provision | None) -> str:
        """The class called *name*, new or known; gives its id."""
        defined = self.defined(name)
        if defined is not None and name_key(defined.nama) == name_key(name):
            part = defined.part
        item = self.roster.add_group(name)
        if item not in self.groups:
            self.groups[item] = Group(item, name, self.basis(part))
        self.call(item, name, *(defined.wordings if defined else ()))
        return item

    def members(self, group: str, members: tuple[str, ...]) -> None:
        """Note who belongs to a class, in the order of the text."""
        known = self.groups[group]
        joined = tuple(dict.fromkeys((*known.anggota, *members)))
        self.groups[group] = replace(known, anggota=joined)

    def cite(self, item: str, part: Provision | None) -> None:
        """One more place that an office rests on."""
        place = citable(part.citation) if part is not None else ""
        if not place:
            return
        for table in (self.units, self.groups):
            if item in table:
                known = table[item]
                dasar = tuple(dict.fromkeys((*known.basis.dasar, place)))
                table[item] = replace(known, basis=Basis(dasar))  # type: ignore[assignment]

    def mentioned(self, name: str) -> Provision | None:
        """The first part of the body that names the office *name*."""
        names = Names({name: "x"})
        start = name[:4].casefold()
        for part in self.naskah.walk():
            near = part.citation is not None and start in part.text.casefold()
            if near and names.find(part.text):
                return part
        return None

    def said(self, words: str) -> bool:
        """Whether the body says *words*, in any capitals."""
        if words not in self._said:
            loose = r"\s+".join(map(re.escape, words.split()))
            found = re.search(rf"\b{loose}\b", self.naskah.text, re.IGNORECASE)
            self._said[words] = found is not None
        return self._said[words]

    def in_order(self, used: set[str]) -> tuple[Office, ...]:
        """The *used* offices, the heads of the region first."""
        place = {item: index for index, item in enumerate(self.units)}
        kinds = self.roster.kinds

        def rank(item: str) -> tuple[int, int]:
            kind = kinds[item]
            return (_RANK.index(kind) if kind in _RANK else len(_RANK), place[item])

        return tuple(self.units[item] for item in sorted(used & place.keys(), key=rank))
