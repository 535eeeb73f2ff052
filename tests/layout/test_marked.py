"""A chart of a comparison: room for symbols in every box, and what is set over and under names."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from bagan.chart.layout import Room, draw
from bagan.chart.layout.bands import bands_of
from bagan.chart.layout.drawing import Drawing
from bagan.chart.layout.heights import BandHeights
from bagan.chart.layout.measure import Measure
from bagan.chart.layout.text import joint_counts, width, wrap
from bagan.chart.model import Chart, expand, select
from bagan.chart.model.chart import Mark
from bagan.chart.model.regency import Regency
from bagan.style import Face, Style
from tests.layout.specs import random_spec

STYLE = Style(min_size=1, mark_em=1.1)
ROOM = Room(900, 600)
FACES = {"lama": Face.REGULAR, "catatan": Face.ITALIC}


def chart(seed: int) -> Chart:
    regency = Regency.model_validate(random_spec(seed, units=24))
    annex = regency.lampiran[0]
    return select(regency, expand(regency, []), annex, annex.bagan[0])


def marked(plain: Chart, marks: dict[str, Mark]) -> Chart:
    nodes = {item: replace(node, mark=marks.get(item)) for item, node in plain.nodes.items()}
    return replace(plain, nodes=nodes)


def some_marks(plain: Chart, seed: int) -> dict[str, Mark]:
    chance = random.Random(seed)
    found = {}
    for item, node in plain.nodes.items():
        before = f"Kantor {node.label}" if chance.random() < 0.4 else None
        note = "(1) gabungan Dinas Sosial" if chance.random() < 0.3 else None
        if chance.random() < 0.6:
            found[item] = Mark(("ganti-nama",), before, note)
    return found


def places(drawing: Drawing) -> list[tuple[object, ...]]:
    shapes = (*drawing.boxes, *drawing.frames)
    words = {s.id: [(line.text, line.y) for line in s.lines] for s in shapes}
    return [(s.id, s.x, s.y, s.width, s.height, words[s.id]) for s in shapes]


@pytest.mark.parametrize("seed", range(6))
def test_a_mark_without_words_moves_nothing(seed: int) -> None:
    plain = chart(seed)
    every = marked(plain, {item: Mark(("dihapus",)) for item in plain.nodes})
    one, two = draw(plain, ROOM, style=STYLE), draw(every, ROOM, style=STYLE)
    assert places(one) == places(two)
    assert one.wires == two.wires
    assert {box.changes for box in one.boxes} == {()}
    assert {box.changes for box in two.boxes} == {("dihapus",)}


@pytest.mark.parametrize("seed", range(6))
def test_labels_keep_out_of_the_band_and_inside_their_boxes(seed: int) -> None:
    drawing = draw(marked(chart(seed), some_marks(chart(seed), seed)), ROOM, style=STYLE)
    assert drawing.compared
    roles = set()
    for box in drawing.boxes:
        due = 1.1 * drawing.size if box.changes else 0.0
        assert box.band == pytest.approx(due, abs=0.01)
        for line in box.lines:
            roles.add(line.role)
            face = FACES.get(line.role, Face.BOLD if box.bold else Face.REGULAR)
            half = width(line.text, face) * drawing.size / 2
            assert line.x - half > box.x + box.band
            assert line.x + half < box.right
            assert box.y < line.y < box.bottom
        assert line.x == pytest.approx((box.x + box.band + box.right) / 2, abs=0.02)
    assert roles == {"", "lama", "catatan"}


def test_the_old_name_stands_over_the_name_and_the_note_under_it() -> None:
    plain = chart(3)
    item = next(bands_of(plain)).run[0].node
    mark = Mark(("ganti-nama", "pindah"), "Kantor Lama yang Bernama Panjang", "semula kantor")
    drawing = draw(marked(plain, {item: mark}), ROOM, style=STYLE)
    box = next(box for box in drawing.boxes if box.id == item)
    texts = {role: " ".join(t.text for t in box.lines if t.role == role) for role in FACES}
    assert texts == {"lama": mark.before, "catatan": mark.note}
    assert " ".join(t.text for t in box.lines if not t.role) == plain.nodes[item].label
    order = [line.role for line in box.lines]
    assert order == sorted(order, key=("lama", "", "catatan").index)
    assert box.changes == ("ganti-nama", "pindah")


def test_a_chart_without_comparison_takes_no_notice_of_marks() -> None:
    plain = chart(1)
    style = replace(STYLE, mark_em=0.0)
    drawing = draw(marked(plain, some_marks(plain, 1)), ROOM, style=style)
    assert drawing == draw(plain, ROOM, style=style)
    assert not drawing.compared


@pytest.mark.parametrize("seed", range(6))
def test_outlines_know_the_heights_of_marked_boxes(seed: int) -> None:
    plain = chart(seed)
    measure = Measure(marked(plain, some_marks(plain, seed)), STYLE)
    for number, band in enumerate(measure.bands):
        outline = BandHeights(measure, number)
        for wide in (measure.least_stack, 9.0, 13.7, 18.0):
            room = max(wide, measure.least_stack)
            groups = measure.band_items(band.run, room)
            assert outline.heights(room)[0] == pytest.approx(
                [measure.group_height(group) for group in groups]
            )


def test_texts_one_above_the_other_are_each_broken_by_itself() -> None:
    parts = [
        ("Dinas Pemberdayaan Masyarakat dan Kampung", Face.REGULAR),
        ("Kantor Sosial", Face.ITALIC),
    ]
    counts = joint_counts(parts)
    assert [lines for _room, lines in counts] == sorted({lines for _room, lines in counts})
    for room, lines in counts:
        assert lines == sum(len(wrap(text, room, face)) for text, face in parts)
    assert all(width(word, face) <= counts[-1][0] for text, face in parts for word in text.split())
