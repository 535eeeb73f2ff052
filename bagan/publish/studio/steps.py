"""Changes made in a spec's text, and a text that another program wrote, in; what became of them
out.

An editor that had read the file before a change writes it away without knowing it.  What it
wrote has then the old lines of that change and none of the new ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

FEW = 6


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A change that was made: the texts before and after, and what it is called.  Two that say the
    same are two."""

    before: str
    after: str
    label: str


def written_over(steps: Sequence[Step], known: str, text: str) -> list[Step]:
    """Those of *steps*, which led to *known*, that are undone in *text*: their old lines stand
    there again.  Where it says something else again, nothing was undone: that is a change."""
    kept, now = set(text.splitlines()), set(known.splitlines())
    unseen: list[Step] = []
    for step in reversed(steps):
        if new_lines(step.before, step.after) & now & kept:
            break
        unseen.insert(0, step)
    found: list[Step] = []
    undone: set[str] = set()
    for step in unseen:
        new, old = new_lines(step.before, step.after), new_lines(step.after, step.before)
        if old & (kept - now) or old & undone or (new & now and not old):
            found.append(step)
            undone |= new
    return found


def come_back(steps: Sequence[Step], kept: Set[str]) -> int:
    """How many of the first *steps* a text of the lines *kept* has again, by itself."""
    for count in range(len(steps), 0, -1):
        new = new_lines(steps[count - 1].before, steps[count - 1].after)
        if new and new <= kept:
            return count
    return 0


def new_lines(old: str, new: str) -> Set[str]:
    """The lines that *new* has and *old* has not."""
    return set(new.splitlines()) - set(old.splitlines())


def differing(old: str, new: str) -> str:
    """The lines that *new* has and *old* has not, a few of them, to be read."""
    added = new_lines(old, new)
    return few(line for line in new.splitlines() if line in added)


def few(lines: Iterable[str]) -> str:
    """A few of *lines*, to be read."""
    return "\n".join([line.strip() for line in lines][:FEW])
