"""A page of Debian's Chromium, driven by Playwright, that nothing outside may touch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.patience import PATIENCE, PATIENCE_MS
from tests.programs import browser

expect.set_options(timeout=PATIENCE_MS)

ARGUMENTS = (
    "--no-sandbox",
    # Letters are as wide as they are designed, whatever the machine's settings.
    "--font-render-hinting=none",
    # Names of anywhere else lead nowhere; watching every request by a route would take long.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass
class Watch:
    """What a page did that no page may do: messages of errors, and requests elsewhere."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self.said)

    def said(self, message: ConsoleMessage) -> None:
        # Pages made by tests alone have no sign of their own, which a browser asks for.
        asked = urlsplit(message.location.get("url", "")).path == "/favicon.ico"
        if message.type in ("error", "warning") and not asked:
            self.errors.append(message.text)

    def requested(self, request: Request) -> None:
        address = urlsplit(request.url)
        local = address.scheme in ("file", "data", "blob") or address.hostname in LOOPBACK
        if not local:
            self.requests.append(request.url)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = browser()
    assert path, "Chromium is needed: make test installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=ARGUMENTS, timeout=PATIENCE_MS
        )
        yield started
        started.close()


def wait_for(page: Page, expression: str, arg: object = None) -> None:
    """Wait until an expression of JavaScript, or a function of *arg*, is true of the page.

    Playwright's own wait_for_function has the page evaluate it, which a page's policy forbids, and
    takes the promise of an async function for a yes.
    """
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate(expression, arg):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.wait_for_timeout(50)


@pytest.fixture
def watch() -> Watch:
    return Watch()


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(chromium: Browser, watch: Watch) -> Iterator[NewContext]:
    """``new_context(has_touch=True)``: a fresh profile in Indonesian, 1280 x 800 unless told;
    ends by failing the test if a page of it complained or asked for anything outside the
    machine."""
    contexts = []

    def make(**options: Any) -> BrowserContext:
        usual = {"locale": "id-ID", "viewport": {"width": 1280, "height": 800}}
        made = chromium.new_context(**usual | options)
        made.set_default_timeout(PATIENCE_MS)
        made.on("request", watch.requested)
        made.on("page", watch.follow)
        contexts.append(made)
        return made

    yield make
    for made in contexts:
        made.close()
    assert watch.requests == []
    assert watch.errors == []


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    return new_context()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
