"""Faults in the citations of a spec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from bagan.chart.model import ENTRY, parse_citation
from tests.rules.faults.pair import Edit, Pair, at, below, every_unit, label, put
from tests.rules.faults.registry import fault

_PART = re.compile(r"(\d+|(?<=huruf )[a-z])")


def cited(data: Any) -> Iterator[tuple[Any, str]]:
    """Every single citation with its path."""
    for path, value in below(data, "dasar"):
        texts = [(path, value)] if isinstance(value, str) else [
            ((*path, n), text) for n, text in enumerate(value)]  # fmt: skip
        yield from ((where, text) for where, text in texts if text.startswith("Pasal"))


def _is_again(pair: Pair, path: Any, new: str) -> bool:
    """Whether the item at *path* cites *new* already, be it as the list that holds its entry:
    that is the fault citation_twice."""
    own = at(pair.data, path[:-1]) if isinstance(path[-1], int) else []
    listed = path[0] == "daftar" and ENTRY in own and pair.data["daftar"][path[1]]["dasar"] == new
    return new in own or listed


def _of_a_member(pair: Pair, path: Any, new: str) -> bool:
    """Whether *path* is a group's and *new* is about one of its members, which is a basis of
    the group as good as another."""
    if path[0] != "kelompok" or pair.text is None:
        return False
    part = pair.naskah.find(parse_citation(new))
    members = pair.data["kelompok"][path[1]].get("anggota", [])
    units = [keys for _path, name, keys in every_unit(pair.data) if name in members]
    names = [keys[key] for keys in units for key in ("nama", "label") if key in keys]
    return any(new in keys.get("dasar", ()) for keys in units) or any(
        part is not None and part.text.casefold().startswith(name.casefold()) for name in names
    )


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
                wrong = "".join((*parts[:place], new, *parts[place + 1 :]))
                if new not in ("0", "`") and not _is_again(pair, path, wrong):
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
            if not (_is_again(pair, path, wrong) or _of_a_member(pair, path, wrong)):
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
            others = [text for text in known if text not in own]
            wrong = chance.choice([t for t in others if not _of_a_member(pair, path, t)])
            yield pair.put(path, [*own, wrong])


@fault
def citation_twice(pair: Pair) -> Iterator[Edit]:
    for path, value in below(pair.data, "dasar"):
        own = [value] if isinstance(value, str) else list(value)
        if path[0] in ("unit", "garis", "kelompok"):
            edit = pair.put(path, [*own, own[0]])
            yield Edit(f"{own[0]} twice at {label(path)}", edit.spec, edit.naskah)
