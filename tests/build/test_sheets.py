"""A chart too large for its paper: an overview, a sheet per head, and nothing lost."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.layout import TooSmall
from bagan.chart.options import Options
from bagan.chart.outputs import annex, build
from bagan.chart.spec import Spec, parse_spec
from tests.sampled import sampled

HEADS = 5
EACH = 36
FLOOR = 9


def large_spec(**given: Any) -> Spec:
    """The spec of :func:`large_text`."""
    return parse_spec(large_text(**given), "besar.yaml")


def large_text(
    *,
    heads: int = HEADS,
    each: int = EACH,
    extra: str = "",
    floor: float = FLOOR,
    paper: str = "A4",
) -> str:
    """A regent, a secretary, and heads with *each* units; *extra* are more lines."""
    names = [f"kepala-{n}" for n in range(1, heads + 1)]
    lists = "".join(
        f"  - dasar: Pasal {n + 10}\n    koordinasi: {head}\n    komando: sekda\n    isi:\n"
        + "".join(
            f"      - dinas-{n}-{m}: Dinas Urusan Nomor {n}.{m}\n" for m in range(1, each + 1)
        )
        for n, head in enumerate(names, 1)
    )
    return (
        f"""\
bagan: 1
daerah: {{nama: Kabupaten Besar, kode: 64.10, provinsi: Contoh}}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  status: rancangan
  penanda_tangan: {{jabatan: Bupati Besar}}
gaya: {{ukuran_minimum: {floor}, ukuran_maksimum: {max(floor, 12)}}}
kertas: {{ukuran: {paper}}}
unit:
  bupati: {{nama: Bupati, dasar: Pasal 1}}
  sekda: {{nama: Sekretaris Daerah, dasar: Pasal 2}}
