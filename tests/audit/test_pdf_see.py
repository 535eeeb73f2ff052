"""A page's letters and paths, and the picture that they make out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.audit.pdf.leaf import Colour, Leaf, Letter, Path
from bagan.chart.audit.pdf.lines import Turned
from bagan.chart.audit.pdf.see import Print, see
from bagan.chart.audit.picture import ROUND, Arrow, Picture, Sample
from bagan.chart.audit.plane import Rect
from bagan.chart.layout.text import width
from bagan.style import Face
from tests.audit.parts import BLACK, PALE, RED, WHITE, around, head, letters, line, told

PAGE = Rect(0, 0, 400, 300)
A, B = "Camat", "Lurah"
FRAME = line(*around(10, 100, 390, 200), width=0.3)


def leaf(*paths: Path, texts: list[Letter] | None = None, strange: tuple[str, ...] = ()) -> Leaf:
    return Leaf(PAGE, tuple(texts or ()), paths, strange)


def box(left: float, top: float) -> Path:
    return line(*around(left, top, left + 80, top + 26), width=0.7, fill=WHITE)


def name(words: str, left: float, top: float, *, size: float = 8.0) -> list[Letter]:
    """*words* in the middle of a box."""
    x = left + 40 - width(words, Face.REGULAR) * size / 2
    return letters(words, x, top + 13 + 0.36 * size, size=size)


def seen(page: Leaf) -> Picture:
    found, findings = see(page)
    assert told(findings) == []
    return found.picture


def test_boxes_bear_the_names_that_are_printed_in_them() -> None:
    found = seen(leaf(box(20, 20), box(120, 20), texts=name(A, 20, 20) + name(B, 120, 20)))
    assert (found.page, found.scale, found.frames, found.texts) == (PAGE, 1.0, (), ())
    one, two = found.boxes
    assert (one.unit, one.rect, one.stroke) == (A, Rect(20, 20, 100, 46), 0.7)
    assert [text.words for text in one.texts] == [A]
    assert (two.unit, two.rect) == (B, Rect(120, 20, 200, 46))


def test_a_name_of_several_lines_is_one_and_a_second_box_of_it_is_counted() -> None:
    lines = [
        letter
        for left in (20, 120, 220)
        for words, y in (("Dinas", 29.08 + 2), ("Sosial", 38.68 + 2))
        for letter in letters(words, left + 40 - width(words, Face.REGULAR) * 4, y)
    ]
    found, _findings = see(leaf(box(20, 20), box(120, 20), box(220, 20), texts=lines))
    units = [each.unit for each in found.picture.boxes]
    assert units == ["Dinas Sosial", "Dinas Sosial (2)", "Dinas Sosial (3)"]


def title(words: str) -> list[Letter]:
    """*words* at the upper edge of the frame."""
    return letters(words, 200 - width(words, Face.BOLD) * 4, 112, face=Face.BOLD)


def test_a_frame_has_a_bold_title_and_boxes_of_its_own() -> None:
    slanted = letters("Unsur Dinas", 30, 112, face=Face.ITALIC)
    words = letters("Catatan", 300, 112)
    found = seen(
        leaf(FRAME, box(20, 140), texts=name(A, 20, 140) + title("STAF AHLI") + slanted + words)
    )
    (frame,), (inner,) = found.frames, found.boxes
    assert (frame.unit, frame.frame, frame.stroke) == ("STAF AHLI", True, 0.3)
    assert (inner.unit, inner.frame) == (A, False)
    assert [(text.words, text.role) for text in found.texts] == [
        ("Unsur Dinas", ""), ("Catatan", ROUND),
    ]  # fmt: skip


def test_a_text_belongs_to_the_smallest_border_round_its_middle() -> None:
    outer = line(*around(5, 90, 395, 210), width=0.3)
    wide = line(*around(15, 135, 105, 171), width=0.7, fill=WHITE)
    found, _findings = see(
        leaf(outer, FRAME, wide, box(20, 140), texts=name(A, 20, 140) + title("STAF AHLI"))
    )
    shapes = found.picture.shapes()
    assert [(each.unit, len(each.texts)) for each in shapes] == [
        ("?", 0), (A, 1), ("? (2)", 0), ("STAF AHLI", 1),
    ]  # fmt: skip


def test_a_text_that_only_hangs_over_a_box_is_in_it() -> None:
    wide = letters("Dinas Perumahan Rakyat", 20, 35.88)
    found, _findings = see(leaf(box(20, 20), texts=wide))
    assert [each.unit for each in found.picture.boxes] == ["Dinas Perumahan Rakyat"]
    beside = letters("Dinas", 95, 35.88)
    found, _findings = see(leaf(box(20, 20), texts=beside))
    assert [each.unit for each in found.picture.boxes] == ["?"]


def test_a_box_without_a_name_is_told() -> None:
    _found, findings = see(leaf(box(20, 20.5), box(120, 20), texts=name(A, 120, 20)))
    assert told(findings) == [
        "tata-bahasa: The box 20 to the right and 20.5 down has no name",
    ]


STEM, HEAD = ((60, 46), (60, 80)), ((60, 80), (61.6, 75.6), (58.4, 75.6), (60, 80))
CHART = (box(20, 20), box(20, 80))
NAMES = name(A, 20, 20) + name(B, 20, 80)


def test_lines_and_arrowheads_join_boxes() -> None:
    found = seen(leaf(*CHART, line(*STEM), head(*HEAD), texts=NAMES))
    (wire,) = found.wires
    assert (wire.source, wire.targets, wire.segments) == (A, (B,), (Rect(60, 46, 60, 80),))
    assert found.arrows == (Arrow("komando", (60, 80), Rect(58.4, 75.6, 61.6, 80)),)
    assert found.samples == ()


KOMANDO = letters("= Garis Komando", 36, 253)


def sample(*points: tuple[float, float], dashes: tuple[float, ...] = ()) -> Path:
    return line(*points, dashes=dashes)


def test_a_level_line_with_its_meaning_beside_it_is_of_the_legend() -> None:
    tip = head((35, 250), (30.6, 251.6), (30.6, 248.4), (35, 250))
    dashed = sample((10, 265), (30, 265), dashes=(3.2, 2))
    found = seen(
        leaf(*CHART, line(*STEM), head(*HEAD), sample((10, 250), (30, 250)), tip, dashed,
             texts=NAMES + KOMANDO + letters("= Garis Koordinasi", 36, 268))
    )  # fmt: skip
    assert found.samples == (
        Sample("komando", (), Rect(10, 250, 30, 250).grown(0.4)),
        Sample("koordinasi", (3.2, 2), Rect(10, 265, 30, 265).grown(0.4)),
        Sample("komando", None, Rect(30.6, 248.4, 35, 251.6)),
    )
    assert [each.tip for each in found.arrows] == [(60, 80)]
    assert [each.source for each in found.wires] == [A]


@pytest.mark.parametrize(
    ("tip", "kind"),
    [
        (30, "komando"), (42, "komando"), (42.1, None), (29.9, None),
    ],
)  # fmt: skip
def test_an_arrowhead_of_the_legend_points_from_its_line(tip: float, kind: str | None) -> None:
    point = head((tip, 250), (tip - 4.4, 251.6), (tip - 4.4, 248.4), (tip, 250))
    picture = see(leaf(sample((10, 250), (30, 250)), point, texts=KOMANDO))[0].picture
    assert [each.kind for each in picture.samples if each.dashes is None] == [kind] * bool(kind)
    assert len(picture.arrows) == (kind is None)


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        (sample((10, 250), (30, 250)), True),
        (sample((10, 250), (24.1, 250)), True),
        (sample((10, 250), (23.9, 250)), False),
        (sample((10, 250), (36, 250)), False),
        (sample((10, 250), (35.5, 250)), True),
        (sample((10, 254.9), (30, 254.9)), True),
        (sample((10, 255.1), (30, 255.1)), False),
        (sample((10, 246.9), (30, 246.9)), True),
        (sample((10, 246.8), (30, 246.8)), False),
        (sample((10, 249), (30, 250)), False),
        (sample((10, 250), (20, 250), (30, 250)), False),
        (Path((((10, 250), (30, 250)), ((10, 252), (30, 252))), None, BLACK, 0.8, ()), False),
    ],
)
def test_a_line_of_the_legend_is_level_and_right_beside_a_text(path: Path, is_one: bool) -> None:
    picture = see(leaf(path, texts=KOMANDO))[0].picture
    assert (len(picture.samples), len(picture.wires)) == (is_one, not is_one)


def test_a_line_that_touches_a_box_is_not_of_the_legend() -> None:
    (found,) = seen(
        leaf(box(20, 20), box(136, 20), line((100, 33), (136, 33)),
             texts=name(A, 20, 20) + name(B, 136, 20))
    ).wires  # fmt: skip
    assert (found.source, found.targets) == (A, (B,))
    beside = letters("catatan", 130, 36)
    picture = see(leaf(box(20, 20), line((100, 33), (126, 33)), texts=name(A, 20, 20) + beside))
    assert picture[0].picture.samples == ()


def test_rules_and_turned_letters_stand_beside_the_picture() -> None:
    grey = Colour(225, 225, 225, 255)
    mark = letters("RAN", 90, 200, size=60, face=Face.BOLD, colour=grey, angle=45)
    rule = line((10, 210), (90, 210), width=0.5)
    found, findings = see(leaf(*CHART, line(*STEM), rule, texts=NAMES + mark))
    assert told(findings) == []
    assert found.rules == (Rect(10, 210, 90, 210),)
    assert found.turned == (Turned("RAN", 60, 45),)
    assert found.picture.texts == ()
    assert Print(found.picture) == replace(found, rules=(), turned=())


OTHER = "tata-bahasa: There is something on the page that no annex has: {}"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (leaf(strange=("a curve", "a note")), [OTHER.format("a curve"), OTHER.format("a note")]),
        (leaf(texts=letters("pucat", 200, 10, colour=PALE)),
         ["tata-bahasa: There is text too pale to be read"]),
        (leaf(texts=letters("merah", 200, 10, colour=RED)),
         ["tata-bahasa: There is text that is not black"]),
        (leaf(texts=letters("miring", 200, 10, angle=45)),
         ["tata-bahasa: There is text that is turned"]),
        (leaf(texts=letters("MERAH", 200, 10, angle=45, colour=Colour(255, 220, 220, 255))),
         ["tata-bahasa: There is text that is not black"]),
        (leaf(line((10, 20), (60, 20), stroke=RED)),
         ["tata-bahasa: Something that belongs to no chart is drawn "
          "10 to the right and 20 down"]),
        (leaf(texts=letters("Camat", 20, 30)[:2] + letters("Camat", 20, 30.06)[2:]),
         ['huruf-bergeser: The letters of "Camat" do not stand as the font sets them']),
        (leaf(line((20, 20), (60, 50))),
         ["garis-miring: The line komando ? -> ? has a piece that is not axis-parallel"]),
        (leaf(*CHART, texts=name(A, 20, 20) + name(B, 20, 80, size=9)),
         ["huruf-berbeda: The labels are not of one size: 8, 9 pt"]),
        (leaf(*CHART, texts=name(A, 20, 20) + name(B, 20, 81)),
         ['label-bergeser: The text of "Lurah" does not stand in the middle of its box']),
    ],
)  # fmt: skip
def test_what_no_page_of_an_annex_has_is_told(page: Leaf, message: list[str]) -> None:
    assert told(see(page)[1]) == message


def test_lines_of_one_label_too_far_apart_are_told() -> None:
    apart = [
        letter
        for left, step in ((20, 9.6), (120, 12.0))
        for words, by in ((A, -step / 2), (B, step / 2))
        for letter in name(words, left, 20 + by)
    ]
    assert told(see(leaf(box(20, 20), box(120, 20), texts=apart))[1]) == [
        'label-bergeser: The lines of "Camat Lurah (2)" are farther apart than those of other boxes'
    ]
