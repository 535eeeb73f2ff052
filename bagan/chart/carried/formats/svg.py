"""An SVG and its Carried in, the SVG with it in its metadata out; and back.

The last element of the file is ``<metadata><asal xmlns="...">``, a ZIP file in base64.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from xml.etree.ElementTree import Element

from bagan.chart.carried.value import Carried, damaged, unpacked
from bagan.chart.svg import SVG, parse

ENDING = "svg"
SPACE = "urn:uuid:ac1c6b8b-d6ff-51fb-b976-adf3d60ef56f#asal"
"""The namespace of what is carried."""

_END = b"</svg>\n"
_ASAL = f"{{{SPACE}}}asal"
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")


def matches(data: bytes) -> bool:
    return b"<svg" in data[:4096] and not data.startswith(b"PK")


def put(data: bytes, carried: Carried) -> bytes:
    """*data*, an SVG of this program, with *carried* at its end."""
    text = b64encode(carried.packed())
    opening = f'<metadata><asal xmlns="{SPACE}">'.encode()
    return b"".join((data.removesuffix(_END), opening, text, b"</asal></metadata>\n", _END))


def take(data: bytes) -> Carried | None:
    found = next(parse(data).iter(_ASAL), None)
    return None if found is None else unpacked(decoded(found.text or ""))


def decoded(text: str) -> bytes:
    """The bytes of a text in base64, which may be broken into lines.  Raises RenderError."""
    try:
        return b64decode("".join(text.split()), validate=True)
    except ValueError as error:
        raise damaged() from error


def metadata_of(root: Element) -> tuple[Element, ...]:
    """The elements that carry a spec and nothing else: the last of *root* and what is in it."""
    last = root[-1] if len(root) else None
    if last is None or last.tag != f"{{{SVG}}}metadata" or last.attrib or len(last) != 1:
        return ()
    (asal,) = last
    plain = asal.tag == _ASAL and not asal.attrib and not len(asal)
    blank = not (last.text or "").strip() and not (asal.tail or "").strip()
    return (last, asal) if plain and blank and _BASE64.fullmatch(asal.text or "") else ()
