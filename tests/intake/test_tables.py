"""Tables of many kinds: who stands under whom comes out of each."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.styles import Alignment

import bagan
from bagan.cli import main

from .conftest import Reader, lines_of, workbook

DINAS = ["Dinas Sosial -> Sekretariat", "Sekretariat -> Subbagian Umum",
         "Dinas Sosial -> Bidang Rehabilitasi"]  # fmt: skip
ROWS = [("Dinas Sosial", ""), ("Sekretariat", "Dinas Sosial"),
        ("Subbagian Umum", "Sekretariat"), ("Bidang Rehabilitasi", "Dinas Sosial")]  # fmt: skip
NAMES = [name for name, _above in ROWS]
PATHS = ["Dinas Sosial", "Dinas Sosial > Sekretariat",
         "Dinas Sosial > Sekretariat > Subbagian Umum",
         "Dinas Sosial > Bidang Rehabilitasi"]  # fmt: skip


def table(*heads: str, rows: list[tuple[str, ...]], separator: str = ";") -> str:
    return "".join(separator.join(row) + "\n" for row in (heads, *rows))


@pytest.mark.parametrize(
    "heads",
    [
        ("Nama Jabatan", "Atasan"),
        ("NAMA_UNIT_KERJA", "Unit Induk"),
        ("Nomenklatur", "Atasan Langsung"),
        ("namaJabatan", "namaAtasan"),
        ("Perangkat Daerah", "Induk"),
        ("Jabatan", "Bertanggung jawab kepada"),
        ("name", "reports to"),
    ],
)
def test_a_column_for_the_superior_under_many_headings(
    spec_of: Reader, heads: tuple[str, str]
) -> None:
    assert lines_of(spec_of("t.csv", table(*heads, rows=list(ROWS)))) == DINAS


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found_out(
    spec_of: Reader, separator: str, encoding: str
) -> None:
    text = table("Nama", "Atasan", rows=[*ROWS, ("Seksi “Café”", NAMES[3])], separator=separator)
    spec = spec_of("t.csv", text.encode(encoding))
    assert lines_of(spec)[-1] == "Bidang Rehabilitasi -> Seksi “Café”"


def test_commas_in_names_part_nothing(spec_of: Reader) -> None:
    rows = [("Bupati", ""), ('"Dinas Koperasi, Usaha Kecil, dan Menengah"', "Bupati")]
    spec = spec_of("t.csv", table("Nama", "Atasan", rows=rows, separator=","))
    assert lines_of(spec) == ["Bupati -> Dinas Koperasi, Usaha Kecil, dan Menengah"]


@pytest.mark.parametrize("sign", [" > ", " → ", " / ", "\\"])
def test_a_path_with_and_without_the_own_name(spec_of: Reader, sign: str) -> None:
    whole = [(name, path.replace(" > ", sign)) for name, path in zip(NAMES, PATHS, strict=True)]
    assert lines_of(spec_of("t.csv", table("Nama", "Jalur", rows=whole))) == DINAS
    above = [(name, path.rpartition(sign)[0]) for name, path in whole]
    assert lines_of(spec_of("u.csv", table("Nama", "Jalur", rows=above))) == DINAS


def test_a_path_names_offices_that_have_no_row(spec_of: Reader) -> None:
    spec = spec_of("t.csv", "Nama;Jalur\nSeksi Gizi;Dinas Kesehatan > Bidang Kesmas\n")
    assert lines_of(spec) == ["Dinas Kesehatan -> Bidang Kesmas", "Bidang Kesmas -> Seksi Gizi"]


@pytest.mark.parametrize(
    "codes",
    [
        ("1", "1.1", "1.1.1", "1.2"),
        ("01", "0101", "010101", "0102"),
        ("1-06", "1-06-01", "1-06-01-01", "1-06-02"),
        # SIPD: the own part of a head is noughts
        ("1.06.0.00.0.00.01.0000", "1.06.0.00.0.00.01.0001",
         "1.06.0.00.0.00.01.0001.01", "1.06.0.00.0.00.01.0002"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Kode", "Kode SKPD", "No"])
def test_codes_that_nest(spec_of: Reader, codes: tuple[str, ...], heading: str) -> None:
    rows = list(zip(codes, NAMES, strict=True))
    assert lines_of(spec_of("t.csv", table(heading, "Nama", rows=rows))) == DINAS


def test_superiors_by_code_id_or_number(spec_of: Reader) -> None:
    rows = [("10", "Dinas Sosial", ""), ("11", "Sekretariat", "10"),
            ("12", "Subbagian Umum", "11"), ("13", "Bidang Rehabilitasi", "10")]  # fmt: skip
    for head, above in (("id", "parent_id"), ("Kode Unit", "Kode Induk"), ("No", "Atasan")):
        assert lines_of(spec_of("t.csv", table(head, "Nama", above, rows=rows))) == DINAS


def test_a_column_for_each_level(spec_of: Reader) -> None:
    rows = [
        ["DAFTAR UNIT KERJA"],
        [],
        ["No", "Eselon II", "Eselon III", "Eselon IV"],
        [1, 2, 3, 4],
        [1, "Dinas Sosial"],
        [2, None, "Sekretariat"],
        [3, None, None, "Subbagian Umum"],
        [4, None, "Bidang Rehabilitasi"],
    ]
    assert lines_of(spec_of("t.xlsx", workbook(rows, "A1:D1"))) == DINAS


def test_merged_cells_hold_for_all_their_rows(spec_of: Reader) -> None:
    rows = [
        ["Dinas", "Bidang", "Seksi"],
        ["Dinas A", "Bidang B", "Seksi C"],
        [None, None, "Seksi D"],
        [None, "Bidang E", "Seksi F"],
    ]
    spec = spec_of("t.xlsx", workbook(rows, "A2:A4", "B2:B3"))
    assert lines_of(spec) == ["Dinas A -> Bidang B", "Bidang B -> Seksi C", "Bidang B -> Seksi D",
                              "Dinas A -> Bidang E", "Bidang E -> Seksi F"]  # fmt: skip


def test_headings_in_two_rows_titles_totals_and_blank_rows(spec_of: Reader) -> None:
    rows = [
        ["PETA JABATAN"],
        ["No", "Jabatan", None, "Atasan"],
        [None, "Nama", "Eselon", None],
        [1, "Dinas Sosial", "II", "-"],
        [None, None, None, None],
        ["UNSUR PELAKSANA"],
        [2, "1. Sekretariat", "III", "Dinas Sosial"],
        [None, "JUMLAH", 2],
    ]
    spec = spec_of("t.xlsx", workbook(rows, "A1:D1", "A2:A3", "B2:C2", "D2:D3", "A6:D6"))
    assert lines_of(spec) == ["Dinas Sosial -> Sekretariat"]


def test_a_number_is_read_as_it_is_shown(spec_of: Reader) -> None:
    rows: list[list[object]] = [["Kode", "Nama"], [1.1, "Dinas A"], [1.10, "Dinas B"]]
    data = workbook([*rows, ["1.10.1", "Bidang"]])
    import io

    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    book.active["A3"].number_format = "0.00"  # type: ignore[index]
    target = io.BytesIO()
    book.save(target)
    assert lines_of(spec_of("t.xlsx", target.getvalue())) == ["Dinas B -> Bidang"]


@pytest.mark.parametrize("words", ["2 Maret 2026", "02/03/2026", "2-3-2026", "2026-03-02"])
def test_a_day_as_people_write_it(spec_of: Reader, words: str) -> None:
    book = load_workbook(io.BytesIO(workbook([["Nama", "Atasan"], *ROWS])))
    page = book.create_sheet("Peraturan")
    for row in (["Isian", "Isi"], ["Ditetapkan di", "Contoh"], ["Tanggal penetapan", words]):
        page.append(row)
    target = io.BytesIO()
    book.save(target)
    made = spec_of("t.xlsx", target.getvalue()).regency.peraturan.ditetapkan
    assert str(made and made.tanggal) == "2026-03-02"


def test_who_holds_an_office_stands_beside_it(spec_of: Reader) -> None:
    text = "Nama;NIP;Jabatan;Atasan\nBudi;19700101;Kepala Dinas;\nAni;;Sekretaris;Kepala Dinas\n"
    units = spec_of("t.csv", text).organisation.units
    assert [(unit.nama, unit.pejabat and unit.pejabat.nama) for unit in units.values()] == [
        ("Kepala Dinas", "Budi"), ("Sekretaris", "Ani")]  # fmt: skip


def test_coordination_in_columns_and_in_rows(spec_of: Reader) -> None:
    text = (
        "Nama;Atasan;Koordinator;Koordinasi dengan\n"
        "Sekretaris Daerah;;;\n"
        "Asisten I;Sekretaris Daerah;;Asisten II\n"
        "Asisten II;Sekretaris Daerah;;\n"
        "Dinas Sosial;Sekretaris Daerah;Asisten I;\n"
    )
    assert lines_of(spec_of("t.csv", text))[3:] == [
        "Asisten I <.> Asisten II", "Asisten I .> Dinas Sosial"]  # fmt: skip
    edges = (
        "Dari,Ke,Jenis\nBupati,Sekretaris Daerah,komando\nSekretaris Daerah,Dinas A,koordinasi\n"
    )
    assert lines_of(spec_of("u.csv", edges)) == [
        "Bupati -> Sekretaris Daerah", "Sekretaris Daerah .> Dinas A"]  # fmt: skip


def test_json_in_three_forms(spec_of: Reader) -> None:
    tree = {"nama": "Dinas Sosial", "children": [
        {"nama": "Sekretariat", "children": [{"nama": "Subbagian Umum"}]},
        {"nama": "Bidang Rehabilitasi"}]}  # fmt: skip
    assert lines_of(spec_of("t.json", json.dumps(tree))) == DINAS
    flat = [{"namaUnit": name, "atasan": above or None} for name, above in ROWS]
    assert lines_of(spec_of("u.json", json.dumps({"data": flat}))) == DINAS


def test_a_group_and_its_members(spec_of: Reader) -> None:
    text = (
        "Nama;Atasan;Jenis;Kelompok;Dasar\n"
        "Bupati;;;;Pasal 2\n"
        "Staf Ahli Bupati;Bupati;kelompok;;Pasal 3\n"
        "Staf Ahli Bidang Hukum;;;Staf Ahli Bupati;Pasal 3 huruf a\n"
    )
    organisation = spec_of("t.csv", text).organisation
    assert organisation.groups["staf-ahli-bupati"].anggota == ("staf-ahli-bidang-hukum",)
    assert organisation.lines[0].basis.dasar == ("Pasal 3",)


def test_what_is_not_taken_is_told(spec_of: Reader, tmp_path: object) -> None:
    import bagan

    path = tmp_path / "t.csv"  # type: ignore[operator]
    path.write_text("Nama;Atasan;Eselon\nDinas A;;II\nDinas B;;II\nBidang;Dinas A;III\n")
    text = bagan.draft(path).text
    assert "# kolom yang tidak dibawa: Eselon" in text
    assert "# PERIKSA: 2 unit tanpa atasan: Dinas A; Dinas B" in text
    assert "# PERIKSA: 3 unit tanpa pasal" in text


def test_rows_that_are_left_out_are_entries_of_the_account(tmp_path: Path) -> None:
    book = load_workbook(
        io.BytesIO(
            workbook(
                [["Nama", "Atasan", "Kelas"], ["Kepala Dinas", "", 14], ["ESELON III", "", ""],
                 ["Sekretariat", "Kepala Dinas", 12], ["Jumlah", "", 26]],
                "A3:C3",
            )
        )
    )  # fmt: skip
    page = book.create_sheet("Jabatan lain")
    for row in (["Nama"], ["Arsiparis"]):
        page.append(row)
    path = tmp_path / "x.xlsx"
    book.save(path)
    account = bagan.draft(path).account
    assert account.of == "table"
    assert [entry.words for entry in account.drawn] == ["Kepala Dinas", "Sekretariat"]
    assert [entry.words for entry in account.missing] == ["ESELON III", "Arsiparis"]
    assert not account.settled
    found = CliRunner().invoke(main, ["import", str(path)], prog_name="bagan")
    assert "Offices in the table: 4; drawn 2, not drawn 2." in found.output
    assert found.exit_code == 1


def test_a_column_of_levels_by_number_tells_who_stands_under_whom(spec_of: Reader) -> None:
    rows = [("1", "Dinas Sosial", "II.b"), ("2", "Sekretariat", "III.a"),
            ("3", "Subbagian Umum", "IV.a"), ("2", "Bidang Rehabilitasi", "III.b")]  # fmt: skip
    spec = spec_of("t.csv", table("Level", "Nama Unit Organisasi", "Eselon", rows=rows))
    assert lines_of(spec) == DINAS


@pytest.mark.parametrize("list_", ["1. Seksi Satu 2. Seksi Dua", "a. Seksi Satu\nb. Seksi Dua;"])
def test_names_that_a_cell_numbers_are_several(spec_of: Reader, list_: str) -> None:
    rows = [["Bidang", "Seksi"], ["Bidang Pangan", list_], ["Bidang Gizi", "Seksi Tiga"]]
    assert lines_of(spec_of("t.xlsx", workbook(rows))) == [
        "Bidang Pangan -> Seksi Satu", "Bidang Pangan -> Seksi Dua", "Bidang Gizi -> Seksi Tiga",
    ]  # fmt: skip


SUPERIORS = [("No", "Jabatan", "Atasan Langsung", "Eselon"), ("1", "Kepala Badan", "-", "II/b"),
             ("2", "Sekretaris", "Kepala Badan", "III/a"),
             ("3", "Kasubbag Umum", "Sekretaris", "IV/a")]  # fmt: skip


def in_word(rows: list[tuple[str, ...]], *above: str) -> bytes:
    document = docx.Document()
    for line in above:
        document.add_paragraph(line)
    grid = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["t.docx", "t.txt"])
def test_a_table_in_word_or_copied_into_a_text(spec_of: Reader, name: str) -> None:
    tabbed = "\n".join(map("\t".join, SUPERIORS))
    content = in_word(SUPERIORS, "Daftar Jabatan") if name == "t.docx" else f"Daftar\n{tabbed}\n"
    assert lines_of(spec_of(name, content)) == [
        "Kepala Badan -> Sekretaris", "Sekretaris -> Kasubbag Umum"
    ]  # fmt: skip


def test_a_table_set_with_blanks_under_the_head_of_the_region(spec_of: Reader) -> None:
    rows = ["".join(f"{cell:20}" for cell in row).replace("-   ", "Bupati") for row in SUPERIORS]
    assert lines_of(spec_of("t.txt", "\n".join(("Daftar", *rows)))) == [
        "Kepala Badan -> Sekretaris", "Sekretaris -> Kasubbag Umum"
    ]  # fmt: skip


def test_a_name_that_wraps_in_a_table_set_with_blanks(spec_of: Reader) -> None:
    text = (
        "DAFTAR JABATAN\n\n"
        "NO   NAMA JABATAN              ATASAN LANGSUNG           ESELON\n"
        "1    Kepala Badan              Bupati                    II.b\n"
        "2    Kepala Bidang Mutasi      Kepala Badan              III.b\n"
        "     dan Promosi\n"
        "3    Kepala Subbidang Mutasi   Kepala Bidang Mutasi      IV.a\n"
        "                               dan Promosi\n"
        "                    - 2 -\n\n"
        "BUPATI RAYA,\nANDI SURYA\n"
    )
    assert lines_of(spec_of("t.txt", text)) == [
        "Kepala Badan -> Kepala Bidang Mutasi dan Promosi",
        "Kepala Bidang Mutasi dan Promosi -> Kepala Subbidang Mutasi",
    ]


def test_a_regulation_with_such_a_table_is_a_regulation(tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(in_word(SUPERIORS, "Pasal 1", "Badan terdiri atas:"))
    assert bagan.draft(tmp_path / "t.docx").account.of == "text"


def test_levels_that_are_no_numbers_tell_nothing(spec_of: Reader) -> None:
    rows = [("Utama", "Dinas Sosial"), ("Madya", "Sekretariat")]
    with pytest.raises(bagan.BaganError, match="who stands under whom"):
        spec_of("t.csv", table("Jenjang", "Nama Jabatan", rows=rows))


MARKDOWN = """\
# Susunan organisasi

