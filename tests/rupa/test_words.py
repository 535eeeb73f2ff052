"""Words alone on a line: when they need not be."""

import pytest

from bagan.chart.audit.looks.breaks import fewest_lone, lone
from bagan.chart.audit.looks.scene import joined_words, listed
from bagan.chart.layout.text import width
from bagan.style import Face
from tests.rupa.pictures import SIZE, box, column, head, measured, picture, row, value

REGULAR = Face.REGULAR


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dan", True),
        ("Konstruksi", True),
        ("Kepegawaian", False),
        ("Umum dan", False),
        ("(PPUPD)", True),
    ],
)
def test_lone(line: str, expected: bool) -> None:
    assert lone(line) is expected


def test_lines_are_joined_to_one_text() -> None:
    assert joined_words(["Perguruan Tinggi", "Negeri/", "Swasta"]) == (
        "Perguruan Tinggi Negeri/Swasta"
    )
    assert joined_words(["Perundang-", "undangan"]) == "Perundang-undangan"


def test_three_are_named_and_the_others_counted() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcd") == "a, b, c (+1)"


def test_a_conjunction_at_the_end_of_a_line_is_no_remedy_for_a_word_alone() -> None:
    words = ("Seksi", "Pemberdayaan", "Masyarakat", "dan", "Perekonomian")
    room = width("Seksi Pemberdayaan", REGULAR)
    assert fewest_lone(words, REGULAR, room, 3) == 1
    assert fewest_lone((*words[:3], "di", *words[4:]), REGULAR, room, 3) == 1
    assert fewest_lone((*words[:3], "Desa", *words[4:]), REGULAR, room, 3) == 0


def test_fewest_lone() -> None:
    words = ("Seksi", "Bina", "Jasa", "Konstruksi")
    room = width("Jasa Konstruksi", REGULAR)
    assert fewest_lone(words, REGULAR, room, 2) == 0
    assert fewest_lone(words, REGULAR, room, 1) is None
    assert fewest_lone(words, REGULAR, width("Konstruksi", REGULAR), 4) == 2
    assert fewest_lone(words, REGULAR, 99, 1) == 0


def test_a_label_that_could_be_broken_elsewhere() -> None:
    wide = width("Jasa Konstruksi", REGULAR) * SIZE
    filled = box("a", 0, 0, wide, 40, "Jasa Konstruksi")
    lonely = box("b", 0, 60, wide, 40, "Seksi Bina Jasa", "Konstruksi")
    found = measured("kata_sendiri", picture(filled, lonely))
    assert value(found, "kata_sendiri") == 1
    (flaw,) = found.flaws
    assert flaw.message == (
        'A short word stands alone on a line: "Konstruksi" in "Seksi Bina Jasa Konstruksi"'
    )
    assert flaw.remedy == "break the lines elsewhere: the box is wide enough"


def test_a_label_in_a_box_narrower_than_its_siblings() -> None:
    long = width("Subbagian Keuangan", REGULAR) * SIZE
    units = [
        box("a", 100, 60, long, 40, "Subbagian Keuangan"),
        box("b", 100, 110, 70, 40, "Subbagian", "Umum"),
    ]
    found = measured("kata_sendiri", picture(head(), *units, column("kepala", units, rail=90)))
    assert [flaw.remedy for flaw in found.flaws] == ["make the box as wide as its siblings"]


@pytest.mark.parametrize(("next_to", "objected"), [(260, True), (180, False)])
def test_a_column_with_white_beside_it(next_to: float, objected: bool) -> None:
    units = [box("a", 100, 60, 70, 40, "Subbagian", "Umum")]
    things = [head(), *units, column("kepala", units, rail=90), box("c", next_to, 50, 60, 60)]
    found = measured("kata_sendiri", picture(*things))
    assert [flaw.remedy for flaw in found.flaws] == (
        ["make the column or the row wider: there is white beside it"] if objected else []
    )


@pytest.mark.parametrize(("step", "objected"), [(160, True), (85, False)])
def test_a_row_shares_the_white_between_its_boxes(step: float, objected: bool) -> None:
    units = [box(f"u{n}", 50 + step * n, 100, 70, 40, "Subbagian", "Umum") for n in range(3)]
    found = measured("kata_sendiri", picture(head(), *units, row("kepala", units)))
    assert value(found, "kata_sendiri") == 6
    assert bool(found.flaws) is objected
