"""The parts of a regulation while it is read: their pieces of the text, then Provisions."""

from __future__ import annotations

from dataclasses import dataclass, field

from bagan.chart.model import Citation, letter
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.rows import Mark, clean


@dataclass(slots=True)
class Draft:
    """A Provision in the making; pieces are ranges of the text."""

    level: Level
    number: str
    start: int
    end: int
    value: int = 0
    inferred: bool = False
    pieces: list[tuple[int, int]] = field(default_factory=list)
    tail: list[tuple[int, int]] = field(default_factory=list)
    heading: list[tuple[int, int]] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)
    loose: list[tuple[int, bool]] = field(default_factory=list)
    """Where in ``pieces`` a line without a marker follows one that had ended, and whether
    that can hardly be a wrapped line."""
    opening: int = -1
    """Where in ``pieces`` a line without a marker follows a closing ":"; -1 for none."""
    doubtful: bool = False

    @property
    def opens_unmarked(self) -> bool:
        """Whether words without a marker follow a closing ":"."""
        return 0 < self.opening < len(self.pieces)

    def finished(self, text: str, above: Citation | None = None) -> Provision:
        """The Provision, cited from *above*."""
        citation = above
        if self.level is Level.PASAL:
            citation = Citation(self.number)
        elif above is not None and self.level in (Level.AYAT, Level.HURUF, Level.ANGKA):
            citation = Citation(above.pasal, (*above.parts, (self.level.value, self.number)))
        children = tuple([child.finished(text, citation) for child in self.children])
        return Provision(
            self.level,
            self.number,
            self.start,
            max(self.end, children[-1].end if children else 0),
            _words(text, self.pieces),
            _words(text, self.tail),
            _words(text, self.heading),
            children,
            citation,
            self.inferred,
        )


def _words(text: str, pieces: list[tuple[int, int]]) -> str:
    if len(pieces) == 1:
        start, end = pieces[0]
        return clean(text[start:end])
    return clean("\n".join([text[start:end] for start, end in pieces])) if pieces else ""


def number(level: Level, value: int) -> str:
    """A number as a citation writes it: letters for huruf."""
    return letter(value) if level is Level.HURUF else str(value)


def entry(mark: Mark, start: int, *, top: bool) -> Draft:
    """The entry that a marker at *start* opens; *top*: right below a pasal."""
    if mark.family in ("huruf", "HURUF"):
        level = Level.HURUF
    elif mark.delimiter == "()" and top:
        level = Level.AYAT
    else:
        level = Level.ANGKA
    own = f"{number(level, mark.value)}{mark.added}"
    return Draft(level, own, start, start, value=mark.value)


def next_entry(before: Draft, start: int) -> Draft:
    """The entry after *before*, whose number is not printed as such."""
    value = before.value + 1
    return Draft(
        before.level, number(before.level, value), start, start, value=value, inferred=True
    )
