"""A chart in its room: how large it may be, and how far it may be lowered."""

from __future__ import annotations

from random import Random

import pytest

from bagan.chart.layout.room import Corner, Room, size_and_shift, size_in_room, tops_in_room

SQUARE = (0.0, 10.0, 10.0, 10.0)
"""A strip 10 em high that reaches 10 em to both sides of the spine."""


def test_width_limits_the_size() -> None:
    assert size_in_room([SQUARE], Room(100, 500), 12) == pytest.approx(5, abs=1e-3)


def test_height_limits_the_size() -> None:
    assert size_in_room([SQUARE], Room(900, 60), 12) == pytest.approx(6, abs=1e-3)


def test_no_larger_than_the_largest() -> None:
    assert size_in_room([SQUARE], Room(900, 900), 12) == 12


def test_the_longer_side_counts_on_both_sides() -> None:
    """The spine stands in the middle, so a lopsided chart needs twice its longer side."""
    assert size_in_room([(0, 1, 2, 10)], Room(100, 500), 12) == pytest.approx(5, abs=1e-3)


def test_a_lopsided_chart_prints_largest_with_its_own_middle_in_the_room_s() -> None:
    size, shift = size_and_shift([(0, 1, 2, 20)], Room(110, 500), 12)
    assert shift == 9
    assert size == pytest.approx(5, abs=1e-3)


def test_room_beside_a_corner_is_used() -> None:
    taken = Room(100, 100, top_right=Corner(30, 50))
    narrow, wide = (0.0, 40.0, 15.0, 15.0), (40.0, 60.0, 50.0, 50.0)
    assert tops_in_room([narrow], taken) == (0.0, 60.0)
    least, most = tops_in_room([narrow, wide], taken) or (-1, -1)
    assert (least, most) == (10.0, 40.0)


@pytest.mark.parametrize("corner", ["top_left", "top_right", "bottom_left", "bottom_right"])
def test_every_corner_is_kept_free(corner: str) -> None:
    room = Room(100, 100, **{corner: Corner(30, 40)})
    least, most = tops_in_room([(0.0, 50.0, 40.0, 40.0)], room) or (-1, -1)
    assert (least, most) == ((40.0, 50.0) if corner.startswith("top") else (0.0, 10.0))


def test_a_corner_on_one_side_leaves_the_other_side_alone() -> None:
    room = Room(100, 100, bottom_left=Corner(30, 40))
    assert tops_in_room([(0.0, 100.0, 10.0, 45.0)], room) == (0.0, 0.0)
    assert tops_in_room([(0.0, 100.0, 45.0, 10.0)], room) is None


def test_what_does_not_fit_has_no_place() -> None:
    assert tops_in_room([(0.0, 101.0, 1.0, 1.0)], Room(100, 100)) is None
    assert tops_in_room([(0.0, 1.0, 51.0, 1.0)], Room(100, 100)) is None


def test_a_room_filled_by_its_corners_has_no_size() -> None:
    room = Room(100, 100, top_left=Corner(100, 100), top_right=Corner(100, 100))
    assert size_in_room([SQUARE], room, 12) < 0.001


@pytest.mark.parametrize("seed", range(60))
def test_the_size_is_the_largest_that_has_a_place(seed: int) -> None:
    """Nothing larger fits, and what is found does: any strips, any corners."""
    chance = Random(seed)
    corners = ("top_left", "top_right", "bottom_left", "bottom_right")
    taken = {name: Corner(chance.uniform(0, 380), chance.uniform(0, 200)) for name in corners}
    room = Room(850, 490, **taken)
    pieces = []
    for _strip in range(chance.randint(1, 30)):
        top = chance.uniform(0, 50)
        pieces.append(
            (top, top + chance.uniform(0, 20), chance.uniform(-5, 60), chance.uniform(-5, 60))
        )
    size = size_in_room(pieces, room, 12)
    assert 0 < size <= 12
    assert tops_in_room(pieces, room, size * (1 - 1e-6)) is not None
    assert size == 12 or tops_in_room(pieces, room, size * (1 + 1e-6)) is None


def test_a_chart_without_width_or_height_is_as_large_as_may_be() -> None:
    assert size_in_room([(0.0, 0.0, 0.0, 0.0)], Room(1, 1), 12) == 12
    assert size_in_room([(0.0, 0.0, 0.0, 0.0)], Room(0.1, 500), 12) == pytest.approx(5)
    assert size_in_room([(0.0, 0.0, 0.0, 0.0)], Room(500, 0.05), 12) == pytest.approx(5)


def test_a_strip_that_is_beside_a_wide_corner_at_a_larger_size_only_is_kept_out_of_it() -> None:
    """A strip beyond the spine comes nearer to it as the labels become smaller."""
    room = Room(866, 437, top_right=Corner(250, 71), bottom_left=Corner(562, 62))
    pieces = [(0.0, 40.0, 0.0, 0.0), (0.0, 2.0, 10.0, 30.0), (38.0, 49.4, -17.32, 30.0)]
    size = size_in_room(pieces, room, 12)
    assert size > 6
    assert tops_in_room(pieces, room, size) is not None
