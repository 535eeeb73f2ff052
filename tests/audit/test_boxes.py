"""Boxes, frames and texts that overlap, leave their room or cover each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.boxes import boxes_apart, labels_inside, shown_once, texts_free
from bagan.chart.audit.marked import ChangeSample
from bagan.chart.audit.moved import shifted
from bagan.chart.audit.picture import Sample, Shape, Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import picture, shape, told, wire

A = shape("a", 20, 50)
FRAME = shape("f", 10, 40, "AHLI", width=200, height=60, frame=True)


def at(item: Shape, x: float, y: float, unit: str = "b") -> Shape:
    """Another shape, so far from *item*; without texts."""
    return replace(item, unit=unit, rect=shifted(item.rect, x, y), texts=())


OVER = 'kotak-bertumpuk: The boxes "a" and "b" overlap'


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (100, 0, []), (80.7, 0, []), (80.6, 0, [OVER]), (-80.6, 0, [OVER]), (-80.7, 0, []),
        (0, 26.7, []), (0, 26.6, [OVER]), (0, -26.6, [OVER]), (0, -26.7, []), (3, 3, [OVER]),
    ],
)  # fmt: skip
def test_boxes_keep_apart(x: float, y: float, found: list[str]) -> None:
    other = at(A, x, y)
    assert told(boxes_apart(picture(A, other))) == found
    assert told(boxes_apart(picture(other, A))) == [
        each.replace('"a" and "b"', '"b" and "a"') for each in found
    ]


CUT = 'bingkai-terpotong: The frame "f" cuts through "b"'


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (0, [CUT]), (10, [CUT]), (10.3, [CUT]), (10.35, []), (60, []), (129.65, []),
        (129.7, [CUT]), (200, [CUT]), (210.6, [CUT]), (210.7, []), (-70.7, []), (-70.6, [CUT]),
    ],
)  # fmt: skip
def test_a_frame_holds_a_box_whole_or_not_at_all(left: float, found: list[str]) -> None:
    assert told(boxes_apart(picture(shape("b", left, 60), FRAME))) == found


def test_frames_lie_within_each_other_or_apart() -> None:
    inner = shape("g", 30, 50, width=90, height=30, frame=True)
    for frames in ((FRAME, inner), (inner, FRAME)):
        assert told(boxes_apart(picture(*frames))) == []
    over = at(FRAME, 150, 0, "g")
    assert told(boxes_apart(picture(FRAME, over))) == [
        'bingkai-terpotong: The frame "f" cuts through "g"'
    ]
    assert told(boxes_apart(picture(over, FRAME))) == [
        'bingkai-terpotong: The frame "g" cuts through "f"'
    ]
    # the border of the inner one runs over that of the outer
    assert told(boxes_apart(picture(FRAME, at(FRAME, 0, 0, "g")))) != []


def test_a_box_as_large_as_a_frame_cuts_it() -> None:
    around = replace(at(FRAME, 0, 0), frame=False, rect=FRAME.rect.grown(5))
    assert told(boxes_apart(picture(around, FRAME))) == [CUT]


def test_a_unit_has_one_box_of_its_own() -> None:
    twice = 'kotak-ganda: The unit "a" has two boxes, and none is marked as a reference'
    own, again = A, at(A, 0, 40, "a")
    refers = replace(again, reference=True)
    assert told(shown_once(picture(own, again))) == [twice]
    assert told(shown_once(picture(own, refers))) == []
    assert told(shown_once(picture(refers, own))) == []
    assert told(shown_once(picture(refers, refers))) == []
    assert told(shown_once(picture(refers, own, again))) == [twice]
    assert told(shown_once(picture(own, at(A, 0, 40)))) == []


def test_labels_lie_inside_of_their_borders() -> None:
    def out(words: str) -> list[str]:
        return [f'label-keluar: The text "{words}" does not fit into "a"']

    text = A.texts[0]
    for words, found in (("m" * 10, []), ("m" * 12, out("m" * 12))):
        assert (
            told(labels_inside(picture(replace(A, texts=(replace(text, words=words),))))) == found
        )
    # letters reach 6.16 over the baseline and 2 under it; the border takes 0.35
    for y, found in ((56.48, out("a")), (56.5, []), (73.65, []), (73.68, out("a"))):
        assert told(labels_inside(picture(replace(A, texts=(replace(text, y=y),))))) == found
    wide = replace(A, stroke=1.5)
    low = replace(wide, texts=(replace(text, y=73.65),))
    assert told(labels_inside(picture(low))) == out("a")
    assert told(labels_inside(picture(replace(low, frame=True)))) == out("a")


@pytest.mark.parametrize(("step", "over"), [(9.6, 0), (7.61, 0), (7.59, 1), (-5, 1)])
def test_lines_of_a_label_keep_apart(step: float, over: int) -> None:
    text = A.texts[0]
    lines = (replace(text, words="i", y=63), replace(text, words="j", y=63 + step))
    assert (
        told(labels_inside(picture(replace(A, texts=lines))))
        == ['teks-tertimpa: The texts "i" and "j" overlap'] * over
    )


WORDS = Text("Unsur", 150, 100, 8, Face.REGULAR, "start")
"""From 150 to the right and 93.84 down to 102."""


def free(*shapes: Shape, **parts: tuple[object, ...]) -> list[str]:
    return told(texts_free(picture(*shapes, **parts)))


@pytest.mark.parametrize(
    ("left", "top", "over"),
    [
        (69.9, 90, 0), (70, 90, 1), (150, 90, 1), (150, 101.9, 1), (150, 102.1, 0),
        (150, 67.7, 0), (150, 67.9, 1), (300, 90, 0),
    ],
)  # fmt: skip
def test_a_heading_lies_on_no_box(left: float, top: float, over: int) -> None:
    assert (
        free(shape("b", left, top), texts=(WORDS,))
        == ['teks-tertimpa: The text "Unsur" lies on the box "b"'] * over
    )


def test_a_frame_s_title_lies_on_no_box() -> None:
    assert free(FRAME, shape("b", 60, 50)) == ['teks-tertimpa: The text "AHLI" lies on the box "b"']
    assert free(FRAME, shape("b", 60, 60)) == []


@pytest.mark.parametrize(("y", "over"), [(108.1, 1), (108.16, 0), (91.84, 0), (92, 1), (200, 0)])
def test_texts_keep_apart(y: float, over: int) -> None:
    other = replace(WORDS, words="Dinas", y=y)
    overlap = ['teks-tertimpa: The texts "Unsur" and "Dinas" overlap']
    assert free(texts=(WORDS, other)) == overlap * over
    title = replace(shape("f", 0, 0, frame=True, width=390, height=290), texts=(other,))
    assert free(title, texts=(WORDS,)) == overlap * over


SOLID = Sample("komando", (), Rect(140, 96, 160, 98))
NEW = ChangeSample("dibentuk", Rect(140, 96, 160, 98))


@pytest.mark.parametrize("sample", [{"samples": (SOLID,)}, {"change_samples": (NEW,)}])
def test_the_legend_lies_on_nothing(sample: dict[str, tuple[object, ...]]) -> None:
    assert free(texts=(WORDS,), **sample) == ['teks-tertimpa: The legend lies on "Unsur"']
    assert free(shape("b", 100, 90), **sample) == ['teks-tertimpa: The legend lies on "b"']
    assert free(at(FRAME, 0, 20), **sample) == ['teks-tertimpa: The legend lies on "b"']
    assert free(texts=(replace(WORDS, x=160),), **sample) == []
    for y, over in ((95.7, 1), (95.5, 0), (98.3, 1), (98.5, 0), (97, 1), (50, 0)):
        line = wire("a", "b", ((0, y), (300, y)))
        assert (
            free(wires=(line,), **sample)
            == ["teks-tertimpa: The legend lies on the line komando a -> b"] * over
        )


@pytest.mark.parametrize(
    ("top", "over"),
    [(40, 1), (35, 1), (41.7, 1), (42.4, 0), (30, 0), (33.9, 1), (33.7, 0), (80, 0)],
)
def test_a_frame_s_border_runs_through_no_text(top: float, over: int) -> None:
    """The frame is 60 high, its border 0.7 wide."""
    frame = replace(shape("f", 100, top, width=200, height=60, frame=True), texts=())
    assert (
        free(frame, texts=(WORDS,))
        == ['teks-tertimpa: The border of "f" runs through the text "Unsur"'] * over
    )


@pytest.mark.parametrize("y", [93.4, 93.5, 97, 102.3, 102.4, 200])
def test_a_line_runs_through_no_text(y: float) -> None:
    over = 93.44 < y < 102.4
    line = wire("a", "b c", ((0, y), (300, y)))
    assert (
        free(texts=(WORDS,), wires=(line,))
        == ['teks-tertimpa: The line komando a -> b (+1) runs through the text "Unsur"'] * over
    )
    title = replace(shape("f", 0, 0, frame=True, width=390, height=290), texts=(WORDS,))
    assert len(free(title, wires=(line,))) == over
