"""A file that goes into a PDF, as a value that another process can be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Attached:
    """An associated file: its name (of ASCII), bytes and media type, what readers are told of
    it, and whether the document was made of it or it only tells of the document
    [ISO 19005-3, 6.8]."""

    name: str
    data: bytes
    media: str
    description: str
    relationship: Literal["Source", "Data"] = "Source"
