"""Where each block of an annex's page stands, by arithmetic; lengths in points."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, degrees, hypot

import pytest

from bagan.chart.annex.plan import AnnexStyle, Block, Sheet
from bagan.chart.annex.setting import CELL_PADDING, Setter, fill, fold
from bagan.chart.annex.words import Signature
from bagan.chart.layout.room import Corner, Room
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.annexes import Lampiran, Panah
from bagan.chart.model.kinds import Kind
from bagan.problem import RenderError
from bagan.style import Face

STYLE = AnnexStyle()
WIDTH, FLOOR = 600.0, 400.0
SETTER = Setter(WIDTH, FLOOR, STYLE)
LINE = 1.18
"""Height of a line in multiples of its size."""


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-6)


def at(x: float, y: float, width: float, height: float) -> Block:
    return Block(x, y, width, height, (), 9.0, 9.0 * LINE)


def legend_of(
    kinds: set[Kind], notes: Block | None = None, **words: str | None
) -> tuple[Block | None, list[tuple[Kind, bool, Block]]]:
    annex = Lampiran.model_validate({"judul": "J", "keterangan": words, "bagan": [{"id": "a"}]})
    sheet = Sheet("J", frozenset(kinds), Panah(komando=True))
    title, rows = SETTER.legend(annex, sheet, notes)
    assert all((row.x, row.sample) == (0, STYLE.sample) for row in rows)
    return title, [(row.kind, row.arrow, row.meaning) for row in rows]


@pytest.mark.parametrize(("width", "narrow"), [(1000, 340), (600, 204), (500, 200), (300, 150)])
def test_a_heading_may_take_a_share_of_the_width(width: float, narrow: float) -> None:
    assert Setter(width, FLOOR, STYLE).narrow == near(narrow)


def test_a_block_is_as_large_as_its_lines() -> None:
    block = SETTER.block(["Bupati", "Sekretaris Daerah"], 10, Face.BOLD)
    assert (block.x, block.y, block.size, block.face) == (0, 0, 10, Face.BOLD)
    assert block.leading == near(10 * LINE)
    assert block.height == near(2 * 10 * LINE)
    assert block.width == near(10 * text_width("Sekretaris Daerah", Face.BOLD))
    assert SETTER.block([], 10).width == SETTER.block([], 10).height == 0


def test_a_heading_is_folded_and_ends_at_the_right() -> None:
    heading = SETTER.heading(["LAMPIRAN", "PERATURAN BUPATI KUTAI BARAT TENTANG KOORDINASI"])
    assert heading.lines[0] == "LAMPIRAN"
    assert len(heading.lines) == 3
    assert heading.size == 9
    assert heading.width <= SETTER.narrow
    assert (heading.right, heading.y) == (near(WIDTH), 0)


def test_a_title_without_a_heading_is_at_the_top() -> None:
    title = SETTER.title(Sheet("Bagan Kerja"), None, None)
    assert (title.lines, title.y, title.align) == (("BAGAN KERJA",), 0, "center")
    assert (title.size, title.face) == (10.5, Face.BOLD)
    assert title.x + title.width / 2 == near(WIDTH / 2)
    assert SETTER.title(Sheet("Bagan"), None, at(0, 0, 50, 12)).y == near(12 + 8)


def test_a_title_goes_beside_its_heading_where_that_is_higher() -> None:
    heading = at(430, 0, 170, 60)
    title = SETTER.title(Sheet("Bagan Kerja"), heading, None)
    assert (title.y, len(title.lines)) == (0, 1)
    # 430 - 2 x 8 - 300 left on each side of the middle
    room = 2 * 114 / 10.5
    long = "Bagan Pola Mekanisme Hubungan Kerja"
    assert text_width(long.upper(), Face.BOLD) > room
    folded = SETTER.title(Sheet(long), heading, None)
    assert folded.y == 0
    assert folded.lines == fold(long.upper(), room, Face.BOLD)
    wide = SETTER.title(Sheet(long), heading, at(0, 0, 240, 12))
    assert wide.lines == fold(long.upper(), 2 * (300 - 240 - 16) / 10.5, Face.BOLD)


def test_a_title_that_is_no_higher_beside_its_heading_stands_under_it() -> None:
    heading, words = at(430, 0, 170, 60), "Bagan Pola Mekanisme Hubungan Kerja"
    five, more = (SETTER.title(Sheet(" ".join([words] * n)), heading, None) for n in (4, 5))
    assert (len(five.lines), five.y) == (5, 0)
    assert (len(more.lines), more.y) == (3, near(60 + 8))
    six = Sheet(" ".join([*[words] * 4, "Perangkat Daerah"]))
    assert len(fold(six.title.upper(), 2 * 114 / 10.5, Face.BOLD)) == 6
    assert SETTER.title(six, heading, None).y == near(60 + 8)
    low = at(430, 0, 170, 3)
    assert SETTER.title(Sheet("Bagan Pola Mekanisme Hubungan Kerja"), low, None).y == near(3 + 8)
    # no room beside it at all
    assert SETTER.title(Sheet("Bagan"), at(316, 0, 284, 60), None).y == near(60 + 8)
    assert SETTER.title(Sheet("Bagan"), at(300, 0, 300, 60), at(0, 0, 50, 70)).y == near(70 + 8)


def test_a_signature_leaves_room_for_a_hand() -> None:
    above, below = SETTER.signature(Signature(("Ditetapkan di Sendawar", "BUPATI,"), None, ("N",)))
    line, widest = 9.5 * LINE, 9.5 * text_width("Ditetapkan di Sendawar")
    assert {above.size, below.size} == {9.5}
    assert {above.align, below.align} == {"center"}
    assert (above.width, below.width) == (near(widest), near(widest))
    assert (above.x, below.x) == (near(WIDTH - widest), near(WIDTH - widest))
    assert below.y == near(FLOOR - line)
    assert above.y == near(FLOOR - line - 42 - 2 * line)


def test_what_is_printed_for_a_hand_stands_between() -> None:
    words = Signature(("BUPATI,",), "ttd", ("NAMA", "NIP"))
    above, mark, below = SETTER.signature(words)
    line = 9.5 * LINE
    assert mark.lines == ("ttd",)
    assert (above.bottom, mark.y) == (near(mark.y - 4.75), near(above.bottom + 4.75))
    assert mark.width == above.width
    assert mark.x == above.x
    assert below.y == near(FLOOR - 2 * line)
    assert above.y == near(FLOOR - 2 * line - (line + 9.5) - line)


def test_a_second_signature_stands_left_of_the_first() -> None:
    first = (at(500, 300, 100, 20), at(480, 350, 120, 20))
    above, _below = SETTER.signature(Signature(("A",), None, ("N",)), left_of=first)
    assert above.right == near(480 - 3 * 9.5)


def test_initials_have_a_title_and_a_row_for_each_office() -> None:
    offices = ["Sekretaris Daerah", "Kepala Bagian Hukum dan Organisasi Sekretariat Daerah"]
    table = SETTER.initials(offices, left_of=(at(480, 350, 120, 20),))
    size, cell = 7.5, 7.0 * 7.5
    room = (SETTER.narrow - cell) / size
    assert (table.size, table.leading, table.cell) == (size, near(size * LINE), cell)
    assert table.rows == tuple(fold(office, room) for office in offices)
    assert [len(row) for row in table.rows] == [1, 2]
    assert table.row == near(2.6 * size * LINE)
    assert table.height == near(3 * table.row)
    assert table.bottom == near(FLOOR)
    assert table.right == near(480 - 2 * size)
    widest = size * max(text_width(line) for row in table.rows for line in row)
    assert table.width == near(widest + 2 * CELL_PADDING + cell)


def test_a_table_of_short_initials_is_as_wide_as_its_title() -> None:
    table = SETTER.initials(["A"], left_of=())
    title = 7.5 * text_width("PARAF KOORDINASI", Face.BOLD)
    assert table.title == "PARAF KOORDINASI"
    assert table.width == near(title + 2 * CELL_PADDING)
    assert table.row == near(2 * 7.5 * LINE)
    assert table.right == near(WIDTH - 15)


def test_notes_fill_their_lines_and_end_on_the_floor() -> None:
    assert SETTER.notes((), 300) is None
    note = "*) Dinas Sosial digambar juga di bawah Asisten I."
    block = SETTER.notes((note, "**) Lain."), 150)
    assert block is not None
    assert block.lines == (*fill(note, 150 / 7.5), "**) Lain.")
    assert (block.x, block.bottom, block.size) == (0, near(FLOOR), 7.5)


def test_a_legend_stands_on_the_floor_or_on_the_notes() -> None:
    line = 9 * LINE
    title, rows = legend_of({*Kind}, judul="Keterangan:")
    assert title is not None
    assert [(kind, arrow) for kind, arrow, _block in rows] == [
        (Kind.KOMANDO, True), (Kind.KOORDINASI, False),
    ]  # fmt: skip
    assert [block.y for _k, _a, block in rows] == [near(FLOOR - 2 * line), near(FLOOR - line)]
    assert {block.x for _k, _a, block in rows} == {STYLE.sample + 4.5}
    assert title.y == near(FLOOR - 3 * line)
    above, rows = legend_of({Kind.KOORDINASI}, at(0, 370, 100, 30), judul=None)
    assert above is None
    assert rows[0][2].y == near(370 - 4 - line)
    assert legend_of(set()) == (None, [])


def test_long_words_of_a_legend_keep_to_a_third_of_the_width() -> None:
    words = "Hubungan kerja dari atasan langsung kepada bawahannya dan sebaliknya"
    title, rows = legend_of({*Kind}, judul=words, komando=words)
    assert title is not None
    assert title.lines == fold(words, 200 / 9)
    first, second = (block for _kind, _arrow, block in rows)
    assert first.lines == fold(f"= {words}", (200 - 40.5) / 9)
    assert second.y == near(first.bottom)
    assert title.bottom == near(first.y)


def test_the_watermark_goes_from_corner_to_corner() -> None:
    mark = SETTER.watermark(450)
    assert mark.angle == near(degrees(atan2(450, 600)))
    block = mark.block
    assert block.lines == ("RANCANGAN",)
    assert block.width == near(0.62 * hypot(600, 450))
    assert (block.x + block.width / 2, block.y + block.height / 2) == (near(300), near(225))
    assert block.face is Face.BOLD


def test_what_a_block_takes_of_the_room_s_upper_corners() -> None:
    assert SETTER.upper_corner(None, 20) == Corner()
    assert SETTER.upper_corner(at(0, 0, 90, 32), 40) == Corner()
    assert SETTER.upper_corner(at(0, 0, 90, 33), 40) == Corner(98, 1)
    assert SETTER.upper_corner(at(450, 0, 150, 60), 40) == Corner(158, 28)
    assert SETTER.upper_corner(at(1, 0, 599, 60), 40) == Corner(607, 28)


def test_what_blocks_take_of_the_room_s_lower_corners() -> None:
    assert SETTER.lower_corner([]) == Corner()
    blocks = [at(0, 380, 90, 20), at(10, 350, 100, 20)]
    assert SETTER.lower_corner(blocks) == Corner(118, 58)
    blocks = [at(500, 380, 90, 20), at(480, 350, 120, 20)]
    assert SETTER.lower_corner(blocks, from_right=True) == Corner(128, 58)


def test_a_room_too_small_for_a_chart_is_refused() -> None:
    room = Room(600, 172, Corner(200, 60), Corner(400, 50), Corner(600, 40), Corner(200, 30))
    SETTER.check(room)
    refused = (
        replace(room, height=171.9),
        replace(room, top_left=Corner(200.1, 60)),
        replace(room, top_right=Corner(400, 60.1)),
        replace(room, bottom_left=Corner(600, 40.1)),
        replace(room, bottom_right=Corner(200, 40.1)),
        replace(room, bottom_right=Corner(600.1, 30)),
    )
    for small in refused:
        with pytest.raises(
            RenderError,
            match=r"^Heading, title, legend and signature leave no room for the chart on this "
            r"paper: choose larger paper, smaller margins or a shorter title$",
        ):
            SETTER.check(small)


def test_running_text_fills_its_lines() -> None:
    text = "satu dua tiga empat lima"
    room = text_width("satu dua tiga")
    assert fill(text, room) == ("satu dua tiga", "empat lima")
    assert fill(text, room - 0.001) == ("satu dua", "tiga empat", "lima")
    assert fill("", room) == ("",)
    assert fill(text, room, Face.BOLD) == ("satu dua", "tiga empat", "lima")


def test_a_word_wider_than_its_room_is_cut() -> None:
    room = text_width("XXXX")
    assert fold("XXXXXX", room) == fill("XXXXXX", room) == ("XXXX", "XX")
    assert fold("X", 0.1) == ("X",)
    assert fold("XXXX", room, Face.BOLD) == ("XXX", "X")


def test_an_upright_page_has_a_wide_title_under_its_heading() -> None:
    words = "Bagan Susunan Organisasi dan Tata Kerja Pemerintah Desa Sumber Rejeki"
    upright, lying = Setter(500, 800, STYLE), Setter(500, 400, STYLE)
    heading = at(360, 0, 140, 80)
    sheet = Sheet(words, frozenset(), Panah())
    beside, under = lying.title(sheet, heading, None), upright.title(sheet, heading, None)
    assert beside.y == near(0)
    assert len(beside.lines) > len(under.lines) + 1
    assert under.y >= heading.bottom
