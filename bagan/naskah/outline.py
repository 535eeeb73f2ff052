"""The lines of one pasal in, its ayat, huruf and angka out, as nested as they are meant.

Indentation and delimiters vary from office to office and are lost in scans, so each
marker goes where it fits best: the next number of an open list with the same kind of
marker costs nothing, a gap, another delimiter, or a list that begins after a full stop
cost something, and the cheapest place wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bagan.model.expand import letter
from bagan.naskah.citation import Citation
from bagan.naskah.naskah import Fault, Level, Oddity, Provision
from bagan.naskah.rows import Mark, Row, clean, inline_marks, marks

MAX_DEPTH = 6
_TOO_DEAR = 8.0
_INLINE_LIMIT = 1.2
_REFERS = frozenset(
    {
        *("huruf", "angka", "ayat", "pasal", "nomor", "no", "tahun", "lampiran"),
        *("dalam", "pada", "dan", "atau", "dengan", "ketentuan", "sampai"),
    }
)
"""A line that ends with one of these goes on in the next, whatever that begins with."""
_AND = frozenset({"dan", "atau", "dan/atau", "serta"})


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

    def finished(self, text: str, above: Citation | None = None) -> Provision:
        """The Provision, cited from *above*."""
        citation = above
        if self.level is Level.PASAL:
            citation = Citation(self.number)
        elif above is not None and self.level in (Level.AYAT, Level.HURUF, Level.ANGKA):
            citation = Citation(above.pasal, (*above.parts, (self.level.value, self.number)))
        children = tuple(child.finished(text, citation) for child in self.children)
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
    return " ".join(filter(None, (clean(text[start:end]) for start, end in pieces)))


@dataclass(slots=True)
class _Open:
    """A list that may go on: its kind of marker, its owner and its latest entry."""

    family: str
    delimiter: str
    bullet: bool
    owner: Draft
    item: Draft


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a marker may go: an open list at ``depth``, or -1 for a new one."""

    cost: float
    depth: int
    mark: Mark
    delta: int


