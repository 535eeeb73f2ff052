"""The comparison that the page, the PDF and the Word document of this folder tell of."""

from __future__ import annotations

import pytest

from bagan.change.compare import Comparison
from bagan.change.diff.painter import pictures
from bagan.change.diff.picture import Picture
from bagan.chart.options import Options
from tests.diff.by_hand import reorganised


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    return reorganised(guess=0.87)


@pytest.fixture(scope="session")
def drawn(comparison: Comparison) -> tuple[Picture, ...]:
    return pictures(comparison, Options(font="none"))
