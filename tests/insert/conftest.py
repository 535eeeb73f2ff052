"""Annexes as Word documents, before an edit of their spec and after it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.spec import parse_spec
from tests.office.conftest import SPEC

BEFORE, AFTER = "Seksi Pencegahan, pejabat", "Seksi Pencegahan dan Mitigasi, pejabat"
EDITED = SPEC.read_text(encoding="utf-8").replace(BEFORE, AFTER)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def annexes_of(text: str, **options: str) -> bytes:
    return annex(parse_spec(text, str(SPEC)), Options(**options), form="docx")[1]


@pytest.fixture(scope="session")
def annexes() -> bytes:
    return annexes_of(SPEC.read_text(encoding="utf-8"), status="rancangan")


@pytest.fixture(scope="session")
def edited_annexes() -> bytes:
    """Those of the edited spec, with more pictures and styles: a certified copy."""
    return annexes_of(EDITED, status="salinan")


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
