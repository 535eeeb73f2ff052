"""What the search for lists of offices gives: a list, its head, its entries and headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bagan.chart.model import Kind
from bagan.law.draft.account import NO_STRUCTURE
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.ranks import INNER_RANK, rank


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; ``below`` is the list that it heads itself.

    ``more`` tells that its words name offices below it that could not be read; ``doubt`` says, in
    Indonesian, why somebody has to look: its list lacks it, say, and *part* is that of an article
    or section which names it.
    """

    part: Provision
    name: str
    below: Found | None = None
    more: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Entries under one heading."""

    part: Provision
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """Who heads a list, and the part whose words say so; an empty name where none does.

    ``many`` tells a class of offices, whose members the entries may be.
    """

    name: str = ""
    part: Provision | None = None
    certain: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A list: the part whose children it is, its kind of line, its head, its entries.

    ``leader`` is the first entry where that is the head ("a. Kepala"), ``strange`` are
    children that read like no office.
    """

    part: Provision
    kind: Kind
    certain: bool
    head: Head
    items: tuple[Item | Title, ...]
    leader: Item | None = None
    strange: tuple[Provision, ...] = ()
    by_roles: bool = False
    """Whether only the order of its roles tells who leads whom."""


@dataclass(frozen=True, slots=True)
class Overlooked:
    """A list of offices that no chart draws, and why."""

    part: Provision
    reason: str = NO_STRUCTURE


def walk(found: Found) -> Iterator[Found]:
    """A list and the lists that its entries head."""
    yield found
    for item in (found.leader, *found.items):
        for inner in item.items if isinstance(item, Title) else (item,) if item else ():
            if inner.below is not None:
                yield from walk(inner.below)


def under(
    part: Provision, first: Item | None, items: tuple[Item | Title, ...]
) -> tuple[Item | Title, ...]:
    """*items* with the others under the *first*, where that one leads them and has none below."""
    if first is None or first.below is not None:
        return items
    own = Head(first.name, first.part, certain=True)
    return (replace(first, below=Found(part, Kind.KOMANDO, True, own, items[1:])),)


def are_of_one_office(items: tuple[Item | Title, ...]) -> bool:
    """Whether entries are the parts of one office, whatever the words above them name: "a. Kepala;
    b. Sekretariat; c. Bidang ..."."""
    rest = [item for item in items if isinstance(item, Item)][1:]
    return any((rank(item.name) or 0) >= INNER_RANK for item in rest)
