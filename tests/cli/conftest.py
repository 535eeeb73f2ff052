"""A small spec, earlier outputs of it, and two ways to run the command line: in this
process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, CompletedProcess
from typing import IO

import pytest
from click.testing import CliRunner, Result

from bagan.chart.spec.new import Answers, first_spec
from bagan.cli import main
from tests.patience import PATIENCE

Run = Callable[..., Result]
Shell = Callable[..., CompletedProcess[str]]

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


@dataclass(frozen=True)
class Earlier:
    """The folder "out" with what an earlier run left there."""

    folder: Path
    files: Mapping[str, bytes]

    def untouched(self) -> bool:
        """Whether the folder holds the same bytes and nothing else, not even hidden files."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir()} == self.files


@pytest.fixture
def earlier(tmp_path: Path) -> Earlier:
    """Outputs of an earlier run, with bytes that no run makes again."""
    chart = "dinas-struktur-organisasi"
    names = (f"{chart}.svg", f"{chart}.png", "dinas.pdf")
    folder = tmp_path / "out"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"an earlier " + name.encode())
    return Earlier(folder, {name: (folder / name).read_bytes() for name in names})


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

    def start(
        *arguments: object, stdin: str = "", stdout: IO[bytes] | int = PIPE, **environment: str
    ) -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bagan", *map(str, arguments)],
            input=stdin,
            stdout=stdout,
            stderr=PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            check=False,
            timeout=PATIENCE,
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
