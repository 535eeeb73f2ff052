"""What a comparison says of its boxes, and how they show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.changes import as_marked, changes_of, marks_right
from bagan.chart.audit.marked import ChangeSample, Ink
from bagan.chart.audit.picture import Sample, Shape
from bagan.chart.audit.plane import Rect
from bagan.chart.audit.report import Changes
from bagan.chart.svg.change import WORDS
from bagan.chart.svg.shapes import SYMBOLS
from tests.audit.parts import around, picture, shape, told, wire

PLAIN = shape("a", 20, 50)
"""From 20 to 100 and 50 to 76, its name in the middle, in letters of 8 points."""
SAME = replace(PLAIN, changes=("tetap",))
EDGE = Ink("sekat", Rect(28.5, 50.3, 29, 75.7), ((28.75, 50.3), (28.75, 75.7)))


def symbol(change: str, left: float, top: float, size: float = 6.0) -> list[Ink]:
    """The symbol of *change* in a square."""
    drawn = SYMBOLS[change]
    found = []
    for line in (*drawn.lines, *((*area, area[0]) for area in drawn.areas)):
        points = tuple((left + x * size, top + y * size) for x, y in line)
        xs, ys = zip(*points, strict=True)
        found.append(Ink(f"tanda--{change}", Rect(min(xs), min(ys), max(xs), max(ys)), points))
    return found


def box(*changes: str, marks: tuple[Ink, ...] | None = None, **more: object) -> Shape:
    """The box with the symbol of its first change, or with *marks*."""
    own = (EDGE, *symbol(changes[0], 21, 60)) if marks is None else marks
    return replace(PLAIN, changes=changes, marks=own, **more)  # type: ignore[arg-type]


def found(*shapes: Shape, **parts: object) -> list[str]:
    return told(marks_right(picture(*shapes, **parts)))  # type: ignore[arg-type]


SILENT = 'tanda-perubahan: The box "a" does not say what happened to it'
MARKED = 'tanda-perubahan: The box "a" is marked, but says that nothing happened'
UNSHOWN = 'tanda-perubahan: The box "a" does not show what happened to it'
OUT = 'tanda-keluar: The marks of "a" leave the band that is theirs'
STRUCK = 'tanda-perubahan: Something of "a" is struck through that lives on'


@pytest.mark.parametrize("change", [each for each in WORDS if not each.startswith("garis")])
def test_a_box_shows_what_happened_to_it(change: str) -> None:
    ghost = (INNER,) if change == "pindah-dari" else ()
    assert found(box(change, marks=(EDGE, *ghost, *symbol(change, 21, 60)))) == []


def test_other_drawings_have_no_marks() -> None:
    assert found(PLAIN, wires=(wire("a", "b", ((0, 0), (9, 0))),)) == []
    assert changes_of(picture(PLAIN)) is None


@pytest.mark.parametrize(
    "changes",
    [None, ("hebat",), ("garis-baru",), ("garis-dihapus",), ("dibentuk", "dibentuk"),
     ("tetap", "dibentuk"), ("campur",)],
)  # fmt: skip
def test_a_box_says_what_happened_to_it(changes: tuple[str, ...] | None) -> None:
    silent = replace(PLAIN, changes=changes)
    other = replace(SAME, unit="b")
    assert found(silent, other) == found(other, silent) == [SILENT]
    assert found(replace(silent, frame=True), other) == [SILENT]


def test_a_frame_tells_it_in_words_alone() -> None:
    assert found(SAME, replace(PLAIN, unit="f", frame=True, changes=("dibentuk",))) == []


STROKE = Ink("coret", Rect(54, 60, 66, 60.5), ((54, 60.25), (66, 60.25)))


@pytest.mark.parametrize(
    "same",
    [
        replace(SAME, marks=(EDGE,)),
        replace(SAME, strikes=(STROKE,)),
        replace(SAME, texts=(replace(SAME.texts[0], role="catatan"),)),
    ],
)
def test_a_box_that_stayed_the_same_is_not_marked(same: Shape) -> None:
    assert found(same) == [MARKED]


@pytest.mark.parametrize(
    ("given", "findings"),
    [
        (box("dibentuk", "ganti-nama"), []),
        (box("dibentuk", "pindah",
             marks=(EDGE, *symbol("dibentuk", 21, 52), *symbol("pindah", 21, 62))), []),
        (box("dibentuk", "pindah",
             marks=(EDGE, *symbol("pindah", 21, 52), *symbol("dibentuk", 21, 62))), [UNSHOWN]),
        (box("dibentuk", marks=()), [UNSHOWN]),
        (box("dibentuk", marks=(EDGE,)), [UNSHOWN]),
        (box("dibentuk", marks=(EDGE, *symbol("dihapus", 21, 60))), [UNSHOWN]),
        (box("dibentuk",
             marks=(EDGE, *symbol("dibentuk", 21, 52), *symbol("pindah", 21, 62))), [UNSHOWN]),
        (box("dibentuk", marks=(EDGE, *symbol("dibentuk", 21, 60)[:1])),
         ['tanda-perubahan: The box "a" shows another symbol than that of dibentuk', UNSHOWN]),
    ],
)  # fmt: skip
def test_symbols_are_those_of_what_a_box_says(given: Shape, findings: list[str]) -> None:
    assert found(given) == findings


PLUS = symbol("dibentuk", 21, 60)


def edge(left: float, right: float, top: float = 50.3, bottom: float = 75.7) -> Ink:
    return Ink("sekat", Rect(left, top, right, bottom), ((left, top), (left, bottom)))


def hatching(*rect: float, points: int = 2) -> Ink:
    return Ink("arsir", Rect(*rect), ((0.0, 0.0),) * points)


@pytest.mark.parametrize(
    ("marks", "inside"),
    [
        ((EDGE, *PLUS), True),
        (PLUS, False),
        ((EDGE, EDGE, *PLUS), False),
        # the band is at most two letters wide, and its edge a quarter of one
        ((edge(35.5, 36), *PLUS), True),
        ((edge(35.6, 36.1), *PLUS), False),
        ((edge(28, 29.9), *PLUS), True),
        ((edge(28, 30), *PLUS), False),
        # as high as seven tenths of the box, and within it
        ((edge(28.5, 29, 52, 70.25), *PLUS), True),
        ((edge(28.5, 29, 52, 70.15), *PLUS), False),
        ((edge(28.5, 29, 49.9, 76), *PLUS), False),
        # all else lies in the band
        ((edge(26.9, 27), *PLUS), True),
        ((edge(26, 26.1), *PLUS), False),
        ((EDGE, *symbol("dibentuk", 19, 60)), False),
        ((EDGE, *PLUS, hatching(21, 52, 28, 53)), True),
        ((EDGE, *PLUS, hatching(21, 52, 28, 53, points=0)), True),
        ((EDGE, *PLUS, hatching(21, 52, 28, 53, points=3)), False),
        ((EDGE, *PLUS, hatching(21, 52, 28, 53, points=1)), False),
        ((EDGE, *PLUS, hatching(19, 52, 28, 53)), False),
        ((EDGE, *PLUS, hatching(21, 49, 28, 53)), False),
        ((EDGE, *PLUS, hatching(21, 60, 28, 62)), False),
        ((EDGE, *PLUS, hatching(21, 60, 28, 62, points=0)), False),
    ],
)
def test_marks_keep_to_their_band(marks: tuple[Ink, ...], inside: bool) -> None:
    assert found(box("dibentuk", marks=marks)) == [OUT] * (not inside)


def test_symbols_keep_apart() -> None:
    over = (EDGE, *symbol("dibentuk", 21, 57), *symbol("pindah", 21, 60))
    assert found(box("dibentuk", "pindah", marks=over)) == [OUT]


@pytest.mark.parametrize(("x", "inside"), [(29, True), (28.9, False), (28.99, True)])
def test_a_name_keeps_out_of_the_band(x: float, inside: bool) -> None:
    beside = replace(PLAIN.texts[0], x=x, anchor="start")
    low = replace(PLAIN.texts[0], y=72)
    for texts in ((beside,), (low, beside)):
        assert found(box("dibentuk", texts=texts)) == [OUT] * (not inside)


def border(*rect: float, weight: float = 0.4) -> Ink:
    return Ink("tepi", Rect(*rect).grown(weight / 2), around(*rect))


INNER = border(31, 52, 98, 74)
MOVED = symbol("pindah-dari", 21, 60)


@pytest.mark.parametrize(
    ("borders", "right"),
    [
        ((INNER,), True),
        ((), False),
        ((INNER, INNER), False),
        ((border(28, 52, 98, 74),), False),
        ((border(31, 52, 100, 74),), False),
        ((border(31, 52, 99.8, 74),), True),
        # round the name, by its ink
        ((border(31, 59.4, 98, 74),), True),
        ((border(31, 59.6, 98, 74),), False),
        ((border(31, 52, 61, 74),), False),
        ((border(31, 52, 62.2, 74),), False),
        ((replace(INNER, points=INNER.points[:4]),), False),
        ((replace(INNER, points=(*INNER.points[:4], (31.0, 53.0))),), False),
        ((replace(INNER, points=(*INNER.points, INNER.points[0])),), False),
        ((replace(INNER, points=((31, 52), (98, 53), (98, 74), (31, 74), (31, 52))),), False),
    ],
)
def test_a_ghost_has_a_second_border_round_its_name(borders, right: bool) -> None:
    ghost = box("pindah-dari", marks=(EDGE, *borders, *MOVED))
    assert found(ghost) == [OUT] * (not right)


def test_only_a_ghost_has_a_second_border() -> None:
    assert found(box("dibentuk", marks=(EDGE, INNER, *PLUS))) == [OUT]
    assert found(box("dibentuk", "pindah-dari", marks=(EDGE, INNER, *PLUS))) == [OUT]


OLD = replace(PLAIN.texts[0], words="Dinas", y=60, role="lama")
NEW = replace(OLD, words="Badan", y=70, role="")
RENAMED = box("ganti-nama", texts=(OLD, NEW))
LEFT, RIGHT = OLD.rect.left, OLD.rect.right
UNSTRUCK = 'tanda-perubahan: The old name "Dinas" of "a" is not struck through'


def stroke(left: float = LEFT, right: float = RIGHT, y: float = 58.0, weight: float = 0.5) -> Ink:
    rect = Rect(left, y - weight / 2, right, y + weight / 2)
    return Ink("coret", rect, ((left, y), (right, y)))


@pytest.mark.parametrize(
    ("strikes", "findings"),
    [
        ((stroke(),), []),
        ((), [UNSTRUCK]),
        ((stroke(), stroke()), [UNSTRUCK]),
        # from a tenth of a letter over the baseline to less than a half
        ((stroke(y=58.94),), []),
        ((stroke(y=58.96),), [UNSTRUCK, STRUCK]),
        ((stroke(y=56.66),), []),
        ((stroke(y=56.64),), [UNSTRUCK, STRUCK]),
        # over all of it, and not much beyond
        ((stroke(LEFT + 0.01),), []),
        ((stroke(LEFT + 0.03),), [UNSTRUCK, STRUCK]),
        ((stroke(LEFT - 3.1),), []),
        ((stroke(LEFT - 3.3),), [UNSTRUCK, STRUCK]),
        ((stroke(right=RIGHT - 0.01),), []),
        ((stroke(right=RIGHT - 0.03),), [UNSTRUCK, STRUCK]),
        ((stroke(right=RIGHT + 3.1),), []),
        ((stroke(right=RIGHT + 3.3),), [UNSTRUCK, STRUCK]),
        # thin enough for the name to be read
        ((stroke(weight=0.95),), []),
        ((stroke(weight=0.97),), [UNSTRUCK, STRUCK]),
        ((replace(stroke(), points=((0, 0), (1, 0), (2, 0))),), [UNSTRUCK, STRUCK]),
        ((stroke(), stroke(y=68)), [STRUCK]),
    ],
)  # fmt: skip
def test_an_old_name_is_struck_through_and_nothing_else(strikes, findings: list[str]) -> None:
    assert found(replace(RENAMED, strikes=strikes)) == findings


def test_each_line_of_an_old_name_has_its_stroke() -> None:
    texts = (OLD, replace(OLD, y=70))
    both = replace(RENAMED, texts=texts, strikes=(stroke(), stroke(y=68)))
    assert found(both) == []
    assert found(replace(both, strikes=(stroke(y=68),))) == [UNSTRUCK]


def test_a_bundle_says_what_happened_to_it() -> None:
    line = wire("a", "b", ((0, 0), (9, 0)))
    for change in ("tetap", "campur", "garis-baru", "garis-dihapus"):
        assert not [
            each for each in found(SAME, wires=(replace(line, change=change),))
            if "does not say" in each
        ]  # fmt: skip
    for change in (None, "dibentuk", ""):
        assert "tanda-perubahan: The line komando a -> b does not say what happened to it" in found(
            SAME, wires=(replace(line, change=change),)
        )


def sample(change: str, top: float = 100) -> ChangeSample:
    return ChangeSample(change, Rect(200, top, 220, top + 10))


LACKS = "keterangan-salah: The legend does not show the change {} as the chart has it"


@pytest.mark.parametrize(
    ("samples", "findings"),
    [
        ((sample("dibentuk"),), []),
        ((), []),
        ((sample("dihapus"),), [LACKS.format("dibentuk"), LACKS.format("dihapus")]),
        ((sample("dibentuk"), sample("dihapus", 120)), [LACKS.format("dihapus")]),
        ((sample("dibentuk"), sample("dibentuk", 120)),
         ["keterangan-salah: The legend shows a change twice"]),
        ((sample("dibentuk"), sample("dibentuk", 109)),
         ["teks-tertimpa: The legend lies on itself",
          "keterangan-salah: The legend shows a change twice"]),
        ((sample("dibentuk"), sample("dibentuk", 110)),
         ["keterangan-salah: The legend shows a change twice"]),
    ],
)  # fmt: skip
def test_the_legend_shows_each_change_once(samples, findings: list[str]) -> None:
    assert found(box("dibentuk"), replace(SAME, unit="b"), change_samples=samples) == findings


def test_a_legend_of_lines_alone_lacks_the_changes() -> None:
    line = Sample("komando", (), Rect(0, 0, 9, 0))
    assert found(box("dibentuk"), samples=(line,)) == [LACKS.format("dibentuk")]


def test_changes_are_read_back() -> None:
    line = replace(wire("a", "b c", ((0, 0), (9, 0))), changed=(("b", "garis-baru"),))
    told_ = changes_of(
        picture(
            box("dibentuk", "pindah"), replace(SAME, unit="b"), replace(PLAIN, unit="c"),
            replace(box("dibentuk"), unit="d"), wires=(line,),
        )
    )  # fmt: skip
    assert told_ == Changes(
        {"dibentuk": frozenset("ad"), "pindah": frozenset("a"), "tetap": frozenset("b")},
        {
            "garis-baru": frozenset({("a", "b", "komando")}),
            "tetap": frozenset({("a", "c", "komando")}),
        },
    )
    assert [*told_.units, *told_.lines] == ["dibentuk", "pindah", "tetap", "garis-baru", "tetap"]


def test_changes_are_held_against_those_expected() -> None:
    shown = Changes({"dibentuk": frozenset("ab")}, {"tetap": frozenset({("a", "b", "komando")})})
    due = Changes(
        {"dibentuk": frozenset("bc"), "dihapus": frozenset("d")},
        {"garis-baru": frozenset({("a", "b", "komando")})},
    )
    assert told(as_marked(shown, shown)) == told(as_marked(Changes(), Changes())) == []
    assert told(as_marked(shown, due)) == [
        'perubahan-hilang: The drawing does not show "c" as dibentuk',
        'perubahan-lebih: The drawing shows "a" as dibentuk, which it is not',
        'perubahan-hilang: The drawing does not show "d" as dihapus',
        'perubahan-hilang: The drawing does not show "a b komando" as garis-baru',
        'perubahan-lebih: The drawing shows "a b komando" as tetap, which it is not',
    ]
