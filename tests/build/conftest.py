"""The two regencies' specs, and their charts as a build draws them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.options import Options
from bagan.chart.spec import Spec, load_spec

SPECS = Path(__file__).parents[2] / "specs"
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
    return {name: load_spec(SPECS / f"{name}.yaml") for name in REGENCIES}


@pytest.fixture(scope="session")
def figures(specs: dict[str, Spec]) -> dict[str, Figure]:
    """The five charts of the two regencies by the chart's id."""
    return {figure.chart.id: figure for spec in specs.values() for figure in draw(spec, Options())}
