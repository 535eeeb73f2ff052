"""The five charts on their pages: large enough to read, and drawn evenly.

Lengths in points; ``NEAR`` is what rounding to hundredths may add up to.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest

from bagan.chart.annex.placement import place
from bagan.chart.audit import audit_svg
from bagan.chart.figures import Figure
from bagan.chart.layout.drawing import Box, Drawing
from bagan.chart.model.kinds import Kind

NEAR = 0.03
FLOORS = {"kiss": 8.5, "lampiran-i": 9.5, "lampiran-ii": 11.0, "lampiran-iii": 11.0, "upt": 11.0}
"""The smallest label allowed on F4 landscape."""

SPINES = {
    "lampiran-i": ("bupati", "sekda"),
    "lampiran-ii": ("bupati", "sekda"),
    "lampiran-iii": ("bupati", "sekda", "asisten-sekda"),
    "kiss": ("bupati", "sekda"),
    "upt": ("bupati", "sekda", "kepala-pd"),
}


@pytest.fixture(params=FLOORS)
def figure(request: pytest.FixtureRequest, figures: dict[str, Figure]) -> Figure:
    return figures[request.param]


def boxes_of(drawing: Drawing) -> dict[str, Box]:
    return {box.id: box for box in drawing.boxes}


def middle(box: Box) -> float:
    return box.x + box.width / 2


def columns_of(drawing: Drawing) -> list[list[Box]]:
    """The units outside the tiers and frames, column by column, from the top."""
    columns: dict[float, list[Box]] = defaultdict(list)
    for box in drawing.boxes:
        framed = any(
            frame.x < box.x < frame.x + frame.width and frame.y < box.y < frame.y + frame.height
            for frame in drawing.frames
        )
        if not box.bold and not framed:
            columns[round(middle(box), 1)].append(box)
    return [sorted(column, key=lambda box: box.y) for column in columns.values()]


def test_labels_are_large_enough(figure) -> None:
    floor = FLOORS[figure.chart.id]
    assert figure.drawing.size >= floor
    assert audit_svg(figure.svg).smallest >= floor


def test_paper_is_f4_landscape(figure) -> None:
    paper = figure.plan.paper
    assert (paper.ukuran, paper.arah) == ("F4", "mendatar")
    margin = paper.margin
    assert all(15 <= m <= 20 for m in (margin.atas, margin.kanan, margin.bawah, margin.kiri))
    assert figure.plan.width == pytest.approx((330 - margin.kiri - margin.kanan) * 72 / 25.4)
    assert figure.plan.height == pytest.approx((215 - margin.atas - margin.bawah) * 72 / 25.4)


def test_spine_is_straight_and_in_the_middle_of_the_page(figure) -> None:
    drawing, plan = figure.drawing, figure.plan
    boxes = boxes_of(drawing)
    spine = [boxes[item] for item in SPINES[figure.chart.id]]
    x, _y = place(drawing, plan.room)
    for box in spine:
        assert plan.room_x + x + middle(box) == pytest.approx(plan.width / 2, abs=NEAR)
    for upper, lower in pairwise(spine):
        assert lower.y > upper.bottom
        assert lower.width == pytest.approx(upper.width, abs=NEAR)


def test_spine_is_drawn_as_one_straight_line(figure) -> None:
    """Command goes from head to head without a corner."""
    drawing = figure.drawing
    boxes = boxes_of(drawing)
    for upper, lower in pairwise(SPINES[figure.chart.id]):
        (wire,) = [
            wire for wire in drawing.wires
            if (wire.kind, wire.source) == (Kind.KOMANDO, upper) and lower in wire.targets
        ]  # fmt: skip
        top, bottom, x = boxes[upper].bottom, boxes[lower].y, middle(boxes[upper])
        lengths = [
            max(y1, y2) - min(y1, y2)
            for path in wire.paths
            for (x1, y1), (x2, y2) in pairwise(path)
            if abs(x1 - x) < NEAR and abs(x2 - x) < NEAR
            and min(y1, y2) > top - NEAR and max(y1, y2) < bottom + NEAR
        ]  # fmt: skip
        assert sum(lengths) == pytest.approx(bottom - top, abs=NEAR), (upper, lower)


@pytest.mark.parametrize("chart", ["lampiran-i", "lampiran-ii", "lampiran-iii"])
def test_who_assists_the_head_stands_beside_him(figures, chart) -> None:
    """Pasal 7 ayat (2): the Wakil Bupati is in no chain from the Bupati to the Sekretaris."""
    boxes = boxes_of(figures[chart].drawing)
    head, beside = boxes["bupati"], boxes["wakil-bupati"]
    assert (beside.y, beside.height) == pytest.approx((head.y, head.height), abs=NEAR)
    assert beside.right < head.x


@pytest.mark.parametrize("chart", ["lampiran-i", "lampiran-ii", "kiss"])
def test_the_boxes_of_a_stack_are_as_wide_as_each_other(figures, chart) -> None:
    """A stack is as wide as its own words ask for."""
    columns = columns_of(figures[chart].drawing)
    assert len(columns) >= 3
    for column in columns:
        widths = [box.width for box in column]
        assert max(widths) - min(widths) <= NEAR


@pytest.mark.parametrize("chart", ["lampiran-i", "lampiran-ii"])
def test_stacks_begin_at_one_height(figures, chart) -> None:
    tops = [column[0].y for column in columns_of(figures[chart].drawing)]
    assert max(tops) - min(tops) <= NEAR


def test_stacks_with_headings_begin_at_one_height(figures) -> None:
    """A stack begins with a box, or with its heading at the same height."""
    drawing = figures["kiss"].drawing
    boxes, headings = [], []
    for column in columns_of(drawing):
        x = middle(column[0])
        over = [
            heading.lines[0].y
            for heading in drawing.headings
            if abs(heading.lines[0].x - x) < NEAR and heading.lines[0].y < column[0].y
        ]
        if over:
            headings.append(min(over))
        else:
            boxes.append(column[0].y)
    assert len(boxes) >= 2
    assert len(headings) >= 2
    assert max(boxes) - min(boxes) <= NEAR
    assert max(headings) - min(headings) <= NEAR
    assert 0.5 * drawing.size < headings[0] - boxes[0] < 1.2 * drawing.size


def test_headings_are_no_boxes(figures) -> None:
    """A heading's words stand in no box, and no heading is left out: one is told again where
    a stack goes on."""
    drawing = figures["kiss"].drawing
    told = [" ".join(line.text for line in heading.lines) for heading in drawing.headings]
    again = [words.removesuffix(" (lanjutan)") for words in told if words.endswith(" (lanjutan)")]
    assert len(told) - len(again) == 19
    assert set(again) <= set(told)
    for heading in drawing.headings:
        for line in heading.lines:
            for box in drawing.boxes:
                inside = box.x < line.x < box.right and box.y < line.y < box.bottom
                assert not inside, line.text


def test_heads_stand_over_what_they_lead(figures) -> None:
    """An Asisten stands over the middle of the units that he coordinates."""
    for chart in ("lampiran-i", "kiss"):
        drawing = figures[chart].drawing
        boxes = boxes_of(drawing)
        for wire in drawing.wires:
            if wire.kind is not Kind.KOORDINASI or len(wire.targets) < 5 or wire.both:
                continue
            head = boxes[wire.source]
            under = [box for box in drawing.boxes if box.unit in wire.targets and not box.bold]
            left, right = min(box.x for box in under), max(box.right for box in under)
            assert left < middle(head) < right, wire.source
