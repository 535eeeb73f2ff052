"""Mermaid's own parser reads the chart back, and its picture shows names as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bagan.chart.model import Chart, Kind
from bagan.publish.export.formats.mermaid import escaped, to_mermaid
from bagan.publish.export.sections import sections_of
from tests.export.conftest import Case

STROKES = {Kind.KOMANDO: "normal", Kind.KOORDINASI: "dotted"}
Reader = Callable[[bytes], Any]


def name(node: str) -> str:
    return f"u_{node.replace('-', '_')}"


def expected(chart: Chart) -> list[list[str]]:
    """The lines of *chart* as Mermaid tells edges."""
    found = []
    for link in chart.links:
        heads = getattr(chart.arrows, link.kind.value)
        arrow = ("double_arrow_point" if link.both else "arrow_point") if heads else "arrow_open"
        found.append([name(link.source), name(link.target), STROKES[link.kind], arrow])
    return found


def test_mermaid_reads_every_box_and_line_and_shows_every_name(case: Case, mermaid: Reader) -> None:
    for figure in case.figures:
        chart = figure.chart
        read = mermaid(to_mermaid(chart))
        assert read["edges"] == expected(chart)
        sections = sections_of(chart)
        frames = {section.id for section in sections if section.frame}
        drawn = {name(node) for node in chart.nodes if node not in frames}
        assert set(read["vertices"]) - {name(frame) for frame in frames} == drawn
        groups = {
            name(section.id) if section.frame else section.id: sorted(map(name, section.nodes))
            for section in sections
        }
        assert dict(read["subgraphs"]) == groups
        labels = [node.label for node in chart.nodes.values() if node.id not in frames]
        labels += [section.title for section in sections]
        assert sorted(read["labels"]) == sorted(" ".join(label.split()) for label in labels)
        assert read["active"] == 0, "a name runs"


def test_a_label_has_no_sign_that_could_end_it() -> None:
    assert escaped('a"]\n;--> %% <b>') == "a#34;#93; #59;#45;#45;#62; #37;#37; #60;b#62;"


def test_the_same_chart_gives_the_same_bytes(hostile: Case) -> None:
    chart = hostile.figures[0].chart
    assert to_mermaid(chart) == to_mermaid(chart)
