"""A chart too large for its paper: an overview, a sheet per head, and nothing lost."""

from __future__ import annotations

import re

import pytest

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.layout import TooSmall
from bagan.chart.options import Options
from bagan.chart.outputs import annex, build
from bagan.chart.spec import Spec, parse_spec

HEADS = 5
EACH = 30
FLOOR = 9


def large_spec(
    *,
    heads: int = HEADS,
    each: int = EACH,
    extra: str = "",
    floor: float = FLOOR,
    paper: str = "A4",
) -> Spec:
    """A regent, a secretary, and heads with *each* units; *extra* are more lines."""
    names = [f"kepala-{n}" for n in range(1, heads + 1)]
    lists = "".join(
        f"  - dasar: Pasal {n + 10}\n    koordinasi: {head}\n    komando: sekda\n    isi:\n"
        + "".join(
            f"      - dinas-{n}-{m}: Dinas Urusan Nomor {n}.{m}\n" for m in range(1, each + 1)
        )
        for n, head in enumerate(names, 1)
    )
    return parse_spec(
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
        + f"        jenjang: [bupati, sekda, [{', '.join(names)}]]\n        tampilkan: [dinas]\n",
        "besar.yaml",
    )


CROSS = """\
  - {koordinasi: dinas-1-1 <-> dinas-4-2, dasar: Pasal 40}
  - {koordinasi: kepala-2 <-> kepala-3, dasar: Pasal 41}
"""


@pytest.fixture(scope="module")
def sheets() -> list[Figure]:
    return list(draw(large_spec(extra=CROSS), Options()))


def test_an_overview_and_a_sheet_for_each_head(sheets) -> None:
    assert [sheet.name for sheet in sheets] == [f"besar-kerja-{n}" for n in range(1, HEADS + 2)]
    overview, *rest = sheets
    assert overview.chart.title == "Koordinasi"
    for number, sheet in enumerate(rest, 1):
        assert sheet.chart.title == (
            f"Koordinasi (lembar {number + 1}, lanjutan ASISTEN URUSAN {number})"
        )
        units = {box.unit for box in sheet.drawing.boxes}
        assert {f"dinas-{number}-{m}" for m in range(1, EACH + 1)} <= units
        assert f"kepala-{number}" in units
    assert {box.unit for box in overview.drawing.boxes} == {
        "bupati", "sekda", *(f"kepala-{n}" for n in range(1, HEADS + 1))
    }  # fmt: skip


def test_every_sheet_can_be_read_and_is_a_page_of_its_own(sheets) -> None:
    assert [sheet.plan.number for sheet in sheets] == list(range(1, HEADS + 2))
    for sheet in sheets:
        assert sheet.drawing.size >= FLOOR
        assert sheet.drawing.width <= sheet.plan.room.width
        assert sheet.drawing.height <= sheet.plan.room.height


def test_the_overview_tells_where_each_head_continues(sheets) -> None:
    continued = [note for note in sheets[0].chart.notes if "lanjutan" in note]
    assert continued == [
        f"ASISTEN URUSAN {n}: lanjutan pada lembar {n + 1}" for n in range(1, HEADS + 1)
    ]
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


def test_the_annex_holds_every_sheet_and_its_notes() -> None:
    import pypdfium2

    _name, data = annex(large_spec(extra=CROSS), Options())
    with pypdfium2.PdfDocument(data) as document:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    assert len(pages) == HEADS + 1
    assert "lanjutan pada lembar 6" in pages[0]
    assert "Garis koordinasi antara dua lembar" in pages[0]
    for number, text in enumerate(pages[1:], 1):
        assert f"LANJUTAN ASISTEN URUSAN {number}" in text.upper()
        assert f"Urusan Nomor {number}.{EACH}" in text


def test_a_build_writes_every_sheet() -> None:
    names = set(build(large_spec(heads=2, each=70), Options(dpi=36)))
    parts = {f"besar-kerja-{n}.{ending}" for n in (1, 2, 3) for ending in ("svg", "png")}
    assert names == parts | {"besar-lampiran.pdf", "besar.pdf"}


def test_one_chart_can_be_asked_for_by_its_id() -> None:
    assert len(list(draw(large_spec(), Options(), chart="kerja"))) == HEADS + 1


def test_larger_paper_or_a_lower_floor_keeps_it_in_one_piece() -> None:
    (whole,) = draw(large_spec(floor=5, paper="A3"), Options())
    assert whole.name == "besar-kerja"
    assert len(whole.drawing.boxes) == HEADS * EACH + HEADS + 2


def test_too_small_names_the_papers_that_would_do() -> None:
    with pytest.raises(TooSmall) as caught:
        list(draw(large_spec(heads=1, each=120, floor=9), Options()))
    message = str(caught.value)
    found = re.fullmatch(
        r'The labels of chart "kerja[-\d]*" would print at (\d+\.\d) pt, below the floor of 9 pt\. '
        r"Paper that is large enough: (.+)",
        message,
    )
    assert found, message
    assert float(found[1]) == pytest.approx(caught.value.size, abs=0.06)
    assert float(found[1]) < 9
    papers = found[2].split(", ")
    size, way = papers[0].rsplit(" ", 1)
    (figure,) = draw(large_spec(heads=1, each=120, floor=9), Options(paper=size, orientation=way))
    assert figure.drawing.size >= 9


def test_too_small_says_so_where_no_paper_would_do() -> None:
    with pytest.raises(TooSmall, match="large enough: none of the known sizes"):
        list(draw(large_spec(heads=1, each=400, floor=11), Options()))
