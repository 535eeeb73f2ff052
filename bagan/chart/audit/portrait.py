"""The <image> of a box in, its place out: a portrait that nothing stretches, cuts or fetches."""

from __future__ import annotations

import io
from base64 import b64decode
from binascii import Error as NotBase64
from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import Unreadable, number
from bagan.chart.audit.plane import Rect
from bagan.chart.svg.read import PORTRAIT_ADDRESS, SVG
from bagan.pictures import whole_only

IMAGE = f"{{{SVG}}}image"
SLACK = 0.01
"""By how much the shape of the picture may differ from that of its place."""


def portraits_in(group: Element, *, frame: bool) -> list[Element]:
    """The picture of a box, right after its rectangle, or none.  Raises Unreadable for more,
    for one elsewhere, and for one in a frame."""
    found = [child for child in group if child.get("class") == "foto"]
    if found and (frame or len(found) > 1 or group[2] is not found[0] or found[0].tag != IMAGE):
        raise Unreadable("image")
    return found


def portrait(image: Element) -> Rect:
    """The room of a portrait.  Raises Unreadable for one without a name, one that is not the
    picture its address holds, and one that would be drawn in another shape than its own."""
    if not image.get("aria-label", "").strip() or image.get("role") != "img" or len(image):
        raise Unreadable(image.get("aria-label", "image"))
    left, top = number(image, "x"), number(image, "y")
    width, height = number(image, "width"), number(image, "height")
    wide, high = _pixels(image.get("href", ""))
    if min(width, height) <= 0 or abs(width / height - wide / high) > SLACK:
        raise Unreadable(f"{width} x {height}")
    return Rect(left, top, left + width, top + height)


def _pixels(address: str) -> tuple[int, int]:
    """The width and height of the picture that *address* holds."""
    from PIL import Image

    if not address.startswith(PORTRAIT_ADDRESS):
        raise Unreadable(address[:60])
    try:
        data = b64decode(address.removeprefix(PORTRAIT_ADDRESS), validate=True)
        with whole_only(), Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            image.load()
            return image.size
    except (NotBase64, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable(address[:60]) from error
