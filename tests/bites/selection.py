"""For pytest under mutmut: every test that rests on a function is tried, the fastest first.

mutmut notes which functions each test calls.  What a fixture of a module or a session calls it
would note for the first of its tests alone, and what a cache keeps likewise.
"""

from __future__ import annotations

import gc
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from mutmut.state import state

DURATIONS = Path("mutmut-stats.json")
CACHED = ("bagan.", "tests.", "benchmarks.")

_called: defaultdict[Any, set[str]] = defaultdict(set)
_seconds: defaultdict[Any, float] = defaultdict(float)


def _noting() -> bool:
    return os.environ.get("MUTANT_UNDER_TEST") == "stats"


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Keep apart what a shared fixture calls and takes."""
    if not _noting() or fixturedef.scope == "function":
        return (yield)
    noted, begun = set(state()._stats), perf_counter()
    state()._stats.clear()
    try:
        return (yield)
    finally:
        _called[fixturedef] |= state()._stats
        _seconds[fixturedef] += perf_counter() - begun
        state()._stats.update(noted)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    if not _noting():
        return
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith(CACHED):
            each.cache_clear()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Function) -> None:
    """A test calls, and takes, what its fixtures do."""
    if not _noting():
        return
    for shared in (each for fixtures in item._fixtureinfo.name2fixturedefs.values()
                   for each in fixtures if each in _called):  # fmt: skip
        state()._stats.update(_called[shared])
        state().duration_by_test[item.nodeid] += _seconds[shared]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow tests last; a tie is decided by name, for names come as a set."""
    if DURATIONS.exists():
        known = json.loads(DURATIONS.read_text(encoding="utf-8"))["duration_by_test"]
        items.sort(key=lambda item: (known.get(item.nodeid, 0), item.nodeid))
