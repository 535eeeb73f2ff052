"""Where the libraries of WeasyPrint are not installed, all but PDF works; PDF says what to type."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import SMALL

ROOT = Path(__file__).parents[2]
OLD, NEW = (ROOT / "specs" / "contoh" / f"{name}.yaml" for name in ("sebelum", "sesudah"))
NAMED = ROOT / "specs" / "pasaman-barat.yaml"
ONE_CHART = ("--chart", "dinas-kesehatan")
WEASYPRINT = """\
print("WeasyPrint could not import some external libraries.")
raise OSError("cannot load library 'libpango-1.0-0'")
"""
"""What the package does on import without Pango."""


@pytest.fixture
def place(tmp_path: Path) -> dict[str, str]:
    """The environment of a program that does not find Pango."""
    hidden = tmp_path / "packages" / "weasyprint"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text(WEASYPRINT)
    return {**os.environ, "PYTHONPATH": str(hidden.parent), "BAGAN_LANG": "en"}


@pytest.fixture
def run(place: dict[str, str], tmp_path: Path):
    def bagan(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bagan", *map(str, words)],
            cwd=tmp_path, env=place, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return bagan


ALL_BUT_PDF = (
    (["check", NAMED], 0),
    (["explain", NAMED, "dpmptsp"], 0),
    (["check", NAMED, "--report", "laporan.html"], 0),
    (["svg", OLD, *ONE_CHART], 0),
    (["png", OLD, *ONE_CHART], 0),
    (["export", OLD, "--format", "drawio", *ONE_CHART], 0),
    (["embed", OLD, *ONE_CHART], 0),
    (["import", ROOT / "specs" / "naskah" / "pasaman-barat-49-2017.txt", "-o", "k.yaml"], 0),
    (["diff", OLD, NEW, "--make", "svg", "--make", "html", *ONE_CHART], 1),
)
PDF = (
    ["annex", OLD],
    ["diff", OLD, NEW, "--make", "pdf", *ONE_CHART],
    ["check", NAMED, "--report", "x.pdf"],
)
IN_TURN = """\
import json, sys
from click.testing import CliRunner
from bagan.cli import main
done = [CliRunner().invoke(main, words) for words in json.load(sys.stdin)]
print(json.dumps([(each.exit_code, each.stdout, each.stderr) for each in done]))
"""
"""Commands one after another in one process, which reads the program's modules once."""


@pytest.fixture
def in_turn(place: dict[str, str], tmp_path: Path):
    def bagan(*commands: list[str | Path]) -> list[tuple[int, str, str]]:
        done = subprocess.run(
            [sys.executable, "-c", IN_TURN], cwd=tmp_path, env=place, check=True,
            input=json.dumps([[str(word) for word in words] for words in commands]),
            stdout=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        told: list[tuple[int, str, str]] = json.loads(done.stdout)
        return told

    return bagan


def test_all_but_pdf_works(in_turn) -> None:
    told = in_turn(*(words for words, _code in ALL_BUT_PDF))
    for (words, wanted), (code, out, err) in zip(ALL_BUT_PDF, told, strict=True):
        assert code == wanted, (words, err)
        assert "Pango" not in out + err, words


def tells_what_to_type(text: str) -> None:
    assert text.count("Pango") == 1
    for system, command in {
        "Debian": "apt-get install libpango", "Fedora": "dnf install pango",
        "macOS": "brew install pango", "Windows": "pacman -S --noconfirm mingw-w64-ucrt",
    }.items():  # fmt: skip
        assert system in text
        assert command in text


def test_pdf_says_what_to_type(in_turn) -> None:
    for code, out, err in in_turn(*PDF):
        assert (code, out) == (3, "")
        tells_what_to_type(err)


def test_the_check_up_says_what_to_type(run) -> None:
    done = run("doctor")
    assert done.returncode == 3
    assert "missing  WeasyPrint + Pango" in done.stdout
    tells_what_to_type(done.stdout)


def test_build_makes_the_pictures_and_says_what_to_type(run, tmp_path: Path) -> None:
    done = run("build", OLD)
    assert done.returncode == 3
    tells_what_to_type(done.stderr)
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    charts = ("sebelum-dinas-kesehatan", "sebelum-hubungan-kerja")
    assert made == [f"{name}.{kind}" for name in charts for kind in ("png", "svg")]


def test_a_site_goes_without_pdf_until_it_can_be_made(run, tmp_path: Path) -> None:
    specs = [tmp_path / f"{name}.yaml" for name in ("satu", "dua")]
    for spec in specs:
        spec.write_text(SMALL, "utf-8")
    done = run("site", *specs, "-o", "situs")
    assert done.returncode == 3
    tells_what_to_type(done.stderr)
    home = tmp_path / "situs" / "daerah" / "satu"
    page = home / "bagan-susunan.html"
    assert 'href="satu-susunan.svg"' in page.read_text("utf-8")
    assert ".pdf" not in page.read_text("utf-8") + (home / "index.html").read_text("utf-8")
    assert "0 drawn" in run("site", *specs, "-o", "situs").stdout
    shutil.rmtree(tmp_path / "packages" / "weasyprint")
    done = run("site", *specs, "-o", "situs")
    assert done.returncode == 0, done.stderr
    assert "2 drawn" in done.stdout
    assert 'href="satu.pdf"' in (home / "index.html").read_text("utf-8")
    assert (home / "satu.pdf").is_file()
