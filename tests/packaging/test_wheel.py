"""A clone gives an sdist, that a wheel, and that, in an empty environment, the whole program.

The environment borrows the installed dependencies; Bagan itself comes from the wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.once import made_once

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.packaging
ONE_CHART = ("--chart", "dinas-kesehatan")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a clone, the sdist of it, and the wheel of that, built on a machine that
    has no Node.js."""

    def make(folder: Path) -> None:
        for name in ("clone", "sdist", "wheel"):
            (folder / name).mkdir()
        copy_checkout(folder / "clone")
        run(
            sys.executable, "-m", "build", "--sdist", "--no-isolation",
            "--outdir", folder / "sdist", folder / "clone",
        )  # fmt: skip
        (sdist,) = (folder / "sdist").glob("*.tar.gz")
        wheel_of(sdist, folder / "wheel", PATH="")

    return made_once(tmp_path_factory, "packages", make)


def copy_checkout(copy: Path) -> None:
    """What git would give of this checkout: nothing that was made or installed in it."""
    listed = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, run(*listed, cwd=ROOT).split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    assert not list(copy.glob("templates/situs/*.js"))


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    (found,) = (built / "wheel").glob("*.whl")
    return found


def wheel_of(source: Path, target: Path, **settings: str) -> Path:
    run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", target, source,
        cwd=target, **settings,
    )  # fmt: skip
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel, and borrows its dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps",
        "--no-index", "--disable-pip-version-check", wheel,
    )  # fmt: skip
    borrowed = site / "borrowed"
    borrowed.mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if "bagan" not in path.name and path.suffix != ".pth":
            (borrowed / path.name).symlink_to(path)
    (site / "borrowed.pth").write_text(f"{borrowed}\n")
    (folder / "bin" / "graphviz-pure").symlink_to(Path(sys.executable).with_name("graphviz-pure"))
    return python


