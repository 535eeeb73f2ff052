"""The charts of both regencies, each opened by itself: fonts, labels, boxes, console."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from bagan.chart.figures import Figure
from bagan.chart.layout.text import width
from bagan.chart.svg.fonts import SHIPPED_FAMILY
from bagan.style import Face
from tests.browser.chromium import Chromium
from tests.browser.conftest import OpenSvg

FREE_EM = 1.153 - 0.81
"""The bold face's ascent less the top of its tallest printable ASCII character, "$"."""
LINES = "tspan, .keterangan text"
"""What holds one line of letters."""

MEASURED = f"""
return [...document.querySelectorAll("{LINES}")].map(line => {{
  const look = getComputedStyle(line);
  return {{text: line.textContent, length: line.getComputedTextLength(),
           size: parseFloat(look.fontSize), bold: look.fontWeight === "700",
           italic: look.fontStyle === "italic"}};
}});"""

LOADED = """
return [...document.fonts].map(face => [face.family, face.weight, face.style, face.status]);"""

BOXES = """
const edges = item => {
  const box = item.getBBox();
  return [box.x, box.y, box.x + box.width, box.y + box.height];
};
return [...document.querySelectorAll("svg g[id]")].map(group => ({
  id: group.id,
  frame: group.matches(".kelompok:not(.kelompok--kotak)"),
  rect: edges(group.querySelector("rect")),
  text: group.querySelector("text") && edges(group.querySelector("text")),
}));"""


def face_of(line: dict[str, Any]) -> Face:
    if line["italic"]:
        return Face.BOLD_ITALIC if line["bold"] else Face.ITALIC
    return Face.BOLD if line["bold"] else Face.REGULAR


def test_there_are_five_charts(figures: tuple[Figure, ...]) -> None:
    assert len(figures) == 5


@pytest.fixture(params=range(5))
def figure(request: pytest.FixtureRequest, figures: tuple[Figure, ...]) -> Figure:
    index: int = request.param
    return figures[index]


@pytest.fixture
def shown(figure: Figure, open_svg: OpenSvg) -> Chromium:
    return open_svg(figure.svg)


def test_the_console_stays_empty(shown: Chromium) -> None:
    assert shown.run("return document.documentElement.localName") == "svg"
    assert shown.complaints() == []


def test_letters_come_from_the_embedded_font_and_no_other(shown: Chromium) -> None:
    lines = shown.run(MEASURED)
    assert lines
    for line, used in zip(lines, shown.fonts(LINES), strict=True):
        assert used == {SHIPPED_FAMILY: len(line["text"])}, line["text"]


def test_every_embedded_face_loads_and_is_used(shown: Chromium) -> None:
    loaded = shown.run(LOADED)
    assert {(name.strip('"'), status) for name, _weight, _style, status in loaded} == {
        (SHIPPED_FAMILY, "loaded")
    }
    assert len(loaded) == len({face_of(line) for line in shown.run(MEASURED)})


def test_text_is_as_wide_as_the_layout_measured(figure: Figure, shown: Chromium) -> None:
    for line in shown.run(MEASURED):
        assert line["size"] == pytest.approx(figure.drawing.size, abs=0.01)
        expected = width(line["text"], face_of(line)) * line["size"]
        # A font size of two decimals is off by a thousandth: the most that a long note shows.
        assert line["length"] == pytest.approx(expected, abs=0.5, rel=0.002), line["text"]


def test_labels_stay_in_their_boxes(figure: Figure, shown: Chromium) -> None:
    groups = shown.run(BOXES)
    assert len(groups) == len(figure.drawing.boxes) + len(figure.drawing.frames)
    for group in groups:
        if group["frame"] and group["text"] is None:
            continue
        left, top, right, bottom = group["rect"]
        text = group["text"]
        # What the font leaves free above its letters may lie over a border.
        free = FREE_EM * figure.drawing.size
        assert left <= text[0] and top <= text[1] + free, group
        assert text[2] <= right and text[3] <= bottom, group


def test_boxes_keep_apart(shown: Chromium) -> None:
    boxes = [(group["id"], *group["rect"]) for group in shown.run(BOXES) if not group["frame"]]
    for one, other in combinations(boxes, 2):
        beside = one[3] < other[1] or other[3] < one[1]
        stacked = one[4] < other[2] or other[4] < one[2]
        assert beside or stacked, (one[0], other[0])
