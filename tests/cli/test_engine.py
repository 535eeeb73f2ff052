"""Layout engines that answer oddly, in a process of their own: no traceback, nothing left."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

ANSWERS = {
    "binary": "sys.stdout.buffer.write(bytes(range(256)))",
    "deep": "print('[' * 200_000)",
    "list": "print('[1, 2]')",
    "null": "print('{\"objects\": null}')",
    "deaf": "os.close(0)",
    "chatty": "sys.stderr.write('x' * 1_000_000)",
}


@pytest.fixture
def python_engine(fake_engine, tmp_path):
    """``python_engine("print(1)")``: a few lines of Python take the engine's place."""

    def install(code: str) -> None:
        fake_engine("")
        Path("fake-dot").write_text(f"#!{sys.executable}\nimport os, sys\n{code}\n")

    return install


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_of_no_use(run, spec, python_engine, answer) -> None:
    python_engine(ANSWERS[answer])
    result = run("svg", spec)
    assert result.exit_code == 1
    assert "stopped without a result (exit code 0)" in result.stderr
    assert not Path("out").exists()


def test_boxes_of_another_chart(run, spec, python_engine) -> None:
    python_engine("""print('{"objects": [{"name": "c0_0", "pos": "1,x"}, 2]}')""")
    result = run("svg", spec)
    assert result.exit_code == 1
    assert "answer lacks a box" in result.stderr


def test_a_hanging_program_behind_a_script_is_ended(shell, spec, fake_engine) -> None:
    """The script's child keeps the pipes open: ending the script alone would not do."""
    fake_engine("sleep 60\necho never")
    start = time.monotonic()
    result = shell("svg", spec, BAGAN_ENGINE_SECONDS="0.3")
    assert time.monotonic() - start < 30
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
