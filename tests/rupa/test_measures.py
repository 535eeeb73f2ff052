"""Each measure: what it objects to, what it lets pass, and the figure on both sides."""

from dataclasses import replace

import pytest

from bagan.chart.audit.picture import Arrow, Shape, Text, Wire
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.rupa.pictures import (
    MM,
    box,
    column,
    frame,
    head,
    heading,
    measured,
    messages,
    picture,
    row,
    value,
    wire,
    words_round,
)


def test_small_labels() -> None:
    shown = picture(box("dinas", 0, 0, 100, 30))
    assert value(measured("huruf", shown), "huruf_pt") == 10
    assert not messages(measured("huruf", shown))
    half = replace(shown, scale=0.75)
    assert messages(measured("huruf", half)) == ["The labels are 7.50 pt, smaller than 8 pt"]


def test_a_page_that_is_mostly_empty() -> None:
    page = Rect(0, 0, 600, 400)
    legend, title = words_round("Keterangan:", 20, 370), words_round("LAMPIRAN", 580, 40, "end")
    small = picture(box("dinas", 200, 100, 150, 100), legend, title, page=page)
    (told,) = messages(measured("luas_bidang", small))
    assert told == "The chart takes only 8 percent of the page's room"
    large = picture(box("dinas", 20, 50, 560, 300), legend, title, page=page)
    assert not messages(measured("luas_bidang", large))
    # Nothing is to be gained where the labels are as large as labels get.
    assert not messages(measured("luas_bidang", replace(small, scale=1.2)))


def test_a_chart_that_stands_alone_has_no_page() -> None:
    found = measured("luas_bidang", picture(box("a", 0, 0, 50, 40), box("b", 150, 0, 50, 40)))
    assert [figure.name for figure in found.figures] == ["kotak_per_bagan"]
    assert value(found, "kotak_per_bagan") == pytest.approx(50, abs=2)


@pytest.mark.parametrize("label", ["-", "…", " "])
def test_boxes_that_say_nothing(label: str) -> None:
    found = measured(
        "kotak_kosong", picture(box("a", 0, 0, 50, 40, label), box("b", 90, 0, 50, 40))
    )
    assert messages(found) == ['Boxes say nothing: "a"']
    assert value(found, "kotak_kosong") == 1


@pytest.mark.parametrize(("apart", "objected"), [(1.4, True), (1.55, False)])
def test_a_solid_and_a_dashed_line_side_by_side(apart: float, objected: bool) -> None:
    solid = wire("a", "b", [(0, 0), (0, 50)])
    dashed = wire("a", "b", [(apart * MM, 10), (apart * MM, 60)], dashed=True)
    found = measured("jarak_garis", picture(solid, dashed))
    assert value(found, "jarak_garis_mm") == pytest.approx(apart)
    assert bool(found.flaws) is objected


def test_a_dashed_line_beside_several_solid_ones_is_one_flaw() -> None:
    solid = [wire(unit, "x", [(side, 0), (side, 50)]) for unit, side in (("a", 0), ("b", 6))]
    dashed = wire("c", "y", [(3, 0), (3, 50)], dashed=True)
    assert messages(measured("jarak_garis", picture(*solid, dashed))) == [
        'The dashed line from "c" runs 1.06 mm beside solid ones, from "a", "b"'
    ]


def test_lines_of_one_kind_and_short_pieces_may_be_near() -> None:
    solid = wire("a", "b", [(0, 0), (0, 50)])
    alike = wire("c", "d", [(2, 10), (2, 60)])
    short = wire("c", "d", [(2, 50 - 1.9 * MM), (2, 60)], dashed=True)
    assert not measured("jarak_garis", picture(solid, alike)).flaws
    assert not measured("jarak_garis", picture(solid, short)).flaws


@pytest.mark.parametrize(("apart", "objected"), [(0.9, True), (1.1, False)])
def test_a_line_that_passes_a_box(apart: float, objected: bool) -> None:
    passing = wire("a", "b", [(100 + apart * MM, -20), (100 + apart * MM, 80)])
    found = measured("jarak_kotak", picture(box("c", 0, 0, 100, 30), passing))
    assert value(found, "jarak_kotak_mm") == pytest.approx(apart)
    assert bool(found.flaws) is objected


def test_a_line_passes_even_a_box_that_it_joins_elsewhere() -> None:
    near = wire("a", "c", [(50, 30), (50, 60), (102, 60), (102, -20)])
    assert messages(measured("jarak_kotak", picture(box("c", 0, 0, 100, 30), near))) == [
        'The line from "a" passes boxes at 0.71 mm: "c"'
    ]


def test_a_line_that_ends_at_a_frame_passes_none_of_its_boxes() -> None:
    inner = box("c", 2, 2, 96, 26)
    ending = wire("a", "f", [(200, 15), (100, 15)])
    assert not measured("jarak_kotak", picture(inner, frame("f", 0, 0, 100, 30), ending)).flaws


