"""A chart that takes several sheets: how many it would take on larger papers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bagan import Options, annex, other_papers
from bagan.chart.figures import figures
from bagan.cli import main
from tests.build.test_sheets import large_spec, large_text

BIG: dict[str, Any] = {"heads": 2, "each": 50, "floor": 11}


def test_papers_are_told_up_to_the_first_that_holds_the_chart_in_one() -> None:
    spec = large_spec(**BIG)
    names = [figure.name for figure in figures(spec, Options())]
    assert len(names) > 1
    ((chart, count, larger),) = other_papers(spec, Options(), names)
    assert (chart, count) == ("kerja", len(names))
    assert list(larger.values())[:-1] == sorted(list(larger.values())[:-1], reverse=True)
    assert all(value > 1 for value in list(larger.values())[:-1])
    for paper, sheets in larger.items():
        assert len(list(figures(spec, Options(paper=paper)))) == sheets


def test_a_chart_on_one_sheet_is_not_told() -> None:
    spec = large_spec(heads=2, each=3, floor=7)
    names: list[str] = []
    annex(spec, Options(), step=names.append)
    assert list(other_papers(spec, Options(), names)) == []


def test_a_chart_whose_own_id_ends_with_a_number_is_no_sheet() -> None:
    spec = large_spec(heads=2, each=3, floor=7)
    view = spec.regency.lampiran[0].bagan[0].model_copy(update={"id": "kerja-1"})
    lampiran = spec.regency.lampiran[0].model_copy(update={"bagan": (view,)})
    regency = spec.regency.model_copy(update={"lampiran": (lampiran,)})
    renamed = replace(spec, regency=regency)
    names = [figure.name for figure in figures(renamed, Options())]
    assert list(other_papers(renamed, Options(), names)) == []


def test_a_spec_named_as_a_sheet_of_its_chart_is_no_sheet() -> None:
    spec = replace(large_spec(heads=2, each=3, floor=7), path="kerja-3.yaml")
    names = [f"{figure.name}.svg" for figure in figures(spec, Options())]
    assert list(other_papers(spec, Options(), [*names, "kerja-3.pdf"])) == []


@pytest.mark.parametrize("command", ["annex", "build"])
def test_commands_tell_it_once_the_files_are_there(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    file = tmp_path / "besar.yaml"
    file.write_text(large_text(**BIG), encoding="utf-8")
    result = CliRunner().invoke(main, [command, str(file), "-o", f"{tmp_path}/out/"])
    assert result.exit_code == 0, result.stderr
    assert 'Chart "kerja" takes ' in result.stderr
    assert "On larger paper: " in result.stderr
    assert "A3: " in result.stderr
