"""What a PDF's operators paint, read back: lines, letters, and what no annex has."""

from __future__ import annotations

import pytest

from bagan.chart.audit.pdf.leaf import Colour, Letter, Path
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import BLACK
from tests.audit.pdf_pages import leaf_of

LEVEL = ((10, 80), (60, 80))
LINE = "10 20 m 60 20 l S"
SAME_PLACE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TURNED = "a curve, or something turned or cut off"
CUT = "a line or a box that is cut off"
TEXT_CUT = "text that is cut off"
DEEP = "forms within forms, too deep to follow"
SQUEEZED = "text that is squeezed, slanted or mirrored"
UNPRINTED = "text that is not printed, or only in outline"
NOTE = "a note, a stamp or a field that lies over the page"


def stroked(*lines: tuple[tuple[float, float], ...], width: float = 1.0, dashes=()) -> Path:
    return Path(lines, None, BLACK, width, dashes)


@pytest.mark.parametrize(
    ("code", "path"),
    [
        (LINE, stroked(LEVEL)),
        ("0.7 w 10.25 20.5 m 60 20.5 l S", stroked(((10.25, 79.5), (60, 79.5)), width=0.7)),
        ("10 20 m 60 20 l 60 40 l S", stroked((*LEVEL, (60, 60)))),
        ("10 20 m 60 20 l 60 40 l s", stroked((*LEVEL, (60, 60), (10, 80)))),
        ("10 20 m 60 20 l 60 40 l 10 20 l s", stroked((*LEVEL, (60, 60), (10, 80)))),
        ("10 20 m 60 20 l 5 5 m 5 9 l S", stroked(LEVEL, ((5, 95), (5, 91)))),
        # a move that draws nothing
        ("5 5 m 10 20 m 60 20 l 7 7 m S", stroked(LEVEL)),
        # dashes, and all of it on a matrix
        ("[3.2 2] 0 d 10 20 m 60 20 l S", stroked(LEVEL, dashes=(3.2, 2))),
        ("2 0 0 2 4 6 cm [3 1] 0 d 0.4 w 3 7 m 28 7 l S",
         stroked(LEVEL, width=0.8, dashes=(6, 2))),
        ("1 0 0 1 4 6 cm 2 0 0 2 0 0 cm 3 7 m 28 7 l S", stroked(LEVEL, width=2)),
        ("-1 0 0 1 70 0 cm " + LINE, stroked(LEVEL[::-1])),
        ("0 1 -1 0 80 10 cm 0 -1 1 0 -10 80 cm " + LINE, stroked(LEVEL)),
        # colours: of the line, of what it goes round, of both
        ("1 0 0 RG " + LINE, Path((LEVEL,), None, Colour(255, 0, 0, 255), 1, ())),
        ("2 w [3] 0 d 0 1 0 rg 10 50 30 20 re f",
         Path((((10, 50), (40, 50), (40, 30), (10, 30), (10, 50)),),
              Colour(0, 255, 0, 255), None, 0, ())),
        ("0.6 0.2 0.4 rg 0.2 0.4 0.6 RG 10 20 30 50 re B",
         Path((((10, 80), (40, 80), (40, 30), (10, 30), (10, 80)),),
              Colour(153, 51, 102, 255), Colour(51, 102, 153, 255), 1, ())),
    ],
)  # fmt: skip
def test_a_path_is_read_in_points_from_the_upper_left(code: str, path: Path) -> None:
    leaf = leaf_of(code)
    assert (leaf.page, leaf.letters, leaf.strange) == (Rect(0, 0, 200, 100), (), ())
    assert leaf.paths == (path,)


def test_a_page_may_begin_anywhere() -> None:
    leaf = leaf_of("20 40 m 70 40 l S", box=(10, 20, 210.5, 120.25))
    assert leaf.page == Rect(0, 0, 200.5, 100.25)
    assert leaf.paths == (stroked(((10, 80.25), (60, 80.25))),)


@pytest.mark.parametrize("code", ["10 20 m 60 20 l n", "10 20 m S", ""])
def test_what_is_not_painted_is_not_there(code: str) -> None:
    leaf = leaf_of(code)
    assert (leaf.paths, leaf.strange) == ((), ())


