"""Outlines, the search over them, what an arrangement is worth, and which one is best."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import pytest

from bagan.chart.layout.arrange import arrange, arrange_if, least_half
from bagan.chart.layout.builder import GridBuilder
from bagan.chart.layout.entry import mean_breaks
from bagan.chart.layout.fit import Fit, pattern
from bagan.chart.layout.grid import Choice, Item
from bagan.chart.layout.heights import BandHeights
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.needs import needs_of, pattern_of
from bagan.chart.layout.outline import Outline
from bagan.chart.layout.partition import partition
from bagan.chart.layout.plan import Planner
from bagan.chart.layout.room import Room
from bagan.chart.layout.search import FRAMES, HEADS, WIDTHS, Search, Trial, with_one_more
from bagan.chart.layout.worth import (
    FORMS_PENALTY,
    SMALL,
    at_size,
    breaks,
    forms_cost,
    shape_worth,
)
from bagan.chart.model.annexes import Panah
from bagan.chart.model.chart import Branch, Chart
from bagan.style import Style
from tests.layout.charts import chart, leaves, line
from tests.layout.grids import box, grid, node

STYLE = Style()
NEAR = pytest.approx
NAMES = " ".join(f"Dinas_{number}_Pemberdayaan" for number in range(9))


def banded(count: int = 9) -> Chart:
    """A head with two assistants, with stacks under each."""
    names = NAMES.split()[:count]
    cut = (count + 1) // 2
    heads = [
        Branch("satu", children=leaves(" ".join(names[:cut]), "Unsur Pelaksana")),
        Branch("dua", children=leaves(" ".join(names[cut:]))),
    ]
    lines = [line(f"kepala {head.node}") for head in heads]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    return chart(Branch("kepala", children=tuple(heads)), lines=lines, official="kepala satu dua")


def rows_of(drawn: Chart) -> Mapping[str, int]:
    """The row of every node of a chart without sides."""
    rows: dict[str, int] = {}

    def visit(branch: Branch, row: int) -> None:
        rows[branch.node] = row
        for child in branch.children:
            visit(child, row + 1)

    for root in drawn.roots:
        visit(root, 0)
    return rows


def fit_of(drawn: Chart, room: Room) -> Fit:
    return Fit(Measure(drawn, STYLE), room, rows_of(drawn))


# What it is worth


def test_breaks_of_offices_count_threefold() -> None:
    plain, office = node("a"), node("b", official=True)
    items = [
        Item(plain, ("x",), 1, 1), Item(plain, ("x", "y", "z"), 1, 1),
        Item(office, ("x", "y"), 1, 1), Item(None, ("x", "y"), 1, 1),
    ]  # fmt: skip
    assert breaks(items) == 0 + 2 + 3 + 1
    rows = grid([[box("a", 4, 0), box("b", 4, 0)]])
    rows.rows[0][0].items[0].lines = ("x", "y", "z")
    assert mean_breaks(rows) == 1.0


def test_worth_is_the_size_less_penalties() -> None:
    pieces = [(0.0, 3.0, 2.0, 5.0), (3.0, 5.0, -1.0, 4.0)]  # 10 em wide, 5 em high
    assert shape_worth(pieces, 0.0, 9.0, Room(200, 100)) == NEAR(9.0)
    assert shape_worth(pieces, 2.5, 9.0, Room(200, 100)) == NEAR(9.0 - 2.5 * 0.12)
    assert shape_worth(pieces, 0.0, 9.0, Room(200, 50)) == NEAR(9.0 - 0.1 * math.log(2))
    assert shape_worth(pieces, 0.0, 9.0, Room(200, 300)) == NEAR(9.0 - 0.1 * math.log(3))


# Stacks


def test_partition_fills_earlier_runs_first() -> None:
    assert partition([1, 1, 1, 1], 1) == [0]
    assert partition([1, 1, 1, 1], 2) == [0, 2]
    assert partition([1, 1, 1], 2) == [0, 2]
    assert partition([1, 1, 1, 1, 1], 3) == [0, 2, 4]
    assert partition([5, 1, 1, 1, 1, 1], 2) == [0, 1]
    assert partition([1, 1, 1, 1, 1, 5], 2) == [0, 5]
    assert partition([2, 2], 5) == [0, 1]
    assert partition([3.0], 2) == [0]


@pytest.mark.parametrize("width", [8.25, 11.0, 18.0])
@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_an_outline_s_stacks_are_those_of_the_grid(width, count, monkeypatch) -> None:
    monkeypatch.setattr(GridBuilder, "repeat_headings", lambda _builder: None)  # for nothing
    drawn = banded()
    measure = Measure(drawn, STYLE)
    width = max(width, measure.least_stack)
    choice = Choice(width, 12.0, (count, 1))
    cells = arrange(measure, choice, rows_of(drawn)).grid.runs[0].cells
    stacks, tall = BandHeights(measure, 0).stack(width, count)
    assert stacks == len(cells)
    assert tall == NEAR(max(cell.height for cell in cells), abs=0.37)


def test_a_heading_stays_with_its_first_unit_and_is_written_once() -> None:
    measure = Measure(banded(), STYLE)
    heights = BandHeights(measure, 0)
    assert [len(group) for group in heights.groups] == [2, 1, 1, 1, 1]
    assert [len(group) for group in BandHeights(measure, 1).groups] == [1, 1, 1, 1]


def test_an_outline_is_near_to_the_chart() -> None:
    drawn = banded()
    measure = Measure(drawn, STYLE)
    choice = Choice(14.0, 12.0, (2, 2))
    heights = [BandHeights(measure, number) for number in range(2)]
    outline = Outline(measure, choice, rows_of(drawn), heights)
    pieces, broken, tallest = outline.shape(14.0, (2, 2))
    found = arrange(measure, choice, rows_of(drawn))
    half = max(max(left, right) for _top, _bottom, left, right in pieces)
    assert half == NEAR(max(found.left, found.right), rel=0.06)
    assert max(bottom for _top, bottom, _l, _r in pieces) == NEAR(found.routed.height, rel=0.1)
    assert broken == NEAR(mean_breaks(found.grid))
    assert tallest == [(NEAR(heights[0].stack(14.0, 2)[1]), 0)]


@pytest.mark.parametrize("arrows", [Panah(komando=True), Panah(koordinasi=True), Panah()], ids=str)
def test_the_strips_of_an_outline(arrows) -> None:
    """A head, an office beside it, staff under it, and two blocks with stacks."""
    blocks = tuple(
        Branch(name, children=leaves(f"{name}-a {name}-b {name}-c", "Unsur")) for name in "xy"
    )
    head = Branch("h", beside_right=leaves("side"), staff_left=leaves("staff"), children=blocks)
    drawn = replace(chart(head, official="h side staff x y"), arrows=arrows)
    rows = {"h": 0, "side": 0, "staff": 1, "x": 2, "y": 2}
    rows |= {f"{name}-{leaf}": 3 for name in "xy" for leaf in "abc"}
    measure = Measure(drawn, STYLE)
    heights = [BandHeights(measure, number) for number in range(2)]
    outline = Outline(measure, Choice(9.0, 12.0, (1, 1)), rows, heights)
    pieces, broken, tallest = outline.shape(9.0, (2, 1))
    pointed = any((arrows.komando, arrows.koordinasi))
    stub = STYLE.stub_em + (0.33 if pointed else 0.0)
    channel = 2 * STYLE.row_gap_em + (0.55 if pointed else 0.0)
    tall = [heights[0].stack(9.0, 2)[1], heights[1].stack(9.0, 1)[1]]
    office = outline.grid.rows[0][0].height
    starts = [number * (office + channel) for number in range(4)]
    end = starts[3] + max(tall)
    gap = max(0.9, 2 * stub)
    across = 2 * 9.0 + gap + 9.0 + gap + 1.3 - 0.9 + 0.25
    half = across / 2 + stub + 0.1
    top, side = outline.grid.rows[0]
    staff = outline.grid.rows[1][0]
    expected = [
        (0.0, office, -top.x, side.right),
        (starts[1], starts[1] + office, -staff.x, staff.right),
        (starts[2] - channel / 2, starts[2], half, half),
        (starts[3], starts[3] + tall[0], half, 0.0),
        (starts[3], starts[3] + tall[1], 0.0, half),
        (0.0, end, 0.0, 0.0),
        (starts[3], starts[3], half, half),
    ]
    assert pieces == [NEAR(piece) for piece in expected]
    assert (broken, tallest) == (0.0, [(NEAR(max(tall)), 1)])
    assert (top.middle, staff.right) == (NEAR(0.0), NEAR(-(stub + 0.7)))


# The search


def trial(bound: float, *, wide: bool = False, head: float = 12.0) -> Trial:
    return Trial(bound, Choice(9.0, head, ()), (), wide, bound)


def test_one_more_stack() -> None:
    choice = Choice(9.0, 12.0, (1, 2, 3))
    assert with_one_more(choice, 1) == replace(choice, stacks=(1, 3, 3))
    assert with_one_more(choice, 0).stacks == (2, 2, 3)
    assert pattern(choice) == replace(choice, stack_width=0.0)
    assert not choice.across and replace(choice, frame_width=3.0).across


def search_of(drawn: Chart, room: Room) -> Search:
    return Search(Measure(drawn, STYLE), room, rows_of(drawn))


def test_choices_are_ranked_by_their_bounds() -> None:
    search = search_of(banded(), Room(600, 90))
    ranked = search.ranked()
    bounds = [found.bound for found in ranked]
    assert bounds == sorted(bounds, reverse=True)
    assert len(ranked) == len(search.trials) == len({found.choice for found in ranked})
    widths = {found.choice.stack_width for found in ranked}
    least = search.measure.least_stack
    assert {max(width, least) for width in WIDTHS} <= widths
    assert ranked[0].choice.stacks != (1, 1)


def test_no_stack_is_narrower_than_its_longest_word() -> None:
    search = search_of(banded(), Room(600, 90))
    least = search.measure.least_stack
    assert least > WIDTHS[-1]
    assert min(found.choice.stack_width for found in search.ranked()) == least
    assert search.widths() == [width for width in WIDTHS if width > least] + [least]


def test_stacks_are_added_only_where_there_is_something_to_stack() -> None:
    ranked = search_of(banded(4), Room(5000, 60)).ranked()
    assert all(found.choice.stacks[0] <= 2 and found.choice.stacks[1] <= 2 for found in ranked)
    assert any(found.choice.stacks == (2, 2) for found in ranked)


def test_frames_are_varied_only_where_there_are_any() -> None:
    plain = search_of(banded(), Room(600, 90)).ranked()
    assert {found.choice.frame_width for found in plain} == {FRAMES[0]}
    assert {found.choice.head_width for found in plain} <= set(HEADS)
    frame = Branch("ahli", members=leaves("Staf_satu Staf_dua Staf_tiga"))
    head = Branch("kepala", children=(frame,))
    drawn = chart(head, lines=[line("kepala ahli")])
    rows = {"kepala": 0, "ahli": 1}
    found = Search(Measure(drawn, STYLE), Room(60, 300), rows).ranked()
    assert {each.choice.frame_width for each in found} >= {FRAMES[0], 0.0}


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch):
    """``judged({12.0: trial(...)})``: a search whose choices are judged by their heads."""

    def make(trials: dict[float, Trial]) -> Search:
        search = search_of(banded(), Room(600, 90))
        monkeypatch.setattr(search, "trial", lambda choice: trials[choice.head_width])
        return search

    return make


def choices(*heads: float) -> list[Choice]:
    return [Choice(9.0, head, ()) for head in heads]


def test_heads_are_varied_until_one_is_too_wide(judged) -> None:
    best = trial(5.0, wide=True)
    trials = {9.0: trial(6.0, head=9.0), 16.0: trial(5.5, wide=True), 24.0: trial(9.0, head=24.0)}
    assert judged(trials).vary(best, choices(9.0, 16.0, 24.0)) is trials[9.0]
    trials[16.0] = trial(5.5, head=16.0)
    assert judged(trials).vary(best, choices(9.0, 16.0, 24.0)) is trials[24.0]


def test_a_chart_that_is_not_too_wide_gains_nothing_by_narrower_heads(judged) -> None:
    trials = {9.0: trial(9.0, head=9.0), 16.0: trial(6.0, head=16.0)}
    assert judged(trials).vary(trial(5.0), choices(9.0, 16.0)) is trials[16.0]
    assert judged(trials).vary(trial(5.0, wide=True), choices(9.0, 16.0)) is trials[9.0]


def test_short_names_stand_in_a_row_where_narrower_boxes_let_them() -> None:
    names = " ".join(f"Dusun{number}" for number in range(1, 9))
    rows = tuple(replace(leaf, list=0) for leaf in leaves(names))
    parts = leaves("Seksi_Satu Seksi_Dua Seksi_Tiga")
    drawn = chart(
        Branch("kades", children=parts, foot=rows),
        lines=[line(f"kades {leaf.node}") for leaf in (*parts, *rows)],
    )
    nodes = {
        key: replace(each, label=each.label.replace("Dusun", "Kepala Dusun "))
        for key, each in drawn.nodes.items()
    }
    drawn = replace(drawn, nodes=nodes)
    rows_at = {"kades": 0} | {leaf.node: 1 for leaf in parts} | {leaf.node: 2 for leaf in rows}
    best = Fit(Measure(drawn, STYLE), Room(600, 420), rows_at).best()
    assert best.arrangement.choice.stacks[-1] == 8
    assert best.size == STYLE.max_size


def test_heads_are_narrower_where_an_arrangement_is_wider_than_its_outline() -> None:
    names = " ".join(f"Badan_{number}" for number in range(8))
    staff = leaves(names)
    led = Branch("dprd", staff_left=staff[:4], staff_right=staff[4:], children=leaves("sekwan"))
    lines = [line(f"dprd {each}") for each in (*names.split(), "sekwan")]
    drawn = chart(Branch("bupati"), led, lines=lines)
    nodes = {
        key: replace(each, label=each.label.replace("_", " Kehormatan dan Pengawasan "))
        for key, each in drawn.nodes.items()
    }
    rows = {"bupati": 0, "dprd": 0, "sekwan": 2} | dict.fromkeys(names.split(), 1)
    fit = Fit(Measure(replace(drawn, nodes=nodes), STYLE), Room(800, 420), rows)
    wide = replace(fit.ranked[0].choice, head_width=12.0)
    entry = fit.entry(arrange(fit.measure, wide, fit.rows))
    assert fit.with_narrower_heads(entry).arrangement.choice.head_width == 7.0
    assert fit.best().arrangement.choice.head_width == 7.0


def test_lists_that_hang_cost_with_all_forms_no_more_than_these_may() -> None:
    """Else a chart at 6 pt would be worth more than one at 12 that hangs."""
    fit = fit_of(banded(), Room(600, 400))
    best = fit.best()
    measure, choice = fit.measure, best.arrangement.choice
    forms = forms_cost(choice.stacks, measure.bands, measure.alike, best.size)
    most = at_size(FORMS_PENALTY, best.size)
    assert fit.hanging_cost(best, 100.0) + forms == NEAR(most)
    assert fit.hanging_cost(best, 0.1) == NEAR(at_size(0.1, best.size))
    assert all(size - at_size(FORMS_PENALTY, size) >= SMALL for size in (6.0, 8.0, 10.0, 12.0))


def test_what_is_wide_is_as_wide_as_the_room() -> None:
    drawn = banded()
    narrow = search_of(drawn, Room(200, 3000)).trial(Choice(18.0, 12.0, (1, 1)))
    low = search_of(drawn, Room(3000, 100)).trial(Choice(18.0, 12.0, (1, 1)))
    assert narrow.wide and not low.wide
    assert low.tallest == (0,)
    full = search_of(drawn, Room(3000, 100)).trial(Choice(18.0, 12.0, (5, 1)))
    assert full.tallest in ((1,), ())


# The fit


def test_the_best_arrangement_fills_its_room() -> None:
    room = Room(300, 120)
    fit = fit_of(banded(), room)
    best = fit.best()
    found = best.arrangement
    assert 3 < best.size < STYLE.max_size
    width = 2 * max(found.left, found.right) * best.size
    assert max(width / 300, found.routed.height * best.size / 120) == NEAR(1, abs=0.002)
    assert best.worth == NEAR(fit.entry(found).worth)
    assert best.worth >= max(
        fit.entry(arrange(fit.measure, choice, fit.rows)).worth
        for choice in (Choice(18.0, 12.0, (1, 1)), Choice(14.0, 12.0, (2, 2)))
    )


def test_a_bent_spine_detours_and_clashes_cost() -> None:
    fit = fit_of(banded(), Room(300, 120))
    found = fit.best().arrangement
    plain = fit.entry(found).worth
    bent = replace(found, choice=replace(found.choice, straight=not found.choice.straight))
    sign = -1 if found.choice.straight else 1
    assert fit.entry(bent).worth == NEAR(plain + sign * 0.15)
    assert fit.entry(replace(found, routed=replace(found.routed, detours=3))).worth == NEAR(
        plain - 0.24
    )
    assert fit.entry(replace(found, routed=replace(found.routed, clashes=2))).worth == NEAR(
        plain - 200
    )


def test_a_bound_is_never_below_the_worth() -> None:
    fit = fit_of(banded(), Room(300, 120))
    found = fit.best().arrangement
    bound = fit.bound(found.grid, max(found.placer.extent()), found.choice)
    assert bound >= fit.entry(found).worth
    high = sum(max(cell.height for cell in row) for row in found.grid.rows)
    high += (len(found.grid.rows) - 1) * 1.6 * STYLE.row_gap_em
    assert high <= found.routed.height
    assert fit.bound(found.grid, 1e-6, found.choice) == NEAR(
        min(12, 120 / high) - 0.12 * mean_breaks(found.grid)
    )
    narrow = 1.5 - 0.12 * mean_breaks(found.grid)
    assert fit.bound(found.grid, 100.0, found.choice) == NEAR(narrow)
    for changed, cost in (({"straight": False}, 0.15), ({"hugging": True}, 0.1)):
        choice = replace(found.choice, **changed)
        assert fit.bound(found.grid, 100.0, choice) == NEAR(narrow - cost)


def test_a_choice_that_cannot_be_better_is_not_arranged_in_full() -> None:
    fit = fit_of(banded(), Room(300, 120))
    best = fit.best()
    assert fit.better(replace(best, worth=100.0), best.arrangement.choice).worth == 100.0
    again = fit.better(replace(best, worth=0.0), best.arrangement.choice)
    assert again.worth == NEAR(best.worth)
    asked = []

    def promising(found, half) -> bool:
        asked.append(half)
        return len(asked) < 3

    assert arrange_if(fit.measure, best.arrangement.choice, fit.rows, promising) is None
    assert 0 < asked[0] < asked[1] <= asked[2]


def test_grids_of_one_pattern_need_the_same() -> None:
    drawn = banded()
    measure, usual = Measure(drawn, STYLE), Choice(12.5, 12.0, (2, 2))
    patterns = set()
    for choice in (
        usual,
        replace(usual, stack_width=13.0),
        replace(usual, hugging=True),
        replace(usual, parted=True),
        replace(usual, stacks=(1, 2)),
    ):
        across, parted = choice.across, choice.parted
        here = GridBuilder(measure, choice, rows_of(drawn)).build()
        arrange_if(measure, choice, rows_of(drawn), lambda _grid, _half: True)
        found = needs_of(Planner(here, drawn, across=across, parted=parted).plan())
        assert measure.needs[across, parted, pattern_of(here)] == found
        patterns.add(pattern_of(here))
    assert len(patterns) == 2


def test_the_least_half_of_a_grid_is_that_of_its_widest_row() -> None:
    here = grid([[box("a", 7, 0)], [box("b", 4, 1), box("c", 2, 1)]])
    assert least_half(here, STYLE) == NEAR(3.5)
    here.rows[1].append(box("d", 3, 1))
    assert least_half(here, STYLE) == NEAR((9 + 2 * 0.9) / 2)


def test_every_outline_is_made_once(monkeypatch) -> None:
    made = []

    def counted(measure, choice, rows, heights):
        made.append((choice.head_width, choice.frame_width))
        return Outline(measure, choice, rows, heights)

    monkeypatch.setattr("bagan.chart.layout.search.Outline", counted)
    search_of(banded(), Room(600, 90)).run()
    assert len(made) == len(set(made)) >= 2
