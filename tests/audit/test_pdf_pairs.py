"""Which thing of a page is which of the spec's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.pairs import (
    apart,
    paired,
    same_course,
    same_line,
    same_place,
    same_text,
    same_words,
    text_there,
)
from bagan.chart.audit.picture import Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import shape, wire

TEXT = Text("Camat", 20, 30, 8, Face.REGULAR, "start")
ROUTE = ((60.0, 46.0), (60.0, 60.0), (100.0, 60.0))


def near(one: int, two: int) -> tuple[float, ...] | None:
    return (abs(one - two),) if abs(one - two) < 5 else None


def test_the_most_alike_are_paired_first() -> None:
    assert paired([10, 12, 40], [13, 9, 70], (near,)) == ([(10, 9), (12, 13)], [40], [70])
    # a pair that is nearer takes what another one would have liked as well
    assert paired([10, 12], [13], (near,)) == ([(12, 13)], [10], [])
    assert paired([], [13], (near,)) == ([], [], [13])


def test_a_later_cost_pairs_what_an_earlier_one_left() -> None:
    def equal(one: int, two: int) -> tuple[float, ...] | None:
        return (0,) if one == two else None

    assert paired([10, 11], [11, 12], (equal, near)) == ([(11, 11), (10, 12)], [], [])


def test_equals_are_paired_in_their_order() -> None:
    assert paired([1, 1], [1, 1], (near,)) == ([(1, 1), (1, 1)], [], [])
    a, b = TEXT, replace(TEXT, y=30)
    pairs, _more, _less = paired([a, b], [b, a], (same_text,))
    assert [(one is a, two is b) for one, two in pairs] == [(True, True), (False, False)]


def test_rectangles_are_as_far_apart_as_their_farthest_sides() -> None:
    one = Rect(10, 20, 30, 40)
    for side in range(4):
        for by in (-3, 3):
            moved = [*one]
            moved[side] += by
            assert apart(one, Rect(*moved)) == apart(Rect(*moved), one) == 3
    assert apart(one, Rect(11, 18, 33, 44)) == 4


def test_a_box_says_its_words_whatever_its_lines() -> None:
    assert shape("a", 0, 0, "Dinas ", " Sosial", "dan  Kota").words == "Dinas Sosial dan Kota"
    assert replace(shape("a", 0, 0), texts=()).words == ""


def test_boxes_are_the_same_by_their_words() -> None:
    one = shape("a", 20, 50, "Dinas", "Sosial")
    assert same_words(one, shape("b", 120, 53, "Dinas Sosial")) == (100,)
    assert same_words(one, shape("b", 20, 50, "Dinas")) is None
    assert same_words(one, shape("b", 20, 50, "Dinas Sosial", frame=True)) is None


@pytest.mark.parametrize(("x", "far"), [(20, (0,)), (31.5, (11.5,)), (32, None), (8, None)])
def test_boxes_are_the_same_by_their_place(x: float, far: tuple[float, ...] | None) -> None:
    assert same_place(shape("a", 20, 50), shape("b", x, 50)) == far
    assert same_place(shape("a", 20, 50), shape("b", x, 50, frame=True)) is None


@pytest.mark.parametrize(
    ("text", "far"),
    [
        (TEXT, 0),
        (replace(TEXT, y=33), 3),
        (replace(TEXT, y=27, x=18), 5),
        # the nearer ends count: a longer text may begin, or end, where this one does
        (replace(TEXT, words="Camat dan Lurah", x=22), 2),
        (replace(TEXT, words="Camat dan Lurah", x=TEXT.rect.right, anchor="end"), 0),
        (replace(TEXT, y=42), 12),
        (replace(TEXT, y=41.75), 11.75),
    ],
)
def test_texts_are_the_same_by_their_words_or_their_place(text: Text, far: float) -> None:
    same = same_text(TEXT, text)
    assert same == (pytest.approx((far,)) if text.words == TEXT.words else None)
    there = text_there(TEXT, text)
    assert there == (pytest.approx((far,)) if far < 12 else None)


@pytest.mark.parametrize(
    ("other", "cost"),
    [
        (wire("a", "b", ROUTE), (False, False, 0)),
        (wire("c", "d", ROUTE), (False, False, 4)),
        (wire("a", "b", ROUTE, dashes=(3.2, 2)), (False, True, 0)),
        (wire("a", "b", ROUTE[:2]), (True, False, 0)),
        (wire("a", "b c", ROUTE[:2]), (True, False, 1)),
        (wire("b", "d", ROUTE[:2], dashes=(3.2, 2)), (True, True, 2)),
        (wire("c", "d", ROUTE[:2]), None),
    ],
)
def test_lines_are_the_same_by_course_kind_and_ends(other, cost) -> None:
    assert same_line(wire("a", "b", ROUTE), other) == cost


def test_a_course_is_its_segments_in_any_order() -> None:
    one, two, far = Rect(0, 0, 9, 0), Rect(9, 0, 9, 9), Rect(0, 0, 9.06, 0)
    assert same_course([one, two], [two, one])
    assert same_course([one, two], [two, Rect(0, 0, 9.04, 0)])
    assert same_course(iter([one, two]), iter([one, two]))
    assert not same_course([one, two], [two, far])
    assert not same_course([one, one], [one, two])
    assert not same_course([one, two], [one, one])
    assert not same_course([one], [one, one])
