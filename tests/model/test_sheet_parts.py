"""Random trees with lines across them, parted for a page that holds so many boxes and letters."""

from __future__ import annotations

import random
from types import MappingProxyType

import pytest

from bagan.chart.model import numbered, split
from bagan.chart.model.annexes import Panah
from bagan.chart.model.chart import Branch, Chart, Link, Node
from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Basis
from bagan.chart.model.sheet_parts import between_sheets

BASIS = Basis()


def chart_of(heads: dict[int, int], across: list[tuple[int, int]]) -> Chart:
    """Boxes 0, 1, 2 ... each under its head (0 under none), and lines of koordinasi across."""
    names = [f"u{number}" for number in range(len(heads) + 1)]

    def branch(number: int) -> Branch:
        return Branch(
            names[number],
            children=tuple(branch(below) for below, head in heads.items() if head == number),
        )

    pairs = [(head, below, Kind.KOMANDO) for below, head in heads.items()]
    pairs += [(one, other, Kind.KOORDINASI) for one, other in across]
    return Chart(
        id="a",
        prefix="a",
        title="Susunan",
        description="",
        nodes=MappingProxyType(
            {name: Node(name, name, name.upper(), name, "seksi", BASIS) for name in names}
        ),
        links=tuple(
            Link(names[one], names[other], kind, False, BASIS) for one, other, kind in pairs
        ),
        roots=(branch(0),),
        arrows=Panah(),
    )


def holds(boxes: int, letters: int, longest: int):
    """Whether a chart has as many boxes, and notes of as many letters in lines no longer."""

    def fits(chart: Chart) -> bool:
        return (
            len(chart.nodes) <= boxes
            and sum(map(len, chart.notes)) <= letters
            and all(len(note) <= longest for note in chart.notes)
        )

    return fits


@pytest.mark.parametrize("seed", range(300))
def test_all_is_shown_and_every_sheet_fits(seed: int) -> None:
    chance = random.Random(seed)
    count = chance.randint(12, 60)
    heads = {n: chance.randint(max(0, n // 3 - 2), n // 2) for n in range(1, count)}
    across = list({(chance.randrange(count), chance.randrange(count)) for _ in range(count // 8)})
    across = [(one, other) for one, other in across if one != other and heads.get(other) != one]
    chart = chart_of(heads, across)
    most = max(sum(head == n for head in heads.values()) for n in range(count))
    fits = holds(max(most + 2, 9), letters=900, longest=700)
    sheets = numbered(chart, split(chart, fits), 1)
    assert sheets
    assert {name for sheet in sheets for name in sheet.nodes} == set(chart.nodes)
    drawn = {link for sheet in sheets for link in sheet.links}
    told = [note for sheet in sheets for note in sheet.notes]
    for link in set(chart.links) - drawn:
        end = f"ke {chart.nodes[link.target].label}"
        assert any(note.startswith("Garis") and end in note for note in told), link
    for sheet in sheets:
        assert fits(sheet), (len(sheet.nodes), sheet.notes)


@pytest.mark.parametrize("seed", range(100))
def test_where_heads_go_on_fits_on_a_line(seed: int) -> None:
    """Heads that go on on one sheet are told in one note, which is longer than those of each."""
    chance = random.Random(seed)
    leading = chance.randint(2, 4)
    heads = dict.fromkeys(range(1, leading + 1), 0)
    heads |= {n: n % leading + 1 for n in range(leading + 1, leading * chance.randint(3, 6))}
    chart, longest = chart_of(heads, []), chance.randint(28, 40)
    sheets = numbered(chart, split(chart, holds(12, letters=900, longest=longest)), 1)
    told = [note for sheet in sheets for note in sheet.notes]
    assert max(map(len, told), default=0) <= longest


def test_lines_that_an_earlier_sheet_shows_take_no_room_on_later_ones() -> None:
    """The first sheet draws u1 and its lines to u4, u5, u6 and u7; on later ones u1 leads too."""
    heads = {1: 0, 2: 1, 3: 1, **dict.fromkeys(range(4, 8), 0)}
    for head, first in ((2, 8), (3, 15)):
        heads |= dict.fromkeys((first, first + 1), head)
        heads |= {first + n: first + n % 2 for n in range(2, 7)}
    chart = chart_of(heads, [(1, 4), (1, 5), (1, 6), (1, 7)])
    parts = split(chart, holds(9, letters=60, longest=60))
    assert [len(part.chart.nodes) for part in parts] == [8, 9, 9]


def test_who_leads_several_over_sheets_is_named_once() -> None:
    chart = chart_of({1: 0, 2: 0, 3: 0}, [])
    pasal_5, pasal_6 = Basis(dasar=("Pasal 5",)), Basis(dasar=("Pasal 6",))
    lost = [
        Link("u0", "u1", Kind.KOORDINASI, False, pasal_5),
        Link("u2", "u3", Kind.KOORDINASI, True, pasal_5),
        Link("u0", "u2", Kind.KOORDINASI, False, pasal_5),
        Link("u0", "u3", Kind.KOORDINASI, False, pasal_6),
    ]
    assert between_sheets(chart.nodes, lost) == (
        "Garis koordinasi antara dua lembar: U0 ke U1; ke U2 (Pasal 5); ke U3 (Pasal 6); "
        "U2 dan U3 (Pasal 5)",
    )
