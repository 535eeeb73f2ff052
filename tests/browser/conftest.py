"""One page and one drawing of the five charts for all tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bagan.chart.figures import Figure
from tests.browser.chromium import SIZE, Chromium
from tests.patience import PATIENCE_MS
from tests.regencies import REGENCIES, figures_of

PAGE = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>{head}</head>'

OpenSvg = Callable[[bytes], Chromium]
OpenPage = Callable[..., Chromium]


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Iterator[Chromium]:
    context = chromium.new_context(viewport=SIZE)
    context.set_default_timeout(PATIENCE_MS)
    yield Chromium(context.new_page())
    context.close()


@pytest.fixture(scope="session")
def figures() -> tuple[Figure, ...]:
    """Every chart of specs/, as `bagan svg` draws it."""
    return tuple(figure for name in REGENCIES for figure in figures_of(name))


@pytest.fixture
def open_svg(browser: Chromium, tmp_path: Path) -> OpenSvg:
    """``open_svg(data)``: the browser, with an SVG file open by itself."""

    def show(data: bytes) -> Chromium:
        file = tmp_path / "chart.svg"
        file.write_bytes(data)
        browser.open(file)
        return browser

    return show


@pytest.fixture
def open_page(browser: Chromium, tmp_path: Path) -> OpenPage:
    """``open_page(body, head="")``: the browser, with an HTML page open."""

    def show(body: str, *, head: str = "") -> Chromium:
        file = tmp_path / "page.html"
        file.write_text(f"{PAGE.format(head=head)}<body>{body}</body></html>", encoding="utf-8")
        browser.open(file)
        return browser

    return show
