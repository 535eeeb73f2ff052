"""DOT as Graphviz reads it, GraphML as networkx reads it: the same lines as the chart's."""

from __future__ import annotations

import io
import json
import subprocess
from typing import Any

import networkx
import pytest

from bagan.chart.layout.engine import find_engine
from bagan.chart.model import Kind
from bagan.publish.export.formats.dot import to_dot
from bagan.publish.export.formats.graphml import to_graphml
from bagan.publish.export.sections import headings_of, sections_of
from tests.export.conftest import NAMES, Case


def read_by(engine: str, dot: bytes) -> Any:
    """What Graphviz makes of a DOT text, as JSON."""
    command = [find_engine(engine).program, "-Tjson"]
    return json.loads(subprocess.run(command, input=dot, stdout=subprocess.PIPE).stdout)


@pytest.mark.parametrize("engine", ["dot", "graphviz-pure"])
def test_graphviz_reads_every_box_and_line(case: Case, engine: str) -> None:
    for figure in case.figures:
        chart = figure.chart
        answer = read_by(engine, to_dot(chart))
        clusters = [item for item in answer["objects"] if item["name"].startswith("cluster_")]
        boxes = {item["name"]: item for item in answer["objects"] if item not in clusters}
        assert set(boxes) == set(chart.nodes)
        name_of = {item["_gvid"]: item["name"] for item in boxes.values()}
        found = [
            (name_of[edge["tail"]], name_of[edge["head"]], edge["kind"], edge["timbal_balik"])
            for edge in answer["edges"]
        ]
        assert sorted(found) == sorted(
            (link.source, link.target, link.kind.value, "true" if link.both else "false")
            for link in chart.links
        )
        for edge in answer["edges"]:
            heads = getattr(chart.arrows, edge["kind"])
            both = "both" if edge["timbal_balik"] == "true" else "forward"
            assert edge["dir"] == (both if heads else "none")
            assert edge["style"] == ("dashed" if edge["kind"] == "koordinasi" else "solid")
        titles = {section.id: section.title for section in sections_of(chart) if not section.frame}
        for cluster in clusters:
            title = titles.get(cluster["name"].removeprefix("cluster_"), "")
            assert cluster.get("label", "").replace("&amp;", "&") == title
        gathered = {
            cluster["name"]: {name_of[node] for node in cluster["nodes"]} for cluster in clusters
        }
        assert gathered == {
            f"cluster_{section.id}": {*section.nodes, *([section.id] if section.frame else [])}
            for section in sections_of(chart)
        }


def test_graphviz_shows_names_as_they_are(hostile: Case) -> None:
    answer = read_by("dot", to_dot(hostile.figures[0].chart))
    boxes = {item["name"]: item for item in answer["objects"]}
    for number, name in enumerate(NAMES):
        drawn = "".join(step["text"] for step in boxes[f"n{number}"]["_ldraw_"] if "text" in step)
        assert drawn == name
        assert boxes[f"n{number}"]["URL"].startswith("https://example.org/")


def test_networkx_reads_every_unit_and_line(case: Case) -> None:
    for figure in case.figures:
        chart = figure.chart
        graph = networkx.read_graphml(io.BytesIO(to_graphml(chart, case.spec.organisation)))
        assert graph.is_directed()
        assert set(graph) == {node.unit for node in chart.nodes.values()}
        expected = set()
        for number, link in enumerate(chart.links, start=1):
            ends = (chart.nodes[link.source].unit, chart.nodes[link.target].unit)
            dasar = "; ".join(link.basis.dasar) or None
            for pair in (ends, ends[::-1]) if link.both else (ends,):
                expected.add((*pair, link.kind.value, link.both, number, dasar))
        found = [
            (source, target, data["kind"], data["both"], data["garis"], data.get("dasar"))
            for source, target, data in graph.edges(data=True)
        ]
        assert len(found) == len(expected)
        assert set(found) == expected


def test_networkx_finds_what_a_unit_is(case: Case) -> None:
    organisation = case.spec.organisation
    for figure in case.figures:
        graph = networkx.read_graphml(io.BytesIO(to_graphml(figure.chart, organisation)))
        headings = headings_of(figure.chart)
        for unit, data in graph.nodes(data=True):
            assert data["nama"] == organisation.name(unit)
            assert data.get("unsur") == headings.get(unit)
            basis = organisation.basis(unit)
            assert data.get("dasar", "") == "; ".join(basis.dasar)
            assert data.get("rekonstruksi") == basis.rekonstruksi
            groups = data.get("kelompok", "").split()
            assert all(unit in organisation.groups[group].anggota for group in groups)


def test_the_chain_of_command_is_a_walk_through_the_graph() -> None:
    """What someone would load it for: who is led by whom."""
    from tests.export.conftest import case_of

    case = case_of("specs/kutai-barat.yaml")
    graph = networkx.read_graphml(
        io.BytesIO(to_graphml(case.figures[0].chart, case.spec.organisation))
    )
    command = networkx.subgraph_view(
        graph, filter_edge=lambda *ends: graph.edges[ends]["kind"] == Kind.KOMANDO.value
    )
    assert networkx.is_directed_acyclic_graph(command)
    assert "sekda" in networkx.descendants(command, "bupati")
