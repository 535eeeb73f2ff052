"""Plans: which side of which cell each line uses, and the rails of every gap."""

from __future__ import annotations

import pytest

from bagan.chart.layout.arrange import heighten, widen
from bagan.chart.layout.grid import Cell, Grid
from bagan.chart.layout.legs import Leg, Plan, Site
from bagan.chart.layout.needs import needs_of
from bagan.chart.layout.plan import Planner, runs_of_stacks
from bagan.chart.model.chart import Branch, Link
from bagan.chart.model.kinds import Kind
from tests.layout.charts import chart, leaves, line
from tests.layout.grids import box, grid, node, stack

KOORDINASI = Kind.KOORDINASI


def planned(
    here: Grid, *lines: Link, arrows: bool = False, across: bool = True, parted: bool = False
) -> Plan:
    ids = [item.node.id for row in here.rows for cell in row for item in cell.items]
    ids += [cell.frame.id for row in here.rows for cell in row if cell.frame]
    head, *rest = ids
    drawn = chart(Branch(head, children=leaves(" ".join(rest))), lines=lines, arrows=arrows)
    return Planner(here, drawn, across=across, parted=parted).plan()


def gaps_of(plan: Plan) -> dict[tuple[int, int], list[int]]:
    return {gap: [net.index for net in nets] for gap, nets in sorted(plan.rails.items())}


def banded(count: int) -> tuple[Grid, list[str]]:
    """A top, a head, and *count* stacks of two boxes under the head."""
    top, head = box("top", 4, 0), box("head", 4, 1)
    cells = [stack(f"a{n} b{n}", 6, 2, band=head) for n in range(count)]
    names = [f"{letter}{n}" for n in range(count) for letter in "ab"]
    return grid([[top], [head], cells]), names


def both_kinds(names: list[str]) -> list[Link]:
    lines = [line(f"top {name}") for name in names]
    return lines + [line(f"head {name}", KOORDINASI) for name in names]


def test_boxes_are_left_downwards_and_entered_from_above() -> None:
    here = grid([[box("a", 4, 0)], [box("b", 4, 1)], [box("c", 4, 2)]])
    plan = planned(here, line("a b"), line("a c"), line("c a", KOORDINASI))
    down, up = plan.routes
    assert list(down.sources) == ["down"]
    assert down.sources["down"].side == "bottom"
    assert [leg.side for leg in down.targets] == ["top", "top"]
    assert list(up.sources) == ["up"]
    assert up.sources["up"].side == "top"
    assert [leg.side for leg in up.targets] == ["bottom"]
    assert plan.rails == {}


def test_a_net_leaves_its_source_both_ways_where_it_has_to() -> None:
    here = grid([[box("a", 4, 0)], [box("b", 4, 1)], [box("c", 4, 2)]])
    (route,) = planned(here, line("b a"), line("b c")).routes
    assert {way: leg.side for way, leg in route.sources.items()} == {"up": "top", "down": "bottom"}


def test_boxes_of_one_row_are_joined_under_it() -> None:
    here = grid([[box("a", 4, 0), box("b", 4, 0), box("c", 4, 0)]])
    (route,) = planned(here, line("a c")).routes
    assert list(route.sources) == ["down"]
    assert [leg.side for leg in route.targets] == ["bottom"]


@pytest.mark.parametrize("arrows", [False, True])
def test_neighbours_are_joined_directly(arrows) -> None:
    here = grid([[box("a", 4, 0), box("b", 4, 0), box("c", 4, 0)]])
    plan = planned(
        here, line("a b"), line("c b"), line("b c", KOORDINASI, both=True), arrows=arrows
    )
    forward, back, both = [route.directs[0] for route in plan.routes]
    assert (forward.left, forward.right) == (here.rows[0][0], here.rows[0][1])
    assert (forward.arrow_left, forward.arrow_right) == (False, arrows)
    assert (back.left, back.right) == (here.rows[0][1], here.rows[0][2])
    assert (back.arrow_left, back.arrow_right) == (arrows, False)
    assert (both.arrow_left, both.arrow_right) == (arrows, arrows)
    assert all(not route.sources and not route.targets for route in plan.routes)


