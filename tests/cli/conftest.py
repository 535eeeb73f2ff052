"""Runs of the command line: in a process of their own, or inside the test."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main

SMALL = Path(__file__).parents[1] / "spec" / "small.yaml"


@dataclass(frozen=True)
class Ran:
    """What a command left behind: its exit code and its two streams."""

    code: int
    out: bytes
    err: str


Bagan = Callable[..., Ran]
Inside = Callable[..., Result]
Fake = Callable[[str], str]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """English messages, and no setting of the tester's own."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "BAGAN_DEBUG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A spec of two units, alone in a folder."""
    path = tmp_path / "small.yaml"
    path.write_bytes(SMALL.read_bytes())
    return path


@pytest.fixture
def bagan(tmp_path: Path) -> Bagan:
    """Runs ``python -m bagan`` in a folder of its own; a traceback fails the test."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "bagan", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | environment,
            timeout=60,
            check=False,
        )
        err = done.stderr.decode()
        assert "Traceback" not in err
        return Ran(done.returncode, done.stdout, err)

    return run


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Inside:
    """Runs a command inside the test, where parts of the system can be made to fail."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return run


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    """Makes a layout engine of a few lines of Python; gives its path."""

    def make(code: str) -> str:
        path = tmp_path / "engine"
        path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{code}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file under *folder*, hidden ones too, with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
