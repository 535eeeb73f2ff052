"""The question for the places: rows of items, distances, weighted edges; the answer read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from bagan.chart.layout.arrange import Arrangement, arrange
from bagan.chart.layout.dot import digraph
from bagan.chart.layout.engine import find_engine, run
from bagan.chart.layout.fit import Fit
from bagan.chart.layout.grid import Choice, Grid
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.network import (
    BESIDE,
    FINEST,
    HEAD,
    LINE,
    NODE,
    RAIL,
    SPINE,
    STACK,
    STUB,
    WIDTH,
    Network,
)  # fmt: skip
from bagan.chart.layout.place import WAY, Placer
from bagan.chart.layout.position import centre, move, positioned, rooms
from bagan.chart.layout.room import Room
from bagan.chart.layout.structure import Question
from bagan.chart.model.chart import Branch, Chart
from bagan.chart.model.kinds import Kind
from bagan.problem import LayoutError
from bagan.style import Style
from tests.layout.charts import chart, leaves, line
from tests.layout.grids import at, block, box, grid

STYLE = Style()
NEAR = pytest.approx
CHART = chart(
    Branch(
        "bupati",
        beside_left=leaves("dprd"),
        staff_right=leaves("staf"),
        children=(
            Branch("satu", children=leaves("a b c d", "Unsur")),
            Branch("dua", children=leaves("e f g", "Unsur")),
        ),
    ),
    lines=[
        line("bupati dprd", Kind.KOORDINASI), line("bupati satu"), line("bupati dua"),
        line("bupati staf"), line("dprd a"),
        *[line(f"satu {leaf}") for leaf in "abcd"], *[line(f"dua {leaf}") for leaf in "efg"],
        *[line(f"bupati {leaf}", Kind.KOORDINASI) for leaf in "abcd"],
    ],
    official="bupati dprd satu dua staf",
)  # fmt: skip


def arranged(drawn: Chart = CHART, stacks: tuple[int, ...] = (2, 3)) -> Arrangement:
    question = Question(drawn)
    structure = question.read(run(find_engine(), question.dot))
    choice = Choice(8.0, 12.0, stacks)
    return arrange(Measure(structure.chart, STYLE), choice, structure.rows)


def ask(dot: str):
    return run(find_engine(), dot)


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(arranged())


def names(network: Network, row: int) -> list[str]:
    return [item.name for item in network.rows[row]]


def test_a_row_holds_its_cells_and_the_lines_through_it_from_left_to_right(network) -> None:
    for number, row in enumerate(network.rows):
        assert [item.x for item in row] == sorted(item.x for item in row)
        cells = [item for item in row if item.cell]
        assert [item.cell for item in cells] == network.arrangement.grid.rows[number]
        assert [item.name for item in cells] == [f"c{number}_{n}" for n in range(len(cells))]
        assert all(item.width == (item.cell.width if item.cell else 0.0) for item in row)
    rails = [item for item in network.rows[3] if item.rail]
    assert len(rails) == len({item.name for item in rails}) == len(network.arrangement.routed.rails)
    assert any(not item.cell and not item.rail for item in network.rows[1])


def test_the_fit_s_own_places_keep_the_distances(network) -> None:
    """So the engine has at least this answer."""
    for row, distances in zip(network.rows, network.distances, strict=True):
        assert distances[0] == 0.0
        for one, two, least in zip(row, row[1:], distances[1:], strict=False):
            assert two.x - one.x - (one.width + two.width) / 2 >= least - 1e-9


def test_distances(network) -> None:
    row, distances = network.rows[3], network.distances[3]
    found = {
        (bool(one.cell), bool(two.cell)): least
        for one, two, least in zip(row, row[1:], distances[1:], strict=False)
        if not {one.name, two.name} & {"c3_1", "c3_2"}
    }
    # The gap is as wide as bands ask; what is more than two stubs lies away from the fed box.
    assert found[True, False] == NEAR(STYLE.band_gap_em - STYLE.stub_em)
    spine = next(item for item in network.rows[1] if not item.cell)
    staff = next(item for item in network.rows[1] if item.cell)
    clear = network.arrangement.placer.clear
    assert network.distance(spine, staff) == NEAR(clear)
    assert network.distance(spine, spine) == NEAR(0.0)


def test_edges_follow_the_lines(network) -> None:
    edges = network.edges
    through = [item for item in network.rows[1] if not item.cell]
    spine = next(item.name for item in through if item.x == network.rows[0][-1].x)
    assert edges["c0_1", spine] == RAIL
    assert edges["c0_0", "c0_1"] == BESIDE
    assert edges["c3_0", "c3_1"] == STACK == edges["c3_3", "c3_4"]
    assert ("c3_1", "c3_2") not in edges
    assert edges["c2_1", "c3_3"] == HEAD
    assert edges["c0_1", "c1_0"] == LINE
    rail = next(item for item in network.rows[3] if item.rail)
    assert {weight for pair, weight in edges.items() if rail.name in pair} >= {STUB}
    rows = {(int(a[1]), int(b[1])) for a, b in edges}
    assert all(below - above in (0, 1) for above, below in rows)


def test_a_straight_spine_outweighs_all(network) -> None:
    tall = chart(
        Branch("a", children=(Branch("b", children=leaves("c")),)),
        lines=[line("a b"), line("b c")],
        official="a b c",
    )
    found = Network(arranged(tall, (1,)))
    assert found.edges == {("c0_0", "c1_0"): SPINE, ("c1_0", "c2_0"): HEAD}
    assert found.dot.count(f"weight={SPINE}]") == 2


def test_the_dot_of_a_small_chart() -> None:
    small = chart(Branch("aa", children=leaves("aa2")), lines=[line("aa aa2")], official="aa aa2")
    found = Network(arranged(small, (1,)))
    for items in found.rows:  # one width, so that the numbers below are alike
        items[0].width = width = 4.0
    found.dot = digraph(found.statements())
    unit = found.unit
    assert unit == FINEST
    points = 2 * int(width * unit / 2)
    half = 2 * int(width * unit / 4)
    box_width, half_width = f"{points / 72:.5f}", f"{half / 72:.5f}"
    least = f"{NODE / 72:.5f}"
    assert [line.strip() for line in found.dot.splitlines()[4:-1]] == [
        f"w0 [width={least}]", f"left [width={half_width}]", f"middle [width={least}]",
        f"right [width={half_width}]", f"z0 [width={least}]",
        "{ rank=same w0 left middle right z0 }", "w0 -> left -> middle -> right -> z0",
        f"w1 [width={least}]", f"gc0_0 [width={least}]", f"c0_0 [width={box_width}]",
        f"z1 [width={least}]", "{ rank=same w1 gc0_0 c0_0 z1 }", "w1 -> gc0_0 -> c0_0 -> z1",
        f"w0 -> w1 [weight={10 * SPINE}]", f"z0 -> z1 [weight={10 * SPINE}]",
        f"w2 [width={least}]", f"gc1_0 [width={least}]", f"c1_0 [width={box_width}]",
        f"z2 [width={least}]", "{ rank=same w2 gc1_0 c1_0 z2 }", "w2 -> gc1_0 -> c1_0 -> z2",
        f"w1 -> w2 [weight={10 * SPINE}]", f"z1 -> z2 [weight={10 * SPINE}]",
        f"w0 -> z0 [weight={WIDTH}]", f"middle -> c0_0 [weight={SPINE}]",
        f"c0_0 -> c1_0 [weight={HEAD}]",
    ]  # fmt: skip


def test_lengths_are_even_points() -> None:
    found = Network(arranged())
    found.unit = 100
    assert found.points(1.0) == 100
    assert found.points(1.019) == 100
    assert found.points(1.02) == 102
    assert found.points(0.0) == NODE


def test_wide_charts_have_coarser_points(monkeypatch) -> None:
    found = arranged()
    assert Network(found).unit == FINEST
    monkeypatch.setattr(Arrangement, "width", 999.5)
    assert Network(found).unit == 70_000 // 1999


@pytest.mark.parametrize("engine", ["graphviz-pure", "dot"])
def test_the_answer_is_read_in_em_from_the_left_wall(network, engine) -> None:
    places = run(find_engine(engine), network.dot)
    rows = network.read(places)
    assert [len(row) for row in rows] == [len(r) for r in network.arrangement.grid.rows]
    moved = {name: (x + 7.5, y - 3) for name, (x, y) in places.items()}
    assert network.read(moved) == rows
    head, spine = rows[0][1], places["middle"][0] - places["w1"][0]
    assert head == NEAR(spine * 72 / network.unit, abs=0.01)
    assert (rows[3][0] + rows[3][1]) / 2 == NEAR(rows[2][0], abs=0.02)


def test_too_little_distance_is_refused(network) -> None:
    places = dict(run(find_engine(), network.dot))
    one, two = network.rows[3][-2:]
    y = places[two.name][1]
    reach = (one.width + two.width) / 2 + network.distances[3][-1]
    at_least = places[one.name][0] + reach * network.unit / 72
    network.read({**places, two.name: (at_least - 0.05, y)})
    with pytest.raises(LayoutError, match=r"^The layout engine set two boxes too close together$"):
        network.read({**places, two.name: (at_least - 0.15, y)})


@pytest.mark.parametrize("name", ["c0_0", "w1", "w4"])
def test_a_lacking_node_is_refused(network, name) -> None:
    places = dict(run(find_engine(), network.dot))
    del places[name]
    with pytest.raises(LayoutError, match=r"^The layout engine's answer lacks a box$"):
        network.read(places)


# After the answer


@dataclass
class Beside:
    """Stands in for a Placer: every gap is 1 em, and heads belong over their parts."""

    gaps: list[tuple[str, str]] = field(default_factory=list)

    def gap_between(self, left, right) -> float:
        return 1.0

    def before(self, cell) -> float:
        return 0.5

    def foot_middle(self, above) -> float:
        cells = above.foot_cells()
        return (cells[0].x + cells[-1].right) / 2

    def middle(self, above) -> float:
        cells = [cell for part in above.parts for cell in part.all_cells()]
        return (min(cell.x for cell in cells) + max(cell.right for cell in cells)) / 2


def row(*xs: float, width: float = 4.0, number: int = 0) -> list:
    return [at(box(f"b{number}{n}", width, number), x) for n, x in enumerate(xs)]


def test_rooms_to_the_left_and_to_the_right() -> None:
    cells = row(0, 8, 20)
    here = grid([cells])
    assert rooms([cells[0]], here, Beside()) == (math.inf, 3.0)
    assert rooms([cells[1]], here, Beside()) == (3.0, 7.0)
    assert rooms([cells[2]], here, Beside()) == (7.0, math.inf)
    assert rooms(cells[:2], here, Beside()) == (math.inf, 7.0)
    assert rooms([cells[0], cells[2]], here, Beside()) == (7.0, 3.0)
    assert rooms(cells, here, Beside()) == (math.inf, math.inf)
    close = row(0, 4.5)
    assert rooms([close[0]], grid([close]), Beside()) == (math.inf, 0.0)


def test_the_way_to_a_foot_stays_open_in_all_rows() -> None:
    head, foot = at(box("head", 4, 0), 10), at(box("foot", 4, 3), 10)
    heads, low = row(5, 12, number=1), row(2, 16, number=2)
    parts = [block(one, block(two)) for one, two in zip(heads, low, strict=True)]
    here = grid([[head], heads, low, [foot]], block(head, *parts, foot=[block(foot)]))
    assert rooms([heads[0], low[0]], here, Beside()) == (math.inf, 12 - 0.5 - 9 - WAY)
    assert rooms([low[1]], here, Beside()) == (16 - 0.5 - 9 - WAY, math.inf)
    assert rooms([heads[0]], here, Beside()) == (math.inf, 12 - 0.5 - 9 - WAY)


@pytest.mark.parametrize("bent", [0, 1])
def test_places_that_bend_a_rail_are_not_taken(bent, monkeypatch) -> None:
    before = arranged()
    rows = dict.fromkeys(CHART.nodes, 0)
    fit = Fit(Measure(CHART, STYLE), Room(500, 400), rows)
    smaller = [tuple(0.8 * length for length in piece) for piece in before.pieces]
    routed = replace(before.routed, detours=before.routed.detours + bent)
    larger = replace(before, pieces=smaller, routed=routed)
    monkeypatch.setattr("bagan.chart.layout.fit.positioned", lambda *_given: larger)
    taken = fit.placed(before, ask)
    assert (taken.size > fit.entry(before).size) == (not bent)


@pytest.mark.parametrize(("distance", "x"), [(2, 10), (9, 15), (-2, 6), (-9, 5), (0, 8)])
def test_cells_move_as_far_as_their_neighbours_leave_room(distance, x) -> None:
    cells = row(0, 8, 20)
    move([cells[1]], distance, grid([cells]), Beside())
    assert [cell.x for cell in cells] == [0, x, 20]


def test_every_row_has_to_leave_room() -> None:
    above, below = row(0, 20), row(0, 7, number=1)
    here = grid([above, below])
    moving = [above[0], below[0]]
    move(moving, 9.0, here, Beside())
    assert [cell.x for cell in (*above, *below)] == [2.0, 20, 2.0, 7]


def led(head_x: float, *xs: float, others: Sequence[float] = ()) -> tuple[Grid, object, list]:
    head = at(box("head", 4, 0), head_x)
    cells = row(*xs, number=1)
    other = row(*others)
    rows = [[head, *other], cells]
    top = block(head, *[block(cell) for cell in cells])
    return grid(rows, top, *[block(cell) for cell in other]), top, cells


def test_a_head_is_moved_over_the_middle_of_what_it_leads() -> None:
    here, top, cells = led(0, 10, 20)
    centre(top, here, Beside())
    assert top.head.middle == 17
    assert [cell.x for cell in cells] == [10, 20]


def test_what_it_leads_is_moved_where_the_head_has_no_more_room() -> None:
    here, top, cells = led(0, 10, 20, others=[9])
    centre(top, here, Beside())
    assert top.head.x == 4
    assert [cell.x for cell in cells] == [-1, 9]


def test_heads_straight_above_move_with_the_one_that_forks() -> None:
    upper, head = at(box("upper", 4, 0), 0), at(box("head", 4, 1), 0)
    side, staff = at(box("side", 4, 0), -9), at(box("staff", 4, 1), -9)
    cells = row(10, 20, number=2)
    fork = block(head, *[block(cell) for cell in cells], beside_left=[block(staff)])
    top = block(upper, fork, beside_left=[block(side)])
    here = grid([[side, upper], [staff, head], cells], top)
    centre(top, here, Beside())
    assert [cell.x for cell in (upper, head, side, staff)] == [15, 15, 6, 6]


def test_the_foot_of_a_head_with_one_part_is_centred_too() -> None:
    head, part, foot = (at(box(name, 4, n), 0) for n, name in enumerate(("head", "part", "foot")))
    foot.x = 9
    here = grid([[head], [part], [foot]], block(head, block(part), foot=[block(foot)]))
    centre(here.tops[0], here, Beside())
    assert [cell.x for cell in (head, part, foot)] == [0, 0, 0]


def test_the_heads_of_parts_and_sides_are_centred_first() -> None:
    upper = at(box("upper", 4, 0), 0)
    heads = row(10, 30, number=1)
    low = row(12, 34, number=2)
    side_head, side_low = at(box("side", 4, 1), 60), at(box("under", 4, 2), 64)
    side = block(side_head, block(side_low), block(at(box("u2", 4, 2), 72)))
    here = grid(
        [[upper], [*heads, side_head], [*low, side_low, side.parts[1].head]],
        block(
            upper,
            *[
                block(h, block(c), block(at(box("x", 4, 3), c.x)))
                for h, c in zip(heads, low, strict=True)
            ],
            staff_right=[side],
        ),
    )
    centre(here.tops[0], here, Beside())
    assert [head.x for head in heads] == [12, 34]
    assert side_head.middle - side_low.x == 6 + 0


def test_the_arrangement_is_drawn_where_the_engine_has_it() -> None:
    before = arranged()
    found = positioned(before, ask)
    assert found is not None
    assert found.grid is before.grid
    rows = found.grid.rows
    assert rows[0][1].middle == NEAR(0.0)
    assert (rows[3][0].x + rows[3][1].right) / 2 == NEAR(rows[2][0].middle)
    assert found.routed is not before.routed
    assert found.routed.clashes == 0
    assert found.width <= before.width + 0.05
    assert found.pieces != before.pieces


def test_a_placer_centres_the_same() -> None:
    found = arranged()
    placer = Placer(found.grid, found.placer.tracks, STYLE, arrows=False)
    for top in found.grid.tops:
        centre(top, found.grid, placer)
    assert placer.middle(found.grid.tops[0]) == NEAR(found.grid.tops[0].head.middle)
