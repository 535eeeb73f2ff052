"""A PNG and its Carried in, the PNG with it in a text chunk out; and back.

The chunk stands before the last one: an iTXt whose keyword is "bagan" and whose text is a ZIP
file in base64 [PNG, 11.3.3.4].
"""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Iterator
from zlib import crc32

from bagan.chart.carried.formats.svg import decoded
from bagan.chart.carried.value import Carried, unpacked

ENDING = "png"

_MARK = b"\x89PNG\r\n\x1a\n"
_HEAD = b"bagan\0\0\0\0\0"
"""Keyword, not compressed, no language, no translation."""
_LAST = 12
"""Bytes of the last chunk, which is empty."""


def matches(data: bytes) -> bool:
    return data.startswith(_MARK)


def put(data: bytes, carried: Carried) -> bytes:
    chunk = _chunk(b"iTXt", _HEAD + b64encode(carried.packed()))
    return data[:-_LAST] + chunk + data[-_LAST:]


def take(data: bytes) -> Carried | None:
    text = next((body for kind, body in _chunks(data) if _is_ours(kind, body)), None)
    if text is None:
        return None
    return unpacked(decoded(text[len(_HEAD) :].decode("ascii", "replace")))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc32(kind + body))


def _is_ours(kind: bytes, body: bytes) -> bool:
    return kind == b"iTXt" and body.startswith(_HEAD)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG: the kind and the contents of each, as far as they are whole."""
    place = len(_MARK)
    while place + _LAST <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        if place + _LAST + length > len(data):
            return
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += _LAST + length
