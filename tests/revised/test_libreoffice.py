"""After a hand, LibreOffice saves the document: what it keeps is judged as before."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.revised import Change, compared, opened, read
from tests.libreoffice import save_all
from tests.once import made_once
from tests.revised.edits import EDITS
from tests.revised.hand import edited


def file_of(name: str) -> str:
    return f"{name.replace(' ', '-').replace(',', '')}.docx"


@pytest.fixture(scope="session")
def saved(document, tmp_path_factory) -> Path:
    """The folder of the edited documents as LibreOffice saves them, in one run of it."""

    def make(folder: Path) -> None:
        before = folder / "before"
        before.mkdir()
        for name, edit in EDITS.items():
            (before / file_of(name)).write_bytes(edited(document, edit.by))
        save_all(sorted(before.iterdir()), "docx", folder)

    return made_once(tmp_path_factory, "revised-word", make)


def plain(changes: tuple[Change, ...]) -> list[tuple[object, ...]]:
    """Changes without the names that programs give to shapes drawn by hand."""
    return [
        (c.rule, c.unit, "" if c.rule == "garis-tak-melekat" else c.before, c.after, c.gone,
         c.come, c.order, c.stump)
        for c in changes
    ]  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_is_told_as_before(name, document, saved, spec, drawn) -> None:
    before, after = (
        compared(read(opened(data)), drawn, spec.organisation).changes
        for data in (edited(document, EDITS[name].by), (saved / file_of(name)).read_bytes())
    )
    assert plain(after) == plain(before)
