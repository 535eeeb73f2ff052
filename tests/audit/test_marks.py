"""Values of SVG attributes, and the marks of a comparison that they make out."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from bagan.chart.audit.marked import (
    Course,
    Ink,
    Sign,
    around,
    course,
    extras,
    ink,
    inks,
    line_values,
    plate,
    symbol_of,
    symbols,
    values,
)
from bagan.chart.audit.marks import Unreadable, face, inherit, number, numbers, pale, subpaths
from bagan.chart.audit.plane import Rect
from bagan.style import Face

KINDS = ("komando", "koordinasi")
LINE = {"fill": "none", "stroke": "#00602b", "stroke-width": "2"}
AREA = {"fill": "#00602b"}


def path(names: str, data: str, **more: str) -> Element:
    return Element("path", {"class": names, "d": data, **more})


def refused(read, *given: object) -> str:
    with pytest.raises(Unreadable) as caught:
        read(*given)
    return str(caught.value)


# values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()), (" , ", ()), ("3", (3,)), ("-3.5", (-3.5,)), ("+.5e1", (5,)), ("3.", (3,)),
        ("1 2,3", (1, 2, 3)), ("1-2", (1, -2)), ("\t1 ,\n2 ", (1, 2)), ("1E-2", (0.01,)),
    ],
)  # fmt: skip
def test_numbers_stand_between_blanks_and_commas(text: str, found: tuple[float, ...]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize("text", ["x", "1 x", "1;2", "1e999", "-", "1 2 -1e400"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert refused(numbers, text) == text


def test_an_attribute_is_one_number() -> None:
    item = Element("rect", {"x": " 3.5 ", "y": "1 2", "width": ""})
    assert number(item, "x") == 3.5
    assert refused(number, item, "y") == "y='1 2'"
    assert refused(number, item, "width") == "width=''"
    assert refused(number, item, "height") == "height=None"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("", []),
        ("M1 2", [[(1, 2)]]),
        ("M1 2H5V7L8 9", [[(1, 2), (5, 2), (5, 7), (8, 9)]]),
        ("M1 2H5V7Z", [[(1, 2), (5, 2), (5, 7), (1, 2)]]),
        (" M1,2 H5 M3 4 V6", [[(1, 2), (5, 2)], [(3, 4), (3, 6)]]),
        ("M1 2H5Z H9", [[(1, 2), (5, 2), (1, 2), (9, 2)]]),
    ],
)
def test_a_path_is_its_lines(data: str, found: list[list[tuple[float, float]]]) -> None:
    assert subpaths(data) == found


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("H5", "H5"), ("m1 2", "m1 2"), ("M1 2h5", "M1 2h5"), ("M1 2H5 6", "M1 2H5 6"),
        ("M1 2V", "M1 2V"), ("M1 2C1 2 3 4 5 6", "M1 2C1 2 3 4 5 6"), ("x", "x"),
        ("M1", "(1.0,)"), ("M1 2L3", "(3.0,)"), ("M1 2L3 4 5", "(3.0, 4.0, 5.0)"),
        ("M1 2H5V6 7", "M1 2H5V6 7"), ("M1 2 y", "M1 2 y"),
    ],
)  # fmt: skip
def test_a_path_of_anything_else_is_refused(data: str, value: str) -> None:
    assert refused(subpaths, data) == value


@pytest.mark.parametrize(
    ("look", "cut"),
    [
        ({}, Face.REGULAR),
        ({"font-weight": "normal", "font-style": "normal"}, Face.REGULAR),
        ({"font-weight": "bold"}, Face.BOLD),
        ({"font-style": "italic"}, Face.ITALIC),
        ({"font-weight": "bold", "font-style": "italic"}, Face.BOLD_ITALIC),
    ],
)
def test_a_face_is_told_by_weight_and_slant(look: dict[str, str], cut: Face) -> None:
    assert face(look) is cut


def test_other_faces_are_refused() -> None:
    assert refused(face, {"font-weight": "900"}) == "900 normal"
    assert refused(face, {"font-style": "oblique"}) == "normal oblique"
    assert refused(face, {"font-weight": "bold", "font-style": "oblique"}) == "bold oblique"


@pytest.mark.parametrize(
    ("colour", "lost"),
    [
        ("black", False), ("#000000", False), ("#b2b2b2", False), ("#b3b3b3", True),
        ("#FFFFFF", True), ("white", True), ("none", True), ("", True), ("#000", True),
        ("#0000000", True), ("#0000ff", False), ("#ff0000", False), ("#00ff00", False),
        # 0.299 red, 0.587 green, 0.114 blue: just within three tenths grey, and just out of it
        ("#5eff00", False), ("#5fff00", True), ("#ff7bff", False), ("#ff7cff", True),
        ("#00fff8", False), ("#00fff9", True),
    ],
)  # fmt: skip
def test_pale_ink_is_lost_on_a_photocopy(colour: str, lost: bool) -> None:
    assert pale(colour) is lost


def test_looks_are_inherited() -> None:
    look = {"fill": "none", "font-size": "8"}
    assert inherit(Element("g", {"id": "a", "x": "1"}), look) == look
    item = Element("g", {"id": "a", "font-size": "9", "stroke-dasharray": "1"})
    assert inherit(item, look) == {"fill": "none", "font-size": "9", "stroke-dasharray": "1"}
    every = {
        "font-size": "8", "font-weight": "bold", "font-style": "italic", "text-anchor": "end",
        "fill": "none", "stroke": "black", "stroke-width": "2", "stroke-dasharray": "1",
    }  # fmt: skip
    assert inherit(Element("g", {**every, "stroke-linecap": "round"}), {}) == every


# pieces of marks


@pytest.mark.parametrize(
    ("item", "look", "pieces"),
    [
        (path("tanda sekat", "M9 10V30"), LINE, [Ink("sekat", Rect(8, 10, 10, 30))]),
        (path("tanda arsir", "M5 10H8M5 12H8"), LINE,
         [Ink("arsir", Rect(5, 9, 8, 11)), Ink("arsir", Rect(5, 11, 8, 13))]),
        # a slanting line, and one with corners, reach beyond their ends
        (path("coret", "M5 10L8 12"), LINE, [Ink("coret", Rect(4, 9, 9, 13))]),
        (path("tepi", "M5 10H8V12"), LINE, [Ink("tepi", Rect(4, 9, 9, 13))]),
        (path("tepi", "M5 10H8V12H5V10"), {**LINE, "stroke-width": "0.5"},
         [Ink("tepi", Rect(4.75, 9.75, 8.25, 12.25))]),
        (path("coret", "M5 10H8"), {"fill": "none", "stroke": "black"},
         [Ink("coret", Rect(5, 9.5, 8, 10.5))]),
        (path("tanda tanda--pindah", "M5 10H8V12Z"), AREA,
         [Ink("tanda--pindah", Rect(5, 10, 8, 12))]),
        (path("tanda", "M5 10H8V12Z"), {}, [Ink("tanda", Rect(5, 10, 8, 12))]),
        (path("tanda", "M5 10H8", **{"stroke-linecap": "butt"}), {**LINE, "stroke-width": "3"},
         [Ink("tanda", Rect(5, 8.5, 8, 11.5))]),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-dasharray": "none"},
         [Ink("tanda", Rect(5, 9, 8, 11))]),
    ],
)  # fmt: skip
def test_a_piece_of_a_mark_takes_the_room_of_its_ink(item, look, pieces: list[Ink]) -> None:
    found = ink(item, look)
    assert [(each.role, each.rect) for each in found] == [(each.role, each.rect) for each in pieces]
    assert [list(each.points) for each in found] == subpaths(item.get("d", ""))


def hatched(**more: str) -> Element:
    given = {"class": "tanda arsir", "x": "5", "y": "10", "width": "3", "height": "4", **more}
    return Element("rect", given)


def test_a_filled_piece_of_hatching_is_its_rectangle() -> None:
    assert ink(hatched(), AREA) == [Ink("arsir", Rect(5, 10, 8, 14))]


@pytest.mark.parametrize(
    ("item", "look", "value"),
    [
        (path("noda sekat", "M9 10V30"), LINE, "noda sekat"),
        (Element("path"), LINE, ""),
        (fromstring('<path class="tepi"><g/></path>'), LINE, "tepi"),
        (hatched(), {"fill": "#ffffff"}, "#ffffff none 3.0 x 4.0"),
        (hatched(), {**AREA, "stroke": "black"}, "#00602b black 3.0 x 4.0"),
        (hatched(), {"stroke": "black"}, "black black 3.0 x 4.0"),
        (hatched(width="0"), AREA, "#00602b none 0.0 x 4.0"),
        (hatched(height="-1"), AREA, "#00602b none 3.0 x -1.0"),
        (hatched(x=""), AREA, "x=''"),
        (hatched(y="z"), AREA, "z"),
        (hatched(width="1 1"), AREA, "width='1 1'"),
        (hatched(height=""), AREA, "height=''"),
        (hatched(**{"class": "tanda sekat", "d": "M0 0"}), AREA, "M0 0"),
        (hatched(**{"class": "tanda sekat"}), AREA, ""),
        (path("tanda", ""), LINE, ""),
        (Element("path", {"class": "tanda"}), LINE, ""),
        (Element("text", {"class": "tanda", "d": "M0 0H9"}), LINE, "M0 0H9"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-dasharray": "3 2"}, "M5 10H8"),
        (path("tanda", "M5 10H8V12Z"), {"fill": "#ffffff"}, "#ffffff"),
        (path("tanda", "M5 10H8V12Z"), {"fill": "none"}, "none"),
        (path("tanda", "M5 10H8"), {**LINE, "fill": "#000000"}, "#000000 #00602b"),
        (path("tanda", "M5 10H8"), {"stroke": "#000000"}, "black #000000"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke": "#ffffff"}, "none #ffffff"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-width": "3.1"}, "3.1"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-width": "0"}, "0"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-width": "1 1"}, "1 1"),
        (path("tanda", "M5 10H8"), {**LINE, "stroke-width": ""}, ""),
        (path("tanda", "M5 10H8", **{"stroke-linecap": "square"}), LINE, "stroke-linecap"),
    ],
)  # fmt: skip
def test_what_is_no_piece_of_a_mark_is_refused(item: Element, look, value: str) -> None:
    assert refused(ink, item, look) == value


def test_pieces_inherit_their_looks() -> None:
    items = [path("tanda", "M5 10H8", **{"stroke-width": "1"}), path("tepi", "M5 20H8")]
    assert [each.rect for each in inks(items, LINE)] == [Rect(5, 9.5, 8, 10.5), Rect(5, 19, 8, 21)]
    assert inks([], LINE) == []


# symbols

PLUS = "M47.48 51.5H52.52M50 48.98V54.02"
ARROW = "M60.94 137.19H64.28V135.16L68.21 138.35L64.28 141.55V139.52H60.94Z"
ORDER = ("M64.58 70.82V75.18", "M64.58 69.37L67.05 71.98H62.1ZM64.58 76.63L62.1 74.02H67.05Z")


def plus(data: str = PLUS, role: str = "dibentuk") -> list[Ink]:
    return ink(path(f"tanda tanda--{role}", data), LINE)


def test_a_symbol_is_known_by_its_points() -> None:
    assert symbol_of(plus()) == "dibentuk"
    assert symbol_of(ink(path("tanda tanda--pindah", ARROW), AREA)) == "pindah"
    lines = ink(path("tanda tanda--ganti-urutan", ORDER[0]), LINE)
    areas = ink(path("tanda tanda--ganti-urutan", ORDER[1]), AREA)
    assert symbol_of([*lines, *areas]) == "ganti-urutan"
    assert refused(symbol_of, [*areas, *lines]) == "ganti-urutan"


@pytest.mark.parametrize(
    ("pieces", "value"),
    [
        ([], ""),
        ([*plus(), Ink("sekat", Rect(0, 0, 1, 1))], ""),
        (plus(role="lain"), "lain"),
        (plus(role="dihapus"), "dihapus"),
        (plus(PLUS + "M1 1V2"), "dibentuk"),
        (plus("M47.48 51.5H52.52"), "dibentuk"),
        (plus("M50 50H50M50 50V50"), "dibentuk"),
        # a point that is off by more than a fiftieth of its size, and a hair
        (plus("M47.48 51.5H52.52M50.13 48.98V54.02"), "dibentuk"),
        (plus("M47.48 51.63H52.52M50 48.98V54.02"), "dibentuk"),
        (plus("M50 48.98V54.02M47.48 51.5H52.52"), "dibentuk"),
        (plus("M52.52 51.5H47.48M50 48.98V54.02"), "dibentuk"),
    ],
)
def test_another_symbol_is_refused(pieces: list[Ink], value: str) -> None:
    assert refused(symbol_of, pieces) == value


@pytest.mark.parametrize(
    "data", ["M47.48 51.5H52.52M50.11 48.98V54.02", "M47.48 51.39H52.52M50 48.98V54.02",
             "M0 0.5H0.84M0.42 0.08V0.92", "M0 50H84M42 8V92"]
)  # fmt: skip
def test_a_symbol_of_any_size_may_be_off_by_a_hair(data: str) -> None:
    assert symbol_of(plus(data)) == "dibentuk"


def test_symbols_are_gathered_by_their_kind() -> None:
    edge = Ink("sekat", Rect(0, 0, 1, 1))
    arrow = ink(path("tanda tanda--pindah", ARROW), AREA)
    found = symbols([edge, *arrow, *plus()])
    assert list(found) == ["pindah", "dibentuk"]
    assert found["pindah"] == Rect(60.94, 135.16, 68.21, 141.55)
    assert found["dibentuk"] == Rect(47.48, 48.98, 52.52, 54.02)
    assert symbols([edge]) == {}


def test_the_room_of_some_pieces_is_round_all_of_them() -> None:
    pieces = [Ink("", Rect(5, 6, 7, 8)), Ink("", Rect(1, 7, 2, 9)), Ink("", Rect(3, 0, 9, 1))]
    assert around(pieces) == Rect(1, 0, 9, 9)


# what a comparison says


def test_what_happened_to_a_unit_is_told_in_words() -> None:
    assert values(Element("g")) is None
    assert values(Element("g", {"data-perubahan": " pindah  ganti-dasar"})) == (
        "pindah", "ganti-dasar",
    )  # fmt: skip
    assert refused(values, Element("g", {"data-perubahan": " "})) == "data-perubahan"


def test_what_happened_to_lines_is_told_by_their_targets() -> None:
    told = {"data-baru": "a b", "data-dihapus": "c"}
    assert line_values(Element("path", told)) == (
        ("a", "garis-baru"), ("b", "garis-baru"), ("c", "garis-dihapus"),
    )  # fmt: skip
    assert line_values(Element("path")) == ()


def changed(data: str = "M50 40V60H70", **more: str | None) -> Element:
    given = {
        "class": "perubahan perubahan--garis-baru", "data-perubahan": "garis-baru",
        "data-garis": "komando", "data-dari": "a", "data-ke": "b", "d": data,
    }  # fmt: skip
    for name, value in more.items():
        key = name.replace("_", "-")
        if value is None:
            del given[key]
        else:
            given[key] = value
    return Element("path", given)


def test_a_changed_line_is_read() -> None:
    found = course(changed(), LINE, KINDS)
    segments = (Rect(50, 40, 50, 60), Rect(50, 60, 70, 60))
    assert found == Course("garis-baru", "komando", "a", "b", segments, 2)
    assert (found.name, found.rect) == ("komando a -> b", Rect(49, 39, 71, 61))
    assert course(changed("M1 2H3M5 6V7"), LINE, KINDS).segments == (
        Rect(1, 2, 3, 2), Rect(5, 6, 5, 7),
    )  # fmt: skip


NAMES = "perubahan perubahan--garis-baru"


@pytest.mark.parametrize(
    ("item", "look", "value"),
    [
        (changed(data_perubahan=None), LINE, NAMES),
        (changed(data_perubahan="garis-dihapus"), LINE, NAMES),
        (changed(data_perubahan="garis-baru garis-dihapus"), LINE, NAMES),
        (changed(**{"class": "perubahan"}), LINE, "perubahan"),
        (changed(**{"class": None}), LINE, ""),
        (changed(data_dari=None), LINE, "komando  b"),
        (changed(data_ke=None), LINE, "komando a "),
        (changed(data_ke="b c"), LINE, "komando a b c"),
        (changed(data_garis="biru"), LINE, "biru a b"),
        (changed(data_garis=None), LINE, " a b"),
        (changed("M50 40"), LINE, "M50 40"),
        (changed("M50 40L60 60"), LINE, "M50 40L60 60"),
        (changed("M50 40V50L60 60"), LINE, "M50 40V50L60 60"),
        (changed(""), LINE, ""),
        (changed(d=None), LINE, ""),
        (changed(), {**LINE, "fill": "#ffffff"}, "M50 40V60H70"),
        (changed(), {"stroke": "black"}, "M50 40V60H70"),
        (changed(), {**LINE, "stroke": "#ffffff"}, "#ffffff"),
        (changed(), {"fill": "none"}, "none"),
        (changed(), {**LINE, "stroke-dasharray": "3 2"}, "#00602b"),
        (changed(), {**LINE, "stroke-width": "9"}, "9"),
    ],
)
def test_what_is_no_changed_line_is_refused(item: Element, look, value: str) -> None:
    assert refused(course, item, look, KINDS) == value


def ground(**more: str) -> Element:
    return Element("rect", {"x": "5", "y": "10", "width": "3", "height": "4", **more})


def test_the_white_under_a_sign_is_read() -> None:
    assert plate(ground(), {"fill": "#ffffff"}) == Sign("", Rect(5, 10, 8, 14))
    assert plate(ground(), {"fill": "white", "stroke": "none"}).change == ""
    assert plate(ground(width="0.5", height="0.5"), {"fill": "white"}).rect == Rect(
        5, 10, 5.5, 10.5
    )


@pytest.mark.parametrize(
    ("item", "look", "value"),
    [
        (ground(), {"fill": "#000000"}, "#000000"),
        (ground(), {"fill": "none"}, "none"),
        (ground(), {}, ""),
        (ground(), {"fill": "#ffffff", "stroke": "black"}, "black"),
        (ground(width="0"), {"fill": "#ffffff"}, ""),
        (ground(height="-4"), {"fill": "#ffffff", "stroke": "none"}, "none"),
        (ground(x=""), {"fill": "#ffffff"}, "x=''"),
        (ground(y=""), {"fill": "#ffffff"}, "y=''"),
        (ground(width=""), {"fill": "#ffffff"}, "width=''"),
        (ground(height=""), {"fill": "#ffffff"}, "height=''"),
    ],
)
def test_what_is_no_white_under_a_sign_is_refused(item: Element, look, value: str) -> None:
    assert refused(plate, item, look) == value


GROUP = (
    '<g xmlns="http://www.w3.org/2000/svg"><title/><rect/>{}<text/>{}</g>'
)  # fmt: skip


def test_marks_stand_before_a_name_and_strokes_after_it() -> None:
    marks, strikes = extras(
        fromstring(GROUP.format('<path class="tanda a"/><path class="tepi"/>',
                                '<path class="coret"/>'))
    )  # fmt: skip
    assert [item.get("class") for item in marks] == ["tanda a", "tepi"]
    assert [item.get("class") for item in strikes] == ["coret"]
    assert extras(fromstring(GROUP.format("", ""))) == ([], [])


def test_marks_of_a_box_without_a_name_are_refused() -> None:
    bare = '<g xmlns="http://www.w3.org/2000/svg"><title/><rect class="kotak"/></g>'
    assert refused(extras, fromstring(bare)) == "kotak"


@pytest.mark.parametrize(
    ("before", "after", "value"),
    [
        ('<path class="coret"/>', "", "coret"),
        ('<path class="tepi"/><path/>', "", "tepi "),
        ("", '<path class="tanda"/>', "tanda"),
        ("", '<path class="coret"/><path/>', "coret "),
        ("", '<path class="coret x"/>', "coret x"),
    ],
)
def test_what_stands_between_others_is_refused(before: str, after: str, value: str) -> None:
    assert refused(extras, fromstring(GROUP.format(before, after))) == value
