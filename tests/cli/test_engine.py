"""Layout engines that answer oddly, in a process of their own: no traceback, nothing left."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

NO_RESULT = "stopped without a result"
FAILURES = {
    "crashing": ("os.abort()", f"{NO_RESULT} (exit code -6)"),
    "failing": ("sys.stderr.write('no memory'); sys.exit(2)", f"{NO_RESULT} (exit code 2)\n  no m"),
    "silent": ("", f"{NO_RESULT} (exit code 0)"),
    "garbage": ("print('%PDF-1.4')", NO_RESULT),
    "binary": ("sys.stdout.buffer.write(bytes(range(256)))", NO_RESULT),
    "cut-off": ("print('graph 1 1 1\\nnode n0 1')", NO_RESULT),
    "no-place": ("print('graph 1 1 1\\nnode n0 x 1\\nstop')", NO_RESULT),
    "infinite": ("print('graph 1 1 1\\nnode n0 inf 1\\nstop')", NO_RESULT),
    "deaf": ("os.close(0)", NO_RESULT),
    "chatty": ("sys.stderr.write('x' * 1_000_000)", NO_RESULT),
    "other-boxes": ("print('graph 1 1 1\\nnode x 1 1\\nstop')", "lacks a box"),
    "hanging": ("time.sleep(10 ** 6)", "gave no answer in 0.5 seconds"),
}  # fmt: skip


@pytest.fixture
def python_engine(fake_engine):
    """``python_engine("print(1)")``: a few lines of Python take the engine's place."""

    def install(code: str) -> None:
        fake_engine("")
        Path("fake-dot").write_text(f"#!{sys.executable}\nimport os, sys, time\n{code}\n")

    return install


@pytest.mark.parametrize("command", ["svg", "build"])
@pytest.mark.parametrize("failure", FAILURES)
def test_a_failing_engine(run, spec, earlier, python_engine, monkeypatch, failure, command) -> None:
    code, message = FAILURES[failure]
    python_engine(code)
    if failure == "hanging":
        monkeypatch.setenv("BAGAN_ENGINE_SECONDS", "0.5")
    result = run(command, spec)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: The layout engine")
    assert message in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) <= 21
    assert earlier.untouched()


def test_a_hanging_program_behind_a_script_is_ended(shell, spec, fake_engine) -> None:
    """The script's child keeps the pipes open: ending the script alone would not do."""
    fake_engine("sleep infinity\necho never")
    result = shell("svg", spec, BAGAN_ENGINE_SECONDS="0.3")
    assert result.returncode == 1
    assert result.stderr.endswith("fake-dot gave no answer in 0.3 seconds\n")
    assert "Traceback" not in result.stderr


def test_a_crash_shows_no_traceback(shell, spec, fake_engine) -> None:
    fake_engine("kill -SEGV $$")
    result = shell("build", spec)
    assert result.returncode == 1
    assert result.stderr.startswith("error: The layout engine ")
    assert result.stderr.endswith("stopped without a result (exit code -11)\n")
    assert result.stderr.count("\n") == 1
    assert not Path("out").exists()


@pytest.mark.parametrize("name", ["no-such-engine", "/no/such/engine", "."])
def test_a_missing_engine(shell, spec, name) -> None:
    result = shell("svg", spec, BAGAN_DOT=name)
    assert result.returncode == 3
    assert result.stderr == f'error: The layout engine "{name}" is not installed\n'


def test_dot_is_looked_for_on_the_path(shell, spec, fake_engine, tmp_path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    result = shell("svg", spec, "--engine", "dot", PATH=str(folder))
    assert result.returncode == 3
    assert result.stderr == 'error: The layout engine "dot" is not installed\n'
    fake_engine("echo this is the fake >&2; exit 1")
    Path("fake-dot").rename(folder / "dot")
    result = shell("svg", spec, "--engine", "dot", PATH=str(folder))
    assert result.returncode == 1
    assert "  this is the fake\n" in result.stderr


@pytest.mark.parametrize("seconds", ["soon", "0", "-1", "nan", "inf"])
def test_a_time_limit_that_is_no_time(run, spec, monkeypatch, seconds) -> None:
    monkeypatch.setenv("BAGAN_ENGINE_SECONDS", seconds)
    result = run("svg", spec)
    assert result.exit_code == 1
    assert f'BAGAN_ENGINE_SECONDS is not a number of seconds: "{seconds}"' in result.stderr
