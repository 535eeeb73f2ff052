"""The charts of the two real specs, proven from their SVG alone, annex form included."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bagan import draw
from bagan.chart.audit import audit_svg
from bagan.chart.figures import Figure
from bagan.chart.layout.drawing import Drawing
from bagan.chart.options import Options
from bagan.chart.proof import Line, expected_lines
from bagan.chart.spec import load_spec
from bagan.chart.svg import to_svg
from tests.sampled import sampled

SPECS = Path(__file__).parent.parent.parent / "specs"


@pytest.fixture(scope="module", params=["pasaman-barat", "kutai-barat"])
def figures(request: pytest.FixtureRequest) -> list[Figure]:
    return list(draw(load_spec(SPECS / f"{request.param}.yaml"), Options(font="none")))


def ordered(line: Line) -> Line:
    """A line that goes both ways, with its ends in one order."""
    source, target, kind, both = line
    first, last = sorted((source, target)) if both else (source, target)
    return (first, last, kind, both)


def test_nothing_is_found_and_the_round_trip_is_exact(figures: list[Figure]) -> None:
    for figure in figures:
        wanted = expected_lines(figure.chart)
        report = audit_svg(figure.svg, expected=wanted, min_size=7)
        assert report.findings == ()
        assert {ordered(line) for line in report.lines} == {ordered(line) for line in wanted}
        assert report.boxes + report.frames == len(figure.chart.nodes)


def test_the_form_for_an_annex_is_right_too(figures: list[Figure]) -> None:
    for figure in figures:
        bare = to_svg(figure.drawing, fonts="none", standalone=False)
        assert audit_svg(bare, expected=expected_lines(figure.chart)).findings == ()


def moved(drawing: Drawing, place: int) -> Drawing:
    """The drawing with one box a point and a half to the right and down, label included."""
    box = drawing.boxes[place]
    lines = tuple(replace(line, x=line.x + 1.5, y=line.y + 1.5) for line in box.lines)
    there = replace(box, x=box.x + 1.5, y=box.y + 1.5, lines=lines)
    return replace(drawing, boxes=(*drawing.boxes[:place], there, *drawing.boxes[place + 1 :]))


def test_any_box_out_of_its_place_is_found(figures: list[Figure]) -> None:
    for figure in figures:
        drawing = figure.drawing
        joined = {unit for wire in drawing.wires for unit in (wire.source, *wire.targets)}
        for place, box in list(enumerate(drawing.boxes))[:: sampled(4, 1)]:
            if box.unit in joined:
                data = to_svg(moved(drawing, place), fonts="none")
                assert audit_svg(data).findings, box.id


def test_any_piece_of_a_line_left_out_is_found(figures: list[Figure]) -> None:
    for figure in figures:
        drawing = figure.drawing
        for place, wire in enumerate(drawing.wires):
            for piece in range(place % sampled(3, 1), len(wire.paths), sampled(3, 1)):
                short = replace(wire, paths=wire.paths[:piece] + wire.paths[piece + 1 :])
                wires = (*drawing.wires[:place], short, *drawing.wires[place + 1 :])
                data = to_svg(replace(drawing, wires=wires), fonts="none")
                assert audit_svg(data).findings, (wire.source, wire.targets, piece)
