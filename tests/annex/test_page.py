"""A page's plan: everything inside the margins, nothing over anything else."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product
from typing import Any

import pytest

from bagan.chart.annex import AnnexStyle, PagePlan, Sheet, page_plan
from bagan.chart.annex.plan import POINTS_PER_MM, Block, Initials
from bagan.chart.layout.text import width as text_width
from bagan.chart.model import Kind, Status
from bagan.chart.model.annexes import Kertas, Panah
from bagan.chart.model.regency import Regency
from bagan.paper import SIZES
from bagan.problem import RenderError

SHEET = Sheet(
    "Bagan Pola Mekanisme Hubungan Kerja dan Koordinasi Perangkat Daerah",
    frozenset(Kind),
    notes=("*) Dinas Penanaman Modal digambar juga di bawah Asisten Perekonomian.",),
)
OFFICES = ("Sekretaris Daerah", "Asisten Administrasi Umum", "Kepala Bagian Hukum")


MakeRegency = Callable[..., Regency]


def plan_of(regency: Regency, annex: int = 0, **more: Any) -> PagePlan:
    return page_plan(regency, regency.lampiran[annex], **{"sheet": SHEET} | more)


def shapes(plan: PagePlan) -> list[Block | Initials]:
    """All that takes room: the blocks, the samples of the legend among them, the table."""
    table = (plan.initials,) if plan.initials else ()
    return [*plan.blocks, *table]


def overlap(one: Block | Initials, other: Block | Initials) -> bool:
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


@pytest.mark.parametrize(
    ("size", "way", "status"), list(product(SIZES, ("mendatar", "tegak"), Status))
)
def test_blocks_stay_apart_and_inside(
    regency: MakeRegency, size: str, way: str, status: Status
) -> None:
    paper = Kertas.model_validate({"ukuran": size, "arah": way})
    plan = plan_of(regency(), status=status, paper=paper, initials=OFFICES)
    for block in shapes(plan):
        assert block.x >= -0.01
        assert block.y >= -0.01
        assert block.right <= plan.width + 0.01
        assert block.bottom <= plan.height + 0.01
    for one, other in combinations(shapes(plan), 2):
        assert not overlap(one, other), (one, other)


@pytest.mark.parametrize("status", tuple(Status))
def test_the_chart_s_room_and_the_words_stay_apart(regency: MakeRegency, status: Status) -> None:
    plan = plan_of(regency(), status=status, initials=OFFICES)
    room = plan.room
    corners = (
        (0, 0, room.top_left),
        (1, 0, room.top_right),
        (0, 1, room.bottom_left),
        (1, 1, room.bottom_right),
    )
    for block in shapes(plan):
        top, bottom = plan.room_y, plan.room_y + room.height
        if block.bottom <= top:
            continue
        assert any(
            (block.right <= corner.width if not right else block.x >= room.width - corner.width)
            and (
                block.bottom <= top + corner.height
                if not low
                else block.y >= bottom - corner.height
            )
            for right, low, corner in corners
        ), block


def test_the_type_area_is_the_paper_less_its_margins(regency: MakeRegency) -> None:
    plan = plan_of(regency(), paper=Kertas.model_validate({"ukuran": "F4", "margin": 15}))
    assert plan.width == pytest.approx(300 * POINTS_PER_MM)
    assert plan.height == pytest.approx(185 * POINTS_PER_MM)


def test_the_room_begins_under_the_title_and_ends_at_the_margin(regency: MakeRegency) -> None:
    plan = plan_of(regency(), status=Status.SALINAN)
    gap, room = AnnexStyle().gap, plan.room
    assert plan.heading is not None
    assert (plan.room_x, plan.room_y) == (0, plan.title.bottom + gap)
    assert (room.width, room.height) == (plan.width, pytest.approx(plan.height - plan.room_y))
    assert room.top_right.width == pytest.approx(plan.width - plan.heading.x + gap)
    assert room.top_right.height == pytest.approx(plan.heading.bottom + gap - plan.room_y)
    signed = (*plan.signature, *plan.certification)
    assert room.bottom_right.width == pytest.approx(plan.width - min(b.x for b in signed) + gap)
    assert room.bottom_right.height == pytest.approx(plan.height - min(b.y for b in signed) + gap)
    assert plan.legend_title is not None
    assert room.bottom_left.height == pytest.approx(plan.height - plan.legend_title.y + gap)
    assert room.bottom_left.width == pytest.approx(
        max(b.right for b in (*(row.meaning for row in plan.legend), plan.notes) if b) + gap
    )


def test_a_large_mark_of_a_copy_keeps_title_and_chart_away(regency: MakeRegency) -> None:
    style, paper = AnnexStyle(heading=20), Kertas.model_validate({"ukuran": "A3"})
    short = Sheet("Bagan", SHEET.kinds)
    plan = plan_of(regency(), status=Status.SALINAN, paper=paper, style=style, sheet=short)
    mark, room = plan.mark, plan.room
    assert mark is not None
    assert plan.title.y == 0
    assert room.top_left.width == pytest.approx(mark.right + style.gap)
    assert room.top_left.height == pytest.approx(mark.bottom + style.gap - plan.room_y)


def test_a_draft_s_initials_take_of_the_room_too(regency: MakeRegency) -> None:
    plan = plan_of(regency(), status=Status.RANCANGAN, initials=OFFICES)
    assert plan.initials is not None
    gap = AnnexStyle().gap
    assert plan.room.bottom_right.width == pytest.approx(plan.width - plan.initials.x + gap)
    assert plan.initials.right < min(block.x for block in plan.signature)
    early = plan_of(regency(), status=Status.RANCANGAN, initials=OFFICES, last=False)
    assert (early.initials, early.signature, early.room.bottom_right.width) == (None, (), 0)


def test_a_copy_is_certified_on_its_last_page_and_marked_on_its_first(
    regency: MakeRegency,
) -> None:
    first = plan_of(regency(), status=Status.SALINAN, last=False)
    second = plan_of(regency(), status=Status.SALINAN, number=2)
    assert (first.mark is not None, first.certification) == (True, ())
    assert (second.mark, second.number) == (None, 2)
    assert second.certification[-1].right < second.signature[-1].x


def test_paper_and_status_are_given_or_the_annex_s_or_the_spec_s(regency: MakeRegency) -> None:
    small = {"ukuran": "A3"}
    rule = regency(
        annexes=[{"judul": "J", "kertas": small, "bagan": [{"id": "a"}]}], status="rancangan"
    )
    assert (plan_of(rule).paper.ukuran, plan_of(rule).status) == ("A3", Status.RANCANGAN)
    given = Kertas.model_validate({"ukuran": "A4"})
    plan = plan_of(rule, paper=given, status=Status.DITETAPKAN)
    assert (plan.paper, plan.status) == (given, Status.DITETAPKAN)
    assert plan_of(regency()).paper == regency().kertas


def test_every_line_is_as_wide_as_its_block_at_most(regency: MakeRegency) -> None:
    for block in plan_of(regency()).blocks:
        for line in block.lines:
            assert text_width(line, block.face) * block.size <= block.width + 0.01


def test_heading_stands_top_right_and_signature_bottom_right(regency: MakeRegency) -> None:
    plan = plan_of(regency())
    assert plan.heading is not None
    assert (plan.heading.y, plan.heading.align) == (0, "left")
    assert plan.heading.right == pytest.approx(plan.width)
    assert plan.signature[-1].right == pytest.approx(plan.width)
    assert plan.signature[-1].bottom == pytest.approx(plan.height)
    assert len({block.x for block in plan.signature}) == 1


def test_title_is_centred_on_the_page(regency: MakeRegency) -> None:
    title = plan_of(regency()).title
    assert title.x + title.width / 2 == pytest.approx(plan_of(regency()).width / 2)
    assert all(line == line.upper() for line in title.lines)


def test_heading_only_on_the_first_page_signature_only_on_the_last(regency: MakeRegency) -> None:
    first, last = plan_of(regency(), last=False), plan_of(regency(), number=2)
    assert first.heading
    assert not first.signature
    assert last.heading is None
    assert last.signature


def test_legend_names_only_the_kinds_that_the_chart_uses(regency: MakeRegency) -> None:
    sheet = Sheet("Judul", frozenset({Kind.KOORDINASI}), Panah(koordinasi=True))
    (row,) = plan_of(regency(), sheet=sheet).legend
    assert (row.kind, row.arrow) == (Kind.KOORDINASI, True)
    assert row.meaning.lines == ("= Garis Koordinasi",)


def test_a_chart_without_lines_has_no_legend(regency: MakeRegency) -> None:
    plan = plan_of(regency(), sheet=Sheet("Judul"))
    assert (plan.legend, plan.legend_title) == ((), None)


def test_legend_bears_the_annex_s_own_words(regency: MakeRegency) -> None:
    words = {"judul": None, "pemisah": ":"}
    plain = {"judul": "Judul", "bagan": [{"id": "a"}]}
    rule = regency(annexes=[plain | {"nomor": "I"}, plain | {"nomor": "II", "keterangan": words}])
    one, two = plan_of(rule), plan_of(rule, annex=1)
    assert one.legend_title
    assert one.legend_title.lines == ("Keterangan:",)
    assert two.legend_title is None
    assert two.legend[0].meaning.lines == (": Garis Komando",)


def test_foot_band_stays_empty(regency: MakeRegency) -> None:
    plan = plan_of(regency(), foot=18)
    limit = plan.height - 18 * POINTS_PER_MM
    assert max(block.bottom for block in plan.blocks) == pytest.approx(limit)
    assert plan.room_y + plan.room.height <= limit + 0.01


def test_only_a_draft_bears_the_watermark_and_initials(regency: MakeRegency) -> None:
    for status in Status:
        plan = plan_of(regency(), status=status, initials=OFFICES)
        assert (plan.watermark is not None) is (status is Status.RANCANGAN)
        assert (plan.initials is not None) is (status is Status.RANCANGAN)
        assert (plan.mark is not None) is (status is Status.SALINAN)
    assert plan_of(regency(), status=Status.RANCANGAN).initials is None


def test_initials_have_a_row_for_each_office(regency: MakeRegency) -> None:
    table = plan_of(regency(), status=Status.RANCANGAN, initials=OFFICES).initials
    assert table is not None
    assert [" ".join(row) for row in table.rows] == list(OFFICES)
    assert table.height == pytest.approx(table.row * 4)


def test_portrait_keeps_the_regulation_s_name_on_one_line(regency: MakeRegency) -> None:
    rule = regency(name="Kabupaten Pasaman Barat")
    plan = plan_of(rule, paper=Kertas.model_validate({"arah": "tegak"}))
    assert plan.heading
    assert "PERATURAN BUPATI PASAMAN BARAT" in plan.heading.lines


def test_legend_stands_above_signatures_that_take_the_width(regency: MakeRegency) -> None:
    office = "Kepala Bagian Hukum Sekretariat Daerah Kabupaten Kutai Barat"
    rule = regency(
        status="salinan",
        penanda_tangan={"jabatan": office, "nama": "Nama " * 8},
        pengesah_salinan={"jabatan": office, "nama": "Nama " * 8},
    )
    plan = plan_of(rule, paper=Kertas.model_validate({"arah": "tegak"}))
    top = min(block.y for block in (*plan.signature, *plan.certification))
    assert plan.legend[-1].meaning.bottom <= top
    for one, other in combinations(shapes(plan), 2):
        assert not overlap(one, other), (one, other)


def test_long_words_of_the_legend_are_folded(regency: MakeRegency) -> None:
    words = {"komando": "Hubungan kerja dari atasan langsung kepada bawahannya " * 4}
    annex = {"judul": "Judul", "keterangan": words, "bagan": [{"id": "a"}]}
    plan = plan_of(regency(annexes=[annex]))
    first, second = plan.legend
    assert len(first.meaning.lines) > 1
    assert second.meaning.y == pytest.approx(first.meaning.bottom)
    assert first.meaning.right <= plan.width / 3 + 0.01


def test_words_that_leave_no_room_are_refused(regency: MakeRegency) -> None:
    rule = regency(tentang="Susunan Organisasi dan Tata Kerja " * 29)
    paper = Kertas.model_validate({"ukuran": "A4", "margin": 60})
    with pytest.raises(RenderError, match="leave no room for the chart"):
        plan_of(rule, paper=paper)


def test_a_word_wider_than_its_block_is_cut_and_kept_whole(
    regency: MakeRegency,
) -> None:
    heading = plan_of(regency(tentang="X" * 150)).heading
    assert heading is not None
    assert "".join(heading.lines).count("X") == 150
    assert heading.width <= plan_of(regency()).width * AnnexStyle().heading_share + 0.01
