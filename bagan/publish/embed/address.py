"""The address that a user types in, the same address fit to stand before file names out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bagan.language import _
from bagan.problem import BaganError

_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?\.?|\[[0-9A-Fa-f:.]+\]")
_PATH = re.compile(r"(?:/(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*", re.ASCII)


class BadAddress(BaganError):
    """An address under which no files of a website can stand."""


def base_address(text: str) -> str:
    """*text* as the address of a folder: http(s), a host, a path, and "/" at its end.

    >>> base_address("https://kutaibaratkab.go.id/bagan")
    'https://kutaibaratkab.go.id/bagan/'

    Raises BadAddress for another scheme, a user's name, a query or fragment, and for
    characters that an address cannot hold.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _bad(text) from error
    literal = f"[{host}]" if ":" in host else host
    place = literal if port is None else f"{literal}:{port}"
    # urlsplit drops tabs and line ends, "?" and "#": what it put together has to be the text.
    if (
        parts.scheme not in ("http", "https")
        or not _HOST.fullmatch(literal)
        or not _PATH.fullmatch(parts.path)
        or f"{parts.scheme}://{place}{parts.path}".casefold() != text.casefold()
    ):
        raise _bad(text)
    return f"{parts.scheme}://{place}{parts.path.rstrip('/')}/"


def _bad(text: str) -> BadAddress:
    return BadAddress(
        _(
            "{text} is not the address of a folder on a website: it has to begin with http:// or "
            "https://, and have neither a user's name nor ? or #",
            text=ascii(text[:80]),
        )
    )
