"""A spec and chance in, a reorganisation in the making out: what steps share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

from bagan.change.compare import Hal, Perubahan
from tests.compare.names import PREFIXES
from tests.compare.workshop import Spot, Workshop

Ids = Literal["kept", "lineage", "changed"]


@dataclass(frozen=True)
class Done:
    """One thing that a reorganisation did: units by id, or a line, or the words of a list,
    a heading or a datum, before and after."""

    kind: Perubahan
    about: Hal
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


class NotHere(Exception):
    """The step finds nothing to do in this spec."""


@dataclass
class Work:
    """A reorganisation in the making.  ``touched`` are ids, and names of rows, that later
    steps leave alone; ``names`` are new ids by old ones."""

    shop: Workshop
    rng: Random
    ids: Ids
    touched: set[str] = field(default_factory=set)
    done: list[Done] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def note(self, kind: Perubahan, about: Hal, old: Sequence[str], new: Sequence[str]) -> None:
        self.done.append(Done(kind, about, tuple(old), tuple(new)))

    def pick(self, choices: Sequence[Any]) -> Any:
        if not choices:
            raise NotHere
        return self.rng.choice(choices)

    def plain(self) -> list[Spot]:
        """Entries of offices that stand in one list only and are named nowhere else."""
        said = self.shop.mentioned() | self.touched
        return [
            spot
            for spot in self.shop.spots()
            if spot.entry["id"] not in said and spot.entry.get("nama", "").startswith(PREFIXES)
        ]

    def loose(self) -> list[Spot]:
        """As plain, and the row is neither emptied nor in a new order without them."""
        return [s for s in self.plain() if len(s.row) > 2 and row_name(s) not in self.touched]

    def free_name(self, names: Sequence[str]) -> str:
        used = set(self.shop.names().values())
        name: str = self.pick([name for name in names if name not in used])
        return name

    def new_id(self, stem: str) -> str:
        self.touched.add(f"{stem}-baru")
        return f"{stem}-baru"

    def lives_on(self, spot: Spot, cara: str) -> str:
        """The id under which a renamed or moved unit goes on; with asal where it is new."""
        item: str = spot.entry["id"]
        self.touched.add(item)
        if self.ids != "lineage":
            return item
        self.names[item] = f"{item}-kini"
        asal = {"cara": cara, "dari": [item], "sejak": "2018-01-01"}
        spot.entry["asal"] = [*spot.entry.get("asal", ()), asal]
        return self.names[item]


def row_name(spot: Spot) -> str:
    heading = spot.unsur["unsur"] if spot.unsur else ""
    return f"{spot.daftar['dasar']}:{heading}"
