"""The picture of a chart: its size, its dashes, its letters, its bytes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import pytest

from bagan.export.png import to_png
from bagan.layout.text import width
from bagan.problem import RenderError
from bagan.style import Face
from bagan.svg import to_svg
from tests.svg.charts import small_chart

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="{w}mm" height="{h}mm">'
DPI = 288
"""Four pixels to the point."""
PAGE = (200 * 25.4 / 72, 100 * 25.4 / 72)


@dataclass(frozen=True)
class Picture:
    """Brightness from 0 (ink) to 255 (paper), row by row."""

    width: int
    height: int
    rows: list[bytes]

    def dark(self, x: float, y: float) -> bool:
        """Whether the pixel at (x, y), in points, is ink."""
        return self.rows[int(y * 4)][int(x * 4)] < 128


def read_png(data: bytes) -> Picture:
    """An 8-bit RGB or RGBA picture, its green channel as brightness."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    place, parts, size, channels = 8, [], (0, 0), 0
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
            assert body[8] == 8
            channels = {2: 3, 6: 4}[body[9]]
        elif kind == b"IDAT":
            parts.append(body)
        place += length + 12
    raw = zlib.decompress(b"".join(parts))
    stride = size[0] * channels
    before = bytes(stride)
    rows = []
    for number in range(size[1]):
        start = number * (stride + 1)
        before = unfiltered(raw[start], raw[start + 1 : start + 1 + stride], before, channels)
        rows.append(before[1::channels])
    return Picture(size[0], size[1], rows)


def unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    """One row of a PNG without its filter (PNG specification, section 9)."""
    row = bytearray(line)
    for place in range(len(row)):
        left = row[place - step] if place >= step else 0
        corner = above[place - step] if place >= step else 0
        up = above[place]
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda value: abs(guess - value))
        row[place] = (row[place] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return bytes(row)


def drawn(body: str) -> Picture:
    svg = SVG.format(w=f"{PAGE[0]:.4f}", h=f"{PAGE[1]:.4f}") + body + "</svg>"
    return read_png(to_png(svg.encode(), dpi=DPI))


@pytest.mark.parametrize(("dpi", "size"), [(72, (504, 368)), (150, (1050, 767)), (300, (2100, 1533))])
def test_the_picture_has_the_printed_size(dpi: int, size: tuple[int, int]) -> None:
    data = to_png(to_svg(small_chart(), fonts="none"), dpi=dpi)
    assert struct.unpack(">II", data[16:24]) == size


def test_the_paper_is_white_and_lines_are_black() -> None:
    picture = drawn('<path d="M20 50H180" stroke="#000000" stroke-width="2"/>')
    assert picture.rows[0] == b"\xff" * picture.width
    assert picture.rows[200][400] == 0


def test_dashes_are_seen() -> None:
    """Along a dashed line, ink and gaps come in the pattern's own lengths."""
    picture = drawn(
        '<path d="M20 50H180" stroke="#000000" stroke-width="1" stroke-dasharray="4 2"/>'
    )
    seen = [picture.dark(20 + step, 50) for step in range(0, 60)]
    assert seen == [True, True, True, True, False, False] * 10


def test_a_chart_s_dashed_line_has_gaps_and_its_solid_line_has_none() -> None:
    picture = read_png(to_png(to_svg(small_chart(), fonts="none"), dpi=DPI))
    # The page begins at (-12, -12): the rail at x = 50, the command line at x = 360.
    dashed = [picture.dark(62, 12 + 75 + step / 2) for step in range(60)]
    solid = [picture.dark(372, 12 + 50 + step / 2) for step in range(60)]
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


def ink(picture: Picture, top: int, bottom: int) -> tuple[int, int]:
    """The first and the last column with ink between two rows, in pixels."""
    columns = [
        x for x in range(picture.width) if any(row[x] < 128 for row in picture.rows[top:bottom])
    ]
    return columns[0], columns[-1]


def test_an_embedded_font_does_no_harm() -> None:
    assert to_png(to_svg(small_chart())) == to_png(to_svg(small_chart(), fonts="none"))


def test_the_bytes_are_the_same_each_time() -> None:
    svg = to_svg(small_chart(), fonts="none")
    assert to_png(svg) == to_png(svg)


def test_nothing_outside_the_file_is_read() -> None:
    picture = drawn('<image href="file:///usr/share/pixmaps/debian-logo.png" width="9" height="9"/>')
    assert all(row == b"\xff" * picture.width for row in picture.rows)


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
