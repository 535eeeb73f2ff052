"""The suite itself: nothing that looks like a test of it is left out."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    """By itself pytest looks for none in a folder that is called "build"."""
    shunned = request.config.getini("norecursedirs")
    folders = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    assert Path("build") in folders
    parts = {part for folder in folders for part in folder.parts}
    assert not [part for part in parts if any(fnmatch(part, name) for name in shunned)]
