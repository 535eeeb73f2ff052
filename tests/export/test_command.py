"""`bagan export`: names of files, choice of a chart, standard output, wrong usage."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main
from bagan.cli.exporting import FORMATS
from tests.export.conftest import ROOT
from tests.export.mxgraph import read

SPEC = ROOT / "specs/contoh/sesudah.yaml"
CHARTS = ("hubungan-kerja", "dinas-kesehatan")
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)

    def invoke(*words: object) -> Result:
        result = CliRunner().invoke(main, ["export", *map(str, words)], prog_name="bagan")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoke


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("drawio", ["sesudah.drawio"]),
        ("mermaid", [f"sesudah-{chart}.mmd" for chart in CHARTS]),
        ("dot", [f"sesudah-{chart}.dot" for chart in CHARTS]),
        ("graphml", [f"sesudah-{chart}.graphml" for chart in CHARTS]),
        ("csv", ["sesudah-unit.csv", "sesudah-garis.csv"]),
        ("xlsx", ["sesudah.xlsx"]),
        ("tabel", ["sesudah-tabel.xlsx"]),
        ("json", ["sesudah.json"]),
        ("jsonld", ["sesudah.jsonld"]),
    ],
)
def test_files_are_named_after_the_spec(form: str, names: list[str], run: Run) -> None:
    result = run(SPEC, "--format", form)
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(names)
    assert set(result.stdout.split()) == {f"out/{name}" for name in names}
    first = {name: Path("out", name).read_bytes() for name in names}
    assert run(SPEC, "--format", form).exit_code == 0
    assert first == {name: Path("out", name).read_bytes() for name in names}


NO_TEXT = ("csv", "pptx", "tabel", "xlsx")


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in NO_TEXT])
def test_one_chart_goes_to_standard_output(form: str, run: Run) -> None:
    result = run(SPEC, "--format", form, "--chart", "dinas-kesehatan", "-o", "-")
    assert result.exit_code == 0
    assert b"Dinas Kesehatan" in result.stdout_bytes or b"DINAS KESEHATAN" in result.stdout_bytes
    assert b"Asisten Pemerintahan" not in result.stdout_bytes
    assert not Path("out").exists()


def test_one_chart_s_tables_have_its_units_and_lines_alone(run: Run) -> None:
    assert run(SPEC, "--format", "csv", "--chart", "dinas-kesehatan").exit_code == 0
    table = Path("out/sesudah-dinas-kesehatan-garis.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    page = run(SPEC, "--format", "drawio", "--chart", "dinas-kesehatan", "-o", "-").stdout_bytes
    (cells,) = read(page).values()
    edges = [(cell.source, cell.target) for cell in cells.values() if cell.source]
    assert [(line["Dari"], line["Ke"]) for line in lines] == edges
    assert run(SPEC, "--format", "json", "--chart", "dinas-kesehatan").exit_code == 0
    found = json.loads(Path("out/sesudah-dinas-kesehatan.json").read_text("utf-8"))
    assert [chart["id"] for chart in found["bagan"]] == ["dinas-kesehatan"]
    known = {item["id"] for item in (*found["unit"], *found["kelompok"])}
    assert {end for line in edges for end in line} <= known


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "visio"),
        (),
        ("--format", "csv", "-o", "-"),
        ("--format", "mermaid", "-o", "semua.mmd"),
        ("--format", "json", "-o", "spec.yaml"),
        ("--format", "json", "--base-url", "https://x.example/"),
        ("--format", "jsonld", "--base-url", "javascript:alert(1)"),
        ("--format", "jsonld", "--base-url", 'https://x.example/"><script>'),
        ("--format", "jsonld", "--base-url", "https://x.example/#x"),
    ],
)
def test_wrong_usage_is_said_and_nothing_written(
    words: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    result = run(SPEC, *words)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_chart_that_is_not_there_is_told(form: str, run: Run, tmp_path: Path) -> None:
    result = run(SPEC, "--format", form, "--chart", "../x")
    assert result.exit_code == 1
    assert 'There is no chart "../x"' in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_base_url_reaches_the_file(run: Run) -> None:
    base = "https://jdih.example.go.id/bagan/"
    result = run(SPEC, "--format", "jsonld", "--base-url", base, "-o", "-")
    assert json.loads(result.stdout)["@context"]["@base"] == base
