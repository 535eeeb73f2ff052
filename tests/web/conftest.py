"""A whole site of real and invented specs, served as a plain web server does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.sites import whole_site

ROOT = Path(__file__).parents[2]
# Of what is as it should be, one element a rule is enough; a frame's page is asked by itself.
FAULTS = {"resultTypes": ["violations"], "iframes": False}
RULES = {
    **FAULTS,
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
"""What axe-core is asked for."""
_BARE = Axe()
AXE = Axe(
    f"if (!window.axe) {{ {_BARE.axe_script} }}\n"
    'axe.configure({rules: [{id: "color-contrast", selector: "*:not(svg *)"}]});'
)
"""axe-core cannot tell what lies behind words in a picture, and takes most of its time to find
that out: `bagan audit` and test_embedding.py judge the colours of charts."""
COLOURS = {**FAULTS, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What axe-core is asked for of a page in the dark: the rest is as it was in the light."""


def no_violation(page: Page) -> None:
    """Fail if axe-core faults the page."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found = AXE.run(page, options=COLOURS if dark else RULES)
    assert found.violations_count == 0, f"{page.url}: {found.generate_report()}"
    # What axe cannot decide by itself it lists apart; a page without passes was not looked at.
    assert len(found.response["passes"]) > (0 if dark else 10)


def no_violation_by_day_and_night(page: Page) -> None:
    """Fail if axe-core faults the page as it is in the light, or its colours in the dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        no_violation(page)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the files of *folder* are served meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the specs is served."""
    with served(whole_site(tmp_path_factory)) as place:
        yield place


@cache
def bundled(source: str) -> str:
    """Scripts of the site's pages as one module: *source* imports them as "./walk" does."""
    path = f"{os.environ.get('PATH', '')}{os.pathsep}{Path(sys.executable).parent}"
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    done = subprocess.run(
        ["node", str(esbuild), "--bundle", "--format=esm", "--loader=ts", "--log-level=error"],
        input=source, cwd=ROOT / "templates" / "situs" / "skrip", check=True,
        capture_output=True, encoding="utf-8", env={**os.environ, "PATH": path},
    )  # fmt: skip
    return done.stdout
