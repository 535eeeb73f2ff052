"""What all parts of one drawing have in common: sizes, widths, dashes, the middle of boxes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.looks import FIRST_EM, INDENT_EM, centred, evenly_spaced, one_look
from bagan.chart.audit.picture import ROUND, Sample, Shape, Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face, Style
from tests.audit.parts import picture, shape, told, wire

ONE, TWO = shape("dinas", 20, 50), shape("badan", 120, 50)
DOWN, ALONG = ((60, 20), (60, 50)), ((100, 63), (120, 63))
SOLID = Sample("komando", (), Rect(0, 0, 20, 0))
DASHED = Sample("koordinasi", (3.2, 2), Rect(0, 9, 20, 9))
TIP = Sample("komando", None, Rect(0, 9, 20, 9))


def test_a_drawing_of_one_look_has_no_findings() -> None:
    found = picture(
        ONE,
        TWO,
        wires=(wire("a", "b", DOWN), wire("a", "c", ALONG, dashes=(3.2, 2))),
        samples=(SOLID, DASHED, TIP),
        texts=(Text("LAMPIRAN", 200, 10, 12, Face.REGULAR, "start", ROUND),),
    )
    assert told([*one_look(found), *centred(found), *evenly_spaced(found)]) == []


def test_labels_are_of_one_size() -> None:
    found = picture(shape("a", 0, 0, size=10.5), ONE, shape("b", 0, 90, size=8.0))
    assert told(one_look(found)) == ["huruf-berbeda: The labels are not of one size: 8, 10.5 pt"]


def test_lines_are_of_one_width() -> None:
    found = picture(wires=(wire("a", "b", DOWN, stroke=1.2), wire("a", "c", ALONG)))
    assert told(one_look(found)) == ["pola-garis: The lines are not of one width: 0.8, 1.2 pt"]


def test_every_line_is_one_of_the_legend() -> None:
    lines = (wire("a", "b", DOWN), wire("a", "c d", ALONG, dashes=(3.2, 2)))
    shorter = picture(wires=lines, samples=(SOLID, replace(DASHED, dashes=(1.6, 2)), TIP))
    assert told(one_look(shorter)) == [
        "pola-garis: The line koordinasi a -> c (+1) is not drawn as any line of the legend"
    ]
    solid_alone = picture(wires=lines, samples=(SOLID,))
    assert told(one_look(solid_alone)) == told(one_look(shorter))
    assert told(one_look(picture(wires=lines))) == []
    # the arrowhead of a legend is no line of it
    assert told(one_look(picture(wires=lines, samples=(TIP,)))) == []


def aside(item: Shape, x: float, y: float, *, only: int | None = None) -> Shape:
    """With its texts, or the one at *only*, moved."""
    texts = [
        replace(text, x=text.x + x, y=text.y + y) if only in (None, place) else text
        for place, text in enumerate(item.texts)
    ]
    return replace(item, texts=tuple(texts))


@pytest.mark.parametrize("frame", [False, True])
@pytest.mark.parametrize("words", [("Dinas",), ("Dinas", "Sosial"), ("Dinas", "Sosial", "Kota")])
def test_labels_stand_in_the_middle(words: tuple[str, ...], frame: bool) -> None:
    item = shape("dinas", 20, 50, *words, width=90, height=40, frame=frame)
    beside = ['label-bergeser: The text of "dinas" does not stand in the middle of its box']
    for x, y, found in (
        (0, 0, []), (0.04, 0, []), (0.06, 0, beside), (-0.06, 0, beside),
        (0, 0.04, []), (0, 0.06, beside), (0, -0.06, beside),
    ):  # fmt: skip
        # a frame's title stands at its upper edge, not in its middle
        due = [] if frame and y else found
        assert told(centred(picture(ONE, aside(item, x, y)))) == due
    for place in range(len(words)):
        assert told(centred(picture(aside(item, 1, 0, only=place)))) == beside


def listing(unit: str, left: float, height: float, *words: str) -> Shape:
    """A box with a label set from its top, and a numbered list under it."""
    found = shape(unit, left, 0, *words, height=height)
    first = (Style().padding_y_em + FIRST_EM) * found.texts[0].size
    low = found.texts[0].y - first
    texts = [
        replace(text, x=text.x if not n else left + INDENT_EM * text.size,
                anchor="middle" if not n else "start", y=text.y - low)
        for n, text in enumerate(found.texts)
    ]  # fmt: skip
    return replace(found, texts=tuple(texts))


def test_a_label_beside_a_list_may_begin_as_high() -> None:
    listed = listing("pokja-a", 0, 60, "Pokja", "1. Bappeda", "2. Bapenda")
    alone = shape("pokja-b", 100, 0, "Pokja", "Dinas Sosial", height=60)
    beside = aside(alone, 0, listed.texts[0].y - alone.texts[0].y)
    due = ['label-bergeser: The text of "pokja-b" does not stand in the middle of its box']
    assert told(centred(picture(listed, alone))) == []
    assert told(centred(picture(listed, beside))) == []
    assert told(centred(picture(beside))) == due
    assert told(centred(picture(listed, aside(beside, 1, 0)))) == due
    assert told(centred(picture(listed, aside(beside, 0, 1)))) == due


def test_a_box_without_a_label_does_not_end_the_look_at_others() -> None:
    bare = replace(ONE, texts=())
    assert told(centred(picture(bare, aside(TWO, 1, 0)))) == [
        'label-bergeser: The text of "badan" does not stand in the middle of its box'
    ]


def test_lines_of_labels_are_equally_far_apart() -> None:
    close = shape("camat", 20, 50, "Camat", "Kota")
    three = shape("dinas", 120, 50, "Dinas", "Sosial", "Kota")
    wide = ['label-bergeser: The lines of "dinas" are farther apart than those of other boxes']
    for y, found in ((0.04, []), (0.06, wide), (9.6, wide)):
        assert told(evenly_spaced(picture(close, ONE, aside(three, 0, y, only=2)))) == found
        assert told(evenly_spaced(picture(aside(three, 0, y, only=2)))) == found
    assert told(evenly_spaced(picture(ONE, replace(TWO, texts=())))) == []