"""
        + "".join(
            f"  {head}: {{nama: Asisten Urusan {n}, jenis: asisten, dasar: Pasal 3}}\n"
            for n, head in enumerate(names, 1)
        )
        + f"daftar:\n{lists}garis:\n  - {{komando: bupati -> sekda, dasar: Pasal 2}}\n"
        + "".join(f"  - {{komando: sekda -> {head}, dasar: Pasal 3}}\n" for head in names)
        + extra
        + "lampiran:\n  - judul: Koordinasi\n    bagan:\n      - id: kerja\n"
        + f"        jenjang: [bupati, sekda, [{', '.join(names)}]]\n        tampilkan: [dinas]\n"
    )


HEAD = """\
bagan: 1
daerah: {nama: Kabupaten Besar, kode: 64.10, provinsi: Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  status: rancangan
  penanda_tangan: {jabatan: Bupati Besar}
gaya: {ukuran_minimum: 9, ukuran_maksimum: 12}
kertas: {ukuran: A4}
"""
ONE_LONG_WORD = (
    HEAD.replace("{", "{{").replace("}", "}}")
    + """\
unit:
  bupati: {{nama: Bupati, dasar: Pasal 1}}
  dinas: {{nama: {word}, jenis: dinas, dasar: Pasal 2}}
garis: [{{komando: bupati -> dinas, dasar: Pasal 2}}]
lampiran: [{{judul: Koordinasi, bagan: [{{id: kerja, jenjang: [bupati]}}]}}]
"""
)
SPEC_OF_TWO = (
    HEAD
    + """\
unit:
  satu: {nama: Kepala Satu, jenis: kepala, dasar: Pasal 1}
  dua: {nama: Kepala Dua, jenis: kepala, dasar: Pasal 1}
daftar:
  - dasar: Pasal 2
    komando: satu
    isi:
"""
    + "".join(f"      - a-{n}: Dinas Urusan Nomor {n}\n" for n in range(1, 91))
    + "  - dasar: Pasal 3\n    komando: dua\n    isi:\n"
    + "".join(f"      - b-{n}: Badan Urusan Nomor {n}\n" for n in range(1, 91))
    + """\
lampiran:
  - judul: Koordinasi
    bagan: [{id: satu, jenjang: [satu]}, {id: dua, jenjang: [dua]}]
"""
)
CROSS = """\
  - {koordinasi: dinas-1-1 <-> dinas-4-2, dasar: Pasal 40}
  - {koordinasi: kepala-2 <-> kepala-3, dasar: Pasal 41}
"""


@pytest.fixture(scope="module")
def sheets() -> list[Figure]:
    return list(draw(large_spec(extra=CROSS), Options()))


def test_an_overview_and_as_few_sheets_as_hold_the_heads(sheets) -> None:
    assert [sheet.name for sheet in sheets] == [f"besar-kerja-{n + 1}" for n in range(len(sheets))]
    assert 2 < len(sheets) < HEADS + 1
    overview, *rest = sheets
    assert overview.chart.title == "Koordinasi"
    assert {box.unit for box in overview.drawing.boxes} >= {
        "bupati", "sekda", *(f"kepala-{n}" for n in range(1, HEADS + 1))
    }  # fmt: skip
    units = [
        box.unit for sheet in sheets for box in sheet.drawing.boxes if box.unit.startswith("dinas")
    ]
    assert sorted(units) == sorted(
        f"dinas-{n}-{m}" for n in range(1, HEADS + 1) for m in range(1, EACH + 1)
    )
    for number, sheet in enumerate(rest, 2):
        assert sheet.chart.title.startswith(f"Koordinasi (lembar {number}")
        assert sheet.drawing.boxes[0].unit == "sekda"


def test_every_sheet_can_be_read_and_is_a_page_of_its_own(sheets) -> None:
    assert [sheet.plan.number for sheet in sheets] == [n + 1 for n in range(len(sheets))]
    for sheet in sheets:
        assert sheet.drawing.size >= FLOOR
        assert sheet.drawing.width <= sheet.plan.room.width
        assert sheet.drawing.height <= sheet.plan.room.height


def test_the_overview_tells_where_each_head_continues(sheets) -> None:
    continued = [note for note in sheets[0].chart.notes if "lanjutan" in note]
    told = {
        name: int(number)
        for note in continued
        for names, number in [note.split(": lanjutan pada lembar ")]
        for name in names.split(", ")
    }
    for name, number in told.items():
        head = name.replace("ASISTEN URUSAN ", "kepala-")
        assert f"{head.replace('kepala', 'dinas')}-1" in {
            box.unit for box in sheets[number - 1].drawing.boxes
        }
    kept = [n for n in range(1, HEADS + 1) if f"ASISTEN URUSAN {n}" not in told]
    shown = {box.unit for box in sheets[0].drawing.boxes}
    assert all(f"dinas-{n}-{EACH}" in shown for n in kept)
    assert all(not sheet.chart.notes for sheet in sheets[1:])


def test_every_line_is_drawn_or_noted(sheets) -> None:
    spec = large_spec(extra=CROSS)
    drawn = {(a, b, kind) for sheet in sheets for a, b, kind, _both in sheet.drawing.ends()}
    model = {(line.source, line.target, line.kind) for line in spec.organisation.lines}
    assert len(model) == 2 * HEADS * EACH + HEADS + 3
    lost = model - drawn
    assert {(a, b) for a, b, _kind in lost} == {("dinas-1-1", "dinas-4-2")}
    notes = [note for note in sheets[0].chart.notes if "lanjutan" not in note]
    assert notes == [
        "Garis koordinasi antara dua lembar: Dinas Urusan Nomor 1.1 dan Dinas Urusan Nomor 4.2 "
        "(Pasal 40)"
    ]
    assert drawn <= model


def test_the_annex_holds_every_sheet_and_its_notes(sheets) -> None:
    import pypdfium2

    _name, data = annex(large_spec(extra=CROSS), Options())
    with pypdfium2.PdfDocument(data) as document:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    assert len(pages) == len(sheets)
    assert "lanjutan pada lembar 2" in pages[0]
    assert "Garis koordinasi antara dua lembar" in pages[0]
    for number, text in enumerate(pages[1:], 2):
        assert f"(LEMBAR {number}" in text


def test_sheets_of_several_charts_are_numbered_as_the_pages() -> None:
    text = SPEC_OF_TWO
    figures = list(draw(parse_spec(text, "dua.yaml"), Options()))
    titles = [figure.chart.title for figure in figures]
    assert [figure.plan.number for figure in figures] == [n + 1 for n in range(len(figures))]
    for figure in figures:
        found = re.search(r"\(lembar (\d+)", figure.chart.title)
        assert not found or int(found[1]) == figure.plan.number, titles


def test_a_build_writes_every_sheet() -> None:
    spec = large_spec(heads=2, each=70)
    count = len(list(draw(spec, Options())))
    assert count > 1
    names = set(build(spec, Options(dpi=36)))
    parts = {f"besar-kerja-{n + 1}.{ending}" for n in range(count) for ending in ("svg", "png")}
    assert names == parts | {"besar.pdf"}


def test_one_chart_can_be_asked_for_by_its_id() -> None:
    assert len(list(draw(large_spec(), Options(), chart="kerja"))) > 2


def test_larger_paper_or_a_lower_floor_keeps_it_in_one_piece() -> None:
    (whole,) = draw(large_spec(floor=5, paper="A3"), Options())
    assert whole.name == "besar-kerja"
    assert len(whole.drawing.boxes) == HEADS * EACH + HEADS + 2


def test_a_list_too_long_for_a_sheet_goes_on_the_next() -> None:
    figures = list(draw(large_spec(heads=1, each=120, floor=9), Options()))
    assert len(figures) > 1
    units = [
        box.unit for each in figures for box in each.drawing.boxes if box.unit.startswith("dinas")
    ]
    assert units == [f"dinas-1-{m}" for m in range(1, 121)]
    assert all("kepala-1" in {box.unit for box in each.drawing.boxes} for each in figures)


def test_what_no_sheet_can_hold_names_the_papers_that_would_do() -> None:
    word = "Penyelenggaraan" * 10
    text = ONE_LONG_WORD.format(word=word)
    with pytest.raises(TooSmall) as caught:
        list(draw(parse_spec(text, "kata.yaml"), Options()))
    message = str(caught.value)
    found = re.fullmatch(
        r'The labels of chart "kerja[-\d]*" would print at (\d+\.\d) pt, below the floor of 9 pt\. '
        r"Paper that is large enough: (.+)",
        message,
    )
    assert found, message
    assert float(found[1]) == pytest.approx(caught.value.size, abs=0.06)
    size, way = found[2].split(", ")[0].rsplit(" ", 1)
    (figure,) = draw(parse_spec(text, "kata.yaml"), Options(paper=size, orientation=way))
    assert figure.drawing.size >= 9
    text = ONE_LONG_WORD.format(word="Penyelenggaraan" * 13)
    text = text.replace("minimum: 9, ukuran_maksimum: 12", "minimum: 14, ukuran_maksimum: 16")
    text = text.replace("ukuran: A4", "ukuran: A4, margin: {kiri: 60, kanan: 60}")
    with pytest.raises(TooSmall, match="large enough: none of the known sizes"):
        list(draw(parse_spec(text, "kata.yaml"), Options()))


def lines(*pairs: tuple[str, str]) -> str:
    return "".join(f"  - {{komando: {one} -> {two}, dasar: Pasal 2}}\n" for one, two in pairs)


def sides(name: str) -> str:
    left, right = (", ".join(f"u{n}" for n in range(start, 61, 2)) for start in (1, 2))
    return f"{name}: {{u0: {{kiri: [{left}], kanan: [{right}]}}}}"


STAR = lines(*(("u0", f"u{n}") for n in range(1, 70)))
FRAME = (
    "kelompok:\n  staf: {nama: Staf, dasar: Pasal 3, anggota: ["
    + ", ".join(f"u{n}" for n in range(1, 61))
    + "]}\n"
)
CHAIN = sampled(30, 70)
SHAPES = {
    "staff": (STAR, sides("staf")),
    "beside": (STAR, sides("samping")),
    "chain": (lines(*((f"u{n}", f"u{n + 1}") for n in range(CHAIN - 1))), ""),
    "deep": (lines(*((f"u{(n - 1) // 2}", f"u{n}") for n in range(1, 70))), ""),
    "frame": (lines(("u0", "staf"), *(("u0", f"u{n}") for n in range(61, 70))), "bingkai: [staf]"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_is_too_large_for_a_sheet_is_parted(shape: str) -> None:
    drawn, view = SHAPES[shape]
    count = CHAIN if shape == "chain" else 70
    units = "".join(
        f"  u{n}: {{nama: Seksi Urusan Umum Nomor {n}, dasar: Pasal 2}}\n" for n in range(count)
    )
    text = (
        f"{HEAD}unit:\n{units}{FRAME if shape == 'frame' else ''}garis:\n{drawn}"
        "lampiran:\n  - judul: Susunan\n"
        f"    bagan: [{{id: a, jenjang: [u0]{', ' if view else ''}{view}}}]\n"
    )
    spec = parse_spec(text, "bentuk.yaml")
    figures = list(draw(spec, Options(font="none")))
    assert len(figures) > 1
    assert all(figure.bare and figure.drawing.size >= 9 for figure in figures)
    shown = {box.unit for figure in figures for box in figure.drawing.boxes}
    assert shown >= {f"u{n}" for n in range(count)}
    drawn_lines = {
        (one, two) for figure in figures for one, two, _kind, _both in figure.drawing.ends()
    }
    assert drawn_lines == {(line.source, line.target) for line in spec.organisation.lines}