def run(*command: object, cwd: Path | None = None, **settings: str) -> str:
    """The standard output of a command that must succeed, run far from the checkout."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "BAGAN"))
    }
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd or Path(sys.prefix), capture_output=True,
        text=True, encoding="utf-8", env=environment | {"BAGAN_LANG": "en"} | settings, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_clone_gives_the_same_wheel_as_its_sdist(built, wheel, tmp_path) -> None:
    """Also where an earlier build has left something in it."""
    clone = shutil.copytree(built / "clone", tmp_path / "clone")
    left = clone / "build" / "lib" / "bagan" / "gone.py"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.touch()
    own, other = (
        {name: archive.read(name) for name in archive.namelist() if "/RECORD" not in name}
        for archive in (zipfile.ZipFile(wheel), zipfile.ZipFile(wheel_of(clone, tmp_path)))
    )
    assert "bagan/__init__.py" in own
    assert own == other


def test_wheel_holds_templates_fonts_and_catalogues(wheel) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    faces = {"regular", "bold", "italic", "bolditalic"}
    assert {f"bagan/templates/fonts/texgyrebonum-{face}.otf" for face in faces} <= names
    templates = [
        path
        for path in (ROOT / "templates").rglob("*.*")
        if path.suffix != ".pyc" and path.parent.name != "skrip"
    ]
    # What the pages' scripts are made of stays at home; what is made of it does not.
    assert {"bagan.js", "indeks.js", "temu.js", "lisensi.txt"} <= {path.name for path in templates}
    assert "studio.js" in {path.name for path in templates}
    assert not [name for name in names if name.endswith((".ts", ".tsx"))]
    assert {f"bagan/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
            for path in templates} <= names  # fmt: skip
    assert {
        "bagan/templates/lampiran.html.j2",
        "bagan/locale/id/LC_MESSAGES/bagan.mo",
        "bagan/locale/id/LC_MESSAGES/click.mo",
        "bagan/py.typed",
    } <= names
    modules = {
        f"bagan/{path.relative_to(ROOT / 'bagan').as_posix()}"
        for path in (ROOT / "bagan").rglob("*.py")
    }
    assert modules <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]
    licenses = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert licenses == {"LICENSE", "NOTICE", "GUST-FONT-LICENSE.txt"}


def test_installed_program_is_the_wheel_s(python, tmp_path) -> None:
    place = run(python, "-c", "import bagan; print(bagan.__file__)", cwd=tmp_path).strip()
    assert Path(place).is_relative_to(python.parents[1])


def test_installed_program_draws_from_any_folder(python, tmp_path) -> None:
    bagan = python.with_name("bagan")
    folder = tmp_path / "folder of a drafter"
    folder.mkdir()
    shutil.copy(ROOT / "specs" / "pasaman-barat.yaml", folder)
    shutil.copytree(ROOT / "specs" / "naskah", folder / "naskah")
    shown = run(bagan, "svg", "pasaman-barat.yaml", "--chart", "lampiran-iii", cwd=folder)
    assert shown == "out/pasaman-barat-lampiran-iii.svg\n"
    svg = (folder / "out" / "pasaman-barat-lampiran-iii.svg").read_bytes()
    run(bagan, "annex", "pasaman-barat.yaml", "--number", "III", "-o", "iii.pdf", cwd=folder)
    assert (folder / "iii.pdf").read_bytes().startswith(b"%PDF-")
    run(bagan, "png", "pasaman-barat.yaml", "--chart", "lampiran-iii", "--dpi", "36", cwd=folder)
    here = run(
        sys.executable, "-m", "bagan", "svg", ROOT / "specs" / "pasaman-barat.yaml",
        "--chart", "lampiran-iii", "-o", "-", cwd=tmp_path,
    )  # fmt: skip
    assert here.encode() == svg


def test_installed_program_makes_a_first_spec_and_draws_it(python, tmp_path) -> None:
    bagan = python.with_name("bagan")
    run(
        bagan, "new", "dinas.yaml", "--daerah", "Kota Contoh", "--kode", "00.71",
        "--provinsi", "Contoh", "--dinas", "Dinas Sosial", cwd=tmp_path,
    )  # fmt: skip
    made = run(bagan, "build", "dinas.yaml", cwd=tmp_path).split()
    assert made
    assert all((tmp_path / name).stat().st_size > 1000 for name in made)
    assert "Pemakaian" in subprocess.run(
        [bagan, "--help"], env={**os.environ, "BAGAN_LANG": "id"}, capture_output=True,
        text=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip


def test_installed_program_compares_and_exports(python, tmp_path) -> None:
    bagan = python.with_name("bagan")
    example = ROOT / "specs" / "contoh"
    compared = subprocess.run(
        [bagan, "diff", example / "sebelum.yaml", example / "sesudah.yaml", "-o", tmp_path,
         *ONE_CHART],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert compared.returncode == 1, compared.stderr
    assert (tmp_path / "sesudah-perubahan.pdf").read_bytes().startswith(b"%PDF-")
    assert b"<script>" in (tmp_path / "sesudah-perubahan.html").read_bytes()
    run(bagan, "embed", example / "sebelum.yaml", "-o", "sematan", *ONE_CHART, cwd=tmp_path)
    run(bagan, "export", example / "sebelum.yaml", "--format", "drawio", *ONE_CHART, cwd=tmp_path)


def test_installed_program_publishes_a_site_with_its_scripts(python, tmp_path) -> None:
    shutil.copy(ROOT / "specs" / "contoh" / "sesudah.yaml", tmp_path / "contoh.yaml")
    run(python.with_name("bagan"), "site", "contoh.yaml", "-o", "situs", cwd=tmp_path)
    assets = {path.name for path in (tmp_path / "situs" / "aset").iterdir()}
    assert {
        "bagan.js",
        "indeks.js",
        "temu.js",
        "lisensi.txt",
        "situs.css",
        "regular.woff2",
    } <= assets
    assert (tmp_path / "situs" / "en" / "daerah" / "contoh" / "index.html").is_file()
