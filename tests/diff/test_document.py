"""The PDF of a comparison: what stands on its pages, and the room left for a chart."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdfua import validate

from bagan.change.choices import View
from bagan.change.compare import Change, Comparison, Hal, Perubahan, compare
from bagan.change.diff.document import document_html, document_pdf, paper_of, room
from bagan.change.diff.matrix import matrix_of
from bagan.change.diff.painter import pictures
from bagan.change.diff.picture import Picture
from bagan.chart.layout import TooSmall
from bagan.chart.layout.room import Room
from bagan.chart.model.annexes import Kertas, Margin
from bagan.chart.options import Options
from bagan.chart.spec import parse_spec
from bagan.chart.svg.change import WORDS
from bagan.problem import RenderError
from bagan.style import Style
from tests.diff.by_hand import reorganised
from tests.diff.test_pictures import HEADS, TWO

SHEET = Kertas(margin=Margin(atas=15, kanan=15, bawah=15, kiri=15))
SMALLEST = 7.5


@pytest.fixture(scope="module")
def made(comparison: Comparison, drawn: tuple[Picture, ...]) -> bytes:
    return document_pdf(comparison, drawn, matrix_of(comparison))


def room_for(
    *,
    changes: frozenset[str] = frozenset(),
    references: tuple[str, ...] = (),
    paper: Kertas = SHEET,
    min_size: float = 7.0,
    title: str = "Bagan Koordinasi",
) -> Room:
    return room(
        reorganised(),
        chart_title=title,
        changes=changes,
        references=references,
        summary="1 dibentuk",
        paper=paper,
        style=Style(min_size=min_size),
    )


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


# --- the room ----------------------------------------------------------------------------


def test_a_chart_has_the_type_area_less_a_few_lines() -> None:
    free = room_for()
    assert free.width == pytest.approx(300 / 25.4 * 72)
    assert free.height > 185 / 25.4 * 72 - 65


def test_each_thing_to_explain_takes_room() -> None:
    every = frozenset(WORDS)
    reference = "Dinas Perhubungan pindah dari Asisten Pemerintahan ke Asisten Ekonomi " * 2
    free = [
        room_for(),
        room_for(changes=every),
        room_for(changes=every, references=(reference,) * 3),
        room_for(changes=every, references=(reference,) * 12),
    ]
    heights = [each.height for each in free]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 4
    assert {each.width for each in free} == {free[0].width}


def test_a_spec_that_asks_for_larger_words_leaves_less_room() -> None:
    assert room_for(min_size=10).height < room_for(min_size=7).height
    assert room_for(min_size=6) == room_for(min_size=7)


def test_a_page_whose_words_leave_no_room_is_refused() -> None:
    with pytest.raises(RenderError, match="no room"):
        room_for(references=("kata " * 400,) * 8)


# --- the document ------------------------------------------------------------------------


def test_the_pages_of_a_chart_and_the_table(made: bytes) -> None:
    overlay, before, after, *rest = pages = texts(made)
    table = "\n".join(rest)
    assert overlay.startswith("PERUBAHAN BAGAN KOORDINASI")
    assert before.startswith("SEMULA: BAGAN KOORDINASI")
    assert after.startswith("MENJADI: BAGAN KOORDINASI")
    assert "Matriks Perbandingan" in table
    assert "RANCANGAN KALIMAT PERUBAHAN" in table
    assert "Pasal II" in table
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "bukan bagian dari peraturan." in page


def test_each_page_shows_its_version(made: bytes) -> None:
    overlay, before, after, *_tables = texts(made)
    assert "Badan Riset Daerah" in overlay
    assert "Badan Riset Daerah" not in before
    assert "Badan Riset Daerah" in after
    assert "Dinas Sosial dan Pemberdayaan" not in before
    assert "(1) Kantor Arsip pindah dari Asisten Pemerintahan ke Asisten Ekonomi" in overlay
    assert "(1)" not in before + after


def test_the_overlay_explains_its_own_symbols_only(made: bytes) -> None:
    overlay, before, *_rest = texts(made)
    for words in ("Garis Komando", "Garis Koordinasi", WORDS["dibentuk"], WORDS["pindah-dari"]):
        assert words in overlay
    assert WORDS["gabung"] not in overlay
    assert WORDS["dibentuk"] not in before
    assert "Garis Komando" in before


def test_a_chart_stands_in_one_place_of_all_its_pages(
    comparison: Comparison, drawn: tuple[Picture, ...]
) -> None:
    html = document_html(comparison, drawn, matrix_of(comparison))
    places = re.findall(r'alt="Bagan Koordinasi[^"]*" style="([^"]*)"', html)
    assert len(places) == 3
    assert len(set(places)) == 1


def test_paper_font_sizes_and_claims(made: bytes) -> None:
    pdf = pikepdf.open(io.BytesIO(made))
    sizes = {tuple(round(float(x) / 72 * 25.4, 1) for x in p.mediabox[2:]) for p in pdf.pages}
    assert sizes == {(330.0, 215.0)}
    assert list(validate(io.BytesIO(made)).findings) == []
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes().decode()
    heights = set()
    document = pypdfium2.PdfDocument(made)
    for page in document:
        words = page.get_textpage()
        for item in page.get_objects():
            if item.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
                a, b, c, d, _e, _f = item.get_matrix().get()
                heights.add(round(abs(a * d - b * c) ** 0.5 * item.get_font_size(), 2))
        words.close()
    document.close()
    assert min(heights) >= SMALLEST


def test_the_same_comparison_gives_the_same_bytes(
    comparison: Comparison, drawn: tuple[Picture, ...], made: bytes
) -> None:
    assert document_pdf(comparison, drawn, matrix_of(comparison)) == made


def test_a_long_table_flows_with_its_heading(comparison: Comparison) -> None:
    change = Change(Perubahan.DATA, Hal.DATA, old_text="lama", new_text="baru")
    many = replace(comparison, changes=(change,) * 120, guesses={})
    pages = texts(document_pdf(many, (), matrix_of(many)))
    assert len(pages) > 2
    assert pages[0].startswith("Perubahan Bagan Kabupaten Contoh")
    first_draft = next(n for n, page in enumerate(pages) if "RANCANGAN KALIMAT" in page)
    assert first_draft > 1
    assert all("Dasar hukum" in page for page in pages[:first_draft])


def test_names_are_words_whatever_they_hold() -> None:
    name = '</p><img src=x onerror=alert(1)> & "kutip" {{ 7 * 7 }}'
    made = reorganised(name)
    html = document_html(made, pictures(made, Options(font="none")), matrix_of(made))
    assert "<img src=x" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


def test_a_chart_that_does_not_fit_is_refused(
    comparison: Comparison, drawn: tuple[Picture, ...]
) -> None:
    (picture,) = drawn
    tall = {view: replace(drawing, height=600.0) for view, drawing in picture.drawings.items()}
    with pytest.raises(RenderError, match="does not fit"):
        document_html(comparison, [replace(picture, drawings=tall)], matrix_of(comparison))


def test_the_overlay_keeps_within_the_room_it_was_drawn_for(
    comparison: Comparison, drawn: tuple[Picture, ...]
) -> None:
    drawing = drawn[0].drawings[View.GABUNGAN]
    changes = {change for box in drawing.boxes for change in box.changes}
    free = room_for(
        changes=frozenset(changes & WORDS.keys()),
        references=tuple(words for _number, words in drawn[0].references),
    )
    assert (drawing.width, drawing.height) <= (free.width, free.height)


def test_the_paper_is_the_annex_s_or_the_command_line_s(comparison: Comparison) -> None:
    assert paper_of(comparison, Options()).ukuran == "F4"
    assert paper_of(comparison, Options(paper="A3")).ukuran == "A3"
    for paper in (None, "A3"):
        (picture,) = pictures(comparison, Options(font="none", paper=paper))
        assert picture.paper.ukuran == (paper or "F4") and not picture.enlarged


def test_templates_of_one_s_own(
    comparison: Comparison, drawn: tuple[Picture, ...], tmp_path: Path
) -> None:
    (tmp_path / "perubahan-dokumen.html.j2").write_text("{{ nothing }}", encoding="utf-8")
    with pytest.raises(RenderError, match=r"perubahan-dokumen\.html\.j2"):
        document_html(comparison, drawn, matrix_of(comparison), templates=tmp_path)
    with pytest.raises(RenderError, match="not a folder"):
        document_html(comparison, drawn, matrix_of(comparison), templates=tmp_path / "none")


def test_a_version_without_the_chart_has_no_page() -> None:
    """A chart that the new regulation brings has an overlay and one version."""
    old, new = (parse_spec(text, name) for text, name in ((HEADS, "lama.yaml"), (TWO, "baru.yaml")))
    made = compare(old, new)
    drawn = pictures(made, Options(font="none"))
    html = document_html(made, drawn, matrix_of(made))
    assert re.findall(r'<h[12] style="[^"]*">([^<]*)</h', html) == [
        "PERUBAHAN KECIL",
        "MENJADI: KECIL",
    ]


def wide(word: str) -> str:
    """A spec with a box as wide as a word that no line can break."""
    start, _units, _rest = HEADS.partition("  asisten-1:")
    return (
        f"{start}daftar:\n  - {{dasar: Pasal 3, komando: bupati, isi: [bagian: Bagian {word}]}}\n"
        "gaya: {ukuran_minimum: 12}\n"
        "lampiran:\n  - judul: Bagan\n    bagan: [{id: kiss, jenjang: [bupati]}]\n"
    )


def test_versions_too_large_for_the_annex_s_paper_go_on_larger_paper() -> None:
    long = "Penyelenggaraan" * 9
    old, new = (parse_spec(wide(word), f"{word[:3]}.yaml") for word in ("Umum", long))
    made = compare(old, new)
    (picture,) = pictures(made, Options(font="none"))
    assert picture.enlarged and picture.paper.ukuran == "A3"
    html = document_html(made, (picture,), matrix_of(made))
    assert "size: 420mm 297mm" in html and "size: 330mm 215mm" in html
    with pytest.raises(TooSmall, match="A3 mendatar"):
        pictures(made, Options(font="none", paper="F4"))
