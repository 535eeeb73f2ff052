"""A folder in, a running `bagan studio` and its address out."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.patience import PATIENCE


@dataclass
class Studio:
    """A studio that runs, and the pages that show it."""

    address: str
    folder: Path
    pages: list[Page] = field(default_factory=list)

    def open(self, page: Page, spec: str = "") -> Page:
        """The cards, or the page of a spec once its chart is there."""
        self.pages.append(page)
        page.goto(self.address)
        if spec:
            page.goto(f"{self.address.split('?')[0]}#{quote(spec)}")
            expect(page.locator(".kertas [data-unit]").first).to_be_visible()
        return page


@contextmanager
def shown(address: str, folder: Path) -> Iterator[Studio]:
    """A studio that runs; its pages are closed before it ends, for they complain of that."""
    studio = Studio(address, folder)
    try:
        yield studio
    finally:
        for page in studio.pages:
            page.close()


@contextmanager
def running(folder: Path, *words: str) -> Iterator[Studio]:
    """`bagan studio`, until Ctrl-C."""
    command = [sys.executable, "-m", "bagan", "studio", str(folder), "--no-open", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            with shown(found[0], folder) as studio:
                yield studio
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 130
        finally:
            process.kill()
