"""A whole site of real and invented specs, made once for all tests that read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from tests.once import made_once

SPECS = Path(__file__).parents[1] / "specs"
OF_THE_SITE = (
    SPECS / "kutai-barat.yaml",
    SPECS / "pasaman-barat.yaml",
    SPECS / "contoh" / "sesudah.yaml",
)
BASE = "https://bagan.example.go.id/situs"
BEFORE, AFTER = (SPECS / "contoh" / f"{name}.yaml" for name in ("sebelum", "sesudah"))


def whole_site(factory: pytest.TempPathFactory) -> Path:
    """The folder of a site of three specs, with an address of its own."""

    def make(folder: Path) -> None:
        words = ["site", *map(str, OF_THE_SITE), "-o", str(folder), "--base-url", f"{BASE}/"]
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output

    return made_once(factory, "situs", make)


def difference_page(factory: pytest.TempPathFactory) -> str:
    """Where the page is that `bagan diff` makes of the two examples."""

    def make(folder: Path) -> None:
        words = ["diff", str(BEFORE), str(AFTER), "--make", "html", "-o", str(folder)]
        assert CliRunner().invoke(main, words).exit_code == 1

    (file,) = made_once(factory, "perubahan", make).glob("*.html")
    return file.as_uri()
