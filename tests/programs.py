"""The browser that tests drive."""

import shutil

BROWSERS = (
    # A browser without windows: a page in it takes a third of the time.
    "chromium-headless-shell",
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
)  # fmt: skip


def browser() -> str | None:
    """The path of the first of BROWSERS that is there."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)
