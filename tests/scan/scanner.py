"""A text in, pictures of its pages as an office's scanner makes them out."""

from __future__ import annotations

import html
import io
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from weasyprint import HTML

_MARKER = re.compile(r"(?:\(\d+\)|\d{1,3}[.)]|[a-z]{1,2}[.)])(?=\s)")
_CENTRED = re.compile(
    r"(?:BAB|Bagian|Paragraf|Pasal)\b[^.;,]{0,12}$|[^a-z]{4,}$|Kedudukan$|Susunan Organisasi$"
)
_MARKDOWN = re.compile(r"\*\*|(?<!\S)- (?=\(?\w{1,3}[.)])")
_STEP_MM = 9
_FONTS = files("bagan.templates") / "fonts"
_STYLE = """
@font-face { font-family: Bonum; src: url(texgyrebonum-regular.otf) }
@page { size: 215mm 330mm; margin: 25mm; @bottom-center { content: "- " counter(page) " -" } }
body { font: 12pt/1.5 Bonum; text-align: justify; margin: 0 }
p { margin: 0 } .c { text-align: center }
p.e { text-indent: -9mm } b { display: inline-block; width: 9mm; text-indent: 0 }
b { font-weight: inherit }
"""


@dataclass(frozen=True)
class Scanner:
    """How a page is scanned: resolution, tilt in degrees, blur in points, noise in grey levels."""

    dpi: int = 300
    tilt: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    seed: int = 1


def typeset(text: str) -> bytes:
    """The PDF of *text*: headings in the middle, each entry's marker in a column of its own."""
    body = "".join(map(_paragraph, _paragraphs(text)))
    page = f"<!doctype html><html lang=id><style>{_STYLE}</style>{body}"
    made: bytes = HTML(string=page, base_url=f"{_FONTS}/").write_pdf()
    return made


def scanned(text: str, scanner: Scanner) -> list[Image.Image]:
    """The pages of *text* as grey pictures that know their resolution."""
    return list(_pages(typeset(text), scanner))


def scanned_pdf(pages: list[Image.Image]) -> bytes:
    """The pictures as the PDF that a scanner writes: JPEG, without text."""
    stream = io.BytesIO()
    dpi = pages[0].info["dpi"][0]
    pages[0].save(stream, "PDF", resolution=dpi, save_all=True, append_images=pages[1:], quality=80)
    return stream.getvalue()


def _pages(data: bytes, scanner: Scanner) -> Iterator[Image.Image]:
    dice = random.Random(scanner.seed)
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        picture = document[number].render(scale=scanner.dpi / 72, grayscale=True).to_pil()
        if scanner.tilt:
            turn = scanner.tilt * dice.uniform(0.6, 1.0) * dice.choice((-1, 1))
            picture = picture.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255)
        if scanner.blur:
            radius = scanner.blur * scanner.dpi / 72
            picture = picture.filter(ImageFilter.GaussianBlur(radius))
        if scanner.noise:
            picture = _noisy(picture, scanner.noise, dice)
        picture.info["dpi"] = (scanner.dpi, scanner.dpi)
        yield picture
    document.close()


def _noisy(picture: Image.Image, noise: float, dice: random.Random) -> Image.Image:
    """Grain all over the picture; of a tile that is turned about, so that one seed is one page."""
    side = 256
    tile = Image.frombytes("L", (side, side), bytes(
        max(0, min(255, round(128 + dice.gauss(0, noise)))) for _pixel in range(side * side)
    ))  # fmt: skip
    grain = Image.new("L", picture.size)
    for x in range(0, picture.width, side):
        for y in range(0, picture.height, side):
            grain.paste(tile.transpose(Image.Transpose(dice.randrange(7))), (x, y))
    return ImageChops.add(picture, grain, scale=1, offset=-128)


def _paragraphs(text: str) -> Iterator[str]:
    return (line.expandtabs(4).rstrip() for line in text.splitlines() if line.strip())


def _paragraph(line: str) -> str:
    line = _MARKDOWN.sub("", line)
    words = line.strip()
    if _CENTRED.match(words):
        return f"<p class=c>{html.escape(words)}</p>"
    left = (len(line) - len(line.lstrip())) / 3 * _STEP_MM
    marker = _MARKER.match(words)
    if marker is None:
        return f"<p style='margin-left:{left}mm'>{html.escape(words)}</p>"
    rest = html.escape(words[marker.end() :].strip())
    return (
        f"<p class=e style='margin-left:{left}mm;padding-left:{_STEP_MM}mm'>"
        f"<b>{marker[0]}</b>{rest}</p>"
    )
