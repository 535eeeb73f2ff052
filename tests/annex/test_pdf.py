"""The PDF: size, fonts, structure, metadata, and nothing fetched or dropped in silence."""

import io
import os
import subprocess
import sys

import pikepdf
import pypdfium2
import pytest
from pdfua import validate

from bagan.chart.annex import annex_html, annex_pdf
from bagan.pdf import write_pdf
from bagan.problem import RenderError
from tests.patience import PATIENCE

EMPTY = "<!DOCTYPE html><html lang=id><title>t</title>"


@pytest.fixture
def made(regency, annexes):
    """The regulation's PDF with its table of relations."""
    two = [
        {"nomor": "I", "judul": "Judul Satu", "bagan": [{"id": "a"}, {"id": "b"}]},
        {"nomor": "II", "judul": "Judul Dua", "bagan": [{"id": "c"}],
         "kertas": {"ukuran": "A4", "arah": "tegak", "margin": 20}},
    ]  # fmt: skip
    rule = regency(annexes=two)
    return annex_pdf(rule, annexes(rule, link="https://example.go.id/"), relations=True)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    """The structure elements of one tag, in reading order."""
    found = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == tag:
                found.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(pdf.Root.StructTreeRoot)
    return found


def test_page_sizes_are_exact(made):
    sizes = [
        [round(float(side) / 72 * 25.4, 2) for side in page.mediabox[2:]]
        for page in opened(made).pages
    ]
    assert sizes == [[330, 215], [330, 215], [210, 297], [210, 297]]


def test_all_fonts_are_embedded_subsets(made):
    pdf = opened(made)
    fonts = [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]
    assert fonts
    for font in fonts:
        assert str(font.FontName)[7:].startswith("+TeX-Gyre-Bonum")
        assert "/FontFile3" in font


def test_claims_and_metadata(made):
    pdf = opened(made)
    xmp = pdf.Root.Metadata.read_bytes().decode()
    assert 'pdfaid:part="2"' in xmp
    assert 'pdfaid:conformance="A"' in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert xmp.count("</rdf:RDF>") == 1
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert pdf.Root.Lang == "id"
    assert str(pdf.docinfo.Title).startswith("Lampiran Peraturan Bupati Kutai Barat Nomor 21")
    assert pdf.docinfo.CreationDate == "D:20170622000000Z" or str(
        pdf.docinfo.CreationDate
    ).startswith("D:20170622")


def test_no_checker_finds_a_fault(made):
    assert opened(made).check_pdf_syntax() == []
    assert list(validate(io.BytesIO(made)).findings) == []


def test_outline_has_one_entry_per_annex(made):
    with opened(made).open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Lampiran I: Judul Satu",
            "Lampiran II: Judul Dua",
        ]
        assert not any(item.children for item in outline.root)


def test_alternative_text_tells_the_relations(made):
    pdf = opened(made)
    figures = [str(figure.Alt) for figure in elements(pdf, "/Figure")]
    assert figures[0] == (
        "Bagan Judul Satu: 2 unit. Garis komando dari Bupati ke Dinas Sosial (Pasal 1). "
        "Garis koordinasi antara Dinas Sosial dan Camat (Pasal 2)."
    )
    assert figures[1:3] == ["garis utuh", "garis putus-putus"]
    assert len(figures) == 9


def test_text_comes_in_reading_order(made):
    first, second, *_rest = texts(made)
    order = ["LAMPIRAN I", "TENTANG", "JUDUL SATU", "DINAS SOSIAL", "Keterangan", "*) Catatan"]
    assert [part for part in order if part not in first] == []
    assert [first.index(part) for part in order] == sorted(first.index(part) for part in order)
    assert second.index("*) Catatan") < second.index("BUPATI KUTAI BARAT,")
    assert second.index("BUPATI KUTAI BARAT,") < second.index("FX. YAPAN")
    assert "BUPATI KUTAI BARAT," not in first