def test_a_line_that_goes_both_ways_has_two_arrowheads() -> None:
    here = grid([[box("a", 4, 0)], [box("b", 4, 1)]])
    (route,) = planned(here, line("a b", both=True), arrows=True).routes
    assert [leg.arrow for leg in route.legs] == [True, True]
    (route,) = planned(here, line("a b"), arrows=True).routes
    assert [leg.arrow for leg in route.legs] == [False, True]


def test_two_nets_alternate_between_stacks() -> None:
    for count, coordination in ((2, [1]), (3, [1, 3]), (4, [0, 2, 4]), (6, [1, 3, 5])):
        here, names = banded(count)
        plan = planned(here, *both_kinds(names))
        assert gaps_of(plan) == {
            (2, gap): [1 if gap in coordination else 0]
            for gap in range(count + 1)
        }, count  # fmt: skip


def test_odd_stacks_have_the_fewest_rails() -> None:
    here, _names = banded(3)
    plan = planned(here, line("top a2"), line("top b2"), line("head a0", KOORDINASI),
                   line("head b0", KOORDINASI))  # fmt: skip
    assert len(gaps_of(plan)) == 2


def test_a_lone_net_runs_between_pairs_of_stacks() -> None:
    for count, gaps in ((1, [0]), (2, [1]), (3, [1, 2]), (4, [1, 3]), (5, [1, 3, 4])):
        here, names = banded(count)
        plan = planned(here, *[line(f"head {name}") for name in names])
        assert gaps_of(plan) == {(2, gap): [0] for gap in gaps}


def test_a_third_net_runs_where_there_is_room() -> None:
    here, names = banded(2)
    other = line("b0 a1", KOORDINASI)
    plan = planned(here, *both_kinds(names), other)
    third = plan.routes[2]
    assert third.sources["gap"].gap == (2, 0)
    assert third.targets[0].gap == (2, 1)
    twice = planned(here, *both_kinds(names), line("top a0", KOORDINASI),
                    line("top b0", KOORDINASI))  # fmt: skip
    assert {leg.gap for leg in twice.routes[2].targets} == {(2, 0)}


@pytest.mark.parametrize(("parted", "gaps"), [(False, {(2, 0), (2, 1)}), (True, {(2, 0), (2, 2)})])
def test_a_third_net_that_is_parted_runs_beside_one_of_another_kind(parted, gaps) -> None:
    here, names = banded(2)
    other = [line(f"top {name}", KOORDINASI) for name in names]
    plan = planned(here, *both_kinds(names), *other, parted=parted)
    assert {leg.gap for leg in plan.routes[2].targets} == gaps


def test_the_main_nets_are_those_with_the_most_lines() -> None:
    here, names = banded(2)
    single = [line(f"a0 {name}", KOORDINASI) for name in ("b0",)]
    plan = planned(here, *single, *both_kinds(names))
    assert [route.net.source for route in plan.routes] == ["a0", "top", "head"]
    assert {leg.gap for leg in plan.routes[2].targets} == {(2, 1)}
    assert {leg.gap for leg in plan.routes[1].targets} == {(2, 0), (2, 2)}


def test_rails_that_feed_more_boxes_at_their_right_stand_further_right() -> None:
    here, names = banded(2)
    plan = planned(here, *both_kinds(names), line("b0 a1", KOORDINASI))
    assert gaps_of(plan) == {(2, 0): [2, 0], (2, 1): [1, 2], (2, 2): [0]}


def test_an_even_band_has_its_first_net_in_the_middle() -> None:
    here, _names = banded(2)
    plan = planned(here, line("top a1"), line("top b1"), line("head a0"), line("head b0"))
    assert gaps_of(plan) == {(2, 1): [1], (2, 2): [0]}


