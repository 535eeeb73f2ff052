"""The entries of lists as they are taken up, or not, in; the account of them all out."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Container
from dataclasses import dataclass, replace

from bagan.chart.model import name_key
from bagan.law.draft import account as why
from bagan.law.draft.account import Account, Counted
from bagan.law.draft.persons import may_hold_person
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.naskah.ranks import OFFICE_BEGINS

_TWO = re.compile(
    r"(?i:\b(seksi|sub\s?bagian|sub\s?bidang|urusan)\b(?!-\1).+\b\1\b)"
    r"|(?!\w\w[ai][gd]\.)[a-z]{4}\.\s+(?:\d+\s)?[A-Z][a-z]{2}"
)
"""A name that holds the word for its kind twice, or goes on behind a full stop, which is not that
of "Kabag." or "Kasubbid."."""
_CELLS = re.compile(rf"[^\W\d_]{{4}}[;,)]?(?:\t[ \t]*| {{3,}})(?={OFFICE_BEGINS})")
"""Two cells of a row, which no table has been read from."""
_AGAIN = re.compile(r"\n[ \t]*([A-Z][^\W\d_]{2,})\b[^\n]*\n[ \t]*\1\b")
"""Two lines below an entry that begin alike, as no name that wraps does."""
_SEKRETARIS = re.compile(r"sekretari(?:s|at)\b", re.IGNORECASE)
_MISREAD = re.compile(
    r"[a-z][0-9|!][a-z]|(?<![\w.])[01|!][a-z]{3}|[A-Z]l[A-Z]{2}|[A-Z]{2}l(?:[A-Z]|\b)|[^\W\d_]0[^\W\d_]"
    r"|[a-z]I[a-z]|(?<!\w)l[b-df-hj-np-tv-z][a-z]{2}|[a-z]{2}q(?!\w)"
)
"""A letter that a scan has as another sign: "Eva1uasi", "ORGANlSASI"."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One entry: its place in the text, its words, the name that is drawn."""

    start: int
    end: int
    words: str
    name: str
    unit: str
    reason: str


class Tally:
    """Counts the entries of one text, each once."""

    def __init__(self, naskah: Naskah) -> None:
        self.naskah = naskah
        self._lines: dict[tuple[int, str], _Line] = {}
        self._by_start: dict[int, list[_Line]] = {}
        self._starts: list[int] = []
        """Where lines start, in the order of the text."""
        self._places: dict[str, int] = {}

    def draw(self, part: Provision, name: str, unit: str, *, doubt: str = "") -> None:
        """Note that *unit* stands for the entry *name* of *part*."""
        doubt = doubt or (why.NO_NUMBER if part.inferred else "")
        own = self.naskah.text[part.start : _own_end(part)]
        two = _TWO.search(name) or _CELLS.search(own) or _AGAIN.search(own)
        doubt = doubt or (why.TWO if two else "")
        doubt = doubt or (why.HOLDER if may_hold_person(name) else "")
        doubt = doubt or (why.MISREAD if _MISREAD.search(f"{name}\n{part.text}") else "")
        doubt = doubt or "; ".join(one.why for one in self.naskah.doubts_of(part))
        self._note(part.start, _own_end(part), part.text or name, name, unit, doubt)

    def doubt(self, unit: str, reason: str) -> bool:
        """Note what is doubtful of the entries that *unit* stands for; whether there are any."""
        lines = [(key, line) for key, line in self._lines.items() if line.unit == unit]
        for key, line in lines:
            self._lines[key] = replace(line, reason=line.reason or reason)
        return bool(lines)

    def leave(self, part: Provision, reason: str, *, words: str = "") -> None:
        """Note that *part*, or those of its *words*, are not drawn."""
        self._note(part.start, part.end, words or part.words, "", "", reason)

    def leave_all(self, parts: tuple[Provision, ...], reason: str) -> None:
        """Note that *parts* and the parts below them are not drawn."""
        for part in parts:
            self._note(part.start, _own_end(part), part.text or part.words, "", "", reason)
            self.leave_all(part.children, reason)

    def unread(self, start: int, end: int, words: str) -> None:
        """Note what looks like an entry and stands in no list."""
        self._note(start, end, words, "", "", why.NO_ENTRY)

    def _note(self, start: int, end: int, words: str, name: str, unit: str, reason: str) -> None:
        if (start, name_key(name)) in self._lines:
            return
        line = _Line(start, max(end, start + 1), words, name, unit, reason)
        self._lines[start, name_key(name)] = line
        if start not in self._by_start:
            insort(self._starts, start)
        self._by_start.setdefault(start, []).append(line)

    def covers(self, start: int, words: str) -> bool:
        """Whether the entry at *start* with *words* is counted already: by its name, or with
        others that are named as not drawn."""
        place = bisect_right(self._starts, start) - 1
        key = name_key(words)
        near = self._by_start[self._starts[place]] if place >= 0 else ()
        return any(start < line.end and key in name_key(line.name or line.words) for line in near)

    def draws(self, name: str, *, alike: bool = False) -> bool:
        """Whether an entry of this *name* is drawn, or where it may be *alike* one of who leads
        that office ("Sekretaris Lurah", "Sekretariat Kelurahan")."""
        drawn = [line.name for line in self._lines.values() if line.unit]
        key, start = name_key(name), _SEKRETARIS.match(name) if alike else None
        return any(name_key(one) == key or (start and _SEKRETARIS.match(one)) for one in drawn)

    def holds(self, start: int, end: int) -> bool:
        """Whether an entry that was counted stands in the text from *start* to *end*."""
        return any(line.start < end and start < line.end for line in self._lines.values())

    def place(self, unit: str) -> int:
        """Where the first entry stands that *unit* stands for; -1 for none.  Asked once all
        are noted."""
        if not self._places:
            for line in self._lines.values():
                self._places[line.unit] = min(line.start, self._places.get(line.unit, line.start))
        return self._places.get(unit, -1)

    def account(self, units: Container[str]) -> Account:
        """The account of a draft that draws *units*."""
        return Account(
            tuple(map(self._counted, sorted(self._lines.values(), key=_place)))
        ).with_units(units)

    def _counted(self, line: _Line) -> Counted:
        place = self.naskah.place(line.start)
        return Counted(
            line.words, place.path, place.line, line.unit, line.reason, line.start, line.end
        )


def _own_end(part: Provision) -> int:
    """Where the own words of *part* end, before those of its children."""
    return part.children[0].start if part.children else part.end


def _place(line: _Line) -> tuple[int, str]:
    return (line.start, line.name)
