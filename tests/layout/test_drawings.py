"""Whole drawings, number by number: a change of the layout is seen, and is looked at.

``python -m tests.layout.test_drawings`` writes the files again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bagan.chart.layout import Drawing, Room, draw
from bagan.chart.layout.room import Corner
from bagan.chart.model.chart import Chart, Mark
from bagan.style import Style
from tests.layout.specs import random_spec
from tests.layout.test_random import charts

FOLDER = Path(__file__).parent / "drawings"
STYLE = Style(min_size=0.1)
PAGE = Room(850, 480, top_right=Corner(200, 90), bottom_left=Corner(150, 40))
CASES = {
    "tree-5": (3, 5, "tree"),
    "tree-14": (4, 14, "tree"),
    "tree-26": (11, 26, "tree"),
    "office-9": (5, 9, "office"),
    "office-18": (6, 18, "office"),
    "office-30": (12, 30, "office"),
    "government-12": (7, 12, "government"),
    "government-22": (8, 22, "government"),
    "government-34": (9, 34, "government"),
    "government-46": (10, 46, "government"),
}
"""Seed, number of units, and shape of the random spec whose first chart is drawn."""


def chart_of(case: str) -> Chart:
    seed, units, shape = CASES[case]
    return charts(random_spec(seed, units=units, shape=shape))[0]


def described(drawing: Drawing) -> str:
    """A drawing as text: a line for each shape, label and stroke, points with two digits."""
    return "".join(f"{line}\n" for line in lines_of(drawing))


def lines_of(drawing: Drawing) -> Iterator[str]:
    yield f"drawing {drawing.width} {drawing.height} size {drawing.size} {drawing.leading}"
    for shape in (*drawing.boxes, *drawing.frames):
        kind = type(shape).__name__.lower()
        yield f"{kind} {shape.id} {shape.x} {shape.y} {shape.width} {shape.height}"
        yield from (f"  {text.x} {text.y} {text.role} {text.text}" for text in shape.lines)
    for heading in drawing.headings:
        yield from (f"heading {text.x} {text.y} {text.text}" for text in heading.lines)
    for wire in drawing.wires:
        yield f"{wire.kind} {wire.source} {'<->' if wire.both else '->'} {' '.join(wire.targets)}"
        for path in wire.paths:
            yield "  " + " ".join(f"{x},{y}" for x, y in path)
        yield from (f"  head {x},{y} {way}" for (x, y), way in wire.arrows)


@pytest.mark.parametrize("case", CASES)
def test_drawing(case: str) -> None:
    expected = (FOLDER / f"{case}.txt").read_text("utf-8")
    assert described(draw(chart_of(case), PAGE, style=STYLE)) == expected


def test_marked_drawing() -> None:
    expected = (FOLDER / "marked.txt").read_text("utf-8")
    assert described(marked()) == expected


def marked() -> Drawing:
    """A comparison: every third box has a mark, with an old name or a note."""
    chart = chart_of("government-22")
    marks = {
        item: Mark(("ganti-nama",), before="Kantor Lama" if number % 2 else None, note="pindah")
        for number, item in enumerate(chart.nodes)
        if number % 3 == 0
    }
    nodes = {item: replace(node, mark=marks.get(item)) for item, node in chart.nodes.items()}
    return draw(replace(chart, nodes=nodes), PAGE, style=replace(STYLE, mark_em=1.1))


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    for case in CASES:
        text = described(draw(chart_of(case), PAGE, style=STYLE))
        (FOLDER / f"{case}.txt").write_text(text, "utf-8")
    (FOLDER / "marked.txt").write_text(described(marked()), "utf-8")


if __name__ == "__main__":
    write()
