"""The marks of changed lines: where they lie, what they say, what they hide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from bagan.chart.audit.marked import Course, Sign
from bagan.chart.audit.picture import Arrow, Picture, Text
from bagan.chart.audit.plane import Rect
from bagan.chart.audit.signs import courses_on, lines_marked
from bagan.style import Face
from tests.audit.parts import picture, shape, told, wire

# a above, b and c below, joined by a trunk and a rail
A = replace(shape("a", 100, 20), changes=("tetap",))
B, C = (replace(shape(u, x, 100), changes=("tetap",)) for u, x in (("b", 20), ("c", 180)))
PATHS = ((140, 46), (140, 70)), ((60, 100), (60, 70), (220, 70), (220, 100))
LINE = replace(wire("a", "b c", *PATHS), change="campur", changed=(("b", "garis-baru"),))
COURSE = Course("garis-baru", "komando", "a", "b", (Rect(60, 70, 60, 100),), 1.6)
SIGN, PLATE = Sign("garis-baru", Rect(58, 83, 62, 87)), Sign("", Rect(57.5, 82.5, 62.5, 87.5))
BOTH = (PLATE, SIGN)


def chart(*wires: object, courses: Iterable[Course] = (COURSE,), signs=BOTH, **more) -> Picture:
    shapes = more.pop("shapes", (A, B, C))
    return picture(*shapes, wires=wires or (LINE,), courses=tuple(courses), signs=signs, **more)


def found(*wires: object, **more: object) -> list[str]:
    return told(lines_marked(chart(*wires, **more)))  # type: ignore[arg-type]


ELSE = ["tanda-perubahan: The line komando a -> b (+1) says something else than its marks"]
UNSIGNED = ["tanda-perubahan: A changed line has no sign, or a sign has no line"]
NO_LINE = "tanda-lepas: The mark of the line komando a -> b lies on no such line"
NOT_OWN = "tanda-lepas: The mark of the line komando a -> b is not its own piece"
OFF = "tanda-lepas: The sign of the line komando a -> b is not on it"
HIDES = "tanda-menutupi: The sign of the line komando a -> b hides something"


def test_a_line_that_is_marked_right_has_no_findings() -> None:
    assert found() == []
    assert courses_on(chart(), LINE) == [COURSE]


@pytest.mark.parametrize(
    ("change", "changed", "right"),
    [
        ("campur", (("b", "garis-baru"),), True),
        ("garis-baru", (("b", "garis-baru"),), False),
        ("tetap", (), False),
        ("campur", (("b", "garis-dihapus"),), False),
        # a change that neither a mark nor an end tells
        ("garis-baru", (("b", "garis-baru"), ("c", "garis-baru")), False),
        ("campur", (("b", "garis-baru"), ("d", "garis-baru")), False),
        ("campur", (("b", "garis-baru"), ("b", "garis-baru")), False),
    ],
)
def test_a_bundle_says_of_each_line_what_its_mark_shows(change, changed, right: bool) -> None:
    assert found(replace(LINE, change=change, changed=changed)) == ELSE * (not right)


def test_a_bundle_without_a_word_of_its_change_is_told_elsewhere() -> None:
    assert found(replace(LINE, change=None, changed=())) == []


@pytest.mark.parametrize(
    ("ends", "change", "changed", "right"),
    [
        ({"c": ("dihapus",)}, "garis-dihapus", "garis-dihapus", True),
        ({"c": ("digabung",)}, "garis-dihapus", "garis-dihapus", True),
        ({"c": ("dipecah",)}, "garis-dihapus", "garis-dihapus", True),
        ({"c": ("pindah-dari",)}, "garis-dihapus", "garis-dihapus", True),
        ({"c": ("dibentuk",)}, "garis-baru", "garis-baru", True),
        ({"c": ("dibentuk", "ganti-nama")}, "garis-baru", "garis-baru", True),
        ({"c": ("dihapus",)}, "garis-baru", "garis-baru", False),
        ({"c": ("dibentuk",)}, "garis-dihapus", "garis-dihapus", False),
        ({"c": ("dihapus",)}, "tetap", None, False),
        ({"c": ("dibentuk",)}, "tetap", None, False),
        ({"c": ("pindah",)}, "garis-baru", "garis-baru", True),
        ({"c": ("pindah",)}, "tetap", None, True),
        ({"c": ("tetap",)}, "garis-baru", "garis-baru", False),
        ({"a": ("dihapus",)}, "garis-dihapus", "garis-dihapus", True),
        ({"a": ("dibentuk",)}, "tetap", None, False),
        # what is gone at one end is gone, though new at the other
        ({"a": ("dibentuk",), "c": ("dihapus",)}, "garis-dihapus", "garis-dihapus", True),
    ],
)
def test_ends_that_are_gone_or_new_tell_their_lines(ends, change, changed, right: bool) -> None:
    shapes = [replace(each, changes=ends.get(each.unit, ("tetap",))) for each in (A, B, C)]
    line = replace(wire("a", "c", ((140, 46), (140, 70), (220, 70), (220, 100))),
                   change=change, changed=(("c", changed),) if changed else ())  # fmt: skip
    wrong = ["tanda-perubahan: The line komando a -> c says something else than its marks"]
    assert found(line, courses=(), signs=(), shapes=shapes) == wrong * (not right)


def test_a_unit_is_gone_where_all_of_its_boxes_are() -> None:
    line = replace(wire("a", "c", PATHS[1]), change="garis-dihapus",
                   changed=(("c", "garis-dihapus"),))  # fmt: skip
    here, there = replace(C, changes=("pindah-dari",)), replace(B, unit="c", changes=("pindah",))
    assert found(line, courses=(), signs=(), shapes=(A, here, there)) == []
    stays = replace(line, change="tetap", changed=())
    assert found(stays, courses=(), signs=(), shapes=(A, here, there)) == []
    assert found(stays, courses=(), signs=(), shapes=(A, here, replace(there, changes=here.changes))
                 ) != []  # fmt: skip


@pytest.mark.parametrize(
    ("courses", "signs"),
    [
        ((COURSE,), ()), ((COURSE,), (PLATE,)), ((COURSE,), (SIGN,)), ((), BOTH),
        ((COURSE,), (*BOTH, *BOTH)), ((COURSE,), (*BOTH, PLATE)),
    ],
)  # fmt: skip
def test_each_changed_line_has_its_sign(courses, signs) -> None:
    silent = replace(LINE, change=None)
    assert found(silent, courses=courses, signs=signs) == UNSIGNED


def marked(**course: object) -> list[str]:
    return found(replace(LINE, change=None), courses=(replace(COURSE, **course),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("course", "message"),
    [
        ({}, []),
        ({"change": "tetap"}, [NO_LINE]),
        ({"change": "garis-dihapus"}, [OFF]),
        ({"kind": "koordinasi"}, [NO_LINE.replace("komando", "koordinasi")]),
        ({"source": "b"}, [NO_LINE.replace("a ->", "b ->")]),
        ({"target": "d"}, [NO_LINE.replace("-> b", "-> d")]),
        ({"target": "c"}, [NOT_OWN.replace("-> b", "-> c")]),
        ({"stroke": 2.4}, []),
        ({"stroke": 2.5}, [NO_LINE]),
        ({"segments": (Rect(60.01, 70, 60.01, 100),)}, []),
        ({"segments": (Rect(60.05, 70, 60.05, 100),)}, [NO_LINE]),
        ({"segments": (Rect(60, 70, 60, 100.05),)}, [NO_LINE]),
        ({"segments": (Rect(60, 70, 60, 100), Rect(0, 0, 9, 0))}, [NO_LINE]),
        # it does not come up to its target, or comes up to another one as well
        ({"segments": (Rect(60, 70, 60, 90),)}, [NOT_OWN]),
        ({"segments": (Rect(60, 70, 60, 99.99),)}, []),
        ({"segments": (Rect(60, 70, 60, 100), Rect(220, 70, 220, 100))}, [NOT_OWN]),
        ({"segments": (Rect(60, 90, 60, 100),)}, [OFF]),
        ({"segments": (Rect(60, 84, 60, 100),)}, []),
    ],
)
def test_a_mark_lies_on_its_own_piece_of_its_line(course, message: list[str]) -> None:
    # of a line that is not there, the sign hides the one that is
    assert [each for each in marked(**course) if not each.startswith("tanda-menutupi")] == message


@pytest.mark.parametrize(
    ("sign", "plate", "right"),
    [
        (SIGN.rect, PLATE.rect, True),
        # the plate is round the sign, and not much larger
        (SIGN.rect, SIGN.rect, True),
        (SIGN.rect, SIGN.rect.grown(-0.1), False),
        (SIGN.rect, SIGN.rect.grown(0.8), True),
        (SIGN.rect, SIGN.rect.grown(0.85), False),
        # its middle is on the line, along its own piece or a gap beyond
        (Rect(58.02, 83, 62.02, 87), PLATE.rect, True),
        (Rect(58.1, 83, 62.1, 87), PLATE.rect, False),
        (Rect(58, 68, 62, 72), Rect(57.5, 67.5, 62.5, 72.5), True),
        (Rect(58, 67.8, 62, 71.8), Rect(57.5, 67.5, 62.5, 72.5), False),
    ],
)
def test_a_sign_has_its_middle_on_its_line(sign: Rect, plate: Rect, right: bool) -> None:
    signs = (Sign("", plate), Sign("garis-baru", sign))
    on_it = [each for each in found(signs=signs) if each != HIDES]
    assert on_it == [OFF] * (not right)


def test_a_sign_says_what_its_line_does() -> None:
    assert found(signs=(PLATE, replace(SIGN, change="garis-dihapus"))) == [OFF]


TEXT = Text("Unsur", 62, 88, 8, Face.REGULAR, "start")


@pytest.mark.parametrize(
    ("more", "hides"),
    [
        ({}, False),
        ({"texts": (TEXT,)}, True),
        ({"texts": (replace(TEXT, x=62.5),)}, False),
        ({"arrows": (Arrow("komando", (62, 85), Rect(62, 84, 66, 86)),)}, True),
        ({"arrows": (Arrow("komando", (63, 85), Rect(63, 84, 67, 86)),)}, False),
        ({"shapes": (A, B, C, shape("d", 62, 60))}, True),
        ({"shapes": (A, B, C, shape("d", 62.5, 60))}, False),
        ({"shapes": (A, B, C, shape("f", 0, 80, width=300, height=90, frame=True))}, False),
        ({"shapes": (A, B, C, shape("f", 0, 84, width=300, height=90, frame=True))}, True),
        ({"shapes": (A, B, C, shape("f", 0, 87.8, width=300, height=90, frame=True))}, True),
        ({"shapes": (A, B, C, shape("f", 0, 88, width=300, height=90, frame=True))}, False),
    ],
)
def test_under_a_sign_there_is_only_its_line(more: dict[str, object], hides: bool) -> None:
    assert found(**more) == [HIDES] * hides


@pytest.mark.parametrize(("x", "hides"), [(62, True), (62.8, True), (63, False), (60, True)])
def test_a_sign_hides_no_other_line(x: float, hides: bool) -> None:
    other = wire("d", "e", ((x, 0), (x, 200)), place=1)
    assert found(LINE, other) == [HIDES] * hides


def test_a_sign_lies_on_a_straight_piece_of_its_line() -> None:
    signs = (Sign("", Rect(57.5, 67.5, 62.5, 72.5)), Sign("garis-baru", Rect(58, 68, 62, 72)))
    assert found(signs=signs) == [HIDES]


@pytest.mark.parametrize(("half", "large"), [(5.9, False), (6.1, True)])
def test_a_sign_is_small(half: float, large: bool) -> None:
    """One and a half times as large as the largest letters, which are of 8 points."""
    wide = Rect(60 - half, 85 - 2, 60 + half, 85 + 2)
    assert found(signs=(Sign("", wide), Sign("garis-baru", wide))) == [HIDES] * large
    high = Rect(58, 85 - half, 62, 85 + half)
    assert found(signs=(Sign("", high), Sign("garis-baru", high))) == [HIDES] * large


DASHED = replace(wire("a", "b", ((60, 46), (60, 100)), dashes=(4, 2)), change=None)


@pytest.mark.parametrize(
    ("segments", "dashes", "on"),
    [
        # dashes from 46 to 50, 52 to 56, ..., 94 to 98
        ((Rect(60, 88, 60, 92), Rect(60, 94, 60, 98)), (4, 2), True),
        ((Rect(60, 88, 60, 98),), (4, 2), False),
        ((Rect(60, 88, 60, 92),), (4, 2), False),
        ((Rect(60, 94, 60, 98),), (4, 2, 1), False),
        ((Rect(60, 94, 60, 98),), (4,), False),
        ((Rect(60, 46, 60, 46.1),), (0.1, 0.1), False),
    ],
)
def test_a_dashed_line_is_marked_on_its_dashes(segments, dashes, on: bool) -> None:
    line = replace(DASHED, dashes=dashes)
    shapes = (shape("a", 20, 20), shape("b", 20, 100))
    course = replace(COURSE, kind="koordinasi", segments=segments)
    signs = (Sign("", Rect(57.5, 87.5, 62.5, 92.5)), Sign("garis-baru", Rect(58, 88, 62, 92)))
    assert (found(line, courses=(course,), signs=signs, shapes=shapes) == []) is on
