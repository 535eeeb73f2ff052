"""What painted lines join, by their course and arrowheads alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.ink import Head
from bagan.chart.audit.pdf.leaf import Path, Point
from bagan.chart.audit.pdf.wiring import arrows_of, bundle_of, wires_of
from bagan.chart.audit.picture import Arrow, Wire
from bagan.chart.audit.plane import Rect
from tests.audit.parts import BLACK, line, shape, told, wire

HEAD = shape("kepala", 100, 20)
LEFT, RIGHT = shape("kiri", 20, 80), shape("kanan", 180, 80)
FRAME = shape("ahli", 10, 150, width=260, height=60, frame=True)
MEMBER = shape("staf", 20, 170)
SHAPES = (LEFT, MEMBER, RIGHT, HEAD, FRAME)
STEM = ((140.0, 46.0), (140.0, 60.0))
RAIL = ((60.0, 80.0), (60.0, 60.0), (220.0, 60.0), (220.0, 80.0))


def path(*lines: tuple[Point, ...], width: float = 0.8, dashes: tuple[float, ...] = ()) -> Path:
    return Path(lines, None, BLACK, width, dashes)


def drawn(*paths: Path, heads: tuple[Head, ...] = ()) -> tuple[Wire, ...]:
    return wires_of([bundle_of(each, SHAPES) for each in paths], heads)[0]


def tip(x: float, y: float) -> Head:
    return Head((x, y), Rect(x - 1.6, y - 4.4, x + 1.6, y))


def ends(each: Wire) -> tuple[str, str, bool]:
    return each.source, " ".join(each.targets), each.both


def test_a_bundle_knows_its_pieces_and_what_it_comes_up_to() -> None:
    found = bundle_of(path(STEM, RAIL), SHAPES)
    assert found.path == path(STEM, RAIL)
    assert found.raw == (
        Rect(140, 46, 140, 60), Rect(60, 60, 60, 80), Rect(60, 60, 220, 60), Rect(220, 60, 220, 80),
    )  # fmt: skip
    assert found.ends == found.whole == (LEFT, RIGHT, HEAD)
    assert found.slanted is False


def test_what_hangs_on_a_piece_alone_does_not_have_the_whole() -> None:
    loose = ((180.0, 93.0), (170.0, 93.0), (170.0, 130.0))
    found = bundle_of(path(STEM, RAIL, loose), SHAPES)
    assert (found.ends, found.whole) == ((LEFT, RIGHT, HEAD), (RIGHT,))


@pytest.mark.parametrize(
    ("points", "units"),
    [
        # up to the border of the frame, and through it to a member
        (((60, 106), (60, 150)), ["kiri", "ahli"]),
        (((60, 106), (60, 170)), ["kiri", "staf"]),
        # beside a box, and inside of it
        (((140, 46), (140, 80)), ["kepala"]),
        (((101, 30), (140, 30)), ["kepala"]),
        (((300, 46), (300, 80)), []),
    ],
)
def test_a_line_ends_at_boxes_and_at_frames_that_it_does_not_enter(points, units) -> None:
    assert [each.unit for each in bundle_of(line(*points), SHAPES).ends] == units


def test_a_wire_is_all_of_what_was_painted() -> None:
    dashed = path(STEM, RAIL, width=1.2, dashes=(3.2, 2))
    (found,) = drawn(dashed)
    assert found == replace(
        wire("kepala", "kiri kanan", STEM, RAIL, stroke=1.2, dashes=(3.2, 2)),
        raw=bundle_of(dashed, SHAPES).raw,
    )
    one, two = drawn(path(STEM, RAIL), path(((60, 106), (60, 150))))
    assert (one.place, one.kind, two.place, two.kind) == (0, "komando", 1, "komando")
    assert ends(two) == ("kiri", "ahli", False)


@pytest.mark.parametrize(
    ("lines", "heads", "joined"),
    [
        # what stands higher leads, and of two that stand alike the left one
        ((STEM, RAIL), (), ("kepala", "kiri kanan", False)),
        ((RAIL,), (), ("kiri", "kanan", False)),
        # an arrowhead tells otherwise
        ((STEM, RAIL), ((60, 80), (220, 80)), ("kepala", "kiri kanan", False)),
        ((STEM, RAIL), ((140, 46), (220, 80)), ("kiri", "kepala kanan", False)),
        ((RAIL,), ((60, 80),), ("kanan", "kiri", False)),
        ((RAIL,), ((60, 80), (220, 80)), ("kiri", "kanan", True)),
        # one that is beside the line, or at no end of it, tells nothing
        ((RAIL,), ((70, 80), (140, 60)), ("kiri", "kanan", False)),
        # all ends of a line to three are headed
        ((STEM, RAIL), ((140, 46), (60, 80), (220, 80)), ("kepala", "kiri kanan", True)),
        # only a source to which all of it hangs together
        ((RAIL, ((140, 46), (140, 50))), (), ("kepala", "kiri kanan", False)),
        ((((140, 46), (140, 50)), ((60, 106), (60, 150), (220, 150), (220, 106))), (),
         ("kepala", "kiri kanan ahli", False)),
        # ends that are nowhere
        ((((60, 106), (60, 130)),), (), ("kiri", "?", False)),
        ((((300, 0), (300, 9)),), (), ("?", "?", False)),
        ((((60, 106), (60, 130)),), ((60, 106),), ("kiri", "?", False)),
    ],
)  # fmt: skip
def test_arrowheads_and_the_order_of_a_chart_tell_what_leads(lines, heads, joined) -> None:
    (found,) = drawn(path(*lines), heads=tuple(tip(*each) for each in heads))
    assert ends(found) == joined


def test_an_end_that_has_the_whole_leads_before_one_that_is_higher() -> None:
    """The head hangs on a piece by itself: then a box below leads."""
    low = ((60.0, 106.0), (60.0, 130.0), (220.0, 130.0), (220.0, 106.0))
    loose = ((140.0, 46.0), (140.0, 55.0), (10.0, 55.0), (10.0, 93.0), (20.0, 93.0))
    (found,) = drawn(path(low, loose))
    assert ends(found) == ("kiri", "kepala kanan", False)


def test_a_slanting_piece_is_told_of_its_line() -> None:
    slanted = path(STEM, RAIL, ((5, 5), (9, 9)))
    bundles = [bundle_of(path(STEM, RAIL), SHAPES), bundle_of(slanted, SHAPES)]
    wires, findings = wires_of(bundles, ())
    assert len(wires[1].raw) == 4
    assert told(findings) == [
        "garis-miring: The line komando kepala -> kiri (+1) has a piece that is not axis-parallel"
    ]


ALONG = wire("a", "b", ((0, 50), (100, 50)), dashes=(3.2, 2))
DOWN = wire("c", "d", ((50, 20), (50, 50)), place=1)


@pytest.mark.parametrize(
    ("point", "wires", "kind"),
    [
        ((100, 50), (ALONG,), "koordinasi"),
        ((0, 50), (ALONG,), "koordinasi"),
        ((50, 20), (ALONG, DOWN), "komando"),
        # at the end of one line and in the middle of another
        ((50, 50), (ALONG, DOWN), "komando"),
        ((50, 50), (DOWN, ALONG), "komando"),
        ((30, 50), (DOWN, ALONG), "koordinasi"),
        # the tip stands off by a hair
        ((100, 50.03), (DOWN, ALONG), "koordinasi"),
        ((100, 50.05), (DOWN, ALONG), "komando"),
        ((300, 50), (ALONG,), "komando"),
        ((300, 50), (), "komando"),
    ],
)
def test_an_arrowhead_is_of_the_line_that_ends_there(point, wires, kind) -> None:
    head = tip(*point)
    assert arrows_of([head], wires) == (Arrow(kind, head.tip, head.rect),)
