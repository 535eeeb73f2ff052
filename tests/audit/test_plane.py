"""Rectangles and segments: what meets, what continues, what hangs together; and how fast."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from bagan.chart.audit import audit_svg
from bagan.chart.audit.plane import Rect, joined, meeting, pieces
from bagan.chart.layout.drawing import Box, Drawing, Point, Wire
from bagan.chart.model.kinds import Kind
from bagan.chart.svg import to_svg
from tests.svg.charts import box


@dataclass(frozen=True)
class Item:
    rect: Rect


def test_meeting_finds_what_a_plain_search_finds() -> None:
    chance = random.Random(7)

    def some() -> list[Item]:
        corners = [(chance.randint(0, 60), chance.randint(0, 60)) for _time in range(60)]
        sizes = [(chance.choice((0, 3, 30)), chance.choice((0, 3, 30))) for _time in range(60)]
        return [
            Item(Rect(x, y, x + w, y + h)) for (x, y), (w, h) in zip(corners, sizes, strict=True)
        ]

    one, two = some(), some()
    for reach in (0.0, 2.0):
        plain = {
            (a.rect, b.rect)
            for a in one
            for b in two
            if a.rect.grown(reach).left <= b.rect.right
            and b.rect.left <= a.rect.grown(reach).right
            and a.rect.grown(reach).top <= b.rect.bottom
            and b.rect.top <= a.rect.grown(reach).bottom
        }
        assert {(a.rect, b.rect) for a, b in meeting(one, two, reach=reach)} == plain


def test_segments_that_continue_each_other_become_one() -> None:
    segments = [
        Rect(5, 0, 5, 10), Rect(5.01, 10, 5.01, 20), Rect(5, 30, 5, 40), Rect(0, 5, 5, 5)
    ]  # fmt: skip
    assert joined(segments) == [
        Rect(5, 0, 5, 20), Rect(5, 30, 5, 40), Rect(0, 5, 5, 5)
    ]  # fmt: skip


def test_pieces_are_what_hangs_together() -> None:
    one, two, apart = Rect(0, 0, 10, 0), Rect(10, 0, 10, 5), Rect(20, 0, 20, 5)
    assert pieces([one, apart, two]) == [[one, two], [apart]]


def rack(columns: int, rows: int) -> Drawing:
    """A head, and below it columns of boxes, each with a stub to its column's rail."""
    boxes: list[Box] = [box("kepala", 0, 0, "KEPALA")]
    paths: list[tuple[Point, ...]] = [((40, 26), (40, 40)), ((10, 40), (columns * 100 - 90, 40))]
    for column in range(columns):
        rail = column * 100.0 + 10
        paths.append(((rail, 40), (rail, 63 + (rows - 1) * 40)))
        for row in range(rows):
            boxes.append(box(f"u{column}-{row}", rail + 10, 50 + row * 40, "Unit"))
            paths.append(((rail, 63 + row * 40), (rail + 10, 63 + row * 40)))
    wire = Wire(
        Kind.KOMANDO, "kepala", tuple(item.id for item in boxes[1:]), False, tuple(paths)
    )  # fmt: skip
    return Drawing(
        prefix="rak", title="Rak", description="Banyak kotak.", width=columns * 100 + 10,
        height=rows * 40 + 60, size=8, leading=9.6, boxes=tuple(boxes), headings=(), frames=(),
        wires=(wire,),
    )  # fmt: skip


def test_three_hundred_units_are_proven() -> None:
    report = audit_svg(to_svg(rack(15, 20), fonts="none"))
    assert report.findings == ()
    assert (report.boxes, len(report.lines)) == (301, 300)


def test_a_fault_among_three_hundred_is_found() -> None:
    drawing = rack(15, 20)
    moved = replace(drawing.boxes[150], x=drawing.boxes[150].x + 1)
    boxes = (*drawing.boxes[:150], moved, *drawing.boxes[151:])
    report = audit_svg(to_svg(replace(drawing, boxes=boxes), fonts="none"))
    assert {finding.rule for finding in report.findings} == {"garis-terputus", "garis-buntu"}
    assert all(moved.unit in f.message or "ends at" in f.message for f in report.findings)
