"""A table becomes a spec, and the spec the same table again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bagan
from bagan.cli import main
from bagan.intake.finish import finished
from bagan.intake.table import EXAMPLE, Form, form_of, read_table, to_workbook

SPECS = Path(__file__).parents[2] / "specs"
WORDS = ("Kesehatan", "Sosial", "Umum, Hukum", "Air & Tanah", "Gizi (Anak)", "2045", "I/A")
KINDS = {"Dinas": "dinas", "Bidang": "bidang", "Seksi": "seksi", "Satgas": "lainnya"}


def again(form: Form, folder: Path, name: str = "t.xlsx") -> Form:
    path = folder / name
    path.write_bytes(to_workbook(form, "Kabupaten Contoh"))
    spec = bagan.load("x.yaml", finished(read_table(path), file="x.yaml", schema="s.json").text)
    return form_of(spec.regency, spec.organisation)


def test_the_example_comes_back_cell_for_cell(tmp_path: Path) -> None:
    assert again(EXAMPLE, tmp_path) == EXAMPLE


@st.composite
def forms(draw: Any) -> Form:
    count = draw(st.integers(2, 14))
    names: list[str] = []
    rows = []
    for number in range(count):
        kind = draw(st.sampled_from(sorted(KINDS)))
        name = f"{kind} {draw(st.sampled_from(WORDS))} {number}"
        above = draw(st.sampled_from(names)) if names else ""
        article = draw(st.sampled_from(["", "Pasal 3 huruf a", "Pasal 4; Pasal 5 ayat (1)"]))
        reason = "" if article else draw(st.sampled_from(["", "Lazim demikian."]))
        short = draw(st.sampled_from(["", "Dnk"]))
        names.append(name)
        rows.append((f"unit-{number}", name, above, KINDS[kind], "", short, "", article, reason,
                     "", "", "", ""))  # fmt: skip
    pairs = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)),
                          max_size=3, unique_by=lambda pair: frozenset(pair)))  # fmt: skip
    lines = tuple(
        (names[one], names[two], "koordinasi", draw(st.sampled_from(["ya", ""])), "Pasal 9", "")
        for one, two in pairs
        if one != two
    )
    return Form(tuple(rows), lines, EXAMPLE.settings)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(form=forms())
def test_any_table_comes_back_cell_for_cell(form: Form, tmp_path: Path) -> None:
    assert again(form, tmp_path) == form


@pytest.mark.parametrize("name", ["contoh/sesudah", "pasaman-barat", "kutai-barat"])
@pytest.mark.parametrize("form", ["tabel", "xlsx", "json"])
def test_what_export_writes_is_read_again(name: str, form: str, tmp_path: Path) -> None:
    path = SPECS / f"{name}.yaml"
    told = CliRunner().invoke(
        main, ["export", str(path), "--format", form, "-o", f"{tmp_path}/"], prog_name="bagan"
    )
    assert told.exit_code == 0, told.output
    before = bagan.load(path)
    file = tmp_path / told.stdout.split("/")[-1].strip()
    after = bagan.load("x.yaml", bagan.draft(file, file="x.yaml", schema="s.json").text)
    one, two = before.organisation, after.organisation
    assert set(two.units) == set(one.units)
    assert [unit.nama for unit in two.units.values()] == [u.nama for u in one.units.values()]
    assert {item: two.jenis(item) for item in two.units} == {i: one.jenis(i) for i in one.units}
    assert {key: group.anggota for key, group in two.groups.items()} == {
        key: group.anggota for key, group in one.groups.items()
    }
    assert {(x.source, x.target, x.kind, x.both, x.basis) for x in two.lines} == {
        (x.source, x.target, x.kind, x.both, x.basis) for x in one.lines
    }


def test_new_writes_a_table_that_can_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(main, ["new", "--tabel", "dinas.xlsx"]).exit_code == 0
    first = Path("dinas.xlsx").read_bytes()
    again = run(main, ["new", "--tabel", "dinas.xlsx"])
    assert again.exit_code == 2 and "is there already" in again.stderr
    assert run(main, ["new", "--tabel", "dinas.csv"]).exit_code == 2
    assert run(main, ["import", "dinas.xlsx"]).exit_code == 0
    assert run(main, ["check", "dinas.yaml"]).exit_code == 0
    Path("dinas.xlsx").unlink()
    run(main, ["new", "--tabel", "dinas.xlsx"])
    assert Path("dinas.xlsx").read_bytes() == first


def test_its_cells_offer_lists(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "t.xlsx"
    path.write_bytes(to_workbook(EXAMPLE, "x", advice=True))
    book = load_workbook(path)
    rules = {
        sheet.title: {
            str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation
        }
        for sheet in book.worksheets
    }
    assert rules["Susunan"]["C2:C1000"] == "Susunan!$B$2:$B$1000"
    assert rules["Susunan"]["D2:D1000"].startswith("Pilihan!$A$1")
    assert rules["Garis"]["C2:C1000"] == '"komando,koordinasi"'
    assert book["Pilihan"].sheet_state == "hidden"