@pytest.mark.parametrize(
    "code",
    [
        "1 2 m 3 4 5 6 7 8 c S",
        "1 2 m 3 4 5 6 7 8 c 9 9 l S",
        "q 0 1 -1 0 90 0 cm 10 20 m 60 20 l S Q",
        "q 1 0 0.01 1 0 0 cm 10 20 m 60 20 l S Q",
        "q 1 0.01 0 1 0 0 cm 10 20 m 60 20 l S Q",
        # a clip that is no rectangle, or two at once
        "q 5 5 m 90 5 l 90 90 l W n 10 20 m 60 20 l S Q",
        "q 5 5 90 90 re 5 5 80 80 re W n 10 20 m 60 20 l S Q",
        "q 0.8 0.6 -0.6 0.8 0 0 cm 5 5 80 80 re W n 10 20 m 60 20 l S Q",
    ],
)
def test_what_is_not_straight_is_told_and_the_rest_is_read(code: str) -> None:
    leaf = leaf_of(f"{code} 1 1 m 5 1 l S")
    assert leaf.paths == (stroked(((1, 99), (5, 99))),)
    assert leaf.strange == (TURNED,)


@pytest.mark.parametrize(
    ("clips", "cut"),
    [
        ("5 5 100 50 re W n", False),
        # half a point is within what is rounded
        ("10.4 5 100 50 re W n", False),
        ("10.6 5 100 50 re W n", True),
        ("5 5 54.6 50 re W n", False),
        ("5 5 54.4 50 re W n", True),
        ("5 20.4 100 50 re W n", False),
        ("5 20.6 100 50 re W n", True),
        ("5 5 100 14.6 re W n", False),
        ("5 5 100 14.4 re W n", True),
        # what two clips share
        ("5 5 100 50 re W n 8 8 100 50 re W n", False),
        ("5 5 100 50 re W n 0 0 40 40 re W n", True),
        ("0 0 40 40 re W n 5 5 100 50 re W n", True),
        ("0 0 100 40 re W n 30 5 100 50 re W n", True),
        ("0 0 100 10 re W n 5 5 100 50 re W n", True),
        ("0 30 100 50 re W n 5 5 100 50 re W n", True),
        # on a matrix
        ("q 2 0 0 2 0 0 cm 3 3 40 40 re W n 0.5 0 0 0.5 0 0 cm", False),
        ("q 2 0 0 2 0 0 cm 3 3 20 40 re W n 0.5 0 0 0.5 0 0 cm", True),
    ],
)
def test_a_line_that_is_cut_off_is_told(clips: str, cut: bool) -> None:
    leaf = leaf_of(f"{clips} {LINE}")
    assert leaf.paths == (stroked(LEVEL),)
    assert leaf.strange == (CUT,) * cut


def test_a_form_is_drawn_where_its_matrix_says() -> None:
    forms = {
        "A": ("10 5 m 35 5 l S /B Do 1 1 m 2 1 l S", (2.0, 0.0, 0.0, 2.0, -10.0, 10.0)),
        "B": ("0.5 w [2] 0 d 0 0 m 9 0 l S", (1.0, 0.0, 0.0, 1.0, 5.0, 7.0)),
    }
    leaf = leaf_of(f"1 0 0 1 3 4 cm /A Do {LINE}", forms=forms)
    assert leaf.paths == (
        stroked(((13, 76), (63, 76)), width=2),
        stroked(((3, 72), (21, 72)), width=1, dashes=(4,)),
        stroked(((-5, 84), (-3, 84)), width=2),
        stroked(((13, 76), (63, 76))),
    )
    assert leaf.strange == ()


def test_a_form_is_cut_where_it_stands_and_inside() -> None:
    plain = {"A": (LINE, SAME_PLACE)}
    assert leaf_of("5 5 30 50 re W n /A Do", forms=plain).strange == (CUT,)
    assert leaf_of("5 5 90 50 re W n /A Do", forms=plain).strange == ()
    cut = {"A": (f"5 5 30 50 re W n {LINE}", SAME_PLACE)}
    assert leaf_of("/A Do", forms=cut).strange == (CUT,)
    assert leaf_of("5 5 90 50 re W n /A Do", forms=cut).strange == (CUT,)
    # in the form's own measure, and in that of the form round it
    within = {"A": ("/B Do", (1, 0, 0, 1, 40, 0)), "B": (LINE, (1, 0, 0, 1, -40, 0))}
    assert leaf_of("5 5 60 50 re W n /A Do", forms=within).strange == ()
    assert leaf_of("20 5 60 50 re W n /A Do", forms=within).strange == (CUT,)


