"""Ranks and orders: what the engine is asked, and what becomes of its answer."""

from __future__ import annotations

import pytest

from bagan.chart.layout.bands import is_leaf
from bagan.chart.layout.engine import find_engine, run
from bagan.chart.layout.structure import Question, Structure, is_free
from bagan.chart.model.chart import Branch, Chart
from bagan.problem import LayoutError
from tests.layout.charts import chart, leaves, line

GOVERNMENT = chart(
    Branch(
        "bupati",
        beside_left=leaves("dprd gubernur"),
        beside_right=leaves("wakil"),
        staff_left=(Branch("staf", children=leaves("ahli-1 ahli-2")),),
        staff_right=leaves("bagian"),
        children=(
            Branch("asisten-1", children=leaves("dinas-1 dinas-2")),
            Branch("asisten-2", children=leaves("dinas-3")),
            *leaves("kantor-1 kantor-2"),
        ),
    ),
    lines=[
        line("bupati gubernur"), line("bupati wakil"), line("bupati asisten-1"),
        line("dprd dinas-1"), line("asisten-1 asisten-2"), line("asisten-1 dinas-1"),
        line("asisten-1 dinas-2"), line("bupati dprd"), line("dprd bupati"),
    ],
)  # fmt: skip


def answered(drawn: Chart, engine: str = "graphviz-pure") -> Structure:
    question = Question(drawn)
    return question.read(run(find_engine(engine), question.dot))


def places_of(question: Question, **moved: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """The engine's answer, with the nodes *moved* somewhere else."""
    places = dict(run(find_engine(), question.dot))
    return {**places, **{question.names[node]: place for node, place in moved.items()}}


@pytest.mark.parametrize("engine", ["graphviz-pure", "dot"])
def test_rows(engine) -> None:
    rows = answered(GOVERNMENT, engine).rows
    assert rows == {
        "bupati": 0, "gubernur": 0, "dprd": 0, "wakil": 0,
        "staf": 1, "bagian": 1, "ahli-1": 2, "ahli-2": 2,
        "asisten-1": 3, "asisten-2": 3, "kantor-1": 3, "kantor-2": 3,
        "dinas-1": 4, "dinas-2": 4, "dinas-3": 4,
    }  # fmt: skip


@pytest.mark.parametrize("engine", ["graphviz-pure", "dot"])
def test_what_ends_above_a_foot_stays_near_its_head(engine) -> None:
    deep = Branch("seksi", children=(Branch("pos", children=leaves("regu-1 regu-2")),))
    office = Branch(
        "kepala",
        children=(
            Branch("bidang-1", children=leaves("analis-1 analis-2")),
            Branch("bidang-2", children=(deep,)),
        ),
        foot=leaves("upt"),
    )
    rows = answered(chart(office, lines=[]), engine).rows
    assert [rows[node] for node in ("analis-1", "seksi", "regu-1", "upt")] == [2, 2, 4, 5]


def test_members_stand_in_the_row_of_their_frame() -> None:
    framed = chart(
        Branch("bupati", beside_left=(Branch("ahli", members=leaves("satu dua")),)),
        lines=[line("bupati satu")],
    )
    assert answered(framed).rows == {"bupati": 0, "ahli": 0, "satu": 0, "dua": 0}


def test_heads_of_several_charts_stand_in_one_row() -> None:
    two = chart(Branch("camat", children=leaves("seksi")), *leaves("lurah"))
    assert answered(two).rows == {"camat": 0, "lurah": 0, "seksi": 1}


def test_heads_keep_their_order_where_something_stands_beside_one() -> None:
    tops = [Branch(name) for name in "abcdefghi"]
    tops[0] = Branch("a", children=leaves("under-a"))
    tops[3] = Branch("d", children=leaves("under-d"))
    tops[4] = Branch("e", beside_left=leaves("partner"))
    lines = [line("a under-a"), line("d under-d"), line("e partner")]
    several = chart(*tops, lines=lines)
    assert answered(several).chart.roots == tuple(tops)


def test_an_office_stands_beside_the_one_that_it_is_joined_to() -> None:
    """Written from the inside out, the dprd is nearer; but only the gubernur is joined."""
    written = chart(
        Branch("bupati", beside_left=leaves("dprd gubernur"), children=leaves("sekda")),
        lines=[line("bupati gubernur"), line("bupati sekda")],
    )
    found = answered(written).chart
    assert [branch.node for branch in found.roots[0].beside_left] == ["gubernur", "dprd"]
    assert found.roots[0].children == written.roots[0].children
    mirrored = chart(
        Branch("bupati", beside_right=leaves("dprd gubernur"), children=leaves("sekda")),
        lines=[line("bupati gubernur"), line("bupati sekda")],
    )
    found = answered(mirrored).chart
    assert [branch.node for branch in found.roots[0].beside_right] == ["gubernur", "dprd"]


def test_all_orders_that_cost_nothing_stay_as_written() -> None:
    assert answered(GOVERNMENT).chart.roots[0].beside_left == GOVERNMENT.roots[0].beside_left
    bare = chart(Branch("bupati", beside_left=leaves("a b c"), children=leaves("d e")))
    assert answered(bare).chart is bare


def test_a_side_of_an_office_at_a_side_is_ordered_too() -> None:
    inner = Branch("wakil", beside_right=leaves("x y"), staff_left=leaves("z"))
    deep = chart(
        Branch(
            "bupati",
            beside_right=(inner,),
            staff_right=leaves("s"),
            children=(Branch("sekda", beside_left=leaves("p q"), children=leaves("r")),),
        ),
        lines=[line("wakil y"), line("sekda q")],
    )
    (root,) = answered(deep).chart.roots
    assert [branch.node for branch in root.beside_right[0].beside_right] == ["y", "x"]
    assert [branch.node for branch in root.children[0].beside_left] == ["q", "p"]
    assert root.staff_right == deep.roots[0].staff_right
    assert root.beside_right[0].staff_left == inner.staff_left


def flow(*, official: str = "a b c", heading: str | None = None, groups: str = "b") -> Chart:
    children = leaves("a b c", heading)
    head = Branch("head", children=children)
    return chart(head, lines=[line("a c")], groups=groups, official=official)


def test_class_boxes_in_a_row_of_offices_are_ordered() -> None:
    found = answered(flow()).chart.roots[0].children
    order = [branch.node for branch in found]
    assert abs(order.index("a") - order.index("c")) == 1
    assert sorted(order) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "kept", [{"groups": ""}, {"official": ""}, {"heading": "Unsur Staf"}], ids=str
)
def test_what_an_article_lists_keeps_its_order(kept) -> None:
    written = flow(**kept)
    assert not is_free(written.roots[0].children, written)
    assert answered(written).chart is written


