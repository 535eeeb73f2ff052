"""What a build of a regency leaves: which files, and always the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE
from tests.sampled import sampled

SPECS = Path(__file__).parents[2] / "specs"
BUILT = sampled(("pasaman-barat",), ("pasaman-barat", "kutai-barat"))
EXPECTED = [
    "kutai-barat-kiss.png",
    "kutai-barat-kiss.svg",
    "kutai-barat-upt.png",
    "kutai-barat-upt.svg",
    "kutai-barat.pdf",
    "pasaman-barat-lampiran-i.pdf",
    "pasaman-barat-lampiran-i.png",
    "pasaman-barat-lampiran-i.svg",
    "pasaman-barat-lampiran-ii.pdf",
    "pasaman-barat-lampiran-ii.png",
    "pasaman-barat-lampiran-ii.svg",
    "pasaman-barat-lampiran-iii.pdf",
    "pasaman-barat-lampiran-iii.png",
    "pasaman-barat-lampiran-iii.svg",
    "pasaman-barat.pdf",
]
STARTS = {b"%PDF-1.7": ".pdf", b"\x89PNG\r\n\x1a\n": ".png", b"<svg xml": ".svg"}


def build(folder: Path, *, target: str, **environment: str) -> dict[str, bytes]:
    """The outputs of the specs, built inside *folder* from a copy of the specs there."""
    shutil.copytree(SPECS, folder / "specs")
    done = subprocess.run(
        [sys.executable, "-m", "bagan", "build", *(f"specs/{name}.yaml" for name in BUILT),
         "-o", target],
        cwd=folder, env=os.environ | environment, capture_output=True, check=False,
        timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    made = {path.name: path.read_bytes() for path in (folder / target).iterdir() if path.is_file()}
    assert sorted(done.stdout.decode().split()) == sorted(f"{target}/{name}" for name in made)
    return made


def test_builds_anywhere_give_the_same_files(tmp_path: Path) -> None:
    here, there = tmp_path / "a", tmp_path / "another place" / "ü"
    for folder in (here, there):
        folder.mkdir(parents=True)
    one = build(here, target="out", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C", BAGAN_LANG="en")
    two = build(
        there, target="hasil", PYTHONHASHSEED="2", TZ="Asia/Jakarta", LC_ALL="C.UTF-8",
        BAGAN_LANG="id", COLUMNS="40",
    )  # fmt: skip
    assert sorted(one) == [name for name in EXPECTED if name.startswith(BUILT)]
    for name, data in one.items():
        assert STARTS[data[:8]] == Path(name).suffix
        assert len(data) < 1_000_000
        assert str(tmp_path).encode() not in data
        assert two[name] == data, f"{name} is not the same"
    assert sorted(two) == sorted(one)
