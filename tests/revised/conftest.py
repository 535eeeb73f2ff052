"""A small office, its Word annex, and what the commands say of it after a hand was at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.figures import Figure, figures
from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.spec import Spec, load_spec

SPEC = Path(__file__).parent / "dinas.yaml"
TEXT = SPEC.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def spec() -> Spec:
    return load_spec(SPEC)


@pytest.fixture(scope="session")
def drawn(spec: Spec) -> tuple[Figure, ...]:
    return tuple(figures(spec, Options(), screens=False))


@pytest.fixture(scope="session")
def document(spec: Spec, drawn: tuple[Figure, ...]) -> bytes:
    """The Word annex of the office."""
    return annex(spec, Options(), form="docx", drawn=drawn)[1]
