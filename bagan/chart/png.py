"""SVG bytes in, PNG bytes out, at the size in millimetres that the SVG gives itself."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.chart.layout.text import font_file
from bagan.chart.svg.fonts import SHIPPED_FAMILY
from bagan.chart.svg.read import PORTRAIT_ADDRESS, page_size, parse
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face

MM_PER_INCH = 25.4
PIXEL_LIMIT = 400_000_000
"""Largest picture drawn: Folio ganda at 1,000 dpi has 213 million pixels."""

PICTURES = ("}image", "}feImage")
"""Elements through which resvg would read other files of the machine, but for a portrait."""


def to_png(svg: bytes, *, dpi: int = 150) -> bytes:
    """A picture of the chart on white, *dpi* pixels to the inch.

    The shipped font files are used and no others, so that the picture is the same on
    every machine.  Raises RenderError for a file that is no SVG, for one that
    refers to other pictures, and for too large a picture.
    """
    import resvg_py

    root = parse(svg)
    if any(
        element.tag.endswith(PICTURES) and not _within(element.attrib) for element in root.iter()
    ):
        raise RenderError(_("The drawing refers to another picture, which is refused"))
    width, height = (round(side * dpi / MM_PER_INCH) for side in page_size(root))
    if min(width, height) < 1 or width * height > PIXEL_LIMIT:
        raise RenderError(
            _("A picture of {width} x {height} pixels cannot be drawn", width=width, height=height)
        )
    try:
        png: bytes = resvg_py.svg_to_bytes(
            svg_string=svg.decode("utf-8"),
            background="#ffffff",
            width=width,
            height=height,
            dpi=float(dpi),
            skip_system_fonts=True,
            font_family=SHIPPED_FAMILY,
            serif_family=SHIPPED_FAMILY,
            font_files=[str(font_file(face)) for face in Face],
        )
    except ValueError as error:
        raise RenderError(_("The picture could not be drawn: {error}", error=error)) from error
    return png


def _within(attributes: Mapping[str, str]) -> bool:
    """Whether the only address that an element bears is a portrait in the file itself."""
    addresses = [value for name, value in attributes.items() if name.rpartition("}")[2] == "href"]
    return len(addresses) == 1 and addresses[0].startswith(PORTRAIT_ADDRESS)
