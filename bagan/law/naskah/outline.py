"""The lines of one pasal in, its ayat, huruf and angka out, as nested as they are meant.

Indentation and delimiters vary from office to office and are lost in scans, so each
marker goes where it fits best: to the cheapest of its places (bagan.law.naskah.places).
"""

from __future__ import annotations

import re
from itertools import chain

from bagan.law.naskah.drafts import Draft, entry, next_entry
from bagan.law.naskah.naskah import Fault, Level, Oddity
from bagan.law.naskah.outline_repairs import Repairs
from bagan.law.naskah.places import (
    NEW,
    WRAPS,
    Hint,
    Open,
    Place,
    beginning,
    going_on,
    next_one,
    wrapping,
)
from bagan.law.naskah.ranks import rank
from bagan.law.naskah.rows import Mark, Row, clean, confused, inline_marks, marks
from bagan.law.naskah.stacked import Stacked, leading_marks
from bagan.law.naskah.turns import CHANGED

_COST_LIMIT = 8.0
"""The dearest place that a marker may take (bagan.law.naskah.places): dearer ones are words."""
_INLINE_COST_LIMIT = 1.2
"""The same for a marker within a line, which is a reference more often."""
_REFERS = frozenset(
    {
        *("huruf", "angka", "ayat", "pasal", "nomor", "no", "tahun", "lampiran"),
        *("dalam", "pada", "dan", "atau", "dengan", "ketentuan", "sampai"),
    }
)
"""A line that ends with one of these goes on in the next, whatever that begins with."""
_OPENS = frozenset({"dengan", "dalam", "pada", "kepada", "oleh"})
"""A list may begin after one of these, though a colon is missing."""
_LEADS = frozenset(
    {"atas", "dari", "meliputi", "membawahi", "membawahkan", "yaitu", "yakni", "adalah"}
)
"""A list begins after one of these, whether or not a colon follows."""
_ENDED = re.compile(r"[^\W\d_]{4,}\.")
"""The last word before a full stop: a shorter one may be an abbreviation."""
_NOTHING = ("", "")
_AND = frozenset({"dan", "atau", "dan/atau", "serta"})