def test_a_form_that_is_cut_slanting_is_read_all_the_same() -> None:
    forms = {"A": (LINE, (1.0, 0.0, 0.0, 1.0, 5.0, 5.0))}
    leaf = leaf_of("q 5 5 m 90 5 l 90 90 l W n /A Do Q /A Do", forms=forms)
    assert leaf.paths[-1] == stroked(((15, 75), (65, 75)))
    assert leaf.strange == (TURNED,)


def nested(depth: int, innermost: str) -> dict[str, tuple[str, tuple[float, ...]]]:
    """Forms within forms, the first of them /A0."""
    forms = {f"A{n}": (f"/A{n + 1} Do", SAME_PLACE) for n in range(depth - 1)}
    return {**forms, f"A{depth - 1}": (innermost, SAME_PLACE)}


@pytest.mark.parametrize(
    ("depth", "code", "paths", "strange"),
    [(9, LINE, 1, ()), (10, LINE, 0, (DEEP,)), (12, LINE, 0, (DEEP,)), (10, "", 0, ()),
     (10, "BT /F1 10 Tf 20 30 Td (Camat) Tj ET", 0, (DEEP,))],
)  # fmt: skip
def test_forms_too_deep_to_follow_are_told(depth, code, paths, strange) -> None:
    leaf = leaf_of("/A0 Do", forms=nested(depth, code))
    assert (len(leaf.paths), leaf.letters, leaf.strange) == (paths, (), strange)


@pytest.mark.parametrize(
    ("code", "strange"),
    [
        ("/Im Do", "a picture or a shading"),
        (f"/OC BMC {LINE} EMC", "something that a reader may switch off"),
        (f"/Span BMC /OC BMC {LINE} EMC EMC", "something that a reader may switch off"),
        (f"/OC BMC /Span BMC {LINE} EMC EMC", "something that a reader may switch off"),
    ],
)
def test_what_no_annex_has_is_told_once(code: str, strange: str) -> None:
    assert leaf_of(code).strange == (strange,)
    assert leaf_of(f"{code} {code}").strange == (strange,)


def test_other_marks_are_no_matter() -> None:
    assert leaf_of(f"/Figure BMC /OCX BMC {LINE} EMC EMC").strange == ()


def test_notes_over_the_page_are_told_and_links_are_not() -> None:
    assert leaf_of("", notes=("Link",)).strange == ()
    assert leaf_of("", notes=("Link", "Square", "Stamp")).strange == (NOTE,)


def set_words(matrix: str, words: str = "A", *, font: str = "/F1 10 Tf", more: str = "") -> str:
    return f"BT {more} {font} {matrix} Tm ({words}) Tj ET"


def one(code: str) -> Letter:
    (letter,) = leaf_of(code).letters
    return letter


@pytest.mark.parametrize(
    ("code", "letter"),
    [
        (set_words("1 0 0 1 20 30"), Letter("A", 20, 70, 10, Face.REGULAR, BLACK)),
        (set_words("1.2 0 0 1.2 20.25 30"), Letter("A", 20.25, 70, 12, Face.REGULAR, BLACK)),
        ("2 0 0 2 5 6 cm " + set_words("1 0 0 1 20 30"),
         Letter("A", 45, 34, 20, Face.REGULAR, BLACK)),
        (set_words("1 0 0 1 20 30", font="/F2 7.5 Tf"),
         Letter("A", 20, 70, 7.5, Face.BOLD, BLACK)),
        (set_words("1 0 0 1 20 30", font="/F3 10 Tf"),
         Letter("A", 20, 70, 10, Face.ITALIC, BLACK)),
        (set_words("1 0 0 1 20 30", font="/F4 10 Tf"),
         Letter("A", 20, 70, 10, Face.BOLD_ITALIC, BLACK)),
        ("0 1 0 RG 1 0 0 rg " + set_words("1 0 0 1 20 30"),
         Letter("A", 20, 70, 10, Face.REGULAR, Colour(255, 0, 0, 255))),
        # turned counter-clockwise, clockwise, upside down
        (set_words("0 1 -1 0 20 30"), Letter("A", 20, 70, 10, Face.REGULAR, BLACK, 90)),
        (set_words("0 -1 1 0 20 30"), Letter("A", 20, 70, 10, Face.REGULAR, BLACK, -90)),
        (set_words("-1 0 0 -1 20 30"), Letter("A", 20, 70, 10, Face.REGULAR, BLACK, 180)),
    ],
)  # fmt: skip
def test_a_letter_is_read_with_its_looks(code: str, letter: Letter) -> None:
    assert one(code) == letter
    assert leaf_of(code).strange == ()


