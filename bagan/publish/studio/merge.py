"""A text and two that were made of it in, one with the changes of both out, by lines."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class _Hunk:
    """*lines* in place of the lines *start* up to *end* of the first text."""

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def adds(self) -> int:
        """By how many lines the text grows."""
        return len(self.lines) - (self.end - self.start)

    def collides(self, other: _Hunk) -> bool:
        """Whether both change a line, or stand side by side so that it is not sure what the
        lines of one belong to: where the other takes lines away, or both insert."""
        if self.start < other.end and other.start < self.end:
            return True
        beside = self.start <= other.end and other.start <= self.end
        unsure = min(self.adds, other.adds) < 0 or (self.adds > 0 and other.adds > 0)
        return beside and unsure


def merged(base: str, mine: str, theirs: str) -> str | None:
    """*base* with what *mine* and *theirs* changed in it; None where both changed the same
    lines, each in its own way, or where one changed what the other took away."""
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    ours, others = _hunks(base, mine), _hunks(base, theirs)
    hunks = [*ours, *(hunk for hunk in others if hunk not in ours)]
    for one in ours:
        if any(one.collides(two) and one != two for two in others):
            return None
    lines = base.splitlines(keepends=True)
    for hunk in sorted(hunks, key=lambda each: (each.start, each.end), reverse=True):
        lines[hunk.start : hunk.end] = hunk.lines
    return "".join(lines)


def _hunks(old: str, new: str) -> list[_Hunk]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        _Hunk(start, end, tuple(after[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]