def test_page_numbers_from_the_second_page_of_an_annex(made):
    pages = texts(made)
    assert ["- 2 -" in page for page in pages] == [False, True, False, False]
    assert not any("- 1 -" in page or "- 3 -" in page for page in pages)


def test_the_table_of_relations_is_a_table(made):
    pdf = opened(made)
    assert len(elements(pdf, "/Table")) == 3
    headers = elements(pdf, "/TH")
    assert len(headers) == 12
    assert all(header.A.Scope == "/Column" for header in headers)
    assert "bukan bagian dari peraturan" in texts(made)[3]


def test_links_are_annotations_over_the_box(made):
    pdf = opened(made)
    (link,) = pdf.pages[0].Annots
    assert link.A.URI == "https://example.go.id/"
    left, bottom, right, top = [float(side) for side in link.Rect]
    assert right - left == pytest.approx(160, abs=0.1)
    assert abs(top - bottom) == pytest.approx(26, abs=0.1)


@pytest.mark.parametrize("status", ["rancangan", "salinan"])
def test_every_status_makes_a_sound_pdf_of_as_many_pages(regency, annexes, status):
    rule = regency(status=status)
    data = annex_pdf(rule, annexes(rule))
    assert list(validate(io.BytesIO(data)).findings) == []
    first, last = texts(data)
    assert status.upper() in first
    assert ("Salinan sesuai dengan aslinya" in last) is (status == "salinan")
    assert ("22 Juni 2017" in last) is (status == "salinan")
    assert ("NOMOR 21" in first) is (status == "salinan")


def test_same_bytes_in_any_process_and_folder(regency, annexes, tmp_path):
    rule = regency()
    source = tmp_path / "a.html"
    source.write_text(annex_html(rule, annexes(rule), relations=True), encoding="utf-8")
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
    assert outputs[0].startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "body",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="file:///etc/hostname" alt="x">',
        '<img src="../pyproject.toml" alt="x">',
        '<img src="%2e%2e/pyproject.toml" alt="x">',
        '<img src="/etc/hostname" alt="x">',
        '<img src="data:text/html;base64,eA==" alt="x">',
        '<link rel="stylesheet" href="https://example.invalid/x.css">',
        "<style>@import 'file:///etc/hostname';</style>",
        '<p style="background: url(ftp://127.0.0.1/x)">x',
    ],
)
def test_nothing_outside_the_folder_is_fetched(body):
    with pytest.raises(RenderError, match="asks for something outside the template folder"):
        write_pdf(EMPTY + body)


def test_a_link_out_of_the_own_folder_is_not_followed(tmp_path):
    (tmp_path / "rahasia.css").write_text("p { color: red }")
    own = tmp_path / "own"
    own.mkdir()
    (own / "x.css").symlink_to(tmp_path / "rahasia.css")
    with pytest.raises(RenderError, match="outside the template folder"):
        write_pdf(EMPTY + '<link rel="stylesheet" href="x.css"><p>x', templates=own)


def test_files_of_the_own_folder_come_first(tmp_path):
    (tmp_path / "lampiran.css").write_text("@page { size: 100mm 50mm }")
    page = EMPTY + '<link rel="stylesheet" href="lampiran.css"><p>x'
    sizes = []
    for folder in (None, tmp_path):
        pdf = opened(write_pdf(page, templates=folder))
        sizes.append([round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]])
    assert sizes[0] != [100, 50]
    assert sizes[1] == [100, 50]


@pytest.mark.parametrize(
    "body",
    ["<style>p { colour: red }</style>", '<p style="width: 3 apples">x', '<a href="#x">x</a>'],
)
def test_what_would_be_left_out_is_an_error(body):
    with pytest.raises(RenderError, match="would not be complete"):
        write_pdf(EMPTY + body)


def test_weasyprint_s_log_is_as_it_was():
    import logging

    logger = logging.getLogger("weasyprint")
    before = (logger.propagate, logger.level, list(logger.handlers))
    write_pdf(EMPTY + "<p>x")
    assert (logger.propagate, logger.level, list(logger.handlers)) == before