def test_letters_stand_where_they_are_painted() -> None:
    leaf = leaf_of(set_words("1 0 0 1 20 30", "Ab c") + set_words("1 0 0 1 20 10", "Z"))
    assert [(each.character, each.x, each.y) for each in leaf.letters] == [
        ("A", 20, 70), ("b", 26.67, 70), (" ", 32.23, 70), ("c", 35.01, 70), ("Z", 20, 90),
    ]  # fmt: skip


def test_a_hyphen_at_the_end_of_a_line_is_one() -> None:
    code = "BT /F1 10 Tf 20 30 Td (Cam-) Tj 0 -12 Td (at) Tj ET"
    assert "".join(each.character for each in leaf_of(code).letters) == "Cam-at"


def test_letters_in_a_form_stand_where_it_is_drawn() -> None:
    forms = {"A": (set_words("1 0 0 1 5 5"), (2.0, 0.0, 0.0, 2.0, 10.0, 20.0))}
    (letter,) = leaf_of("/A Do", forms=forms).letters
    assert letter == Letter("A", 20, 70, 20, Face.REGULAR, BLACK)


@pytest.mark.parametrize(
    "matrix",
    [
        "2 0 0 1 20 30", "1 0 0 2 20 30", "1 0 0 0.99 20 30",
        # slanted, even with letters of the same height
        "1 0 0.2 1 20 30", "1 0.2 0 1 20 30", "1 0 0.6 0.8 20 30", "0.8 0.6 0 1 20 30",
        # mirrored
        "-1 0 0 1 20 30", "1 0 0 -1 20 30", "0 1 1 0 20 30",
    ],
)  # fmt: skip
def test_letters_that_are_out_of_shape_are_told(matrix: str) -> None:
    assert leaf_of(set_words(matrix)).strange == (SQUEEZED,)


@pytest.mark.parametrize("mode", range(8))
def test_letters_that_are_not_printed_are_told(mode: int) -> None:
    leaf = leaf_of(set_words("1 0 0 1 20 30", more=f"{mode} Tr"))
    assert leaf.strange == (UNPRINTED,) * (mode != 0)


@pytest.mark.parametrize(
    ("clip", "cut"),
    [
        ("5 5 60 50 re W n", False),
        ("5 5 20 50 re W n", True),
        ("30 5 60 50 re W n", True),
        ("5 5 60 30 re W n", True),
        ("5 35 60 30 re W n", True),
        ("5 5 60 50 re W n 5 5 20 50 re W n", True),
        ("", False),
    ],
)
def test_text_that_is_cut_off_is_told(clip: str, cut: bool) -> None:
    words = set_words("1 0 0 1 20 30", "Camat")
    leaf = leaf_of(f"{clip} {words}")
    assert "".join(each.character for each in leaf.letters) == "Camat"
    assert leaf.strange == (TEXT_CUT,) * cut
    # on a matrix, and in a form
    assert (
        leaf_of(f"{clip} 0.5 0 0 0.5 0 0 cm {set_words('2 0 0 2 40 60', 'Camat')}").strange
        == (TEXT_CUT,) * cut
    )
    moved = {"A": (set_words("1 0 0 1 0 0", "Camat"), (1.0, 0.0, 0.0, 1.0, 20.0, 30.0))}
    assert leaf_of(f"{clip} /A Do", forms=moved).strange == (TEXT_CUT,) * cut


TWICE = "text that lies on the same text, or that says nothing"


def test_text_on_the_same_text_or_without_letters_is_told() -> None:
    words = set_words("1 0 0 1 20 30", "Camat")
    leaf = leaf_of(words + words)
    assert "".join(each.character for each in leaf.letters) == "Camat"
    assert leaf.strange == (TWICE,)
    assert leaf_of(words + set_words("1 0 0 1 20 60", "Camat")).strange == ()
    assert leaf_of(set_words("1 0 0 1 20 30", " ")).strange == (TWICE,)
