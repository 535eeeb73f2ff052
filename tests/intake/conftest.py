"""Tables as offices keep them, written into a folder and read."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

import bagan
from bagan.chart.spec import Spec


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def workbook(rows: Sequence[Sequence[object]], *merged: str, sheet: str = "Data") -> bytes:
    """A workbook with one sheet."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for area in merged:
        page.merge_cells(area)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


Reader = Callable[[str, str | bytes], Spec]


@pytest.fixture
def spec_of(tmp_path: Path) -> Reader:
    """The spec drafted from a file with this name and content, loaded again."""

    def read(name: str, content: str | bytes) -> Spec:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return bagan.load("x.yaml", bagan.draft(path, file="x.yaml", schema="s.json").text)

    return read


def lines_of(spec: Spec) -> list[str]:
    """The lines of a spec, in names."""
    name = spec.organisation.name
    return [
        f"{name(line.source)} {'<' * line.both}{'-' if line.kind == 'komando' else '.'}> "
        f"{name(line.target)}"
        for line in spec.organisation.lines
    ]
