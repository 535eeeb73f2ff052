"""A pasal as a tree of its parts, and the lines that a regulation prints of it.

What ends a part (";", "; dan", ".") is kept as the text has it until something is put
behind it; then its place in the list decides [UU 12/2011, Lampiran II, on tabulation].
What is not known of the words is printed in square brackets, for the drafter to copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bagan.change.diff.slots import INDENT, Key, order
from bagan.chart.model import Citation

GONE = "dihapus"
DEFAULT_JOINER = "dan"
"""What stands behind the last but one entry of a list whose wording nobody has read."""


@dataclass(slots=True)
class Clause:
    """One part of a pasal; the pasal itself has the level "pasal".

    ``text`` are its own words without what ends them, ``end`` that end as printed (None:
    its place decides), ``mark`` what follows its number.  ``joiner`` is the word before the
    last entry of the list below it.  ``known`` tells whether the words were read, ``made``
    that the old text does not have the part, ``gone`` that it is struck, ``asked`` what its
    words still have to say.  ``key`` and ``unit`` are those of the entry of a numbered list.
    """

    level: str
    value: str
    text: str = ""
    end: str | None = None
    below: list[Clause] = field(default_factory=list)
    tail: str = ""
    mark: str = ""
    joiner: str = DEFAULT_JOINER
    known: bool = True
    made: bool = False
    gone: bool = False
    asked: list[str] = field(default_factory=list)
    key: Key | None = None
    unit: str | None = None

    @property
    def name(self) -> str:
        """The part without what it is in: "angka 7", "ayat (2)"."""
        return f"{self.level} ({self.value})" if self.level == "ayat" else self.part

    @property
    def part(self) -> str:
        return f"{self.level} {self.value}"

    @property
    def source(self) -> str:
        """Where words that are not known come from."""
        return "disusun" if self.made else "disalin dari naskah"

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the units in it."""
        own = (self.unit,) if self.unit is not None else ()
        return own + tuple(unit for inner in self.below for unit in inner.units)

    def walk(self) -> Iterator[Clause]:
        """This part, then all below it, in the order of the text."""
        yield self
        for inner in self.below:
            yield from inner.walk()

    def child(self, level: str, value: str) -> Clause | None:
        return next((c for c in self.below if (c.level, c.value) == (level, value)), None)

    def at(self, parts: tuple[tuple[str, str], ...]) -> Clause | None:
        """The part below this one at *parts* of a citation, or None."""
        found: Clause | None = self
        for level, value in parts:
            found = found.child(level, value) if found is not None else None
        return found

    def reach(self, parts: tuple[tuple[str, str], ...]) -> Clause:
        """The part at *parts*, made with words unknown where it is not there yet."""
        here = self
        for level, value in parts:
            found = here.child(level, value)
            if found is None:
                found = Clause(level, value, known=False, mark=mark_of(here, level))
                here.below.append(found)
                here.below.sort(key=_rank)
            here = found
        return here

    def strike(self) -> None:
        """Leave nothing but the number and the word that it was struck."""
        self.text, self.tail, self.end = "", "", None
        self.below, self.asked = [], []
        self.known, self.gone = True, True


def mark_of(above: Clause, level: str) -> str:
    """What follows the numbers of the list in *above*: as its entries have it, else a bracket
    from the third level on: a. 1. a) 1)."""
    known = next((c.mark for c in above.below if c.level == level and c.mark), None)
    if known is not None or level == "ayat":
        return known or ""
    third = above.level == "angka" and above.mark == "."
    return ")" if third or above.mark == ")" else "."


def _rank(clause: Clause) -> tuple[object, ...]:
    return (clause.level != "ayat", order(Citation("1", ((clause.level, clause.value),))))


def freshen(*clauses: Clause) -> None:
    """Let their place decide what ends these entries, the last words of each."""
    for last in clauses:
        while last.below:
            last = last.below[-1]
        last.end = None


def printed(pasal: Clause, place: Citation) -> tuple[str, ...]:
    """The lines of a pasal: its heading, its words, its parts one a line, those below indented."""
    lines = [place.head]
    lines += _opening(pasal, place)
    lines += _listed(pasal, place, 0, end=".")
    if pasal.tail:
        lines.append(pasal.tail)
    return tuple(lines)


def _opening(pasal: Clause, place: Citation) -> Iterator[str]:
    if pasal.text:
        yield f"{pasal.text}{pasal.end or ''}"
    elif not pasal.known:
        words = "kalimat pembuka dan bagian lain" if pasal.below else "bunyi"
        if pasal.made and pasal.below:
            words = "kalimat pembuka"
        if pasal.below or not pasal.asked:
            yield f"[{words} {place.head} {pasal.source}]"
    if pasal.asked:
        yield f"[bunyi {place.head} disusun: {'; '.join(pasal.asked)}]"


def _listed(above: Clause, place: Citation, depth: int, *, end: str) -> Iterator[str]:
    """The lines of what stands below *above*; *end* ends the last of them."""
    count = len(above.below)
    for index, inner in enumerate(above.below, start=1):
        ending = ";"
        if index == count:
            ending = end
        elif index == count - 1 and above.joiner:
            ending = f"; {above.joiner}"
        if inner.level == "ayat":
            ending = "."
        yield from _part(inner, place, depth, end=ending)


def _part(clause: Clause, above: Citation, depth: int, *, end: str) -> Iterator[str]:
    place = Citation(above.pasal, (*above.parts, (clause.level, clause.value)))
    number = f"({clause.value})" if clause.level == "ayat" else f"{clause.value}{clause.mark}"
    yield f"{INDENT * depth}{number} {_words(clause, place, end)}"
    yield from _listed(clause, place, depth + 1, end=end)
    if clause.tail:
        yield f"{INDENT * depth}{clause.tail}"


def _words(clause: Clause, place: Citation, end: str) -> str:
    ending = end if clause.end is None else clause.end
    if clause.gone:
        return "Dihapus." if clause.level == "ayat" else f"{GONE}{ending}"
    asked = "; ".join(clause.asked)
    if not clause.known:
        if asked:
            return f"[bunyi {place} disusun: {asked}]"
        words = "kalimat pembuka" if clause.below else "bunyi"
        return f"[{words} {place} {clause.source}]"
    if clause.below:
        ending = ":" if clause.end is None else clause.end
    note = f" [disusun: {asked}]" if asked else ""
    return f"{clause.text}{ending}{note}"
