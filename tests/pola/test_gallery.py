"""docs/galeri: what `bagan new --pola` writes, every spec of it drawn well and without fault."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from bagan.pola import names, read
from tests.kinds.looks import unlike_known

DOCS = Path(__file__).parents[2] / "docs"
GALLERY = DOCS / "galeri"


@pytest.fixture(scope="module")
def derived() -> dict[str, str]:
    """What docs/generate.py would write, by its name in docs/."""
    found = runpy.run_path(str(DOCS / "generate.py"))["derived"]()
    assert isinstance(found, dict)
    return found


def test_gallery_is_what_the_program_writes(derived: dict[str, str]) -> None:
    mine = {name: text for name, text in derived.items() if name.startswith("galeri")}
    assert len(mine) == len(names()) + 1
    for name, text in mine.items():
        assert (DOCS / name).read_text("utf-8") == text, f"{name}: run make docs"


def test_gallery_holds_the_kinds_and_their_pictures_alone() -> None:
    kinds = {f"{key}{end}" for key in names() for end in (".yaml", ".png")}
    assert {path.name for path in GALLERY.iterdir()} == kinds


def test_page_shows_every_kind() -> None:
    page = (DOCS / "galeri.md").read_text("utf-8")
    for key in names():
        kind = read(key)
        assert f"(galeri/{key}.png)" in page
        assert f"(galeri/{key}.yaml)" in page
        assert kind.lazim in page
        assert kind.sumber in page


@pytest.mark.parametrize("key", names())
def test_every_kind_is_drawn_without_a_finding(key: str, tmp_path: Path) -> None:
    spec = str(GALLERY / f"{key}.yaml")
    for words in (("annex", spec, "-o", "x.pdf"), ("svg", spec, "-o", "x.svg")):
        drawn = CliRunner().invoke(main, [*words[:-1], str(tmp_path / words[-1])])
        assert drawn.exit_code == 0, drawn.output
        audited = CliRunner().invoke(main, ["audit", str(tmp_path / words[-1]), "--spec", spec])
        assert audited.exit_code == 0, audited.output
    assert unlike_known(f"galeri/{key}", tmp_path / "x.pdf") == []
