"""Every command's PDF is sound in the eyes of another program."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
SPEC = str(ROOT / "tests" / "office" / "spec.yaml")
VERSIONS = [str(ROOT / "specs" / "contoh" / name) for name in ("sebelum.yaml", "sesudah.yaml")]
COMMANDS: dict[str, list[str]] = {
    "annex with its spec, PDF/A-3a": ["annex", SPEC, "-o", "OUT"],
    "annex without files, PDF/A-2a": ["annex", SPEC, "--tanpa-spesifikasi", "-o", "OUT"],
    "draft": ["annex", SPEC, "--status", "rancangan", "-o", "OUT"],
    "certified copy": ["annex", SPEC, "--status", "salinan", "-o", "OUT"],
    "regulation of several annexes": ["annex", VERSIONS[0], "-o", "OUT"],
    "report": ["check", SPEC, "--report", "OUT"],
    "changes": ["diff", *VERSIONS, "--make", "pdf", "-o", "FOLDER"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_qpdf_finds_nothing(name: str, tmp_path: Path) -> None:
    places = {"OUT": str(tmp_path / "satu.pdf"), "FOLDER": str(tmp_path)}
    CliRunner().invoke(main, [places.get(word, word) for word in COMMANDS[name]])
    (path,) = tmp_path.glob("*.pdf")
    found = subprocess.run(
        ["qpdf", "--check", path], check=False, capture_output=True, text=True, timeout=PATIENCE
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "No syntax or stream encoding errors found" in found.stdout
