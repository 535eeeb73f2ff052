"""One mistake is told once: what only follows from it is told with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main

ROOT = Path(__file__).parents[2]
OFFICE = ROOT / "tests/correct/offices/dinas-lingkungan"


@pytest.mark.parametrize(
    ("text", "rules"), [(True, ["unit-tak-digambar"]), (False, ["unit-tidak-tampil"])]
)
def test_a_wrong_jenjang(tmp_path: Path, text: bool, rules: list[str]) -> None:
    spec = OFFICE.with_suffix(".yaml").read_text("utf-8")
    wrong = spec.replace("jenjang: [kepala]", "jenjang: [sekretariat]")
    assert wrong != spec
    if text:
        naskah = OFFICE.with_suffix(".txt").read_text("utf-8")
        (tmp_path / "dinas-lingkungan.txt").write_text(naskah, "utf-8")
    else:
        wrong = wrong.replace("  naskah: dinas-lingkungan.txt\n", "")
    (tmp_path / "x.yaml").write_text(wrong, "utf-8")
    told = CliRunner().invoke(main, ["check", str(tmp_path / "x.yaml")]).output
    found = [line for line in told.splitlines() if line.endswith(")") and "No chart shows" in line]
    assert [line.rpartition("(")[2].rstrip(")") for line in found] == rules
