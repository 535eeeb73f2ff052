"""One word of a right text changed: the rule that tells it, and no other."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main

OFFICES = Path(__file__).parents[2] / "tests/correct/offices"
FAULTS = [
    ("dinas-2021", "diberikan oleh Bupati", "diberikan oleh Gubernur", "sebutan-asing"),
    ("inspektorat-wilayah", "Kepala Inspektorat Daerah", "Sekretaris Daerah", "definisi-lain"),
    ("inspektorat-wilayah", "dipimpin oleh Inspektur", "dipimpin oleh Inspektur Pembantu",
     "pimpinan-berbeda"),
    ("inspektorat-wilayah", "unsur di lingkungan Inspektorat", "unsur di lingkungan Sekretariat",
     "sebutan-asing"),
    ("desa", "unsur pembantu Kepala Desa.", "unsur pembantu Camat.", "definisi-lain"),
    ("uptd-kelas", "UPTD Laboratorium Bahan Konstruksi mempunyai",
     "UPTD Peralatan dan Perbengkelan mempunyai", "tugas-hilang"),
    ("uptd-kelas", "Tata Usaha pada UPTD Kelas A", "Tata Usaha pada UPTD Kelas B",
     "eselon-berbeda"),
]  # fmt: skip


@pytest.mark.parametrize(("office", "right", "wrong", "rule"), FAULTS)
def test_one_word(tmp_path: Path, office: str, right: str, wrong: str, rule: str) -> None:
    shutil.copy(OFFICES / f"{office}.yaml", tmp_path)
    text = (OFFICES / f"{office}.txt").read_text("utf-8")
    assert right in text
    (tmp_path / f"{office}.txt").write_text(text.replace(right, wrong, 1), "utf-8")
    told = CliRunner().invoke(main, ["check", str(tmp_path / f"{office}.yaml")]).output
    assert re.findall(r"error: .*\(([\w-]+)\)$", told, re.MULTILINE) == [rule]
