"""Charts of every kind of office, written from the documents alone: each is drawn as a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main
from tests.kinds.looks import KNOWN, unlike_known

SPECS = sorted((Path(__file__).parent / "specs").glob("*.yaml"))
GALLERY = Path(__file__).parents[2] / "docs" / "galeri"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_there_are_kinds() -> None:
    assert len(SPECS) >= 20


def test_what_is_known_is_of_a_chart_and_has_a_reason() -> None:
    names = {path.stem for path in SPECS} | {f"galeri/{p.stem}" for p in GALLERY.glob("*.yaml")}
    assert set(KNOWN) <= names
    assert all(reason.strip() for rules in KNOWN.values() for reason in rules.values())


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_a_kind_of_office(spec: Path, tmp_path: Path) -> None:
    checked = run("check", str(spec), "--strict")
    assert checked.exit_code == 0, checked.output
    page = tmp_path / f"{spec.stem}.pdf"
    drawn = run("annex", str(spec), "-o", str(page))
    assert drawn.exit_code == 0, drawn.output
    audited = run("audit", str(page), "--spec", str(spec))
    assert audited.exit_code == 0, audited.output
    assert unlike_known(spec.stem, page) == []
