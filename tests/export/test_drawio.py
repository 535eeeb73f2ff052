"""The draw.io file has the documented shape, the chart's lines and the drawing's places."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from bagan import draw
from bagan.chart.layout.drawing import Drawing
from bagan.chart.model import Kind
from bagan.chart.options import Options
from bagan.publish.export.courses import courses_of
from bagan.publish.export.formats.drawio import to_drawio
from tests.export.conftest import NAMES, Case, case_of
from tests.export.mxgraph import Cell, absolute, read

Pages = dict[str, dict[str, Cell]]


@pytest.fixture
def pages(case: Case) -> Pages:
    return read(written(case))


def written(case: Case) -> bytes:
    drawn = [(figure.chart, figure.drawing) for figure in case.figures]
    return to_drawio(drawn, case.spec.organisation)


def test_there_is_a_page_for_each_chart(case: Case, pages: Pages) -> None:
    assert list(pages) == [figure.chart.id for figure in case.figures]


def test_the_lines_are_the_chart_s(case: Case, pages: Pages) -> None:
    for figure in case.figures:
        chart = figure.chart
        edges = [cell for cell in pages[chart.id].values() if cell.source]
        assert [
            (edge.source, edge.target, edge.data["jenis"], edge.data["arah"] == "dua")
            for edge in edges
        ] == [(link.source, link.target, link.kind.value, link.both) for link in chart.links]
        assert [edge.data.get("dasar", "") for edge in edges] == [
            "; ".join(link.basis.dasar) for link in chart.links
        ]
        for edge in edges:
            kind = Kind(edge.data["jenis"])
            heads = "block" if getattr(chart.arrows, kind.value) else "none"
            assert edge.style["dashed"] == ("1" if kind is Kind.KOORDINASI else "0")
            assert edge.style["endArrow"] == heads
            both = heads if edge.data["arah"] == "dua" else "none"
            assert edge.style["startArrow"] == both


def test_every_box_stands_where_it_is_drawn(case: Case, pages: Pages) -> None:
    for figure in case.figures:
        cells, drawing = pages[figure.chart.id], figure.drawing
        for item in (*drawing.boxes, *drawing.frames):
            cell = cells[item.id]
            place = (item.x, item.y, item.width, item.height)
            assert absolute(cells, cell) == pytest.approx(place, abs=0.02)
            assert cell.data["unit"] == figure.chart.nodes[item.id].unit
            assert cell.label == "\n".join(line.text for line in item.lines)


def test_members_move_with_their_frame(hostile: Case) -> None:
    cells = read(written(hostile))["default"]
    assert {cells["graph"].parent, cells["node"].parent} == {"subgraph"}
    assert cells["subgraph"].style["container"] == "1"


def test_an_edge_takes_the_course_of_the_drawing(case: Case, pages: Pages) -> None:
    """Every piece of every edge is axis-parallel and lies on its wire."""
    for figure in case.figures:
        cells = pages[figure.chart.id]
        for edge in (cell for cell in cells.values() if cell.source):
            way = [_end(cells, edge, "exit"), *edge.points, _end(cells, edge, "entry")]
            unit = cells[edge.source or ""].data["unit"]
            wires = [
                wire
                for wire in figure.drawing.wires
                if unit in (wire.source, *wire.targets) and wire.kind.value == edge.data["jenis"]
            ]
            inked = [segment for wire in wires for path in wire.paths for segment in pairwise(path)]
            for one, two in pairwise(way):
                assert min(abs(one[0] - two[0]), abs(one[1] - two[1])) < 0.05
                middle = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
                assert any(_on(middle, segment) for segment in inked)


def _end(cells: dict[str, Cell], edge: Cell, side: str) -> tuple[float, float]:
    end = cells[(edge.source if side == "exit" else edge.target) or ""]
    x, y, width, height = absolute(cells, end)
    across, down = float(edge.style[f"{side}X"]), float(edge.style[f"{side}Y"])
    return x + across * width, y + down * height


def _on(
    point: tuple[float, float], segment: tuple[tuple[float, float], tuple[float, float]]
) -> bool:
    return all(
        min(a, b) - 0.05 <= value <= max(a, b) + 0.05
        for value, a, b in zip(point, *segment, strict=True)
    )


def test_names_are_data_and_nothing_else(hostile: Case) -> None:
    cells = read(written(hostile))["default"]
    for number, name in enumerate(NAMES):
        assert cells[f"n{number}"].data["nama"] == name
        label = cells[f"n{number}"].label
        assert "".join(label.split()).replace("-", "") == "".join(name.split()).replace("-", "")


def test_mxgraph_reads_every_box_and_line(case: Case, mxgraph: Callable[[str], Any]) -> None:
    for figure, page in zip(case.figures, ET.fromstring(written(case)), strict=True):
        chart, drawing = figure.chart, figure.drawing
        found = mxgraph(ET.tostring(page[0], encoding="unicode"))
        assert {name: data["nama"] for name, _parent, data in found["vertices"]} == {
            node.id: case.spec.organisation.name(node.unit) for node in chart.nodes.values()
        }
        assert sorted(found["edges"]) == sorted(
            [link.source, link.target, link.kind.value] for link in chart.links
        )
        items = (*drawing.boxes, *drawing.frames, *drawing.headings)
        lines = [line.text for item in items for line in item.lines] + [*chart.notes]
        assert sorted(found["shown"]) == sorted(lines)
        assert found["active"] == 0


def test_a_chart_of_several_sheets_has_a_page_for_each() -> None:
    """Every line is on a page, or told in a note of the first."""
    case = case_of("specs/contoh/sesudah.yaml")
    small = Options(font="none", paper="A4", margin=45)
    sheets = [(f.chart, f.drawing) for f in draw(case.spec, small, chart="hubungan-kerja")]
    assert len(sheets) > 1
    pages = read(to_drawio(sheets, case.spec.organisation))
    assert list(pages) == [chart.id for chart, _drawing in sheets]
    drawn = {
        (cell.source, cell.target, cell.data["jenis"])
        for cells in pages.values()
        for cell in cells.values()
        if cell.source
    }
    lines = {(link.source, link.target, link.kind.value) for link in case.figures[0].chart.links}
    assert drawn <= lines
    told = pages[sheets[0][0].id]["catatan"].label.splitlines()
    assert len(lines - drawn) == sum(note.startswith("Garis ") for note in told)


def test_a_drawing_without_wires_leaves_edges_to_draw_io(hostile: Case) -> None:
    figure = hostile.figures[0]
    values = {name: getattr(figure.drawing, name) for name in Drawing.__dataclass_fields__}
    bare = Drawing(**values | {"wires": ()})
    assert courses_of(figure.chart, bare) == {}
    cells = read(to_drawio([(figure.chart, bare)], hostile.spec.organisation))["default"]
    assert sum(cell.source is not None for cell in cells.values()) == len(figure.chart.links)
