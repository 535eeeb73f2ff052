"""`bagan site --format json`: what became of each spec, for a machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.site.conftest import SMALL, run


def told(*words: object) -> dict[str, Any]:
    result = run(*words, "--format", "json")
    assert "Traceback" not in result.output and result.stderr == ""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_what_was_drawn_kept_removed_and_is_at_fault(small: Path, tmp_path: Path) -> None:
    out, other, broken = tmp_path / "situs", tmp_path / "lain.yaml", tmp_path / "rusak.yaml"
    other.write_text(SMALL.replace("Kabupaten Kecil", "Kabupaten Lain"), "utf-8")
    run(small, other, "-o", out)
    small.write_text(SMALL.replace("Bidang Satu", "Bidang Dua"), "utf-8")
    broken.write_text("bagan: 1\n", "utf-8")
    missing = tmp_path / "tiada.yaml"
    found = told(missing, other, broken, small, "-o", out)
    assert [(Path(one["spec"]).name, one["state"]) for one in found["specs"]] == [
        ("tiada.yaml", "faulty"), ("lain.yaml", "unchanged"), ("rusak.yaml", "faulty"),
        ("kecil.yaml", "drawn"),
    ]  # fmt: skip
    assert all(bool(one["problems"]) for one in found["specs"] if one["state"] == "faulty")
    pages = [one["page"] for one in found["specs"]]
    assert pages[0] is None and pages[2] is None
    assert Path(pages[1]).is_file() and Path(pages[3]).is_file()
    assert found["removed"] == [] and found["folder"] == str(out)
    assert told(small, "-o", out)["removed"] == [pages[1]]


def test_a_site_of_faults_alone_is_told_too(small: Path, tmp_path: Path) -> None:
    small.write_text("bagan: 1\n", "utf-8")
    (one,) = told(small, "-o", tmp_path / "situs")["specs"]
    assert one["state"] == "faulty"
    assert not (tmp_path / "situs").exists()