@pytest.mark.parametrize(("length", "objected"), [(10.0, True), (10.4, False)])
def test_short_ends_of_dashed_lines(length: float, objected: bool) -> None:
    unit = box("dinas", 0, 0, 100, 30)
    line = wire("kepala", "dinas", [(100, 15), (100 + length, 15), (100 + length, 90)], dashed=True)
    found = measured("garis_putus_pendek", picture(unit, line))
    assert value(found, "putus_terpendek") == round(length / 5.2, 1)
    assert bool(found.flaws) is objected


def test_an_arrowhead_hides_dashes() -> None:
    unit = box("dinas", 0, 0, 100, 30)
    line = wire("kepala", "dinas", [(100, 15), (113, 15), (113, 90)], dashed=True)
    arrow = Arrow("koordinasi", (100, 15), Rect(100, 13, 105.2, 17))
    found = measured("garis_putus_pendek", picture(unit, line, arrow))
    assert value(found, "putus_terpendek") == 1.5
    assert len(found.flaws) == 1
    assert not measured("garis_putus_pendek", picture(unit, line)).flaws


def test_a_solid_line_shows_no_dashes() -> None:
    line = wire("kepala", "dinas", [(100, 15), (103, 15)])
    assert value(measured("garis_putus_pendek", picture(line)), "putus_terpendek") is None


def test_crossings_of_like_and_unlike_lines() -> None:
    down, level = [(50.0, 0.0), (50.0, 100.0)], [(0.0, 50.0), (100.0, 50.0)]
    unlike = measured("silang", picture(wire("a", "b", down), wire("c", "d", level, dashed=True)))
    assert (value(unlike, "silang"), value(unlike, "silang_sejenis")) == (1, 0)
    assert not unlike.flaws
    like = measured("silang", picture(wire("a", "b", down), wire("c", "d", level)))
    assert messages(like) == ['Lines of one kind cross: those from "a" and from "c"']
    own = measured("silang", picture(wire("a", "b c", down, level)))
    assert value(own, "silang") == 0


def test_turns_are_counted_on_the_shortest_way() -> None:
    units = [box("a", 100, 100, 60, 30), box("b", 300, 100, 60, 30)]
    found = measured("belokan", picture(head(), *units, row("kepala", units)))
    assert value(found, "belokan") == 2
    assert not found.flaws


def test_a_winding_line() -> None:
    path = [(250.0, 30.0), (250.0, 40.0), (400.0, 40.0), (400.0, 60.0), (90.0, 60.0)]
    path += [(90.0, 115.0), (100.0, 115.0)]
    found = measured(
        "belokan", picture(head(), box("a", 100, 100, 60, 30), wire("kepala", "a", path))
    )
    assert value(found, "belokan_terbanyak") == 5
    assert messages(found) == ['The line from "kepala" turns 5 times on its way to "a"']


def test_siblings_in_a_row_are_alike() -> None:
    equal = [box(f"seksi-{n}", 100 * n, 100, 90, 30, f"Seksi {n}") for n in range(3)]
    assert not measured("saudara_beda", picture(head(), *equal, row("kepala", equal))).flaws
    wide = [*equal[:2], box("seksi-2", 200, 100, 120, 30, "Seksi 2")]
    low = [*equal[:2], box("seksi-2", 200, 108, 90, 30, "Seksi 2")]
    tall = [*equal[:2], box("seksi-2", 200, 100, 90, 45, "Seksi 2")]
    for units, word in ((wide, "width"), (low, "one height"), (tall, "in height")):
        (told,) = messages(measured("saudara_beda", picture(head(), *units, row("kepala", units))))
        assert word in told


def test_units_of_another_kind_may_differ() -> None:
    units = [box("a", 0, 100, 90, 30, "Sekretariat"), box("b", 200, 100, 120, 30, "Bidang Air")]
    assert not measured("saudara_beda", picture(head(), *units, row("kepala", units))).flaws


def test_siblings_partly_in_a_row_partly_in_a_column() -> None:
    hung, beside = box("a", 300, 100, 90, 30, "Seksi A"), box("b", 100, 100, 90, 30, "Seksi B")
    line = wire(
        "kepala", "a b",
        [(250, 30), (250, 40), (345, 40), (345, 100)], [(250, 40), (90, 40), (90, 115), (100, 115)],
    )  # fmt: skip
    (told,) = messages(measured("saudara_beda", picture(head(), hung, beside, line)))
    assert told.startswith('Under "kepala", some units of one kind hang in a row')


