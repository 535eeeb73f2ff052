"""The tests' own page: it reports what it must."""

import pytest
from playwright.sync_api import Page

from tests.web.pages import Watch


def test_a_quiet_page_passes(page: Page) -> None:
    page.set_content("<h1>Bagan</h1>")
    assert page.locator("h1").inner_text() == "Bagan"


@pytest.mark.parametrize(
    ("markup", "event", "seen"),
    [
        ("<script>throw new Error('no')</script>", "pageerror", "errors"),
        ("<img src='https://example.com/a.png'>", "requestfailed", "requests"),
    ],
)
def test_faults_are_seen(page: Page, watch: Watch, markup: str, event: str, seen: str) -> None:
    with page.expect_event(event):
        page.set_content(markup)
    assert getattr(watch, seen)
    watch.errors.clear()
    watch.requests.clear()
