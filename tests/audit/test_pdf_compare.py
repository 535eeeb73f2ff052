"""A page held against the spec's: every difference is told, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.moved import moved, shifted
from bagan.chart.audit.pdf.compare import compared
from bagan.chart.audit.pdf.lines import Turned
from bagan.chart.audit.pdf.see import Print
from bagan.chart.audit.picture import ROUND, Arrow, Sample, Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import picture, shape, told, wire

DINAS, BADAN = shape("dinas", 20, 50, "Dinas", "Sosial"), shape("badan", 120, 50, "Badan")
HEADING = Text("LAMPIRAN", 200, 10, 12, Face.REGULAR, "start", ROUND)
UNSUR = Text("Unsur Dinas", 20, 40, 8, Face.ITALIC, "start")
ARROW = Arrow("komando", (120, 63), Rect(115.6, 61.4, 120, 64.6))
SOLID = Sample("komando", (), Rect(0, 280, 20, 280))
DASHED = Sample("koordinasi", (3.2, 2), Rect(0, 290, 20, 290))
LINE = wire("dinas", "badan", ((100, 63), (120, 63)))
RULES = (Rect(0, 200, 90, 200), Rect(0, 200, 0, 240))
MARK = Turned("RANCANGAN", 90, 45)
DUE = Print(
    picture(
        DINAS, BADAN, texts=(HEADING, UNSUR), wires=(LINE,), arrows=(ARROW,),
        samples=(SOLID, DASHED),
    ),
    RULES,
    (MARK,),
)  # fmt: skip


def findings(shown: Print, wanted: Print = DUE) -> list[str]:
    return told(compared(shown, wanted)[1])


def with_texts(*texts: Text) -> Print:
    return replace(DUE, picture=replace(DUE.picture, texts=texts))


def with_arrows(*arrows: Arrow) -> Print:
    return replace(DUE, picture=replace(DUE.picture, arrows=arrows))


def with_samples(*samples: Sample) -> Print:
    return replace(DUE, picture=replace(DUE.picture, samples=samples))


def test_the_same_page_has_no_findings() -> None:
    assert compared(DUE, DUE) == (DUE, [])
    shown = replace(DUE.picture, boxes=(replace(DINAS, unit="Dinas Sosial"), BADAN))
    assert compared(replace(DUE, picture=shown), DUE) == (DUE, [])


@pytest.mark.parametrize(
    ("page", "other"),
    [(Rect(0, 0, 400.5, 299.5), False), (Rect(0, 0, 401, 300), True), (Rect(0, 0, 400, 299), True)],
)
def test_another_paper_is_told(page: Rect, other: bool) -> None:
    shown = replace(DUE, picture=replace(DUE.picture, page=page))
    assert findings(shown) == ["kertas-lain: The page is not of the spec's paper"] * other


@pytest.mark.parametrize(
    ("x", "y", "how"),
    [
        (-3, -2.25, "3.00 pt to the left and 2.25 pt up"),
        (3, 0, "3.00 pt to the right and 0.00 pt down"),
        (0, 1.5, "0.00 pt to the right and 1.50 pt down"),
    ],
)
def test_a_chart_that_stands_elsewhere_is_told_once(x: float, y: float, how: str) -> None:
    shown = replace(DUE, picture=moved(DUE.picture, x, y))
    assert findings(shown) == [f"bagan-bergeser: The whole chart has slipped {how}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (replace(UNSUR, words="Unsur  Dinas"),
         'teks-lain: The page says "Unsur  Dinas" where the spec has "Unsur Dinas"'),
        (replace(UNSUR, words="Unsur Badan"),
         'teks-lain: The page says "Unsur Badan" where the spec has "Unsur Dinas"'),
        (replace(UNSUR, x=20.04), ""),
        (replace(UNSUR, y=40.04), ""),
        (replace(UNSUR, size=8.04), ""),
        (replace(UNSUR, x=20.0625),
         "8.00 pt italic, 20.06 to the right and 40.00 down"),
        (replace(UNSUR, x=19.5), "8.00 pt italic, 19.50 to the right and 40.00 down"),
        (replace(UNSUR, y=41.25), "8.00 pt italic, 20.00 to the right and 41.25 down"),
        (replace(UNSUR, y=39.75), "8.00 pt italic, 20.00 to the right and 39.75 down"),
        (replace(UNSUR, size=8.25), "8.25 pt italic, 20.00 to the right and 40.00 down"),
        (replace(UNSUR, size=7.5), "7.50 pt italic, 20.00 to the right and 40.00 down"),
        (replace(UNSUR, face=Face.REGULAR), "8.00 pt regular, 20.00 to the right and 40.00 down"),
    ],
)  # fmt: skip
def test_a_text_that_says_or_looks_otherwise_is_told(text: Text, found: str) -> None:
    if found and not found.startswith("teks-"):
        found = (
            f'teks-bergeser: The text "Unsur Dinas" is {found}; '
            "the spec's is 8.00 pt italic, 20.00 to the right and 40.00 down"
        )
    assert findings(with_texts(HEADING, text)) == [found] * bool(found)


def test_texts_too_many_and_too_few_are_told() -> None:
    assert findings(with_texts(HEADING)) == ['teks-hilang: The page lacks the text "Unsur Dinas"']
    more = replace(UNSUR, words="Tambahan", y=90)
    assert findings(with_texts(HEADING, UNSUR, more)) == [
        'teks-lebih: The page shows a text that the spec does not: "Tambahan"'
    ]


def test_any_blank_between_two_words_is_a_blank() -> None:
    wanted = replace(DUE, picture=replace(DUE.picture, texts=(
        HEADING, replace(UNSUR, words="Unsur\N{NO-BREAK SPACE} Dinas"))))  # fmt: skip
    assert [found for found in findings(DUE, wanted) if "Unsur" in found] == []


def test_labels_are_held_against_the_spec_as_well() -> None:
    other = replace(BADAN, texts=(replace(BADAN.texts[0], words="Bidan"),))
    shown = replace(DUE, picture=replace(DUE.picture, boxes=(DINAS, other)))
    assert 'teks-lain: The page says "Bidan" where the spec has "Badan"' in findings(shown)


HEAD_AT = "An arrowhead is not in the spec's drawing, {} to the right and {} down"
LACKS = (
    "panah-bergeser: An arrowhead of the spec's drawing is missing, "
    "120.00 to the right and 63.00 down"
)


@pytest.mark.parametrize(
    ("arrow", "there"),
    [
        (replace(ARROW, tip=(120.5, 63)), ("120.50", "63.00")),
        (replace(ARROW, tip=(120, 62.9375)), ("120.00", "62.94")),
        (replace(ARROW, rect=Rect(115, 61.4, 120, 64.6)), ("120.00", "63.00")),
        (replace(ARROW, rect=Rect(115.6, 61.4, 120, 65)), ("120.00", "63.00")),
    ],
)
def test_an_arrowhead_elsewhere_is_told(arrow: Arrow, there: tuple[str, str]) -> None:
    assert findings(with_arrows(arrow)) == ["panah-bergeser: " + HEAD_AT.format(*there), LACKS]


def test_arrowheads_too_many_and_too_few_are_told() -> None:
    assert findings(with_arrows()) == [LACKS]
    more = Arrow("komando", (20, 20), Rect(18, 15, 22, 20))
    assert findings(with_arrows(ARROW, more)) == [
        "panah-bergeser: " + HEAD_AT.format("20.00", "20.00")
    ]
    assert findings(with_arrows(replace(ARROW, tip=(120.04, 63)))) == []


@pytest.mark.parametrize(
    ("samples", "right"),
    [
        ((DASHED, SOLID), True),
        ((SOLID, replace(DASHED, rect=shifted(DASHED.rect, 0.04, 0))), True),
        ((SOLID, replace(DASHED, rect=shifted(DASHED.rect, 0, 0.06))), False),
        ((SOLID, replace(DASHED, dashes=(3.2, 1))), False),
        ((SOLID, replace(DASHED, kind="komando")), False),
        ((SOLID,), False),
        ((), False),
        ((SOLID, DASHED, DASHED), False),
        ((SOLID, SOLID, DASHED), False),
        ((replace(SOLID, dashes=(1,)), SOLID, DASHED), False),
    ],
)
def test_the_legend_shows_the_lines_of_the_spec(samples: tuple[Sample, ...], right: bool) -> None:
    wrong = ["keterangan-salah: The legend's lines are not those of the spec"]
    assert findings(with_samples(*samples)) == wrong * (not right)


def test_a_line_shown_twice_in_the_spec_s_legend_is_shown_twice() -> None:
    twice = with_samples(SOLID, SOLID, DASHED)
    assert findings(twice, twice) == []
    assert len(findings(DUE, twice)) == 1


@pytest.mark.parametrize(
    ("rules", "right"),
    [
        (RULES[::-1], True),
        # in pieces, or a little longer
        ((Rect(0, 200, 40, 200), Rect(40, 200, 90, 200), RULES[1]), True),
        ((Rect(0, 200, 90.29, 200), RULES[1]), True),
        ((Rect(0, 200, 90.31, 200), RULES[1]), False),
        ((Rect(0, 201, 90, 201), RULES[1]), False),
        (RULES[:1], False),
        ((*RULES, Rect(0, 220, 90, 220)), False),
        ((), False),
    ],
)
def test_a_table_is_ruled_as_the_spec_has_it(rules: tuple[Rect, ...], right: bool) -> None:
    wrong = ["tabel-lain: The table on the page is not ruled as the spec has it"]
    assert findings(replace(DUE, rules=rules)) == wrong * (not right)


@pytest.mark.parametrize(
    ("marks", "right"),
    [
        ((replace(MARK, size=90.04),), True),
        ((replace(MARK, angle=44.96),), True),
        ((replace(MARK, size=90.06),), False),
        ((replace(MARK, size=80),), False),
        ((replace(MARK, angle=45.06),), False),
        ((replace(MARK, words="SALINAN"),), False),
        ((), False),
        ((MARK, MARK), False),
    ],
)
def test_the_word_across_a_draft_is_the_spec_s(marks: tuple[Turned, ...], right: bool) -> None:
    wrong = ["cap-lain: The word across the page is not as the spec has it"]
    assert findings(replace(DUE, turned=marks)) == wrong * (not right)
