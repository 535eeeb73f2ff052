"""Ctrl-C ends every command with the exit code 130, one word and no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.sampled import sampled

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and named pipes")

READERS = {
    "check": [],
    "svg": [],
    "png": [],
    "annex": [],
    "build": [],
    "audit": [],
    "explain": ["unit"],
    "export": ["--format", "csv"],
    "embed": [],
    "site": [],
    "diff": ["other.yaml"],
}
"""Commands that read the file they are given, with what each asks for beside it."""


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bagan", *words],
        cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, env={**os.environ, "BAGAN_LANG": "en"},
    )  # fmt: skip


def wait_until_it_sleeps(process: subprocess.Popen[str]) -> None:
    """Until *process* waits in the kernel.  Python looks for signals before it begins a read and
    when one is broken off, so a signal between the two is not seen until the read has ended.
    Where there is no /proc this is left to luck.
    """
    state = Path(f"/proc/{process.pid}/stat")
    while state.exists() and state.read_text().rpartition(")")[2].split()[0] not in "SZ":
        time.sleep(0.001)


def interrupted(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code after Ctrl-C, and what was said."""
    wait_until_it_sleeps(process)
    process.send_signal(signal.SIGINT)
    _out, said = process.communicate(timeout=60)
    return process.returncode, said


@pytest.mark.parametrize("command", sampled(("annex", "site", "diff"), tuple(READERS)))
def test_a_command_that_is_reading(command: str, tmp_path: Path) -> None:
    spec = tmp_path / ("spec.svg" if command == "audit" else "spec.yaml")
    os.mkfifo(spec)
    with started(tmp_path, command, spec.name, *READERS[command]) as process:
        try:
            with spec.open("wb"):  # waits until the command has opened its end
                assert interrupted(process) == (130, "\nAborted!\n")
        finally:
            process.kill()


def test_a_command_that_is_asking(tmp_path: Path) -> None:
    with started(tmp_path, "new", "dinas.yaml") as process:
        try:
            assert process.stdout is not None
            assert process.stdout.read(6) == "Region"
            code, said = interrupted(process)
            assert (code, said.split()) == (130, ["Aborted!"])
        finally:
            process.kill()
    assert not (tmp_path / "dinas.yaml").exists()


def test_the_end_of_the_input_is_no_ctrl_c(tmp_path: Path) -> None:
    with started(tmp_path, "new", "dinas.yaml") as process:
        _out, said = process.communicate("", timeout=60)
    assert process.returncode == 1
    assert said.split() == ["Aborted!"]
