"""A drawing's place in its room: every part of it counts, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.annex.placement import DROP, place
from bagan.chart.layout.drawing import Drawing, Frame, Heading, TextLine, Wire
from bagan.chart.layout.room import Corner, Room
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.kinds import Kind
from bagan.problem import RenderError
from bagan.style import Face
from tests.svg.charts import SIZE, box

DRAWING = Drawing("a", "Judul", "", 200, 100, SIZE, 9.6, (), (), (), ())
"""A drawing without anything in it."""
HALF = text_width("Unsur", Face.ITALIC) * SIZE / 2
HEADING = Heading((TextLine("Unsur", 200 - HALF, 42),))
WIRE = Wire(Kind.KOMANDO, "a", ("b",), False, (((100, 40), (200, 40), (200, 60)),))
PARTS = {
    "box": replace(DRAWING, boxes=(box("a", 120, 40, "A"),)),
    "frame": replace(DRAWING, frames=(Frame("a", "a", "A", 120, 40, 80, 26, ()),)),
    "heading": replace(DRAWING, headings=(HEADING,)),
    "wire": replace(DRAWING, wires=(WIRE,)),
}
TOPS = {"box": 40, "frame": 40, "heading": 42 - 0.75 * SIZE, "wire": 40}
BOTTOMS = {"box": 66, "frame": 66, "heading": 42 + 0.25 * SIZE, "wire": 60}


def mirrored(drawing: Drawing) -> Drawing:
    """The same parts at the left instead of the right."""

    def other(x: float, width: float = 0.0) -> float:
        return 200 - x - width

    return replace(
        drawing,
        boxes=tuple(replace(b, x=other(b.x, b.width)) for b in drawing.boxes),
        frames=tuple(replace(f, x=other(f.x, f.width)) for f in drawing.frames),
        headings=tuple(
            Heading(tuple(replace(line, x=other(line.x)) for line in heading.lines))
            for heading in drawing.headings
        ),
        wires=tuple(
            replace(w, paths=tuple(tuple((other(x), y) for x, y in path) for path in w.paths))
            for w in drawing.wires
        ),
    )


def test_a_drawing_with_room_to_spare_stands_a_little_under_its_title() -> None:
    assert place(DRAWING, Room(300, 110)) == (50, pytest.approx(5, abs=0.03))
    assert place(DRAWING, Room(200, 400)) == (0, DROP)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_keeps_out_of_the_upper_corner_on_its_side(part: str) -> None:
    """In a room as wide as the drawing a part at the very right gets past a corner below it."""
    room = Room(200, 400, top_right=Corner(10, 100))
    x, y = place(PARTS[part], room)
    assert (x, y) == (0, pytest.approx(100 - TOPS[part] + DROP, abs=0.06))
    assert place(mirrored(PARTS[part]), room) == (0, DROP)
    other = Room(200, 400, top_left=Corner(10, 100))
    assert place(mirrored(PARTS[part]), other) == pytest.approx((x, y))


def test_the_middle_of_a_drawing_off_its_spine_may_be_over_a_corner() -> None:
    """A legend wider than half the page, under a chart whose boxes stand beside it."""
    room = Room(200, 110, bottom_left=Corner(110, 40))
    assert place(PARTS["box"], room) == (0, pytest.approx(5, abs=0.03))


@pytest.mark.parametrize("part", PARTS)
def test_a_part_keeps_out_of_the_lower_corner_on_its_side(part: str) -> None:
    room = Room(200, 110, bottom_right=Corner(10, 110 - BOTTOMS[part] - 4))
    assert place(PARTS[part], room) == (0, pytest.approx(2, abs=0.06))
    assert place(mirrored(PARTS[part]), room) == (0, pytest.approx(5, abs=0.06))


def test_what_does_not_fit_is_refused_by_its_title() -> None:
    place(DRAWING, Room(200, 100))
    place(DRAWING, Room(199.96, 99.96))
    for room in (Room(200, 99.9), Room(200, 100, top_left=Corner(10, 30))):
        with pytest.raises(
            RenderError,
            match=r'^The chart "Judul" does not fit the room left for it on its page$',
        ):
            place(replace(PARTS["frame"], frames=(Frame("a", "a", "", 0, 0, 200, 100, ()),)), room)
