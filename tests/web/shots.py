"""A page or a part of it in, whether it still looks as it did out: pictures with tolerance.

``same_picture(locator, "name")`` compares with tests/web/expected/name.png; `pytest --accept`
takes the picture as it is now, where it differs.  A failure leaves name-expected.png,
name-actual.png and name-difference.png in build/screenshots.

Every text of a page is set in the shipped font first: machines have different ones.

Pillow compares.  pixelmatch, the usual library, judges single pixels: of the KISS chart it
counts 900 where a line is gone, but 17,000 where lines are smoothed in another way.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps
from playwright.sync_api import Locator, Page

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "templates" / "fonts"

ROUND = 2
"""Pixels on each side over which an edge may be smoothed in another way."""
CLEAR = 24
"""Of 255: blurred pixels further apart than this show different things.  Bolder letters by
a tenth of a pixel make 20, everything moved by one pixel makes 30, a line gone 55."""
STEP = 17
"""Of 255: what a kept picture's colours on an edge are multiples of.  It halves the files."""
SHADE = STEP // 2
"""Of 255: an area of one colour in one picture is further from the other by a thing in it."""
MOST = 12
"""How many pixels may differ: fewer than the shortest line of a chart has."""
RED = (221, 0, 0)

SET_IN = """async (faces) => {
  if ([...document.fonts].some((face) => face.family === "Potret")) return;
  for (const [data, weight, style] of faces) {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const face = new FontFace("Potret", bytes, { weight, style });
    document.fonts.add(await face.load());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { font-family: Potret !important; "
    + "text-rendering: geometricPrecision !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  await document.fonts.ready;
}"""
FACES = (
    ("regular", "normal", "normal"), ("bold", "bold", "normal"),
    ("italic", "normal", "italic"), ("bolditalic", "bold", "italic"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Album:
    """Where expected pictures are, and where those of a failure are left."""

    expected: Path = ROOT / "tests" / "web" / "expected"
    left: Path = ROOT / "build" / "screenshots"

    def compare(self, actual: Image.Image, name: str, *, accept: bool = False) -> None:
        """Fail unless *actual* looks like NAME.png, or take it where *accept* says so."""
        path = self.expected / f"{name}.png"
        actual = actual.convert("RGB")
        failed = [self.left / f"{name}-{what}.png" for what in ("expected", "actual", "difference")]
        for stale in failed:
            stale.unlink(missing_ok=True)
        expected = _opened(path) if path.exists() else None
        fault = _fault(expected, actual)
        if not fault:
            return
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            save(actual, path)
            return
        self.left.mkdir(parents=True, exist_ok=True)
        save(actual, failed[1])
        kept = [failed[1]]
        if expected is not None:
            save(expected, failed[0])
            save(told_apart(expected, actual), failed[2])
            kept = failed
        pytest.fail(f"{name}: {fault}; see " + ", ".join(map(str, kept)), pytrace=False)


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


def _fault(expected: Image.Image | None, actual: Image.Image) -> str:
    """What is wrong with *actual*, or nothing."""
    if expected is None:
        return "no picture is expected yet (pytest --accept takes this one)"
    if expected.size != actual.size:
        (a, b), (c, d) = expected.size, actual.size
        return f"{c} x {d} pixels instead of {a} x {b}"
    if ImageChops.difference(expected, actual).getbbox() is None:
        return ""
    count = differing(expected, actual).histogram()[255]
    return f"{count} pixels differ" if count > MOST else ""


def differing(expected: Image.Image, actual: Image.Image) -> Image.Image:
    """White where two pictures of one size show different things, black elsewhere.

    Edges and letters are compared after a blur, which takes from them what another version
    of a browser does otherwise.  Where one picture has no edge near, nothing is smoothed, and
    the other must have that very colour: a pale line or a near shade is found there.
    """
    blurred = [picture.filter(ImageFilter.GaussianBlur(ROUND)) for picture in (expected, actual)]
    clear = _over(_apart(*blurred), CLEAR)
    areas = ImageChops.lighter(_flat(expected), _flat(actual))
    shades = ImageChops.multiply(_over(_apart(expected, actual), SHADE), areas)
    return ImageChops.lighter(clear, shades)


def _flat(picture: Image.Image) -> Image.Image:
    """White where a pixel's surroundings have its colour."""
    beside = _apart(picture, ImageChops.offset(picture, 1, 0))
    edges = _over(ImageChops.lighter(beside, _apart(picture, ImageChops.offset(picture, 0, 1))), 0)
    return ImageOps.invert(_over(edges.filter(ImageFilter.BoxBlur(ROUND)), 0))


def _apart(one: Image.Image, other: Image.Image) -> Image.Image:
    """How far apart two pictures are at each pixel, in the channel where it is most."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _over(grey: Image.Image, limit: int) -> Image.Image:
    return grey.point([0] * (limit + 1) + [255] * (255 - limit))


def told_apart(expected: Image.Image, actual: Image.Image) -> Image.Image:
    """*expected* in pale grey, and red what differs in *actual*, or lies outside of either."""
    size = tuple(map(max, zip(expected.size, actual.size, strict=True)))
    pair = []
    for picture, ground in ((expected, "white"), (actual, "black")):
        whole = Image.new("RGB", size, ground)
        whole.paste(picture)
        pair.append(whole)
    pale = Image.blend(pair[0].convert("L").convert("RGB"), Image.new("RGB", size, "white"), 0.6)
    pale.paste(RED, mask=differing(*pair))
    return pale


def save(picture: Image.Image, path: Path) -> None:
    """Write a PNG of few colours: areas keep theirs, edges have the nearest of STEP."""
    levels = [round(value / STEP) * STEP for value in range(256)] * 3
    coarse = picture.point(levels)
    coarse.paste(picture, mask=_flat(picture))
    colours = coarse.getcolors(256)
    if colours:
        coarse = coarse.convert("P", palette=Image.Palette.ADAPTIVE, colors=len(colours))
    coarse.save(path, optimize=True)


def set_in_shipped_font(page: Page) -> None:
    """Set every text of a page in the font that Bagan ships: the machine's own are left out.

    Fonts and sheets made by a script from bytes are subject to no content policy.
    """
    faces = [
        [b64encode((FONTS / f"texgyrebonum-{name}.otf").read_bytes()).decode(), weight, style]
        for name, weight, style in FACES
    ]
    page.evaluate(SET_IN, faces)


SamePicture = Callable[[Page | Locator, str], None]


@pytest.fixture
def same_picture(request: pytest.FixtureRequest) -> SamePicture:
    """``same_picture(shown, name)``: fail unless it looks like tests/web/expected/NAME.png."""
    accept = bool(request.config.getoption("--accept"))

    def compare(shown: Page | Locator, name: str) -> None:
        set_in_shipped_font(shown if isinstance(shown, Page) else shown.page)
        data = shown.screenshot(animations="disabled", caret="hide", scale="css")
        Album().compare(Image.open(io.BytesIO(data)), name, accept=accept)

    return compare
