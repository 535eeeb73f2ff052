"""Faults in the numbered lists of a spec."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from bagan.chart.model import Kind
from bagan.law.rules import Case
from tests.rules.faults.names import other_name
from tests.rules.faults.pair import (
    Edit,
    Pair,
    at,
    entry_id,
    entry_name,
    headings,
    is_unit,
    put,
    rows,
    with_keys,
)
from tests.rules.faults.registry import fault


@fault
def entry_dropped(pair: Pair) -> Iterator[Edit]:
    for row in rows(pair.data):
        for place, entry in enumerate(row.entries):
            yield pair.changed(
                f"drop {entry_id(entry)} of {row.name}",
                lambda data, row=row, place=place: at(data, row.path).pop(place),
            )


@fault
def entry_added(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("added")
    for row in rows(pair.data):
        for new in ("Dinas Kelautan Khusus", "Badan Penelitian", "Bagian Kerja Sama"):
            place = chance.randint(0, len(row.entries))
            yield pair.changed(
                f"add {new} to {row.name} at {place}",
                lambda data, row=row, place=place, new=new: at(data, row.path).insert(
                    place, {"unit-baru": new}
                ),
            )


@fault
def entry_renamed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("renamed")
    for row in rows(pair.data):
        for place, entry in enumerate(row.entries):
            if is_unit(entry):
                new = other_name(chance, entry_name(entry))
                yield pair.changed(
                    f"rename {entry_name(entry)} to {new} in {row.name}",
                    lambda data, p=(*row.path, place), e=entry, n=new: put(
                        data, p, with_keys(e, nama=n)
                    ),
                )


@fault
def entry_moved_to_another_list(pair: Pair) -> Iterator[Edit]:
    yield from _moved(pair, same_list=False)


@fault
def entry_moved_under_another_heading(pair: Pair) -> Iterator[Edit]:
    yield from _moved(pair, same_list=True)


def _moved(pair: Pair, *, same_list: bool) -> Iterator[Edit]:
    chance = pair.chance(f"moved {same_list}")
    found = rows(pair.data)
    for row in found:
        others = [o for o in found if o != row and (o.path[:2] == row.path[:2]) is same_list]
        for place, entry in enumerate(row.entries):
            if others and len(row.entries) > 1:
                there = chance.choice(others)
                where = chance.randint(0, len(there.entries))
                yield pair.changed(
                    f"move {entry_id(entry)} of {row.name} to {there.name} at {where}",
                    lambda data, row=row, place=place, there=there, where=where: at(
                        data, there.path
                    ).insert(where, at(data, row.path).pop(place)),
                )


@fault
def entries_exchanged(pair: Pair) -> Iterator[Edit]:
    for row in rows(pair.data):
        for place in range(len(row.entries) - 1):

            def exchange(data: Any, path: Any = row.path, place: int = place) -> None:
                entries = at(data, path)
                entries[place], entries[place + 1] = entries[place + 1], entries[place]

            name = entry_id(row.entries[place])
            yield pair.changed(f"exchange {name} and the next in {row.name}", exchange)


@fault
def names_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two entries keep their ids and lines, and have each other's names."""
    for row in rows(pair.data):
        units = [n for n, entry in enumerate(row.entries) if is_unit(entry)]
        for one, two in pairwise(units):

            def exchange(data: Any, path: Any = row.path, one: int = one, two: int = two) -> None:
                entries = at(data, path)
                first, second = entry_name(entries[one]), entry_name(entries[two])
                entries[one] = with_keys(entries[one], nama=second)
                entries[two] = with_keys(entries[two], nama=first)

            yield pair.changed(f"exchange the names of {one} and {two} in {row.name}", exchange)


