"""Messages of these tests are English, whatever the machine speaks."""

from collections.abc import Callable

import pytest

from bagan.chart.spec import parse_spec
from bagan.problem import Problem, SpecError


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def _problems_of(text: str | bytes) -> list[Problem]:
    try:
        return list(parse_spec(text, "s.yaml").warnings)
    except SpecError as error:
        return list(error.problems)


@pytest.fixture
def problems_of() -> Callable[[str | bytes], list[Problem]]:
    """Every problem of a spec's text, in order."""
    return _problems_of


@pytest.fixture
def rules() -> Callable[[str | bytes], list[tuple[int, int, str]]]:
    """(line, column, rule) of every problem of a spec's text."""
    return lambda text: [(p.span.line, p.span.column, p.rule) for p in _problems_of(text)]
