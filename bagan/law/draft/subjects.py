"""A list and the parts above it in, the office that their words are about out."""

from __future__ import annotations

import re

from bagan.chart.model import name_key
from bagan.law.draft.found import Head
from bagan.law.draft.office_words import begin_alike
from bagan.law.draft.recognise import Recogniser
from bagan.law.naskah.naskah import Level, Provision

_REFERENCE = re.compile(r"pada\s+ayat\s+\((\d+)\)", re.IGNORECASE)
_THAT = re.compile(r"\W*(?:\w+\s+){1,2}(?:ini|itu|tersebut)\b", re.IGNORECASE)
_HEADED = (Level.PARAGRAF, Level.BAGIAN, Level.BAB)


class Subjects:
    """Finds the heads of lists by the words above them."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.recogniser = recogniser
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

    def referred(self, part: Provision, above: tuple[Provision, ...]) -> Head | None:
        """The subject of the ayat that *part* refers to: "sebagaimana dimaksud pada ayat (1)"; of
        the one before it, where it says "Bidang tersebut"."""
        match = _REFERENCE.search(part.text)
        holder = next((p for p in reversed(above) if p.level is Level.PASAL), None)
        ayat = holder.child(Level.AYAT, match[1]) if match and holder else None
        if ayat is None and holder is not None and _THAT.match(part.text):
            before = [p for p in holder.children if p.start < part.start]
            ayat = before[-1] if before else None
        if ayat is None or ayat is part:
            return None
        subject = self.reader.subject(ayat.text)
        return Head(subject.name, ayat) if subject.name and not subject.many else None

    def are_named_after(self, part: Provision, name: str) -> bool:
        """Whether each of several entries is called *name* and more: "Cabang Dinas Wilayah I"
        is one of the "Cabang Dinas"."""
        own = name_key(name)
        keys = [name_key(self.reader.name(child.text)) for child in part.children]
        return len(keys) > 1 and all(key.startswith(own) and key != own for key in keys)

    def are_members(self, part: Provision, name: str) -> bool:
        """Whether all entries begin with the name of the class: "Staf Ahli Bidang ..."."""
        return begin_alike(name, (self.reader.name(child.text) for child in part.children))
