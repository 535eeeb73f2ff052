"""docs/aturan.md is what the rules say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.law.rules.reference import rules_markdown

ROOT = Path(__file__).parents[2]


def test_the_committed_reference_is_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "id")
    committed = (ROOT / "docs" / "aturan.md").read_text(encoding="utf-8")
    assert committed == rules_markdown(), "run `make docs`"
