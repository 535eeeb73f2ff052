"""A comparison as a Word document: the PDF's pages, both versions in native shapes."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from bagan.change.compare import Comparison
from bagan.change.diff.document import document_html
from bagan.change.diff.docx import document_docx
from bagan.change.diff.matrix import matrix_of
from bagan.change.diff.outputs import Wanted, files_of
from bagan.change.diff.picture import Picture
from bagan.chart.options import Options
from tests.libreoffice import print_all
from tests.office.conftest import W
from tests.report.test_docx import bare, part, words
from tests.report.test_html import Page


@pytest.fixture(scope="module")
def html(comparison: Comparison, drawn: tuple[Picture, ...]) -> str:
    return document_html(comparison, drawn, matrix_of(comparison))


@pytest.fixture(scope="module")
def made(comparison: Comparison, drawn: tuple[Picture, ...]) -> bytes:
    return document_docx(comparison, drawn, matrix_of(comparison))


def test_the_words_of_the_table_are_those_of_the_pdf(made: bytes, html: str) -> None:
    table = html.partition('<div class="tabel"')[2].partition(">")[2]
    assert words(part(made)).endswith(bare("".join(Page(table).parts)))


def test_the_words_round_the_charts_are_those_of_the_pdf(made: bytes, html: str) -> None:
    charts = Page(html.partition("<body>")[2].partition('<div class="tabel"')[0])
    framed = [
        words(item.getparent().getparent())
        for item in part(made).iter(W + "framePr")
    ]  # fmt: skip
    assert sorted("".join(framed)) == sorted(bare("".join(charts.parts)))


def test_both_versions_are_native_shapes(made: bytes, drawn: tuple[Picture, ...]) -> None:
    names = re.findall(r'<wps:cNvPr id="\d+" name="([^"]*)"', _document(made))
    boxes = [name for name in names if name.startswith(("unit ", "kelompok ", "rujukan "))]
    due = sum(
        len(picture.drawings[view].boxes)
        for picture in drawn
        for view in picture.drawings
        if view in ("sebelum", "sesudah")
    )
    assert len(boxes) == due > 10


def test_it_keeps_the_schemas_and_its_bytes(
    made: bytes, comparison: Comparison, drawn: tuple[Picture, ...], tmp_path: Path
) -> None:
    path = tmp_path / "perubahan.docx"
    path.write_bytes(made)
    assert OpenXmlValidator().validate(path).errors == []
    assert document_docx(comparison, drawn, matrix_of(comparison)) == made
    assert files_of(comparison, Wanted(make=("docx",), options=Options(font="none"))) == {
        "contoh-2-perubahan.docx": made
    }


def test_ids_of_drawings_are_unique(made: bytes) -> None:
    ids = re.findall(r'<(?:wp:docPr|wps:cNvPr|pic:cNvPr) id="(\d+)"', _document(made))
    assert len(ids) == len(set(ids)) > 20


def test_libreoffice_prints_each_chart_on_its_page(
    made: bytes, drawn: tuple[Picture, ...], html: str, tmp_path: Path
) -> None:
    path = tmp_path / "perubahan.docx"
    path.write_bytes(made)
    print_all([path], tmp_path)
    printed = pypdfium2.PdfDocument(str(tmp_path / "perubahan.pdf"))
    texts = [page.get_textpage().get_text_bounded() for page in printed]
    count = html.count('<section class="lembar"')
    for text in texts[:count]:
        assert any(word in text for word in ("PERUBAHAN BAGAN", "SEMULA: BAGAN", "MENJADI: BAGAN"))
    assert "Matriks Perbandingan" in texts[count]
    for number, text in enumerate(texts, 1):
        assert f"Halaman {number} dari {len(texts)}" in text


def _document(data: bytes) -> str:
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()
