"""A jenis that is written beside a name: kinds that offices are drawn as, and others."""

from __future__ import annotations

from pathlib import Path

import pytest

import bagan
from bagan.problem import Severity

OFFICE = Path(__file__).parents[1] / "correct" / "offices" / "inspektorat.yaml"
ENTRY = "irban-1: Inspektur Pembantu I\n"


@pytest.mark.parametrize(
    ("jenis", "rules"),
    [("kepala", set()), ("bidang", set()), ("seksi", {"jenis-berbeda"})],
)
def test_who_leads_a_part_of_an_inspektorat(jenis: str, rules: set[str]) -> None:
    text = OFFICE.read_text("utf-8")
    assert ENTRY in text
    written = f"irban-1: {{nama: Inspektur Pembantu I, jenis: {jenis}}}\n"
    found = bagan.check(bagan.load(OFFICE, text.replace(ENTRY, written)))
    assert {p.rule for p in found if p.severity is not Severity.NOTE} == rules
