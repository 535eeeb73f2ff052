"""The PNG beside what Chromium paints of the same SVG: one size, ink in the same places."""

from __future__ import annotations

import io
import math
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from bagan.chart.figures import Figure
from bagan.chart.png import to_png
from bagan.chart.svg import to_svg
from bagan.chart.svg.write import PAGE_MARGIN
from tests.browser.chromium import Chromium
from tests.browser.conftest import OpenSvg
from tests.sampled import sampled
from tests.svg.charts import small_chart

SCALE = 4
DPI = 96 * SCALE
"""CSS reckons 96 pixels to the inch."""
CELL = 8
MOST = 88
"""Shades of 255 by which the mean of a cell of 8 x 8 pixels, half a millimetre square, may
differ: Chromium rounds the advance of each letter, which shifts the end of a long label by
a pixel or two; a stroke that is missing or in another place makes more than 100."""
POINT = DPI / 72


def opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("L")


def painted(page: Chromium) -> tuple[tuple[float, float], Image.Image]:
    """The size in device pixels that the chart has in the browser, and its picture."""
    width, height = page.run(
        "const b = document.documentElement.getBoundingClientRect(); return [b.width, b.height]"
    )
    picture = page.picture(math.ceil(width), math.ceil(height), scale=SCALE)
    return (width * SCALE, height * SCALE), picture


def cells(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The mean shade of each whole cell."""
    across, down = size[0] // CELL, size[1] // CELL
    return picture.crop((0, 0, across * CELL, down * CELL)).reduce(CELL)


def furthest(one: Image.Image, other: Image.Image, *, height: float = math.inf) -> int:
    """The largest difference between two cells in the same place, in shades of 255; only
    down to *height*, in points."""
    deep = min(height * POINT, one.height, other.height)
    size = (min(one.width, other.width), int(deep))
    apart = ImageChops.difference(cells(one, size), cells(other, size))

    return int(apart.getextrema()[1])  # type: ignore[arg-type]


@pytest.mark.parametrize("index", sampled((1, 3, 4), range(5)))
def test_the_png_is_what_a_browser_shows(
    index: int, figures: tuple[Figure, ...], open_svg: OpenSvg
) -> None:
    svg = figures[index].svg
    picture = opened(to_png(svg, dpi=DPI))
    size, shown = painted(open_svg(svg))
    assert picture.size == pytest.approx(size, abs=1)
    # The notes below are as long as the page is wide, and Chromium ends them 0.8 pt early.
    chart = figures[index].drawing.height + PAGE_MARGIN
    assert furthest(picture, shown, height=chart) <= MOST


AMISS = {
    "no dash": (b' stroke-dasharray="2 1.4"', b""),
    "another dash": (b'stroke-dasharray="2 1.4"', b'stroke-dasharray="5 4"'),
    "another font": (
        b"font-family=\"'TeX Gyre Bonum', 'Bookman Old Style', 'URW Bookman', serif\"",
        b'font-family="monospace"',
    ),
    "no bold": (b' font-weight="bold"', b""),
    "thicker": (b'stroke-width="0.8"', b'stroke-width="1.6"'),
    "no arrow": (b'class="panah', b'fill-opacity="0" class="panah'),
}


def test_the_comparison_sees_what_is_amiss(open_svg: OpenSvg) -> None:
    svg = to_svg(small_chart())
    picture = opened(to_png(svg, dpi=DPI))
    assert furthest(picture, painted(open_svg(svg))[1]) <= MOST
    for name, (old, new) in AMISS.items():
        assert old in svg, name
        assert furthest(picture, painted(open_svg(svg.replace(old, new)))[1]) > MOST, name


def test_a_png_has_the_printed_size_in_a_browser(browser: Chromium, tmp_path: Path) -> None:
    """At 96 dpi, a PNG and its SVG take the same room in a page."""
    svg = to_svg(small_chart())
    (tmp_path / "a.svg").write_bytes(svg)
    (tmp_path / "a.png").write_bytes(to_png(svg, dpi=96))
    (tmp_path / "a.html").write_text('<!DOCTYPE html><img src="a.svg"><img src="a.png">', "utf-8")
    browser.open(tmp_path / "a.html")
    sides = browser.run("return [...document.images].map(i => [i.width, i.height])")
    assert sides[0] == pytest.approx(sides[1], abs=1)
    assert min(sides[0]) > 100
    assert browser.complaints() == []
