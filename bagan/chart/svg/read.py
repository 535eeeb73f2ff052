"""SVG bytes in, a parsed tree and its printed size out; hostile XML is refused."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from bagan.language import _
from bagan.problem import RenderError

SVG = "http://www.w3.org/2000/svg"
MM_PER_POINT = 25.4 / 72
PORTRAIT_ADDRESS = "data:image/jpeg;base64,"
"""What the address of a portrait begins with: no other picture stands in a chart."""
BYTE_LIMIT = 40_000_000
"""Largest file read: a chart of 5,000 units with embedded fonts takes about 3 MB."""

_MILLIMETRES = re.compile(r"(\d+(?:\.\d+)?)mm")


def parse(data: bytes) -> ElementTree.Element:
    """The root of an SVG file.

    Only UTF-8 without a document type is read: entities, which can swell a small file
    to gigabytes or name other files, need a document type.  Raises RenderError.
    """
    if len(data) > BYTE_LIMIT:
        raise RenderError(_("The file is larger than {limit} bytes", limit=BYTE_LIMIT))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RenderError(_("The file is not UTF-8 text")) from error
    if "<!DOCTYPE" in text:
        raise RenderError(_("The file declares a document type, which is refused"))
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise RenderError(_("The file is not well-formed XML: {error}", error=error)) from error
    if root.tag != f"{{{SVG}}}svg":
        raise RenderError(_("The file is not an SVG drawing"))
    return root


def page_size(root: ElementTree.Element) -> tuple[float, float]:
    """Printed width and height in millimetres.  Raises RenderError where they are missing."""
    sides = [_MILLIMETRES.fullmatch(root.get(name, "")) for name in ("width", "height")]
    width, height = (float(side[1]) if side else 0.0 for side in sides)
    if width <= 0 or height <= 0:
        raise RenderError(_("The drawing does not give its width and height in millimetres"))
    return width, height
