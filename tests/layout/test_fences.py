"""Frames round branches: each holds its own boxes, and nothing foreign comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout import Drawing, Room, draw
from bagan.chart.layout.drawing import Area as Frame
from bagan.chart.layout.fences import INSET, PORTS, RAIL, pierced, title_room
from bagan.chart.model import Branch, Chart, Kind, drawn_areas, select
from bagan.chart.model.chart import Area
from bagan.chart.proof import expected_areas, expected_lines
from bagan.chart.spec import load_spec
from bagan.chart.svg import to_svg
from bagan.style import Style
from tests.layout.charts import chart, leaves, line

ROOM = Room(820, 500)
STYLE = Style(min_size=1)
GALLERY = sorted((Path(__file__).parents[2] / "docs" / "galeri").glob("*.yaml"))


def framed(whole: Chart, *areas: Area) -> tuple[Drawing, list[Frame]]:
    """*whole* with frames drawn, and these by their order in the drawing: outer ones first."""
    whole = replace(whole, areas=areas)
    drawing = draw(whole, ROOM, style=STYLE)
    report = audit_svg(
        to_svg(drawing, style=STYLE),
        expected=expected_lines(whole),
        expected_areas=expected_areas(whole),
    )
    assert report.findings == ()
    return drawing, list(drawing.areas)


def within(frame: Frame, drawing: Drawing) -> set[str]:
    """The units whose boxes a frame holds."""
    right, bottom = frame.x + frame.width, frame.y + frame.height
    return {
        box.unit
        for box in drawing.boxes
        if frame.x < box.x and box.right < right and frame.y < box.y and box.bottom < bottom
    }


def pieces(drawing: Drawing, frame: Frame, units: Sequence[str]) -> int:
    """How many pieces of lines that end at none of *units* come into a frame."""
    count = 0
    for wire in drawing.wires:
        if {wire.source, *wire.targets} & set(units):
            continue
        for path in wire.paths:
            for (x1, y1), (x2, y2) in pairwise(path):
                low, high = sorted((x1, x2))
                top, bottom = sorted((y1, y2))
                count += (
                    high > frame.x
                    and low < frame.x + frame.width
                    and bottom > frame.y
                    and top < frame.y + frame.height
                )
    return count


def office() -> Chart:
    """A head over three units with units, one of them far deeper, and a foot."""
    left = Branch("kiri", children=leaves("a b"))
    deep = Branch("dalam", children=(Branch("d", children=leaves("d1 d2 d3")), *leaves("e")))
    right = Branch("kanan", children=leaves("f g"))
    root = Branch("kepala", children=(left, deep, right), foot=leaves("upt"))
    ends = ["kepala kiri", "kepala dalam", "kepala kanan", "kepala upt", "kiri a", "kiri b",
            "dalam d", "dalam e", "d d1", "d d2", "d d3", "kanan f", "kanan g"]  # fmt: skip
    return chart(root, lines=[line(words) for words in ends])


def test_a_frame_holds_a_unit_and_all_under_it() -> None:
    drawing, (frame,) = framed(office(), Area("dalam", "Dalam", dashed=True))
    assert within(frame, drawing) == {"dalam", "d", "e", "d1", "d2", "d3"}
    assert frame.members == ("d", "d1", "d2", "d3", "dalam", "e")
    assert (frame.unit, frame.title, frame.dashed) == ("dalam", "Dalam", True)


def test_the_line_to_the_foot_goes_round_a_frame() -> None:
    whole = office()
    foot = line("kiri upt", Kind.KOORDINASI)
    whole = replace(whole, links=(*whole.links, foot))
    drawing, (frame,) = framed(whole, Area("dalam"))
    assert pieces(drawing, frame, frame.members) == 0


def test_frames_in_frames_and_beside_frames() -> None:
    drawing, frames = framed(
        office(), Area("kepala", "Semua"), Area("kiri"), Area("dalam", "Dalam"), Area("d", "D")
    )
    assert {frame.unit for frame in frames} == {"kepala", "kiri", "dalam", "d"}
    by_unit = {frame.unit: within(frame, drawing) for frame in frames}
    assert by_unit["kepala"] == set(office().nodes)
    assert by_unit["d"] < by_unit["dalam"]
    assert by_unit["kiri"] == {"kiri", "a", "b"}


def test_a_title_stands_in_the_corner_clear_of_lines_and_boxes() -> None:
    drawing, (frame,) = framed(office(), Area("kiri", "Lingkup yang Namanya Jauh Lebih Lebar"))
    assert " ".join(text.text for text in frame.lines) == "Lingkup yang Namanya Jauh Lebih Lebar"
    tops = [box.y for box in drawing.boxes if box.unit in frame.members]
    assert all(frame.y < text.y < min(tops) for text in frame.lines)


def test_a_frame_takes_those_beside_and_a_line_may_enter() -> None:
    root = Branch("kepala", beside_left=leaves("luar"), children=(
        Branch("inti", beside_right=leaves("mitra"), children=leaves("a b c")),
    ))  # fmt: skip
    lines = [line("kepala inti"), line("inti a"), line("inti b"), line("inti c"),
             line("inti mitra", Kind.KOORDINASI), line("luar b", Kind.KOORDINASI)]  # fmt: skip
    drawing, (frame,) = framed(chart(root, lines=lines), Area("inti", "Inti"))
    assert within(frame, drawing) == {"inti", "mitra", "a", "b", "c"}


@pytest.mark.parametrize("side", ["beside_left", "beside_right"])
def test_a_frame_stands_beside_that_of_a_partner(side: str) -> None:
    partner = Branch("pengarah", children=leaves("ketua anggota"))
    root = Branch("kepala", children=(
        Branch("pelaksana", children=leaves("a b c"), **{side: (partner,)}),
    ))  # fmt: skip
    pairs = ("kepala pelaksana", "kepala pengarah", "pengarah ketua", "pengarah anggota",
             "pelaksana a", "pelaksana b", "pelaksana c")  # fmt: skip
    lines = [*map(line, pairs), line("pengarah pelaksana", Kind.KOORDINASI)]
    areas = (Area("pelaksana", "Unsur Pelaksana"), Area("pengarah", "Unsur Pengarah"))
    drawing, frames = framed(chart(root, lines=lines), *areas)
    held = {frame.unit: within(frame, drawing) for frame in frames}
    assert held["pelaksana"] == {"pelaksana", "a", "b", "c"}
    assert held["pengarah"] == {"pengarah", "ketua", "anggota"}


def test_one_box_has_no_frame() -> None:
    whole = replace(office(), areas=(Area("upt"), Area("hilang"), Area("d")))
    assert [area.node for area in drawn_areas(whole)] == ["d"]
    assert [frame.unit for frame in draw(whole, ROOM, style=STYLE).areas] == ["d"]


def test_a_chart_without_frames_is_drawn_as_before() -> None:
    assert draw(office(), ROOM, style=STYLE).areas == ()


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
def test_every_branch_of_every_kind_can_be_framed(path: Path) -> None:
    spec = load_spec(path)
    annex = spec.regency.lampiran[0]
    whole = select(spec.regency, spec.organisation, annex, annex.bagan[0])
    heads = [b.node for root in whole.roots for b in root.walk() if any(b.parts())]
    areas = [Area(head, whole.nodes[head].label, dashed=len(head) % 2 == 0) for head in heads]
    _drawing, frames = framed(whole, *areas)
    assert len(frames) == len(heads)


def test_a_line_beside_a_frame_or_below_it_does_not_run_inside() -> None:
    fence: Any = SimpleNamespace(low=0, high=10, top=0, bottom=10, meets=lambda _ends: False)
    beside, below, inside = (12, 2, 12, 8), (2, 12, 8, 12), (2, 5, 8, 5)
    assert pierced([fence], ("x", "y"), [beside, below]) == 0
    assert pierced([fence], ("x", "y"), [beside, inside]) == 1


def test_the_first_box_leaves_room_for_the_title_before_its_line() -> None:
    wall, cell = SimpleNamespace(), SimpleNamespace(width=6.0)
    fence: Any = SimpleNamespace(left=[wall], lines=("Lingkup",), title_width=10.0, aside=False)
    assert title_room(fence, wall, cell) == INSET + 10.0 + PORTS - 3.0  # type: ignore[arg-type]
    fence.aside = True
    assert title_room(fence, wall, cell) == INSET + 10.0 + RAIL  # type: ignore[arg-type]
    assert title_room(fence, cell, cell) == 0.0  # type: ignore[arg-type]
