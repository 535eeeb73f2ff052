"""The page as a whole: all of it inside, large enough, told apart in grey, with a true legend."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.marked import ChangeSample, Course, Ink, Sign
from bagan.chart.audit.page import (
    everything_inside,
    large_enough,
    legend_true,
    smallest_text,
    told_in_grey,
)
from bagan.chart.audit.picture import ROUND, Arrow, Picture, Sample, Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import picture, shape, told, wire

OUT = Rect(390, 10, 401, 20)
A = shape("a", 20, 50)


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (picture(replace(A, rect=OUT)), '"a"'),
        (picture(shape("f", 390, 90, frame=True)), '"f"'),
        (picture(texts=(Text("Unsur", 390, 20, 8, Face.REGULAR, "start"),)), '"Unsur"'),
        (picture(wires=(wire("a", "b", ((9, 9), (401, 9))),)), "komando a -> b"),
        (picture(wires=(wire("a", "b", ((9, 299.7), (30, 299.7))),)), "komando a -> b"),
        (picture(arrows=(Arrow("komando", (395, 20), OUT),)), "komando >"),
        (picture(replace(A, marks=(Ink("sekat", OUT),))), "a mark of change"),
        (picture(replace(A, strikes=(Ink("coret", OUT),))), "a mark of change"),
        (picture(signs=(Sign("", OUT),)), "a mark of change"),
        (picture(courses=(Course("garis-baru", "komando", "a", "b", (OUT,), 1),)),
         "a mark of change"),
        (picture(samples=(Sample("komando", (), OUT),)), "in the legend"),
        (picture(change_samples=(ChangeSample("dibentuk", OUT),)), "in the legend"),
    ],
)  # fmt: skip
def test_what_lies_outside_of_the_page_is_told(page: Picture, what: str) -> None:
    assert f"di-luar-bidang: {what} lies outside the drawing's page" in told(
        everything_inside(page)
    )
    wide = replace(page, page=Rect(-100, -100, 900, 900))
    assert told(everything_inside(wide)) == []


def test_the_ink_of_a_border_counts() -> None:
    assert told(everything_inside(picture(shape("a", 0.35, 50, "i")))) == []
    assert told(everything_inside(picture(shape("a", 0.3, 50, "i")))) != []
    line = wire("a", "b", ((9, 299.6), (30, 299.6)))
    assert told(everything_inside(picture(wires=(line,)))) == []


def test_the_smallest_label_counts_at_the_printed_size() -> None:
    found = picture(A, shape("b", 120, 50, size=6),
                    texts=(Text("Salinan", 9, 9, 3, Face.REGULAR, "start", ROUND),))  # fmt: skip
    assert smallest_text(found) == 6
    assert smallest_text(replace(found, scale=0.5)) == 3
    assert smallest_text(picture()) == 0
    assert told(large_enough(picture(), 7)) == []
    assert told(large_enough(found, 6.004)) == []
    assert told(large_enough(found, 6.01)) == [
        "huruf-kecil: The smallest text prints at 6.00 pt, below the floor of 6.01 pt"
    ]
    assert told(large_enough(replace(found, scale=0.1), 0.7)) == [
        "huruf-kecil: The smallest text prints at 0.60 pt, below the floor of 0.7 pt"
    ]


@pytest.mark.parametrize(
    ("kind", "dashes", "scale", "right"),
    [
        ("komando", (), 1, True), ("komando", (3.2, 2), 1, False), ("komando", (5,), 1, False),
        ("koordinasi", (3.2, 2), 1, True), ("koordinasi", (), 1, False),
        ("koordinasi", (3.2,), 1, False), ("koordinasi", (1, 8), 1, True),
        ("koordinasi", (0.9, 8), 1, False), ("koordinasi", (1, 8.1), 1, False),
        ("koordinasi", (3.2, 2), 0.5, True), ("koordinasi", (3.2, 2), 0.4, False),
        ("koordinasi", (0.5, 4), 2, True), ("koordinasi", (0.5, 4.1), 2, False),
    ],
)  # fmt: skip
def test_kinds_are_told_by_dashes(kind: str, dashes, scale: float, right: bool) -> None:
    line = replace(wire("a", "b", ((0, 0), (9, 0))), kind=kind, dashes=dashes)
    sample = Sample(kind, dashes, Rect(0, 0, 9, 0))
    message = (
        "pola-garis: The line {} is not told by its dashes: komando is solid, koordinasi dashed"
    )
    found = replace(picture(wires=(line,), samples=(sample,)), scale=scale)
    assert told(told_in_grey(found)) == ([] if right else [
        message.format(f"{kind} a -> b"), message.format("in the legend"),
    ])  # fmt: skip


PLACE = Rect(0, 0, 9, 0)
SOLID, DASHED = Sample("komando", (), PLACE), Sample("koordinasi", (3.2, 2), PLACE)
TIP, TIP_2 = Sample("komando", None, PLACE), Sample("koordinasi", None, PLACE)
LINES = (wire("a", "b", ((0, 0), (9, 0))), wire("a", "b", ((0, 0), (9, 0)), dashes=(3.2, 2)))
HEAD = Arrow("komando", (9, 0), PLACE)


@pytest.mark.parametrize(
    ("samples", "arrows", "kinds"),
    [
        ((), (HEAD,), []),
        ((SOLID, DASHED), (), []),
        ((SOLID, DASHED, TIP), (HEAD,), []),
        ((SOLID,), (), ["koordinasi"]),
        ((DASHED,), (), ["komando"]),
        ((SOLID, DASHED), (HEAD,), ["komando"]),
        ((SOLID, DASHED, TIP), (), ["komando"]),
        ((SOLID, DASHED, TIP_2), (HEAD,), ["komando", "koordinasi"]),
        ((TIP,), (HEAD,), ["komando", "koordinasi"]),
    ],
)
def test_a_legend_shows_what_the_chart_has(samples, arrows, kinds: list[str]) -> None:
    found = picture(wires=LINES, samples=samples, arrows=arrows)
    assert told(legend_true(found)) == [
        f"keterangan-salah: The legend does not show the {kind} lines as the chart draws them"
        for kind in kinds
    ]
