"""Values as pieces of SVG text: numbers, escaped text, paths, dashes, arrowheads."""

from __future__ import annotations

import pytest

from bagan.chart.model.kinds import Kind
from bagan.chart.svg.mark import (
    arrow_head,
    attribute,
    content,
    dash,
    font_list,
    length,
    number,
    path_data,
    sample_look,
)
from bagan.problem import RenderError
from bagan.style import Style


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (3, "3"), (100, "100"), (12.504, "12.5"), (12.506, "12.51"), (-0.001, "0"),
        (-2.5, "-2.5"), (0.05, "0.05"),
    ],
)  # fmt: skip
def test_a_number_has_at_most_two_decimals(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused_in_words(value: float) -> None:
    with pytest.raises(RenderError, match=r"^A coordinate of the drawing is not a number$"):
        number(value)


def test_an_extent_ends_where_its_end_is_rounded() -> None:
    assert length(160.004, 80.004) == "80.01"
    assert length(0.006, 10) == "10"


def test_text_is_escaped_as_far_as_its_place_asks() -> None:
    assert content('<a> & "b"\r\n\t') == '&lt;a&gt; &amp; "b"&#13;\n\t'
    assert attribute('<a> & "b"\r\n\t') == "&lt;a&gt; &amp; &quot;b&quot;&#13;&#10;&#9;"


def test_a_family_without_a_fallback_stands_alone() -> None:
    assert font_list(Style(family="Bonum", fallback="serif")) == "'Bonum', serif"
    assert font_list(Style(family="Bonum", fallback="")) == "'Bonum'"


def test_a_path_goes_by_axis_parallel_steps_where_it_can() -> None:
    bent = [(0, 0), (10, 0), (10, 0.001), (10, 5.25), (4, 8)]
    assert path_data([bent, [(1, 1), (1, 2)]]) == "M0 0H10V5.25L4 8M1 1V2"


def test_a_dash_tells_a_kind() -> None:
    style = Style(dash=(4, 2.5))
    assert dash(Kind.KOORDINASI, style) == ' stroke-dasharray="4 2.5"'
    assert dash(Kind.KOMANDO, style) == ' stroke-linecap="square"'


def test_a_sample_looks_as_what_it_explains() -> None:
    style = Style(
        dash=(4, 2.5), wire_stroke=0.9, area_ink="#333333", area_stroke=0.5, area_dash=(4, 1)
    )
    assert sample_look("lingkup", style, "#000000") == (
        'stroke="#333333" stroke-width="0.5" stroke-dasharray="4 1"'
    )
    assert sample_look(Kind.KOORDINASI, style, "#111111") == (
        'stroke="#111111" stroke-width="0.9" stroke-dasharray="4 2.5"'
    )


@pytest.mark.parametrize(
    ("direction", "path"),
    [
        ("N", "M5 5L1.4 15L8.6 15Z"),
        ("E", "M5 5L-5 1.4L-5 8.6Z"),
        ("S", "M5 5L8.6 -5L1.4 -5Z"),
        ("W", "M5 5L15 8.6L15 1.4Z"),
    ],
)
def test_an_arrowhead_has_its_tip_where_it_points(direction: str, path: str) -> None:
    assert arrow_head((5, 5), direction, length=10) == path
