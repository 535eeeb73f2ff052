"""Faults in the lines of a spec that stand outside its lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault

REASON = "Susunan yang lazim; bunyi pasalnya belum ditemukan."


def _garis(pair: Pair) -> Iterator[tuple[int, str, str, Any]]:
    """Every line that an article states: its number, its kind, its words, its keys."""
    for number, garis in enumerate(pair.data["garis"]):
        kind = "komando" if "komando" in garis else "koordinasi"
        if "dasar" in garis:
            yield number, kind, garis[kind], garis


def _rest(garis: Any, *gone: str) -> dict[str, Any]:
    return {key: value for key, value in garis.items() if key not in gone}


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_reading(terima: Any) -> bool:
    return bool(terima["aturan"] == "garis-tanpa-bukti")


def _write(pair: Pair, number: int, what: str, garis: Any) -> Edit:
    return pair.changed(f"{what}: {garis}", lambda data: data["garis"].__setitem__(number, garis))


def _heads(pair: Pair) -> list[str]:
    return [*pair.data["unit"], *pair.data.get("kelompok", {})]


@fault
def line_dropped(pair: Pair) -> Iterator[Edit]:
    """A line that an article states by the names of its ends; of one that rests on a reading
    (its only citation is accepted as no proof) no article says that it is missing."""
    for number, kind, words, keys in _garis(pair):
        read = [t.get("pada") for t in _many(keys.get("terima", [])) if _is_reading(t)]
        if read == _many(keys["dasar"]):
            continue
        yield pair.changed(f"no line {kind} {words}", lambda data, n=number: data["garis"].pop(n))


@fault
def line_turned_round(pair: Pair) -> Iterator[Edit]:
    """A command the other way round; a coordination or a report, where an article gives it an
    order."""
    for number, kind, words, keys in _garis(pair):
        ends = re.split(r"\s*->\s*", words)
        if len(ends) == 2 and "<->" not in words:
            for source in ends[1].split(", "):
                turned = {kind: f"{source} -> {ends[0]}", **_rest(keys, kind)}
                yield _write(pair, number, f"{words} turned round", turned)


@fault
def line_of_the_other_kind(pair: Pair) -> Iterator[Edit]:
    for number, kind, words, keys in _garis(pair):
        other = "koordinasi" if kind == "komando" else "komando"
        yield _write(
            pair, number, f"{kind} as {other}", {other: words.replace("<->", "->") if
            other == "komando" else words, **_rest(keys, kind)},
        )  # fmt: skip


@fault
def line_between_both_made_one_way(pair: Pair) -> Iterator[Edit]:
    for number, kind, words, keys in _garis(pair):
        ends = re.split(r"\s*<->\s*", words)
        for one, two in pairwise(ends):
            for way in (f"{one} -> {two}", f"{two} -> {one}"):
                yield _write(pair, number, f"{words} one-way",
                             {kind: way, **_rest(keys, kind)})  # fmt: skip


@fault
def line_to_one_made_both_ways(pair: Pair) -> Iterator[Edit]:
    for number, kind, words, keys in _garis(pair):
        if "<->" not in words and kind == "koordinasi":
            yield _write(pair, number, "both ways",
                         {kind: words.replace("->", "<->"), **_rest(keys, kind)})  # fmt: skip


@fault
def one_end_of_many_left_out(pair: Pair) -> Iterator[Edit]:
    """Asisten III without the line of the other two; a chain of three made a pair."""
    for number, kind, words, keys in _garis(pair):
        for sign in (r"\s*<->\s*", r"\s*,\s*"):
            source, arrow, targets = words.partition(" -> ")
            ends = re.split(sign, targets if arrow else words)
            if len(ends) < 2:
                continue
            for gone in range(len(ends)):
                left = [end for place, end in enumerate(ends) if place != gone]
                joined = (", " if "," in sign else " <-> ").join(left)
                if arrow or len(left) > 1:
                    new = f"{source} -> {joined}" if arrow else joined
                    yield _write(pair, number, f"without {ends[gone]}",
                                 {kind: new, **_rest(keys, kind)})  # fmt: skip


@fault
def line_from_another_source(pair: Pair) -> Iterator[Edit]:
    yield from _other_end(pair, "source")


@fault
def line_to_another_target(pair: Pair) -> Iterator[Edit]:
    yield from _other_end(pair, "target")


def _other_end(pair: Pair, which: str) -> Iterator[Edit]:
    chance = pair.chance(which)
    known = _heads(pair)
    for number, kind, words, keys in _garis(pair):
        ends = re.split(r"\s*(<?->)\s*", words)
        old = ends[0 if which == "source" else -1]
        others = [head for head in known if head not in words]
        for new in chance.sample(others, min(3, len(others))):
            line = (new, *ends[1:]) if which == "source" else (*ends[:-1], new)
            yield _write(pair, number, f"{new} for {old}",
                         {kind: " ".join(line), **_rest(keys, kind)})  # fmt: skip


@fault
def line_added(pair: Pair) -> Iterator[Edit]:
    """A line that no article states, with the citation of another one."""
    chance = pair.chance("line added")
    known = _heads(pair)
    drawn = {tuple(sorted((line.source, line.target))) for line in pair.spec.organisation.lines}
    bases = [keys["dasar"] for _n, _k, _w, keys in _garis(pair)]
    new = [(a, b) for a in known for b in known if a < b and (a, b) not in drawn]
    for one, two in chance.sample(new, min(30, len(new))):
        for kind in ("komando", "koordinasi"):
            basis = chance.choice(bases)
            yield pair.changed(
                f"new {kind} {one} -> {two} by {basis}",
                lambda data, k=kind, a=one, b=two, c=basis: data["garis"].append(
                    {k: f"{a} -> {b}", "dasar": c}
                ),
            )


@fault
def command_over_a_court(pair: Pair) -> Iterator[Edit]:
    """A line of command to an instansi vertikal, a court, a company, by a plausible article."""
    organisation = pair.spec.organisation
    outside = [
        name
        for name in organisation.units
        if organisation.jenis(name).value in ("instansi vertikal", "bumd", "lembaga")
    ]
    bases = {
        "bupati": list(pair.data["unit"]["bupati"]["dasar"])[-1:],
        "sekda": [daftar["komando"]["dasar"] for daftar in pair.data["daftar"]
                  if isinstance(daftar.get("komando"), dict)][:1],
    }  # fmt: skip
    for name in outside:
        entry = next((e.dasar for e in organisation.entries if e.unit == name), None)
        for head, found in bases.items():
            for basis in [*found, *([entry] if entry else [])]:
                yield pair.changed(
                    f"komando {head} -> {name} by {basis}",
                    lambda data, h=head, n=name, b=basis: data["garis"].append(
                        {"komando": f"{h} -> {n}", "dasar": b}
                    ),
                )


@fault
def command_skips_a_level(pair: Pair) -> Iterator[Edit]:
    """The Bupati commands whom the Sekretaris Daerah commands, by the same article."""
    for number, kind, words, keys in _garis(pair):
        if kind == "komando" and words.startswith("sekda ->"):
            for head in ("bupati", "wakil-bupati"):
                yield _write(
                    pair,
                    number,
                    f"{head} for sekda",
                    {kind: words.replace("sekda", head, 1), **_rest(keys, kind)},
                )


@fault
def line_as_rekonstruksi(pair: Pair) -> Iterator[Edit]:
    """A line that an article states, written as a guess."""
    for number, _kind, _words, keys in _garis(pair):
        yield _write(pair, number, "rekonstruksi",
                     {**_rest(keys, "dasar", "terima"), "rekonstruksi": REASON})  # fmt: skip


@fault
def line_guessed(pair: Pair) -> Iterator[Edit]:
    """A line between two offices of the articles that no article states, as a guess: the chart
    shows it as if it were law."""
    chance = pair.chance("guessed")
    drawn = {tuple(sorted((line.source, line.target))) for line in pair.spec.organisation.lines}
    known = [name for name, unit in pair.data["unit"].items() if "dasar" in unit]
    new = [(a, b) for a in known for b in known if a < b and (a, b) not in drawn]
    for one, two in chance.sample(new, min(12, len(new))):
        yield pair.changed(
            f"rekonstruksi {one} -> {two}",
            lambda data, a=one, b=two: data["garis"].append(
                {"koordinasi": f"{a} -> {b}", "rekonstruksi": REASON}
            ),
        )
