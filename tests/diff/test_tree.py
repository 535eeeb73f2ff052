"""A wire cut down to some of its targets still joins them, and nothing else."""

from bagan.change.diff.tree import Tree, cut
from bagan.chart.layout.drawing import Box, Point, Wire
from bagan.chart.model.kinds import Kind


def box(name: str, x: float, y: float) -> Box:
    return Box(name, name, "dinas", name, x, y, 10, 10, ())


TOP, ONE, TWO, THREE = box("a", 0, 0), box("b", 20, 20), box("c", 20, 40), box("d", 20, 60)
RAIL = Wire(
    Kind.KOMANDO,
    "a",
    ("b", "c", "d"),
    both=False,
    paths=(((5, 10), (5, 65), (20, 65)), ((5, 25), (20, 25)), ((5, 45), (20, 45))),
)


def pieces(paths: tuple[tuple[Point, ...], ...]) -> set[frozenset[Point]]:
    """The corners of each polyline: from which end it is drawn is all one."""
    return {frozenset(path) for path in paths}


def test_a_target_that_is_left_out_takes_its_stub_along() -> None:
    assert pieces(cut(RAIL, [TOP, ONE, THREE])) == pieces((RAIL.paths[0], RAIL.paths[1]))


def test_a_trunk_ends_at_the_last_target_that_is_left() -> None:
    assert pieces(cut(RAIL, [TOP, ONE])) == pieces((((5, 10), (5, 25), (20, 25)),))


def test_nothing_is_cut_where_all_are_kept() -> None:
    assert pieces(cut(RAIL, [TOP, ONE, TWO, THREE])) == pieces(RAIL.paths)


def test_strokes_that_cross_are_joined() -> None:
    tree = Tree([((0, 5), (10, 5)), ((5, 0), (5, 10))])
    assert tree.near[5, 5].keys() == {(0, 5), (10, 5), (5, 0), (5, 10)}


def test_the_course_of_a_line_is_its_own_piece() -> None:
    tree = Tree(RAIL.paths)
    assert tree.course((20, 25)) == ((20, 25), (5, 25))
    assert tree.course((20, 65)) == ((20, 65), (5, 65), (5, 45))