def test_columns_have_one_width() -> None:
    units = [box("a", 100, 60, 90, 30, "Seksi A"), box("b", 100, 100, 120, 30, "Seksi B")]
    found = measured("saudara_beda", picture(head(), *units, column("kepala", units, rail=90)))
    assert "boxes of one column differ in width" in messages(found)[0]


def _bidang(x: float, first: float, *, hang: str) -> list[Shape | Wire]:
    """A bidang with two seksi under it, in a row or in a column, from *first* on."""
    own = box(f"bid{x:.0f}", x, 100, 100, 30, f"Bidang {x:.0f}")
    middle = x + 50
    names = [f"s{x:.0f}-{n}" for n in range(2)]
    if hang == "row":
        units = [box(name, x + 60 * n, first, 50, 30, "Seksi") for n, name in enumerate(names)]
        ends = [
            [(middle, 140.0), (u.rect.left + 25, 140.0), (u.rect.left + 25, first)] for u in units
        ]
    else:
        units = [box(name, x, first + 40 * n, 100, 30, "Seksi") for n, name in enumerate(names)]
        ends = [
            [(x - 10, 140.0), (x - 10, u.rect.top + 15), (x, u.rect.top + 15)] for u in units
        ] + [[(middle, 140.0), (x - 10, 140.0)]]
    return [own, *units, wire(own.unit, " ".join(names), [(middle, 130), (middle, 140)], *ends)]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ((160, "column"), (160, "column"), None),
        ((160, "column"), (160, "row"), "hang in a row here and in a column there"),
        ((160, "column"), (170, "column"), "does not begin at one height"),
    ],
)
def test_what_stands_under_siblings_is_alike(
    first: tuple[float, str], second: tuple[float, str], told: str | None
) -> None:
    things = [*_bidang(50, first[0], hang=first[1]), *_bidang(300, second[0], hang=second[1])]
    heads = [t for t in things if isinstance(t, Shape) and t.unit.startswith("bid")]
    found = measured("anak_saudara_beda", picture(head(), row("kepala", heads), *things))
    last = heads[-1].texts[0].words
    assert [told in message and last in message for message in messages(found) if told] == (
        [True] if told else []
    )
    assert bool(messages(found)) is bool(told)


def test_units_that_lead_others_are_not_compared_with_those_that_do_not() -> None:
    things = [*_bidang(50, 160, hang="row"), *_bidang(300, 160, hang="column")]
    shapes = [t for t in things if isinstance(t, Shape)]
    heads = [t for t in shapes if t.unit.startswith("bid")]
    leader = next(t for t in shapes if not t.unit.startswith("bid"))
    x, y = (leader.rect.left + leader.rect.right) / 2, leader.rect.bottom
    under = box("regu", x - 20, y + 40, 40, 20)
    line = wire(leader.unit, "regu", [(x, y), (x, y + 40)])
    found = measured(
        "anak_saudara_beda", picture(head(), row("kepala", heads), *things, under, line)
    )
    assert not messages(found)


def _two_columns(*titles: tuple[str, float]) -> list[Shape | Text | Wire]:
    left = [box("a", 100, 80, 90, 30), box("b", 100, 120, 90, 30)]
    right = [box("c", 250, 80, 90, 30), box("d", 250, 140, 90, 30)]
    line = column("kepala", left, rail=90)
    more = column("kepala", right, rail=240)
    both = wire("kepala", "a b c d", *map(list, (*line.paths, *more.paths)))
    return [head(), *left, *right, both, *(heading(words, x, 75) for words, x in titles)]


def test_a_column_that_goes_on_without_a_heading() -> None:
    (told,) = messages(measured("lajur_tanpa_judul", picture(*_two_columns(("Unsur", 145)))))
    assert told == 'In the list of "kepala", columns go on without a heading, at "c"'


def test_columns_with_headings_or_without_any() -> None:
    both = picture(*_two_columns(("Unsur", 145), ("Unsur (lanjutan)", 295)))
    assert not measured("lajur_tanpa_judul", both).flaws
    assert not measured("lajur_tanpa_judul", picture(*_two_columns())).flaws
    # what stands before the first heading has none in the regulation
    assert not measured("lajur_tanpa_judul", picture(*_two_columns(("Unsur", 295)))).flaws


def test_a_heading_of_a_box_further_down_is_none() -> None:
    things = [*_two_columns(("Unsur", 145)), heading("Lain", 295, 135)]
    assert messages(measured("lajur_tanpa_judul", picture(*things)))


def test_the_people_in_a_box_break_as_they_are() -> None:
    title = box("ketua", 0, 0, 200, 60, "Ketua", "Wakil Bupati")
    assert value(measured("kata_sendiri", picture(title)), "kata_sendiri") == 1
    name, person = title.texts
    people = replace(title, texts=(replace(name, face=Face.BOLD), person))
    assert value(measured("kata_sendiri", picture(people)), "kata_sendiri") == 0