class Outline:
    """Takes the lines of one part (a pasal, or Menimbang) and nests what they hold."""

    def __init__(self, text: str, root: Draft, oddities: list[Oddity]) -> None:
        self.text = text
        self.root = root
        self.oddities = oddities
        self.stack: list[_Open] = []

    @property
    def current(self) -> Draft:
        """The part that further words belong to."""
        return self.stack[-1].item if self.stack else self.root

    def feed(self, row: Row, *, after_blank: bool, at: int = 0) -> None:
        """Take one line, from character *at* of its body on."""
        end, found = marks(row.body, at)
        if found and not self._refers(after_blank=after_blank):
            place = self._best(found, row)
            if place is not None:
                self._take(place, row, row.left + at)
                self._rest(row, end)
                return
            self._unplaced(row, at, end, found)
            self._text(row, row.left + at, row.left + end, after_blank=after_blank)
            self._rest(row, end, begun=True)
            return
        self._text(row, row.left + at, row.left + at, after_blank=after_blank)
        self._rest(row, at, begun=True)

    def _unplaced(self, row: Row, at: int, end: int, found: tuple[Mark, ...]) -> None:
        """Note a marker that no list takes, unless it is hardly one."""
        if min(mark.cost for mark in found) <= 2.0 and end < len(row.body):
            start, stop = row.left + at, row.left + end
            what = clean(self.text[start:stop])
            self.oddities.append(Oddity(Fault.UNPLACED, start, stop, what))

    def finish(self) -> None:
        """No more lines: settle what was left open."""
        self._settle(None)

    # --- where a marker goes ----------------------------------------------------------

    def _last(self) -> tuple[str, str]:
        """The last character and the last word of the current part; empty at its start."""
        here = self.current
        pieces = here.tail or here.pieces
        if not pieces:
            return "", ""
        start, end = pieces[-1]
        words = clean(self.text[max(start, end - 40) : end]).split()
        return (words[-1][-1], words[-1].casefold()) if words else ("", "")

    def _refers(self, *, after_blank: bool) -> bool:
        """Whether the words before end so that a marker can only be part of a reference."""
        sign, word = self._last()
        if word in _AND:
            return not after_blank and self._before_and() not in ";,.:"
        return bool(sign) and word in _REFERS and not after_blank

    def _before_and(self) -> str:
        """The last sign before a closing "dan"."""
        pieces = self.current.tail or self.current.pieces
        start, end = pieces[-1]
        words = clean(self.text[max(start, end - 60) : end]).split()
        return words[-2][-1] if len(words) > 1 else ";"

    def _best(self, found: tuple[Mark, ...], row: Row, *, inline: bool = False) -> _Place | None:
        sign, word = self._last()
        ending = "dan" if word in _AND else sign
        places = [
            *self._going_on(found, ending, row),
            *self._beginning(found, ending),
        ]
        best = min(places, key=lambda place: place.cost, default=None)
        limit = _INLINE_LIMIT if inline else _TOO_DEAR
        return best if best is not None and best.cost <= limit else None

    def _going_on(self, found: tuple[Mark, ...], ending: str, row: Row) -> Iterator[_Place]:
        """The open lists whose next entry this may be."""
        for depth in range(len(self.stack) - 1, -1, -1):
            opened = self.stack[depth]
            popped = len(self.stack) - 1 - depth
            for mark in found:
                if mark.family != opened.family:
                    continue
                delta = mark.value - opened.item.value
                cost = mark.cost + 0.5 * popped
                if delta == 1 or (popped == 0 and delta == 1 + len(opened.item.loose)):
                    cost += 0.0
                elif delta == 2 and self._lone_child(depth):
                    cost -= 0.5
                elif delta == 0:
                    cost += 5.5
                elif 1 < delta <= 4:
                    cost += 3.0 + delta
                elif mark.delimiter == opened.delimiter == "()" and ending in (".", ";"):
                    cost += 6.5  # an ayat by its brackets, whatever its number
                else:
                    continue
                if mark.delimiter != opened.delimiter:
                    cost += 3.0
                elif row.bullet != opened.bullet:
                    cost += 0.2
                cost += _ENDS_ITEM[bool(popped)].get(ending, 0.4)
                yield _Place(cost, depth, mark, delta)

    def _beginning(self, found: tuple[Mark, ...], ending: str) -> Iterator[_Place]:
        """A list that begins below the current part."""
        if len(self.stack) >= MAX_DEPTH:
            return
        for mark in found:
            cost = mark.cost + _BEGINS.get(ending, 1.5)
            if mark.value == 2 and self.current.opening > 0 and ending != ":":
                cost = mark.cost + (1.0 if ending in (";", ",", "dan") else 2.5)
            elif mark.value != 1:
                cost += 5.0 + min(mark.value, 3) + (2.0 if self.stack else 0.0)
            if mark.delimiter == "()" and (self.stack or mark.family != "angka"):
                cost += 1.0
            if mark.family == "HURUF":
                cost += 1.5
            if any(
                (opened.family, opened.delimiter) == (mark.family, mark.delimiter)
                for opened in self.stack
            ):
                cost += 3.0
            yield _Place(cost, -1, mark, mark.value)

    # --- what happens then ------------------------------------------------------------

    def _take(self, place: _Place, row: Row, start: int) -> None:
        """Open the entry that *place* is for; its marker begins at *start*."""
        mark = place.mark
        if place.depth < 0:
            owner = self.current
            self._move_tail(owner)
            item = _entry(mark, start, top=owner.level is Level.PASAL)
            item.doubtful = place.cost >= 3.0
            if mark.value == 2 and owner.opening > 0:
                self._first_lost(owner, item.level)
            elif mark.value != 1:
                self._odd(Fault.GAP, item)
            owner.children.append(item)
            self.stack.append(_Open(mark.family, mark.delimiter, row.bullet, owner, item))
            if mark.cost:
                self._misread(item)
            return
        delta = self._settle(place)
        opened = self.stack[place.depth]
        del self.stack[place.depth + 1 :]
        item = _entry(mark, start, top=opened.item.level is Level.AYAT)
        item.level = opened.item.level
        if not 0 <= delta <= 4:
            item = _next_entry(opened, start)
            self._odd(Fault.MISREAD, item)
            delta = 1
        if delta == 0:
            item.doubtful = True
            self._odd(Fault.REPEATED, item)
        elif delta > 1:
            self._odd(Fault.GAP, item)
        if mark.cost >= 1.0 and mark.family != "romawi":
            self._misread(item)
        opened.owner.children.append(item)
        opened.item = item

    def _misread(self, item: Draft) -> None:
        item.inferred = True
        self._odd(Fault.MISREAD, item)

    def _odd(self, fault: Fault, item: Draft) -> None:
        name = f"{item.level.value} {item.number}"
        end = min(item.start + 4, len(self.text))
        self.oddities.append(Oddity(fault, item.start, end, name))

    def _text(self, row: Row, start: int, body: int, *, after_blank: bool) -> None:
        """Words without a marker of their own: they go on with the current part."""
        here = self.current
        sign, word = self._last()
        target = here.tail if here.children else here.pieces
        if (
            self.stack
            and not here.children
            and here.pieces
            and (sign in (".", ";") or (word in _AND and self._before_and() == ";"))
        ):
            sure = body > start or after_blank or sign == ";" or word in _AND
            if sure or self.text[start].isupper():
                here.loose.append((len(here.pieces), sure))
        if sign == ":" and not here.children and here.opening < 0:
            here.opening = len(here.pieces)
        target.append((start, start))

    def _rest(self, row: Row, at: int, *, begun: bool = False) -> None:
        """The words of a row from *at* on, with the entries that stand within the line."""
        here, start = self.current, row.left + at
        if begun:
            pieces = here.tail if here.children else here.pieces
            start = pieces.pop()[0]
        for place, end, found in inline_marks(row.body, at):
            stop = row.left + place
            self._add(here, start, stop)
            best = self._best(found, row, inline=True)
            if best is not None and (best.depth < 0 or best.delta == 1):
                self._take(best, row, stop)
                here, start = self.current, row.left + end
            else:
                pieces = here.tail if here.children else here.pieces
                pieces.pop()
        self._add(here, start, row.right)

    def _add(self, here: Draft, start: int, end: int) -> None:
        pieces = here.tail if here.children else here.pieces
        pieces.append((start, end))
        here.end = max(here.end, end)

    @staticmethod
    def _move_tail(owner: Draft) -> None:
        """A second list below one part: what stood between joins the words before."""
        if owner.tail and owner.children:
            owner.pieces += owner.tail
            owner.tail = []

    # --- entries whose markers were lost ----------------------------------------------

    def _first_lost(self, owner: Draft, level: Level) -> None:
        """The line after ":" is the first entry of the list that now goes on with two."""
        pieces = owner.pieces[owner.opening :]
        del owner.pieces[owner.opening :]
        owner.loose.clear()
        start = pieces[0][0]
        item = Draft(level, _number(level, 1), start, pieces[-1][1], 1, inferred=True)
        item.pieces = pieces
        self._odd(Fault.LOST, item)
        owner.children.append(item)

    def _settle(self, place: _Place | None) -> int:
        """Decide what the lines without markers in the current entry are, now that the
        next marker is known; gives what the next number is ahead by after that."""
        delta = place.delta if place is not None else 0
        if not self.stack:
            return delta
        opened = self.stack[-1]
        here = opened.item
        if place is not None and place.depth == len(self.stack) - 1:
            if here.loose and delta == 1 + len(here.loose):
                for _lost in list(here.loose):
                    self._split(opened)
                return 1
            if not here.loose and delta == 2:
                return self._renumbered(opened, delta)
            here.loose = []
            return delta
        if place is not None and place.delta == 2 and self._lone_child(place.depth):
            self._promote(place.depth)
            return 1
        if here.loose:
            self._settle_end(opened)
        return delta

    def _split(self, opened: _Open) -> None:
        """Make the first loose line of the list's latest entry an entry of its own."""
        here = opened.item
        cut = here.loose[0][0]
        item = _next_entry(opened, here.pieces[cut][0])
        item.pieces, here.pieces = here.pieces[cut:], here.pieces[:cut]
        item.loose = [(place - cut, sure) for place, sure in here.loose[1:]]
        here.loose = []
        item.end, here.end = here.end, here.pieces[-1][1]
        start, end = item.pieces[0]
        after, found = marks(self.text[start:end])
        if found:
            item.pieces[0] = (start + after, end)
        self._odd(Fault.MISREAD if found else Fault.LOST, item)
        opened.owner.children.append(item)
        opened.item = item

    def _renumbered(self, opened: _Open, delta: int) -> int:
        """A number that stood twice, the second time in place of the next one."""
        here = opened.item
        if here.doubtful and len(opened.owner.children) > 1 and not here.children:
            here.value += 1
            here.number = _number(here.level, here.value)
            here.inferred, here.doubtful = True, False
            self._odd(Fault.MISREAD, here)
            return 1
        return delta

    def _lone_child(self, depth: int) -> bool:
        """Whether the entry at *depth* holds one doubtful child that may be its next
        sibling: a misread number had looked like the beginning of a list."""
        if depth != len(self.stack) - 2:
            return False
        inner, outer = self.stack[-1], self.stack[depth]
        alone = len(inner.owner.children) == 1 and inner.owner is outer.item
        alike = (inner.family, inner.delimiter) == (outer.family, outer.delimiter)
        return alone and alike and inner.item.doubtful

    def _promote(self, depth: int) -> None:
        """Make the lone child of the entry at *depth* its next sibling."""
        child, outer = self.stack[-1].item, self.stack[depth]
        outer.item.children.clear()
        sibling = _next_entry(outer, child.start)
        sibling.pieces, sibling.end, sibling.tail = child.pieces, child.end, child.tail
        sibling.children = child.children
        self._odd(Fault.MISREAD, sibling)
        outer.owner.children.append(sibling)
        outer.item = sibling

    def _settle_end(self, opened: _Open) -> None:
        """Loose lines at the end of a list: one more entry after "; dan", or words that
        follow the whole list."""
        here = opened.item
        here.loose = [(place, sure) for place, sure in here.loose if sure]
        if not here.loose:
            return
        cut = here.loose[0][0]
        before = clean(self.text[here.pieces[cut - 1][0] : here.pieces[cut - 1][1]])[-8:]
        size = here.pieces[-1][1] - here.pieces[cut][0]
        listed = len(opened.owner.children) > 1 or before.endswith(("dan", "atau"))
        entry = not before.endswith(".") and size < 160 and listed
        if entry:
            self._split(opened)
            return
        if before.endswith(".") and self.text[here.pieces[cut][0]].isupper():
            here.pieces, moved = here.pieces[:cut], here.pieces[cut:]
            here.end = here.pieces[-1][1]
            self.root.tail += moved
            self.root.end = max(self.root.end, moved[-1][1])
        here.loose = []


_ENDS_ITEM: tuple[dict[str, float], dict[str, float]] = (
    {"": 0.0, ".": 0.9, ":": 3.0, ";": 0.0, ",": 0.1, "dan": 0.0},
    {"": 0.3, ".": 0.0, ":": 3.0, ";": 0.6, ",": 1.0, "dan": 1.5},
)
"""What it costs an open list to go on after an entry that ends so: the innermost list, and
one further out."""

_BEGINS = {"": 0.0, ":": 0.0, ",": 2.0, "dan": 4.0, ";": 4.0, ".": 4.0}
"""What it costs a list to begin after words that end so."""


def _number(level: Level, value: int) -> str:
    if level is not Level.HURUF:
        return str(value)
    return letter(value)


def _entry(mark: Mark, start: int, *, top: bool) -> Draft:
    if mark.family in ("huruf", "HURUF"):
        level = Level.HURUF
    elif mark.delimiter == "()" and top:
        level = Level.AYAT
    else:
        level = Level.ANGKA
    return Draft(level, _number(level, mark.value), start, start, value=mark.value)


def _next_entry(opened: _Open, start: int) -> Draft:
    value = opened.item.value + 1
    level = opened.item.level
    return Draft(level, _number(level, value), start, start, value=value, inferred=True)
