"""Units under heads beside each other are drawn alike, and a list takes no column too many."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from bagan.chart.figures import figures
from bagan.chart.layout import Room
from bagan.chart.layout.bands import Band, alike, bands_of, leaf_runs
from bagan.chart.layout.drawing import Box
from bagan.chart.layout.worth import UNLIKE_PENALTY, forms_cost
from bagan.chart.model.chart import Branch, Chart
from bagan.chart.model.kinds import Kind
from bagan.chart.options import Options
from bagan.chart.spec import load_spec
from tests.layout.charts import chart, leaves, line
from tests.layout.test_hanging import drawn, proven, secretariat

ROOT = Path(__file__).parents[2]


def departments(*sections: str) -> Chart:
    """A head, departments, and the sections of each."""
    heads = [Branch(f"bidang-{n}", children=leaves(words)) for n, words in enumerate(sections)]
    lines = [line(f"kepala {head.node}") for head in heads]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    return chart(Branch("kepala", children=tuple(heads)), lines=lines, official="kepala")


def test_bands_under_heads_beside_each_other_are_to_be_alike() -> None:
    whole = departments("a b c", "d e", "f", "g h i")
    assert alike(list(bands_of(whole))) == [[0, 1, 3]]


def test_stacks_beside_rows_cost_more_than_stacks_alone() -> None:
    bands = [Band((), frozenset({1}))] * 3
    assert forms_cost((1, 1, 1), bands, [[0, 1, 2]], 12.0) == 0.0
    mixed = forms_cost((1, 1, 2), bands, [[0, 1, 2]], 12.0)
    assert mixed - forms_cost((1, 1, 2), bands, [], 12.0) == UNLIKE_PENALTY


def test_other_numbers_of_stacks_are_alike_unless_they_hang() -> None:
    hanging = [Band(())] * 2
    assert forms_cost((2, 2), hanging, [[0, 1]], 12.0) == 0.0
    assert forms_cost((2, 1), hanging, [[0, 1]], 12.0) == UNLIKE_PENALTY


def test_long_hanging_lists_take_two_stacks_each_on_a_low_page() -> None:
    boxes = drawn(secretariat(parts=4), Room(500, 300))

    def columns(assistant: str) -> set[float]:
        return {boxes[f"bagian-{assistant}{n}"].x for n in range(4)}

    assert len(columns("a")) == len(columns("b")) == 2


def test_a_hanging_list_under_the_leading_office_stands_in_two_columns_at_least() -> None:
    boxes = drawn(departments(*(f"kelompok-jabatan-{n}" for n in range(6))), Room(340, 700))
    assert len({boxes[f"bidang-{n}"].x for n in range(6)}) == 2
    middle = boxes["kepala"].x + boxes["kepala"].width / 2
    assert boxes["bidang-0"].x < middle < boxes["bidang-5"].x


def test_a_unit_alone_before_a_long_list_begins_its_run() -> None:
    alone, long = Branch("setda"), tuple(Branch(f"dinas-{n}", list=0) for n in range(9))
    assert list(leaf_runs([alone, *long])) == [(alone, *long)]
    assert list(leaf_runs([alone, *long[:8]])) == [(alone,), long[:8]]
    assert list(leaf_runs([alone])) == [(alone,)]
    head = Branch("sekda", children=long)
    assert list(leaf_runs([alone, head])) == [(alone,), (head,)]
    another = Branch("dprd", list=1)
    assert list(leaf_runs([another, *long])) == [(another,), long]


def test_a_stack_ends_where_its_head_ends() -> None:
    boxes = drawn(departments("aa bb", "cc dd", "bidang-dengan-nama-panjang ee"), Room(900, 400))

    def right(box: Box) -> float:
        return box.x + box.width

    for head, section in (("bidang-0", "aa"), ("bidang-1", "dd")):
        assert right(boxes[section]) >= right(boxes[head]) - 0.1


def test_the_line_to_a_foot_in_one_stack_is_straight() -> None:
    foot = leaves(" ".join(f"dusun-{n}" for n in range(8)))
    head = Branch("kades", children=leaves("kasi-1 kasi-2 kasi-3"), foot=foot)
    lines = [line(f"kades {leaf.node}") for leaf in (*head.children, *foot)]
    whole = chart(head, lines=lines, official="kades")
    boxes = drawn(whole, Room(260, 800))
    stacked = {boxes[leaf.node].x for leaf in foot}
    assert len(stacked) == 1
    middle = boxes["kades"].x + boxes["kades"].width / 2
    assert 0 < stacked.pop() - middle < boxes["kasi-1"].width / 2


def test_a_box_alone_at_a_foot_reaches_the_line_beside_the_middle() -> None:
    """The page is too narrow for its row to stand aside."""
    head = Branch("kades", children=leaves("kasi-1 kasi-2 kasi-3"), foot=leaves("upt"))
    lines = [line(f"kades {leaf.node}") for leaf in (*head.children, *head.foot)]
    boxes = drawn(chart(head, lines=lines, official="kades"), Room(150, 400))
    foot, left, head_box = boxes["upt"], boxes["kasi-1"], boxes["kades"]
    way = (left.x + left.width + boxes["kasi-2"].x) / 2
    assert foot.x < way < foot.x + foot.width / 2
    middle = head_box.x + head_box.width / 2
    assert foot.x + foot.width / 2 == pytest.approx(middle, abs=0.1)


def test_the_line_to_a_foot_meets_its_middle_where_it_would_meet_its_corner() -> None:
    heads = [Branch(f"bidang-{n}-perindustrian", children=leaves(f"aa{n} bb{n}")) for n in range(3)]
    root = Branch("kepala", children=tuple(heads), foot=leaves("UPT_Perlindungan_dan_Anak"))
    lines = [line(f"kepala {branch.node}") for branch in (*heads, *root.foot)]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    boxes = drawn(chart(root, lines=lines, official="kepala"), Room(700, 400))
    foot, head = boxes[root.foot[0].node], boxes["kepala"]
    assert foot.x + foot.width / 2 == pytest.approx(head.x + head.width / 2, abs=0.1)
    assert foot.x > boxes["bb0"].x + boxes["bb0"].width


@pytest.mark.parametrize("kind", ["desa", "kecamatan"])
def test_a_line_leaves_a_bus_at_one_of_its_ends_or_well_beside_it(kind: str) -> None:
    spec = load_spec(ROOT / "docs" / "galeri" / f"{kind}.yaml")
    (figure,) = figures(spec, Options(font="none"))
    for wire in figure.drawing.wires:
        upright = {
            (one[0], min(one[1], two[1]), max(one[1], two[1]))
            for path in wire.paths
            for one, two in pairwise(path)
            if one[0] == two[0]
        }
        for x, _top, bottom in upright:
            beside = [abs(x - other) for other, top, _end in upright if top == bottom]
            assert not [gap for gap in beside if 0 < gap < figure.drawing.size / 2]


def test_a_line_between_boxes_of_which_one_stands_under_the_other_is_straight() -> None:
    below = Branch("kepala-pelaksana-badan", children=leaves("bidang-a bidang-b"))
    root = Branch("kepala", staff_left=leaves("pengarah"), children=(below,))
    lines = [line(f"{below.node} {leaf.node}") for leaf in below.children]
    lines += [line("kepala pengarah"), line(f"kepala {below.node}")]
    beside = line(f"pengarah {below.node}", Kind.KOORDINASI)
    drawing = proven(chart(root, lines=[*lines, beside]), Room(700, 500))
    (wire,) = [wire for wire in drawing.wires if wire.kind is Kind.KOORDINASI]
    assert len({x for path in wire.paths for x, _y in path}) == 1


def test_a_long_foot_stands_in_two_columns_at_least() -> None:
    foot = leaves(" ".join(f"dusun-{n}" for n in range(11)))
    head = Branch("kades", children=leaves("kasi-1 kasi-2"), foot=foot)
    lines = [line(f"kades {leaf.node}") for leaf in (*head.children, *foot)]
    boxes = drawn(chart(head, lines=lines, official="kades"), Room(300, 800))
    assert len({boxes[leaf.node].x for leaf in foot}) > 1
