"""The picture of a chart: its size, its dashes, its letters, its bytes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bagan.chart.layout.text import width
from bagan.chart.png import to_png
from bagan.chart.svg import to_svg
from bagan.problem import RenderError
from bagan.style import Face
from tests.svg.charts import small_chart

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="{w}mm" height="{h}mm">'
DPI = 288
"""Four pixels to the point."""
PAGE = (200 * 25.4 / 72, 100 * 25.4 / 72)


def dark(picture: Image.Image, x: float, y: float) -> bool:
    """Whether the pixel at (x, y), in points, is ink."""
    return picture.getpixel((int(x * 4), int(y * 4))) < 128  # type: ignore[operator]


def opened(data: bytes) -> Image.Image:
    """The picture in shades of grey."""
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("L")


def drawn(body: str) -> Image.Image:
    svg = SVG.format(w=f"{PAGE[0]:.4f}", h=f"{PAGE[1]:.4f}") + body + "</svg>"
    return opened(to_png(svg.encode(), dpi=DPI))


@pytest.mark.parametrize(
    ("dpi", "size"), [(72, (504, 368)), (150, (1050, 767)), (300, (2100, 1533))]
)
def test_the_picture_has_the_printed_size(dpi: int, size: tuple[int, int]) -> None:
    data = to_png(to_svg(small_chart(), fonts="none"), dpi=dpi)
    assert opened(data).size == size


def test_the_paper_is_white_and_lines_are_black() -> None:
    picture = drawn('<path d="M20 50H180" stroke="#000000" stroke-width="2"/>')
    assert picture.getpixel((0, 0)) == 255
    assert picture.getpixel((400, 200)) == 0


def test_dashes_are_seen() -> None:
    """Along a dashed line, ink and gaps come in the pattern's own lengths."""
    picture = drawn(
        '<path d="M20 50H180" stroke="#000000" stroke-width="1" stroke-dasharray="4 2"/>'
    )
    seen = [dark(picture, 20 + step, 50) for step in range(60)]
    assert seen == [True, True, True, True, False, False] * 10


def test_a_chart_s_dashed_line_has_gaps_and_its_solid_line_has_none() -> None:
    picture = opened(to_png(to_svg(small_chart(), fonts="none"), dpi=DPI))
    # The page begins at (-12, -12): the rail at x = 50, the command line at x = 360.
    dashed = [dark(picture, 62, 12 + 75 + step / 2) for step in range(60)]
    solid = [dark(picture, 372, 12 + 50 + step / 2) for step in range(60)]
    assert all(solid)
    assert 0.5 < sum(dashed) / len(dashed) < 0.75


@pytest.mark.parametrize("face", list(Face))
@pytest.mark.parametrize("family", ["TeX Gyre Bonum", "Bookman Old Style"])
def test_letters_are_those_of_the_shipped_font(face: Face, family: str) -> None:
    """A row of n is as wide as the layout measured it: no other font, no kerning."""
    looks = ' font-weight="bold"' if "bold" in face.value else ""
    looks += ' font-style="italic"' if "italic" in face.value else ""
    text = "InDinasSosialI"
    picture = drawn(
        f'<g font-family="\'{family}\', \'TeX Gyre Bonum\', serif" font-size="10" kerning="0">'
        f'<text x="20" y="50"{looks}>I{text}I</text><text x="20" y="80"{looks}>I</text></g>'
    )
    first, last = ink(picture, 160, 204)
    start, end = ink(picture, 280, 324)
    # From the first I's left edge to the last I's: what stands between them.
    advance = width(f"I{text}", face) * 10 * 4
    assert (last - (end - start)) - first == pytest.approx(advance, abs=1.0)


def ink(picture: Image.Image, top: int, bottom: int) -> tuple[int, int]:
    """The first and the last column with ink between two rows, in pixels."""
    band = picture.crop((0, top, picture.width, bottom)).point(lambda shade: 255 * (shade < 128))
    box = band.getbbox()
    assert box is not None
    return box[0], box[2] - 1


def test_an_embedded_font_does_no_harm() -> None:
    assert to_png(to_svg(small_chart())) == to_png(to_svg(small_chart(), fonts="none"))


def test_the_bytes_are_the_same_each_time() -> None:
    svg = to_svg(small_chart(), fonts="none")
    assert to_png(svg) == to_png(svg)


@pytest.mark.parametrize("start", ["", "file://"])
def test_no_other_file_is_read(start: str, tmp_path: Path) -> None:
    Image.new("L", (9, 9)).save(tmp_path / "a.png")
    with pytest.raises(RenderError):
        drawn(f'<image href="{start}{tmp_path}/a.png" width="9" height="9"/>')


@pytest.mark.parametrize(
    "svg",
    [
        b"", b"<svg", b"<html/>",
        SVG.format(w="0", h="10").encode() + b"</svg>",
        SVG.format(w="99999", h="99999").encode() + b"</svg>",
        SVG.format(w="0.01", h="0.01").encode() + b"</svg>",
    ],
    ids=["empty", "broken", "no-svg", "no-size", "too-large", "too-small"],
)  # fmt: skip
def test_what_cannot_be_drawn_is_said(svg: bytes) -> None:
    with pytest.raises(RenderError):
        to_png(svg)
