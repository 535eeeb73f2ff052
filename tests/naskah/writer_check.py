"""A Naskah and what was written in, the differences out: what a reading got wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bagan.law.naskah.naskah import Judul, Level, Naskah, Pengesahan, Provision, Role
from tests.naskah.writer_truth import Written

HEADED = (Level.BAB, Level.BAGIAN, Level.PARAGRAF)


@dataclass(frozen=True)
class Difference:
    """A part that was not read as written; ``told`` if an oddity stands at its place."""

    citation: str
    expected: str
    found: str
    told: bool = False

    def __str__(self) -> str:
        return f"{self.citation}: {self.found!r}, but written {self.expected!r}"


def plain(text: str) -> str:
    """*text* with single spaces, none behind a hyphen."""
    return " ".join(text.split()).replace("- ", "-")


def promises_broken(naskah: Naskah, text: str) -> list[str]:
    """What a reading of any *text* at all must keep, and this one does not."""
    faults = [] if naskah.text == text else ["the text has changed"]
    faults += [*untiled(naskah), *foreign_words(naskah), *misplaced(naskah)]
    faults += [
        f"{part.citation} does not find its part"
        for part in _first_ones(naskah)
        if part.citation is not None and naskah.find(part.citation) is not part
    ]
    for odd in naskah.oddities:
        if not 0 <= odd.start <= odd.end <= len(text):
            faults.append(f"{odd} lies outside the text")
    return faults


def _first_ones(naskah: Naskah) -> Iterator[Provision]:
    """Every pasal, and every part below it, that is the first of its number."""
    for part in naskah.pasal.values():
        yield from _firsts(part)


def _firsts(part: Provision) -> Iterator[Provision]:
    yield part
    seen = set()
    for child in part.children:
        if (child.level, child.number) not in seen:
            seen.add((child.level, child.number))
            yield from _firsts(child)


def misplaced(naskah: Naskah) -> list[str]:
    """Parts that do not lie within the part above them, behind the one before."""
    faults = []
    for part in naskah.walk():
        places = [place for child in part.children for place in (child.start, child.end)]
        if (ends := [part.start, *places, part.end]) != sorted(ends):
            faults.append(f"{part.level} {part.number}: {ends}")
    tops = [place for part in naskah.isi for place in (part.start, part.end)]
    if tops != sorted(tops):
        faults.append(f"parts out of order: {tops}")
    return faults


def untiled(naskah: Naskah) -> list[str]:
    """What is wrong with the segments: each must go on where the last one ended."""
    faults = []
    end = 0
    for segment in naskah.segments:
        if segment.start != end or segment.end < segment.start:
            faults.append(f"{segment} does not start at {end}")
        blank = naskah.text[segment.start : segment.end]
        if segment.role is Role.KOSONG and any(map(str.isalnum, blank)):
            faults.append(f"{segment} holds words")
        end = segment.end
    if end != len(naskah.text):
        faults.append(f"the segments end at {end}, the text at {len(naskah.text)}")
    if "".join(naskah.text[one.start : one.end] for one in naskah.segments) != naskah.text:
        faults.append("the segments do not give the text")
    return faults


def foreign_words(naskah: Naskah) -> list[str]:
    """Own words of provisions that do not stand at their place in the text."""
    faults = []
    for part in (*naskah.menimbang, *naskah.mengingat, *naskah.walk()):
        have = squeezed(naskah.text[part.start : part.end])
        for words in (part.heading, part.text, part.tail):
            if not all(squeezed(word) in have for word in words.split()):
                faults.append(f"{part.level} {part.number}: {words!r}")
    return faults


def squeezed(text: str) -> str:
    return "".join(text.split())


def cited(naskah: Naskah) -> dict[str, Provision]:
    """The cited parts that were read; where a citation stands twice, the first."""
    found: dict[str, Provision] = {}
    for part in naskah.walk():
        if part.citation is not None:
            found.setdefault(str(part.citation), part)
    return found


def differences(naskah: Naskah, written: Written) -> list[Difference]:
    """Parts that are missing, read with other words, or not written at all."""
    expected = written.truth.cited()
    found = cited(naskah)
    result = []
    for place, part in expected.items():
        read = found.get(place)
        words = "-" if read is None else plain(f"{read.text} {read.tail}")
        own = plain(f"{part.text} {part.tail}")
        if words != own:
            told = any(_told(naskah, written.places[above]) for above in _line(place))
            result.append(Difference(place, own, words, told))
    for place, read in found.items():
        if place not in expected:
            above = [found[one] for one in _line(place) if one in found]
            starts = [(one.start, one.start + len(one.text)) for one in above]
            told = any(_told(naskah, start) for start in starts)
            result.append(Difference(place, "-", plain(read.text), told))
    return result


def _line(citation: str) -> list[str]:
    """The citation, and those of the parts above it."""
    words = citation.split()
    return [" ".join(words[:end]) for end in range(2, len(words) + 1, 2)]


def _told(naskah: Naskah, place: tuple[int, int]) -> bool:
    """Whether an oddity stands on these lines, or on the line before or behind them."""
    start = naskah.text.rfind("\n", 0, max(0, place[0] - 1)) + 1
    end = naskah.text.find("\n", place[1] + 1)
    end = len(naskah.text) if end < 0 else naskah.text.find("\n", end + 1)
    end = len(naskah.text) if end < 0 else end
    return any(odd.start <= end and odd.end >= start for odd in naskah.oddities)


def headings(naskah: Naskah) -> list[tuple[Level, str, str]]:
    """Level, number and title of every BAB, Bagian and Paragraf, in order."""
    return [
        (part.level, part.number, plain(part.heading))
        for part in naskah.walk()
        if part.level in HEADED
    ]


def title(judul: Judul) -> tuple[str, str, str, str | None, int | None, str]:
    """A Judul without regard to capitals."""
    jenis = judul.jenis.casefold().replace("walikota", "wali kota")
    return (
        jenis, judul.daerah.casefold(), judul.provinsi.casefold(), judul.nomor, judul.tahun,
        plain(judul.tentang).casefold(),
    )  # fmt: skip


def signature(signed: Pengesahan | None) -> tuple[str, str, str, str] | None:
    """A signature without regard to capitals and the comma behind the office."""
    if signed is None:
        return None
    words = (signed.di, signed.jabatan.rstrip(" ,"), signed.nama)
    return (str(signed.tanggal), *(plain(word).casefold() for word in words))  # type: ignore[return-value]
