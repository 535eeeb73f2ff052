"""Legs, ports, climbs, levels and stubs: where the lines of a placed grid run."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bagan.chart.layout.channel import Trunk
from bagan.chart.layout.climb import Climb
from bagan.chart.layout.grid import Cell, Grid
from bagan.chart.layout.legs import Direct, Leg, Net, Plan, Route, Site, nets_of, sites_of
from bagan.chart.layout.levels import set_ends, set_levels
from bagan.chart.layout.lines import Lines, clashes, crossings, lines_of
from bagan.chart.layout.ports import CLEAR, Ports, Rail, spread
from bagan.chart.layout.route import Routed, route
from bagan.chart.layout.stubs import edge_of, part_stubs
from bagan.chart.model.chart import Branch
from bagan.chart.model.kinds import Kind
from bagan.style import Style
from tests.layout.charts import chart, leaves, line
from tests.layout.grids import at, block, box, grid, node, run, stack

STYLE = Style()
STUB = STYLE.stub_em
NEAR = pytest.approx
KOMANDO, KOORDINASI = Kind.KOMANDO, Kind.KOORDINASI


def net(number: int, kind: Kind = KOMANDO) -> Net:
    return Net(number, kind, "source", ("target",), both=False)


def leg(
    cell: Cell, side: str, number: int = 0, *, item: int | None = None, gap=None, **more
) -> Leg:
    site = Site(cell, None if item is None else cell.items[item])
    kind = more.pop("kind", KOMANDO)
    return Leg(net(number, kind), site, side, more.pop("arrow", False), gap)


def way(source: Leg | None, *targets: Leg, directs: tuple[Direct, ...] = ()) -> Route:
    """A route whose source leaves down, and whose legs share its net."""
    own = source.net if source else targets[0].net
    for each in targets:
        each.net = own
    sources = {} if source is None else {"gap" if source.gap else "down": source}
    return Route(own, sources, list(targets), list(directs))


def ports(here: Grid, *routes: Route) -> Ports:
    rails: dict[tuple[int, int], list[Net]] = {}
    for each in routes:
        for one in each.legs:
            if one.gap is not None and one.net not in rails.setdefault(one.gap, []):
                rails[one.gap].append(one.net)
    return Ports(here, Plan(list(routes), rails), STYLE, stub=STUB)


# Legs


def test_lines_of_one_kind_from_one_source_are_one_net() -> None:
    head = Branch("a", children=leaves("b c d"))
    drawn = chart(
        head,
        lines=[
            line("a b"), line("a c"), line("a d", KOORDINASI), line("b a"),
            line("a b", both=True), line("a c", both=True),
        ],
    )  # fmt: skip
    nets = nets_of(drawn)
    assert [(n.index, n.kind, n.source, n.targets, n.both) for n in nets] == [
        (0, KOMANDO, "a", ("b", "c"), False),
        (1, KOORDINASI, "a", ("d",), False),
        (2, KOMANDO, "b", ("a",), False),
        (3, KOMANDO, "a", ("b",), True),
        (4, KOMANDO, "a", ("c",), True),
    ]


@pytest.mark.parametrize(("kind", "nets"), [(KOORDINASI, 1), (KOMANDO, 2)])
def test_two_lines_of_coordination_to_one_end_are_one_net(kind: Kind, nets: int) -> None:
    drawn = chart(Branch("a", children=leaves("b c")), lines=[line("b a", kind), line("c a", kind)])
    assert len(nets_of(drawn)) == nets
    assert len(nets_of(drawn, compared=True)) == 2


def test_sites_are_cells_or_what_stands_in_them() -> None:
    head, pile = at(box("head", 6, 0), -3, 1), at(stack("a b", 8, 1), 10, 5)
    frame = at(Cell("frame", stack("m", 4, 1).items, 6, 3, 1, None, frame=node("f")), 20, 5)
    frame.items[0].left = 1.0
    sites = sites_of(grid([[head], [pile, frame]]))
    assert sites["head"] == Site(head, None)
    assert sites["b"] == Site(pile, pile.items[1])
    assert sites["f"] == Site(frame, None)
    b, m = sites["b"], sites["m"]
    assert (b.left, b.top, b.width, b.height, b.middle) == (10, 7.5, 8, 2, 14)
    assert (m.left, m.middle, m.top) == (21, 23, 5)
    whole = sites["head"]
    assert (whole.left, whole.top, whole.width, whole.height, whole.middle) == (-3, 1, 6, 2, 0)


def test_legs_reach_the_channel_above_or_below_their_row() -> None:
    cell = box("a", 4, 3)
    assert leg(cell, "top").channel == 3
    assert leg(cell, "bottom").channel == 4
    assert leg(cell, "gap").channel == 3
    source, target = leg(cell, "bottom"), leg(cell, "top")
    assert way(source, target).legs == [source, target]


# Ports


def pair() -> tuple[Grid, Cell, Cell]:
    one, two = at(stack("a b", 8, 1), -9), at(stack("c d", 8, 1), 3)
    head = at(box("head", 6, 0), -3)
    return grid([[head], [one, two]]), one, two


def test_a_rail_stands_close_to_the_boxes_that_it_feeds() -> None:
    here, one, two = pair()
    head = here.rows[0][0]

    def xs(*feeding: Leg) -> list[float]:
        found = ports(here, *[way(leg(head, "bottom", each.net.index), each) for each in feeding])
        return [rail.x for rail in found.rails.values()]

    assert xs(leg(one, "gap", item=0, gap=(1, 0))) == NEAR([-9 - STYLE.stub_em])
    assert xs(leg(one, "gap", item=0, gap=(1, 1))) == NEAR([-1 + STYLE.stub_em])
    assert xs(leg(two, "gap", item=0, gap=(1, 1))) == NEAR([3 - STYLE.stub_em])
    assert xs(leg(two, "gap", item=0, gap=(1, 2))) == NEAR([11 + STYLE.stub_em])
    both = [leg(one, "gap", 0, item=0, gap=(1, 1)), leg(two, "gap", 1, item=0, gap=(1, 1))]
    assert xs(*both) == NEAR([head.middle, head.middle + 0.5])  # straight under their head
    head.x += 20
    assert xs(*both) == NEAR([1 - 0.25, 1 + 0.25])
    head.x -= 20
    left = [leg(one, "gap", n, item=0, gap=(1, 0)) for n in range(3)]
    assert xs(*left) == NEAR([-9 - STYLE.stub_em - 1, -9 - STYLE.stub_em - 0.5, -9 - STYLE.stub_em])
    right = [leg(two, "gap", n, item=0, gap=(1, 1)) for n in range(2)]
    assert xs(*right) == NEAR([3 - STYLE.stub_em - 0.5, 3 - STYLE.stub_em])


@pytest.mark.parametrize(("wider", "moved"), [(-0.2, 0.0), (0.3, 0.3), (2.0, 0.0)])
def test_a_rail_at_a_side_is_set_outwards_not_to_meet_the_row_above(
    wider: float, moved: float
) -> None:
    """By little, and only where the row above ends beside it."""
    here, one, two = pair()
    near = STYLE.stub_em - CLEAR + wider  # so far the row above reaches over the lower one
    head = here.rows[0][0]
    head.x, head.width = one.x - near, two.right - one.x + 2 * near
    for cell, gap, due in (
        (one, 0, one.x - STYLE.stub_em - moved),
        (two, 2, two.right + STYLE.stub_em + moved),
    ):
        end = leg(cell, "gap", item=0, gap=(1, gap))
        (rail,) = ports(here, way(leg(head, "bottom"), end)).rails.values()
        assert rail.x == NEAR(due)


def test_legs_meet_their_rail_and_take_its_x() -> None:
    here, one, _two = pair()
    legs = [leg(one, "gap", item=n, gap=(1, 1)) for n in range(2)]
    found = ports(here, way(leg(here.rows[0][0], "bottom"), *legs))
    rail = found.rails[(1, 1), 0]
    assert rail.legs == legs
    assert {each.x for each in legs} == {rail.x}
    assert found.taken == {1: [(rail.x, 0)]}


def test_lines_at_one_side_of_a_box_are_spread() -> None:
    cell = at(box("head", 10, 0), -5)

    def spread_out(*aims: float, kinds: str = "", width: float = 10.0) -> list[float]:
        cell.width, cell.items[0].width, cell.x = width, width, -width / 2
        legs = [leg(cell, "bottom", number) for number in range(len(aims))]
        for each, kind in zip(legs, kinds, strict=False):
            each.net = net(each.net.index, KOORDINASI if kind == "d" else KOMANDO)
        spread(list(zip(legs, aims, strict=True)))
        return [each.x for each in legs]

    assert spread_out(7.0) == [0.0]
    assert spread_out(7.0, 7.0) == [0.0, 1.0]
    assert spread_out(7.0, -7.0, -7.0, 7.0) == [0.0, -1.0, -2.0, 1.0]
    assert spread_out(0.0, 0.0, -0.01, -0.03) == [0.0, 1.0, 2.0, -1.0]
    assert spread_out(7.0, -7.0, 0.0) == [1.0, -1.0, 0.0]  # the last comes straight from there
    assert spread_out(0.0, 7.0, 7.0, width=3.0) == NEAR([0.0, 0.6, 1.2])
    assert spread_out(0.0, -7.0, 7.0, width=2.0) == NEAR([0.0, -0.7, 0.7])


def test_komando_has_the_middle_of_a_side() -> None:
    cell = at(box("head", 10, 0), -5)
    first, second = leg(cell, "bottom", 0, kind=KOORDINASI), leg(cell, "bottom", 1)
    spread([(first, 9.0), (second, 9.0)])
    assert (first.x, second.x) == (1.0, 0.0)


def test_a_line_is_set_straight_over_its_own_rail_where_it_nearly_is() -> None:
    here, one, two = pair()
    head = here.rows[0][0]
    head.x = -2.8  # the middle at 0.2; a rail for both stands at 1, one for the left at
    # a stub's length from its boxes
    source = leg(head, "bottom")
    ports(here, way(source, leg(one, "gap", item=0, gap=(1, 1))))
    assert source.x == NEAR(-1.0 + STYLE.stub_em)
    head.x = -3.6
    far = leg(head, "bottom")
    ports(here, way(far, leg(two, "gap", item=0, gap=(1, 1))))
    assert far.x == NEAR(-0.6)


def test_a_line_keeps_clear_of_the_lines_of_others() -> None:
    here, one, _two = pair()
    head = here.rows[0][0]
    head.x = -3.1
    rail = leg(one, "gap", 1, item=0, gap=(1, 1))  # at -0.46
    first, second = leg(head, "bottom", 2), leg(head, "bottom", 3)
    others = [way(first, leg(one, "top", 2)), way(second, leg(one, "top", 3))]
    found = ports(here, way(leg(head, "bottom", 1), rail), *others)
    xs = [x for x, _net in found.met[1] if x > -4]
    assert min(abs(a - b) for n, a in enumerate(xs) for b in xs[:n]) >= 0.2


def test_straight_lines_between_two_neighbours_lie_apart() -> None:
    one, two = at(box("a", 4, 0), 0), at(box("b", 4, 0), 10)
    directs = [Direct(net(n), one, two, False, False) for n in range(3)]
    ports(grid([[one, two]]), *[Route(d.net, {}, [], [d]) for d in directs])
    assert [d.offset for d in directs] == NEAR([-0.7, 0.0, 0.7])


# Climbs


def test_a_trunk_joins_a_source_with_its_targets() -> None:
    here, one, two = pair()
    source = leg(here.rows[0][0], "bottom")
    targets = [leg(one, "top"), leg(two, "top")]
    climb = Climb(ports(here, way(source, *targets)))
    (trunk,) = climb.trunks[1]
    assert not climb.missing
    assert (trunk.low, trunk.high, trunk.channel) == (-5.0, 7.0, 1)
    assert [end for _x, end in trunk.ups] == [source]
    assert [end for _x, end in trunk.downs] == targets
    assert climb.by_net == {0: [trunk]}


def three_rows(*middle: Cell) -> tuple[Grid, Cell, Cell]:
    head, low = at(box("head", 6, 0), -3), at(box("low", 6, 2), 5)
    return grid([[head], list(middle), [low]]), head, low


def test_a_net_passes_a_row_beside_its_boxes() -> None:
    here, head, low = three_rows(at(box("m", 6, 1), -3))
    source, target = leg(head, "bottom"), leg(low, "top")
    found = ports(here, way(source, target))
    climb = Climb(found)
    assert not climb.missing
    upper, lower = climb.trunks[1][0], climb.trunks[2][0]
    assert [x for x, _end in lower.downs] == [8.0] == [x for x, _end in lower.ups]
    assert lower.straight
    assert (upper.low, upper.high) == (0.0, 8.0)
    assert found.taken[1] == [(8.0, 0)]


def test_a_net_goes_through_the_gap_between_two_boxes() -> None:
    here, head, low = three_rows(at(box("m", 5, 1), -3), at(box("n", 8, 1), 4))
    found = ports(here, way(leg(head, "bottom"), leg(low, "top")))
    climb = Climb(found)
    assert not climb.missing
    assert found.taken[1] == [(3.0, 0)]


def test_two_rails_of_which_one_cannot_go_on_meet_under_their_source() -> None:
    head, staff = at(box("head", 6, 0), -3), at(box("staff", 12, 1), 1)
    names = ("a", "b", "c", "d")
    cells = [at(stack(name, 4, 2), x) for name, x in zip(names, (-12, -6, 2, 8), strict=True)]
    here = grid([[head], [staff], cells])
    gaps = ((2, 1), (2, 1), (2, 3), (2, 3))
    legs = [leg(cell, "gap", gap=gap, item=0) for cell, gap in zip(cells, gaps, strict=True)]
    route = way(leg(head, "bottom"), *legs)
    found = Ports(here, Plan([route], {gap: [route.net] for gap in gaps}), STYLE, stub=STUB)
    assert not Climb(found).missing
    assert found.taken[1] == [(0.0, 0)]


def test_a_net_without_a_passage_asks_for_one() -> None:
    here, head, low = three_rows(at(box("m", 30, 1), -15))
    climb = Climb(ports(here, way(leg(head, "bottom"), leg(low, "top"))))
    assert climb.missing == {((1, 1), 0)}


def test_a_net_goes_straight_to_its_source_past_a_rail_of_its_own() -> None:
    here, head, low = three_rows(at(box("m", 9, 1), 4))
    route = way(leg(head, "bottom"), leg(low, "top"))
    found = Ports(here, Plan([route], {(1, 0): [route.net]}), STYLE, stub=STUB)
    (trunk,) = Climb(found).trunks[1]
    assert trunk.straight and trunk.low == 0.0


def test_a_net_does_not_pass_close_to_another() -> None:
    here, head, low = three_rows(at(box("m", 6, 1), -3))
    found = ports(here, way(leg(head, "bottom"), leg(low, "top")))
    climb = Climb(found)
    mine, other = net(0), net(7)
    assert climb.free(1, 8.0, mine)
    assert not climb.free(1, 8.0, other)
    assert not climb.free(1, 8.44, other)
    assert climb.free(1, 8.46, other)
    assert not climb.free(2, 8.1, other) and climb.free(1, -9, other)
    assert not climb.free(1, 3.44, mine) and climb.free(1, 3.46, mine)
    assert not climb.free(1, -3.44, mine) and climb.free(1, -3.46, mine)


# Levels


def trunk(number: int, channel: int, ups: list[float], downs: list[float], end=None) -> Trunk:
    return Trunk(number, channel, [(x, end) for x in ups], [(x, end) for x in downs])


def test_rows_and_trunks_get_their_heights() -> None:
    head, low = box("head", 6, 0, height=3), box("low", 6, 1)
    here = grid([[head], [low, box("tall", 6, 1, height=4)]])
    trunks = [trunk(0, 1, [0], [9]), trunk(1, 1, [5], [14])]
    height = set_levels(here, {1: trunks}, STYLE, arrow=0.0)
    gap, track = STYLE.row_gap_em, STYLE.track_em
    assert head.y == 0.0
    assert sorted(t.y for t in trunks) == NEAR([3 + gap, 3 + gap + track])
    assert here.rows[1][1].y == NEAR(3 + 2 * gap + track)
    assert low.y == NEAR(3 + 2 * gap + track + 1)
    assert height == NEAR(3 + 2 * gap + track + 4)


def test_stacks_hang_from_the_top_of_their_row() -> None:
    pile, low = stack("a b", 6, 0), box("low", 6, 0)
    set_levels(grid([[pile, low]]), {}, STYLE, arrow=0.0)
    assert (pile.y, low.y) == (0.0, 0.0)


def test_a_channel_without_trunks_is_wider() -> None:
    here = grid([[box("a", 6, 0)], [box("b", 6, 1)]])
    assert set_levels(here, {}, STYLE, arrow=0.0) == NEAR(4 + 1.6 * STYLE.row_gap_em)
    assert set_levels(here, {}, STYLE, arrow=0.5) == NEAR(4 + 1.6 * STYLE.row_gap_em + 0.5)


def test_outer_channels_are_narrow() -> None:
    here = grid([[box("a", 6, 0)]])
    trunks = {0: [trunk(0, 0, [], [0, 5])], 1: [trunk(0, 1, [0, 5], [])]}
    assert set_levels(here, trunks, STYLE, arrow=0.0) == NEAR(
        0.1 + STYLE.row_gap_em + 2 + STYLE.row_gap_em + 0.1
    )
    assert here.rows[0][0].y == NEAR(0.1 + STYLE.row_gap_em)


def test_arrowheads_make_a_channel_wider_on_their_side() -> None:
    cell = box("a", 6, 0)
    here = grid([[cell], [box("b", 6, 1)]])
    pointed = leg(cell, "bottom", arrow=True)
    for ups, downs, above, below in (
        ([(0.0, pointed)], [(5.0, None)], 0.5, 0.0),
        ([(0.0, None)], [(5.0, pointed)], 0.0, 0.5),
        ([(0.0, leg(cell, "bottom"))], [(5.0, None)], 0.0, 0.0),
    ):
        one = Trunk(0, 1, ups, downs)
        assert set_levels(here, {1: [one]}, STYLE, arrow=0.5) == NEAR(
            4 + 2 * STYLE.row_gap_em + above + below
        )
        assert one.y == NEAR(2 + STYLE.row_gap_em + above)


def test_legs_end_at_the_sides_of_their_boxes() -> None:
    cell, pile = at(box("a", 6, 0), 0, 1), at(stack("b c", 6, 1), 0, 10)
    framed = at(Cell("frame", stack("m", 4, 1).items, 6, 3, 1, None, frame=node("f")), 20, 30)
    top, bottom = leg(cell, "top"), leg(cell, "bottom")
    side, inside = leg(pile, "gap", item=1, gap=(1, 0)), leg(framed, "bottom", item=0)
    set_ends([way(top, bottom, side, inside)])
    assert (top.y, bottom.y, side.y, inside.y) == (1, 3, 13.5, 32)


# Stubs


def rail_of(number: int, x: float, *legs: Leg, gap=(1, 1)) -> Rail:
    found = Rail(gap, net(number), x, list(legs))
    for each in legs:
        each.x = x
        each.net = found.net
    return found


def test_stubs_meet_the_side_of_their_box_that_faces_the_gap() -> None:
    pile = at(stack("a", 6, 1), 2)
    pile.index = 1
    assert edge_of(leg(pile, "gap", item=0, gap=(1, 1))) == 2
    assert edge_of(leg(pile, "gap", item=0, gap=(1, 2))) == 8


def test_stubs_of_two_nets_do_not_run_together() -> None:
    pile = at(stack("a", 6, 1, height=4), 2)
    pile.index = 1
    legs = [leg(pile, "gap", item=0, gap=(1, 1)) for _n in range(3)]
    for each in legs:
        each.y = 2.0
    part_stubs([rail_of(n, 0.5 + n * 0.5, each) for n, each in enumerate(legs)])
    assert [each.y for each in legs] == NEAR([2.0, 2.5, 1.5])


def test_stubs_of_one_net_or_apart_stay() -> None:
    one, two = at(stack("a", 6, 1), 2), at(stack("b", 6, 1), -10)
    one.index = 1
    left, right = leg(two, "gap", item=0, gap=(1, 1)), leg(one, "gap", item=0, gap=(1, 1))
    left.y = right.y = 1.0
    part_stubs([rail_of(0, -1.0, left), rail_of(1, 0.0, right)])
    assert (left.y, right.y) == (1.0, 1.0)
    again = leg(one, "gap", item=0, gap=(1, 1))
    again.y = 1.0
    part_stubs([rail_of(0, 0.0, right, again), rail_of(1, 9.0, gap=(1, 2))])
    assert (right.y, again.y) == (1.0, 1.0)


def test_a_low_box_leaves_no_room_to_part_stubs() -> None:
    pile = at(stack("a", 6, 1, height=0.4), 2)
    pile.index = 1
    legs = [leg(pile, "gap", item=0, gap=(1, 1)) for _n in range(2)]
    for each in legs:
        each.y = 0.2
    part_stubs([rail_of(n, 0.5 + n * 0.5, each) for n, each in enumerate(legs)])
    assert [each.y for each in legs] == [0.2, 0.2]


def test_many_stubs_find_places_up_to_the_ends_of_a_tall_box() -> None:
    pile = at(stack("a", 6, 1, height=8), 2)
    pile.index = 1
    legs = [leg(pile, "gap", item=0, gap=(1, 1)) for _n in range(20)]
    for each in legs:
        each.y = 4.0
    part_stubs([rail_of(n, 0.5, each) for n, each in enumerate(legs)])
    ys = sorted(each.y for each in legs)
    assert min(b - a for a, b in pairwise(ys)) >= 0.19
    assert ys[0] >= 0.15 and ys[-1] <= 7.85


# Lines


def test_lines_of_a_route() -> None:
    here, one, two = pair()
    for cell, y in ((here.rows[0][0], 0.0), (one, 5.0), (two, 5.0)):
        cell.y = y
    source = leg(here.rows[0][0], "bottom")
    targets = [
        leg(one, "gap", item=0, gap=(1, 1), arrow=True),
        leg(one, "gap", item=1, gap=(1, 1), arrow=True),
        leg(two, "top", arrow=True),
    ]
    whole = way(source, *targets)
    found = ports(here, whole)
    climb = Climb(found)
    set_levels(here, climb.trunks, STYLE, arrow=0.0)
    set_ends([whole])
    lines = lines_of(whole, climb.by_net[0], found.rails)
    y, top = 2 + STYLE.row_gap_em, 2 + 2 * STYLE.row_gap_em
    x = -1.0 + STYLE.stub_em
    assert sorted(lines.segments) == [
        NEAR(each)
        for each in sorted(
            [
                (x, y, 7.0, y),
                (x, 2.0, x, y),
                (x, y, x, top + 3.5),
                (-1.0, top + 1.0, x, top + 1.0),
                (-1.0, top + 3.5, x, top + 3.5),
                (7.0, y, 7.0, top),
            ]
        )
    ]
    assert lines.arrows == [
        (-1.0, NEAR(top + 1.0), "W"), (-1.0, NEAR(top + 3.5), "W"), (7.0, NEAR(top), "S"),
    ]  # fmt: skip


def test_a_direct_line_runs_between_the_boxes_that_it_joins() -> None:
    one, two = at(box("a", 4, 0, height=4), 0, 1), at(box("b", 4, 0), 10, 2)
    direct = Direct(net(0), one, two, True, True, offset=0.5)
    lines = lines_of(Route(direct.net, {}, [], [direct]), (), {})
    assert lines.segments == [(4, 3.5, 10, 3.5)]
    assert lines.arrows == [(4, 3.5, "W"), (10, 3.5, "E")]
    bare = Direct(net(0), one, two, False, False)
    assert lines_of(Route(bare.net, {}, [], [bare]), (), {}).arrows == []


def clashing(*segments: tuple[float, float, float, float], nets: str = "") -> int:
    numbers = [int(number) for number in nets] or list(range(len(segments)))
    return clashes(
        [Lines(net(number), [each]) for number, each in zip(numbers, segments, strict=True)]
    )


def test_lines_over_each_other_are_counted() -> None:
    assert clashing((0, 0, 10, 0), (5, 0.07, 15, 0.07)) == 1
    assert clashing((0, 0, 10, 0), (5, 0.09, 15, 0.09)) == 0
    assert clashing((0, 0, 10, 0), (10.07, 0, 15, 0)) == 1
    assert clashing((0, 0, 10, 0), (10.09, 0, 15, 0)) == 0
    assert clashing((0, 0, 0, 10), (0.07, 5, 0.07, 15)) == 1
    assert clashing((0, 0, 10, 0), (5, -5, 5, 5)) == 0
    assert clashing((3, 3, 3, 3), (3, 3, 3, 3)) == 0
    assert clashing((0, 0, 10, 0), (0, 0, 10, 0), (0, 0, 10, 0)) == 3


def test_a_net_clashes_with_itself_only_where_two_lines_look_like_one() -> None:
    assert clashing((0, 0, 10, 0), (5, 0, 15, 0), nets="00") == 0
    assert clashing((0, 0, 10, 0), (5, 0.05, 15, 0.05), nets="00") == 1
    assert clashing((0, 0, 10, 0), (9.93, 0.05, 15, 0.05), nets="00") == 0
    assert clashing((0, 0, 10, 0), (9.91, 0.05, 15, 0.05), nets="00") == 1


def test_a_grid_is_routed_whole() -> None:
    here, head, low = three_rows(at(box("m", 6, 1), -3))
    whole = way(leg(head, "bottom"), leg(low, "top"))
    routed = route(here, Plan([whole], {}), STYLE, arrows=False)
    assert isinstance(routed, Routed)
    assert (routed.clashes, routed.detours) == (0, 0)
    assert routed.height == NEAR(6 + 2 * STYLE.row_gap_em + 1.6 * STYLE.row_gap_em)
    assert routed.passing == {1: [(8.0, 0)]}
    assert set(routed.trunks) == {1, 2}
    blocked = three_rows(at(box("m", 30, 1), -15))[0]
    cells = blocked.rows[0][0], blocked.rows[2][0]
    again = way(leg(cells[0], "bottom"), leg(cells[1], "top"))
    assert route(blocked, Plan([again], {}), STYLE, arrows=False) == {((1, 1), 0)}


def test_blocks_and_runs_tell_their_cells() -> None:
    head, low = box("head", 6, 0), [box("a", 4, 1), box("b", 4, 1)]
    side = block(box("side", 3, 0), run(box("under", 3, 1)))
    whole = block(head, run(*low), beside_right=[side])
    assert [cell.items[0].lines[0] for cell in whole.all_cells()] == [
        "head", "side", "under", "a", "b",
    ]  # fmt: skip
    assert [cell.items[0].lines[0] for cell in whole.upper_cells()] == ["head", "side", "under"]


def test_a_net_keeps_clear_of_the_lines_in_the_rows_beside() -> None:
    here, head, low = three_rows(at(box("m", 6, 1), -3))
    climb = Climb(ports(here, way(leg(head, "bottom", 0), leg(low, "top", 0))))
    other, taken, met = net(7), climb.ports.taken, climb.ports.met
    for lines, row, clear in ((taken, 0, 0.16), (taken, 2, 0.16), (met, 1, 0.225), (met, 2, 0.225)):
        taken.clear()
        met.clear()
        lines[row] = [(20.0, 3)]
        assert not climb.free(1, 20.0 + clear - 0.005, other)
        assert climb.free(1, 20.0 + clear + 0.005, other)
        assert climb.free(1, 20.0, net(3))


@pytest.mark.parametrize(("x", "straight"), [(-2.9, False), (-2.69, True), (2.69, True)])
def test_a_line_is_set_straight_only_inside_its_box(x, straight) -> None:
    """The box reaches from -3 to 3; the line would stand nearer than 0.3 to its corner."""
    here, head, low = three_rows()
    del here.rows[1]
    source = leg(head, "bottom")
    found = ports(here, way(source, leg(low, "top")))
    found.taken[1] = [(x, 0)]
    source.x = x + 0.5
    found.align(source, [source])
    assert source.x == (x if straight else x + 0.5)


def test_a_line_is_not_set_straight_close_to_another() -> None:
    here, head, low = three_rows()
    source, beside = leg(head, "bottom"), leg(head, "bottom", 1)
    found = ports(here, way(source, leg(low, "top")))
    found.taken[1] = [(0.5, 0), (0.1, 9)]
    for x, straight in ((0.75, False), (0.85, True)):
        source.x, beside.x = 0.0, x
        found.align(source, [source, beside])
        assert source.x == (0.5 if straight else 0.0)
    source.x = 0.5 - 0.81
    found.align(source, [source])
    assert source.x == NEAR(-0.31)


def test_crossings_of_one_kind_are_told_from_those_of_unlike_kinds() -> None:
    level = Lines(net(0), [(0.0, 1.0, 10.0, 1.0)])
    like = Lines(net(1), [(2.0, 0.0, 2.0, 3.0), (0.0, 0.0, 0.0, 3.0)])
    unlike = Lines(net(2, KOORDINASI), [(4.0, 0.0, 4.0, 3.0), (6.0, 1.0, 6.0, 3.0)])
    assert crossings([level, like, unlike]) == (1, 1)
    assert crossings([level, Lines(level.net, like.segments)]) == (1, 0)
