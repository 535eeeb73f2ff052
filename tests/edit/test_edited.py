"""Changes made by place: the text says what was asked, and every other line keeps its bytes."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from bagan.chart.edit import Change, Insert, Move, Put, Remove, Rename, edited
from bagan.chart.edit.edited import values
from bagan.chart.edit.tree import read_tree

ROOT = Path(__file__).parents[2]
SPECS = [
    *sorted((ROOT / "specs").glob("*.yaml")),
    *sorted((ROOT / "specs" / "contoh").glob("*.yaml")),
    *sorted((ROOT / "docs" / "galeri").glob("*.yaml")),
]
WORDS = [
    "Seksi Baru",
    "Asisten: Umum",
    "no",
    "64.10",
    "- x",
    "# bukan catatan",
    "a, b",
    "Dinas 'X'",
]


def places(data, path=()):
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from places(value, (*path, at))


def some_value(chance):
    text = chance.choice(WORDS)
    return chance.choice(
        [
            text,
            {"unit-baru": text},
            {"nama": text, "dasar": ["Pasal 1", "Pasal 2 huruf a"]},
            [text, "b"],
            {"dasar": "Pasal 9", "komando": "x", "isi": [{"a": text}, {"b": {"nama": text}}]},
        ]
    )


def some_change(data, chance) -> Change:
    found = list(places(data))
    rows = [path for path, value in found if isinstance(value, list)]
    maps = [path for path, value in found if isinstance(value, dict)]
    kind = chance.randrange(6)
    if kind == 0:
        row = chance.choice(rows)
        return Insert(row, chance.randint(0, len(dict(found)[row])), some_value(chance))
    if kind == 1:
        holder = chance.choice(maps)
        keys = list(dict(found)[holder])
        return Put(holder, "kunci-baru", some_value(chance), chance.choice([None, *keys]))
    if kind == 2:
        path, _value = chance.choice([each for each in found if each[0]])
        return Remove(path)
    if kind == 3:
        path, _value = chance.choice([p for p in found if p[0] and isinstance(p[0][-1], str)])
        return Put(path[:-1], path[-1], some_value(chance))
    if kind == 4:
        path, _value = chance.choice([p for p in found if p[0] and isinstance(p[0][-1], str)])
        return Rename(path, "nama-baru")
    row, other = chance.choice(rows), chance.choice(rows)
    if not dict(found)[row]:
        return Insert(row, 0, "x")
    at = chance.randrange(len(dict(found)[row]))
    return Move((*row, at), other, chance.randint(0, len(dict(found)[other])))


def lost_lines(text, after, change) -> list[str]:
    """Lines that the change does not name and that are not there any more."""
    path = change.path
    if isinstance(change, Put):
        path = (*path, change.key)
    node, named = read_tree(text), range(0)
    for step in path:
        at = node.position(step)
        if at is None:
            break
        holder, node = node, node.items[at]
        start = holder.keys[at].start if holder.keys is not None else node.start
        named = range(text.count("\n", 0, start), text.count("\n", 0, node.end) + 1)
    if isinstance(change, Insert):
        # A row in brackets is one line; before the first of a block stands its new first one.
        named = named if node.flow or not node.items else range(0)
    kept = Counter(after.splitlines())
    rest = [line for n, line in enumerate(text.splitlines()) if n not in named]
    touched = [line for line in rest if not kept[line]]
    # The key whose row or mapping became empty, and a row in brackets that an item joined.
    joined = isinstance(change, Move) and any(
        line.split("[")[0] == other.split("[")[0]
        for line in touched
        for other in after.splitlines()
    )
    spare = isinstance(change, Remove | Move | Put) + joined
    return touched[spare:]


def inside(change) -> bool:
    return isinstance(change, Move) and change.to[: len(change.path)] == change.path


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_random_changes_keep_every_other_line(path, ending):
    original = path.read_text("utf-8").replace("\n", ending)
    made = 0
    for seed in range(10):
        chance = random.Random(seed)
        text = original
        for _step in range(3):
            change = some_change(values(text), chance)
            if inside(change):
                continue
            after = edited(text, [change])
            made += 1
            assert not lost_lines(text, after, change), change
            assert "\n" not in after.replace("\r\n", "") or ending == "\n"
            text = after
    assert made > 15
