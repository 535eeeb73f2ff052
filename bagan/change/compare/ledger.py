"""The edits between two States in; drafts of changes that take them, one by one.

An edit belongs to the first draft that takes it; what is taken is found again by its path,
so that what follows from a change can be put to that change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bagan.change.compare.changes import Change, Edit, Hal, Perubahan, Value
from bagan.change.compare.containers import GONE_SUFFIX, REPEAT_SIGN, Container
from bagan.change.compare.identity import Identity
from bagan.change.compare.state import Path
from bagan.chart.model import Line
from bagan.chart.spec import Spec

PENGENAL = "pengenal"
EVENTS = frozenset({Perubahan.GABUNG, Perubahan.PECAH})


@dataclass(eq=False)
class Draft:
    """A Change in the making; ``item`` is the common id of what it is about, ``place``
    where it stands among changes that are about no unit."""

    kind: Perubahan
    about: Hal
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    item: str = ""
    place: Path = ()
    old_line: Line | None = None
    new_line: Line | None = None
    old_text: str = ""
    new_text: str = ""
    score: float | None = None
    since: date | None = None
    edits: list[Edit] = field(default_factory=list)

    @property
    def rank(self) -> tuple[object, ...]:
        """Which of several drafts takes what all could: the same, whichever version is
        the older one."""
        lines = [f"{line.kind}: {line}" for line in (self.old_line, self.new_line) if line]
        return (
            0 if self.kind in EVENTS else 1,
            sorted({*self.old, *self.new}),
            sorted(lines),
            sorted({self.old_text, self.new_text}),
            [part.removesuffix(GONE_SUFFIX) for part in self.place],
            list(Perubahan).index(self.kind),
        )

    def change(self) -> Change:
        return Change(
            self.kind,
            self.about,
            self.old,
            self.new,
            self.old_line,
            self.new_line,
            self.old_text,
            self.new_text,
            tuple(sorted(self.edits, key=lambda edit: edit.path)),
            self.score,
            self.since,
        )


@dataclass(frozen=True)
class Sides:
    """Both versions in common ids: those of the new one, and old ones for what is gone.

    ``old_ids`` gives the old id of what has another one in common; ``boxes`` are the
    containers of either version by their common key, their members by common names.
    """

    old: Spec
    new: Spec
    identity: Identity
    before: Mapping[Path, Value]
    after: Mapping[Path, Value]
    old_ids: Mapping[str, str]
    old_boxes: Mapping[str, Container]
    new_boxes: Mapping[str, Container]

    def in_old(self, item: str) -> bool:
        return ("unit", item, PENGENAL) in self.before or (
            ("kelompok", item, PENGENAL) in self.before
        )

    def in_new(self, item: str) -> bool:
        return ("unit", item, PENGENAL) in self.after or ("kelompok", item, PENGENAL) in self.after

    def lives(self, item: str) -> bool:
        return self.in_old(item) and self.in_new(item)

    def old_id(self, item: str) -> str:
        return self.old_ids.get(item, item)

    @cached_property
    def old_lines(self) -> Mapping[Path, Line]:
        """The old lines by their ends and kind, in old ids."""
        return _by_key(self.old)

    @cached_property
    def new_lines(self) -> Mapping[Path, Line]:
        return _by_key(self.new)

    def old_line(self, path: Path) -> Line:
        """The old line whose path is *path* in common ids."""
        source, target, kind = self.old_id(path[1]), self.old_id(path[2]), path[3]
        there = self.old_lines
        return there.get((source, target, kind)) or there[target, source, kind]

    def both_names(self, path: Path) -> list[tuple[str, ...]]:
        """A path by which to sort: in the names of both versions, whichever is the older."""
        return [tuple(sorted((self.old_id(part), part))) for part in path]

    def score(self, *items: str) -> float | None:
        """How sure it is who these units are, or None where nothing is guessed."""
        guesses = self.identity.guesses
        found = [guesses[self.old_id(i)] for i in items if self.old_id(i) in guesses]
        return min(found, default=None)

    def about(self, item: str) -> Hal:
        """KELOMPOK also for what was, or is now, a unit."""
        path: Path = ("kelompok", item, PENGENAL)
        return Hal.KELOMPOK if path in self.before or path in self.after else Hal.UNIT


class Ledger:
    """All edits of a comparison, and the drafts that took them."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        before, after = sides.before, sides.after
        paths = dict.fromkeys((*after, *before))
        self.open: dict[Path, Edit] = {
            path: Edit(path, before.get(path), after.get(path))
            for path in paths
            if before.get(path) != after.get(path)
        }
        self.drafts: list[Draft] = []
        self.taken: dict[Path, Draft] = {}
        self.owners: dict[str, Draft] = {}
        self.movers: dict[str, Draft] = {}

    def add(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        return draft

    def about(self, kind: Perubahan, item: str) -> Draft:
        """A new draft about a unit or group that lives on, with its score and day."""
        sides = self.sides
        old = sides.old_id(item)
        since = sides.identity.since
        return self.add(
            Draft(
                kind,
                sides.about(item),
                (old,),
                (item,),
                item,
                score=sides.score(item),
                since=since.get((kind, item), since.get((kind, old))),
            )
        )

    def take(self, draft: Draft, *paths: Path) -> None:
        """Put the open edits among *paths* to *draft*."""
        edits = [self.open.pop(path) for path in paths if path in self.open]
        draft.edits += edits
        self.taken.update((edit.path, draft) for edit in edits)

    def edits(self, head: str) -> list[Edit]:
        """The open edits of one kind of path, in the same order from either version."""
        found = [edit for path, edit in self.open.items() if path[0] == head]
        return sorted(found, key=lambda edit: self.sides.both_names(edit.path))

    def best(self, drafts: Iterable[Draft | None]) -> Draft | None:
        """Of several drafts the one to take what all could."""
        return min((d for d in drafts if d is not None), key=lambda d: d.rank, default=None)

    def owner(self, *items: str) -> Draft | None:
        """The draft of the making, removal, merger or split of one of *items*."""
        return self.best(self.owners.get(unit_of(item)) for item in items)

    def actor(self, *items: str) -> Draft | None:
        """As owner, or else the draft of a move of one of *items*."""
        return self.owner(*items) or self.best(self.movers.get(unit_of(item)) for item in items)

    def of_unit(self, item: str) -> Iterator[Draft]:
        return (draft for draft in self.drafts if draft.item == item)


def _by_key(spec: Spec) -> dict[Path, Line]:
    return {(*line.key[:2], line.kind.value): line for line in spec.organisation.lines}


def unit_of(member: str) -> str:
    """The unit that stands in a list as *member*."""
    return member.partition(REPEAT_SIGN)[0] if ":" not in member else member