@fault
def entry_doubled_under_another_head(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("doubled")
    found = rows(pair.data)
    for row in found:
        others = [other for other in found if other.path[:2] != row.path[:2]]
        for entry in row.entries:
            if is_unit(entry) and others:
                there = chance.choice(others)
                where = chance.randint(0, len(there.entries))
                yield pair.changed(
                    f"{entry_id(entry)} of {row.name} also in {there.name}",
                    lambda data, p=there.path, w=where, e=entry: at(data, p).insert(w, entry_id(e)),
                )


@fault
def heading_renamed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("heading")
    for path, heading in headings(pair.data):
        for _again in range(2):
            yield pair.put((*path, "unsur"), other_name(chance, heading["unsur"]))


@fault
def headings_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two headings with all that stands under them, and two headings alone."""
    found = [path for path, _heading in headings(pair.data)]
    for one, two in pairwise(found):
        if one[:2] == two[:2]:
            first, second = at(pair.data, one), at(pair.data, two)

            def whole(data: Any, one: Any = one, two: Any = two) -> None:
                here, there = at(data, one), at(data, two)
                put(data, one, there)
                put(data, two, here)

            def words(data: Any, one: Any = one, two: Any = two) -> None:
                here, there = at(data, one), at(data, two)
                here["unsur"], there["unsur"] = there["unsur"], here["unsur"]

            yield pair.changed(f"move {first['unsur']} behind {second['unsur']}", whole)
            yield pair.changed(f"exchange the words {first['unsur']}, {second['unsur']}", words)


@fault
def heading_dropped(pair: Pair) -> Iterator[Edit]:
    """A heading is left out: its entries stand under the one before."""
    found = [path for path, _heading in headings(pair.data)]
    for one, two in pairwise(found):
        if one[:2] == two[:2]:

            def merge(data: Any, one: Any = one, two: Any = two) -> None:
                at(data, one)["isi"].extend(at(data, two)["isi"])
                at(data, two[:-1]).pop(two[-1])

            yield pair.changed(f"no heading {at(pair.data, two)['unsur']}", merge)


@fault
def list_dropped(pair: Pair) -> Iterator[Edit]:
    for number, daftar in enumerate(pair.data["daftar"]):
        yield pair.changed(
            f"no list {daftar['dasar']}", lambda data, n=number: data["daftar"].pop(n)
        )
    for path, heading in headings(pair.data):
        yield pair.changed(
            f"no {heading['unsur']} with all its entries",
            lambda data, p=path: at(data, p[:-1]).pop(p[-1]),
        )


@fault
def head_of_a_list_changed(pair: Pair) -> Iterator[Edit]:
    yield from _heads_changed(pair, "koordinasi")


@fault
def commander_of_a_list_changed(pair: Pair) -> Iterator[Edit]:
    yield from _heads_changed(pair, "komando")


def _heads_changed(pair: Pair, kind: str) -> Iterator[Edit]:
    heads = [
        name
        for name in pair.data["unit"]
        if pair.spec.organisation.jenis(name).value
        in ("asisten", "sekretaris daerah", "kepala daerah", "wakil kepala daerah")
    ]
    places = [("daftar", number) for number in range(len(pair.data["daftar"]))]
    places += [path for path, _heading in headings(pair.data)]
    for path in places:
        link = at(pair.data, path).get(kind)
        if link in (None, "tidak"):
            continue
        where, old = ((*path, kind, "dari"), link["dari"]) if isinstance(link, dict) else (
            (*path, kind), link)  # fmt: skip
        for head in heads:
            if head != old:
                yield pair.put(where, head)


@fault
def kinds_of_a_list_exchanged(pair: Pair) -> Iterator[Edit]:
    """Koordinasi for komando: one for the other, both exchanged, or one alone of the other kind."""
    places = [("daftar", number) for number in range(len(pair.data["daftar"]))]
    places += [path for path, _heading in headings(pair.data)]
    for path in places:
        item = at(pair.data, path)
        for one, other in (("komando", "koordinasi"), ("koordinasi", "komando")):
            if item.get(one) not in (None, "tidak"):

                def move(data: Any, path: Any = path, one: str = one, other: str = other) -> None:
                    there = at(data, path)
                    there[other] = there.pop(one)

                if other not in item or item[other] == "tidak":
                    yield pair.changed(f"{one} of {path} as {other}", move)
        if item.get("komando", "tidak") != "tidak" and "koordinasi" in item:

            def exchange(data: Any, path: Any = path) -> None:
                there = at(data, path)
                there["komando"], there["koordinasi"] = there["koordinasi"], there["komando"]

            yield pair.changed(f"exchange the lines of {path}", exchange)


@fault
def list_line_dropped(pair: Pair) -> Iterator[Edit]:
    places = [("daftar", number) for number in range(len(pair.data["daftar"]))]
    places += [path for path, _heading in headings(pair.data)]
    for path in places:
        for kind in ("komando", "koordinasi"):
            if at(pair.data, path).get(kind, "tidak") != "tidak":
                yield pair.put((*path, kind), "tidak")


@fault
def entry_without_its_line(pair: Pair) -> Iterator[Edit]:
    """One entry of a list that has komando: tidak, or koordinasi: tidak, without a reason.

    Where another list writes the same line, to an office that both have, none is missing.
    """
    for row in rows(pair.data):
        for place, entry in enumerate(row.entries):
            for kind in ("komando", "koordinasi"):
                if is_unit(entry) and kind not in next(iter(entry.values())) and _has(
                    pair, row.path, kind
                ) and not _written_again(pair, entry_id(entry), kind):  # fmt: skip
                    new = with_keys(entry, **{kind: "tidak"})
                    yield pair.changed(
                        f"no {kind} to {entry_id(entry)} of {row.name}",
                        lambda data, p=(*row.path, place), n=new: put(data, p, n),
                    )


def _written_again(pair: Pair, name: str, kind: str) -> bool:
    """Whether two lists write one line of that kind to an office that both have."""
    heads = [
        getattr(entry.link(Kind(kind)), "dari", None)
        for entry in Case(pair.spec).entries
        if entry.entry.unit == name
    ]
    return len(heads) > len({*heads})


def _has(pair: Pair, path: Any, kind: str) -> bool:
    """Whether the list at *path* of entries gives them a line of that kind."""
    link = at(pair.data, path[:-1]).get(kind, at(pair.data, path[:2]).get(kind, "tidak"))
    return bool(link != "tidak")


@fault
def command_over_those_who_are_not_under_it(pair: Pair) -> Iterator[Edit]:
    """komando: tidak taken away from courts, instansi vertikal and companies."""
    commands = [daftar.get("komando", "sekda") for daftar in pair.data["daftar"]]
    for row in rows(pair.data):
        for place, entry in enumerate(row.entries):
            if is_unit(entry) and "komando" in next(iter(entry.values())):
                new = with_keys(entry, komando=None)
                yield pair.changed(
                    f"command over {entry_id(entry)}",
                    lambda data, p=(*row.path, place), n=new: put(data, p, n),
                )
            elif is_unit(entry) and at(pair.data, row.path[:-1]).get("komando") == "tidak":
                new = with_keys(entry, komando=commands[row.path[1]])
                yield pair.changed(
                    f"command over {entry_id(entry)} alone",
                    lambda data, p=(*row.path, place), n=new: put(data, p, n),
                )
    for path, heading in headings(pair.data):
        if heading.get("komando") == "tidak":
            yield pair.put((*path, "komando"), None)
