"""Faults in the citations of a spec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.rules.faults.pair import Edit, Pair, below, label, put
from tests.rules.faults.registry import fault

_PART = re.compile(r"(\d+|(?<=huruf )[a-z])")


def cited(data: Any) -> Iterator[tuple[Any, str]]:
    """Every single citation with its path."""
    for path, value in below(data, "dasar"):
        texts = [(path, value)] if isinstance(value, str) else [
            ((*path, n), text) for n, text in enumerate(value)]  # fmt: skip
        yield from ((where, text) for where, text in texts if text.startswith("Pasal"))


def _off(pair: Pair, keep: str) -> Iterator[Edit]:
    """Each part of every citation below the key *keep*, one up and one down."""
    for path, text in cited(pair.data):
        if path[0] != keep:
            continue
        parts = _PART.split(text)
        for place in range(1, len(parts), 2):
            for step in (-1, 1):
                old = parts[place]
                new = str(int(old) + step) if old.isdigit() else chr(ord(old) + step)
                if new not in ("0", "`"):
                    wrong = "".join((*parts[:place], new, *parts[place + 1 :]))
                    yield pair.put(path, wrong)


@fault
def citation_of_a_unit_off(pair: Pair) -> Iterator[Edit]:
    yield from _off(pair, "unit")


@fault
def citation_of_a_group_off(pair: Pair) -> Iterator[Edit]:
    yield from _off(pair, "kelompok")


@fault
def citation_of_a_list_off(pair: Pair) -> Iterator[Edit]:
    yield from _off(pair, "daftar")


@fault
def citation_of_a_line_off(pair: Pair) -> Iterator[Edit]:
    yield from _off(pair, "garis")


@fault
def citation_of_another_article(pair: Pair) -> Iterator[Edit]:
    """A citation taken from somewhere else in the spec."""
    chance = pair.chance("citation")
    found = list(cited(pair.data))
    known = sorted({text for _path, text in found})
    for path, text in found:
        for wrong in chance.sample([other for other in known if other != text], 2):
            yield pair.put(path, wrong)


@fault
def citations_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two lines with each other's citation."""
    lines = [(n, g) for n, g in enumerate(pair.data["garis"]) if isinstance(g.get("dasar"), str)]
    for (one, first), (two, second) in pairwise(lines):

        def exchange(data: Any, one: int = one, two: int = two) -> None:
            garis = data["garis"]
            first, second = garis[one]["dasar"], garis[two]["dasar"]
            put(data, ("garis", one, "dasar"), second)
            put(data, ("garis", two, "dasar"), first)

        yield pair.changed(f"exchange {first['dasar']} and {second['dasar']}", exchange)


@fault
def citation_added(pair: Pair) -> Iterator[Edit]:
    """A further citation that has nothing to do with the unit or the line."""
    chance = pair.chance("citation added")
    known = sorted({text for _path, text in cited(pair.data)})
    for path, value in below(pair.data, "dasar"):
        if path[0] in ("unit", "garis", "kelompok"):
            own = [value] if isinstance(value, str) else list(value)
            wrong = chance.choice([text for text in known if text not in own])
            yield pair.put(path, [*own, wrong])


@fault
def citation_twice(pair: Pair) -> Iterator[Edit]:
    for path, value in below(pair.data, "dasar"):
        own = [value] if isinstance(value, str) else list(value)
        if path[0] in ("unit", "garis", "kelompok"):
            edit = pair.put(path, [*own, own[0]])
            yield Edit(f"{own[0]} twice at {label(path)}", edit.spec, edit.naskah)
