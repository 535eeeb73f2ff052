"""The page of a spec's history in a browser, and the comparison that it leads to."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from bagan.cli import main
from tests.web.conftest import ROOT, no_violation, no_violation_by_day_and_night, served

PAGE = "daerah/dinas/riwayat.html"
WHO = ["-c", "user.name=Penyusun", "-c", "user.email=penyusun@example.go.id"]


def commit(text: bytes, folder: Path, day: int) -> None:
    (folder / "dinas.yaml").write_bytes(text)
    date = f"2024-05-0{day}T08:00:00+0700"
    for words in (["add", "."], [*WHO, "commit", "-q", "-m", "Versi"]):
        subprocess.run(
            ["git", *words], cwd=folder, check=True,
            env={**os.environ, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date},
        )  # fmt: skip


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of a spec with two versions is served."""
    folder = tmp_path_factory.mktemp("riwayat")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    for day, name in enumerate(("sebelum", "sesudah"), start=1):
        commit((ROOT / "specs" / "contoh" / f"{name}.yaml").read_bytes(), folder, day)
    out = folder / "situs"
    result = CliRunner().invoke(main, ["site", str(folder / "dinas.yaml"), "-o", str(out)])
    assert result.exit_code == 0, result.output
    with served(out) as place:
        yield place


def test_a_region_leads_to_its_history_and_on_to_a_picture_with_a_slider(
    page: Page, address: str
) -> None:
    page.goto(f"{address}daerah/dinas/index.html")
    page.get_by_role("link", name="Riwayat perubahan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Riwayat perubahan")
    expect(page.get_by_role("heading", level=3)).to_have_text("Perbaikan bagan 2 Mei 2024")
    expect(page.get_by_text("Dinas Pemadam Kebakaran dan Penyelamatan dibentuk")).to_have_count(1)
    page.get_by_role("link", name="Perbandingan bergambar").click()
    chart = page.locator("#bagan-1")
    chart.get_by_role("button", name="Geser").click()
    slider = chart.get_by_role("slider")
    before = chart.locator(".versi--sebelum")
    clipped = "e => getComputedStyle(e).clipPath"
    half = before.evaluate(clipped)
    slider.press("End")
    assert before.evaluate(clipped) != half
    page.get_by_role("navigation", name="Anda di sini").get_by_text("Riwayat perubahan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Riwayat perubahan")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "en/"])
def test_axe_finds_nothing_in_a_history(
    page: Page, address: str, language: str, scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + language + PAGE)
    no_violation(page)


def test_a_comparison_in_english_has_the_site_s_head_and_foot_and_a_dark_picture(
    page: Page, address: str
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + "en/" + PAGE)
    page.get_by_role("link", name="Visual comparison").click()
    expect(page.get_by_role("banner")).to_contain_text("Regional Government Charts")
    expect(page.get_by_role("contentinfo")).to_be_visible()
    expect(page.get_by_role("button", name="Slider")).to_have_count(2)
    looks = page.locator(".versi--gabungan svg").first.evaluate(
        "e => [getComputedStyle(e).filter, getComputedStyle(e.querySelector('.kotak')).fill]"
    )
    # White boxes, turned over: black.
    assert "invert(1)" in looks[0] and looks[1] == "rgb(255, 255, 255)"
    no_violation_by_day_and_night(page)


def test_a_comparison_is_whole_at_320_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + PAGE)
    page.get_by_role("link", name="Perbandingan bergambar").click()
    expect(page.locator("#bagan-1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_history_is_whole_at_320_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
