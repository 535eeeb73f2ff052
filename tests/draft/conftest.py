"""Small regulations of many shapes, and the specs drafted from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.spec import Spec, parse_spec
from bagan.law.draft import draft_spec
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah

HERE = Path(__file__).parent / "naskah"
SPECS = Path(__file__).parents[2] / "specs"
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))
SEEDS = {
    "pasaman-barat": SPECS / "naskah" / "pasaman-barat-49-2017.txt",
    "kutai-barat": SPECS / "naskah" / "kutai-barat-21-2017.txt",
}

Drafted = Callable[[str], Spec]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def read(path: Path) -> Naskah:
    return parse_naskah(path.read_text("utf-8"), str(path))


def text_of(naskah: Naskah) -> str:
    return draft_spec(naskah, file="x.yaml", naskah_file="x.txt", schema="s.json")


def load(text: str) -> Spec:
    """The spec that a draft is, without a fault or a warning."""
    spec = parse_spec(text, "x.yaml", missing=missing_characters)
    assert spec.warnings == ()
    assert "konsep lengkap tidak dapat dibaca kembali" not in text
    return spec


_drafts: dict[str, str] = {}


@pytest.fixture
def drafted() -> Callable[[str], str]:
    """``drafted("dinas")``: the text of the spec drafted from that regulation."""

    def draft(name: str) -> str:
        if name not in _drafts:
            _drafts[name] = text_of(read(SEEDS.get(name, HERE / f"{name}.txt")))
        return _drafts[name]

    return draft