def test_a_single_class_box_has_no_order() -> None:
    lone = flow()
    assert is_free(lone.roots[0].children, lone)
    assert not is_free(lone.roots[0].children[1:2], lone)


def test_heads_between_class_boxes_keep_their_places() -> None:
    head = Branch(
        "head", children=(*leaves("a b"), Branch("h", children=leaves("x")), *leaves("c"))
    )
    written = chart(head, lines=[line("h a")], groups="a", official="a b c h")
    question = Question(written)
    places = places_of(question)
    one, two = question.names["a"], question.names["b"]
    (left, y), (right, _y) = sorted((places[one], places[two]))
    found = question.read({**places, two: (left, y), one: (right, y)}).chart.roots[0].children
    assert [branch.node for branch in found] == ["b", "a", "h", "c"]


def test_a_lacking_box_is_refused() -> None:
    question = Question(GOVERNMENT)
    places = places_of(question)
    for node in ("bupati", "gubernur", "dinas-1"):
        fewer = {name: p for name, p in places.items() if name != question.names[node]}
        with pytest.raises(LayoutError, match=r"^The layout engine's answer lacks a box$"):
            question.read(fewer)


def test_a_box_over_its_head_is_refused() -> None:
    question = Question(GOVERNMENT)
    over = places_of(question)
    x = over[question.names["bagian"]][0]
    head = over[question.names["bupati"]][1]
    for height in (head, head + 1):
        with pytest.raises(
            LayoutError, match=r"^The layout engine set a box over the one that leads it$"
        ):
            question.read({**over, question.names["bagian"]: (x, height)})


def test_a_fixed_order_that_was_changed_is_refused() -> None:
    question = Question(GOVERNMENT)
    places = places_of(question)
    one, two = question.names["asisten-1"], question.names["asisten-2"]
    with pytest.raises(
        LayoutError, match=r"^The layout engine changed the order of a row of boxes$"
    ):
        question.read({**places, one: places[two], two: places[one]})


def test_a_row_that_was_parted_is_refused() -> None:
    question = Question(GOVERNMENT)
    places = places_of(question)
    name = question.names["gubernur"]
    x, y = places[name]
    with pytest.raises(LayoutError, match=r"^The layout engine parted a row of boxes$"):
        question.read({**places, name: (x, y + 0.25)})


def test_lines_between_the_same_two_places_are_one() -> None:
    question = Question(GOVERNMENT)
    names = question.names
    assert (names["bupati"], names["dprd"]) in question.lines
    assert (names["dprd"], names["bupati"]) not in question.lines
    assert names["dinas-1"] == names["dinas-2"] != names["dinas-3"]
    assert question.lines.count((names["asisten-1"], names["dinas-1"])) == 1
    assert names["kantor-1"] == names["kantor-2"]


def test_the_question_about_a_small_chart() -> None:
    small = chart(
        Branch("a", beside_left=leaves("b c"), children=(Branch("d", children=leaves("e f")),)),
        lines=[line("a b"), line("a d"), line("c e"), line("e f")],
    )
    assert Question(small).dot.splitlines()[4:-1] == [
        "\t{ rank=same n1 n2 n0 }",
        "\tn1 -> n0",
        "\tn2 -> n0",
        "\tn1 -> en1",
        "\tn2 -> en2",
        "\tn3 -> n4 [minlen=2]",
        "\tn0 -> n3 [minlen=2]",
        "\tn0 -> b0",
        "\tn2 -> b0",
        "\tn1 -> n4 [constraint=false]",
        *(f"\tn{number}" for number in range(5)),
    ]


def test_a_box_that_nothing_joins_is_asked_for() -> None:
    alone = chart(Branch("a"))
    question = Question(alone)
    assert question.dot.splitlines()[4:-1] == ["\tn0"]
    assert question.read({"n0": (0.0, 0.0)}).rows == {"a": 0}


@pytest.mark.parametrize(
    "sides",
    ["children", "foot", "members", "beside_left", "beside_right", "staff_left", "staff_right"],
)
def test_what_has_anything_at_any_side_is_no_leaf(sides: str) -> None:
    assert is_leaf(Branch("unit"))
    assert not is_leaf(Branch("unit", **{sides: leaves("lain")}))
