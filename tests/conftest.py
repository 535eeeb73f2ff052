"""What all tests share: `pytest --accept` takes what the program says now as what it should say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["tests.web.pages", "tests.web.shots"]
"""One browser for all tests of a process: Playwright bears no second one beside it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite the expected outputs of tests/cases"
    )


@pytest.fixture
def agrees(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """``agrees(text, path)``: *text* is what the file holds, or becomes it with --accept."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--accept"):
            path.write_text("".join(f"{line}\n" for line in text.splitlines()), "utf-8")
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return compare
