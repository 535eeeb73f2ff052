"""Random specs drawn and proven: what the layout promises holds for charts nobody has seen."""

from __future__ import annotations

from typing import Any

import pytest

from bagan.chart.audit import AuditReport, audit_svg
from bagan.chart.layout import Room, draw
from bagan.chart.model import Chart, drawn_areas, expand, select
from bagan.chart.model.regency import Regency
from bagan.chart.proof import expected_areas, expected_lines
from bagan.chart.svg import to_svg
from bagan.problem import Problem
from bagan.style import Style
from tests.layout.specs import random_spec
from tests.sampled import sampled

ROOM = Room(850, 480)
SEEDS = sampled(range(10, 300, 15), range(300))
STYLE = Style(min_size=0.1)
"""However many units there are, the chart is drawn: what is asked here is whether it is right."""


def charts(spec: dict[str, Any]) -> list[Chart]:
    regency = Regency.model_validate(spec)
    problems: list[Problem] = []
    organisation = expand(regency, problems)
    assert not problems
    annex = regency.lampiran[0]
    return [select(regency, organisation, annex, view) for view in annex.bagan]


def proven(chart: Chart, room: Room = ROOM) -> AuditReport:
    """The audit of a chart's drawing, with every node and every line of the chart in it."""
    drawing = draw(chart, room, style=STYLE)
    report = audit_svg(
        to_svg(drawing, style=STYLE, fonts="none"),
        expected=expected_lines(chart),
        expected_areas=expected_areas(chart),
    )
    assert [f"{finding.rule}: {finding.message}" for finding in report.findings] == []
    assert report.boxes + report.frames == len(chart.nodes)
    assert drawing.width <= room.width + 0.01
    assert drawing.height <= room.height + 0.01
    return report


@pytest.mark.parametrize("seed", SEEDS)
def test_random_specs_are_drawn_right(seed: int) -> None:
    for chart in charts(random_spec(seed, areas=True)):
        proven(chart)


@pytest.mark.parametrize("shape", ["tree", "office", "government"])
@pytest.mark.parametrize("units", [5, 300])
def test_small_and_huge_charts_are_drawn_right(units: int, shape: str) -> None:
    chart = charts(random_spec(units, units=units, shape=shape))[0]
    wall = Room(3300, 2300)  # A0: on less, strokes would be as thick as the gaps
    assert abs(proven(chart, wall).boxes - units) <= 12  # units shown twice, frames, classes


def test_the_random_specs_ask_for_everything_a_view_can_ask() -> None:
    """Guards the tests above: specs that had become too tame would prove nothing."""
    seen: set[str] = set()
    largest = views = 0
    for seed in SEEDS:
        found = charts(random_spec(seed, areas=True))
        views = max(views, len(found))
        for chart in found:
            largest = max(largest, len(chart.nodes))
            branches = [branch for root in chart.roots for branch in root.walk()]
            asked = {
                "heading": any(branch.heading for branch in branches),
                "beside": any(branch.beside_left or branch.beside_right for branch in branches),
                "staff": any(branch.staff_left or branch.staff_right for branch in branches),
                "frame": any(branch.members for branch in branches),
                "class": any(node.group for node in chart.nodes.values()),
                "reference": any(node.reference for node in chart.nodes.values()),
                "both ways": any(link.both for link in chart.links),
                "arrows": chart.arrows.komando and chart.arrows.koordinasi,
                "two kinds": len({link.kind for link in chart.links}) == 2,
                "lone": not chart.links,
                "area": bool(drawn_areas(chart)),
            }
            seen.update(name for name, true in asked.items() if true)
    assert seen == {
        "heading", "beside", "staff", "frame", "class", "reference", "both ways", "arrows",
        "two kinds", "lone", "area",
    }  # fmt: skip
    assert largest > 100
    assert views == 3
