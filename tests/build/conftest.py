"""The two regencies' specs, and their charts as a build draws them."""

from __future__ import annotations

import pytest

from bagan.chart.figures import Figure
from bagan.chart.spec import Spec
from tests.regencies import figures_of, spec_of

REGENCIES = ("pasaman-barat", "kutai-barat")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """English messages, and no setting of the tester's own."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def specs() -> dict[str, Spec]:
    """The specs of the two regencies by name."""
    return {name: spec_of(name) for name in REGENCIES}


@pytest.fixture(scope="session")
def figures() -> dict[str, Figure]:
    """The five charts of the two regencies by the chart's id."""
    return {figure.chart.id: figure for name in REGENCIES for figure in figures_of(name)}
