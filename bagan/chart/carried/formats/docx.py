"""A Carried in, the custom XML part of a Word document out; and back [ECMA-376, 15.2.5]."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from zipfile import BadZipFile, ZipFile

from bagan.chart.carried.formats.svg import SPACE, decoded
from bagan.chart.carried.value import Carried, damaged, unpacked

ENDING = "docx"
PART_LIMIT = 24_000_000
"""Bytes of a part: more than the largest spec and naskah take."""
MOST_PARTS = 50
"""Parts that are looked into."""

_ASAL = re.compile(
    rf'<(?:[\w.-]+:)?asal [^<>]*"{re.escape(SPACE)}"[^<>]*>([A-Za-z0-9+/=\s]+)<'.encode()
)


def matches(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def part(carried: Carried) -> str:
    """The XML of the part."""
    return f'<asal xmlns="{SPACE}">{b64encode(carried.packed()).decode("ascii")}</asal>'


def holds(data: bytes) -> bool:
    """Whether a part of custom XML is ours."""
    return _ASAL.search(data) is not None


def take(data: bytes) -> Carried | None:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.startswith("customXml/")]
            for name in names[:MOST_PARTS]:
                with archive.open(name) as stream:
                    found = _ASAL.search(stream.read(PART_LIMIT))
                if found:
                    return unpacked(decoded(found[1].decode("ascii")))
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise damaged() from error
    return None
