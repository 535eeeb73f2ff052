"""All measures together, on files: the registry, its document, and the command."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.audit.looks import look_at
from bagan.chart.audit.looks.look import MEASURES
from bagan.chart.audit.see import see
from bagan.chart.audited import look_at_file
from bagan.chart.svg import to_svg
from bagan.chart.svg.read import parse
from bagan.cli import main
from bagan.registry import names
from tests.svg.charts import small_chart

DOCUMENT = Path("docs/rupa.md").read_text(encoding="utf-8")


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    path = tmp_path / "bagan.svg"
    path.write_bytes(to_svg(small_chart(), fonts="none"))
    return path


@pytest.mark.parametrize("name", names(MEASURES))
def test_every_rule_is_in_the_document(name: str) -> None:
    assert f"`{import_module(f'{MEASURES}.{name}').RULE}`" in DOCUMENT


def test_every_figure_is_in_the_document(drawing: Path) -> None:
    look = look_at(see(parse(drawing.read_bytes()))[0])
    figures = [figure.name for figure in look.figures]
    assert len(set(figures)) == len(figures) > len(names(MEASURES))
    assert [name for name in figures if f"`{name}`" not in DOCUMENT] == []


def test_a_drawing_without_anything_has_no_flaws() -> None:
    size = 'viewBox="0 0 72 72" width="25.4mm" height="25.4mm"'
    empty = f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>'
    look = look_at(see(parse(empty.encode()))[0])
    assert look.findings == ()


def test_the_command_prints_figures_and_remedies(drawing: Path) -> None:
    run = CliRunner().invoke(main, ["audit", "--rupa", str(drawing)])
    assert run.exit_code in (0, 1)
    lines = run.output.splitlines()
    assert lines[0] == f"{drawing}:"
    assert any(line.startswith("  Smallest label  ") and line.endswith(" pt") for line in lines)
    told = [line for line in lines if line.endswith(")") and line.startswith(str(drawing))]
    assert lines[-1] == f"{drawing}: {len(told)} things to mend in its look"
    assert bool(told) is bool(run.exit_code)


def test_the_command_writes_json(drawing: Path) -> None:
    run = CliRunner().invoke(main, ["audit", "--rupa", "--format", "json", str(drawing)])
    (record,) = json.loads(run.output)
    assert record["file"] == str(drawing)
    assert record["figures"]["huruf_pt"] > 0
    assert all(set(one) == {"rule", "message", "remedy"} for one in record["findings"])
    assert bool(record["findings"]) is bool(run.exit_code)


def test_the_proof_as_json(drawing: Path) -> None:
    run = CliRunner().invoke(main, ["audit", "--format", "json", str(drawing)])
    (record,) = json.loads(run.output)
    assert (run.exit_code, record["findings"]) == (0, [])
    assert record["figures"]["boxes"] == len(small_chart().boxes)


@pytest.mark.parametrize("more", [["--min-size", "8"], ["--chart", "x"], ["--paper", "F4"]])
def test_rupa_goes_with_nothing_else(drawing: Path, more: list[str]) -> None:
    run = CliRunner().invoke(main, ["audit", "--rupa", str(drawing), *more])
    assert run.exit_code == 2
    assert "--rupa looks at the drawings alone" in run.output


def test_what_cannot_be_read_is_told(drawing: Path) -> None:
    text = drawing.read_text(encoding="utf-8")
    drawing.write_text(text.replace('class="kotak"', 'class="lain"', 1), encoding="utf-8")
    run = CliRunner().invoke(main, ["audit", "--rupa", str(drawing)])
    assert run.exit_code == 1
    assert "(tak-terbaca)" in run.output


def test_an_svg_without_a_chart(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    size = 'viewBox="0 0 72 72" width="25.4mm" height="25.4mm"'
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>', encoding="utf-8")
    run = CliRunner().invoke(main, ["audit", "--rupa", str(path)])
    assert (run.exit_code, "shows no chart of Bagan" in run.output) == (1, True)


def test_a_file_that_is_no_drawing(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text("words", encoding="utf-8")
    run = CliRunner().invoke(main, ["audit", "--rupa", str(path)])
    assert run.exit_code == 1
    assert "Traceback" not in run.output


def test_the_page_of_an_annex(tmp_path: Path) -> None:
    """The page gives the figures of the chart's own SVG, and how much of the page it takes."""
    spec = "specs/contoh/sebelum.yaml"
    runner = CliRunner()
    assert not runner.invoke(main, ["annex", spec, "-o", str(tmp_path)]).exit_code
    assert not runner.invoke(main, ["svg", spec, "-o", str(tmp_path)]).exit_code
    first, second = look_at_file(str(next(tmp_path.glob("*.pdf"))))
    assert first[0].endswith("page 1")
    for (_name, page), chart in zip(
        (first, second), ("hubungan-kerja", "dinas-kesehatan"), strict=True
    ):
        ((_file, alone),) = look_at_file(str(next(tmp_path.glob(f"*{chart}.svg"))))
        on_page = {figure.name: figure.value for figure in page.figures}
        own = {figure.name: figure.value for figure in alone.figures}
        assert 30 < (on_page["bagan_per_halaman"] or 0) <= 100
        for name in ("huruf_pt", "silang", "kata_sendiri", "lajur_tanpa_judul", "belokan"):
            assert on_page[name] == pytest.approx(own[name], abs=0.01), name
