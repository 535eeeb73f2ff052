"""The page on the public API: each of its examples is run."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

import bagan
from bagan.chart.spec import Answers, first_spec

ROOT = Path(__file__).parents[1]


def test_the_examples_of_the_page_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    answers = Answers("Kabupaten Contoh", "00.00", "Provinsi Contoh", "Dinas Sosial")
    Path("dinas.yaml").write_text(first_spec(answers, file="dinas.yaml"), "utf-8")
    shutil.copy(ROOT / "specs/naskah/pasaman-barat-49-2017.txt", "peraturan.txt")
    report = doctest.testfile(str(ROOT / "docs/api.md"), module_relative=False)
    assert report.attempted > 15
    assert report.failed == 0


def test_every_name_is_there_and_no_other() -> None:
    assert all(hasattr(bagan, name) for name in bagan.api.__all__)
    assert set(bagan.api.__all__) <= set(dir(bagan))
    with pytest.raises(AttributeError, match="tiada"):
        bagan.tiada  # noqa: B018


@pytest.mark.parametrize("module", ["bagan", "bagan.cli"])
def test_importing_it_loads_nothing_heavy(module: str) -> None:
    import subprocess
    import sys

    heavy = "('pydantic', 'graphviz', 'multiprocessing', 'bagan.problem', 'importlib.resources')"
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
