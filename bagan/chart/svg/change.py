"""A value of data-perubahan in, its symbol, words and looks out, as pieces of SVG.

Each kind is told by its symbol, by the hatching of its band and by its colour, so that a
photocopy and a colour-blind reader see as much as everybody else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from types import MappingProxyType

from bagan.chart.svg.mark import attribute, number, path_data
from bagan.chart.svg.read import MM_PER_POINT, SVG
from bagan.chart.svg.shapes import HATCHINGS, SOLID, SYMBOLS, Place, hatched, scaled
from bagan.language import _
from bagan.problem import RenderError

SAME = "tetap"
MIXED = "campur"
"""data-perubahan of a bundle in which some lines changed and others did not."""
ADDED, REMOVED = "garis-baru", "garis-dihapus"

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "dibentuk": "Dibentuk",
        "dihapus": "Dihapus",
        "ganti-nama": "Berganti nama (nama lama dicoret)",
        "pindah": "Pindah ke sini",
        "pindah-dari": "Tempat lama",
        "gabung": "Hasil penggabungan",
        "digabung": "Digabung",
        "pecah": "Hasil pemecahan",
        "dipecah": "Dipecah",
        "ganti-jenis": "Berganti jenis",
        "ganti-urutan": "Berganti urutan",
        "ganti-dasar": "Dasar hukum berubah",
        "data": "Data berubah",
        ADDED: "Garis baru",
        REMOVED: "Garis dihapus",
    }
)
"""What a legend says of each value of data-perubahan that has a symbol, in its order."""

INKS: Mapping[str, str] = MappingProxyType(
    {
        "dibentuk": "#00602b",
        "dihapus": "#a3000f",
        "ganti-nama": "#7a4300",
        "pindah": "#0b3f94",
        "pindah-dari": "#0b3f94",
        "gabung": "#5b1a82",
        "digabung": "#8c1446",
        "pecah": "#00606b",
        "dipecah": "#7d1f05",
        "ganti-jenis": "#4a5200",
        "ganti-urutan": "#333a66",
        "ganti-dasar": "#5c3a1e",
        "data": "#3c4a52",
        ADDED: "#00602b",
        REMOVED: "#a3000f",
    }
)
THICK, THIN = 2.2, 0.55
"""Borders of what is made and of what is gone, in multiples of the usual one."""
GONE = frozenset({"dihapus", "digabung", "dipecah"})
GHOST = "pindah-dari"
GONE_FILL, GONE_TEXT = "#ededed", "#4a4a4a"
PAPER = "#ffffff"
LEAST_STROKE = 0.1
"""A shorter stroke of a hatching, points, is left out: in a file it could be none at all."""
PLATE = 1.1
"""Height of the room round a symbol, in multiples of the band's width."""
SIDE = 0.86
"""Side of a symbol in multiples of the band's width,"""
LOW = 0.8
"""and at most so much of a low box's height."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the box of a change is drawn: border in multiples of the usual one, interior and
    text colour (None: the usual ones), and whether a second border stands inside."""

    weight: float = 1.0
    fill: str | None = None
    text: str | None = None
    double: bool = False


def look(changes: Sequence[str]) -> Look:
    """The looks of a box by its first change."""
    first = changes[0] if changes else SAME
    if first == "dibentuk":
        return Look(THICK)
    if first in GONE:
        return Look(THIN, GONE_FILL, GONE_TEXT)
    if first == GHOST:
        return Look(THIN, text=GONE_TEXT, double=True)
    return Look()


def check(change: str) -> str:
    """*change*, if there is a symbol for it; else RenderError."""
    if change not in SYMBOLS:
        raise RenderError(_('No symbol stands for the change "{change}"', change=change))
    return change


def symbol(change: str, x: float, y: float, width: float, height: float) -> list[str]:
    """The band of a change, points: its symbol in the middle, its hatching over and under it.

    Raises RenderError for a value without a symbol.
    """
    return band((change,), x, y, width, height)


def band(changes: Sequence[str], x: float, y: float, width: float, height: float) -> list[str]:
    """The band of a box: a symbol for each change that there is room for, one above the
    other, the hatching of the first round them, and a line at the right side."""
    first = check(changes[0])
    plate = PLATE * width
    shown = [check(change) for change in changes][: max(1, int(height / plate))]
    top = y + (height - plate * len(shown)) / 2
    parts = [
        f'<path class="tanda sekat" d="{path_data([((x + width, y), (x + width, y + height))])}"'
        f' fill="none" stroke="{INKS[first]}" stroke-width="{number(0.06 * width)}"/>'
    ]
    bottom = top + plate * len(shown)
    places = [(x, y, width, top - y), (x, bottom, width, y + height - bottom)]
    parts += _hatching(first, [place for place in places if place[3] > 0.05 * width], width)
    side = min(SIDE * width, LOW * height / len(shown))
    for index, change in enumerate(shown):
        middle = top + (index + 0.5) * plate
        parts += glyph(change, x + (width - side) / 2, middle - side / 2, side)
    return parts