class Outline:
    """Takes the lines of one part (a pasal, or Menimbang) and nests what they hold."""

    def __init__(self, text: str, root: Draft, oddities: list[Oddity]) -> None:
        self.text = text
        self.root = root
        self.oddities = oddities
        self.stack: list[Open] = []
        self.repairs = Repairs(text, root, oddities, self.stack)
        self.stacked = Stacked(self.stack, self.repairs)

    @property
    def current(self) -> Draft:
        """The part that further words belong to."""
        return self.stack[-1].item if self.stack else self.root

    def feed(self, row: Row, *, after_blank: bool, at: int = 0) -> None:
        """Take one line, from character *at* of its body on."""
        if self.stack and CHANGED.match(row.body, at):
            self.finish()
            self.stack.clear()
        *before, at = leading_marks(row.body, at)
        end, found = marks(row.body, at)
        last = self._last() if found else _NOTHING
        if found and not self._refers(found, last, after_blank=after_blank):
            self._take_stacked(row, before)
            hint = Hint(self._column(row) if at == 0 else -1, rank(row.body[end : end + 60]))
            place = self._best(found, row, last, hint=hint, at=at)
            if place is not None:
                self._take(place, row, row.left + at, hint)
                if before:
                    self.stacked.next(row.left + end)
                self._rest(row, end)
                return
            self._unplaced(row, at, end, found)
            self._text(row.left + at, row.left + end, after_blank=after_blank)
            self._rest(row, end, begun=True)
            return
        self._unstack(row, at)
        self._text(row.left + at, row.left + at, after_blank=after_blank)
        self._rest(row, at, begun=True)

    def _take_stacked(self, row: Row, places: list[int]) -> None:
        """Take the markers at *places*, which have no words: those of "(1) (2) (3) Susunan ..." but
        for the last."""
        for place in places:
            end, found = marks(row.body, place)
            best = self._best(found, row, self._last(), hint=Hint()) if found else None
            if best is not None:
                self._take(best, row, row.left + place, Hint())
                self._add(self.current, row.left + end, row.left + end)

    def _unstack(self, row: Row, at: int) -> None:
        """Begin with a line the part whose number waits for its words, if one does."""
        sign, word = self._last()
        joined = word in _AND and self._before_and() in ";,"
        ends = sign == "." or (self.stacked.plain and (sign == ";" or joined))
        if not self.stacked.begun or (ends and row.body[at].isupper()):
            self.stacked.next(row.left + at)

    def _unplaced(self, row: Row, at: int, end: int, found: tuple[Mark, ...]) -> None:
        """Note a marker that no list takes, unless it is hardly one."""
        if min(mark.cost for mark in found) <= 2.0 and end < len(row.body):
            start, stop = row.left + at, row.left + end
            what = clean(self.text[start:stop])
            self.oddities.append(Oddity(Fault.UNPLACED, start, stop, what))

    def finish(self) -> None:
        """No more lines: settle what was left open."""
        self.repairs.settle(None)
        self.stacked.finish()

    # --- where a marker goes ----------------------------------------------------------

    def _last(self) -> tuple[str, str]:
        """The last character and the last word of the current part; empty at its start."""
        here = self.current
        pieces = here.tail or here.pieces
        if not pieces:
            return _NOTHING
        start, end = pieces[-1]
        words = clean(self.text[max(start, end - 40) : end])
        return (words[-1], words[words.rfind(" ") + 1 :].casefold()) if words else _NOTHING

    def _refers(self, found: tuple[Mark, ...], last: tuple[str, str], *, after_blank: bool) -> bool:
        """Whether the words before end so that a marker can only be part of a reference."""
        sign, word = last
        if word in _OPENS and any(
            mark.value == 1 and mark.delimiter != "()" and not mark.cost for mark in found
        ):
            return False
        if word in _AND:
            return not after_blank and self._before_and() not in ";,.:"
        return bool(sign) and word in _REFERS and not after_blank

    def _before_and(self) -> str:
        """The last sign before a closing "dan"."""
        pieces = self.current.tail or self.current.pieces
        start, end = pieces[-1]
        words = clean(self.text[max(start, end - 60) : end]).split()
        return words[-2][-1] if len(words) > 1 else ";"

    def _column(self, row: Row) -> int:
        """Where a row's words begin, in characters from the margin."""
        if row.start == row.left:
            return 0
        before = self.text[max(row.start, row.left - 200) : row.left]
        return len(before.lstrip("\f").expandtabs())

    def _best(
        self,
        found: tuple[Mark, ...],
        row: Row,
        last: tuple[str, str],
        *,
        hint: Hint,
        at: int = 0,
        inline: bool = False,
    ) -> Place | None:
        sign, word = last
        ending = "dan" if word in _AND else ":" if word in _LEADS else sign
        best = next_one(self.stack, found, ending, bullet=row.bullet, hint=hint)
        if best is not None:
            return best
        if not inline:
            found = (*found, *confused(row.body, at, found))
        for place in chain(
            going_on(self.stack, found, ending, bullet=row.bullet, hint=hint),
            beginning(self.stack, self.current, found, ending, hint),
            wrapping(self.stack, self.root, found, ending),
        ):
            if best is None or place.cost < best.cost:
                best = place
                if not place.cost:
                    break  # none is cheaper
        limit = _INLINE_COST_LIMIT if inline else _COST_LIMIT
        return best if best is not None and best.cost <= limit else None

    # --- what happens then ------------------------------------------------------------

    def _take(self, place: Place, row: Row, start: int, hint: Hint) -> None:
        """Open the entry that *place* is for; its marker begins at *start*."""
        mark = place.mark
        if place.depth == WRAPS:
            self.repairs.wrap(place, row, start, hint)
            return
        if place.depth == NEW:
            owner = self.current
            self._move_tail(owner)
            item = entry(mark, start, top=owner.level is Level.PASAL)
            item.doubtful = place.cost >= 3.0
            if mark.value == 2 and owner.opens_unmarked:
                self.repairs.first_lost(owner, item.level)
            elif mark.value != 1:
                self.repairs.odd(Fault.GAP, item)
            owner.children.append(item)
            self.stack.append(
                Open(mark.family, mark.delimiter, row.bullet, owner, item, hint.column, hint.rank)
            )
            if mark.cost:
                self.repairs.misread(item)
            return
        delta = self.repairs.settle(place)
        opened = self.stack[place.depth]
        del self.stack[place.depth + 1 :]
        item = entry(mark, start, top=opened.item.level is Level.AYAT)
        item.level = opened.item.level
        if not 0 <= delta <= 4:
            item = next_entry(opened.item, start)
            self.repairs.odd(Fault.MISREAD, item)
            delta = 1
        if delta > 1 and self.repairs.restored(opened.item, mark):
            delta = 1
        if delta == 0 and not mark.added:
            item.doubtful = True
            self.repairs.odd(Fault.REPEATED, item)
        elif delta > 1:
            self.repairs.odd(Fault.GAP, item)
        if mark.cost >= 1.0 and mark.family != "romawi":
            self.repairs.misread(item)
        opened.owner.children.append(item)
        self.stacked.note(opened, item)
        opened.item = item
        opened.rank = hint.rank

    def _text(self, start: int, body: int, *, after_blank: bool) -> None:
        """Words without a marker of their own: they go on with the current part."""
        here = self.current
        if here.children:
            here.tail.append((start, start))
            return
        sign, word = self._last()
        if self.stack and (sign in (".", ";") or (word in _AND and self._before_and() == ";")):
            ended = sign == ";" or _ENDED.fullmatch(word) is not None
            sure = body > start or after_blank or ended or word in _AND
            if sure or self.text[start].isupper():
                here.loose.append((len(here.pieces), sure))
        if sign == ":" and here.opening < 0:
            here.opening = len(here.pieces)
        here.pieces.append((start, start))

    def _rest(self, row: Row, at: int, *, begun: bool = False) -> None:
        """The words of a row from *at* on, with the entries that stand within the line."""
        here, start = self.current, row.left + at
        if begun:
            pieces = here.tail if here.children else here.pieces
            start = pieces.pop()[0]
        for place, end, found in inline_marks(row.body, at):
            stop = row.left + place
            self._add(here, start, stop)
            hint = Hint(rank=rank(row.body[end : end + 60]))
            last = self._last()
            refers = last[1] in _REFERS - _AND - _LEADS and row.body[place - 1] == " "
            best = None if refers else self._best(found, row, last, hint=hint, inline=True)
            if best is not None and (best.depth == NEW or best.delta == 1):
                self._take(best, row, stop, hint)
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
