"""Labels in the boxes as they are drawn: broken again, in rows of one height, under headings."""

from __future__ import annotations

from dataclasses import replace

from bagan.chart.layout import Drawing, Room, draw, width
from bagan.chart.layout.breaking import break_label, has_word_alone
from bagan.chart.layout.fit import Fit
from bagan.chart.layout.measure import CONTINUED, Measure
from bagan.chart.model import Chart
from bagan.chart.model.chart import Branch
from bagan.style import MOST_PADDING, Face, Style
from tests.layout.charts import chart, leaves, line
from tests.layout.test_random import proven

STYLE = Style(min_size=0.1)
LONG = "Seksi Penyusunan Rencana, Pemantauan, Evaluasi dan Pelaporan Kegiatan"


def named(drawn: Chart, **labels: str) -> Chart:
    nodes = {
        item: replace(node, label=labels.get(item, item)) for item, node in drawn.nodes.items()
    }
    return replace(drawn, nodes=nodes)


def tree(**labels: str) -> Chart:
    """A head with the units of *labels* in a row under it."""
    root = Branch("kepala", children=leaves(" ".join(labels)))
    drawn = chart(root, lines=[line(f"kepala {item}") for item in labels], official="kepala")
    return named(drawn, **labels)


def lists(count: int, per_heading: int) -> Chart:
    """Two heads, each with a list of *count* units, *per_heading* of them under a heading."""
    roots, lines = [], []
    for head in ("satu", "dua"):
        below = [Branch(f"{head}-{n}", f"Unsur {head} {n // per_heading}") for n in range(count)]
        roots.append(Branch(head, children=tuple(below)))
        lines += [line(f"kepala {head}"), *(line(f"{head} {leaf.node}") for leaf in below)]
    return chart(Branch("kepala", children=tuple(roots)), lines=lines, official="kepala satu dua")


def lines_of(drawing: Drawing) -> dict[str, tuple[str, ...]]:
    return {box.id: tuple(text.text for text in box.lines) for box in drawing.boxes}


def test_every_label_is_broken_for_the_box_as_it_is_drawn() -> None:
    drawn = tree(a="Kelompok Jabatan Fungsional", b=LONG, c="Bidang Bina Marga", d="Umum")
    for page in (Room(300, 400), Room(500, 400), Room(850, 480)):
        drawing = draw(drawn, page, style=STYLE)
        for box in drawing.boxes:
            face = Face.BOLD if box.bold else Face.REGULAR
            lines = tuple(text.text for text in box.lines)
            outer = box.width / drawing.size + 0.01
            rooms = [outer - 2 * STYLE.padding_x_em * factor for factor in (1, MOST_PADDING)]
            label = drawn.nodes[box.id].label
            assert lines in [break_label(label, room, face) for room in rooms]
            assert max(width(text, face) for text in lines) <= max(rooms)


def test_boxes_of_a_row_are_as_low_as_their_labels_allow() -> None:
    drawing = draw(tree(a=LONG, b="Umum", c="Bidang Bina Marga"), Room(500, 400), style=STYLE)
    row = [box for box in drawing.boxes if box.id != "kepala"]
    most = max(len(box.lines) for box in row)
    assert len({box.height for box in row}) == 1
    em = drawing.size
    assert (
        row[0].height / em <= most * STYLE.leading_em + 2 * STYLE.padding_y_em * MOST_PADDING + 0.02
    )


def test_boxes_are_wider_where_white_is_beside_them() -> None:
    drawn = tree(a="Kelompok Jabatan Fungsional", b="Unit Pelaksana Teknis")
    drawing = draw(drawn, Room(850, 480), style=STYLE)
    assert drawing.size == STYLE.max_size
    assert not any(map(has_word_alone, lines_of(drawing).values()))


def test_lists_at_a_foot_are_wider_where_white_is_beside_them() -> None:
    heads = [Branch(f"bidang-{n}", children=leaves(f"satu-{n} dua-{n}")) for n in range(4)]
    foot = leaves(" ".join(f"upt-{n}" for n in range(10)))
    lines = [line(f"kepala {branch.node}") for branch in (*heads, *foot)]
    lines += [line(f"{head.node} {leaf.node}") for head in heads for leaf in head.children]
    labels = {f"bidang-{n}": f"Bidang Pemberdayaan Kesehatan {n}" for n in range(4)}
    labels |= {leaf.node: f"UPTD Puskesmas Sukamaju {leaf.node}" for leaf in foot}
    root = Branch("kepala", children=tuple(heads), foot=foot)
    drawing = draw(named(chart(root, lines=lines), **labels), Room(480, 700), style=STYLE)
    lists = [lines for item, lines in lines_of(drawing).items() if item.startswith("upt")]
    assert not any(map(has_word_alone, lists))


def test_a_wider_box_never_costs_label_size() -> None:
    drawn = tree(**{f"u{n}": "Kelompok Jabatan Fungsional" for n in range(6)})
    for room in (Room(400, 300), Room(600, 300), Room(850, 480)):
        measure = Measure(drawn, STYLE)
        rows = {"kepala": 0, **{f"u{n}": 1 for n in range(6)}}
        fit = Fit(measure, room, rows)
        before = fit.refined(fit.entry(fit.best().arrangement))
        assert fit.widened(before).size >= before.size - 0.02


def test_stacks_that_go_on_have_their_heading_again() -> None:
    drawing = draw(lists(14, 14), Room(700, 300), style=STYLE)
    words = [" ".join(text.text for text in heading.lines) for heading in drawing.headings]
    stacks = {box.x for box in drawing.boxes if "-" in box.id}
    assert len(stacks) > 2
    for head in ("satu", "dua"):
        assert words.count(f"Unsur {head} 0") == 1
        assert f"Unsur {head} 0 {CONTINUED}" in words
    assert len(words) == len(stacks)


def test_lists_with_headings_again_are_proven_right() -> None:
    for count, per_heading in ((7, 3), (14, 5), (25, 25)):
        proven(lists(count, per_heading))


def test_an_author_s_line_breaks_are_printed() -> None:
    drawn = tree(a="Bidang Bina Marga", b="Umum")
    broken = replace(drawn.nodes["a"], own_lines="Bidang\nBina Marga")
    drawn = replace(drawn, nodes={**drawn.nodes, "a": broken})
    drawing = draw(drawn, Room(850, 480), style=STYLE)
    assert lines_of(drawing)["a"] == ("Bidang", "Bina Marga")