def _hatching(change: str, places: Sequence[Place], unit: float) -> list[str]:
    ink = INKS[change]
    parts = []
    for hatching in HATCHINGS.get(change, ()):
        if hatching.way == SOLID:
            parts += [
                f'<rect class="tanda arsir" x="{number(left + hatching.start * unit)}"'
                f' y="{number(top)}" width="{number((hatching.end - hatching.start) * unit)}"'
                f' height="{number(height)}" fill="{ink}"/>'
                for left, top, _width, height in places
            ]
            continue
        lines = [
            line
            for place in places
            for line in hatched(hatching, place, unit)
            if hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]) > LEAST_STROKE
        ]
        if lines:
            parts.append(
                f'<path class="tanda arsir" d="{path_data(lines)}" fill="none" stroke="{ink}"'
                f' stroke-width="{number(hatching.weight * unit)}"/>'
            )
    return parts


def glyph(change: str, x: float, y: float, side: float, *, ink: str | None = None) -> list[str]:
    """The symbol alone in a square of *side* points with its upper left corner at (x, y)."""
    drawn = SYMBOLS[check(change)]
    colour = attribute(ink or INKS[change])
    name = f'class="tanda tanda--{change}"'
    parts = []
    if drawn.lines:
        data = path_data([scaled(line, x, y, side) for line in drawn.lines])
        parts.append(
            f'<path {name} d="{data}" fill="none" stroke="{colour}"'
            f' stroke-width="{number(drawn.weight * side)}"/>'
        )
    if drawn.areas:
        data = "".join(path_data([scaled(area, x, y, side)]) + "Z" for area in drawn.areas)
        parts.append(f'<path {name} d="{data}" fill="{colour}"/>')
    return parts


def sign(change: str, x: float, y: float, radius: float) -> list[str]:
    """The sign of a changed line, with its middle at (x, y), on a white plate; points."""
    half = number(2 * radius)
    return [
        f'<rect class="alas" x="{number(x - radius)}" y="{number(y - radius)}" width="{half}"'
        f' height="{half}" fill="{PAPER}"/>',
        *glyph(change, x - radius, y - radius, 2 * radius),
    ]


def sample(change: str, x: float, y: float, width: float, height: float) -> list[str]:
    """A legend's sample in *width* x *height* points: a small box that looks as the boxes of
    the change do, or a piece of a line."""
    if check(change) in (ADDED, REMOVED):
        side = min(width, height) * 0.8
        middle = y + height / 2
        weight = 0.16 if change == ADDED else 0.05
        return [
            f'<path class="tanda" d="{path_data([((x, middle), (x + width, middle))])}"'
            f' fill="none" stroke="{INKS[change]}" stroke-width="{number(weight * height)}"/>',
            *sign(change, x + width / 2, middle, side / 2),
        ]
    looks = look((change,))
    weight = looks.weight * 0.07 * height
    edge, far = weight / 2, weight
    parts = [
        f'<rect class="kotak" x="{number(x + edge)}" y="{number(y + edge)}"'
        f' width="{number(width - far)}" height="{number(height - far)}"'
        f' fill="{looks.fill or PAPER}" stroke="#000000" stroke-width="{number(weight)}"/>'
    ]
    room = min(width, height) * 0.74
    if looks.double and width > room + 0.5 * height:
        parts.append(inner_border(x + edge, y + edge, width - far, height - far, weight, room))
    return parts + symbol(change, x + far, y + far, room, height - 2 * far)


def inner_border(
    x: float, y: float, width: float, height: float, weight: float, band: float
) -> str:
    """The second border of a ghost: round what is right of its band, points."""
    gap = min(3.2 * weight, 0.14 * band, 0.05 * height)
    weight = min(weight, 0.06 * band)
    left, top, right, bottom = x + band + gap, y + gap, x + width - gap, y + height - gap
    data = path_data([((left, top), (right, top), (right, bottom), (left, bottom), (left, top))])
    return (
        f'<path class="tepi" d="{data}" fill="none" stroke="#000000"'
        f' stroke-width="{number(weight)}"/>'
    )


def sample_svg(change: str, size: float) -> bytes:
    """The sample of a change as an SVG file, a square of *size* points; UTF-8.

    Raises RenderError for a value without a symbol.
    """
    side = number(size * MM_PER_POINT)
    parts = sample(change, 0.0, 0.0, size, size)
    return (
        f'<svg xmlns="{SVG}" viewBox="0 0 {number(size)} {number(size)}" width="{side}mm"'
        f' height="{side}mm" role="img" aria-label="{attribute(WORDS[change])}">'
        f"{''.join(parts)}</svg>\n"
    ).encode()
