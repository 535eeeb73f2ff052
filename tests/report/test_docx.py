"""The report as a Word document: the words of the HTML, nothing more and nothing less."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from bagan.law.report import report_docx, report_html
from tests.libreoffice import print_all
from tests.office.conftest import W
from tests.report.conftest import REGENCIES, TEXT, reported
from tests.report.test_html import EVIL, Page
from tests.sampled import sampled


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def bare(text: str) -> str:
    """*text* without blanks and the quotation marks that a style sheet makes."""
    return re.sub(r"[\s“”•]+", "", text)


def words(element: etree._Element) -> str:
    return bare("".join(item.text or "" for item in element.iter(W + "t")))


@pytest.fixture(params=sampled(("pasaman-barat",), REGENCIES))
def regency(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def document(report) -> bytes:
    return report_docx(report)


def test_the_words_are_those_of_the_html(report, document) -> None:
    page = report_html(report, printed=True)
    assert words(part(document)) == bare("".join(Page(page.partition("<body>")[2]).parts))


def test_it_keeps_the_schemas_and_its_bytes(report, document, tmp_path) -> None:
    path = tmp_path / "laporan.docx"
    path.write_bytes(document)
    assert OpenXmlValidator().validate(path).errors == []
    assert report_docx(report) == document


def test_its_headings_are_words_own(report, document) -> None:
    headings = [
        words(item.getparent().getparent())
        for item in part(document).iter(W + "pStyle")
        if item.get(W + "val") == "Heading1"
    ]
    html = re.findall(r"<h2[^>]*>(.*?)</h2>", report_html(report))
    assert headings == list(map(bare, html))
    names = {item.get(W + "val") for item in part(document, "word/styles.xml").iter(W + "name")}
    assert {"Title", "heading 1", "heading 2"} <= names


def test_every_table_repeats_its_header(report, document) -> None:
    heads = list(part(document).iter(W + "tblHeader"))
    assert len(heads) == report_html(report).count("<thead>") > 2


def test_pages_are_numbered(document) -> None:
    fields = [item.get(W + "instr") for item in part(document, "word/footer1.xml").iter()]
    assert [field.strip() for field in fields if field] == ["PAGE", "NUMPAGES"]


def test_nothing_in_a_spec_is_markup(small_report, tmp_path) -> None:
    def change(data) -> None:
        data["unit"]["upt"]["nama"] = EVIL

    path = tmp_path / "laporan.docx"
    text = TEXT.replace("memimpin Perangkat", "memimpin\x07 \uffff Perangkat")
    path.write_bytes(report_docx(small_report(change, text)))
    assert OpenXmlValidator().validate(path).errors == []
    assert bare(EVIL) in words(part(path.read_bytes()))
    assert "\ufffd" in words(part(path.read_bytes()))


def test_libreoffice_prints_it_within_its_margins(tmp_path) -> None:
    path = tmp_path / "laporan.docx"
    path.write_bytes(report_docx(reported("kutai-barat")))
    print_all([path], tmp_path)
    pages = pypdfium2.PdfDocument(str(tmp_path / "laporan.pdf"))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    count = len(texts)
    assert count > 5
    for number, text in enumerate(texts, 1):
        assert f"Halaman {number} dari {count}" in text
        assert ("Peraturan Bupati Kutai Barat" in text.partition("\n")[0]) == (number > 1)
    assert sum("Dasar dan bunyi naskah" in text for text in texts) > count / 2
