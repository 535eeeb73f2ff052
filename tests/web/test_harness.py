"""The tests' own page: it reports what it must."""

import pytest
from playwright.sync_api import Page

from tests.web.pages import Watch


def test_a_quiet_page_passes(page: Page) -> None:
    page.set_content("<h1>Bagan</h1>")
    assert page.locator("h1").inner_text() == "Bagan"


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<script>throw new Error('no')</script>", "errors"),
        ("<img src='https://example.com/a.png'>", "requests"),
    ],
)
def test_faults_are_seen(page: Page, watch: Watch, markup: str, seen: str) -> None:
    page.set_content(markup)
    page.wait_for_timeout(100)
    assert getattr(watch, seen)
    watch.errors.clear()
    watch.requests.clear()
