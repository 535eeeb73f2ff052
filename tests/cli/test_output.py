"""Where outputs cannot go: a clear message, exit code 1, earlier files whole, no rest left."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

CHART = "dinas-struktur-organisasi"
NAMES = {f"{CHART}.svg", f"{CHART}.png", "dinas.pdf"}


def failing(code: int, *, at: int = 1):
    """A system call that fails with *code* the *at*-th time, and goes through before."""
    calls = []

    def wrap(call):
        def fail(*arguments, **extra):
            calls.append(arguments)
            if len(calls) >= at:
                raise OSError(code, os.strerror(code))
            return call(*arguments, **extra)

        return fail

    return wrap


@pytest.mark.parametrize("at", [1, 2, 4])
def test_disk_full_while_staging(run, spec, earlier, monkeypatch, at) -> None:
    monkeypatch.setattr("os.fsync", failing(errno.ENOSPC, at=at)(os.fsync))
    result = run("build", spec)
    assert result.exit_code == 1
    assert result.stderr.endswith("cannot be written: the disk is full\n")
    assert result.stdout == ""
    assert earlier.untouched()


def test_disk_full_at_the_first_rename(run, spec, earlier, monkeypatch) -> None:
    monkeypatch.setattr("os.replace", failing(errno.ENOSPC)(os.replace))
    result = run("build", spec)
    assert result.exit_code == 1
    assert result.stderr.endswith("cannot be written: the disk is full\n")
    assert earlier.untouched()


def test_a_late_rename_that_fails_leaves_whole_files(run, spec, earlier, monkeypatch) -> None:
    monkeypatch.setattr("os.replace", failing(errno.EIO, at=3)(os.replace))
    result = run("build", spec)
    assert result.exit_code == 1
    assert result.stderr.endswith(
        "dinas.pdf cannot be written: the device failed; 2 of 4 files are new: run it again\n"
    )
    now = {path.name: path.read_bytes() for path in earlier.folder.iterdir()}
    assert set(now) == NAMES
    old = {name for name, data in now.items() if data == earlier.files[name]}
    assert old == {"dinas.pdf"}
    assert now[f"{CHART}.svg"].rstrip().endswith(b"</svg>")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("svg", errno.EACCES),
        ("svg", errno.EPERM),
        ("svg", errno.EROFS),
        ("png", errno.EACCES),
        ("annex", errno.EACCES),
        ("build", errno.EACCES),
    ],
)
def test_a_folder_without_permission(run, spec, earlier, monkeypatch, command, code) -> None:
    monkeypatch.setattr("tempfile.mkstemp", failing(code)(None))
    result = run(command, spec)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {Path('out')}{os.sep}dinas")
    assert result.stderr.endswith("cannot be written: no permission\n")
    assert earlier.untouched()


def test_standard_output_that_is_full(shell, spec) -> None:
    with Path("/dev/full").open("wb") as full:
        result = shell("svg", spec, "-o", "-", stdout=full)
    assert result.returncode == 1
    assert result.stderr == "error: Standard output cannot be written: the disk is full\n"


def test_standard_output_that_is_closed(shell, spec) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        result = shell("svg", spec, "-o", "-", stdout=pipe)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "report" not in result.stderr


def test_from_standard_input_to_standard_output(run, shell, spec) -> None:
    whole = run("svg", spec, "-o", "-")
    piped = shell("svg", "-", "-o", "-", stdin=spec.read_text("utf-8"))
    assert piped.returncode == 0
    assert piped.stdout.count("<svg ") == 1
    assert whole.exit_code == 0


@pytest.mark.parametrize("command", ["svg", "png"])
def test_many_charts_do_not_fit_one_file(run, spec, command) -> None:
    text = spec.read_text("utf-8")
    spec.write_text(text + "      - {id: kedua, jenjang: [sekretariat]}\n", "utf-8")
    for target in ("-", "one.svg"):
        result = run(command, spec, "-o", target)
        assert result.exit_code == 2
        assert "There are 2 files: choose one chart, or name a folder." in result.stderr
    assert not Path("one.svg").exists()


def test_problems_of_a_missing_spec_in_every_form(run) -> None:
    text = run("check", "no.yaml")
    assert text.exit_code == 1
    assert text.stdout == (
        "no.yaml: error: There is no such file; Check the name and the folder. (berkas-tidak-ada)\n"
    )
    (fault,) = json.loads(run("check", "no.yaml", "--format", "json").stdout)
    assert fault == {
        "path": "no.yaml", "line": None, "column": None, "severity": "error",
        "rule": "berkas-tidak-ada", "message": "There is no such file",
        "suggestion": "Check the name and the folder.",
    }  # fmt: skip
    github = run("check", "no.yaml", "--format", "github").stdout
    assert github == (
        "::error file=no.yaml,title=berkas-tidak-ada::"
        "There is no such file; Check the name and the folder.\n"
    )


def test_a_character_that_the_font_lacks_is_told_with_its_place(run, spec) -> None:
    text = spec.read_text("utf-8").replace("Subbagian Keuangan", "Subbagian 🙂")
    spec.write_text(text, "utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "🙂" in row)
    for command in ("check", "svg", "build"):
        result = run(command, spec)
        assert result.exit_code == 1
        assert f"dinas.yaml:{line}:" in result.output
        assert "(huruf-tidak-ada)" in result.output
    assert not Path("out").exists()
