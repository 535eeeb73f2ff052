"""Where cells stand beside each other: distances, middles, contours."""

from __future__ import annotations

import pytest

from bagan.chart.layout.grid import Cell, Grid
from bagan.chart.layout.place import Placer, stub_length
from bagan.style import Style
from tests.layout.grids import block, box, grid, run, stack

STYLE = Style()
NEAR = pytest.approx


def placer(here: Grid, tracks=None, **options) -> Placer:
    options = {"arrows": False, **options}
    return Placer(here, tracks or {}, STYLE, **options)


def test_rails_stand_further_off_where_arrowheads_are() -> None:
    assert stub_length(STYLE, arrows=False) == STYLE.stub_em
    assert stub_length(STYLE, arrows=True) == NEAR(STYLE.stub_em + 0.55 * 0.6)


def band(count: int, width: float = 8.0) -> tuple[Grid, list[Cell], Cell]:
    """A head over *count* stacks."""
    head = box("head", 6.0, 0)
    cells = [stack(f"a{number}", width, 1, band=head) for number in range(count)]
    return grid([[head], cells], block(head, run(*cells))), cells, head


def test_a_head_stands_over_the_middle_of_its_stacks() -> None:
    here, cells, head = band(3)
    placer(here).place()
    assert (head.x, head.middle, head.right) == (-3.0, 0.0, 3.0)
    assert [cell.x for cell in cells] == NEAR([-12.9, -4.0, 4.9])
    assert cells[1].x - cells[0].right == NEAR(STYLE.band_gap_em)


def test_rails_take_room_between_stacks() -> None:
    here, cells, _head = band(2)
    placer(here, {(1, 1): 1}).place()
    assert cells[1].x - cells[0].right == NEAR(max(2 * STYLE.stub_em, STYLE.band_gap_em))
    placer(here, {(1, 1): 3}).place()
    assert cells[1].x - cells[0].right == NEAR(2 * STYLE.stub_em + 2 * 0.5)
    assert cells[0].right == NEAR(-cells[1].x)


def test_gaps_of_neighbours() -> None:
    one, two = object(), object()
    a, b, c = box("a", 2, 0, band=one), box("b", 2, 0, band=one), box("c", 2, 0, band=two)
    beside = box("d", 2, 0, band=c)
    here = grid([[a, b, c, beside]])
    plain = placer(here)
    assert plain.gap_between(a, b) == NEAR(0.9)
    assert plain.gap_between(b, c) == NEAR(1.3)
    assert plain.gap_between(c, beside) == NEAR(2.6)
    assert placer(here, arrows=True).gap_between(c, beside) == NEAR(2.6 + 0.55)
    assert placer(here, crossed={(0, 1)}).gap_between(a, b) == NEAR(2.6)
    railed = placer(here, {(0, 1): 2, (0, 2): 2, (0, 3): 9})
    assert railed.gap_between(a, b) == NEAR(2 * STYLE.stub_em + 0.5)
    assert railed.gap_between(b, c) == NEAR(2 * STYLE.stub_em + 0.5 + 1.3 - 0.9)
    assert railed.gap_between(c, beside) == NEAR(2 * STYLE.stub_em + 8 * 0.5)


def test_two_blocks_keep_a_wider_gap_than_two_stacks() -> None:
    top = box("top", 4, 0)
    heads = [box(f"h{n}", 3, 1, band=top) for n in range(2)]
    cells = [[stack(f"s{n}{m}", 9, 2, band=heads[n]) for m in range(2)] for n in range(2)]
    here = grid(
        [[top], heads, [*cells[0], *cells[1]]],
        block(top, *[block(heads[n], run(*cells[n])) for n in range(2)]),
    )
    placer(here).place()
    assert cells[1][0].x - cells[0][1].right == NEAR(1.3)
    assert [head.middle for head in heads] == NEAR(
        [(cells[n][0].x + cells[n][1].right) / 2 for n in range(2)]
    )
    assert top.middle == NEAR(0)
    assert heads[0].middle == NEAR(-heads[1].middle)


def interlocking() -> tuple[Grid, list[Cell], list[Cell]]:
    """Three blocks in a row; under the first and the last are wide stacks."""
    top = box("top", 4, 0)
    heads = [box(f"h{n}", 6, 1, band=top) for n in range(3)]
    low = [stack("left", 12, 2, band=heads[0]), stack("right", 12, 2, band=heads[2])]
    here = grid(
        [[top], heads, low],
        block(top, block(heads[0], run(low[0])), block(heads[1]), block(heads[2], run(low[1]))),
    )
    return here, heads, low


def test_blocks_interlock_where_their_rows_leave_room() -> None:
    here, heads, low = interlocking()
    placer(here).place()
    assert heads[1].x - heads[0].right == NEAR(0.9)
    assert heads[2].x - heads[1].right == NEAR(0.9)
    assert low[1].x - low[0].right == NEAR(12 + 1.8 - 12)
    assert heads[0].middle == NEAR(low[0].middle)


def test_a_part_stands_clear_of_all_that_was_set_before_it() -> None:
    here, heads, low = interlocking()
    heads[1].width = 1.0
    placer(here).place()
    assert low[1].x - low[0].right == NEAR(1.3)
    assert heads[2].x - heads[1].right > 0.9


