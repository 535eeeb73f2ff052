"""The document for the file: pages, fonts, structure, and the same bytes each time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import lru_cache

import pikepdf
import pypdfium2
import pytest
from pdfua import validate

from bagan.law.report import report_html, report_pdf
from tests.patience import PATIENCE
from tests.report.conftest import REGENCIES
from tests.sampled import sampled


@pytest.fixture(params=sampled(("pasaman-barat",), REGENCIES))
def regency(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@lru_cache
def texts(data: bytes) -> tuple[str, ...]:
    """The text of each page, runs of white space as one."""
    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_pages_are_upright_and_numbered(pdf, report):
    pages = texts(pdf)
    assert len(pages) > 8
    for number, page in enumerate(opened(pdf).pages, start=1):
        size = [round(float(side) / 72 * 25.4, 2) for side in page.mediabox[2:]]
        assert size == list(report.paper)
        assert f"Halaman {number} dari {len(pages)}" in pages[number - 1]
    assert [report.title in page for page in pages[1:]] == [True] * (len(pages) - 1)


def test_every_item_is_printed_with_its_articles(pdf, report):
    # A hyphen within a word may end a line.
    text = re.sub(r"(?<=-) ", "", " ".join(texts(pdf)))
    for row in (*report.units, *report.lines):
        for quoted in row.quotations:
            assert quoted.citation in text
    for row in report.units:
        assert re.sub(r"(?<=[/-]) ", "", row.name) in re.sub(r"(?<=[/-]) ", "", text)
    for found in report.accepted:
        assert found.remark.reason in text


def test_every_page_of_a_table_begins_with_its_header(pdf):
    tables = [page for page in texts(pdf)[1:] if re.search(r"Pasal \d+.*“", page)]
    assert tables
    for page in tables:
        assert re.search(r"No\. (Nama|Dari Ke|Tentang) .*(Hasil|Temuan)", page)


def test_no_row_goes_over_two_pages(pdf, report):
    """A row's number stands on one page with all of its articles."""
    pages = texts(pdf)
    start = next(n for n, page in enumerate(pages) if "Unit dan kelompok No. Nama" in page)
    for row in report.units:
        opening = f"{row.number} {row.name}"
        page = next((page for page in pages[start:] if opening in page), None)
        if page is not None and row.quotations:
            after = page.index(opening) + len(opening)
            assert row.quotations[-1].citation in page[after:]


def test_fonts_are_embedded_subsets_of_the_shipped_one(pdf):
    file = opened(pdf)
    fonts = [
        item
        for item in file.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]
    assert fonts
    for font in fonts:
        assert str(font.FontName)[7:].startswith("+TeX-Gyre-Bonum")
        assert "/FontFile3" in font


def test_no_checker_finds_a_fault(pdf):
    found = opened(pdf)
    assert found.check_pdf_syntax() == []
    assert list(validate(io.BytesIO(pdf)).findings) == []
    metadata = found.Root.Metadata.read_bytes().decode()
    assert 'pdfaid:part="2"' in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert found.Root.Lang == "id"
    assert str(found.docinfo.Title).startswith("Laporan Pemeriksaan Bagan Peraturan Bupati")


def test_the_outline_leads_to_each_part(pdf):
    with opened(pdf).open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[:3] == ["A. Ringkasan", "B. Temuan terbuka", "C. Unit dan kelompok"]
    assert titles[-1].endswith("Pemeriksa")


def test_there_is_room_for_a_signature(pdf):
    last = texts(pdf)[-1]
    order = ["Telah diperiksa", "Nama", "NIP", "Jabatan", "Tempat dan tanggal", "Tanda tangan"]
    places = [last.index(word) for word in order]
    assert places == sorted(places)


def test_a_row_with_more_findings_than_a_page_holds_is_still_one_row(small_report):
    report = small_report()
    remark = report.accepted[0].remark
    loud = replace(remark, message="Bagan dan pasal berbeda. " * 30, reason="Sebab. " * 140)
    first = replace(report.units[0], remarks=(loud,) * 60, reconstruction="Alasan. " * 125)
    found = (replace(report.accepted[0], subjects=("Dinas Sosial",) * 90, remark=loud),) * 3
    data = report_pdf(replace(report, units=(first, *report.units[1:]), accepted=found))
    assert list(validate(io.BytesIO(data)).findings) == []
    assert "Masih ada 57 temuan lain" in " ".join(texts(data))


def test_dates_come_from_outside_only(small_report, monkeypatch):
    def date():
        with opened(report_pdf(small_report())) as pdf:
            found = pdf.docinfo.get("/CreationDate")
            return None if found is None else str(found)[:10]

    assert date() is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert date() == "D:19700102"


def test_a_text_of_strange_characters_makes_a_sound_pdf(small_report):
    text = "Pasal 1\nBupati \x0b \U0001f600 \u4e2d \u0623 \uf0b7 memimpin.\n"
    data = report_pdf(small_report(text=text))
    assert list(validate(io.BytesIO(data)).findings) == []
    assert "Bupati ? ? ? ? memimpin." in " ".join(texts(data))


def test_same_bytes_in_any_process_and_folder(small_report, tmp_path):
    source = tmp_path / "a.html"
    source.write_text(report_html(small_report(), printed=True), encoding="utf-8")
    code = (
        "import sys; from bagan.pdf import write_pdf; "
        "sys.stdout.buffer.write(write_pdf(open(sys.argv[1], encoding='utf-8').read()))"
    )
    outputs = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", code, str(source)],
            cwd=folder, env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, check=True, timeout=PATIENCE,
        )  # fmt: skip
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert outputs[0] == report_pdf(small_report())
