"""What stands at a foot, under a row with a unit in its middle; and lists that stand in columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from bagan.chart.layout import Room
from bagan.chart.layout.drawing import Box, Wire
from bagan.chart.layout.grid import Cell
from bagan.chart.layout.openings import openings
from bagan.chart.model.chart import Branch, Chart, Form
from bagan.chart.model.kinds import Kind
from tests.layout.charts import chart, leaves, line
from tests.layout.test_hanging import drawn, proven


def office(parts: str, foot: str) -> Chart:
    """A head, its units and those at its foot."""
    head = Branch("kepala", children=leaves(parts), foot=leaves(foot))
    lines = [line(f"kepala {leaf.node}") for leaf in (*head.children, *head.foot)]
    return chart(head, lines=lines, official="kepala")


def middle(*boxes: Box) -> float:
    """Halfway between the outer sides of some boxes."""
    return (boxes[0].x + boxes[-1].x + boxes[-1].width) / 2


@pytest.mark.parametrize(("form", "columns"), [("baris", 5), ("tumpuk", 1)])
def test_a_drafter_may_say_how_units_at_a_foot_are_drawn(form: Form, columns: int) -> None:
    whole = office("bidang-a bidang-b", "a b c d e")
    whole = replace(whole, roots=(replace(whole.roots[0], form=form),))
    for room in (Room(900, 400), Room(250, 700)):
        boxes = drawn(whole, room)
        assert len({boxes[name].x for name in "abcde"}) == columns


def test_two_boxes_at_a_foot_stand_at_both_sides_of_the_line_beside_the_middle() -> None:
    """The page is too narrow for the row over them to stand aside."""
    boxes = drawn(office("bidang-a bidang-b bidang-c", "upt-a upt-b"), Room(190, 400))
    way = (boxes["bidang-a"].x + boxes["bidang-a"].width + boxes["bidang-b"].x) / 2
    assert middle(boxes["upt-a"], boxes["upt-b"]) == pytest.approx(way, abs=0.5)


@pytest.mark.parametrize("foot", ["upt", "upt-a upt-b", "upt-a upt-b upt-c upt-d upt-e"])
@pytest.mark.parametrize("count", [3, 5])
def test_an_odd_number_of_units_stands_aside_for_the_line_to_a_foot(count: int, foot: str) -> None:
    parts = [f"bidang-{n}" for n in range(count)]
    drawing = proven(office(" ".join(parts), foot), Room(1000, 400))
    boxes = {box.unit: box for box in drawing.boxes}
    way = boxes["kepala"].x + boxes["kepala"].width / 2
    left, right = boxes[parts[count // 2]], boxes[parts[count // 2 + 1]]
    assert left.x + left.width < way < right.x
    (wire,) = drawing.wires
    levels = [y for path in wire.paths for x, y in path if abs(x - way) < 0.01]
    assert min(levels) == pytest.approx(boxes["kepala"].bottom)
    assert max(levels) > left.bottom  # it goes on to the foot without a bend


def test_units_stay_under_their_head_where_two_lines_lead_to_its_foot() -> None:
    whole = office("bidang-a bidang-b bidang-c", "upt-a upt-b")
    lines = [*whole.links[:-1], line("kepala upt-b", Kind.KOORDINASI)]
    boxes = drawn(replace(whole, links=tuple(lines)), Room(1000, 400))
    assert middle(boxes["bidang-b"]) == pytest.approx(middle(boxes["kepala"]), abs=0.5)


@pytest.mark.parametrize(("count", "width"), [(5, 700), (7, 800)])
def test_the_line_to_two_boxes_at_a_foot_comes_between_them(count: int, width: int) -> None:
    names = [f"bidang-{n}" for n in range(count)]
    parts = tuple(Branch(name, children=leaves(f"fungsional-{name}")) for name in names)
    head = Branch("kepala", children=parts, foot=leaves("upt-balai-benih upt-rumah-potong"))
    lines = [line(f"kepala {branch.node}") for branch in (*parts, *head.foot)]
    lines += [line(f"{part.node} {part.children[0].node}") for part in parts]
    drawing = proven(chart(head, lines=lines, official="kepala"), Room(width, 350))
    boxes = {box.unit: box for box in drawing.boxes}
    (wire,) = [wire for wire in drawing.wires if wire.source == "kepala"]
    below = boxes["fungsional-bidang-0"].bottom
    pieces = [piece for path in wire.paths for piece in pairwise(path)]
    (way,) = [x for (x, y), (_x, other) in pieces if min(y, other) < below < max(y, other)]
    row = middle(boxes["upt-balai-benih"], boxes["upt-rumah-potong"])
    assert way == pytest.approx(row, abs=0.5)


@pytest.mark.parametrize(
    ("parts", "foot"),
    [("bidang-a bidang-b bidang-c", "upt-a upt-b upt-c upt-d upt-e"),
     ("bidang-a bidang-b", "upt-a upt-b")],
)  # fmt: skip
def test_other_feet_stand_in_the_middle(parts: str, foot: str) -> None:
    boxes = drawn(office(parts, foot), Room(700, 400))
    names = foot.split()
    row = middle(boxes[names[0]], boxes[names[-1]])
    assert row == pytest.approx(middle(boxes["kepala"]), abs=0.5)


def test_two_columns_at_a_foot_stand_under_the_head() -> None:
    names = [f"instalasi-pelayanan-{n}" for n in range(10)]
    boxes = drawn(office("bidang-a bidang-b bidang-c", " ".join(names)), Room(500, 500))
    row = middle(boxes[names[0]], boxes[names[-1]])
    assert row == pytest.approx(middle(boxes["kepala"]), abs=0.5)


def test_a_head_stands_straight_over_the_way_to_its_foot_that_is_near() -> None:
    wide = Branch("bidang-a", children=leaves("seksi-umum-satu seksi-umum-dua"), form="baris")
    head = Branch("kepala", children=(wide, *leaves("bidang-b bidang-c bidang-d bidang-e")),
                  foot=leaves("uptd"))  # fmt: skip
    lines = [line(f"kepala {branch.node}") for branch in (*head.children, *head.foot)]
    lines += [line(f"bidang-a {leaf.node}") for leaf in wide.children]
    boxes = drawn(chart(head, lines=lines, official="kepala"), Room(700, 400))
    x = middle(boxes["kepala"])
    assert not any(boxes[leaf.node].x < x < boxes[leaf.node].right for leaf in head.children)
    assert middle(boxes["uptd"]) == pytest.approx(x, abs=0.1)


def test_a_foot_stands_under_its_line_where_this_comes_far_from_the_head() -> None:
    parts, lines = [], []
    for name, count in (("umum", 3), ("teknik", 1)):
        words = " ".join(f"bagian-{name}-{n}" for n in range(count))
        led = [Branch(word, children=leaves(f"seksi-{word}")) for word in words.split()]
        parts.append(Branch(name, children=tuple(led)))
        lines += [line(f"direktur {name}"), *(line(f"{name} {one.node}") for one in led)]
        lines += [line(f"{one.node} {one.children[0].node}") for one in led]
    head = Branch("direktur", children=tuple(parts), foot=leaves("cabang-a cabang-b"))
    lines += [line(f"direktur {leaf.node}") for leaf in head.foot]
    boxes = drawn(chart(head, lines=lines, official="direktur"), Room(700, 400))
    way = (boxes["bagian-umum-2"].right + boxes["bagian-teknik-0"].x) / 2
    assert middle(boxes["cabang-a"], boxes["cabang-b"]) == pytest.approx(way, abs=0.5)


def test_units_stand_in_a_row_also_over_a_foot_that_stands_in_columns() -> None:
    instalasi = [f"instalasi-{n}" for n in range(7)]
    head = Branch(
        "direktur",
        staff_left=leaves("fungsional spi"),
        staff_right=leaves("tata-usaha komite-medik komite-lain"),
        children=leaves("seksi-medik seksi-keperawatan seksi-penunjang"),
        foot=leaves(" ".join(instalasi)),
    )
    sides = (head.staff_left, head.staff_right, head.children, head.foot)
    lines = [line(f"direktur {leaf.node}") for side in sides for leaf in side]
    words = {"seksi-keperawatan": "Seksi Keperawatan dan Kebidanan",
             "seksi-penunjang": "Seksi Penunjang Medik dan Nonmedik",
             "seksi-medik": "Seksi Pelayanan Medik", "fungsional": "Kelompok Jabatan Fungsional",
             "spi": "Satuan Pengawas Internal", "komite-lain": "Komite Keperawatan"}  # fmt: skip
    whole = chart(head, lines=lines, official="direktur")
    nodes = {
        key: replace(node, label=words.get(key, key.replace("-", " ").title()))
        for key, node in whole.nodes.items()
    }
    boxes = drawn(replace(whole, nodes=nodes), Room(420, 560))
    assert len({boxes[leaf.node].y for leaf in head.children}) == 1
    assert len({boxes[name].x for name in instalasi}) < 7


def test_one_of_two_lists_at_a_foot_may_stand_in_a_column() -> None:
    bidang, desa = [f"seksi-urusan-{n}" for n in range(5)], [f"desa-mekar-{n}" for n in range(5)]
    foot = (*leaves(" ".join(desa)), *leaves("kelurahan-a kelurahan-b"))
    foot = tuple(replace(leaf, list=int(leaf.node in desa)) for leaf in foot)
    head = Branch("camat", children=leaves(" ".join(bidang)), foot=foot)
    lines = [line(f"camat {leaf.node}") for leaf in (*head.children, *foot[5:])]
    lines += [line(f"camat {name}", Kind.KOORDINASI) for name in desa]
    boxes = drawn(chart(head, lines=lines, official="camat"), Room(430, 600))
    assert len({boxes[name].x for name in desa}) < 5
    assert boxes["kelurahan-a"].y == boxes["kelurahan-b"].y
    assert len({boxes[name].y for name in bidang}) == 1


def row_of(*sides: tuple[float, float]) -> list[Cell]:
    cells = [Cell("box", [], right - left, 1.0, 0, None) for left, right in sides]
    for cell, (left, _right) in zip(cells, sides, strict=True):
        cell.x = left
    return cells


def test_a_way_through_rows_is_also_in_the_middle_of_what_is_free_in_all() -> None:
    heads = row_of((-20, -11), (-9, 9), (11, 20))
    stacks = row_of((-20, -10), (-8, 9), (12, 20))
    assert openings([heads, stacks]) == [-10, 10, -9, 10.5, -9.5, 10]
    assert openings([heads], 15.0) == [10, 10]


def test_what_a_secretary_leads_is_no_wider_than_its_words_ask() -> None:
    aides = [Branch(word, children=leaves(f"staf-{word}")) for word in ("humas", "dana")]
    parts = leaves(" ".join(f"bidang-dengan-nama-yang-panjang-{n}" for n in range(7)))
    head = Branch("ketua", staff_right=tuple(aides), children=parts)
    lines = [line(f"ketua {branch.node}") for branch in (*aides, *parts)]
    lines += [line(f"{aide.node} {aide.children[0].node}") for aide in aides]
    boxes = drawn(chart(head, lines=lines, official="ketua"), Room(480, 640))
    assert boxes["staf-humas"].width < 0.8 * boxes[parts[0].node].width


def test_seven_units_at_a_foot_stand_at_both_sides_of_a_line_that_comes_straight() -> None:
    names = " ".join(f"kepala-lingkungan-banjar-{n}" for n in range(7))
    boxes = drawn(office("seksi-a seksi-b seksi-c seksi-d", names), Room(420, 640))
    first, last = boxes[names.split()[0]], boxes[names.split()[-1]]
    assert first.x + first.width < middle(boxes["kepala"]) < last.x
    row = middle(boxes["seksi-a"], boxes["seksi-d"])
    assert row == pytest.approx(middle(boxes["kepala"]), abs=0.5)


def test_a_head_is_no_wider_for_what_stands_under_it_where_many_stand_beside() -> None:
    sides = [leaves(f"kejaksaan-{n} kepolisian-{n}") for n in (1, 2)]
    below = Branch("sekretaris", children=leaves("bidang-a bidang-b bidang-c"))
    head = Branch("bupati", beside_left=sides[0], beside_right=sides[1], children=(below,))
    lines = [line("bupati sekretaris"), *(line(f"sekretaris {b.node}") for b in below.children)]
    partners = [leaf.node for side in sides for leaf in side]
    lines += [line(f"bupati {name}", Kind.KOORDINASI, both=True) for name in partners]
    whole = chart(head, lines=lines, official="bupati")
    long = "Sekretaris Forum (Sekretaris Daerah)"
    node = replace(whole.nodes["sekretaris"], label=long)
    whole = replace(whole, nodes={**whole.nodes, "sekretaris": node})
    boxes = drawn(whole, Room(300, 640))
    assert len(boxes["sekretaris"].lines) > 1
    assert boxes["bupati"].width < 1.3 * boxes["kejaksaan-1"].width


def test_seven_units_too_many_for_a_row_stand_at_both_sides_of_the_line() -> None:
    parts = leaves(" ".join(f"bidang-dengan-nama-{n}" for n in range(7)))
    head = Branch("ketua", children=parts)
    lines = [line(f"ketua {leaf.node}") for leaf in parts]
    boxes = drawn(chart(head, lines=lines, official="ketua"), Room(330, 640))
    first, last = boxes[parts[0].node], boxes[parts[-1].node]
    assert first.x + first.width < middle(boxes["ketua"]) < last.x


def test_two_bundles_of_one_kind_to_all_units_of_a_list_hardly_cross() -> None:
    names = [f"kecamatan-{number}" for number in range(9)]
    whole = office("asisten-a asisten-b asisten-c", " ".join(names))
    koordinasi = [
        line(f"{head} {name}", Kind.KOORDINASI)
        for head in ("asisten-a", "asisten-b")
        for name in names
    ]
    drawing = proven(replace(whole, links=(*whole.links, *koordinasi)), Room(800, 380))
    one, two = [wire for wire in drawing.wires if wire.kind is Kind.KOORDINASI]
    assert crossings_of(one, two) + crossings_of(two, one) <= 1


def crossings_of(upright: Wire, level: Wire) -> int:
    """How often a vertical piece of one line crosses a horizontal one of another."""
    return sum(
        left < x < right and top < y < bottom
        for path in upright.paths
        for (x, top), (other, bottom) in map(sorted, pairwise(path))
        if x == other
        for way in level.paths
        for (left, y), (right, same) in map(sorted, pairwise(way))
        if y == same
    )
