"""A row of boxes: what the engine may order, and what its order costs."""

from __future__ import annotations

import pytest

from bagan.chart.layout.siblings import Siblings, cost
from bagan.problem import LayoutError

ROW = Siblings((("a", "b", "c"), ("head",), ("d", "e")))


def placed(order: str, *, y: float = 1.0) -> dict[str, tuple[float, float]]:
    """The places of an engine that set the names of *order* from left to right."""
    return {name: (float(number), y) for number, name in enumerate(order.split())}


def test_names_are_those_of_all_groups_from_left_to_right() -> None:
    assert ROW.names == ("a", "b", "c", "head", "d", "e")
    assert Siblings(((), ("x",), ())).names == ("x",)
    assert Siblings.fixed(["x", "y"]).groups == (("x",), ("y",))


def test_what_stands_alone_in_its_group_is_fixed() -> None:
    assert [name for name in ROW.names if ROW.is_free(name)] == ["a", "b", "c", "d", "e"]
    assert not any(Siblings.fixed(["x", "y"]).is_free(name) for name in "xyz")


def test_every_two_boxes_are_a_pair() -> None:
    pairs = set(Siblings((("a", "b"), ("c",))).pairs())
    assert pairs == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


@pytest.mark.parametrize("order", ["a b c head d e", "c a b head d e", "b a c head e d"])
def test_the_order_inside_a_group_is_the_engine_s(order) -> None:
    assert ROW.order(placed(order)) == tuple(order.split())


@pytest.mark.parametrize(
    "order", ["a b head c d e", "head a b c d e", "d e head a b c", "a b c d head e"]
)
def test_an_order_of_the_groups_that_was_changed_is_refused(order) -> None:
    with pytest.raises(
        LayoutError, match=r"^The layout engine changed the order of a row of boxes$"
    ):
        ROW.order(placed(order))


def test_two_boxes_in_one_place_are_refused() -> None:
    places = placed("a b c head d e")
    with pytest.raises(
        LayoutError, match=r"^The layout engine changed the order of a row of boxes$"
    ):
        ROW.order({**places, "b": places["a"]})


def test_a_row_on_two_levels_is_refused() -> None:
    with pytest.raises(LayoutError, match=r"^The layout engine parted a row of boxes$"):
        ROW.order({**placed("a b c head d e"), "e": (5.0, 2.0)})


def test_a_line_costs_the_boxes_that_it_passes() -> None:
    assert cost(["a", "b", "c", "d"], [("a", "b"), ("d", "c")]) == 0
    assert cost(["a", "b", "c", "d"], [("a", "c")]) == 1
    assert cost(["a", "b", "c", "d"], [("d", "a")]) == 2
    assert cost(["a", "b", "c", "d"], [("a", "c"), ("b", "d")]) == 2


def test_a_line_that_leaves_a_passed_box_is_crossed() -> None:
    leaving = [("b", "below"), ("above", "b"), ("c", "below")]
    assert cost(["a", "b", "c"], [("a", "c"), *leaving]) == 1 + 2 + 2
    assert cost(["a", "c", "b"], [("a", "c"), *leaving]) == 0
    assert cost(["a", "b", "c"], [("a", "b"), *leaving]) == 0
    assert cost(["a", "b", "c", "d"], [("a", "d"), *leaving]) == 2 + 2 + 2 + 2


def test_the_engine_s_order_is_taken_where_it_costs_less() -> None:
    lines = [("head", "a")]
    assert ROW.best(placed("c b a head d e"), lines) == ("c", "b", "a", "head", "d", "e")
    assert ROW.best(placed("b a c head d e"), lines) == ("b", "a", "c", "head", "d", "e")


def test_the_written_order_stays_where_the_engine_s_costs_as_much() -> None:
    lines = [("head", "b")]
    assert ROW.best(placed("c b a head d e"), lines) == ROW.names
    assert ROW.best(placed("b c a head d e"), lines) == ROW.names
    assert ROW.best(placed("c b a head e d"), []) == ROW.names
    assert ROW.best(placed("a b c head d e"), lines) == ROW.names
