"""What goes wrong on a machine: each time a clear message, the right exit code, no
traceback, and earlier outputs as they were."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHART = "dinas-struktur-organisasi"


@pytest.fixture
def earlier() -> Path:
    """An output folder with the drawings of an earlier run, whose bytes are known."""
    folder = Path("out")
    folder.mkdir()
    for name in (f"{CHART}.svg", f"{CHART}.png", "dinas.pdf"):
        (folder / name).write_text("gambar lama")
    return folder


def untouched(folder: Path) -> bool:
    """Whether *folder* holds the earlier drawings and nothing else, not even hidden files."""
    return sorted(p.name for p in folder.iterdir()) == sorted(
        [f"{CHART}.svg", f"{CHART}.png", "dinas.pdf"]
    ) and {p.read_text() for p in folder.iterdir()} == {"gambar lama"}


@pytest.mark.parametrize("command", ["check", "svg", "png", "annex", "build"])
def test_spec_that_is_not_there(run, earlier, command) -> None:
    result = run(command, "tiada.yaml")
    assert result.exit_code == 1
    assert "tiada.yaml: error: There is no such file" in result.output
    assert untouched(earlier)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check", "There is no spec (*.yaml, *.yml) in this folder"),
        ("svg", "This is a folder, not a spec"),
        ("build", "This is a folder, not a spec"),
    ],
)
def test_folder_in_place_of_a_spec(run, earlier, command, said) -> None:
    result = run(command, "out")
    assert result.exit_code == 1
    assert f"out: error: {said}" in result.output
    assert untouched(earlier)


def test_faulty_spec_leaves_outputs(run, spec, earlier) -> None:
    spec.write_text(spec.read_text("utf-8") + "kunci: baru\n", "utf-8")
    result = run("build", spec)
    assert result.exit_code == 1
    last = len(spec.read_text("utf-8").splitlines())
    assert f'dinas.yaml:{last}:1: error: Unknown key "kunci"' in result.stderr
    assert untouched(earlier)


def test_output_folder_that_is_a_file(run, spec) -> None:
    Path("keluar").write_text("milik saya")
    result = run("build", spec, "-o", "keluar")
    assert result.exit_code == 2
    result = run("svg", spec, "-o", "keluar/x.svg")
    assert result.exit_code == 1
    assert "part of this path is a file" in result.stderr
    assert Path("keluar").read_text() == "milik saya"


def test_output_file_that_is_a_folder(run, spec) -> None:
    Path("out", f"{CHART}.svg").mkdir(parents=True)
    result = run("svg", spec)
    assert result.exit_code == 1
    assert "is a folder; a file cannot be written over it" in result.stderr


def test_output_folder_that_may_not_be_written(run, spec, earlier, monkeypatch) -> None:
    def refuse(*_arguments: object, **_extra: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    result = run("build", spec)
    assert result.exit_code == 1
    assert "cannot be written: no permission" in result.stderr
    assert untouched(earlier)


def test_disk_that_fills_up(run, spec, earlier, monkeypatch) -> None:
    """The third file no longer fits: neither do the two before it take their names."""
    calls = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    result = run("build", spec)
    assert result.exit_code == 1
    assert "cannot be written: the disk is full" in result.stderr
    assert len(calls) == 3
    assert untouched(earlier)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_device_that_is_full(run, spec) -> None:
    result = run("svg", spec, "-o", "/dev/full")
    assert result.exit_code == 1
    assert "the disk is full" in result.stderr
    assert Path("/dev/full").is_char_device()


def test_drawing_that_its_audit_refuses(run, spec, earlier, monkeypatch) -> None:
    """A picture that is wrong is not written, however it came about."""
    from bagan.chart import figures

    right = figures.to_svg
    monkeypatch.setattr(
        figures, "to_svg", lambda *a, **k: right(*a, **k).replace(b"stroke-width", b"data-w", 1)
        .replace(b'class="kotak" x="', b'class="kotak" x="1'),
    )  # fmt: skip
    result = run("build", spec)
    assert result.exit_code == 1
    assert 'The drawing of chart "struktur-organisasi" is not right' in result.stderr
    assert result.stderr.endswith("or place its units otherwise.\n"), "what one can do"
    assert untouched(earlier)


@pytest.mark.parametrize(
    "arguments",
    [[], ["svg"], ["gambar"], ["svg", "x", "--paper", "B5"], ["svg", "x", "--margin", "90"],
     ["png", "x", "--dpi", "0"], ["check", "--format", "xml", "x"], ["--tiada"],
     ["annex", "x", "--templates", "tiada"]],
)  # fmt: skip
def test_wrong_usage(run, arguments) -> None:
    assert run(*arguments).exit_code == 2


def test_audit_of_what_is_no_drawing(run, earlier) -> None:
    for path, message in ((earlier / f"{CHART}.svg", "is no SVG"), ("tiada.svg", "no such"),
                          (earlier, "it is a folder")):  # fmt: skip
        result = run("audit", path)
        assert result.exit_code == 1
        assert message in result.output


def test_what_nobody_expected(run, spec, monkeypatch) -> None:
    def burst(*_arguments: object, **_extra: object) -> None:
        raise ZeroDivisionError("nol")

    monkeypatch.setattr("bagan.chart.outputs.figures", burst)
    result = run("svg", spec)
    assert result.exit_code == 1
    assert "ZeroDivisionError: nol" in result.stderr
    assert "report it" in result.stderr


def test_traceback_only_where_asked_for(spec) -> None:
    script = Path("burst.py")
    script.write_text(
        "import bagan.chart.figures, runpy\n"
        "def burst(*a, **k): raise ZeroDivisionError('nol')\n"
        "bagan.chart.figures.figures = burst\n"
        "from bagan.cli import main\nmain()\n"
    )

    def run(**environment: str) -> str:
        return subprocess.run(
            [sys.executable, script, "svg", spec], capture_output=True, text=True, check=False,
            env={**os.environ, **environment},
        ).stderr  # fmt: skip

    assert "Traceback" not in run()
    assert "Traceback" in run(BAGAN_DEBUG="1")
