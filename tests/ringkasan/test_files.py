"""The files of a summary: JSON with its schema, a workbook of numbers, a page whole in itself."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import jsonschema
import openpyxl
import pytest
import tinyhtml5

from bagan.law.summary import summary_file, summary_of
from bagan.law.summary.formats.json import schema_text
from tests.ringkasan.conftest import OTHER_NAME

ROOT = Path(__file__).parents[2]
EVIL = "Kabupaten =1+1 <script>x</script>"


@pytest.fixture
def summary(province, put, summed):
    """With an earlier run, in which a spec had no finding yet."""
    earlier = summed()
    put("bersih.yaml", text=OTHER_NAME)
    return summed(earlier)


@pytest.fixture
def book(summary) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(summary_file(summary, "xlsx")))


def rows(sheet) -> list[dict[str, object]]:
    head, *rest = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rest]


@pytest.mark.parametrize("form", ["html", "xlsx", "json"])
def test_the_same_summary_gives_the_same_bytes(summary, form) -> None:
    assert summary_file(summary, form) == summary_file(summary.model_copy(deep=True), form)


def test_the_json_is_what_its_schema_says(summary) -> None:
    data = json.loads(summary_file(summary, "json"))
    jsonschema.validate(data, json.loads(schema_text()))
    assert data["versi"] == 1
    assert "<" not in schema_text()


def test_the_schema_in_the_docs_is_the_current_one() -> None:
    path = ROOT / "docs" / "ringkasan.schema.json"
    assert path.read_text("utf-8") == schema_text(), "run: make docs"


def test_the_workbook_has_a_row_for_each_spec_and_its_numbers_are_numbers(summary, book) -> None:
    assert book.sheetnames == ["Daerah", "Temuan", "Aturan", "Provinsi", "Keterangan"]
    regions = rows(book["Daerah"])
    assert [row["Berkas"] for row in regions] == [spec.berkas for spec in summary.spesifikasi]
    found = {str(row["Berkas"]): row for row in regions}
    assert found["galat.yaml"]["Galat"] == 1
    assert found["bersih.yaml"]["Galat sebelumnya"] == 0
    assert found["bersih.yaml"]["Perubahan"] == "+1 baru"
    # What is not known is no number, and above all no zero.
    assert found["rusak.yaml"]["Galat"] == "–"
    assert found["tanpa.yaml"]["Naskah"] == "tidak ada"
    assert found["diterima.yaml"]["Diterima"] == 1


def test_each_finding_is_a_row_that_can_be_filtered(summary, book) -> None:
    sheet = book["Temuan"]
    findings = rows(sheet)
    assert len(findings) == sum(len(spec.temuan) for spec in summary.spesifikasi)
    states = [row["Keadaan"] for row in findings]
    assert states.count("kesalahan spesifikasi") == 2
    assert states.count("terbuka") == 2
    assert states.count("diterima") == 1
    for each in book:
        assert each.freeze_panes == "A2"
        assert each.auto_filter.ref.startswith("A1:")
        assert each.print_title_rows == "$1:$1"


def test_no_text_is_a_formula(put, summed) -> None:
    put("a.yaml", ("nama: Kabupaten Sambas", "nama: '=1+1'"))
    book = openpyxl.load_workbook(io.BytesIO(summary_file(summed(), "xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_what_is_no_longer_open_stands_in_the_workbook_too(put, summed) -> None:
    put("a.yaml", text=OTHER_NAME)
    earlier = summed()
    put("a.yaml")
    book = openpyxl.load_workbook(io.BytesIO(summary_file(summed(earlier), "xlsx")))
    (row,) = rows(book["Temuan"])
    assert (row["Keadaan"], row["Perubahan"]) == ("tidak terbuka lagi", "tidak ditemukan lagi")


def test_the_page_is_whole_in_itself_and_runs_only_its_own_script(summary) -> None:
    page = summary_file(summary, "html").decode("utf-8")
    assert not re.search(r'\b(src|href)=(?!"#)', page)
    assert "unsafe" not in page
    tree = tinyhtml5.parse(page, namespace_html_elements=False)
    assert tree.get("lang") == "id"
    assert len(tree.findall(".//script")) == 1
    links = {a.get("href", "")[1:] for a in tree.findall(".//table//a")}
    assert links == {one.get("id") for one in tree.findall(".//details[@id]")}


def test_the_page_says_in_words_what_was_not_proven(summary) -> None:
    page = summary_file(summary, "html").decode("utf-8")
    assert "2 dari 5 tidak dibandingkan dengan naskah" in page
    assert "Tanpa temuan terbuka, tetapi tanpa naskah" in page
    assert "2 kesalahan spesifikasi" in page


def test_markup_in_a_spec_stays_text(put, summed) -> None:
    put("a.yaml", ("nama: Kabupaten Sambas", f"nama: {EVIL}"))
    page = summary_file(summed(), "html").decode("utf-8")
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


@pytest.mark.parametrize("form", ["html", "xlsx", "json"])
def test_a_summary_of_nothing_is_no_fault(form) -> None:
    assert summary_file(summary_of(()), form)


def test_specs_of_one_region_are_told_apart_by_their_files(put, summed) -> None:
    for name in ("dinas.yaml", "badan.yaml"):
        put(name)
    put("lain.yaml", region="Sanggau", code="61.03")
    page = summary_file(summed(), "html").decode("utf-8")
    heads = re.findall(r"<h3>\d+\. (.*?)</h3>", page)
    assert sorted(heads) == [
        "Kabupaten Sambas · badan.yaml", "Kabupaten Sambas · dinas.yaml", "Kabupaten Sanggau",
    ]  # fmt: skip