def test_a_head_that_is_nearly_over_another_is_set_straight() -> None:
    def heads(widths: list[float], **options) -> list[float]:
        top = box("top", 4, 0)
        below = [box(f"b{n}", width, 1, band=top) for n, width in enumerate(widths)]
        here = grid([[top], below], block(top, *[block(cell) for cell in below]))
        placer(here, **options).place()
        return [cell.middle - top.middle for cell in below]

    assert heads([4, 4, 4]) == NEAR([-4.9, 0, 4.9])
    assert heads([4, 4, 10])[1] == NEAR(0)
    assert heads([4, 4, 10], straight=False)[1] == NEAR(-3)
    assert heads([4, 4, 11.2])[1] == NEAR(-3.6)
    assert heads([4, 4, 5.4], straight=False)[1] == NEAR(0)
    assert heads([4, 4])[0] == NEAR(0)
    assert heads([4, 4], straight=False)[0] == NEAR(-2.45)
    assert heads([8, 8])[0] == NEAR(-4.45)


def test_a_head_over_one_block_stands_over_its_head() -> None:
    top, head = box("top", 4, 0), box("head", 6, 1)
    side = block(box("side", 3, 1, band=head))
    here = grid([[top], [head, side.head]], block(top, block(head, beside_right=[side])))
    placer(here).place()
    assert top.middle == head.middle == 0
    assert side.head.x == NEAR(3 + 2.6)


def test_sides_stand_from_the_inside_out() -> None:
    head = box("head", 6, 0)
    left = [block(box(f"l{n}", 3, 0, band=head)) for n in range(2)]
    right = [block(box(f"r{n}", 4, 0, band=head)) for n in range(2)]
    cells = [left[1].head, left[0].head, head, right[0].head, right[1].head]
    here = grid([cells], block(head, beside_left=left, beside_right=right))
    placer(here).place()
    assert [cell.x for cell in cells] == NEAR(
        [-3 - 2.6 - 3 - 0.9 - 3, -3 - 2.6 - 3, -3, 3 + 2.6, 3 + 2.6 + 4 + 0.9]
    )


def test_staff_stands_clear_of_the_spine() -> None:
    head, low = box("head", 6, 0), box("low", 20, 2)
    left, right = block(box("l", 3, 1, band=head)), block(box("r", 4, 1, band=head))
    here = grid(
        [[head], [left.head, right.head], [low]],
        block(head, block(low), staff_left=[left], staff_right=[right]),
    )
    there = placer(here)
    there.place()
    assert there.clear == NEAR(STYLE.stub_em + 0.5 + 0.2)
    assert right.head.x == NEAR(there.clear)
    assert left.head.right == NEAR(-there.clear)
    placer(here, {(1, 1): 2, (1, 0): 1}).place()
    # a rail beside the spine keeps one em more
    assert right.head.x - left.head.right == NEAR(2 * there.clear + 0.5 + 1)
    assert left.head.right == NEAR(-there.clear - 0.5 - 1)


def test_staff_with_boxes_under_it_stands_beside_what_is_there() -> None:
    head = box("head", 6, 0)
    low = [box("a", 8, 2, band=head), box("b", 8, 2, band=head)]
    staff = box("s", 4, 1, band=head)
    under = stack("u", 9, 2, band=staff)
    side = block(staff, run(under))
    here = grid(
        [[head], [staff], [*low, under]],
        block(head, *[block(cell) for cell in low], staff_right=[side]),
    )
    placer(here).place()
    assert under.x == NEAR(low[1].right + 1.3)
    assert staff.middle == NEAR(under.middle)
    left = box("t", 4, 1, band=head)
    wide = stack("v", 9, 2, band=left)
    here = grid(
        [[head], [left], [wide, *low]],
        block(head, *[block(cell) for cell in low], staff_left=[block(left, run(wide))]),
    )
    placer(here).place()
    assert wide.right == NEAR(low[0].x - 1.3)


def test_several_charts_stand_round_the_middle() -> None:
    tops = [box("a", 6, 0), box("b", 10, 0)]
    here = grid([tops], *[block(top) for top in tops])
    there = placer(here)
    there.place()
    assert [top.x for top in tops] == NEAR([-8.45, -1.55])
    assert there.extent() == NEAR((8.45, 8.45))


def test_the_extent_holds_the_rails_outside() -> None:
    here, cells, _head = band(2)
    there = placer(here, {(1, 0): 1, (1, 2): 3})
    there.place()
    left, right = there.extent()
    assert left == NEAR(-cells[0].x + STYLE.stub_em)
    assert right == NEAR(cells[1].right + STYLE.stub_em + 2 * 0.5)
    assert there.outside((1, 1)) == 0.0
    assert there.outside((0, 0)) == 0.0


def test_rails_outside_count_for_the_middle_of_several_charts() -> None:
    tops = [box("a", 6, 0), box("b", 6, 0)]
    here = grid([tops], *[block(top) for top in tops])
    there = placer(here, {(0, 2): 3})
    there.place()
    left, right = there.extent()
    assert left == NEAR(right)
    assert right == NEAR(tops[1].right + STYLE.stub_em + 1.0)
