"""A Spec in, its numbered lists and their unsur out: what stands in which, in order.

A container's key is made of what its spec says of it; which containers of two versions
are the same is for :mod:`bagan.change.compare.pairing` to find.
"""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.model import Butir, Daftar, Entry, Unsur, name_key
from bagan.chart.spec import Spec

AGAIN = " #"
"""Stands before the count in the key of what is there a second time."""

GONE = "~"
"""Ends the key of a list that is gone where another list took its article, or of an annex
whose number another one has."""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry in its container: whose, with which number (0: counted on) and heads.

    ``member`` is the entry's name in the container: the unit's id, with a count where the
    same unit stands there again.
    """

    unit: str
    member: str
    nomor: int
    heads: tuple[str, ...]
    dasar: str


@dataclass(frozen=True, slots=True)
class Container:
    """A numbered list, or one unsur in it (``heading`` set, ``within`` the list's key).

    ``members`` are in order: names of entries, in a list also the keys of its unsur.
    """

    key: str
    within: str
    heading: str | None
    dasar: str
    butir: str | None
    nomor: int
    members: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def heading_key(self) -> str:
        """The heading as it is compared; empty for none."""
        return name_key(self.heading or "")


class _Reader:
    """Walks the lists of a spec and its entries, which are written in the same order."""

    def __init__(self, spec: Spec) -> None:
        self.daftar = spec.regency.daftar
        self.entries = iter(spec.organisation.entries)
        self.found: list[Container] = []
        self.keys: set[str] = set()

    def key(self, text: str) -> str:
        key, count = text, 1
        while key in self.keys:
            count += 1
            key = f"{text}{AGAIN}{count}"
        self.keys.add(key)
        return key

    def read(self) -> tuple[Container, ...]:
        for daftar in self.daftar:
            self.read_list(daftar)
        return tuple(self.found)

    def read_list(self, daftar: Daftar) -> None:
        key = self.key(f"daftar:{daftar.dasar}")
        members: list[str] = []
        places: list[Place] = []
        blocks: list[Container] = []
        number = 0
        for item in daftar.isi:
            number, jump = _numbered(item.nomor, after=number)
            if isinstance(item, Butir):
                places.append(_place(item, next(self.entries), members, jump))
                members.append(places[-1].member)
            else:
                blocks.append(self.read_block(item, daftar, key, jump))
                members.append(blocks[-1].key)
        butir = daftar.butir
        self.found.append(
            Container(key, "", None, daftar.dasar, butir, 0, tuple(members), tuple(places))
        )
        self.found += blocks

    def read_block(self, unsur: Unsur, daftar: Daftar, within: str, jump: int) -> Container:
        key = self.key(f"unsur:{daftar.dasar}:{unsur.unsur}")
        members: list[str] = []
        places: list[Place] = []
        number = 0
        for item in unsur.isi:
            number, inner = _numbered(item.nomor, after=number)
            places.append(_place(item, next(self.entries), members, inner))
            members.append(places[-1].member)
        return Container(
            key,
            within,
            unsur.unsur,
            daftar.dasar,
            None,
            jump,
            tuple(members),
            tuple(places),
        )


def _numbered(written: int | None, *, after: int) -> tuple[int, int]:
    """The number of what follows number *after*; and again where it is not the next one, or 0."""
    number = written or after + 1
    return number, 0 if number == after + 1 else number


def _place(butir: Butir, entry: Entry, earlier: list[str], jump: int) -> Place:
    member, count = butir.id, 1
    while member in earlier:
        count += 1
        member = f"{butir.id}{AGAIN}{count}"
    return Place(butir.id, member, jump, entry.heads, entry.dasar)


def containers(spec: Spec) -> tuple[Container, ...]:
    """Every list of *spec*, each followed by its unsur, in the spec's order."""
    return _Reader(spec).read()
