"""How far a command of many is, and the time left: on a terminal, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import SMALL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a terminal of its own")

COMMANDS = {
    "check": (["check", "a.yaml", "b.yaml", "--format", "json"], "Checking"),
    "import": (["import", "a.csv", "b.csv", "-o", "konsep", "--format", "json"], "Drafting"),
    "site": (["site", "a.yaml", "b.yaml", "--format", "json"], "Drawing"),
    "diff": (["diff", "lama", "baru", "--make", "none", "--format", "json"], "Comparing"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_bar_on_a_terminal(command: str, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(SMALL, "utf-8")
        (tmp_path / f"{name}.csv").write_text("nama;atasan\nKepala;\nBidang;Kepala\n", "utf-8")
        for folder in ("lama", "baru"):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / f"{name}.yaml").write_text(SMALL, "utf-8")
    words, label = COMMANDS[command]
    screen, terminal = os.openpty()
    made = subprocess.run(
        [sys.executable, "-m", "bagan", *words, "--jobs", "1"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=terminal, text=True, check=False,
        env={**os.environ, "BAGAN_LANG": "en"},
    )  # fmt: skip
    os.close(terminal)
    said = os.read(screen, 65536).decode()
    os.close(screen)
    assert f"{label}  [" in said and "100%" in said
    assert label not in made.stdout
