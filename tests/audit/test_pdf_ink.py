"""What a path on a page is, by its looks alone."""

from __future__ import annotations

import pytest

from bagan.chart.audit.pdf.ink import Border, Head, Ink, sorted_out
from bagan.chart.audit.pdf.leaf import Colour, Path
from bagan.chart.audit.plane import Rect
from tests.audit.parts import BLACK, PALE, RED, WHITE, around, head, line, told

BOX = around(10, 20, 90, 46)
PLACE = Rect(10, 20, 90, 46)
HEAD = ((50, 60), (51.6, 55.6), (48.4, 55.6), (50, 60))
COURSE = line((10, 20), (10, 40), (60, 40))
TWO = (((10.0, 20.0), (60.0, 20.0)), ((10.0, 30.0), (60.0, 30.0)))


@pytest.mark.parametrize(
    ("path", "ink"),
    [
        (line(*BOX, fill=WHITE), Ink(boxes=[Border(PLACE, 0.8)])),
        (line(*BOX, fill=WHITE, width=3), Ink(boxes=[Border(PLACE, 3)])),
        (line(*BOX, fill=WHITE, width=0.3), Ink(boxes=[Border(PLACE, 0.3)])),
        (line(*BOX), Ink(areas=[Border(PLACE, 0.8)])),
        (line(*BOX, dashes=(6, 2)), Ink(areas=[Border(PLACE, 0.8, (6, 2))])),
        (line(*BOX, width=0.3), Ink(frames=[Border(PLACE, 0.3)])),
        (COURSE, Ink(courses=[COURSE])),
        (line(*BOX[:4], width=0.6), Ink(courses=[line(*BOX[:4], width=0.6)])),
        (Path(TWO, None, BLACK, 0.8, ()), Ink(courses=[Path(TWO, None, BLACK, 0.8, ())])),
        (line((10, 20), (90, 20), width=0.59), Ink(rules=[Rect(10, 20, 90, 20)])),
        (line((10, 20), (10, 90), width=0.5), Ink(rules=[Rect(10, 20, 10, 90)])),
        (head(*HEAD), Ink(heads=[Head((50, 60), Rect(48.4, 55.6, 51.6, 60))])),
    ],
)
def test_a_path_is_what_it_looks_like(path: Path, ink: Ink) -> None:
    assert sorted_out([path]) == ink


def test_paths_are_sorted_out_in_the_order_of_the_page() -> None:
    second = line((5, 5), (9, 5))
    assert sorted_out([COURSE, line(*BOX), second, line(*around(0, 0, 5, 5))]) == Ink(
        courses=[COURSE, second], areas=[Border(PLACE, 0.8), Border(Rect(0, 0, 5, 5), 0.8)]
    )


@pytest.mark.parametrize(
    "path",
    [
        line(*BOX, stroke=RED),
        line(*BOX, fill=RED),
        head((10, 46), (90, 20), (90, 46), (10, 46), fill=RED),
        line(*BOX, stroke=PALE),
        line(*BOX, width=3.01),
        line(*BOX, width=0.0),
        line(*BOX, fill=PALE),
        line(*BOX, fill=WHITE, dashes=(3.2, 2)),
        line(*BOX[:4], fill=WHITE),
        line((10, 20), (90, 20), (90, 46), width=0.5),
        line((10, 20), (90, 46), width=0.5),
        Path(TWO, None, BLACK, 0.5, ()),
        Path((*TWO, *TWO), WHITE, BLACK, 0.8, ()),
        head(*BOX),
        head(*BOX[:4]),
        head(*BOX[:4], fill=None),
        Path((BOX[:3], BOX[:3]), BLACK, None, 0.0, ()),
    ],
)
def test_what_belongs_to_no_chart_is_told(path: Path) -> None:
    assert told(sorted_out([path]).findings) == [
        "tata-bahasa: Something that belongs to no chart is drawn 10 to the right and 20 down"
    ]


def test_where_it_is_drawn_is_told_of_all_its_lines() -> None:
    far = (((40.25, 50.0), (60.0, 50.0)), ((12.5, 70.0), (60.0, 8.75)))
    assert told(sorted_out([Path(far, None, RED, 0.8, ())]).findings) == [
        "tata-bahasa: Something that belongs to no chart is drawn 12.5 to the right and 8.75 down"
    ]


@pytest.mark.parametrize("first", range(3))
def test_an_arrowhead_points_with_the_corner_of_its_long_sides(first: int) -> None:
    corners = HEAD[:3]
    turned = (*corners[first:], *corners[:first])
    for order in (turned, turned[::-1]):
        assert [found.tip for found in sorted_out([head(*order, order[0])]).heads] == [(50, 60)]


@pytest.mark.parametrize(
    ("corners", "is_one"),
    [
        (((0, 0), (20, 0), (0.9, 4)), True),  # sides of 20 and 19.5, base of 4.1
        (((0, 0), (20.1, 0), (0.9, 4)), False),
        (((0, 0), (2, 0), (2, 0.4)), True),
        (((0, 0), (10, 0), (10, 0)), False),
        (((0, 0), (10, 0), (10.35, 1)), True),  # sides of 10 and 10.4
        (((0, 0), (10, 0), (10.6, 1)), False),  # sides of 10 and 10.65
    ],
)
def test_an_arrowhead_is_small_and_even(corners: tuple[tuple[float, float], ...], is_one) -> None:
    ink = sorted_out([head(*corners, corners[0])])
    assert (bool(ink.heads), bool(ink.findings)) == (is_one, not is_one)


def test_an_arrowhead_is_dark_closed_and_one() -> None:
    assert not sorted_out([head(*HEAD, fill=PALE)]).heads
    assert not sorted_out([head(*HEAD[:3], (50, 59))]).heads
    assert not sorted_out([Path((HEAD, HEAD), BLACK, None, 0.0, ())]).heads
    assert not sorted_out([head(*HEAD[:3], HEAD[0], HEAD[1])]).heads


@pytest.mark.parametrize(
    ("colour", "pale", "grey"),
    [
        (Colour(178, 178, 178, 255), False, True),
        (Colour(179, 179, 179, 255), True, True),
        (Colour(0, 0, 0, 254), True, True),
        (Colour(100, 108, 100, 255), False, True),
        (Colour(100, 109, 100, 255), False, False),
        # the eye takes green for lighter than red, and red for lighter than blue
        (Colour(255, 0, 0, 255), False, False),
        (Colour(100, 255, 0, 255), True, False),
        (Colour(0, 255, 245, 255), False, False),
        (Colour(0, 255, 255, 255), True, False),
    ],
)
def test_a_colour_is_pale_or_grey_as_a_photocopy_shows_it(colour: Colour, pale, grey) -> None:
    assert (colour.pale, colour.grey) == (pale, grey)
