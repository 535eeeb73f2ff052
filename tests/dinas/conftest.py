"""The spec of a small dinas that `bagan new` writes, and a way to run commands on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.chart.spec.new import Answers, first_spec
from bagan.cli import main

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages in English, in an empty folder, whatever the machine is set to."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "en")
    for name in ("BAGAN_DOT", "BAGAN_DEBUG", "BAGAN_ENGINE_SECONDS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def spec() -> Path:
    """The spec that `bagan new` writes, of one chart in one annex."""
    answers = Answers("Kabupaten Maju Jaya", "13.12", "Sumatera Barat", "Dinas Sosial")
    path = Path("dinas.yaml")
    path.write_text(first_spec(answers, file=path.name), "utf-8")
    return path


@pytest.fixture
def run() -> Run:
    """``run("check", path)``: a command in this process; never lets an exception pass."""

    def invoke(*arguments: object, stdin: bytes | str | None = None) -> Result:
        words = [str(argument) for argument in arguments]
        result = CliRunner().invoke(main, words, input=stdin, prog_name="bagan")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return invoke
