"""The open entries of an outline in, entries whose markers were lost or misread set right out.

Scans lose markers and repeat numbers.  What the lines without one are shows only when the next
marker is known: it says how many entries are missing.
"""

from __future__ import annotations

from bagan.law.naskah.drafts import Draft, entry, next_entry, number
from bagan.law.naskah.naskah import Fault, Level, Oddity
from bagan.law.naskah.places import Hint, Open, Place, lone_child
from bagan.law.naskah.rows import Mark, Row, clean, marks

LONGEST_ENTRY = 160
"""Characters: lines after a list's last entry that are longer do not belong to it."""


class Repairs:
    """Sets right the entries of one :class:`bagan.law.naskah.outline.Outline`, whose *stack*
    of open entries it shares."""

    def __init__(self, text: str, root: Draft, oddities: list[Oddity], stack: list[Open]) -> None:
        self.text = text
        self.root = root
        self.oddities = oddities
        self.stack = stack

    def misread(self, item: Draft) -> None:
        """Note that the number of *item* was read as another one."""
        item.inferred = True
        self.odd(Fault.MISREAD, item)

    def odd(self, fault: Fault, item: Draft) -> None:
        """Note what is wrong with the marker of *item*."""
        name = f"{item.level.value} {item.number}"
        end = min(item.start + 4, len(self.text))
        self.oddities.append(Oddity(fault, item.start, end, name))

    def first_lost(self, owner: Draft, level: Level) -> None:
        """The line after ":" is the first entry of the list that now goes on with two."""
        pieces = owner.pieces[owner.opening :]
        del owner.pieces[owner.opening :]
        owner.loose.clear()
        start = pieces[0][0]
        item = Draft(level, number(level, 1), start, pieces[-1][1], 1, inferred=True)
        item.pieces = pieces
        self.odd(Fault.LOST, item)
        owner.children.append(item)

    def wrap(self, place: Place, row: Row, start: int, hint: Hint) -> None:
        """The second entry of a list whose first one lost its number, and has a list."""
        self.settle(place)
        owner = self.stack[place.under].item if place.under >= 0 else self.root
        item = entry(place.mark, start, top=owner.level is Level.PASAL)
        below, owner.children = owner.children, []
        tail, owner.tail = owner.tail, []
        self.first_lost(owner, item.level)
        first = owner.children[0]
        first.children, first.tail = below, tail
        first.end = max(first.end, below[-1].end, *(end for _start, end in tail))
        owner.children.append(item)
        del self.stack[place.under + 1 :]
        mark = place.mark
        self.stack.append(
            Open(mark.family, mark.delimiter, row.bullet, owner, item, hint.column, hint.rank)
        )

    def settle(self, place: Place | None) -> int:
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
        if place is not None and place.delta == 2 and lone_child(self.stack, place.depth):
            self._promote(place.depth)
            return 1
        if here.loose:
            self._settle_end(opened)
        if place is not None and 0 <= place.depth < len(self.stack) - 1 and delta == 2:
            return self._renumbered(self.stack[place.depth], delta)
        return delta

    def _split(self, opened: Open) -> None:
        """Make the first loose line of the list's latest entry an entry of its own."""
        here = opened.item
        cut = here.loose[0][0]
        item = next_entry(opened.item, here.pieces[cut][0])
        item.pieces, here.pieces = here.pieces[cut:], here.pieces[:cut]
        item.loose = [(place - cut, sure) for place, sure in here.loose[1:]]
        here.loose = []
        item.end, here.end = here.end, here.pieces[-1][1]
        start, end = item.pieces[0]
        after, found = marks(self.text[start:end])
        if found:
            item.pieces[0] = (start + after, end)
        self.odd(Fault.MISREAD if found else Fault.LOST, item)
        opened.owner.children.append(item)
        opened.item = item

    def _renumbered(self, opened: Open, delta: int) -> int:
        """A number that stood twice, the second time in place of the next one."""
        here = opened.item
        if here.doubtful and len(opened.owner.children) > 1:
            here.value += 1
            here.number = number(here.level, here.value)
            here.inferred, here.doubtful = True, False
            self.odd(Fault.MISREAD, here)
            return 1
        return delta

    def restored(self, item: Draft, following: Mark) -> bool:
        """Whether *item* bears the number before *following* in print, though another one was due
        and the letter was taken for a misread one; then it has its own again."""
        found = marks(self.text, item.start)[1] if item.inferred else ()
        if not found or found[0].value + 1 != following.value or found[0].cost:
            return False
        item.value, item.inferred = found[0].value, False
        item.number = number(item.level, item.value)
        self.oddities[:] = [odd for odd in self.oddities if odd.start != item.start]
        self.odd(Fault.GAP, item)
        return True

    def _promote(self, depth: int) -> None:
        """Make the lone child of the entry at *depth* its next sibling."""
        child, outer = self.stack[-1].item, self.stack[depth]
        outer.item.children.clear()
        sibling = next_entry(outer.item, child.start)
        sibling.pieces, sibling.end, sibling.tail = child.pieces, child.end, child.tail
        sibling.children = child.children
        self.odd(Fault.MISREAD, sibling)
        outer.owner.children.append(sibling)
        outer.item = sibling

    def _settle_end(self, opened: Open) -> None:
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
        entry = not before.endswith(".") and size < LONGEST_ENTRY and listed
        if entry:
            self._split(opened)
            return
        if before.endswith(".") and self.text[here.pieces[cut][0]].isupper():
            here.pieces, moved = here.pieces[:cut], here.pieces[cut:]
            here.end = here.pieces[-1][1]
            self.root.tail += moved
            self.root.end = max(self.root.end, moved[-1][1])
        here.loose = []