def test_stacks_of_two_bands_are_planned_apart() -> None:
    one, two = box("one", 4, 0), box("two", 4, 0)
    cells = [stack("a", 4, 1, band=one), stack("b", 4, 1, band=one), stack("c", 4, 1, band=two)]
    middle = box("m", 4, 1)
    row = grid([[one, two], cells]).rows[1]
    assert [[cell.index for cell in run] for run in runs_of_stacks(row)] == [[0, 1], [2]]
    parted = grid([[one, two], [cells[0], middle, cells[1], cells[2]]]).rows[1]
    assert [[cell.index for cell in run] for run in runs_of_stacks(parted)] == [[0], [2], [3]]
    assert list(runs_of_stacks([middle])) == []


def framed(across: bool) -> Plan:
    frame = Cell("frame", stack("m n", 4, 1).items, 6, 6, 1, None, frame=node("f"))
    here = grid([[box("a", 4, 0)], [frame], [box("z", 4, 2)]])
    return planned(here, line("a m"), line("a f"), line("n z", KOORDINASI), across=across)


def test_members_side_by_side_are_met_at_their_lower_side() -> None:
    plan = framed(across=True)
    assert [leg.side for leg in plan.routes[0].targets] == ["bottom", "top"]
    assert plan.routes[1].sources["down"].side == "bottom"
    assert plan.rails == {}


def test_members_one_above_the_other_are_met_at_the_side() -> None:
    plan = framed(across=False)
    assert [leg.side for leg in plan.routes[0].targets] == ["gap", "top"]
    assert list(plan.routes[1].sources) == ["gap"]
    assert {gap[0] for gap in plan.rails} == {1}


def legs(cell: Cell, count: int, side: str, *, item: int | None = None, gap=None) -> Plan:
    route = planned(grid([[box("p", 4, 0)], [box("q", 4, 1)]]), line("p q")).routes[0]
    site = Site(cell, None if item is None else cell.items[item])
    route.sources.clear()
    route.targets[:] = [Leg(route.net, site, side, False, gap) for _n in range(count)]
    return Plan([route], {})


@pytest.mark.parametrize(("count", "width"), [(1, 1.0), (2, 1.5), (3, 2.0), (4, 2.5)])
def test_boxes_are_wide_enough_for_their_lines(count, width) -> None:
    band = object()
    cells = [box("a", 1.0, 0, band=band), box("b", 1.0, 0, band=band), box("c", 1.0, 0)]
    here = grid([cells])
    widen(here, needs_of(legs(cells[0], count, "top")))
    assert [cell.width for cell in cells] == [width, width, 1.0]
    assert [cell.items[0].width for cell in cells] == [width, width, 1.0]
    wide = box("w", 9.0, 0)
    widen(grid([[wide]]), needs_of(legs(wide, count, "bottom")))
    assert wide.width == 9.0


def test_stacks_keep_their_width() -> None:
    pile = stack("a b", 0.5, 0)
    widen(grid([[pile]]), needs_of(legs(pile, 3, "top")))
    widen(grid([[pile]]), needs_of(legs(pile, 3, "gap", item=1, gap=(0, 0))))
    assert pile.width == 0.5
    wide = box("w", 1.0, 0)
    widen(grid([[wide]]), needs_of(legs(wide, 3, "gap", gap=(0, 0))))
    assert wide.width == 1.0


def test_lines_at_two_sides_do_not_widen_a_box() -> None:
    cell = box("a", 1.0, 0)
    here = grid([[cell]])
    upper, lower = legs(cell, 1, "top"), legs(cell, 1, "bottom")
    widen(here, needs_of(Plan([*upper.routes, *lower.routes], {})))
    assert cell.width == 1.0


@pytest.mark.parametrize(("count", "height"), [(2, 1.0), (3, 1.8), (4, 2.2)])
def test_boxes_of_stacks_are_tall_enough_for_their_lines(count, height) -> None:
    pile = stack("a b c", 4, 0, height=1.0)
    heighten(grid([[pile]]), legs(pile, count, "gap", item=1, gap=(0, 0)))
    grown = height - 1.0
    assert [item.height for item in pile.items] == pytest.approx([1.0, height, 1.0])
    assert [item.top for item in pile.items] == pytest.approx([0.0, 1.5, 3.0 + grown])
    assert pile.height == pytest.approx(4.0 + grown)
