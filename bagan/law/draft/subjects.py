"""A list and the parts above it in, the office that their words are about out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from bagan.chart.model import name_key
from bagan.law.draft.found import Head
from bagan.law.draft.leaders import led_by
from bagan.law.draft.office_words import begin_alike, is_class, says_office
from bagan.law.draft.recognise import Recogniser
from bagan.law.naskah.naskah import Level, Provision

_REFERENCE = re.compile(
    r"\b(?:pada|dalam)\s+(?=pasal|ayat)(?:pasal\s+(?P<pasal>\d+[A-Z]?)\s*)?(?:ayat\s+\((?P<ayat>\d+)\)\s*)?"
    r"(?:huruf\s+(?P<huruf>[a-z])\b\s*)?(?:angka\s+(?P<angka>\d+)\b)?(?!,?\s*(?:huruf|dan|sampai|s\.?d))",
    re.IGNORECASE,
)
"""One place of the text: "pada ayat (1) huruf d", no more of them."""
_THAT = re.compile(r"\W*(?:\w+\s+){1,2}(?:ini|itu|tersebut)\b", re.IGNORECASE)
_HEADED = (Level.PARAGRAF, Level.BAGIAN, Level.BAB)


class Subjects:
    """Finds the heads of lists by the words above them."""

    def __init__(self, recogniser: Recogniser, pasal: Mapping[str, Provision]) -> None:
        self.recogniser = recogniser
        self.pasal = pasal
        self.reader = recogniser.reader

    def head(self, part: Provision, above: tuple[Provision, ...]) -> Head:
        """The office that the words above the list are about, the nearest words first."""
        many = Head()
        parts = [p for p in (part, *reversed(above)) if p.level not in _HEADED]
        for place in parts:
            unsur = self.recogniser.unsur_of(place)
            if unsur:
                return Head(unsur, place, certain=True)
            coordinator = self.reader.coordinator(place.text)
            if coordinator:
                return Head(coordinator, place, certain=True)
            subject = self.reader.subject(place.text)
            if subject.name and not subject.many:
                of_it = self.are_named_after(part, subject.name)
                return Head(subject.name, place, subject.first, many=of_it)
            if subject.many and (led := self.led_before(place, above, subject.name)) is not None:
                return led
            if subject.name and not many.name:
                many = Head(subject.name, place, subject.first, many=True)
                if self.are_members(part, subject.name):
                    return many
            referred = self.referred(place, above)
            if referred is not None:
                return referred
        for place in reversed(above):
            if place.level in _HEADED:
                subject = self.reader.subject(place.heading)
                if subject.name and not subject.many:
                    return Head(subject.name, place)
        return many

    def led_before(self, part: Provision, above: tuple[Provision, ...], name: str) -> Head | None:
        """The office that *name* leads by a part of the same pasal before: "(1) Bidang Pasar
        dipimpin oleh Kepala Bidang. (2) Kepala Bidang dibantu oleh: ..."."""
        holder = next((p for p in reversed(above) if p.level is Level.PASAL), None)
        for before in reversed(holder.children if holder is not None else ()):
            leader = self.reader.name(led_by(before.text)) if before.start < part.start else ""
            if leader and name_key(leader) == name_key(name):
                subject = self.reader.subject(before.text)
                own = subject.first and not subject.many
                return Head(subject.name, before, certain=True) if own else None
        return None

    def is_told_to_lead(self, name: str) -> bool:
        """Whether an article says which office *name* leads: "Dinas Pasar dipimpin oleh Kepala
        Dinas"."""
        return name_key(name) in self._leaders

    @cached_property
    def _leaders(self) -> frozenset[str]:
        parts = (part for pasal in self.pasal.values() for part in pasal.walk())
        return frozenset(filter(None, (name_key(led_by(part.text)) for part in parts)))

    def referred(self, part: Provision, above: tuple[Provision, ...]) -> Head | None:
        """The office of the place that *part* refers to: the entry ("sebagaimana dimaksud pada
        ayat (1) huruf d"), else the subject of the ayat or pasal; of the ayat before it, where it
        says "Bidang tersebut"."""
        holder = next((p for p in reversed(above) if p.level is Level.PASAL), None)
        match = _REFERENCE.search(part.text)
        place = self.place(match, holder) if match else None
        if place is None and holder is not None and _THAT.match(part.text):
            before = [p for p in holder.children if p.start < part.start]
            place = before[-1] if before else None
        if place is None or place is part:
            return None
        if place.level in (Level.HURUF, Level.ANGKA):
            name = self.reader.name(place.text)
            single = says_office(name) and not is_class(name)
            return Head(name, place, certain=True) if single else None
        subject = self.reader.subject(place.text)
        return Head(subject.name, place) if subject.name and not subject.many else None

    def place(self, match: re.Match[str], holder: Provision | None) -> Provision | None:
        """The part of the text that a reference within *holder*, a pasal, names."""
        place = self.pasal.get(match["pasal"]) if match["pasal"] else holder
        for level in (Level.AYAT, Level.HURUF, Level.ANGKA):
            number = match[level.value]
            if number and place is not None:
                place = place.child(level, number)
        return place if place is not holder else None

    def are_named_after(self, part: Provision, name: str) -> bool:
        """Whether each of several entries is called *name* and more: "Cabang Dinas Wilayah I"
        is one of the "Cabang Dinas"."""
        own = name_key(name)
        keys = [name_key(self.reader.name(child.text)) for child in part.children]
        return len(keys) > 1 and all(key.startswith(own) and key != own for key in keys)

    def are_members(self, part: Provision, name: str) -> bool:
        """Whether all entries begin with the name of the class: "Staf Ahli Bidang ..."."""
        return begin_alike(name, (self.reader.name(child.text) for child in part.children))
