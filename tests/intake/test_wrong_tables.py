"""Tables at fault: every fault in one run, each with its sheet and cell, exit code 1."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import bagan
from bagan.cli import main

from .conftest import workbook

HINT = '; add a column "Atasan" with the name of the superior, a path such as "Dinas > Bidang", or codes that nest such as 1, 1.1, 1.1.2'  # noqa: E501
FORM = "; `bagan new --tabel table.xlsx` writes a table to fill in"
WRONG: dict[str, tuple[list[list[object]], list[str]]] = {
    "unknown superior, twice": (
        [["Nama", "Atasan"], ["Dinas A", None], ["Bidang B", "Dinas  Aa"], ["Seksi C", "Kantor"]],
        ['Data!B3: error: No row has the name, the id or the code "Dinas Aa"; Did you mean '
         '"Dinas A"?',
         'Data!B4: error: No row has the name, the id or the code "Kantor"; add a row for it, or '
         "correct the words"],
    ),
    "a superior that may be two": (
        [["Nama", "Atasan"], ["Bupati", None], ["Dinas A", "Bupati"], ["Dinas B", "Bupati"],
         ["Sekretariat", "Dinas A"], ["Sekretariat", "Dinas B"], ["Subbagian", "Sekretariat"]],
        ['Data!B7: error: "Sekretariat" may be any of 2 rows: Data!A5, Data!A6; write the id or '
         "the code of the one that is meant"],
    ),
    "a ring": (
        [["Nama", "Atasan"], ["Dinas A", "Dinas C"], ["Dinas B", "Dinas A"],
         ["Dinas C", "Dinas B"]],
        ['Data!B2: error: These stand under each other in a ring: "Dinas A" > "Dinas C" > '
         '"Dinas B" > "Dinas A"; correct one of them'],
    ),
    "its own superior": (
        [["Nama", "Atasan"], ["Dinas A", None], ["Bidang B", "Bidang B"], ["Seksi", "Dinas A"]],
        ['Data!B3: error: "Bidang B" stands under itself'],
    ),
    "no name": (
        [["Nama", "Atasan"], ["Dinas A", None], [None, "Dinas A"], ["Seksi", "Dinas A"]],
        ["Data!A3: error: This row has no name; write the name, or clear the row"],
    ),
    "codes without names": (
        [["Kode", "Nama"], ["1", None], ["1.1", None]],
        [f"Data!B{row}: error: This row has no name; write the name, or clear the row"
         for row in (2, 3)],
    ),
    "an id twice": (
        [["Pengenal", "Nama", "Atasan"], ["a", "Dinas A", None], ["b", "Bidang B", "a"],
         ["b", "Bidang C", "a"]],
        ['Data!A4: error: The id "b" stands in two rows; the other is Data!B3; delete one, or '
         "give each its own id"],
    ),
    "a row twice": (
        [["Nama", "Atasan"], ["Dinas A", None], ["Bidang B", "Dinas A"], ["Bidang B", "Dinas A"]],
        ['Data!A4: error: "Bidang B" stands in two rows under the same head; the other is '
         "Data!A3; delete one, or give each its own id"],
    ),
    "no headings": (
        [["Laporan"], ["Hasil rapat hari ini"]],
        ["Data!A1: error: There is no row of headings with the name of an office and its "
         "superior" + FORM],
    ),
    "no superiors": (
        [["No", "Nama"], [1, "Dinas A"], [2, "Bidang B"], [3, "Bidang C"]],
        ["Data!A1: error: No column tells who stands under whom" + HINT],
    ),
    "empty superiors": (
        [["Nama", "Atasan"], ["Dinas A", None], ["Bidang B", None]],
        ["Data!B1: error: No row names its superior" + FORM],
    ),
    "a formula without a result": (
        [["Nama", "Atasan"], ["Dinas A", None], ["Bidang B", "=A2"]],
        ["Data!B3: error: This formula has no result; open the file in Excel, save it, and try "
         "again"],
    ),
    "an error for a name": (
        [["Nama", "Atasan"], ["Dinas A", None], ["#REF!", "Dinas A"], ["Seksi", "Dinas A"]],
        ["Data!A3: error: This cell shows an error: #REF!"],
    ),
    "two columns of one meaning": (
        [["Nama", "Atasan", "Unit Induk"], ["Dinas A", None, None], ["Bidang", "Dinas A", None]],
        ['Data!C1: error: Two columns say the same; this one is "Unit Induk"; delete one of them, '
         "or give it another heading"],
    ),
    "no article, and a name too long": (
        [["Nama", "Atasan", "Dasar"], ["Dinas A", None, "Pasal dua"],
         ["B" * 250, "Dinas A", "Pasal 3"]],
        ['Data!A2: error: "Pasal dua" is not a citation; Write for example Pasal 12 ayat (1) '
         "huruf a angka 4, in a decision Diktum KEDUA huruf a; part several in a list.",
         'Data!A3: error: "nama" is 250 characters long; At most 200 are allowed; '
         "shorten it."],
    ),
    "nothing under the headings": (
        [["Nama", "Atasan"]],
        ["Data!A1: error: There are no rows under the headings"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_every_fault_names_its_sheet_and_cell(case: str, tmp_path: Path) -> None:
    rows, messages = WRONG[case]
    path = tmp_path / "opd.xlsx"
    path.write_bytes(workbook(rows))
    result = CliRunner().invoke(main, ["import", str(path)], prog_name="bagan")
    assert result.exit_code == 1
    told = [line.removeprefix(f"{path}:") for line in result.stderr.splitlines()]
    assert [line.rpartition(" (")[0] for line in told] == messages
    assert not path.with_suffix(".yaml").exists()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("t.xlsx", b"PK\3\4 nothing", "cannot be read as a workbook"),
        ("t.csv", bytes(range(256)), "is not a text file"),
        ("t.json", b"{", "is not JSON"),
        ("t.json", b"[1, 2]", "holds no list of records"),
        ("t.csv", b"", "The table is empty"),
        ("t.csv", b'Nama,Atasan\nA,\n"B,A\n', "A3: error: In this row or below, a quotation mark"),
        ("t.json", b'[{"nama": "A", "atasan": {}}]', "/0/atasan: error: This value is no word"),
    ],
)
def test_a_file_that_is_no_table(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = CliRunner().invoke(main, ["import", str(path)], prog_name="bagan")
    assert result.exit_code == 1
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_the_cell_is_told_to_programs_too(tmp_path: Path) -> None:
    from bagan.chart.spec import format_problems

    path = tmp_path / "t.csv"
    path.write_text("Nama,Atasan\nDinas,\nBidang,Kantor\n")
    with pytest.raises(bagan.SpecError) as caught:
        bagan.draft(path)
    assert '"cell": "B3"' in format_problems(caught.value.problems, "json")
