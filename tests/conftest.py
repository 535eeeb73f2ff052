"""What all tests share: `pytest --accept` takes what the program says now as what it should say."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import sampled

pytest_plugins = ["tests.serving", "tests.web.pages", "tests.web.shots"]
"""One server and one browser for all tests of a process: Playwright bears no second beside it."""


FOREIGN = ("BAGAN_", "GIT_", "LC_", "LANG", "SOURCE_DATE_EPOCH", "COLUMNS",
           "NO_COLOR", "FORCE_COLOR", "WATCHFILES_")  # fmt: skip
"""How the names of variables begin that the program, or a program that it starts, heeds."""
OWN = {
    "LANG": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    # What git leaves out of a checkout it reads from the user's own folder all the same.
    "GIT_CONFIG_COUNT": "2",
    "GIT_CONFIG_KEY_0": "core.excludesFile",
    "GIT_CONFIG_VALUE_0": os.devnull,
    "GIT_CONFIG_KEY_1": "core.attributesFile",
    "GIT_CONFIG_VALUE_1": os.devnull,
}


def pytest_configure(config: pytest.Config) -> None:
    """No setting of this machine or its user counts: a test that needs one makes it."""
    sampled.ALL = config.getoption("--all-samples")
    # On a busy machine nothing is fast.
    settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("busy")
    for name in list(os.environ):
        if name.startswith(FOREIGN):
            del os.environ[name]
    os.environ.update(OWN)
    os.umask(0o022)
    # What tests write need not outlive the machine: nobody waits for its disk.
    os.fsync = lambda _file: None
    gc.disable()
    # A shell that starts the tests in the background has Ctrl-C ignored, by them and theirs.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers() -> int:
    """One process more than the machine has processors: browsers and servers are waited for."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """What was collected stays to the end: no search for garbage goes through it."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _no_checkout_around(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Temporary folders are in no checkout, wherever they are made."""
    os.environ["GIT_CEILING_DIRECTORIES"] = str(tmp_path_factory.getbasetemp())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite the expected outputs of tests/cases"
    )
    parser.addoption(
        "--all-samples", action="store_true", help="all cases of which the suite tries a sample"
    )


@pytest.fixture
def agrees(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """``agrees(text, path)``: *text* is what the file holds, or becomes it with --accept."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--accept"):
            path.write_text("".join(f"{line}\n" for line in text.splitlines()), "utf-8")
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return compare
