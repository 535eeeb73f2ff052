"""The letters of a studio's chart in a browser: those of the shipped font, as they are measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bagan.chart.layout.text import width
from bagan.style import Face
from tests.serving import Server
from tests.studio.conftest import opened
from tests.studio.running import Studio


@pytest.fixture
def studio(server: Server, folder: Path) -> Iterator[Studio]:
    with opened(server, folder) as found:
        yield found


def test_a_label_is_as_wide_as_it_was_measured(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    label = page.locator(".kertas .unit:not(:has([font-weight])) text.nama tspan").first
    words, drawn, size = label.evaluate(
        """line => [line.textContent, line.getComputedTextLength(),
                    parseFloat(getComputedStyle(line).fontSize)]"""
    )
    assert drawn == pytest.approx(width(words, Face.REGULAR) * size, rel=0.01)
