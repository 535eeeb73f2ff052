"""Ctrl-C in the midst of work in several processes: the exit code 130, no process, no file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.site.conftest import SMALL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and named pipes")

COUNT = 14
"""More specs than a command does alone."""
HELD = Path("s01")
"""The name of the spec, or text, that is a pipe which nobody fills."""


def specs(ending: str) -> list[str]:
    names = [f"s{number:02}{ending}" for number in range(COUNT)]
    for number, name in enumerate(names):
        Path(name).write_text(SMALL.replace("Kecil", f"Kecil {number}"), "utf-8")
    held = HELD.with_suffix(ending)
    held.unlink()
    os.mkfifo(held)
    return names


def reading(*words: str, ending: str = ".yaml") -> tuple[list[str], Path]:
    """A command that reads specs, and the pipe at which it waits."""
    return [*words, *specs(ending), "--jobs", "2"], HELD.with_suffix(ending)


def drawing() -> tuple[list[str], Path]:
    """A comparison of two folders whose engine waits at a pipe."""
    for folder, word in (("lama", "Satu"), ("baru", "Dua")):
        Path(folder).mkdir()
        for number in range(4):
            text = SMALL.replace("Kecil", f"Kecil {number}").replace("Satu", word)
            Path(folder, f"s{number}.yaml").write_text(text, "utf-8")
    os.mkfifo("pipa")
    Path("dot").write_text("#!/bin/sh\nexec cat pipa\n", "utf-8")
    Path("dot").chmod(0o755)
    return ["diff", "lama", "baru", "--jobs", "2"], Path("pipa")


COMMANDS: dict[str, Callable[[], tuple[list[str], Path]]] = {
    "build": lambda: reading("build"),
    "check": lambda: reading("check"),
    "site": lambda: reading("site"),
    "import": lambda: reading("import", "-o", "out", ending=".txt"),
    "diff": drawing,
}


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_left(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words, pipe = COMMANDS[command]()
    before = sorted(tmp_path.rglob("*"))
    # Of what is done before the pipe is reached nothing but results is said.
    own = tmp_path / "dot"
    engine = {"BAGAN_DOT": str(own)} if own.exists() else {}
    process = subprocess.Popen(
        [sys.executable, "-m", "bagan", *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "BAGAN_LANG": "en", "TMPDIR": str(tmp_path), **engine},
    )  # fmt: skip
    try:
        with pipe.open("wb"):  # waits until a process of the command has opened its end
            os.killpg(process.pid, signal.SIGINT)
            # Every process of the command holds its end of what it says: this is the last's.
            _out, said = process.communicate(timeout=PATIENCE)
        assert (process.returncode, said.split()) == (130, ["Aborted!"])
        left = [path for path in sorted(tmp_path.rglob("*")) if path not in before]
        assert [path for path in left if path.parts[len(tmp_path.parts)] != "out"] == []
        assert not [path for path in left if path.name.startswith(".bagan-") and path.is_file()]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
