"""Faults in the groups of a spec."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bagan.chart.model import name_key
from tests.rules.faults.lines import REASON
from tests.rules.faults.names import other_name
from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault


def _groups(pair: Pair) -> Iterator[tuple[str, Any]]:
    yield from pair.data.get("kelompok", {}).items()


@fault
def member_missing(pair: Pair) -> Iterator[Edit]:
    for name, group in _groups(pair):
        for member in group.get("anggota", ()):
            left = [other for other in group["anggota"] if other != member]
            yield pair.put(("kelompok", name, "anggota"), left or None)


@fault
def member_foreign(pair: Pair) -> Iterator[Edit]:
    """A unit in a group that the articles do not put there."""
    chance = pair.chance("member")
    organisation = pair.spec.organisation
    for name, group in _groups(pair):
        members = group.get("anggota", [])
        others = [unit for unit in organisation.units if unit not in members]
        for new in chance.sample(others, min(6, len(others))):
            if members:
                place = chance.randrange(len(members))
                changed = [*members[:place], new, *members[place + 1 :]]
                yield pair.put(("kelompok", name, "anggota"), changed)
            yield pair.put(("kelompok", name, "anggota"), [*members, new])


@fault
def members_in_another_order(pair: Pair) -> Iterator[Edit]:
    for name, group in _groups(pair):
        members = group.get("anggota", [])
        for place in range(len(members) - 1):
            order = list(members)
            order[place], order[place + 1] = order[place + 1], order[place]
            yield pair.put(("kelompok", name, "anggota"), order)


@fault
def group_renamed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("group")
    for name, group in _groups(pair):
        names = [other["nama"] for other_id, other in _groups(pair) if other_id != name]
        for new in (*(other_name(chance, group["nama"]) for _n in range(4)), *names):
            # A name that the regulation uses too is another name, not a wrong one.
            if name_key(new) not in name_key(pair.text or "") or new in names:
                yield pair.put(("kelompok", name, "nama"), new)


@fault
def group_as_rekonstruksi(pair: Pair) -> Iterator[Edit]:
    for name, group in _groups(pair):
        keys = {key: value for key, value in group.items() if key not in ("dasar", "terima")}
        yield pair.put(("kelompok", name), {**keys, "rekonstruksi": REASON})


@fault
def group_dropped_for_a_member(pair: Pair) -> Iterator[Edit]:
    """A line to the first member where the article speaks of the whole group."""
    for name, group in _groups(pair):
        for first in group.get("anggota", ()):

            def change(data: Any, name: str = name, first: str = first) -> None:
                for garis in data["garis"]:
                    for kind in ("komando", "koordinasi"):
                        if kind in garis:
                            ends = [first if end == name else end for end in garis[kind].split()]
                            garis[kind] = " ".join(ends)

            yield pair.changed(f"{first} for {name} in every line", change)
