"""Numbers that stand above each other, their words below them all, in; each with its own words out.

Text copied from a PDF has them so: "(1)", "(2)", "(3)", then the words of the three. Which words
are whose is inferred: the next ones begin with a line of their own after a full stop.
"""

from __future__ import annotations

import re

from bagan.law.naskah.drafts import Draft
from bagan.law.naskah.naskah import Fault
from bagan.law.naskah.outline_repairs import Repairs
from bagan.law.naskah.places import Open

_LEADING = re.compile(r"(\(?)(?:(\d{1,2})|([a-z]))([.)])\s*")


def leading_marks(body: str, at: int) -> list[int]:
    """Where the numbers of one kind stand that begin the line *body*, each the next of the one
    before; *at* for a line with one or none.

    >>> leading_marks("(1) (2) Susunan", 0), leading_marks("a. b. Kepala;", 0)
    ([0, 4], [0, 3])
    >>> leading_marks("(1) Susunan", 0), leading_marks("b. 1. Kepala;", 0)
    ([0], [0])
    """
    found = [at]
    mark = _LEADING.match(body, at)
    while mark and (after := _LEADING.match(body, mark.end())) and _value(after) == _value(mark, 1):
        found.append(after.start())
        mark = after
    return found


def _value(mark: re.Match[str], more: int = 0) -> tuple[str, str, int]:
    """The kind of a number and its value, with *more* added."""
    brackets = mark[1] + mark[4]
    return (brackets, "", int(mark[2]) + more) if mark[2] else (brackets, "a", ord(mark[3]) + more)


class Stacked:
    """The parts of one outline whose numbers wait for their words; *stack* is that of its open
    lists."""

    def __init__(self, stack: list[Open], repairs: Repairs) -> None:
        self.stack = stack
        self.repairs = repairs
        self.opened: Open | None = None
        self.waiting: list[Draft] = []

    def note(self, opened: Open, item: Draft) -> None:
        """Note that *item* comes after the latest entry of *opened*, which may have no words."""
        before = opened.item
        if _is_empty(before) and opened is self.opened:
            self.waiting.append(item)
        elif _is_empty(before):
            self.finish()
            self.opened, self.waiting = opened, [before, item]
        elif opened is self.opened:
            self.finish()

    @property
    def begun(self) -> bool:
        """Whether one of them has words already, or none waits."""
        return self.opened is None or not self.waiting or not _is_empty(self.opened.item)

    @property
    def plain(self) -> bool:
        """Whether the words before belong to one of them, and to no list below it."""
        return bool(self.stack) and self.stack[-1] is self.opened

    def next(self, start: int) -> None:
        """Begin the next of them with the words at *start*."""
        depth = next((at for at, one in enumerate(self.stack) if one is self.opened), None)
        if self.opened is None or depth is None or not self.waiting:
            return
        self.repairs.settle(None)
        del self.stack[depth + 1 :]
        item = self.opened.item = self.waiting.pop(0)
        item.start = item.end = start
        item.pieces = []
        self.repairs.misread(item)

    def finish(self) -> None:
        """No more words: numbers that still wait have none."""
        if self.opened is not None and self.begun:  # else all are read as they stand
            for item in self.waiting:
                self.opened.owner.children.remove(item)
                self.repairs.odd(Fault.UNPLACED, item)
        self.opened, self.waiting = None, []


def _is_empty(item: Draft) -> bool:
    return not item.children and not item.tail and all(start >= end for start, end in item.pieces)
