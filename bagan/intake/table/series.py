"""Offices as a list sets them in, who stands under whom out: by series of numbers, by how far
their names stand in, or by what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bagan.intake.table.records import Record
from bagan.intake.table.superiors import Pair, under_first, under_nearest
from bagan.law.draft import superiors_by_name

BY_NAMES = "urutan dan nama jabatan"
_BULLETS = frozenset({"-", "–", "•", "*"})
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def by_series(records: Sequence[Record], role: str) -> list[Pair]:
    """A line to each office from the one within whose series of numbers its own begins.

    A, B, 1, 2, C: a series of another kind that begins anew stands one level deeper; one that
    goes on stands where it stood.  () where a number does neither, or all are one series.
    """
    levels: list[int] = []
    open_series: list[tuple[str, int]] = []
    for record in records:
        found = list(_values(record.text(role)))
        goes_on = [
            (depth, kind, value)
            for depth, (kind, last) in reversed(list(enumerate(open_series)))
            for one, value in found
            if one == kind and value in (last + 1, 0)
        ]
        kinds = {kind for kind, _last in open_series}
        begins = [(kind, value) for kind, value in found if value <= 1 and kind not in kinds]
        if goes_on:
            depth, kind, value = goes_on[0]
            open_series[depth:] = [(kind, value)]
        elif begins:
            open_series.append(begins[0])
        else:
            return []
        levels.append(len(open_series))
    if len(set(levels)) < 2:
        return []
    pairs = under_nearest(records, role, levels)
    return sorted((*pairs, *under_first(records, role, pairs)), key=lambda pair: pair[1])


def by_indent(records: Sequence[Record]) -> list[Pair]:
    """A line to each office from the nearest one before it whose name stands further out.  ()
    where the first does not stand furthest out, alone, or a single blank makes the difference."""
    levels = [record.cell("nama").indent for record in records]
    steps = sorted(set(levels))
    clear = all(further - near > 1 for near, further in pairwise(steps))
    if len(steps) < 2 or not clear or levels[0] != steps[0] or levels.count(steps[0]) > 1:
        return []
    return under_nearest(records, "nama", levels)


def by_names(records: Sequence[Record]) -> list[Pair]:
    """A line to each office from the one that the order and the words of their names suggest: a
    table of posts without a word on their superiors.  () where they suggest none."""
    above = superiors_by_name([record.name for record in records])
    return [
        (over, number, records[number].cell("nama"))
        for number, over in enumerate(above)
        if over is not None
    ]


def _values(text: str) -> Iterator[tuple[str, int]]:
    """The kinds of number that *text* may be, each with its value; 0 for a bullet."""
    mark = text.strip(" .()")
    if text.strip() in _BULLETS:
        yield "bullet", 0
    elif mark.isdecimal():
        yield "figure", int(mark)
    elif len(mark) == 1 and mark.isascii() and mark.isalpha():
        yield ("capital" if mark.isupper() else "letter"), ord(mark.upper()) - ord("A") + 1
    if re.fullmatch(r"[IVXL]+|[ivxl]+", mark):
        worth = [*(_ROMAN[sign] for sign in mark.upper()), 0]
        signed = (-one if one < other else one for one, other in pairwise(worth))
        yield ("roman" if mark.isupper() else "small roman"), sum(signed)
