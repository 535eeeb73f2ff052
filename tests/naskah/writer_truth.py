"""Values: what a written regulation says, and where in its text it says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bagan.chart.model.citation import Citation
from bagan.law.naskah.naskah import Judul, Level, Penutup


@dataclass(frozen=True)
class Part:
    """A part of the body as written: its own words, and the parts below it."""

    level: Level
    number: str
    text: str = ""
    tail: str = ""
    heading: str = ""
    children: tuple[Part, ...] = ()

    def with_children(self, *children: Part) -> Part:
        return replace(self, children=children)


@dataclass(frozen=True)
class Annex:
    """What an annex's page says: its number, the titles of its charts, the office below."""

    nomor: str | None
    judul: tuple[str, ...]
    jabatan: str


@dataclass(frozen=True)
class Truth:
    """What a reading has to find."""

    judul: Judul
    menimbang: tuple[Part, ...]
    mengingat: tuple[Part, ...]
    isi: tuple[Part, ...]
    penutup: Penutup
    lampiran: tuple[Annex, ...]
    penjelasan: bool = False

    def cited(self) -> dict[str, Part]:
        """Every pasal, ayat, huruf and angka by its citation, in the order of the text."""
        return {str(place): part for place, part in cited(self.isi)}

    def headings(self) -> list[tuple[Level, str, str]]:
        """Level, number and title of every BAB, Bagian and Paragraf, in order."""
        return [
            (part.level, part.number, part.heading)
            for part in walk(self.isi)
            if part.level in (Level.BAB, Level.BAGIAN, Level.PARAGRAF)
        ]


@dataclass(frozen=True)
class Damage:
    """What was done to the marker of a part, or to its place in the text."""

    kind: str
    citation: str


@dataclass(frozen=True)
class Written:
    """A regulation's text, its truth, and where each cited part stands in the text.

    ``places`` gives by citation the offsets of the first and behind the last character of
    the lines that a part's own words stand on.
    """

    text: str
    truth: Truth
    places: Mapping[str, tuple[int, int]]
    damages: tuple[Damage, ...]


def walk(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Every part, in the order of the text."""
    for part in parts:
        yield part
        yield from walk(part.children)


def cited(parts: tuple[Part, ...]) -> Iterator[tuple[Citation, Part]]:
    """Every pasal, ayat, huruf and angka with its citation, in the order of the text."""
    for part in parts:
        if part.level is Level.PASAL:
            yield from _below(Citation(part.number), part)
        else:
            yield from cited(part.children)


def _below(place: Citation, part: Part) -> Iterator[tuple[Citation, Part]]:
    yield place, part
    for child in part.children:
        parts = (*place.parts, (str(child.level), child.number))
        yield from _below(Citation(place.pasal, parts), child)
