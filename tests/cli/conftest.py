"""A small spec, and two ways to run the command line: in this process and in its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main
from bagan.new import Answers, first_spec

Run = Callable[..., Result]
Shell = Callable[..., subprocess.CompletedProcess[str]]

ANSWERS = Answers("Kabupaten Maju Jaya", "13.12", "Sumatera Barat", "Dinas Sosial")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages in English, in an empty folder, whatever the machine is set to."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "BAGAN_DEBUG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """The spec that `bagan new` writes, of one chart in one annex."""
    path = tmp_path / "dinas.yaml"
    path.write_text(first_spec(ANSWERS, file=path.name), "utf-8")
    return path


@pytest.fixture
def run() -> Run:
    """``run("check", path)``: a command in this process; never lets an exception pass."""

    def invoke(*arguments: object, **extra: object) -> Result:
        words = [str(argument) for argument in arguments]
        result = CliRunner().invoke(main, words, prog_name="bagan", **extra)  # type: ignore[arg-type]
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def shell() -> Shell:
    """``shell("--help", BAGAN_LANG="id")``: a command in a process of its own."""

    def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bagan", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            check=False,
            timeout=120,
        )

    return start


@pytest.fixture
def fake_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """``fake_engine("exit 1")``: a shell script takes the layout engine's place."""

    def install(script: str) -> None:
        path = tmp_path / "fake-dot"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("BAGAN_DOT", str(path))

    return install
