"""The ten edits of the README's tutorial made in the studio, without a look at YAML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

import bagan
from bagan.cli import main
from tests.patience import PATIENCE_MS
from tests.serving import Server
from tests.studio.conftest import opened
from tests.studio.hands import Fingers, Hand, Keys, Mouse
from tests.test_tutorial import ANSWERS, ROOT, edits
from tests.web.pages import NewContext

TALLY = ROOT / "build" / "studio-tutorial.txt"
"""How many clicks and keys each hand took, for who wants to know."""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The spec of the tutorial, written by hand; the one to begin with lies in a folder."""
    monkeypatch.chdir(tmp_path)
    Path("kerja").mkdir()
    result = CliRunner().invoke(main, ["new", "kerja/dinas.yaml"], input=ANSWERS)
    assert result.exit_code == 0, result.output
    text = Path("kerja/dinas.yaml").read_text("utf-8")
    for old, new in edits("README.md"):
        text = text.replace(old, new)
    return text


def make(hand: Hand) -> None:
    """The ten edits; where the README writes a list anew, its entries are renamed."""
    assert isinstance(hand, Mouse | Keys)
    for old, new in edits("README.md")[:6]:
        before = dict(re.findall(r"^ +- ([a-z0-9-]+): (.+)$", old, re.MULTILINE))
        after = dict(re.findall(r"^ +- ([a-z0-9-]+): (.+)$", new, re.MULTILINE))
        for unit, name in after.items():
            hand.rename(unit, name)
        for unit in before.keys() - after.keys():
            hand.remove(unit)
    hand.beside("upt", "UPT Terminal", "upt-terminal")
    hand.line("bidang-1", "bidang-2", "Pasal 20 ayat (2)")
    hand.line("bidang-2", "bidang-3", "Pasal 20 ayat (2)")
    hand.begin_form("Peraturan")
    for field, value in (
        ("peraturan-nomor", "12"),
        ("peraturan-tahun", "2026"),
        ("peraturan-ditetapkan-di", "Simpang Empat"),
        ("peraturan-ditetapkan-tanggal", "2026-03-02"),
    ):
        hand.fill(field, "2 Maret 2026" if field.endswith("tanggal") else value)
        if field != "peraturan-ditetapkan-di":
            hand.saved(field, value)
    hand.unfold("Tanda tangan")
    hand.fill("peraturan-penanda_tangan-nama", "Syahiran")
    hand.saved("peraturan-penanda_tangan-nama", "Syahiran")
    hand.choose("peraturan-status", "ditetapkan")
    hand.saved("peraturan-status", "ditetapkan")


HANDS = {
    "mouse": (Mouse, {"viewport": {"width": 1280, "height": 800}}),
    "keys": (Keys, {"viewport": {"width": 1280, "height": 800}}),
    "fingers": (
        Fingers,
        {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    ),
}


@pytest.mark.parametrize("name", HANDS)
def test_ten_edits(name: str, server: Server, written: str, new_context: NewContext) -> None:
    kind, options = HANDS[name]
    context = new_context(**options)
    page: Page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    with opened(server, Path("kerja")) as studio:
        studio.open(page, "dinas.yaml")
        hand = kind(page)
        make(hand)
    made = Path("kerja/dinas.yaml")
    same(bagan.load("kerja/dinas.yaml", written), bagan.load(made))
    checked = CliRunner().invoke(main, ["check", str(made), "--strict"])
    assert checked.exit_code == 0, checked.output
    TALLY.parent.mkdir(exist_ok=True)
    with TALLY.open("a", encoding="utf-8") as tally:
        tally.write(f"{name}: {hand.clicks} clicks or taps, {hand.keys} keys beside the letters\n")


def same(written: bagan.Spec, made: bagan.Spec) -> None:
    """Fail where the two specs do not mean the same."""
    assert list(bagan.compare(written, made).changes) == []
    assert written.organisation.units.keys() == made.organisation.units.keys()
    for unit in written.organisation.units:
        assert str(written.organisation.basis(unit)) == str(made.organisation.basis(unit))
    lines = [
        {(line.source, line.target, line.kind, line.both, str(line.basis)) for line in each}
        for each in (written.organisation.lines, made.organisation.lines)
    ]
    assert lines[0] == lines[1]
    assert written.regency.peraturan == made.regency.peraturan