| No | Nama Jabatan | Atasan |
|---:|:-------------|--------|
| 1 | Dinas Sosial | |
| 2 | **Sekretariat** | Dinas Sosial |
| 3 | Subbagian Umum | Sekretariat |
| 4 | Bidang Rehabilitasi | Dinas Sosial |
"""


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_table_in_markdown(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"dinas{ending}"
    file.write_text(MARKDOWN)
    result = bagan.draft(file)
    assert "sekretariat -> subbag-umum" in result.text
    assert "dinsos -> sekretariat" in result.text
    assert len(result.account.drawn) == len(result.account.entries) == 4


def test_a_table_in_markdown_without_a_superior_says_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "dinas.md"
    file.write_text("| No | Unit Kerja |\n|---|---|\n| 1 | Dinas Sosial |\n| 2 | Sekretariat |\n")
    with pytest.raises(bagan.BaganError, match=r"dinas\.md:A1"):
        bagan.draft(file)


def test_a_regulation_with_a_table_in_markdown_is_a_regulation(tmp_path: Path) -> None:
    file = tmp_path / "naskah.md"
    words = "Susunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas; dan\nb. Sekretariat."
    file.write_text(f"Pasal 1\n{words}\n\n{MARKDOWN}")
    assert "dasar: Pasal 1" in bagan.draft(file).text


def test_the_first_row_leads_the_highest_codes(spec_of: Reader) -> None:
    rows = [("1", "Kepala Dinas"), ("2", "Sekretariat"), ("2.1", "Subbagian Umum"),
            ("3", "Bidang Pangan"), ("4", "Bidang Ternak")]  # fmt: skip
    assert lines_of(spec_of("t.csv", table("Kode", "Unit", rows=rows))) == [
        "Kepala Dinas -> Sekretariat",
        "Sekretariat -> Subbagian Umum",
        "Kepala Dinas -> Bidang Pangan",
        "Kepala Dinas -> Bidang Ternak",
    ]


INDENTED = ["Dinas Sosial", "    Sekretariat", "        Subbagian Umum", "    Bidang Rehabilitasi"]


def test_names_that_stand_in_below_their_heads(spec_of: Reader) -> None:
    assert lines_of(spec_of("t.csv", "\n".join(["Unit Organisasi", *INDENTED]))) == DINAS
    book = workbook([["Unit Organisasi"], *([name.strip()] for name in INDENTED)])
    made = load_workbook(io.BytesIO(book))
    for row, name in enumerate(INDENTED, 2):
        steps = (len(name) - len(name.lstrip())) // 4
        made.worksheets[0].cell(row, 1).alignment = Alignment(indent=steps)
    out = io.BytesIO()
    made.save(out)
    assert lines_of(spec_of("t.xlsx", out.getvalue())) == DINAS


@pytest.mark.parametrize(
    "numbers",
    [("A", "B", "1", "C"), ("I.", "II.", "a.", "III."), ("1", "2", "-", "3"), ("1", "2", "a", "3")],
)
def test_series_of_numbers_within_each_other(spec_of: Reader, numbers: tuple[str, ...]) -> None:
    rows = list(zip(numbers, ["Kepala Dinas", *NAMES[1:]], strict=True))
    made = lines_of(spec_of("t.csv", table("No", "Jabatan", rows=rows)))
    assert made == [line.replace("Dinas Sosial", "Kepala Dinas") for line in DINAS]


@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "1", "2"), ("1", "2", "3", "4"), ("A", "B", "2", "C"), ("1", "", "a", "2")],
)
def test_numbers_that_are_no_series_are_not_taken_for_heads(
    numbers: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(table("No", "Jabatan", rows=list(zip(numbers, NAMES, strict=True))), "utf-8")
    assert CliRunner().invoke(main, ["import", str(path)]).exit_code == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Dinas Sosial", " Sekretariat", "  Subbagian Umum"],  # one blank is a slip
        ["Dinas Sosial", "Sekretariat", "    Subbagian Umum"],  # two at the top
    ],
)
def test_blanks_that_tell_nothing_are_not_taken_for_heads(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["Unit Organisasi", *names]), "utf-8")
    ended = CliRunner().invoke(main, ["import", str(path)])
    assert ended.exit_code == 1
    assert "No column tells who stands under whom" in ended.output


POSTS = ["Kepala Dinas Sosial", "Sekretaris", "Kepala Sub Bagian Umum", "Kepala Bidang Pasar",
         "Kepala Seksi Los"]  # fmt: skip


def test_posts_without_a_superior_are_joined_by_their_order_and_every_line_is_marked(
    spec_of: Reader, tmp_path: Path
) -> None:
    text = table("Jabatan", "Eselon", rows=[(post, "IV.a") for post in POSTS])
    assert lines_of(spec_of("t.csv", text)) == [
        "Kepala Dinas Sosial -> Sekretaris", "Sekretaris -> Kepala Sub Bagian Umum",
        "Kepala Dinas Sosial -> Kepala Bidang Pasar", "Kepala Bidang Pasar -> Kepala Seksi Los",
    ]  # fmt: skip
    (tmp_path / "t.csv").write_text(text, "utf-8")
    assert bagan.draft(tmp_path / "t.csv").text.count("tabel tidak menyebut atasan") == 4


def test_posts_in_the_order_of_their_rank_tell_no_superior(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    names = ["Kepala Dinas Sosial", "Sekretaris", "Kepala Bidang A", "Kepala Seksi B"]
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["Jabatan", *names]), "utf-8")
    ended = CliRunner().invoke(main, ["import", str(path)])
    assert "No column tells who stands under whom" in ended.output


def test_commas_part_names_only_where_each_is_a_row(spec_of: Reader) -> None:
    rows = [("A", "Camat", "", ""), ("B", "Kapolsek", "", ""), ("C", "Danramil", "", ""),
            ("D", "Seksi Umum, Aset", "A", "B, C"),
            ("E", "Seksi Lain", "A", "Seksi Umum, Aset")]  # fmt: skip
    spec = spec_of("t.csv", table("Kode", "Nama", "Atasan", "Koordinasi", rows=rows))
    assert [line for line in lines_of(spec) if ".>" in line] == [
        "Seksi Umum, Aset <.> Kapolsek",
        "Seksi Umum, Aset <.> Danramil",
        "Seksi Lain <.> Seksi Umum, Aset",
    ]


def test_codes_of_an_office_beside_those_of_its_head(spec_of: Reader) -> None:
    rows = [("2.15.01", "Dinas Sosial"), ("2.15.01.0000", "Kepala Dinas"),
            ("2.15.01.0001", "Sekretariat"), ("2.15.01.0001.01", "Subbagian Umum")]  # fmt: skip
    spec = spec_of("t.csv", table("Kode Unit SIPD", "Uraian", rows=rows))
    assert lines_of(spec) == [
        "Dinas Sosial -> Kepala Dinas",
        "Dinas Sosial -> Sekretariat",
        "Sekretariat -> Subbagian Umum",
    ]


def test_a_superior_in_short_is_found_and_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = [("Kepala Dinas", ""), ("Sekretariat", "Kadis"), ("Bidang A", "Kadis"),
            ("Subbagian Umum", "Sekretaris"), ("Seksi A1", "Kepala Bidang A")]  # fmt: skip
    path.write_text(table("Nama", "Atasan", rows=rows), "utf-8")
    made = bagan.draft(path, file="x.yaml", schema="s.json")
    assert lines_of(bagan.load("x.yaml", made.text)) == [
        "Kepala Dinas -> Sekretariat",
        "Kepala Dinas -> Bidang A",
        "Sekretariat -> Subbagian Umum",
        "Bidang A -> Seksi A1",
    ]
    assert '# PERIKSA: "Kadis" (B3 dan 1 sel lain) dibaca sebagai "Kepala Dinas"' in made.text
    assert '# PERIKSA: "Sekretaris" (B5) dibaca sebagai "Sekretariat"' in made.text


def test_a_short_form_of_two_names_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    path = tmp_path / "t.csv"
    rows = [("Kepala Dinas", ""), ("Sekretariat Dinas", "Kepala Dinas"),
            ("Sekretariat Badan", "Kepala Dinas"), ("Staf", "Sekretaris")]  # fmt: skip
    path.write_text(table("Nama", "Atasan", rows=rows), "utf-8")
    ended = CliRunner().invoke(main, ["import", str(path)])
    assert ended.exit_code == 1
    assert 'No row has the name, the id or the code "Sekretaris"' in ended.output
