"""A Word document in, the ink of the shapes drawn in it out."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

from bagan.intake.drawn.drawingml import Reader
from bagan.intake.drawn.ink import DAMAGE, Ink
from bagan.intake.drawn.shapes import Map, name_of
from bagan.language import _
from bagan.problem import RenderError

MAX_BYTES = 100_000_000


def read_docx(data: bytes, path: str) -> list[Ink]:
    """The shapes of the document: each group of shapes as a page, and all single ones as one.

    Raises RenderError.
    """
    root = _root(data, path)
    single = Reader()
    readers: list[Reader] = []
    single.walk(root, Map(), readers)
    return [reader.ink() for reader in (single, *readers) if reader.paths]


def words_of(data: bytes) -> list[str]:
    """The text of the document's paragraphs, a line each; none of what is no document."""
    try:
        root = _root(data, "")
    except RenderError:
        return []
    paragraphs = (item for item in root.iter() if name_of(item) == "p")
    return ["\n".join("".join(word.itertext()) for word in paragraphs)]


def _root(data: bytes, path: str) -> ET.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if packed.getinfo("word/document.xml").file_size > MAX_BYTES:
                raise RenderError(_("{path} is too large", path=path))
            return ET.fromstring(packed.read("word/document.xml"))
    except DAMAGE as error:
        raise RenderError(_("{path} cannot be read as a Word document", path=path)) from error
