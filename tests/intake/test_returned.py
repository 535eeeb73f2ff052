"""The table of a spec gives the spec back: as it was, or with what a hand has changed in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import bagan
from bagan.chart.spec import Spec
from bagan.cli.exporting import source_of
from bagan.publish.export import export
from tests.layout.offices import office_spec, text_of
from tests.libreoffice import XLSX, saved
from tests.sampled import sampled

ROOT = Path(__file__).parents[2]
SPECS = [
    *ROOT.glob("specs/*.yaml"),
    *ROOT.glob("specs/contoh/*.yaml"),
    *sorted(ROOT.glob("docs/galeri/*.yaml"))[:: sampled(3, 1)],
    *sorted(ROOT.glob("tests/kinds/specs/*.yaml"))[:: sampled(3, 1)],
]
CONTOH = ROOT / "specs" / "contoh" / "sesudah.yaml"
GALLERY = ROOT / "docs" / "galeri" / "dinas.yaml"
ANEW = "disusun baru"

Change = Callable[[Workbook], object]


def table_of(spec: Spec, folder: Path) -> Path:
    (data,) = export(source_of(spec, form="tabel", chart=None, base_url=None), "tabel").values()
    path = folder / "tabel.xlsx"
    path.write_bytes(data)
    return path


def imported(path: Path) -> str:
    return bagan.draft(path, file="x.yaml", schema="s.json").text


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[Path, Change], tuple[str, Spec]]:
    """``edited(spec, change)``: the text that the table gives after ``change(book)``, loaded."""

    def make(source: Path, change: Change) -> tuple[str, Spec]:
        path = table_of(bagan.load(source), tmp_path)
        book = load_workbook(path)
        change(book)
        book.save(path)
        text = imported(path)
        return text, bagan.load("x.yaml", text)

    return make


def row_of(book: Workbook, item: str) -> dict[str, Any]:
    """The cells of a unit by the headings of their columns."""
    sheet = book["Susunan"]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == item)
    return dict(zip(heads, row, strict=True))


def put(item: str, heading: str, value: str | None) -> Change:
    def change(book: Workbook) -> None:
        row_of(book, item)[heading].value = value

    return change


def lines_changed(before: str, after: str) -> int:
    return sum(line not in before.splitlines() for line in after.splitlines())


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_table_that_nobody_touched_gives_its_spec_back(path: Path, tmp_path: Path) -> None:
    spec = bagan.load(path)
    text = imported(table_of(spec, tmp_path))
    if "NIP dan foto yang tidak ada" not in text:
        assert text.encode() == spec.source
        return
    after = bagan.load("x.yaml", text)
    assert [line.key for line in after.organisation.lines] == [
        line.key for line in spec.organisation.lines
    ]
    assert list(after.organisation.units) == list(spec.organisation.units)


@pytest.mark.parametrize("seed", range(1, sampled(4, 9)))
def test_so_do_tables_of_random_specs(seed: int, tmp_path: Path) -> None:
    spec = office_spec(seed)
    spec = bagan.load("x.yaml", text_of(spec))
    assert imported(table_of(spec, tmp_path)).encode() == spec.source


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), "\ufeff{}".format])
def test_lines_of_windows_come_back(change: Callable[[str], str], tmp_path: Path) -> None:
    text = change(GALLERY.read_text("utf-8"))
    assert imported(table_of(bagan.load("x.yaml", text), tmp_path)) == text


def test_libreoffice_may_save_it(tmp_path: Path) -> None:
    spec = bagan.load(CONTOH)
    path = table_of(spec, tmp_path)
    assert imported(saved(path, XLSX)).encode() == spec.source


@pytest.mark.parametrize(
    ("source", "change", "line"),
    [
        (CONTOH, put("asisten-1", "Nama", "Asisten Umum"), "    nama: Asisten Umum"),
        (CONTOH, put("disdik", "Nama", "Dinas Belajar"), "          - disdik: Dinas Belajar"),
        (
            CONTOH,
            put("disdik", "Label", "Disdik Kab."),
            "          - disdik: {nama: Dinas Pendidikan, label: Disdik Kab.}",
        ),
        (CONTOH, put("bupati", "Singkatan", "KDH"), None),
        (CONTOH, put("sekda", "Dasar", "Pasal 4 ayat (1); Pasal 9"), None),
        (CONTOH, put("sekda", "Nama Pejabat", "Rina, S.H."), None),
        (CONTOH, lambda book: put_setting(book, "Tentang", "Hubungan Kerja"), None),
        (CONTOH, lambda book: put_setting(book, "Nama penanda tangan", "A: B"), None),
        (CONTOH, lambda book: put_setting(book, "Judul bagan", "Bagan Baru"), None),
        (CONTOH, lambda book: delete_line(book, "DPRD", "Sekretariat DPRD"), None),
        (CONTOH, lambda book: delete_line(book, "Sekretaris Daerah", "Dinas Pendidikan"), None),
        (
            CONTOH,
            lambda book: delete_line(
                book,
                "Asisten Pemerintahan dan Kesejahteraan Rakyat",
                "Asisten Perekonomian dan Pembangunan",
            ),
            None,
        ),
        (CONTOH, lambda book: add_line(book), None),
        (CONTOH, lambda book: add_unit(book), None),
    ],
)
def test_a_cell_is_changed_where_it_stands(edited, source, change, line) -> None:
    text, spec = edited(source, change)
    before = source.read_text("utf-8")
    assert ANEW not in text
    assert text != before
    assert lines_changed(before, text) <= 2
    assert line is None or line in text.splitlines()
    assert len(spec.regency.lampiran) == len(bagan.load(source).regency.lampiran)


def put_setting(book: Workbook, name: str, value: str) -> None:
    row = next(row for row in book["Peraturan"].iter_rows() if row[0].value == name)
    row[1].value = value


def delete_line(book: Workbook, source: str, target: str) -> None:
    sheet = book["Garis"]
    rows = [row for row in sheet.iter_rows() if (row[0].value, row[1].value) == (source, target)]
    sheet.delete_rows(rows[0][0].row)


def add_unit(book: Workbook) -> None:
    row = ["dinas-arsip", "Dinas Kearsipan", "", "dinas", "", "", "", "Pasal 99"]
    book["Susunan"].append(row)
    book["Garis"].append(["Sekretaris Daerah", "Dinas Kearsipan", "komando", "", "Pasal 99", ""])


def add_line(book: Workbook) -> None:
    names = [row[1].value for row in book["Susunan"].iter_rows(min_row=2)]
    book["Garis"].append([names[1], names[2], "koordinasi", "ya", "Pasal 99", ""])


@pytest.mark.parametrize(
    ("source", "item", "other"),
    [(GALLERY, "subbag-umum", "bidang-1"), (GALLERY, "kjf-2", "bidang-1")],
)
def test_a_unit_that_moves_keeps_all_else(edited, source, item, other) -> None:
    spec = bagan.load(source)
    parts = [line for line in spec.organisation.lines if line.target == item]
    old = next(line.source for line in parts if line.kind == "komando")
    text, after = edited(source, put(item, "Atasan", spec.organisation.name(other)))
    assert ANEW not in text
    heads = {line.source for line in after.organisation.lines
             if line.target == item and line.kind == "komando"}  # fmt: skip
    assert heads == {other} != {old}
    assert len(after.organisation.lines) == len(spec.organisation.lines)


def test_rows_in_another_order_are_told(edited) -> None:
    def turned(book: Workbook) -> None:
        sheet = book["Susunan"]
        for one, two in zip(sheet[2], sheet[3], strict=True):
            one.value, two.value = two.value, one.value

    text, _spec = edited(CONTOH, turned)
    told, _line, rest = text.partition("\n")
    assert told.startswith("# PERIKSA: urutan baris tabel berbeda")
    assert rest == CONTOH.read_text("utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda book: book["Spesifikasi"].cell(12, 1, "lain"),
        lambda book: book["Spesifikasi"].delete_rows(30),
        put("disdik", "Jenis", "kelompok"),
    ],
)
def test_what_cannot_be_given_back_is_told(edited, change) -> None:
    text, _spec = edited(CONTOH, change)
    assert ANEW in " ".join(line.lstrip("# ") for line in text.splitlines())


def test_no_nip_that_the_table_does_not_show_goes_with_it(tmp_path: Path) -> None:
    nip = "197001011990011001"
    text = GALLERY.read_text("utf-8").replace(
        "  penanda_tangan:\n", f"  penanda_tangan:\n    nip: {nip}\n", 1
    )
    assert nip in text
    path = table_of(bagan.load("x.yaml", text), tmp_path)
    cells = [
        str(cell.value)
        for sheet in load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert not any(nip in cell for cell in cells)
    told, rest = imported(path).split("\n", 1)
    assert "NIP dan foto yang tidak ada dalam tabel tidak dibawa" in told
    assert rest == GALLERY.read_text("utf-8")
