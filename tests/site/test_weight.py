"""The KISS page of Kutai Barat, with all it needs, weighs at most 100 KB compressed, and its
chart alone, with its fonts, at most 70 KB."""

from __future__ import annotations

import gzip
from pathlib import Path

LIMIT = 100_000
ALONE = 70_000
TEXTS = ("situs.css", "bagan.js", "ikon.svg")


def test_the_kiss_page_is_light(site: Path) -> None:
    page = (site / "daerah" / "kutai-barat" / "bagan-kiss.html").read_bytes()
    text = [page, *((site / "aset" / name).read_bytes() for name in TEXTS)]
    fonts = [path.read_bytes() for path in (site / "aset").glob("*.woff2")]
    weight = sum(len(gzip.compress(data)) for data in text) + sum(map(len, fonts))
    assert len(fonts) == 3
    assert 20_000 < weight <= LIMIT, weight


def test_the_chart_by_itself_is_light(site: Path) -> None:
    svg = (site / "daerah" / "kutai-barat" / "kutai-barat-kiss.svg").read_bytes()
    assert svg.count(b"@font-face") >= 3
    assert 20_000 < len(svg) <= ALONE
