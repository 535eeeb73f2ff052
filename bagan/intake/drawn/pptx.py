"""A PowerPoint presentation in, the ink of its slides out."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from bagan.intake.drawn.drawingml import Reader
from bagan.intake.drawn.ink import DAMAGE, Ink
from bagan.intake.drawn.shapes import Map, name_of
from bagan.language import _
from bagan.problem import RenderError

MAX_BYTES = 20_000_000
"""Of a slide's elements: a chart of 300 boxes has a tenth of it."""
_ROOT = "ppt/presentation.xml"


def read_pptx(data: bytes, path: str) -> list[Ink]:
    """The shapes of each slide, in the order in which they are shown.

    Raises RenderError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            slides = [_ink(_part(packed, name, path)) for name in _slides(packed, path)]
    except DAMAGE as error:
        message = _("{path} cannot be read as a PowerPoint presentation", path=path)
        raise RenderError(message) from error
    return [ink for ink in slides if ink.paths]


def _slides(packed: zipfile.ZipFile, path: str) -> Iterator[str]:
    """The names of the slides' parts."""
    relations = _part(packed, "ppt/_rels/presentation.xml.rels", path)
    targets = {item.get("Id", ""): item.get("Target", "") for item in relations}
    for item in _part(packed, _ROOT, path).iter():
        if name_of(item) == "sldId":
            key = next(value for name, value in item.attrib.items() if name.endswith("}id"))
            yield posixpath.normpath(posixpath.join("ppt", targets[key])).lstrip("/")


def _part(packed: zipfile.ZipFile, name: str, path: str) -> ET.Element:
    if packed.getinfo(name).file_size > MAX_BYTES:
        raise RenderError(_("{path} is too large", path=path))
    return ET.fromstring(packed.read(name))


def _ink(slide: ET.Element) -> Ink:
    reader = Reader()
    reader.walk(slide, Map(), [])
    return reader.ink()
